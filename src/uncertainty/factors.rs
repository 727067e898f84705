//! Moves what is the same for all samples out of products.
//!
//! Four of ten operations of the formulas multiply by something that no sample changes: a conversion, a price, a peak.
//! In a product all of these become one factor, which is multiplied once, in the end, or not at all where it meets
//! another product. Where an operand is tried several times, the factor stays with the other one.

use super::program::Stage;
use crate::interpret::tape::Node;
use crate::interpret::trace::Op;
use crate::model::algebra::Algebra;
use crate::model::quantities::{Id, Inputs};
use rustc_hash::FxHashMap;

/// Products without their factors stay this far from what single precision can hold, so that they do while inputs move.
const RANGE: (f64, f64) = (1e-25, 1e25);

/// A value as a product: of something, and perhaps of a factor that is the same for all samples.
#[derive(Clone, Copy, Debug)]
struct Product {
    rest: usize,
    factor: Option<usize>,
}

/// The nodes written anew.
struct Nodes<'a> {
    nodes: Vec<Node>,
    known: FxHashMap<Node, usize>,
    /// Of each node.
    stages: Vec<Stage>,
    /// Of each node, with every input in the middle.
    center: Vec<f64>,
    stage: &'a dyn Fn(Id) -> Stage,
    inputs: &'a Inputs<f64>,
}

/// The same values from other nodes, and where the wanted ones are among them. `stage` says when an input is known.
pub(super) fn moved_out(
    nodes: &[Node],
    wanted: &[usize],
    stage: &dyn Fn(Id) -> Stage,
    inputs: &Inputs<f64>,
) -> (Vec<Node>, Vec<usize>) {
    let (stages, center) = (Vec::new(), Vec::new());
    let mut all = Nodes { nodes: Vec::new(), known: FxHashMap::default(), stages, center, stage, inputs };
    let mut products: Vec<Product> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let product = match *node {
            Node::Binary(op, a, b) => all.binary(op, products[a], products[b]),
            Node::Input(_) => all.plain(*node),
            Node::RoundUp(a) => {
                let a = all.whole(products[a]);
                all.plain(Node::RoundUp(a))
            }
            Node::Complement(a) => {
                let a = all.whole(products[a]);
                all.plain(Node::Complement(a))
            }
        };
        products.push(product);
    }
    let wanted = wanted.iter().map(|at| all.whole(products[*at])).collect();
    (all.nodes, wanted)
}

