//! Laws that hold for every scenario, whatever its numbers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::model::choices::Serving;
use dayburn::model::quantities::{Id, Level, Scale};
use dayburn::scenario::Scenario;
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::presets::PresetId;
use proptest::prelude::*;

/// A preset with another serving method, ownership and rounding, and some inputs moved along their sliders.
fn scenario() -> impl Strategy<Value = Scenario> {
    let choices =
        proptest::collection::vec((proptest::sample::select(ChoiceId::ALL), any::<proptest::sample::Index>()), 0..5);
    let moves = proptest::collection::vec((proptest::sample::select(Id::INPUTS), 0.0..1.0f64), 0..6);
    (proptest::sample::select(PresetId::ALL), choices, moves).prop_map(|(preset, choices, moves)| {
        let mut scenario = Scenario::preset(preset);
        for (choice, n) in choices {
            let options = choice.options();
            scenario.choices.insert(choice, options[n.index(options.len())]);
        }
        for (id, at) in moves {
            if let Some(input) = id.row().input.filter(|input| input.level < Level::Calibration) {
                let (low, high) = input.soft;
                let shown = match input.scale {
                    Scale::Linear => low + (high - low) * at,
                    Scale::Log => low * (high / low).powf(at),
                };
                scenario.numbers.insert(id, id.unit().to_base(shown));
            }
        }
        scenario
    })
}

/// The scenario with one number set, in base units.
fn with(scenario: &Scenario, id: Id, value: f64) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.numbers.insert(id, value);
    scenario
}

fn value(scenario: &Scenario, id: Id) -> f64 {
    scenario.answer().inputs.get(id).unwrap()
}

fn cost(scenario: &Scenario) -> f64 {
    scenario.answer().estimate.money.cost
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()) || (a.is_nan() && b.is_nan())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_add_up_to_the_total(scenario in scenario()) {
        let money = scenario.answer().estimate.money;
        match money.owned {
            Some(owned) => {
                let parts = owned.depreciation + owned.maintenance + owned.capital_cost + owned.colocation;
                prop_assert!(close(parts, money.hardware));
                prop_assert!(close(parts + owned.electricity, money.cost));
            }
            None => prop_assert!(close(money.hardware, money.cost)),
        }
        let answer = scenario.answer();
        let time = answer.estimate.time;
        prop_assert!(close(time.input.unwrap_or(0.0) + time.output, time.total));
        // What input and output tokens cost together is the cost of the day.
        let demand = answer.estimate.demand;
        let input = money.per_million_input.map_or(0.0, |price| if demand.input_tokens > 0.0 { price * demand.input_tokens / 1e6 } else { 0.0 });
        let output = if demand.output_tokens > 0.0 { money.per_million_output * demand.output_tokens / 1e6 } else { 0.0 };
        if demand.input_tokens > 0.0 && demand.output_tokens > 0.0 && time.total > 0.0 {
            prop_assert!(close(input + output, money.cost), "{input} + {output} is not {}", money.cost);
        }
    }

    #[test]
    fn twice_the_price_is_twice_the_rent(mut scenario in scenario()) {
        scenario.choices.insert(ChoiceId::Ownership, "rent");
        let price = value(&scenario, Id::GpuHourPrice);
        let twice = with(&scenario, Id::GpuHourPrice, price * 2.0);
        prop_assert!(close(cost(&scenario) * 2.0, cost(&twice)));
    }

    #[test]
    fn more_tokens_and_more_users_never_cost_less(scenario in scenario(), factor in 1.0..20.0f64) {
        for id in [Id::DailyUsers, Id::OutputTokens, Id::InputTokens] {
            let mut less = scenario.clone();
            if id == Id::DailyUsers {
                less = with(&less, id, value(&scenario, id));
            }
            // The replica stays as it is built: a plan that adapts may find a better one for longer answers.
            let answer = less.answer();
            if answer.plan.choices.serving == Serving::Roofline && id != Id::DailyUsers {
                less = with(&less, Id::GpusPerReplica, answer.inputs.gpus_per_replica);
                less = with(&less, Id::Batch, answer.inputs.batch);
                // And so does its draw: an accelerator that writes longer answers does less arithmetic a second, so
                // that servers of a given number, all busy, draw less.
                less = with(&less, Id::PowerFraction, 0.7);
            }
            let more = with(&less, id, value(&less, id) * factor);
            prop_assert!(cost(&more) >= cost(&less) * (1.0 - 1e-12), "{}", id.key());
        }
    }

    #[test]
    fn the_fleet_grows_with_its_users(mut scenario in scenario(), factor in 1.0..50.0f64) {
        // Queries that are given do not follow users.
        scenario.numbers.remove(&Id::QueriesPerDay);
        // Nor does a copy of the model stay as it is when a larger one would make a smaller fleet.
        let replica = scenario.answer().inputs;
        scenario = with(&scenario, Id::GpusPerReplica, replica.gpus_per_replica);
        scenario = with(&scenario, Id::Batch, replica.batch.max(1.0));
        let users = value(&scenario, Id::DailyUsers);
        let few = with(&scenario, Id::DailyUsers, users);
        let many = with(&scenario, Id::DailyUsers, users * factor);
        let gpus = |scenario: &Scenario| scenario.answer().estimate.fleet.gpus;
        prop_assert!(close(gpus(&few) * factor, gpus(&many)));
        let fleet = many.answer().estimate.fleet;
        if !many.answer().plan.given.servers {
            let n = value(&many, Id::GpusPerServer);
            prop_assert!(fleet.servers * n >= fleet.gpus * (1.0 - 1e-8));
        }
    }

    #[test]
    fn a_better_building_never_takes_more_power(scenario in scenario(), pue in 1.0..2.0f64) {
        let energy = |pue| with(&scenario, Id::Pue, pue).answer().estimate.footprint.energy;
        prop_assert!(energy(pue) >= energy(1.0));
        prop_assert!(close(energy(pue), energy(1.0) * pue));
    }

    #[test]
    fn the_same_scenario_gives_the_same_bits(scenario in scenario()) {
        let bits = |scenario: &Scenario| -> Vec<Option<u64>> {
            scenario.answer().estimate.outputs().into_iter().map(|(_, value)| value.map(f64::to_bits)).collect()
        };
        prop_assert_eq!(bits(&scenario), bits(&scenario.clone()));
    }

    #[test]
    fn nothing_is_negative_or_lost(scenario in scenario()) {
        for (id, value) in scenario.answer().estimate.outputs() {
            let may_be_negative = matches!(id, Id::ProfitPerDay | Id::Margin | Id::GrossMargin);
            if let Some(value) = value {
                prop_assert!(may_be_negative || value >= 0.0 || value.is_nan(), "{} is {value}", id.key());
            }
        }
        prop_assert!(cost(&scenario).is_finite());
    }
}
