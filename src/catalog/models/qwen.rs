//! Alibaba: Qwen2.5 and Qwen3.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static QWEN2_5_7B: Model = Model {
    key: "qwen2.5-7b",
    name: "Qwen2.5 7B",
    shape: shapes::QWEN2_5_7B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_7B_CONFIG,
};

pub(super) static QWEN2_5_14B: Model = Model {
    key: "qwen2.5-14b",
    name: "Qwen2.5 14B",
    shape: shapes::QWEN2_5_14B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_14B_CONFIG,
};

pub(super) static QWEN2_5_32B: Model = Model {
    key: "qwen2.5-32b",
    name: "Qwen2.5 32B",
    shape: shapes::QWEN2_5_32B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_32B_CONFIG,
};

pub(super) static QWEN2_5_72B: Model = Model {
    key: "qwen2.5-72b",
    name: "Qwen2.5 72B",
    shape: shapes::QWEN2_5_72B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_72B_CONFIG,
};

pub(super) static QWEN3_8B: Model = Model {
    key: "qwen3-8b",
    name: "Qwen3 8B",
    shape: shapes::QWEN3_8B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_8B_CONFIG,
};

pub(super) static QWEN3_14B: Model = Model {
    key: "qwen3-14b",
    name: "Qwen3 14B",
    shape: shapes::QWEN3_14B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_14B_CONFIG,
};

pub(super) static QWEN3_32B: Model = Model {
    key: "qwen3-32b",
    name: "Qwen3 32B",
    shape: shapes::QWEN3_32B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_32B_CONFIG,
};

pub(super) static QWEN3_30B_A3B: Model = Model {
    key: "qwen3-30b-a3b",
    name: "Qwen3 30B-A3B",
    shape: shapes::QWEN3_30B_A3B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_30B_A3B_CONFIG,
};

pub(super) static QWEN3_235B_A22B: Model = Model {
    key: "qwen3-235b-a22b",
    name: "Qwen3 235B-A22B",
    shape: shapes::QWEN3_235B_A22B,
    precision: Precision::Fp8,
    training_tokens: Some(36e12),
    source: QWEN3_235B_A22B_CONFIG,
};

pub(super) static QWEN3_CODER_480B_A35B: Model = Model {
    key: "qwen3-coder-480b-a35b",
    name: "Qwen3 Coder 480B-A35B",
    shape: shapes::QWEN3_CODER_480B_A35B,
    precision: Precision::Fp8,
    training_tokens: Some(7.5e12),
    source: QWEN3_CODER_480B_A35B_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "qwen2.5-7b",
        text: r#"{"model_type": "qwen2", "hidden_size": 3584, "num_hidden_layers": 28, "num_attention_heads": 28,
        "num_key_value_heads": 4, "intermediate_size": 18944, "vocab_size": 152064}"#,
    },
    Config {
        key: "qwen2.5-14b",
        text: r#"{"model_type": "qwen2", "hidden_size": 5120, "num_hidden_layers": 48, "num_attention_heads": 40,
        "num_key_value_heads": 8, "intermediate_size": 13824, "vocab_size": 152064}"#,
    },
    Config {
        key: "qwen2.5-32b",
        text: r#"{"model_type": "qwen2", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 40,
        "num_key_value_heads": 8, "intermediate_size": 27648, "vocab_size": 152064}"#,
    },
    Config {
        key: "qwen2.5-72b",
        text: r#"{"model_type": "qwen2", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
        "num_key_value_heads": 8, "intermediate_size": 29568, "vocab_size": 152064}"#,
    },
    Config {
        key: "qwen3-8b",
        text: r#"{"model_type": "qwen3", "hidden_size": 4096, "num_hidden_layers": 36, "num_attention_heads": 32,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 12288, "vocab_size": 151936}"#,
    },
    Config {
        key: "qwen3-14b",
        text: r#"{"model_type": "qwen3", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 17408, "vocab_size": 151936}"#,
    },
    Config {
        key: "qwen3-32b",
        text: r#"{"model_type": "qwen3", "hidden_size": 5120, "num_hidden_layers": 64, "num_attention_heads": 64,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 25600, "vocab_size": 151936}"#,
    },
    Config {
        key: "qwen3-30b-a3b",
        text: r#"{"model_type": "qwen3_moe", "hidden_size": 2048, "num_hidden_layers": 48, "num_attention_heads": 32,
        "num_key_value_heads": 4, "head_dim": 128, "moe_intermediate_size": 768, "vocab_size": 151936,
        "num_experts": 128, "num_experts_per_tok": 8}"#,
    },
    Config {
        key: "qwen3-235b-a22b",
        text: r#"{"model_type": "qwen3_moe", "hidden_size": 4096, "num_hidden_layers": 94, "num_attention_heads": 64,
        "num_key_value_heads": 4, "head_dim": 128, "moe_intermediate_size": 1536, "vocab_size": 151936,
        "num_experts": 128, "num_experts_per_tok": 8}"#,
    },
    Config {
        key: "qwen3-coder-480b-a35b",
        text: r#"{"model_type": "qwen3_moe", "hidden_size": 6144, "num_hidden_layers": 62, "num_attention_heads": 96,
        "num_key_value_heads": 8, "head_dim": 128, "moe_intermediate_size": 2560, "vocab_size": 151936,
        "num_experts": 160, "num_experts_per_tok": 8}"#,
    },
];
