//! Expert models with grouped-query attention: GLM, MiniMax, ERNIE, DBRX, Grok.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static GLM_4_5: Model = Model {
    key: "glm-4.5",
    name: "GLM-4.5",
    shape: shapes::GLM_4_5,
    precision: Precision::Fp8,
    training_tokens: Some(23e12),
    source: GLM_4_5_CONFIG,
};

pub(super) static GLM_4_5_AIR: Model = Model {
    key: "glm-4.5-air",
    name: "GLM-4.5-Air",
    shape: shapes::GLM_4_5_AIR,
    precision: Precision::Fp8,
    training_tokens: Some(23e12),
    source: GLM_4_5_AIR_CONFIG,
};

pub(super) static MINIMAX_M2: Model = Model {
    key: "minimax-m2",
    name: "MiniMax-M2",
    shape: shapes::MINIMAX_M2,
    precision: Precision::Fp8,
    training_tokens: None,
    source: MINIMAX_M2_CONFIG,
};

pub(super) static ERNIE_4_5_21B_A3B: Model = Model {
    key: "ernie-4.5-21b-a3b",
    name: "ERNIE 4.5 21B-A3B",
    shape: shapes::ERNIE_4_5_21B_A3B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: ERNIE_4_5_21B_A3B_CONFIG,
};

pub(super) static DBRX_132B: Model = Model {
    key: "dbrx-132b",
    name: "DBRX",
    shape: shapes::DBRX_132B,
    precision: Precision::Bf16,
    training_tokens: Some(12e12),
    source: DBRX_132B_CONFIG,
};

pub(super) static GROK_1: Model = Model {
    key: "grok-1",
    name: "Grok-1",
    shape: shapes::GROK_1,
    precision: Precision::Int8,
    training_tokens: None,
    source: GROK_1_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "glm-4.5",
        text: r#"{"model_type": "glm4_moe", "hidden_size": 5120, "num_hidden_layers": 92, "num_attention_heads": 96,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 12288, "moe_intermediate_size": 1536,
        "vocab_size": 151552, "n_routed_experts": 160, "num_experts_per_tok": 8, "n_shared_experts": 1,
        "first_k_dense_replace": 3, "attention_bias": true, "use_qk_norm": true}"#,
    },
    Config {
        key: "glm-4.5-air",
        text: r#"{"model_type": "glm4_moe", "hidden_size": 4096, "num_hidden_layers": 46, "num_attention_heads": 96,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 10944, "moe_intermediate_size": 1408,
        "vocab_size": 151552, "n_routed_experts": 128, "num_experts_per_tok": 8, "n_shared_experts": 1,
        "first_k_dense_replace": 1, "attention_bias": true}"#,
    },
    Config {
        key: "minimax-m2",
        text: r#"{"model_type": "minimax_m2", "hidden_size": 3072, "num_hidden_layers": 62, "num_attention_heads": 48,
        "num_key_value_heads": 8, "head_dim": 128, "intermediate_size": 1536, "vocab_size": 200064,
        "num_local_experts": 256, "num_experts_per_tok": 8}"#,
    },
    Config {
        key: "ernie-4.5-21b-a3b",
        text: r#"{"model_type": "ernie4_5_moe", "hidden_size": 2560, "num_hidden_layers": 28, "num_attention_heads": 20,
        "num_key_value_heads": 4, "intermediate_size": 12288, "moe_intermediate_size": 1536,
        "vocab_size": 103424, "moe_num_experts": 64, "moe_k": 6, "moe_num_shared_experts": 2,
        "moe_layer_start_index": 1}"#,
    },
    Config {
        key: "dbrx-132b",
        text: r#"{"model_type": "dbrx", "d_model": 6144, "n_layers": 40, "n_heads": 48, "vocab_size": 100352,
        "attn_config": {"kv_n_heads": 8}, "ffn_config": {"ffn_hidden_size": 10752, "moe_num_experts": 16,
        "moe_top_k": 4}}"#,
    },
    Config {
        key: "grok-1",
        text: r#"{"model_type": "grok-1", "hidden_size": 6144, "num_hidden_layers": 64, "num_attention_heads": 48,
        "num_key_value_heads": 8, "intermediate_size": 32768, "vocab_size": 131072, "num_experts": 8,
        "num_experts_per_tok": 2}"#,
    },
];
