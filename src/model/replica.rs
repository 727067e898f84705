//! How one copy of the model is built: how many accelerators, how it is split, how many sequences run at once.

use super::algebra::Algebra;
use super::calibration::{SEQUENCE_TIME_COMPILED, SEQUENCE_TIME_PYTHON};
use super::choices::{Engine, Parallelism};
use super::plan::Question;
use super::quantities::{Id, Inputs};
use super::roofline::decode::context;
use super::roofline::layout::{Layout, Split};
use super::roofline::prompts::{Prompts, prompts};
use super::roofline::weights::weights;
use super::roofline::{Generation, Request, answered, generation, request, wait};

/// The most accelerators that the plan gives a copy by itself.
const MOST_GPUS: u32 = 4096;

/// The most accelerators over which the plan cuts layers to be faster (measurements of larger ones are lacking).
const MOST_TENSOR_GPUS: u32 = 16;

/// The most accelerators over which the plan spreads whole experts to be faster (DeepSeek's decode units take 144).
pub const MOST_EXPERT_GPUS: u32 = 128;

/// The most accelerators that a copy may be given.
pub const GIVEN_GPUS: f64 = 10_000.0;

/// Share of the answer that the memory limit reserves space for: Python engines admit a request before its answer has
/// room and move others out when memory runs short; compiled ones reserve the whole answer (`prediction` study,
/// section 4: phi).
pub const fn reserved_share(engine: Engine) -> f64 {
    match engine {
        Engine::Python => 0.75,
        Engine::Compiled => 1.0,
    }
}

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
    /// GPU-seconds of one query; where other accelerators read the prompts, of its answer.
    pub query_time: f64,
}

/// One copy of the model that only reads prompts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrefillReplica {
    /// Accelerators.
    pub gpus: u32,
    /// How the model lies on them.
    pub layout: Layout,
    /// The memory of one accelerator.
    pub memory: Memory,
    /// Weights and the cache of the prompts in a pass fit into the memory.
    pub fits: bool,
}

/// What keeps the batch from being larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchLimit {
    /// There is no memory for the cache of one sequence more.
    Memory,
    /// Tokens would come slower than the target.
    Tpot,
    /// The first token would come later than the target.
    Ttft,
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
/// only a tensor split fits; otherwise every layer is cut, over several scale-up domains perhaps as a pipeline.
///
/// # Batch
/// As given; otherwise the largest whole number that memory, both targets and the engine allow, and at least one. A
/// target that even one sequence misses does not limit it.
pub fn plan(question: &Question, inputs: &mut Inputs<f64>) -> Replica {
    resolve_engine(question, inputs);
    plan_one(question, inputs, None)
}

/// Plans a copy that writes answers and a copy that reads prompts. Beside what [`plan`] writes, writes
/// `prefill_gpus_per_replica`, `prefill_shard_share`, `prefill_scale_up_domains` and `transfer_share`.
pub fn plan_disaggregated(question: &Question, inputs: &mut Inputs<f64>) -> (Replica, PrefillReplica) {
    resolve_engine(question, inputs);
    let (prefill, prompts) = plan_prefill(question, inputs);
    let replica = plan_one(question, inputs, Some(&prompts));
    (replica, prefill)
}

/// The copy that writes answers: it also reads prompts, unless they are read elsewhere.
fn plan_one(question: &Question, inputs: &mut Inputs<f64>, prompts: Option<&Prompts<f64>>) -> Replica {
    if question.given.contains(Id::GpusPerReplica) {
        let gpus = inputs.gpus_per_replica.round().clamp(1.0, GIVEN_GPUS) as u32;
        let layout = with_room(question, inputs, gpus, 1.0).unwrap_or_else(|| first(question, inputs, gpus));
        return build(question, inputs, layout, prompts);
    }
    let fewest = fewest(question, inputs);
    cheapest(question, inputs, fewest, prompts)
}

/// The copy with this layout, or, where layers would be cut over several scale-up domains and the choice leaves it to
/// the plan, as a pipeline over them if that is better. Writes the batch and what belongs to the layout.
fn build(question: &Question, inputs: &mut Inputs<f64>, layout: Layout, prompts: Option<&Prompts<f64>>) -> Replica {
    let cut = build_as(question, inputs, layout, prompts);
    if !may_be_staged(question, &layout) {
        return cut;
    }
    let mut own = *inputs;
    let layout = Layout::new(&mut own, &question.facts, cut.gpus, Split::Pipeline, question.choices.engine);
    let staged = build_as(question, &mut own, layout, prompts);
    if rank(question, &own, &staged) < rank(question, inputs, &cut) {
        *inputs = own;
        return staged;
    }
    cut
}

