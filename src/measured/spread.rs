//! How sure a prediction is, by what was predicted.

use crate::catalog::accelerators::{Accelerator, Vendor};
use crate::catalog::models::Model;

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

/// Degrees of freedom of Student's t that log(measured / predicted) follows.
pub const FREEDOM: f64 = 4.0;

/// The 95th percentile of Student's t with that many degrees of freedom.
pub const T_95: f64 = 2.131_846_786;

impl Regime {
    /// Of a model on an accelerator.
    pub fn of(model: &Model, gpu: &Accelerator, assumed_prompt: bool, latency_bound: bool) -> Self {
        Self {
            experts: model.experts > 1.0,
            amd: gpu.vendor == Vendor::Amd,
            assumed_prompt,
            latency_bound,
            new_family: !FAMILIES.iter().any(|family| model.key.starts_with(family)),
            new_gpu: !GPUS.contains(&gpu.key),
        }
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
