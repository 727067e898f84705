//! How a copy of the model is built in each sample: the rules of [`replica`], for a block of samples at once.
//!
//! The layouts that come into question are few. For each of them programs give the room, the times and the fleet of all
//! samples; a sample takes the layout that [`replica`] would have taken for it.

use super::program::{Prepared, Program};
use super::registers::{Load, Registers, Varying};
use crate::interpret::tape::{Recorded, Tape};
use crate::model::algebra::Algebra;
use crate::model::plan::Question;
use crate::model::quantities::{Id, Inputs};
use crate::model::replica::{self, Room};
use crate::model::roofline::layout::{Apart, Layout, Parts, Split};
use crate::model::roofline::{generation, request, wait};
use lanes::search::{self, ALL, Best, Bracket, Mask, Starts};
use lanes::{Block, LANES};

/// What the sizes of a model let be told apart, which decides what a layout is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shape {
    apart: Apart,
    /// Total and active parameters of a sample of this shape.
    sizes: (f64, f64),
}

impl Shape {
    fn is_like(&self, other: &Self) -> bool {
        self.apart == other.apart
    }
}

/// One way to build a copy.
#[derive(Clone, Debug)]
pub struct Candidate {
    shape: Shape,
    /// Accelerators.
    gpus: u32,
    /// The split that was asked for.
    split: Split,
    /// How the model lies on them.
    pub layout: Layout,
    /// The inputs with what belongs to the layout.
    inputs: Inputs<f64>,
    room: Runnable,
    times: Option<Runnable>,
}

/// A program with what is the same for all samples.
#[derive(Clone, Debug)]
pub struct Runnable {
    /// The program.
    pub program: Program,
    /// Its scalars.
    pub prepared: Prepared,
}

impl Candidate {
    /// Inputs with what belongs to this layout, which [`Layout::new`] wrote into its own.
    pub fn laid(&self, inputs: &Inputs<f64>) -> Inputs<f64> {
        let Inputs { gpus_per_replica, shard_share, kv_share, scale_up_domains, .. } = self.inputs;
        Inputs { gpus_per_replica, shard_share, kv_share, scale_up_domains, ..*inputs }
    }
}

impl Runnable {
    /// Records a formula and makes it ready to run.
    ///
    /// `formula` gives the wanted values; see [`Program::new`] for the rest.
    pub fn new(
        inputs: &Inputs<f64>,
        varying: &Varying,
        late: Option<Id>,
        formula: impl for<'a> FnOnce(&Inputs<Recorded<'a>>) -> Vec<Recorded<'a>>,
    ) -> Self {
        let tape = Tape::default();
        let wanted: Vec<usize> = formula(&tape.inputs()).into_iter().map(Recorded::node).collect();
        let nodes = tape.into_nodes();
        let program = Program::new(&nodes, varying, late, &wanted, inputs);
        let mut runnable = Self { program, prepared: Prepared::default() };
        runnable.prepare(inputs);
        runnable
    }

    /// Computes anew what is the same for all samples.
    pub fn prepare(&mut self, inputs: &Inputs<f64>) {
        self.program.prepare(inputs, &mut self.prepared);
    }
}

/// What the program of a candidate is asked for, in this order.
#[derive(Clone, Copy)]
enum Asked {
    Sequences,
    EngineLimit,
    Paced,
    Prompt,
    Fleet,
    Cycle,
    QueryTime,
}

/// Plans blocks of samples of one question.
#[derive(Clone, Debug)]
pub struct Copies {
    question: Question,
    varying: Varying,
    /// Those that have come into question so far.
    pub candidates: Vec<Candidate>,
    rooms: Vec<RoomInBlock>,
}

/// What was decided for the samples of a block.
#[derive(Clone, Debug)]
pub struct Decided {
    /// Index of the candidate.
    pub candidate: [u32; LANES],
    /// Sequences at once.
    pub batch: Block,
    /// The candidates that came into question for some of them.
    pub tried: Vec<Tried>,
}

/// A candidate that was tried, also where another one is better.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Index of the candidate.
    pub candidate: usize,
    /// For which samples.
    pub to: Mask,
    /// The batch that was found in these, and where the search began in the others. None where it was given.
    pub batch: Option<Block>,
}

impl Default for Decided {
    fn default() -> Self {
        Self { candidate: [Best::NONE; LANES], batch: [0.0; LANES], tried: Vec::new() }
    }
}

/// Puts the batch that was once found for a candidate, where one was.
pub type Before<'a> = &'a dyn Fn(usize, &mut Block);