/// Whether a pipeline over scale-up domains is an alternative to this layout.
pub fn may_be_staged(question: &Question, layout: &Layout) -> bool {
    layout.crosses && layout.split == Split::Tensor && question.choices.parallelism == Parallelism::Auto
}

/// The copy with this very layout. Writes the batch.
fn build_as(question: &Question, inputs: &mut Inputs<f64>, layout: Layout, prompts: Option<&Prompts<f64>>) -> Replica {
    let layout = Layout { reads: prompts.is_none(), ..layout };
    let room = Room::of(inputs, &layout);
    let request = prompts.map_or_else(|| request(inputs, &layout), |prompts| answered(inputs, &layout, prompts));
    let wait = prompts.map_or_else(|| wait(inputs, &layout, &request), |prompts| prompts.wait);
    let limit = if question.given.contains(Id::Batch) {
        inputs.batch = inputs.batch.max(1.0);
        BatchLimit::Given
    } else {
        let (batch, limit) = largest_batch(inputs, &layout, &request, wait, &room);
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
        meets_ttft: wait + times.step.total <= inputs.ttft_target,
        query_time: times.cycle * inputs.gpus_per_replica / inputs.batch,
    }
}

/// From the fewest accelerators up, in powers of two, the copy whose fleet is the smallest; among equal fleets the
/// copy that needs less GPU time. Copies that miss a target stand behind all that keep to both.
///
/// A tensor split grows within a scale-up domain, to [`MOST_TENSOR_GPUS`]. Whole experts may spread over
/// [`MOST_EXPERT_GPUS`] and several domains, as their makers run them: the more accelerators share the experts, the
/// fewer each must read, which the network's time is weighed against.
fn cheapest(question: &Question, inputs: &mut Inputs<f64>, fewest: Layout, prompts: Option<&Prompts<f64>>) -> Replica {
    let start = inputs.gpus_per_replica as u32;
    let mut best = (build(question, inputs, fewest, prompts), *inputs);
    let mut gpus = start.saturating_mul(2);
    while gpus <= MOST_EXPERT_GPUS {
        if let Some(layout) =
            with_room(question, inputs, gpus, 1.0).filter(|layout| gpus <= most_gpus(question, layout))
        {
            let replica = build(question, inputs, layout, prompts);
            if rank(question, inputs, &replica) < rank(question, &best.1, &best.0) {
                best = (replica, *inputs);
            }
        }
        gpus *= 2;
    }
    *inputs = best.1;
    best.0
}

/// The most accelerators that a copy beyond the fewest is given.
pub fn most_gpus(question: &Question, layout: &Layout) -> u32 {
    match layout.split {
        Split::DataParallel => MOST_EXPERT_GPUS,
        Split::Tensor | Split::Pipeline | Split::WholeExperts => joined(&question.inputs).min(MOST_TENSOR_GPUS),
    }
}

/// Accelerators on one scale-up link; those of a server where that is not stated.
fn joined(inputs: &Inputs<f64>) -> u32 {
    let gpus = if inputs.scale_up_gpus >= 1.0 { inputs.scale_up_gpus } else { inputs.gpus_per_server };
    gpus.clamp(1.0, f64::from(MOST_GPUS)) as u32
}

/// Smaller is better: targets missed, time between tokens where they are, accelerators of the fleet, GPU time.
fn rank(question: &Question, inputs: &Inputs<f64>, replica: &Replica) -> (bool, f64, f64, f64) {
    let missed = !(replica.fits && replica.meets_tpot && replica.meets_ttft);
    let gpus = fleet_gpus(question, inputs, inputs.gpus_per_replica, replica.query_time);
    let delay = replica.query_time * replica.batch / inputs.gpus_per_replica;
    (missed, if missed { delay } else { 0.0 }, gpus, replica.query_time)
}

/// Accelerators of a fleet of copies of so many that spend so many GPU-seconds on a query.
fn fleet_gpus(question: &Question, inputs: &Inputs<f64>, gpus: f64, query_time: f64) -> f64 {
    let queries = if question.given.contains(Id::QueriesPerDay) {
        inputs.queries_per_day
    } else {
        inputs.daily_users * inputs.queries_per_user
    };
    let seconds = inputs.hours_per_day * inputs.seconds_per_hour * inputs.utilization;
    (queries * query_time / (seconds * gpus)).ceil() * gpus
}

