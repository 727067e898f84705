//! Which parts of an answer have something to say.

use super::choice::ChoiceId;
use super::note::Note;
use super::presets::Kind;
use super::{Answer, Scenario};
use crate::model::quantities::{Id, Topic};

/// A section of the answer, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What was published beside what is calculated.
    Claims,
    /// What the cost is made of.
    Composition,
    /// Load and capacity by the hour.
    Day,
    /// What one unit costs.
    UnitCosts,
    /// What limits an accelerator.
    Limits,
    /// What the tokens bring in.
    Revenue,
    /// Energy, carbon, water.
    Footprint,
    /// What training took.
    Training,
}

impl Section {
    /// All of them, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::Claims,
        Self::Composition,
        Self::Day,
        Self::UnitCosts,
        Self::Limits,
        Self::Revenue,
        Self::Footprint,
        Self::Training,
    ];
}

impl Scenario {
    /// The quantity that the headline states.
    pub fn headline(&self) -> Id {
        self.preset.headline()
    }

    /// The name of the model that is not in the catalogue but that its shape stands for.
    pub fn stands_for(&self) -> Option<&'static str> {
        self.preset.stands_for().filter(|_| !self.choices.contains_key(&ChoiceId::Model))
    }
}

/// How far a headline can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// The throughput of the accelerators is predicted.
    Predicted,
    /// Somebody's figures, worked out exactly.
    Published {
        /// Whether the reader changed some of them.
        changed: bool,
    },
    /// Stated rates, worked out exactly.
    Stated,
}

/// How far the headline of an answer can be trusted.
pub fn sureness(scenario: &Scenario, answer: &Answer) -> Sureness {
    match scenario.preset.kind() {
        _ if rests_on_fleet(scenario, answer) && answer.estimate.roofline.is_some() => Sureness::Predicted,
        Kind::Published => Sureness::Published { changed: scenario.changes() > 0 },
        Kind::Predicted => Sureness::Stated,
    }
}

/// Whether the headline has to do with accelerators that serve. A case about training says nothing of them, nor does a
/// case that states the energy of a query.
pub fn rests_on_fleet(scenario: &Scenario, answer: &Answer) -> bool {
    match scenario.headline().row().topic {
        Topic::Training => false,
        Topic::Footprint => !answer.plan.given.it_energy_per_query,
        _ => true,
    }
}

/// The notes that have to do with the headline.
pub fn told_notes(scenario: &Scenario, answer: &Answer) -> Vec<Note> {
    if rests_on_fleet(scenario, answer) { answer.notes() } else { Vec::new() }
}

/// The sections that an answer fills, what its headline is about first.
pub fn sections(scenario: &Scenario, answer: &Answer) -> Vec<Section> {
    let topic = scenario.headline().row().topic;
    let lead = match topic {
        Topic::Training => Section::Training,
        Topic::Footprint => Section::Footprint,
        _ => Section::Composition,
    };
    let mut shown: Vec<Section> =
        Section::ALL.iter().copied().filter(|section| is_filled(*section, scenario, answer)).collect();
    shown.sort_by_key(|section| *section != lead && *section != Section::Claims);
    shown
}

fn is_filled(section: Section, scenario: &Scenario, answer: &Answer) -> bool {
    let topic = scenario.headline().row().topic;
    if section == Section::Claims {
        return !scenario.preset.claims().is_empty();
    }
    if section == Section::Training {
        return topic != Topic::Footprint && answer.estimate.training.gpu_hours > 0.0;
    }
    let queries = answer.estimate.demand.queries > 0.0;
    if section == Section::Footprint {
        return topic != Topic::Training && queries && answer.estimate.footprint.energy > 0.0;
    }
    rests_on_fleet(scenario, answer)
        && match section {
            Section::Composition => answer.estimate.money.cost > 0.0,
            Section::Day => answer.day_load().is_some(),
            Section::UnitCosts => queries && answer.estimate.demand.tokens > 0.0,
            Section::Limits => queries && answer.estimate.roofline.is_some(),
            Section::Revenue => answer.estimate.money.revenue > 0.0,
            Section::Claims | Section::Footprint | Section::Training => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::PresetId;
    use crate::scenario::{Change, Scenario};

    fn of(scenario: &Scenario) -> Vec<Section> {
        sections(scenario, &scenario.answer())
    }

    #[test]
    fn a_case_about_training_shows_training_alone() {
        assert_eq!(of(&Scenario::preset(PresetId::Gpt3Training2023)), [Section::Claims, Section::Training]);
    }

    #[test]
    fn a_case_about_the_energy_of_a_query_shows_no_fleet() {
        assert_eq!(of(&Scenario::preset(PresetId::Water2025)), [Section::Claims, Section::Footprint]);
        assert_eq!(of(&Scenario::preset(PresetId::DeVries2023))[1], Section::Footprint);
    }

    #[test]
    fn without_demand_nothing_is_divided() {
        let idle = Scenario::default().apply(Change::Value(Id::DailyUsers, 0.0));
        for section in of(&idle) {
            assert!(matches!(section, Section::Training | Section::Composition), "{section:?}");
        }
    }

    #[test]
    fn income_shows_where_tokens_are_sold() {
        assert!(of(&Scenario::preset(PresetId::DeepSeek2025)).contains(&Section::Revenue));
        assert!(!of(&Scenario::default()).contains(&Section::Revenue));
    }
}
