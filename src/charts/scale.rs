//! From a quantity to a place on the page, and round numbers to write beside it.

use crate::float;

/// The most ticks an axis may carry.
pub const MOST_TICKS: usize = 5;

fn decade_of(value: f64) -> i32 {
    // The logarithm of 1000 may come out a hair below 3.
    (libm::log10(value) + 1e-9).floor() as i32
}

/// `mantissa` times ten to `exponent`, as the number that is written so: arithmetic would give 0.00011999999999999999.
fn round_number(mantissa: f64, exponent: i32) -> f64 {
    float::parse(&format!("{mantissa}e{exponent}")).unwrap_or(f64::NAN)
}

/// Zero where a number is not finite or is below zero: a drawing has no place for it.
pub fn drawable(value: f64) -> f64 {
    if value.is_finite() && value > 0.0 { value } else { 0.0 }
}

/// Whether a number is above zero and its neighbours by a few powers of ten are numbers too.
fn has_room(value: f64) -> bool {
    (1e-290..=1e290).contains(&value)
}

/// The smallest round number at least as large as `value`; 1 for zero, for negatives and for what is not finite.
pub fn round_end(value: f64) -> f64 {
    let value = drawable(value);
    if !has_room(value) {
        return 1.0;
    }
    let exponent = decade_of(value);
    let mantissa = value / round_number(1.0, exponent);
    let round = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];
    let chosen = round.into_iter().find(|candidate| *candidate >= mantissa * (1.0 - 1e-12));
    chosen.map_or_else(|| round_number(1.0, exponent + 1), |mantissa| round_number(mantissa, exponent))
}

/// Round numbers from zero to at most `end`, evenly spaced, at most `most` of them, zero included.
pub fn linear_ticks(end: f64, most: usize) -> Vec<f64> {
    let end = drawable(end);
    if most == 0 {
        return Vec::new();
    }
    if most == 1 || !has_room(end) {
        return vec![0.0];
    }
    let rough = end / (most - 1) as f64;
    let exponent = decade_of(rough) - 1;
    for exponent in exponent..=exponent + 3 {
        for mantissa in [1.0, 2.0, 2.5, 5.0] {
            let steps = (end / round_number(mantissa, exponent) * (1.0 + 1e-12)).floor() as usize;
            if steps < most {
                return (0..=steps).map(|step| round_number(mantissa * step as f64, exponent)).collect();
            }
        }
    }
    vec![0.0]
}

/// Round numbers within a logarithmic span, at most `most` of them: powers of ten, or 1 and 5, or 1, 2 and 5 for short
/// spans, or evenly spaced ones for a span without any of those.
pub fn log_ticks(from: f64, to: f64, most: usize) -> Vec<f64> {
    let (from, to) = log_span(from, to);
    for mantissas in [&[1.0, 2.0, 5.0][..], &[1.0, 5.0]] {
        let ticks = log_candidates(from, to, mantissas, 1);
        if (2..=most).contains(&ticks.len()) {
            return ticks;
        }
    }
    for stride in 1..=700 {
        let ticks = log_candidates(from, to, &[1.0], stride);
        match ticks.len() {
            0 | 1 if stride == 1 => break,
            count if count <= most => return ticks,
            _ => {}
        }
    }
    linear_ticks(to, most).into_iter().filter(|tick| *tick >= from * (1.0 - 1e-12)).collect()
}

fn log_candidates(from: f64, to: f64, mantissas: &[f64], stride: i32) -> Vec<f64> {
    let (first, last) = (decade_of(from), decade_of(to));
    (first..=last)
        .filter(|exponent| exponent.rem_euclid(stride) == 0)
        .flat_map(|exponent| mantissas.iter().map(move |mantissa| round_number(*mantissa, exponent)))
        .filter(|tick| *tick >= from * (1.0 - 1e-12) && *tick <= to * (1.0 + 1e-12))
        .collect()
}

/// A usable span of positive numbers: ends in order, finite, apart from each other.
fn log_span(from: f64, to: f64) -> (f64, f64) {
    match (has_room(from), has_room(to)) {
        (true, true) if from < to => (from, to),
        (true, true) if to < from => (to, from),
        (true, _) => (from, from * 10.0),
        (false, true) => (to / 10.0, to),
        (false, false) => (1.0, 10.0),
    }
}

