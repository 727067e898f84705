//! One scenario, ready to be computed for blocks of samples.

use super::copies::{Copies, DECIDES_LAYOUT, Decided, Runnable};
use super::inputs::uncertain;
use super::points::{Column, Draw};
use crate::interpret::tape::Recorded;
use crate::model::algebra::Algebra;
use crate::model::choices::Serving;
use crate::model::estimate::estimate;
use crate::model::plan::{Plan, Question, plan};
use crate::model::quantities::{Id, Inputs};
use crate::model::replica::Replica;
use crate::model::roofline::layout::Layout;
use crate::scenario::{Answer, Scenario};
use lanes::{Block, LANES, search};
use std::sync::Arc;

/// A scenario with its uncertain inputs and the programs that compute it.
#[derive(Clone, Debug)]
pub struct Case {
    scenario: Scenario,
    /// What the model is asked, with every input in the middle.
    question: Question,
    /// The answer to that.
    pub answer: Answer,
    /// The quantity of the headline.
    pub headline: Id,
    /// Uncertain inputs with their draws.
    pub columns: Vec<Column>,
    /// Which inputs differ from sample to sample, by number of the quantity.
    varies: Vec<bool>,
    method: Method,
    registers: Vec<Block>,
}

/// How samples are computed.
#[derive(Clone, Debug)]
enum Method {
    /// With the plan of the central case.
    Held { headline: Box<Runnable>, all: Option<Box<Runnable>> },
    /// Each sample with its own plan, in blocks.
    Planned {
        copies: Box<Copies>,
        priced: Vec<Priced>,
        /// What was decided for the blocks of the first repetition.
        decided: Vec<Option<Decided>>,
    },
    /// Each sample with its own plan, one at a time: where what a layout is differs from sample to sample, or prompts
    /// have replicas of their own.
    OneByOne,
}

/// The formulas behind a candidate of the plan.
#[derive(Clone, Debug, Default)]
struct Priced {
    headline: Option<Runnable>,
    all: Option<Runnable>,
}

/// What is computed for a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The quantity of the headline.
    Headline,
    /// Every quantity of [`Case::outputs`].
    All,
}

impl Case {
    /// Of a scenario, taking over from an earlier case what still holds.
    pub fn new(scenario: &Scenario, seed: u32, earlier: Option<Self>) -> Self {
        let question = scenario.question();
        let (inputs, planned) = plan(&question);
        let estimated = estimate(&inputs, &planned);
        let answer = Answer { inputs, plan: planned, estimate: estimated };
        let uncertain = uncertain(scenario);
        let column = |uncertain: &super::inputs::Uncertain| {
            let known = earlier.iter().flat_map(|case| &case.columns);
            let earlier = known.into_iter().find(|column| column.uncertain.id == uncertain.id);
            Column::new(scenario, *uncertain, seed, earlier)
        };
        let columns: Vec<Column> = uncertain.iter().map(column).collect();
        let varies = varying(scenario, columns.iter().map(|column| column.uncertain.id));
        let headline = scenario.headline();
        let mut case = Self {
            scenario: scenario.clone(),
            question,
            answer,
            headline,
            columns,
            varies,
            method: Method::OneByOne,
            registers: Vec::new(),
        };
        case.method = case.method_after(earlier);
        case
    }

    /// The value of an input in the middle.
    pub fn center(&self, id: Id) -> f64 {
        self.question.inputs.get(id).unwrap_or_default()
    }

    /// Where the columns draw from in a repetition.
    pub fn draws(&self, seed: u32, repetition: usize) -> Vec<Draw> {
        self.columns.iter().map(|column| Draw::new(&self.scenario, column.uncertain.id, seed, repetition)).collect()
    }

    /// The values of all columns in a block: drawn, or without draws those of the first repetition, which are kept.
    pub fn values(&self, draws: &[Draw], block: usize) -> Vec<Block> {
        let mut shares = [0; LANES];
        let value = |(at, column): (usize, &Column)| {
            let mut values = [0.0; LANES];
            match draws.get(at) {
                Some(draw) => {
                    draw.block(block, &mut shares);
                    column.look_up(&shares, &mut values);
                }
                None => {
                    if let Some(kept) = column.values.as_chunks::<LANES>().0.get(block) {
                        values = *kept;
                    }
                }
            }
            values
        };
        self.columns.iter().enumerate().map(value).collect()
    }

