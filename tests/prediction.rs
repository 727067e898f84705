//! The throughput model against the test vectors of the `prediction` study, against a calculation by hand, and against
//! what must hold for any model on any accelerator.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::close;
use dayburn::interpret::dimension::{Dimensional, Faults};
use dayburn::interpret::trace::Arena;
use dayburn::model::algebra::Algebra;
use dayburn::model::calibration::{Constants, SEQUENCE_TIME_COMPILED, SEQUENCE_TIME_PYTHON};
use dayburn::model::choices::{
    Choices, DayShape, Engine, Optimizer, Ownership, Parallelism, Precision, Recompute, Serving, TrainingAttention,
    YesNo, ZeroStage,
};
use dayburn::model::id_set::IdSet;
use dayburn::model::plan::{Facts, Question};
use dayburn::model::quantities::{Id, Inputs};
use dayburn::model::replica::{self, BatchLimit, Replica};
use dayburn::model::roofline::layout::{Layout, Split};
use dayburn::model::roofline::{Roofline, gpu_time, outputs, roofline};
use dayburn::model::run::{Load, Phase, Run, Throughput, throughput};
use proptest::prelude::*;
use std::collections::BTreeSet;

// ------------------------------------------------------------------------------------------------- models

/// A transformer with gated FFN, as the study counts it (no norms, no biases).
#[derive(Clone, Copy)]
struct Shape {
    layers: f64,
    hidden: f64,
    heads: f64,
    kv_heads: f64,
    head: f64,
    ffn: f64,
    vocabulary: f64,
    tied: bool,
    experts: Option<Experts>,
    window: Option<(f64, f64)>,
    latent: Option<Latent>,
}

#[derive(Clone, Copy)]
struct Experts {
    count: f64,
    visited: f64,
    ffn: f64,
    shared: f64,
    dense_layers: f64,
}

#[derive(Clone, Copy)]
struct Latent {
    query: f64,
    latent: f64,
    rope: f64,
    nope: f64,
    value: f64,
}

const fn dense(layers: f64, hidden: f64, heads: f64, kv_heads: f64, head: f64, ffn: f64, vocabulary: f64) -> Shape {
    Shape {
        layers,
        hidden,
        heads,
        kv_heads,
        head,
        ffn,
        vocabulary,
        tied: false,
        experts: None,
        window: None,
        latent: None,
    }
}

const LLAMA_2_70B: Shape = dense(80.0, 8192.0, 64.0, 8.0, 128.0, 28_672.0, 32_000.0);
const LLAMA_3_70B: Shape = dense(80.0, 8192.0, 64.0, 8.0, 128.0, 28_672.0, 128_256.0);
const QWEN_2_5_7B: Shape = dense(28.0, 3584.0, 28.0, 4.0, 128.0, 18_944.0, 152_064.0);
const QWEN_3_30B: Shape = Shape {
    experts: Some(Experts { count: 128.0, visited: 8.0, ffn: 768.0, shared: 0.0, dense_layers: 0.0 }),
    ..dense(48.0, 2048.0, 32.0, 4.0, 128.0, 6144.0, 151_936.0)
};
const QWEN_3_235B: Shape = Shape {
    experts: Some(Experts { count: 128.0, visited: 8.0, ffn: 1536.0, shared: 0.0, dense_layers: 0.0 }),
    ..dense(94.0, 4096.0, 64.0, 4.0, 128.0, 12_288.0, 151_936.0)
};
const ERNIE_21B: Shape = Shape {
    tied: true,
    experts: Some(Experts { count: 64.0, visited: 6.0, ffn: 1536.0, shared: 3072.0, dense_layers: 1.0 }),
    ..dense(28.0, 2560.0, 20.0, 4.0, 128.0, 12_288.0, 103_424.0)
};
const MAVERICK: Shape = Shape {
    experts: Some(Experts { count: 128.0, visited: 1.0, ffn: 8192.0, shared: 8192.0, dense_layers: 24.0 }),
    window: Some((0.75, 8192.0)),
    ..dense(48.0, 5120.0, 40.0, 8.0, 128.0, 16_384.0, 202_048.0)
};
const DEEPSEEK_R1: Shape = Shape {
    experts: Some(Experts { count: 256.0, visited: 8.0, ffn: 2048.0, shared: 2048.0, dense_layers: 3.0 }),
    latent: Some(Latent { query: 1536.0, latent: 512.0, rope: 64.0, nope: 128.0, value: 128.0 }),
    ..dense(61.0, 7168.0, 128.0, 128.0, 128.0, 18_432.0, 129_280.0)
};

impl Shape {
    fn facts(&self) -> Facts {
        let kv_heads = if self.latent.is_some() { 1 } else { self.kv_heads as u32 };
        Facts { kv_heads, latent_attention: self.latent.is_some() }
    }

