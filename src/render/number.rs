//! From a value in base units to the text a reader sees: one place for digits, words of magnitude, units and spaces.
//!
//! Pure and without `Intl`: the same text natively and in a browser. Unit words (users, messages) are the caller's.

use super::decimal::Decimal;
use super::scale::{self, THIN_GAP, WORD_GAP, Words};
use crate::i18n::lang::{Currency, Lang, Locale};
use crate::model::units::{Kind, Unit};

/// What stands for a value that is not a number.
pub const MISSING: &str = "–";
/// The minus sign.
pub const MINUS: &str = "−";

/// How much of a number is shown, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For derivations: the unit of the registry, at least so many significant digits, whole numbers in full.
    Exact(u8),
    /// For tables: three significant digits, zeros kept so that a column lines up; whole counts in full.
    Figure,
    /// For sentences: two significant digits and words, `$1.1 million`.
    Headline,
    /// For charts and tight places: at most so many significant digits, `$800k`, `19.3 M`.
    Chart(u8),
    /// For the price of one thing: cents from ten cents on, two significant digits below.
    UnitPrice,
    /// The same in cents, two significant digits: `0.36¢`.
    Cents,
}

/// The magnitude that digits are to be multiplied with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Magnitude {
    /// None.
    #[default]
    One,
    /// A word, with the gap before it.
    Word(&'static str, &'static str),
    /// A power of ten.
    Power(i32),
}

/// A number as it is written, in parts, so that each can have its own look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberText {
    /// `−`, `+` or nothing.
    pub sign: &'static str,
    /// The sign of the currency, `$`, where it stands before the digits.
    pub currency: &'static str,
    /// Digits with point and commas; empty for a bare power of ten.
    pub digits: String,
    /// Million, 万, k, a power of ten.
    pub magnitude: Magnitude,
    /// What stands between number and unit.
    pub gap: &'static str,
    /// The symbol of the unit, or 美元, 元, 欧元; empty where the unit is a word.
    pub unit: String,
}

impl NumberText {
    /// Without the unit: what a chart prints whose subtitle names the unit.
    pub fn number(&self) -> String {
        let Self { sign, currency, digits, .. } = self;
        format!("{sign}{currency}{digits}{}", self.magnitude_text())
    }

    /// All of it in a row.
    pub fn joined(&self) -> String {
        format!("{}{}{}", self.number(), self.gap, self.unit)
    }

    /// The magnitude with the gap before it.
    pub fn magnitude_text(&self) -> String {
        match self.magnitude {
            Magnitude::One => String::new(),
            Magnitude::Word(gap, word) => format!("{gap}{word}"),
            Magnitude::Power(power) if self.digits.is_empty() => format!("10{}", superscript(power)),
            Magnitude::Power(power) => format!("{THIN_GAP}×{THIN_GAP}10{}", superscript(power)),
        }
    }

    /// Nothing but the sign of a missing value.
    pub fn missing() -> Self {
        Self { digits: MISSING.to_owned(), ..Self::default() }
    }
}

/// A value in base units as text. Money is in dollars, and converted where another currency is shown.
pub fn write(locale: impl Into<Locale>, style: Style, unit: Unit, base: f64) -> NumberText {
    write_in(locale.into(), style, unit, base)
}

fn write_in(locale: Locale, style: Style, unit: Unit, base: f64) -> NumberText {
    let base = if scale::is_money(unit) { base * locale.rate } else { base };
    match style {
        Style::Exact(digits) => exact_decimal(unit, base, digits).map(|value| exact_text(locale, unit, value)),
        // Of other currencies nobody counts hundredths of a hundredth.
        Style::Cents if scale::is_money(unit) && locale.currency == Currency::Usd => cents(locale, unit, base),
        Style::Cents => Decimal::of(unit.from_base(base)).map(|value| rounded(locale, Style::UnitPrice, unit, value)),
        _ => Decimal::of(unit.from_base(base)).map(|value| rounded(locale, style, unit, value)),
    }
    .unwrap_or_else(NumberText::missing)
}

