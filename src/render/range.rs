//! Two numbers as a range, and a number as a difference.

use super::decimal::Decimal;
use super::number::{MISSING, Magnitude, NumberText, Style, write};
use super::scale::{self, WORD_GAP};
use crate::i18n::lang::{Lang, Locale};
use crate::model::units::Unit;

/// What stands between the ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// An en dash, unit and magnitude once: `150–260 M`.
    Dash,
    /// The same with spaces, for columns: `0.73 – 1.64`.
    Spaced,
    /// A word, for sentences: `$510,000 to $2.5 million`, `51 万至 250 万美元`.
    Word,
}

/// A range from `low` to `high`, both in base units. Ends that read alike are written once.
pub fn range(locale: impl Into<Locale>, style: Style, unit: Unit, (low, high): (f64, f64), between: Between) -> String {
    let locale = locale.into();
    if !low.is_finite() || !high.is_finite() {
        return MISSING.to_owned();
    }
    let (a, b) = (write(locale, style, unit, low), write(locale, style, unit, high));
    let a = like_zero(a, &b);
    if a == b {
        return b.joined();
    }
    let same_unit = a.unit == b.unit && a.unit != "%";
    match between {
        Between::Word => {
            let first = if same_unit { a.number() } else { a.joined() };
            format!("{first}{}{}", word(locale.lang, &first), b.joined())
        }
        Between::Dash | Between::Spaced => {
            let a = like_ten_thousands(a, &b);
            let signs = !a.sign.is_empty() || !b.sign.is_empty();
            let dash = if between == Between::Spaced || signs { "\u{a0}–\u{a0}" } else { "–" };
            let once = a.unit == b.unit && a.magnitude == b.magnitude;
            let last = if once && !signs { NumberText { currency: "", ..b.clone() } } else { b.clone() };
            let first = if once {
                format!("{}{}{}", a.sign, a.currency, a.digits)
            } else if a.unit == b.unit {
                a.number()
            } else {
                a.joined()
            };
            format!("{first}{dash}{}", last.joined())
        }
    }
}

/// A range for a narrow place: `$0.21–0.99`.
pub fn short_range(locale: impl Into<Locale>, style: Style, unit: Unit, ends: (f64, f64)) -> String {
    range(locale, style, unit, ends, Between::Dash)
}

/// Zero takes the magnitude and the unit of the other end: `0–260 M`, not `0 g–1.2 kg`.
fn like_zero(low: NumberText, high: &NumberText) -> NumberText {
    if low.digits != "0" || low.magnitude != Magnitude::One {
        return low;
    }
    NumberText { magnitude: high.magnitude, gap: high.gap, unit: high.unit.clone(), ..low }
}

/// Before a dash, Chinese thousands take the word of ten thousands behind it: `0.22–4.6 万`, where `2,200–4.6 万` could be
/// read as 22 million.
fn like_ten_thousands(low: NumberText, high: &NumberText) -> NumberText {
    let thousands =
        low.digits.strip_prefix(|first: char| first.is_ascii_digit()).and_then(|rest| rest.strip_prefix(','));
    if thousands.is_none_or(|rest| rest.len() != 3) || !matches!(high.magnitude, Magnitude::Word(_, "万")) {
        return low;
    }
    let value = low.digits.replace(',', "").parse::<u32>().ok().and_then(|value| Decimal::of(value.into()));
    let digits = value.map_or_else(|| low.digits.clone(), |value| value.shifted(-4).text(0, false));
    NumberText { digits, magnitude: high.magnitude, gap: high.gap, ..low }
}

fn word(lang: Lang, before: &str) -> String {
    let to = scale::to(lang);
    match lang {
        Lang::En => format!(" {to} "),
        Lang::Zh if before.ends_with(|c: char| c.is_ascii()) => format!("{WORD_GAP}{to} "),
        Lang::Zh => format!("{to} "),
    }
}

/// A difference, with its sign: `+$1.2M`, `−22%`. Nothing gained and nothing lost has none.
pub fn signed(locale: impl Into<Locale>, style: Style, unit: Unit, base: f64) -> NumberText {
    let text = write(locale, style, unit, base);
    let zero = text.digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = match text.sign {
        "" if !zero && base.is_finite() => "+",
        sign => sign,
    };
    NumberText { sign, ..text }
}
