//! How copies of a model are built and where they work, on models and accelerators of the catalogue.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{answer, close, linked, output};
use dayburn::interpret::dimension::{Dimensional, Faults};
use dayburn::interpret::trace::Arena;
use dayburn::model::estimate::estimate;
use dayburn::model::operating::{Roof, RooflinePoint, operating_curve, roofline_points};
use dayburn::model::quantities::Id;
use dayburn::model::replica::BatchLimit;
use dayburn::model::roofline::layout::Split;
use dayburn::scenario::Answer;
use dayburn::scenario::note::Note;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// With the constants of the `prediction` study and a ring on every link: what the calculations by hand use.
fn study(query: &str) -> Answer {
    let constants = "matmul_efficiency=86.937&activation_passes=13.863&attention_efficiency=58.29&softmax_flops=1272.9\
        &tile_tokens=32.263&mbu=89.302&expert_imbalance=1.6073&host_step_time=0.71096&layer_time=62.56\
        &moe_layer_time=40.554&link_efficiency=53.634&sequence_time=43.32&switch_passes=2";
    answer(&format!("{query}&{constants}"))
}

/// Every figure of both, those that are no numbers included.
fn same(one: &Answer, other: &Answer) -> bool {
    let bits = |answer: &Answer| -> Vec<_> {
        answer.estimate.outputs().into_iter().map(|(id, value)| (id, value.map(f64::to_bits))).collect()
    };
    bits(one) == bits(other)
}

/// A model of each kind, on one accelerator, a server, several servers.
const REPLICAS: [&str; 11] = [
    "model=llama-3.1-8b&gpu=l40s&weight_precision=fp8",
    "model=llama-3.3-70b&gpu=h200-sxm&weight_precision=fp8",
    "model=llama-3.3-70b&gpu=h100-sxm&input_tokens=30&cached_share=50%",
    "model=llama-3.1-405b&gpu=h100-sxm&weight_precision=bf16&gpus_per_replica=16",
    "model=qwen3-235b-a22b&gpu=a100-sxm-80gb&weight_precision=bf16&gpus_per_replica=16&tpot_target=1000&batch=512",
    "model=qwen3-235b-a22b&gpu=b200-sxm&parallelism=expert&gpus_per_replica=8",
    "model=gpt-oss-120b&gpu=mi300x",
    "model=deepseek-v3&gpu=h800-sxm&gpus_per_replica=144",
    "model=deepseek-v3&gpu=h200-sxm&parallelism=tensor",
    "model=deepseek-v3&gpu=gb200&tokens_per_step=2",
    "model=deepseek-v3&gpu=h200-sxm&parallelism=tensor&scale_up_gpus=4",
];

// ------------------------------------------------------------------------------------------------- charts

#[test]
fn points_lie_under_the_roofs() {
    for query in REPLICAS {
        let Answer { inputs, plan, .. } = answer(query);
        let points = roofline_points(&inputs, &plan).unwrap();
        let highest = points.peak.max(points.attention_peak);
        for point in [points.prefill, points.decode].into_iter().flatten() {
            assert!(point.intensity > 0.0 && point.rate > 0.0, "{query}: {point:?}");
            assert!(point.rate < highest.min(points.bandwidth * point.intensity), "{query}: {point:?}");
        }
        let (prefill, decode) = (points.prefill.unwrap(), points.decode.unwrap());
        if inputs.input_tokens > 1000.0 {
            assert!(prefill.intensity > decode.intensity && prefill.rate > decode.rate, "{query}");
        }
    }
}

