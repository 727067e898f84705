//! Decoders with layer norms, biases, plain feed-forward layers or learned positions: GPT-2 and what followed it.

use super::super::family::*;
use super::super::fields::Flag::{Always, Key, KeyOrYes, Never};
use super::super::size::Size as S;
use super::dense::{BIASED, GATED, GROUPED, LLAMA, TWO_LAYER_NORMS};

pub(super) const TABLE: &[Family] = &[
    GPT2,
    GPT_BIGCODE,
    GPT_NEO,
    GPTJ,
    GPT_NEOX,
    OPT,
    BLOOM,
    MPT,
    FALCON,
    FALCON_40B,
    PHI,
    STARCODER2,
    NEMOTRON,
    APERTUS,
];

/// Two matrices with biases.
const PLAIN: FeedForward = FeedForward { gated: false, bias: Always, ..GATED };

const GPT2: Family = Family {
    names: &["gpt2"],
    tied: true,
    attention: Attention { kv_heads: KvHeadRule::Heads, bias: Always, output_bias: Always, ..GROUPED },
    feed_forward: FeedForward { width: Width::GivenOrFourfold, ..PLAIN },
    norms: TWO_LAYER_NORMS,
    positions: Positions::Learned(0),
    defaults: &[],
    ..LLAMA
};

const GPT_BIGCODE: Family = Family {
    names: &["gpt_bigcode"],
    attention: Attention { kv_heads: KvHeadRule::OneIf(KeyOrYes("multi_query")), ..GPT2.attention },
    ..GPT2
};

const GPT_NEO: Family = Family {
    names: &["gpt_neo"],
    attention: Attention { bias: Never, ..GPT2.attention },
    layers: LayerRule::Alternating,
    ..GPT2
};

const GPTJ: Family = Family {
    names: &["gptj", "codegen"],
    tied: false,
    attention: Attention { kv_heads: KvHeadRule::Heads, ..GROUPED },
    norms: Norms { each: Each::Of(1), ..TWO_LAYER_NORMS },
    positions: Positions::None,
    head_bias: Always,
    parallel: Always,
    ..GPT2
};

const GPT_NEOX: Family = Family {
    names: &["gpt_neox"],
    tied: false,
    attention: Attention {
        bias: KeyOrYes("attention_bias"),
        output_bias: KeyOrYes("attention_bias"),
        ..GPT2.attention
    },
    feed_forward: PLAIN,
    positions: Positions::None,
    parallel: KeyOrYes("use_parallel_residual"),
    ..GPT2
};

const OPT: Family = Family {
    names: &["opt"],
    attention: Attention { bias: KeyOrYes("enable_bias"), output_bias: KeyOrYes("enable_bias"), ..GPT2.attention },
    feed_forward: FeedForward { bias: KeyOrYes("enable_bias"), ..PLAIN },
    norms: Norms { last: KeyOrYes("do_layer_norm_before"), ..TWO_LAYER_NORMS },
    positions: Positions::Learned(2),
    ..GPT2
};

const BLOOM: Family = Family {
    names: &["bloom"],
    feed_forward: FeedForward { width: Width::Fourfold, ..PLAIN },
    positions: Positions::None,
    embedding_norm: true,
    ..GPT2
};

const MPT: Family = Family {
    names: &["mpt"],
    attention: Attention { kv_heads: KvHeadRule::Given, ..GROUPED },
    feed_forward: FeedForward { width: Width::Multiple, bias: Never, ..PLAIN },
    norms: Norms { kind: Norm::Weights, ..TWO_LAYER_NORMS },
    positions: Positions::None,
    defaults: &[(S::FfnRatio, 4)],
    ..GPT2
};

const FALCON: Family = Family {
    names: &["falcon", "RefinedWebModel"],
    attention: Attention { kv_heads: KvHeadRule::Falcon, bias: Key("bias"), output_bias: Key("bias"), ..GROUPED },
    feed_forward: FeedForward { width: Width::GivenOrFourfold, bias: Key("bias"), ..PLAIN },
    norms: Norms { each: Each::Falcon, ..TWO_LAYER_NORMS },
    positions: Positions::None,
    parallel: KeyOrYes("parallel_attn"),
    ..GPT2
};

/// Falcon-40B before transformers had the type: its file does not name the decoder, which is the new one.
const FALCON_40B: Family = Family {
    names: &["RefinedWeb"],
    attention: Attention { kv_heads: KvHeadRule::Given, ..FALCON.attention },
    norms: TWO_LAYER_NORMS,
    ..FALCON
};

const PHI: Family = Family {
    names: &["phi", "phi-msft"],
    tied: false,
    attention: Attention {
        bias: Always,
        output_bias: Always,
        norm: QueryKeyNorm::HeadWithBias,
        has_norm: Key("qk_layernorm"),
        ..GROUPED
    },
    feed_forward: FeedForward { width: Width::GivenOrFourfold, ..PLAIN },
    norms: Norms { each: Each::Of(1), ..TWO_LAYER_NORMS },
    positions: Positions::None,
    head_bias: Always,
    parallel: Always,
    ..GPT2
};

const STARCODER2: Family = Family {
    names: &["starcoder2"],
    attention: Attention { bias: KeyOrYes("use_bias"), output_bias: KeyOrYes("use_bias"), ..GROUPED },
    feed_forward: FeedForward { bias: KeyOrYes("use_bias"), ..PLAIN },
    positions: Positions::None,
    layers: LayerRule::Sliding(None),
    defaults: &[(S::KvHeads, 2)],
    ..GPT2
};

const NEMOTRON: Family = Family {
    names: &["nemotron"],
    tied: false,
    attention: BIASED,
    feed_forward: FeedForward { bias: Key("mlp_bias"), ..PLAIN },
    positions: Positions::None,
    ..GPT2
};

const APERTUS: Family = Family {
    names: &["apertus"],
    attention: Attention { has_norm: Always, ..BIASED },
    feed_forward: FeedForward { gated: false, scalars: 2, ..GATED },
    defaults: &[],
    ..LLAMA
};
