//! What the throughput model asks of a model.

use super::part::Part;
use super::{attention, feed_forward, sum};

/// Sizes and shapes that serving time depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shape {
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
    /// Heads times head dimension; for latent attention heads x (nope + rope + v) / 2. Averaged over layers, of which
    /// those without a cache count 0.
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
}

impl Shape {
    /// What follows from the parts; the caller knows the rest.
    pub(super) fn of(
        parts: &[Part],
        attention: &attention::Counted,
        feed_forward: &feed_forward::Counted,
        layers: u64,
    ) -> Self {
        let layers = layers as f64;
        let expert_layers = feed_forward.expert_layers.max(1) as f64;
        let matrices = parts.iter().flat_map(|part| {
            let matrices = part.terms.iter().filter(|term| term.tensor.is_attention_matrix());
            matrices.map(|term| term.product() * u128::from(part.layers))
        });
        Self {
            total: sum(parts, Part::total) as f64,
            active: sum(parts, Part::active) as f64,
            kv_bytes: sum(&attention.cache, Part::total) as f64,
            moe_layers: feed_forward.expert_layers as f64,
            experts: if feed_forward.expert_layers == 0 { 1.0 } else { feed_forward.experts as f64 / expert_layers },
            experts_per_token: feed_forward.visited as f64 / expert_layers,
            attention_width: attention.doubled_width as f64 / 2.0 / layers,
            ffn_width: feed_forward.width as f64 / layers,
            attention: matrices.sum::<u128>() as f64,
            latent_width: attention.latent_width as f64,
            kv_heads: attention.kv_heads as f64,
            ..Self::default()
        }
    }
}
