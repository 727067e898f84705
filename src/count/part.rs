//! A count as data: parts made of terms, terms made of factors. What is shown and what is summed is the same thing.

/// One number in a product, with the letter that formulas use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor {
    /// `H`, `D_n + D_r`; a plain number stands for itself.
    pub symbol: &'static str,
    /// Its value in this model.
    pub value: u64,
}

/// What a weight tensor does, or what a cache entry holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tensor {
    /// Token to vector.
    Embedding,
    /// Vector to scores over the vocabulary.
    Head,
    /// Bias of the head.
    HeadBias,
    /// From the embedding's width to the hidden size and back.
    EmbeddingProjection,
    /// Learned position vectors.
    Positions,
    /// Queries.
    Query,
    /// Queries and the gate on the output.
    GatedQuery,
    /// Keys and values.
    KeyValue,
    /// Keys.
    Key,
    /// Values.
    Value,
    /// Back to the hidden size.
    Output,
    /// Biases of queries.
    QueryBias,
    /// Biases of keys and values.
    KeyValueBias,
    /// Bias of the output.
    OutputBias,
    /// Norm of queries.
    QueryNorm,
    /// Norm of keys.
    KeyNorm,
    /// A sink for each head.
    Sinks,
    /// Down to the latent query.
    QueryDown,
    /// Up from the latent query.
    QueryUp,
    /// Down to the latent keys and values, and the rotated key.
    KeyValueDown,
    /// Up from the latent keys and values.
    KeyValueUp,
    /// Norm of the latent query.
    LatentQueryNorm,
    /// Norm of the latent keys and values.
    LatentNorm,
    /// Biases of the down projections.
    DownBias,
    /// Gate, up and down matrices.
    GatedMatrices,
    /// Up and down matrices.
    PlainMatrices,
    /// Biases of the feed-forward matrices.
    FeedForwardBias,
    /// Learned numbers of the activation.
    ActivationScalars,
    /// Scores of the experts.
    Router,
    /// Bias of the router.
    RouterBias,
    /// The correction that balances the experts.
    CorrectionBias,
    /// Gate on the shared expert.
    SharedGate,
    /// Norms of each layer.
    LayerNorms,
    /// Norm after the last layer.
    FinalNorm,
    /// Norm after the embedding.
    EmbeddingNorm,
    /// Queries of the indexer.
    IndexQuery,
    /// Key of the indexer.
    IndexKey,
    /// Norm of the indexer's key.
    IndexNorm,
    /// Weights of the indexer's heads.
    IndexWeights,
    /// Queries, keys and values of linear attention.
    LinearQueryKeyValue,
    /// Output gate of linear attention.
    LinearGate,
    /// Step and decay inputs of linear attention.
    LinearStep,
    /// Convolution.
    Convolution,
    /// Bias of the convolution.
    ConvolutionBias,
    /// Bias of the time step and decay of each head.
    StepAndDecay,
    /// Norm of linear attention's output.
    LinearNorm,
    /// Into the state-space block.
    StateIn,
    /// To time step and state inputs.
    StateSelect,
    /// Up from the rank of the time step, with bias.
    StateStep,
    /// Bias of the time step.
    StateStepBias,
    /// Decay of each state.
    StateDecay,
    /// Direct path.
    StateSkip,
    /// Out of the state-space block.
    StateOut,
    /// Norms inside the state-space block.
    StateNorms,
    /// Biases of the projections in and out.
    StateBias,
    /// Cached keys and values of a token, bytes.
    CachedKeyValue,
    /// Cached keys of a token, bytes.
    CachedKey,
    /// Cached values of a token, bytes.
    CachedValue,
    /// Cached latent and rotated key of a token, bytes.
    CachedLatent,
    /// Cached key of the indexer, bytes.
    CachedIndexKey,
}

impl Tensor {
    /// Whether it is a matrix that attention multiplies with.
    pub(super) const fn is_attention_matrix(self) -> bool {
        matches!(
            self,
            Self::Query
                | Self::GatedQuery
                | Self::KeyValue
                | Self::Key
                | Self::Value
                | Self::Output
                | Self::QueryDown
                | Self::QueryUp
                | Self::KeyValueDown
                | Self::KeyValueUp
                | Self::LinearQueryKeyValue
                | Self::LinearGate
                | Self::LinearStep
                | Self::StateIn
                | Self::StateSelect
                | Self::StateStep
                | Self::StateOut
        )
    }
}

/// A product: one tensor, or several of the same shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is.
    pub tensor: Tensor,
    /// What is multiplied.
    pub factors: Vec<Factor>,
}

impl Term {
    pub(super) fn new<const N: usize>(tensor: Tensor, factors: [(&'static str, u64); N]) -> Self {
        Self { tensor, factors: factors.map(|(symbol, value)| Factor { symbol, value }).to_vec() }
    }

    /// The product. What no integer holds becomes the largest one, which is far beyond the limit of a count.
    pub fn product(&self) -> u128 {
        self.factors.iter().fold(1, |product: u128, factor| product.saturating_mul(factor.value.into()))
    }
}

/// What a part of a model is, for tables and charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// Input embedding.
    Embedding,
    /// LM head, where it is stored apart from the embedding.
    Head,
    /// Learned positions.
    Positions,
    /// Attention over all tokens.
    Attention,
    /// Attention within a window, where its layers are shaped differently.
    WindowAttention,
    /// Selection of the tokens to attend to.
    Indexer,
    /// Linear attention.
    LinearAttention,
    /// State-space layers.
    StateSpace,
    /// Dense feed-forward layers.
    FeedForward,
    /// Routed experts.
    Experts,
    /// Experts that every token passes.
    SharedExperts,
    /// Choice of the experts.
    Router,
    /// Norms of layers, embedding and output.
    Norms,
    /// KV cache of full layers.
    FullCache,
    /// KV cache of layers with a window, while the window is not full.
    WindowCache,
    /// Cache of latent attention.
    LatentCache,
    /// Cache of the indexer.
    IndexerCache,
}

/// How many routed experts a token visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Routing {
    /// Experts visited, k.
    pub visited: u64,
    /// Experts there are, E.
    pub experts: u64,
}

/// Layers of one kind and what each of them holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// How many layers have it; 1 for what stands outside the layers.
    pub layers: u64,
    /// What one layer holds.
    pub terms: Vec<Term>,
    /// Where the weights are experts: how many of them a token visits.
    pub routing: Option<Routing>,
}

impl Part {
    pub(super) fn new(kind: PartKind, layers: u64, terms: Vec<Term>) -> Self {
        Self { kind, layers, terms, routing: None }
    }

    /// What one layer holds: weights, or bytes of cache.
    pub fn per_layer(&self) -> u128 {
        self.terms.iter().fold(0, |sum: u128, term| sum.saturating_add(term.product()))
    }

    /// What all its layers hold.
    pub fn total(&self) -> u128 {
        self.per_layer().saturating_mul(self.layers.into())
    }

    /// What one token passes: of routed experts k out of E, of everything else all. Every expert is the same, so the
    /// division leaves no remainder.
    pub fn active(&self) -> u128 {
        match self.routing {
            Some(Routing { visited, experts }) if experts > 0 => {
                (self.total() / u128::from(experts)).saturating_mul(visited.into())
            }
            _ => self.total(),
        }
    }
}