    /// Writes the shape into the inputs.
    fn put(&self, i: &mut Inputs<f64>, kv_bytes: f64) {
        let Self { layers, hidden, heads, kv_heads, head, ffn, vocabulary, .. } = *self;
        let (attention, kv_elements, width) = match self.latent {
            Some(Latent { query, latent, rope, nope, value }) => (
                hidden * query
                    + query * heads * (nope + rope)
                    + hidden * (latent + rope)
                    + latent * heads * (nope + value)
                    + heads * value * hidden,
                latent + rope,
                heads * (nope + rope + value) / 2.0,
            ),
            None => {
                let in_and_out = hidden * head * (heads + 2.0 * kv_heads) + heads * head * hidden;
                (in_and_out, 2.0 * kv_heads * head, heads * head)
            }
        };
        let none = Experts { count: 1.0, visited: 0.0, ffn: 0.0, shared: 0.0, dense_layers: layers };
        let Experts { count, visited, ffn: expert_ffn, shared, dense_layers } = self.experts.unwrap_or(none);
        let moe_layers = layers - dense_layers;
        let router = if self.experts.is_some() { hidden * count } else { 0.0 };
        let always = layers * attention
            + dense_layers * 3.0 * hidden * ffn
            + moe_layers * (3.0 * hidden * shared + router)
            + hidden * vocabulary;
        let expert = moe_layers * 3.0 * hidden * expert_ffn;
        let embedding = if self.tied { 0.0 } else { hidden * vocabulary };
        let (window_share, window) = self.window.unwrap_or((0.0, 1.0));

        i.total_parameters = always + count * expert + embedding;
        i.active_parameters = always + visited * expert + embedding;
        i.attention_parameters = layers * attention;
        i.embedding_parameters = embedding;
        i.kv_bytes_per_token = kv_elements * layers * kv_bytes;
        i.layers = layers;
        i.moe_layers = moe_layers;
        i.hidden_size = hidden;
        i.vocabulary = vocabulary;
        i.experts = count;
        i.experts_per_token = visited;
        i.attention_width = width;
        i.ffn_width = (dense_layers * ffn + moe_layers * (shared + visited * expert_ffn)) / layers;
        i.latent_width = self.latent.map_or(0.0, |l| heads * (2.0 * l.latent + l.rope));
        i.window_share = window_share;
        i.window_tokens = window;
        i.all_reduces_per_layer = 2.0;
    }
}

// ------------------------------------------------------------------------------------------------- accelerators

/// Dense peaks in FLOP/s, bandwidths in B/s, memory in bytes.
#[derive(Clone, Copy)]
struct Gpu {
    bf16: f64,
    fp8: f64,
    bandwidth: f64,
    memory: f64,
    link: f64,
    derating: f64,
}

const A100: Gpu = Gpu { bf16: 312e12, fp8: 312e12, bandwidth: 2.039e12, memory: 80e9, link: 300e9, derating: 1.0 };
const H100: Gpu = Gpu { bf16: 989e12, fp8: 1979e12, bandwidth: 3.35e12, memory: 80e9, link: 450e9, derating: 1.0 };
const H200: Gpu = Gpu { bf16: 989e12, fp8: 1979e12, bandwidth: 4.8e12, memory: 141e9, link: 450e9, derating: 1.0 };
const H20: Gpu = Gpu { bf16: 148e12, fp8: 296e12, bandwidth: 4e12, memory: 96e9, link: 450e9, derating: 1.0 };
const B200: Gpu = Gpu { bf16: 2250e12, fp8: 4500e12, bandwidth: 8e12, memory: 180e9, link: 900e9, derating: 1.0 };
const MI300X: Gpu =
    Gpu { bf16: 1307e12, fp8: 2615e12, bandwidth: 5.3e12, memory: 192e9, link: 448e9, derating: 2.0467 };

/// The constants that the test vectors of the study were made with. The shipped ones are fitted anew.
fn study() -> Constants {
    Constants {
        matmul_efficiency: 0.86937,
        activation_passes: 13.863,
        attention_efficiency: 0.58290,
        softmax_flops: 1.2729e15,
        tile_tokens: 32.263,
        mbu: 0.89302,
        expert_imbalance: 1.6073,
        host_step_time: 7.1096e-4,
        layer_time: 6.2560e-5,
        moe_layer_time: 4.0554e-5,
        link_efficiency: 0.53634,
        sequence_time_python: 4.3320e-5,
        sequence_time_compiled: 1.0083e-5,
        amd_derating: 2.0467,
        served_share: 0.91225,
        tpot_share: 0.68151,
    }
}

/// Inputs of a model on an accelerator; everything else has its default.
fn inputs(shape: &Shape, gpu: &Gpu, weight_bytes: f64, kv_bytes: f64, engine: Engine) -> Inputs<f64> {
    let mut i = Inputs::new(Id::default_value);
    study().put(&mut i);
    shape.put(&mut i, kv_bytes);
    i.bytes_per_weight = weight_bytes;
    i.bytes_per_attention_weight = weight_bytes;
    i.peak_flops = if weight_bytes == 1.0 { gpu.fp8 } else { gpu.bf16 };
    i.attention_flops = gpu.bf16;
    i.memory_bandwidth = gpu.bandwidth;
    i.memory_capacity = gpu.memory;
    i.link_bandwidth = gpu.link;
    i.compute_derating = gpu.derating;
    i.sequence_time =
        if engine == Engine::Python { study().sequence_time_python } else { study().sequence_time_compiled };
    i.reserved_share = if engine == Engine::Python { 0.75 } else { 1.0 };
    i.gpus_per_server = 8.0;
    i
}

// ------------------------------------------------------------------------------------------------- vectors

