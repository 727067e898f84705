//! Models with latent attention: DeepSeek and Kimi.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static DEEPSEEK_V2: Model = Model {
    key: "deepseek-v2",
    name: "DeepSeek-V2",
    shape: shapes::DEEPSEEK_V2,
    precision: Precision::Bf16,
    training_tokens: Some(8.1e12),
    source: DEEPSEEK_V2_CONFIG,
};

/// V3 and R1 are built alike.
const DEEPSEEK_V3_FORM: &str = r#"{"model_type": "deepseek_v3", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128,
    "intermediate_size": 18432, "moe_intermediate_size": 2048, "vocab_size": 129280,
    "n_routed_experts": 256, "num_experts_per_tok": 8, "n_shared_experts": 1, "first_k_dense_replace": 3,
    "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
    "v_head_dim": 128}"#;

pub(super) static DEEPSEEK_V3: Model = Model {
    key: "deepseek-v3",
    name: "DeepSeek-V3",
    shape: shapes::DEEPSEEK_V3,
    precision: Precision::Fp8,
    training_tokens: Some(14.8e12),
    source: DEEPSEEK_V3_CONFIG,
};

pub(super) static DEEPSEEK_R1: Model = Model {
    key: "deepseek-r1",
    name: "DeepSeek-R1",
    shape: shapes::DEEPSEEK_R1,
    precision: Precision::Fp8,
    training_tokens: Some(14.8e12),
    source: DEEPSEEK_R1_CONFIG,
};

pub(super) static KIMI_K2: Model = Model {
    key: "kimi-k2",
    name: "Kimi K2",
    shape: shapes::KIMI_K2,
    precision: Precision::Fp8,
    training_tokens: Some(15.5e12),
    source: KIMI_K2_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "deepseek-v2",
        text: r#"{"model_type": "deepseek_v2", "hidden_size": 5120, "num_hidden_layers": 60, "num_attention_heads": 128,
        "intermediate_size": 12288, "moe_intermediate_size": 1536, "vocab_size": 102400,
        "n_routed_experts": 160, "num_experts_per_tok": 6, "n_shared_experts": 2, "first_k_dense_replace": 1,
        "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
        "v_head_dim": 128}"#,
    },
    Config { key: "deepseek-v3", text: DEEPSEEK_V3_FORM },
    Config { key: "deepseek-r1", text: DEEPSEEK_V3_FORM },
    Config {
        key: "kimi-k2",
        text: r#"{"model_type": "kimi_k2", "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 64,
        "intermediate_size": 18432, "moe_intermediate_size": 2048, "vocab_size": 163840,
        "n_routed_experts": 384, "num_experts_per_tok": 8, "n_shared_experts": 1, "first_k_dense_replace": 1,
        "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
        "v_head_dim": 128}"#,
    },
];
