//! A set of quantities: one bit for each.

use super::quantities::Id;

const WORD: usize = u64::BITS as usize;

const WORDS: usize = Id::ALL.len().div_ceil(WORD);

/// A set of quantities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IdSet([u64; WORDS]);

impl IdSet {
    /// Whether it holds a quantity.
    pub fn contains(&self, id: Id) -> bool {
        let (word, bit) = place(id);
        self.0[word] & bit != 0
    }

    /// Takes a quantity in.
    pub fn insert(&mut self, id: Id) {
        let (word, bit) = place(id);
        self.0[word] |= bit;
    }

    /// Lets a quantity go.
    pub fn remove(&mut self, id: Id) {
        let (word, bit) = place(id);
        self.0[word] &= !bit;
    }
}

const fn place(id: Id) -> (usize, u64) {
    (id as usize / WORD, 1 << (id as usize % WORD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_is_in_until_it_goes() {
        let mut set = IdSet::default();
        for (at, id) in Id::ALL.iter().enumerate() {
            assert!(!set.contains(*id), "{id:?}");
            if at % 3 == 0 {
                set.insert(*id);
            }
        }
        for (at, id) in Id::ALL.iter().enumerate() {
            assert_eq!(set.contains(*id), at % 3 == 0, "{id:?}");
            set.remove(*id);
        }
        assert_eq!(set, IdSet::default());
    }
}
