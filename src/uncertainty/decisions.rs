//! What was decided for the samples of the first repetition, in the order of their points.
//!
//! It stays while an input moves: as long as nothing changes that a plan depends on it holds, and afterwards it is where
//! the next search for a batch begins, and what puts samples beside others that are planned like them.

use super::copies::Decided;
use super::group::{Samples, Values};
use super::points::REPETITION;
use lanes::search::{self, Best};
use lanes::{Block, LANES};
use std::sync::Arc;

/// Decisions about all samples of a repetition.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Index of the candidate; none where it is not known any more.
    candidate: Vec<u32>,
    /// The candidates that came into question, each as a bit: those from the 32nd on share the last one.
    offered: Vec<u32>,
    /// Sequences at once.
    batch: Vec<f32>,
    /// The batch that was last found for each candidate, and infinity where none was.
    found: Vec<Vec<f32>>,
    /// How many times a copy was tried for a block since they were last looked at.
    tries: usize,
    order: Option<Order>,
}

/// An order of the samples.
#[derive(Clone, Debug)]
struct Order {
    /// The number of each sample's class.
    by: Values,
    /// How many tries it took when all samples were decided in this order for the first time.
    tries: Option<usize>,
}

/// A block of the first repetition.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The samples of some of its blocks.
    pub samples: &'a Samples,
    /// The number of the block among them.
    pub at: usize,
}

/// An order is worse where it takes more than this times the tries that it took at first.
const WORSE: (usize, usize) = (5, 4);

impl Kept<'_> {
    fn read<T: Copy>(self, all: &[T], out: &mut [T; LANES]) {
        self.samples.take(&all[self.samples.first() * LANES..], self.at, out);
    }

    fn write<T: Copy>(self, values: &[T; LANES], all: &mut [T]) {
        self.samples.put(values, self.at, &mut all[self.samples.first() * LANES..]);
    }
}

/// Whether each of some samples has a candidate.
fn are_known(candidate: &[u32; LANES]) -> bool {
    !search::are(candidate, Best::NONE, &mut [0; LANES])
}

impl Decisions {
    /// What was decided for a block, where that is known of all its samples.
    pub fn of(&self, kept: Kept<'_>) -> Option<Decided> {
        if self.candidate.is_empty() {
            return None;
        }
        let mut decided = Decided::default();
        kept.read(&self.candidate, &mut decided.candidate);
        if !are_known(&decided.candidate) {
            return None;
        }
        kept.read(&self.batch, &mut decided.batch);
        Some(decided)
    }

    /// The batch that was last found for a candidate in each sample of a block. Without one `out` stays as it is.
    pub fn found(&self, candidate: usize, kept: Kept<'_>, out: &mut Block) {
        if let Some(found) = self.found.get(candidate).filter(|found| !found.is_empty()) {
            kept.read(found, out);
        }
    }

    /// Keeps what was decided for a block.
    pub fn keep(&mut self, decided: &Decided, kept: Kept<'_>) {
        self.candidate.resize(REPETITION, Best::NONE);
        self.offered.resize(REPETITION, 0);
        self.batch.resize(REPETITION, 0.0);
        kept.write(&decided.candidate, &mut self.candidate);
        kept.write(&decided.batch, &mut self.batch);
        let mut offered = [0; LANES];
        for tried in &decided.tried {
            let bit = 1 << tried.candidate.min(31);
            offered.iter_mut().zip(&tried.to).for_each(|(offered, to)| *offered |= bit & to);
            if let Some(batch) = &tried.batch {
                self.found.resize(self.found.len().max(tried.candidate + 1), Vec::new());
                let found = &mut self.found[tried.candidate];
                found.resize(REPETITION, f32::INFINITY);
                kept.write(batch, found);
            }
        }
        kept.write(&offered, &mut self.offered);
        self.tries += decided.tried.len();
    }

    /// Something changed that plans depend on: what was decided is no more than where to begin.
    pub fn outdate(&mut self) {
        self.candidate.fill(Best::NONE);
        self.tries = 0;
    }

    /// By what samples are ordered so that neighbours are planned alike; none as long as not all were decided.
    pub fn order(&self) -> Option<&Values> {
        self.order.as_ref().map(|order| &order.by)
    }

    /// Orders samples by the candidates that came into question and the one that was chosen, once all are decided and if
    /// the order that there is has got worse.
    pub fn settle(&mut self) {
        if self.tries == 0 || !self.candidate.as_chunks().0.iter().all(are_known) {
            return;
        }
        let tries = std::mem::take(&mut self.tries);
        if let Some(order) = &mut self.order {
            let first = *order.tries.get_or_insert(tries);
            if tries * WORSE.1 <= first * WORSE.0 {
                return;
            }
        }
        let mut classes = Vec::new();
        let alike = self.offered.iter().zip(&self.candidate).map(|(offered, candidate)| (*offered, *candidate));
        let by = alike.map(|class| {
            let number = classes.iter().position(|known| *known == class).unwrap_or_else(|| {
                classes.push(class);
                classes.len() - 1
            });
            number as f32
        });
        self.order = Some(Order { by: Arc::new(by.collect()), tries: None });
    }
}