impl Copies {
    /// For a question whose inputs vary where `varying` says so; the batch is one of them. Those that decide what a
    /// layout is must not: see [`DECIDES_LAYOUT`].
    pub fn new(question: &Question, varying: Varying) -> Self {
        let mut question = question.clone();
        let mut inputs = question.inputs;
        replica::resolve_engine(&question, &mut inputs);
        question.inputs = inputs;
        Self { question, varying, candidates: Vec::new(), rooms: Vec::new() }
    }

    /// The same question with other values: programs stay, unless a layout is another now. Says of each candidate
    /// whether it stays.
    pub fn update(&mut self, question: &Question) -> Vec<bool> {
        let candidates = std::mem::take(&mut self.candidates);
        *self = Self::new(question, self.varying.clone());
        let mut stay = Vec::new();
        for mut candidate in candidates {
            let (layout, inputs) = lay(&self.question, &candidate.shape, candidate.gpus, candidate.split);
            stay.push(layout == candidate.layout);
            if layout != candidate.layout {
                continue;
            }
            candidate.inputs = inputs;
            candidate.room.prepare(&inputs);
            if let Some(times) = &mut candidate.times {
                times.prepare(&inputs);
            }
            self.candidates.push(candidate);
        }
        stay
    }

    /// The inputs that decisions so far have been made from.
    pub fn reads(&self) -> impl Iterator<Item = Id> {
        let programs = self.candidates.iter().flat_map(|candidate| [Some(&candidate.room), candidate.times.as_ref()]);
        programs.flatten().flat_map(|runnable| runnable.program.reads())
    }

    /// Decides for a block. What was found before is where the search for the batch begins.
    pub fn decide(&mut self, registers: &mut Registers, load: Load<'_>, before: Before<'_>) -> Decided {
        let (mut best, mut tried) = (Best::new(), Vec::new());
        for (shape, which) in self.shapes(registers, load) {
            self.rooms.clear();
            let mut block = InBlock { load, shape, registers, before, best, tried };
            self.decide_for(&mut block, &which);
            (best, tried) = (block.best, block.tried);
        }
        Decided { candidate: best.offer, batch: best.value, tried }
    }

    /// The shapes of the samples of a block, and which samples have them.
    fn shapes(&self, registers: &mut Registers, load: Load<'_>) -> Vec<(Shape, Mask)> {
        let center = &self.question.inputs;
        let parts = Parts::of(center);
        let shape = |sizes: (f64, f64)| Shape { apart: parts.apart(sizes.0, sizes.1), sizes };
        let mut sizes = |id: Id, center: f64| match self.varying.register(id) {
            Some(register) => *registers.input(id, register, load),
            None => [center as f32; LANES],
        };
        if !self.varying.has(Id::TotalParameters) && !self.varying.has(Id::ActiveParameters) {
            return vec![(shape((center.total_parameters, center.active_parameters)), ALL)];
        }
        let total = sizes(Id::TotalParameters, center.total_parameters);
        let active = sizes(Id::ActiveParameters, center.active_parameters);
        let mut shapes: Vec<(Shape, Mask)> = Vec::new();
        for lane in 0..LANES {
            let shape = shape((f64::from(total[lane]), f64::from(active[lane])));
            let at = shapes.iter().position(|(known, _)| known.is_like(&shape)).unwrap_or_else(|| {
                shapes.push((shape, [0; LANES]));
                shapes.len() - 1
            });
            shapes[at].1[lane] = u32::MAX;
        }
        shapes
    }

    /// Decides for some samples of a block.
    fn decide_for(&mut self, block: &mut InBlock<'_>, which: &Mask) {
        let starts = self.starts(block, which);
        let given = self.question.given.contains(Id::GpusPerReplica);
        let Some((least, largest)) = starts.ends() else { return };
        let mut gpus = gpus_of(least);
        let most = gpus_of(largest).max(replica::MOST_EXPERT_GPUS);
        while gpus <= most {
            for split in replica::splits(&self.question, gpus) {
                let mut takes = [0; LANES];
                starts.are(start(gpus, *split), &mut takes);
                if !given && gpus <= replica::MOST_EXPERT_GPUS {
                    self.grown(block, &starts, gpus, *split, &mut takes);
                }
                if takes.iter().any(|takes| *takes != 0) {
                    self.offer(block, gpus, *split, &takes);
                }
            }
            gpus = if given { most + 1 } else { gpus * 2 };
        }
    }

