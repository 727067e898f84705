//! From the tape of a formula to instructions for blocks of samples.
//!
//! What no sample changes is computed once, in `f64`. The rest becomes a straight line of instructions on a few
//! registers. A program has two stages: what depends on one late input, which is tried several times for each block,
//! comes after everything else.

use super::factors::moved_out;
use super::registers::{Load, Registers, Varying};
use crate::interpret::tape::Node;
use crate::interpret::trace::Op;
use crate::model::algebra::Algebra;
use crate::model::quantities::{Id, Inputs};
use lanes::machine::{self, Instruction};
use lanes::{Block, LANES};

/// What an operation depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// On what is the same for all samples.
    Uniform,
    /// On what differs.
    Early,
    /// On what is tried several times.
    Late,
}

/// A scalar of the instructions, made from a value that is the same for all samples.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scalar {
    Value(usize),
    Negative(usize),
    Reciprocal(usize),
    Log2(usize),
    Constant(f32),
}

/// A formula, ready to be run.
#[derive(Clone, Debug)]
pub struct Program {
    uniform: Vec<Node>,
    scalars: Vec<Scalar>,
    loads: Vec<(Id, u16)>,
    late_input: Option<u16>,
    early: Vec<Instruction>,
    late: Vec<Instruction>,
    /// Where the wanted values are.
    wanted: Vec<u16>,
    /// How many late instructions it takes until each of them is there.
    late_until: Vec<usize>,
    /// Those of them that are the same for all samples.
    constant: Vec<(usize, u16)>,
    registers: usize,
}

/// What a program needs to know of inputs that are the same for all samples.
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    uniform: Vec<f64>,
    scalars: Vec<f32>,
}

impl Program {
    /// From the nodes of a tape.
    ///
    /// `late` is the one of the inputs that vary that is tried several times. `wanted` are the nodes whose values are
    /// asked for; `inputs` has every input in the middle.
    pub fn new(nodes: &[Node], varying: &Varying, late: Option<Id>, wanted: &[usize], inputs: &Inputs<f64>) -> Self {
        let stage = |id: Id| match varying.has(id) {
            _ if Some(id) == late => Stage::Late,
            true => Stage::Early,
            false => Stage::Uniform,
        };
        let (nodes, wanted) = moved_out(nodes, wanted, &stage, inputs);
        Compiler::new(&nodes, varying, &stage, &wanted).compile(late, &wanted)
    }

    /// The inputs that it reads, one or the other perhaps twice.
    pub fn reads(&self) -> impl Iterator<Item = Id> {
        let uniform = self.uniform.iter().filter_map(|node| match node {
            Node::Input(id) => Some(*id),
            _ => None,
        });
        uniform.chain(self.loads.iter().map(|(id, _)| *id))
    }

    /// The inputs that it loads, and the register of each.
    pub fn loads(&self) -> &[(Id, u16)] {
        &self.loads
    }

    /// Computes what is the same for all samples.
    pub fn prepare(&self, inputs: &Inputs<f64>, prepared: &mut Prepared) {
        let Prepared { uniform, scalars } = prepared;
        uniform.clear();
        for node in &self.uniform {
            let value = match *node {
                Node::Input(id) => inputs.get(id).unwrap_or_default(),
                Node::Binary(op, a, b) => op.of(uniform[a], uniform[b]),
                Node::RoundUp(a) => Algebra::round_up(uniform[a]),
                Node::Complement(a) => Algebra::complement(uniform[a]),
            };
            uniform.push(value);
        }
        scalars.clear();
        scalars.extend(self.scalars.iter().map(|scalar| match *scalar {
            Scalar::Value(at) => uniform[at] as f32,
            Scalar::Negative(at) => -uniform[at] as f32,
            Scalar::Reciprocal(at) => (1.0 / uniform[at]) as f32,
            Scalar::Log2(at) => libm::log2(uniform[at]) as f32,
            Scalar::Constant(value) => value,
        }));
    }

    /// Runs everything that does not depend on the late input.
    pub fn run(&self, prepared: &Prepared, registers: &mut Registers, load: Load<'_>) {
        for (id, register) in &self.loads {
            registers.input(*id, *register, load);
        }
        let blocks = registers.blocks(self.registers);
        for (uniform, register) in &self.constant {
            blocks[usize::from(*register)] = [prepared.uniform[*uniform] as f32; LANES];
        }
        machine::run(&self.early, blocks, &prepared.scalars);
    }