/// One row of the table of test vectors in section 6 of the study.
struct Vector {
    id: &'static str,
    shape: Shape,
    gpu: Gpu,
    gpus: u32,
    copies: f64,
    split: Split,
    engine: Engine,
    weight_bytes: f64,
    kv_bytes: f64,
    tokens: (f64, f64),
    run: Run,
    /// Input tokens count as throughput.
    total: bool,
    /// Server load under latency limits.
    served: bool,
    /// As printed: T_pre, T_w, T_kv, T_mm + T_mv, T_fix, T_seq in ms, output tokens/s.
    printed: [f64; 7],
    /// The same from `prediction_study.py` with the constants rounded to five digits.
    reference: [f64; 7],
}

const STEADY: Load = Load::Steady;

fn vectors() -> Vec<Vector> {
    let row = |id, shape, gpu, gpus, split, tokens, load, most| Vector {
        id,
        shape,
        gpu,
        gpus,
        copies: 1.0,
        split,
        engine: Engine::Python,
        weight_bytes: 1.0,
        kv_bytes: 1.0,
        tokens,
        run: Run { load, phase: Phase::Whole, most, memory_limited: true },
        total: false,
        served: false,
        printed: [0.0; 7],
        reference: [0.0; 7],
    };
    let queued = |requests| Load::Queued { requests };
    vec![
        Vector {
            kv_bytes: 2.0,
            printed: [43.275, 17.07, 5.37, 5.13, 6.88, 2.77, 1704.0],
            reference: [43.2747083, 17.0683817, 5.37192359, 5.12677212, 6.879252, 2.77248, 1704.08132],
            ..row("inferencex-042", DEEPSEEK_R1, H200, 8, Split::Tensor, (1024.0, 8192.0), STEADY, 64.0)
        },
        Vector {
            printed: [36.295, 2.06, 0.03, 0.43, 5.72, 0.17, 468.0],
            reference: [36.2950405, 2.0574027, 0.0293547737, 0.425518639, 5.71576, 0.17328, 468.214464],
            ..row("inferencex-242", LLAMA_3_70B, H200, 8, Split::Tensor, (1024.0, 1024.0), STEADY, 4.0)
        },
        Vector {
            weight_bytes: 2.0,
            kv_bytes: 2.0,
            run: Run { load: STEADY, phase: Phase::Whole, most: 511.0, memory_limited: false },
            printed: [4.030, 26.06, 2.38, 8.18, 10.40, 22.14, 7147.0],
            reference: [4.02974637, 26.0622766, 2.37511784, 8.17955139, 10.403676, 22.13652, 7147.11222],
            ..row("mlenergy-098", QWEN_3_235B, B200, 4, Split::WholeExperts, (250.0, 879.9), STEADY, 511.0)
        },
        // The batch is where the script stopped; see `latency_bound_batch`.
        Vector {
            copies: 8.0,
            engine: Engine::Compiled,
            served: true,
            printed: [19.983, 11.53, 8.99, 51.56, 5.00, 7.60, 40354.0],
            reference: [19.9829817, 11.5281016, 8.99415564, 51.5552212, 5.0048, 7.5967797, 40353.7652],
            ..row("mlperf-022", LLAMA_2_70B, H100, 2, Split::Tensor, (290.0, 291.9), STEADY, 753.424547)
        },
        Vector {
            weight_bytes: 2.0,
            kv_bytes: 2.0,
            printed: [0.062, 7.77, 0.03, 1.69, 2.46, 0.04, 83.0],
            reference: [0.0620755336, 7.76584209, 0.0322799934, 1.69188951, 2.46264, 0.04332, 83.3611071],
            ..row("qwen25-047", QWEN_2_5_7B, A100, 1, Split::Tensor, (1.0, 2048.0), STEADY, 1.0)
        },
        Vector {
            weight_bytes: 2.0,
            kv_bytes: 2.0,
            total: true,
            printed: [532.815, 1.70, 0.20, 1.53, 5.66, 0.04, 426.0],
            reference: [532.816963, 1.7030172, 0.197264079, 1.53492143, 5.660432, 0.04332, 425.57179],
            ..row("qwen3h20-019", QWEN_3_30B, H20, 1, Split::Tensor, (6144.0, 2048.0), STEADY, 1.0)
        },
        Vector {
            weight_bytes: 2.0,
            kv_bytes: 2.0,
            printed: [8.453, 7.14, 0.43, 2.03, 3.56, 0.62, 1043.0],
            reference: [8.45277314, 7.13836761, 0.434071928, 2.03145403, 3.557598, 0.624432432, 1043.27198],
            ..row(
                "sglcook-022",
                ERNIE_21B,
                MI300X,
                1,
                Split::Tensor,
                (496.0, 3979.0),
                Load::ClosedLoop { requests: 80.0 },
                16.0,
            )
        },
        Vector {
            engine: Engine::Compiled,
            printed: [13.061, 16.46, 7.05, 16.26, 5.00, 1.61, 3355.0],
            reference: [13.0606661, 16.4592216, 7.04807672, 16.2649441, 5.0048, 1.61395118, 3355.19952],
            ..row("trtllm-1.0-092", LLAMA_3_70B, H200, 1, Split::Tensor, (128.0, 2048.0), queued(3000.0), 2048.0)
        },
        Vector {
            engine: Engine::Compiled,
            printed: [221.959, 16.46, 12.92, 16.26, 5.00, 1.61, 485.0],
            reference: [221.959921, 16.4592216, 12.921474, 16.2649441, 5.0048, 1.61395118, 484.866602],
            ..row("trtllm-1.0-097", LLAMA_3_70B, H200, 1, Split::Tensor, (2048.0, 128.0), queued(3000.0), 2048.0)
        },
        Vector {
            engine: Engine::Compiled,
            printed: [0.457, 21.42, 9.02, 58.15, 3.98, 20.65, 94145.0],
            reference: [0.456815397, 21.4222599, 9.01778648, 58.1476393, 3.976176, 20.649984, 94144.8795],
            ..row("trtllm-1.0-144", MAVERICK, H200, 8, Split::DataParallel, (128.0, 128.0), queued(30000.0), 16384.0)
        },
    ]
}

