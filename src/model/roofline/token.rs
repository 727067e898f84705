//! What one token costs wherever it is processed, in the prompt or in the answer.

use super::layout::{Layout, Split};
use super::weights::Weights;
use crate::model::algebra::Algebra;
use crate::model::quantities::{Id, Inputs};

/// Time of one token, attention apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token<Q> {
    /// Values that move through memory in a layer.
    pub activation_width: Q,
    /// Reading and writing activations.
    pub activations: Q,
    /// Bytes of one exchange between accelerators.
    pub link_bytes: Q,
    /// Exchanges between accelerators.
    pub links: Q,
    /// Arithmetic of the matmuls.
    pub matmul: Q,
    /// All of it.
    pub total: Q,
}

/// Time of one token: t_tok = t_mm + t_act + t_link.
pub fn token<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>) -> Token<Q> {
    let activation_width = activation_width(i, layout).named(Id::ActivationWidth);
    let passes = i.activation_passes * i.activation_bytes * i.layers;
    let activations = (passes * activation_width / i.memory_bandwidth).named(Id::ActivationTime);
    let link_bytes = link_bytes(i, layout).named(Id::LinkBytes);
    let exchanges = match layout.split {
        Split::Tensor | Split::WholeExperts => i.all_reduces_per_layer * i.layers,
        Split::DataParallel => i.moe_layers,
    };
    let links = (exchanges * link_bytes / (i.link_bandwidth * i.link_efficiency)).named(Id::LinkTime);
    let matmul = (i.flops_per_parameter * weights.matmul / matmul_rate(i)).named(Id::MatmulTime);
    let total = (matmul + activations + links).named(Id::TokenTime);
    Token { activation_width, activations, link_bytes, links, matmul, total }
}

/// FLOP/s that the matmuls of one copy reach: g F eta_c / r.
pub fn matmul_rate<Q: Algebra>(i: &Inputs<Q>) -> Q {
    i.gpus_per_replica * i.peak_flops * i.matmul_efficiency / i.compute_derating
}

/// FLOP/s that attention of one copy reaches, exponentials apart: g F16 eta_a / r.
pub fn attention_rate<Q: Algebra>(i: &Inputs<Q>) -> Q {
    i.gpus_per_replica * i.attention_flops * i.attention_efficiency / i.compute_derating
}

/// Values that pass through the memory of one accelerator in a layer: d + k' d + (q + a) / g, with k' = k L_E / L.
///
/// # Assumptions
/// Every routed copy of a token is gathered and scattered. With whole experts the copies are spread; with data-parallel
/// attention so is everything (`prediction` study, section 3).
fn activation_width<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    let inner = i.attention_width + i.ffn_width;
    if !layout.routed {
        return i.hidden_size + inner * i.shard_share;
    }
    let copies = i.experts_per_token * i.moe_layers / i.layers * i.hidden_size;
    match layout.split {
        Split::Tensor => i.hidden_size + copies + inner * i.shard_share,
        Split::WholeExperts => i.hidden_size + (copies + inner) * i.shard_share,
        Split::DataParallel => (i.hidden_size + copies + inner) * i.shard_share,
    }
}

/// Bytes that one accelerator sends for a token in one exchange: an all-reduce of activations, in a ring or by a switch
/// that adds them up on their way, whichever sends less; or, with data-parallel attention, what is cheaper: gather and scatter, or sending each token to its experts and back.
///
/// # Assumptions
/// All accelerators of the copy share one scale-up link; servers joined by a slower network are not modelled.
fn link_bytes<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    let vector = i.activation_bytes * i.hidden_size;
    let ring = (i.ring_passes * vector * i.shard_share.complement()).min(i.switch_passes * vector);
    match layout.split {
        Split::Tensor | Split::WholeExperts => ring,
        Split::DataParallel => ring.min(i.expert_exchange_passes * vector * i.experts_per_token * i.shard_share),
    }
}
