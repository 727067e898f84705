//! Many draws of a scenario: what its answer may be, and which input is to blame.

use super::case::{Case, Wanted, in_blocks};
use super::group::GROUP;
use super::inputs::uncertain;
use super::points::{Column, Draw, REPETITION, Source};
use super::ranges::{DRIVERS, Driver, Histogram, PERCENTILES, Ranges, Summary};
use crate::model::quantities::Id;
use crate::scenario::Scenario;
use lanes::order::{Places, Ranks, rank_correlation};
use lanes::{Block, LANES};
use litemap::LiteMap;
use std::ops::Range;
use std::sync::Arc;

/// Repetitions at rest: 131,072 samples, each repetition with a scramble of its own.
pub const REPETITIONS: usize = 8;

/// Cells of the histogram.
const CELLS: usize = 48;

/// Beyond this ratio of its ends the histogram has a logarithmic axis.
const LOG_RATIO: f64 = 20.0;

/// Samples of a step where they are computed one at a time.
const SLOW_STEP: usize = 16;

/// And so many are enough while something moves.
const FEW: usize = REPETITION / 16;

/// A scenario under simulation. It keeps points and programs while inputs move.
#[derive(Debug, Default)]
pub struct Simulator {
    /// Cases with the share of samples that are below it and of those up to it, as fractions of 2^32.
    cases: Vec<(u64, u64, Case)>,
    /// Columns of a scenario to come.
    ahead: Vec<Column>,
    /// The headline in all samples so far.
    column: Vec<f32>,
    /// Every quantity in the first repetition.
    outputs: Vec<(Id, Vec<f32>)>,
    /// What they say.
    summaries: LiteMap<Id, Summary>,
    stage: Stage,
    points: Points,
    ranks: Ranks,
    places: Places,
}

/// What is worked on at rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Nothing,
    /// The headline, from this sample on, counted over all repetitions.
    Headline(usize),
    /// Every quantity, from this sample on.
    Outputs(usize),
    /// Percentiles of everything.
    Summaries,
}

impl Simulator {
    /// For a scenario and its headline. What an earlier one had in common with it is kept.
    pub fn set(&mut self, scenario: &Scenario) {
        self.set_for(scenario, scenario.headline());
    }

    /// Draws one more column of a scenario before it is [set](Self::set), where there is time. Tells whether one was
    /// missing.
    pub fn draw(&mut self, scenario: &Scenario) -> bool {
        let next = uncertain(scenario).get(self.ahead.len()).map(|uncertain| Column::new(scenario, *uncertain, None));
        let missing = next.is_some();
        self.ahead.extend(next);
        missing
    }

    /// For a scenario and a quantity that takes the place of its headline.
    pub fn set_for(&mut self, scenario: &Scenario, headline: Id) {
        let mut kept = std::mem::take(&mut self.cases).into_iter().map(|(_, _, case)| case);
        let ahead = std::mem::take(&mut self.ahead);
        let mut below = 0.0;
        let mut cases = Vec::new();
        for (weight, scenario) in scenario.combinations() {
            let from = below;
            below += weight;
            let fraction = |share: f64| (share * 4_294_967_296.0) as u64;
            cases.push((fraction(from), fraction(below), Case::of(&scenario, headline, kept.next(), &ahead)));
        }
        if let Some((_, until, _)) = cases.last_mut() {
            *until = u64::from(u32::MAX) + 1;
        }
        self.cases = cases;
        self.points = Points::default();
        self.column.clear();
        self.outputs.clear();
        self.summaries.clear();
        self.stage = if self.is_uncertain() { Stage::Headline(0) } else { Stage::Nothing };
    }

    /// Whether anything is uncertain.
    pub fn is_uncertain(&self) -> bool {
        self.cases.len() > 1 || self.cases.iter().any(|(_, _, case)| !case.columns.is_empty())
    }

    /// A step further: a group of samples, or a few where they are computed one at a time.
    fn further(&self, from: usize, most: usize) -> usize {
        let step = if self.is_slow() { SLOW_STEP } else { GROUP };
        (from + step).min(most)
    }

    /// Whether samples are computed one at a time.
    fn is_slow(&self) -> bool {
        self.cases.iter().any(|(_, _, case)| case.is_slow())
    }

    /// The first repetition at once: what follows a slider. None where nothing is uncertain.
    pub fn quick(&mut self) -> Option<Ranges> {
        self.quick_part(REPETITION)
    }

