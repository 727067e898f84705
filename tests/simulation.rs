//! The fast simulation against the formulas run sample by sample, and the laws that ranges keep.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::linked;
use dayburn::model::quantities::Id;
use dayburn::scenario::Scenario;
use dayburn::uncertainty::case::Case;
use dayburn::uncertainty::cold::Cold;
use dayburn::uncertainty::points::REPETITION;
use dayburn::uncertainty::ranges::Ranges;
use dayburn::uncertainty::simulate::Simulator;

fn quick(query: &str) -> Ranges {
    let mut simulator = Simulator::default();
    simulator.set(&linked(query));
    simulator.quick().unwrap_or_else(|| panic!("{query}: nothing is uncertain"))
}

fn at_rest(query: &str) -> Ranges {
    let mut simulator = Simulator::default();
    simulator.set(&linked(query));
    simulator.quick();
    while simulator.work() {}
    simulator.ranges().unwrap_or_else(|| panic!("{query}: nothing is uncertain"))
}

/// The headline of each sample by the formulas in `f64`, planned on its own, from exact quantiles of the same points.
fn row_by_row(scenario: &Scenario) -> Vec<f64> {
    let case = Case::new(scenario);
    (0..REPETITION)
        .map(|sample| {
            let exact = |share: u32| (f64::from(share) + 0.5) / 4_294_967_296.0;
            let values: Vec<f64> = case
                .columns
                .iter()
                .map(|column| column.uncertain.distribution.quantile(exact(column.shares[sample])))
                .collect();
            case.exact(&values).unwrap()
        })
        .collect()
}

fn percentile(sorted: &[f64], share: f64) -> f64 {
    sorted[((share * sorted.len() as f64) as usize).min(sorted.len() - 1)]
}

/// Scenarios of every kind: planned by sample or held, rent or own, experts or dense, targets that bind or not.
const KINDS: &[&str] = &[
    "",
    "plan=held",
    "preset=company-chatbot",
    "preset=deepseek-v3-h200",
    "preset=small-model-l40s",
    "ownership=own&model=llama-3.1-405b&gpu=h100-sxm",
    "preset=chatgpt-2023&mfu=0.3..0.5&utilization=40..60%&gpu_hour_price=0.8..1.4",
    "preset=deepseek-2025&output_tokens_per_gpu_second=1500..2200",
    "model=qwen3-235b-a22b&gpu=mi300x&gpu_hour_price=2&batch=32..128",
    "model=llama-3.3-70b&gpu=h100-sxm&gpus_per_replica=4&tpot_target=20..60",
];

#[test]
fn percentiles_are_those_of_the_formulas_run_sample_by_sample() {
    for query in KINDS {
        let fast = quick(query).summary.percentiles;
        let mut rows = row_by_row(&linked(query));
        rows.sort_by(f64::total_cmp);
        for (share, fast) in [0.05, 0.25, 0.5, 0.75, 0.95].into_iter().zip(fast) {
            let exact = percentile(&rows, share);
            assert!((fast / exact - 1.0).abs() < 5e-4, "{query} p{}: {fast} for {exact}", share * 100.0);
        }
    }
}

#[test]
fn nearly_every_sample_is_planned_as_the_formulas_plan_it() {
    for query in KINDS {
        let ranges = quick(query);
        let rows = row_by_row(&linked(query));
        let pairs = ranges.column.iter().zip(&rows);
        let apart = pairs.filter(|(fast, exact)| (f64::from(**fast) / **exact - 1.0).abs() > 1e-3).count();
        // A fleet rounds to whole replicas: beside an edge single precision may fall on the other side.
        assert!(apart * 100 < rows.len(), "{query}: {apart} of {} samples are apart", rows.len());
    }
}

#[test]
fn at_rest_every_quantity_has_a_range() {
    let ranges = at_rest("");
    assert_eq!(ranges.samples, 8 * REPETITION);
    let answer = Scenario::default().answer();
    for (id, value) in answer.estimate.outputs() {
        let Some(summary) = ranges.outputs.get(&id) else {
            assert!(value.is_none_or(f64::is_nan), "{} has no range", id.key());
            continue;
        };
        let [p5, p25, p50, p75, p95] = summary.percentiles;
        assert!(p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95, "{}", id.key());
    }
    let headline = ranges.outputs[&Id::CostPerDay].percentiles;
    for (few, many) in headline.into_iter().zip(ranges.summary.percentiles) {
        assert!((few / many - 1.0).abs() < 0.03, "{few} of one repetition, {many} of all");
    }
    let error = ranges.summary.standard_error.unwrap();
    assert!(error > 0.0 && error < 0.01 * ranges.summary.mean, "standard error {error}");
}

#[test]
fn a_point_has_no_range() {
    let mut simulator = Simulator::default();
    simulator.set(&linked("preset=chatgpt-2023"));
    assert_eq!(simulator.quick(), None);
    assert!(!simulator.work());
    assert_eq!(simulator.ranges(), None);
}

