//! Energy, carbon and water of serving.

use super::algebra::Algebra;
use super::demand::Demand;
use super::fleet::Fleet;
use super::plan::Plan;
use super::power::Power;
use super::quantities::{Id, Inputs};

/// What serving takes from grid, air and water.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Footprint<Q> {
    /// Share of the time in which a server works; present where busy and idle hours are told apart.
    pub busy_share: Option<Q>,
    /// Mean draw over the rating; present where busy and idle hours are told apart.
    pub mean_power_fraction: Option<Q>,
    /// Energy of the servers a day, without the building.
    pub it_energy: Q,
    /// Energy a day at the meter.
    pub energy: Q,
    /// Mean power at the meter.
    pub power: Q,
    /// Energy of one query at the meter.
    pub energy_per_query: Q,
    /// Carbon a day.
    pub carbon: Q,
    /// Carbon of one query.
    pub carbon_per_query: Q,
    /// Water a day.
    pub water: Q,
    /// Water of one query.
    pub water_per_query: Q,
}

/// Energy = servers x rated power x mean draw x 24 h x PUE; carbon = energy x grid intensity, plus what making the
/// servers took; water = IT energy x (on-site + PUE x off-site).
///
/// # Assumptions
/// PUE enters water once: on-site water is counted for each kWh of IT energy, off-site water for each kWh at the
/// meter (Li et al. 2025). `power_fraction` that is given is the mean over busy and idle hours, unless the draw of an
/// idle server is given apart. Where they are told apart, whole servers work with the batch of the plan while others
/// wait; an engine that spreads a light load over all of them draws more.
pub fn footprint<Q: Algebra>(
    i: &Inputs<Q>,
    plan: &Plan,
    demand: &Demand<Q>,
    fleet: &Fleet<Q>,
    power: Option<Power<Q>>,
) -> Footprint<Q> {
    let stated = plan.given.idle_power_fraction && !plan.given.it_energy_per_query;
    let (busy, idle) = match power {
        Some(power) => (power.busy, Some(power.idle)),
        None => (i.power_fraction, stated.then_some(i.idle_power_fraction)),
    };
    let apart = idle.map(|idle| (idle, busy_share(i, fleet)));
    let mean_power_fraction =
        apart.map(|(idle, share)| (busy * share + idle * share.complement()).named(Id::MeanPowerFraction));
    let it_energy = if plan.given.it_energy_per_query {
        demand.queries * i.it_energy_per_query
    } else {
        fleet.paid_servers * i.server_power * mean_power_fraction.unwrap_or(busy) * i.day
    };
    let it_energy = it_energy.named(Id::ItEnergyPerDay);
    let energy = (it_energy * i.pue).named(Id::EnergyPerDay);
    let embodied = fleet.paid_servers * i.embodied_carbon / (i.server_life * i.days_per_year);
    let carbon = (energy * i.grid_intensity + embodied).named(Id::CarbonPerDay);
    let water = (it_energy * (i.site_water + i.pue * i.grid_water)).named(Id::WaterPerDay);
    Footprint {
        busy_share: apart.map(|(_, share)| share),
        mean_power_fraction,
        it_energy,
        energy,
        power: (energy / i.day).named(Id::Power),
        energy_per_query: (energy / demand.queries).named(Id::EnergyPerQuery),
        carbon,
        carbon_per_query: (carbon / demand.queries).named(Id::CarbonPerQuery),
        water,
        water_per_query: (water / demand.queries).named(Id::WaterPerQuery),
    }
}

/// Share of the day in which the servers that are paid for work: GPU-hours of work over those provisioned, at most all.
fn busy_share<Q: Algebra>(i: &Inputs<Q>, fleet: &Fleet<Q>) -> Q {
    (fleet.gpu_hours / (fleet.provisioned * i.hours_per_day)).min(i.one).named(Id::BusyShare)
}
