//! Which hardware, and what changed: search against brute force, and parts that add up.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{ASKED, close, linked};
use dayburn::catalog::accelerators::accelerator;
use dayburn::model::choices::{Ownership, Precision};
use dayburn::model::quantities::Id;
use dayburn::plan::bridge::{Order, bridge};
use dayburn::plan::contest::Contest;
use dayburn::plan::frontier::{FrontierPoint, frontier, slower};
use dayburn::plan::hardware::{Ranking, Reason, Row, Search, rank};
use dayburn::scenario::Scenario;
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::form::Item;
use dayburn::scenario::presets::PresetId;

fn cost(scenario: &Scenario) -> f64 {
    scenario.answer().estimate.money.cost
}

fn search(gpus: &[&str], formats: &[Precision], sizes: &[u32], ownership: Ownership) -> Search {
    let accelerators = gpus.iter().map(|key| accelerator(key).unwrap()).collect();
    Search { accelerators, formats: formats.to_vec(), sizes: sizes.to_vec(), ownership }
}

// ---------------------------------------------------------------------------------------------- hardware

#[test]
fn an_applied_row_costs_what_it_says() {
    for query in ASKED {
        let scenario = linked(query);
        for ownership in Ownership::ALL {
            let ranking = rank(&scenario, &Search::all(*ownership)).unwrap();
            assert!(!ranking.rows.is_empty(), "{query}");
            let all = Search::all(*ownership);
            let places = all.accelerators.len() * all.formats.len() * all.sizes.len();
            assert_eq!(ranking.rows.len() + ranking.fallen.len(), places, "{query}: a place is lost");
            for row in ranking.rows.iter().step_by(17) {
                let there = scenario.applied(&row.changes).answer();
                assert_eq!(there.estimate.money.cost, row.cost, "{query}: {:?}", row.place);
                let replica = there.plan.replica.unwrap();
                assert!(replica.fits && replica.meets_tpot && replica.meets_ttft);
                assert_eq!((replica.gpus, replica.batch), (row.place.gpus_per_replica, row.batch));
            }
        }
    }
    assert!(rank(&linked("preset=palm-training-2023"), &Search::all(Ownership::Rent)).is_none());
}

#[test]
fn the_search_finds_what_trying_everything_finds() {
    let gpus = ["h100-sxm", "h200-sxm", "b200-sxm", "l40s"];
    let formats = [Precision::Bf16, Precision::Fp8];
    let sizes = [1, 2, 4, 8, 16];
    for asked in ["model=llama-3.3-70b&daily_users=400k", "model=deepseek-v3&daily_users=5M&tpot_target=30"] {
        let mut tried: Vec<(f64, String)> = Vec::new();
        for gpu in gpus {
            for format in formats {
                for size in sizes {
                    let query = format!(
                        "{asked}&gpu={gpu}&weight_precision={}&gpus_per_replica={size}&gpu_hour_price={}",
                        format.key(),
                        accelerator(gpu).unwrap().rent.unwrap().value
                    );
                    let answer = linked(&query).answer();
                    let replica = answer.plan.replica.unwrap();
                    if replica.fits && replica.meets_tpot && replica.meets_ttft {
                        tried.push((answer.estimate.money.cost, format!("{gpu} {} {size}", format.key())));
                    }
                }
            }
        }
        tried.sort_by(|a, b| a.0.total_cmp(&b.0));
        let from = linked(&format!("{asked}&gpu=h100-sxm&weight_precision=bf16"));
        let ranking = rank(&from, &search(&gpus, &formats, &sizes, Ownership::Rent)).unwrap();
        let found: Vec<(f64, String)> = ranking
            .rows
            .iter()
            .map(|row| {
                let place = row.place;
                (row.cost, format!("{} {} {}", place.gpu.key, place.format.key(), place.gpus_per_replica))
            })
            .collect();
        assert_eq!(found.len(), tried.len(), "{asked}");
        // A price that is a range is written with four digits.
        for (found, tried) in found.iter().zip(&tried) {
            assert!(found.1 == tried.1 && close(found.0, tried.0, 1e-4), "{asked}: {found:?} and {tried:?}");
        }
        assert!(found.len() > 5);
    }
}

#[test]
fn the_first_place_is_no_dearer_than_the_plan() {
    for query in ["", "preset=deepseek-v3-h200", "model=llama-3.3-70b&gpu=h100-sxm&daily_users=3M"] {
        let scenario = linked(query);
        let own = search(&[scenario.gpu().key], Precision::ALL, &Search::all(Ownership::Rent).sizes, Ownership::Rent);
        let ranking = rank(&scenario, &own).unwrap();
        let first = ranking.as_precise().next().unwrap();
        assert!(first.cost <= cost(&scenario), "{query}: {} above the plan's {}", first.cost, cost(&scenario));
    }
}

