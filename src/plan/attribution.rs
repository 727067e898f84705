//! What each of several parts adds to a whole, when what one adds depends on which others are there.
//!
//! A set of parts is the bits of a number: part `n` is there where bit `n` is set. All that is asked of the whole is its
//! value with some of its parts, so that both ways add up to the difference of all and none: in an order every step
//! begins where the one before ended; the mean over orders is a mean of such sums.

use std::collections::{BTreeMap, BTreeSet};

/// The most parts of a whole.
pub const MOST: usize = 32;

/// Up to so many parts, what they add is averaged over all orders: 256 sets.
const EXACT: usize = 8;

/// What a part adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Added {
    /// In the order, or on average.
    pub effect: f64,
    /// The least and the most that it adds after any of the others that were tried: how much the order matters.
    pub range: (f64, f64),
}

/// What each part adds in their order, and on average over orders. None where the whole has no value with some of them,
/// or there are more than [`MOST`].
pub fn added(parts: usize, value: impl FnMut(u64) -> Option<f64>, average: bool) -> Option<Vec<Added>> {
    if parts > MOST {
        return None;
    }
    let mut whole = Whole { value, known: BTreeMap::new() };
    let seen = match parts {
        0..=EXACT => whole.in_all_sets(parts)?,
        _ => whole.in_some_orders(parts)?,
    };
    let in_order = whole.in_order(&(0..parts).collect::<Vec<_>>())?;
    let of = |(seen, in_order): (&Seen, &f64)| Added {
        effect: if average { seen.mean } else { *in_order },
        range: (seen.least.min(*in_order), seen.most.max(*in_order)),
    };
    Some(seen.iter().zip(&in_order).map(of).collect())
}

/// The sets that [`added`] asks the value of.
fn sets(parts: usize) -> BTreeSet<u64> {
    if parts <= EXACT {
        return (0..1 << parts).collect();
    }
    let mut sets = BTreeSet::from([0]);
    for order in some_orders(if parts <= MOST { parts } else { 0 }) {
        let mut set = 0;
        for part in order {
            set |= 1 << part;
            sets.insert(set);
        }
    }
    sets
}

/// The values of a whole with some of its parts, gathered some at a time.
#[derive(Clone, Debug)]
pub struct Gathered {
    parts: usize,
    left: Vec<u64>,
    known: BTreeMap<u64, f64>,
}

impl Gathered {
    /// Of so many parts, nothing known yet.
    pub fn new(parts: usize) -> Self {
        Self { parts, left: sets(parts).into_iter().collect(), known: BTreeMap::new() }
    }

    /// Asks for some more values. Tells whether there are others left.
    pub fn work(&mut self, some: usize, mut value: impl FnMut(u64) -> Option<f64>) -> bool {
        for set in self.left.drain(self.left.len().saturating_sub(some)..) {
            if let Some(value) = value(set) {
                self.known.insert(set, value);
            }
        }
        !self.left.is_empty()
    }

    /// The value with some of the parts, where it was asked for and there is one.
    pub fn with(&self, set: u64) -> Option<f64> {
        self.known.get(&set).copied()
    }

    /// What each part adds, once nothing is left.
    pub fn added(&self, average: bool) -> Option<Vec<Added>> {
        added(self.parts, |set| self.with(set), average)
    }
}

struct Whole<F> {
    value: F,
    known: BTreeMap<u64, f64>,
}

/// What was seen of a part.
#[derive(Clone, Copy)]
struct Seen {
    mean: f64,
    least: f64,
    most: f64,
}

impl Seen {
    const NOTHING: Self = Self { mean: 0.0, least: f64::INFINITY, most: f64::NEG_INFINITY };

    fn add(&mut self, effect: f64, weight: f64) {
        self.mean += effect * weight;
        self.least = self.least.min(effect);
        self.most = self.most.max(effect);
    }
}

impl<F: FnMut(u64) -> Option<f64>> Whole<F> {
    fn with(&mut self, set: u64) -> Option<f64> {
        if let Some(known) = self.known.get(&set) {
            return Some(*known);
        }
        let value = (self.value)(set).filter(|value| value.is_finite())?;
        self.known.insert(set, value);
        Some(value)
    }