/// The copy that reads prompts: as given, otherwise, from the fewest accelerators that hold the weights and the prompts
/// of a pass up, in powers of two, the one whose pool is the smallest and keeps to the TTFT target.
fn plan_prefill(question: &Question, inputs: &mut Inputs<f64>) -> (PrefillReplica, Prompts<f64>) {
    if question.given.contains(Id::PrefillGpusPerReplica) {
        let gpus = inputs.prefill_gpus_per_replica.round().clamp(1.0, GIVEN_GPUS) as u32;
        return build_prefill(question, inputs, gpus);
    }
    let mut best: Option<((bool, bool, f64, f64), u32)> = None;
    let mut gpus = 1;
    while gpus <= MOST_EXPERT_GPUS || (best.is_none_or(|(rank, _)| rank.0) && gpus <= MOST_GPUS) {
        let (replica, prompts) = build_prefill(question, inputs, gpus);
        let query_time = f64::from(gpus) * prompts.time;
        let fleet = fleet_gpus(question, inputs, f64::from(gpus), query_time);
        let late = prompts.wait > inputs.ttft_target;
        let rank = (!replica.fits, late, if late { prompts.wait } else { fleet }, query_time);
        if best.is_none_or(|(other, _)| rank < other) {
            best = Some((rank, gpus));
        }
        gpus *= 2;
    }
    build_prefill(question, inputs, best.map_or(1, |(_, gpus)| gpus))
}

/// The copy of so many accelerators that reads prompts, with the first split of the choice on which it fits, or the
/// first of all, or a pipeline as in `build`.
fn build_prefill(question: &Question, inputs: &mut Inputs<f64>, gpus: u32) -> (PrefillReplica, Prompts<f64>) {
    let splits = splits(question, gpus);
    let fitting = splits.iter().find(|split| lay_prefill(question, inputs, gpus, **split).fits);
    let split = fitting.or(splits.first()).copied().unwrap_or(Split::Tensor);
    let target = inputs.ttft_target;
    let mut built = |split| {
        let replica = lay_prefill(question, inputs, gpus, split);
        (replica, prompts(inputs, &replica.layout, &weights(inputs, &replica.layout)))
    };
    let cut = built(split);
    if !may_be_staged(question, &cut.0.layout) {
        return cut;
    }
    let staged = built(Split::Pipeline);
    let late = |prompts: &Prompts<f64>| prompts.wait > target;
    if (late(&staged.1), staged.1.time) < (late(&cut.1), cut.1.time) { staged } else { built(split) }
}

/// The copy of so many accelerators that reads prompts. Writes what belongs to it into the inputs.
fn lay_prefill(question: &Question, inputs: &mut Inputs<f64>, gpus: u32, split: Split) -> PrefillReplica {
    let mut own = *inputs;
    let layout = Layout::new(&mut own, &question.facts, gpus, split, question.choices.engine);
    inputs.prefill_gpus_per_replica = own.gpus_per_replica;
    inputs.prefill_shard_share = own.shard_share;
    inputs.prefill_scale_up_domains = own.scale_up_domains;
    // With data-parallel attention the cache of a prompt lies on one accelerator, and each has a prompt.
    inputs.transfer_share = if layout.split == Split::DataParallel { 1.0 } else { own.kv_share };
    let weights = weights(&own, &layout).resident(&own, &layout);
    let cache = inputs.kv_bytes_per_token * context(inputs, inputs.input_tokens) * inputs.transfer_share;
    let usable = inputs.memory_share * inputs.memory_capacity;
    let memory = Memory { weights, cache, usable, capacity: inputs.memory_capacity };
    PrefillReplica { gpus: gpus.max(1), layout, memory, fits: weights + cache <= usable }
}

/// Writes the constants that depend on the kind of engine, unless they are given.
pub fn resolve_engine(question: &Question, inputs: &mut Inputs<f64>) {
    let engine = question.choices.engine;
    if !question.given.contains(Id::SequenceTime) {
        inputs.sequence_time = match engine {
            Engine::Python => SEQUENCE_TIME_PYTHON.base(),
            Engine::Compiled => SEQUENCE_TIME_COMPILED.base(),
        };
    }
    if !question.given.contains(Id::ReservedShare) {
        inputs.reserved_share = reserved_share(engine);
    }
}

/// What `fewest` tries in turn: from so many accelerators to so many, with room for so many sequences.
pub fn attempts(inputs: &Inputs<f64>) -> [(u32, u32, f64); 5] {
    let domain = 1 << joined(inputs).ilog2();
    [(1, domain, 32.0), (domain, domain, 1.0), (1, MOST_GPUS, 8.0), (1, MOST_GPUS, 1.0), (1, MOST_GPUS, 0.0)]
}

