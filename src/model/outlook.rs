//! How traffic, hardware, algorithms and models will have changed some months from today.

use super::algebra::Algebra;
use super::quantities::{Id, Inputs};

/// Everything over its value today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook<Q> {
    /// Queries a day.
    pub traffic: Q,
    /// Work that new hardware does for the same money and power.
    pub hardware: Q,
    /// Answers of the same quality for the same work.
    pub algorithms: Q,
    /// Work of a better answer.
    pub models: Q,
    /// Work of a query.
    pub work: Q,
}

/// Growth that compounds: traffic by the month, the others by the year.
///
/// # Assumptions
/// Rates are constant. New hardware of the same price and power does more; what progress of algorithms saves and what
/// larger models take are both a share of the work of a query.
pub fn outlook<Q: Algebra>(i: &Inputs<Q>) -> Outlook<Q> {
    let years = i.months_ahead / i.months_per_year;
    let grown = |rate: Q, times: Q| (i.one + rate).powf(times);
    let algorithms = grown(i.algorithm_progress, years).named(Id::AlgorithmMultiple);
    let models = grown(i.model_growth, years).named(Id::ModelMultiple);
    Outlook {
        traffic: grown(i.traffic_growth, i.months_ahead).named(Id::TrafficMultiple),
        hardware: grown(i.hardware_progress, years).named(Id::HardwareMultiple),
        algorithms,
        models,
        work: (models / algorithms).named(Id::WorkMultiple),
    }
}

impl<Q: Copy> Outlook<Q> {
    /// Every output with its id, in the order of the derivation.
    pub fn outputs(&self) -> [(Id, Q); 5] {
        [
            (Id::TrafficMultiple, self.traffic),
            (Id::HardwareMultiple, self.hardware),
            (Id::AlgorithmMultiple, self.algorithms),
            (Id::ModelMultiple, self.models),
            (Id::WorkMultiple, self.work),
        ]
    }
}
