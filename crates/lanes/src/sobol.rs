//! Scrambled Sobol points: a random linear scramble of the digits (J. Matoušek 1998) and a digital shift, by a seed.
//!
//! A point costs one exclusive or: within a block the low digits of the index are the same for all blocks. A scramble
//! by hashing every number (B. Burley 2020) has the same error for smooth answers and costs ten times as much.

use super::LANES;
use super::directions::DIRECTIONS;

/// How many dimensions there are.
pub const DIMENSIONS: usize = 160;

const _: () = assert!(DIRECTIONS.len() + 1 == DIMENSIONS);

/// Digits of a number: it is a fraction of 2^32.
const DIGITS: usize = 32;

/// Lanes of a block are a power of two, so that its low digits are counted by the lane.
const LANE_DIGITS: usize = LANES.trailing_zeros() as usize;

/// One dimension of one scramble.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Scrambled direction numbers.
    directions: [u32; DIGITS],
    /// The digital shift.
    shift: u32,
    /// What the lane adds to the first number of a block.
    lanes: [u32; LANES],
}

impl Dimension {
    /// A dimension, from 0, under a scramble. Beyond the last they begin anew, under another scramble.
    pub fn new(dimension: usize, seed: u32) -> Self {
        let round = (dimension / DIMENSIONS) as u32;
        let plain = directions(dimension % DIMENSIONS);
        let mut random = Random::new(seed ^ mix(round), dimension as u32);
        // Lower triangular, ones on the diagonal: each digit is mixed with the digits before it.
        let rows: [u32; DIGITS] = std::array::from_fn(|row| {
            let above = if row == 0 { 0 } else { random.next() & !(u32::MAX >> row) };
            above | (1 << (DIGITS - 1 - row))
        });
        let directions = plain.map(|direction| {
            rows.iter()
                .enumerate()
                .fold(0, |sum, (row, mask)| sum | (((direction & mask).count_ones() & 1) << (DIGITS - 1 - row)))
        });
        let lanes = std::array::from_fn(|lane| sum_of(&directions, lane));
        Self { directions, shift: random.next(), lanes }
    }

    /// The first point of a block, as a fraction of 2^32.
    pub(super) fn first(&self, block: usize) -> u32 {
        sum_of(&self.directions[LANE_DIGITS..], block) ^ self.shift
    }

    /// What each lane adds, without carry, to the first point of its block.
    pub(super) fn lanes(&self) -> &[u32; LANES] {
        &self.lanes
    }

    /// A block of points, as fractions of 2^32.
    #[inline(never)]
    pub fn block(&self, block: usize, out: &mut [u32; LANES]) {
        let first = self.first(block);
        for (out, lane) in out.iter_mut().zip(&self.lanes) {
            *out = lane ^ first;
        }
    }
}

/// The directions of the digits that are one in an index, added without carry.
fn sum_of(directions: &[u32], index: usize) -> u32 {
    // Without branches: which digits are one is hard to foresee; where the last of them is, is not.
    let until = (usize::BITS - index.leading_zeros()) as usize;
    let digits = directions.iter().take(until).enumerate();
    digits.fold(0, |sum, (digit, direction)| sum ^ (direction & 0u32.wrapping_sub((index >> digit) as u32 & 1)))
}

/// Direction numbers of a dimension, from its polynomial.
fn directions(dimension: usize) -> [u32; DIGITS] {
    let mut directions = std::array::from_fn(|digit| 1 << (DIGITS - 1 - digit));
    let Some((polynomial, first)) = dimension.checked_sub(1).and_then(|row| DIRECTIONS.get(row)) else {
        return directions;
    };
    let degree = first.len();
    for digit in 0..DIGITS {
        directions[digit] = match first.get(digit) {
            Some(number) => number << (DIGITS - 1 - digit),
            None => {
                let oldest = directions[digit - degree];
                (1..degree)
                    .filter(|power| polynomial >> (degree - power) & 1 == 1)
                    .fold(oldest ^ (oldest >> degree), |sum, power| sum ^ directions[digit - power])
            }
        };
    }
    directions
}

/// A counter made random by mixing: 32 bits a draw, the same everywhere.
struct Random {
    state: u32,
}

impl Random {
    fn new(seed: u32, stream: u32) -> Self {
        Self { state: mix(mix(seed).wrapping_add(stream.wrapping_mul(0x9e37_79b9))) }
    }

    fn next(&mut self) -> u32 {
        self.state = self.state.wrapping_add(0x9e37_79b9);
        mix(self.state)
    }
}

/// Every bit of the result depends on every bit of the argument (C. Wellons, "lowbias32").
fn mix(mut bits: u32) -> u32 {
    bits ^= bits >> 16;
    bits = bits.wrapping_mul(0x21f0_aaad);
    bits ^= bits >> 15;
    bits = bits.wrapping_mul(0xd35a_2d97);
    bits ^ (bits >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(dimension: usize, seed: u32, count: usize) -> Vec<u32> {
        let dimension = Dimension::new(dimension, seed);
        let mut all = Vec::new();
        for block in 0..count / LANES {
            let mut out = [0; LANES];
            dimension.block(block, &mut out);
            all.extend(out);
        }
        all
    }

    #[test]
    fn every_dimension_has_one_point_in_each_equal_part() {
        for dimension in 0..DIMENSIONS + 3 {
            let all = points(dimension, 7, 1024);
            let mut parts: Vec<u32> = all.iter().map(|point| point >> 22).collect();
            parts.sort_unstable();
            assert!(parts.iter().enumerate().all(|(n, part)| n as u32 == *part), "dimension {dimension}");
        }
    }

    #[test]
    fn the_first_two_dimensions_fill_every_elementary_box() {
        // 2^10 points, boxes of 2^k by 2^(10 - k).
        let (x, y) = (points(0, 3, 1024), points(1, 3, 1024));
        for k in 1..10 {
            let mut seen = vec![false; 1024];
            for (x, y) in x.iter().zip(&y) {
                let cell = ((x >> (32 - k)) << (10 - k)) | (y >> (32 - (10 - k)));
                assert!(!std::mem::replace(&mut seen[cell as usize], true), "two points in a box for k = {k}");
            }
        }
    }

    #[test]
    fn seeds_give_other_points_and_the_same_seed_the_same() {
        assert_eq!(points(5, 1, 512), points(5, 1, 512));
        assert_ne!(points(5, 1, 512), points(5, 2, 512));
        assert_ne!(points(5, 1, 512), points(5 + DIMENSIONS, 1, 512));
    }

    #[test]
    fn directions_are_those_of_the_table() {
        // The third dimension: x² + x + 1 with 1 and 3, so 2·3 ^ 4·1 ^ 1 = 3 and 2·3 ^ 4·3 ^ 3 = 9.
        let third = directions(2);
        assert_eq!(third[..4], [1 << 31, 3 << 30, 3 << 29, 9 << 28]);
    }
}
