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
    /// Bytes that one accelerator sends over the scale-up link in one exchange.
    pub link_bytes: Q,
    /// Other scale-up domains that a token is sent to; only where whole experts spread over several.
    pub foreign_domains: Option<Q>,
    /// Bytes that one accelerator sends over the network between scale-up domains in one exchange, where it does.
    pub scale_out_bytes: Option<Q>,
    /// Exchanges between accelerators.
    pub links: Q,
    /// Arithmetic of the matmuls.
    pub matmul: Q,
    /// All of it.
    pub total: Q,
}

/// What the derivation calls the parts: where prompts and answers have accelerators of their own, a token costs
/// something else on each.
#[derive(Clone, Copy, Debug)]
struct Names {
    activation_width: Id,
    activations: Id,
    link_bytes: Id,
    foreign_domains: Id,
    scale_out_bytes: Id,
    links: Id,
}

const TOKEN: Names = Names {
    activation_width: Id::ActivationWidth,
    activations: Id::ActivationTime,
    link_bytes: Id::LinkBytes,
    foreign_domains: Id::ForeignDomains,
    scale_out_bytes: Id::ScaleOutBytes,
    links: Id::LinkTime,
};

const DECODED_TOKEN: Names = Names {
    activation_width: Id::DecodeActivationWidth,
    activations: Id::DecodeActivationTime,
    link_bytes: Id::DecodeLinkBytes,
    foreign_domains: Id::DecodeForeignDomains,
    scale_out_bytes: Id::DecodeScaleOutBytes,
    links: Id::DecodeLinkTime,
};

/// Time of one token: t_tok = t_mm + t_act + t_link.
pub fn token<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>) -> Token<Q> {
    let token = parts(i, layout, weights, &TOKEN);
    let matmul = token.matmul.named(Id::MatmulTime);
    Token { matmul, total: (matmul + token.activations + token.links).named(Id::TokenTime), ..token }
}

/// Time of one token of an answer on accelerators that read no prompts. Its matmuls are charged by the step.
pub fn decoded_token<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>) -> Token<Q> {
    parts(i, layout, weights, &DECODED_TOKEN)
}

fn parts<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>, names: &Names) -> Token<Q> {
    let activation_width = activation_width(i, layout).named(names.activation_width);
    let passes = i.activation_passes * i.activation_bytes * i.layers;
    let activations = (passes * activation_width / i.memory_bandwidth).named(names.activations);
    let link_bytes = link_bytes(i, layout).named(names.link_bytes);
    let foreign_domains = (layout.crosses && layout.split == Split::DataParallel)
        .then(|| foreign_domains(i).named(names.foreign_domains));
    let scale_out_bytes =
        layout.crosses.then(|| scale_out_bytes(i, layout, foreign_domains).named(names.scale_out_bytes));
    let links = link_time(i, layout, link_bytes, scale_out_bytes).named(names.links);
    let matmul = i.flops_per_parameter * weights.matmul / matmul_rate(i);
    let total = matmul + activations + links;
    Token { activation_width, activations, link_bytes, foreign_domains, scale_out_bytes, links, matmul, total }
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
/// Every routed copy of a token is gathered and scattered. In a pipeline a token passes an accelerator in its part of the
/// layers only. With whole experts the copies are spread; with data-parallel
/// attention so is everything (`prediction` study, section 3).
fn activation_width<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    let inner = i.attention_width + i.ffn_width;
    if !layout.routed {
        let whole = if layout.split == Split::Pipeline { i.hidden_size / i.scale_up_domains } else { i.hidden_size };
        return whole + inner * i.shard_share;
    }
    let copies = i.experts_per_token * i.moe_layers / i.layers * i.hidden_size;
    match layout.split {
        Split::Tensor => i.hidden_size + copies + inner * i.shard_share,
        Split::Pipeline => (i.hidden_size + copies) / i.scale_up_domains + inner * i.shard_share,
        Split::WholeExperts => i.hidden_size + (copies + inner) * i.shard_share,
        Split::DataParallel => (i.hidden_size + copies + inner) * i.shard_share,
    }
}

