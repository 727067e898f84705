//! What levers do to a quantity, one after the other and on average over orders, worked out some at a time.

use super::attribution::Gathered;
use super::samples::{SAMPLES, Samples, percentiles};
use super::savings::{Lever, NotApplicable};
use crate::model::quantities::Id;
use crate::scenario::{Change, Scenario};

/// What one lever does.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which.
    pub lever: Lever,
    /// What it does to the quantity when it alone is pulled; none where the quantity is lost.
    pub alone: Option<f64>,
    /// What it adds in the order, or on average.
    pub effect: f64,
    /// The least and the most that it adds, whichever others came before.
    pub range: (f64, f64),
    /// Its changes to the scenario as it is.
    pub changes: Vec<Change>,
}

/// What levers do together.
#[derive(Clone, Debug)]
pub struct Savings {
    /// Of what.
    pub quantity: Id,
    /// Before.
    pub before: f64,
    /// After all of them.
    pub after: f64,
    /// What each adds, in the order that was asked for: together they make the difference.
    pub steps: Vec<Step>,
    /// Levers that were asked for and do not apply.
    pub left_out: Vec<(Lever, NotApplicable)>,
    /// What pulls all of them.
    pub changes: Vec<Change>,
}

/// The quantity with every set of levers that an answer asks for, gathered some at a time.
#[derive(Clone, Debug)]
pub struct Pulling {
    scenario: Scenario,
    quantity: Id,
    levers: Vec<Lever>,
    left_out: Vec<(Lever, NotApplicable)>,
    gathered: Gathered,
}

impl Pulling {
    /// Of levers in an order, each once.
    pub fn new(scenario: &Scenario, quantity: Id, order: &[Lever]) -> Self {
        let (levers, left_out) = applicable(scenario, order);
        let gathered = Gathered::new(levers.len());
        Self { scenario: scenario.clone(), quantity, levers, left_out, gathered }
    }

    /// Works out the quantity with some more sets of levers. Tells whether there are others left.
    pub fn work(&mut self, some: usize) -> bool {
        let Self { scenario, quantity, levers, gathered, .. } = self;
        let value = |set| pulled(scenario, &members(levers, set)).0.answer().value(*quantity);
        gathered.work(some, |set| value(set).filter(|value| value.is_finite()))
    }

    /// What the levers do, one after the other or on average over orders, once nothing is left. None where the scenario
    /// has no such quantity.
    pub fn savings(&self, average: bool) -> Option<Savings> {
        let Self { scenario, quantity, levers, left_out, gathered } = self;
        let before = gathered.with(0)?;
        let all = gathered.added(average)?;
        let steps = levers.iter().zip(all).enumerate().map(|(at, (lever, added))| Step {
            lever: *lever,
            alone: gathered.with(1 << at).map(|value| value - before),
            effect: added.effect,
            range: added.range,
            changes: lever.changes(scenario).unwrap_or_default(),
        });
        let (_, changes) = pulled(scenario, levers);
        let after = gathered.with((1 << levers.len()) - 1)?;
        let (steps, left_out) = (steps.collect(), left_out.clone());
        Some(Savings { quantity: *quantity, before, after, steps, left_out, changes })
    }
}

/// What levers do to a quantity in an order, one after the other or on average over orders. None where the scenario has
/// no such quantity.
pub fn savings(scenario: &Scenario, quantity: Id, order: &[Lever], average: bool) -> Option<Savings> {
    const AT_ONCE: usize = 64;
    let mut pulling = Pulling::new(scenario, quantity, order);
    while pulling.work(AT_ONCE) {}
    pulling.savings(average)
}

/// The quantity before, and after each of the levers in an order that all apply: what takes no time. None where some
/// state has no such quantity.
pub fn levels(scenario: &Scenario, quantity: Id, levers: &[Lever]) -> Option<Vec<f64>> {
    let level = |first: usize| pulled(scenario, &levers[..first]).0.answer().value(quantity);
    (0..=levers.len()).map(|first| level(first).filter(|level| level.is_finite())).collect()
}

/// The levers of an order that apply, each once, and why the others do not.
pub fn applicable(scenario: &Scenario, order: &[Lever]) -> (Vec<Lever>, Vec<(Lever, NotApplicable)>) {
    let mut levers: Vec<Lever> = Vec::new();
    let mut left_out = Vec::new();
    for lever in order {
        match lever.changes(scenario) {
            _ if levers.contains(lever) => {}
            Ok(_) => levers.push(*lever),
            Err(reason) => left_out.push((*lever, reason)),
        }
    }
    (levers, left_out)
}

/// The levers of a set.
fn members(levers: &[Lever], set: u64) -> Vec<Lever> {
    levers.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0).map(|(_, lever)| *lever).collect()
}

/// The scenario with some levers pulled, in the order of [`Lever::ALL`], and the changes that led there. A lever that
/// does not apply after others changes nothing.
pub fn pulled(scenario: &Scenario, levers: &[Lever]) -> (Scenario, Vec<Change>) {
    let mut scenario = scenario.clone();
    let mut all = Vec::new();
    for lever in Lever::ALL.iter().filter(|lever| levers.contains(lever)) {
        let changes = lever.changes(&scenario).unwrap_or_default();
        scenario = scenario.applied(&changes);
        all.extend(changes);
    }
    (scenario, all)
}

/// The ranges of a waterfall: every state between two steps on the same samples.
#[derive(Clone, Debug)]
pub struct Spread {
    quantity: Id,
    /// Scenarios that are not ready to be asked, the last one first.
    waiting: Vec<Scenario>,
    states: Vec<(Samples, Vec<f64>)>,
}

impl Spread {
    /// Of the levers of an answer, in their order.
    pub fn new(scenario: &Scenario, savings: &Savings) -> Self {
        let levers: Vec<Lever> = savings.steps.iter().map(|step| step.lever).collect();
        Self::of(scenario, savings.quantity, &levers)
    }

    /// Of levers that apply, in an order.
    pub fn of(scenario: &Scenario, quantity: Id, levers: &[Lever]) -> Self {
        let state = |pulled_first: usize| pulled(scenario, &levers[..pulled_first]).0;
        Self { quantity, waiting: (0..=levers.len()).rev().map(state).collect(), states: Vec::new() }
    }

    /// Readies a scenario, or computes some more samples of all. Tells whether there are others left.
    pub fn work(&mut self, samples: usize) -> bool {
        if let Some(state) = self.waiting.pop() {
            self.states.push((Samples::new(&state), Vec::new()));
            return true;
        }
        let wanted = if self.states.iter().any(|(state, _)| state.is_uncertain()) { SAMPLES } else { 1 };
        let done = self.states.first().map_or(0, |(_, column)| column.len());
        let until = done.saturating_add(samples).min(wanted);
        for (state, column) in &mut self.states {
            column.extend((done..until).map(|sample| state.answer(sample).value(self.quantity).unwrap_or(f64::NAN)));
        }
        until < wanted
    }

    /// The quantity before, and after each step, at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES).
    pub fn levels(&self) -> Vec<Option<[f64; 5]>> {
        self.states.iter().map(|(_, column)| percentiles(column)).collect()
    }

    /// What each step adds, sample by sample.
    pub fn effects(&self) -> Vec<Option<[f64; 5]>> {
        let apart = |pair: &[(Samples, Vec<f64>)]| {
            let columns = pair.iter().map(|(_, column)| column).collect::<Vec<_>>();
            let [before, after] = columns[..] else { return None };
            let apart: Vec<f64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
            percentiles(&apart)
        };
        self.states.windows(2).map(apart).collect()
    }
}
