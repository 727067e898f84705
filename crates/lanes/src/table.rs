//! The quantiles of a distribution as a table: draws become one look-up each, whatever the distribution.
//!
//! Cells get finer towards both tails: 128 of them each time the share beyond halves. Between its ends a cell is a
//! straight line, which moves a percentile of a log-normal input by less than 0.002 %.

use super::LANES;

/// Cells each time the share beyond halves.
const CELLS_IN_OCTAVE: usize = 128;

/// The share beyond is cut in half so often: the tails end at 2^-22, beyond what any sample reaches.
const OCTAVES: usize = 21;

/// Fractions of 2^32 below this are in the last cell.
const LEAST: u32 = 1 << 10;

const CELLS: usize = CELLS_IN_OCTAVE * OCTAVES;

/// Bits of a single-precision number below those that count cells.
const FRACTION_BITS: u32 = 23 - CELLS_IN_OCTAVE.trailing_zeros();

/// The cell of [`LEAST`], as the top bits of its single-precision number.
const FIRST: u32 = (127 + LEAST.trailing_zeros()) << CELLS_IN_OCTAVE.trailing_zeros();

/// Ends of cells, from the tail to the middle: those of the lower half, then those of the upper one.
#[derive(Clone, Debug)]
pub struct Table {
    ends: Vec<f32>,
}

/// Ends of the cells of one half.
const ENDS: usize = CELLS + 1;

/// The share below the end of a cell of the lower half, in the order of the table; as many are in the upper half.
pub fn shares() -> impl Iterator<Item = f64> {
    (0..ENDS).map(|end| {
        let octave = end / CELLS_IN_OCTAVE;
        let within = 1.0 + (end % CELLS_IN_OCTAVE) as f64 / CELLS_IN_OCTAVE as f64;
        within * f64::from(LEAST << octave) / 4_294_967_296.0
    })
}

impl Table {
    /// From the quantile below a share and the quantile that leaves the same share above.
    pub fn new(lower: impl Fn(usize) -> f64, upper: impl Fn(usize) -> f64) -> Self {
        let ends = (0..ENDS).map(lower).chain((0..ENDS).map(upper));
        Self { ends: ends.map(|value| value as f32).collect() }
    }

    /// How many ends one half has.
    pub const fn half() -> usize {
        ENDS
    }

    /// The quantiles of many shares, given as fractions of 2^32.
    pub fn look_up(&self, shares: &[u32], out: &mut [f32]) {
        let mut at = [0u32; LANES];
        let mut part = [0f32; LANES];
        for (shares, out) in shares.chunks(LANES).zip(out.chunks_mut(LANES)) {
            for ((share, at), part) in shares.iter().zip(&mut at).zip(&mut part) {
                // All ones where the share is in the upper half, which mirrors the lower one.
                let upper = (share.cast_signed() >> 31).cast_unsigned();
                let tail = share ^ upper;
                let tail = if tail < LEAST { LEAST } else { tail };
                // Below 2^31, so that the signed conversion, which vectorizes, is the same.
                let bits = (tail.cast_signed() as f32).to_bits();
                *at = (bits >> FRACTION_BITS) - FIRST + (upper & ENDS as u32);
                *part = (bits & ((1 << FRACTION_BITS) - 1)) as f32 * (1.0 / (1 << FRACTION_BITS) as f32);
            }
            for ((out, at), part) in out.iter_mut().zip(at).zip(part) {
                let at = at as usize;
                if let Some([low, high]) = self.ends.get(at..at + 2) {
                    *out = low + (high - low) * part;
                } else if let Some(last) = self.ends.get(at) {
                    *out = *last;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_shares_gives_shares_back() {
        let ends: Vec<f64> = shares().collect();
        assert!((ends[0] - f64::from(LEAST) / 4_294_967_296.0).abs() < 1e-18);
        assert!((ends[ENDS - 1] - 0.5).abs() < 1e-15);
        let table = Table::new(|n| ends[n], |n| 1.0 - ends[n]);
        let shares: Vec<u32> = (0..100_000u32).map(|n| n.wrapping_mul(2_654_435_761)).collect();
        let mut out = vec![0.0; shares.len()];
        table.look_up(&shares, &mut out);
        for (share, value) in shares.iter().zip(out) {
            let exact = (f64::from(*share) + 0.5) / 4_294_967_296.0;
            assert!((f64::from(value) - exact).abs() < 3e-7, "{exact} gives {value}");
        }
    }

    #[test]
    fn the_ends_of_all_shares_are_in_the_table() {
        let table = Table::new(|n| n as f64, |n| -(n as f64));
        let mut out = [7.0; 6];
        table.look_up(&[0, LEAST, u32::MAX, u32::MAX / 2, u32::MAX / 2 + 1, 1], &mut out);
        assert_eq!([out[0], out[1], out[2], out[5]], [0.0; 4]);
        assert!((f64::from(out[3]) - CELLS as f64).abs() < 1.0 && (f64::from(out[4]) + CELLS as f64).abs() < 1.0);
    }
}