/// Llama 3.3 70B in FP8 on one H200, 1,000 tokens in, 200 out, 16 at once.
#[test]
fn points_by_hand() {
    let one = "model=llama-3.3-70b&gpu=h200-sxm&weight_precision=fp8&kv_precision=fp8&gpus_per_replica=1&batch=16\
        &input_tokens=1000&output_tokens=200";
    let Answer { inputs, plan, estimate } = study(one);
    let points = roofline_points(&inputs, &plan).unwrap();
    assert_eq!((points.bandwidth, points.peak, points.attention_peak), (4.8e12, 1979e12, 989.5e12));
    let matmul = 2.0 * (inputs.total_parameters - 8192.0 * 128_256.0);
    let activations = 13.863 * 2.0 * 80.0 * (8192.0 + 8192.0 + 28_672.0);
    let weights = estimate.output(Id::WeightBytesRead).unwrap();
    assert!(close(weights, 70.55e9, 1e-4), "{weights}");

    let flops = 1000.0 * matmul + 4.0 * 8192.0 * 80.0 * 500_000.0;
    let prefill = points.prefill.unwrap();
    assert!(close(prefill.intensity, flops / (weights + 1000.0 * activations), 1e-3), "{prefill:?}");
    let time = estimate.output(Id::PrefillTime).unwrap() + weights / (4.8e12 * 0.89302);
    assert!(close(prefill.rate, flops / time, 1e-3), "{prefill:?}");

    let flops = 16.0 * (matmul + 4.0 * 8192.0 * 80.0 * 1100.0);
    let cache = 16.0 * 2.0 * 80.0 * 8.0 * 128.0 * 1100.0;
    let decode = points.decode.unwrap();
    assert!(close(decode.intensity, flops / (weights + cache + 16.0 * activations), 1e-3), "{decode:?}");
    assert!(close(decode.rate, flops / estimate.output(Id::StepTime).unwrap(), 1e-3), "{decode:?}");

    let (of_peak, of_bandwidth, roof) = points.shares(decode);
    assert!(close(of_peak, decode.rate / 1979e12, 1e-12) && roof == Roof::Memory, "{of_peak} {of_bandwidth} {roof:?}");
    assert!(close(of_bandwidth, decode.rate / decode.intensity / 4.8e12, 1e-12));
    assert_eq!(points.shares(prefill).2, Roof::Compute);
    let idle = RooflinePoint { intensity: 1.0, rate: 0.2 * 4.8e12 };
    assert_eq!(points.shares(idle).2, Roof::Neither);
}

#[test]
fn without_input_or_answer_there_is_one_point_or_no_curve() {
    let cached = answer("model=llama-3.3-70b&cached_share=100%");
    assert_eq!(roofline_points(&cached.inputs, &cached.plan).unwrap().prefill, None);
    let silent = answer("model=llama-3.3-70b&output_tokens=0");
    assert_eq!(roofline_points(&silent.inputs, &silent.plan).unwrap().decode, None);
    assert_eq!(operating_curve(&silent.inputs, &silent.plan), None);
    let stated = answer("preset=chatgpt-2023");
    assert_eq!(roofline_points(&stated.inputs, &stated.plan), None);
    assert_eq!(operating_curve(&stated.inputs, &stated.plan), None);
}

#[test]
fn more_sequences_give_more_in_all_and_less_to_each() {
    for query in REPLICAS {
        let worked = answer(query);
        let curve = operating_curve(&worked.inputs, &worked.plan).unwrap();
        assert_eq!(curve.points[0].batch, 1.0, "{query}");
        assert!(curve.points.len() < 60, "{query}: {} points", curve.points.len());
        for pair in curve.points.windows(2) {
            assert!(pair[0].batch < pair[1].batch && pair[1].batch <= 1.5 * pair[0].batch.max(2.0), "{query}");
            assert!(pair[0].rate_per_gpu < pair[1].rate_per_gpu, "{query}: {pair:?}");
            assert!(pair[0].rate_per_user > pair[1].rate_per_user, "{query}: {pair:?}");
        }
        let last = curve.points.last().unwrap();
        assert!(curve.chosen.batch <= last.batch, "{query}: {:?} beyond {last:?}", curve.chosen);
        assert!(close(curve.chosen.rate_per_user, 1.0 / output(&worked, Id::Tpot), 1e-12), "{query}");
        assert!(close(curve.chosen.rate_per_gpu, output(&worked, Id::TokensPerSecondPerGpu), 1e-12), "{query}");
        let meets = curve.chosen.rate_per_user >= curve.slowest;
        assert_eq!(meets, worked.plan.replica.unwrap().meets_tpot, "{query}");
    }
}

