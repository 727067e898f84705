//! Which inputs of a scenario are uncertain, and how much.

use super::distribution::{Distribution, Shape};
use crate::catalog::training::training_mfu;
use crate::measured::spread::{Regime, SHIPPED};
use crate::model::prior::{Family, Interval};
use crate::model::quantities::{Id, Input};
use crate::scenario::amount::rounded;
use crate::scenario::{Change, Scenario, form};

/// An uncertain input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertain {
    /// Which.
    pub id: Id,
    /// What it may be.
    pub distribution: Distribution,
}

/// The uncertain inputs that the scenario uses, in the order of the registry.
pub fn uncertain(scenario: &Scenario) -> Vec<Uncertain> {
    // Few inputs are uncertain, and whether one is used takes longer to find out.
    let of = |id: &Id| Some(Uncertain { id: *id, distribution: distribution(scenario, *id)? });
    Id::INPUTS.iter().filter_map(of).filter(|uncertain| form::used(scenario, uncertain.id)).collect()
}

/// What an input may be: the reader's range, or the prior of a default that nobody stated. None for a number that is
/// stated, or computed.
pub fn distribution(scenario: &Scenario, id: Id) -> Option<Distribution> {
    let input = id.row().input?;
    if let Some(&(low, high)) = scenario.ranges.get(&id) {
        return of(id, &input, low, high);
    }
    let prior = scenario.prior(id)?;
    let (low, high) = around(scenario, id, prior.interval, scenario.resolved(id).value);
    let usual = of(id, &input, low, high)?;
    let shape = if prior.interval == Interval::PredictionError { Shape::LogT4 } else { usual.shape };
    Some(Distribution { shape, ..usual })
}

/// The ends of an interval around a value.
fn around(scenario: &Scenario, id: Id, interval: Interval, center: f64) -> (f64, f64) {
    match interval {
        Interval::Factor(factor) => (center / factor, center * factor),
        Interval::Around(shown) => {
            let half = id.unit().to_base(shown);
            (center - half, center + half)
        }
        Interval::TrainingRuns => {
            let (low, high) = training_mfu(scenario.training_gpu()).range;
            let half = id.unit().to_base((high - low) / 2.0);
            (center - half, center + half)
        }
        Interval::PredictionError => SHIPPED.interval(&regime(scenario), center),
    }
}

/// The change that moves an input: a number stays a number, and an interval keeps its shape around the new middle, as
/// far as the bounds let it.
pub fn moved(id: Id, interval: Option<(f64, f64)>, value: f64) -> Change {
    interval.and_then(|ends| shifted(id, ends, value)).unwrap_or(Change::Value(id, value))
}

/// Digits of the ends of an interval that follow from its middle: a link stays short.
const DIGITS: usize = 4;

/// The interval around another middle: ends in the same ratio where they are ratios apart, else as far away as before,
/// closer where a bound is near. None where no room is left.
fn shifted(id: Id, (low, high): (f64, f64), value: f64) -> Option<Change> {
    let input = id.row().input?;
    let unit = id.unit();
    let (least, most) = input.bounds(unit);
    let (low, high) = match input.family {
        Family::Lognormal if low > 0.0 && value > 0.0 => {
            let ratio = (high / low).sqrt().min(most / value);
            let ratio = if least > 0.0 { ratio.min(value / least) } else { ratio };
            (value / ratio, value * ratio)
        }
        // From zero on: it grows in proportion and stays at zero, or it would become log-normal.
        Family::Lognormal if low == 0.0 => (0.0, 2.0 * value),
        _ => {
            let half = ((high - low) / 2.0).min(most - value).min(value - least);
            (value - half, value + half)
        }
    };
    let end = |end: f64, digits| rounded(end, unit, digits).clamp(least, most);
    // A narrow interval needs more digits.
    let ends = [DIGITS, 3 * DIGITS].map(|digits| (end(low, digits), end(high, digits)));
    ends.into_iter().find(|(low, high)| low < high).map(|(low, high)| Change::Range(id, low, high))
}

/// How far the ends of an interval are from a number of which nobody says how sure it is: as a factor where ratios
/// count, else as a share of it.
const USUAL_FACTOR: f64 = 1.25;
const USUAL_SHARE: f64 = 0.2;

/// The change that makes one number of a range, and a range of one number: its default as it was, or as sure as the
/// default is, or by a usual distance. None where there is nothing to say it of.
pub fn toggled(scenario: &Scenario, id: Id) -> Option<Change> {
    let value = scenario.stated(id)?;
    if distribution(scenario, id).is_some() {
        return Some(Change::Value(id, value));
    }
    let input = id.row().input?;
    if input.prior.is_some() {
        let mut unsaid = scenario.clone();
        unsaid.forget(id);
        if unsaid.stated(id) == Some(value) && unsaid.prior(id).is_some() {
            return Some(Change::ResetNumber(id));
        }
    }
    let ends = match input.prior {
        Some(prior) => around(scenario, id, prior.interval, value),
        None if input.family == Family::Lognormal => (value / USUAL_FACTOR, value * USUAL_FACTOR),
        None => (value - USUAL_SHARE * value.abs(), value + USUAL_SHARE * value.abs()),
    };
    shifted(id, ends, value)
}

/// What decides how sure the prediction of a scenario is. It is not counted as bound by latency: targets that hold are
/// the usual case.
pub fn regime(scenario: &Scenario) -> Regime {
    let own = scenario.has_own_model();
    let key = if own { "" } else { scenario.model().key };
    let experts = scenario.resolved(Id::ExpertsPerToken).value > 0.0;
    Regime::of(key, experts, scenario.gpu(), false, false)
}

fn of(id: Id, input: &Input, low: f64, high: f64) -> Option<Distribution> {
    (low < high).then(|| Distribution::new(input.family, low, high, input.bounds(id.unit())))
}
