//! A value of the catalogue with everything needed to judge it.

use crate::model::source::SourceId;
use crate::model::units::Unit;

/// One value: how much, in which unit, says who.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// In display units.
    pub value: f64,
    /// The unit of `value`.
    pub unit: Unit,
    /// Who said it, where, when, and how it is known.
    pub source: SourceId,
}

impl Fact {
    /// A value in display units with its source.
    pub const fn new(value: f64, unit: Unit, source: SourceId) -> Self {
        Self { value, unit, source }
    }

    /// The value in base units.
    pub fn base(&self) -> f64 {
        self.unit.to_base(self.value)
    }
}