impl Vector {
    fn inputs(&self) -> (Inputs<f64>, Layout) {
        let mut i = inputs(&self.shape, &self.gpu, self.weight_bytes, self.kv_bytes, self.engine);
        (i.input_tokens, i.output_tokens) = self.tokens;
        let layout = Layout::new(&mut i, &self.shape.facts(), self.gpus, self.split, self.engine);
        (i, layout)
    }

    fn result(&self) -> (Throughput, [f64; 7]) {
        let (i, layout) = self.inputs();
        let result = throughput(&i, &layout, &self.run);
        let step = result.roofline.generation.step;
        let rate = if self.total { result.total_rate } else { result.output_rate };
        let served = if self.served { study().served_share } else { 1.0 };
        let parts = [
            result.roofline.request.prefill.total * 1e3,
            step.weights * 1e3,
            step.cache * 1e3,
            (step.arithmetic + step.movement) * 1e3,
            step.fixed * 1e3,
            step.sequences * 1e3,
            rate * self.copies * served,
        ];
        (result, parts)
    }
}

#[test]
fn test_vectors_come_out_as_printed() {
    // The printed numbers come from constants with more digits than are printed: 1e-5 of the value beside rounding.
    const HALF_A_DIGIT: [f64; 7] = [0.0005, 0.005, 0.005, 0.005, 0.005, 0.005, 0.5];
    for vector in vectors() {
        let (_, parts) = vector.result();
        for (n, (ours, printed)) in parts.into_iter().zip(vector.printed).enumerate() {
            let within = (ours - printed).abs() <= HALF_A_DIGIT[n] + 1e-5 * printed;
            assert!(within, "{} column {n}: {ours} instead of {printed}", vector.id);
        }
    }
}

#[test]
fn test_vectors_agree_with_the_script() {
    for vector in vectors() {
        let (_, parts) = vector.result();
        for (n, (ours, theirs)) in parts.into_iter().zip(vector.reference).enumerate() {
            assert!(close(ours, theirs, 2e-8), "{} column {n}: {ours} instead of {theirs}", vector.id);
        }
    }
}

#[test]
fn batches_of_the_vectors_follow_their_rules() {
    let batch = |id| {
        let vector = vectors().into_iter().find(|v| v.id == id);
        vector.map_or(0.0, |v| v.result().0.batch)
    };
    assert!(close(batch("trtllm-1.0-092"), 160.066566, 1e-8), "memory");
    assert!(close(batch("sglcook-022"), 16.0 / 1.11, 1e-12), "drain");
    assert_eq!(batch("trtllm-1.0-144"), 16384.0, "engine, for each accelerator");
    assert_eq!(batch("inferencex-042"), 64.0, "concurrency");
}

/// The script bisects 14 times between 1 and 2048 and takes the lower end, 753.42. The formula has its largest batch
/// at most a factor 2048^(1/2^14) = 1.0005 above it.
#[test]
fn latency_bound_batch() {
    let row = vectors().into_iter().find(|v| v.id == "mlperf-022");
    let Some(mut vector) = row else { unreachable!("the row stands in the table") };
    let load = Load::LatencyBound { mean_tpot: 0.2 * study().tpot_share, served_share: study().served_share };
    vector.run = Run { load, phase: Phase::Whole, most: 2048.0, memory_limited: true };
    vector.served = false;
    let (result, parts) = vector.result();
    assert!((753.42..753.42 * 1.0005).contains(&result.batch), "batch {}", result.batch);
    assert!(close(parts[6], 40353.8, 1e-4), "{} tokens/s", parts[6]);
    let tpot = result.roofline.tpot.unwrap_or_default();
    assert!(close(tpot, 0.68151 * 0.2, 1e-12), "{tpot} s a token");
}

