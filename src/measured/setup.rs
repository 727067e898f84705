//! What was run in a row: the model on its accelerators, in the terms of the formulas.
//!
//! The rules are those of the `prediction` study, sections 4 and 5.

use super::names::{find_gpu, find_model};
use super::parallelism::{Degrees, Stated};
use super::problem::Problem;
use super::row::{Batch, Metric, Row};
use super::spread::Regime;
use super::suite::{self, Limits, Suite};
use crate::catalog::accelerators::{Accelerator, Vendor};
use crate::catalog::models::Model;
use crate::model::choices::{Engine, Precision};
use crate::model::plan::{Facts, Question};
use crate::model::quantities::Inputs;
use crate::model::replica::reserved_share;
use crate::model::roofline::layout::{Layout, Split};
use crate::model::roofline::weights::weights;
use crate::model::run::{Load, Phase};
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;

/// A row, understood.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The model.
    pub model: &'static Model,
    /// The accelerator.
    pub gpu: &'static Accelerator,
    /// Format of the weights.
    pub weights: Precision,
    /// Tokens of a prompt.
    pub input: f64,
    /// Tokens of an answer.
    pub output: f64,
    /// How the model lies on the accelerators.
    pub layout: Copies,
    /// How else it could lie, where nobody says and the operator looked for the best.
    pub tried: Vec<Copies>,
    /// What is measured of each request.
    pub phase: Phase,
    /// Limits on latency, where the load keeps to some.
    pub limits: Option<Limits>,
    /// The batch is limited by memory; off where it was measured.
    pub memory_limited: bool,
    /// Sequences cost what they do in compiled engines, or what they do in Python.
    pub host: Engine,
    /// What was counted.
    pub metric: Metric,
    /// What decides how sure a prediction is.
    pub regime: Regime,
}

/// One way to lay copies of the model on the accelerators of the system.
#[derive(Clone, Debug)]
pub struct Copies {
    /// Values of a copy, constants aside.
    pub inputs: Inputs<f64>,
    /// How it is split.
    pub layout: Layout,
    /// How many copies.
    pub count: f64,
    /// The most sequences of one copy.
    pub most: f64,
    /// How the requests of one copy come, where no limit on latency decides.
    pub load: Load,
}

/// The most sequences of compiled engines, and of any that does not say.
const ENGINE_LIMIT: f64 = 2048.0;

/// Answers where nobody says how long they are.
const ANY_OUTPUT: f64 = 1000.0;

/// Room that operators leave beside the weights when they choose how many accelerators a copy takes.
const WEIGHT_ROOM: f64 = 1.25;

/// Accelerators of a copy that are tried where a limit on latency made the operator look for the best.
const TRIED_GPUS: [u32; 5] = [2, 4, 8, 16, 72];

impl Setup {
    /// What a row says was run.
    ///
    /// # Errors
    /// Names of models, accelerators and formats that are not known, and parallelism that cannot be read.
    pub fn of(row: &Row) -> Result<Self, Problem> {
        let model = find_model(&row.model).ok_or_else(|| unknown("model", &row.model, "llama-3.1-70b"))?;
        let gpu = find_gpu(&row.gpu).ok_or_else(|| unknown("gpu", &row.gpu, "H100"))?;
        let format = Format::read(&row.weights, model, gpu)
            .ok_or_else(|| unknown("precision_weights", &row.weights, "bf16, fp8, int8, int4, nvfp4 or mxfp4"))?;
        let degrees = Degrees::read(&row.parallelism)?;
        let suite = Suite::of(row);
        let engine = engine(row, suite, gpu);
        let mut question = question(model, gpu, format.weights);
        let kv_bytes = kv_bytes(row, suite, engine, format.weights, model, &question.facts)?;
        let phase = phase(row);
        let input = row.input.unwrap_or_else(|| suite::assumed_prompt(row, suite));
        let output = row.output.unwrap_or(if phase == Phase::Prefill { 1.0 } else { ANY_OUTPUT });
        if (phase == Phase::Prefill || row.metric == Metric::InputTokens) && input == 0.0 {
            return Err(Problem::Missing { column: "isl", example: "1024, since there is no answer to write either" });
        }
        let assumed = row.input.is_none() || (row.output.is_none() && phase == Phase::Whole);
        let limits = suite::limits(row, suite);
        let demand = Demand::of(row, suite, input, output);

        let inputs = &mut question.inputs;
        inputs.peak_flops = format.peak(gpu);
        if suite == Suite::TensorRtStatic {
            // The memory does not limit the batch of these runs: only the time of reading grows.
            inputs.kv_bytes_per_token *= rereads(inputs, &question.facts);
        }
        inputs.kv_bytes_per_token *= kv_bytes / Precision::Bf16.bytes();
        (inputs.input_tokens, inputs.output_tokens) = (input, output);
        inputs.cached_share = 0.0;
        inputs.reserved_share = if demand.queued() { 1.0 } else { reserved_share(engine) };
        let base = Base { question, engine, gpus: row.gpus, demand };
        if let Some(Stated { gpus: needed, .. }) = degrees.stated(row.gpus)
            && needed > row.gpus
        {
            return Err(Problem::TooFew { text: row.parallelism.clone(), needed, gpus: row.gpus });
        }
        let (layout, tried) = layouts(&base, &degrees, suite, limits.is_some());
        let regime = Regime::of(model.key, layout.layout.routed, gpu, assumed, limits.is_some());
        Ok(Self {
            model,
            gpu,
            weights: format.weights,
            input,
            output,
            layout,
            tried,
            phase,
            limits,
            memory_limited: !matches!(suite, Suite::MlEnergy | Suite::TensorRtStatic),
            host: if matches!(suite, Suite::Lmdeploy | Suite::MlPerf) { Engine::Compiled } else { engine },
            metric: row.metric,
            regime,
        })
    }

