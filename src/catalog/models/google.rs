//! Google: Gemma and PaLM.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static GEMMA_2_9B: Model = Model {
    key: "gemma-2-9b",
    name: "Gemma 2 9B",
    shape: shapes::GEMMA_2_9B,
    precision: Precision::Bf16,
    training_tokens: Some(8e12),
    source: GEMMA_2_9B_CONFIG,
};

pub(super) static GEMMA_2_27B: Model = Model {
    key: "gemma-2-27b",
    name: "Gemma 2 27B",
    shape: shapes::GEMMA_2_27B,
    precision: Precision::Bf16,
    training_tokens: Some(13e12),
    source: GEMMA_2_27B_CONFIG,
};

pub(super) static GEMMA_3_12B: Model = Model {
    key: "gemma-3-12b",
    name: "Gemma 3 12B",
    shape: shapes::GEMMA_3_12B,
    precision: Precision::Bf16,
    training_tokens: Some(12e12),
    source: GEMMA_3_12B_CONFIG,
};

pub(super) static GEMMA_3_27B: Model = Model {
    key: "gemma-3-27b",
    name: "Gemma 3 27B",
    shape: shapes::GEMMA_3_27B,
    precision: Precision::Bf16,
    training_tokens: Some(14e12),
    source: GEMMA_3_27B_CONFIG,
};

/// PaLM has no type of its own; Cohere models are built alike: attention and feed-forward side by side, one norm without
/// bias, a gated feed-forward, a tied head.
pub(super) static PALM_540B: Model = Model {
    key: "palm-540b",
    name: "PaLM 540B",
    shape: shapes::PALM_540B,
    precision: Precision::Bf16,
    training_tokens: Some(780e9),
    source: PALM_540B_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "gemma-2-9b",
        text: r#"{"model_type": "gemma2", "hidden_size": 3584, "num_hidden_layers": 42, "num_attention_heads": 16,
        "num_key_value_heads": 8, "head_dim": 256, "intermediate_size": 14336, "vocab_size": 256000,
        "sliding_window": 4096}"#,
    },
    Config {
        key: "gemma-2-27b",
        text: r#"{"model_type": "gemma2", "hidden_size": 4608, "num_hidden_layers": 46, "num_attention_heads": 32,
        "num_key_value_heads": 16, "head_dim": 128, "intermediate_size": 36864, "vocab_size": 256000}"#,
    },
    Config {
        key: "gemma-3-12b",
        text: r#"{"model_type": "gemma3_text", "hidden_size": 3840, "num_hidden_layers": 48, "num_attention_heads": 16,
        "num_key_value_heads": 8, "head_dim": 256, "intermediate_size": 15360, "vocab_size": 262208,
        "sliding_window": 1024}"#,
    },
    Config {
        key: "gemma-3-27b",
        text: r#"{"model_type": "gemma3_text", "hidden_size": 5376, "num_hidden_layers": 62, "num_attention_heads": 32,
        "num_key_value_heads": 16, "head_dim": 128, "intermediate_size": 21504, "vocab_size": 262208,
        "sliding_window": 1024}"#,
    },
    Config {
        key: "palm-540b",
        text: r#"{"model_type": "cohere", "hidden_size": 18432, "num_hidden_layers": 118, "num_attention_heads": 48,
        "num_key_value_heads": 1, "head_dim": 256, "intermediate_size": 73728, "vocab_size": 256000}"#,
    },
];
