//! Power of a server whose speed is predicted: while it works, and while it waits.

use super::algebra::Algebra;
use super::plan::Plan;
use super::quantities::{Id, Inputs};
use super::roofline::Roofline;

/// What a server draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Power<Q> {
    /// One accelerator while it works.
    pub gpu: Q,
    /// The rest of the server: host, fans, network.
    pub host: Q,
    /// The server while it works, over its rating.
    pub busy: Q,
    /// The server while it waits, over its rating.
    pub idle: Q,
}

/// Draw of an accelerator = rating x (a_0 + a_1 MFU), at most the rating; of a waiting one, rating x a_i. The rest of the
/// server has the same share of its rating in both.
///
/// # Assumptions
/// Fitted to twelve measured rows of six models on H100 and B200 (ML.ENERGY, 2026): half lie within 6 %, all within
/// 15 %. The clock stays up while there is anything to do, which is most of the draw; arithmetic adds the rest. Memory
/// traffic adds nothing that those rows can tell (0.04 +- 0.11 of the rating at full bandwidth), so it is left out.
pub fn power<Q: Algebra>(i: &Inputs<Q>, plan: &Plan, roofline: &Roofline<Q>) -> Power<Q> {
    let awake = i.gpu_power * i.awake_power_share;
    let gpu = match roofline.achieved_mfu {
        Some(mfu) => (awake + i.gpu_power * i.compute_power_share * mfu).min(i.gpu_power),
        None => awake,
    };
    let gpu = gpu.named(Id::GpuDraw);
    let rated = i.gpus_per_server * i.gpu_power;
    let host = ((i.server_power.max(rated) - rated) * i.host_power_share).named(Id::HostDraw);
    let busy = ((i.gpus_per_server * gpu + host) / i.server_power).named(Id::PowerFraction);
    let idle = if plan.given.idle_power_fraction {
        i.idle_power_fraction
    } else {
        ((rated * i.idle_gpu_share + host) / i.server_power).named(Id::IdlePowerFraction)
    };
    Power { gpu, host, busy, idle }
}
