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
    /// The same as a length of time, in seconds.
    pub lasts: f64,
    /// Share of development in the whole.
    pub share: f64,
    /// How much the life of the model matters, from the shortest life to the longest.
    pub sensitivity: Vec<AtLife>,
    /// Every output of the account.
    pub outputs: [(Id, f64); 15],
}

/// The account of a model that lives longer or shorter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AtLife {
    /// Its life, in seconds.
    pub life: f64,
    /// Share of development in the whole.
    pub share: f64,
    /// A query, with everything.
    pub per_query: f64,
}

/// Lives for which the share of development is told.
const LIVES: u32 = 60;

/// The longest of them unless the model lives longer, in years: one for each month.
const LONGEST: f64 = 5.0;

/// Spread over the tokens of its life where those are stated, else over its days.
pub fn spread_over(scenario: &Scenario) -> SpreadOver {
    if scenario.stated(Id::LifetimeTokens).is_some() { SpreadOver::Tokens } else { SpreadOver::Days }
}

/// The tokens that the model reads and writes in the years of its life, at the traffic of today.
pub fn tokens_of_life(scenario: &Scenario) -> Option<f64> {
    let answer = scenario.answer();
    let tokens = answer.estimate.demand.tokens * answer.inputs.model_life * answer.inputs.days_per_year;
    (tokens.is_finite() && tokens > 0.0).then_some(tokens)
}

/// The account of a scenario, its development spread over days or tokens. None where nothing is asked in a day.
pub fn whole_life(scenario: &Scenario, over: SpreadOver) -> Option<WholeLife> {
    let answer = scenario.answer();
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
    let lasts = days / answer.inputs.days_per_year;
    let present = Id::ModelLife.unit().from_base(lasts);
    let longest = if present.is_finite() { LONGEST.max(present) } else { LONGEST };
    let mut other = answer.clone();
    let sensitivity = (1..=LIVES).map(|at| {
        other.inputs.model_life = Id::ModelLife.unit().to_base(longest * f64::from(at) / f64::from(LIVES));
        let then = of(&other, SpreadOver::Days);
        AtLife { life: other.inputs.model_life, share: then.share, per_query: then.per_query }
    });
    let sensitivity = sensitivity.collect();
    Some(WholeLife { rows, over, days, lasts, share: life.share, sensitivity, outputs: life.outputs() })
}

/// The account read as a derivation, after all steps that it rests on.
pub fn derivation(scenario: &Scenario, over: SpreadOver) -> Derivation {
    let answer = scenario.answer();
    let arena = Arena::default();
    let inputs = arena.inputs(&answer.inputs);
    life(&inputs, &estimate(&inputs, &answer.plan), over);
    arena.derivation()
}

/// The account over samples.
#[derive(Clone, Debug)]
pub struct Spread {
    samples: Samples,
    over: SpreadOver,
    lives: Vec<Life<f64>>,
    wanted: usize,
}

impl Spread {
    /// Of a scenario. Nothing is computed yet.
    pub fn new(scenario: &Scenario, over: SpreadOver) -> Self {
        let samples = Samples::new(scenario).also(Topic::Life);
        let wanted = if samples.is_uncertain() { SAMPLES } else { 1 };
        Self { samples, over, lives: Vec::new(), wanted }
    }

    /// Computes some more samples. Tells whether there are others left.
    pub fn work(&mut self, samples: usize) -> bool {
        let until = self.lives.len().saturating_add(samples).min(self.wanted);
        for sample in self.lives.len()..until {
            let answer = self.samples.answer(sample);
            self.lives.push(life(&answer.inputs, &answer.estimate, self.over));
        }
        until < self.wanted
    }

    /// Whether all samples are there.
    pub fn is_done(&self) -> bool {
        self.lives.len() == self.wanted
    }

    /// What the samples computed so far say of it; nothing where no input is uncertain.
    pub fn ranges(&self) -> Ranges {
        let lives = if self.samples.is_uncertain() { &self.lives[..] } else { &[] };
        let of = |part: fn(&Life<f64>) -> f64| percentiles(&lives.iter().map(part).collect::<Vec<_>>());
        Ranges {
            development: of(|life| life.development),
            share: of(|life| life.share),
            per_day: of(|life| life.per_day),
            per_query: of(|life| life.per_query),
        }
    }
}

/// An account at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES): development once, its share, a day and a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranges {
    /// Everything before the first answer.
    pub development: Option<[f64; 5]>,
    /// Share of it.
    pub share: Option<[f64; 5]>,
    /// A day, with everything.
    pub per_day: Option<[f64; 5]>,
    /// A query, with everything.
    pub per_query: Option<[f64; 5]>,
}
