//! The article's own formula at work: the time of a step, how many steps, and what another model would take at that rate.

use super::{SHAPE, Setup};
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::scenario::Answer;
use crate::scenario::presets::PresetId;

/// Multiplications and additions for a parameter and a row: two forward, four backward.
pub const FLOP_PER_PARAMETER_ROW: f64 = 6.0;

/// Weights and biases of the network.
pub fn parameters() -> usize {
    SHAPE.windows(2).map(|pair| pair.iter().product::<usize>() + pair.last().copied().unwrap_or(0)).sum()
}

/// Floating point operations of the largest step.
pub fn step_flops(setup: &Setup) -> f64 {
    FLOP_PER_PARAMETER_ROW * parameters() as f64 * setup.step_rows() as f64
}

/// The training of GPT-3: its operations as published, with where.
pub fn gpt3() -> Option<(f64, &'static Source)> {
    let claim = PresetId::Gpt3Energy.claims().iter().find(|claim| claim.id == Id::TrainingFlops)?;
    Some((claim.published, PresetId::Gpt3Energy.source()))
}

/// What so many operations take at a rate.
pub fn seconds(flops: f64, per_second: f64) -> Option<f64> {
    let seconds = flops / per_second;
    seconds.is_finite().then_some(seconds).filter(|_| per_second > 0.0)
}

/// The accelerators of a scenario, put to training: how many, what each could do at most, which part of it is reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fleet {
    /// How many.
    pub gpus: f64,
    /// Operations a second of all together.
    pub rate: f64,
}

/// None where the scenario has no accelerators or their peak is not known.
pub fn fleet(answer: &Answer) -> Option<Fleet> {
    let above_zero = |value: &f64| value.is_finite() && *value > 0.0;
    let of = |id| answer.planned(id).filter(above_zero);
    let gpus = of(Id::Gpus)?;
    let rate = gpus * of(Id::TrainingPeakFlops)? * of(Id::TrainingMfu)?;
    Some(Fleet { gpus, rate })
}
