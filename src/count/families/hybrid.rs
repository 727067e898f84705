//! Decoders whose layers differ in kind: linear attention, state spaces, sliding layers of another shape.

use super::super::family::*;
use super::super::fields::Flag::{Always, Key, KeyOrYes};
use super::super::size::Size as S;
use super::dense::{BIASED, GATED, GROUPED, LLAMA};
use super::experts::{BALANCED, QWEN_EXPERTS};

pub(super) const TABLE: &[Family] = &[QWEN3_5, QWEN3_5_MOE, MIMO_V2_FLASH, JAMBA];

const QWEN3_5: Family = Family {
    names: &["qwen3_5", "qwen3_5_text"],
    attention: Attention { has_norm: Always, gated: KeyOrYes("attn_output_gate"), ..BIASED },
    feed_forward: GATED,
    layers: LayerRule::Linear,
    mtp: &["mtp_num_hidden_layers"],
    defaults: &[
        (S::Vocabulary, 248_320),
        (S::Hidden, 4096),
        (S::FfnWidth, 12_288),
        (S::Layers, 32),
        (S::Heads, 16),
        (S::KvHeads, 4),
        (S::HeadWidth, 256),
        (S::LinearConvolution, 4),
        (S::LinearKeyWidth, 128),
        (S::LinearValueWidth, 128),
        (S::LinearKeyHeads, 16),
        (S::LinearValueHeads, 32),
    ],
    ..LLAMA
};

const QWEN3_5_MOE: Family = Family {
    names: &["qwen3_5_moe", "qwen3_5_moe_text", "qwen3_next"],
    experts: Some(QWEN_EXPERTS),
    defaults: &[
        (S::Vocabulary, 248_320),
        (S::Hidden, 2048),
        (S::Layers, 40),
        (S::Heads, 16),
        (S::KvHeads, 2),
        (S::HeadWidth, 256),
        (S::Experts, 256),
        (S::ExpertsPerToken, 8),
        (S::ExpertWidth, 512),
        (S::SharedWidth, 512),
        (S::LinearConvolution, 4),
        (S::LinearKeyWidth, 128),
        (S::LinearValueWidth, 128),
        (S::LinearKeyHeads, 16),
        (S::LinearValueHeads, 32),
    ],
    ..QWEN3_5
};

const MIMO_V2_FLASH: Family = Family {
    names: &["mimo_v2_flash"],
    attention: Attention {
        bias: Key("attention_bias"),
        sinks: Key("add_full_attention_sink_bias"),
        sliding_sinks: KeyOrYes("add_swa_attention_sink_bias"),
        ..GROUPED
    },
    feed_forward: GATED,
    experts: Some(Experts { shared: Shared::None, ..BALANCED }),
    layers: LayerRule::Hybrid,
    defaults: &[(S::KvHeads, 4), (S::HeadWidth, 192), (S::ValueWidth, 128), (S::FirstDense, 1)],
    ..LLAMA
};

const JAMBA: Family = Family {
    names: &["jamba"],
    attention: GROUPED,
    feed_forward: GATED,
    experts: Some(Experts {
        width: ExpertWidth::Ffn,
        sparse: Sparse::Period,
        shared: Shared::None,
        correction: false,
        ..BALANCED
    }),
    layers: LayerRule::StateSpace,
    defaults: &[(S::KvHeads, 8), (S::StateWidth, 16), (S::StateConvolution, 4), (S::StateExpansion, 2)],
    ..LLAMA
};