/// The ends of a logarithmic axis for a span of positive numbers: 1, 2 or 5 times a power of ten.
pub fn log_ends(from: f64, to: f64) -> (f64, f64) {
    let (from, to) = log_span(from, to);
    let ends = |exponent| [1.0, 2.0, 5.0, 10.0].map(|mantissa| round_number(mantissa, exponent));
    let below = ends(decade_of(from)).into_iter().rfind(|end| *end <= from * (1.0 + 1e-12));
    let above = ends(decade_of(to)).into_iter().find(|end| *end >= to * (1.0 - 1e-12));
    (below.unwrap_or(from), above.unwrap_or(to))
}

/// A linear scale from zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    end: f64,
    start_at: f64,
    end_at: f64,
}

impl Linear {
    /// Zero is drawn at `start_at` and `end` at `end_at`, in pixels. An end that cannot be drawn counts as 1.
    pub fn from_zero(end: f64, start_at: f64, end_at: f64) -> Self {
        let end = drawable(end);
        Self { end: if end > 0.0 { end } else { 1.0 }, start_at, end_at }
    }

    /// The place of `value`, in pixels; it may lie outside the span.
    pub fn place(&self, value: f64) -> f64 {
        let value = if value.is_finite() { value } else { 0.0 };
        self.start_at + (value / self.end).clamp(-1e6, 1e6) * (self.end_at - self.start_at)
    }
}

/// A logarithmic scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Log {
    from: f64,
    to: f64,
    start_at: f64,
    end_at: f64,
}

impl Log {
    /// `from` is drawn at `start_at` and `to` at `end_at`, in pixels.
    pub fn new(from: f64, to: f64, start_at: f64, end_at: f64) -> Self {
        let (from, to) = log_span(from, to);
        Self { from, to, start_at, end_at }
    }

    /// The place of `value`, in pixels; what has no logarithm is drawn at the start.
    pub fn place(&self, value: f64) -> f64 {
        if !(value.is_finite() && value > 0.0) {
            return self.start_at;
        }
        let share = libm::log10(value / self.from) / libm::log10(self.to / self.from);
        self.start_at + share * (self.end_at - self.start_at)
    }
}

/// From this ratio of its ends on, an axis of outcomes is logarithmic.
const LOG_FROM: f64 = 20.0;
/// From this ratio on, a linear axis begins at zero.
const ZERO_FROM: f64 = 2.0;

/// A span of outcomes with round ends: logarithmic where they are far apart, from zero where that leaves them room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The value at the left end.
    pub from: f64,
    /// The value at the right end.
    pub to: f64,
    /// Whether equal distances are equal ratios.
    pub log: bool,
}

impl Span {
    /// The span that holds both values.
    pub fn holding(low: f64, high: f64) -> Self {
        let (low, high) = (low.min(high), low.max(high));
        if has_room(low) && has_room(high) && high > LOG_FROM * low {
            let (from, to) = log_ends(low, high);
            return Self { from, to, log: true };
        }
        if low >= 0.0 && high >= ZERO_FROM * low {
            return Self { from: 0.0, to: round_end(high), log: false };
        }
        let step = step_for(low, high);
        let (from, to) = ((low / step).floor() * step, (high / step).ceil() * step);
        Self { from, to: if to > from { to } else { from + step }, log: false }
    }

    /// Whether both values lie within.
    pub fn holds(&self, low: f64, high: f64) -> bool {
        self.from <= low && high <= self.to
    }

    /// Round numbers within, [`MOST_TICKS`] at most.
    pub fn ticks(&self) -> Vec<f64> {
        if self.log {
            return log_ticks(self.from, self.to, MOST_TICKS);
        }
        if self.from == 0.0 {
            return linear_ticks(self.to, MOST_TICKS);
        }
        let step = step_for(self.from, self.to);
        let (first, last) = ((self.from / step).ceil() as i64, (self.to / step).floor() as i64);
        (first..=last).take(MOST_TICKS).map(|at| round_multiple(at, step)).collect()
    }

    /// The share of the way from the left end to the right one: 0 to 1, whatever the value.
    pub fn share(&self, value: f64) -> f64 {
        let share = match self.log {
            true if value <= 0.0 => 0.0,
            true => libm::log10(value / self.from) / libm::log10(self.to / self.from),
            false => (value - self.from) / (self.to - self.from),
        };
        if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// A round step of which at most four fit between two values.
fn step_for(low: f64, high: f64) -> f64 {
    let apart = high - low;
    let apart = if has_room(apart) { apart } else { high.abs() / 10.0 };
    linear_ticks(apart, MOST_TICKS).get(1).copied().unwrap_or(1.0)
}

/// A multiple of a step without what arithmetic adds behind its last digit.
fn round_multiple(times: i64, step: f64) -> f64 {
    let per_one = (1.0 / step).round();
    if step < 1.0 && per_one > 0.0 { times as f64 / per_one } else { times as f64 * step }
}
