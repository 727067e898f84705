//! Electricity grids: carbon intensity, water of generation, price for industry.

use super::fact::Fact;
use super::sources::grids::*;
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

/// All of them: the world first.
pub const GRIDS: &[Grid] = &[
    Grid {
        key: "world",
        name_en: "World",
        name_zh: "全球",
        intensity: Fact::new(473.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(3.91, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.161, Unit::UsdPerKilowattHour, WORLD_PRICE),
    },
    Grid {
        key: "us",
        name_en: "United States",
        name_zh: "美国",
        intensity: Fact::new(384.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(3.13, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.0826, Unit::UsdPerKilowattHour, EIA_INDUSTRIAL),
    },
    Grid {
        key: "china",
        name_en: "China",
        name_zh: "中国",
        intensity: Fact::new(560.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(6.01, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.0886, Unit::UsdPerKilowattHour, CHINA_PRICE),
    },
    Grid {
        key: "india",
        name_en: "India",
        name_zh: "印度",
        intensity: Fact::new(708.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(3.44, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.0964, Unit::UsdPerKilowattHour, INDIA_PRICE),
    },
    Grid {
        key: "germany",
        name_en: "Germany",
        name_zh: "德国",
        intensity: Fact::new(344.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(1.95, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.2516, Unit::UsdPerKilowattHour, GERMANY_PRICE),
    },
    Grid {
        key: "france",
        name_en: "France",
        name_zh: "法国",
        intensity: Fact::new(44.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(3.67, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.1847, Unit::UsdPerKilowattHour, FRANCE_PRICE),
    },
    Grid {
        key: "uk",
        name_en: "United Kingdom",
        name_zh: "英国",
        intensity: Fact::new(211.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(2.33, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.2857, Unit::UsdPerKilowattHour, UK_PRICE),
    },
    Grid {
        key: "ireland",
        name_en: "Ireland",
        name_zh: "爱尔兰",
        intensity: Fact::new(280.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(1.48, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.2765, Unit::UsdPerKilowattHour, IRELAND_PRICE),
    },
    Grid {
        key: "sweden",
        name_en: "Sweden",
        name_zh: "瑞典",
        intensity: Fact::new(36.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(6.03, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.1015, Unit::UsdPerKilowattHour, SWEDEN_PRICE),
    },
    Grid {
        key: "norway",
        name_en: "Norway",
        name_zh: "挪威",
        intensity: Fact::new(31.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(6.66, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.0481, Unit::UsdPerKilowattHour, NORWAY_PRICE),
    },
    Grid {
        key: "finland",
        name_en: "Finland",
        name_zh: "芬兰",
        intensity: Fact::new(72.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(4.53, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.1004, Unit::UsdPerKilowattHour, FINLAND_PRICE),
    },
    Grid {
        key: "poland",
        name_en: "Poland",
        name_zh: "波兰",
        intensity: Fact::new(615.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(2.51, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.2149, Unit::UsdPerKilowattHour, EU_PRICE_GUESS),
    },
    Grid {
        key: "japan",
        name_en: "Japan",
        name_zh: "日本",
        intensity: Fact::new(482.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(2.31, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.1467, Unit::UsdPerKilowattHour, JAPAN_PRICE),
    },
    Grid {
        key: "netherlands",
        name_en: "Netherlands",
        name_zh: "荷兰",
        intensity: Fact::new(253.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(3.43, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.2149, Unit::UsdPerKilowattHour, EU_PRICE_GUESS),
    },
    Grid {
        key: "canada",
        name_en: "Canada",
        name_zh: "加拿大",
        intensity: Fact::new(175.0, Unit::GramsPerKilowattHour, ECOLOGITS_MIXES),
        water: Fact::new(8.17, Unit::LitresPerKilowattHour, ECOLOGITS_MIXES),
        price: Fact::new(0.0553, Unit::UsdPerKilowattHour, CANADA_PRICE),
    },
];
