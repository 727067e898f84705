//! How one copy of the model is built: how many accelerators, how it is split, how many sequences run at once.

use super::calibration::{SEQUENCE_TIME_COMPILED, SEQUENCE_TIME_PYTHON};
use super::choices::{Engine, Parallelism};
use super::plan::Question;
use super::quantities::{Id, Inputs};
use super::roofline::decode::context;
use super::roofline::layout::{Layout, Split};
use super::roofline::{Request, generation, request};

/// The most accelerators that the plan gives a copy by itself.
const MOST_GPUS: u32 = 4096;

/// Servers over which a copy spreads whole experts (DeepSeek's decode units take 18 of them).
const MOST_EXPERT_SERVERS: u32 = 16;

/// The most accelerators that a copy may be given.
const GIVEN_GPUS: f64 = 10_000.0;

/// Share of the answer that the memory limit reserves space for: Python engines admit a request before its answer has
/// room and move others out when memory runs short; compiled ones reserve the whole answer (`prediction` study,
/// section 4: phi).
const RESERVED_SHARE: (f64, f64) = (0.75, 1.0);

/// One copy of the model as it is run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Replica {
    /// Accelerators.
    pub gpus: u32,
    /// How the model lies on them.
    pub layout: Layout,
    /// Sequences that run at once.
    pub batch: f64,
    /// Why not more.
    pub limit: BatchLimit,
    /// The memory of one accelerator.
    pub memory: Memory,
    /// Weights and the cache of this batch fit into the memory. Where they do not, the numbers are of a copy that
    /// could not run.
    pub fits: bool,
    /// Mean time between tokens keeps to the target.
    pub meets_tpot: bool,
    /// Time to the first token keeps to the target: the prompt and the step it waits for, queueing not counted.
    pub meets_ttft: bool,
    /// GPU-seconds of one query.
    pub query_time: f64,
}

/// What keeps the batch from being larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchLimit {
    /// There is no memory for the cache of one sequence more.
    Memory,
    /// Tokens would come slower than the target.
    Tpot,
    /// The engine takes no more.
    Engine,
    /// The batch was given.
    Given,
}

/// Where the memory of one accelerator goes, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Weights.
    pub weights: f64,
    /// Cache of the batch, with the space that is reserved for the rest of the answers.
    pub cache: f64,
    /// What weights and cache may take: `memory_share` of the capacity.
    pub usable: f64,
    /// All of it.
    pub capacity: f64,
}

/// Plans the replica. Writes `gpus_per_replica`, `batch`, `shard_share`, `kv_share` and, unless given, the constants
/// of the engine into the inputs.
///
/// # Accelerators
/// As given; otherwise the smallest power of two with room for the weights and 32 sequences; more exactly, see `fewest`.
///
/// # Split
/// `Auto` copies attention and spreads whole experts for models with latent attention, as their makers run them, unless
/// only a tensor split fits; otherwise every layer is cut.
///
/// # Batch
/// As given; otherwise the largest whole number that memory, the TPOT target and the engine allow, and at least one.
pub fn plan(question: &Question, inputs: &mut Inputs<f64>) -> Replica {
    let given = |id| question.given.contains(&id);
    resolve_engine(question, inputs);
    if given(Id::GpusPerReplica) {
        let gpus = inputs.gpus_per_replica.round().clamp(1.0, GIVEN_GPUS) as u32;
        let layout = with_room(question, inputs, gpus, 1.0).unwrap_or_else(|| first(question, inputs, gpus));
        return build(question, inputs, layout);
    }
    let fewest = fewest(question, inputs);
    cheapest(question, inputs, fewest)
}

/// The copy with this layout. Writes the batch.
fn build(question: &Question, inputs: &mut Inputs<f64>, layout: Layout) -> Replica {
    let room = Room::of(inputs, &layout);
    let request = request(inputs, &layout);
    let limit = if question.given.contains(&Id::Batch) {
        inputs.batch = inputs.batch.max(1.0);
        BatchLimit::Given
    } else {
        let (batch, limit) = largest_batch(inputs, &layout, &request, &room);
        inputs.batch = batch;
        limit
    };
    let times = generation(inputs, &layout, &request);
    Replica {
        gpus: inputs.gpus_per_replica as u32,
        layout,
        batch: inputs.batch,
        limit,
        memory: room.memory(inputs),
        fits: inputs.batch <= room.sequences(),
        meets_tpot: times.cycle <= inputs.tpot_target * inputs.output_tokens || !layout.writes,
        meets_ttft: request.prefill.total + times.step.total <= inputs.ttft_target,
        query_time: times.cycle * inputs.gpus_per_replica / inputs.batch,
    }
}

