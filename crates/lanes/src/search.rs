//! Decisions that differ from lane to lane: the largest whole number within a limit, and the best of several offers.

use super::{Block, LANES};

/// Looks, in each lane, for the largest whole number between two ends for which something that grows stays within its
/// limit. The excess over the limit, positive beyond it, is asked for at guesses.
#[derive(Clone, Debug)]
pub struct Bracket {
    low: Block,
    high: Block,
    low_excess: Block,
    high_excess: Block,
    guess: Block,
    guesses: u32,
}

/// After so many guesses along the chord the middle is taken: the chord of a bent curve may creep.
const CHORDS: u32 = 4;

impl Bracket {
    /// From the excess at one and at the most. A lane that is within the limit at the most has found it; one that is
    /// beyond it at one has found one.
    pub fn new(most: &Block, at_one: &Block, at_most: &Block) -> Self {
        let mut bracket = Self {
            low: [1.0; LANES],
            high: *most,
            low_excess: *at_one,
            high_excess: *at_most,
            guess: *most,
            guesses: 0,
        };
        for i in 0..LANES {
            let within = at_most[i] <= 0.0;
            bracket.low[i] = if within { most[i] } else { 1.0 };
            bracket.high[i] = if at_one[i] > 0.0 || within { bracket.low[i] } else { most[i] };
        }
        bracket
    }

    /// The next number to try in each lane; none when all have found theirs.
    pub fn next(&mut self) -> Option<&Block> {
        let mut open = false;
        let middle = self.guesses >= CHORDS;
        for i in 0..LANES {
            let (low, high) = (self.low[i], self.high[i]);
            let span = high - low;
            open |= span > 1.0;
            let chord = self.low_excess[i] / (self.low_excess[i] - self.high_excess[i]);
            let share = if middle { 0.5 } else { chord };
            let at = (low + span * share).floor();
            let at = if at >= low + 1.0 { at } else { low + 1.0 };
            let at = if at <= high - 1.0 { at } else { high - 1.0 };
            self.guess[i] = if span > 1.0 { at } else { low };
        }
        self.guesses += 1;
        open.then_some(&self.guess)
    }

    /// The excess at the numbers that [`next`](Self::next) gave.
    pub fn learn(&mut self, excess: &Block) {
        for i in 0..LANES {
            let open = self.high[i] - self.low[i] > 1.0;
            let within = excess[i] <= 0.0;
            let (raise, lower) = (open && within, open && !within);
            self.low[i] = if raise { self.guess[i] } else { self.low[i] };
            self.low_excess[i] = if raise { excess[i] } else { self.low_excess[i] };
            self.high[i] = if lower { self.guess[i] } else { self.high[i] };
            self.high_excess[i] = if lower { excess[i] } else { self.high_excess[i] };
        }
    }

    /// What was found.
    pub fn found(&self) -> &Block {
        &self.low
    }
}

/// How many numbers an offer is compared by.
pub const KEYS: usize = 3;

/// The best offer of each lane: the smallest first key, among equals the smallest second one, and so on. Of equal
/// offers the first stays.
#[derive(Clone, Debug)]
pub struct Best {
    keys: [Block; KEYS],
    /// Which offer.
    pub offer: [u32; LANES],
    /// What came with it.
    pub value: Block,
}

impl Best {
    /// No offer yet.
    pub const NONE: u32 = u32::MAX;

    /// Without offers.
    pub fn new() -> Self {
        Self { keys: [[f32::INFINITY; LANES]; KEYS], offer: [Self::NONE; LANES], value: [0.0; LANES] }
    }

    /// An offer to some lanes.
    pub fn offer(&mut self, to: &[bool; LANES], keys: [&Block; KEYS], offer: u32, value: &Block) {
        for i in 0..LANES {
            let [a, b, c] = [keys[0][i], keys[1][i], keys[2][i]];
            let [x, y, z] = [self.keys[0][i], self.keys[1][i], self.keys[2][i]];
            let better = a < x || (a == x && (b < y || (b == y && c < z)));
            let take = to[i] && (better || self.offer[i] == Self::NONE);
            self.keys[0][i] = if take { a } else { x };
            self.keys[1][i] = if take { b } else { y };
            self.keys[2][i] = if take { c } else { z };
            self.offer[i] = if take { offer } else { self.offer[i] };
            self.value[i] = if take { value[i] } else { self.value[i] };
        }
    }
}

impl Default for Best {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_within_the_limit_is_found() {
        // Lane by lane another curve and another end; the limit is zero.
        let curve = |lane: usize, x: f32| match lane % 4 {
            0 => x - lane as f32,
            1 => x * x - (lane * lane) as f32 - 0.5,
            2 => 1.0 - lane as f32 / x,
            _ => (x + 1.0).ln() - (lane as f32 + 1.5).ln(),
        };
        let most: Block = std::array::from_fn(|lane| (lane / 2 + 60) as f32);
        let at = |x: &Block| -> Block { std::array::from_fn(|lane| curve(lane, x[lane])) };
        let mut bracket = Bracket::new(&most, &at(&[1.0; LANES]), &at(&most));
        let mut guesses = 0;
        while let Some(guess) = bracket.next() {
            let excess = at(guess);
            bracket.learn(&excess);
            guesses += 1;
            assert!(guesses < 20);
        }
        for lane in 0..LANES {
            let wanted = (1..=most[lane] as usize).rev().find(|x| curve(lane, *x as f32) <= 0.0).unwrap_or(1);
            assert_eq!(bracket.found()[lane], wanted as f32, "lane {lane}");
        }
    }

    #[test]
    fn the_smallest_keys_win_and_the_first_of_equals_stays() {
        let mut best = Best::new();
        let all = [true; LANES];
        let none = [false; LANES];
        best.offer(&all, [&[1.0; LANES], &[5.0; LANES], &[2.0; LANES]], 0, &[10.0; LANES]);
        best.offer(&none, [&[0.0; LANES], &[0.0; LANES], &[0.0; LANES]], 1, &[11.0; LANES]);
        best.offer(&all, [&[1.0; LANES], &[5.0; LANES], &[2.0; LANES]], 2, &[12.0; LANES]);
        assert_eq!((best.offer[3], best.value[3]), (0, 10.0));
        best.offer(&all, [&[1.0; LANES], &[5.0; LANES], &[1.0; LANES]], 3, &[13.0; LANES]);
        assert_eq!((best.offer[3], best.value[3]), (3, 13.0));
    }
}
