//! The whole life of a model: data, training, every day of serving it, and what all of it comes to a day and a query.

use super::samples::{SAMPLES, Samples, percentiles};
use crate::interpret::trace::{Arena, Derivation};
use crate::model::estimate::estimate;
use crate::model::life::{Life, SpreadOver, life};
use crate::model::quantities::{Id, Topic};
use crate::scenario::{Answer, Scenario};

/// A part of a model's life: the steps that the textbook tells, and what they are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Step 1: data.
    Data,
    /// Cleaning it.
    Cleaning,
    /// Cutting it into tokens.
    Tokenizing,
    /// Keeping it.
    Storage,
    /// Moving it.
    Egress,
    /// Step 2: training, with everything around it.
    Training,
    /// The run that was kept.
    FinalRun,
    /// Runs that were given up.
    FailedRuns,
    /// Compute of research.
    Experiments,
    /// People.
    Staff,
    /// Step 3: inference.
    Inference,
    /// Step 4: the account.
    Total,
}

impl Part {
    /// The step that it belongs to; none for the steps themselves.
    pub const fn of(self) -> Option<Self> {
        match self {
            Self::Cleaning | Self::Tokenizing | Self::Storage | Self::Egress => Some(Self::Data),
            Self::FinalRun | Self::FailedRuns | Self::Experiments | Self::Staff => Some(Self::Training),
            Self::Data | Self::Training | Self::Inference | Self::Total => None,
        }
    }
}

/// One row of the account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Of what.
    pub part: Part,
    /// Once; none for what is spent each day.
    pub once: Option<f64>,
    /// A day.
    pub per_day: f64,
    /// A query.
    pub per_query: f64,
}

/// The account of a model's life, as if this service alone paid for the model: who serves open weights pays nothing for
/// their development.
#[derive(Clone, Debug, PartialEq)]
pub struct WholeLife {
    /// The steps, each followed by its parts; the account last.
    pub rows: Vec<Row>,
    /// What development is spread over.
    pub over: SpreadOver,
    /// Days for which the model is served.
    pub days: f64,
    /// Share of development in the whole.
    pub share: f64,
    /// That share by the life of the model, in seconds: how much it matters.
    pub sensitivity: Vec<(f64, f64)>,
    /// Every output of the account.
    pub outputs: [(Id, f64); 15],
}

/// Lives for which the share of development is told, in years.
const LIVES: [f64; 9] = [0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0];

/// Spread over the tokens of its life where those are stated, else over its days.
fn spread_over(scenario: &Scenario) -> SpreadOver {
    if scenario.stated(Id::LifetimeTokens).is_some() { SpreadOver::Tokens } else { SpreadOver::Days }
}

/// The account of a scenario. None where nothing is asked in a day.
pub fn whole_life(scenario: &Scenario) -> Option<WholeLife> {
    let answer = scenario.answer();
    let over = spread_over(scenario);
    let of = |answer: &Answer, over| life(&answer.inputs, &answer.estimate, over);
    let life = of(&answer, over);
    let queries = answer.estimate.demand.queries;
    if queries <= 0.0 || !life.per_day.is_finite() {
        return None;
    }
    let days = life.days;
    let once = |part, cost: f64| Row { part, once: Some(cost), per_day: cost / days, per_query: cost / days / queries };
    let daily = |part, cost: f64| Row { part, once: None, per_day: cost, per_query: cost / queries };
    let training = answer.estimate.training.cost;
    let rows = vec![
        once(Part::Data, life.data),
        once(Part::Cleaning, life.cleaning),
        once(Part::Tokenizing, life.tokenizing),
        once(Part::Storage, life.storage),
        once(Part::Egress, life.egress),
        once(Part::Training, life.development - life.data),
        once(Part::FinalRun, training),
        once(Part::FailedRuns, life.failed),
        once(Part::Experiments, life.experiments),
        once(Part::Staff, life.staff),
        daily(Part::Inference, answer.estimate.money.cost),
        daily(Part::Total, life.per_day),
    ];
    let sensitivity = LIVES.map(|years| {
        let mut other = answer.clone();
        other.inputs.model_life = Id::ModelLife.unit().to_base(years);
        (other.inputs.model_life, of(&other, SpreadOver::Days).share)
    });
    Some(WholeLife { rows, over, days, share: life.share, sensitivity: sensitivity.to_vec(), outputs: life.outputs() })
}

/// The account read as a derivation, after all steps that it rests on.
pub fn derivation(scenario: &Scenario) -> Derivation {
    let answer = scenario.answer();
    let arena = Arena::default();
    let inputs = arena.inputs(&answer.inputs);
    life(&inputs, &estimate(&inputs, &answer.plan), spread_over(scenario));
    arena.derivation()
}

/// The account over samples: development once, its share, a day and a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Everything before the first answer.
    pub development: Option<[f64; 5]>,
    /// Share of it.
    pub share: Option<[f64; 5]>,
    /// A day, with everything.
    pub per_day: Option<[f64; 5]>,
    /// A query, with everything.
    pub per_query: Option<[f64; 5]>,
}

/// What samples say of an account.
pub fn spread(scenario: &Scenario) -> Spread {
    let mut samples = Samples::new(scenario).also(Topic::Life);
    let over = spread_over(scenario);
    let wanted = if samples.is_uncertain() { SAMPLES } else { 1 };
    let lives: Vec<Life<f64>> = (0..wanted)
        .map(|sample| {
            let answer = samples.answer(sample);
            life(&answer.inputs, &answer.estimate, over)
        })
        .collect();
    let of = |part: fn(&Life<f64>) -> f64| percentiles(&lives.iter().map(part).collect::<Vec<_>>());
    Spread {
        development: of(|life| life.development),
        share: of(|life| life.share),
        per_day: of(|life| life.per_day),
        per_query: of(|life| life.per_query),
    }
}
