//! Share of the peak that published training runs reached, by accelerator: the default MFU of training.

use super::accelerators::{Accelerator, Vendor};
use super::fact::Fact;
use super::sources::training::*;
use crate::model::source::SourceId;
use crate::model::units::Unit;

/// MFU of training with an accelerator, while steps are done.
#[derive(Clone, Copy, Debug)]
pub struct TrainingMfu {
    /// On 8,192 accelerators, %.
    pub mfu: Fact,
    /// From how low to how high published runs, or our judgement where there are none, put it at that size, %.
    pub range: (f64, f64),
}

const fn row(percent: f64, range: (f64, f64), source: SourceId) -> TrainingMfu {
    TrainingMfu { mfu: Fact::new(percent, Unit::Percent, source), range }
}

/// The MFU of training that stands for an accelerator: of its own runs, else of its kin.
pub fn training_mfu(accelerator: &Accelerator) -> TrainingMfu {
    match (accelerator.key, accelerator.vendor) {
        ("h100-sxm", _) => row(43.0, (35.0, 50.0), LLAMA_3_MFU),
        ("h800-sxm", _) => row(31.5, (28.0, 40.0), DEEPSEEK_V3_MFU),
        ("a100-sxm-80gb" | "a100-sxm-40gb" | "a800-sxm", _) => row(36.7, (30.0, 47.0), GPT_4_MFU),
        ("v100-sxm2", _) => row(20.0, (15.0, 30.0), GPT_3_MFU),
        ("tpu-v4", _) => row(45.3, (38.0, 50.0), PALM_MFU),
        ("h200-sxm" | "gh200", _) => row(43.0, (30.0, 50.0), AS_H100_MFU),
        (_, Vendor::Google) => row(40.0, (25.0, 50.0), SCALING_BOOK_MFU),
        _ => row(35.0, (20.0, 48.0), NO_RUN_MFU),
    }
}
