//! The sizes that a configuration states: the names that files use for each, and what it can be.

/// One size of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Width of the residual stream, H.
    Hidden,
    /// Layers, L.
    Layers,
    /// Query heads, A.
    Heads,
    /// Key and value heads, K.
    KvHeads,
    /// Key and value heads of sliding layers, where they have their own.
    SlidingKvHeads,
    /// Query heads of sliding layers, where they have their own.
    SlidingHeads,
    /// Width of a head, D.
    HeadWidth,
    /// Width of a value head, D_v.
    ValueWidth,
    /// Width of a head in sliding layers, where they have their own.
    SlidingHeadWidth,
    /// Width of a value head in sliding layers, where they have their own.
    SlidingValueWidth,
    /// Feed-forward width, F.
    FfnWidth,
    /// Feed-forward width of dense layers where `intermediate_size` is the experts'.
    DenseWidth,
    /// Feed-forward width over hidden size.
    FfnRatio,
    /// Vocabulary, V.
    Vocabulary,
    /// Width of the embedding where it differs from H, W.
    EmbeddingWidth,
    /// Learned positions.
    Positions,
    /// Routed experts a layer, E.
    Experts,
    /// Routed experts that a token visits, k.
    ExpertsPerToken,
    /// Width of a routed expert, M.
    ExpertWidth,
    /// Shared experts, S.
    SharedExperts,
    /// Width of the shared expert.
    SharedWidth,
    /// Dense layers before the first expert layer.
    FirstDense,
    /// Rank of the latent query, P.
    QueryRank,
    /// Rank of the latent keys and values, R.
    KvRank,
    /// Width of a head without rotation, D_n.
    NopeWidth,
    /// Width of the rotated part of a head, D_r.
    RopeWidth,
    /// Heads of the indexer.
    IndexHeads,
    /// Width of a head of the indexer.
    IndexWidth,
    /// Key heads of linear attention.
    LinearKeyHeads,
    /// Value heads of linear attention.
    LinearValueHeads,
    /// Width of a key head of linear attention.
    LinearKeyWidth,
    /// Width of a value head of linear attention.
    LinearValueWidth,
    /// Taps of the convolution of linear attention.
    LinearConvolution,
    /// State of a state-space layer, N.
    StateWidth,
    /// Taps of the convolution of a state-space layer, C.
    StateConvolution,
    /// Inner width of a state-space layer over hidden size.
    StateExpansion,
    /// Rank of the time step of a state-space layer, T.
    TimeRank,
}

/// What a size is called and what it can be.
pub(super) struct SizeRow {
    /// Names in files, the most usual first; a dot leads into an object.
    pub names: &'static [&'static str],
    /// Smallest value.
    pub low: u64,
    /// Largest value that is not absurd.
    pub high: u64,
    /// A usual value, for messages.
    pub example: u64,
}

impl Size {
    /// Sizes that a file must state itself: a model with the class default of one of them would be another model.
    /// Only a nested `text_config`, which its writer strips of class defaults, may leave them out.
    pub(super) const fn is_essential(self) -> bool {
        matches!(
            self,
            Self::Hidden
                | Self::Layers
                | Self::Heads
                | Self::FfnWidth
                | Self::DenseWidth
                | Self::Vocabulary
                | Self::Positions
                | Self::Experts
                | Self::ExpertsPerToken
                | Self::ExpertWidth
        )
    }

