//! What is known of measures that lower the cost of serving: how much of each is assumed, and what it costs in quality.

use super::fact::Fact;
use super::sources::plan::*;
use crate::model::source::SourceId;
use crate::model::units::Unit;

/// Share of the input that a prefix cache serves.
pub const CACHED_SHARE: Fact = Fact::new(56.25, Unit::Percent, CACHE_HITS);

/// Time between tokens that readers do not wait for.
pub const RELAXED_TPOT: Fact = Fact::new(100.0, Unit::MillisecondsPerToken, READING_SPEED);

/// Sequences that an engine takes at once when it is told to.
pub const ENGINE_BATCH_LIMIT: Fact = Fact::new(1024.0, Unit::One, LARGER_ENGINE_LIMIT);

/// Tokens of a step that speculative decoding keeps.
pub const TOKENS_PER_STEP: Fact = Fact::new(1.8, Unit::Tokens, SECOND_TOKEN);

/// What pruning leaves of the weights.
pub const LEFT_BY_PRUNING: Fact = Fact::new(51.0 / 70.0 * 100.0, Unit::Percent, PUZZLE);

/// What a commitment for a year takes off the list price of rent.
pub const COMMITMENT_DISCOUNT: Fact = Fact::new(103.0 / 3.0, Unit::Percent, COMMITTED);

/// What capacity that may be taken back at any time takes off it.
pub const SPOT_DISCOUNT: Fact = Fact::new(58.1, Unit::Percent, SPOT_PRICES);

/// Share of a fleet that may be taken back at any time.
pub const SPOT_SHARE: Fact = Fact::new(100.0 / 3.0, Unit::Percent, SPOT_PART);

/// A smaller model in the place of a larger one.
#[derive(Clone, Copy, Debug)]
pub struct Smaller {
    /// Key of the larger model.
    pub of: &'static str,
    /// Key of the smaller one.
    pub model: &'static str,
    /// The test that both were put to.
    pub test: &'static str,
    /// Its score of the larger one, %.
    pub before: f64,
    /// Its score of the smaller one, %.
    pub after: f64,
    /// Who says so.
    pub source: SourceId,
}

const fn smaller(
    of: &'static str,
    model: &'static str,
    test: &'static str,
    before: f64,
    after: f64,
    source: SourceId,
) -> Smaller {
    Smaller { of, model, test, before, after, source }
}

/// Distilled from the larger model where the source says so, else the next smaller of its kind.
pub const SMALLER: &[Smaller] = &[
    smaller("deepseek-r1", "llama-3.3-70b", "MATH-500", 97.3, 94.5, R1_DISTILLED),
    smaller("deepseek-v3", "qwen3-30b-a3b", "MMLU", 87.2, 81.4, QWEN3_BASE),
    smaller("qwen3-235b-a22b", "qwen3-30b-a3b", "MMLU", 87.8, 81.4, QWEN3_BASE),
    smaller("gpt-4o-class", "llama-3.3-70b", "MMLU", 87.2, 86.0, GPT_4O_SCORES),
    smaller("llama-3.1-405b", "llama-3.3-70b", "MMLU", 88.6, 86.0, LLAMA_SCORES),
    smaller("llama-3.1-70b", "llama-3.1-8b", "MMLU", 86.0, 73.0, LLAMA_SCORES),
    smaller("llama-3.3-70b", "llama-3.1-8b", "MMLU", 86.0, 73.0, LLAMA_SCORES),
    smaller("llama-3.1-8b", "llama-3.2-3b", "MMLU", 69.4, 63.4, LLAMA_SCORES),
    smaller("llama-3.2-3b", "llama-3.2-1b", "MMLU", 63.4, 49.3, LLAMA_SCORES),
    smaller("gpt-oss-120b", "gpt-oss-20b", "MMLU", 90.0, 85.3, GPT_OSS_SCORES),
    smaller("qwen2.5-72b", "qwen2.5-32b", "MMLU", 86.1, 83.3, QWEN2_5_SCORES),
    smaller("qwen2.5-32b", "qwen2.5-7b", "MMLU", 83.3, 74.2, QWEN2_5_SCORES),
];

/// The smaller model in the place of one, where there is one.
pub fn smaller_than(model: &str) -> Option<&'static Smaller> {
    SMALLER.iter().find(|smaller| smaller.of == model)
}
