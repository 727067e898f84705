//! Questions asked of the model: search against brute force, and parts that add up.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{close, linked};
use dayburn::catalog::accelerators::accelerator;
use dayburn::model::choices::{Ownership, Precision};
use dayburn::model::quantities::Id;
use dayburn::plan::bridge::{Order, bridge};
use dayburn::plan::goal::{Course, Goal, Reach, Solution, bounds, seek};
use dayburn::plan::hardware::{Contest, Ranking, Reason, Row, Search, rank};
use dayburn::plan::savings::{Lever, NotApplicable, Quality, Spread, pulled, savings};
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::form::Item;
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::{Change, Scenario};

/// A scenario of each kind: predicted and published, servers given, prompts apart, a price of the reader's.
const ASKED: [&str; 7] = [
    "",
    "preset=company-chatbot",
    "preset=deepseek-v3-h200&gpu_hour_price=2.1",
    "preset=small-model-l40s",
    "preset=chatgpt-2023",
    "model=llama-3.3-70b&gpu=h100-sxm&daily_users=3M&prefill_decode_split=yes",
    "model=qwen3-32b&gpu=l40s&weight_precision=bf16&ownership=own&batch=8&round_to_servers=no",
];

fn cost(scenario: &Scenario) -> f64 {
    scenario.answer().estimate.money.cost
}

fn applied(scenario: &Scenario, changes: &[Change]) -> Scenario {
    changes.iter().cloned().fold(scenario.clone(), Scenario::apply)
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
                let there = applied(&scenario, &row.changes).answer();
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
        assert!(row.on_front || ranking.rows.iter().any(|other| !beats(row, other)), "{:?}", row.place);
    }
    assert!(ranking.rows.first().unwrap().on_front);
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

// ----------------------------------------------------------------------------------------------- savings

#[test]
fn a_waterfall_adds_up() {
    let all = Lever::ALL.to_vec();
    let backwards: Vec<Lever> = all.iter().rev().copied().collect();
    for query in ASKED {
        let scenario = linked(query);
        for quantity in [Id::CostPerDay, Id::CarbonPerDay] {
            for (order, average) in [(&all, false), (&backwards, false), (&all, true)] {
                let found = savings(&scenario, quantity, order, average).unwrap();
                assert_eq!(found.before, scenario.answer().value(quantity).unwrap());
                let sum: f64 = found.steps.iter().map(|step| step.effect).sum();
                let scale = found.steps.iter().fold(found.before, |most, step| most.max(step.effect.abs()));
                assert!((found.before + sum - found.after).abs() <= 1e-12 * scale, "{query}: {found:?}");
                assert_eq!(applied(&scenario, &found.changes).answer().value(quantity), Some(found.after), "{query}");
                assert_eq!(found.steps.len() + found.left_out.len(), Lever::ALL.len());
                for step in &found.steps {
                    assert!(step.range.0 <= step.effect && step.effect <= step.range.1, "{step:?}");
                    let alone = applied(&scenario, &step.changes).answer().value(quantity).unwrap() - found.before;
                    assert_eq!(step.alone, Some(alone), "{query}: {step:?}");
                    // What a lever does alone is within what it does after any others.
                    assert!(step.range.0 <= alone || Lever::ALL.len() > 8, "{step:?}");
                }
            }
        }
    }
    assert!(savings(&linked("preset=palm-training-2023"), Id::CostPerQuery, &all, false).is_none());
}

#[test]
fn a_pulled_lever_stays_where_it_is() {
    let again = [Lever::Pruning, Lever::Spot, Lever::SmallerModel, Lever::FollowLoad];
    for query in ASKED {
        let scenario = linked(query);
        for lever in Lever::ALL.iter().filter(|lever| !again.contains(lever)) {
            if lever.changes(&scenario).is_ok() {
                let reason = lever.changes(&pulled(&scenario, &[*lever]).0).unwrap_err();
                assert!(matches!(reason, NotApplicable::AlreadySo | NotApplicable::Owned), "{query}: {lever:?}");
            }
        }
    }
}