/// Exchanges of one accelerator for a token: all-reduces of every layer that it has a part of, or with data-parallel
/// attention one for each layer with experts.
pub fn exchanges<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    match layout.split {
        Split::Tensor | Split::WholeExperts => i.all_reduces_per_layer * i.layers,
        Split::Pipeline => i.all_reduces_per_layer * i.layers / i.scale_up_domains,
        Split::DataParallel => i.moe_layers,
    }
}

/// Bytes that one accelerator sends for a token over the scale-up link in one exchange: an all-reduce of activations, in
/// a ring or by a switch that adds them up on their way, whichever sends less; or, with data-parallel attention, what is
/// cheaper: gather and scatter, or sending each token to its experts and back.
///
/// # Assumptions
/// Over m domains of g/m accelerators an all-reduce is hierarchical: reduce and gather within a domain are its ring of
/// g/m, so 1 - 1/g becomes 1 - m/g. A token that comes from another domain is passed on within the domain, so that
/// the link carries the same copies wherever the experts are.
fn link_bytes<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    let vector = i.activation_bytes * i.hidden_size;
    let own_share = if layout.crosses { i.scale_up_domains * i.shard_share } else { i.shard_share };
    let ring = (i.ring_passes * vector * own_share.complement()).min(i.switch_passes * vector);
    match layout.split {
        Split::Tensor | Split::Pipeline | Split::WholeExperts => ring,
        Split::DataParallel => ring.min(i.expert_exchange_passes * vector * i.experts_per_token * i.shard_share),
    }
}

/// Other scale-up domains that a token is sent to: (m - 1) (1 - (1 - 1/m)^k).
///
/// # Assumptions
/// k experts are chosen independently and evenly over m domains; a domain with several of them gets the token once, as
/// in DeepEP's kernels for throughput (those for latency send every copy over the network). A router that keeps a token
/// to few domains, as DeepSeek's does to four of its eight groups, would send less.
fn foreign_domains<Q: Algebra>(i: &Inputs<Q>) -> Q {
    let elsewhere = (i.one_domain / i.scale_up_domains).complement();
    i.scale_up_domains * elsewhere * elsewhere.powf(i.experts_per_token).complement()
}

/// Bytes that one accelerator sends for a token over the network in one exchange: the ring all-reduce between domains
/// of the part that it holds after the one within, c_r v (m - 1) / g; in a pipeline its part v m / g of what the next
/// stage needs; or each token to the domains of its experts and back, c_x v n_f / g.
fn scale_out_bytes<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, foreign_domains: Option<Q>) -> Q {
    let vector = i.activation_bytes * i.hidden_size;
    match (foreign_domains, layout.split) {
        (Some(domains), _) => i.expert_exchange_passes * vector * domains * i.shard_share,
        (None, Split::Pipeline) => vector * i.scale_up_domains * i.shard_share,
        (None, _) => i.ring_passes * vector * (i.scale_up_domains - i.one_domain) * i.shard_share,
    }
}

/// Time of all exchanges for a token.
///
/// # Assumptions
/// The steps of a hierarchical all-reduce wait for each other, so that link and network add. Tokens for experts within
/// a domain and beyond it travel at the same time: the slower of the two counts. A stage of a pipeline hands a token on
/// once. Nothing is hidden behind arithmetic.
/// What an exchange over the network takes however small it is stands in the fixed time of a step.
fn link_time<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, link_bytes: Q, scale_out_bytes: Option<Q>) -> Q {
    let exchanges = exchanges(i, layout);
    let link = exchanges * link_bytes / (i.link_bandwidth * i.link_efficiency);
    let Some(scale_out_bytes) = scale_out_bytes else { return link };
    let sent = scale_out_bytes / (i.scale_out_bandwidth * i.scale_out_efficiency);
    match layout.split {
        Split::Tensor | Split::WholeExperts => link + exchanges * sent,
        Split::Pipeline => link + sent,
        Split::DataParallel => link.max(exchanges * sent),
    }
}
