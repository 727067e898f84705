//! How sure the defaults are: the 90 % interval of each that is uncertain, with its reason.

use super::prior::{Interval, Prior};
use super::sources::*;

macro_rules! priors {
    ($( $(#[doc = $reason:literal])+ $name:ident = $interval:expr, $source:ident; )*) => {
        $(
            $(#[doc = $reason])+
            pub const $name: Prior = Prior { interval: $interval, source: &$source };
        )*
    };
}

priors! {
    /// Measured over predicted throughput of rows that were left out of the fit.
    PREDICTION_ERROR = Interval::PredictionError, PREDICTION;
}