#[test]
fn levers_do_what_they_say() {
    let does = |query: &str, lever: Lever| {
        let scenario = linked(query);
        let found = savings(&scenario, Id::CostPerDay, &[lever], false).unwrap();
        found.steps.first().map(|step| step.effect / found.before).ok_or(found.left_out)
    };
    // A commitment takes a third off the list price and nothing off a price that is lower already.
    assert!(close(does("gpu=h100-sxm", Lever::Reserved).unwrap(), -103.0 / 300.0, 1e-3));
    assert!(does("gpu_hour_price=1", Lever::Reserved).is_err());
    // The rent stays, the carbon does not.
    assert_eq!(does("", Lever::Region).unwrap(), 0.0);
    let carbon = savings(&Scenario::default(), Id::CarbonPerDay, &[Lever::Region], false).unwrap();
    assert!(close(carbon.after / carbon.before, 31.0 / 384.0, 1e-9));
    // Bought servers need electricity, and it is cheaper there.
    assert!(does("ownership=own", Lever::Region).unwrap() < 0.0);
    assert!(does("preset=company-chatbot", Lever::RightSize).is_err());
    assert!(does("preset=company-chatbot&servers=5", Lever::RightSize).unwrap() < -0.5);
    for (query, lever) in [
        ("", Lever::PrefixCache),
        ("", Lever::LargerBatch),
        ("", Lever::SmallerModel),
        ("", Lever::FollowLoad),
        ("weight_precision=bf16", Lever::Activations),
        ("model=llama-3.3-70b&gpu=h100-sxm&weight_precision=bf16", Lever::Pruning),
        ("kv_precision=bf16", Lever::Cache),
        ("gpu=h100-sxm", Lever::Spot),
    ] {
        assert!(does(query, lever).unwrap() < -0.01, "{query}: {lever:?} does {:?}", does(query, lever));
    }
    for (query, lever, why) in [
        ("serving=mfu", Lever::Cache, NotApplicable::NotPredicted),
        ("gpu=a100-sxm-80gb&weight_precision=bf16", Lever::Activations, NotApplicable::NoFormat),
        ("model=deepseek-v3", Lever::Pruning, NotApplicable::NotDense),
        ("model=gemma-2-9b", Lever::SmallerModel, NotApplicable::NoSmallerModel),
        ("ownership=own", Lever::Spot, NotApplicable::Owned),
        ("input_tokens=0", Lever::PrefixCache, NotApplicable::NothingToRead),
        ("gpu=mi300x", Lever::Own, NotApplicable::NoPrice),
        ("", Lever::Activations, NotApplicable::AlreadySo),
    ] {
        assert_eq!(lever.changes(&linked(query)).unwrap_err(), why, "{query}: {lever:?}");
    }
    for lever in Lever::ALL {
        assert_eq!(Lever::from_key(lever.key()), Some(*lever));
        assert!(lever.source(&Scenario::default()).is_some(), "{lever:?}");
    }
    assert!(matches!(Lever::SmallerModel.quality(&Scenario::default()), Quality::Score(row) if row.after < row.before));
}

#[test]
fn a_waterfall_has_ranges() {
    let scenario = Scenario::default();
    let found = savings(&scenario, Id::CostPerDay, &[Lever::PrefixCache, Lever::SmallerModel], false).unwrap();
    let mut spread = Spread::new(&scenario, &found);
    while spread.work(100) {}
    let levels = spread.levels();
    assert_eq!((levels.len(), spread.effects().len()), (3, 2));
    let [low, .., high] = levels[0].unwrap();
    assert!(low < found.before && found.before < high);
    let [low, .., high] = levels[2].unwrap();
    assert!(low < found.after && found.after < high);
    // On common samples a cache saves in nearly all.
    let [_, _, _, _, most] = spread.effects()[0].unwrap();
    assert!(most <= 0.0, "{most}");
}

// ------------------------------------------------------------------------------------------------- goals

#[test]
fn a_goal_inverts_the_model() {
    for (query, output, input, shares) in [
        ("", Id::CostPerDay, Id::DailyUsers, [0.3, 0.5, 0.8]),
        ("", Id::CostPerDay, Id::GpuHourPrice, [0.4, 0.5, 0.6]),
        ("", Id::CostPerDay, Id::OutputTokens, [0.4, 0.5, 0.6]),
        ("", Id::CarbonPerDay, Id::GridIntensity, [0.1, 0.4, 0.5]),
        ("ownership=own", Id::CostPerDay, Id::ServerLife, [0.2, 0.5, 0.9]),
        ("preset=chatgpt-2023", Id::CostPerDay, Id::Mfu, [0.1, 0.4, 0.9]),
        ("preset=deepseek-2025", Id::ProfitPerDay, Id::OutputTokenPrice, [0.3, 0.5, 0.7]),
        ("model=llama-3.3-70b&gpu=h100-sxm&daily_users=3M", Id::CostPerDay, Id::TpotTarget, [0.4, 0.5, 0.6]),
    ] {
        let scenario = linked(query);
        let (low, high) = bounds(input).unwrap();
        for share in shares {
            let value = if low > 0.0 { low * (high / low).powf(share) } else { low + (high - low) * share };
            let mut there = scenario.clone().apply(Change::Value(input, value));
            there.numbers.insert(input, value);
            let target = there.answer().value(output).unwrap();
            let sought = seek(&scenario, &Goal { output, target, input }).unwrap();
            let name = format!("{query}: {} by {} = {value}", output.key(), input.key());
            let found = sought.solutions.iter().any(|solution| match solution {
                Solution::At(point) => close(point.input, value, 1e-6),
                Solution::Between(first, last) => {
                    first.input * (1.0 - 1e-9) <= value && value <= last.input * (1.0 + 1e-9)
                }
                Solution::Step(..) => false,
            });
            // A crooked course may pass the target twice between two places that are tried: one solution is found then.
            assert!(found || sought.course == Course::Crooked, "{name}: {:?}", sought.solutions);
            // And the other way round: what the change gives is the target.
            let nearest = sought.nearest().unwrap().point();
            let mut reached = scenario.clone().apply(sought.change().unwrap());
            reached.numbers.insert(input, nearest.input);
            assert!(close(reached.answer().value(output).unwrap(), target, 1e-6), "{name}");
        }
    }
}