/// Row 097 (Llama 3.3 70B in FP8 on one H200, 2048 tokens in, 128 out, 3,000 queued requests), step by step.
#[test]
fn row_097_by_hand() {
    let attention = 80.0 * (8192.0 * 128.0 * 80.0 + 8192.0 * 8192.0); // 12.08e9
    let ffn = 80.0 * 3.0 * 8192.0 * 28_672.0; // 56.37e9
    let head = 8192.0 * 128_256.0; // 1.05e9
    let matmul = attention + ffn + head; // 69.50e9
    let weight_bytes = attention + ffn + 2.0 * head; // 70.55 GB
    let kv = 80.0 * 2.0 * 8.0 * 128.0; // 163,840 B a token

    let batch = (0.92 * 141e9 - weight_bytes - 2.0 * head) / (kv * 2176.0);
    assert!(close(batch, 160.07, 1e-4), "{batch}");

    let rate = 1979e12 * 0.86937;
    let activations = 13.863 * 2.0 * 80.0 / 4.8e12 * (8192.0 + 8192.0 + 28_672.0); // 20.8 us
    let token = 2.0 * matmul / rate + activations; // 101.6 us
    let pairs = 4.0 * 8192.0 * 80.0 * 2048.0 * 1024.0;
    let prefill = 2048.0 * token + pairs / (989e12 * 0.58290) + pairs / 1.2729e15;
    assert!(close(prefill, 0.221959, 1e-5), "{prefill}");

    let bandwidth = 4.8e12 * 0.89302;
    let step = |b: f64| {
        weight_bytes / bandwidth
            + b * kv * (2048.0 + 64.0) / bandwidth
            + 2.0 * matmul * b.max(32.263) / rate
            + b * activations
            + 80.0 * 6.2560e-5
            + b * 1.0083e-5
    };
    let cycle = |b: f64| b * prefill + 128.0 * step(b);
    // 18 full waves and one of 118.8 requests.
    let time = 18.0 * cycle(batch) + cycle(3000.0 - 18.0 * batch);
    let tokens_per_second = 3000.0 * 128.0 / time;
    assert!(close(tokens_per_second, 484.9, 1e-4), "{tokens_per_second}");

    let row = vectors().into_iter().find(|v| v.id == "trtllm-1.0-097");
    let Some(vector) = row else { unreachable!("the row stands in the table") };
    let (result, _) = vector.result();
    assert!(close(result.output_rate, tokens_per_second, 1e-12));
    assert!(close(result.roofline.generation.step.total, step(batch), 1e-12));
    assert!(close(result.roofline.request.prefill.total, prefill, 1e-12));
}

// ------------------------------------------------------------------------------------------------- laws

/// A layout of each kind with both engines: dense, windowed, experts in every split, latent attention.
fn cases() -> Vec<(String, Inputs<f64>, Layout)> {
    let shapes = [
        ("dense", LLAMA_3_70B),
        ("experts", QWEN_3_235B),
        ("windowed experts", MAVERICK),
        ("latent attention", DEEPSEEK_R1),
        ("windowed dense", Shape { window: Some((5.0 / 6.0, 1024.0)), ..QWEN_2_5_7B }),
    ];
    let mut all = Vec::new();
    for (name, shape) in shapes {
        for split in [Split::Tensor, Split::WholeExperts, Split::DataParallel] {
            for (gpus, engine) in [(1, Engine::Python), (8, Engine::Python), (16, Engine::Compiled)] {
                let mut i = inputs(&shape, &H200, 1.0, 2.0, engine);
                let layout = Layout::new(&mut i, &shape.facts(), gpus, split, engine);
                i.batch = 48.0;
                i.cached_share = 0.3;
                all.push((format!("{name}, {split:?}, {gpus} GPUs"), i, layout));
            }
        }
    }
    all
}

fn query_time(i: &Inputs<f64>, layout: &Layout) -> f64 {
    let (input, output) = gpu_time(i, &roofline(i, layout));
    input + output
}

#[test]
fn more_tokens_never_take_less_time() {
    const TOKENS: [f64; 9] = [0.0, 1.0, 10.0, 127.0, 1023.0, 1025.0, 8191.0, 9000.0, 1e6];
    for (name, i, layout) in cases() {
        for pair in TOKENS.windows(2) {
            for other in TOKENS {
                let time =
                    |input_tokens, output_tokens| query_time(&Inputs { input_tokens, output_tokens, ..i }, &layout);
                let (fewer, more) = (time(pair[0], other), time(pair[1], other));
                assert!(fewer <= more, "{name}: {pair:?} tokens in, {other} out: {fewer}, {more}");
                let (fewer, more) = (time(other, pair[0]), time(other, pair[1]));
                assert!(fewer <= more, "{name}: {other} tokens in, {pair:?} out: {fewer}, {more}");
            }
        }
    }
}

#[test]
fn better_hardware_is_never_slower() {
    for (name, i, layout) in cases() {
        let time = query_time(&i, &layout);
        for better in [
            Inputs { memory_bandwidth: 2.0 * i.memory_bandwidth, ..i },
            Inputs { link_bandwidth: 2.0 * i.link_bandwidth, ..i },
            Inputs { peak_flops: 2.0 * i.peak_flops, ..i },
            Inputs { attention_flops: 2.0 * i.attention_flops, ..i },
            Inputs { cached_share: 0.9, ..i },
            Inputs { tokens_per_step: 2.0, ..i },
        ] {
            let faster = query_time(&better, &layout);
            assert!(faster <= time, "{name}: {time} s became {faster} s");
        }
    }
}

#[test]
fn a_larger_batch_serves_more_tokens() {
    for (name, i, layout) in cases() {
        let mut last = 0.0;
        for batch in [1.0, 2.0, 3.0, 8.0, 31.0, 33.0, 64.0, 500.0, 2048.0, 1e5] {
            let rate = roofline(&Inputs { batch, ..i }, &layout).tokens_per_second_per_gpu.unwrap_or_default();
            assert!(rate > last, "{name}: {rate} tokens/s at batch {batch}, {last} below it");
            last = rate;
        }
    }
}

