//! How sure a prediction is, by what was predicted.

use super::solve::{Matrix, solve};
use crate::catalog::accelerators::{Accelerator, Vendor};
use libm::{exp, log};

/// What decides how sure a prediction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regime {
    /// The model has routed experts.
    pub experts: bool,
    /// The accelerator is AMD's.
    pub amd: bool,
    /// The prompt length is an assumption.
    pub assumed_prompt: bool,
    /// The load keeps to limits on latency.
    pub latency_bound: bool,
    /// No row of the calibration has a model of this family.
    pub new_family: bool,
    /// No row of the calibration has this accelerator.
    pub new_gpu: bool,
}

/// Degrees of freedom of Student's t that log(measured / predicted) over its spread follows.
const FREEDOM: f64 = 4.0;

/// The 75th and the 95th percentile of Student's t with that many degrees of freedom.
const T_75: f64 = 0.740_697_084_120_4;
const T_95: f64 = 2.131_846_786_326_65;

/// What the logarithm of the spread is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Without anything else.
    pub base: f64,
    /// Added for each claim of [`Regime::claims`].
    pub added: [f64; CLAIMS],
    /// Added for a family of models that no row has.
    pub new_family: f64,
    /// Added for an accelerator that no row has.
    pub new_gpu: f64,
}

/// How many claims the spread depends on.
pub const CLAIMS: usize = 4;

/// As fitted to rows whose group was left out of the fit of the constants; see [`fit_spread`].
pub const SHIPPED: Spread =
    Spread { base: -2.107, added: [0.207, 0.485, 0.415, 0.076], new_family: 0.134, new_gpu: 0.053 };

impl Spread {
    /// The spread of log(measured / predicted) in a regime.
    pub fn sigma(&self, regime: &Regime) -> f64 {
        let claims: f64 = regime.claims().iter().zip(self.added).map(|(claim, added)| claim * added).sum();
        let new = self.new_family * f64::from(regime.new_family) + self.new_gpu * f64::from(regime.new_gpu);
        exp(self.base + claims + new)
    }

    /// Half of all measurements in a regime lie within this factor of what is predicted.
    pub fn half_within(&self, regime: &Regime) -> f64 {
        exp(T_75 * self.sigma(regime))
    }

    /// The 5th and the 95th percentile of what would be measured.
    pub fn interval(&self, regime: &Regime, predicted: f64) -> (f64, f64) {
        let factor = exp(T_95 * self.sigma(regime));
        (predicted / factor, predicted * factor)
    }
}

/// Added to the logarithm of the spread since the forms of the formulas were chosen by looking at the same rows: others
/// are predicted a little worse.
const CHOSEN: f64 = 0.1;

/// The ridge that keeps what is added near zero unless rows say otherwise.
const RIDGE: f64 = 2.0;

/// Steps of Newton's method on a convex function; it converges in fewer.
const STEPS: usize = 50;

/// The spread under which errors are likeliest: weighted log-likelihood of Student's t, less a ridge on what is added.
/// Nothing is added for what is new, and [`CHOSEN`] to all.
pub fn fit_spread(regimes: &[Regime], errors: &[f64], weights: &[f64]) -> Spread {
    let mut at = [0.0; 1 + CLAIMS];
    at[0] = log(0.12);
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = at.iter().map(|b| 2.0 * RIDGE * b).collect();
        slope[0] = 0.0;
        let ridge = |row: usize, column: usize| if row == column && row > 0 { 2.0 * RIDGE } else { 0.0 };
        let mut curvature: Matrix = (0..at.len()).map(|r| (0..at.len()).map(|c| ridge(r, c)).collect()).collect();
        for ((regime, error), weight) in regimes.iter().zip(errors).zip(weights) {
            let claims = regime.claims();
            let features: Vec<f64> = std::iter::once(1.0).chain(claims).collect();
            let spread: f64 = features.iter().zip(at).map(|(f, b)| f * b).sum();
            let (first, second) = derivatives(*error, spread);
            for (row, feature) in features.iter().enumerate() {
                slope[row] += weight * first * feature;
                for (column, other) in features.iter().enumerate() {
                    curvature[row][column] += weight * second * feature * other;
                }
            }
        }
        let Some(step) = solve(&curvature, &slope) else { break };
        at.iter_mut().zip(step).for_each(|(b, step)| *b -= step.clamp(-1.0, 1.0));
    }
    let [base, added @ ..] = at;
    Spread { base: base + CHOSEN, added, new_family: 0.0, new_gpu: 0.0 }
}

/// By how much the logarithm of the spread grows where these errors, of something new, are likeliest; not below zero.
pub fn widening(spread: &Spread, regimes: &[Regime], errors: &[f64], weights: &[f64]) -> f64 {
    let mut wider = 0.0;
    for _ in 0..STEPS {
        let (mut slope, mut curvature) = (0.0, 0.0);
        for ((regime, error), weight) in regimes.iter().zip(errors).zip(weights) {
            let known = Regime { new_family: false, new_gpu: false, ..*regime };
            let (first, second) = derivatives(*error, log(spread.sigma(&known)) - CHOSEN + wider);
            slope += weight * first;
            curvature += weight * second;
        }
        wider -= (slope / curvature).clamp(-1.0, 1.0);
    }
    wider.max(0.0)
}

/// First and second derivative of -log t(error / sigma) + ln sigma by ln sigma.
fn derivatives(error: f64, ln_sigma: f64) -> (f64, f64) {
    let ratio = error / exp(ln_sigma);
    let square = ratio * ratio;
    let below = FREEDOM + square;
    (1.0 - (FREEDOM + 1.0) * square / below, (FREEDOM + 1.0) * 2.0 * FREEDOM * square / (below * below))
}

impl Regime {
    /// Of a model with this key in the catalogue (of none: empty) on an accelerator.
    pub fn of(model: &str, experts: bool, gpu: &Accelerator, assumed_prompt: bool, latency_bound: bool) -> Self {
        Self {
            experts,
            amd: gpu.vendor == Vendor::Amd,
            assumed_prompt,
            latency_bound,
            new_family: !FAMILIES.iter().any(|family| model.starts_with(family)),
            new_gpu: !GPUS.contains(&gpu.key),
        }
    }

    /// One for what holds of it: experts, AMD, assumed prompt, latency-bound.
    pub fn claims(&self) -> [f64; CLAIMS] {
        [self.experts, self.amd, self.assumed_prompt, self.latency_bound].map(f64::from)
    }
}

/// Families of models that the calibration has rows of, by the start of their keys.
pub const FAMILIES: &[&str] = &[
    "llama-",
    "mistral-",
    "ministral-",
    "mixtral-",
    "qwen2.5-",
    "qwen3-",
    "deepseek-",
    "gpt-oss-",
    "gemma-3-",
    "minimax-",
    "ernie-",
    "falcon-",
    "internlm-",
];

/// Accelerators that the calibration has rows of.
pub const GPUS: &[&str] = &[
    "a100-sxm-80gb",
    "b200-sxm",
    "gb200",
    "gb300",
    "gh200-144gb",
    "gh200",
    "h100-sxm",
    "h100-pcie",
    "h20",
    "h200-sxm",
    "h200-nvl",
    "h800-sxm",
    "l40s",
    "mi300x",
    "mi325x",
    "rtx-pro-6000-blackwell",
];