#[test]
fn twice_the_price_is_twice_the_cost_in_the_same_order() {
    let all = Search::all(Ownership::Rent);
    let priced = |price: &str| rank(&linked(&format!("gpu=h100-sxm&gpu_hour_price={price}")), &all).unwrap();
    let (one, two) = (priced("1.5"), priced("3"));
    assert_eq!(one.rows.len(), two.rows.len());
    assert!(close(one.price_share.unwrap() * 2.0, two.price_share.unwrap(), 1e-12));
    for (a, b) in one.rows.iter().zip(&two.rows) {
        assert_eq!((a.place.gpu.key, a.place.format), (b.place.gpu.key, b.place.format));
        // Without a range the stated price is a point and so are all others.
        assert!(close(2.0 * a.cost, b.cost, 1e-9), "{} and {}", a.cost, b.cost);
    }
}

#[test]
fn nothing_on_the_front_is_beaten() {
    let ranking = rank(&Scenario::default(), &Search::all(Ownership::Rent)).unwrap();
    let beats = |a: &Row, b: &Row| {
        a.cost <= b.cost && a.rate_per_user >= b.rate_per_user && (a.cost < b.cost || a.rate_per_user > b.rate_per_user)
    };
    for row in &ranking.rows {
        let beaten = ranking.rows.iter().any(|other| beats(other, row));
        assert!(!(row.on_front && beaten), "{:?}", row.place);
        let as_good = |other: &Row| other.cost <= row.cost && other.rate_per_user >= row.rate_per_user;
        assert!(ranking.rows.iter().any(|other| other.on_front && as_good(other)), "{:?}", row.place);
    }
}

#[test]
fn smaller_batches_are_faster_and_dearer() {
    let scenario = Scenario::default();
    let ranking = rank(&scenario, &Search::all(Ownership::Rent)).unwrap();
    let rows = Ranking::best_of_each(ranking.as_precise());
    let points = frontier(&scenario, rows.iter().copied());
    for (number, row) in rows.iter().enumerate() {
        let own: Vec<_> = points.iter().filter(|point| point.row == number).collect();
        assert_eq!((own[0].batch, own[0].cost, own[0].rate_per_user), (row.batch, row.cost, row.rate_per_user));
        assert!(
            own.windows(2).all(|pair| pair[1].batch < pair[0].batch && pair[1].rate_per_user > pair[0].rate_per_user)
        );
        assert!(own.windows(2).all(|pair| pair[1].cost >= pair[0].cost) && own.last().unwrap().batch == 1.0);
    }
    let beaten = |point: &_| {
        let FrontierPoint { per_million_output: cost, rate_per_user, .. } = point;
        points.iter().any(|other| other.per_million_output < *cost && other.rate_per_user >= *rate_per_user)
    };
    assert!(points.iter().filter(|point| point.on_front).all(|point| !beaten(point)));
    assert!(points.iter().filter(|point| point.on_front).count() > 5);
}

#[test]
fn larger_batches_miss_the_target_for_less() {
    let scenario = Scenario::default();
    let ranking = rank(&scenario, &Search::all(Ownership::Rent)).unwrap();
    let rows = Ranking::best_of_each(ranking.as_precise());
    let points = slower(&scenario, rows.iter().copied());
    assert!(points.len() > 3, "{points:?}");
    let slowest = 1.0 / scenario.answer().inputs.tpot_target;
    for point in &points {
        let row = rows[point.row];
        assert!(point.batch > row.batch && point.rate_per_user < slowest && point.cost <= row.cost, "{point:?}");
    }
}

#[test]
fn what_falls_out_says_why() {
    let scenario = linked("model=llama-3.1-70b&gpu=h100-sxm&tpot_target=8");
    let ranking = rank(&scenario, &Search::all(Ownership::Rent)).unwrap();
    let reason = |gpu: &str, format, size| {
        let here = ranking.fallen.iter().find(|fallen| {
            let place = fallen.place;
            place.gpu.key == gpu && place.format == format && place.gpus_per_replica == size
        });
        here.map(|fallen| fallen.reason)
    };
    // 141 GB of weights on one H100 of 80 GB.
    assert!(
        matches!(reason("h100-sxm", Precision::Bf16, 1), Some(Reason::DoesNotFit { needed, usable }) if needed > usable)
    );
    assert_eq!(reason("a100-sxm-80gb", Precision::Fp8, 4), Some(Reason::NoFormat));
    assert_eq!(reason("gb300", Precision::Bf16, 4), Some(Reason::NoPrice));
    // 71 GB in 8 ms asks for 9 TB/s.
    assert!(
        matches!(reason("a100-sxm-80gb", Precision::Int8, 2), Some(Reason::MissesTpot { reached, target }) if reached > target)
    );
    // Where a size fits, no other size of the place speaks for it.
    let nearest = ranking.nearest();
    assert!(nearest.iter().all(|fallen| {
        !ranking
            .rows
            .iter()
            .any(|row| row.place.gpu.key == fallen.place.gpu.key && row.place.format == fallen.place.format)
    }));
}