#[test]
fn parts_add_up() {
    for (name, i, layout) in cases() {
        let r = roofline(&i, &layout);
        let step: f64 = r.generation.step.terms().iter().map(|(_, part)| part).sum();
        assert!(close(step, r.generation.step.total, 1e-14), "{name}: step");
        let (input, output) = gpu_time(&i, &r);
        let shared = i.gpus_per_replica * r.generation.cycle / i.batch;
        assert!(close(input + output, shared, 1e-14), "{name}: GPU time of a query");
        let rate = r.tokens_per_second_per_gpu.unwrap_or_default();
        assert!(close(rate * (input + output), i.output_tokens, 1e-14), "{name}: tokens");
        let busy = r.achieved_mfu.unwrap_or_default() * (input + output) * i.peak_flops;
        assert!(close(busy, r.flop_per_query, 1e-14), "{name}: MFU");
        assert!(r.achieved_mbu > 0.0 && r.achieved_mbu < i.mbu, "{name}: MBU {}", r.achieved_mbu);
    }
}

/// With the whole prompt in the cache only steps are left; with a part of it attention still sees all of it.
#[test]
fn a_cached_prefix_is_not_processed_but_seen() {
    for (name, i, layout) in cases() {
        let prefill = |cached_share| roofline(&Inputs { cached_share, ..i }, &layout).request.prefill;
        assert_eq!(prefill(1.0).total, 0.0, "{name}");
        let (none, half) = (prefill(0.0), prefill(0.5));
        assert!(half.total < none.total, "{name}");
        assert!(half.attention > 0.5 * none.attention, "{name}: the second half of a prompt sees more than the first");
    }
}

#[test]
fn dimensions_agree() {
    for (name, _, layout) in cases() {
        for layout in [layout, Layout { by_part: false, ..layout }] {
            let faults = Faults::default();
            let i = Dimensional::inputs(&faults);
            let (input, output) = gpu_time(&i, &roofline(&i, &layout));
            let _ = (input + output).named(Id::GpuSecondsPerQuery);
            assert!(faults.found().is_empty(), "{name}: {:#?}", faults.found());
        }
    }
}

/// The trace has the number's bits, names each step once, and the list of outputs has every step.
fn assert_traced(name: &str, i: &Inputs<f64>, layout: &Layout) {
    let number = roofline(i, layout);
    let arena = Arena::default();
    let traced_inputs = arena.inputs(i);
    let traced = roofline(&traced_inputs, layout);
    for ((id, ours), (_, theirs)) in outputs(Some(&number)).into_iter().zip(outputs(Some(&traced))) {
        let theirs = theirs.map(|value| value.value().to_bits());
        assert_eq!(ours.map(f64::to_bits), theirs, "{name}: {}", id.key());
    }
    let steps: Vec<Id> = arena.derivation().steps().iter().map(|step| step.id).collect();
    let distinct: BTreeSet<Id> = steps.iter().copied().collect();
    assert_eq!(steps.len(), distinct.len(), "{name}: a step is named twice");
    let listed: BTreeSet<Id> =
        outputs(Some(&number)).into_iter().filter(|(_, value)| value.is_some()).map(|(id, _)| id).collect();
    assert_eq!(distinct, listed, "{name}: steps and outputs");
}

#[test]
fn traces_are_the_numbers() {
    for (name, i, layout) in cases() {
        assert_traced(&name, &i, &layout);
    }
}

// ------------------------------------------------------------------------------------------------- plans

fn question(inputs: Inputs<f64>, facts: Facts, parallelism: Parallelism, engine: Engine) -> Question {
    Question {
        inputs,
        given: IdSet::default(),
        choices: Choices {
            serving: Serving::Roofline,
            ownership: Ownership::Rent,
            round_to_servers: YesNo::No,
            count_input_tokens: YesNo::Yes,
            weight_precision: Precision::Fp8,
            kv_precision: Precision::Fp8,
            day_shape: DayShape::Flat,
            parallelism,
            engine,
            prefill_decode_split: YesNo::No,
            training_attention: TrainingAttention::None,
            recompute: Recompute::None,
            optimizer: Optimizer::Sgd,
            zero_stage: ZeroStage::Zero,
        },
        facts,
    }
}

fn planned(question: &Question) -> (Inputs<f64>, Replica) {
    let mut inputs = question.inputs;
    let replica = replica::plan(question, &mut inputs);
    (inputs, replica)
}

fn auto(shape: &Shape, gpu: &Gpu, weight_bytes: f64) -> Question {
    let i = inputs(shape, gpu, weight_bytes, 1.0, Engine::Python);
    question(i, shape.facts(), Parallelism::Auto, Engine::Python)
}

