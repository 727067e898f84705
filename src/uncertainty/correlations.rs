//! Inputs that move together, as far as the world moves them: few, each with its reason.
//!
//! A correlation is that of the normal variables behind two inputs (a Gaussian copula): with independent standard normal
//! x and y, the second input is drawn at rho x + sqrt(1 - rho^2) y where the first is drawn at x. The share of samples in
//! each input's own interval stays what it is.
//!
//! # What is not here
//! - Price and speed of a generation of accelerators: both follow the accelerator, which is a choice. Draws that choose
//!   another take its price and its speed together.
//! - PUE and on-site water: evaporation should save power, yet Meta (1.08, 0.19 L/kWh), Google (1.09, 0.99), AWS (1.14,
//!   0.14) and Microsoft (1.17, 0.3 to 0.6) show no order.
//! - Utilization and demand: a fleet follows its demand, busy or not.

use super::inputs::distribution;
use crate::model::quantities::Id;
use crate::model::source::SourceId;
use crate::model::sources::{ONE_CHAT, ONE_DAY, ONE_GUESS, ONE_MARKET, ONE_SERVICE};
use crate::scenario::Scenario;

/// Two inputs that move together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// The input that is drawn after the other. It stands here once, and nothing is drawn after it.
    pub dependent: Id,
    /// The input that it follows.
    pub on: Id,
    /// Correlation of the normal variables behind them, between -1 and 1.
    pub rho: f64,
    /// It lies in how both defaults were found, and a reader's range of either does away with it.
    pub of_defaults: bool,
    /// Why.
    pub source: SourceId,
}

/// All of them.
///
/// - Queries a user and users: 2.5 billion prompts a day are known better than either. With a factor of 1.5 each, -0.9
///   leaves their product a factor of exp(sqrt(2 (1 - 0.9)) ln 1.5) = 1.20.
/// - Input and output tokens: about half of a prompt of 1,200 tokens is earlier answers of 400, so that the prompt grows
///   by half of what answers grow by: 0.5 times ln 2 / ln 2.5, the widths of the two, is 0.4.
/// - Active and all parameters: one guess, two numbers. The ratio cannot pass 5 while 4 of 20 experts are active: at
///   0.99 it stays below 4.3 in nineteen of twenty draws.
/// - The two latency targets: a service that is strict is so in both.
/// - Rents of serving and training: one market.
pub const CORRELATIONS: &[Correlation] = &[
    correlation(Id::QueriesPerUser, Id::DailyUsers, -0.9, true, ONE_DAY),
    correlation(Id::InputTokens, Id::OutputTokens, 0.4, false, ONE_CHAT),
    correlation(Id::ActiveParameters, Id::TotalParameters, 0.99, true, ONE_GUESS),
    correlation(Id::TtftTarget, Id::TpotTarget, 0.5, false, ONE_SERVICE),
    correlation(Id::TrainingGpuHourPrice, Id::GpuHourPrice, 0.7, false, ONE_MARKET),
];

const fn correlation(dependent: Id, on: Id, rho: f64, of_defaults: bool, source: SourceId) -> Correlation {
    Correlation { dependent, on, rho, of_defaults, source }
}

/// The input that another one follows in a scenario, with their correlation; none where [`correlation_of`] has none.
pub fn correlated_with(scenario: &Scenario, id: Id) -> Option<(Id, f64)> {
    correlation_of(scenario, id).map(|found| (found.on, found.rho))
}

/// The correlation by which an input follows another one in a scenario; none where either is sure, or where a reader's
/// range says something else.
pub fn correlation_of(scenario: &Scenario, id: Id) -> Option<&'static Correlation> {
    let found = CORRELATIONS.iter().find(|correlation| correlation.dependent == id)?;
    let pair = [found.dependent, found.on];
    let uncertain = pair.iter().all(|id| distribution(scenario, *id).is_some());
    let of_reader = pair.iter().any(|id| scenario.ranges.contains_key(id));
    (uncertain && !(found.of_defaults && of_reader)).then_some(found)
}