/// The layout on the fewest accelerators, a power of two, that hold the weights and the cache of 32 whole sequences. If
/// a scale-up domain (a server, mostly) does not, but holds one sequence, the whole domain. Beyond it the fewest that
/// hold 8 sequences, or one, or at least the weights.
///
/// # Assumptions
/// A copy that just holds its weights would read them for a few sequences only, and nobody runs it that way.
fn fewest(question: &Question, inputs: &mut Inputs<f64>) -> Layout {
    for (least, most, sequences) in attempts(inputs) {
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
        if sequences_on_one(layout.split, sequences, inputs.kv_share) * whole_sequence(inputs) <= room.left {
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
pub fn splits(question: &Question, gpus: u32) -> &'static [Split] {
    match question.choices.parallelism {
        Parallelism::Expert if gpus > 1 => &[Split::DataParallel],
        Parallelism::Auto if gpus > 1 && question.facts.latent_attention => &[Split::DataParallel, Split::Tensor],
        Parallelism::Auto | Parallelism::Tensor | Parallelism::Expert => &[Split::Tensor],
    }
}

/// What the weights leave of the memory of one accelerator, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Room<Q> {
    /// What the weights take.
    pub weights: Q,
    /// What weights and cache may take.
    pub usable: Q,
    /// What is left for the cache.
    pub left: Q,
    /// Cache that one sequence takes on one accelerator: kv c(I + reserved O) s.
    pub sequence: Q,
}

impl<Q: Algebra> Room<Q> {
    /// On one accelerator of a copy with this layout.
    pub fn of(inputs: &Inputs<Q>, layout: &Layout) -> Self {
        let weights = weights(inputs, layout).resident(inputs, layout);
        let usable = inputs.memory_share * inputs.memory_capacity;
        let tokens = context(inputs, inputs.input_tokens + inputs.reserved_share * inputs.output_tokens);
        let sequence = inputs.kv_bytes_per_token * tokens * inputs.kv_share;
        Self { weights, usable, left: usable - weights, sequence }
    }
}

/// Cache that one sequence leaves in all, in bytes.
pub fn whole_sequence<Q: Algebra>(inputs: &Inputs<Q>) -> Q {
    context(inputs, inputs.input_tokens + inputs.output_tokens) * inputs.kv_bytes_per_token
}

/// Of so many sequences, those that lie on one accelerator. With data-parallel attention a sequence lies on one
/// accelerator, not on a part of each.
pub fn sequences_on_one(split: Split, sequences: f64, kv_share: f64) -> f64 {
    match split {
        Split::DataParallel => (sequences * kv_share).max(sequences.min(1.0)),
        Split::Tensor | Split::Pipeline | Split::WholeExperts => sequences * kv_share,
    }
}

impl Room<f64> {
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
///
/// `wait` is the time until the prompt of a request is read. The first token comes a step later: if that is too late for
/// one sequence, fewer sequences do not help.
fn largest_batch(
    inputs: &Inputs<f64>,
    layout: &Layout,
    request: &Request<f64>,
    wait: f64,
    room: &Room<f64>,
) -> (f64, BatchLimit) {
    let engine = engine_limit(inputs, layout);
    let memory = room.sequences();
    let (most, limit) =
        if memory < engine { (memory.floor().max(1.0), BatchLimit::Memory) } else { (engine, BatchLimit::Engine) };
    let times = |batch| generation(&Inputs { batch, ..*inputs }, layout, request);
    let paced = |times: &Generation<f64>| times.cycle <= inputs.tpot_target * inputs.output_tokens;
    let prompt = |times: &Generation<f64>| wait + times.step.total <= inputs.ttft_target;
    let never_prompt = !prompt(&times(1.0));
    let in_time = |times: &Generation<f64>| paced(times) && (never_prompt || prompt(times));
    if !layout.writes || in_time(&times(most)) {
        return (most, limit);
    }
    // Both times grow with the batch. `low` is in time, or 1; `high` is not.
    let (mut low, mut high) = (1.0, most);
    while high - low > 1.0 {
        let middle = ((low + high) / 2.0).floor();
        if in_time(&times(middle)) { low = middle } else { high = middle }
    }
    (low, if paced(&times(high)) { BatchLimit::Ttft } else { BatchLimit::Tpot })
}

/// The most sequences that memory and engine allow at once, whole and at least one.
pub fn most_sequences(inputs: &Inputs<f64>, layout: &Layout) -> f64 {
    Room::of(inputs, layout).sequences().floor().min(engine_limit(inputs, layout)).max(1.0)
}

/// Sequences that the engine takes at once, whole: its limit, for each accelerator with data-parallel attention.
fn engine_limit(inputs: &Inputs<f64>, layout: &Layout) -> f64 {
    (inputs.engine_batch_limit * layout.engines(inputs.gpus_per_replica)).floor().max(1.0)
}
