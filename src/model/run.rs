//! Throughput of a run as it is measured: so many requests on one copy of the model.
//!
//! The estimate of a service assumes that requests never end. Benchmarks do: they queue a fixed number, or keep a few
//! going until a number is reached, or look for the load that still keeps to a limit. Some measure one phase alone.
//! These are the rules of the `prediction` study (sections 3 and 4), in plain numbers, to compare predictions with
//! measurements.

use super::quantities::{Id, Inputs};
use super::roofline::decode::context;
use super::roofline::layout::{Layout, Split};
use super::roofline::{Generation, Request, Roofline, generation, request, roofline};

/// How much of the batch is lost while a short closed-loop run fills and drains (`prediction` study, section 3).
pub const DRAIN: f64 = 0.55;

/// The cache is never planned smaller than this share of the memory (`prediction` study, section 4).
const LEAST_CACHE: f64 = 0.02;

/// Batches closer together than this share are the same.
const CLOSE: f64 = 1e-12;

/// The most chords that are drawn to find a batch; a dozen is usual.
const MOST_STEPS: usize = 100;

/// How the requests of a run come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Load {
    /// Without end; all sequences are always taken.
    Steady,
    /// All queued at the start.
    Queued {
        /// How many.
        requests: f64,
    },
    /// A new one when one ends, until a number is reached.
    ClosedLoop {
        /// How many.
        requests: f64,
    },
    /// As many as keep the time between tokens under a limit, arriving at random.
    LatencyBound {
        /// The mean time between tokens that keeps to the limit, seconds.
        mean_tpot: f64,
        /// Throughput over that of a full queue.
        served_share: f64,
    },
}

/// What is measured of each request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Reading the prompt and writing the answer.
    Whole,
    /// Writing alone, at a context of `input_tokens`: prompts are read elsewhere.
    Decode,
    /// Reading alone, one prompt after the other.
    Prefill,
}

/// One run on one copy of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// How its requests come.
    pub load: Load,
    /// What is measured of them.
    pub phase: Phase,
    /// The most sequences at once: the client's concurrency or the engine's limit.
    pub most: f64,
    /// The batch is also limited by memory. Off where the batch itself was measured.
    pub memory_limited: bool,
}

/// What a run reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Throughput {
    /// Sequences at once, not rounded; in a closed loop the mean.
    pub batch: f64,
    /// Requests a second.
    pub request_rate: f64,
    /// Output tokens a second; of prefill alone, prompt tokens.
    pub output_rate: f64,
    /// Input and output tokens a second.
    pub total_rate: f64,
    /// The terms at that batch.
    pub roofline: Roofline<f64>,
    /// The term that takes the most time: prefill or a part of the decode steps.
    pub limit: Id,
}

/// Throughput of a run on one copy: output tokens of all requests over the time that they take.
///
/// The inputs must have gone through [`Layout::new`]; `batch` in them is not used.
pub fn throughput(inputs: &Inputs<f64>, layout: &Layout, run: &Run) -> Throughput {
    match run.phase {
        Phase::Whole => whole(inputs, layout, run),
        Phase::Decode => decode(inputs, layout, run),
        Phase::Prefill => prefill(inputs, layout),
    }
}

fn whole(inputs: &Inputs<f64>, layout: &Layout, run: &Run) -> Throughput {
    let request = request(inputs, layout);
    let prompts = |batch| batch * request.prefill.total * ranks_for_a_prompt(inputs, layout, run, batch);
    let cycle = |batch| {
        let Generation { step, steps, .. } = generation(&Inputs { batch, ..*inputs }, layout, &request);
        prompts(batch) + steps * step.total
    };
    let (batch, requests, time) = load(inputs, layout, run, &request, inputs.output_tokens, cycle);
    let request_rate = requests / time;
    let roofline = roofline(&Inputs { batch, ..*inputs }, layout);
    Throughput {
        batch,
        request_rate,
        output_rate: request_rate * inputs.output_tokens,
        total_rate: request_rate * (inputs.input_tokens + inputs.output_tokens),
        limit: limit(&roofline, prompts(batch), roofline.generation.steps),
        roofline,
    }
}

/// Accelerators that a prompt keeps busy, over those that read prompts in the same step.
///
/// # Assumptions
/// With data-parallel attention each prompt is read by one accelerator, and the others wait for it in the exchanges of
/// the experts. When requests are queued, prompts can be read together, one on each. When they arrive at random, a step
/// starts B / O of them, so that down to one of g reads while all are held up.
fn ranks_for_a_prompt(inputs: &Inputs<f64>, layout: &Layout, run: &Run, batch: f64) -> f64 {
    match (run.load, layout.split) {
        (Load::LatencyBound { .. }, Split::DataParallel) => {
            let starts = batch * inputs.tokens_per_step / inputs.output_tokens.max(1.0);
            inputs.gpus_per_replica / starts.clamp(1.0, inputs.gpus_per_replica)
        }
        _ => 1.0,
    }
}

