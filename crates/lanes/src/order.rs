//! Percentiles and ranks of a column.

/// Orders numbers of both signs as their bits.
#[inline(always)]
fn key(value: f32) -> u32 {
    let bits = value.to_bits();
    let negative = (bits.cast_signed() >> 31).cast_unsigned();
    bits ^ (negative | 0x8000_0000)
}

fn value_of(key: u32) -> f32 {
    let positive = (key.cast_signed() >> 31).cast_unsigned();
    f32::from_bits(key ^ (!positive | 0x8000_0000))
}

/// Top bits of a key that count cells.
const CELL_BITS: u32 = 16;

/// Marks the count of a cell that holds a place that is asked for.
const WANTED: u32 = 1 << 31;

/// Finds the values at some places of the sorted column, without sorting it: counts cells of the bits, then sorts the
/// cells that are asked for.
#[derive(Clone, Debug, Default)]
pub struct Places {
    counts: Vec<u32>,
    inside: Vec<u32>,
}

impl Places {
    /// The values at these shares of the sorted column (0 the least, 1 the largest), which must ascend.
    #[inline(never)]
    pub fn at(&mut self, column: &[f32], shares: &[f64], out: &mut [f32]) {
        if column.is_empty() {
            return;
        }
        self.counts.clear();
        self.counts.resize(1 << CELL_BITS, 0);
        for value in column {
            if let Some(count) = self.counts.get_mut((key(*value) >> (32 - CELL_BITS)) as usize) {
                *count += 1;
            }
        }
        let last = column.len() - 1;
        let places = shares.iter().map(|share| ((share * column.len() as f64) as usize).min(last));
        let (mut cell, mut before) = (0, 0usize);
        for place in places.clone() {
            while before + self.inside_of(cell) <= place {
                before += self.inside_of(cell);
                cell += 1;
            }
            self.counts[cell] |= WANTED;
        }
        let wanted = |key: &u32| self.counts[(key >> (32 - CELL_BITS)) as usize] & WANTED != 0;
        self.inside.clear();
        self.inside.extend(column.iter().map(|value| key(*value)).filter(wanted));
        self.inside.sort_unstable();
        // Values before the cell that are not in a wanted one.
        let (mut cell, mut before, mut left_out) = (0, 0, 0);
        for (place, out) in places.zip(out) {
            while before + self.inside_of(cell) <= place {
                before += self.inside_of(cell);
                left_out += if self.counts[cell] & WANTED == 0 { self.inside_of(cell) } else { 0 };
                cell += 1;
            }
            if let Some(found) = self.inside.get(place - left_out) {
                *out = value_of(*found);
            }
        }
    }

    /// How many values are in a cell.
    fn inside_of(&self, cell: usize) -> usize {
        (self.counts[cell] & !WANTED) as usize
    }
}

/// Takes values from some places of a column.
#[inline(never)]
pub fn gather<T: Copy>(column: &[T], places: &[u16], out: &mut [T]) {
    for (place, out) in places.iter().zip(out) {
        if let Some(value) = column.get(usize::from(*place)) {
            *out = *value;
        }
    }
}

/// Puts values to some places of a column.
#[inline(never)]
pub fn scatter<T: Copy>(values: &[T], places: &[u16], column: &mut [T]) {
    for (place, value) in places.iter().zip(values) {
        if let Some(out) = column.get_mut(usize::from(*place)) {
            *out = *value;
        }
    }
}

/// The column with each value replaced by its rank, as a share of all less a half.
#[derive(Clone, Debug, Default)]
pub struct Ranks {
    order: Vec<(u32, u32)>,
    other: Vec<(u32, u32)>,
    ranks: Vec<f32>,
}

/// Bits that one pass of the sort looks at.
const DIGIT_BITS: u32 = 11;

impl Ranks {
    /// Ranks of a column. Equal values keep the order in which they stand.
    #[inline(never)]
    pub fn of(&mut self, column: &[f32]) -> &[f32] {
        self.order.clear();
        self.order.extend(column.iter().enumerate().map(|(at, value)| (key(*value), at as u32)));
        self.other.clear();
        self.other.resize(column.len(), (0, 0));
        for pass in 0..3 {
            let digit = |key: u32| (key >> (pass * DIGIT_BITS)) as usize & ((1 << DIGIT_BITS) - 1);
            let mut starts = [0usize; 1 << DIGIT_BITS];
            for (key, _) in &self.order {
                starts[digit(*key)] += 1;
            }
            let mut sum = 0;
            for start in &mut starts {
                sum += std::mem::replace(start, sum);
            }
            for entry in &self.order {
                let start = &mut starts[digit(entry.0)];
                if let Some(place) = self.other.get_mut(*start) {
                    *place = *entry;
                }
                *start += 1;
            }
            std::mem::swap(&mut self.order, &mut self.other);
        }
        self.ranks.clear();
        self.ranks.resize(column.len(), 0.0);
        let share = 1.0 / column.len().max(1) as f32;
        for (rank, (_, at)) in self.order.iter().enumerate() {
            if let Some(place) = self.ranks.get_mut(*at as usize) {
                *place = (rank as f32 + 0.5) * share - 0.5;
            }
        }
        &self.ranks
    }

