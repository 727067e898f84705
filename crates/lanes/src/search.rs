//! Decisions that differ from lane to lane: the largest whole number within a limit, and the best of several offers.

use super::{Block, LANES};

/// How many limits there are.
pub const LIMITS: usize = 2;

/// Looks, in each lane, for the largest whole number between one and the most for which things that grow stay within
/// their limits. Their excess, positive beyond the limit, is asked for at guesses.
///
/// A guess is where the line through the last two points of the first thing to pass its limit crosses it: for curves
/// that are nearly straight three guesses are enough. The two ends keep it inside, and when it has not closed in soon
/// the middle is taken.
#[derive(Clone, Debug)]
pub struct Bracket {
    low: Block,
    high: Block,
    /// The last two numbers tried, the later one first, and the excess of each thing at them.
    tried: [Block; 2],
    excess: [[Block; LIMITS]; 2],
    guess: Block,
    guesses: u32,
}

/// After so many guesses along lines the middle is taken.
const LINES: u32 = 9;

/// Excess over the limits in each lane.
pub type Excess = [Block; LIMITS];

impl Bracket {
    /// From the excess at one and at the most. A lane that is within the limits at the most has found it; one that is
    /// beyond one of them at one has found one; one that does not look has found one too.
    #[inline(never)]
    pub fn new(looks: &[bool; LANES], most: &Block, at_one: &Excess, at_most: &Excess) -> Self {
        let mut bracket = Self {
            low: [1.0; LANES],
            high: *most,
            tried: [*most, [1.0; LANES]],
            excess: [*at_most, *at_one],
            guess: *most,
            guesses: 0,
        };
        for i in 0..LANES {
            let within = at_most[0][i] <= 0.0 && at_most[1][i] <= 0.0;
            bracket.low[i] = if within { most[i] } else { 1.0 };
            let open = looks[i] && !within && at_one[0][i] <= 0.0 && at_one[1][i] <= 0.0;
            bracket.high[i] = if open { most[i] } else { bracket.low[i] };
        }
        bracket
    }

    /// The next number to try in each lane; none when all have found theirs.
    #[inline(never)]
    pub fn next_guess(&mut self) -> Option<&Block> {
        let mut open = 0;
        let middle = self.guesses >= LINES;
        for i in 0..LANES {
            let (low, high) = (self.low[i], self.high[i]);
            let span = high - low;
            open |= u32::from(span > 1.0);
            let [x, before] = [self.tried[0][i], self.tried[1][i]];
            let line = |limit: usize| {
                let [f, f_before] = [self.excess[0][limit][i], self.excess[1][limit][i]];
                let slope = (f - f_before) / (x - before);
                if slope > 0.0 { x - f / slope } else { high }
            };
            let (first, second) = (line(0), line(1));
            let at = if first < second { first } else { second };
            let at = if middle { low + 0.5 * span } else { at };
            let at = at.floor();
            let at = if at >= low + 1.0 { at } else { low + 1.0 };
            let at = if at <= high - 1.0 { at } else { high - 1.0 };
            self.guess[i] = if span > 1.0 { at } else { low };
        }
        self.guesses += 1;
        (open != 0).then_some(&self.guess)
    }

    /// The excess at the numbers that [`next_guess`](Self::next_guess) gave.
    #[inline(never)]
    pub fn learn(&mut self, excess: &Excess) {
        self.tried[1] = self.tried[0];
        self.excess[1] = self.excess[0];
        self.tried[0] = self.guess;
        self.excess[0] = *excess;
        for i in 0..LANES {
            let open = self.high[i] - self.low[i] > 1.0;
            let within = excess[0][i] <= 0.0 && excess[1][i] <= 0.0;
            self.low[i] = if open && within { self.guess[i] } else { self.low[i] };
            self.high[i] = if open && !within { self.guess[i] } else { self.high[i] };
        }
    }

    /// What was found.
    pub fn found(&self) -> &Block {
        &self.low
    }
}

/// The largest whole numbers within two bounds, and at least one. The second bound is taken `times` times.
#[inline(never)]
pub fn most_within(first: &Block, second: &Block, times: f32) -> Block {
    let mut most = [0.0; LANES];
    for i in 0..LANES {
        let second = second[i] * times;
        let bound = if first[i] < second { first[i] } else { second }.floor();
        most[i] = if bound > 1.0 { bound } else { 1.0 };
    }
    most
}

/// The penalty in lanes where a number is above its bound or an excess is positive; zero elsewhere.
#[inline(never)]
pub fn penalty(number: &Block, bound: &Block, excess: &Excess, penalty: &Block) -> Block {
    let mut out = [0.0; LANES];
    for i in 0..LANES {
        let keeps = (number[i] <= bound[i]) & (excess[0][i] <= 0.0) & (excess[1][i] <= 0.0);
        out[i] = if keeps { 0.0 } else { penalty[i] };
    }
    out
}

/// The excess, never positive where a limit is passed even by one.
#[inline(never)]
pub fn forgiven(excess: &mut Block, at_one: &Block) {
    for i in 0..LANES {
        excess[i] = if at_one[i] > 0.0 { -1.0 } else { excess[i] };
    }
}

/// Takes the values of some lanes.
#[inline(never)]
pub fn take(from: &Block, lanes: &[u32; LANES], which: u32, to: &mut Block) {
    for i in 0..LANES {
        to[i] = if lanes[i] == which { from[i] } else { to[i] };
    }
}

/// Where so many times a number is at most another.
#[inline(never)]
pub fn fits(times: f32, number: &Block, other: &Block) -> [bool; LANES] {
    let mut fits = [false; LANES];
    for i in 0..LANES {
        fits[i] = times * number[i] <= other[i];
    }
    fits
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
    #[inline(never)]
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
        // Lane by lane another curve and another end; the limit is zero. The second thing is straight and flat.
        let curve = |lane: usize, x: f32| match lane % 4 {
            0 => x - lane as f32,
            1 => x * x - (lane * lane) as f32 - 0.5,
            2 => 1.0 - lane as f32 / x,
            _ => (x + 1.0).ln() - (lane as f32 + 1.5).ln(),
        };
        let line = |lane: usize, x: f32| 1e-4 * (x - 1.1 * lane as f32);
        let most: Block = std::array::from_fn(|lane| (lane * 3 + 60) as f32);
        let at = |x: &Block| -> Excess {
            [std::array::from_fn(|lane| curve(lane, x[lane])), std::array::from_fn(|lane| line(lane, x[lane]))]
        };
        let mut bracket = Bracket::new(&[true; LANES], &most, &at(&[1.0; LANES]), &at(&most));
        let mut guesses = 0;
        while let Some(guess) = bracket.next_guess() {
            let excess = at(guess);
            bracket.learn(&excess);
            guesses += 1;
            assert!(guesses < 20);
        }
        for lane in 0..LANES {
            let within = |x: f32| curve(lane, x) <= 0.0 && line(lane, x) <= 0.0;
            let wanted = (1..=most[lane] as usize).rev().find(|x| within(*x as f32)).unwrap_or(1);
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