    /// So many samples of the first repetition, in whole groups; fewer where samples are computed one at a time.
    pub fn quick_part(&mut self, samples: usize) -> Option<Ranges> {
        if !self.is_uncertain() {
            return None;
        }
        let until = if self.is_slow() { samples.min(FEW) } else { samples.next_multiple_of(GROUP).min(REPETITION) };
        for samples in groups(until) {
            while !self.headline(samples.clone()) {}
        }
        self.stage = Stage::Headline(until);
        self.ranges()
    }

    /// Every quantity in some more samples of the first repetition: for many ranges with few samples each, in slices.
    /// Tells whether more are wanted: so many are, fewer where samples are computed one at a time.
    pub fn gather(&mut self, wanted: usize) -> bool {
        if !self.is_uncertain() {
            return false;
        }
        let from = self.outputs.first().map_or(0, |(_, column)| column.len());
        let (slice, most) = if self.is_slow() { (SLOW_STEP, FEW) } else { (LANES, REPETITION) };
        let wanted = wanted.min(most);
        while !self.every_output(from..(from + slice).min(wanted)) {}
        self.outputs.first().is_some_and(|(_, column)| column.len() < wanted)
    }

    /// What was gathered of a quantity. None where nothing is uncertain, and where the scenario does not compute it.
    pub fn gathered(&mut self, id: Id) -> Option<Summary> {
        let (_, mut column) = std::mem::take(&mut self.outputs).into_iter().find(|(known, _)| *known == id)?;
        column.retain(|value| !value.is_nan());
        (!column.is_empty()).then(|| summary(&mut self.places, &column))
    }

    /// All samples and all quantities at once: what a page shows at rest. None where nothing is uncertain.
    pub fn at_rest(&mut self) -> Option<Ranges> {
        self.quick()?;
        while self.work() {}
        self.ranges()
    }

    /// Does a small step of everything else, after [`quick`](Self::quick). Tells whether there is more to do; where
    /// there is not, [`ranges`](Self::ranges) are of all samples and all quantities.
    pub fn work(&mut self) -> bool {
        self.stage = match self.stage {
            Stage::Headline(from) if self.points.begin(&self.cases, from / REPETITION) => self.stage,
            Stage::Headline(from) => {
                let last = REPETITION * if self.is_slow() { 1 } else { REPETITIONS };
                let until = self.further(from, last);
                let done = self.headline(from..until);
                let next = if until == last { Stage::Outputs(0) } else { Stage::Headline(until) };
                if done { next } else { self.stage }
            }
            Stage::Outputs(_) if self.cases.iter_mut().any(|(_, _, case)| case.record()) => self.stage,
            Stage::Outputs(from) => {
                let until = self.further(from, REPETITION);
                let done = self.every_output(from..until);
                let next = if until == REPETITION { Stage::Summaries } else { Stage::Outputs(until) };
                if done { next } else { self.stage }
            }
            Stage::Summaries => {
                let more = self.summarize();
                if more { Stage::Summaries } else { Stage::Nothing }
            }
            Stage::Nothing => Stage::Nothing,
        };
        self.stage != Stage::Nothing
    }

    /// What the samples so far say. None where there are none, and so where nothing is uncertain.
    pub fn ranges(&mut self) -> Option<Ranges> {
        if self.column.is_empty() {
            return None;
        }
        let heaviest = (0..self.cases.len()).max_by_key(|at| self.cases[*at].1 - self.cases[*at].0)?;
        let (_, _, first) = &self.cases[heaviest];
        let quantity = first.headline;
        let central = first.answer.value(quantity);
        let plan_adapts = first.plan_adapts();
        let repetition = self.column.len().min(REPETITION);
        let ranked = self.ranks.of(&self.column[..repetition]);
        let correlation = |column: &Column| rank_correlation(ranked, &column.shares[..repetition]);
        let correlations: Vec<(Id, f64)> =
            first.columns.iter().map(|column| (column.uncertain.id, correlation(column))).collect();
        if self.column.len() > repetition {
            self.ranks.of(&self.column);
        }
        let uncertain = first.columns.len();
        let at = |share: f64| f64::from(self.ranks.at(share));
        let percentiles = PERCENTILES.map(at);
        let dots = std::array::from_fn(|n| at((2 * n + 1) as f64 / 100.0));
        let ends = (at(0.002), at(0.998));
        let histogram = histogram(&self.ranks, self.column.len(), ends);
        let (mean, standard_error) = self.mean();
        let outputs = self.summaries.clone();
        let drivers = drivers(&mut self.cases[heaviest].2, &correlations);
        Some(Ranges {
            headline: quantity,
            central: central.unwrap_or(f64::NAN),
            samples: self.column.len(),
            uncertain,
            plan_adapts,
            summary: Summary { percentiles, mean, standard_error },
            dots,
            histogram,
            drivers,
            outputs,
            column: Arc::new(self.column.clone()),
        })
    }

