//! One scenario, ready to be computed for blocks of samples.

use super::copies::{Copies, DECIDES_LAYOUT, Decided, Runnable};
use super::inputs::uncertain;
use super::points::{Column, Draw};
use crate::interpret::tape::Recorded;
use crate::model::algebra::Algebra;
use crate::model::choices::Serving;
use crate::model::estimate::estimate;
use crate::model::plan::{Plan, Question};
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
    Held(Box<Priced>),
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

/// The formulas under a plan, recorded when they are first wanted.
#[derive(Clone, Debug, Default)]
struct Priced {
    headline: Option<Runnable>,
    all: Option<Runnable>,
}

impl Priced {
    fn wanted(&mut self, wanted: Wanted, record: impl FnOnce() -> Runnable) -> &Runnable {
        let slot = match wanted {
            Wanted::Headline => &mut self.headline,
            Wanted::All => &mut self.all,
        };
        slot.get_or_insert_with(record)
    }

    fn prepare(&mut self, inputs: &Inputs<f64>) {
        [&mut self.headline, &mut self.all].into_iter().flatten().for_each(|runnable| runnable.prepare(inputs));
    }
}

/// What is computed for a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The quantity of the headline.
    Headline,
    /// Every quantity that the central case computes.
    All,
}

impl Case {
    /// Of a scenario and its headline, taking over from an earlier case what still holds.
    pub fn new(scenario: &Scenario, earlier: Option<Self>) -> Self {
        Self::of(scenario, scenario.headline(), earlier)
    }