/// Prompts are those of the copy that reads, answers those of the copy that writes.
#[test]
fn charts_of_two_pools_show_each_at_its_work() {
    let worked = answer(DEEPSEEK);
    let points = roofline_points(&worked.inputs, &worked.plan).unwrap();
    let (prefill, decode) = (points.prefill.unwrap(), points.decode.unwrap());
    // Matmuls and attention of 9.6k tokens a second, of which 43.75 % are read.
    let work = output(&worked, Id::MatmulParameters) * 2.0 * 3800.0 * 0.4375 + output(&worked, Id::AttentionWork);
    let rate = output(&worked, Id::PrefillRate) / 3800.0 * work;
    assert!(close(prefill.rate, rate, 0.05), "{prefill:?}, {rate} with launches");
    assert!(prefill.rate < points.peak && decode.rate < points.bandwidth * decode.intensity);
    let curve = operating_curve(&worked.inputs, &worked.plan).unwrap();
    assert!(close(curve.chosen.rate_per_gpu, output(&worked, Id::DecodeRate), 1e-12));
    assert!(close(curve.chosen.rate_per_user, 1.0 / output(&worked, Id::Tpot), 1e-12));
    assert!(curve.chosen.rate_per_user >= curve.slowest && curve.points.len() < 60);
}

// ------------------------------------------------------------------------------------------------- network

/// Llama 3.1 405B in BF16 on 16 H100 in two servers: what crosses is the all-reduce of each GPU's eighth.
#[test]
fn a_tensor_split_over_two_servers_by_hand() {
    let query =
        "model=llama-3.1-405b&gpu=h100-sxm&weight_precision=bf16&gpus_per_replica=16&batch=20&parallelism=tensor";
    let worked = study(query);
    assert_eq!(worked.inputs.scale_up_domains, 2.0);
    let vector = 2.0 * 16_384.0;
    let (link, network) = (2.0 * vector * (7.0 / 8.0), 2.0 * vector / 8.0 * (1.0 / 2.0));
    assert!(close(output(&worked, Id::LinkBytes), link, 1e-12));
    assert!(close(output(&worked, Id::ScaleOutBytes), network, 1e-12));
    let exchanges = 2.0 * 126.0;
    let time = exchanges * (link / (450e9 * 0.53634) + network / (50e9 * 0.85));
    assert!(close(output(&worked, Id::LinkTime), time, 1e-12));
    let fixed = 0.71096e-3 + 126.0 * 62.56e-6 + exchanges * 20e-6;
    assert!(close(output(&worked, Id::FixedTime), fixed, 1e-12));
}

/// DeepSeek-V3 over two servers: a token's eight experts lie in the other one with probability 1 - 1/2^8, and it goes
/// there once.
#[test]
fn whole_experts_over_two_servers_by_hand() {
    let worked = study("model=deepseek-v3&gpu=h800-sxm&weight_precision=fp8&gpus_per_replica=16");
    assert!(close(output(&worked, Id::ForeignDomains), 255.0 / 256.0, 1e-12));
    let vector = 2.0 * 7168.0;
    let (link, network) = (1.5 * vector * 8.0 / 16.0, 1.5 * vector * (255.0 / 256.0) / 16.0);
    assert!(close(output(&worked, Id::LinkBytes), link, 1e-12));
    assert!(close(output(&worked, Id::ScaleOutBytes), network, 1e-12));
    let time = 58.0 * f64::max(link / (200e9 * 0.53634), network / (50e9 * 0.85));
    assert!(close(output(&worked, Id::LinkTime), time, 1e-12));
}

#[test]
fn within_one_domain_the_network_does_not_matter() {
    for query in REPLICAS {
        let inside = format!("{}&scale_up_gpus=1000", query.replace("&scale_up_gpus=4", ""));
        let before = answer(&inside);
        let without = answer(&format!("{inside}&scale_out_bandwidth=1&scale_out_latency=900"));
        assert!(same(&before, &without), "{query}");
        assert_eq!(before.estimate.output(Id::ScaleOutBytes), None, "{query}");
    }
}

