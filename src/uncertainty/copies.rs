//! How a copy of the model is built in each sample: the rules of [`replica`], for a block of samples at once.
//!
//! The layouts that come into question are few. For each of them programs give the room, the times and the fleet of all
//! samples; a sample takes the layout that [`replica`] would have taken for it.

use super::program::{Prepared, Program};
use crate::interpret::tape::{Recorded, Tape};
use crate::model::algebra::Algebra;
use crate::model::plan::Question;
use crate::model::quantities::{Id, Inputs};
use crate::model::replica::{self, Room};
use crate::model::roofline::layout::{Apart, Layout, Split};
use crate::model::roofline::{generation, request, wait};
use lanes::search::{self, Best, Bracket, Excess};
use lanes::{Block, LANES};

/// Gives the values of an input in the samples of a block.
pub type Load<'a> = &'a dyn Fn(Id, &mut Block);

/// Which samples of a block.
type Mask = [bool; LANES];

/// What the sizes of a model let be told apart, which decides what a layout is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shape {
    apart: Apart,
    /// Total and active parameters of a sample of this shape.
    sizes: (f64, f64),
}

impl Shape {
    /// Of a question with these total and active parameters.
    fn of(question: &Question, sizes: (f64, f64)) -> Self {
        Self { apart: Apart::of(&question.inputs, sizes.0, sizes.1), sizes }
    }

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
        varies: &[bool],
        late: Option<Id>,
        formula: impl for<'a> FnOnce(&Inputs<Recorded<'a>>) -> Vec<Recorded<'a>>,
    ) -> Self {
        let tape = Tape::default();
        let wanted: Vec<usize> = formula(&tape.inputs()).into_iter().map(Recorded::node).collect();
        let nodes = tape.into_nodes();
        let program = Program::new(&nodes, |id| varies[id as usize], late, &wanted);
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
    varies: Vec<bool>,
    /// Those that have come into question so far.
    pub candidates: Vec<Candidate>,
    registers: Vec<Block>,
}

/// What was decided for the samples of a block.
#[derive(Clone, Debug)]
pub struct Decided {
    /// Index of the candidate.
    pub candidate: [u32; LANES],
    /// Sequences at once.
    pub batch: Block,
}

impl Copies {
    /// For a question whose inputs vary where `varies` says so, by number of the quantity. Those that decide what a
    /// layout is must not: see [`DECIDES_LAYOUT`].
    pub fn new(question: &Question, varies: &[bool]) -> Self {
        let mut question = question.clone();
        let mut inputs = question.inputs;
        replica::resolve_engine(&question, &mut inputs);
        question.inputs = inputs;
        Self { question, varies: varies.to_vec(), candidates: Vec::new(), registers: Vec::new() }
    }

