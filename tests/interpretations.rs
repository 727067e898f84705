//! One formula, three readings: number, trace and dimension agree on every scenario, and a wrong formula is found out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{Scenario, scenarios};
use dayburn::interpret::dimension::{Dimensional, Faults};
use dayburn::interpret::trace::{Arena, Expr, Op};
use dayburn::model::algebra::Algebra;
use dayburn::model::estimate::estimate;
use dayburn::model::quantities::{Id, Inputs};
use std::collections::BTreeSet;

#[test]
fn the_trace_equals_the_number_bit_for_bit() {
    for Scenario { name, link, .. } in scenarios() {
        let answer = link.scenario.answer();
        let arena = Arena::default();
        let traced = estimate(&arena.inputs(&answer.inputs), &answer.plan).outputs();
        for ((id, number), (_, trace)) in answer.estimate.outputs().into_iter().zip(traced) {
            let bits = number.map(f64::to_bits);
            assert_eq!(bits, trace.map(|trace| trace.value().to_bits()), "{name}: {}", id.key());
        }
    }
}

#[test]
fn every_computed_output_has_one_step_made_of_inputs_and_earlier_steps() {
    for Scenario { name, link, .. } in scenarios() {
        let answer = link.scenario.answer();
        let arena = Arena::default();
        let estimate = estimate(&arena.inputs(&answer.inputs), &answer.plan);
        let derivation = arena.derivation();
        let mut known: BTreeSet<Id> = BTreeSet::new();
        for step in derivation.steps() {
            for (used, _) in step.formula.quantities() {
                let is_input = used.row().input.is_some();
                assert!(known.contains(&used) || is_input, "{name}: {} uses {}", step.id.key(), used.key());
            }
            assert!(known.insert(step.id), "{name}: {} has two steps", step.id.key());
            let (value, again) = (step.value, evaluated(&step.formula));
            assert_eq!(value.to_bits(), again.to_bits(), "{name}: {}", step.id.key());
        }
        for (id, value) in estimate.outputs() {
            let given = id.row().input.is_some();
            assert!(value.is_none() || given || known.contains(&id), "{name}: {} has no step", id.key());
        }
    }
}

/// The formula of a step, computed once more from its leaves.
fn evaluated(formula: &Expr) -> f64 {
    match formula {
        Expr::Quantity(_, value) => *value,
        Expr::RoundUp(a, _) => Algebra::round_up(evaluated(a)),
        Expr::Complement(a, _) => 1.0 - evaluated(a),
        Expr::Binary(op, a, b, _) => {
            let (a, b) = (evaluated(a), evaluated(b));
            match op {
                Op::Add => a + b,
                Op::Sub => a - b,
                Op::Mul => a * b,
                Op::Div => a / b,
                Op::Max => Algebra::max(a, b),
                Op::Min => Algebra::min(a, b),
                Op::Pow => Algebra::powf(a, b),
            }
        }
    }
}

#[test]
fn every_named_quantity_has_its_declared_dimension() {
    for Scenario { name, link, .. } in scenarios() {
        let answer = link.scenario.answer();
        let faults = Faults::default();
        estimate(&Dimensional::inputs(&faults), &answer.plan);
        assert_eq!(faults.found(), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_wrong_formula_is_found_out() {
    /// Rent without the hours: dollars an hour passed off as dollars a day.
    fn without_hours<Q: Algebra>(i: &Inputs<Q>) -> Q {
        (i.gpus_per_replica * i.gpu_hour_price).named(Id::HardwareCostPerDay)
    }
    /// Dollars and kilowatts in one sum.
    fn apples_and_pears<Q: Algebra>(i: &Inputs<Q>) -> Q {
        i.server_price + i.server_power
    }
    /// A share of something that is no share.
    fn rest_of_a_price<Q: Algebra>(i: &Inputs<Q>) -> Q {
        i.server_price.complement()
    }
    let check = |what: &str, found: Vec<String>| {
        assert!(found.len() == 1 && found[0].contains(what), "{what}: {found:?}");
    };
    let faults = Faults::default();
    without_hours(&Dimensional::inputs(&faults));
    check("hardware_cost_per_day", faults.found());
    let faults = Faults::default();
    apples_and_pears(&Dimensional::inputs(&faults));
    check("sum", faults.found());
    let faults = Faults::default();
    rest_of_a_price(&Dimensional::inputs(&faults));
    check("complement", faults.found());
}
