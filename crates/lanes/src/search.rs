//! Decisions that differ from lane to lane: the largest whole number within a limit, and the best of several offers.

use super::{Block, LANES};

/// Which lanes are meant: all ones where a lane is, zero elsewhere.
pub type Mask = [u32; LANES];

/// Every lane.
pub const ALL: Mask = [u32::MAX; LANES];

#[inline(always)]
fn mask(is: bool) -> u32 {
    0u32.wrapping_sub(u32::from(is))
}

/// The first number where the mask is set, the second one where it is not: without a branch, so that it vectorizes.
#[inline(always)]
fn chosen(mask: u32, set: f32, unset: f32) -> f32 {
    f32::from_bits((set.to_bits() & mask) | (unset.to_bits() & !mask))
}

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
    guess: Block,
    /// What was tried before the guess, and the excess of each thing there.
    tried: Block,
    excess: [Block; LIMITS],
    /// The second limit does not hold where one is beyond it.
    forgiven: Mask,
    guesses: u32,
    open: bool,
}

/// After so many guesses along lines the middle is taken.
const LINES: u32 = 9;

/// After so many guesses every whole number of single precision is found.
const GUESSES: u32 = 64;

/// Excess over the limits in each lane.
pub type Excess<'a> = [&'a Block; LIMITS];

impl Bracket {
    /// From the excess at one, and what to try first, which is best near what will be found. A lane that is beyond the
    /// first limit at one has found one, and so has one that does not look.
    #[inline(never)]
    pub fn new(looks: &Mask, most: &Block, at_one: Excess<'_>, first: &Block) -> Self {
        let mut bracket = Self {
            low: [1.0; LANES],
            high: [1.0; LANES],
            guess: [1.0; LANES],
            tried: [1.0; LANES],
            excess: [*at_one[0], *at_one[1]],
            forgiven: [0; LANES],
            guesses: 0,
            open: true,
        };
        let mut open = 0;
        for i in 0..LANES {
            let forgiven = mask(at_one[1][i] > 0.0);
            let looks = looks[i] & mask(at_one[0][i] <= 0.0) & mask(most[i] > 1.0);
            open |= looks;
            let first = if first[i] < most[i] { first[i] } else { most[i] };
            let first = if first > 2.0 { first } else { 2.0 };
            bracket.forgiven[i] = forgiven;
            bracket.excess[1][i] = chosen(forgiven, -1.0, at_one[1][i]);
            // More than the most is beyond a limit.
            bracket.high[i] = chosen(looks, most[i] + 1.0, 1.0);
            bracket.guess[i] = chosen(looks, first, 1.0);
        }
        bracket.open = open != 0;
        bracket
    }

    /// The number to try in each lane; none when all have found theirs.
    pub fn guess(&self) -> Option<&Block> {
        self.open.then_some(&self.guess)
    }

    /// The excess at the numbers that [`guess`](Self::guess) gave.
    #[inline(never)]
    pub fn learn(&mut self, excess: Excess<'_>) {
        for i in 0..LANES {
            let (low, high, guess) = (self.low[i], self.high[i], self.guess[i]);
            let second = chosen(self.forgiven[i], -1.0, excess[1][i]);
            // Above zero where a limit is passed.
            let beyond = if excess[0][i] > second { excess[0][i] } else { second };
            let open = mask(high - low > 1.0);
            let within = mask(beyond <= 0.0);
            self.low[i] = chosen(open & within, guess, low);
            self.high[i] = chosen(open & !within, guess, high);
        }
        self.next_guess(excess);
    }

