//! Decoders with routed experts and grouped attention.

use super::super::family::*;
use super::super::fields::Flag::{Always, Either, Key, KeyOrYes, Never};
use super::super::size::Size as S;
use super::dense::{BIASED, GATED, GROUPED, LLAMA, OLMO2, QWEN2, QWEN3, TWO_LAYER_NORMS, TWO_NORMS};

pub(super) const TABLE: &[Family] = &[
    MIXTRAL,
    PHIMOE,
    GRANITEMOE,
    DBRX,
    GROK,
    OLMOE,
    QWEN2_MOE,
    QWEN3_MOE,
    DEEPSEEK,
    GLM4_MOE,
    DOTS1,
    ERNIE,
    ERNIE_MOE,
    HUNYUAN_MOE,
    MINIMAX_M2,
    GPT_OSS,
    LLAMA4,
];

/// Experts in every layer, as wide as `intermediate_size` says.
const EXPERTS: Experts = Experts {
    width: ExpertWidth::Ffn,
    sparse: Sparse::All,
    shared: Shared::None,
    correction: false,
    router_bias: false,
    bias: Never,
};

/// Experts as DeepSeek has them: dense layers first, then experts beside shared ones.
pub(super) const AFTER_DENSE: Experts =
    Experts { width: ExpertWidth::Own, sparse: Sparse::AfterDense, shared: Shared::Times, ..EXPERTS };

/// The same with the number that balances each expert.
pub(super) const BALANCED: Experts = Experts { correction: true, ..AFTER_DENSE };

const MIXTRAL: Family = Family {
    names: &["mixtral"],
    attention: GROUPED,
    feed_forward: GATED,
    experts: Some(EXPERTS),
    layers: LayerRule::Sliding(None),
    defaults: &[(S::KvHeads, 8)],
    ..LLAMA
};

/// The rule for types with experts and without a row.
pub(super) const GENERAL: Family = Family {
    names: &[],
    attention: Attention { bias: Either("attention_bias", "qkv_bias"), ..BIASED },
    feed_forward: LLAMA.feed_forward,
    experts: Some(Experts { width: ExpertWidth::OwnOrFfn, ..AFTER_DENSE }),
    layers: LayerRule::Full,
    defaults: &[(S::SharedExperts, 0)],
    ..LLAMA
};

const PHIMOE: Family =
    Family { names: &["phimoe"], attention: BIASED, norms: TWO_LAYER_NORMS, head_bias: Key("lm_head_bias"), ..MIXTRAL };

const GRANITEMOE: Family =
    Family { names: &["granitemoe"], attention: BIASED, layers: LayerRule::Full, defaults: &[], ..MIXTRAL };

const DBRX: Family = Family {
    names: &["dbrx"],
    experts: Some(Experts { width: ExpertWidth::Own, ..EXPERTS }),
    norms: Norms { kind: Norm::Weights, ..TWO_NORMS },
    layers: LayerRule::Full,
    defaults: &[(S::KvHeads, 1)],
    ..MIXTRAL
};

const GROK: Family = Family {
    names: &["grok-1", "grok"],
    tied: true,
    norms: Norms { each: Each::Of(4), ..TWO_NORMS },
    layers: LayerRule::Full,
    defaults: &[],
    ..MIXTRAL
};

const OLMOE: Family = Family { names: &["olmoe"], experts: Some(EXPERTS), ..OLMO2 };

const QWEN2_MOE: Family = Family {
    names: &["qwen2_moe"],
    attention: Attention { bias: KeyOrYes("qkv_bias"), ..GROUPED },
    experts: Some(QWEN_EXPERTS),
    defaults: &[(S::SharedWidth, 5632), (S::KvHeads, 16)],
    ..QWEN2
};

/// Experts with a gated shared one, as Qwen has them.
pub(super) const QWEN_EXPERTS: Experts =
    Experts { width: ExpertWidth::Own, sparse: Sparse::EveryStep, shared: Shared::Gated, ..EXPERTS };

