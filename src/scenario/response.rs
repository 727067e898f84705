//! How the cost of a day answers to one input: the curve behind its slider.

use super::Scenario;
use crate::model::estimate::estimate;
use crate::model::plan::plan;
use crate::model::quantities::{Id, Scale};

/// Position on a slider, from 0 to 1, of a value in base units. Values beyond the ends stop there.
pub fn position(id: Id, value: f64) -> f64 {
    let Some(input) = id.row().input else { return 0.0 };
    let shown = id.unit().from_base(value);
    let (low, high) = input.soft;
    let share = match input.scale {
        Scale::Linear => (shown - low) / (high - low),
        Scale::Log => libm::log(shown / low) / libm::log(high / low),
    };
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

/// The value at a position of a slider, in base units, rounded to two significant digits (three for shares and other
/// linear scales) so that dragging gives round numbers.
pub fn value_at(id: Id, position: f64) -> f64 {
    let Some(input) = id.row().input else { return 0.0 };
    let (low, high) = input.soft;
    let shown = id.unit().from_base(exact_value_at(id, position));
    let step = match input.scale {
        Scale::Linear => libm::pow(10.0, libm::log10((high - low) / 50.0).floor()),
        Scale::Log => libm::pow(10.0, libm::log10(shown).floor() - 1.0),
    };
    let rounded = if step < 1.0 {
        // Dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
        let per_one = (1.0 / step).round();
        (shown * per_one).round() / per_one
    } else {
        (shown / step).round() * step
    };
    id.unit().to_base(rounded.clamp(low, high))
}

/// Cost of a day with the input at `points` places along its slider: pairs of position and dollars.
pub fn curve(scenario: &Scenario, id: Id, points: usize) -> Vec<(f64, f64)> {
    let mut moved = scenario.clone();
    moved.numbers.insert(id, 0.0);
    // Resolving is dearer than computing, and only one value moves.
    let fixed = moved.unreconciled();
    (0..points)
        .map(|n| {
            let at = n as f64 / (points.max(2) - 1) as f64;
            let mut question = fixed.clone();
            question.inputs.set(id, exact_value_at(id, at));
            moved.reconcile(&mut question.inputs);
            let (inputs, plan) = plan(&question);
            (at, estimate(&inputs, &plan).money.cost)
        })
        .collect()
}

fn exact_value_at(id: Id, position: f64) -> f64 {
    let Some(input) = id.row().input else { return 0.0 };
    let (low, high) = input.soft;
    let shown = match input.scale {
        Scale::Linear => low + (high - low) * position,
        Scale::Log => low * libm::pow(high / low, position),
    };
    id.unit().to_base(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_ends_where_its_row_says() {
        for id in Id::INPUTS {
            let Some(input) = id.row().input else { continue };
            if input.soft.0 < input.soft.1 {
                assert!(
                    input.scale == Scale::Linear || input.soft.0 > 0.0,
                    "{}: a log slider begins above 0",
                    id.key()
                );
                for (at, shown) in [(0.0, input.soft.0), (1.0, input.soft.1)] {
                    let back = position(*id, id.unit().to_base(shown));
                    assert!((back - at).abs() < 1e-12, "{}: {shown} is at {back}", id.key());
                }
            }
        }
    }

    #[test]
    fn a_curve_says_what_the_scenario_would_cost() {
        for id in [Id::DailyUsers, Id::TotalParameters, Id::ActiveParameters, Id::Utilization] {
            let scenario = Scenario::default();
            for (at, cost) in curve(&scenario, id, 7) {
                let mut moved = scenario.clone();
                moved.numbers.insert(id, exact_value_at(id, at));
                assert_eq!(cost, moved.answer().estimate.money.cost, "{} at {at}", id.key());
            }
        }
    }

    #[test]
    fn dragging_gives_round_numbers() {
        assert_eq!(value_at(Id::Utilization, 0.5012), 0.53);
        assert_eq!(value_at(Id::DailyUsers, 0.83), 210e6);
    }
}
