//! Models: sizes and shapes that serving time depends on.
//!
//! Every figure is worked out from the maker's `config.json` (or paper) by the counting rules that the calculator
//! applies to a pasted one: what is stored counts once, a tied head adds nothing, towers for pictures and layers for
//! multi-token prediction are left out.

mod experts;
mod google;
mod latent;
mod llama;
mod mistral;
mod openai;
mod others;
mod qwen;

use crate::model::choices::Precision;
use crate::model::source::Source;

/// One model. Counts follow the definitions of the counting specification: total is every stored weight of the text
/// model once; active is total less the routed experts that a token does not visit.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    /// The word that links use.
    pub key: &'static str,
    /// The maker's name for it.
    pub name: &'static str,
    /// All weights.
    pub total: f64,
    /// Weights that one token passes, embeddings and head included.
    pub active: f64,
    /// KV cache for one token in 16 bits, bytes.
    pub kv_bytes: f64,
    /// Layers.
    pub layers: f64,
    /// Layers with experts; 0 for a dense model.
    pub moe_layers: f64,
    /// Hidden size.
    pub hidden: f64,
    /// Vocabulary.
    pub vocabulary: f64,
    /// Routed experts a layer; 1 for a dense model.
    pub experts: f64,
    /// Routed experts that a token visits; 0 for a dense model.
    pub experts_per_token: f64,
    /// Heads times head dimension; for latent attention heads x (nope + rope + v) / 2.
    pub attention_width: f64,
    /// FFN width that a token passes, averaged over layers.
    pub ffn_width: f64,
    /// Weights of attention, all layers.
    pub attention: f64,
    /// Weights of the input embedding where it is stored apart from the head; 0 where tied.
    pub embedding: f64,
    /// Latent attention only: heads x (2 x latent + rope); 0 otherwise.
    pub latent_width: f64,
    /// KV heads (1 for latent attention): how far tensor parallelism can split the cache.
    pub kv_heads: f64,
    /// Share of layers with an attention window, from 0 to 1.
    pub window_share: f64,
    /// Length of that window, tokens; 1 where there is none.
    pub window: f64,
    /// All-reduces a layer: 2, or 1 where attention and FFN run side by side.
    pub all_reduces: f64,
    /// The format that its makers serve it in.
    pub precision: Precision,
    /// Tokens it was trained on, where known.
    pub training_tokens: Option<f64>,
    /// Where its shape comes from.
    pub source: &'static Source,
}

/// The model with this key.
pub fn model(key: &str) -> Option<&'static Model> {
    MODELS.iter().find(|m| m.key == key)
}

/// All of them, by maker.
pub const MODELS: &[Model] = &[
    llama::LLAMA_2_7B,
    llama::LLAMA_2_13B,
    llama::LLAMA_2_70B,
    llama::LLAMA_3_1_8B,
    llama::LLAMA_3_1_70B,
    llama::LLAMA_3_1_405B,
    llama::LLAMA_3_3_70B,
    llama::LLAMA_4_SCOUT,
    llama::LLAMA_4_MAVERICK,
    qwen::QWEN2_5_7B,
    qwen::QWEN2_5_14B,
    qwen::QWEN2_5_32B,
    qwen::QWEN2_5_72B,
    qwen::QWEN3_8B,
    qwen::QWEN3_14B,
    qwen::QWEN3_32B,
    qwen::QWEN3_30B_A3B,
    qwen::QWEN3_235B_A22B,
    qwen::QWEN3_CODER_480B_A35B,
    latent::DEEPSEEK_V2,
    latent::DEEPSEEK_V3,
    latent::DEEPSEEK_R1,
    latent::KIMI_K2,
    experts::GLM_4_5,
    experts::GLM_4_5_AIR,
    experts::MINIMAX_M2,
    experts::ERNIE_4_5_21B_A3B,
    experts::DBRX_132B,
    experts::GROK_1,
    mistral::MISTRAL_7B,
    mistral::MINISTRAL_3_14B,
    mistral::MISTRAL_SMALL_3_24B,
    mistral::MISTRAL_LARGE_2,
    mistral::MIXTRAL_8X7B,
    mistral::MIXTRAL_8X22B,
    google::GEMMA_2_9B,
    google::GEMMA_2_27B,
    google::GEMMA_3_12B,
    google::GEMMA_3_27B,
    google::PALM_540B,
    openai::GPT_3_175B,
    openai::GPT_4O_CLASS,
    openai::GPT_OSS_20B,
    openai::GPT_OSS_120B,
    others::PHI_3_MINI,
    others::PHI_4,
    others::FALCON_180B,
    others::BLOOM_176B,
    others::INTERNLM_20B,
];
