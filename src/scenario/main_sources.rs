//! The sources of the values that carry an answer.

use super::form::used;
use super::resolve::Origin;
use super::section::sections;
use super::{Answer, Scenario};
use crate::catalog::sources::source;
use crate::model::choices::{Ownership, Serving};
use crate::model::quantities::{Id, Topic};
use crate::model::source::Source;

/// Quantities that share a source; none where the reader says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Sourced {
    /// Who says so.
    pub source: Option<&'static Source>,
    /// Of what.
    pub ids: Vec<Id>,
}

/// The main values of a scenario by source, in the order of the form.
pub fn main_sources(scenario: &Scenario, answer: &Answer) -> Vec<Sourced> {
    let mut found: Vec<Sourced> = Vec::new();
    for id in main_values(scenario, answer) {
        let source = source_of(scenario, id);
        match found.iter_mut().find(|sourced| sourced.source == source) {
            Some(sourced) => sourced.ids.push(id),
            None => found.push(Sourced { source, ids: vec![id] }),
        }
    }
    found
}

/// Who says the value of an input: none for the reader.
pub fn source_of(scenario: &Scenario, id: Id) -> Option<&'static Source> {
    let own = id.row().input.map(|input| source(input.source));
    match scenario.resolved(id).origin {
        Origin::Reader => None,
        Origin::Preset => Some(scenario.preset.source()),
        Origin::Catalog(_, id) => Some(source(id)),
        Origin::Default | Origin::Computed => own,
    }
}

/// The inputs that carry the headline. Those that are computed, or not used, are left out.
fn main_values(scenario: &Scenario, answer: &Answer) -> Vec<Id> {
    let training = [
        Id::ActiveParameters,
        Id::TrainingTokens,
        Id::TrainingPeakFlops,
        Id::TrainingGpuHours,
        Id::TrainingMfu,
        Id::TrainingMfuReference,
        Id::TrainingGoodput,
        Id::TrainingGpus,
        Id::TrainingGpuHourPrice,
        Id::TrainingGpuPower,
    ];
    let mut ids = match scenario.headline().row().topic {
        Topic::Training => training.to_vec(),
        _ if answer.plan.given.it_energy_per_query => {
            vec![Id::QueriesPerDay, Id::ItEnergyPerQuery, Id::Pue, Id::GridIntensity, Id::SiteWater, Id::GridWater]
        }
        _ => serving_values(answer),
    };
    ids.retain(|id| used(scenario, *id) && scenario.resolved(*id).origin != Origin::Computed);
    if sections(scenario, answer).is_empty() {
        ids.clear();
    }
    ids
}

fn serving_values(answer: &Answer) -> Vec<Id> {
    let mut ids = vec![Id::InputTokens, Id::OutputTokens];
    if answer.plan.given.queries_per_day {
        ids.insert(0, Id::QueriesPerDay);
    } else {
        ids.splice(0..0, [Id::DailyUsers, Id::QueriesPerUser]);
    }
    ids.push(Id::CachedShare);
    match answer.plan.choices.serving {
        Serving::Roofline => {
            ids.extend([
                Id::TotalParameters,
                Id::ActiveParameters,
                Id::MemoryBandwidth,
                Id::PeakFlops,
                Id::MatmulEfficiency,
            ]);
        }
        Serving::Mfu => ids.extend([Id::ActiveParameters, Id::PeakFlops, Id::Mfu]),
        Serving::Latency => ids.push(Id::SecondsPerToken),
        Serving::Measured => ids.extend([Id::InputTokensPerGpuSecond, Id::OutputTokensPerGpuSecond]),
    }
    ids.push(Id::Utilization);
    ids.push(Id::Servers);
    match answer.plan.choices.ownership {
        Ownership::Rent => ids.push(Id::GpuHourPrice),
        Ownership::Own => ids.extend([Id::ServerPrice, Id::ServerLife, Id::ElectricityPrice]),
    }
    ids.push(Id::ServerPower);
    ids.push(if answer.plan.predicts_power { Id::AwakePowerShare } else { Id::PowerFraction });
    ids.extend([Id::Pue, Id::GridIntensity]);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Change;
    use crate::scenario::presets::PresetId;

    #[test]
    fn every_preset_names_its_source() {
        for preset in PresetId::ALL {
            let scenario = Scenario::preset(*preset);
            let found = main_sources(&scenario, &scenario.answer());
            assert!(found.iter().any(|sourced| sourced.source.is_some()), "{}", preset.key());
            assert!(found.iter().all(|sourced| !sourced.ids.is_empty()));
        }
    }

    #[test]
    fn what_the_reader_says_has_no_source() {
        let scenario = Scenario::default().apply(Change::Value(Id::InputTokens, 10.0));
        let found = main_sources(&scenario, &scenario.answer());
        assert!(found.contains(&Sourced { source: None, ids: vec![Id::InputTokens] }));
    }
}
