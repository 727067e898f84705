//! Two scenarios on the same samples, against the formulas run row by row; and the inputs in which they differ.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::linked;
use dayburn::model::quantities::Id;
use dayburn::scenario::Scenario;
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::form::Item;
use dayburn::uncertainty::case::Case;
use dayburn::uncertainty::difference::{Difference, Outcomes, difference};
use dayburn::uncertainty::differing::{Differing, all_rows, choice_of, differing, number_of};
use dayburn::uncertainty::ranges::{PERCENTILES, Ranges};
use dayburn::uncertainty::simulate::Simulator;
use lanes::LANES;

/// Samples that are enough here.
const SAMPLES: usize = 2048;

/// A scenario's ranges of the quantity that is compared; none where nothing is uncertain.
fn ranges(scenario: &Scenario, id: Id) -> Option<Ranges> {
    let mut simulator = Simulator::default();
    simulator.set_for(scenario, id);
    simulator.quick_part(SAMPLES)
}

fn compared(b: &Scenario, a: &Scenario) -> Difference {
    let id = a.headline();
    let (of_b, of_a) = (ranges(b, id), ranges(a, id));
    let point = |scenario: &Scenario| scenario.answer().value(id).unwrap();
    difference(Outcomes::of(of_b.as_ref(), point(b)), Outcomes::of(of_a.as_ref(), point(a))).unwrap()
}

/// A quantity in each sample by the formulas in `f64`, from exact quantiles of the points; of a mix, by the case that
/// the sample belongs to.
fn row_by_row(scenario: &Scenario, id: Id, samples: usize) -> Vec<f64> {
    let mut below = 0.0;
    let cases: Vec<(f64, Case)> = scenario
        .combinations()
        .iter()
        .map(|(weight, scenario)| {
            below += weight;
            (below, Case::of(scenario, id, None, &[]))
        })
        .collect();
    let share = |share: u32| (f64::from(share) + 0.5) / 4_294_967_296.0;
    let option = cases[0].1.option_draw(0);
    (0..samples)
        .map(|sample| {
            let mut options = [0; LANES];
            option.block(sample / LANES, &mut options);
            let option = share(options[sample % LANES]);
            let (_, case) = cases.iter().find(|(until, _)| option < *until).unwrap_or(cases.last().unwrap());
            let value = |column: &dayburn::uncertainty::points::Column| {
                column.uncertain.distribution.quantile(share(column.shares[sample]))
            };
            case.exact(&case.columns.iter().map(value).collect::<Vec<f64>>()).unwrap()
        })
        .collect()
}

#[test]
fn differences_are_those_of_the_formulas_run_row_by_row() {
    let pairs = [
        // One input moved; others uncertain in only one of the two.
        ("", "gpu=b200-sxm"),
        ("gpu_hour_price=2..3", "gpu_hour_price=2.4"),
        ("daily_users=150M..260M", "output_tokens=300..900&gpu_hour_price=3"),
        ("plan=held", "ownership=own"),
        // A point, on either side.
        ("", "default_ranges=no"),
        ("preset=chatgpt-2023", ""),
        // Mixes, and samples that are computed one at a time.
        ("", "gpu=h100-sxm:60,h200-sxm:40"),
        ("gpu=h100-sxm:50,b200-sxm:50", "gpu=h100-sxm:50,b200-sxm:50&weight_precision=fp8:70,bf16:30"),
        ("", "prefill_decode_split=yes"),
        // Another preset, whose headline is another quantity.
        ("", "preset=deepseek-v3-h200"),
        ("preset=chatgpt-2023&mfu=30..40%", "preset=de-vries-2023&mfu=30..40%"),
    ];
    for (a, b) in pairs {
        let what = format!("{b} against {a}");
        let (a, b) = (linked(a), linked(b));
        let found = compared(&b, &a);
        let samples = found.samples;
        assert!(samples >= 1024, "{what}: {samples} samples");
        let rows_of = |scenario: &Scenario| row_by_row(scenario, a.headline(), samples);
        let (of_a, of_b) = (rows_of(&a), rows_of(&b));
        let mut rows: Vec<f64> = of_b.iter().zip(&of_a).map(|(b, a)| b - a).collect();
        let less = rows.iter().filter(|apart| **apart < 0.0).count() as f64 / samples as f64;
        rows.sort_by(f64::total_cmp);
        let scale = of_a.iter().sum::<f64>() / samples as f64;
        for (share, found) in PERCENTILES.into_iter().zip(found.percentiles.unwrap()) {
            let exact = rows[((share * samples as f64) as usize).min(samples - 1)];
            assert!((found - exact).abs() < 2e-3 * scale, "{what} p{}: {found} for {exact}", share * 100.0);
        }
        assert!((found.chances.0 - less).abs() < 5e-3, "{what}: {} for {less}", found.chances.0);
    }
}

