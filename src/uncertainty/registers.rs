//! What the programs of a scenario compute with: a block for each uncertain input, which they share, and others.

use crate::model::quantities::Id;
use lanes::{Block, LANES};
use std::sync::Arc;

/// Inputs that differ from sample to sample, each with a register of its own: programs that share registers load an
/// input once for each block.
#[derive(Clone, Debug, PartialEq)]
pub struct Varying {
    /// By number of the quantity.
    register: Arc<[Option<u16>]>,
    count: u16,
}

impl Varying {
    /// In the order of their registers.
    pub fn new(ids: impl Iterator<Item = Id>) -> Self {
        ids.fold(Self { register: vec![None; Id::ALL.len()].into(), count: 0 }, |varying, id| varying.with(id))
    }

    /// The same with another one.
    #[must_use]
    pub fn with(mut self, id: Id) -> Self {
        if self.register(id).is_none() {
            Arc::make_mut(&mut self.register)[id as usize] = Some(self.count);
            self.count += 1;
        }
        self
    }

    /// Whether an input is one of them.
    pub fn has(&self, id: Id) -> bool {
        self.register(id).is_some()
    }

    /// How many registers they have.
    pub(super) fn count(&self) -> u16 {
        self.count
    }

    /// The register of an input.
    pub fn register(&self, id: Id) -> Option<u16> {
        self.register.get(id as usize).copied().flatten()
    }
}

/// Gives the values of an input in the samples of a block.
pub type Load<'a> = &'a dyn Fn(Id, &mut Block);

/// What programs compute with: first the inputs, then what they make of them.
#[derive(Clone, Debug, Default)]
pub struct Registers {
    blocks: Vec<Block>,
    /// Which inputs are loaded.
    loaded: Vec<bool>,
}

impl Registers {
    /// Forgets the inputs of the last block.
    pub fn begin(&mut self) {
        self.loaded.fill(false);
    }

    /// Puts the values of an input to its register.
    pub fn set(&mut self, register: u16, values: &Block) {
        self.fill(register, |block| *block = *values);
    }

    /// Puts to a register what is filled in.
    pub fn fill(&mut self, register: u16, fill: impl FnOnce(&mut Block)) {
        let at = usize::from(register);
        if self.loaded.len() <= at {
            self.loaded.resize(at + 1, false);
        }
        self.loaded[at] = true;
        fill(&mut self.blocks(at + 1)[at]);
    }

    /// The values of an input that is in this register.
    pub fn input(&mut self, id: Id, register: u16, load: Load<'_>) -> &Block {
        if self.loaded.get(usize::from(register)) != Some(&true) {
            self.fill(register, |block| load(id, block));
        }
        &self.blocks[usize::from(register)]
    }

    /// All of them, at least so many.
    pub(super) fn blocks(&mut self, count: usize) -> &mut [Block] {
        if self.blocks.len() < count {
            self.blocks.resize(count, [0.0; LANES]);
        }
        &mut self.blocks
    }

    /// What a register holds.
    pub(super) fn block(&self, register: u16) -> &Block {
        &self.blocks[usize::from(register)]
    }
}
