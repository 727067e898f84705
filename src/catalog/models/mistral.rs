//! Mistral AI: dense models and Mixtral.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static MISTRAL_7B: Model = Model {
    key: "mistral-7b",
    name: "Mistral 7B",
    shape: shapes::MISTRAL_7B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: MISTRAL_7B_CONFIG,
};

pub(super) static MINISTRAL_3_14B: Model = Model {
    key: "ministral-3-14b",
    name: "Ministral 3 14B",
    shape: shapes::MINISTRAL_3_14B,
    precision: Precision::Fp8,
    training_tokens: None,
    source: MINISTRAL_3_14B_CONFIG,
};

pub(super) static MISTRAL_SMALL_3_24B: Model = Model {
    key: "mistral-small-3-24b",
    name: "Mistral Small 3 24B",
    shape: shapes::MISTRAL_SMALL_3_24B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: MISTRAL_SMALL_3_24B_CONFIG,
};

pub(super) static MISTRAL_LARGE_2: Model = Model {
    key: "mistral-large-2",
    name: "Mistral Large 2",
    shape: shapes::MISTRAL_LARGE_2,
    precision: Precision::Bf16,
    training_tokens: None,
    source: MISTRAL_LARGE_2_CONFIG,
};

pub(super) static MIXTRAL_8X7B: Model = Model {
    key: "mixtral-8x7b",
    name: "Mixtral 8x7B",
    shape: shapes::MIXTRAL_8X7B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: MIXTRAL_8X7B_CONFIG,
};

pub(super) static MIXTRAL_8X22B: Model = Model {
    key: "mixtral-8x22b",
    name: "Mixtral 8x22B",
    shape: shapes::MIXTRAL_8X22B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: MIXTRAL_8X22B_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "mistral-7b",
        text: r#"{"model_type": "mistral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32768, "sliding_window": null}"#,
    },
    Config {
        key: "ministral-3-14b",
        text: r#"{"model_type": "ministral3", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 32,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 16384, "vocab_size": 131072}"#,
    },
    Config {
        key: "mistral-small-3-24b",
        text: r#"{"model_type": "mistral", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 32,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 32768, "vocab_size": 131072,
        "sliding_window": null}"#,
    },
    Config {
        key: "mistral-large-2",
        text: r#"{"model_type": "mistral", "hidden_size": 12288, "num_hidden_layers": 88, "num_attention_heads": 96,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 28672, "vocab_size": 32768,
        "sliding_window": null}"#,
    },
    Config {
        key: "mixtral-8x7b",
        text: r#"{"model_type": "mixtral", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 32000, "num_local_experts": 8,
        "num_experts_per_tok": 2}"#,
    },
    Config {
        key: "mixtral-8x22b",
        text: r#"{"model_type": "mixtral", "hidden_size": 6144, "num_hidden_layers": 56, "num_attention_heads": 48,
        "num_key_value_heads": 8, "intermediate_size": 16384, "vocab_size": 32768, "num_local_experts": 8,
        "num_experts_per_tok": 2}"#,
    },
];
