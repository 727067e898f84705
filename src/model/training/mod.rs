//! What training the model took: work, GPU-hours, days, cost, energy, carbon, and the memory it needs.

pub mod memory;

use self::memory::{Memory, memory};
use super::algebra::Algebra;
use super::choices::{Recompute, TrainingAttention};
use super::plan::Plan;
use super::quantities::{Id, Inputs};
use super::roofline::prefill::pairs;

/// One training run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Training<Q> {
    /// Work of attention for one token, where it is counted.
    pub attention: Option<Q>,
    /// Work for one token.
    pub flops_per_token: Q,
    /// Work of the run.
    pub flops: Q,
    /// The same with what is computed twice to save memory.
    pub hardware_flops: Q,
    /// Share of the peak while the run makes progress; none where GPU-hours are given.
    pub mfu: Option<Q>,
    /// GPU-hours, computed or given.
    pub gpu_hours: Q,
    /// How long it takes on the stated number of GPUs.
    pub time: Q,
    /// Cost at the stated price.
    pub cost: Q,
    /// Energy at the meter.
    pub energy: Q,
    /// Carbon of that energy.
    pub carbon: Q,
    /// Share of the peak that all the GPU-hours together reached.
    pub achieved_mfu: Q,
    /// The same with what is computed twice.
    pub achieved_hfu: Q,
    /// Memory of one accelerator.
    pub memory: Memory<Q>,
}

/// A training run: work = (6 x active parameters + attention) x tokens; GPU time = work / (peak x MFU x goodput), unless
/// GPU-hours are given.
///
/// # Assumptions
/// 6 FLOP a parameter and token: 2 forward, 4 backward (Kaplan et al. 2020). MFU is the share of the peak while steps
/// are done, and counts no work twice; goodput is the share of the hours in which they are: restarts, checkpoints,
/// evaluation and lost steps are the rest. Power is that of the accelerators alone.
pub fn training<Q: Algebra>(i: &Inputs<Q>, plan: &Plan) -> Training<Q> {
    let attention = attention(i, plan.choices.training_attention).map(|work| work.named(Id::TrainingAttentionFlops));
    let matmuls = i.training_flops_factor * i.active_parameters;
    let flops_per_token = attention.map_or(matmuls, |attention| matmuls + attention);
    let flops_per_token = flops_per_token.named(Id::TrainingFlopsPerToken);
    let flops = (flops_per_token * i.training_tokens).named(Id::TrainingFlops);
    let hardware_flops = hardware_flops(i, plan.choices.recompute, flops, attention).named(Id::TrainingHardwareFlops);
    let computed = !plan.given.training_gpu_hours;
    let mfu =
        computed.then(|| if plan.given.training_mfu { i.training_mfu } else { mfu(i, plan, flops, hardware_flops) });
    let gpu_hours = match mfu {
        Some(mfu) => (flops / (i.training_peak_flops * mfu * i.training_goodput * i.seconds_per_hour))
            .named(Id::TrainingGpuHours),
        None => i.training_gpu_hours,
    };
    let energy = (gpu_hours * i.seconds_per_hour * i.training_gpu_power * i.pue).named(Id::TrainingEnergy);
    let reached = |flops: Q| flops / (gpu_hours * i.seconds_per_hour * i.training_peak_flops);
    Training {
        attention,
        flops_per_token,
        flops,
        hardware_flops,
        mfu,
        gpu_hours,
        time: (gpu_hours * i.seconds_per_hour / i.training_gpus).named(Id::TrainingTime),
        cost: (gpu_hours * i.training_gpu_hour_price).named(Id::TrainingCost),
        energy,
        carbon: (energy * i.grid_intensity).named(Id::TrainingCarbon),
        achieved_mfu: reached(flops).named(Id::TrainingAchievedMfu),
        achieved_hfu: reached(hardware_flops).named(Id::TrainingAchievedHfu),
        memory: memory(i, &plan.training),
    }
}

