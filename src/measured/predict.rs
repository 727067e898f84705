//! The throughput that the model predicts for a row.

use super::row::Metric;
use super::setup::{Copies, Setup};
use crate::model::calibration::Constants;
use crate::model::choices::Engine;
use crate::model::quantities::Id;
use crate::model::run::{Load, Run, Throughput, throughput};

/// What is predicted for a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prediction {
    /// For the whole system, in the unit of the row's metric.
    pub rate: f64,
    /// Accelerators of one copy.
    pub gpus: f64,
    /// One copy.
    pub copy: Throughput,
}

impl Prediction {
    /// What takes most of the time, in a word: `prefill`, or of the decode steps `weights` and `cache` (reading them),
    /// `arithmetic` (matmuls), `movement` (activations and exchanges between accelerators), `launch` (fixed costs of a
    /// step), `host` (sampling and scheduling of each sequence).
    pub fn limited_by(&self) -> &'static str {
        match self.copy.limit {
            Id::WeightTime => "weights",
            Id::CacheTime => "cache",
            Id::ArithmeticTime => "arithmetic",
            Id::MovementTime => "movement",
            Id::FixedTime => "launch",
            Id::SequencesTime => "host",
            _ => "prefill",
        }
    }
}

/// The prediction with these constants. Of several layouts the fastest counts: the operator chose it.
pub fn predict(setup: &Setup, constants: &Constants) -> Prediction {
    let tried = setup.tried.iter().map(|copies| with_layout(setup, copies, constants));
    tried.fold(
        with_layout(setup, &setup.layout, constants),
        |best, next| if next.rate > best.rate { next } else { best },
    )
}

fn with_layout(setup: &Setup, copies: &Copies, constants: &Constants) -> Prediction {
    let mut inputs = copies.inputs;
    constants.put(&mut inputs);
    inputs.compute_derating = if setup.derated() { constants.amd_derating } else { 1.0 };
    inputs.sequence_time = match setup.host {
        Engine::Python => constants.sequence_time_python,
        Engine::Compiled => constants.sequence_time_compiled,
    };
    let load = match setup.limits {
        Some(limits) => {
            Load::LatencyBound { mean_tpot: limits.tpot * constants.tpot_share, served_share: constants.served_share }
        }
        None => copies.load,
    };
    let run = Run { load, phase: setup.phase, most: copies.most, memory_limited: setup.memory_limited };
    let copy = throughput(&inputs, &copies.layout, &run);
    let rate = match setup.metric {
        Metric::OutputTokens => copy.output_rate,
        Metric::TotalTokens => copy.total_rate,
        Metric::InputTokens => copy.request_rate * setup.input,
        Metric::Requests => copy.request_rate,
    };
    Prediction { rate: rate * copies.count, gpus: inputs.gpus_per_replica, copy }
}
