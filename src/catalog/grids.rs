//! Electricity grids: carbon intensity, water of generation, price for industry.

use super::fact::Fact;
use super::sources::*;
use crate::model::units::Unit;

/// One grid, with its name in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    /// The word that links use.
    pub key: &'static str,
    /// Name in English.
    pub name_en: &'static str,
    /// Name in Chinese.
    pub name_zh: &'static str,
    /// Carbon intensity, g/kWh.
    pub intensity: Fact,
    /// Water used by generation, L/kWh.
    pub water: Fact,
    /// Industrial price, $/kWh.
    pub price: Fact,
}

/// The grid with this key.
pub fn grid(key: &str) -> Option<&'static Grid> {
    GRIDS.iter().find(|g| g.key == key)
}

/// All of them.
pub const GRIDS: &[Grid] = &[Grid {
    key: "us",
    name_en: "United States",
    name_zh: "美国",
    intensity: Fact::new(384.0, Unit::GramsPerKilowattHour, &ECOLOGITS_MIXES),
    water: Fact::new(3.13, Unit::LitresPerKilowattHour, &ECOLOGITS_MIXES),
    price: Fact::new(0.0826, Unit::UsdPerKilowattHour, &EIA_INDUSTRIAL),
}];