/// Work of attention for one token of a sequence of S: 4 FLOP for each channel and pair of tokens (scores and values),
/// as many passes as the matmuls have (3: forward, and twice that backward). Causal that is 6 L w S, all pairs 12 L w S
/// (PaLM, appendix B).
///
/// # Assumptions
/// All sequences are full. Counted causally, layers with a window see no further than it; all pairs count every layer
/// as full.
fn attention<Q: Algebra>(i: &Inputs<Q>, counted: TrainingAttention) -> Option<Q> {
    let compared = match counted {
        TrainingAttention::None => return None,
        TrainingAttention::Causal => pairs(i, i.training_sequence) / i.training_sequence,
        TrainingAttention::Full => i.training_sequence,
    };
    let passes = i.training_flops_factor / i.flops_per_parameter;
    Some(passes * i.attention_flops_per_token * i.attention_width * i.layers * compared)
}

/// Work that the accelerators do: with recomputation a part of the forward pass is done twice.
///
/// # Assumptions
/// Selective recomputation repeats attention, as kernels like FlashAttention do; full recomputation repeats the whole
/// forward pass, 8 instead of 6 FLOP a parameter and token (Korthikanti et al. 2022).
fn hardware_flops<Q: Algebra>(i: &Inputs<Q>, recompute: Recompute, flops: Q, attention: Option<Q>) -> Q {
    let forward = i.flops_per_parameter / i.training_flops_factor;
    match (recompute, attention) {
        (Recompute::None, _) | (Recompute::Selective, None) => flops,
        (Recompute::Selective, Some(attention)) => flops + forward * attention * i.training_tokens,
        (Recompute::Full, _) => flops + forward * flops,
    }
}

/// MFU that a run of this size reaches: that of published runs at 8,192 accelerators, falling by a power of their
/// number. Full recomputation takes its part of the time.
///
/// # Assumptions
/// Below some hundreds of accelerators nothing more is gained. Published runs are taken to recompute attention at most,
/// though PaLM recomputed more.
fn mfu<Q: Algebra>(i: &Inputs<Q>, plan: &Plan, flops: Q, hardware_flops: Q) -> Q {
    let gpus = i.training_gpus.max(i.training_mfu_least_gpus);
    let scaled = i.training_mfu_reference * (i.training_mfu_reference_gpus / gpus).powf(i.training_mfu_exponent);
    let mfu = match plan.choices.recompute {
        Recompute::None | Recompute::Selective => scaled,
        Recompute::Full => scaled * flops / hardware_flops,
    };
    mfu.named(Id::TrainingMfu)
}

impl<Q: Copy> Training<Q> {
    /// Every output of training in the order of the derivation.
    pub fn outputs(&self) -> Vec<(Id, Option<Q>)> {
        let Self { memory, .. } = self;
        vec![
            (Id::TrainingAttentionFlops, self.attention),
            (Id::TrainingFlopsPerToken, Some(self.flops_per_token)),
            (Id::TrainingFlops, Some(self.flops)),
            (Id::TrainingHardwareFlops, Some(self.hardware_flops)),
            (Id::TrainingMfu, self.mfu),
            (Id::TrainingGpuHours, Some(self.gpu_hours)),
            (Id::TrainingTime, Some(self.time)),
            (Id::TrainingCost, Some(self.cost)),
            (Id::TrainingEnergy, Some(self.energy)),
            (Id::TrainingCarbon, Some(self.carbon)),
            (Id::TrainingAchievedMfu, Some(self.achieved_mfu)),
            (Id::TrainingAchievedHfu, Some(self.achieved_hfu)),
            (Id::OptimizerBytes, Some(memory.optimizer_bytes)),
            (Id::TrainingShard, Some(memory.shard)),
            (Id::DataParallel, Some(memory.copies)),
            (Id::TrainingWeightMemory, Some(memory.weights)),
            (Id::TrainingGradientMemory, Some(memory.gradients)),
            (Id::TrainingOptimizerMemory, Some(memory.optimizer)),
            (Id::TrainingActivationMemory, Some(memory.activations)),
            (Id::TrainingMemoryPerGpu, Some(memory.total)),
            (Id::TrainingGpusNeeded, memory.gpus_needed),
        ]
    }
}
