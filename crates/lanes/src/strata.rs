//! The values of one dimension of Sobol points without looking anything up: a block has exactly one point in each of as
//! many equal parts ("strata") as it has points.
//!
//! Which stratum a lane is in is a linear map over the digits of its number, the same for every block but for an
//! exclusive or. So what belongs to the strata is kept in the order of the lanes of the first block; another block reads
//! all of it from front to back and puts the values where its own lanes are.

use super::sobol::Dimension;
use super::table::Table;
use super::{Block, LANES};

/// Digits below those that tell the stratum.
const LOW_DIGITS: u32 = 32 - LANES.trailing_zeros();

/// Where within each stratum the quantiles of a [`Curve`] are asked for: the nodes of Chebyshev for a cubic, as shares of
/// its width.
const NODES: [f64; 4] =
    [0.038_060_233_744_356_63, 0.308_658_283_817_455_1, 0.691_341_716_182_544_9, 0.961_939_766_255_643_4];

/// Strata at either end that are left to a [`Table`]: no cubic follows a tail.
const TAIL: usize = 2;

/// Shares at which the quantiles of a [`Curve`] are asked for, stratum by stratum.
pub fn shares() -> impl Iterator<Item = f64> {
    let of = |stratum: usize| NODES.map(|node| (stratum as f64 + node) / LANES as f64);
    (0..LANES).flat_map(of)
}

/// The quantiles of a distribution as a cubic in each stratum, which is within 0.01 % of a log-normal whose ends differ
/// a hundredfold.
#[derive(Clone, Debug)]
pub struct Curve {
    /// From the constant up, by stratum.
    coefficients: [Block; 4],
}

impl Curve {
    /// From the quantiles at [`shares`].
    pub fn new(quantile: impl Fn(usize) -> f64) -> Self {
        let mut coefficients = [[0.0; LANES]; 4];
        for stratum in 0..LANES {
            let cubic = through(std::array::from_fn(|node| quantile(stratum * NODES.len() + node)));
            for (all, one) in coefficients.iter_mut().zip(cubic) {
                all[stratum] = one as f32;
            }
        }
        Self { coefficients }
    }
}

/// The cubic through four values at [`NODES`], from the constant up: Newton's divided differences, multiplied out.
fn through(values: [f64; 4]) -> [f64; 4] {
    let mut differences = values;
    for order in 1..4 {
        for at in (order..4).rev() {
            differences[at] = (differences[at] - differences[at - 1]) / (NODES[at] - NODES[at - order]);
        }
    }
    let mut cubic = [0.0; 4];
    for at in (0..4).rev() {
        // Times x less the node, plus the next difference.
        for power in (0..4).rev() {
            let below = if power == 0 { differences[at] } else { cubic[power - 1] };
            cubic[power] = below - cubic[power] * NODES[at];
        }
    }
    cubic
}

/// A [`Curve`] laid out for a dimension.
#[derive(Clone, Debug)]
pub struct Strata {
    dimension: Dimension,
    /// By lane of the first block: how far into its stratum, as the bits of a number from 1 to 2.
    within: [u32; LANES],
    /// By lane of the first block: the cubic of its stratum.
    coefficients: [Block; 4],
    /// The lane of a stratum in the first block.
    lane_of: [u8; LANES],
}

/// Digits that a number from 1 to 2 keeps of a share, behind those of the stratum.
const KEPT_DIGITS: u32 = f32::MANTISSA_DIGITS - 1;

/// How far into its stratum a share lies, as the digits of a number from 1 to 2.
const fn within(share: u32) -> u32 {
    (share << LANES.trailing_zeros()) >> (32 - KEPT_DIGITS)
}

impl Strata {
    /// For a dimension.
    pub fn new(dimension: Dimension, curve: &Curve) -> Self {
        let mut lane_of = [0; LANES];
        let mut coefficients = [[0.0; LANES]; 4];
        for (lane, share) in dimension.lanes().iter().enumerate() {
            let stratum = (share >> LOW_DIGITS) as usize;
            lane_of[stratum] = lane as u8;
            for (all, by_stratum) in coefficients.iter_mut().zip(&curve.coefficients) {
                all[lane] = by_stratum[stratum];
            }
        }
        let within = dimension.lanes().map(|share| within(share) | 1f32.to_bits());
        Self { dimension, within, coefficients, lane_of }
    }