    /// The headline in some samples of a repetition, in one more of the cases. Tells whether it is there now.
    fn headline(&mut self, samples: Range<usize>) -> bool {
        self.column.truncate(samples.start);
        let Some(out) = self.points.run(&mut self.cases, samples, Wanted::Headline) else { return false };
        self.column.extend(out.into_iter().next().unwrap_or_default());
        true
    }

    /// Every quantity in some samples of the first repetition, in the same way.
    fn every_output(&mut self, samples: Range<usize>) -> bool {
        let Some((_, _, case)) = self.cases.first() else { return true };
        if self.outputs.is_empty() {
            // Cases of a mix have the quantities of the first: others are not numbers and are left out.
            self.outputs = case.quantities(Wanted::All).into_iter().map(|id| (id, Vec::new())).collect();
        }
        let Some(out) = self.points.run(&mut self.cases, samples, Wanted::All) else { return false };
        for ((_, column), out) in self.outputs.iter_mut().zip(&out) {
            column.extend_from_slice(out);
        }
        true
    }

    /// Mean of all samples, and its standard error where there are several whole repetitions.
    fn mean(&self) -> (f64, Option<f64>) {
        let means: Vec<f64> = self.column.chunks_exact(REPETITION).map(mean).collect();
        let count = means.len() as f64;
        let all = mean(&self.column);
        let spread = means.iter().map(|each| (each - all) * (each - all)).sum::<f64>() / (count - 1.0);
        (all, (means.len() > 1).then(|| (spread / count).sqrt()))
    }

    /// The summary of one more quantity, once all blocks are there. Tells whether there was one.
    fn summarize(&mut self) -> bool {
        let Self { outputs, places, summaries, .. } = self;
        let Some((id, column)) = outputs.iter_mut().find(|(_, column)| !column.is_empty()) else { return false };
        // A plan may lack a quantity. Where most samples have it, their range is told.
        column.retain(|value| !value.is_nan());
        if column.len() > REPETITION / 2 {
            summaries.insert(*id, summary(places, column));
        }
        *column = Vec::new();
        true
    }
}

/// What a column says, in a single repetition.
fn summary(places: &mut Places, column: &[f32]) -> Summary {
    let mut found = [0.0; 5];
    places.at(column, &PERCENTILES, &mut found);
    Summary { percentiles: found.map(f64::from), mean: mean(column), standard_error: None }
}

/// Mean of a column.
fn mean(values: &[f32]) -> f64 {
    values.iter().map(|value| f64::from(*value)).sum::<f64>() / values.len() as f64
}

/// The inputs to blame: each at its ends, all others in the middle.
fn drivers(case: &mut Case, correlations: &[(Id, f64)]) -> Vec<Driver> {
    let inputs: Vec<(Id, f64, f64)> =
        case.columns.iter().map(|column| (column.uncertain.id, column.ends.0, column.ends.1)).collect();
    let mut drivers = Vec::new();
    for (number, part) in inputs.chunks(LANES / 2).enumerate() {
        let first = number * LANES / 2;
        let values: Vec<Block> = inputs
            .iter()
            .enumerate()
            .map(|(at, (id, low, high))| {
                let mut values = [case.center(*id) as f32; LANES];
                if let Some(lane) = at.checked_sub(first).filter(|lane| *lane < LANES / 2) {
                    (values[2 * lane], values[2 * lane + 1]) = (*low as f32, *high as f32);
                }
                values
            })
            .collect();
        let mut out = [[0.0; LANES]];
        let given = |column: usize, out: &mut Block| *out = values[column];
        case.compute(&given, None, 0..2 * part.len(), Wanted::Headline, &mut out);
        drivers.extend(part.iter().enumerate().map(|(lane, (id, low, high))| {
            let correlation = correlations.iter().find(|(known, _)| known == id).map_or(0.0, |(_, value)| *value);
            let answers = (f64::from(out[0][2 * lane]), f64::from(out[0][2 * lane + 1]));
            Driver { id: *id, ends: (*low, *high), answers, correlation }
        }));
    }
    let swing = |driver: &Driver| (driver.answers.1 - driver.answers.0).abs();
    drivers.retain(|driver| swing(driver) > 0.0);
    drivers.sort_by(|a, b| swing(b).total_cmp(&swing(a)));
    drivers.truncate(DRIVERS);
    drivers
}

