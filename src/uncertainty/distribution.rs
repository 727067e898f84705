//! What an uncertain input may be: a distribution with its quantiles and its cumulated probability.
//!
//! Plain numbers, exact to the precision of `f64`: tables for fast drawing are made from these.

use crate::model::prior::Family;
use libm::{acos, cos, erfc, exp, log};

/// The 95th percentile of the standard normal distribution.
pub const Z_95: f64 = 1.644_853_626_951_472_7;

/// Half the 90 % interval of a symmetric triangle over half its base: 1 - sqrt(0.1).
pub const TRIANGLE_90: f64 = 0.683_772_233_983_162_1;

/// Half the 90 % interval of a symmetric beta-PERT, Beta(3, 3), over half its base.
pub const PERT_90: f64 = 0.621_489_245_124_458_5;

/// The 95th percentile of Student's t with four degrees of freedom.
pub const T4_95: f64 = 2.131_846_786_326_65;

/// The shape of a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of those that a registry row names.
    Family(Family),
    /// Logarithm distributed like Student's t with four degrees of freedom: the error of a prediction.
    LogT4,
}

/// A distribution by its 90 % interval, cut off at the bounds of its quantity. In base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution {
    /// Its shape.
    pub shape: Shape,
    /// The 5th percentile, before it is cut off.
    pub low: f64,
    /// The 95th percentile, before it is cut off.
    pub high: f64,
    /// Nothing lies outside.
    pub bounds: (f64, f64),
}

impl Distribution {
    /// Of a family. What cannot be log-normal, since it reaches zero or below, is normal.
    pub fn new(family: Family, low: f64, high: f64, bounds: (f64, f64)) -> Self {
        Self { shape: Shape::Family(family.of_range(low)), low, high, bounds }
    }

    /// The value in the middle: half of all values lie below, before it is cut off.
    pub fn center(&self) -> f64 {
        match self.shape {
            Shape::Family(family) => family.middle(self.low, self.high),
            Shape::LogT4 => (self.low * self.high).sqrt(),
        }
    }

    /// The value below which a share of all values lies; the share strictly between 0 and 1.
    pub fn quantile(&self, share: f64) -> f64 {
        self.quantiles()(share)
    }

    /// The same for many shares: what does not depend on them is computed once.
    pub fn quantiles(&self) -> impl Fn(f64) -> f64 + use<> {
        let (least, most) = self.kept();
        let (bounds, uncut) = (self.bounds, self.uncut_quantiles());
        move |share| uncut(least + share * (most - least)).clamp(bounds.0, bounds.1)
    }

    /// The share of all values below this one.
    pub fn share_below(&self, value: f64) -> f64 {
        let (least, most) = self.kept();
        ((self.uncut_share_below(value) - least) / (most - least)).clamp(0.0, 1.0)
    }

    /// The shares of the uncut distribution below the two bounds: between them lies what is kept.
    pub fn kept(&self) -> (f64, f64) {
        (self.uncut_share_below(self.bounds.0), self.uncut_share_below(self.bounds.1))
    }

    fn uncut_quantiles(&self) -> impl Fn(f64) -> f64 + use<> {
        let (shape, center) = (self.shape, self.center());
        let half = (self.high - self.low) / 2.0;
        let ratio = || log((self.high / self.low).sqrt());
        let reach = match shape {
            Shape::Family(Family::Lognormal) => ratio() / Z_95,
            Shape::Family(Family::Normal) => half / Z_95,
            Shape::Family(Family::Uniform) => half / 0.9,
            Shape::Family(Family::Triangular) => half / TRIANGLE_90,
            Shape::Family(Family::Pert) => half / PERT_90,
            Shape::LogT4 => ratio() / T4_95,
        };
        move |share| match shape {
            Shape::Family(Family::Lognormal) => center * exp(reach * normal_quantile(share)),
            Shape::Family(Family::Normal) => center + reach * normal_quantile(share),
            Shape::Family(Family::Uniform) => center + reach * (2.0 * share - 1.0),
            Shape::Family(Family::Triangular) => {
                let tail = (2.0 * nearer_tail(share)).sqrt();
                if share < 0.5 { center - reach * (1.0 - tail) } else { center + reach * (1.0 - tail) }
            }
            Shape::Family(Family::Pert) => center + reach * (2.0 * beta33_quantile(share) - 1.0),
            Shape::LogT4 => center * exp(reach * t4_quantile(share)),
        }
    }

