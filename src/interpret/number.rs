//! A formula read as a number: `f64`.

use crate::model::algebra::{Algebra, Sealed};
use crate::model::quantities::Id;

impl Sealed for f64 {}

impl Algebra for f64 {
    fn max(self, other: Self) -> Self {
        f64::max(self, other)
    }

    fn min(self, other: Self) -> Self {
        f64::min(self, other)
    }

    fn round_up(self) -> Self {
        round_up(self)
    }

    fn complement(self) -> Self {
        1.0 - self
    }

    /// One implementation for every platform, so that a browser and a native run agree to the last bit.
    fn powf(self, exponent: Self) -> Self {
        libm::pow(self, exponent)
    }

    fn named(self, _: Id) -> Self {
        self
    }
}

/// Rounds up, but forgives what floating point adds to a whole number: 3.0000000000000004 servers are three.
pub(super) fn round_up(value: f64) -> f64 {
    let nearest = value.round();
    if (value - nearest).abs() <= 1e-9 * nearest.abs() { nearest } else { value.ceil() }
}