/// Makes the values of samples: those of the first repetition are kept, others are drawn.
#[derive(Debug, Default)]
struct Points {
    repetition: Option<usize>,
    sources: Vec<Vec<Source>>,
    option: Option<Draw>,
    begun: Begun,
}

/// Samples that some of the cases have computed.
#[derive(Debug, Default)]
struct Begun {
    asked: Option<(Range<usize>, Wanted)>,
    /// How many cases have.
    cases: usize,
    /// The values of each quantity.
    all: Vec<Vec<f32>>,
}

impl Points {
    /// Makes the source of one more column in a repetition. Tells whether one was missing.
    fn begin(&mut self, cases: &[(u64, u64, Case)], repetition: usize) -> bool {
        if self.repetition != Some(repetition) {
            self.repetition = Some(repetition);
            self.sources = vec![Vec::new(); cases.len()];
            self.option = cases.first().map(|(_, _, case)| case.option_draw(repetition));
        }
        let mut drawn = self.sources.iter_mut().zip(cases).filter(|_| repetition > 0);
        let next = drawn.find_map(|(sources, (_, _, case))| Some((case.source(sources.len(), repetition)?, sources)));
        next.map(|(source, sources)| sources.push(source)).is_some()
    }

    /// Samples of one of all repetitions, computed in one more of the cases and taken from the case that each belongs to.
    /// None until all cases have had their turn.
    fn run(&mut self, cases: &mut [(u64, u64, Case)], samples: Range<usize>, wanted: Wanted) -> Option<Vec<Vec<f32>>> {
        let repetition = samples.start / REPETITION;
        let within = samples.start % REPETITION..samples.start % REPETITION + samples.len();
        while self.begin(cases, repetition) {}
        let asked = Some((samples, wanted));
        if self.begun.asked != asked {
            self.begun = Begun { asked, ..Begun::default() };
        }
        let Begun { cases: done, all, .. } = &mut self.begun;
        if let (Some((from, until, case)), Some(sources)) = (cases.get_mut(*done), self.sources.get(*done)) {
            let values = case.run(within.clone(), sources, wanted);
            match self.option.as_ref().filter(|_| *done > 0) {
                Some(option) => take_those_of(&(*from..*until), option, &within, &values, all),
                None => *all = values,
            }
            *done += 1;
        }
        (*done >= cases.len()).then(|| std::mem::take(&mut self.begun).all)
    }
}

/// Takes the values of samples that belong to one case, whose options are those.
fn take_those_of(those: &Range<u64>, option: &Draw, samples: &Range<usize>, values: &[Vec<f32>], all: &mut [Vec<f32>]) {
    let mut options = [0; LANES];
    for (block, lanes) in in_blocks(samples) {
        option.block(block, &mut options);
        let here = block * LANES + lanes.start - samples.start..block * LANES + lanes.end - samples.start;
        for (all, values) in all.iter_mut().zip(values) {
            let pairs = all[here.clone()].iter_mut().zip(&values[here.clone()]);
            for ((all, value), option) in pairs.zip(&options[lanes.clone()]) {
                if those.contains(&u64::from(*option)) {
                    *all = *value;
                }
            }
        }
    }
}

/// So many samples of the first repetition in parts that are of one group each; all of them are one.
fn groups(until: usize) -> impl Iterator<Item = Range<usize>> {
    let size = if until == REPETITION { REPETITION } else { GROUP };
    (0..until).step_by(size).map(move |from| from..(from + size).min(until))
}

/// Equal cells between two ends; what lies outside counts in the outer ones.
fn histogram(ranks: &Ranks, samples: usize, ends: (f64, f64)) -> Histogram {
    let log = ends.0 > 0.0 && ends.1 > LOG_RATIO * ends.0;
    let mut histogram = Histogram { ends, log, counts: Vec::with_capacity(CELLS) };
    let mut below = 0;
    for cell in 1..=CELLS {
        let edge = histogram.at(cell as f64 / CELLS as f64);
        let until = if cell == CELLS { samples } else { ranks.below(edge as f32) };
        histogram.counts.push((until - below) as u32);
        below = until;
    }
    histogram
}