#[test]
fn a_better_network_is_never_slower() {
    let with = |query: &str, network: &str| {
        let worked = answer(&format!("{query}&gpus_per_replica=32&batch=64&scale_up_gpus=8{network}"));
        output(&worked, Id::GpuSecondsPerQuery)
    };
    for query in [
        "model=llama-3.1-405b&gpu=h100-sxm",
        "model=deepseek-v3&gpu=h800-sxm",
        "model=deepseek-v3&gpu=h800-sxm&parallelism=tensor",
        "model=deepseek-v3&gpu=h800-sxm&prefill_decode_split=yes&prefill_gpus_per_replica=16",
    ] {
        let times =
            ["&scale_out_bandwidth=5", "", "&scale_out_bandwidth=200", "&scale_out_bandwidth=200&scale_out_latency=0"];
        let times = times.map(|network| with(query, network));
        assert!(times.windows(2).all(|pair| pair[0] > pair[1] * 0.999_999), "{query}: {times:?}");
        assert!(times[0] > times[3], "{query}: {times:?}");
    }
}

#[test]
fn a_link_that_joins_a_server_joins_what_the_server_has() {
    let joined = |query: &str| linked(query).question().inputs.scale_up_gpus;
    assert_eq!(joined("gpu=h100-sxm"), 8.0);
    assert_eq!(joined("gpu=h100-sxm&gpus_per_server=4"), 4.0);
    assert_eq!(joined("gpu=h100-sxm&gpus_per_server=4&scale_up_gpus=8"), 8.0);
    assert_eq!(joined("gpu=gb200"), 72.0);
    assert_eq!(joined("gpu=gb200&gpus_per_server=8"), 72.0);
}

/// Llama 3.1 405B in BF16 on 16 H100: eight cut the first half of the layers, eight the second, and the two halves of 256
/// sequences are at work in turn.
#[test]
fn a_pipeline_over_two_servers_by_hand() {
    let query = "model=llama-3.1-405b&gpu=h100-sxm&weight_precision=bf16&kv_precision=bf16&gpus_per_replica=16\
        &input_tokens=1000&output_tokens=100&batch=256&tpot_target=1000";
    let worked = study(query);
    assert_eq!(worked.plan.replica.unwrap().layout.split, Split::Pipeline, "prompts weigh more than steps");
    let i = &worked.inputs;
    let exchange = 2.0 * 2.0 * 16_384.0 * (7.0 / 8.0) / (450e9 * 0.53634);
    let links = 2.0 * 63.0 * exchange + 2.0 * 16_384.0 / 8.0 / (50e9 * 0.85);
    assert!(close(output(&worked, Id::LinkTime), links, 1e-12));
    let width = 16_384.0 / 2.0 + (i.attention_width + i.ffn_width) / 16.0;
    let activations = 13.863 * 2.0 * 126.0 * width / 3.35e12;
    assert!(close(output(&worked, Id::ActivationTime), activations, 1e-12));

    // Each half of the weights is read for each half of the sequences.
    let bandwidth = 3.35e12 * 0.89302;
    let weights = 2.0 * output(&worked, Id::FixedWeightBytes) / 16.0 / bandwidth;
    let cache = 256.0 * 516_096.0 * 1050.0 / 16.0 / bandwidth;
    let arithmetic = 2.0 * output(&worked, Id::MatmulParameters) * 256.0 / (16.0 * 989.4e12 * 0.86937);
    let fixed = 2.0 * 0.71096e-3 + 126.0 * 62.56e-6 + 2.0 * 20e-6;
    let step = weights + cache + arithmetic + 256.0 * (activations + links) + fixed + 256.0 * 43.32e-6;
    assert!(close(output(&worked, Id::StepTime), step, 1e-6), "{step}");
    let ttft = 2.0 * output(&worked, Id::PrefillTime) + step;
    assert!(close(output(&worked, Id::Ttft), ttft, 1e-6), "a prompt passes both stages: {ttft}");

    let cut = study(&format!("{query}&parallelism=tensor"));
    assert_eq!(cut.plan.replica.unwrap().layout.split, Split::Tensor);
    assert!(output(&worked, Id::GpuSecondsPerQuery) < output(&cut, Id::GpuSecondsPerQuery));
    // Few sequences and a strict pace: both halves of the weights at once are faster.
    let strict = study(&query.replace("batch=256&tpot_target=1000", "batch=8&tpot_target=50"));
    assert_eq!(strict.plan.replica.unwrap().layout.split, Split::Tensor);
}