    /// The layout that each of some samples begins with: the fewest accelerators, or those that are given.
    fn starts(&mut self, block: &mut InBlock<'_>, which: &Mask) -> Starts {
        let mut starts = Starts::new(which);
        let inputs = self.question.inputs;
        let given = self.question.given.contains(Id::GpusPerReplica);
        let gpus = inputs.gpus_per_replica.round().clamp(1.0, replica::GIVEN_GPUS) as u32;
        let attempts = if given { vec![(gpus, gpus, 1.0)] } else { replica::attempts(&inputs).to_vec() };
        let last = attempts.last().map_or(1, |(_, most, _)| *most);
        for (least, most, sequences) in attempts {
            let mut gpus = least;
            while gpus <= most {
                for split in replica::splits(&self.question, gpus) {
                    let room = self.room(block, gpus, *split);
                    if !starts.begin(start(gpus, *split), room.of(sequences), &room.whole, &room.left) {
                        return starts;
                    }
                }
                gpus *= 2;
            }
        }
        let first = replica::splits(&self.question, last).first().copied().unwrap_or(Split::Tensor);
        starts.begin_rest(start(last, first));
        starts
    }

    /// Adds the samples that may have more accelerators than they begin with, on this layout.
    fn grown(&mut self, block: &mut InBlock<'_>, starts: &Starts, gpus: u32, split: Split, to: &mut Mask) {
        let below = gpus * SPLITS;
        if !starts.any_below(below) {
            return;
        }
        let at = self.candidate(&block.shape, gpus, split);
        if gpus > replica::most_gpus(&self.question, &self.candidates[at].layout) {
            return;
        }
        let mut taken = [0; LANES];
        for earlier in replica::splits(&self.question, gpus) {
            let room = self.room(block, gpus, *earlier);
            let mut elsewhere = [0; LANES];
            let to = if *earlier == split { &mut *to } else { &mut elsewhere };
            starts.add_below(below, room.of(1.0), &room.whole, &room.left, &mut taken, to);
            if *earlier == split {
                break;
            }
        }
    }

    /// The room for the cache on this layout.
    fn room(&mut self, block: &mut InBlock<'_>, gpus: u32, split: Split) -> &RoomInBlock {
        let at = self.candidate(&block.shape, gpus, split);
        let known = self.rooms.iter().position(|room| room.candidate == at).unwrap_or_else(|| {
            let Candidate { layout, inputs, room: Runnable { program, prepared }, .. } = &self.candidates[at];
            program.run(prepared, block.registers, block.load);
            let value = |at| *program.value(block.registers, at);
            let (left, whole) = (value(0), value(1));
            self.rooms.push(RoomInBlock { candidate: at, split: layout.split, kv_share: inputs.kv_share, left, whole });
            self.rooms.len() - 1
        });
        &self.rooms[known]
    }

    /// Builds a layout in some samples, and as a pipeline where that is an alternative.
    fn offer(&mut self, block: &mut InBlock<'_>, gpus: u32, split: Split, to: &Mask) {
        let at = self.candidate(&block.shape, gpus, split);
        self.build(block, at, to);
        if replica::may_be_staged(&self.question, &self.candidates[at].layout) {
            let staged = self.candidate(&block.shape, gpus, Split::Pipeline);
            self.build(block, staged, to);
        }
    }

    fn build(&mut self, block: &mut InBlock<'_>, number: usize, to: &Mask) {
        let given = self.question.given.contains(Id::Batch);
        let queries_given = self.question.given.contains(Id::QueriesPerDay);
        let Candidate { layout, times, inputs, .. } = &mut self.candidates[number];
        let (layout, inputs) = (*layout, *inputs);
        let times = times.get_or_insert_with(|| {
            Runnable::new(&inputs, &self.varying, Some(Id::Batch), |inputs| asked(inputs, &layout, queries_given))
        });
        let InBlock { load, registers, best, before, tried, .. } = block;
        let Runnable { program, prepared } = times;
        program.run(prepared, registers, *load);

        let (mut batch, mut found) = ([1.0; LANES], None);
        if given {
            // As large as it was given, which is at least one.
            load(Id::Batch, &mut batch);
        } else {
            program.run_late(prepared, registers, &batch, Asked::Prompt as usize);
            let (sequences, engine) = (
                program.value(registers, Asked::Sequences as usize),
                program.value(registers, Asked::EngineLimit as usize),
            );
            let most = search::most_within(sequences, engine, layout.engines(inputs.gpus_per_replica) as f32);
            batch = most;
            if layout.writes {
                let value = |registers: &Registers, asked: Asked| *program.value(registers, asked as usize);
                let excess = |registers: &Registers| [value(registers, Asked::Paced), value(registers, Asked::Prompt)];
                let at_one = excess(registers);
                let mut first = most;
                before(number, &mut first);
                // A target for the first token that even one sequence misses does not limit the batch.
                let mut bracket = Bracket::new(to, &most, at_one.each_ref(), &first);
                while let Some(guess) = bracket.guess() {
                    program.run_late(prepared, registers, guess, Asked::Prompt as usize);
                    let at = |asked: Asked| program.value(registers, asked as usize);
                    bracket.learn([at(Asked::Paced), at(Asked::Prompt)]);
                }
                batch = *bracket.found();
                search::put(&batch, to, &mut first);
                found = Some(first);
            }
        }
        program.run_late(prepared, registers, &batch, Asked::QueryTime as usize);
        let at = |asked: Asked| program.value(registers, asked as usize);
        let paced = if layout.writes { at(Asked::Paced) } else { &[0.0; LANES] };
        let delay = search::penalty(&batch, at(Asked::Sequences), [paced, at(Asked::Prompt)], at(Asked::Cycle));
        tried.push(Tried { candidate: number, to: *to, batch: found });
        best.offer(to, [&delay, at(Asked::Fleet), at(Asked::QueryTime)], number as u32, &batch);
    }

