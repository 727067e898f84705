//! What a day costs, what one unit of it costs, and what it brings in.

use super::algebra::Algebra;
use super::choices::Ownership;
use super::demand::Demand;
use super::fleet::Fleet;
use super::footprint::Footprint;
use super::plan::Plan;
use super::quantities::{Id, Inputs};
use super::serving::GpuTime;

/// What owning costs apart from electricity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Owned<Q> {
    /// Price of all servers and their network.
    pub capital: Q,
    /// Loss of value a day.
    pub depreciation: Q,
    /// Support and repair a day.
    pub maintenance: Q,
    /// Cost of the money tied up, a day.
    pub capital_cost: Q,
    /// Space and power delivery, a day.
    pub colocation: Q,
    /// Electricity a day.
    pub electricity: Q,
}

/// The cost of a day and its units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Money<Q> {
    /// The parts of owning; absent where the fleet is rented.
    pub owned: Option<Owned<Q>>,
    /// Rent, or all of owning but electricity.
    pub hardware: Q,
    /// The whole day.
    pub cost: Q,
    /// One query.
    pub per_query: Q,
    /// One user, one day.
    pub per_user: Q,
    /// A million tokens, input and output alike.
    pub per_million_tokens: Q,
    /// A million input tokens, by GPU time; absent where the method charges output only.
    pub per_million_input: Option<Q>,
    /// A million output tokens, by GPU time.
    pub per_million_output: Q,
    /// Income a day at the stated prices.
    pub revenue: Q,
    /// Income less cost.
    pub profit: Q,
    /// Profit over cost.
    pub margin: Q,
    /// Profit over income.
    pub gross_margin: Q,
}

/// Cost of a day: rent = GPUs x 24 h x price, electricity included; or own = depreciation + maintenance + capital +
/// colocation + electricity.
pub fn money<Q: Algebra>(
    i: &Inputs<Q>,
    plan: &Plan,
    demand: &Demand<Q>,
    time: &GpuTime<Q>,
    fleet: &Fleet<Q>,
    footprint: &Footprint<Q>,
) -> Money<Q> {
    let owned = (plan.choices.ownership == Ownership::Own).then(|| owned(i, fleet, footprint));
    let (hardware, cost) = match &owned {
        Some(owned) => {
            let hardware = owned.depreciation + owned.maintenance + owned.capital_cost + owned.colocation;
            let hardware = hardware.named(Id::HardwareCostPerDay);
            (hardware, (hardware + owned.electricity).named(Id::CostPerDay))
        }
        None => {
            let cost = (fleet.provisioned * i.hours_per_day * i.gpu_hour_price).named(Id::CostPerDay);
            (cost.named(Id::HardwareCostPerDay), cost)
        }
    };
    let per_query = (cost / demand.queries).named(Id::CostPerQuery);
    let million = |share: Option<Q>, tokens: Q| {
        let part = share.map_or(cost, |share| cost * (share / time.total));
        part / (tokens / i.tokens_per_million)
    };
    let revenue = revenue(i, demand);
    let profit = (revenue - cost).named(Id::ProfitPerDay);
    Money {
        owned,
        hardware,
        cost,
        per_query,
        per_user: (per_query * i.queries_per_user).named(Id::CostPerUser),
        per_million_tokens: million(None, demand.tokens).named(Id::CostPerMillionTokens),
        per_million_input: time
            .input
            .map(|input| million(Some(input), demand.input_tokens).named(Id::CostPerMillionInputTokens)),
        per_million_output: million(time.input.map(|_| time.output), demand.output_tokens)
            .named(Id::CostPerMillionOutputTokens),
        revenue,
        profit,
        margin: (profit / cost).named(Id::Margin),
        gross_margin: (profit / revenue).named(Id::GrossMargin),
    }
}

/// The parts of owning. Straight-line depreciation over the life, so that half of the price is tied up on average.
fn owned<Q: Algebra>(i: &Inputs<Q>, fleet: &Fleet<Q>, footprint: &Footprint<Q>) -> Owned<Q> {
    let price = fleet.paid_servers * i.server_price;
    let capital = (price + price * i.network_share).named(Id::Capital);
    let rated_power = fleet.paid_servers * i.server_power;
    Owned {
        capital,
        depreciation: (capital * i.residual_share.complement() / (i.server_life * i.days_per_year))
            .named(Id::DepreciationPerDay),
        maintenance: (capital * i.maintenance_share / i.days_per_year).named(Id::MaintenancePerDay),
        capital_cost: (capital * i.half * i.capital_rate / i.days_per_year).named(Id::CapitalCostPerDay),
        colocation: (rated_power * i.colocation_price / i.days_per_month).named(Id::ColocationCostPerDay),
        electricity: (footprint.energy * i.electricity_price).named(Id::ElectricityCostPerDay),
    }
}

/// Income at API prices: fresh input, cached input and output tokens, each at its price a million.
fn revenue<Q: Algebra>(i: &Inputs<Q>, demand: &Demand<Q>) -> Q {
    let input = demand.input_tokens / i.tokens_per_million;
    let output = demand.output_tokens / i.tokens_per_million;
    (input * i.cached_share.complement() * i.input_token_price
        + input * i.cached_share * i.cached_token_price
        + output * i.output_token_price)
        .named(Id::RevenuePerDay)
}