// ------------------------------------------------------------------------------------------------- plans

#[test]
fn models_larger_than_a_server_get_what_they_need() {
    let planned = |query: &str| {
        let worked = answer(query);
        let replica = worked.plan.replica.unwrap();
        assert!(replica.fits && replica.meets_tpot && replica.meets_ttft, "{query}");
        (replica.gpus, replica.layout.split)
    };
    // 810 GB in 80 GB each: two servers.
    let dense = "model=llama-3.1-405b&gpu=h100-sxm&weight_precision=bf16";
    assert_eq!(planned(dense).0, 16);
    // A rack of GB200 is one domain: no reason to cross it.
    assert!(planned("model=deepseek-v3&gpu=gb200&queries_per_day=160M").0 <= 64);
    // For little demand the fewest that hold it; for much the spread that reads fewer experts.
    for (gpu, little) in [("h200-sxm", 8), ("h800-sxm", 16)] {
        let query = format!("model=deepseek-v3&gpu={gpu}&weight_precision=fp8&engine_batch_limit=1024");
        assert_eq!(planned(&format!("{query}&queries_per_day=1000")), (little, Split::DataParallel));
        let (gpus, split) = planned(&format!("{query}&queries_per_day=160M"));
        assert!((16..=128).contains(&gpus) && split == Split::DataParallel, "{gpus} GPUs");
    }
    // 129 GB of weights on each of eight leave room for a few sequences: the plan looks beyond the server.
    let kimi = planned("model=kimi-k2&gpu=h200-sxm");
    assert!(kimi.0 > 8 && kimi.1 == Split::DataParallel, "{kimi:?}");
}

#[test]
fn the_choice_beats_its_neighbors() {
    for query in [
        "model=deepseek-v3&gpu=h200-sxm&weight_precision=fp8&queries_per_day=160M",
        "model=deepseek-v3&gpu=h800-sxm&weight_precision=fp8&queries_per_day=160M",
        "model=kimi-k2&gpu=h200-sxm",
    ] {
        let chosen = answer(query);
        for factor in [0.5, 2.0] {
            let gpus = factor * chosen.inputs.gpus_per_replica;
            let other = answer(&format!("{query}&gpus_per_replica={gpus}"));
            let replica = other.plan.replica.unwrap();
            let running = |answer: &Answer| answer.inputs.gpus_per_replica * output(answer, Id::Replicas);
            if replica.fits && replica.meets_tpot && replica.meets_ttft {
                assert!(running(&chosen) <= running(&other), "{query}: {gpus} GPUs need fewer");
            }
        }
    }
}

#[test]
fn the_first_token_limits_the_batch() {
    let query = "model=llama-3.3-70b&gpu=h200-sxm&weight_precision=fp8&gpus_per_replica=2&tpot_target=1000";
    let replica = |ttft: f64| answer(&format!("{query}&ttft_target={ttft}")).plan.replica.unwrap();
    let free = replica(2.0);
    assert_eq!((free.limit, free.batch), (BatchLimit::Engine, 256.0));
    let unbounded = answer(query);
    let prompt = output(&unbounded, Id::PrefillTime);
    let target = prompt + 0.6 * output(&unbounded, Id::StepTime);
    let bound = replica(target);
    assert_eq!(bound.limit, BatchLimit::Ttft);
    assert!(bound.meets_ttft && bound.batch > 1.0 && bound.batch < 256.0, "{}", bound.batch);
    let one_more = answer(&format!("{query}&ttft_target={target}&batch={}", bound.batch + 1.0));
    assert!(output(&one_more, Id::Ttft) > target && !one_more.plan.replica.unwrap().meets_ttft);
    // A prompt that is late by itself is not helped by a smaller batch.
    let late = replica(0.5 * prompt);
    assert_eq!((late.limit, late.batch, late.meets_ttft), (BatchLimit::Engine, 256.0, false));
}