    /// The name that messages use.
    pub(super) const fn name(self) -> &'static str {
        match self {
            // ChatGLM states it padded, which is what it stores, and where both stand that one counts.
            Self::Vocabulary => "vocab_size",
            _ => self.row().names[0],
        }
    }

    /// The row of this size.
    pub(super) const fn row(self) -> SizeRow {
        const fn row(names: &'static [&'static str], low: u64, high: u64, example: u64) -> SizeRow {
            SizeRow { names, low, high, example }
        }
        match self {
            Self::Hidden => row(&["hidden_size", "n_embd", "n_embed", "d_model"], 1, 1 << 18, 4096),
            Self::Layers => row(&["num_hidden_layers", "n_layer", "n_layers", "num_layers"], 1, 4096, 32),
            Self::Heads => row(&["num_attention_heads", "n_head", "n_heads", "num_heads"], 1, 1 << 14, 32),
            Self::KvHeads => row(
                &[
                    "num_key_value_heads",
                    "num_kv_heads",
                    "n_head_kv",
                    "attn_config.kv_n_heads",
                    "multi_query_group_num",
                ],
                1,
                1 << 14,
                8,
            ),
            Self::SlidingKvHeads => row(&["swa_num_key_value_heads"], 1, 1 << 14, 8),
            Self::SlidingHeads => row(&["swa_num_attention_heads"], 1, 1 << 14, 64),
            Self::HeadWidth => row(&["head_dim", "kv_channels"], 1, 1 << 14, 128),
            Self::ValueWidth => row(&["v_head_dim"], 1, 1 << 14, 128),
            Self::SlidingHeadWidth => row(&["swa_head_dim"], 1, 1 << 14, 192),
            Self::SlidingValueWidth => row(&["swa_v_head_dim"], 1, 1 << 14, 128),
            Self::FfnWidth => row(
                &["intermediate_size", "ffn_dim", "n_inner", "ffn_hidden_size", "ff_intermediate_size"],
                1,
                1 << 22,
                14_336,
            ),
            Self::DenseWidth => row(&["intermediate_size_mlp"], 1, 1 << 22, 16_384),
            Self::FfnRatio => row(&["expansion_ratio"], 1, 64, 4),
            Self::Vocabulary => row(&["padded_vocab_size", "vocab_size"], 1, 1 << 24, 128_256),
            Self::EmbeddingWidth => row(&["word_embed_proj_dim"], 1, 1 << 18, 512),
            Self::Positions => row(&["max_position_embeddings", "n_positions", "n_ctx"], 1, 1 << 27, 2048),
            Self::Experts => row(
                &[
                    "num_local_experts",
                    "num_experts",
                    "n_routed_experts",
                    "moe_num_experts",
                    "ffn_config.moe_num_experts",
                ],
                0,
                1 << 16,
                64,
            ),
            Self::ExpertsPerToken => row(
                &["num_experts_per_tok", "moe_topk", "moe_k", "ffn_config.moe_top_k", "experts_per_token"],
                1,
                1 << 16,
                8,
            ),
            Self::ExpertWidth => row(&["moe_intermediate_size", "ffn_config.ffn_hidden_size"], 1, 1 << 22, 2048),
            Self::SharedExperts => row(
                &["n_shared_experts", "moe_num_shared_experts", "num_shared_expert", "num_shared_experts"],
                0,
                1 << 12,
                1,
            ),
            Self::SharedWidth => row(&["shared_expert_intermediate_size"], 0, 1 << 22, 5632),
            Self::FirstDense => row(&["first_k_dense_replace"], 0, 4096, 1),
            Self::QueryRank => row(&["q_lora_rank"], 1, 1 << 18, 1536),
            Self::KvRank => row(&["kv_lora_rank"], 1, 1 << 18, 512),
            Self::NopeWidth => row(&["qk_nope_head_dim"], 0, 1 << 14, 128),
            Self::RopeWidth => row(&["qk_rope_head_dim"], 0, 1 << 14, 64),
            Self::IndexHeads => row(&["index_n_heads"], 1, 1 << 14, 64),
            Self::IndexWidth => row(&["index_head_dim"], 1, 1 << 14, 128),
            Self::LinearKeyHeads => row(&["linear_num_key_heads"], 1, 1 << 14, 16),
            Self::LinearValueHeads => row(&["linear_num_value_heads"], 1, 1 << 14, 32),
            Self::LinearKeyWidth => row(&["linear_key_head_dim"], 1, 1 << 14, 128),
            Self::LinearValueWidth => row(&["linear_value_head_dim"], 1, 1 << 14, 128),
            Self::LinearConvolution => row(&["linear_conv_kernel_dim"], 1, 1 << 10, 4),
            Self::StateWidth => row(&["mamba_d_state"], 1, 1 << 14, 16),
            Self::StateConvolution => row(&["mamba_d_conv"], 1, 1 << 10, 4),
            Self::StateExpansion => row(&["mamba_expand"], 1, 64, 2),
            Self::TimeRank => row(&["mamba_dt_rank"], 1, 1 << 18, 256),
        }
    }
}