    /// Runs the rest with this late input, after [`run`](Self::run) and as often as wanted, until the value at a place
    /// of the list and all before it are there.
    pub fn run_late(&self, prepared: &Prepared, registers: &mut Registers, late: &Block, until: usize) {
        if let Some(register) = self.late_input {
            registers.set(register, late);
        }
        machine::run(&self.late[..self.late_until[until]], registers.blocks(self.registers), &prepared.scalars);
    }

    /// The wanted value at a place of the list, for all lanes.
    pub fn value<'a>(&self, registers: &'a Registers, at: usize) -> &'a Block {
        registers.block(self.wanted[at])
    }
}

/// How a node is brought into instructions.
struct Compiler<'a> {
    nodes: &'a [Node],
    varying: &'a Varying,
    stages: Vec<Stage>,
    /// How often a live node is used; wanted counts once.
    uses: Vec<u32>,
    /// Multiplications that are part of the addition after them.
    fused: Vec<bool>,
    /// For such an addition the multiplication and the other summand.
    fusions: Vec<Option<(usize, usize)>>,
    /// Index among the uniform values.
    uniform_at: Vec<usize>,
    register_of: Vec<Option<u16>>,
    pinned: Vec<bool>,
    free: Vec<u16>,
    registers: u16,
    scalars: Vec<Scalar>,
}

impl<'a> Compiler<'a> {
    fn new(nodes: &'a [Node], varying: &'a Varying, stage: &dyn Fn(Id) -> Stage, wanted: &[usize]) -> Self {
        let mut stages: Vec<Stage> = Vec::with_capacity(nodes.len());
        for node in nodes {
            stages.push(match *node {
                Node::Input(id) => stage(id),
                Node::Binary(_, a, b) => stages[a].max(stages[b]),
                Node::RoundUp(a) | Node::Complement(a) => stages[a],
            });
        }
        let mut uses = vec![0; nodes.len()];
        for node in wanted {
            uses[*node] += 1;
        }
        for at in (0..nodes.len()).rev() {
            if uses[at] > 0 {
                for operand in operands(&nodes[at]) {
                    uses[operand] += 1;
                }
            }
        }
        let mut compiler = Self {
            nodes,
            fused: vec![false; nodes.len()],
            fusions: vec![None; nodes.len()],
            uniform_at: vec![0; nodes.len()],
            register_of: vec![None; nodes.len()],
            pinned: vec![false; nodes.len()],
            free: Vec::new(),
            varying,
            registers: varying.count(),
            scalars: Vec::new(),
            stages,
            uses,
        };
        for node in wanted {
            compiler.pinned[*node] = true;
        }
        compiler.fuse();
        compiler
    }

    /// Marks multiplications that are used once, in an addition to something else of the samples.
    fn fuse(&mut self) {
        for at in 0..self.nodes.len() {
            self.fusions[at] = self.fusible(at);
            if let Some((product, _)) = self.fusions[at] {
                self.fused[product] = true;
            }
        }
    }

    /// The multiplication and the other summand of an addition that takes it in.
    fn fusible(&self, at: usize) -> Option<(usize, usize)> {
        let Node::Binary(Op::Add, x, y) = self.nodes[at] else { return None };
        if self.uses[at] == 0 || self.stages[x] == Stage::Uniform || self.stages[y] == Stage::Uniform {
            return None;
        }
        let takes = |product: usize, other: usize| {
            let Node::Binary(Op::Mul, a, b) = self.nodes[product] else { return false };
            let varying = self.stages[a] != Stage::Uniform && self.stages[b] != Stage::Uniform;
            self.uses[product] == 1
                && !self.pinned[product]
                && self.stages[product] == self.stages[at]
                && product != other
                && a != b
                && a != other
                && b != other
                && (varying || self.stages[a] != self.stages[b])
        };
        if takes(x, y) && !self.fused[y] {
            Some((x, y))
        } else if takes(y, x) && !self.fused[x] {
            Some((y, x))
        } else {
            None
        }
    }

