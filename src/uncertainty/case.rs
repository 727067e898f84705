//! One scenario, ready to be computed for blocks of samples.

use super::copies::{Candidate, Copies, DECIDES_LAYOUT, Runnable};
use super::decisions::{Decisions, Kept};
use super::group::{GROUP, Samples, Sorted};
use super::inputs::uncertain;
use super::points::{Column, Draw, REPETITION, Source};
use super::registers::{Registers, Varying};
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
use std::ops::Range;
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
    /// Which inputs differ from sample to sample: first the columns in their order.
    varying: Varying,
    method: Method,
    /// The columns in an order in which neighbours are planned alike, where that is another: all samples, and group by
    /// group.
    sorted: [Option<Sorted>; 2],
    registers: Registers,
}

/// How samples are computed.
#[derive(Clone, Debug)]
enum Method {
    /// With the plan of the central case.
    Held(Box<Priced>),
    /// Each sample with its own plan, in blocks.
    Planned { copies: Box<Copies>, priced: Vec<Priced>, decisions: Decisions },
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
    /// Of a scenario and its headline.
    pub fn new(scenario: &Scenario) -> Self {
        Self::of(scenario, scenario.headline(), None, &[])
    }

    /// Of a scenario and the quantity in place of its headline, taking over from an earlier case what still holds, and
    /// columns that were drawn ahead.
    pub fn of(scenario: &Scenario, headline: Id, earlier: Option<Self>, ahead: &[Column]) -> Self {
        let question = scenario.question();
        let answer = Answer::to(&question);
        let column = |uncertain: &super::inputs::Uncertain| {
            let mut known = earlier.iter().flat_map(|case| &case.columns).chain(ahead);
            Column::new(scenario, *uncertain, known.find(|column| column.uncertain.id == uncertain.id))
        };
        let columns: Vec<Column> = uncertain(scenario).iter().map(column).collect();
        let varying = varying(scenario, columns.iter().map(|column| column.uncertain.id));
        let known = earlier.as_ref().map_or_else(Default::default, |earlier| earlier.sorted.clone());
        let mut case = Self {
            scenario: scenario.clone(),
            question,
            answer,
            headline,
            columns,
            varying,
            method: Method::OneByOne,
            sorted: [None, None],
            registers: Registers::default(),
        };
        case.method = case.method_after(earlier);
        case.sort(&known);
        case
    }

    /// Sorts the columns by what was decided, and by what decides a layout where nothing was.
    fn sort(&mut self, known: &[Option<Sorted>; 2]) {
        let size = self.decides().and_then(|column| self.columns.get(column)).map(|column| &column.values);
        let decided = match &self.method {
            Method::Planned { decisions, .. } => decisions.order(),
            _ => None,
        };
        let columns = || self.columns.iter().map(|column| &column.values);
        let [all, groups] = known.each_ref().map(Option::as_ref);
        self.sorted = [
            decided.or(size).map(|by| Sorted::new(by, REPETITION, columns(), all)),
            size.map(|by| Sorted::new(by, GROUP, columns(), groups)),
        ];
    }

    /// The column that decides before all others which layouts come into question for a sample.
    fn decides(&self) -> Option<usize> {
        let planned = matches!(self.method, Method::Planned { .. });
        let at = |id: Id| self.columns.iter().position(|column| column.uncertain.id == id);
        at(Id::TotalParameters).or_else(|| at(Id::ActiveParameters)).filter(|_| planned)
    }

    /// The value of an input in the middle.
    pub fn center(&self, id: Id) -> f64 {
        self.question.inputs.get(id).unwrap_or_default()
    }

    /// Where the values of a column come from in a repetition.
    pub fn source(&self, column: usize, repetition: usize) -> Option<Source> {
        Some(self.columns.get(column)?.source(&self.scenario, repetition))
    }

    /// What decides which of several weighted options a sample of a repetition has.
    pub fn option_draw(&self, repetition: usize) -> Draw {
        Draw::of_option(&self.scenario, repetition)
    }

    /// Some samples of a repetition: the values of each wanted quantity. Without sources it is the first repetition,
    /// whose columns are kept.
    pub fn run(&mut self, samples: Range<usize>, sources: &[Source], wanted: Wanted) -> Vec<Vec<f32>> {
        let quantities = self.quantities(wanted).len();
        let first = samples.start / LANES;
        let blocks = samples.end.div_ceil(LANES) - first;
        let mut all = vec![vec![f32::NAN; blocks * LANES]; quantities];
        let mut out = vec![[f32::NAN; LANES]; quantities];
        let values = if sources.is_empty() { self.kept(&samples) } else { self.drawn(&samples, sources) };
        for (block, lanes) in in_blocks(&samples) {
            let at = block - first;
            let load = |column: usize, out: &mut Block| values.block(column, at, out);
            let kept = Kept { samples: &values, at };
            self.compute(&load, sources.is_empty().then_some(kept), lanes, wanted, &mut out);
            for (all, out) in all.iter_mut().zip(&out) {
                values.put(out, at, all);
            }
        }
        for all in &mut all {
            all.truncate(samples.end - first * LANES);
            all.drain(..samples.start - first * LANES);
        }
        all
    }

