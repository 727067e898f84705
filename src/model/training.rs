//! What training the model took: work, GPU-hours, days, cost, energy, carbon.

use super::algebra::Algebra;
use super::plan::Plan;
use super::quantities::{Id, Inputs};

/// One training run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Training<Q> {
    /// Work.
    pub flops: Q,
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
}

/// A training run: work = 6 x active parameters x tokens; GPU time = work / (peak x MFU), unless GPU-hours are given.
///
/// # Assumptions
/// 6 FLOP a parameter and token: 2 forward, 4 backward (Kaplan et al. 2020). Attention scores are not counted.
pub fn training<Q: Algebra>(i: &Inputs<Q>, plan: &Plan) -> Training<Q> {
    let flops = (i.training_flops_factor * i.active_parameters * i.training_tokens).named(Id::TrainingFlops);
    let gpu_hours = if plan.given.training_gpu_hours {
        i.training_gpu_hours
    } else {
        (flops / (i.training_peak_flops * i.training_mfu * i.seconds_per_hour)).named(Id::TrainingGpuHours)
    };
    let energy = (gpu_hours * i.seconds_per_hour * i.training_gpu_power * i.pue).named(Id::TrainingEnergy);
    Training {
        flops,
        gpu_hours,
        time: (gpu_hours * i.seconds_per_hour / i.training_gpus).named(Id::TrainingTime),
        cost: (gpu_hours * i.training_gpu_hour_price).named(Id::TrainingCost),
        energy,
        carbon: (energy * i.grid_intensity).named(Id::TrainingCarbon),
        achieved_mfu: (flops / (gpu_hours * i.seconds_per_hour * i.training_peak_flops)).named(Id::TrainingAchievedMfu),
    }
}