    /// The values of a block; `table` has those of the tails.
    #[inline(never)]
    pub fn block(&self, block: usize, table: &Table, out: &mut Block) {
        let first = self.dimension.first(block);
        // A lane of this block is in the stratum of that lane of the first block whose number differs by `turn`.
        let turn = usize::from(self.lane_of[(first >> LOW_DIGITS) as usize]) % LANES;
        let rest = first ^ self.dimension.lanes()[turn];
        match turn % FOUR {
            0 => self.cubics(rest, turn, out, |[a, b, c, d]| [a, b, c, d]),
            1 => self.cubics(rest, turn, out, |[a, b, c, d]| [b, a, d, c]),
            2 => self.cubics(rest, turn, out, |[a, b, c, d]| [c, d, a, b]),
            _ => self.cubics(rest, turn, out, |[a, b, c, d]| [d, c, b, a]),
        }
        for stratum in (0..TAIL).chain(LANES - TAIL..LANES) {
            let lane = usize::from(self.lane_of[stratum]) % LANES;
            out[lane ^ turn] = table.one(self.dimension.lanes()[lane] ^ rest);
        }
    }

    /// The cubics, each put to the lane whose number differs by `turn`: four lanes of one vector stay in one, in the
    /// order of the last digits of `turn`.
    #[inline(always)]
    fn cubics(&self, rest: u32, turn: usize, out: &mut Block, order: impl Fn([f32; FOUR]) -> [f32; FOUR]) {
        const FOURS: usize = LANES / FOUR;
        let [c0, c1, c2, c3] = &self.coefficients;
        let (rest, out) = (within(rest), out.as_chunks_mut::<FOUR>().0);
        for four in 0..FOURS {
            let values = std::array::from_fn(|i| {
                let at = FOUR * four + i;
                let x = f32::from_bits(self.within[at] ^ rest) - 1.0;
                c0[at] + x * (c1[at] + x * (c2[at] + x * c3[at]))
            });
            out[(four ^ (turn / FOUR)) % FOURS] = order(values);
        }
    }
}

/// Numbers in a vector of WebAssembly.
const FOUR: usize = 4;

#[cfg(test)]
mod tests {
    use super::super::table;
    use super::*;

    /// A smooth quantile function with something of a tail, in its lower and its upper half.
    fn quantile(share: f64) -> f64 {
        (share / (1.0 - share)).powf(0.3)
    }

    #[test]
    fn strata_give_the_quantiles_of_the_points() {
        let at: Vec<f64> = shares().collect();
        let curve = Curve::new(|n| quantile(at[n]));
        let ends: Vec<f64> = table::shares().collect();
        let table = Table::new(|n| quantile(ends[n]), |n| quantile(1.0 - ends[n]));
        for number in [0, 1, 5, 31, 159] {
            let dimension = Dimension::new(number, 11);
            let strata = Strata::new(dimension.clone(), &curve);
            for block in [0, 1, 2, 77, 781] {
                let (mut points, mut values) = ([0; LANES], [0.0; LANES]);
                dimension.block(block, &mut points);
                strata.block(block, &table, &mut values);
                for (point, value) in points.iter().zip(values) {
                    let share = (f64::from(*point) + 0.5) / 4_294_967_296.0;
                    let exact = quantile(share);
                    let error = (f64::from(value) / exact - 1.0).abs();
                    assert!(error < 1e-4, "dimension {number}, block {block}: {share} is off by {error}");
                }
            }
        }
    }

    #[test]
    fn a_cubic_is_itself() {
        let cubic = |x: f64| 2.0 - x + 0.5 * x * x + 3.0 * x * x * x;
        let found = through(NODES.map(cubic));
        for (found, exact) in found.iter().zip([2.0, -1.0, 0.5, 3.0]) {
            assert!((found - exact).abs() < 1e-12, "{found} for {exact}");
        }
    }
}