/// From the fewest accelerators up, in powers of two, the copy whose fleet is the smallest; among equal fleets the
/// copy that needs less GPU time. Copies that miss a target stand behind all that keep to both.
///
/// A tensor split stays within a server. Whole experts may spread over [`MOST_EXPERT_SERVERS`], as their makers run
/// them, since the more accelerators share the experts, the fewer each must read.
fn cheapest(question: &Question, inputs: &mut Inputs<f64>, fewest: Layout) -> Replica {
    let start = inputs.gpus_per_replica as u32;
    let mut best = (build(question, inputs, fewest), *inputs);
    let most =
        inputs.gpus_per_server as u32 * if fewest.split == Split::DataParallel { MOST_EXPERT_SERVERS } else { 1 };
    let mut gpus = start.saturating_mul(2);
    while gpus <= most {
        if let Some(layout) = with_room(question, inputs, gpus, 1.0) {
            let replica = build(question, inputs, layout);
            if rank(question, inputs, &replica) < rank(question, &best.1, &best.0) {
                best = (replica, *inputs);
            }
        }
        gpus *= 2;
    }
    *inputs = best.1;
    best.0
}

/// Smaller is better: targets missed, time between tokens where they are, accelerators of the fleet, GPU time.
fn rank(question: &Question, inputs: &Inputs<f64>, replica: &Replica) -> (bool, f64, f64, f64) {
    let missed = !(replica.fits && replica.meets_tpot && replica.meets_ttft);
    let queries = if question.given.contains(&Id::QueriesPerDay) {
        inputs.queries_per_day
    } else {
        inputs.daily_users * inputs.queries_per_user
    };
    let seconds = inputs.hours_per_day * inputs.seconds_per_hour * inputs.utilization;
    let copies = (queries * replica.query_time / (seconds * inputs.gpus_per_replica)).ceil();
    let delay = replica.query_time * replica.batch / inputs.gpus_per_replica;
    (missed, if missed { delay } else { 0.0 }, copies * inputs.gpus_per_replica, replica.query_time)
}

/// Writes the constants that depend on the kind of engine, unless they are given.
fn resolve_engine(question: &Question, inputs: &mut Inputs<f64>) {
    let by_engine = |(python, compiled)| match question.choices.engine {
        Engine::Python => python,
        Engine::Compiled => compiled,
    };
    if !question.given.contains(&Id::SequenceTime) {
        inputs.sequence_time = by_engine((SEQUENCE_TIME_PYTHON.base(), SEQUENCE_TIME_COMPILED.base()));
    }
    if !question.given.contains(&Id::ReservedShare) {
        inputs.reserved_share = by_engine(RESERVED_SHARE);
    }
}

/// The layout on the fewest accelerators, a power of two, that hold the weights and the cache of 32 whole sequences. If
/// a server does not, but holds one sequence, the whole server. Beyond a server the fewest that hold 8 sequences, or
/// one, or at least the weights.
///
/// # Assumptions
/// A copy that just holds its weights would read them for a few sequences only, and nobody runs it that way.
fn fewest(question: &Question, inputs: &mut Inputs<f64>) -> Layout {
    let server = f64::from(MOST_GPUS).min(inputs.gpus_per_server).max(1.0);
    let server = 1 << (server as u32).ilog2();
    for (least, most, sequences) in
        [(1, server, 32.0), (server, server, 1.0), (1, MOST_GPUS, 8.0), (1, MOST_GPUS, 1.0), (1, MOST_GPUS, 0.0)]
    {
        let mut gpus = least;
        while gpus <= most {
            if let Some(layout) = with_room(question, inputs, gpus, sequences) {
                return layout;
            }
            gpus *= 2;
        }
    }
    first(question, inputs, MOST_GPUS)
}