    /// Every quantity that the central case has, in the order of the derivation.
    pub fn outputs(&self) -> Vec<Id> {
        let outputs = self.answer.estimate.outputs();
        outputs.into_iter().filter(|(_, value)| value.is_some()).map(|(id, _)| id).collect()
    }

    /// Whether each sample is planned on its own.
    pub fn plan_adapts(&self) -> bool {
        !matches!(self.method, Method::Held { .. }) && self.answer.plan.replica.is_some()
    }

    /// Whether samples are computed one at a time, which is some twenty times slower.
    pub fn is_slow(&self) -> bool {
        matches!(self.method, Method::OneByOne)
    }

    fn method_after(&self, earlier: Option<Self>) -> Method {
        let predicted = self.question.choices.serving == Serving::Roofline;
        if !predicted || !self.scenario.plan_adapts() {
            return self.held(earlier);
        }
        if self.answer.plan.prefill.is_some() || self.layouts_differ() {
            return Method::OneByOne;
        }
        match earlier {
            Some(Self {
                method: Method::Planned { mut copies, mut priced, mut decided },
                question,
                answer,
                headline,
                varies,
                columns,
                ..
            }) if question.choices == self.question.choices
                && question.facts == self.question.facts
                && question.given == self.question.given
                && answer.plan.predicts_power == self.answer.plan.predicts_power
                && answer.plan.training == self.answer.plan.training
                && headline == self.headline
                && varies == self.varies =>
            {
                let same = |id: Id| {
                    let of = |columns: &[Column]| {
                        let column = columns.iter().find(|column| column.uncertain.id == id);
                        column.map(|column| Arc::clone(&column.values))
                    };
                    match (of(&columns), of(&self.columns)) {
                        (Some(before), Some(now)) => Arc::ptr_eq(&before, &now),
                        _ => question.inputs.get(id) == self.question.inputs.get(id),
                    }
                };
                if !copies.reads().all(same) {
                    decided.clear();
                }
                // Candidates that went take their formulas with them.
                let stay = copies.update(&self.question);
                if stay.contains(&false) {
                    decided.clear();
                }
                let mut stays = stay.into_iter();
                priced.retain(|_| stays.next().unwrap_or(false));
                for (candidate, priced) in copies.candidates.iter().zip(&mut priced) {
                    let mut inputs = self.answer.inputs;
                    candidate.lay_into(&self.question, &mut inputs);
                    for runnable in [&mut priced.headline, &mut priced.all].into_iter().flatten() {
                        runnable.prepare(&inputs);
                    }
                }
                Method::Planned { copies, priced, decided }
            }
            _ => {
                let copies = Box::new(Copies::new(&self.question, &self.varies));
                Method::Planned { copies, priced: Vec::new(), decided: Vec::new() }
            }
        }
    }

    fn held(&self, earlier: Option<Self>) -> Method {
        match earlier {
            Some(Self {
                method: Method::Held { mut headline, mut all },
                question,
                answer,
                headline: id,
                varies,
                ..
            }) if question.choices == self.question.choices
                && answer.plan.given == self.answer.plan.given
                && layouts(&answer.plan) == layouts(&self.answer.plan)
                && answer.plan.predicts_power == self.answer.plan.predicts_power
                && answer.plan.training == self.answer.plan.training
                && id == self.headline
                && varies == self.varies =>
            {
                headline.prepare(&self.answer.inputs);
                if let Some(all) = &mut all {
                    all.prepare(&self.answer.inputs);
                }
                Method::Held { headline, all }
            }
            _ => {
                let headline = priced(&self.answer.plan, &self.answer.inputs, &self.varies, &[self.headline]);
                Method::Held { headline: Box::new(headline), all: None }
            }
        }
    }

