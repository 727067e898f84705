//! A model of the reader's own: the figures of a counted configuration as numbers of a scenario, so that a link
//! carries all of it.

use super::Scenario;
use super::amount::Amount;
use super::choice::ChoiceId;
use super::number;
use crate::count::{Count, Shape};
use crate::model::choices::Precision;
use crate::model::quantities::Id;

/// Where a figure stands in a shape.
type Figure = fn(&Shape) -> f64;

/// The quantities that say how a model is built, each with its figure.
const FIGURES: [(Id, Figure); 18] = [
    (Id::TotalParameters, |shape| shape.total),
    (Id::ActiveParameters, |shape| shape.active),
    (Id::KvBytesPerToken, |shape| shape.kv_bytes),
    (Id::Layers, |shape| shape.layers),
    (Id::MoeLayers, |shape| shape.moe_layers),
    (Id::HiddenSize, |shape| shape.hidden),
    (Id::Vocabulary, |shape| shape.vocabulary),
    (Id::Experts, |shape| shape.experts),
    (Id::ExpertsPerToken, |shape| shape.experts_per_token),
    (Id::AttentionWidth, |shape| shape.attention_width),
    (Id::FfnWidth, |shape| shape.ffn_width),
    (Id::AttentionParameters, |shape| shape.attention),
    (Id::EmbeddingParameters, |shape| shape.embedding),
    (Id::LatentWidth, |shape| shape.latent_width),
    (Id::KvHeads, |shape| shape.kv_heads),
    (Id::WindowShare, |shape| shape.window_share),
    (Id::WindowTokens, |shape| shape.window),
    (Id::AllReducesPerLayer, |shape| shape.all_reduces),
];

/// The figure of a shape for a quantity; the cache in the format chosen for it.
pub(super) fn shape_value(shape: &Shape, cache: Precision, id: Id) -> Option<f64> {
    let (_, figure) = FIGURES.iter().find(|(of, _)| *of == id)?;
    Some(match id {
        // A shape counts two bytes a value.
        Id::KvBytesPerToken => figure(shape) * cache.bytes() / Precision::Bf16.bytes(),
        _ => figure(shape),
    })
}

impl Scenario {
    /// Whether the reader changed a figure of the model, so that it is no longer the one of the catalogue.
    pub fn has_own_model(&self) -> bool {
        FIGURES.iter().any(|(id, _)| self.numbers.contains_key(id))
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
        for (id, _) in FIGURES {
            self.kept.remove(id.key());
            if let Some(value) = shape_value(&count.shape, cache, id) {
                // A share such as 29/34 has no exact percentage: the figure is the one that a link can say.
                let text = number::encode(value, id.unit());
                self.set_amount(id, Amount::Point(number::parse(&text, id.unit()).unwrap_or(value)));
            }
        }
        self.kept.remove(ChoiceId::WeightPrecision.key());
        self.set_choice(ChoiceId::WeightPrecision, count.stored.key());
    }

    /// Figures of the model, and the format that came with them, give way to another model.
    pub(super) fn drop_own_model(&mut self) {
        if self.has_own_model() {
            self.forget_choice(ChoiceId::WeightPrecision);
        }
        for (id, _) in FIGURES {
            self.forget(id);
            self.kept.remove(id.key());
        }
    }

    /// A cache that the reader stated takes another format like one of the catalogue, as far as its field goes.
    pub(super) fn rescale_own_cache(&mut self, before: Precision) {
        let id = Id::KvBytesPerToken;
        let after = self.model_choices().kv_precision;
        let most = id.row().input.map_or(f64::INFINITY, |input| input.bounds(id.unit()).1);
        let rescaled = |bytes: f64| (bytes * after.bytes() / before.bytes()).min(most);
        if let Some((low, high)) = self.ranges.get(&id).copied() {
            let (low, high) = (rescaled(low), rescaled(high));
            self.set_amount(id, if low < high { Amount::Range(low, high) } else { Amount::Point(high) });
        } else if let Some(bytes) = self.numbers.get_mut(&id) {
            *bytes = rescaled(*bytes);
        }
    }
}
