//! Weights: how many, and how many bytes.

use super::layout::{Layout, Split};
use crate::model::algebra::Algebra;
use crate::model::quantities::{Id, Inputs};

/// The weights of the model by how they are used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights<Q> {
    /// Weights that one token is multiplied with: active, less the input embedding, which is looked up.
    pub matmul: Q,
    /// Weights of the output head, where parts are counted apart.
    pub head: Option<Q>,
    /// Routed experts, where there are any.
    pub routed: Option<Routed<Q>>,
    /// Bytes that every step reads: attention, dense and shared FFN, router, head.
    pub fixed_bytes: Q,
}

/// The routed experts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Routed<Q> {
    /// Weights of all of them.
    pub parameters: Q,
    /// Weights of one, summed over layers.
    pub expert: Q,
    /// Bytes of all of them.
    pub bytes: Q,
}

/// Weights from the totals of the model: a token visits k of E routed experts, so N - N_a = N_E (1 - k/E).
///
/// # Assumptions
/// Attention and head keep their own formats, everything else has the format of the weights.
pub fn weights<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Weights<Q> {
    let routed = layout.routed.then(|| routed(i));
    let fixed = match routed {
        Some(routed) => i.total_parameters - routed.parameters,
        None => i.total_parameters,
    };
    let head = layout.by_part.then(|| (i.vocabulary * i.hidden_size).named(Id::HeadParameters));
    let (matmul, fixed_bytes) = match head {
        Some(head) => {
            let common = fixed - i.embedding_parameters - i.attention_parameters - head;
            let attention_bytes = i.attention_parameters * i.bytes_per_attention_weight;
            let bytes = common * i.bytes_per_weight + attention_bytes + head * i.bytes_per_head_weight;
            (i.active_parameters - i.embedding_parameters, bytes)
        }
        None => (i.active_parameters, fixed * i.bytes_per_weight),
    };
    Weights {
        matmul: matmul.named(Id::MatmulParameters),
        head,
        routed,
        fixed_bytes: fixed_bytes.named(Id::FixedWeightBytes),
    }
}

/// The routed experts: N_E = (N - N_a) / (1 - k/E).
fn routed<Q: Algebra>(i: &Inputs<Q>) -> Routed<Q> {
    let idle = i.total_parameters - i.active_parameters;
    let parameters = (idle / (i.experts_per_token / i.experts).complement()).named(Id::RoutedParameters);
    Routed {
        parameters,
        expert: (parameters / i.experts).named(Id::ExpertParameters),
        bytes: (parameters * i.bytes_per_weight).named(Id::RoutedWeightBytes),
    }
}

impl<Q: Algebra> Weights<Q> {
    /// Bytes that lie in the memory of one accelerator: (W_0 + embedding + W_E) / g; with data-parallel attention only
    /// the experts are spread.
    pub fn resident(&self, i: &Inputs<Q>, layout: &Layout) -> Q {
        let fixed = match self.head {
            Some(_) => self.fixed_bytes + i.embedding_parameters * i.bytes_per_head_weight,
            None => self.fixed_bytes,
        };
        let fixed = match layout.split {
            Split::Tensor | Split::Pipeline | Split::WholeExperts => fixed * i.shard_share,
            Split::DataParallel => fixed,
        };
        match self.routed {
            Some(routed) => fixed + routed.bytes * i.shard_share,
            None => fixed,
        }
    }
}
