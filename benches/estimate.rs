//! How long one estimate takes, as ratios within one run: `make bench`.
//!
//! Contestants take turns in each round and the median of the rounds counts, since a shared machine is noisy. The
//! reference is one sort of 100,000 numbers.

use dayburn::interpret::trace::Arena;
use dayburn::model::choices::Ownership;
use dayburn::model::estimate::estimate;
use dayburn::model::plan::plan;
use dayburn::model::quantities::Id;
use dayburn::plan::hardware::{Search, rank};
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::{Scenario, codec, response};
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;

/// One contestant: a name, how often it runs in a round, and what it does.
struct Contestant<'a>(&'a str, u32, Box<dyn FnMut() + 'a>);

fn main() {
    let scenario = Scenario::preset(PresetId::DEFAULT);
    let question = scenario.question();
    let (inputs, planned) = plan(&question);
    let numbers: Vec<f64> = (0..100_000u32).map(|n| f64::from(n.wrapping_mul(2_654_435_761))).collect();
    let query = "preset=chatgpt-2023&daily_users=120M&gpu=h200-sxm&lang=zh&open=gpus&v=1";

    let mut contestants = [
        Contestant(
            "sort of 100,000 numbers",
            1,
            Box::new(|| {
                let mut sorted = numbers.clone();
                sorted.sort_unstable_by(f64::total_cmp);
                black_box(sorted);
            }),
        ),
        Contestant(
            "formulas, f64",
            1000,
            Box::new(|| {
                black_box(estimate(black_box(&inputs), &planned));
            }),
        ),
        Contestant(
            "formulas, trace with derivation",
            100,
            Box::new(|| {
                let arena = Arena::default();
                estimate(&arena.inputs(&inputs), &planned);
                black_box(arena.derivation());
            }),
        ),
        Contestant(
            "plan of a replica",
            1000,
            Box::new(|| {
                black_box(plan(black_box(&question)));
            }),
        ),
        Contestant(
            "scenario to answer",
            200,
            Box::new(|| {
                black_box(scenario.answer());
            }),
        ),
        Contestant(
            "link to scenario",
            200,
            Box::new(|| {
                black_box(codec::decode(black_box(query)));
            }),
        ),
        Contestant(
            "curve of a slider, 40 points",
            5,
            Box::new(|| {
                black_box(response::curve(&scenario, Id::DailyUsers, 40));
            }),
        ),
        Contestant(
            "all hardware of the catalog, ranked",
            1,
            Box::new(|| {
                black_box(rank(&scenario, &Search::all(Ownership::Rent)));
            }),
        ),
    ];
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); contestants.len()];
    for _ in 0..ROUNDS {
        for (Contestant(_, runs, act), times) in contestants.iter_mut().zip(&mut times) {
            let began = Instant::now();
            for _ in 0..*runs {
                act();
            }
            times.push(began.elapsed() / *runs);
        }
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    };
    let medians: Vec<f64> = times.iter_mut().map(median).collect();
    println!("{:36}{:>12}{:>16}", "", "median, µs", "of one sort");
    for (Contestant(name, ..), time) in contestants.iter().zip(&medians) {
        println!("{name:36}{:>12.2}{:>15.4}%", time * 1e6, 100.0 * time / medians[0]);
    }
}
