//! How many accelerators run, and how many are paid for.

use super::algebra::Algebra;
use super::choices::{Serving, YesNo};
use super::demand::Demand;
use super::plan::Plan;
use super::quantities::{Id, Inputs};
use super::serving::GpuTime;

/// The accelerators of the service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fleet<Q> {
    /// GPU-hours of work a day.
    pub gpu_hours: Q,
    /// Accelerators that the work needs at the stated utilization, not rounded.
    pub gpus: Q,
    /// Accelerators that read prompts and accelerators that write answers, where they are not the same.
    pub pools: Option<Pools<Q>>,
    /// Copies of the model, rounded up; only where a replica is planned. With pools, those that write answers.
    pub replicas: Option<Q>,
    /// Servers that the work needs, not rounded.
    pub servers_needed: Q,
    /// Servers that stand there: rounded up, or given.
    pub servers: Q,
    /// Accelerators that are paid for.
    pub provisioned: Q,
    /// Servers that are paid for: a whole number only where whole servers are.
    pub paid_servers: Q,
}

/// The two parts of a fleet that reads prompts and writes answers on accelerators of their own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pools<Q> {
    /// Accelerators that reading prompts needs at the stated utilization, not rounded.
    pub prefill: Q,
    /// Accelerators that writing answers needs at the stated utilization, not rounded.
    pub decode: Q,
    /// Prefill replicas, rounded up.
    pub prefill_replicas: Q,
}

/// The fleet: GPU-seconds a day / (24 h x utilization), rounded up to replicas and servers, spares on top.
///
/// # Assumptions
/// Utilization is the mean over all provisioned accelerators and over the day, so peak hours are inside it. A number
/// of servers that is given is taken as it is, spares included.
pub fn fleet<Q: Algebra>(i: &Inputs<Q>, plan: &Plan, demand: &Demand<Q>, time: &GpuTime<Q>) -> Fleet<Q> {
    let gpu_hours = gpu_hours(i, demand, time.total).named(Id::GpuHoursPerDay);
    let gpus = gpus(i, gpu_hours).named(Id::Gpus);
    let pools = time.input.filter(|_| plan.prefill.is_some()).map(|input| pools(i, demand, input, time.output));
    let replicated = pools.map_or(gpus, |pools| pools.decode);
    let replicas = (plan.choices.serving == Serving::Roofline)
        .then(|| (replicated / i.gpus_per_replica).round_up().named(Id::Replicas));
    let running = replicas.map_or(gpus, |replicas| replicas * i.gpus_per_replica);
    let running = pools.map_or(running, |pools| pools.prefill_replicas * i.prefill_gpus_per_replica + running);
    let with_spares = running + running * i.spare_share;
    let servers_needed = (gpus / i.gpus_per_server).named(Id::ServersNeeded);
    let servers =
        if plan.given.servers { i.servers } else { (with_spares / i.gpus_per_server).round_up().named(Id::Servers) };
    let whole_servers = plan.given.servers || plan.choices.round_to_servers == YesNo::Yes;
    let provisioned = if whole_servers { servers * i.gpus_per_server } else { with_spares };
    let provisioned = provisioned.named(Id::ProvisionedGpus);
    let paid_servers = if whole_servers { servers } else { provisioned / i.gpus_per_server };
    Fleet { gpu_hours, gpus, pools, replicas, servers_needed, servers, provisioned, paid_servers }
}

/// GPU-hours a day of queries that take so many GPU-seconds each.
fn gpu_hours<Q: Algebra>(i: &Inputs<Q>, demand: &Demand<Q>, time: Q) -> Q {
    demand.queries * time / i.seconds_per_hour
}

/// Accelerators for so many GPU-hours a day: / (24 h x utilization).
fn gpus<Q: Algebra>(i: &Inputs<Q>, gpu_hours: Q) -> Q {
    gpu_hours / (i.hours_per_day * i.utilization)
}

/// The two pools, each for the GPU-seconds of its side.
fn pools<Q: Algebra>(i: &Inputs<Q>, demand: &Demand<Q>, input: Q, output: Q) -> Pools<Q> {
    let prefill = gpus(i, gpu_hours(i, demand, input)).named(Id::PrefillGpus);
    let decode = gpus(i, gpu_hours(i, demand, output)).named(Id::DecodeGpus);
    let prefill_replicas = (prefill / i.prefill_gpus_per_replica).round_up().named(Id::PrefillReplicas);
    Pools { prefill, decode, prefill_replicas }
}
