//! The quantiles of a distribution as a table: draws become one look-up each, whatever the distribution.
//!
//! Cells get finer towards both tails: 64 of them each time the share beyond halves. Between its ends a cell is a
//! straight line, which moves a percentile of a log-normal input by less than 0.01 %. Finer tables would crowd each
//! other out of the cache.

use super::{Block, LANES};

/// Cells each time the share beyond halves.
const CELLS_IN_OCTAVE: usize = 64;

/// The share beyond is cut in half so often: the tails end at 2^-22, beyond what any sample reaches.
const OCTAVES: usize = 21;

/// Fractions of 2^32 below this are in the last cell.
const LEAST: u32 = 1 << 10;

const CELLS: usize = CELLS_IN_OCTAVE * OCTAVES;

/// Bits of a single-precision number below those that count cells.
const FRACTION_BITS: u32 = 23 - CELLS_IN_OCTAVE.trailing_zeros();

/// The cell of [`LEAST`], as the top bits of its single-precision number.
const FIRST: u32 = (127 + LEAST.trailing_zeros()) << CELLS_IN_OCTAVE.trailing_zeros();

/// The cells of the lower half, from the tail to the middle, then those of the upper one.
#[derive(Clone, Debug)]
pub struct Table {
    /// The ends of the cells: a look-up is one load of two neighbours.
    ends: Box<[f32; PLACES]>,
}

/// Ends of both halves; the last one of each stands twice. Not a power of two: tables would be in each other's way in a
/// cache.
const PLACES: usize = 2 * (ENDS + 1);

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
        let end = |place: usize| match place.checked_sub(ENDS + 1) {
            None => lower(place.min(CELLS)) as f32,
            Some(place) => upper(place.min(CELLS)) as f32,
        };
        Self { ends: Box::new(std::array::from_fn(end)) }
    }

    /// The quantiles of a block of shares, given as fractions of 2^32.
    #[inline(never)]
    pub fn block(&self, shares: &[u32; LANES], out: &mut Block) {
        let places = shares.map(place);
        let cells = places.map(|place| self.cell(place));
        for i in 0..LANES {
            out[i] = within(cells[i], places[i]);
        }
    }

    /// The quantile of one share.
    #[inline(always)]
    pub fn one(&self, share: u32) -> f32 {
        let place = place(share);
        within(self.cell(place), place)
    }

    /// The ends of the cell of a place.
    #[inline(always)]
    fn cell(&self, place: u32) -> [f32; 2] {
        let at = ((place >> FRACTION_BITS) as usize).min(PLACES - 2);
        [self.ends[at], self.ends[at + 1]]
    }

    /// The quantiles of many shares.
    #[inline(never)]
    pub fn look_up(&self, shares: &[u32], out: &mut [f32]) {
        let (blocks, rest) = shares.as_chunks();
        let (out, out_of_rest) = out.as_chunks_mut();
        for (shares, out) in blocks.iter().zip(out) {
            self.block(shares, out);
        }
        let (mut padded, mut found) = ([0; LANES], [0.0; LANES]);
        padded.iter_mut().zip(rest).for_each(|(padded, share)| *padded = *share);
        self.block(&padded, &mut found);
        out_of_rest.iter_mut().zip(found).for_each(|(out, found)| *out = found);
    }
}

/// Where a share stands in the table: the number of its cell, then how far into it.
#[inline(always)]
fn place(share: u32) -> u32 {
    // All ones where the share is in the upper half, which mirrors the lower one.
    let upper = (share.cast_signed() >> 31).cast_unsigned();
    let tail = share ^ upper;
    let tail = if tail < LEAST { LEAST } else { tail };
    // Below 2^31, so that the signed conversion, which vectorizes, is the same.
    let bits = (tail.cast_signed() as f32).to_bits();
    bits - (FIRST << FRACTION_BITS) + (upper & ((ENDS as u32 + 1) << FRACTION_BITS))
}

/// The value at a place within a cell.
#[inline(always)]
fn within([begin, end]: [f32; 2], place: u32) -> f32 {
    let part = (place & ((1 << FRACTION_BITS) - 1)) as f32 * (1.0 / (1 << FRACTION_BITS) as f32);
    begin + (end - begin) * part
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
