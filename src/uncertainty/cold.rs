//! A simulation from nothing: every uncertain input that the headline reads is drawn anew, and nothing is kept.
//!
//! What programs written by hand in other languages are measured against. The plan is held, as theirs is. A
//! [`Simulator`](super::simulate::Simulator) does the same with what it keeps, for any plan and for every quantity.

use super::case::{active_leads, priced, reconciled, varying};
use super::copies::Runnable;
use super::inputs::uncertain;
use super::points::{Draw, Quantiles, Source};
use super::ranges::PERCENTILES;
use super::registers::{Registers, Varying};
use crate::model::quantities::Id;
use crate::scenario::{Answer, Scenario};
use lanes::order::Places;
use lanes::{Block, LANES};
use std::sync::Arc;

/// Blocks that are drawn together: what an input is drawn from is in the cache for all but the first of them.
const TILE: usize = 4;

/// An uncertain input that is drawn.
#[derive(Clone, Debug)]
struct Drawn {
    id: Id,
    source: Source,
}

/// The simulation of a scenario's headline with the plan held.
#[derive(Clone, Debug)]
pub struct Cold {
    answer: Answer,
    active_leads: bool,
    /// Which inputs differ from sample to sample.
    varying: Varying,
    runnable: Runnable,
    drawn: Vec<Drawn>,
    /// Index of an input among those drawn, by number of the quantity.
    place: Vec<Option<usize>>,
    /// The headline, sample by sample.
    column: Vec<Block>,
    /// Of the blocks that are drawn together.
    registers: Vec<Registers>,
    places: Places,
}

impl Cold {
    /// Plans the scenario, records its formulas and makes the tables of its distributions. None where the headline
    /// reads no uncertain input.
    pub fn new(scenario: &Scenario) -> Option<Self> {
        let inputs = uncertain(scenario);
        let answer = scenario.answer();
        let varying = varying(scenario, inputs.iter().map(|input| input.id));
        let runnable = priced(&answer.plan, &answer.inputs, &varying, &[scenario.headline()]);
        let mut reads = vec![false; Id::ALL.len()];
        runnable.program.reads().for_each(|id| reads[id as usize] = true);
        // Either of the two sizes of a model may stand in for the other.
        let sizes = [Id::TotalParameters as usize, Id::ActiveParameters as usize];
        let either = sizes.iter().any(|size| reads[*size]);
        sizes.iter().for_each(|size| reads[*size] = either);
        let drawn: Vec<Drawn> = inputs
            .iter()
            .filter(|input| reads[input.id as usize])
            .map(|input| Drawn {
                id: input.id,
                source: Source::new(Draw::new(scenario, input.id, 0), Arc::new(Quantiles::new(&input.distribution))),
            })
            .collect();
        let mut place = vec![None; Id::ALL.len()];
        drawn.iter().enumerate().for_each(|(at, drawn)| place[drawn.id as usize] = Some(at));
        (!drawn.is_empty()).then(|| Self {
            active_leads: active_leads(scenario),
            answer,
            varying,
            runnable,
            drawn,
            place,
            column: Vec::new(),
            registers: Vec::new(),
            places: Places::default(),
        })
    }

    /// How many inputs are drawn.
    pub fn inputs(&self) -> usize {
        self.drawn.len()
    }

    /// 5th, 25th, 50th, 75th and 95th percentile of the headline over so many samples, in its base unit.
    pub fn run(&mut self, samples: usize) -> [f64; 5] {
        let Self { answer, active_leads, varying, runnable, drawn, place, column, registers, places } = self;
        column.resize(samples.div_ceil(LANES), [0.0; LANES]);
        let draw = |block: usize, id: Id, out: &mut Block| match place[id as usize].and_then(|at| drawn.get(at)) {
            Some(drawn) => drawn.source.block(block, out),
            None => *out = [answer.inputs.get(id).unwrap_or_default() as f32; LANES],
        };
        registers.resize(TILE, Registers::default());
        for (tile, out) in column.chunks_mut(TILE).enumerate() {
            registers.iter_mut().for_each(Registers::begin);
            for (id, register) in runnable.program.loads() {
                for (at, registers) in registers.iter_mut().enumerate().take(out.len()) {
                    let mut drawn = |id: Id, out: &mut Block| draw(tile * TILE + at, id, out);
                    // Straight into the registers of the program: nothing is copied.
                    registers.fill(*register, |out| reconciled(*id, *active_leads, varying, &mut drawn, out));
                }
            }
            for (registers, out) in registers.iter_mut().zip(out) {
                runnable.program.run(&runnable.prepared, registers, &|_, _| {});
                *out = *runnable.program.value(registers, 0);
            }
        }
        let mut found = [0.0; 5];
        let column = column.as_flattened();
        places.at(&column[..samples.min(column.len())], &PERCENTILES, &mut found);
        found.map(f64::from)
    }
}
