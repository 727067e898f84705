//! What the formulas branch on: how a copy of the model lies on its accelerators.

use crate::model::choices::Engine;
use crate::model::plan::Facts;
use crate::model::quantities::Inputs;

/// Who holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Every layer is cut; each accelerator holds a slice of everything.
    Tensor,
    /// Attention is cut, routed experts are spread whole.
    WholeExperts,
    /// Each scale-up domain holds a part of the layers and cuts them: tensor within a domain, a pipeline over them.
    Pipeline,
    /// Attention and shared weights are copied, each accelerator has its own sequences; routed experts are spread whole.
    DataParallel,
}

/// The decisions behind the formulas of one copy of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Who holds what. Tensor on one accelerator and for models without routed experts; a pipeline only over several
    /// scale-up domains.
    pub split: Split,
    /// More than one accelerator: experts can be spread unevenly.
    pub several: bool,
    /// More than one scale-up domain: a part of each exchange crosses the slower network between them.
    pub crosses: bool,
    /// The copy reads prompts itself; otherwise other accelerators do and send it their cache.
    pub reads: bool,
    /// The engine's scheduler.
    pub engine: Engine,
    /// Latent attention: the cache is read once for all heads, which can make arithmetic the limit.
    pub latent: bool,
    /// Routed experts are counted apart: a token visits some of them.
    pub routed: bool,
    /// Attention, head and embedding are counted apart from the other weights.
    pub by_part: bool,
    /// There is an answer to write.
    pub writes: bool,
    /// There is something to do at all: input outside the cache, or an answer.
    pub works: bool,
}

/// Which weights of a model are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Routed experts from the others.
    pub routed: bool,
    /// Attention, head and embedding from the others.
    pub by_part: bool,
}

/// What decides which weights of a model are told apart, besides its two sizes.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// Share of the routed experts that a token visits.
    visited: f64,
    /// Parameters of attention, head and embedding.
    common: f64,
}

impl Parts {
    /// By what these inputs say.
    pub fn of(inputs: &Inputs<f64>) -> Self {
        Self {
            visited: inputs.experts_per_token / inputs.experts,
            common: inputs.attention_parameters + inputs.vocabulary * inputs.hidden_size + inputs.embedding_parameters,
        }
    }

    /// What is told apart of a model with so many total and active parameters: asked for each sample.
    ///
    /// # Assumptions
    /// A reader may set totals that the rest of the shape contradicts. Then less is told apart, so that no count turns
    /// negative: without `0 < k < E` and `N k/E <= N_a < N` all weights are read in every step; where attention, head
    /// and embedding do not fit into the weights that every token passes, all weights have the common format.
    #[inline(always)]
    pub fn apart(&self, total: f64, active: f64) -> Apart {
        let Self { visited, common } = *self;
        let routed = visited > 0.0 && visited < 1.0 && active < total && total * visited <= active;
        let always = if routed {
            total - (total - active) / (1.0 - visited)
        } else if active < total {
            active
        } else {
            total
        };
        Apart { routed, by_part: common <= always }
    }
}

impl Layout {
    /// The layout on so many accelerators. Writes `gpus_per_replica`, `shard_share`, `kv_share` and `scale_up_domains`
    /// into the inputs.
    ///
    /// # Assumptions
    /// A tensor-parallel cache is cut by KV heads: with more accelerators than heads each keeps one head's part
    /// (`prediction` study, section 3).
    ///
    /// A copy takes as few scale-up domains as hold it, evenly. Where their size is not stated (zero) there is one.
    ///
    /// What is told apart is in [`Parts::apart`].
    pub fn new(inputs: &mut Inputs<f64>, facts: &Facts, gpus: u32, split: Split, engine: Engine) -> Self {
        let gpus = gpus.max(1);
        let Apart { routed, by_part } = Parts::of(inputs).apart(inputs.total_parameters, inputs.active_parameters);
        let writes = inputs.output_tokens > 0.0;
        let joined = if inputs.scale_up_gpus >= 1.0 { inputs.scale_up_gpus.floor() } else { f64::INFINITY };
        inputs.scale_up_domains = (f64::from(gpus) / joined).ceil().max(1.0);
        let crosses = inputs.scale_up_domains > 1.0;
        let layout = Self {
            split: match split {
                Split::Pipeline if crosses => Split::Pipeline,
                Split::WholeExperts | Split::DataParallel if gpus > 1 && routed => split,
                _ => Split::Tensor,
            },
            several: gpus > 1,
            reads: true,
            crosses,
            engine,
            latent: facts.latent_attention,
            routed,
            by_part,
            writes,
            works: writes || inputs.input_tokens * (1.0 - inputs.cached_share) > 0.0,
        };
        inputs.gpus_per_replica = f64::from(gpus);
        inputs.shard_share = 1.0 / f64::from(gpus);
        let by_head = 1.0 / f64::from(facts.kv_heads.max(1));
        inputs.kv_share = match layout.split {
            Split::DataParallel => inputs.shard_share,
            Split::Tensor | Split::WholeExperts => inputs.shard_share.max(by_head),
            Split::Pipeline => inputs.shard_share.max(by_head / inputs.scale_up_domains),
        };
        layout
    }

    /// Engines that share a copy, each with sequences of its own: one on each of so many accelerators with data-parallel
    /// attention, else one.
    pub fn engines(&self, gpus: f64) -> f64 {
        match self.split {
            Split::DataParallel => gpus,
            Split::Tensor | Split::Pipeline | Split::WholeExperts => 1.0,
        }
    }
}