    /// The same question with other values: programs stay, unless a layout is another now. Says of each candidate
    /// whether it stays.
    pub fn update(&mut self, question: &Question) -> Vec<bool> {
        let candidates = std::mem::take(&mut self.candidates);
        *self = Self::new(question, &self.varies);
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

    /// Decides for a block.
    pub fn decide(&mut self, load: Load<'_>) -> Decided {
        let mut best = Best::new();
        for (shape, which) in self.shapes(load) {
            let mut block = InBlock { load, shape, rooms: Vec::new(), best };
            self.decide_for(&mut block, &which);
            best = block.best;
        }
        Decided { candidate: best.offer, batch: best.value }
    }

    /// The shapes of the samples of a block, and which samples have them.
    fn shapes(&self, load: Load<'_>) -> Vec<(Shape, Mask)> {
        let varies = |id: Id| self.varies[id as usize];
        let center = self.question.inputs;
        if !varies(Id::TotalParameters) && !varies(Id::ActiveParameters) {
            return vec![(
                Shape::of(&self.question, (center.total_parameters, center.active_parameters)),
                [true; LANES],
            )];
        }
        let (mut total, mut active) = ([0.0; LANES], [0.0; LANES]);
        load(Id::TotalParameters, &mut total);
        load(Id::ActiveParameters, &mut active);
        let mut shapes: Vec<(Shape, Mask)> = Vec::new();
        for lane in 0..LANES {
            let shape = Shape::of(&self.question, (f64::from(total[lane]), f64::from(active[lane])));
            match shapes.iter_mut().find(|(known, _)| known.is_like(&shape)) {
                Some((_, which)) => which[lane] = true,
                None => shapes.push((shape, std::array::from_fn(|other| other == lane))),
            }
        }
        shapes
    }

    /// Decides for some samples of a block.
    fn decide_for(&mut self, block: &mut InBlock<'_>, which: &Mask) {
        let starts = self.starts(block, which);
        let given = self.question.given.contains(&Id::GpusPerReplica);
        let begun = || starts.iter().flatten().map(|(gpus, _)| *gpus);
        let mut gpus = begun().min().unwrap_or(1);
        let most = begun().max().unwrap_or(1).max(replica::MOST_EXPERT_GPUS);
        while gpus <= most {
            for split in replica::splits(&self.question, gpus) {
                let starting: Mask = std::array::from_fn(|lane| starts[lane] == Some((gpus, *split)));
                let mut takes = starting;
                if !given && gpus <= replica::MOST_EXPERT_GPUS {
                    self.grown(block, &starts, gpus, *split, &mut takes);
                }
                if takes.contains(&true) {
                    self.offer(block, gpus, *split, &takes);
                }
            }
            gpus = if given { most + 1 } else { gpus * 2 };
        }
    }

    /// The layout that each of some samples begins with: the fewest accelerators, or those that are given.
    fn starts(&mut self, block: &mut InBlock<'_>, which: &Mask) -> Starts {
        let mut starts: Starts = [None; LANES];
        let inputs = self.question.inputs;
        let given = self.question.given.contains(&Id::GpusPerReplica);
        let gpus = inputs.gpus_per_replica.round().clamp(1.0, replica::GIVEN_GPUS) as u32;
        let attempts = if given { vec![(gpus, gpus, 1.0)] } else { replica::attempts(&inputs).to_vec() };
        let last = attempts.last().map_or(1, |(_, most, _)| *most);
        let open = |starts: &Starts| (0..LANES).any(|lane| which[lane] && starts[lane].is_none());
        for (least, most, sequences) in attempts {
            let mut gpus = least;
            while gpus <= most && open(&starts) {
                for split in replica::splits(&self.question, gpus) {
                    let fits = self.has_room(block, gpus, *split, sequences);
                    for lane in 0..LANES {
                        if which[lane] && fits[lane] && starts[lane].is_none() {
                            starts[lane] = Some((gpus, *split));
                        }
                    }
                }
                gpus *= 2;
            }
        }
        let first = replica::splits(&self.question, last).first().copied().unwrap_or(Split::Tensor);
        std::array::from_fn(|lane| starts[lane].or_else(|| which[lane].then_some((last, first))))
    }

    /// Adds the samples that may have more accelerators than they begin with, on this layout.
    fn grown(&mut self, block: &mut InBlock<'_>, starts: &Starts, gpus: u32, split: Split, to: &mut Mask) {
        let may_grow: Mask = std::array::from_fn(|lane| starts[lane].is_some_and(|(start, _)| start < gpus));
        if !may_grow.contains(&true) {
            return;
        }
        let at = self.candidate(&block.shape, gpus, split);
        if gpus > replica::most_gpus(&self.question, &self.candidates[at].layout) {
            return;
        }
        let mut taken = [false; LANES];
        for earlier in replica::splits(&self.question, gpus) {
            let fits = self.has_room(block, gpus, *earlier, 1.0);
            for lane in 0..LANES {
                let first = fits[lane] && !taken[lane];
                to[lane] |= first && may_grow[lane] && *earlier == split;
                taken[lane] |= fits[lane];
            }
            if *earlier == split {
                break;
            }
        }
    }

    /// Which samples have room for the weights and the whole cache of so many sequences.
    fn has_room(&mut self, block: &mut InBlock<'_>, gpus: u32, split: Split, sequences: f64) -> Mask {
        let at = self.candidate(&block.shape, gpus, split);
        if !block.rooms.iter().any(|room| room.candidate == at) {
            let Runnable { program, prepared } = &self.candidates[at].room;
            program.run(prepared, &mut self.registers, block.load);
            let mut room = RoomInBlock { candidate: at, left: [0.0; LANES], whole: [0.0; LANES] };
            program.value(prepared, &self.registers, 0, &mut room.left);
            program.value(prepared, &self.registers, 1, &mut room.whole);
            block.rooms.push(room);
        }
        let Some(room) = block.rooms.iter().find(|room| room.candidate == at) else { return [false; LANES] };
        let candidate = &self.candidates[at];
        let on_one = replica::sequences_on_one(candidate.layout.split, sequences, candidate.inputs.kv_share) as f32;
        search::fits(on_one, &room.whole, &room.left)
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

    fn build(&mut self, block: &mut InBlock<'_>, at: usize, to: &Mask) {
        let given = self.question.given.contains(&Id::Batch);
        let queries_given = self.question.given.contains(&Id::QueriesPerDay);
        let Candidate { layout, times, inputs, .. } = &mut self.candidates[at];
        let (layout, inputs) = (*layout, *inputs);
        let times = times.get_or_insert_with(|| {
            Runnable::new(&inputs, &self.varies, Some(Id::Batch), |inputs| asked(inputs, &layout, queries_given))
        });
        let registers = &mut self.registers;
        times.program.run(&times.prepared, registers, block.load);
        let value = |registers: &[Block], asked: Asked| {
            let mut out = [0.0; LANES];
            times.program.value(&times.prepared, registers, asked as usize, &mut out);
            out
        };
        let mut at_batch = |batch: &Block| times.program.run_late(&times.prepared, registers, batch);

        let mut batch = [1.0; LANES];
        if given {
            // As large as it was given, which is at least one.
            (block.load)(Id::Batch, &mut batch);
            at_batch(&batch);
        } else {
            at_batch(&batch);
            let sequences = value(&self.registers, Asked::Sequences);
            let engine = value(&self.registers, Asked::EngineLimit);
            let most = search::most_within(&sequences, &engine, layout.engines(inputs.gpus_per_replica) as f32);
            batch = most;
            if layout.writes {
                // A target that even one sequence misses does not limit the batch.
                let prompt_of_one = value(&self.registers, Asked::Prompt);
                let excess = |registers: &[Block]| -> Excess {
                    let mut prompt = value(registers, Asked::Prompt);
                    search::forgiven(&mut prompt, &prompt_of_one);
                    [value(registers, Asked::Paced), prompt]
                };
                let at_one = excess(&self.registers);
                times.program.run_late(&times.prepared, &mut self.registers, &most);
                let at_most = excess(&self.registers);
                let mut bracket = Bracket::new(to, &most, &at_one, &at_most);
                while let Some(guess) = bracket.next_guess() {
                    times.program.run_late(&times.prepared, &mut self.registers, guess);
                    bracket.learn(&excess(&self.registers));
                }
                batch = *bracket.found();
            }
            times.program.run_late(&times.prepared, &mut self.registers, &batch);
        }
        let sequences = value(&self.registers, Asked::Sequences);
        let paced = if layout.writes { value(&self.registers, Asked::Paced) } else { [0.0; LANES] };
        let missed = [paced, value(&self.registers, Asked::Prompt)];
        let delay = search::penalty(&batch, &sequences, &missed, &value(&self.registers, Asked::Cycle));
        let fleet = value(&self.registers, Asked::Fleet);
        let query_time = value(&self.registers, Asked::QueryTime);
        block.best.offer(to, [&delay, &fleet, &query_time], at as u32, &batch);
    }

    /// The candidate with this layout.
    fn candidate(&mut self, shape: &Shape, gpus: u32, split: Split) -> usize {
        let is_it = |candidate: &Candidate| {
            candidate.gpus == gpus && candidate.split == split && candidate.shape.is_like(shape)
        };
        self.candidates.iter().position(is_it).unwrap_or_else(|| {
            let (layout, inputs) = lay(&self.question, shape, gpus, split);
            let room = Runnable::new(&inputs, &self.varies, None, |inputs| {
                vec![Room::of(inputs, &layout).left, replica::whole_sequence(inputs)]
            });
            self.candidates.push(Candidate { shape: *shape, gpus, split, layout, inputs, room, times: None });
            self.candidates.len() - 1
        })
    }
}

/// The accelerators and the split that each sample begins with.
type Starts = [Option<(u32, Split)>; LANES];

/// What is known of a block while it is decided.
struct InBlock<'a> {
    load: Load<'a>,
    /// The shape of the samples that are being decided.
    shape: Shape,
    rooms: Vec<RoomInBlock>,
    best: Best,
}

struct RoomInBlock {
    candidate: usize,
    left: Block,
    whole: Block,
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