/// A share in percent with at most so many significant digits: `40%`, `4.3%`.
pub fn percent(lang: Lang, share: f64, digits: u8) -> String {
    write(lang, Style::Chart(digits), Unit::Percent, share).joined()
}

/// The value that `Style::Exact` prints, in the display unit.
pub(super) fn exact_decimal(unit: Unit, base: f64, digits: u8) -> Option<Decimal> {
    const WHOLE_BELOW: i32 = 9;
    let value = Decimal::of(unit.from_base(base))?;
    let whole = value.power() + 1;
    let keep = i32::from(digits).max(if whole <= WHOLE_BELOW { whole } else { 0 });
    Some(value.significant(keep))
}

fn exact_text(locale: Locale, unit: Unit, value: Decimal) -> NumberText {
    // A word of magnitude must not make a number longer than its digits.
    let (scales_from, most_digits) = match locale.lang {
        Lang::En => (6, if value.power() < 9 { 6 } else { 15 }),
        Lang::Zh => (5, 15),
    };
    // A unit that has prefixes takes no word: neither `1 M B` nor `12 万 kWh`.
    let takes_word = scale::ladder(unit).is_none();
    let scaled = takes_word && value.power() >= scales_from && value.precision() <= most_digits;
    let places = money_places(unit, value.decimals());
    lay_out(
        locale,
        unit,
        &value,
        Form { words: scaled.then_some(Words::Short), digits: None, places, symbol: unit.symbol() },
    )
}

fn cents(locale: Locale, unit: Unit, base: f64) -> Option<NumberText> {
    let value = Decimal::of(unit.from_base(base))?.shifted(2);
    let value = if value.power() >= 2 { value.places(0) } else { value.significant(2) };
    let mut text = lay_out(locale, Unit::One, &value, Form { words: None, digits: None, places: 0, symbol: "" });
    (text.gap, text.unit) = (scale::cents(locale.lang).0, scale::cents(locale.lang).1.to_owned());
    Some(text)
}

/// Everything but `Exact` and `Cents`.
fn rounded(locale: Locale, style: Style, unit: Unit, value: Decimal) -> NumberText {
    let plain = |places| Form { words: None, digits: None, places, symbol: unit.symbol() };
    if unit.kind() == Kind::Percent {
        let value = match style {
            Style::Headline => value.significant(2),
            Style::Chart(digits) => value.significant(i32::from(digits)),
            _ if value.power() >= 0 => value.places(1),
            _ => value.significant(3),
        };
        return lay_out(locale, unit, &value, plain(0));
    }
    if style == Style::UnitPrice && scale::is_money(unit) && value.power() < 6 {
        return unit_price(locale, unit, value);
    }
    let digits = match style {
        Style::Headline => 2,
        Style::Chart(digits) => i32::from(digits),
        _ => 3,
    };
    let whole_below = if locale.lang == Lang::En { 6 } else { 5 };
    if style == Style::Figure && unit.kind() == Kind::Count && value.is_whole() && value.power() < whole_below {
        return lay_out(locale, unit, &value, plain(0));
    }
    let words = if style == Style::Headline { Words::Long } else { Words::Short };
    let (value, symbol) = on_ladder(unit, value, digits);
    let exactly_whole = value.is_whole() && unit.kind() != Kind::Money && style == Style::Headline;
    let value = rounded_money(unit, value, digits);
    let keep_zeros = !matches!(style, Style::Chart(_)) && !value.is_zero();
    let digits_kept = keep_zeros.then_some(digits);
    let places = match (keep_zeros, exactly_whole) {
        (true, false) => money_places(unit, (digits - 1 - value.power()).max(0)),
        _ => money_places(unit, value.decimals()),
    };
    lay_out(locale, unit, &value, Form { words: Some(words), digits: digits_kept, places, symbol })
}

