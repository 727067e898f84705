//! The points of a scenario: which dimension an input draws from, and how its draws become values.

use super::correlations::correlated_with;
use super::distribution::{Distribution, Shape, T4_95, Z_95, normal_quantile, t4_quantile};
use super::inputs::Uncertain;
use crate::model::prior::Family;
use crate::model::quantities::{Id, Topic};
use crate::scenario::Scenario;
use lanes::sobol::Dimension;
use lanes::strata::{self, Curve, Strata};
use lanes::table::{self, Table};
use lanes::{Block, LANES, copula};
use libm::{exp, log};
use std::sync::{Arc, LazyLock, OnceLock};

/// Samples of one repetition. Each repetition has a scramble of its own.
pub const REPETITION: usize = 16_384;

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
            copula::lean(&own, &towards, *rho, &NORMAL_TABLE, out);
        }
    }
}

/// Quantiles of a standard distribution where they are asked for.
struct Standard {
    /// At the ends of the cells of a table; those of the upper half are their mirror.
    ends: Vec<f64>,
    /// At the nodes of a curve.
    nodes: Vec<f64>,
}

impl Standard {
    fn new(quantile: fn(f64) -> f64) -> Self {
        Self { ends: table::shares().map(quantile).collect(), nodes: strata::shares().map(quantile).collect() }
    }
}

static NORMAL: LazyLock<Standard> = LazyLock::new(|| Standard::new(normal_quantile));

static T4: LazyLock<Standard> = LazyLock::new(|| Standard::new(t4_quantile));

static NORMAL_TABLE: LazyLock<Table> = LazyLock::new(|| Table::new(|n| NORMAL.ends[n], |n| -NORMAL.ends[n]));

/// A bound that cuts off less than this is none.
const NEGLIGIBLE: f64 = 1e-9;

/// How the values of a distribution follow from those of a standard one.
enum Bent {
    /// Its center times a power of e, by this factor.
    InLogs(f64),
    /// Its center and so many times the standard value.
    Straight(f64),
}

/// The standard distribution behind one that no bound cuts off.
fn standard(distribution: &Distribution) -> Option<(&'static Standard, Bent)> {
    let (below, until) = distribution.kept();
    let half = (distribution.high - distribution.low) / 2.0;
    let ratio = || log((distribution.high / distribution.low).sqrt());
    if below + 1.0 - until >= NEGLIGIBLE {
        return None;
    }
    match distribution.shape {
        Shape::Family(Family::Lognormal) => Some((&NORMAL, Bent::InLogs(ratio() / Z_95))),
        Shape::LogT4 => Some((&T4, Bent::InLogs(ratio() / T4_95))),
        Shape::Family(Family::Normal) => Some((&NORMAL, Bent::Straight(half / Z_95))),
        Shape::Family(_) => None,
    }
}

/// The quantiles of a distribution as a table, for shares in any order.
pub fn table(distribution: &Distribution) -> Table {
    let center = distribution.center();
    match standard(distribution) {
        Some((Standard { ends, .. }, Bent::InLogs(ratio))) => {
            let powers: Vec<f64> = ends.iter().map(|z| exp(ratio * z)).collect();
            Table::new(|n| center * powers[n], |n| center / powers[n])
        }
        Some((Standard { ends, .. }, Bent::Straight(sigma))) => {
            Table::new(|n| center + sigma * ends[n], |n| center - sigma * ends[n])
        }
        None => {
            let (ends, quantile): (Vec<f64>, _) = (table::shares().collect(), distribution.quantiles());
            Table::new(|n| quantile(ends[n]), |n| quantile(1.0 - ends[n]))
        }
    }
}

/// The quantiles of a distribution as a curve, for blocks of points.
fn curve(distribution: &Distribution) -> Curve {
    let center = distribution.center();
    match standard(distribution) {
        Some((Standard { nodes, .. }, Bent::InLogs(ratio))) => Curve::new(|n| center * exp(ratio * nodes[n])),
        Some((Standard { nodes, .. }, Bent::Straight(sigma))) => Curve::new(|n| center + sigma * nodes[n]),
        None => {
            let (nodes, quantile): (Vec<f64>, _) = (strata::shares().collect(), distribution.quantiles());
            Curve::new(|n| quantile(nodes[n]))
        }
    }
}

/// The quantiles of a distribution, in both forms.
#[derive(Debug)]
pub struct Quantiles {
    distribution: Distribution,
    table: Table,
    /// Made where it is asked for: what follows a slider needs the table alone.
    curve: OnceLock<Curve>,
}

impl Quantiles {
    /// Of a distribution.
    pub fn new(distribution: &Distribution) -> Self {
        Self { distribution: *distribution, table: table(distribution), curve: OnceLock::new() }
    }
}

/// The values of an input, block by block.
#[derive(Clone, Debug)]
pub struct Source {
    draw: Draw,
    quantiles: Arc<Quantiles>,
    /// Without a leaning the points of a block have their order, so that no value is looked up.
    strata: Option<Strata>,
}

impl Source {
    /// From where an input draws.
    pub fn new(draw: Draw, quantiles: Arc<Quantiles>) -> Self {
        let curve = || quantiles.curve.get_or_init(|| curve(&quantiles.distribution));
        let strata = draw.other.is_none().then(|| Strata::new(draw.own.clone(), curve()));
        Self { draw, quantiles, strata }
    }

    /// The values of a block.
    pub fn block(&self, block: usize, out: &mut Block) {
        if let Some(strata) = &self.strata {
            return strata.block(block, &self.quantiles.table, out);
        }
        let mut shares = [0; LANES];
        self.draw.block(block, &mut shares);
        self.quantiles.table.block(&shares, out);
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
    quantiles: Arc<Quantiles>,
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
        let quantiles = Arc::new(Quantiles::new(&uncertain.distribution));
        let mut values = vec![0.0; REPETITION];
        quantiles.table.look_up(&shares, &mut values);
        let ends = (uncertain.distribution.quantile(0.05), uncertain.distribution.quantile(0.95));
        Self { uncertain, correlated, seed, shares, values: Arc::new(values), ends, quantiles }
    }

    /// Where its values of a repetition come from.
    pub fn source(&self, scenario: &Scenario, repetition: usize) -> Source {
        Source::new(Draw::new(scenario, self.uncertain.id, repetition), Arc::clone(&self.quantiles))
    }
}