/// Decode alone: the context is the input, prompts cost nothing and a request is one token of its answer.
fn decode(inputs: &Inputs<f64>, layout: &Layout, run: &Run) -> Throughput {
    let answer = inputs.output_tokens.max(1.0);
    let inputs = Inputs { output_tokens: 0.0, ..*inputs };
    let request = request(&inputs, layout);
    let step = |batch| generation(&Inputs { batch, ..inputs }, layout, &request).step.total / inputs.tokens_per_step;
    let (batch, tokens, time) = load(&inputs, layout, run, &request, 1.0, step);
    let rate = tokens / time;
    let roofline = roofline(&Inputs { batch, ..inputs }, layout);
    Throughput {
        batch,
        request_rate: rate / answer,
        output_rate: rate,
        total_rate: rate,
        limit: limit(&roofline, 0.0, 1.0),
        roofline,
    }
}

/// Prefill alone: each prompt also reads the weights that every token passes once.
fn prefill(inputs: &Inputs<f64>, layout: &Layout) -> Throughput {
    let inputs = Inputs { batch: 1.0, ..*inputs };
    let request = request(&inputs, layout);
    let fixed = super::roofline::decode::fixed_weight_bytes(&inputs, layout, &request.weights);
    let request_rate = 1.0 / (request.prefill.total + fixed / (inputs.memory_bandwidth * inputs.mbu));
    let rate = request_rate * inputs.input_tokens;
    Throughput {
        batch: 1.0,
        request_rate,
        output_rate: rate,
        total_rate: rate,
        roofline: roofline(&inputs, layout),
        limit: Id::PrefillTime,
    }
}

/// Batch, requests and the time that they take, by how requests come.
fn load(
    inputs: &Inputs<f64>,
    layout: &Layout,
    run: &Run,
    request: &Request<f64>,
    answer: f64,
    cycle: impl Fn(f64) -> f64,
) -> (f64, f64, f64) {
    let allowed = if run.memory_limited { memory_batch(inputs, layout, request).max(1.0) } else { f64::INFINITY };
    let most = allowed.min(run.most);
    match run.load {
        Load::Steady => (most, most, cycle(most)),
        Load::Queued { requests } => {
            let batch = most.min(requests);
            (batch, requests, queued_time(requests, batch, cycle))
        }
        Load::ClosedLoop { requests } => {
            let batch = most / (1.0 + DRAIN * most / requests);
            (batch, batch, cycle(batch))
        }
        Load::LatencyBound { mean_tpot, served_share } => {
            let batch = latency_batch(most, mean_tpot * answer, &cycle);
            (batch, batch * served_share, cycle(batch))
        }
    }
}

/// The largest of the parts that a generation consists of.
fn limit(roofline: &Roofline<f64>, prefill: f64, steps: f64) -> Id {
    let step = roofline.generation.step.terms().map(|(id, time)| (id, time * steps));
    let all = step.into_iter().chain([(Id::PrefillTime, prefill)]);
    all.max_by(|a, b| a.1.total_cmp(&b.1)).map_or(Id::PrefillTime, |(id, _)| id)
}

/// Sequences that fit into the memory, not rounded: (m M - weights) / (kv c(I + reserved O) s).
fn memory_batch(inputs: &Inputs<f64>, layout: &Layout, request: &Request<f64>) -> f64 {
    let left = inputs.memory_share * inputs.memory_capacity - request.weights.resident(inputs, layout);
    let tokens = inputs.input_tokens + inputs.reserved_share * inputs.output_tokens;
    let sequence = inputs.kv_bytes_per_token * context(inputs, tokens) * inputs.kv_share;
    left.max(LEAST_CACHE * inputs.memory_capacity) / sequence
}

/// Time of all requests in full waves and a last smaller one.
fn queued_time(requests: f64, batch: f64, cycle: impl Fn(f64) -> f64) -> f64 {
    // What floating point takes from a whole number of waves is given back.
    let waves = (requests / batch + 1e-9).floor();
    let rest = requests - waves * batch;
    waves * cycle(batch) + if rest > 1e-6 { cycle(rest) } else { 0.0 }
}

/// The largest batch, not rounded and at least one, whose generation takes no longer than `longest`.
fn latency_batch(most: f64, longest: f64, cycle: impl Fn(f64) -> f64) -> f64 {
    if cycle(most) <= longest {
        return most;
    }
    // The time is nearly straight in the batch: a chord meets the limit in a few steps. Where one end stays, its height
    // is halved (the Illinois method), so that it closes in too.
    let (mut low, mut high) = (most.min(1.0), most);
    let (mut below, mut above) = (cycle(low) - longest, cycle(high) - longest);
    let mut rose = None;
    for _ in 0..MOST_STEPS {
        if below >= 0.0 || high - low <= CLOSE * high {
            break;
        }
        let middle = (low * above - high * below) / (above - below);
        let height = cycle(middle) - longest;
        let rises = height <= 0.0;
        let halved = if rose == Some(rises) { 2.0 } else { 1.0 };
        if rises {
            (low, below, above) = (middle, height, above / halved);
        } else {
            (high, above, below) = (middle, height, below / halved);
        }
        rose = Some(rises);
    }
    low
}
