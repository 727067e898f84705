//! More models: small ones, and earlier generations.

use super::super::sources::models::*;
use super::{Config, Model, shapes};
use crate::model::choices::Precision;

pub(super) static LLAMA_3_2_1B: Model = Model {
    key: "llama-3.2-1b",
    name: "Llama 3.2 1B",
    shape: shapes::LLAMA_3_2_1B,
    precision: Precision::Bf16,
    training_tokens: Some(9e12),
    source: LLAMA_3_2_1B_CONFIG,
};

pub(super) static LLAMA_3_2_3B: Model = Model {
    key: "llama-3.2-3b",
    name: "Llama 3.2 3B",
    shape: shapes::LLAMA_3_2_3B,
    precision: Precision::Bf16,
    training_tokens: Some(9e12),
    source: LLAMA_3_2_3B_CONFIG,
};

pub(super) static CODE_LLAMA_34B: Model = Model {
    key: "codellama-34b",
    name: "Code Llama 34B",
    shape: shapes::CODELLAMA_34B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: CODE_LLAMA_34B_CONFIG,
};

pub(super) static YI_6B: Model = Model {
    key: "yi-6b",
    name: "Yi 6B",
    shape: shapes::YI_6B,
    precision: Precision::Bf16,
    training_tokens: Some(3e12),
    source: YI_6B_CONFIG,
};

pub(super) static YI_34B: Model = Model {
    key: "yi-34b",
    name: "Yi 34B",
    shape: shapes::YI_34B,
    precision: Precision::Bf16,
    training_tokens: Some(3e12),
    source: YI_34B_CONFIG,
};

pub(super) static MISTRAL_NEMO_12B: Model = Model {
    key: "mistral-nemo-12b",
    name: "Mistral NeMo 12B",
    shape: shapes::MISTRAL_NEMO_12B,
    precision: Precision::Bf16,
    training_tokens: None,
    source: MISTRAL_NEMO_12B_CONFIG,
};

pub(super) static QWEN2_5_0_5B: Model = Model {
    key: "qwen2.5-0.5b",
    name: "Qwen2.5 0.5B",
    shape: shapes::QWEN2_5_0_5B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_0_5B_CONFIG,
};

pub(super) static QWEN2_5_1_5B: Model = Model {
    key: "qwen2.5-1.5b",
    name: "Qwen2.5 1.5B",
    shape: shapes::QWEN2_5_1_5B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_1_5B_CONFIG,
};

pub(super) static QWEN2_5_3B: Model = Model {
    key: "qwen2.5-3b",
    name: "Qwen2.5 3B",
    shape: shapes::QWEN2_5_3B,
    precision: Precision::Bf16,
    training_tokens: Some(18e12),
    source: QWEN2_5_3B_CONFIG,
};

pub(super) static QWEN3_0_6B: Model = Model {
    key: "qwen3-0.6b",
    name: "Qwen3 0.6B",
    shape: shapes::QWEN3_0_6B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_0_6B_CONFIG,
};

pub(super) static QWEN3_1_7B: Model = Model {
    key: "qwen3-1.7b",
    name: "Qwen3 1.7B",
    shape: shapes::QWEN3_1_7B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_1_7B_CONFIG,
};

pub(super) static QWEN3_4B: Model = Model {
    key: "qwen3-4b",
    name: "Qwen3 4B",
    shape: shapes::QWEN3_4B,
    precision: Precision::Bf16,
    training_tokens: Some(36e12),
    source: QWEN3_4B_CONFIG,
};

pub(super) static DEEPSEEK_V2_LITE: Model = Model {
    key: "deepseek-v2-lite",
    name: "DeepSeek-V2-Lite",
    shape: shapes::DEEPSEEK_V2_LITE,
    precision: Precision::Bf16,
    training_tokens: Some(5.7e12),
    source: DEEPSEEK_V2_LITE_CONFIG,
};

pub(super) static FALCON_7B: Model = Model {
    key: "falcon-7b",
    name: "Falcon 7B",
    shape: shapes::FALCON_7B,
    precision: Precision::Bf16,
    training_tokens: Some(1.5e12),
    source: FALCON_7B_CONFIG,
};

pub(super) static FALCON_40B: Model = Model {
    key: "falcon-40b",
    name: "Falcon 40B",
    shape: shapes::FALCON_40B,
    precision: Precision::Bf16,
    training_tokens: Some(1e12),
    source: FALCON_40B_CONFIG,
};