#[test]
fn at_half_the_price_every_sample_costs_half() {
    for rest in ["plan=held", "", "gpu=h100-sxm:60,h200-sxm:40"] {
        let a = linked(&format!("{rest}&gpu_hour_price=3..4"));
        let b = linked(&format!("{rest}&gpu_hour_price=1.5..2"));
        let (of_a, of_b) = (ranges(&a, Id::CostPerDay).unwrap(), ranges(&b, Id::CostPerDay).unwrap());
        let halves = of_a.column.iter().zip(of_b.column.iter()).filter(|(a, b)| **a == 2.0 * **b).count();
        assert_eq!(halves, of_a.column.len(), "{rest}");
        let found = compared(&b, &a);
        assert_eq!((found.share, found.chances), (Some(-0.5), (1.0, 0.0)), "{rest}");
        // The difference is minus what is left, so that its percentiles are those of the other end.
        let left: Vec<f64> = of_b.summary.percentiles.iter().rev().map(|value| -value).collect();
        for (found, left) in found.percentiles.unwrap().iter().zip(left) {
            assert!((found / left - 1.0).abs() < 0.01, "{rest}: {found} for {left}");
        }
    }
}

#[test]
fn what_is_the_same_differs_by_exactly_nothing() {
    for query in ["", "plan=held", "gpu=h100-sxm:60,h200-sxm:40", "prefill_decode_split=yes", "preset=chatgpt-2023"] {
        let a = linked(query);
        let found = compared(&a.variant(), &a);
        assert_eq!((found.central, found.chances), (0.0, (0.0, 0.0)), "{query}");
        assert!(found.percentiles.is_none_or(|all| all == [0.0; 5]), "{query}: {found:?}");
    }
}

#[test]
fn it_stays_so_at_rest_and_after_inputs_have_moved() {
    let a = linked("gpu_hour_price=2..3");
    let mut moved = Simulator::default();
    for query in ["", "gpu=h100-sxm", "gpu_hour_price=2..3"] {
        moved.set_for(&linked(query), Id::CostPerDay);
        moved.quick_part(512);
    }
    let mut fresh = Simulator::default();
    fresh.set(&a);
    let rest = |simulator: &mut Simulator| {
        while simulator.work() {}
        simulator.ranges().unwrap()
    };
    let (of_a, of_b) = (rest(&mut fresh), rest(&mut moved));
    let found = difference(Outcomes::of(Some(&of_b), 0.0), Outcomes::of(Some(&of_a), 0.0)).unwrap();
    assert_eq!((found.percentiles, found.samples), (Some([0.0; 5]), of_a.samples));
}

#[test]
fn two_points_differ_by_a_point() {
    let found = compared(&linked("preset=chatgpt-2023&mfu=40%"), &linked("preset=chatgpt-2023"));
    assert_eq!((found.percentiles, found.chances), (None, (1.0, 0.0)));
    assert!((found.share.unwrap() + 0.125).abs() < 1e-12, "{found:?}");
    let nothing = Outcomes { central: f64::NAN, column: None };
    assert_eq!(difference(nothing, nothing), None);
}

#[test]
fn inputs_that_differ_are_those_that_are_used_and_not_alike() {
    let rows = |a: &str, b: &str| differing(&[&linked(a), &linked(b)]);
    assert_eq!(rows("", ""), []);
    let stated = |item| Differing { item, follows: false };
    assert_eq!(rows("", "daily_users=120M"), [stated(Item::Number(Id::DailyUsers))]);
    // The same middle, but certain; and a range of another width.
    assert_eq!(rows("gpu_hour_price=2.6", ""), [stated(Item::Number(Id::GpuHourPrice))]);
    assert_eq!(rows("utilization=40..60%", "utilization=30..70%"), [stated(Item::Number(Id::Utilization))]);
    let other_gpu = rows("gpu=h200-sxm", "gpu=b200-sxm");
    assert_eq!(other_gpu[0], stated(Item::Choice(ChoiceId::Gpu)));
    let bandwidth = Differing { item: Item::Number(Id::MemoryBandwidth), follows: true };
    assert!(other_gpu.contains(&bandwidth), "{other_gpu:?}");
    // What owning does not use.
    let (rent, own) = (linked(""), linked("ownership=own"));
    assert_eq!(number_of(&own, Id::GpuHourPrice), None);
    assert!(number_of(&rent, Id::GpuHourPrice).is_some() && number_of(&own, Id::ServerPrice).is_some());
    let mixed = choice_of(&linked("gpu=h100-sxm:30,h200-sxm:10"), ChoiceId::Gpu).unwrap();
    assert_eq!(mixed, [("h100-sxm", 0.75), ("h200-sxm", 0.25)]);
    assert!(all_rows() > 60);
}