    fn uncut_share_below(&self, value: f64) -> f64 {
        let center = self.center();
        let half = (self.high - self.low) / 2.0;
        let in_logs = |scale: f64| log(value / center) / (log(self.high / self.low) / 2.0 / scale);
        match self.shape {
            Shape::Family(Family::Lognormal) | Shape::LogT4 if value <= 0.0 => 0.0,
            Shape::Family(Family::Lognormal) => normal_share_below(in_logs(Z_95)),
            Shape::Family(Family::Normal) => normal_share_below((value - center) / (half / Z_95)),
            Shape::Family(Family::Uniform) => ((value - center) / (half / 0.9) / 2.0 + 0.5).clamp(0.0, 1.0),
            Shape::Family(Family::Triangular) => {
                let at = ((value - center) / (half / TRIANGLE_90)).clamp(-1.0, 1.0);
                let tail = (1.0 - at.abs()) * (1.0 - at.abs()) / 2.0;
                if at < 0.0 { tail } else { 1.0 - tail }
            }
            Shape::Family(Family::Pert) => {
                beta33_share_below(((value - center) / (half / PERT_90) / 2.0 + 0.5).clamp(0.0, 1.0))
            }
            Shape::LogT4 => t4_share_below(in_logs(T4_95)),
        }
    }
}

/// Quantile of the standard normal distribution: the rational approximation of P. Acklam with one step of Halley's
/// method on `erfc`.
pub fn normal_quantile(share: f64) -> f64 {
    if share <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if share >= 1.0 {
        return f64::INFINITY;
    }
    let tail = nearer_tail(share);
    let start = if tail < 0.024_25 { -tail_start(tail) } else { middle_start(tail) };
    // Error of the share over the density there.
    let error = (0.5 * erfc(-start / std::f64::consts::SQRT_2) - tail) * SQRT_2_PI * exp(start * start / 2.0);
    let lower = start - error / (1.0 + start * error / 2.0);
    if share < 0.5 { lower } else { -lower }
}

const SQRT_2_PI: f64 = 2.506_628_274_631_000_7;

fn middle_start(share: f64) -> f64 {
    let q = share - 0.5;
    let r = q * q;
    let over = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    let under = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
        1.0,
    ];
    q * horner(&over, r) / horner(&under, r)
}

/// How far out the tail begins, as a positive number.
fn tail_start(tail: f64) -> f64 {
    let r = (-2.0 * log(tail)).sqrt();
    let over = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    let under = [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
    -horner(&over, r) / horner(&under, r)
}

/// A polynomial, highest power first.
fn horner(coefficients: &[f64], at: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, coefficient| sum * at + coefficient)
}

/// Share of the standard normal distribution below a value.
pub fn normal_share_below(value: f64) -> f64 {
    0.5 * erfc(-value / std::f64::consts::SQRT_2)
}

