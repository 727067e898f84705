//! The result that a shared link carries: what the page showed when the link was made, and with which model.
//!
//! `result=2986400,1208300,6871900&made=2026-11-27` is the central value and the ends of the 90 % range of the headline,
//! in its base unit (for most scenarios US dollars a day); a point is one number. `result_v` is the version of the model
//! where it is not that of the link: the link of an older model was brought up to date, its result was not.

use super::codec::Written;
use super::date::Date;
use crate::float;

/// Keys of a stored result.
pub(super) const KEYS: [&str; 3] = ["result", "made", "result_v"];

/// Digits of a stored result: five tell 0.5 % from nothing, and keep links short.
const DIGITS: usize = 5;

/// Nearer than this share, two results are the same.
const SAME: f64 = 0.005;

/// Larger amounts have no meaning and would be long to write.
const LARGEST: f64 = 1e24;

/// What the headline said when a link was made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stored {
    /// Version of the model that computed it.
    pub version: u32,
    /// The day, where the link says it.
    pub made: Option<Date>,
    /// The central value of the headline, in its base unit.
    pub central: f64,
    /// The lower end of its 90 % range; the central value where the answer is a point.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Stored {
    /// What a link can hold of a result, rounded as links round; nothing where the result is no number.
    pub fn new(version: u32, made: Option<Date>, central: f64, ends: Option<(f64, f64)>) -> Option<Self> {
        let (low, high) = ends.unwrap_or((central, central));
        let [central, low, high] = [rounded(central)?, rounded(low)?, rounded(high)?];
        (low <= high).then_some(Self { version, made, central, low, high })
    }

    /// The ends of the 90 % range; none where the answer was a point.
    pub fn ends(&self) -> Option<(f64, f64)> {
        (self.low < self.high).then_some((self.low, self.high))
    }

    /// Whether the headline is another one by now: by more than half a percent.
    pub fn differs(&self, now: f64) -> bool {
        (now - self.central).abs() > SAME * self.central.abs().max(f64::MIN_POSITIVE)
    }

    /// What a link that is written by version `written_by` says of it.
    pub(super) fn pairs(&self, written_by: u32) -> Vec<(&'static str, String)> {
        let numbers = match self.ends() {
            Some((low, high)) => vec![self.central, low, high],
            None => vec![self.central],
        };
        let numbers: Vec<String> = numbers.into_iter().map(number).collect();
        let mut pairs = vec![("result", numbers.join(","))];
        pairs.extend(self.made.map(|made| ("made", made.to_string())));
        if self.version != written_by {
            pairs.push(("result_v", self.version.to_string()));
        }
        pairs
    }
}

/// Takes the stored result of a link of a version. What cannot be read, or has no result to belong to, stays.
pub(super) fn take(written: &mut Written, version: u32) -> Option<Stored> {
    let (central, low, high) = amounts(written.get("result")?)?;
    written.remove("result");
    let mut stored = Stored { version, made: None, central, low, high };
    if let Some(made) = written.get("made").and_then(|text| Date::parse(text)) {
        written.remove("made");
        stored.made = Some(made);
    }
    if let Some(version) = written.get("result_v").and_then(|text| model_version(text)) {
        written.remove("result_v");
        stored.version = version;
    }
    Some(stored)
}

/// What the value of one of the [`KEYS`] should have looked like; nothing where it can be read.
pub(super) fn wanted(key: &str, text: &str) -> Option<(&'static str, &'static str)> {
    match key {
        "result" if amounts(text).is_none() => Some(("result", "2986400,1208300,6871900")),
        "made" if Date::parse(text).is_none() => Some(("made", "2026-11-27")),
        "result_v" if model_version(text).is_none() => Some(("result_v", "1, 2, 3")),
        _ => None,
    }
}

/// A version of the model as links write it: digits alone.
pub(super) fn model_version(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Central value, lower end, upper end.
fn amounts(text: &str) -> Option<(f64, f64, f64)> {
    let numbers: Option<Vec<f64>> = text.split(',').map(amount).collect();
    match numbers?[..] {
        [central] => Some((central, central, central)),
        [central, low, high] if low <= high => Some((central, low, high)),
        _ => None,
    }
}

fn amount(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b".e-".contains(&byte));
    rounded(float::parse(text).filter(|_| plain)?)
}

/// The nearest number of few digits; nothing below zero and nothing absurd.
fn rounded(value: f64) -> Option<f64> {
    let sane = (0.0..=LARGEST).contains(&value);
    let value = sane.then(|| float::parse(&format!("{value:.0$e}", DIGITS - 1))).flatten()?;
    // No minus before a zero.
    Some(value + 0.0)
}

/// Plain digits where they are few.
fn number(value: f64) -> String {
    if value == 0.0 || (1e-4..1e12).contains(&value) { value.to_string() } else { format!("{value:e}") }
}
