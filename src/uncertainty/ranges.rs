//! What many draws say of the answer.

use crate::model::quantities::Id;
use litemap::LiteMap;
use std::sync::Arc;

/// Where percentiles are told.
pub const PERCENTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// The most inputs that are told to be to blame.
pub const DRIVERS: usize = 8;

/// One quantity over all samples, in base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// At [`PERCENTILES`].
    pub percentiles: [f64; 5],
    /// Mean.
    pub mean: f64,
    /// Standard error of the mean, from repetitions with other scrambles; none for a single one.
    pub standard_error: Option<f64>,
}

/// How one input drives the answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Driver {
    /// The input.
    pub id: Id,
    /// The 5th and the 95th percentile of the input.
    pub ends: (f64, f64),
    /// The answer at these two ends, everything else in the middle.
    pub answers: (f64, f64),
    /// Rank correlation of input and answer over the samples of the first repetition.
    pub correlation: f64,
}

/// Equal cells of the answer, in logarithms where its ends are far apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Where the first cell begins and the last one ends.
    pub ends: (f64, f64),
    /// Cells are equal in the logarithm.
    pub log: bool,
    /// Samples in each cell.
    pub counts: Vec<u32>,
}

impl Histogram {
    /// The value at a share of the axis: 0 where the first cell begins, 1 where the last one ends.
    pub fn at(&self, share: f64) -> f64 {
        let (from, to) = self.ends;
        if self.log { from * libm::pow(to / from, share) } else { from + (to - from) * share }
    }
}

/// The answer of a scenario as a range.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// The quantity of the headline.
    pub headline: Id,
    /// Its value with every input in the middle: what the page shows as the central case.
    pub central: f64,
    /// How many samples.
    pub samples: usize,
    /// How many inputs are uncertain. With none the answer is a point.
    pub uncertain: usize,
    /// Whether each sample was planned on its own.
    pub plan_adapts: bool,
    /// The headline over the samples.
    pub summary: Summary,
    /// Fifty values of equal chance: the 1st, 3rd, ... 99th percentile.
    pub dots: [f64; 50],
    /// The same as cells.
    pub histogram: Histogram,
    /// The inputs to blame, largest swing first, eight at most.
    pub drivers: Vec<Driver>,
    /// Every quantity that could be computed, once the page is at rest; only the headline while something moves.
    pub outputs: LiteMap<Id, Summary>,
    /// The headline, sample by sample.
    pub column: Arc<Vec<f32>>,
}

impl Ranges {
    /// A quantity over the samples, as far as it is known.
    pub fn of(&self, id: Id) -> Option<&Summary> {
        self.outputs.get(&id).or((id == self.headline).then_some(&self.summary))
    }

    /// The chance that the headline is at most so much.
    pub fn chance_at_most(&self, limit: f64) -> f64 {
        let below = self.column.iter().filter(|value| f64::from(**value) <= limit).count();
        below as f64 / self.column.len().max(1) as f64
    }
}
