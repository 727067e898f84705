//! Prompts and answers on accelerators of their own: prefill and decode disaggregated.
//!
//! A prefill replica reads prompts and sends their cache over the network to a decode replica, which writes the answers.
//! Neither waits for the other's work, and each has as many accelerators as suits it.

use super::decode::{context, expert_share_read, fixed, weight_bytes};
use super::layout::{Layout, Split};
use super::prefill::{Prefill, prefill};
use super::token::{Token, token};
use super::weights::Weights;
use crate::model::algebra::Algebra;
use crate::model::quantities::{Id, Inputs};

/// Reading prompts on accelerators that do nothing else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prompts<Q> {
    /// Weights of the model.
    pub weights: Weights<Q>,
    /// Time of one token of a prompt.
    pub token: Token<Q>,
    /// Work of one prompt.
    pub prefill: Prefill<Q>,
    /// What a pass costs however short its prompts are: the weights once, launches, the engine's loop.
    pub pass: Q,
    /// Sending the cache of one prompt to where its answer is written.
    pub transfer: Q,
    /// Reading one prompt, with its part of the pass.
    pub read: Q,
    /// Time of one prompt on a replica when prompts follow each other.
    pub time: Q,
    /// From a prompt to its cache in place.
    pub wait: Q,
    /// Input tokens of one accelerator, cached ones included.
    pub rate: Q,
}

/// Reading prompts: T_p = max(T_pre + T_0 / p, T_x) / ε, with p prompts in a pass: one, one in each stage of a pipeline, or
/// one on each accelerator with data-parallel attention, where the time to send is T_x / p.
///
/// # Assumptions
/// The cache of the whole prompt is sent, that of a cached prefix too, while the next prompts are read: if that takes
/// longer it sets the pace. A prompt waits for its whole pass and then for its own transfer; queueing is not counted.
pub fn prompts<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, weights: &Weights<Q>) -> Prompts<Q> {
    let i = &reading(i);
    let token = token(i, layout, weights);
    let prefill = prefill(i, &token);
    let fresh = i.one_query * i.input_tokens * i.cached_share.complement();
    let share_read = layout.routed.then(|| expert_share_read(i, in_pass(i, layout, fresh)));
    let bytes = weight_bytes(i, layout, weights, share_read);
    let pass = (bytes / (i.memory_bandwidth * i.mbu) + fixed(i, layout)).named(Id::PassTime);
    let transfer = (cache_of_prompt(i) * i.transfer_share / network_rate(i)).named(Id::TransferTime);
    let read = prefill.total + of_pass(i, layout, pass / i.one_query);
    // With data-parallel attention each accelerator sends its own prompts, otherwise a part of every one.
    let sending = if layout.split == Split::DataParallel { transfer * i.shard_share } else { transfer };
    let time = (read.max(sending) / i.speed_correction).named(Id::PromptTime);
    let wait = i.one_query * in_pass(i, layout, prefill.total) + pass + i.one_query * transfer;
    let rate = (i.input_tokens / (i.gpus_per_replica * time)).named(Id::PrefillRate);
    Prompts { weights: *weights, token, prefill, pass, transfer, read, time, wait, rate }
}

/// Time in which the caches of a batch of prompts arrive on one accelerator of a decode replica.
pub fn receiving<Q: Algebra>(i: &Inputs<Q>) -> Q {
    i.batch * cache_of_prompt(i) * i.kv_share / network_rate(i)
}

/// The inputs as a prefill replica has them.
pub fn reading<Q: Algebra>(i: &Inputs<Q>) -> Inputs<Q> {
    Inputs {
        gpus_per_replica: i.prefill_gpus_per_replica,
        shard_share: i.prefill_shard_share,
        scale_up_domains: i.prefill_scale_up_domains,
        ..*i
    }
}

/// Bytes of cache that a whole prompt leaves.
fn cache_of_prompt<Q: Algebra>(i: &Inputs<Q>) -> Q {
    i.kv_bytes_per_token * context(i, i.input_tokens)
}

/// Bytes a second that one accelerator sends over the network.
fn network_rate<Q: Algebra>(i: &Inputs<Q>) -> Q {
    i.scale_out_bandwidth * i.scale_out_efficiency
}

/// What all prompts of a pass take, from what one takes.
pub fn in_pass<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, one: Q) -> Q {
    match layout.split {
        Split::Tensor | Split::WholeExperts => one,
        Split::Pipeline => one * i.scale_up_domains,
        Split::DataParallel => one / i.shard_share,
    }
}

/// What one prompt takes, from what a pass takes.
fn of_pass<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, pass: Q) -> Q {
    match layout.split {
        Split::Tensor | Split::WholeExperts => pass,
        Split::Pipeline => pass / i.scale_up_domains,
        Split::DataParallel => pass * i.shard_share,
    }
}
