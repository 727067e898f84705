//! The points of a scenario: which dimension an input draws from, and how its draws become values.

use super::correlations::correlated_with;
use super::distribution::{Distribution, Shape, normal_quantile, t4_quantile};
use super::inputs::Uncertain;
use crate::model::prior::Family;
use crate::model::quantities::{Id, Topic};
use crate::scenario::Scenario;
use lanes::sobol::Dimension;
use lanes::table::{Table, shares};
use lanes::{LANES, copula};
use libm::{exp, log, sqrt};
use std::sync::{Arc, LazyLock};

/// Samples of one repetition. Each repetition has a scramble of its own.
pub const REPETITION: usize = 16_384;

/// Blocks of one repetition.
pub const BLOCKS: usize = REPETITION / LANES;

/// The dimension that decides which of several weighted options a sample has.
const OPTION_DIMENSION: usize = lanes::sobol::DIMENSIONS - 1;

/// The dimension of an input: the same in every scenario, so that compared scenarios share their points. Inputs whose
/// default is uncertain come first, since the first dimensions are the most even; what only other views draw comes last.
fn dimension_of(id: Id) -> usize {
    static ORDER: LazyLock<Vec<Id>> = LazyLock::new(|| {
        let has_prior = |id: &Id| id.row().input.is_some_and(|input| input.prior.is_some());
        let of_views = |id: &Id| matches!(id.row().topic, Topic::Life | Topic::Outlook);
        let (of_views, of_estimate): (Vec<Id>, Vec<Id>) = Id::INPUTS.iter().partition(|id| of_views(id));
        let (first, rest): (Vec<Id>, Vec<Id>) = of_estimate.iter().partition(|id| has_prior(id));
        first.into_iter().chain(rest).chain(of_views).collect()
    });
    ORDER.iter().position(|known| *known == id).unwrap_or_default()
}

/// Where the draws of one input come from.
#[derive(Clone, Debug)]
pub struct Draw {
    own: Dimension,
    /// The dimension it is bent towards, and how much.
    other: Option<(Dimension, f32)>,
}

/// The seed of a repetition of a scenario.
fn seed_of(scenario: &Scenario, repetition: usize) -> u32 {
    scenario.seed.wrapping_mul(0x9e37_79b1).wrapping_add(repetition as u32)
}

impl Draw {
    /// Of an input of a scenario.
    pub fn new(scenario: &Scenario, id: Id, repetition: usize) -> Self {
        let seed = seed_of(scenario, repetition);
        let other = correlated_with(scenario, id);
        Self {
            own: Dimension::new(dimension_of(id), seed),
            other: other.map(|(other, rho)| (Dimension::new(dimension_of(other), seed), rho as f32)),
        }
    }

    /// Of the choice among weighted options.
    pub fn of_option(scenario: &Scenario, repetition: usize) -> Self {
        Self { own: Dimension::new(OPTION_DIMENSION, seed_of(scenario, repetition)), other: None }
    }

    /// A block of shares, as fractions of 2^32.
    pub fn block(&self, block: usize, out: &mut [u32; LANES]) {
        self.own.block(block, out);
        if let Some((other, rho)) = &self.other {
            let own = *out;
            let mut towards = [0; LANES];
            other.block(block, &mut towards);
            copula::lean(&own, &towards, *rho, &NORMAL, out);
        }
    }
}

/// Standard normal quantiles at the ends of the cells of a table; those of the upper half are their mirror.
static NORMAL_ENDS: LazyLock<Vec<f64>> = LazyLock::new(|| shares().map(normal_quantile).collect());

static T4_ENDS: LazyLock<Vec<f64>> = LazyLock::new(|| shares().map(t4_quantile).collect());

static NORMAL: LazyLock<Table> = LazyLock::new(|| Table::new(|n| NORMAL_ENDS[n], |n| -NORMAL_ENDS[n]));

/// A bound that cuts off less than this is none.
const NEGLIGIBLE: f64 = 1e-9;

/// The quantiles of a distribution as a table.
pub fn table(distribution: &Distribution) -> Table {
    let (below, until) = distribution.kept();
    let uncut = below + 1.0 - until < NEGLIGIBLE;
    let center = distribution.center();
    let half = (distribution.high - distribution.low) / 2.0;
    let in_logs = |ends: &[f64], ratio: f64| {
        let powers: Vec<f64> = ends.iter().map(|z| exp(ratio * z)).collect();
        Table::new(|n| center * powers[n], |n| center / powers[n])
    };
    let ratio = || log(sqrt(distribution.high / distribution.low));
    match distribution.shape {
        Shape::Family(Family::Lognormal) if uncut => in_logs(&NORMAL_ENDS, ratio() / super::distribution::Z_95),
        Shape::LogT4 if uncut => in_logs(&T4_ENDS, ratio() / super::distribution::T4_95),
        Shape::Family(Family::Normal) if uncut => {
            let sigma = half / super::distribution::Z_95;
            Table::new(|n| center + sigma * NORMAL_ENDS[n], |n| center - sigma * NORMAL_ENDS[n])
        }
        _ => {
            let ends: Vec<f64> = shares().collect();
            Table::new(|n| distribution.quantile(ends[n]), |n| distribution.quantile(1.0 - ends[n]))
        }
    }
}

/// An uncertain input with its draws of the first repetition, which are kept while other inputs move.
#[derive(Clone, Debug)]
pub struct Column {
    /// The input.
    pub uncertain: Uncertain,
    correlated: Option<(Id, f64)>,
    seed: u32,
    /// Shares, as fractions of 2^32.
    pub shares: Arc<Vec<u32>>,
    /// Values in base units.
    pub values: Arc<Vec<f32>>,
    /// The 5th and the 95th percentile.
    pub ends: (f64, f64),
    table: Arc<Table>,
}

impl Column {
    /// The column of an input, from an earlier one as far as that holds.
    pub fn new(scenario: &Scenario, uncertain: Uncertain, earlier: Option<&Self>) -> Self {
        let seed = scenario.seed;
        let correlated = correlated_with(scenario, uncertain.id);
        let same_draws = earlier.filter(|earlier| earlier.correlated == correlated && earlier.seed == seed);
        if let Some(same) = same_draws.filter(|same| same.uncertain == uncertain) {
            return same.clone();
        }
        let shares = same_draws.map_or_else(
            || {
                let draw = Draw::new(scenario, uncertain.id, 0);
                let mut shares = vec![0; REPETITION];
                for (block, out) in shares.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
                    draw.block(block, out);
                }
                Arc::new(shares)
            },
            |same| Arc::clone(&same.shares),
        );
        let table = Arc::new(table(&uncertain.distribution));
        let mut values = vec![0.0; REPETITION];
        table.look_up(&shares, &mut values);
        let ends = (uncertain.distribution.quantile(0.05), uncertain.distribution.quantile(0.95));
        Self { uncertain, correlated, seed, shares, values: Arc::new(values), ends, table }
    }

    /// The values of shares.
    pub fn look_up(&self, shares: &[u32], out: &mut [f32]) {
        self.table.look_up(shares, out);
    }
}