/// What they count, reduced to the fields that matter.
pub(super) static CONFIGS: &[Config] = &[
    Config {
        key: "llama-3.2-1b",
        text: r#"{"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192, "num_attention_heads": 32,
        "num_key_value_heads": 8, "num_hidden_layers": 16, "vocab_size": 128256, "head_dim": 64,
        "tie_word_embeddings": true}"#,
    },
    Config {
        key: "llama-3.2-3b",
        text: r#"{"model_type": "llama", "hidden_size": 3072, "intermediate_size": 8192, "num_attention_heads": 24,
        "num_key_value_heads": 8, "num_hidden_layers": 28, "vocab_size": 128256, "head_dim": 128,
        "tie_word_embeddings": true}"#,
    },
    Config {
        key: "codellama-34b",
        text: r#"{"model_type": "llama", "hidden_size": 8192, "intermediate_size": 22016, "num_attention_heads": 64,
        "num_key_value_heads": 8, "num_hidden_layers": 48, "vocab_size": 32000, "tie_word_embeddings":
        false}"#,
    },
    Config {
        key: "yi-6b",
        text: r#"{"model_type": "llama", "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32,
        "num_key_value_heads": 4, "num_hidden_layers": 32, "vocab_size": 64000, "tie_word_embeddings":
        false}"#,
    },
    Config {
        key: "yi-34b",
        text: r#"{"model_type": "llama", "hidden_size": 7168, "intermediate_size": 20480, "num_attention_heads": 56,
        "num_key_value_heads": 8, "num_hidden_layers": 60, "vocab_size": 64000, "tie_word_embeddings":
        false}"#,
    },
    Config {
        key: "mistral-nemo-12b",
        text: r#"{"model_type": "mistral", "hidden_size": 5120, "intermediate_size": 14336, "num_attention_heads":
        32, "num_key_value_heads": 8, "num_hidden_layers": 40, "vocab_size": 131072, "head_dim": 128,
        "sliding_window": null, "tie_word_embeddings": false}"#,
    },
    Config {
        key: "qwen2.5-0.5b",
        text: r#"{"model_type": "qwen2", "hidden_size": 896, "intermediate_size": 4864, "num_attention_heads": 14,
        "num_key_value_heads": 2, "num_hidden_layers": 24, "vocab_size": 151936, "tie_word_embeddings":
        true}"#,
    },
    Config {
        key: "qwen2.5-1.5b",
        text: r#"{"model_type": "qwen2", "hidden_size": 1536, "intermediate_size": 8960, "num_attention_heads": 12,
        "num_key_value_heads": 2, "num_hidden_layers": 28, "vocab_size": 151936, "tie_word_embeddings":
        true}"#,
    },
    Config {
        key: "qwen2.5-3b",
        text: r#"{"model_type": "qwen2", "hidden_size": 2048, "intermediate_size": 11008, "num_attention_heads": 16,
        "num_key_value_heads": 2, "num_hidden_layers": 36, "vocab_size": 151936, "tie_word_embeddings":
        true}"#,
    },
    Config {
        key: "qwen3-0.6b",
        text: r#"{"model_type": "qwen3", "hidden_size": 1024, "intermediate_size": 3072, "num_attention_heads": 16,
        "num_key_value_heads": 8, "num_hidden_layers": 28, "vocab_size": 151936, "head_dim": 128,
        "tie_word_embeddings": true}"#,
    },
    Config {
        key: "qwen3-1.7b",
        text: r#"{"model_type": "qwen3", "hidden_size": 2048, "intermediate_size": 6144, "num_attention_heads": 16,
        "num_key_value_heads": 8, "num_hidden_layers": 28, "vocab_size": 151936, "head_dim": 128,
        "tie_word_embeddings": true}"#,
    },
    Config {
        key: "qwen3-4b",
        text: r#"{"model_type": "qwen3", "hidden_size": 2560, "intermediate_size": 9728, "num_attention_heads": 32,
        "num_key_value_heads": 8, "num_hidden_layers": 36, "vocab_size": 151936, "head_dim": 128,
        "tie_word_embeddings": true}"#,
    },
    Config {
        key: "deepseek-v2-lite",
        text: r#"{"model_type": "deepseek_v2", "hidden_size": 2048, "num_hidden_layers": 27, "num_attention_heads":
        16, "intermediate_size": 10944, "moe_intermediate_size": 1408, "vocab_size": 102400,
        "n_routed_experts": 64, "num_experts_per_tok": 6, "n_shared_experts": 2, "first_k_dense_replace": 1,
        "q_lora_rank": null, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
        "v_head_dim": 128}"#,
    },
    Config {
        key: "falcon-7b",
        text: r#"{"model_type": "falcon", "hidden_size": 4544, "num_attention_heads": 71, "num_hidden_layers": 32,
        "vocab_size": 65024, "multi_query": true, "parallel_attn": true, "new_decoder_architecture": false,
        "bias": false, "alibi": false}"#,
    },
    Config {
        key: "falcon-40b",
        text: r#"{"model_type": "falcon", "hidden_size": 8192, "num_attention_heads": 128, "num_kv_heads": 8,
        "num_hidden_layers": 60, "vocab_size": 65024, "parallel_attn": true, "new_decoder_architecture":
        true, "bias": false, "alibi": false}"#,
    },
];
