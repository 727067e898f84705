//! The constants of the model, fitted to measured rows.

use super::predict::{Prediction, predict};
use super::row::{Row, lines};
use super::setup::Setup;
use super::solve::{errors, least_squares};
use super::suite;
use crate::model::calibration::Constants;
use libm::{exp, log};

/// A row with what was measured and what was run.
#[derive(Clone, Debug)]
pub struct Sample {
    /// As it stands in the file.
    pub row: Row,
    /// What was run.
    pub setup: Setup,
    /// What was measured.
    pub measured: f64,
}

impl Sample {
    /// Rows that are left out together: of one source, model and accelerator.
    pub fn group(&self) -> String {
        format!("{}|{}|{}", suite::source(&self.row.id), self.setup.model.key, self.setup.gpu.key)
    }

    /// The source: the id less its number.
    pub fn source(&self) -> &str {
        suite::source(&self.row.id)
    }

    /// The family of the model: the letters that its key begins with.
    pub fn family(&self) -> &str {
        let key = self.setup.model.key;
        key.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or(key)
    }

    /// The logarithm of predicted over measured.
    pub fn error(&self, predicted: f64) -> f64 {
        log(predicted / self.measured)
    }
}

/// The rows of a file that have a value and can be predicted.
pub fn samples(text: &str) -> Vec<Sample> {
    let rows = lines(text).into_iter().filter_map(|line| line.row.ok());
    let sample = |row: Row| Some(Sample { setup: Setup::of(&row).ok()?, measured: row.value?, row });
    rows.filter_map(sample).collect()
}

/// Constants with their errors.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The constants.
    pub constants: Constants,
    /// The same in display units, by the rows of [`Constants::ALL`].
    pub values: Vec<f64>,
    /// Standard errors of their logarithms.
    pub errors: Vec<f64>,
}

/// Error beyond which a row pulls the less the farther it lies: the scale of the soft-L1 loss.
const LOSS_SCALE: f64 = 0.15;

/// Fits the logarithms of the constants to rows: soft-L1 loss of log(predicted / measured), each row weighted by one
/// over the fourth root of the rows in its group, and log-normal priors. The search starts from `start`, in display units.
pub fn fit(samples: &[&Sample], start: &[f64]) -> Fit {
    let weights = weights(samples);
    let residuals = |x: &[f64]| -> Vec<f64> {
        let constants = constants(x);
        let rows = samples.iter().zip(&weights).map(|(sample, weight)| {
            let error = sample.error(predict(&sample.setup, &constants).rate);
            soft(error / LOSS_SCALE) * weight.sqrt()
        });
        let priors = Constants::ALL.iter().zip(x).map(|(c, x)| (x - log(c.start)) / c.spread);
        rows.chain(priors).collect()
    };
    let start: Vec<f64> = start.iter().map(|value| log(*value)).collect();
    let minimum = least_squares(&start, residuals);
    Fit {
        constants: constants(&minimum.at),
        values: minimum.at.iter().map(|x| exp(*x)).collect(),
        errors: errors(&minimum.curvature).unwrap_or_else(|| vec![f64::INFINITY; minimum.at.len()]),
    }
}

/// The values of the table, in display units: shipped ones, or where the search begins.
pub fn shipped() -> Vec<f64> {
    Constants::ALL.iter().map(|constant| constant.value).collect()
}

/// The medians of the priors, in display units.
pub fn priors() -> Vec<f64> {
    Constants::ALL.iter().map(|constant| constant.start).collect()
}

/// Predictions for rows with the same constants.
pub fn predictions(samples: &[&Sample], constants: &Constants) -> Vec<Prediction> {
    samples.iter().map(|sample| predict(&sample.setup, constants)).collect()
}

/// One over the fourth root of the rows in a row's group, on average one: rows of a group share most of their error, but
/// not all of it. The square root predicts rows that were left out a little worse.
pub fn weights(samples: &[&Sample]) -> Vec<f64> {
    let groups: Vec<String> = samples.iter().map(|sample| sample.group()).collect();
    let mut counts = std::collections::BTreeMap::new();
    for group in &groups {
        *counts.entry(group).or_insert(0.0) += 1.0;
    }
    let weights: Vec<f64> = groups.iter().map(|group| 1.0 / f64::sqrt(counts[group]).sqrt()).collect();
    let mean = weights.iter().sum::<f64>() / weights.len() as f64;
    weights.iter().map(|weight| weight / mean).collect()
}

/// Constants from the logarithms of their values in display units.
fn constants(logarithms: &[f64]) -> Constants {
    let mut values = logarithms.iter();
    Constants::new(|constant| values.next().map_or(constant.value, |x| exp(*x)))
}

/// The residual whose half square is the soft-L1 loss: sign(a) sqrt(2 (sqrt(1 + a²) - 1)).
fn soft(a: f64) -> f64 {
    a.signum() * (2.0 * ((1.0 + a * a).sqrt() - 1.0)).sqrt()
}