    fn compile(mut self, late: Option<Id>, wanted: &[usize]) -> Program {
        let live = |this: &Self, at: usize| this.uses[at] > 0;
        let mut uniform = Vec::new();
        for at in 0..self.nodes.len() {
            if live(&self, at) && self.stages[at] == Stage::Uniform {
                self.uniform_at[at] = uniform.len();
                let node = match self.nodes[at] {
                    Node::Input(id) => Node::Input(id),
                    Node::Binary(op, a, b) => Node::Binary(op, self.uniform_at[a], self.uniform_at[b]),
                    Node::RoundUp(a) => Node::RoundUp(self.uniform_at[a]),
                    Node::Complement(a) => Node::Complement(self.uniform_at[a]),
                };
                uniform.push(node);
            }
        }
        // Values that the late stage reads stay where they are, since it runs several times.
        for at in 0..self.nodes.len() {
            if live(&self, at) && self.stages[at] == Stage::Late {
                for operand in operands(&self.nodes[at]) {
                    if self.stages[operand] == Stage::Early {
                        self.pinned[operand] = true;
                    }
                }
            }
        }
        let mut loads = Vec::new();
        let mut late_input = None;
        for at in 0..self.nodes.len() {
            if let Node::Input(id) = self.nodes[at]
                && live(&self, at)
                && self.stages[at] != Stage::Uniform
            {
                let register = self.varying.register(id).unwrap_or_else(|| self.take_register());
                self.register_of[at] = Some(register);
                self.pinned[at] = true;
                if Some(id) == late {
                    late_input = Some(register);
                } else {
                    loads.push((id, register));
                }
            }
        }
        let needed_from = self.needed_from(wanted);
        let early = self.stage(Stage::Early, &needed_from);
        let late = self.stage(Stage::Late, &needed_from);
        let late_until = (0..wanted.len()).map(|place| late.partition_point(|(from, _)| *from <= place)).collect();
        let code = |stage: Vec<(usize, Instruction)>| stage.into_iter().map(|(_, instruction)| instruction).collect();
        let (early, late) = (code(early), code(late));
        let mut constant = Vec::new();
        let mut places = Vec::new();
        for at in wanted {
            let register = self.register_of[*at].unwrap_or_else(|| {
                // Of its own: it is filled before everything else.
                self.registers += 1;
                constant.push((self.uniform_at[*at], self.registers - 1));
                self.registers - 1
            });
            places.push(register);
        }
        Program {
            uniform,
            loads,
            late_input,
            early,
            late,
            wanted: places,
            late_until,
            constant,
            registers: usize::from(self.registers),
            scalars: self.scalars,
        }
    }

    /// The place of the first wanted node that each node is needed for.
    fn needed_from(&self, wanted: &[usize]) -> Vec<usize> {
        let mut places = vec![usize::MAX; self.nodes.len()];
        for (place, at) in wanted.iter().enumerate().rev() {
            places[*at] = place;
        }
        for at in (0..self.nodes.len()).rev() {
            for operand in operands(&self.nodes[at]) {
                places[operand] = places[operand].min(places[at]);
            }
        }
        places
    }

    /// Lowers a stage in the order in which its values are wanted; each instruction with that place.
    fn stage(&mut self, stage: Stage, needed_from: &[usize]) -> Vec<(usize, Instruction)> {
        let is_in = |at: &usize| {
            let is_input = matches!(self.nodes[*at], Node::Input(_));
            self.uses[*at] > 0 && self.stages[*at] == stage && !is_input && !self.fused[*at]
        };
        let mut order: Vec<usize> = (0..self.nodes.len()).filter(is_in).collect();
        order.sort_by_key(|at| needed_from[*at]);
        let (mut code, mut placed) = (Vec::new(), Vec::new());
        for at in order {
            self.lower(at, &mut code);
            placed.extend(code.drain(..).map(|instruction| (needed_from[at], instruction)));
        }
        placed
    }

