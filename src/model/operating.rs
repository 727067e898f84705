//! Where one copy of the model works: its place under the roofs of the accelerator, and what another batch would give.
//!
//! Plain numbers for charts, read from the formulas of the roofline; nothing here enters the estimate.

use super::plan::Plan;
use super::quantities::Inputs;
use super::replica::{BatchLimit, most_sequences};
use super::roofline::decode::{Step, step};
use super::roofline::layout::Layout;
use super::roofline::prompts::{Prompts, in_pass, prompts, reading};
use super::roofline::weights::weights;
use super::roofline::{Request, answered, generation, request};

/// Work of one accelerator against its memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RooflinePoint {
    /// FLOP for each byte that passes through the memory.
    pub intensity: f64,
    /// FLOP/s that are reached.
    pub rate: f64,
}

/// The roofs of one accelerator and the points of a copy of the model under them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RooflinePoints {
    /// Memory bandwidth, bytes/s: the sloping roof, bandwidth x intensity.
    pub bandwidth: f64,
    /// Peak of the matmuls, FLOP/s.
    pub peak: f64,
    /// Peak of attention, FLOP/s.
    pub attention_peak: f64,
    /// Reading prompts by themselves; none where all input is cached or there is none.
    pub prefill: Option<RooflinePoint>,
    /// One decode step of the batch; none without an answer.
    pub decode: Option<RooflinePoint>,
}

/// The roof that holds work up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roof {
    /// Memory bandwidth.
    Memory,
    /// Arithmetic.
    Compute,
    /// Neither: fixed costs and exchanges keep the work far below both.
    Neither,
}

impl RooflinePoints {
    /// The shares of the peak rate and of the bandwidth that a point reaches, and the roof that it is nearest to.
    pub fn shares(&self, point: RooflinePoint) -> (f64, f64, Roof) {
        // Further below the nearer roof than this, work is not held up by it.
        const NEAR: f64 = 0.3;
        let (of_peak, of_bandwidth) = (point.rate / self.peak, point.rate / point.intensity / self.bandwidth);
        let roof = match () {
            () if of_peak.max(of_bandwidth) < NEAR => Roof::Neither,
            () if of_bandwidth > of_peak => Roof::Memory,
            () => Roof::Compute,
        };
        (of_peak, of_bandwidth, roof)
    }
}

/// Throughput and speed with a certain batch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OperatingPoint {
    /// Sequences at once.
    pub batch: f64,
    /// Output tokens a second of one accelerator.
    pub rate_per_gpu: f64,
    /// Output tokens a second that one reader sees: 1 / TPOT.
    pub rate_per_user: f64,
}

/// Throughput against interactivity of one copy of the model: where prompts are read elsewhere, of its answers alone.
#[derive(Clone, Debug, PartialEq)]
pub struct OperatingCurve {
    /// From one sequence to the most that memory and engine allow: the rate for a reader falls.
    pub points: Vec<OperatingPoint>,
    /// The batch of the plan.
    pub chosen: OperatingPoint,
    /// What keeps the batch from growing beyond the last point: memory, the engine, or that it was given.
    pub end: BatchLimit,
    /// The slowest that the TPOT target allows, tokens a second for one reader.
    pub slowest: f64,
}

/// The roofs and the points of a planned scenario; none where serving time is not predicted.
///
/// # Assumptions
/// Work is matmuls and attention. Traffic is what the formulas charge: weights read, cache read, activations. Prompts
/// by themselves read the weights once, a prompt at a time, or one on each accelerator with data-parallel attention;
/// in the estimate they are read together with decode steps.
pub fn roofline_points(inputs: &Inputs<f64>, plan: &Plan) -> Option<RooflinePoints> {
    let layout = &plan.replica.as_ref()?.layout;
    let request = request_of(inputs, layout, plan);
    let prefill = match prompts_of(inputs, plan) {
        Some((layout, Prompts { weights, token, prefill, .. })) => {
            prefill_point(&reading(inputs), &layout, &Request { weights, token, prefill })
        }
        None => prefill_point(inputs, layout, &request),
    };
    Some(RooflinePoints {
        bandwidth: inputs.memory_bandwidth,
        peak: inputs.peak_flops,
        attention_peak: inputs.attention_flops,
        prefill,
        decode: layout.writes.then(|| decode_point(inputs, layout, &request)),
    })
}

