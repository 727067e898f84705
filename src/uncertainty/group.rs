//! Samples that are worked on together, in an order in which neighbours are planned alike.
//!
//! In the order of the points a block has samples of all layouts, and the programs of each run for a few of them. Which
//! layouts come into question for a sample is decided by the size of the model before anything else, so samples that are
//! new stand beside those of their size. Once all are decided they stand beside those that were decided in the same way
//! ([`decisions`](super::decisions)): nearly every block has one layout, and its programs run once. What a sample gives
//! does not depend on its neighbours, so results are put back to where their points stand.

use lanes::order::{Ranks, gather, scatter};
use lanes::{Block, LANES};
use std::ops::Range;
use std::sync::Arc;

/// Samples of a group where not the whole repetition is one: so many are worked on at once.
pub const GROUP: usize = 1024;

const _: () = assert!(GROUP.is_multiple_of(LANES));

/// Values of an input, sample by sample.
pub type Values = Arc<Vec<f32>>;

/// Where each sample of an order stands in its group, group after group.
type Places = Arc<Vec<u16>>;

/// Columns of a repetition, sorted within each group, or as one group.
#[derive(Clone, Debug)]
pub struct Sorted {
    /// What they are sorted by.
    by: Values,
    /// Samples of a group.
    size: usize,
    places: Places,
    /// Each column as it is, and sorted.
    columns: Vec<(Values, Values)>,
}

impl Sorted {
    /// Takes over from an earlier one what still holds.
    pub fn new<'a>(
        by: &Values,
        size: usize,
        columns: impl Iterator<Item = &'a Values>,
        earlier: Option<&Self>,
    ) -> Self {
        let earlier = earlier.filter(|earlier| Arc::ptr_eq(&earlier.by, by));
        let places = earlier.map_or_else(|| Arc::new(order(by, size)), |earlier| Arc::clone(&earlier.places));
        let sorted = |column: &'a Values| {
            let known = earlier.into_iter().flat_map(|earlier| &earlier.columns);
            let known = known.into_iter().find(|(known, _)| Arc::ptr_eq(known, column));
            known.cloned().unwrap_or_else(|| (Arc::clone(column), Arc::new(in_order(column, &places, size))))
        };
        Self { by: Arc::clone(by), size, columns: columns.map(sorted).collect(), places }
    }

    /// These samples, if they are a group.
    pub fn group(&self, samples: &Range<usize>) -> Option<Samples> {
        let columns = || self.columns.iter().map(|(_, sorted)| Arc::clone(sorted)).collect();
        let is_group = samples.start.is_multiple_of(self.size) && samples.len() == self.size;
        let first = samples.start / LANES;
        let places = || Some((Arc::clone(&self.places), first));
        is_group.then(|| Samples { columns: columns(), first, places: places() })
    }
}

/// Samples of some blocks.
#[derive(Clone, Debug)]
pub struct Samples {
    columns: Vec<Values>,
    /// The block of the columns that is the first one.
    first: usize,
    /// Where they stand, and the block of the places that is the first one.
    places: Option<(Places, usize)>,
}

impl Samples {
    /// In the order of their points.
    pub fn new(columns: Vec<Values>, first: usize) -> Self {
        Self { columns, first, places: None }
    }

    /// The same group, which is all that the columns have, sorted by one of the columns.
    #[must_use]
    pub fn sorted_by(self, column: usize) -> Self {
        let Some(by) = self.columns.get(column) else { return self };
        let places = Arc::new(order(by, GROUP));
        let columns = self.columns.iter().map(|column| Arc::new(in_order(column, &places, GROUP))).collect();
        Self { columns, first: 0, places: Some((places, 0)) }
    }

    /// The block of the columns that is the first one.
    pub fn first(&self) -> usize {
        self.first
    }

    /// The values of a column in a block.
    pub fn block(&self, column: usize, block: usize, out: &mut Block) {
        let blocks = self.columns.get(column).map(|column| column.as_chunks::<LANES>().0);
        if let Some(values) = blocks.and_then(|blocks| blocks.get(self.first + block)) {
            *out = *values;
        }
    }

    /// Takes what is known of the samples of a block from where they stand among all.
    pub fn take<T: Copy>(&self, all: &[T], block: usize, out: &mut [T; LANES]) {
        match &self.places {
            Some((places, first)) => {
                if let Some(places) = places.as_chunks::<LANES>().0.get(first + block) {
                    gather(all, places, out);
                }
            }
            None => {
                if let Some(all) = all.as_chunks::<LANES>().0.get(block) {
                    *out = *all;
                }
            }
        }
    }

    /// Puts what a block gives to where its samples stand among all.
    pub fn put<T: Copy>(&self, values: &[T; LANES], block: usize, all: &mut [T]) {
        match &self.places {
            Some((places, first)) => {
                if let Some(places) = places.as_chunks::<LANES>().0.get(first + block) {
                    scatter(values, places, all);
                }
            }
            None => {
                if let Some(all) = all.as_chunks_mut::<LANES>().0.get_mut(block) {
                    *all = *values;
                }
            }
        }
    }
}

/// The order of each group from its least value to its largest.
fn order(values: &[f32], size: usize) -> Vec<u16> {
    let mut ranks = Ranks::default();
    let mut order = Vec::with_capacity(values.len());
    for group in values.chunks(size) {
        ranks.of(group);
        order.extend(ranks.order().map(|place| place as u16));
    }
    order
}

fn in_order(column: &[f32], places: &[u16], size: usize) -> Vec<f32> {
    let mut sorted = vec![0.0; column.len()];
    let groups = column.chunks(size).zip(places.chunks(size));
    for ((column, places), sorted) in groups.zip(sorted.chunks_mut(size)) {
        gather(column, places, sorted);
    }
    sorted
}
