//! Reading the prompt of one request.

use super::token::{Token, attention_rate};
use crate::model::algebra::Algebra;
use crate::model::quantities::{Id, Inputs};

/// Time of reading one prompt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prefill<Q> {
    /// Pairs of tokens that attention compares, whole prompt.
    pub input_pairs: Q,
    /// The pairs among them that a prefix cache has seen.
    pub cached_pairs: Q,
    /// Work of attention.
    pub attention_work: Q,
    /// Attention.
    pub attention: Q,
    /// All of it.
    pub total: Q,
}

/// Time of reading one prompt: T_pre = I (1 - c) t_tok + f_A / g x (r / (F16 eta_a) + 1 / F_s).
///
/// # Assumptions
/// Attention does 4 FLOP for each channel and pair of tokens (scores and values), causal, and is slowed by exponentials
/// at a rate of its own. A cached prefix is not processed again, but the rest of the prompt attends to it.
pub fn prefill<Q: Algebra>(i: &Inputs<Q>, token: &Token<Q>) -> Prefill<Q> {
    let input_pairs = pairs(i, i.input_tokens).named(Id::InputPairs);
    let cached_pairs = pairs(i, i.input_tokens * i.cached_share).named(Id::CachedPairs);
    let for_a_pair = i.attention_flops_per_token * i.attention_width * i.layers;
    let attention_work = (for_a_pair * (input_pairs - cached_pairs)).named(Id::AttentionWork);
    let exponentials = attention_work / (i.gpus_per_replica * i.softmax_flops);
    let attention = (attention_work / attention_rate(i) + exponentials).named(Id::PrefillAttentionTime);
    let total = (i.input_tokens * i.cached_share.complement() * token.total + attention).named(Id::PrefillTime);
    Prefill { input_pairs, cached_pairs, attention_work, attention, total }
}

/// Pairs of a causal prompt of x tokens: x²/2 in full layers, s (x - s/2) with s = min(x, S_w) in layers with a window.
pub fn pairs<Q: Algebra>(i: &Inputs<Q>, tokens: Q) -> Q {
    let full = i.half * tokens * tokens;
    let seen = tokens.min(i.window_tokens);
    i.window_share.complement() * full + i.window_share * (seen * (tokens - i.half * seen))
}
