//! Microsoft Phi, TII Falcon, BigScience BLOOM and InternLM.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static PHI_3_MINI: Model = Model {
    key: "phi-3-mini",
    name: "Phi-3 mini",
    shape: shapes::PHI_3_MINI,
    precision: Precision::Bf16,
    training_tokens: Some(3.3e12),
    source: PHI_3_MINI_CONFIG,
};

pub(super) static PHI_4: Model = Model {
    key: "phi-4",
    name: "Phi-4 14B",
    shape: shapes::PHI_4,
    precision: Precision::Bf16,
    training_tokens: Some(9.8e12),
    source: PHI_4_CONFIG,
};

pub(super) static FALCON_180B: Model = Model {
    key: "falcon-180b",
    name: "Falcon 180B",
    shape: shapes::FALCON_180B,
    precision: Precision::Bf16,
    training_tokens: Some(3.5e12),
    source: FALCON_180B_CONFIG,
};

pub(super) static BLOOM_176B: Model = Model {
    key: "bloom-176b",
    name: "BLOOM 176B",
    shape: shapes::BLOOM_176B,
    precision: Precision::Bf16,
    training_tokens: Some(366e9),
    source: BLOOM_176B_CONFIG,
};

pub(super) static INTERNLM_20B: Model = Model {
    key: "internlm-20b",
    name: "InternLM 20B",
    shape: shapes::INTERNLM_20B,
    precision: Precision::Bf16,
    training_tokens: Some(2.3e12),
    source: INTERNLM_20B_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "phi-3-mini",
        text: r#"{"model_type": "phi3", "hidden_size": 3072, "num_hidden_layers": 32, "num_attention_heads": 32,
        "num_key_value_heads": 32, "intermediate_size": 8192, "vocab_size": 32064, "sliding_window": 2047}"#,
    },
    Config {
        key: "phi-4",
        text: r#"{"model_type": "phi3", "hidden_size": 5120, "num_hidden_layers": 40, "num_attention_heads": 40,
        "num_key_value_heads": 10, "intermediate_size": 17920, "vocab_size": 100352}"#,
    },
    Config {
        key: "falcon-180b",
        text: r#"{"model_type": "falcon", "hidden_size": 14848, "num_hidden_layers": 80, "num_attention_heads": 232,
        "num_kv_heads": 8, "vocab_size": 65024, "new_decoder_architecture": true}"#,
    },
    Config {
        key: "bloom-176b",
        text: r#"{"model_type": "bloom", "n_embed": 14336, "n_layer": 70, "num_attention_heads": 112,
        "vocab_size": 250880}"#,
    },
    Config {
        key: "internlm-20b",
        text: r#"{"model_type": "internlm", "hidden_size": 5120, "intermediate_size": 13824, "num_attention_heads": 40,
        "num_hidden_layers": 60, "vocab_size": 103168, "bias": false, "tie_word_embeddings": false}"#,
    },
];
