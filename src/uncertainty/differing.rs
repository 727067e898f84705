//! The inputs in which scenarios differ.

use super::inputs::distribution;
use crate::model::quantities::Id;
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{Item, choice_used, used};
use crate::scenario::mix::{self, Mix};

/// An input in which scenarios differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Which.
    pub item: Item,
    /// Whether it differs because of something that was chosen: nobody stated it.
    pub follows: bool,
}

/// What a scenario has for a number: its value where somebody or something states it, and its 90 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stated {
    /// In base units.
    pub value: f64,
    /// In base units, the lower end first; none for a number that is certain.
    pub ends: Option<(f64, f64)>,
}

/// What a scenario has for a number; none where it does not use it, or a plan or formula computes it.
pub fn number_of(scenario: &Scenario, id: Id) -> Option<Stated> {
    let value = scenario.stated(id).filter(|_| used(scenario, id))?;
    let ends = distribution(scenario, id).map(|distribution| (distribution.low, distribution.high));
    Some(Stated { value, ends })
}

/// What a scenario has for a choice: options with their shares of the whole; none where it does not use it.
pub fn choice_of(scenario: &Scenario, choice: ChoiceId) -> Option<Mix> {
    let mixed = || scenario.mixes.get(&choice).map(|mix| mix::shares(mix));
    choice_used(scenario, choice).then(|| mixed().unwrap_or_else(|| vec![(scenario.option(choice), 1.0)]))
}

/// The rows of the form in which scenarios differ, in the order of the form.
pub fn differing(scenarios: &[&Scenario]) -> Vec<Differing> {
    Item::all()
        .filter(|item| differs(scenarios, *item))
        .map(|item| Differing { item, follows: follows(scenarios, item) })
        .collect()
}

/// How many rows of the form there are.
pub fn all_rows() -> usize {
    Item::all().count()
}

fn differs(scenarios: &[&Scenario], item: Item) -> bool {
    fn vary<T: PartialEq>(scenarios: &[&Scenario], of: impl Fn(&Scenario) -> T) -> bool {
        let mut all = scenarios.iter().map(|scenario| of(scenario));
        let first = all.next();
        all.any(|other| Some(&other) != first.as_ref())
    }
    match item {
        Item::Number(id) => vary(scenarios, |scenario| number_of(scenario, id)),
        Item::Choice(choice) => vary(scenarios, |scenario| choice_of(scenario, choice)),
    }
}

/// Nobody stated the number in any of the scenarios: it follows from a choice.
fn follows(scenarios: &[&Scenario], item: Item) -> bool {
    let Item::Number(id) = item else { return false };
    !scenarios.iter().any(|scenario| scenario.is_written(id))
}
