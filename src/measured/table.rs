//! Predictions for a file of rows, as a file of rows.

use super::fit::{Sample, samples};
use super::predict::{Prediction, predict};
use super::row::{Line, lines};
use super::setup::Setup;
use super::spread::SHIPPED;
use crate::model::calibration::Constants;
use libm::log10;

/// The columns that are written.
const HEADER: [&str; 6] = ["id", "predicted", "p5", "p95", "limited_by", "problem"];

/// One line for each line of the file, in its order: `id,predicted,p5,p95,limited_by,problem`. See
/// [`limited_by`](super::predict::Prediction::limited_by) for the words.
pub fn table(text: &str) -> String {
    let constants = Constants::shipped();
    let rows = lines(text).into_iter().map(|line| cells(line, &constants));
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(HEADER.map(str::to_owned)).chain(rows) {
        // Memory takes everything, and all rows are equally long.
        let _ = table.write_record(row);
    }
    table.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A measured row beside what is predicted for it.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The row, what was run, what was measured.
    pub sample: Sample,
    /// What is predicted.
    pub prediction: Prediction,
    /// The 5th and the 95th percentile of what would be measured.
    pub interval: (f64, f64),
}

/// The rows of a file that have a value, each beside its prediction with the shipped constants.
pub fn compared(text: &str) -> Vec<Compared> {
    let constants = Constants::shipped();
    let compare = |sample: Sample| {
        let (prediction, interval) = predicted(&sample.setup, &constants);
        Compared { sample, prediction, interval }
    };
    samples(text).into_iter().map(compare).collect()
}

/// What is predicted for a set-up, and the 5th and the 95th percentile of what would be measured.
fn predicted(setup: &Setup, constants: &Constants) -> (Prediction, (f64, f64)) {
    let prediction = predict(setup, constants);
    (prediction, SHIPPED.interval(&setup.regime, prediction.rate))
}

fn cells(Line { id, row }: Line, constants: &Constants) -> [String; 6] {
    match row.and_then(|row| Setup::of(&row)) {
        Ok(setup) => {
            let (prediction, (p5, p95)) = predicted(&setup, constants);
            let [rate, p5, p95] = [prediction.rate, p5, p95].map(six_digits);
            let problem = setup.overflow().map_or_else(String::new, overflow);
            [id, rate, p5, p95, prediction.limited_by().to_owned(), problem]
        }
        Err(problem) => [id, String::new(), String::new(), String::new(), String::new(), problem.to_string()],
    }
}

/// A prediction is given all the same: whoever ran it had less on the accelerators than the row says.
fn overflow((weights, memory): (f64, f64)) -> String {
    let [weights, memory] = [weights, memory].map(|bytes| bytes / 1e9);
    format!("num_gpus: {weights:.0} GB of weights on one accelerator do not fit into {memory:.0} GB; take more")
}

/// At least six digits that count, without an exponent.
fn six_digits(value: f64) -> String {
    let whole = if value > 0.0 { log10(value).floor() } else { 0.0 };
    let decimals = (5.0 - whole).clamp(0.0, 20.0) as usize;
    format!("{value:.decimals$}")
}