#[test]
fn for_little_demand_a_replica_takes_the_fewest_accelerators_with_room_for_its_cache() {
    let gpus = |shape: &Shape, gpu: &Gpu, weight_bytes| {
        let mut question = auto(shape, gpu, weight_bytes);
        question.inputs.daily_users = 1.0;
        planned(&question).1.gpus
    };
    assert_eq!(gpus(&QWEN_2_5_7B, &A100, 2.0), 1);
    assert_eq!(gpus(&LLAMA_3_70B, &H200, 1.0), 1);
    // 72.7 GB of weights in 73.6 GB leave room for three sequences only.
    assert_eq!(gpus(&LLAMA_3_70B, &H100, 1.0), 2);
    assert_eq!(gpus(&LLAMA_3_70B, &H100, 2.0), 4);
    assert_eq!(gpus(&DEEPSEEK_R1, &H200, 1.0), 8);
    // 49 GB of cache a sequence: the server does not hold 32 of them.
    let mut long = auto(&LLAMA_3_70B, &H200, 1.0);
    long.inputs.input_tokens = 300_000.0;
    assert_eq!(planned(&long).1.gpus, 8);
    // 1.3 TB: more than one server.
    assert_eq!(gpus(&DEEPSEEK_R1, &H100, 2.0), 32);
}

#[test]
fn for_much_demand_a_replica_is_built_so_that_the_fleet_is_small() {
    for (shape, gpu, tpot_target) in [(LLAMA_3_70B, H200, 0.02), (LLAMA_3_70B, H100, 0.05), (DEEPSEEK_R1, H200, 0.05)] {
        let mut question = auto(&shape, &gpu, 1.0);
        question.inputs.tpot_target = tpot_target;
        let (_, chosen) = planned(&question);
        assert!(chosen.fits && chosen.meets_tpot);
        question.given.insert(Id::GpusPerReplica);
        for gpus in [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0] {
            question.inputs.gpus_per_replica = gpus;
            let (_, other) = planned(&question);
            let spreads = other.layout.split == Split::DataParallel;
            if other.fits && other.meets_tpot && (gpus <= 8.0 || spreads) {
                assert!(chosen.query_time <= other.query_time * 1.001, "{gpus} GPUs take {}", other.query_time);
            }
        }
    }
}

#[test]
fn the_split_follows_the_choice_and_the_model() {
    let split = |shape: &Shape, parallelism| {
        let mut question = auto(shape, &H200, 1.0);
        question.choices.parallelism = parallelism;
        question.given.insert(Id::GpusPerReplica);
        question.inputs.gpus_per_replica = 8.0;
        planned(&question).1.layout.split
    };
    assert_eq!(split(&DEEPSEEK_R1, Parallelism::Auto), Split::DataParallel);
    assert_eq!(split(&DEEPSEEK_R1, Parallelism::Tensor), Split::Tensor);
    assert_eq!(split(&QWEN_3_235B, Parallelism::Auto), Split::Tensor);
    assert_eq!(split(&QWEN_3_235B, Parallelism::Expert), Split::DataParallel);
    assert_eq!(split(&LLAMA_3_70B, Parallelism::Expert), Split::Tensor, "there are no experts to spread");
}

#[test]
fn the_batch_is_the_largest_that_is_allowed() {
    for (shape, tpot_target, engine_batch_limit, limit) in [
        (LLAMA_3_70B, 10.0, 128.0, BatchLimit::Engine),
        (LLAMA_3_70B, 10.0, 1e6, BatchLimit::Memory),
        (LLAMA_3_70B, 0.05, 1e6, BatchLimit::Tpot),
        (DEEPSEEK_R1, 0.05, 1e6, BatchLimit::Tpot),
        (DEEPSEEK_R1, 10.0, 10.0, BatchLimit::Engine),
    ] {
        let mut question = auto(&shape, &H200, 1.0);
        question.inputs.tpot_target = tpot_target;
        question.inputs.engine_batch_limit = engine_batch_limit;
        let (i, replica) = planned(&question);
        assert_eq!(replica.limit, limit);
        assert!(replica.fits && replica.meets_tpot && replica.memory.cache > 0.0);
        assert_eq!(i.batch, i.batch.floor());
        let one_more = roofline(&Inputs { batch: i.batch + 1.0, ..i }, &replica.layout);
        let room = replica.memory.usable - replica.memory.weights - replica.memory.cache;
        match limit {
            BatchLimit::Tpot => assert!(one_more.tpot.unwrap_or_default() > tpot_target),
            BatchLimit::Memory => assert!(room >= 0.0 && room < replica.memory.cache / i.batch),
            BatchLimit::Engine => {
                let engines = if replica.layout.split == Split::DataParallel { i.gpus_per_replica } else { 1.0 };
                assert_eq!(i.batch, engine_batch_limit * engines);
            }
            BatchLimit::Ttft | BatchLimit::Given => {
                unreachable!("no batch was given, and the first token is never late")
            }
        }
    }
}

#[test]
fn targets_out_of_reach_are_told() {
    let mut question = auto(&LLAMA_3_70B, &H200, 1.0);
    question.inputs.tpot_target = 0.001;
    question.inputs.ttft_target = 0.001;
    let (i, replica) = planned(&question);
    assert_eq!((i.batch, replica.limit), (1.0, BatchLimit::Tpot));
    assert!(!replica.meets_tpot && !replica.meets_ttft && replica.fits);
}

