//! Memory of training: weights, gradients, optimizer states and activations, on one accelerator.

use crate::model::algebra::Algebra;
use crate::model::choices::{Optimizer, Recompute, ZeroStage};
use crate::model::plan::Question;
use crate::model::quantities::{Id, Inputs};

/// What one accelerator holds in training.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory<Q> {
    /// Bytes of optimizer states for one weight.
    pub optimizer_bytes: Q,
    /// Weights of one model-parallel part.
    pub shard: Q,
    /// Copies of the model, which share what ZeRO spreads.
    pub copies: Q,
    /// Weights.
    pub weights: Q,
    /// Gradients.
    pub gradients: Q,
    /// Optimizer states and the master copy of the weights.
    pub optimizer: Q,
    /// Activations kept for the backward pass.
    pub activations: Q,
    /// All of it.
    pub total: Q,
    /// Fewest accelerators that hold the run with this split and stage; none where no number does.
    pub gpus_needed: Option<Q>,
}

/// How the run lies on its accelerators; what the plan decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What the copies share.
    pub zero: ZeroStage,
    /// What is computed again instead of kept.
    pub recompute: Recompute,
    /// The optimizer keeps rows and columns of squared gradients instead of all of them.
    pub factored: bool,
    /// Weights, states and activations fit into the memory.
    pub fits: bool,
    /// Some number of accelerators holds the run with this split.
    pub holds: bool,
}

/// Memory of one accelerator: bytes a weight x weights of its part, divided by the copies from its ZeRO stage on, and
/// activations.
///
/// # Assumptions
/// ZeRO stage 1 spreads optimizer states and master weights over the copies, stage 2 gradients too, stage 3 weights too
/// (Rajbhandari et al. 2020). Buffers, logits and fragmentation have the share of the memory that is left out.
pub fn memory<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Memory<Q> {
    let optimizer_bytes = if layout.factored { factored(i).named(Id::OptimizerBytes) } else { i.optimizer_bytes };
    let parts = i.tensor_parallel * i.pipeline_parallel;
    let shard = (i.total_parameters / parts).named(Id::TrainingShard);
    let copies = (i.training_gpus / (parts * i.one_gpu)).max(i.one).named(Id::DataParallel);
    let whole =
        [i.training_weight_bytes * shard, i.gradient_bytes * shard, (optimizer_bytes + i.master_weight_bytes) * shard];
    // Parts before this one lie on every copy; the others are spread.
    let spread = match layout.zero {
        ZeroStage::Zero => 3,
        ZeroStage::One => 2,
        ZeroStage::Two => 1,
        ZeroStage::Three => 0,
    };
    let on_one = |part: usize| if part < spread { whole[part] } else { whole[part] / copies };
    let weights = on_one(0).named(Id::TrainingWeightMemory);
    let gradients = on_one(1).named(Id::TrainingGradientMemory);
    let optimizer = on_one(2).named(Id::TrainingOptimizerMemory);
    let activations = activations(i, layout.recompute).named(Id::TrainingActivationMemory);
    let total = (weights + gradients + optimizer + activations).named(Id::TrainingMemoryPerGpu);
    let gpus_needed = layout.holds.then(|| {
        let kept = whole[..spread].iter().fold(activations, |kept, part| kept + *part);
        let room = i.training_memory_capacity * i.training_memory_share - kept;
        let shared = whole[spread..].iter().copied().reduce(|sum, part| sum + part);
        let one = parts * i.one_gpu;
        shared.map_or(one, |shared| (shared / room).round_up() * one).named(Id::TrainingGpusNeeded)
    });
    Memory { optimizer_bytes, shard, copies, weights, gradients, optimizer, activations, total, gpus_needed }
}

/// Adafactor: sums of squared gradients by row and by column of each matrix, 4 bytes each: 4 (d + f) / (d f).
///
/// # Assumptions
/// All matrices are as large as those of the feed-forward layer, d x f. No momentum (Shazeer and Stern 2018).
fn factored<Q: Algebra>(i: &Inputs<Q>) -> Q {
    i.full_precision_bytes * (i.hidden_size + i.ffn_width) / (i.hidden_size * i.ffn_width)
}

