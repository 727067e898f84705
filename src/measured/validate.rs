//! How well the constants carry over to rows that they were not fitted to.

use super::fit::{Fit, Sample, fit, predictions, weights};
use super::spread::{Regime, Spread, fit_spread, widening};
use libm::log;
use std::collections::BTreeSet;

/// Predictions for rows that were left out of the fit, with the spread of those errors.
#[derive(Clone, Debug)]
pub struct HeldOut {
    /// log(predicted / measured) of each row.
    pub errors: Vec<f64>,
    /// The factor by which the 90 % interval reaches up and down.
    pub factors: Vec<f64>,
}

impl HeldOut {
    /// Whether the interval of a row holds what was measured.
    pub fn holds(&self, row: usize) -> bool {
        self.errors[row].abs() <= log(self.factors[row])
    }
}

/// How many parts the groups are dealt into.
const FOLDS: usize = 12;

/// Starts the deal.
const SEED: u64 = 7;

/// The errors of each part of the rows with constants fitted to all other parts. `parts` has one entry for each row.
pub fn left_out<K: Ord + Copy>(samples: &[&Sample], parts: &[K], start: &[f64]) -> Vec<f64> {
    let mut errors = vec![0.0; samples.len()];
    for one in parts.iter().copied().collect::<BTreeSet<K>>() {
        let (inside, outside): (Vec<usize>, Vec<usize>) = (0..samples.len()).partition(|n| parts[*n] == one);
        let pick = |rows: &[usize]| rows.iter().map(|n| samples[*n]).collect::<Vec<&Sample>>();
        let constants = fit(&pick(&outside), start).constants;
        for (n, prediction) in inside.iter().zip(predictions(&pick(&inside), &constants)) {
            errors[*n] = samples[*n].error(prediction.rate);
        }
    }
    errors
}

/// The part of each row where whole groups are dealt into [`FOLDS`] parts, by chance but always alike.
pub fn folds(samples: &[&Sample]) -> Vec<usize> {
    let mut groups: Vec<String> = samples.iter().map(|sample| sample.group()).collect();
    groups.sort();
    groups.dedup();
    let mut state = SEED;
    for n in (1..groups.len()).rev() {
        // Knuth's MMIX generator; its high bits are good enough for a deal of cards.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        groups.swap(n, ((state >> 33) % (n as u64 + 1)) as usize);
    }
    let fold = |sample: &&Sample| {
        let group = sample.group();
        groups.iter().position(|other| *other == group).map_or(0, |n| n % FOLDS)
    };
    samples.iter().map(fold).collect()
}

/// Everything that leaving out says.
#[derive(Clone, Debug)]
pub struct Validation {
    /// Fitted to all rows.
    pub fit: Fit,
    /// The spread of the errors of groups that were left out, widened for what is new.
    pub spread: Spread,
    /// Whole groups of source, model and accelerator left out, spread fitted without them too.
    pub groups: HeldOut,
    /// Whole accelerators left out.
    pub gpus: HeldOut,
    /// Whole families of models left out.
    pub families: HeldOut,
    /// Whole sources left out.
    pub sources: HeldOut,
}

/// Leaves out groups, accelerators, families and sources in turn.
pub fn validate(samples: &[&Sample], start: &[f64]) -> Validation {
    let fit = fit(samples, start);
    let regimes: Vec<Regime> = samples.iter().map(|sample| sample.setup.regime).collect();
    let weights = weights(samples);
    let start = &fit.values;
    let folds = folds(samples);
    let errors = left_out(samples, &folds, start);
    let by = |part: fn(&Sample) -> &str| {
        let parts: Vec<&str> = samples.iter().map(|sample| part(sample)).collect();
        left_out(samples, &parts, start)
    };
    let (gpus, families, sources) = (by(|sample| sample.setup.gpu.key), by(Sample::family), by(Sample::source));

    let known = fit_spread(&regimes, &errors, &weights);
    let spread = Spread {
        new_family: widening(&known, &regimes, &families, &weights),
        new_gpu: widening(&known, &regimes, &gpus, &weights),
        ..known
    };
    let factors = |change: fn(Regime) -> Regime| -> Vec<f64> {
        regimes.iter().map(|regime| spread.interval(&change(*regime), 1.0).1).collect()
    };
    Validation {
        groups: HeldOut { factors: fold_factors(&regimes, &errors, &weights, &folds), errors },
        gpus: HeldOut { errors: gpus, factors: factors(|regime| Regime { new_gpu: true, ..regime }) },
        families: HeldOut { errors: families, factors: factors(|regime| Regime { new_family: true, ..regime }) },
        sources: HeldOut { errors: sources, factors: factors(|regime| regime) },
        fit,
        spread,
    }
}

/// The factor of each row's interval with a spread fitted to the other parts.
fn fold_factors(regimes: &[Regime], errors: &[f64], weights: &[f64], folds: &[usize]) -> Vec<f64> {
    let mut factors = vec![1.0; errors.len()];
    for fold in 0..FOLDS {
        let others: Vec<usize> = (0..errors.len()).filter(|n| folds[*n] != fold).collect();
        let pick = |values: &[f64]| others.iter().map(|n| values[*n]).collect::<Vec<f64>>();
        let of_others: Vec<Regime> = others.iter().map(|n| regimes[*n]).collect();
        let spread = fit_spread(&of_others, &pick(errors), &pick(weights));
        for n in (0..errors.len()).filter(|n| folds[*n] == fold) {
            factors[n] = spread.interval(&regimes[n], 1.0).1;
        }
    }
    factors
}
