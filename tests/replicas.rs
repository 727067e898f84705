//! How copies of a model are built and where they work, on models and accelerators of the catalogue.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::model::operating::{Roof, RooflinePoint, operating_curve, roofline_points};
use dayburn::model::quantities::Id;
use dayburn::scenario::codec::decode;
use dayburn::scenario::{Answer, Scenario};

fn scenario(query: &str) -> Scenario {
    let (link, problems) = decode(query);
    assert_eq!(problems, [], "{query}");
    link.scenario
}

fn answer(query: &str) -> Answer {
    scenario(query).answer()
}

fn output(answer: &Answer, id: Id) -> f64 {
    answer.estimate.output(id).unwrap_or_else(|| panic!("no {}", id.key()))
}

fn close(ours: f64, theirs: f64, relative: f64) -> bool {
    (ours - theirs).abs() <= relative * theirs.abs()
}

/// A model of each kind, on one accelerator, a server, several servers.
const REPLICAS: [&str; 9] = [
    "model=llama-3.1-8b&gpu=l40s&weight_precision=fp8",
    "model=llama-3.3-70b&gpu=h200-sxm&weight_precision=fp8",
    "model=llama-3.3-70b&gpu=h100-sxm&input_tokens=30&cached_share=50%",
    "model=llama-3.1-405b&gpu=h100-sxm&weight_precision=bf16&gpus_per_replica=16",
    "model=qwen3-235b-a22b&gpu=b200-sxm&parallelism=expert&gpus_per_replica=8",
    "model=gpt-oss-120b&gpu=mi300x",
    "model=deepseek-v3&gpu=h800-sxm&gpus_per_replica=144",
    "model=deepseek-v3&gpu=h200-sxm&parallelism=tensor",
    "model=deepseek-v3&gpu=gb200&tokens_per_step=2",
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
    let Answer { inputs, plan, estimate } = answer(one);
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
