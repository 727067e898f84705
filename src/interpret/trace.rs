//! A formula read as a trace: the same number with the tree that produced it.
//!
//! From the trace come the formula, the formula with the reader's numbers, and the list of what a number is made of.
//! It is the code that ran, so what is shown cannot differ from what was computed.

use super::number;
use crate::model::algebra::{Algebra, Sealed};
use crate::model::quantities::{Id, Inputs};
use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Sub};

/// An operation of the vocabulary with two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Op {
    /// `a + b`
    Add,
    /// `a - b`
    Sub,
    /// `a · b`
    Mul,
    /// `a / b`
    Div,
    /// The larger of two.
    Max,
    /// The smaller of two.
    Min,
    /// `a` to the power of `b`.
    Pow,
}

impl Op {
    /// What it gives of two numbers, or of two of another reading.
    pub fn of<Q: Algebra>(self, a: Q, b: Q) -> Q {
        match self {
            Self::Add => a + b,
            Self::Sub => a - b,
            Self::Mul => a * b,
            Self::Div => a / b,
            Self::Max => a.max(b),
            Self::Min => a.min(b),
            Self::Pow => a.powf(b),
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Node {
    Quantity(Id),
    Binary(Op, usize, usize),
    RoundUp(usize),
    Complement(usize),
}

/// Holds the nodes of one evaluation.
#[derive(Debug, Default)]
pub struct Arena {
    nodes: RefCell<Vec<(Node, f64)>>,
    steps: RefCell<Vec<(Id, usize)>>,
}

/// A value inside an [`Arena`].
#[derive(Clone, Copy, Debug)]
pub struct Trace<'a> {
    arena: &'a Arena,
    node: usize,
}

/// A formula as a tree whose leaves are named quantities.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A quantity with its value: an input, or a step of its own.
    Quantity(Id, f64),
    /// An operation on two formulas, with its value.
    Binary(Op, Box<Expr>, Box<Expr>, f64),
    /// Rounded up, with the rounded value.
    RoundUp(Box<Expr>, f64),
    /// One less the formula, with its value.
    Complement(Box<Expr>, f64),
}

impl Expr {
    /// Its value in base units.
    pub fn value(&self) -> f64 {
        match self {
            Self::Quantity(_, value)
            | Self::Binary(.., value)
            | Self::RoundUp(_, value)
            | Self::Complement(_, value) => *value,
        }
    }

    /// The quantities in it, in order of appearance, each once.
    pub fn quantities(&self) -> Vec<(Id, f64)> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<(Id, f64)>) {
        match self {
            Self::Quantity(id, value) => {
                if !found.iter().any(|(known, _)| known == id) {
                    found.push((*id, *value));
                }
            }
            Self::Binary(_, a, b, _) => {
                a.collect(found);
                b.collect(found);
            }
            Self::RoundUp(a, _) | Self::Complement(a, _) => a.collect(found),
        }
    }
}

/// One named quantity with the formula that gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is.
    pub id: Id,
    /// Its value in base units.
    pub value: f64,
    /// The formula, down to the quantities it names.
    pub formula: Expr,
}

/// Every named quantity of one evaluation, in the order in which they were computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Derivation {
    steps: Vec<Step>,
}

impl Derivation {
    /// All steps: each only uses inputs and steps before it.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step that computed a quantity; none for an input.
    pub fn step(&self, id: Id) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The steps whose formula names the quantity.
    pub fn used_by(&self, id: Id) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.formula.quantities().iter().any(|(used, _)| *used == id))
    }
}

impl Arena {
    /// Every input as a leaf.
    pub fn inputs(&self, values: &Inputs<f64>) -> Inputs<Trace<'_>> {
        Inputs::new(|id| self.push(Node::Quantity(id), values.get(id).unwrap_or_default()))
    }

    /// What was recorded.
    pub fn derivation(&self) -> Derivation {
        let nodes = self.nodes.borrow();
        let steps = self.steps.borrow();
        let steps = steps.iter().map(|&(id, node)| Step { id, value: nodes[node].1, formula: tree(&nodes, node) });
        Derivation { steps: steps.collect() }
    }

    fn push(&self, node: Node, value: f64) -> Trace<'_> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push((node, value));
        Trace { arena: self, node: nodes.len() - 1 }
    }
}

fn tree(nodes: &[(Node, f64)], at: usize) -> Expr {
    let (node, value) = nodes[at];
    let part = |at| Box::new(tree(nodes, at));
    match node {
        Node::Quantity(id) => Expr::Quantity(id, value),
        Node::Binary(op, a, b) => Expr::Binary(op, part(a), part(b), value),
        Node::RoundUp(a) => Expr::RoundUp(part(a), value),
        Node::Complement(a) => Expr::Complement(part(a), value),
    }
}

impl Trace<'_> {
    /// The number.
    pub fn value(self) -> f64 {
        self.arena.nodes.borrow()[self.node].1
    }

    fn binary(self, op: Op, other: Self) -> Self {
        self.arena.push(Node::Binary(op, self.node, other.node), op.of(self.value(), other.value()))
    }
}

impl Add for Trace<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.binary(Op::Add, other)
    }
}

impl Sub for Trace<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.binary(Op::Sub, other)
    }
}

impl Mul for Trace<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.binary(Op::Mul, other)
    }
}

impl Div for Trace<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        self.binary(Op::Div, other)
    }
}

impl Sealed for Trace<'_> {}

impl Algebra for Trace<'_> {
    fn max(self, other: Self) -> Self {
        self.binary(Op::Max, other)
    }

    fn min(self, other: Self) -> Self {
        self.binary(Op::Min, other)
    }

    fn round_up(self) -> Self {
        self.arena.push(Node::RoundUp(self.node), number::round_up(self.value()))
    }

    fn complement(self) -> Self {
        self.arena.push(Node::Complement(self.node), Algebra::complement(self.value()))
    }

    fn powf(self, exponent: Self) -> Self {
        self.binary(Op::Pow, exponent)
    }

    fn named(self, id: Id) -> Self {
        self.arena.steps.borrow_mut().push((id, self.node));
        self.arena.push(Node::Quantity(id), self.value())
    }
}