    /// Whether what decides a layout differs from sample to sample.
    fn layouts_differ(&self) -> bool {
        DECIDES_LAYOUT.iter().any(|id| self.varies[*id as usize])
    }

    /// Computes a block. `values` are those of the columns, in their order; `out` has a block for each wanted quantity.
    /// `kept` is the number of a block whose values are those that are kept: so are the decisions of its plan.
    pub fn compute(&mut self, values: &[Block], kept: Option<usize>, wanted: Wanted, out: &mut [Block]) {
        let Self { columns, scenario, question, answer, varies, method, registers, headline, .. } = self;
        let center = |id: Id| question.inputs.get(id).unwrap_or_default() as f32;
        let drawn = |id: Id, out: &mut Block| {
            let at = columns.iter().position(|column| column.uncertain.id == id);
            *out = at.and_then(|at| values.get(at)).copied().unwrap_or([center(id); LANES]);
        };
        let active_leads = active_leads(scenario);
        let load = |id: Id, out: &mut Block| reconciled(id, active_leads, varies, &mut |id, out| drawn(id, out), out);
        let outputs = || -> Vec<Id> {
            let outputs = answer.estimate.outputs();
            outputs.into_iter().filter(|(_, value)| value.is_some()).map(|(id, _)| id).collect()
        };
        match method {
            Method::Held { headline, all } => {
                let runnable = match wanted {
                    Wanted::Headline => headline,
                    Wanted::All => {
                        all.get_or_insert_with(|| priced(&answer.plan, &answer.inputs, varies, &outputs()).into())
                    }
                };
                runnable.program.run(&runnable.prepared, registers, load);
                for (at, out) in out.iter_mut().enumerate() {
                    runnable.program.value(&runnable.prepared, registers, at, out);
                }
            }
            Method::Planned { copies, priced: known, decided } => {
                let fresh;
                let decided = match kept {
                    Some(block) => {
                        if decided.len() <= block {
                            decided.resize(block + 1, None);
                        }
                        decided[block].get_or_insert_with(|| copies.decide(&load))
                    }
                    None => {
                        fresh = copies.decide(&load);
                        &fresh
                    }
                };
                known.resize_with(copies.candidates.len().max(known.len()), Priced::default);
                let loaded = |id: Id, out: &mut Block| {
                    if id == Id::Batch { *out = decided.batch } else { load(id, out) }
                };
                let mut value = [0.0; LANES];
                for (number, (candidate, known)) in copies.candidates.iter().zip(known).enumerate() {
                    if !decided.candidate.contains(&(number as u32)) {
                        continue;
                    }
                    let ids = || if wanted == Wanted::All { outputs() } else { vec![*headline] };
                    let slot = if wanted == Wanted::All { &mut known.all } else { &mut known.headline };
                    let runnable = slot.get_or_insert_with(|| {
                        let mut inputs = answer.inputs;
                        candidate.lay_into(question, &mut inputs);
                        let replica =
                            answer.plan.replica.map(|replica| Replica { layout: candidate.layout, ..replica });
                        let mut varies = varies.clone();
                        varies[Id::Batch as usize] = true;
                        priced(&Plan { replica, ..answer.plan.clone() }, &inputs, &varies, &ids())
                    });
                    runnable.program.run(&runnable.prepared, registers, loaded);
                    for (at, out) in out.iter_mut().enumerate() {
                        runnable.program.value(&runnable.prepared, registers, at, &mut value);
                        search::take(&value, &decided.candidate, number as u32, out);
                    }
                }
            }
            Method::OneByOne => {
                let ids = if wanted == Wanted::All { outputs() } else { vec![*headline] };
                for lane in 0..LANES {
                    let values = |at: usize| values.get(at).map(|values| f64::from(values[lane]));
                    let answer = one(scenario, question, columns, values);
                    for (id, out) in ids.iter().zip(out.iter_mut()) {
                        out[lane] = value_of(&answer, *id).unwrap_or(f64::NAN) as f32;
                    }
                }
            }
        }
    }

