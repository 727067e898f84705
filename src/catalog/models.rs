//! Models: sizes and shapes that serving time depends on.

use super::sources::*;
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

/// All of them.
pub const MODELS: &[Model] = &[
    Model {
        key: "llama-3.3-70b",
        name: "Llama 3.3 70B",
        total: 70_553_706_496.0,
        active: 70_553_706_496.0,
        kv_bytes: 327_680.0,
        layers: 80.0,
        moe_layers: 0.0,
        hidden: 8192.0,
        vocabulary: 128_256.0,
        experts: 1.0,
        experts_per_token: 0.0,
        attention_width: 8192.0,
        ffn_width: 28_672.0,
        attention: 12_079_595_520.0,
        embedding: 1_050_673_152.0,
        latent_width: 0.0,
        kv_heads: 8.0,
        window_share: 0.0,
        window: 1.0,
        all_reduces: 2.0,
        precision: Precision::Fp8,
        training_tokens: Some(15e12),
        source: &META_LLAMA,
    },
];
