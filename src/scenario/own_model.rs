//! A model of the reader's own: the figures of a counted configuration as numbers of a scenario, so that a link
//! carries all of it.

use super::Scenario;
use super::choice::ChoiceId;
use super::number;
use crate::count::{Count, Shape};
use crate::model::choices::Precision;
use crate::model::quantities::Id;

/// The quantities that say how a model is built.
const FIGURES: [Id; 18] = [
    Id::TotalParameters,
    Id::ActiveParameters,
    Id::KvBytesPerToken,
    Id::Layers,
    Id::MoeLayers,
    Id::HiddenSize,
    Id::Vocabulary,
    Id::Experts,
    Id::ExpertsPerToken,
    Id::AttentionWidth,
    Id::FfnWidth,
    Id::AttentionParameters,
    Id::EmbeddingParameters,
    Id::LatentWidth,
    Id::KvHeads,
    Id::WindowShare,
    Id::WindowTokens,
    Id::AllReducesPerLayer,
];

/// The figure of a shape for a quantity; the cache in the format chosen for it.
pub(super) fn shape_value(shape: &Shape, cache: Precision, id: Id) -> Option<f64> {
    Some(match id {
        Id::TotalParameters => shape.total,
        Id::ActiveParameters => shape.active,
        // A shape counts two bytes a value.
        Id::KvBytesPerToken => shape.kv_bytes * cache.bytes() / Precision::Bf16.bytes(),
        Id::Layers => shape.layers,
        Id::MoeLayers => shape.moe_layers,
        Id::HiddenSize => shape.hidden,
        Id::Vocabulary => shape.vocabulary,
        Id::Experts => shape.experts,
        Id::ExpertsPerToken => shape.experts_per_token,
        Id::AttentionWidth => shape.attention_width,
        Id::FfnWidth => shape.ffn_width,
        Id::AttentionParameters => shape.attention,
        Id::EmbeddingParameters => shape.embedding,
        Id::LatentWidth => shape.latent_width,
        Id::KvHeads => shape.kv_heads,
        Id::WindowShare => shape.window_share,
        Id::WindowTokens => shape.window,
        Id::AllReducesPerLayer => shape.all_reduces,
        _ => return None,
    })
}

impl Scenario {
    /// Whether the reader changed a figure of the model, so that it is no longer the one of the catalogue.
    pub fn has_own_model(&self) -> bool {
        FIGURES.iter().any(|id| self.numbers.contains_key(id))
    }

    /// Whether the model is this one, figure by figure.
    pub fn has_model(&self, count: &Count) -> bool {
        let mut with_it = self.clone();
        with_it.adopt(count);
        with_it.numbers == self.numbers
    }

    /// Takes over a counted model, its format included.
    pub(super) fn adopt(&mut self, count: &Count) {
        let cache = self.model_choices().kv_precision;
        for id in FIGURES {
            self.kept.remove(id.key());
            if let Some(value) = shape_value(&count.shape, cache, id) {
                // A share such as 29/34 has no exact percentage: the figure is the one that a link can say.
                let text = number::encode(value, id.unit());
                self.set_number(id, number::parse(&text, id.unit()).unwrap_or(value));
            }
        }
        self.kept.remove(ChoiceId::WeightPrecision.key());
        self.set_choice(ChoiceId::WeightPrecision, count.stored.key());
    }

    /// Figures of the model, and the format that came with them, give way to another model.
    pub(super) fn drop_own_model(&mut self) {
        if self.has_own_model() {
            self.choices.remove(&ChoiceId::WeightPrecision);
        }
        for id in FIGURES {
            self.numbers.remove(&id);
            self.kept.remove(id.key());
        }
    }

    /// A cache that the reader stated takes another format like one of the catalogue.
    pub(super) fn rescale_own_cache(&mut self, before: Precision) {
        let after = self.model_choices().kv_precision;
        if let Some(bytes) = self.numbers.get_mut(&Id::KvBytesPerToken) {
            *bytes = *bytes * after.bytes() / before.bytes();
        }
    }
}