    /// From the excess at the last guess.
    #[inline(always)]
    fn next_guess(&mut self, excess: Excess<'_>) {
        let mut open = 0;
        let middle = mask(self.guesses >= LINES);
        for i in 0..LANES {
            let (low, high, x) = (self.low[i], self.high[i], self.guess[i]);
            let span = high - low;
            let looks = mask(span > 1.0);
            open |= looks;
            let past = x - self.tried[i];
            let line = |f: f32, before: f32| {
                let rise = f - before;
                // Where it grows both have the same sign.
                chosen(mask(rise * past > 0.0), x - f * past / rise, high)
            };
            let second = chosen(self.forgiven[i], -1.0, excess[1][i]);
            let (a, b) = (line(excess[0][i], self.excess[0][i]), line(second, self.excess[1][i]));
            let at = if a < b { a } else { b };
            let at = chosen(middle, low + 0.5 * span, at).floor();
            let at = if at >= low + 1.0 { at } else { low + 1.0 };
            let at = if at <= high - 1.0 { at } else { high - 1.0 };
            self.tried[i] = x;
            self.excess[0][i] = excess[0][i];
            self.excess[1][i] = second;
            self.guess[i] = chosen(looks, at, low);
        }
        self.guesses += 1;
        self.open = open != 0 && self.guesses < GUESSES;
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
pub fn penalty(number: &Block, bound: &Block, excess: Excess<'_>, penalty: &Block) -> Block {
    let mut out = [0.0; LANES];
    for i in 0..LANES {
        let keeps = (number[i] <= bound[i]) & (excess[0][i] <= 0.0) & (excess[1][i] <= 0.0);
        out[i] = if keeps { 0.0 } else { penalty[i] };
    }
    out
}

/// The lanes that are of a kind; tells whether there are any.
#[inline(never)]
pub fn are(lanes: &[u32; LANES], which: u32, to: &mut Mask) -> bool {
    let mut any = 0;
    for i in 0..LANES {
        to[i] = mask(lanes[i] == which);
        any |= to[i];
    }
    any != 0
}

/// Puts the values of some lanes.
#[inline(never)]
pub fn put(from: &Block, lanes: &Mask, to: &mut Block) {
    for i in 0..LANES {
        to[i] = chosen(lanes[i], from[i], to[i]);
    }
}

/// What each lane begins with, from the least to the largest that is tried.
#[derive(Clone, Debug)]
pub struct Starts {
    of: [u32; LANES],
}

impl Starts {
    /// It has begun with nothing yet.
    const OPEN: u32 = u32::MAX;

    /// It is not looked at.
    const LEFT_OUT: u32 = u32::MAX - 1;

    /// Of some lanes, which have begun with nothing yet.
    pub fn new(which: &Mask) -> Self {
        Self { of: which.map(|is| if is == 0 { Self::LEFT_OUT } else { Self::OPEN }) }
    }

    /// Lanes that have begun with nothing yet begin with this where so many times a number fits into another. Tells
    /// whether there are others left.
    #[inline(never)]
    pub fn begin(&mut self, start: u32, times: f32, number: &Block, room: &Block) -> bool {
        let mut open = 0;
        for i in 0..LANES {
            let begins = (self.of[i] == Self::OPEN) & (times * number[i] <= room[i]);
            self.of[i] = if begins { start } else { self.of[i] };
            open |= mask(self.of[i] == Self::OPEN);
        }
        open != 0
    }

    /// The others begin with this.
    #[inline(never)]
    pub fn begin_rest(&mut self, start: u32) {
        for of in &mut self.of {
            *of = if *of == Self::OPEN { start } else { *of };
        }
    }

    /// The least and the largest; none where no lane is looked at.
    #[inline(never)]
    pub fn ends(&self) -> Option<(u32, u32)> {
        let (mut least, mut largest) = (u32::MAX, 0);
        for of in self.of {
            least = least.min(of);
            largest = largest.max(if of == Self::LEFT_OUT { 0 } else { of });
        }
        (least != Self::LEFT_OUT).then_some((least, largest))
    }

    /// The lanes that begin with this; tells whether there are any.
    pub fn are(&self, start: u32, to: &mut Mask) -> bool {
        are(&self.of, start, to)
    }

    /// Whether any lane begins with less.
    pub fn any_below(&self, start: u32) -> bool {
        self.ends().is_some_and(|(least, _)| least < start)
    }

    /// Adds the lanes that begin with less and where so many times a number fits into another, unless they are taken.
    /// All where it fits are taken from then on.
    #[inline(never)]
    pub fn add_below(&self, start: u32, times: f32, number: &Block, room: &Block, taken: &mut Mask, to: &mut Mask) {
        for i in 0..LANES {
            let fits = mask(times * number[i] <= room[i]);
            to[i] |= fits & !taken[i] & mask(self.of[i] < start);
            taken[i] |= fits;
        }
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
    #[inline(never)]
    pub fn offer(&mut self, to: &Mask, keys: [&Block; KEYS], offer: u32, value: &Block) {
        for i in 0..LANES {
            let [a, b, c] = [keys[0][i], keys[1][i], keys[2][i]];
            let [x, y, z] = [self.keys[0][i], self.keys[1][i], self.keys[2][i]];
            let better = mask(a < x) | (mask(a == x) & (mask(b < y) | (mask(b == y) & mask(c < z))));
            let take = to[i] & (better | mask(self.offer[i] == Self::NONE));
            self.keys[0][i] = chosen(take, a, x);
            self.keys[1][i] = chosen(take, b, y);
            self.keys[2][i] = chosen(take, c, z);
            self.offer[i] = (offer & take) | (self.offer[i] & !take);
            self.value[i] = chosen(take, value[i], self.value[i]);
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
        // Lane by lane another curve and another end, of which there are 128; the limit is zero. The second thing is
        // straight and flat.
        let end = |lane: usize| (lane % 128) as f32;
        let curve = |lane: usize, x: f32| match lane % 4 {
            0 => x - end(lane),
            1 => x * x - end(lane) * end(lane) - 0.5,
            2 => 1.0 - end(lane) / x,
            _ => (x + 1.0).ln() - (end(lane) + 1.5).ln(),
        };
        let line = |lane: usize, x: f32| 1e-4 * (x - 1.1 * end(lane));
        let most: Block = std::array::from_fn(|lane| 3.0 * end(lane) + 60.0);
        let at = |x: &Block| -> [Block; LIMITS] {
            [std::array::from_fn(|lane| curve(lane, x[lane])), std::array::from_fn(|lane| line(lane, x[lane]))]
        };
        let at_one = at(&[1.0; LANES]);
        for first in [most, [1.0; LANES], [40.0; LANES]] {
            let mut bracket = Bracket::new(&ALL, &most, at_one.each_ref(), &first);
            let mut guesses = 0;
            while let Some(guess) = bracket.guess() {
                let excess = at(guess);
                bracket.learn(excess.each_ref());
                guesses += 1;
                assert!(guesses < 20);
            }
            for lane in 0..LANES {
                let within = |x: f32| curve(lane, x) <= 0.0 && line(lane, x) <= 0.0;
                let wanted = (1..=most[lane] as usize).rev().find(|x| within(*x as f32)).unwrap_or(1);
                assert_eq!(bracket.found()[lane], wanted as f32, "lane {lane}");
            }
        }
    }

    #[test]
    fn a_search_begins_at_the_most_where_it_is_asked_to_begin_beyond() {
        let lanes: Mask = std::array::from_fn(|lane| mask(lane % 2 == 0));
        let mut first = [f32::INFINITY; LANES];
        put(&[5.0; LANES], &lanes, &mut first);
        let mut bracket = Bracket::new(&ALL, &[9.0; LANES], [&[-1.0; LANES], &[-1.0; LANES]], &first);
        assert_eq!(bracket.guess().map(|guess| (guess[0], guess[1])), Some((5.0, 9.0)));
        bracket.learn([&[-1.0; LANES], &[-1.0; LANES]]);
        assert_eq!((bracket.found()[0], bracket.found()[1]), (5.0, 9.0));
    }

    #[test]
    fn a_single_lane_is_seen() {
        let (mut lanes, mut found) = ([3; LANES], ALL);
        assert!(!are(&lanes, Best::NONE, &mut found));
        assert_eq!(found, [0; LANES]);
        lanes[LANES - 1] = Best::NONE;
        assert!(are(&lanes, Best::NONE, &mut found));
        assert_eq!((found[0], found[LANES - 1]), (0, u32::MAX));
    }

    #[test]
    fn the_smallest_keys_win_and_the_first_of_equals_stays() {
        let mut best = Best::new();
        let all = ALL;
        let none = [0; LANES];
        best.offer(&all, [&[1.0; LANES], &[5.0; LANES], &[2.0; LANES]], 0, &[10.0; LANES]);
        best.offer(&none, [&[0.0; LANES], &[0.0; LANES], &[0.0; LANES]], 1, &[11.0; LANES]);
        best.offer(&all, [&[1.0; LANES], &[5.0; LANES], &[2.0; LANES]], 2, &[12.0; LANES]);
        assert_eq!((best.offer[3], best.value[3]), (0, 10.0));
        best.offer(&all, [&[1.0; LANES], &[5.0; LANES], &[1.0; LANES]], 3, &[13.0; LANES]);
        assert_eq!((best.offer[3], best.value[3]), (3, 13.0));
    }
}
