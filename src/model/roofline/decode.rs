//! One decode step of all sequences of a copy.

use super::layout::{Layout, Split};
use super::token::{Token, attention_rate, exchanges, matmul_rate};
use super::weights::Weights;
use crate::model::algebra::Algebra;
use crate::model::choices::Engine;
use crate::model::quantities::{Id, Inputs};

/// One step, by what takes its time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<Q> {
    /// Tokens in the step.
    pub tokens: Q,
    /// Share of the routed experts that at least one token visits.
    pub expert_share_read: Option<Q>,
    /// Bytes of weights that the busiest accelerator reads.
    pub weight_bytes: Q,
    /// Reading weights.
    pub weights: Q,
    /// Mean effective context of a sequence.
    pub context: Q,
    /// Bytes of cache that one accelerator reads.
    pub cache_bytes: Q,
    /// Arithmetic of latent attention, where the model has it.
    pub latent_attention: Option<Q>,
    /// Reading the cache, or latent attention if that takes longer.
    pub cache: Q,
    /// Arithmetic of the matmuls.
    pub arithmetic: Q,
    /// Activations and exchanges.
    pub movement: Q,
    /// Launches, synchronisation, the engine's loop.
    pub fixed: Q,
    /// Sampling, scheduling, streaming.
    pub sequences: Q,
    /// All of it.
    pub total: Q,
}

impl<Q: Copy> Step<Q> {
    /// The parts of the step, which add up to its time. The largest names the limit.
    pub fn terms(&self) -> [(Id, Q); 6] {
        [
            (Id::WeightTime, self.weights),
            (Id::CacheTime, self.cache),
            (Id::ArithmeticTime, self.arithmetic),
            (Id::MovementTime, self.movement),
            (Id::FixedTime, self.fixed),
            (Id::SequencesTime, self.sequences),
        ]
    }
}

/// Time of one step: T_step = T_w + T_kv + T_mm + T_mv + T_fix + T_seq.
///
/// # Assumptions
/// All parts add; a smooth maximum predicted no better (`prediction` study, section 7). Speculative decoding puts
/// `tokens_per_step` tokens of each sequence into a step and all of them are kept: the draft model and rejected tokens
/// are not charged.
pub fn step<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>, token: &Token<Q>) -> Step<Q> {
    let tokens = (i.batch * i.tokens_per_step).named(Id::StepTokens);
    let together = in_turn(i, layout, tokens);
    let expert_share_read = layout.routed.then(|| expert_share_read(i, together).named(Id::ExpertShareRead));
    let weight_bytes = weight_bytes(i, layout, weights, expert_share_read).named(Id::WeightBytesRead);
    let weight_time = (weight_bytes / (i.memory_bandwidth * i.mbu)).named(Id::WeightTime);

    let context = context(i, i.input_tokens + i.half * i.output_tokens).named(Id::DecodeContext);
    let cache_bytes = i.batch * i.one_query * i.kv_bytes_per_token * context * i.kv_share;
    let cache_bytes = cache_bytes.named(Id::CacheBytesRead);
    let cache = cache_bytes / (i.memory_bandwidth * i.mbu);
    let latent_attention = layout.latent.then(|| latent_attention(i, tokens).named(Id::LatentAttentionTime));
    let cache = latent_attention.map_or(cache, |attention| cache.max(attention)).named(Id::CacheTime);

    let arithmetic = arithmetic(i, layout, weights, tokens, expert_share_read).named(Id::ArithmeticTime);
    let movement = (tokens * (token.activations + token.links)).named(Id::MovementTime);
    let fixed = fixed(i, layout).named(Id::FixedTime);
    let sequences = sequences(i, layout).named(Id::SequencesTime);
    let total = (weight_time + cache + arithmetic + movement + fixed + sequences).named(Id::StepTime);
    Step {
        tokens,
        expert_share_read,
        weight_bytes,
        weights: weight_time,
        context,
        cache_bytes,
        latent_attention,
        cache,
        arithmetic,
        movement,
        fixed,
        sequences,
        total,
    }
}

/// What a stage of a pipeline works on at a time, of all: a pipeline is full when its sequences come in as many groups as
/// it has stages, and a step is over when each group has passed each stage.
fn in_turn<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, all: Q) -> Q {
    if layout.split == Split::Pipeline { all / i.scale_up_domains } else { all }
}

/// What a step repeats for each group of a pipeline.
fn for_each_turn<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, once: Q) -> Q {
    if layout.split == Split::Pipeline { once * i.scale_up_domains } else { once }
}

