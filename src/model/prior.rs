//! How sure a number is, in words that a registry row can say.

use super::source::SourceId;

/// The shape of a distribution between and beyond the ends of its 90 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Logarithm normal: counts, prices, sizes. The ends are equal ratios from the median.
    Lognormal,
    /// Normal: what adds up of many small errors.
    Normal,
    /// Uniform: any value between two bounds, none likelier.
    Uniform,
    /// Triangular around the middle.
    Triangular,
    /// Beta-PERT around the middle: bounded, most likely in the middle. Shares.
    Pert,
}

impl Family {
    /// The family of a range with this lower end: what reaches zero or below cannot be log-normal and is normal.
    pub fn of_range(self, low: f64) -> Self {
        if self == Self::Lognormal && low <= 0.0 { Self::Normal } else { self }
    }

    /// The value in the middle of a 90 % interval: half of all values lie below.
    pub fn middle(self, low: f64, high: f64) -> f64 {
        match self.of_range(low) {
            Self::Lognormal => (low * high).sqrt(),
            _ => (low + high) / 2.0,
        }
    }
}

/// The 90 % interval of a default, told from its value, so that it follows what the catalogue says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Interval {
    /// From the value over a factor to the value times it.
    Factor(f64),
    /// So much less to so much more, in display units.
    Around(f64),
    /// As wide as published training runs on this accelerator, or our judgement where there are none, lie apart.
    TrainingRuns,
    /// As wide as predictions of throughput have been wrong for this kind of model and accelerator.
    PredictionError,
}

/// Which values of an input a prior is about. None is about a value that somebody stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The default, and what the catalogue says instead.
    Every,
    /// Only what stands in for a number that nobody published: the default, or a guess of the catalogue.
    Assumed,
}

/// How sure a default is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Where nine of ten values lie.
    pub interval: Interval,
    /// Which values it is about.
    pub of: Of,
    /// Why that wide.
    pub source: SourceId,
}
