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
    /// Copies of the model, rounded up; only where a replica is planned.
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

/// The fleet: GPU-seconds a day / (24 h x utilization), rounded up to replicas and servers, spares on top.
///
/// # Assumptions
/// Utilization is the mean over all provisioned accelerators and over the day, so peak hours are inside it. A number
/// of servers that is given is taken as it is, spares included.
pub fn fleet<Q: Algebra>(i: &Inputs<Q>, plan: &Plan, demand: &Demand<Q>, time: &GpuTime<Q>) -> Fleet<Q> {
    let gpu_hours = (demand.queries * time.total / i.seconds_per_hour).named(Id::GpuHoursPerDay);
    let gpus = (gpu_hours / (i.hours_per_day * i.utilization)).named(Id::Gpus);
    let replicas =
        (plan.choices.serving == Serving::Roofline).then(|| (gpus / i.gpus_per_replica).round_up().named(Id::Replicas));
    let running = replicas.map_or(gpus, |replicas| replicas * i.gpus_per_replica);
    let with_spares = running + running * i.spare_share;
    let servers_needed = (gpus / i.gpus_per_server).named(Id::ServersNeeded);
    let servers =
        if plan.given.servers { i.servers } else { (with_spares / i.gpus_per_server).round_up().named(Id::Servers) };
    let whole_servers = plan.given.servers || plan.choices.round_to_servers == YesNo::Yes;
    let provisioned = if whole_servers { servers * i.gpus_per_server } else { with_spares };
    let provisioned = provisioned.named(Id::ProvisionedGpus);
    let paid_servers = if whole_servers { servers } else { provisioned / i.gpus_per_server };
    Fleet { gpu_hours, gpus, replicas, servers_needed, servers, provisioned, paid_servers }
}
