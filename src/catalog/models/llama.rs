//! Meta: Llama 2, 3 and 4.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static LLAMA_2_7B: Model = Model {
    key: "llama-2-7b",
    name: "Llama 2 7B",
    shape: shapes::LLAMA_2_7B,
    precision: Precision::Bf16,
    training_tokens: Some(2e12),
    source: LLAMA_2_7B_CONFIG,
};

pub(super) static LLAMA_2_13B: Model = Model {
    key: "llama-2-13b",
    name: "Llama 2 13B",
    shape: shapes::LLAMA_2_13B,
    precision: Precision::Bf16,
    training_tokens: Some(2e12),
    source: LLAMA_2_13B_CONFIG,
};

pub(super) static LLAMA_2_70B: Model = Model {
    key: "llama-2-70b",
    name: "Llama 2 70B",
    shape: shapes::LLAMA_2_70B,
    precision: Precision::Bf16,
    training_tokens: Some(2e12),
    source: LLAMA_2_70B_CONFIG,
};

pub(super) static LLAMA_3_1_8B: Model = Model {
    key: "llama-3.1-8b",
    name: "Llama 3.1 8B",
    shape: shapes::LLAMA_3_1_8B,
    precision: Precision::Bf16,
    training_tokens: Some(15e12),
    source: LLAMA_3_1_8B_CONFIG,
};

/// 3.1 and 3.3 are built alike.
const LLAMA_3_70B_FORM: &str = r#"{"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
    "num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 128256}"#;

pub(super) static LLAMA_3_1_70B: Model = Model {
    key: "llama-3.1-70b",
    name: "Llama 3.1 70B",
    shape: shapes::LLAMA_3_1_70B,
    precision: Precision::Bf16,
    training_tokens: Some(15e12),
    source: LLAMA_3_1_70B_CONFIG,
};

pub(super) static LLAMA_3_1_405B: Model = Model {
    key: "llama-3.1-405b",
    name: "Llama 3.1 405B",
    shape: shapes::LLAMA_3_1_405B,
    precision: Precision::Fp8,
    training_tokens: Some(15.6e12),
    source: LLAMA_3_1_405B_CONFIG,
};

pub(super) static LLAMA_3_3_70B: Model = Model {
    key: "llama-3.3-70b",
    name: "Llama 3.3 70B",
    shape: shapes::LLAMA_3_3_70B,
    precision: Precision::Fp8,
    training_tokens: Some(15e12),
    source: LLAMA_3_3_70B_CONFIG,
};

pub(super) static LLAMA_4_SCOUT: Model = Model {
    key: "llama-4-scout",
    name: "Llama 4 Scout",
    shape: shapes::LLAMA_4_SCOUT,
    precision: Precision::Bf16,
    training_tokens: Some(40e12),
    source: LLAMA_4_SCOUT_CONFIG,
};

pub(super) static LLAMA_4_MAVERICK: Model = Model {
    key: "llama-4-maverick",
    name: "Llama 4 Maverick",
    shape: shapes::LLAMA_4_MAVERICK,
    precision: Precision::Fp8,
    training_tokens: Some(22e12),
    source: LLAMA_4_MAVERICK_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "llama-2-7b",
        text: r#"{"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 32, "intermediate_size": 11008, "vocab_size": 32000}"#,
    },
    Config {
        key: "llama-2-13b",
        text: r#"{"model_type": "llama", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
        "num_key_value_heads": 40, "intermediate_size": 13824, "vocab_size": 32000}"#,
    },
    Config {
        key: "llama-2-70b",
        text: r#"{"model_type": "llama", "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64,
        "num_key_value_heads": 8, "intermediate_size": 28672, "vocab_size": 32000}"#,
    },
    Config {
        key: "llama-3.1-8b",
        text: r#"{"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256}"#,
    },
    Config { key: "llama-3.1-70b", text: LLAMA_3_70B_FORM },
    Config {
        key: "llama-3.1-405b",
        text: r#"{"model_type": "llama", "hidden_size": 16384, "num_hidden_layers": 126, "num_attention_heads": 128,
        "num_key_value_heads": 8, "intermediate_size": 53248, "vocab_size": 128256}"#,
    },
    Config { key: "llama-3.3-70b", text: LLAMA_3_70B_FORM },
    Config {
        key: "llama-4-scout",
        text: r#"{"model_type": "llama4_text", "hidden_size": 5120, "num_hidden_layers": 48, "num_attention_heads": 40,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 8192, "intermediate_size_mlp": 16384,
        "vocab_size": 202048, "num_local_experts": 16, "num_experts_per_tok": 1, "interleave_moe_layer_step": 1,
        "attention_chunk_size": 8192}"#,
    },
    Config {
        key: "llama-4-maverick",
        text: r#"{"model_type": "llama4_text", "hidden_size": 5120, "num_hidden_layers": 48, "num_attention_heads": 40,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 8192, "intermediate_size_mlp": 16384,
        "vocab_size": 202048, "num_local_experts": 128, "num_experts_per_tok": 1,
        "interleave_moe_layer_step": 2, "attention_chunk_size": 8192}"#,
    },
];