/// Tokens that the cache of a sequence with so many tokens keeps, averaged over layers: (1 - w) x + w min(x, S_w).
pub fn context<Q: Algebra>(i: &Inputs<Q>, tokens: Q) -> Q {
    i.window_share.complement() * tokens + i.window_share * tokens.min(i.window_tokens)
}

/// Share of the routed experts that n tokens visit: 1 - (1 - k/E)^n.
///
/// # Assumptions
/// Tokens choose independently and evenly.
pub fn expert_share_read<Q: Algebra>(i: &Inputs<Q>, tokens: Q) -> Q {
    (i.experts_per_token / i.experts).complement().powf(tokens / i.one_token).complement()
}

/// Bytes of weights that one accelerator reads in a step: those of every token and its part of the visited experts.
///
/// # Assumptions
/// With whole experts the busiest accelerator, which has `expert_imbalance` times the mean, holds up the others.
pub fn weight_bytes<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>, share_read: Option<Q>) -> Q {
    let fixed = fixed_weight_bytes(i, layout, weights);
    let Some((routed, share_read)) = weights.routed.zip(share_read) else { return for_each_turn(i, layout, fixed) };
    let routed = routed.bytes * i.shard_share * share_read;
    match layout.split {
        Split::Tensor => fixed + routed,
        Split::Pipeline => for_each_turn(i, layout, fixed + routed),
        Split::WholeExperts | Split::DataParallel => fixed + routed * i.expert_imbalance,
    }
}

/// Bytes of the weights that every token passes, on one accelerator: W_0 / g; all of W_0 with data-parallel attention.
pub fn fixed_weight_bytes<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>) -> Q {
    match layout.split {
        Split::Tensor | Split::Pipeline | Split::WholeExperts => weights.fixed_bytes * i.shard_share,
        Split::DataParallel => weights.fixed_bytes,
    }
}

/// Arithmetic of latent attention: 2 FLOP for each of heads x (2 latent + rope) channels, token and context token.
fn latent_attention<Q: Algebra>(i: &Inputs<Q>, tokens: Q) -> Q {
    let context = i.input_tokens + i.half * i.output_tokens;
    let flops = i.half * i.attention_flops_per_token * i.latent_width * i.layers;
    flops * tokens * context / attention_rate(i)
}

/// Arithmetic of the matmuls: 2 [(N_m - k N_1) max(n, tile) + N_1 max(n k, E_d tile)] / rate, with E_d = max(1, E x_E)
/// experts visited; without experts 2 N_m max(n, tile) / rate.
///
/// # Assumptions
/// A matmul is charged for no fewer rows than a tile has; with data-parallel attention each accelerator has its own.
fn arithmetic<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>, tokens: Q, share_read: Option<Q>) -> Q {
    let tile = match layout.split {
        Split::Tensor | Split::WholeExperts => i.tile_tokens,
        Split::Pipeline => for_each_turn(i, layout, i.tile_tokens),
        Split::DataParallel => i.tile_tokens / i.shard_share,
    };
    let products = match weights.routed.zip(share_read) {
        Some((routed, share_read)) => {
            let shared = weights.matmul - i.experts_per_token * routed.expert;
            let visited = (i.experts * share_read).max(i.one_expert);
            let rows = (tokens * i.experts_per_token).max(visited * for_each_turn(i, layout, i.tile_tokens));
            shared * tokens.max(tile) + routed.expert * rows
        }
        None => weights.matmul * tokens.max(tile),
    };
    i.flops_per_parameter * products / matmul_rate(i)
}

/// What a step costs however few tokens it has: t_l for each layer, t_e for each layer with experts, t_o for each
/// exchange that crosses the network between scale-up domains, and the loop of an engine in Python.
pub fn fixed<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    let layers = i.layers * i.layer_time;
    let layers = if layout.routed { layers + i.moe_layers * i.moe_layer_time } else { layers };
    let crossings = match layout.split {
        Split::Pipeline => i.scale_up_domains,
        Split::Tensor | Split::WholeExperts | Split::DataParallel => exchanges(i, layout),
    };
    let layers = if layout.crosses { layers + crossings * i.scale_out_latency } else { layers };
    match layout.engine {
        Engine::Python => for_each_turn(i, layout, i.host_step_time) + layers,
        Engine::Compiled => layers,
    }
}

/// What the host does for each sequence; with data-parallel attention each accelerator has a host process of its own.
fn sequences<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Q {
    let all = i.batch * i.sequence_time;
    match layout.split {
        Split::Tensor | Split::Pipeline | Split::WholeExperts => all,
        Split::DataParallel => all * i.shard_share,
    }
}
