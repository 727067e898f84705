//! How often the first place holds: rows of a ranking that compete over common samples.

use super::hardware::{Row, reached};
use super::samples::{SAMPLES, Samples, percentiles};
use crate::catalog::accelerators::ACCELERATORS;
use crate::scenario::Scenario;

/// How many rows compete over the samples.
pub const FINALISTS: usize = 12;

/// What a row does over the samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Cost of a day at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES), over the samples in which it keeps to
    /// all targets; none where it never does.
    pub cost: Option<[f64; 5]>,
    /// Share of the samples in which it is the cheapest that keeps to all targets.
    pub first: f64,
    /// Share of the samples in which it keeps to all targets.
    pub keeps: f64,
}

/// Rows that compete over common samples: which one is the cheapest in how many of them.
///
/// # Assumptions
/// Hardware is bought before luck is known, so that the size of a copy stays while its batch adapts. Demand, targets and
/// the rest are the same for all rows of a sample; the price of an accelerator and the error of its predicted speed are
/// drawn for each accelerator on its own, since they say little of another's.
#[derive(Clone, Debug)]
pub struct Contest {
    rows: Vec<Contestant>,
    done: usize,
    wanted: usize,
}

#[derive(Clone, Debug)]
struct Contestant {
    samples: Samples,
    costs: Vec<f64>,
    first: usize,
    keeps: usize,
}

impl Contest {
    /// Among the rows, in their order.
    pub fn new<'a>(scenario: &Scenario, rows: impl Iterator<Item = &'a Row>) -> Self {
        let of = |row: &Row| {
            let gpu = row.place.gpu.key;
            let number = if scenario.gpu().key == gpu {
                0
            } else {
                1 + ACCELERATORS.iter().position(|known| known.key == gpu).unwrap_or_default()
            };
            let samples = Samples::of_accelerator(&scenario.applied(&row.changes), number);
            Contestant { samples, costs: Vec::new(), first: 0, keeps: 0 }
        };
        let rows: Vec<Contestant> = rows.map(of).collect();
        // Where nothing is uncertain one sample says all.
        let wanted = if rows.iter().any(|row| row.samples.is_uncertain()) { SAMPLES } else { 1 };
        Self { rows, done: 0, wanted }
    }

    /// Computes some more samples. Tells whether there are others left.
    pub fn work(&mut self, samples: usize) -> bool {
        let until = self.done.saturating_add(samples).min(self.wanted);
        for sample in self.done..until {
            let mut best: Option<(f64, usize)> = None;
            for (at, row) in self.rows.iter_mut().enumerate() {
                let answer = row.samples.answer(sample);
                let keeps = reached(&answer).is_some_and(|reached| reached.misses.is_none());
                let cost = if keeps { answer.estimate.money.cost } else { f64::NAN };
                row.costs.push(cost);
                row.keeps += usize::from(keeps);
                if keeps && best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, at));
                }
            }
            if let Some(row) = best.and_then(|(_, at)| self.rows.get_mut(at)) {
                row.first += 1;
            }
        }
        self.done = until;
        until < self.wanted
    }

    /// How far it is, and how far it goes, in samples.
    pub const fn progress(&self) -> (usize, usize) {
        (self.done, self.wanted)
    }

    /// What each row has done so far.
    pub fn standings(&self) -> Vec<Standing> {
        let share = |count: usize| count as f64 / self.done.max(1) as f64;
        let of = |row: &Contestant| Standing {
            cost: percentiles(&row.costs),
            first: share(row.first),
            keeps: share(row.keeps),
        };
        self.rows.iter().map(of).collect()
    }
}