/// Two decimals, except for what is below ten cents or above a thousand dollars.
fn unit_price(locale: Locale, unit: Unit, value: Decimal) -> NumberText {
    let cents = value.clone().significant(2).power() >= -1;
    let (value, places) = if value.is_zero() {
        (value, 0)
    } else if !cents {
        let value = value.significant(2);
        let places = 1 - value.power();
        (value, places)
    } else if value.power() < 3 {
        (value.places(2), 2)
    } else {
        (value.places(0), 0)
    };
    lay_out(locale, unit, &value, Form { words: None, digits: Some(2), places, symbol: "" })
}

/// Rounded, and with the prefix that suits what rounding made of it: 999.95 g is 1.00 kg.
fn on_ladder(unit: Unit, value: Decimal, digits: i32) -> (Decimal, &'static str) {
    let Some((ladder, own)) = scale::ladder(unit) else { return (value, unit.symbol()) };
    if value.is_zero() {
        return (value, unit.symbol());
    }
    let power = value.clone().significant(digits).power() + own;
    let step = ladder.iter().rev().find(|(step, _)| *step <= power).or(ladder.first());
    step.map_or((value.clone(), unit.symbol()), |(step, symbol)| (value.shifted(own - step), *symbol))
}

/// Money with a fraction is shown in whole cents: never one decimal alone.
fn rounded_money(unit: Unit, value: Decimal, digits: i32) -> Decimal {
    let short = value.clone().significant(digits);
    let one_decimal = digits - 1 - short.power() == 1;
    if scale::is_money(unit) && one_decimal { value.places(2) } else { short }
}

fn money_places(unit: Unit, places: i32) -> i32 {
    if places == 1 && scale::is_money(unit) { 2 } else { places }
}

/// How a rounded value is laid out.
struct Form {
    /// Words of magnitude; none for plain digits.
    words: Option<Words>,
    /// Significant digits to fill with zeros where a word of magnitude stands; none to drop them.
    digits: Option<i32>,
    /// Places behind the point where no word stands.
    places: i32,
    /// The symbol of the unit.
    symbol: &'static str,
}

fn lay_out(locale: Locale, unit: Unit, value: &Decimal, form: Form) -> NumberText {
    let lang = locale.lang;
    let money = scale::is_money(unit);
    let sign = if value.is_negative() { MINUS } else { "" };
    let power = value.power();
    let filled = |value: &Decimal| form.digits.map_or(0, |digits| (digits - 1 - value.power()).max(0));
    let scientific = power >= scale::scientific_from(lang, unit) || power < scale::SCIENTIFIC_BELOW;
    let word = form.words.and_then(|words| scale::magnitudes(lang, words, money).iter().find(|step| step.0 <= power));
    let (digits, magnitude) = if scientific {
        let value = value.clone().shifted(-power);
        (value.text(filled(&value), true), Magnitude::Power(power))
    } else if let Some((step, gap, word)) = word {
        let value = value.clone().shifted(-step);
        (value.text(filled(&value), false), Magnitude::Word(gap, word))
    } else {
        (value.text(form.places, true), Magnitude::One)
    };
    let (currency, (gap, symbol)) = if money {
        let (before, behind) = scale::currency(lang, locale.currency);
        let gap = if behind.is_empty() || matches!(magnitude, Magnitude::Word(..)) { "" } else { WORD_GAP };
        (before, (gap, behind))
    } else {
        ("", scale::symbol(lang, form.symbol))
    };
    NumberText { sign, currency, digits, magnitude, gap, unit: symbol.to_owned() }
}

/// An integer in superscript digits.
pub(super) fn superscript(power: i32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |c: char| c.to_digit(10).and_then(|n| DIGITS.get(n as usize)).copied().unwrap_or('⁻');
    power.to_string().chars().map(digit).collect()
}