/// The first split of the choice on which weights and the whole cache of so many sequences fit.
fn with_room(question: &Question, inputs: &mut Inputs<f64>, gpus: u32, sequences: f64) -> Option<Layout> {
    for split in splits(question, gpus) {
        let layout = Layout::new(inputs, &question.facts, gpus, *split, question.choices.engine);
        let room = Room::of(inputs, &layout);
        let whole = context(inputs, inputs.input_tokens + inputs.output_tokens) * inputs.kv_bytes_per_token;
        // With data-parallel attention a sequence lies on one accelerator, not on a part of each.
        let on_one = match layout.split {
            Split::DataParallel => (sequences * inputs.kv_share).max(sequences.min(1.0)),
            Split::Tensor | Split::WholeExperts => sequences * inputs.kv_share,
        };
        if on_one * whole <= room.left {
            return Some(layout);
        }
    }
    None
}

/// The layout with the first split of the choice, whether it fits or not.
fn first(question: &Question, inputs: &mut Inputs<f64>, gpus: u32) -> Layout {
    let split = splits(question, gpus).first().copied().unwrap_or(Split::Tensor);
    Layout::new(inputs, &question.facts, gpus, split, question.choices.engine)
}

/// The splits that the choice allows, preferred first.
fn splits(question: &Question, gpus: u32) -> &'static [Split] {
    match question.choices.parallelism {
        Parallelism::Expert if gpus > 1 => &[Split::DataParallel],
        Parallelism::Auto if gpus > 1 && question.facts.latent_attention => &[Split::DataParallel, Split::Tensor],
        Parallelism::Auto | Parallelism::Tensor | Parallelism::Expert => &[Split::Tensor],
    }
}

/// What the weights leave of the memory of one accelerator.
#[derive(Clone, Copy, Debug)]
struct Room {
    weights: f64,
    usable: f64,
    left: f64,
    /// Cache that one sequence takes on one accelerator: kv c(I + reserved O) s.
    sequence: f64,
}

impl Room {
    fn of(inputs: &Inputs<f64>, layout: &Layout) -> Self {
        let weights = super::roofline::weights::weights(inputs, layout).resident(inputs, layout);
        let usable = inputs.memory_share * inputs.memory_capacity;
        let tokens = context(inputs, inputs.input_tokens + inputs.reserved_share * inputs.output_tokens);
        let sequence = inputs.kv_bytes_per_token * tokens * inputs.kv_share;
        Self { weights, usable, left: usable - weights, sequence }
    }

    /// Sequences that the room left holds, not rounded.
    fn sequences(&self) -> f64 {
        match self.left {
            left if left < 0.0 => 0.0,
            left if self.sequence > 0.0 => left / self.sequence,
            _ => f64::INFINITY,
        }
    }

    fn memory(&self, inputs: &Inputs<f64>) -> Memory {
        Memory {
            weights: self.weights,
            cache: inputs.batch * self.sequence,
            usable: self.usable,
            capacity: inputs.memory_capacity,
        }
    }
}

/// The largest whole batch, at least one, and what limits it.
fn largest_batch(inputs: &Inputs<f64>, layout: &Layout, request: &Request<f64>, room: &Room) -> (f64, BatchLimit) {
    let engine = engine_limit(inputs, layout);
    let memory = room.sequences();
    let (most, limit) =
        if memory < engine { (memory.floor().max(1.0), BatchLimit::Memory) } else { (engine, BatchLimit::Engine) };
    let in_time = |batch| {
        let inputs = Inputs { batch, ..*inputs };
        generation(&inputs, layout, request).cycle <= inputs.tpot_target * inputs.output_tokens
    };
    if !layout.writes || in_time(most) {
        return (most, limit);
    }
    // Time between tokens grows with the batch. `low` is in time, or 1; `high` is not.
    let (mut low, mut high) = (1.0, most);
    while high - low > 1.0 {
        let middle = ((low + high) / 2.0).floor();
        if in_time(middle) { low = middle } else { high = middle }
    }
    (low, BatchLimit::Tpot)
}

/// Sequences that the engine takes at once, whole: its limit, for each accelerator with data-parallel attention.
fn engine_limit(inputs: &Inputs<f64>, layout: &Layout) -> f64 {
    let engines = match layout.split {
        Split::DataParallel => inputs.gpus_per_replica,
        Split::Tensor | Split::WholeExperts => 1.0,
    };
    (inputs.engine_batch_limit * engines).floor().max(1.0)
}
