//! Decoders with latent attention: DeepSeek and its relatives.

use super::super::family::*;
use super::super::fields::Flag::Key;
use super::super::size::Size as S;
use super::dense::{BIASED, GATED, LLAMA};
use super::experts::{AFTER_DENSE, BALANCED};

pub(super) const TABLE: &[Family] = &[DEEPSEEK_V2, DEEPSEEK_V3, DEEPSEEK_V32, GLM_MOE_DSA, MINICPM3];

const LATENT: Attention = Attention { latent: true, ..BIASED };

const DEEPSEEK_V2: Family = Family {
    names: &["deepseek_v2"],
    attention: LATENT,
    feed_forward: GATED,
    experts: Some(AFTER_DENSE),
    defaults: &[
        (S::QueryRank, 1536),
        (S::KvRank, 512),
        (S::NopeWidth, 128),
        (S::RopeWidth, 64),
        (S::ValueWidth, 128),
        (S::SharedExperts, 2),
        (S::FirstDense, 0),
    ],
    ..LLAMA
};

/// The rule for dense types with latent attention and without a row.
pub(super) const GENERAL: Family = Family {
    names: &[],
    feed_forward: FeedForward { bias: Key("mlp_bias"), ..GATED },
    experts: None,
    defaults: &[],
    ..DEEPSEEK_V2
};

/// The rule for types with latent attention and experts and without a row.
pub(super) const GENERAL_EXPERTS: Family = Family {
    experts: Some(Experts { width: ExpertWidth::OwnOrFfn, ..BALANCED }),
    defaults: &[(S::SharedExperts, 0)],
    ..GENERAL
};

const DEEPSEEK_V3: Family = Family {
    names: &["deepseek_v3", "kimi_k2"],
    experts: Some(BALANCED),
    defaults: &[
        (S::Vocabulary, 129_280),
        (S::Hidden, 7168),
        (S::FfnWidth, 18_432),
        (S::Layers, 61),
        (S::Heads, 128),
        (S::Experts, 256),
        (S::ExpertsPerToken, 8),
        (S::ExpertWidth, 2048),
        (S::QueryRank, 1536),
        (S::KvRank, 512),
        (S::NopeWidth, 128),
        (S::RopeWidth, 64),
        (S::ValueWidth, 128),
        (S::SharedExperts, 1),
        (S::FirstDense, 3),
    ],
    ..DEEPSEEK_V2
};

const DEEPSEEK_V32: Family = Family {
    names: &["deepseek_v32"],
    attention: Attention { indexer: true, ..LATENT },
    defaults: &[
        (S::QueryRank, 1536),
        (S::KvRank, 512),
        (S::NopeWidth, 128),
        (S::RopeWidth, 64),
        (S::ValueWidth, 128),
        (S::SharedExperts, 1),
        (S::FirstDense, 3),
        (S::IndexHeads, 64),
        (S::IndexWidth, 128),
    ],
    ..DEEPSEEK_V3
};

const GLM_MOE_DSA: Family = Family {
    names: &["glm_moe_dsa"],
    defaults: &[
        (S::QueryRank, 2048),
        (S::KvRank, 512),
        (S::NopeWidth, 192),
        (S::RopeWidth, 64),
        (S::ValueWidth, 256),
        (S::SharedExperts, 1),
        (S::FirstDense, 3),
        (S::IndexHeads, 32),
        (S::IndexWidth, 128),
    ],
    ..DEEPSEEK_V32
};

const MINICPM3: Family = Family {
    names: &["minicpm3"],
    tied: true,
    experts: None,
    defaults: &[(S::QueryRank, 768), (S::KvRank, 256), (S::NopeWidth, 64), (S::RopeWidth, 32)],
    ..DEEPSEEK_V2
};