    fn lower(&mut self, at: usize, code: &mut Vec<Instruction>) {
        use machine::Op as To;
        let out = self.take_register();
        let varying = |this: &Self, node: usize| this.stages[node] != Stage::Uniform;
        let register = |this: &Self, node: usize| this.register_of[node].unwrap_or_default();
        if let Some((product, other)) = self.fusions[at] {
            let Node::Binary(_, a, b) = self.nodes[product] else { return };
            let c = register(self, other);
            let instruction = match (varying(self, a), varying(self, b)) {
                (true, true) => Instruction { op: To::MulAdd, out, a: register(self, a), b: register(self, b), c },
                (true, false) => {
                    let b = self.scalar(Scalar::Value(self.uniform_at[b]));
                    Instruction { op: To::MulScalarAdd, out, a: register(self, a), b, c }
                }
                (false, _) => {
                    let s = self.scalar(Scalar::Value(self.uniform_at[a]));
                    Instruction { op: To::MulScalarAdd, out, a: register(self, b), b: s, c }
                }
            };
            code.push(instruction);
            self.register_of[at] = Some(out);
            for operand in [a, b, other] {
                self.release(operand);
            }
            return;
        }
        let mut emit = |op, a, b| code.push(Instruction { op, out, a, b, c: 0 });
        match self.nodes[at] {
            Node::Input(_) => {}
            Node::RoundUp(a) => emit(To::RoundUp, register(self, a), 0),
            Node::Complement(a) => {
                let one = self.scalar(Scalar::Constant(1.0));
                emit(To::FromScalar, register(self, a), one);
            }
            Node::Binary(op, a, b) if varying(self, a) && varying(self, b) => {
                let (ra, rb) = (register(self, a), register(self, b));
                match op {
                    Op::Mul if a == b => emit(To::Square, ra, 0),
                    _ if a == b => {
                        let copy = self.take_register();
                        code.push(Instruction { op: To::Copy, out: copy, a: ra, b: 0, c: 0 });
                        code.push(Instruction { op: of_two(op), out, a: ra, b: copy, c: 0 });
                        self.free.push(copy);
                    }
                    _ => emit(of_two(op), ra, rb),
                }
            }
            Node::Binary(op, a, b) if varying(self, a) => {
                let s = self.uniform_at[b];
                let (op, scalar) = match op {
                    Op::Add => (To::AddScalar, Scalar::Value(s)),
                    Op::Sub => (To::AddScalar, Scalar::Negative(s)),
                    Op::Mul => (To::MulScalar, Scalar::Value(s)),
                    Op::Div => (To::MulScalar, Scalar::Reciprocal(s)),
                    Op::Max => (To::MaxScalar, Scalar::Value(s)),
                    Op::Min => (To::MinScalar, Scalar::Value(s)),
                    Op::Pow => (To::PowScalar, Scalar::Value(s)),
                };
                let scalar = self.scalar(scalar);
                emit(op, register(self, a), scalar);
            }
            Node::Binary(op, a, b) => {
                let s = self.uniform_at[a];
                let (op, scalar) = match op {
                    Op::Add => (To::AddScalar, Scalar::Value(s)),
                    Op::Sub => (To::FromScalar, Scalar::Value(s)),
                    Op::Mul => (To::MulScalar, Scalar::Value(s)),
                    Op::Div => (To::OverScalar, Scalar::Value(s)),
                    Op::Max => (To::MaxScalar, Scalar::Value(s)),
                    Op::Min => (To::MinScalar, Scalar::Value(s)),
                    Op::Pow => (To::ExpScalar, Scalar::Log2(s)),
                };
                let scalar = self.scalar(scalar);
                emit(op, register(self, b), scalar);
            }
        }
        self.register_of[at] = Some(out);
        for operand in operands(&self.nodes[at]) {
            self.release(operand);
        }
    }

    /// One use less; the register of what nobody uses any more is free.
    fn release(&mut self, node: usize) {
        if self.stages[node] == Stage::Uniform {
            return;
        }
        self.uses[node] -= 1;
        if self.uses[node] == 0 && !self.pinned[node] {
            self.free.extend(self.register_of[node]);
        }
    }

    fn take_register(&mut self) -> u16 {
        self.free.pop().unwrap_or_else(|| {
            self.registers += 1;
            self.registers - 1
        })
    }

    fn scalar(&mut self, scalar: Scalar) -> u16 {
        let found = self.scalars.iter().position(|known| *known == scalar);
        let at = found.unwrap_or_else(|| {
            self.scalars.push(scalar);
            self.scalars.len() - 1
        });
        at as u16
    }
}

fn of_two(op: Op) -> machine::Op {
    match op {
        Op::Add => machine::Op::Add,
        Op::Sub => machine::Op::Sub,
        Op::Mul => machine::Op::Mul,
        Op::Div => machine::Op::Div,
        Op::Max => machine::Op::Max,
        Op::Min => machine::Op::Min,
        Op::Pow => machine::Op::Pow,
    }
}

fn operands(node: &Node) -> impl Iterator<Item = usize> {
    let (a, b) = match *node {
        Node::Input(_) => (None, None),
        Node::Binary(_, a, b) => (Some(a), Some(b)),
        Node::RoundUp(a) | Node::Complement(a) => (Some(a), None),
    };
    a.into_iter().chain(b)
}