// ------------------------------------------------------------------------------------------------- apart

const DEEPSEEK: &str = "preset=deepseek-2025&serving=roofline&weight_precision=fp8&kv_precision=bf16\
    &prefill_decode_split=yes&prefill_gpus_per_replica=32&gpus_per_replica=144&tpot_target=47.6&engine_batch_limit=1024";

/// Published: 73.7k tokens/s in and 14.8k out on a node of eight. The range is that of expert models with assumed
/// lengths, x/÷ 1.5.
#[test]
fn node_throughputs_of_deepseek_are_within_range() {
    // 4,464 tokens in and half of 1,050 out are the mean cache of 4,989 tokens that was published.
    for query in [DEEPSEEK.to_owned(), format!("{DEEPSEEK}&input_tokens=4464")] {
        let worked = answer(&query);
        let input = 8.0 * output(&worked, Id::PrefillRate) / 73_700.0;
        let written = 8.0 * output(&worked, Id::DecodeRate) / 14_800.0;
        assert!((1.0 / 1.5..1.5).contains(&input), "input {input}");
        assert!((1.0 / 1.5..1.5).contains(&written), "output {written}");
    }
}

/// The same from the stated inputs, step by step.
#[test]
fn deepseek_apart_by_hand() {
    let worked = study(DEEPSEEK);
    let i = &worked.inputs;
    let matmul = output(&worked, Id::MatmulParameters); // 36.6e9
    let rate = 1979e12 * 0.86937;
    let passes = 13.863 * 2.0 * 61.0 / 3.36e12;
    let width = 7168.0 * (1.0 + 8.0 * 58.0 / 61.0) + i.attention_width + i.ffn_width; // 100.6e3
    let vector = 2.0 * 7168.0;
    let exchange = |gpus: f64, domains: f64| {
        let elsewhere = (domains - 1.0) * (1.0 - (1.0 - 1.0 / domains).powf(8.0));
        let link = 1.5 * vector * 8.0 / gpus / (200e9 * 0.53634);
        58.0 * f64::max(link, 1.5 * vector * elsewhere / gpus / (50e9 * 0.85))
    };

    let token = 2.0 * matmul / (32.0 * rate) + passes * width / 32.0 + exchange(32.0, 4.0); // 5.8 us
    let pairs = 0.5 * 3800.0 * 3800.0 * (1.0 - 0.5625 * 0.5625);
    let work = 4.0 * i.attention_width * 61.0 * pairs;
    let prefill = 3800.0 * 0.4375 * token + work / 32.0 * (1.0 / (989e12 * 0.5829) + 1.0 / 1.2729e15);
    let (fixed, routed) = (output(&worked, Id::FixedWeightBytes), output(&worked, Id::RoutedWeightBytes));
    let pass = |gpus: f64| (fixed + routed / gpus * 1.6073) / (3.36e12 * 0.89302);
    let overhead = 0.71096e-3 + 61.0 * 62.56e-6 + 58.0 * (40.554e-6 + 20e-6); // 8.0 ms
    let prompt = prefill + (pass(32.0) + overhead) / 32.0;
    assert!(close(output(&worked, Id::PromptTime), prompt, 1e-4), "{prompt}");
    assert!(close(output(&worked, Id::PrefillRate), 3800.0 / (32.0 * prompt), 1e-4));

    let batch = i.batch;
    let cache = batch / 144.0 * 70_272.0 * 4325.0 / (3.36e12 * 0.89302);
    let latent = 2.0 * i.latent_width * 61.0 * batch * 4325.0 / (144.0 * 989e12 * 0.5829);
    let arithmetic = 2.0 * matmul * batch / (144.0 * rate);
    let moved = batch * (passes * width / 144.0 + exchange(144.0, 18.0));
    let hosts = batch / 144.0 * 43.32e-6;
    let step = pass(144.0) + cache.max(latent) + arithmetic + moved + overhead + hosts;
    assert!(close(output(&worked, Id::StepTime), step, 1e-4), "{step}");
    assert!(close(output(&worked, Id::DecodeRate), batch / (144.0 * step), 1e-4));

    // 267 MB of cache a prompt, from one GPU: far shorter than reading the prompts of a pass.
    let transfer = 70_272.0 * 3800.0 / (50e9 * 0.85);
    assert!(close(output(&worked, Id::TransferTime), transfer, 1e-12), "{transfer}");
    let ttft = 32.0 * prefill + pass(32.0) + overhead + transfer + step;
    assert!(close(output(&worked, Id::Ttft), ttft, 1e-4), "{ttft}");
}