const QWEN3_MOE: Family = Family {
    names: &["qwen3_moe", "qwen3_vl_moe", "qwen3_vl_moe_text"],
    experts: Some(Experts { shared: Shared::None, ..QWEN_EXPERTS }),
    defaults: &[
        (S::Vocabulary, 151_936),
        (S::Hidden, 2048),
        (S::FfnWidth, 6144),
        (S::Layers, 24),
        (S::Heads, 32),
        (S::KvHeads, 4),
        (S::Experts, 128),
        (S::ExpertsPerToken, 8),
        (S::ExpertWidth, 768),
    ],
    ..QWEN3
};

const DEEPSEEK: Family = Family {
    names: &["deepseek"],
    attention: BIASED,
    experts: Some(AFTER_DENSE),
    layers: LayerRule::Full,
    defaults: &[(S::SharedExperts, 0)],
    ..MIXTRAL
};

const GLM4_MOE: Family = Family {
    names: &["glm4_moe"],
    attention: Attention { bias: Key("attention_bias"), has_norm: Key("use_qk_norm"), ..GROUPED },
    experts: Some(BALANCED),
    layers: LayerRule::Full,
    defaults: &[(S::KvHeads, 8), (S::SharedExperts, 1), (S::FirstDense, 1)],
    ..MIXTRAL
};

const DOTS1: Family = Family {
    names: &["dots1"],
    attention: Attention { has_norm: Always, ..BIASED },
    experts: Some(BALANCED),
    layers: LayerRule::Full,
    defaults: &[(S::SharedExperts, 0), (S::FirstDense, 0)],
    ..MIXTRAL
};

const ERNIE: Family = Family {
    names: &["ernie4_5"],
    tied: true,
    attention: Attention { bias: Key("use_bias"), output_bias: Key("use_bias"), ..GROUPED },
    feed_forward: FeedForward { bias: Key("use_bias"), ..GATED },
    defaults: &[],
    ..LLAMA
};

const ERNIE_MOE: Family = Family {
    names: &["ernie4_5_moe"],
    experts: Some(Experts { sparse: Sparse::Between, bias: Key("use_bias"), ..BALANCED }),
    defaults: &[(S::SharedExperts, 2), (S::KvHeads, 4)],
    ..ERNIE
};

const HUNYUAN_MOE: Family = Family {
    names: &["hunyuan_v1_moe"],
    attention: Attention { has_norm: Always, ..BIASED },
    experts: Some(Experts { width: ExpertWidth::OwnOrFfn, shared: Shared::TimesDense, ..EXPERTS }),
    layers: LayerRule::Full,
    defaults: &[(S::SharedExperts, 1)],
    ..MIXTRAL
};

const MINIMAX_M2: Family = Family {
    names: &["minimax_m2"],
    attention: Attention { norm: QueryKeyNorm::Whole, has_norm: Always, ..GROUPED },
    experts: Some(Experts { correction: true, ..EXPERTS }),
    layers: LayerRule::Full,
    mtp: &["num_mtp_modules"],
    defaults: &[(S::KvHeads, 8), (S::HeadWidth, 128)],
    ..MIXTRAL
};

const GPT_OSS: Family = Family {
    names: &["gpt_oss"],
    attention: Attention {
        bias: KeyOrYes("attention_bias"),
        output_bias: KeyOrYes("attention_bias"),
        sinks: Always,
        sliding_sinks: Always,
        ..GROUPED
    },
    experts: Some(Experts { router_bias: true, bias: Always, ..EXPERTS }),
    layers: LayerRule::SlidingBut { period: 2, window: 128 },
    defaults: &[(S::KvHeads, 8), (S::HeadWidth, 64)],
    ..MIXTRAL
};

const LLAMA4: Family = Family {
    names: &["llama4_text", "llama4"],
    attention: BIASED,
    feed_forward: FeedForward { width: Width::Dense, ..GATED },
    experts: Some(Experts { sparse: Sparse::Interleaved, shared: Shared::One, ..EXPERTS }),
    layers: LayerRule::Chunked,
    defaults: &[
        (S::Vocabulary, 202_048),
        (S::Hidden, 5120),
        (S::FfnWidth, 8192),
        (S::DenseWidth, 16_384),
        (S::Layers, 48),
        (S::Heads, 40),
        (S::KvHeads, 8),
        (S::HeadWidth, 128),
        (S::Experts, 16),
        (S::ExpertsPerToken, 1),
    ],
    ..MIXTRAL
};