    /// Bytes of weights on one accelerator, and its memory, where they do not fit.
    pub fn overflow(&self) -> Option<(f64, f64)> {
        let Copies { inputs, layout, .. } = &self.layout;
        let resident = weights(inputs, layout).resident(inputs, layout);
        (resident > inputs.memory_capacity).then_some((resident, inputs.memory_capacity))
    }

    /// The accelerator's compute efficiency is derated.
    pub fn derated(&self) -> bool {
        self.gpu.vendor == Vendor::Amd
    }
}

/// Speed of the last-level cache over that of the memory; about 4.5 over 2 TB/s on an A100.
const CACHE_SPEED: f64 = 2.2;

/// How many times as long reading the KV cache takes in early TensorRT-LLM where the query heads for one KV head are no
/// power of two (Falcon: 29): its kernels read the cache anew for each of them, from the last-level cache of the
/// accelerator. A guess that explains Falcon on two accelerators.
fn rereads(inputs: &Inputs<f64>, facts: &Facts) -> f64 {
    let head_bytes = inputs.kv_bytes_per_token / (2.0 * inputs.layers * f64::from(facts.kv_heads.max(1)));
    let head = head_bytes / Precision::Bf16.bytes();
    let group = (inputs.attention_width / head / f64::from(facts.kv_heads.max(1))).round();
    if group as u32 == 0 || (group as u32).is_power_of_two() { 1.0 } else { (group / CACHE_SPEED).max(1.0) }
}

fn unknown(column: &'static str, text: &str, example: &'static str) -> Problem {
    match text {
        "" => Problem::Missing { column, example },
        text => Problem::Unknown { column, text: text.to_owned(), example },
    }
}

/// What the page would ask of this model on this accelerator.
fn question(model: &'static Model, gpu: &'static Accelerator, weights: Precision) -> Question {
    let mut scenario = Scenario::default();
    scenario.choices.insert(ChoiceId::Model, model.key);
    scenario.choices.insert(ChoiceId::Gpu, gpu.key);
    scenario.choices.insert(ChoiceId::WeightPrecision, weights.key());
    scenario.choices.insert(ChoiceId::KvPrecision, Precision::Bf16.key());
    scenario.question()
}

/// Format of weights and of the arithmetic with them.
struct Format {
    weights: Precision,
    /// The arithmetic, where it is not what the weights' format implies.
    arithmetic: Option<Arithmetic>,
}

enum Arithmetic {
    Int8,
    Fp8,
}

