//! Which inputs of a scenario are uncertain, and how much.

use super::distribution::{Distribution, Shape};
use crate::catalog::training::training_mfu;
use crate::measured::spread::{Regime, SHIPPED};
use crate::model::prior::{Interval, Of, Prior};
use crate::model::quantities::{Id, Input};
use crate::model::source::Grade;
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form;
use crate::scenario::resolve::Origin;

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
    let used = |id: &Id| form::used(scenario, *id);
    let all = Id::INPUTS.iter().copied().filter(used);
    all.filter_map(|id| distribution(scenario, id).map(|distribution| Uncertain { id, distribution })).collect()
}

/// What an input may be: the reader's range, or the prior of a default that nobody stated. None for a number that is
/// stated, or computed.
pub fn distribution(scenario: &Scenario, id: Id) -> Option<Distribution> {
    let input = id.row().input?;
    if let Some(&(low, high)) = scenario.ranges.get(&id) {
        return of(id, &input, low, high);
    }
    let prior = prior(scenario, id)?;
    let center = scenario.resolved(id).value;
    match prior.interval {
        Interval::Factor(factor) => of(id, &input, center / factor, center * factor),
        Interval::Around(shown) => {
            let half = id.unit().to_base(shown);
            of(id, &input, center - half, center + half)
        }
        Interval::TrainingRuns => {
            let (low, high) = training_mfu(scenario.training_gpu()).range;
            let half = id.unit().to_base((high - low) / 2.0);
            of(id, &input, center - half, center + half)
        }
        Interval::PredictionError => {
            let (low, high) = SHIPPED.interval(&regime(scenario), center);
            let usual = of(id, &input, low, high)?;
            Some(Distribution { shape: Shape::LogT4, ..usual })
        }
    }
}

/// The prior of an input, where it holds: of a number that nobody stated, or that a predicted preset only assumes.
pub fn prior(scenario: &Scenario, id: Id) -> Option<&'static Prior> {
    let prior = id.row().input?.prior.filter(|_| scenario.default_ranges())?;
    let holds = match (scenario.resolved(id).origin, prior.of) {
        (Origin::Default, _) | (Origin::Catalog(..), Of::Every) => true,
        // Who states one size of an assumed model has another model in mind.
        (Origin::Catalog(ChoiceId::Model, source), Of::Assumed) => {
            let sized = |id| scenario.numbers.contains_key(&id);
            source.grade == Grade::Guess && !sized(Id::TotalParameters) && !sized(Id::ActiveParameters)
        }
        (Origin::Catalog(_, source), Of::Assumed) => source.grade == Grade::Guess,
        (Origin::Preset, _) => scenario.preset.assumed().contains(&id),
        (Origin::Reader | Origin::Computed, _) => false,
    };
    holds.then_some(prior)
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
    let bounds = (id.unit().to_base(input.hard.0), id.unit().to_base(input.hard.1));
    (low < high).then(|| Distribution::new(input.family, low, high, bounds))
}
