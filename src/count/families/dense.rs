//! Dense decoders with a gated feed-forward and RMS norms: Llama and its relatives.

use super::super::family::*;
use super::super::fields::Flag::{Always, Either, Key, KeyOrYes, Never, Unless};
use super::super::size::Size as S;

pub(super) const TABLE: &[Family] = &[
    LLAMA, MISTRAL, MINISTRAL3, GRANITE, SMOLLM3, PLAIN, BAICHUAN, MINICPM, INTERNLM, INTERNLM2, INTERNLM3, ORION,
    QWEN, QWEN2, MIMO, QWEN3, HUNYUAN, CHATGLM, GLM, GLM4, SEED_OSS, PHI3, PHI3_SMALL, GEMMA, GEMMA2, GEMMA3, COHERE,
    COHERE2, STABLELM, OLMO, OLMO2, OLMO3, EXAONE4,
];

/// Attention by grouped heads, without biases.
pub(super) const GROUPED: Attention = Attention {
    latent: false,
    kv_heads: KvHeadRule::Given,
    bias: Never,
    output_bias: Never,
    norm: QueryKeyNorm::Head,
    has_norm: Never,
    sinks: Never,
    sliding_sinks: Never,
    gated: Never,
    indexer: false,
};

/// `attention_bias` on queries, keys, values and output.
pub(super) const BIASED: Attention =
    Attention { bias: Key("attention_bias"), output_bias: Key("attention_bias"), ..GROUPED };

/// Three matrices without biases.
pub(super) const GATED: FeedForward = FeedForward { gated: true, width: Width::Given, bias: Never, scalars: 0 };

/// Two RMS norms a layer and one at the end.
pub(super) const TWO_NORMS: Norms = Norms { kind: Norm::Weights, each: Each::Of(2), last: Always };

/// Two layer norms with bias a layer and one at the end.
pub(super) const TWO_LAYER_NORMS: Norms = Norms { kind: Norm::WeightsAndBias, ..TWO_NORMS };

pub(super) const LLAMA: Family = Family {
    names: &["llama", "Yi", "aquila"],
    tied: false,
    attention: BIASED,
    feed_forward: FeedForward { bias: Key("mlp_bias"), ..GATED },
    experts: None,
    norms: TWO_NORMS,
    positions: Positions::None,
    head_bias: Never,
    embedding_norm: false,
    layers: LayerRule::Full,
    parallel: Never,
    mtp: &["num_nextn_predict_layers"],
    defaults: &[(S::Vocabulary, 32_000), (S::Hidden, 4096), (S::FfnWidth, 11_008), (S::Layers, 32), (S::Heads, 32)],
};

/// The rule for dense types without a row.
pub(super) const GENERAL: Family = Family {
    names: &[],
    attention: Attention { bias: Either("attention_bias", "qkv_bias"), ..BIASED },
    defaults: &[],
    ..LLAMA
};

const MISTRAL: Family = Family {
    names: &["mistral", "mistral3"],
    attention: GROUPED,
    feed_forward: GATED,
    layers: LayerRule::Sliding(Some(4096)),
    defaults: &[
        (S::Vocabulary, 32_000),
        (S::Hidden, 4096),
        (S::FfnWidth, 14_336),
        (S::Layers, 32),
        (S::Heads, 32),
        (S::KvHeads, 8),
    ],
    ..LLAMA
};

const MINISTRAL3: Family = Family {
    names: &["ministral3"],
    layers: LayerRule::Sliding(None),
    defaults: &[(S::KvHeads, 8), (S::HeadWidth, 128)],
    ..MISTRAL
};

const GRANITE: Family = Family { names: &["granite"], ..LLAMA };

const SMOLLM3: Family = Family {
    names: &["smollm3"],
    tied: true,
    layers: LayerRule::SlidingFrom(28),
    defaults: &[(S::KvHeads, 4)],
    ..LLAMA
};

/// No biases whatever the file says.
const PLAIN: Family =
    Family { names: &["xverse", "exaone"], attention: GROUPED, feed_forward: GATED, defaults: &[], ..LLAMA };

const BAICHUAN: Family =
    Family { names: &["baichuan"], attention: Attention { kv_heads: KvHeadRule::Heads, ..GROUPED }, ..PLAIN };

const MINICPM: Family = Family { names: &["minicpm"], tied: true, attention: BIASED, ..PLAIN };

const INTERNLM: Family = Family {
    names: &["internlm"],
    attention: Attention {
        kv_heads: KvHeadRule::Heads,
        bias: KeyOrYes("bias"),
        output_bias: KeyOrYes("bias"),
        ..GROUPED
    },
    ..PLAIN
};

const INTERNLM2: Family = Family {
    names: &["internlm2"],
    attention: Attention { bias: Key("bias"), output_bias: Key("bias"), ..GROUPED },
    ..PLAIN
};

const INTERNLM3: Family = Family {
    names: &["internlm3"],
    attention: Attention { bias: Key("qkv_bias"), output_bias: Key("bias"), ..GROUPED },
    feed_forward: FeedForward { bias: Key("bias"), ..GATED },
    ..PLAIN
};

const ORION: Family = Family { names: &["orion"], norms: TWO_LAYER_NORMS, ..PLAIN };

const QWEN: Family = Family {
    names: &["qwen"],
    attention: Attention { kv_heads: KvHeadRule::Heads, bias: Always, output_bias: Unless("no_bias"), ..GROUPED },
    feed_forward: FeedForward { width: Width::Half, bias: Unless("no_bias"), ..GATED },
    ..PLAIN
};

pub(super) const QWEN2: Family = Family {
    names: &["qwen2", "qwen2_vl", "qwen2_vl_text", "qwen2_5_vl", "qwen2_5_vl_text"],
    attention: Attention { bias: Always, ..GROUPED },
    layers: LayerRule::SlidingFrom(28),
    ..PLAIN
};