    /// Some samples of the first repetition.
    fn kept(&self, samples: &Range<usize>) -> Samples {
        self.sorted.iter().flatten().find_map(|sorted| sorted.group(samples)).unwrap_or_else(|| {
            let columns = self.columns.iter().map(|column| Arc::clone(&column.values)).collect();
            Samples::new(columns, samples.start / LANES)
        })
    }

    /// Draws the blocks of some samples.
    fn drawn(&self, samples: &Range<usize>, sources: &[Source]) -> Samples {
        let blocks = samples.start / LANES..samples.end.div_ceil(LANES);
        let column = |source: &Source| {
            let mut values = vec![0.0; blocks.len() * LANES];
            for (block, out) in blocks.clone().zip(values.as_chunks_mut::<LANES>().0) {
                source.block(block, out);
            }
            Arc::new(values)
        };
        let is_group = samples.start.is_multiple_of(GROUP) && samples.len() == GROUP;
        let samples = Samples::new(sources.iter().map(column).collect(), 0);
        match self.decides().filter(|_| is_group) {
            Some(column) => samples.sorted_by(column),
            None => samples,
        }
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
        let Some(Self { method: Method::Planned { mut copies, mut priced, mut decisions }, question, columns, .. }) =
            earlier
        else {
            let copies = Box::new(Copies::new(&self.question, self.varying.clone().with(Id::Batch)));
            return Method::Planned { copies, priced: Vec::new(), decisions: Decisions::default() };
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
        if stay.contains(&false) {
            decisions = Decisions::default();
        } else {
            decisions.settle();
            if !all_same {
                decisions.outdate();
            }
        }
        let mut stays = stay.into_iter();
        priced.retain(|_| stays.next().unwrap_or(false));
        for (candidate, priced) in copies.candidates.iter().zip(&mut priced) {
            priced.prepare(&candidate.laid(&self.answer.inputs));
        }
        Method::Planned { copies, priced, decisions }
    }

    /// Whether the formulas that an earlier case recorded, under the same layouts, are those of this one.
    fn has_the_formulas_of(&self, earlier: &Self) -> bool {
        let of = |case: &Self| (case.question.choices, case.question.facts, case.headline);
        let planned = |case: &Self| (case.answer.plan.predicts_power, case.answer.plan.training);
        of(earlier) == of(self)
            && planned(earlier) == planned(self)
            && earlier.question.given == self.question.given
            && earlier.varying == self.varying
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
        DECIDES_LAYOUT.iter().any(|id| self.varying.has(*id))
    }

    /// Records the formulas of all quantities under one more of the plans that the headline has. Tells whether there was
    /// one.
    pub fn record(&mut self) -> bool {
        let Self { answer, varying, method, headline, .. } = self;
        let ids = || quantities(Wanted::All, *headline, answer);
        match method {
            Method::Held(known) if known.all.is_none() => {
                known.wanted(Wanted::All, || priced(&answer.plan, &answer.inputs, varying, &ids()));
            }
            Method::Planned { copies, priced: known, .. } => {
                let mut known = copies.candidates.iter().zip(known);
                let next = known.find(|(_, known)| known.headline.is_some() && known.all.is_none());
                let Some((candidate, known)) = next else { return false };
                let varying = varying.clone().with(Id::Batch);
                known.wanted(Wanted::All, || priced_on(candidate, answer, &varying, &ids()));
            }
            Method::Held(_) | Method::OneByOne => return false,
        }
        true
    }

    /// Computes a block, at least these lanes of it. `values` gives those of a column; `out` has a block for each wanted
    /// quantity. Of `kept` samples the decisions of their plans are kept too.
    pub fn compute(
        &mut self,
        values: &dyn Fn(usize, &mut Block),
        kept: Option<Kept<'_>>,
        lanes: Range<usize>,
        wanted: Wanted,
        out: &mut [Block],
    ) {
        let Self { columns, scenario, question, answer, varying, method, registers, headline, .. } = self;
        let center = |id: Id| question.inputs.get(id).unwrap_or_default() as f32;
        let drawn = |id: Id, out: &mut Block| match varying.register(id).map(usize::from) {
            Some(column) if column < columns.len() => values(column, out),
            _ => *out = [center(id); LANES],
        };
        let active_leads = active_leads(scenario);
        let load = |id: Id, out: &mut Block| reconciled(id, active_leads, varying, &mut { drawn }, out);
        let ids = || quantities(wanted, *headline, answer);
        registers.begin();
        match method {
            Method::Held(known) => {
                let runnable = known.wanted(wanted, || priced(&answer.plan, &answer.inputs, varying, &ids()));
                runnable.program.run(&runnable.prepared, registers, &load);
                for (at, out) in out.iter_mut().enumerate() {
                    *out = *runnable.program.value(registers, at);
                }
            }
            Method::Planned { copies, priced: known, decisions } => {
                let decided = match kept {
                    Some(kept) => decisions.of(kept).unwrap_or_else(|| {
                        let before = |candidate: usize, out: &mut Block| decisions.found(candidate, kept, out);
                        let decided = copies.decide(registers, &load, &before);
                        decisions.keep(&decided, kept);
                        decided
                    }),
                    None => copies.decide(registers, &load, &|_, _| {}),
                };
                known.resize_with(copies.candidates.len(), Priced::default);
                let varying = varying.clone().with(Id::Batch);
                if let Some(register) = varying.register(Id::Batch) {
                    registers.set(register, &decided.batch);
                }
                for (number, (candidate, known)) in copies.candidates.iter().zip(known).enumerate() {
                    let mut which = [0; LANES];
                    if !search::are(&decided.candidate, number as u32, &mut which) {
                        continue;
                    }
                    let runnable = known.wanted(wanted, || priced_on(candidate, answer, &varying, &ids()));
                    runnable.program.run(&runnable.prepared, registers, &load);
                    for (at, out) in out.iter_mut().enumerate() {
                        search::put(runnable.program.value(registers, at), &which, out);
                    }
                }
            }
            Method::OneByOne => {
                let ids = ids();
                let mut all = vec![[0.0; LANES]; columns.len()];
                all.iter_mut().enumerate().for_each(|(at, out)| values(at, out));
                for lane in lanes {
                    let values = |at: usize| all.get(at).map(|values| f64::from(values[lane]));
                    let answer = one(scenario, question, columns, values);
                    let outputs = answer.estimate.outputs();
                    for (id, out) in ids.iter().zip(out.iter_mut()) {
                        let output = outputs.iter().find(|(known, _)| known == id).and_then(|(_, value)| *value);
                        out[lane] = output.or_else(|| answer.inputs.get(*id)).unwrap_or(f64::NAN) as f32;
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

/// Samples block by block: the number of each block, and which lanes of it are among them.
pub(super) fn in_blocks(samples: &Range<usize>) -> impl Iterator<Item = (usize, Range<usize>)> + use<> {
    let Range { start, end } = *samples;
    (start / LANES..end.div_ceil(LANES)).map(move |block| {
        let lane = |sample: usize| sample.clamp(block * LANES, (block + 1) * LANES) - block * LANES;
        (block, lane(start)..lane(end))
    })
}

/// Which inputs differ from sample to sample where these are uncertain, these first.
pub(super) fn varying(scenario: &Scenario, uncertain: impl Iterator<Item = Id>) -> Varying {
    let varying = Varying::new(uncertain);
    // Where one of the two sizes of a model gives way to the other, it moves with it.
    if !varying.has(Id::TotalParameters) && !varying.has(Id::ActiveParameters) {
        return varying;
    }
    varying.with(if active_leads(scenario) { Id::TotalParameters } else { Id::ActiveParameters })
}

/// Of two sizes that contradict each other, whether the active one stays: it is the one that the reader gave.
pub(super) fn active_leads(scenario: &Scenario) -> bool {
    scenario.numbers.contains_key(&Id::ActiveParameters)
}

/// The values of an input, from what was drawn: of two sizes that contradict each other one gives way.
pub(super) fn reconciled(
    id: Id,
    active_leads: bool,
    varying: &Varying,
    drawn: &mut impl FnMut(Id, &mut Block),
    out: &mut Block,
) {
    drawn(id, out);
    match id {
        Id::ActiveParameters if !active_leads && varying.has(Id::TotalParameters) => {
            let mut other = [0.0; LANES];
            drawn(Id::TotalParameters, &mut other);
            out.iter_mut()
                .zip(other)
                .for_each(|(active, total)| *active = if total < *active { total } else { *active });
        }
        Id::TotalParameters if active_leads => {
            let mut other = [0.0; LANES];
            drawn(Id::ActiveParameters, &mut other);
            out.iter_mut()
                .zip(other)
                .for_each(|(total, active)| *total = if active > *total { active } else { *total });
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

/// The program of some quantities where a replica is built as a candidate.
fn priced_on(candidate: &Candidate, answer: &Answer, varying: &Varying, ids: &[Id]) -> Runnable {
    let replica = answer.plan.replica.map(|replica| Replica { layout: candidate.layout, ..replica });
    let plan = Plan { replica, ..answer.plan.clone() };
    priced(&plan, &candidate.laid(&answer.inputs), varying, ids)
}

/// The program of some quantities under a plan. What the plan does not have is not a number.
pub(super) fn priced(plan: &Plan, inputs: &Inputs<f64>, varying: &Varying, ids: &[Id]) -> Runnable {
    Runnable::new(inputs, varying, None, |inputs| {
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
