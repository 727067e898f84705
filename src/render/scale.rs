//! Words and symbols that stand behind digits: millions and 万, prefixes of physical units, what a price is for.

use crate::i18n::lang::{Currency, Lang};
use crate::model::units::{Kind, Unit};

/// A no-break space: between a figure and a word.
pub const WORD_GAP: &str = "\u{a0}";
/// A narrow no-break space: between a figure and the symbol of a unit.
pub const THIN_GAP: &str = "\u{202f}";

/// How short the words of magnitude are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// In a sentence: million, billion, trillion.
    Long,
    /// In tables, charts and formulas: M, B, T, and k for money.
    Short,
}

/// A word of magnitude: its power of ten, what stands between it and the digits, and the word.
pub type Magnitude = (i32, &'static str, &'static str);

const ENGLISH: [Magnitude; 3] = [(12, WORD_GAP, "trillion"), (9, WORD_GAP, "billion"), (6, WORD_GAP, "million")];
const SHORT: [Magnitude; 3] = [(12, THIN_GAP, "T"), (9, THIN_GAP, "B"), (6, THIN_GAP, "M")];
const SHORT_MONEY: [Magnitude; 4] = [(12, "", "T"), (9, "", "B"), (6, "", "M"), (3, "", "k")];
const CHINESE: [Magnitude; 3] = [(12, WORD_GAP, "万亿"), (8, WORD_GAP, "亿"), (4, WORD_GAP, "万")];

/// The words of magnitude, largest first.
pub const fn magnitudes(lang: Lang, words: Words, money: bool) -> &'static [Magnitude] {
    match (lang, words) {
        (Lang::Zh, _) => &CHINESE,
        (Lang::En, Words::Long) => &ENGLISH,
        (Lang::En, Words::Short) if money => &SHORT_MONEY,
        (Lang::En, Words::Short) => &SHORT,
    }
}

/// From this power of ten on, a number is written as a power of ten.
pub const fn scientific_from(lang: Lang, unit: Unit) -> i32 {
    match (unit, lang) {
        (Unit::Flop | Unit::FlopPerQuery | Unit::FlopPerToken, _) => 6,
        (_, Lang::En) => 15,
        (_, Lang::Zh) => 16,
    }
}

/// Below this power of ten too.
pub const SCIENTIFIC_BELOW: i32 = -6;

/// Symbols of a physical unit with the power of ten of each, smallest first.
pub type Ladder = &'static [(i32, &'static str)];

const BYTES: Ladder = &[(0, "B"), (3, "kB"), (6, "MB"), (9, "GB"), (12, "TB"), (15, "PB")];
const BYTE_RATES: Ladder = &[(0, "B/s"), (3, "kB/s"), (6, "MB/s"), (9, "GB/s"), (12, "TB/s"), (15, "PB/s")];
const SECONDS: Ladder = &[(-9, "ns"), (-6, "µs"), (-3, "ms"), (0, "s")];
const WATTS: Ladder = &[(-3, "mW"), (0, "W"), (3, "kW"), (6, "MW"), (9, "GW")];
const WATT_HOURS: Ladder = &[(-3, "mWh"), (0, "Wh"), (3, "kWh"), (6, "MWh"), (9, "GWh"), (12, "TWh")];
const GRAMS: Ladder = &[(-6, "µg"), (-3, "mg"), (0, "g"), (3, "kg"), (6, "t"), (9, "kt"), (12, "Mt")];
const LITRES: Ladder = &[(-6, "µL"), (-3, "mL"), (0, "L"), (3, "m³")];

/// The prefixes a unit may be shown with, and the power of ten of the unit itself; none where it is shown as it is.
pub fn ladder(unit: Unit) -> Option<(Ladder, i32)> {
    let symbol = unit.symbol();
    [BYTES, BYTE_RATES, SECONDS, WATTS, WATT_HOURS, GRAMS, LITRES].into_iter().find_map(|ladder| {
        let step = ladder.iter().find(|(_, known)| *known == symbol)?;
        Some((ladder, step.0))
    })
}

/// The symbol of a unit as a reader of the language knows it, with the gap before it.
pub fn symbol(lang: Lang, symbol: &'static str) -> (&'static str, &'static str) {
    match (symbol, lang) {
        ("", _) => ("", ""),
        ("%", _) => ("", "%"),
        ("y", Lang::Zh) => (WORD_GAP, "年"),
        ("d", Lang::Zh) => (WORD_GAP, "天"),
        _ => (THIN_GAP, symbol),
    }
}

/// What a price or a rate is for, where that has a symbol: formulas show it, so that a reader can convert.
pub const fn per(lang: Lang, unit: Unit) -> &'static str {
    match (unit, lang) {
        (Unit::UsdPerGpuHour, _) => "/(GPU·h)",
        (Unit::UsdPerKilowattHour, _) => "/kWh",
        // So that the bytes of a weight are not read as billions.
        (Unit::BytesPerParameter, Lang::En) => "/param",
        (Unit::BytesPerParameter, Lang::Zh) => "/参数",
        (Unit::BytesPerToken | Unit::KilobytesPerToken, _) => "/token",
        (Unit::UsdPerKilowattMonth, Lang::En) => "/(kW·month)",
        (Unit::UsdPerKilowattMonth, Lang::Zh) => "/(kW·月)",
        (Unit::UsdPerTerabyte, _) => "/TB",
        (Unit::UsdPerTerabyteMonth, Lang::En) => "/(TB·month)",
        (Unit::UsdPerTerabyteMonth, Lang::Zh) => "/(TB·月)",
        (Unit::PercentPerYear, Lang::En) => "/y",
        (Unit::PercentPerYear, Lang::Zh) => "/年",
        _ => "",
    }
}

/// The dollar sign before, or the word behind.
pub const fn dollars(lang: Lang) -> (&'static str, &'static str) {
    currency(lang, Currency::Usd)
}

/// The sign of a currency before, or the word behind.
pub const fn currency(lang: Lang, currency: Currency) -> (&'static str, &'static str) {
    match (lang, currency) {
        (Lang::En, Currency::Usd) => ("$", ""),
        // A bare ¥ may be yen.
        (Lang::En, Currency::Cny) => ("CN¥", ""),
        (Lang::En, Currency::Eur) => ("€", ""),
        (Lang::Zh, Currency::Usd) => ("", "美元"),
        (Lang::Zh, Currency::Cny) => ("", "元"),
        (Lang::Zh, Currency::Eur) => ("", "欧元"),
    }
}

/// The sign or word of cents, with the gap before it.
pub const fn cents(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("", "¢"),
        Lang::Zh => (WORD_GAP, "美分"),
    }
}

/// The word between the ends of a range in a sentence.
pub const fn to(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "to",
        Lang::Zh => "至",
    }
}

/// Whether values of the unit are dollars.
pub fn is_money(unit: Unit) -> bool {
    unit.kind() == Kind::Money
}
