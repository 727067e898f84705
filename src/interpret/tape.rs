//! A formula read as a tape: its operations in a line, each once, to be run on many samples.
//!
//! The tape holds no values. It depends on the plan alone, so that one tape serves while inputs move.

use super::trace::Op;
use crate::model::algebra::{Algebra, Sealed};
use crate::model::quantities::{Id, Inputs};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Sub};

/// One operation. Its operands stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// An input.
    Input(Id),
    /// Two operands.
    Binary(Op, usize, usize),
    /// Rounded up.
    RoundUp(usize),
    /// One less the operand.
    Complement(usize),
}

/// Operations in their order. The same operation on the same operands stands once.
#[derive(Debug, Default)]
pub struct Tape {
    nodes: RefCell<Vec<Node>>,
    known: RefCell<FxHashMap<Node, usize>>,
}

/// A value on a [`Tape`].
#[derive(Clone, Copy, Debug)]
pub struct Recorded<'a> {
    tape: &'a Tape,
    node: usize,
}

impl Tape {
    /// Every input, to be given to a formula.
    pub fn inputs(&self) -> Inputs<Recorded<'_>> {
        Inputs::new(|id| self.push(Node::Input(id)))
    }

    /// What was recorded.
    pub fn into_nodes(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    fn push(&self, node: Node) -> Recorded<'_> {
        let node = *self.known.borrow_mut().entry(node).or_insert_with(|| {
            let mut nodes = self.nodes.borrow_mut();
            nodes.push(node);
            nodes.len() - 1
        });
        Recorded { tape: self, node }
    }
}

impl Recorded<'_> {
    /// Where it stands on the tape.
    pub fn node(self) -> usize {
        self.node
    }

    fn binary(self, op: Op, other: Self) -> Self {
        self.tape.push(Node::Binary(op, self.node, other.node))
    }
}

impl Add for Recorded<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.binary(Op::Add, other)
    }
}

impl Sub for Recorded<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.binary(Op::Sub, other)
    }
}

impl Mul for Recorded<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.binary(Op::Mul, other)
    }
}

impl Div for Recorded<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        self.binary(Op::Div, other)
    }
}

impl Sealed for Recorded<'_> {}

impl Algebra for Recorded<'_> {
    fn max(self, other: Self) -> Self {
        self.binary(Op::Max, other)
    }

    fn min(self, other: Self) -> Self {
        self.binary(Op::Min, other)
    }

    fn round_up(self) -> Self {
        self.tape.push(Node::RoundUp(self.node))
    }

    fn complement(self) -> Self {
        self.tape.push(Node::Complement(self.node))
    }

    fn powf(self, exponent: Self) -> Self {
        self.binary(Op::Pow, exponent)
    }

    fn named(self, _: Id) -> Self {
        self
    }
}
