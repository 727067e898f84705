//! What was decided for the samples of the first repetition, in the order of their points.
//!
//! It stays while an input moves: as long as nothing changes that a plan depends on it holds, and afterwards it is where
//! the next search for a batch begins, and what puts samples beside others that are planned like them.

use super::copies::Decided;
use super::group::{Samples, Values};
use super::points::REPETITION;
use lanes::search::{self, Best};
use lanes::{Block, LANES};
use std::ops::Range;
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

/// A block of samples that are kept, as one of some blocks of the repetition.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// The samples of these blocks.
    pub samples: &'a Samples,
    /// Which blocks.
    pub blocks: Range<usize>,
    /// The number of the block among them.
    pub at: usize,
}

/// An order is worse where it takes more than this times the tries that it took at first.
const WORSE: (usize, usize) = (5, 4);

impl Kept<'_> {
    fn range(&self) -> Range<usize> {
        self.blocks.start * LANES..self.blocks.end * LANES
    }

    fn read<T: Copy>(&self, all: &[T], out: &mut [T; LANES]) {
        self.samples.take(&all[self.range()], self.at, out);
    }

    fn write<T: Copy>(&self, values: &[T; LANES], all: &mut [T]) {
        let range = self.range();
        self.samples.put(values, self.at, &mut all[range]);
    }
}

impl Decisions {
    /// What was decided for a block, where that is known of all its samples.
    pub fn of(&self, kept: &Kept<'_>) -> Option<Decided> {
        if self.candidate.is_empty() {
            return None;
        }
        let mut decided = Decided::default();
        kept.read(&self.candidate, &mut decided.candidate);
        if search::any(&decided.candidate, Best::NONE) {
            return None;
        }
        kept.read(&self.batch, &mut decided.batch);
        Some(decided)
    }

    /// The batch that was last found for a candidate in each sample of a block. Without one `out` stays as it is.
    pub fn found(&self, candidate: usize, kept: &Kept<'_>, out: &mut Block) {
        if let Some(found) = self.found.get(candidate).filter(|found| !found.is_empty()) {
            kept.read(found, out);
        }
    }

    /// Keeps what was decided for a block.
    pub fn keep(&mut self, decided: &Decided, kept: &Kept<'_>) {
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
        let unknown = |lanes: &[u32; LANES]| search::any(lanes, Best::NONE);
        if self.tries == 0 || self.candidate.as_chunks().0.iter().any(unknown) {
            return;
        }
        let tries = std::mem::take(&mut self.tries);
        if let Some(order) = &mut self.order {
            let first = *order.tries.get_or_insert(tries);
            if tries * WORSE.1 <= first * WORSE.0 {
                return;
            }
        }
        let alike: Vec<(u32, u32)> = self.offered.iter().copied().zip(self.candidate.iter().copied()).collect();
        let mut classes = Vec::new();
        for class in &alike {
            if !classes.contains(class) {
                classes.push(*class);
            }
        }
        classes.sort_unstable();
        let number = |class: &(u32, u32)| classes.binary_search(class).unwrap_or_default() as f32;
        self.order = Some(Order { by: Arc::new(alike.iter().map(number).collect()), tries: None });
    }
}