#[test]
fn first_places_are_shared_out() {
    let ranking = rank(&Scenario::default(), &Search::all(Ownership::Rent)).unwrap();
    let first: Vec<&Row> = ranking.as_precise().take(4).collect();
    let mut contest = Contest::new(&Scenario::default(), first.iter().copied());
    while contest.work(100) {}
    let standings = contest.standings();
    let sum: f64 = standings.iter().map(|standing| standing.first).sum();
    assert!(sum > 0.5 && sum <= 1.0 + 1e-12, "{sum}");
    for (row, standing) in first.iter().zip(&standings) {
        let [low, .., high] = standing.cost.unwrap();
        assert!(standing.first <= standing.keeps && low < row.cost && row.cost < high, "{standing:?}");
    }
    // A row alone is first wherever it keeps to its targets; a certain scenario has one sample.
    let mut alone = Contest::new(&Scenario::default(), first.iter().copied().take(1));
    while alone.work(100) {}
    assert_eq!(alone.standings()[0].first, alone.standings()[0].keeps);
    let certain = linked("default_ranges=no");
    let rows = rank(&certain, &Search::all(Ownership::Rent)).unwrap().rows;
    let mut contest = Contest::new(&certain, rows.iter().take(3));
    assert!(!contest.work(usize::MAX));
    assert_eq!(contest.standings().iter().map(|standing| standing.first).collect::<Vec<_>>(), [1.0, 0.0, 0.0]);
    assert!(Ranking::best_of_each(rows.iter()).len() > 5);
}

// ------------------------------------------------------------------------------------------------ bridge

/// Scenarios to go from and to.
const ENDS: [(&str, &str); 8] = [
    ("", "gpu=b200-sxm&weight_precision=nvfp4&cached_share=50%&daily_users=300M"),
    ("", "model=llama-3.3-70b&kv_precision=bf16&output_tokens=900&ownership=own&grid=norway"),
    ("preset=chatgpt-2023", ""),
    ("preset=chatgpt-2023", "preset=deepseek-2025"),
    ("preset=company-chatbot", "preset=small-model-l40s"),
    ("queries_per_day=1B", "daily_users=10M&utilization=30%"),
    ("gpu=h100-sxm&gpus_per_server=4", "gpu=h200-sxm&total_parameters=200B&active_parameters=20B"),
    ("ownership=own", "ownership=own&server_life=3&pue=1.1&electricity_price=0.05&capital_rate=8%&serving=mfu&mfu=0.4"),
];

#[test]
fn a_bridge_adds_up() {
    for (from, to) in ENDS {
        let (from, to) = (linked(from), linked(to));
        for quantity in [Id::CostPerDay, Id::CostPerQuery, Id::CarbonPerDay] {
            let items: Vec<Item> = Item::all().collect();
            let backwards = items.iter().rev().copied().collect();
            for order in [Order::Given(items), Order::Given(backwards), Order::Average] {
                let bridge = bridge(&from, &to, quantity, &order).unwrap();
                assert_eq!(bridge.from, from.answer().value(quantity).unwrap());
                assert_eq!(bridge.to, to.answer().value(quantity).unwrap());
                let sum: f64 = bridge.parts.iter().map(|part| part.effect).sum();
                let error = (bridge.from + sum - bridge.to).abs();
                let scale = bridge.parts.iter().fold(bridge.from.abs(), |most, part| most.max(part.effect.abs()));
                assert!(error <= 1e-12 * scale, "{from:?} to {to:?}: {error} of {scale}");
                assert!(bridge.parts.iter().all(|part| part.range.0 <= part.effect && part.effect <= part.range.1));
            }
        }
    }
}

#[test]
fn a_bridge_names_what_was_changed() {
    let order = Order::Average;
    let to = linked("gpu=h100-sxm&daily_users=100M&weight_precision=bf16");
    let found = bridge(&Scenario::default(), &to, Id::CostPerDay, &order).unwrap();
    let items: Vec<Item> = found.parts.iter().map(|part| part.item).collect();
    let choices = [ChoiceId::Gpu, ChoiceId::WeightPrecision].map(Item::Choice);
    // The preset has a price for its own accelerator: another one has another.
    for item in choices.into_iter().chain([Item::Number(Id::DailyUsers), Item::Number(Id::GpuHourPrice)]) {
        assert!(items.contains(&item), "{item:?} is not in {items:?}");
    }
    assert_eq!(items.len(), 4, "{items:?}");
    assert!(found.parts.iter().any(|part| part.along.contains(&Id::MemoryBandwidth)));
    // Nothing changed, nothing to tell.
    let same = bridge(&to, &to, Id::CostPerDay, &order).unwrap();
    assert!(same.parts.is_empty() && same.from == same.to);
    // Half the users with nothing else is the whole difference.
    let fewer = linked("daily_users=100M");
    let found = bridge(&Scenario::default(), &fewer, Id::CostPerDay, &Order::Given(Vec::new())).unwrap();
    assert_eq!(found.parts.len(), 1);
    assert_eq!(found.parts[0].effect, found.to - found.from);
}

#[test]
fn every_preset_can_be_bridged_to_the_default() {
    for preset in PresetId::ALL {
        let from = Scenario::preset(*preset);
        if cost(&from) > 0.0 {
            assert!(bridge(&from, &Scenario::default(), Id::CostPerDay, &Order::Average).is_some(), "{}", preset.key());
        }
    }
}