impl Nodes<'_> {
    fn push(&mut self, node: Node) -> usize {
        if let Some(known) = self.known.get(&node) {
            return *known;
        }
        let (stage, center) = match node {
            Node::Input(id) => ((self.stage)(id), self.inputs.get(id).unwrap_or_default()),
            Node::Binary(op, a, b) => (self.stages[a].max(self.stages[b]), op.of(self.center[a], self.center[b])),
            Node::RoundUp(a) => (self.stages[a], Algebra::round_up(self.center[a])),
            Node::Complement(a) => (self.stages[a], Algebra::complement(self.center[a])),
        };
        self.nodes.push(node);
        self.stages.push(stage);
        self.center.push(center);
        self.known.insert(node, self.nodes.len() - 1);
        self.nodes.len() - 1
    }

    fn plain(&mut self, node: Node) -> Product {
        Product { rest: self.push(node), factor: None }
    }

    /// The node of the whole product.
    fn whole(&mut self, Product { rest, factor }: Product) -> usize {
        factor.map_or(rest, |factor| self.push(Node::Binary(Op::Mul, rest, factor)))
    }

    fn stage_of(&self, product: Product) -> Stage {
        self.stages[product.rest]
    }

    /// Whether a node is far from what single precision cannot hold.
    fn is_safe(&self, node: usize) -> bool {
        let size = self.center[node].abs();
        size == 0.0 || (RANGE.0..RANGE.1).contains(&size)
    }

    fn binary(&mut self, op: Op, a: Product, b: Product) -> Product {
        let product = match op {
            Op::Mul | Op::Div => self.product(op, a, b),
            // Both have the same factor: so has their sum.
            Op::Add | Op::Sub if a.factor.is_some() && a.factor == b.factor => {
                Product { rest: self.push(Node::Binary(op, a.rest, b.rest)), factor: a.factor }
            }
            _ => self.of_whole(op, a, b),
        };
        let safe = self.is_safe(product.rest) && product.factor.is_none_or(|factor| self.is_safe(factor));
        if safe { product } else { self.of_whole(op, a, b) }
    }

    fn of_whole(&mut self, op: Op, a: Product, b: Product) -> Product {
        let (a, b) = (self.whole(a), self.whole(b));
        self.plain(Node::Binary(op, a, b))
    }

    fn product(&mut self, op: Op, a: Product, b: Product) -> Product {
        let factor = self.factor(op, a.factor, b.factor);
        match (self.stage_of(a), self.stage_of(b)) {
            (Stage::Uniform, Stage::Uniform) => self.of_whole(op, a, b),
            (_, Stage::Uniform) => Product { rest: a.rest, factor: self.factor(op, a.factor, Some(b.rest)) },
            (Stage::Uniform, _) if op == Op::Mul => {
                Product { rest: b.rest, factor: self.factor(op, Some(a.rest), b.factor) }
            }
            (Stage::Uniform, _) => {
                let over = self.factor(op, Some(a.rest), b.factor).unwrap_or(a.rest);
                self.plain(Node::Binary(op, over, b.rest))
            }
            (of_a, of_b) if of_a == of_b => Product { rest: self.push(Node::Binary(op, a.rest, b.rest)), factor },
            // What is tried several times is only multiplied or divided.
            (Stage::Early, _) => {
                let early = self.whole(Product { rest: a.rest, factor });
                self.plain(Node::Binary(op, early, b.rest))
            }
            (_, _) => {
                let early = if op == Op::Mul {
                    self.whole(Product { rest: b.rest, factor })
                } else {
                    let over = factor.unwrap_or_else(|| self.push(Node::Input(Id::One)));
                    self.push(Node::Binary(op, over, b.rest))
                };
                self.plain(Node::Binary(Op::Mul, a.rest, early))
            }
        }
    }

    /// The factor of a product or quotient.
    fn factor(&mut self, op: Op, a: Option<usize>, b: Option<usize>) -> Option<usize> {
        match (a, b) {
            (a, None) => a,
            (None, Some(b)) if op == Op::Mul => Some(b),
            (a, Some(b)) => {
                let a = a.unwrap_or_else(|| self.push(Node::Input(Id::One)));
                Some(self.push(Node::Binary(op, a, b)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interpret::tape::Tape;
    use crate::scenario::Scenario;

    /// The values of nodes with every input in the middle.
    fn values(nodes: &[Node], inputs: &Inputs<f64>) -> Vec<f64> {
        let mut values: Vec<f64> = Vec::new();
        for node in nodes {
            values.push(match *node {
                Node::Input(id) => inputs.get(id).unwrap_or_default(),
                Node::Binary(op, a, b) => op.of(values[a], values[b]),
                Node::RoundUp(a) => Algebra::round_up(values[a]),
                Node::Complement(a) => Algebra::complement(values[a]),
            });
        }
        values
    }

    #[test]
    fn values_stay_and_a_product_has_one_factor() {
        let inputs = Scenario::default().question().inputs;
        let tape = Tape::default();
        let wanted = {
            let i = tape.inputs();
            let (x, y, late) = (i.utilization, i.pue, i.output_tokens);
            let (r, s, t) = (i.hours_per_day, i.seconds_per_hour, i.queries_per_user);
            let sum = x * r * s + y * t / s;
            [
                x * r * (y * s) / t,
                r * x / (s / y),
                (sum * t).max(x),
                r / (x * s),
                late * r * x / (y * s) + late / y,
                x * r - y * r,
                (x * s).complement().round_up(),
            ]
            .map(|value| value.node())
        };
        let nodes = tape.into_nodes();
        let stage = |id: Id| match id {
            Id::Utilization | Id::Pue => Stage::Early,
            Id::OutputTokens => Stage::Late,
            _ => Stage::Uniform,
        };
        let (moved, at) = moved_out(&nodes, &wanted, &stage, &inputs);
        let (before, after) = (values(&nodes, &inputs), values(&moved, &inputs));
        for (wanted, at) in wanted.iter().zip(&at) {
            assert!((after[*at] / before[*wanted] - 1.0).abs() < 1e-12, "{} for {}", after[*at], before[*wanted]);
        }
        // The first one: one product of the two inputs, and their factor.
        let Node::Binary(Op::Mul, product, _) = moved[at[0]] else { panic!("{:?} is no product", moved[at[0]]) };
        let operands = [Id::Utilization, Id::Pue].map(|id| moved.iter().position(|node| *node == Node::Input(id)));
        assert_eq!(
            operands.map(Option::unwrap),
            match moved[product] {
                Node::Binary(Op::Mul, a, b) => [a, b],
                node => panic!("{node:?} is no product"),
            }
        );
    }
}