    /// The headline of one sample by the formulas in `f64`, planned on its own unless the plan is held: what the fast
    /// way is measured against. `values` are those of the columns.
    pub fn exact(&self, values: &[f64]) -> Option<f64> {
        let value = |at: usize| values.get(at).copied();
        if matches!(self.method, Method::Held { .. }) {
            let mut inputs = self.answer.inputs;
            for (at, column) in self.columns.iter().enumerate() {
                inputs.set(column.uncertain.id, value(at)?);
            }
            self.scenario.reconcile(&mut inputs);
            let estimate = estimate(&inputs, &self.answer.plan);
            return estimate.output(self.headline).or_else(|| inputs.get(self.headline));
        }
        value_of(&one(&self.scenario, &self.question, &self.columns, value), self.headline)
    }
}

/// Which inputs differ from sample to sample where these are uncertain, by number of the quantity.
pub(super) fn varying(scenario: &Scenario, uncertain: impl Iterator<Item = Id>) -> Vec<bool> {
    let mut varies = vec![false; Id::ALL.len()];
    for id in uncertain {
        varies[id as usize] = true;
    }
    // Where one of the two sizes of a model gives way to the other, it moves with it.
    let (total, active) = (Id::TotalParameters as usize, Id::ActiveParameters as usize);
    if varies[total] || varies[active] {
        let gives_way = if active_leads(scenario) { total } else { active };
        varies[gives_way] = true;
    }
    varies
}

/// Of two sizes that contradict each other, whether the active one stays: it is the one that the reader gave.
pub(super) fn active_leads(scenario: &Scenario) -> bool {
    scenario.numbers.contains_key(&Id::ActiveParameters)
}

/// The values of an input, from what was drawn: of two sizes that contradict each other one gives way.
pub(super) fn reconciled(
    id: Id,
    active_leads: bool,
    varies: &[bool],
    drawn: &mut impl FnMut(Id, &mut Block),
    out: &mut Block,
) {
    drawn(id, out);
    match id {
        Id::ActiveParameters if !active_leads && varies[Id::TotalParameters as usize] => {
            let mut other = [0.0; LANES];
            drawn(Id::TotalParameters, &mut other);
            out.iter_mut().zip(other).for_each(|(active, total)| *active = active.min(total));
        }
        Id::TotalParameters if active_leads => {
            let mut other = [0.0; LANES];
            drawn(Id::ActiveParameters, &mut other);
            out.iter_mut().zip(other).for_each(|(total, active)| *total = total.max(active));
        }
        _ => {}
    }
}

/// The layouts of a plan.
fn layouts(plan: &Plan) -> (Option<Layout>, Option<Layout>) {
    (plan.replica.map(|replica| replica.layout), plan.prefill.map(|prefill| prefill.layout))
}

/// One sample, planned and computed.
fn one(scenario: &Scenario, question: &Question, columns: &[Column], value: impl Fn(usize) -> Option<f64>) -> Answer {
    let mut question = question.clone();
    for (at, column) in columns.iter().enumerate() {
        if let Some(value) = value(at) {
            question.inputs.set(column.uncertain.id, value);
        }
    }
    scenario.reconcile(&mut question.inputs);
    let (inputs, plan) = plan(&question);
    let estimate = estimate(&inputs, &plan);
    Answer { inputs, plan, estimate }
}

fn value_of(answer: &Answer, id: Id) -> Option<f64> {
    answer.estimate.output(id).or_else(|| answer.inputs.get(id))
}

/// The program of some quantities under a plan. What the plan does not have is not a number.
pub(super) fn priced(plan: &Plan, inputs: &Inputs<f64>, varies: &[bool], ids: &[Id]) -> Runnable {
    Runnable::new(inputs, varies, None, |inputs| {
        let outputs = estimate(inputs, plan).outputs();
        let [zero, nothing] = [inputs.one.complement(); 2];
        let missing = || zero / nothing;
        let value = |id: &Id| -> Recorded<'_> {
            let output = outputs.iter().find(|(known, _)| known == id).and_then(|(_, value)| *value);
            output.or_else(|| inputs.get(*id)).unwrap_or_else(missing)
        };
        ids.iter().map(value).collect()
    })
}