#[test]
fn two_pools_make_one_fleet() {
    let query = "model=deepseek-v3&gpu=h200-sxm&weight_precision=fp8&queries_per_day=160M&input_tokens=3800\
        &output_tokens=1050&cached_share=56.25%&prefill_decode_split=yes&utilization=70%";
    let worked = answer(query);
    let (pools, fleet) = (worked.estimate.fleet.pools.unwrap(), worked.estimate.fleet);
    assert!(close(pools.prefill + pools.decode, fleet.gpus, 1e-12));
    let gpus = pools.prefill_replicas * worked.inputs.prefill_gpus_per_replica
        + fleet.replicas.unwrap() * worked.inputs.gpus_per_replica;
    assert_eq!(fleet.provisioned, gpus);
    let busy = 608e9 / output(&worked, Id::PrefillRate) + 168e9 / output(&worked, Id::DecodeRate);
    assert!(close(busy / (86_400.0 * 0.7), fleet.gpus, 1e-9));
    // Nothing to gain from a copy that reads for many, and answers that wait for no prompts.
    let together = answer(&query.replace("split=yes", "split=no"));
    assert!(fleet.gpus < output(&together, Id::Gpus));
    let (prefill, replica) = (worked.plan.prefill.unwrap(), worked.plan.replica.unwrap());
    assert!(prefill.fits && replica.fits && replica.meets_tpot && replica.meets_ttft && !replica.layout.reads);
    assert!(worked.notes().iter().any(|note| matches!(note, Note::Apart { .. })));
}

#[test]
fn without_prompts_or_answers_there_is_one_pool() {
    for rest in ["input_tokens=0", "cached_share=100%", "output_tokens=0"] {
        let apart = answer(&format!("model=llama-3.3-70b&prefill_decode_split=yes&{rest}"));
        let together = answer(&format!("model=llama-3.3-70b&{rest}"));
        assert!(same(&apart, &together), "{rest}");
        assert_eq!(apart.plan.prefill, None, "{rest}");
    }
}

#[test]
fn a_slow_network_sets_the_pace() {
    let query = "model=llama-3.3-70b&gpu=h100-sxm&weight_precision=fp8&prefill_decode_split=yes&output_tokens=20";
    let told = |answer: &Answer| answer.notes().contains(&Note::TransferBinds);
    let fast = answer(query);
    let slow = answer(&format!("{query}&scale_out_bandwidth=0.1"));
    assert!(!told(&fast) && told(&slow));
    assert!(output(&slow, Id::GpuSecondsPerQuery) > output(&fast, Id::GpuSecondsPerQuery));
    let sent = output(&slow, Id::TransferTime);
    assert!(output(&slow, Id::PromptTime) >= sent, "a prompt each {sent} s at most");
}

#[test]
fn a_prefill_replica_that_does_not_fit_is_told() {
    let small = answer(&DEEPSEEK.replace("prefill_gpus_per_replica=32", "prefill_gpus_per_replica=2"));
    assert!(!small.plan.prefill.unwrap().fits && small.plan.replica.unwrap().fits);
    let told = small.notes().iter().any(|note| matches!(note, Note::DoesNotFit { gpus: 2, .. }));
    assert!(told, "{:?}", small.notes());
}

