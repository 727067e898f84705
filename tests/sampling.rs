//! What is drawn is what was asked for: coverage, moments and quantiles of the points behind a simulation, correlations
//! between them, and ranges that move as their inputs do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::linked;
use dayburn::model::prior::Family;
use dayburn::model::quantities::{Id, Level};
use dayburn::scenario::{Scenario, form};
use dayburn::uncertainty::case::Case;
use dayburn::uncertainty::correlations::{CORRELATIONS, correlated_with};
use dayburn::uncertainty::distribution::{Distribution, PERT_90, Shape, T4_95, TRIANGLE_90, Z_95};
use dayburn::uncertainty::inputs::{Uncertain, uncertain};
use dayburn::uncertainty::points::{Column, table};
use dayburn::uncertainty::simulate::Simulator;
use std::collections::BTreeSet;
use std::f64::consts::{PI, SQRT_2};

const FAMILIES: [Family; 5] = [Family::Lognormal, Family::Normal, Family::Uniform, Family::Triangular, Family::Pert];

/// The default scenario with a range of the reader for every number that has room for one.
fn everything_typed() -> Scenario {
    let mut scenario = Scenario::default();
    for id in Id::INPUTS {
        let input = id.row().input.unwrap();
        let value = scenario.resolved(*id).value;
        let (low, high) = (0.9 * value, 1.1 * value);
        let (least, most) = (id.unit().to_base(input.hard.0), id.unit().to_base(input.hard.1));
        if form::used(&scenario, *id) && input.level != Level::Fixed && value > 0.0 && least < low && high < most {
            scenario.ranges.insert(*id, (low, high));
            scenario.numbers.insert(*id, input.family.middle(low, high));
        }
    }
    scenario
}

fn columns(scenario: &Scenario) -> Vec<Column> {
    Case::new(scenario).columns
}

/// Draws from a distribution, at the points of an input that nothing else moves with.
fn drawn(distribution: Distribution) -> Vec<f64> {
    let uncertain = Uncertain { id: Id::Pue, distribution };
    let column = Column::new(&Scenario::default(), uncertain, None);
    column.values.iter().map(|value| f64::from(*value)).collect()
}

#[test]
fn nine_of_ten_draws_of_every_input_lie_in_its_interval() {
    let mut families = BTreeSet::new();
    for scenario in [Scenario::default(), everything_typed(), linked("preset=deepseek-v3-h200&seed=9")] {
        for column in columns(&scenario) {
            let Uncertain { id, distribution: d } = column.uncertain;
            let inside = column.values.iter().filter(|value| (d.low..=d.high).contains(&f64::from(**value))).count();
            let share = inside as f64 / column.values.len() as f64;
            let (below, until) = d.kept();
            // What a bound cuts off is shared out over the rest.
            let expected = 0.9 / (until - below);
            assert!((share - expected).abs() < 0.002, "{}: {share} for {expected}", id.key());
            if let (Shape::Family(family), true) = (d.shape, until - below > 1.0 - 1e-6) {
                families.insert(format!("{family:?}"));
            }
        }
    }
    assert_eq!(families.len(), FAMILIES.len(), "only {families:?} without a cut");
}

#[test]
fn shares_below_are_those_of_closed_forms() {
    let normal = |z: f64| 0.5 * libm::erfc(-z / SQRT_2);
    let far = (-1e9, 1e9);
    for family in FAMILIES {
        let values = drawn(Distribution::new(family, 40.0, 160.0, far));
        for at in 1..100 {
            let x = 2.5 * f64::from(at);
            // Where x is in the standard form of the family.
            let from_middle = (x - 100.0) / 60.0;
            let expected = match family {
                Family::Lognormal => normal(libm::log(x / 80.0) / libm::log(2.0) * Z_95),
                Family::Normal => normal(from_middle * Z_95),
                Family::Uniform => (0.5 + 0.45 * from_middle).clamp(0.0, 1.0),
                Family::Triangular => {
                    let t = (from_middle * TRIANGLE_90).clamp(-1.0, 1.0);
                    if t < 0.0 { (1.0 + t) * (1.0 + t) / 2.0 } else { 1.0 - (1.0 - t) * (1.0 - t) / 2.0 }
                }
                Family::Pert => {
                    let t = (0.5 + from_middle * PERT_90 / 2.0).clamp(0.0, 1.0);
                    t * t * t * (10.0 - 15.0 * t + 6.0 * t * t)
                }
            };
            let share = values.iter().filter(|value| **value <= x).count() as f64 / values.len() as f64;
            assert!((share - expected).abs() < 2e-4, "{family:?}: {share} below {x} for {expected}");
        }
    }
}