    /// What each part adds after those that come before it, by number of the part.
    fn in_order(&mut self, order: &[usize]) -> Option<Vec<f64>> {
        let mut effects = vec![0.0; order.len()];
        let mut set = 0;
        let mut before = self.with(set)?;
        for part in order {
            set |= 1 << part;
            let after = self.with(set)?;
            effects[*part] = after - before;
            before = after;
        }
        Some(effects)
    }

    /// Shapley values: of n parts, one is added after s others in s! (n - 1 - s)! of n! orders.
    fn in_all_sets(&mut self, parts: usize) -> Option<Vec<Seen>> {
        let factorial = |n: usize| (1..=n).map(|k| k as f64).product::<f64>();
        let mut all = vec![Seen::NOTHING; parts];
        for set in 0..1_u64 << parts {
            let size = set.count_ones() as usize;
            let before = self.with(set)?;
            for (part, seen) in all.iter_mut().enumerate().filter(|(part, _)| set & (1 << part) == 0) {
                let weight = factorial(size) * factorial(parts - 1 - size) / factorial(parts);
                seen.add(self.with(set | 1 << part)? - before, weight);
            }
        }
        Some(all)
    }

    /// The mean over [`some_orders`].
    fn in_some_orders(&mut self, parts: usize) -> Option<Vec<Seen>> {
        let mut all = vec![Seen::NOTHING; parts];
        let weight = 1.0 / (2.0 * parts as f64);
        for order in some_orders(parts) {
            for (seen, effect) in all.iter_mut().zip(self.in_order(&order)?) {
                seen.add(effect, weight);
            }
        }
        Some(all)
    }
}

/// The order, its reverse, and both turned round by every number of places: each part stands in each place twice.
fn some_orders(parts: usize) -> impl Iterator<Item = Vec<usize>> {
    (0..parts).flat_map(move |turn| {
        let order: Vec<usize> = (0..parts).map(|place| (place + turn) % parts).collect();
        let reversed = order.iter().rev().copied().collect();
        [order, reversed]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worth more than the sum of what is in it, and not the same for all.
    fn value(set: u64) -> f64 {
        let sum: f64 = (0..MOST).filter(|part| set & (1 << part) != 0).map(|part| (part + 1) as f64).sum();
        sum * sum / 7.0 + 3.0
    }

    #[test]
    fn parts_add_up_in_every_way() {
        for parts in [0, 1, 2, 5, 8, 9, 20] {
            for average in [false, true] {
                let all = added(parts, |set| Some(value(set)), average).unwrap_or_default();
                let sum: f64 = all.iter().map(|added| added.effect).sum();
                let whole = value((1 << parts) - 1) - value(0);
                assert!((sum - whole).abs() <= 1e-12 * whole, "{parts}: {sum} is not {whole}");
                assert!(all.iter().all(|added| added.range.0 <= added.effect && added.effect <= added.range.1));
            }
        }
        assert_eq!(added(MOST + 1, |_| Some(0.0), true), None);
        assert_eq!(added(3, |set| (set != 2).then_some(1.0), true), None);
    }

    #[test]
    fn gathered_in_pieces_it_is_the_same() {
        for parts in [0, 1, 3, 8, 9, 14] {
            let mut gathered = Gathered::new(parts);
            while gathered.work(7, |set| Some(value(set))) {}
            for average in [false, true] {
                assert_eq!(gathered.added(average), added(parts, |set| Some(value(set)), average), "{parts}");
            }
            assert!((0..parts).all(|part| gathered.with(1 << part) == Some(value(1 << part))), "{parts}: one alone");
        }
        assert!(!Gathered::new(MOST + 1).work(1, |_| None));
        assert_eq!(Gathered::new(MOST + 1).added(true), None);
    }

    #[test]
    fn an_average_knows_no_order() {
        // A glove game: one left (part 0) and two right ones. Known: 2/3, 1/6, 1/6.
        let gloves = |set: u64| Some(if set & 1 == 1 && set & 6 != 0 { 1.0 } else { 0.0 });
        let shares: Vec<f64> = added(3, gloves, true).unwrap_or_default().iter().map(|added| added.effect).collect();
        for (share, known) in shares.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((share - known).abs() < 1e-12);
        }
        // Parts that do the same get the same, in all sets and in some orders.
        for parts in [6, 12] {
            let same = added(parts, |set| Some(f64::from(set.count_ones()).powi(2)), true).unwrap_or_default();
            assert!(same.iter().all(|added| (added.effect - parts as f64).abs() < 1e-9), "{same:?}");
        }
    }
}
