//! What a model type is built of, in the vocabulary of its table row.

use super::fields::Flag;
use super::size::Size;

/// One row: the names of a model type and how its layers are built.
#[derive(Clone, Copy)]
pub(super) struct Family {
    /// `model_type` as files write it; the first one is the usual.
    pub names: &'static [&'static str],
    /// Whether the head shares the embedding where the file does not say.
    pub tied: bool,
    /// Attention of its full layers.
    pub attention: Attention,
    /// Dense feed-forward layers.
    pub feed_forward: FeedForward,
    /// Layers with experts.
    pub experts: Option<Experts>,
    /// Norms of layers.
    pub norms: Norms,
    /// Learned positions.
    pub positions: Positions,
    /// A bias on the LM head.
    pub head_bias: Flag,
    /// A norm after the embedding.
    pub embedding_norm: bool,
    /// Which layers attend to what.
    pub layers: LayerRule,
    /// Attention and feed-forward side by side: one all-reduce a layer.
    pub parallel: Flag,
    /// The field that says how many layers predict further tokens.
    pub mtp: &'static [&'static str],
    /// Class defaults, as far as files leave them out.
    pub defaults: &'static [(Size, u64)],
}

/// The projections of attention.
#[derive(Clone, Copy)]
pub(super) struct Attention {
    /// Keys and values by head, or one latent vector.
    pub latent: bool,
    /// Where the number of KV heads stands.
    pub kv_heads: KvHeadRule,
    /// Biases on queries, keys and values.
    pub bias: Flag,
    /// A bias on the output.
    pub output_bias: Flag,
    /// Norms of queries and keys.
    pub norm: QueryKeyNorm,
    /// Whether the layers have these norms.
    pub has_norm: Flag,
    /// A sink for each head of full layers.
    pub sinks: Flag,
    /// A sink for each head of sliding layers.
    pub sliding_sinks: Flag,
    /// Queries come with a gate on the output: twice the width.
    pub gated: Flag,
    /// A DSA indexer beside it.
    pub indexer: bool,
}

/// Where the number of KV heads stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum KvHeadRule {
    /// Its own field; absent or null means as many as query heads, but for a class default.
    Given,
    /// Always as many as query heads.
    Heads,
    /// One, where the flag holds; else as many as query heads.
    OneIf(Flag),
    /// `multi_query_group_num` where `multi_query_attention`; else as many as query heads.
    Groups,
    /// The new decoder states them; the old one has one where `multi_query`.
    Falcon,
}

/// Norms of queries and keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum QueryKeyNorm {
    /// One vector for all heads: D and D.
    Head,
    /// The same with a bias.
    HeadWithBias,
    /// A vector for every head: A x D and K x D.
    EveryHead,
    /// One norm over all heads together: Q and KV, which holds as much as a vector for every head.
    Whole,
}

/// The matrices of a dense layer.
#[derive(Clone, Copy)]
pub(super) struct FeedForward {
    /// Three matrices, or two without a gate.
    pub gated: bool,
    /// Where the width stands.
    pub width: Width,
    /// Biases.
    pub bias: Flag,
    /// Learned numbers of the activation.
    pub scalars: u64,
}

/// Where the feed-forward width stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// Its own field.
    Given,
    /// Its own field; null or absent means 4 x H.
    GivenOrFourfold,
    /// 4 x H.
    Fourfold,
    /// A multiple of H.
    Multiple,
    /// Half of its field, which counts gate and up.
    Half,
    /// `intermediate_size_mlp`: the usual field is the experts'.
    Dense,
}

/// Layers with routed experts.
#[derive(Clone, Copy)]
pub(super) struct Experts {
    /// Where their width stands.
    pub width: ExpertWidth,
    /// Which layers have them.
    pub sparse: Sparse,
    /// Experts that every token passes.
    pub shared: Shared,
    /// The number that balances each expert.
    pub correction: bool,
    /// A bias on the router.
    pub router_bias: bool,
    /// Biases in the experts.
    pub bias: Flag,
}

/// Where the width of an expert stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ExpertWidth {
    /// `moe_intermediate_size`.
    Own,
    /// `intermediate_size`.
    Ffn,
    /// `moe_intermediate_size`, or `intermediate_size` where that is absent.
    OwnOrFfn,
}

/// Which layers have experts. `mlp_layer_types` is decisive where a file has it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sparse {
    /// All.
    All,
    /// All from `first_k_dense_replace`, every `moe_layer_freq`-th, or where its list says 1.
    AfterDense,
    /// Every `decoder_sparse_step`-th but those in `mlp_only_layers`.
    EveryStep,
    /// From `moe_layer_start_index` to `moe_layer_end_index`, every `moe_layer_interval`-th.
    Between,
    /// Every `interleave_moe_layer_step`-th, or those in `moe_layers`.
    Interleaved,
    /// Where i % `expert_layer_period` is `expert_layer_offset`.
    Period,
}

/// Experts that every token passes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shared {
    /// None.
    None,
    /// S of the routed experts' width.
    Times,
    /// One of its own width, and a gate on it.
    Gated,
    /// One of the routed experts' width.
    One,
    /// S of the dense width.
    TimesDense,
}

/// Norms of layers.
#[derive(Clone, Copy)]
pub(super) struct Norms {
    /// What one holds.
    pub kind: Norm,
    /// How many a layer has.
    pub each: Each,
    /// Whether one follows the last layer.
    pub last: Flag,
}

/// What a norm of width n holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Norm {
    /// n weights.
    Weights,
    /// n weights and n biases.
    WeightsAndBias,
    /// Nothing.
    Nothing,
}

/// How many norms a layer has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Each {
    /// As many.
    Of(u64),
    /// One where the flag holds, else two.
    OneIf(Flag),
    /// By decoder and parallel attention.
    Falcon,
}

/// Learned positions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Positions {
    /// None.
    None,
    /// As many as the file says, and some more.
    Learned(u64),
}

/// Which layers attend to what. `layer_types` is decisive where a file has it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LayerRule {
    /// All to everything.
    Full,
    /// All within `sliding_window` where it is not null; the width where the field is absent.
    Sliding(Option<u64>),
    /// From `max_window_layers` on, where `use_sliding_window`.
    SlidingFrom(u64),
    /// All but every n-th, within a window.
    SlidingBut {
        /// n, where `sliding_window_pattern` is absent.
        period: u64,
        /// The window where `sliding_window` is absent.
        window: u64,
    },
    /// All but every `no_rope_layer_interval`-th, within chunks.
    Chunked,
    /// By `attention_types`.
    Alternating,
    /// By `hybrid_layer_pattern`: 1 is sliding.
    Hybrid,
    /// All but every `full_attention_interval`-th are linear.
    Linear,
    /// Attention where i % `attn_layer_period` is `attn_layer_offset`; else state space.
    StateSpace,
}