    /// The same with a quantity that takes the place of the headline.
    pub fn of(scenario: &Scenario, headline: Id, earlier: Option<Self>) -> Self {
        let question = scenario.question();
        let answer = Answer::to(&question);
        let uncertain = uncertain(scenario);
        let column = |uncertain: &super::inputs::Uncertain| {
            let known = earlier.iter().flat_map(|case| &case.columns);
            let earlier = known.into_iter().find(|column| column.uncertain.id == uncertain.id);
            Column::new(scenario, *uncertain, earlier)
        };
        let columns: Vec<Column> = uncertain.iter().map(column).collect();
        let varies = varying(scenario, columns.iter().map(|column| column.uncertain.id));
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
    pub fn draws(&self, repetition: usize) -> Vec<Draw> {
        self.columns.iter().map(|column| Draw::new(&self.scenario, column.uncertain.id, repetition)).collect()
    }

    /// What decides which of several weighted options a sample of a repetition has.
    pub fn option_draw(&self, repetition: usize) -> Draw {
        Draw::of_option(&self.scenario, repetition)
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

    /// The quantities that are wanted, in the order in which they are computed.
    pub fn quantities(&self, wanted: Wanted) -> Vec<Id> {
        quantities(wanted, self.headline, &self.answer)
    }

    /// Whether each sample is planned on its own.
    pub fn plan_adapts(&self) -> bool {
        !matches!(self.method, Method::Held(_)) && self.answer.plan.replica.is_some()
    }

    /// Whether samples are computed one at a time, which is some twenty times slower.
    pub fn is_slow(&self) -> bool {
        matches!(self.method, Method::OneByOne)
    }

    fn method_after(&self, earlier: Option<Self>) -> Method {
        let earlier = earlier.filter(|earlier| self.has_the_formulas_of(earlier));
        let predicted = self.question.choices.serving == Serving::Roofline;
        if !predicted || !self.scenario.plan_adapts() {
            return self.held(earlier);
        }
        if self.answer.plan.prefill.is_some() || self.layouts_differ() {
            return Method::OneByOne;
        }
        let Some(Self { method: Method::Planned { mut copies, mut priced, mut decided }, question, columns, .. }) =
            earlier
        else {
            let copies = Box::new(Copies::new(&self.question, &self.varies));
            return Method::Planned { copies, priced: Vec::new(), decided: Vec::new() };
        };
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
        let all_same = copies.reads().all(same);
        // Candidates that go take their formulas with them.
        let stay = copies.update(&self.question);
        if !all_same || stay.contains(&false) {
            decided.clear();
        }
        let mut stays = stay.into_iter();
        priced.retain(|_| stays.next().unwrap_or(false));
        for (candidate, priced) in copies.candidates.iter().zip(&mut priced) {
            priced.prepare(&candidate.laid(&self.answer.inputs));
        }
        Method::Planned { copies, priced, decided }
    }

    /// Whether the formulas that an earlier case recorded, under the same layouts, are those of this one.
    fn has_the_formulas_of(&self, earlier: &Self) -> bool {
        let of = |case: &Self| (case.question.choices, case.question.facts, case.headline);
        let planned = |case: &Self| (case.answer.plan.predicts_power, case.answer.plan.training);
        of(earlier) == of(self)
            && planned(earlier) == planned(self)
            && earlier.question.given == self.question.given
            && earlier.varies == self.varies
    }

    fn held(&self, earlier: Option<Self>) -> Method {
        match earlier {
            Some(Self { method: Method::Held(mut priced), answer, .. })
                if layouts(&answer.plan) == layouts(&self.answer.plan) =>
            {
                priced.prepare(&self.answer.inputs);
                Method::Held(priced)
            }
            _ => Method::Held(Box::default()),
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
        let ids = || quantities(wanted, *headline, answer);
        match method {
            Method::Held(known) => {
                let runnable = known.wanted(wanted, || priced(&answer.plan, &answer.inputs, varies, &ids()));
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
                known.resize_with(copies.candidates.len(), Priced::default);
                let loaded = |id: Id, out: &mut Block| {
                    if id == Id::Batch { *out = decided.batch } else { load(id, out) }
                };
                let mut value = [0.0; LANES];
                for (number, (candidate, known)) in copies.candidates.iter().zip(known).enumerate() {
                    if !decided.candidate.contains(&(number as u32)) {
                        continue;
                    }
                    let runnable = known.wanted(wanted, || {
                        let replica =
                            answer.plan.replica.map(|replica| Replica { layout: candidate.layout, ..replica });
                        let mut varies = varies.clone();
                        varies[Id::Batch as usize] = true;
                        let plan = Plan { replica, ..answer.plan.clone() };
                        priced(&plan, &candidate.laid(&answer.inputs), &varies, &ids())
                    });
                    runnable.program.run(&runnable.prepared, registers, loaded);
                    for (at, out) in out.iter_mut().enumerate() {
                        runnable.program.value(&runnable.prepared, registers, at, &mut value);
                        search::take(&value, &decided.candidate, number as u32, out);
                    }
                }
            }
            Method::OneByOne => {
                let ids = ids();
                for lane in 0..LANES {
                    let values = |at: usize| values.get(at).map(|values| f64::from(values[lane]));
                    let answer = one(scenario, question, columns, values);
                    for (id, out) in ids.iter().zip(out.iter_mut()) {
                        out[lane] = answer.value(*id).unwrap_or(f64::NAN) as f32;
                    }
                }
            }
        }
    }

    /// The headline of one sample by the formulas in `f64`, planned on its own unless the plan is held: what the fast
    /// way is measured against. `values` are those of the columns.
    pub fn exact(&self, values: &[f64]) -> Option<f64> {
        let value = |at: usize| values.get(at).copied();
        if matches!(self.method, Method::Held(_)) {
            let mut inputs = self.answer.inputs;
            for (at, column) in self.columns.iter().enumerate() {
                inputs.set(column.uncertain.id, value(at)?);
            }
            self.scenario.reconcile(&mut inputs);
            let plan = self.answer.plan.clone();
            return Answer { estimate: estimate(&inputs, &plan), inputs, plan }.value(self.headline);
        }
        one(&self.scenario, &self.question, &self.columns, value).value(self.headline)
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
    Answer::to(&question)
}

fn quantities(wanted: Wanted, headline: Id, answer: &Answer) -> Vec<Id> {
    match wanted {
        Wanted::Headline => vec![headline],
        Wanted::All => answer.computed(),
    }
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