/// The curve of a planned scenario; none where serving time is not predicted or nothing is written.
pub fn operating_curve(inputs: &Inputs<f64>, plan: &Plan) -> Option<OperatingCurve> {
    let layout = plan.replica.as_ref().map(|replica| &replica.layout).filter(|layout| layout.writes)?;
    let request = request_of(inputs, layout, plan);
    let point = |batch| {
        let inputs = Inputs { batch, ..*inputs };
        let cycle = generation(&inputs, layout, &request).cycle;
        OperatingPoint {
            batch,
            rate_per_gpu: batch * inputs.output_tokens / (cycle * inputs.gpus_per_replica),
            rate_per_user: inputs.output_tokens / cycle,
        }
    };
    let allowed = most_sequences(inputs, layout);
    let most = allowed.max(inputs.batch);
    let by_memory = most_sequences(&Inputs { engine_batch_limit: f64::INFINITY, ..*inputs }, layout);
    let end = match () {
        () if allowed < most => BatchLimit::Given,
        () if allowed < by_memory => BatchLimit::Engine,
        () => BatchLimit::Memory,
    };
    let mut points = Vec::new();
    let (mut batch, mut power): (f64, f64) = (1.0, 1.0);
    while batch < most {
        points.push(point(batch));
        // Powers of two and the middles between them.
        if batch >= 2.0 * power {
            power *= 2.0;
        }
        batch += (power / 2.0).max(1.0);
    }
    points.push(point(most));
    Some(OperatingCurve { points, chosen: point(inputs.batch), end, slowest: 1.0 / inputs.tpot_target })
}

/// What does not depend on the batch, on the copy that writes the answers.
fn request_of(inputs: &Inputs<f64>, layout: &Layout, plan: &Plan) -> Request<f64> {
    match prompts_of(inputs, plan) {
        Some((_, prompts)) => answered(inputs, layout, &prompts),
        None => request(inputs, layout),
    }
}

/// How prompts are read on accelerators of their own, where they are.
fn prompts_of(inputs: &Inputs<f64>, plan: &Plan) -> Option<(Layout, Prompts<f64>)> {
    let layout = plan.prefill.as_ref()?.layout;
    Some((layout, prompts(inputs, &layout, &weights(inputs, &layout))))
}

fn prefill_point(inputs: &Inputs<f64>, layout: &Layout, request: &Request<f64>) -> Option<RooflinePoint> {
    let prompts = in_pass(inputs, layout, 1.0);
    let tokens = prompts * inputs.input_tokens * (1.0 - inputs.cached_share);
    let read = step_of(inputs, layout, request, tokens);
    let flops = matmul_flops(inputs, request) * tokens + prompts * request.prefill.attention_work;
    let bytes = read.weight_bytes + activation_bytes(inputs, request) * tokens;
    let time = prompts * request.prefill.total + read.weights;
    (tokens > 0.0).then(|| RooflinePoint {
        intensity: flops / inputs.gpus_per_replica / bytes,
        rate: flops / inputs.gpus_per_replica / time,
    })
}

fn decode_point(inputs: &Inputs<f64>, layout: &Layout, request: &Request<f64>) -> RooflinePoint {
    let step = step(inputs, layout, &request.weights, &request.token);
    // Latent attention works in the compressed space, on all of its heads: 2 FLOP for each of its channels.
    let width = if layout.latent { inputs.half * inputs.latent_width } else { inputs.attention_width };
    let attention = inputs.attention_flops_per_token * width * inputs.layers * step.context;
    let flops = (matmul_flops(inputs, request) + attention) * step.tokens / inputs.gpus_per_replica;
    let bytes = step.weight_bytes + step.cache_bytes + activation_bytes(inputs, request) * step.tokens;
    RooflinePoint { intensity: flops / bytes, rate: flops / step.total }
}

/// A step with so many tokens.
fn step_of(inputs: &Inputs<f64>, layout: &Layout, request: &Request<f64>, tokens: f64) -> Step<f64> {
    let batch = tokens / inputs.tokens_per_step;
    step(&Inputs { batch, ..*inputs }, layout, &request.weights, &request.token)
}

/// Work of the matmuls for one token.
fn matmul_flops(inputs: &Inputs<f64>, request: &Request<f64>) -> f64 {
    inputs.flops_per_parameter * request.weights.matmul
}

/// Bytes of activations that pass through the memory of one accelerator for one token.
fn activation_bytes(inputs: &Inputs<f64>, request: &Request<f64>) -> f64 {
    request.token.activations * inputs.memory_bandwidth
}