#[test]
fn what_is_kept_while_inputs_move_changes_nothing() {
    let mut simulator = Simulator::default();
    for query in [
        "",
        "gpu_hour_price=2..3",
        "gpu_hour_price=2..4&pue=1.1..1.2",
        "output_tokens=300..900",
        "output_tokens=300..900&utilization=50..70%",
        "output_tokens=300..800&utilization=50..70%",
        "output_tokens=100..200&utilization=50..70%&gpu_hour_price=2..4",
        "gpu=h100-sxm",
        "gpu=h100-sxm&plan=held",
        "gpu=h100-sxm:50,h200-sxm:50",
        "gpu=h100-sxm:50,h200-sxm:50&output_tokens=300..900",
        "gpu=h100-sxm:50,h200-sxm:50&output_tokens=400..900",
        "seed=7",
        "",
    ] {
        simulator.set(&linked(query));
        assert_eq!(simulator.quick(), Some(quick(query)), "{query}");
    }
    // Samples whose decisions are partly of one drag and partly of another.
    for (query, samples) in
        [("output_tokens=300..600", 2048), ("output_tokens=310..600", 16384), ("output_tokens=500..600", 5120)]
    {
        simulator.set(&linked(query));
        let mut fresh = Simulator::default();
        fresh.set(&linked(query));
        assert_eq!(simulator.quick_part(samples), fresh.quick_part(samples), "{query}");
    }
    let query = "output_tokens=320..600";
    simulator.set(&linked(query));
    assert_eq!(simulator.at_rest(), Some(at_rest(query)));
}

#[test]
fn a_simulation_from_nothing_is_that_with_what_is_kept() {
    for query in
        ["plan=held", "plan=held&ownership=own&model=llama-3.1-405b&gpu=h100-sxm", "preset=chatgpt-2023&mfu=0.3..0.5"]
    {
        let from_nothing = Cold::new(&linked(query)).unwrap().run(REPETITION);
        // The one takes its values from curves, the other from tables.
        for (from_nothing, kept) in from_nothing.iter().zip(quick(query).summary.percentiles) {
            assert!((from_nothing / kept - 1.0).abs() < 5e-5, "{query}: {from_nothing} and {kept}");
        }
    }
}

#[test]
fn a_mix_lies_between_its_parts() {
    let median = |query: &str| quick(query).summary.percentiles[2];
    let parts = [median("gpu=h100-sxm"), median("gpu=b200-sxm")];
    let mixed = median("gpu=h100-sxm:50,b200-sxm:50");
    let (low, high) = (parts[0].min(parts[1]), parts[0].max(parts[1]));
    assert!(low < mixed && mixed < high, "{low} {mixed} {high}");
    let alone = quick("gpu=h100-sxm:100,b200-sxm:0");
    assert_eq!(alone.summary, quick("gpu=h100-sxm").summary);
}

#[test]
fn the_error_falls_as_samples_grow() {
    // Medians of 512, 4,096 and 16,384 of the same points, against all 131,072.
    let all = at_rest("plan=held");
    let exact = all.summary.percentiles[2];
    let of = |count: usize, repetition: usize| {
        let from = repetition * REPETITION;
        let mut part: Vec<f64> = all.column[from..from + count].iter().map(|value| f64::from(*value)).collect();
        part.sort_by(f64::total_cmp);
        percentile(&part, 0.5) / exact - 1.0
    };
    let error = |count| ((0..8).map(|repetition| of(count, repetition).powi(2)).sum::<f64>() / 8.0).sqrt();
    let [few, more, most] = [512, 4096, 16_384].map(error);
    assert!(few > more && more > most, "{few} {more} {most}");
    // Random numbers would fall as the root: by 5.7 from 512 to 16,384, and begin at about 5 %.
    assert!(most < few / 5.0 && most < 0.004, "{few} {more} {most}");
}

#[test]
fn ranges_move_as_their_inputs_do() {
    let cheap = quick("gpu_hour_price=2..3").summary.percentiles;
    let dear = quick("gpu_hour_price=3..4.5").summary.percentiles;
    assert!(cheap.iter().zip(dear).all(|(cheap, dear)| (dear / cheap - 1.5).abs() < 2e-3), "{cheap:?} {dear:?}");
    let narrow = quick("plan=held&default_ranges=no&gpu_hour_price=2.4..2.8").summary.percentiles;
    let wide = quick("plan=held&default_ranges=no&gpu_hour_price=2..3.36").summary.percentiles;
    assert!(wide[0] < narrow[0] && narrow[4] < wide[4]);
    // One uncertain price: the cost has its distribution.
    let central = Scenario::default().answer().estimate.money.cost / 2.6;
    for (percentile, price) in narrow.iter().zip([2.4, 0.0, (2.4f64 * 2.8).sqrt(), 0.0, 2.8]) {
        assert!(price == 0.0 || (percentile / (central * price) - 1.0).abs() < 1e-3, "{percentile} for {price}");
    }
}

#[test]
fn a_range_without_width_is_a_point() {
    for query in ["default_ranges=no&pue=1.2..1.2", "preset=chatgpt-2023&mfu=35..35%"] {
        let mut simulator = Simulator::default();
        simulator.set(&linked(query));
        assert_eq!(simulator.quick(), None, "{query}");
    }
    // From zero: normal, cut off at zero.
    let free = quick("default_ranges=no&gpu_hour_price=0..4");
    assert!(free.summary.percentiles[0] >= 0.0 && free.column.iter().all(|cost| *cost >= 0.0));
}

#[test]
fn chances_are_shares_of_the_samples() {
    let ranges = quick("");
    assert_eq!(ranges.chance_at_most(0.0), 0.0);
    assert_eq!(ranges.chance_at_most(f64::MAX), 1.0);
    let half = ranges.chance_at_most(ranges.summary.percentiles[2]);
    assert!((half - 0.5).abs() < 1e-3, "{half}");
}