const MIMO: Family = Family { names: &["mimo"], ..QWEN2 };

pub(super) const QWEN3: Family = Family {
    names: &["qwen3", "qwen3_vl", "qwen3_vl_text"],
    attention: Attention { has_norm: Always, ..BIASED },
    layers: LayerRule::SlidingFrom(28),
    defaults: &[
        (S::Vocabulary, 151_936),
        (S::Hidden, 4096),
        (S::FfnWidth, 22_016),
        (S::Layers, 32),
        (S::Heads, 32),
        (S::KvHeads, 32),
        (S::HeadWidth, 128),
    ],
    ..PLAIN
};

const HUNYUAN: Family =
    Family { names: &["hunyuan_v1_dense"], attention: Attention { has_norm: Always, ..BIASED }, ..PLAIN };

const CHATGLM: Family = Family {
    names: &["chatglm"],
    attention: Attention {
        kv_heads: KvHeadRule::Groups,
        bias: Either("add_qkv_bias", "add_bias_linear"),
        output_bias: Key("add_bias_linear"),
        ..GROUPED
    },
    feed_forward: FeedForward { bias: Key("add_bias_linear"), ..GATED },
    norms: Norms { last: KeyOrYes("post_layer_norm"), ..TWO_NORMS },
    ..PLAIN
};

const GLM: Family = Family {
    names: &["glm"],
    attention: Attention { bias: Key("attention_bias"), ..GROUPED },
    defaults: &[(S::KvHeads, 2), (S::HeadWidth, 128)],
    ..PLAIN
};

const GLM4: Family = Family { names: &["glm4"], norms: Norms { each: Each::Of(4), ..TWO_NORMS }, ..GLM };

const SEED_OSS: Family = Family {
    names: &["seed_oss"],
    attention: Attention { bias: KeyOrYes("attention_bias"), output_bias: Key("attention_out_bias"), ..GROUPED },
    feed_forward: FeedForward { bias: Key("mlp_bias"), ..GATED },
    defaults: &[(S::KvHeads, 8), (S::HeadWidth, 128)],
    ..PLAIN
};

const PHI3: Family = Family { names: &["phi3"], layers: LayerRule::Sliding(None), ..PLAIN };

const PHI3_SMALL: Family = Family {
    names: &["phi3small"],
    tied: true,
    attention: Attention { bias: Always, output_bias: Always, ..GROUPED },
    feed_forward: FeedForward { bias: Always, ..GATED },
    norms: TWO_LAYER_NORMS,
    ..PLAIN
};

const GEMMA: Family = Family {
    names: &["gemma"],
    tied: true,
    attention: BIASED,
    defaults: &[(S::KvHeads, 16), (S::HeadWidth, 256)],
    ..PLAIN
};

const GEMMA2: Family = Family {
    names: &["gemma2"],
    norms: Norms { each: Each::Of(4), ..TWO_NORMS },
    layers: LayerRule::SlidingBut { period: 2, window: 4096 },
    defaults: &[
        (S::Vocabulary, 256_000),
        (S::Hidden, 2304),
        (S::FfnWidth, 9216),
        (S::Layers, 26),
        (S::Heads, 8),
        (S::KvHeads, 4),
        (S::HeadWidth, 256),
    ],
    ..GEMMA
};

const GEMMA3: Family = Family {
    names: &["gemma3_text", "gemma3"],
    attention: Attention { has_norm: Always, ..BIASED },
    layers: LayerRule::SlidingBut { period: 6, window: 4096 },
    defaults: &[
        (S::Vocabulary, 262_208),
        (S::Hidden, 2304),
        (S::FfnWidth, 9216),
        (S::Layers, 26),
        (S::Heads, 8),
        (S::KvHeads, 4),
        (S::HeadWidth, 256),
    ],
    ..GEMMA2
};

const COHERE: Family = Family {
    names: &["cohere"],
    tied: true,
    attention: Attention { norm: QueryKeyNorm::EveryHead, has_norm: Key("use_qk_norm"), ..BIASED },
    norms: Norms { each: Each::Of(1), ..TWO_NORMS },
    parallel: Always,
    ..PLAIN
};

const COHERE2: Family = Family {
    names: &["cohere2"],
    attention: BIASED,
    layers: LayerRule::SlidingBut { period: 4, window: 4096 },
    ..COHERE
};

const STABLELM: Family = Family {
    names: &["stablelm", "stablelm_epoch"],
    attention: Attention {
        bias: Key("use_qkv_bias"),
        norm: QueryKeyNorm::EveryHead,
        has_norm: Key("qk_layernorm"),
        ..GROUPED
    },
    norms: Norms { each: Each::OneIf(Key("use_parallel_residual")), ..TWO_LAYER_NORMS },
    parallel: Key("use_parallel_residual"),
    ..PLAIN
};

const OLMO: Family =
    Family { names: &["olmo"], attention: BIASED, norms: Norms { kind: Norm::Nothing, ..TWO_NORMS }, ..PLAIN };

pub(super) const OLMO2: Family = Family {
    names: &["olmo2"],
    attention: Attention { norm: QueryKeyNorm::Whole, has_norm: Always, ..BIASED },
    ..PLAIN
};

const OLMO3: Family = Family { names: &["olmo3"], layers: LayerRule::SlidingBut { period: 4, window: 4096 }, ..OLMO2 };

const EXAONE4: Family = Family {
    names: &["exaone4"],
    attention: Attention { has_norm: Always, ..GROUPED },
    layers: LayerRule::SlidingBut { period: 4, window: 4096 },
    ..PLAIN
};
