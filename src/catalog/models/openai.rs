//! OpenAI: published shapes, and one assumed.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::count::Shape;
use crate::model::choices::Precision;

/// GPT-2 at the sizes of the paper.
pub(super) static GPT_3_175B: Model = Model {
    key: "gpt-3-175b",
    name: "GPT-3 175B",
    shape: shapes::GPT_3_175B,
    precision: Precision::Bf16,
    training_tokens: Some(300e9),
    source: GPT_3_175B_CONFIG,
};

// Epoch AI assumes 400 B parameters of which 100 B are active. The rest is invented so that the counts close to the
// integer: 50 layers of 20 experts (4 active) 12,500 wide and one shared 6,660 wide, 80 heads and 8 KV heads of 125.
pub(super) static GPT_4O_CLASS: Model = Model {
    key: "gpt-4o-class",
    name: "GPT-4o class (assumed)",
    shape: Shape {
        total: 400_000_000_000.0,
        active: 100_000_000_000.0,
        kv_bytes: 200_000.0,
        layers: 50.0,
        moe_layers: 50.0,
        hidden: 10_000.0,
        vocabulary: 200_000.0,
        experts: 20.0,
        experts_per_token: 4.0,
        attention_width: 10_000.0,
        ffn_width: 56_660.0,
        attention: 11_000_000_000.0,
        embedding: 2_000_000_000.0,
        latent_width: 0.0,
        kv_heads: 8.0,
        window_share: 0.0,
        window: 1.0,
        all_reduces: 2.0,
    },
    precision: Precision::Fp8,
    training_tokens: None,
    source: GPT_4O_CLASS_CONFIG,
};

pub(super) static GPT_OSS_20B: Model = Model {
    key: "gpt-oss-20b",
    name: "gpt-oss-20b",
    shape: shapes::GPT_OSS_20B,
    precision: Precision::Mxfp4,
    training_tokens: None,
    source: GPT_OSS_20B_CONFIG,
};

pub(super) static GPT_OSS_120B: Model = Model {
    key: "gpt-oss-120b",
    name: "gpt-oss-120b",
    shape: shapes::GPT_OSS_120B,
    precision: Precision::Mxfp4,
    training_tokens: None,
    source: GPT_OSS_120B_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "gpt-3-175b",
        text: r#"{"model_type": "gpt2", "n_embd": 12288, "n_layer": 96, "n_head": 96, "n_positions": 2048,
        "vocab_size": 50257}"#,
    },
    Config {
        key: "gpt-oss-20b",
        text: r#"{"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 24, "num_attention_heads": 64,
        "num_key_value_heads": 8, "head_dim": 64, "intermediate_size": 2880, "vocab_size": 201088,
        "num_local_experts": 32, "num_experts_per_tok": 4, "sliding_window": 128}"#,
    },
    Config {
        key: "gpt-oss-120b",
        text: r#"{"model_type": "gpt_oss", "hidden_size": 2880, "num_hidden_layers": 36, "num_attention_heads": 64,
        "num_key_value_heads": 8, "head_dim": 64, "intermediate_size": 2880, "vocab_size": 201088,
        "num_local_experts": 128, "num_experts_per_tok": 4, "sliding_window": 128}"#,
    },
];
