//! A formula read as a dimension: adding dollars to seconds fails. Used in tests.

use crate::model::algebra::{Algebra, Sealed};
use crate::model::quantities::{Id, Inputs};
use crate::model::units::Dimension;
use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Sub};

/// Collects what does not add up while a formula is read.
#[derive(Debug, Default)]
pub struct Faults(RefCell<Vec<String>>);

impl Faults {
    /// What was found, in order.
    pub fn found(&self) -> Vec<String> {
        self.0.borrow().clone()
    }

    fn add(&self, fault: String) {
        self.0.borrow_mut().push(fault);
    }
}

/// The dimension of an intermediate result.
#[derive(Clone, Copy, Debug)]
pub struct Dimensional<'a> {
    dimension: Dimension,
    faults: &'a Faults,
}

impl<'a> Dimensional<'a> {
    /// Every input with the dimension that its row declares.
    pub fn inputs(faults: &'a Faults) -> Inputs<Self> {
        Inputs::new(|id| Self { dimension: id.unit().dimension(), faults })
    }

    fn with(self, dimension: Dimension) -> Self {
        Self { dimension, ..self }
    }

    fn same(self, other: Self, what: &str) -> Self {
        if self.dimension != other.dimension {
            self.faults.add(format!("{what}: {:?} and {:?}", self.dimension, other.dimension));
        }
        self
    }

    fn plain(self, what: &str) -> Self {
        if self.dimension != Dimension::NONE {
            self.faults.add(format!("{what} of a quantity with a dimension: {:?}", self.dimension));
        }
        self
    }
}

impl Add for Dimensional<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.same(other, "sum")
    }
}

impl Sub for Dimensional<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.same(other, "difference")
    }
}

impl Mul for Dimensional<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.with(self.dimension.times(other.dimension))
    }
}

impl Div for Dimensional<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        self.with(self.dimension.over(other.dimension))
    }
}

impl Sealed for Dimensional<'_> {}

impl Algebra for Dimensional<'_> {
    fn max(self, other: Self) -> Self {
        self.same(other, "maximum")
    }

    fn min(self, other: Self) -> Self {
        self.same(other, "minimum")
    }

    fn round_up(self) -> Self {
        self
    }

    fn complement(self) -> Self {
        self.plain("complement")
    }

    fn powf(self, exponent: Self) -> Self {
        exponent.plain("exponent");
        self.plain("power")
    }

    fn named(self, id: Id) -> Self {
        let declared = id.unit().dimension();
        if self.dimension != declared {
            self.faults.add(format!("{}: declared {declared:?}, formula gives {:?}", id.key(), self.dimension));
        }
        self.with(declared)
    }
}