impl Format {
    /// A cell of `precision_weights`; the makers' own format where nothing is stated.
    fn read(text: &str, model: &Model, gpu: &Accelerator) -> Option<Self> {
        let plain: String = text.to_ascii_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        let weights = match plain.as_str() {
            "" | "unspecified" | "native" | "auto" => model.precision,
            "bf16" | "fp16" | "f16" | "float16" | "bfloat16" | "half" | "w16a16" => Precision::Bf16,
            "fp8" | "fp8e4m3" | "float8" | "f8" | "fp8w8a8" | "w8a8fp8" => Precision::Fp8,
            "int8" | "int8w8a16" | "w8a16" | "gptqint8" | "int8w8a8" | "w8a8" | "w8a8int8" => Precision::Int8,
            "int4" | "int4w4a16" | "w4a16" | "awq" | "gptq" | "gptqint4" | "awqint4" | "int4awq" | "int4gptq"
            | "w4a8" | "int4w4a8" | "w4a8awq" | "q4" => Precision::Int4,
            "fp4" if gpu.vendor == Vendor::Amd => Precision::Mxfp4,
            "nvfp4" | "fp4" | "w4a4" => Precision::Nvfp4,
            "mxfp4" => Precision::Mxfp4,
            _ => return None,
        };
        let arithmetic = match plain.as_str() {
            "int8w8a8" | "w8a8" | "w8a8int8" => Some(Arithmetic::Int8),
            "w4a8" | "int4w4a8" | "w4a8awq" => Some(Arithmetic::Fp8),
            _ => None,
        };
        Some(Self { weights, arithmetic })
    }

    /// Dense peak of its matmuls, FLOP/s.
    fn peak(&self, gpu: &Accelerator) -> f64 {
        let fact = match self.arithmetic {
            Some(Arithmetic::Int8) => gpu.int8.unwrap_or_else(|| gpu.peak(Precision::Int8)),
            Some(Arithmetic::Fp8) => gpu.peak(Precision::Fp8),
            None => gpu.peak(self.weights),
        };
        fact.base()
    }
}

/// The kind of engine: TensorRT-LLM is compiled, and so is what NVIDIA's accelerators run in MLPerf, Red Hat's vLLM
/// apart.
fn engine(row: &Row, suite: Suite, gpu: &Accelerator) -> Engine {
    let version = row.version.to_ascii_lowercase();
    let named = version.contains("trtllm") || version.contains("tensorrt");
    let mlperf = suite == Suite::MlPerf && gpu.vendor != Vendor::Amd && !row.notes.contains("RedHat");
    if suite.is_tensor_rt() || named || mlperf { Engine::Compiled } else { Engine::Python }
}

/// Bytes of one value in the cache. Where nobody says: TensorRT-LLM's FP8 and FP4 engines and the FP8 checkpoints of
/// Llama that InferenceX runs carry an FP8 cache.
fn kv_bytes(
    row: &Row,
    suite: Suite,
    engine: Engine,
    weights: Precision,
    model: &Model,
    facts: &Facts,
) -> Result<f64, Problem> {
    let text = row.cache.to_ascii_lowercase();
    match text.as_str() {
        "fp8" | "fp8_e4m3" | "fp8_e5m2" | "fp8-e4m3" | "fp8-e5m2" | "int8" => Ok(1.0),
        "bf16" | "fp16" | "float16" | "bfloat16" => Ok(2.0),
        "nvfp4" | "fp4" => Ok(Precision::Nvfp4.bytes()),
        "int4" => Ok(Precision::Int4.bytes()),
        "" | "unspecified" | "auto" | "default" => {
            let carried = engine == Engine::Compiled || (suite == Suite::InferenceX && model.key.starts_with("llama"));
            let quantized = matches!(weights, Precision::Fp8 | Precision::Nvfp4);
            Ok(if carried && quantized && !facts.latent_attention { 1.0 } else { 2.0 })
        }
        _ => Err(unknown("precision_kv", &row.cache, "bf16, fp16, fp8 or unspecified")),
    }
}

/// What is measured of each request: one phase where the notes say so, reading where there is no answer, or where input
/// is counted and no answer stated.
fn phase(row: &Row) -> Phase {
    let unstated = if row.metric == Metric::InputTokens { 0.0 } else { ANY_OUTPUT };
    if row.notes.contains("phase=decode_only") {
        Phase::Decode
    } else if row.notes.contains("phase=prefill_only") || row.output.unwrap_or(unstated) == 0.0 {
        Phase::Prefill
    } else {
        Phase::Whole
    }
}