#[test]
fn what_is_given_is_kept() {
    let mut question = auto(&LLAMA_3_70B, &H200, 1.0);
    for id in [Id::GpusPerReplica, Id::Batch, Id::SequenceTime, Id::ReservedShare] {
        question.given.insert(id);
    }
    question.inputs.gpus_per_replica = 3.0;
    question.inputs.batch = 17.5;
    question.inputs.sequence_time = 1e-3;
    question.inputs.reserved_share = 0.5;
    let (i, replica) = planned(&question);
    assert_eq!((replica.gpus, replica.batch, replica.limit), (3, 17.5, BatchLimit::Given));
    assert_eq!((i.gpus_per_replica, i.batch, i.sequence_time, i.reserved_share), (3.0, 17.5, 1e-3, 0.5));
    assert!(replica.fits);
}

#[test]
fn what_does_not_fit_is_told() {
    let mut small = auto(&DEEPSEEK_R1, &H100, 1.0);
    small.given.insert(Id::GpusPerReplica);
    small.inputs.gpus_per_replica = 1.0;
    let (i, replica) = planned(&small);
    assert!(!replica.fits, "672 GB do not fit into 80");
    assert_eq!((i.batch, replica.gpus), (1.0, 1));
    assert!(replica.memory.weights > replica.memory.capacity);

    let mut large = auto(&LLAMA_3_70B, &H200, 1.0);
    large.given.insert(Id::Batch);
    large.inputs.batch = 1e5;
    assert!(!planned(&large).1.fits, "a batch that memory does not hold");

    let mut endless = auto(&LLAMA_3_70B, &H200, 1.0);
    endless.inputs.input_tokens = 1e7;
    endless.inputs.total_parameters = 1e16;
    endless.inputs.active_parameters = 1e16;
    assert!(!planned(&endless).1.fits, "more than 4096 accelerators hold");
}

#[test]
fn engines_differ_in_their_constants() {
    let mut question = auto(&LLAMA_3_70B, &H200, 1.0);
    question.inputs.sequence_time = 0.0;
    question.inputs.reserved_share = 0.0;
    let (python, _) = planned(&question);
    question.choices.engine = Engine::Compiled;
    let (compiled, _) = planned(&question);
    assert_eq!((python.sequence_time, python.reserved_share), (SEQUENCE_TIME_PYTHON.base(), 0.75));
    assert_eq!((compiled.sequence_time, compiled.reserved_share), (SEQUENCE_TIME_COMPILED.base(), 1.0));
    assert!(python.compute_derating == 1.0 && compiled.compute_derating == 1.0);
}

/// A reader's own totals, which the shape of the model contradicts: every number stays a number.
#[test]
fn totals_that_contradict_the_shape_are_survived() {
    for shape in [LLAMA_3_70B, QWEN_3_235B, DEEPSEEK_R1] {
        for (total, active) in [(1e9, 1e9), (1e9, 1e12), (1e12, 1e3), (1e3, 1e3), (3e12, 7e10), (1e16, 1e16)] {
            let mut question = auto(&shape, &H200, 1.0);
            question.inputs.total_parameters = total;
            question.inputs.active_parameters = active;
            let (i, replica) = planned(&question);
            assert_numbers(&i, &replica.layout);
        }
    }
}

fn assert_numbers(i: &Inputs<f64>, layout: &Layout) {
    let r: Roofline<f64> = roofline(i, layout);
    for (id, value) in outputs(Some(&r)) {
        let Some(value) = value else { continue };
        assert!(value >= 0.0 && value.is_finite(), "{} is {value}", id.key());
    }
    let time = query_time(i, layout);
    assert!(time >= 0.0 && time.is_finite(), "{time} s for a query");
}

/// A value between the hard ends of an input, at an end every fifth time.
fn anywhere(id: Id, at: f64) -> f64 {
    let Some(input) = id.row().input else { return 0.0 };
    let (low, high) = input.hard;
    let shown = match at {
        at if at < 0.1 => low,
        at if at > 0.9 => high,
        at if low > 0.0 => low * (high / low).powf((at - 0.1) / 0.8),
        at => high * 1e-9_f64.powf((0.9 - at) / 0.8),
    };
    id.unit().to_base(shown)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_within_bounds_gives_numbers(
        at in proptest::collection::vec(0.0..1.0_f64, Id::INPUTS.len()),
        kv_heads in 0..200_u32,
        latent_attention: bool,
        compiled: bool,
        parallelism in 0..3_usize,
        given in 0..4_u8,
    ) {
        let mut places = at.into_iter();
        let mut i = Inputs::new(|id| anywhere(id, places.next().unwrap_or(0.5)));
        for id in Id::INPUTS {
            if id.row().input.is_some_and(|input| input.hard.0 == input.hard.1) {
                i.set(*id, id.default_value());
            }
        }
        let engine = if compiled { Engine::Compiled } else { Engine::Python };
        let facts = Facts { kv_heads, latent_attention };
        let mut question = question(i, facts, Parallelism::ALL[parallelism], engine);
        if given & 1 > 0 {
            question.given.insert(Id::GpusPerReplica);
        }
        if given & 2 > 0 {
            question.given.insert(Id::Batch);
        }
        let (i, replica) = planned(&question);
        prop_assert!(replica.gpus >= 1 && replica.batch >= 1.0 && replica.batch.is_finite());
        assert_numbers(&i, &replica.layout);
        assert_traced("anything", &i, &replica.layout);
    }
}