/// Quantile of Student's t with four degrees of freedom, in closed form (W. Shaw 2006).
pub fn t4_quantile(share: f64) -> f64 {
    let product = (4.0 * share * (1.0 - share)).sqrt();
    if product <= 0.0 {
        return if share < 0.5 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let size = 2.0 * (cos(acos(product.min(1.0)) / 3.0) / product - 1.0).max(0.0).sqrt();
    if share < 0.5 { -size } else { size }
}

/// Share of Student's t with four degrees of freedom below a value.
fn t4_share_below(value: f64) -> f64 {
    if value.is_infinite() {
        return if value < 0.0 { 0.0 } else { 1.0 };
    }
    let s = value / (value * value + 4.0).sqrt();
    0.5 + 0.75 * (s - s * s * s / 3.0)
}

/// The share on the nearer side.
fn nearer_tail(share: f64) -> f64 {
    if share < 0.5 { share } else { 1.0 - share }
}

fn beta33_share_below(at: f64) -> f64 {
    at * at * at * (10.0 - 15.0 * at + 6.0 * at * at)
}

/// Quantile of Beta(3, 3) by Newton's method from the cube root that holds near zero; the upper half mirrors the lower
/// one, where the share is convex up to the middle, so that no step goes past it.
fn beta33_quantile(share: f64) -> f64 {
    let tail = nearer_tail(share);
    let mut at = exp(log(tail / 10.0) / 3.0);
    for _ in 0..8 {
        let density = 30.0 * at * at * (1.0 - at) * (1.0 - at);
        if density > 0.0 {
            at = (at - (beta33_share_below(at) - tail) / density).clamp(0.0, 0.5);
        }
    }
    if share < 0.5 { at } else { 1.0 - at }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILIES: [Family; 5] =
        [Family::Lognormal, Family::Normal, Family::Uniform, Family::Triangular, Family::Pert];

    fn all() -> Vec<Distribution> {
        let wide = (0.0, 1e9);
        let mut all: Vec<Distribution> =
            FAMILIES.iter().map(|family| Distribution::new(*family, 40.0, 160.0, wide)).collect();
        all.push(Distribution { shape: Shape::LogT4, low: 0.8, high: 1.25, bounds: wide });
        all
    }

    #[test]
    fn the_interval_holds_nine_of_ten() {
        for d in all() {
            let cut = d.uncut_share_below(0.0);
            assert!(cut < 4e-3, "{d:?}: {cut} below zero");
            assert!((d.uncut_quantiles()(0.05) / d.low - 1.0).abs() < 1e-9, "{d:?}: {}", d.uncut_quantiles()(0.05));
            assert!((d.uncut_quantiles()(0.95) / d.high - 1.0).abs() < 1e-9, "{d:?}");
            assert!((d.uncut_quantiles()(0.5) / d.center() - 1.0).abs() < 1e-12, "{d:?}");
        }
    }

    #[test]
    fn quantiles_and_shares_are_inverse() {
        for d in all() {
            for n in 1..200 {
                let share = f64::from(n) / 200.0;
                let back = d.share_below(d.quantile(share));
                assert!((back - share).abs() < 1e-8, "{d:?}: {share} gives {back}");
            }
        }
    }

    #[test]
    fn bounds_cut_off() {
        for family in FAMILIES {
            let d = Distribution::new(family, 0.6, 1.2, (0.0, 1.0));
            for n in 1..100 {
                let value = d.quantile(f64::from(n) / 100.0);
                assert!((0.0..=1.0).contains(&value), "{family:?}: {value}");
            }
        }
    }

    #[test]
    fn known_quantiles() {
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
        assert!((normal_quantile(1e-9) + 5.997_807_015_007_686).abs() < 1e-12);
        assert!((t4_quantile(0.95) - T4_95).abs() < 1e-12);
        assert!((t4_quantile(0.75) - 0.740_697_084_112_682_9).abs() < 1e-12);
        assert!((beta33_share_below(0.5 - PERT_90 / 2.0) - 0.05).abs() < 1e-12);
    }

    #[test]
    fn moments_are_those_of_the_family() {
        // Mean and variance over many quantiles in the middle of equal shares.
        let moments = |d: &Distribution| {
            let n = 200_000;
            let values = (0..n).map(|k| d.quantile((f64::from(k) + 0.5) / f64::from(n)));
            let (sum, squares) = values.fold((0.0, 0.0), |(s, q), x| (s + x, q + x * x));
            let mean = sum / f64::from(n);
            (mean, squares / f64::from(n) - mean * mean)
        };
        let far = (-1e9, 1e9);
        let half = 60.0;
        for (family, mean, variance) in [
            (Family::Normal, 100.0, (half / Z_95).powi(2)),
            (Family::Uniform, 100.0, (half / 0.9).powi(2) / 3.0),
            (Family::Triangular, 100.0, (half / TRIANGLE_90).powi(2) / 6.0),
            (Family::Pert, 100.0, (half / PERT_90).powi(2) / 7.0),
        ] {
            let (m, v) = moments(&Distribution::new(family, 40.0, 160.0, far));
            assert!((m / mean - 1.0).abs() < 1e-6, "{family:?}: mean {m}");
            assert!((v / variance - 1.0).abs() < 1e-3, "{family:?}: variance {v} for {variance}");
        }
        let s = log(2.0) / Z_95;
        let (m, _) = moments(&Distribution::new(Family::Lognormal, 40.0, 160.0, far));
        assert!((m / (80.0 * exp(s * s / 2.0)) - 1.0).abs() < 1e-4, "mean {m}");
    }
}