    /// The candidate with this layout.
    fn candidate(&mut self, shape: &Shape, gpus: u32, split: Split) -> usize {
        let is_it = |candidate: &Candidate| {
            candidate.gpus == gpus && candidate.split == split && candidate.shape.is_like(shape)
        };
        self.candidates.iter().position(is_it).unwrap_or_else(|| {
            let (layout, inputs) = lay(&self.question, shape, gpus, split);
            let room = Runnable::new(&inputs, &self.varying, None, |inputs| {
                vec![Room::of(inputs, &layout).left, replica::whole_sequence(inputs)]
            });
            self.candidates.push(Candidate { shape: *shape, gpus, split, layout, inputs, room, times: None });
            self.candidates.len() - 1
        })
    }
}

/// How many splits there may be.
const SPLITS: u32 = 8;

/// So many accelerators and this split, as one number.
fn start(gpus: u32, split: Split) -> u32 {
    gpus * SPLITS + split as u32
}

/// The accelerators of such a number.
fn gpus_of(start: u32) -> u32 {
    start / SPLITS
}

/// What is known of a block while it is decided.
struct InBlock<'a> {
    load: Load<'a>,
    /// The shape of the samples that are being decided.
    shape: Shape,
    registers: &'a mut Registers,
    before: Before<'a>,
    best: Best,
    tried: Vec<Tried>,
}

#[derive(Clone, Debug)]
struct RoomInBlock {
    candidate: usize,
    split: Split,
    kv_share: f64,
    left: Block,
    whole: Block,
}

impl RoomInBlock {
    /// Of so many sequences, those that lie on one accelerator.
    fn of(&self, sequences: f64) -> f32 {
        replica::sequences_on_one(self.split, sequences, self.kv_share) as f32
    }
}

fn lay(question: &Question, shape: &Shape, gpus: u32, split: Split) -> (Layout, Inputs<f64>) {
    let mut inputs = question.inputs;
    (inputs.total_parameters, inputs.active_parameters) = shape.sizes;
    let layout = Layout::new(&mut inputs, &question.facts, gpus, split, question.choices.engine);
    (layout, inputs)
}

/// The times of a copy, in the order of [`Asked`].
fn asked<'a>(i: &Inputs<Recorded<'a>>, layout: &Layout, queries_given: bool) -> Vec<Recorded<'a>> {
    let request = request(i, layout);
    let times = generation(i, layout, &request);
    let room = Room::of(i, layout);
    let seconds = i.hours_per_day * i.seconds_per_hour * i.utilization;
    let query_time = times.cycle * i.gpus_per_replica / i.batch;
    let queries = if queries_given { i.queries_per_day } else { i.daily_users * i.queries_per_user };
    let replicas = queries * times.cycle / (seconds * i.batch);
    vec![
        room.left / room.sequence,
        i.engine_batch_limit,
        times.cycle - i.tpot_target * i.output_tokens,
        wait(i, layout, &request) + times.step.total - i.ttft_target,
        replicas.round_up() * i.gpus_per_replica,
        times.cycle,
        query_time,
    ]
}

/// Inputs that decide what a layout is. Where they vary, a sample must be planned on its own.
pub const DECIDES_LAYOUT: &[Id] = &[
    Id::GpusPerReplica,
    Id::PrefillGpusPerReplica,
    Id::GpusPerServer,
    Id::ScaleUpGpus,
    Id::KvHeads,
    Id::LatentWidth,
    Id::ExpertsPerToken,
    Id::Experts,
    Id::MoeLayers,
    Id::Layers,
    Id::Vocabulary,
    Id::HiddenSize,
    Id::AttentionParameters,
    Id::EmbeddingParameters,
];
