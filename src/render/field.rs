//! The canonical text of a value in a form field or a link, which the parser of `scenario::number` reads back.

use super::decimal::Decimal;
use super::number::MISSING;
use super::scale::{Words, magnitudes};
use crate::i18n::lang::Lang;
use crate::model::units::{Kind, Unit};

/// Digits of a field: more is noise of a unit conversion.
const DIGITS: i32 = 12;
/// A word of magnitude shortens a number only while few digits remain.
const DIGITS_WITH_WORD: i32 = 6;

/// A value in base units, in the display unit of its row: `200 M`, `12.5`, `1,200`, `35%`, `2 亿`. Without the unit
/// itself, which stands beside the field, except for the percent sign. A hyphen stands for the minus, as it is typed.
pub fn field(lang: Lang, unit: Unit, base: f64) -> String {
    let Some(value) = Decimal::of(unit.from_base(base)) else { return MISSING.to_owned() };
    let value = value.significant(DIGITS);
    let sign = if value.is_negative() { "-" } else { "" };
    let percent = if unit.kind() == Kind::Percent { "%" } else { "" };
    let power = value.power();
    if !(-7..15).contains(&power) {
        return format!("{sign}{}e{power}{percent}", value.shifted(-power).text(0, false));
    }
    let words_from = if lang == Lang::En { 6 } else { 5 };
    let may_have_word = matches!(unit.kind(), Kind::Count | Kind::Money)
        && power >= words_from
        && value.precision() <= DIGITS_WITH_WORD;
    let word =
        may_have_word.then(|| magnitudes(lang, Words::Short, false).iter().find(|(step, ..)| *step <= power)).flatten();
    match word {
        Some((step, _, word)) => format!("{sign}{} {word}", value.shifted(-step).text(0, false)),
        None => format!("{sign}{}{percent}", value.text(0, true)),
    }
}
