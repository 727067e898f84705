//! What lowers the cost, and what would have to be true: parts that add up, and goals that invert the model.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{ASKED, close, linked};
use dayburn::model::quantities::Id;
use dayburn::plan::goal::{Course, Goal, Solution, bounds, seek};
use dayburn::plan::reach::Reach;
use dayburn::plan::savings::{Lever, NotApplicable, Quality, Spread, applicable, levels, pulled, savings};
use dayburn::scenario::{Change, Scenario};

// ----------------------------------------------------------------------------------------------- savings

#[test]
fn a_waterfall_adds_up() {
    let all = Lever::ALL.to_vec();
    let backwards: Vec<Lever> = all.iter().rev().copied().collect();
    for query in ASKED {
        let scenario = linked(query);
        for (quantity, order, average) in
            [(Id::CostPerDay, &all, false), (Id::CostPerDay, &backwards, false), (Id::CarbonPerDay, &all, true)]
        {
            let found = savings(&scenario, quantity, order, average).unwrap();
            assert_eq!(found.before, scenario.answer().value(quantity).unwrap());
            let sum: f64 = found.steps.iter().map(|step| step.effect).sum();
            let scale = found.steps.iter().fold(found.before, |most, step| most.max(step.effect.abs()));
            assert!((found.before + sum - found.after).abs() <= 1e-12 * scale, "{query}: {found:?}");
            assert_eq!(scenario.applied(&found.changes).answer().value(quantity), Some(found.after), "{query}");
            assert_eq!(found.steps.len() + found.left_out.len(), Lever::ALL.len());
            for step in &found.steps {
                assert!(step.range.0 <= step.effect && step.effect <= step.range.1, "{step:?}");
                let alone = scenario.applied(&step.changes).answer().value(quantity).unwrap() - found.before;
                assert_eq!(step.alone, Some(alone), "{query}: {step:?}");
                // What a lever does alone is within what it does after any others.
                assert!(step.range.0 <= alone && alone <= step.range.1, "{query}: {step:?}");
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
fn what_is_bought_is_not_given_back() {
    let scenario = Scenario::default();
    let cost = |levers: &[Lever]| pulled(&scenario, levers).0.answer().value(Id::CostPerDay).unwrap();
    for rented in [Lever::FollowLoad, Lever::Reserved, Lever::Spot] {
        assert_eq!(cost(&[rented, Lever::Own]), cost(&[Lever::Own]), "{rented:?}");
    }
}

#[test]
fn the_quick_way_through_an_order_is_that_of_the_whole_answer() {
    for query in ASKED {
        let scenario = linked(query);
        let order: Vec<Lever> = Lever::ALL.iter().rev().copied().collect();
        let found = savings(&scenario, Id::CostPerDay, &order, false).unwrap();
        let (levers, left_out) = applicable(&scenario, &order);
        assert_eq!(left_out, found.left_out, "{query}");
        let levels = levels(&scenario, Id::CostPerDay, &levers).unwrap();
        assert_eq!((levels[0], *levels.last().unwrap()), (found.before, found.after), "{query}");
        for (pair, step) in levels.windows(2).zip(&found.steps) {
            assert_eq!(pair[1] - pair[0], step.effect, "{query}: {:?}", step.lever);
        }
    }
    assert_eq!(levels(&linked("preset=palm-training-2023"), Id::CostPerQuery, &[]), None);
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