/// Activations of b sequences of S tokens: 34 S b d L / t; with the attention scores 5 a S² b L / t more; with full
/// recomputation the input of each layer only, 2 S b d L / t (Korthikanti et al. 2022, with sequence parallelism).
///
/// # Assumptions
/// Attention as wide as the hidden size, a feed-forward layer of 4 d, dropout. A pipeline keeps as many micro-batches in
/// its first stage as it has stages, so that each accelerator holds those of L layers whatever its depth.
fn activations<Q: Algebra>(i: &Inputs<Q>, recompute: Recompute) -> Q {
    let tokens = i.training_sequence * i.micro_batch;
    let layer_bytes = match recompute {
        Recompute::None | Recompute::Selective => i.activation_bytes_per_channel,
        Recompute::Full => i.checkpoint_bytes_per_channel,
    };
    let kept = layer_bytes * tokens * i.hidden_size;
    let kept = match recompute {
        Recompute::None => kept + i.score_bytes * (i.attention_width / i.head_size) * tokens * i.training_sequence,
        Recompute::Selective | Recompute::Full => kept,
    };
    kept * i.layers / i.tensor_parallel
}

/// The most accelerators over which one layer is cut: those of a server.
const MOST_TENSOR: f64 = 8.0;

/// Plans the split. Writes `tensor_parallel` and `pipeline_parallel` unless they are given: the first that fits, layers
/// cut over up to 8 accelerators before they are put in stages. If none fits, the one that would need the fewest
/// accelerators, or at least the least memory.
pub fn plan(question: &Question, inputs: &mut Inputs<f64>) -> Layout {
    let given = |id| question.given.contains(id);
    let choices = question.choices;
    let factored = choices.optimizer == Optimizer::Adafactor && !given(Id::OptimizerBytes);
    let mut best: Option<([f64; 2], [f64; 2], Layout)> = None;
    for [cut, stages] in splits(question, inputs) {
        (inputs.tensor_parallel, inputs.pipeline_parallel) = (cut, stages);
        let layout =
            Layout { zero: choices.zero_stage, recompute: choices.recompute, factored, fits: false, holds: true };
        let Memory { total, gpus_needed, .. } = memory(inputs, &layout);
        let fits = total <= inputs.training_memory_capacity * inputs.training_memory_share;
        let needed = gpus_needed.filter(|gpus| gpus.is_finite() && *gpus > 0.0);
        let holds = needed.is_some() && (fits || choices.zero_stage != ZeroStage::Zero);
        let layout = Layout { fits, holds, ..layout };
        if fits {
            return layout;
        }
        let rank = [needed.filter(|_| holds).unwrap_or(f64::INFINITY), total];
        if best.is_none_or(|(least, ..)| rank < least) {
            best = Some((rank, [cut, stages], layout));
        }
    }
    let Some((_, [cut, stages], layout)) = best else {
        return Layout { zero: choices.zero_stage, recompute: choices.recompute, factored, fits: false, holds: false };
    };
    (inputs.tensor_parallel, inputs.pipeline_parallel) = (cut, stages);
    layout
}

/// Tensor and pipeline degrees to try, in this order: as given, else powers of two that the run has accelerators for.
fn splits(question: &Question, inputs: &Inputs<f64>) -> Vec<[f64; 2]> {
    let degrees = |id, value: f64, most: f64| match question.given.contains(id) {
        true => vec![value.max(1.0)],
        false => (0..16).map(|power| f64::from(1 << power)).filter(|degree| *degree <= most.max(1.0)).collect(),
    };
    let tensor = degrees(Id::TensorParallel, inputs.tensor_parallel, inputs.training_gpus.min(MOST_TENSOR));
    let pipeline = degrees(Id::PipelineParallel, inputs.pipeline_parallel, inputs.training_gpus.min(inputs.layers));
    let all = pipeline.iter().flat_map(|stages| tensor.iter().map(|cut| [*cut, *stages]));
    let smallest = all.clone().next();
    let possible: Vec<[f64; 2]> = all.filter(|[cut, stages]| cut * stages <= inputs.training_gpus).collect();
    if possible.is_empty() { smallest.into_iter().collect() } else { possible }
}