    /// The column that was ranked last, from its least value to its largest.
    pub fn sorted(&self) -> impl ExactSizeIterator<Item = f32> {
        self.order.iter().map(|(key, _)| value_of(*key))
    }

    /// Where the values of the column that was ranked last stand in it, from its least value to its largest.
    pub fn order(&self) -> impl ExactSizeIterator<Item = u32> {
        self.order.iter().map(|(_, at)| *at)
    }

    /// How many values of the column that was ranked last are below this one.
    pub fn below(&self, value: f32) -> usize {
        self.order.partition_point(|(at, _)| *at < key(value))
    }

    /// The value at a share of the sorted column: 0 the least, 1 the largest.
    pub fn at(&self, share: f64) -> f32 {
        let place = ((share * self.order.len() as f64) as usize).min(self.order.len().saturating_sub(1));
        self.order.get(place).map_or(f32::NAN, |(key, _)| value_of(*key))
    }
}

/// Correlation of ranks with points, which are the ranks of the input they made: both even between -1/2 and 1/2, so
/// that the variance is 1/12.
#[inline(never)]
pub fn rank_correlation(ranks: &[f32], points: &[u32]) -> f64 {
    const PARTS: usize = 16;
    let mut sums = [0f32; PARTS];
    let mut total = 0.0;
    for (ranks, points) in ranks.chunks(1024).zip(points.chunks(1024)) {
        sums.fill(0.0);
        for (ranks, points) in ranks.chunks_exact(PARTS).zip(points.chunks_exact(PARTS)) {
            for i in 0..PARTS {
                // The top bit turned: a signed fraction of 2^32, from -1/2 to 1/2.
                let centered = (points[i] ^ 0x8000_0000).cast_signed() as f32;
                sums[i] += ranks[i] * centered;
            }
        }
        total += sums.iter().map(|sum| f64::from(*sum)).sum::<f64>();
    }
    12.0 * total / 4_294_967_296.0 / ranks.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column() -> Vec<f32> {
        (0..5000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 8) as f32 / 1e4 - 500.0).collect()
    }

    #[test]
    fn places_are_those_of_the_sorted_column() {
        let column = column();
        let mut sorted = column.clone();
        sorted.sort_by(f32::total_cmp);
        let shares = [0.0, 0.05, 0.25, 0.5, 0.5, 0.75, 0.95, 1.0];
        let mut found = [0.0; 8];
        Places::default().at(&column, &shares, &mut found);
        for (share, found) in shares.iter().zip(found) {
            assert_eq!(found, sorted[((share * 5000.0) as usize).min(4999)], "at {share}");
        }
    }

    #[test]
    fn ranks_are_places() {
        let column = column();
        let mut ranks = Ranks::default();
        let ranks = ranks.of(&column);
        let mut sorted = column.clone();
        sorted.sort_by(f32::total_cmp);
        for (value, rank) in column.iter().zip(ranks) {
            let place = ((rank + 0.5) * 5000.0) as usize;
            assert_eq!(sorted[place], *value);
        }
    }

    #[test]
    fn a_ranked_column_is_sorted() {
        let column = column();
        let mut sorted = column.clone();
        sorted.sort_by(f32::total_cmp);
        let mut ranks = Ranks::default();
        ranks.of(&column);
        assert!(ranks.sorted().eq(sorted.iter().copied()));
        assert_eq!((ranks.at(0.0), ranks.at(0.5), ranks.at(1.0)), (sorted[0], sorted[2500], sorted[4999]));
    }

    #[test]
    fn values_below_are_counted() {
        let mut ranks = Ranks::default();
        ranks.of(&[1.0, -5.0, 0.5, 7.0, 0.0, 0.5]);
        let below = [-5.0, -0.1, 0.5, 0.6, 7.0, f32::INFINITY].map(|value| ranks.below(value));
        assert_eq!(below, [0, 1, 2, 4, 5, 6]);
    }

    #[test]
    fn correlation_of_ranks() {
        let points: Vec<u32> = (0..4096u32).map(|n| (n << 20) + (1 << 19)).collect();
        let up: Vec<f32> = (0..4096).map(|n| n as f32).collect();
        let down: Vec<f32> = up.iter().map(|value| -value).collect();
        let mut ranks = Ranks::default();
        assert!((rank_correlation(ranks.of(&up), &points) - 1.0).abs() < 1e-4);
        assert!((rank_correlation(ranks.of(&down), &points) + 1.0).abs() < 1e-4);
    }
}
