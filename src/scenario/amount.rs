//! A number or a range, as people type and link them.
//!
//! A range is a 90 % interval: `10M..20M`, `10 to 20 M`, `10M~20M`, `10–20M`, `15M±5M`, `15M±30%`, `1000万到2000万`.
//! Ends may stand in either order; equal ends are one number.

use super::number::{NumberError, Term, encode, normalized, texts};
use crate::float;
use crate::model::units::{Kind, Unit};

/// What was written for a number, in base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// One number.
    Point(f64),
    /// A 90 % interval, the lower end first.
    Range(f64, f64),
}

/// What joins the two numbers of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// From one end to the other.
    To,
    /// The middle, and how far both ends are from it.
    PlusMinus,
}

/// Digits that ends keep which were not written but computed.
const DIGITS: usize = 12;

/// Reads a number or a range written in `unit`, each number as [`parse`](super::number::parse) does.
///
/// An end without power of ten and unit takes those of the other end: `10..20M` is 10 to 20 million. Not where that
/// would turn the ends round: `500..1k` is 500 to 1000. Two bare ends up to 1 in a field of percent are shares.
///
/// After `±`, percent mean a part of the middle: `200M±10%`; in a field of percent they are points: `40%±5%`.
///
/// # Errors
/// See [`NumberError`].
pub fn parse(text: &str, unit: Unit) -> Result<Amount, NumberError> {
    let text = normalized(text);
    let Some((first, joint, second)) = split(text.trim()) else {
        return super::number::parse(&text, unit).map(Amount::Point);
    };
    if split(second).is_some() {
        return Err(NumberError::NotANumber);
    }
    let term = |text| Term::read(text).map_err(|e| if e == NumberError::Empty { NumberError::OneEnd } else { e });
    let (first, second) = (term(first)?, term(second)?);
    let (a, b) = match joint {
        Joint::To => from_to(first, second, unit)?,
        Joint::PlusMinus => around(first, second, unit)?,
    };
    if !a.is_finite() || !b.is_finite() {
        return Err(NumberError::TooLarge);
    }
    Ok(if a == b { Amount::Point(a) } else { Amount::Range(a.min(b), a.max(b)) })
}

fn from_to<'a>(mut first: Term<'a>, mut second: Term<'a>, unit: Unit) -> Result<(f64, f64), NumberError> {
    let shares = first.may_be_share(unit) && second.may_be_share(unit);
    if first.suffix.is_empty() && first.value.abs() < second.value.abs() {
        first.suffix = second.suffix;
    } else if second.suffix.is_empty() && second.base(unit, false)? < first.base(unit, false)? {
        second.suffix = first.suffix;
    }
    Ok((first.base(unit, shares)?, second.base(unit, shares)?))
}

fn around<'a>(mut middle: Term<'a>, mut reach: Term<'a>, unit: Unit) -> Result<(f64, f64), NumberError> {
    let percent = unit.kind() == Kind::Percent;
    let relative = !percent && reach.suffix == "%";
    if !percent && !relative {
        if middle.suffix.is_empty() {
            middle.suffix = reach.suffix;
        } else if reach.suffix.is_empty() && reach.value.abs() < middle.value.abs() {
            reach.suffix = middle.suffix;
        }
    }
    let share = middle.may_be_share(unit);
    let center = middle.base(unit, share)?;
    let half = match relative {
        true => center * reach.value / 100.0,
        false => reach.base(unit, share && reach.may_be_share(unit))?,
    };
    Ok((rounded(center - half, unit, DIGITS), rounded(center + half, unit, DIGITS)))
}

/// The two numbers of a normalized text and what joins them; none where it is one number.
fn split(text: &str) -> Option<(&str, Joint, &str)> {
    for mark in ["±", "+/-", "+-"] {
        if let Some((first, second)) = text.split_once(mark) {
            return Some((first, Joint::PlusMinus, second));
        }
    }
    let (start, end) = dots(text).or_else(|| word(text)).or_else(|| wave(text)).or_else(|| dash(text))?;
    Some((&text[..start], Joint::To, &text[end..]))
}

/// Two dots or more, or the sign for them.
fn dots(text: &str) -> Option<(usize, usize)> {
    let start = text.find("..").or_else(|| text.find('…'))?;
    let rest = text[start..].trim_start_matches(['.', '…']);
    Some((start, text.len() - rest.len()))
}

fn word(text: &str) -> Option<(usize, usize)> {
    let to = text.to_ascii_lowercase().find(" to ").map(|at| (at, at + 4));
    to.or_else(|| ["到", "至"].iter().find_map(|word| text.find(word).map(|at| (at, at + word.len()))))
}

/// A tilde between two numbers; before a number it says "about".
fn wave(text: &str) -> Option<(usize, usize)> {
    text.char_indices().find(|(at, c)| *c == '~' && *at > 0).map(|(at, _)| (at, at + 1))
}

/// A dash after something and before a digit that is not the sign of an exponent.
fn dash(text: &str) -> Option<(usize, usize)> {
    let joins = |at: usize| {
        let (before, after) = (&text[..at], text[at..].trim_start_matches('-').trim_start());
        let exponent = before
            .strip_suffix(['e', 'E'])
            .is_some_and(|digits| digits.ends_with(|c: char| c.is_ascii_digit() || c == '.'));
        !exponent
            && before.contains(|c: char| c.is_ascii_digit())
            && after.starts_with(|c: char| c.is_ascii_digit() || c == '$')
    };
    let start = text.match_indices('-').map(|(at, _)| at).find(|at| joins(*at))?;
    let rest = text[start..].trim_start_matches('-');
    Some((start, text.len() - rest.len()))
}

/// A value in base units with so many significant digits in its display unit: what a field can show and a link say.
pub fn rounded(base: f64, unit: Unit, digits: usize) -> f64 {
    let shown = format!("{:.*e}", digits.saturating_sub(1), unit.from_base(base));
    // Fails for no finite number; one that is not stays as it is.
    float::parse(&shown).map_or(base, |shown| unit.to_base(shown))
}

/// Writes a range for a link: short, and read back by [`parse`] to the ends that [`encode`](super::number::encode) gives
/// each of them alone.
pub fn encode_range((low, high): (f64, f64), unit: Unit) -> String {
    let (lows, highs) = (texts(low, unit), texts(high, unit));
    let alone = |texts: &[String]| texts.first().and_then(|text| super::number::parse(text, unit).ok());
    let ends = alone(&lows).zip(alone(&highs)).map(|(low, high)| Amount::Range(low, high));
    // A suffix of the one may be taken for both: then another text is.
    let mut pairs = lows.iter().flat_map(|low| highs.iter().map(move |high| format!("{low}..{high}")));
    let found = pairs.find(|text| parse(text, unit).ok() == ends);
    found.unwrap_or_else(|| format!("{}..{}", encode(low, unit), encode(high, unit)))
}