#[test]
fn moments_are_those_of_closed_forms() {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let far = (-1e9, 1e9);
    // Mean 100, half an interval 60; variance and kurtosis of each family in its standard form.
    for (family, variance, kurtosis) in [
        (Family::Normal, (60.0 / Z_95).powi(2), 3.0),
        (Family::Uniform, (60.0 / 0.9_f64).powi(2) / 3.0, 9.0 / 5.0),
        (Family::Triangular, (60.0 / TRIANGLE_90).powi(2) / 6.0, 12.0 / 5.0),
        (Family::Pert, (60.0 / PERT_90).powi(2) / 7.0, 7.0 / 3.0),
    ] {
        let values = drawn(Distribution::new(family, 40.0, 160.0, far));
        let power = |n: i32| mean(&values.iter().map(|x| (x - 100.0).powi(n)).collect::<Vec<_>>());
        assert!(power(1).abs() < 0.01, "{family:?}: mean {}", power(1) + 100.0);
        assert!((power(2) / variance - 1.0).abs() < 1e-3, "{family:?}: variance {} for {variance}", power(2));
        let fourth = power(4) / variance / variance;
        assert!((fourth / kurtosis - 1.0).abs() < 0.01, "{family:?}: kurtosis {fourth} for {kurtosis}");
    }
    // Log-normal: mean and variance by the deviation of the logarithm.
    let values = drawn(Distribution::new(Family::Lognormal, 40.0, 160.0, far));
    let s2 = (libm::log(2.0) / Z_95).powi(2);
    let expected = 80.0 * (s2 / 2.0).exp();
    let spread = mean(&values.iter().map(|x| (x - expected).powi(2)).collect::<Vec<_>>());
    assert!((mean(&values) / expected - 1.0).abs() < 1e-4, "mean {}", mean(&values));
    assert!((spread / (expected * expected * (s2.exp() - 1.0)) - 1.0).abs() < 0.01, "variance {spread}");
    // Student's t with four degrees of freedom is one away from zero in the mean.
    let values = drawn(Distribution { shape: Shape::LogT4, low: 0.5, high: 2.0, bounds: (0.0, 1e9) });
    let away: Vec<f64> = values.iter().map(|x| x.ln().abs() / 2f64.ln() * T4_95).collect();
    assert!((mean(&away) - 1.0).abs() < 2e-3, "{} away", mean(&away));
}

/// To 0.01 %, well within the 0.05 % that percentiles of a simulation may be off.
#[test]
fn tables_give_exact_quantiles() {
    let mut distributions: Vec<Distribution> = Vec::new();
    for scenario in [Scenario::default(), everything_typed(), linked("preset=chatgpt-2023&utilization=80..99%")] {
        distributions.extend(uncertain(&scenario).into_iter().map(|uncertain| uncertain.distribution));
    }
    assert!(distributions.len() > 60);
    // From 0.001 to 0.999, at no round distance.
    let shares: Vec<u32> = (0..4001u32).map(|n| 4_294_967 + n * 1_071_592).collect();
    for d in distributions {
        let mut values = vec![0.0; shares.len()];
        table(&d).look_up(&shares, &mut values);
        for (share, value) in shares.iter().zip(values) {
            let share = (f64::from(*share) + 0.5) / 4_294_967_296.0;
            let exact = d.quantile(share);
            assert!((f64::from(value) / exact - 1.0).abs() < 1e-4, "{d:?} at {share}: {value} for {exact}");
        }
    }
}

/// The place of each value among all of them.
fn ranks(values: &[f32]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    order.iter().enumerate().for_each(|(rank, at)| ranks[*at] = rank as f64);
    ranks
}

/// Spearman's correlation of two columns by their ranks.
fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let apart: f64 = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum();
    1.0 - 6.0 * apart / (n * (n * n - 1.0))
}

#[test]
fn inputs_move_together_as_the_table_says_and_not_otherwise() {
    let default = Scenario::default();
    let columns = columns(&default);
    let ranked: Vec<(Id, Vec<f64>)> =
        columns.iter().map(|column| (column.uncertain.id, ranks(&column.values))).collect();
    let mut met = 0;
    for (at, (a, ranks_of_a)) in ranked.iter().enumerate() {
        for (b, ranks_of_b) in &ranked[..at] {
            let pair = [(*a, *b), (*b, *a)];
            let together = pair.into_iter().find_map(|(dependent, on)| {
                correlated_with(&default, dependent).filter(|found| found.0 == on).map(|(_, rho)| rho)
            });
            met += usize::from(together.is_some());
            // Ranks of two normal variables with correlation rho (K. Pearson 1907).
            let expected = together.map_or(0.0, |rho| 6.0 / PI * (rho / 2.0).asin());
            let found = rank_correlation(ranks_of_a, ranks_of_b);
            let pair = format!("{} and {}", a.key(), b.key());
            assert!((found - expected).abs() < 0.02, "{pair}: {found} for {expected}");
        }
    }
    assert_eq!(met, CORRELATIONS.len());
}

#[test]
fn percentiles_move_the_way_of_their_input() {
    let mut simulator = Simulator::default();
    for plan in ["adapts", "held"] {
        for (key, low, high, up) in [
            ("daily_users", 1e6, 4e6, true),
            ("queries_per_user", 2.0, 4.0, true),
            ("input_tokens", 600.0, 1500.0, true),
            ("output_tokens", 200.0, 600.0, true),
            ("gpu_hour_price", 1.5, 3.0, true),
            ("utilization", 20.0, 40.0, false),
            ("speed_correction", 0.4, 0.8, false),
        ] {
            let mut before = [if up { 0.0 } else { f64::INFINITY }; 5];
            for factor in [1.0, 1.05, 1.2, 1.5, 2.0] {
                simulator.set(&linked(&format!("plan={plan}&{key}={}..{}", factor * low, factor * high)));
                let now = simulator.quick().unwrap().summary.percentiles;
                let moved = before.iter().zip(now).all(|(before, now)| if up { *before < now } else { *before > now });
                assert!(moved, "{key} times {factor}, plan {plan}: {before:?} became {now:?}");
                before = now;
            }
        }
    }
}