// ------------------------------------------------------------------------------------------------- readings

/// Every split over several domains, and apart: dimensions agree, the trace has the bits, each step is named once.
#[test]
fn formulas_read_the_same_in_every_way() {
    let apart = "model=deepseek-v3&gpu=h800-sxm&weight_precision=fp8&prefill_decode_split=yes";
    let staged = "model=llama-3.1-405b&gpu=h100-sxm&weight_precision=bf16&prefill_decode_split=yes";
    for query in REPLICAS.iter().chain(&[DEEPSEEK, apart, staged]) {
        let worked = answer(query);
        let faults = Faults::default();
        let _ = estimate(&Dimensional::inputs(&faults), &worked.plan);
        assert!(faults.found().is_empty(), "{query}: {:#?}", faults.found());

        let arena = Arena::default();
        let traced = estimate(&arena.inputs(&worked.inputs), &worked.plan);
        for ((id, ours), (_, theirs)) in worked.estimate.outputs().into_iter().zip(traced.outputs()) {
            assert_eq!(ours.map(f64::to_bits), theirs.map(|value| value.value().to_bits()), "{query}: {}", id.key());
        }
        let steps: Vec<Id> = arena.derivation().steps().iter().map(|step| step.id).collect();
        let distinct: BTreeSet<Id> = steps.iter().copied().collect();
        assert_eq!(steps.len(), distinct.len(), "{query}: a step is named twice");
        let outputs = worked.estimate.outputs();
        let listed: BTreeSet<Id> = outputs.iter().filter(|(_, value)| value.is_some()).map(|(id, _)| *id).collect();
        let missing: Vec<&Id> = distinct.difference(&listed).collect();
        assert!(missing.is_empty(), "{query}: {missing:?} are steps and no outputs");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever network, lengths and sizes: a plan comes out, and each of its figures is a number.
    #[test]
    fn anything_planned_apart_gives_numbers(
        model in 0..5_usize,
        scale_up in 1..100_u32,
        bandwidth in -3.0..4.0_f64,
        latency in 0.0..1e4_f64,
        input in 0.0..6.0_f64,
        output in 0.0..5.0_f64,
        // With all of the input in the cache there is nothing to read apart.
        cached in 0.0..99.9_f64,
        sizes in proptest::option::of((1..500_u32, 1..500_u32)),
    ) {
        let model = ["llama-3.1-8b", "llama-3.1-405b", "qwen3-235b-a22b", "deepseek-v3", "gpt-oss-120b"][model];
        let sizes = sizes.map_or(String::new(), |(prefill, decode)| {
            format!("&prefill_gpus_per_replica={prefill}&gpus_per_replica={decode}")
        });
        let worked = answer(&format!(
            "model={model}&gpu=h100-sxm&prefill_decode_split=yes&scale_up_gpus={scale_up}\
            &scale_out_bandwidth={:.4}&scale_out_latency={latency:.2}&input_tokens={:.0}&output_tokens={:.0}\
            &cached_share={cached:.2}%{sizes}",
            10_f64.powf(bandwidth), 10_f64.powf(input), 10_f64.powf(output),
        ));
        for (id, value) in dayburn::model::roofline::outputs(worked.estimate.roofline.as_ref()) {
            prop_assert!(value.is_none_or(|value| value >= 0.0 && value.is_finite()), "{} is {value:?}", id.key());
        }
        let replica = worked.plan.replica.unwrap();
        prop_assert!(replica.batch >= 1.0 && !replica.layout.reads);
        let prefill = worked.plan.prefill.unwrap();
        let crosses = prefill.layout.crosses || replica.layout.crosses;
        prop_assert_eq!(crosses, prefill.gpus.max(replica.gpus) > scale_up);
        let (time, total) = (worked.estimate.time, worked.estimate.fleet);
        prop_assert!(close(time.input.unwrap() + time.output, time.total, 1e-12));
        prop_assert!(total.provisioned >= total.gpus * 0.999_999);
    }
}