#[test]
fn a_stepped_goal_names_both_sides() {
    let scenario = linked("model=llama-3.3-70b");
    let goal = Goal { output: Id::CostPerDay, target: 10_000.0, input: Id::DailyUsers };
    let sought = seek(&scenario, &goal).unwrap();
    assert_eq!(sought.course, Course::Rising);
    let [Solution::Step(before, after)] = sought.solutions[..] else { panic!("{:?}", sought.solutions) };
    assert!(before.output < 10_000.0 && after.output > 10_000.0);
    assert_eq!(before.input.next_up(), after.input);
    // Servers of eight at 2.60 $ an hour: the costs of both sides are whole servers apart.
    let servers = (after.output - before.output) / (8.0 * 24.0 * 2.6);
    assert!(close(servers, servers.round(), 1e-9), "{servers}");
}

#[test]
fn goals_out_of_reach_and_goals_reached_twice() {
    let scenario = Scenario::default();
    let goal = |output, target, input| seek(&scenario, &Goal { output, target, input });
    let never = goal(Id::CostPerDay, -1.0, Id::DailyUsers).unwrap();
    assert!(never.solutions.is_empty() && never.change().is_none());
    assert!(goal(Id::CostPerDay, 1.0, Id::Tpot).is_none(), "an output cannot move");
    let flat = goal(Id::CostPerDay, 1.0, Id::Mfu).unwrap();
    assert_eq!((flat.course, flat.solutions.len()), (Course::Flat, 0));
    // With the size of a copy the cost falls, since the weights take less of the memory, and rises again.
    let now = scenario.answer().value(Id::CostPerDay).unwrap();
    let twice = goal(Id::CostPerDay, 1.5 * now, Id::GpusPerReplica).unwrap();
    assert_eq!(twice.course, Course::Crooked);
    assert!(twice.solutions.len() >= 2, "{:?}", twice.solutions);
    let by_hand = twice.tried.windows(2).filter(|pair| (pair[0].output > 1.5 * now) != (pair[1].output > 1.5 * now));
    assert_eq!(twice.solutions.len(), by_hand.count());
}

#[test]
fn the_price_that_breaks_even_is_the_cost_of_a_token() {
    // Only output is sold, so that it carries the whole cost.
    let scenario = linked("preset=chatgpt-2023");
    let goal = Goal { output: Id::ProfitPerDay, target: 0.0, input: Id::OutputTokenPrice };
    let sought = seek(&scenario, &goal).unwrap();
    let cost = scenario.answer().value(Id::CostPerMillionTokens).unwrap();
    assert!(close(sought.nearest().unwrap().point().input, cost, 1e-6), "{:?} is not {cost}", sought.solutions);
    // Where nothing is uncertain its range is a point.
    let mut reach = Reach::new(&scenario, &sought);
    assert!(!reach.work(10));
    assert!(close(reach.values().unwrap()[2], cost, 1e-5));
}

#[test]
fn a_goal_has_a_range() {
    let scenario = Scenario::default();
    let goal = Goal { output: Id::CostPerDay, target: 1e6, input: Id::GpuHourPrice };
    let sought = seek(&scenario, &goal).unwrap();
    let mut reach = Reach::new(&scenario, &sought);
    while reach.work(64) {}
    let [low, .., high] = reach.values().unwrap();
    let central = sought.nearest().unwrap().point().input;
    assert!(low < central && central < high, "{low} {central} {high}");
    assert!(reach.possible() > 0.9);
}