/// The requests of the whole system.
#[derive(Clone, Copy, Debug)]
enum Demand {
    /// So many at once, without end; where not stated, as many as the engine takes.
    Steady(Option<f64>),
    /// All queued; as many at once as the engine takes, or a stated batch.
    Queued { requests: f64, batch: Option<f64> },
    /// So many at once until a number is reached.
    ClosedLoop { requests: f64, batch: f64 },
}

impl Demand {
    fn of(row: &Row, suite: Suite, input: f64, output: f64) -> Self {
        let max = row.batch == Batch::Max || matches!(suite, Suite::TensorRtQueued | Suite::TensorRt);
        if max {
            return Self::Queued { requests: suite::queued_requests(input, output), batch: None };
        }
        let Batch::Of(batch) = row.batch else { return Self::Steady(None) };
        let fixed = matches!(suite, Suite::TensorRtStatic | Suite::RocmVllm);
        if fixed || row.notes.to_ascii_uppercase().contains("STATIC") {
            return Self::Queued { requests: batch, batch: Some(batch) };
        }
        match suite::stated_requests(&row.notes).filter(|_| suite != Suite::MlEnergy) {
            Some(requests) => Self::ClosedLoop { requests, batch },
            None => Self::Steady(Some(batch)),
        }
    }

    /// Space for whole answers is set aside.
    fn queued(&self) -> bool {
        matches!(self, Self::Queued { .. })
    }

    /// The share of one copy: the most sequences, and how its requests come.
    fn each(&self, copies: f64, layout: &Layout, gpus: f64) -> (f64, Load) {
        let engine = ENGINE_LIMIT * layout.engines(gpus);
        match *self {
            Self::Steady(batch) => (batch.map_or(engine, |batch| batch / copies), Load::Steady),
            Self::Queued { requests, batch } => {
                let most = batch.map_or(engine, |batch| batch / copies);
                (most, Load::Queued { requests: requests / copies })
            }
            Self::ClosedLoop { requests, batch } => (batch / copies, Load::ClosedLoop { requests: requests / copies }),
        }
    }
}

/// What the ways to lay out a model have in common.
struct Base {
    question: Question,
    engine: Engine,
    gpus: u32,
    demand: Demand,
}

impl Base {
    /// So many accelerators for each copy. The rest of a division stays idle where it was stated so, and is shared where
    /// the operator was free.
    fn copies(&self, gpus: u32, split: Split, stated: bool) -> Copies {
        let mut inputs = self.question.inputs;
        let facts: &Facts = &self.question.facts;
        let layout = Layout::new(&mut inputs, facts, gpus, split, self.engine);
        let count = f64::from(self.gpus) / f64::from(gpus);
        let count = if stated { count.floor() } else { count };
        let (most, load) = self.demand.each(count, &layout, f64::from(gpus));
        Copies { inputs, layout, count, most, load }
    }

    /// The smallest power of two whose memory holds the weights with some room.
    fn smallest(&self) -> u32 {
        let Copies { inputs, layout, .. } = self.copies(1, Split::Tensor, false);
        let needed = WEIGHT_ROOM * weights(&inputs, &layout).resident(&inputs, &layout);
        let mut gpus = 1;
        while gpus < self.gpus && needed > f64::from(gpus) * inputs.memory_capacity {
            gpus *= 2;
        }
        gpus.min(self.gpus)
    }
}

/// How the model lies on the accelerators: as stated; otherwise on the fewest that hold it, latent attention data
/// parallel. For loads with limits on latency more of them are tried.
fn layouts(base: &Base, degrees: &Degrees, suite: Suite, limited: bool) -> (Copies, Vec<Copies>) {
    // TensorRT-LLM's tables call it TP, but experts are spread and attention is data parallel.
    let spread = suite == Suite::TensorRt;
    if let Some(Stated { gpus, split }) = degrees.stated(base.gpus) {
        return (base.copies(gpus, if spread { Split::DataParallel } else { split }, true), Vec::new());
    }
    let smallest = base.smallest();
    let spread = spread || base.question.facts.latent_attention;
    let split = if spread { Split::DataParallel } else { Split::Tensor };
    let tried = TRIED_GPUS.into_iter().filter(|gpus| limited && *gpus > smallest && *gpus <= base.gpus);
    (base.copies(smallest, split, false), tried.map(|gpus| base.copies(gpus, split, false)).collect())
}
