//! All formulas in a row: from inputs and plan to every output.

use super::algebra::Algebra;
use super::demand::{Demand, demand};
use super::fleet::{Fleet, fleet};
use super::footprint::{Footprint, footprint};
use super::money::{Money, money};
use super::plan::Plan;
use super::power::{Power, power};
use super::quantities::{Id, Inputs};
use super::roofline::{self, Roofline};
use super::serving::{GpuTime, gpu_time};
use super::textbook::{Textbook, textbook};
use super::training::{Training, training};

/// Everything the model says of one scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate<Q> {
    /// What is asked.
    pub demand: Demand<Q>,
    /// What one copy of the model does; only where serving time is predicted.
    pub roofline: Option<Roofline<Q>>,
    /// GPU time of one query.
    pub time: GpuTime<Q>,
    /// Accelerators.
    pub fleet: Fleet<Q>,
    /// Draw of a server; only where it is predicted.
    pub power: Option<Power<Q>>,
    /// Energy, carbon, water.
    pub footprint: Footprint<Q>,
    /// Cost and income.
    pub money: Money<Q>,
    /// Training.
    pub training: Training<Q>,
    /// The four simple formulas.
    pub textbook: Textbook<Q>,
}

/// The estimate of a planned scenario.
pub fn estimate<Q: Algebra>(i: &Inputs<Q>, plan: &Plan) -> Estimate<Q> {
    let demand = demand(i, plan);
    let roofline = plan.replica.as_ref().map(|replica| match &plan.prefill {
        Some(prefill) => roofline::disaggregated(i, &replica.layout, &prefill.layout),
        None => roofline::roofline(i, &replica.layout),
    });
    let time = gpu_time(i, plan, roofline.as_ref());
    let fleet = fleet(i, plan, &demand, &time);
    let power = roofline.as_ref().filter(|_| plan.predicts_power).map(|roofline| power(i, plan, roofline));
    let footprint = footprint(i, plan, &demand, &fleet, power);
    let money = money(i, plan, &demand, &time, &fleet, &footprint);
    Estimate {
        demand,
        roofline,
        time,
        fleet,
        power,
        footprint,
        money,
        training: training(i, plan),
        textbook: textbook(i),
    }
}

impl<Q: Copy> Estimate<Q> {
    /// Every output with its id, in the order of the derivation. An output that the method or the ownership does not
    /// have is `None`.
    pub fn outputs(&self) -> Vec<(Id, Option<Q>)> {
        let Self { demand, roofline, time, fleet, power, footprint, money, training, textbook } = self;
        let owned = |part: fn(&super::money::Owned<Q>) -> Q| money.owned.as_ref().map(part);
        let demand = vec![
            (Id::QueriesPerDay, Some(demand.queries)),
            (Id::TokensPerQuery, Some(demand.tokens_per_query)),
            (Id::InputTokensPerDay, Some(demand.input_tokens)),
            (Id::OutputTokensPerDay, Some(demand.output_tokens)),
            (Id::TokensPerDay, Some(demand.tokens)),
        ];
        let costs = vec![
            (Id::InputGpuSecondsPerQuery, time.input),
            (Id::OutputGpuSecondsPerQuery, Some(time.output)),
            (Id::GpuSecondsPerQuery, Some(time.total)),
            (Id::GpuHoursPerDay, Some(fleet.gpu_hours)),
            (Id::Gpus, Some(fleet.gpus)),
            (Id::PrefillGpus, fleet.pools.map(|pools| pools.prefill)),
            (Id::DecodeGpus, fleet.pools.map(|pools| pools.decode)),
            (Id::PrefillReplicas, fleet.pools.map(|pools| pools.prefill_replicas)),
            (Id::Replicas, fleet.replicas),
            (Id::ServersNeeded, Some(fleet.servers_needed)),
            (Id::Servers, Some(fleet.servers)),
            (Id::ProvisionedGpus, Some(fleet.provisioned)),
            (Id::GpuDraw, power.map(|power| power.gpu)),
            (Id::HostDraw, power.map(|power| power.host)),
            (Id::PowerFraction, power.map(|power| power.busy)),
            (Id::IdlePowerFraction, power.map(|power| power.idle)),
            (Id::BusyShare, footprint.busy_share),
            (Id::MeanPowerFraction, footprint.mean_power_fraction),
            (Id::ItEnergyPerDay, Some(footprint.it_energy)),
            (Id::EnergyPerDay, Some(footprint.energy)),
            (Id::Power, Some(footprint.power)),
            (Id::EnergyPerQuery, Some(footprint.energy_per_query)),
            (Id::CarbonPerDay, Some(footprint.carbon)),
            (Id::CarbonPerQuery, Some(footprint.carbon_per_query)),
            (Id::WaterPerDay, Some(footprint.water)),
            (Id::WaterPerQuery, Some(footprint.water_per_query)),
            (Id::Capital, owned(|o| o.capital)),
            (Id::DepreciationPerDay, owned(|o| o.depreciation)),
            (Id::MaintenancePerDay, owned(|o| o.maintenance)),
            (Id::CapitalCostPerDay, owned(|o| o.capital_cost)),
            (Id::ColocationCostPerDay, owned(|o| o.colocation)),
            (Id::HardwareCostPerDay, Some(money.hardware)),
            (Id::ElectricityCostPerDay, owned(|o| o.electricity)),
            (Id::CostPerDay, Some(money.cost)),
            (Id::CostPerQuery, Some(money.per_query)),
            (Id::CostPerUser, Some(money.per_user)),
            (Id::CostPerMillionTokens, Some(money.per_million_tokens)),
            (Id::CostPerMillionInputTokens, money.per_million_input),
            (Id::CostPerMillionOutputTokens, Some(money.per_million_output)),
            (Id::RevenuePerDay, Some(money.revenue)),
            (Id::ProfitPerDay, Some(money.profit)),
            (Id::Margin, Some(money.margin)),
            (Id::GrossMargin, Some(money.gross_margin)),
        ];
        let textbook = vec![
            (Id::TextbookCost, Some(textbook.cost)),
            (Id::TextbookParameters, Some(textbook.parameters)),
            (Id::TextbookData, Some(textbook.data)),
            (Id::TextbookCompute, Some(textbook.compute)),
        ];
        [demand, roofline::outputs(roofline.as_ref()), costs, training.outputs(), textbook].concat()
    }

    /// The value of one output.
    pub fn output(&self, id: Id) -> Option<Q> {
        self.outputs().into_iter().find(|(known, _)| *known == id).and_then(|(_, value)| value)
    }
}
