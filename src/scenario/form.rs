//! What the form asks: which inputs the chosen method uses, where they stand, and how a step moves them.

use super::choice::ChoiceId;
use super::response::{position, value_at};
use super::{Answer, FIRST_SEED, Scenario};
use crate::model::choices::{Optimizer, Ownership, Recompute, Serving, TrainingAttention, YesNo};
use crate::model::quantities::{Id, Level, Topic};

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What most readers change.
    Essentials,
    /// What the estimate rests on.
    Assumptions,
    /// For those who know the machine.
    Expert,
    /// Constants of the throughput model.
    Calibration,
    /// What training took.
    Training,
    /// How ranges are drawn.
    Uncertainty,
}

/// One row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A number.
    Number(Id),
    /// One of a few named things.
    Choice(ChoiceId),
}

impl Item {
    /// Every row, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        Group::ALL.iter().flat_map(|group| group.items()).flat_map(|(_, items)| items)
    }

    /// Its key in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number(id) => id.key(),
            Self::Choice(choice) => choice.key(),
        }
    }
}

impl Group {
    /// Every group, in the order of the form.
    pub const ALL: &'static [Self] =
        &[Self::Essentials, Self::Assumptions, Self::Expert, Self::Calibration, Self::Training, Self::Uncertainty];

    /// The word that element ids use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Essentials => "essentials",
            Self::Assumptions => "assumptions",
            Self::Expert => "expert",
            Self::Calibration => "calibration",
            Self::Training => "training",
            Self::Uncertainty => "uncertainty",
        }
    }

    /// Its rows by topic, used or not: of each topic what is chosen, then what is counted.
    pub fn items(self) -> Vec<(Topic, Vec<Item>)> {
        TOPICS
            .iter()
            .map(|topic| {
                let chosen = ChoiceId::ALL.iter().copied().filter(|choice| place_of_choice(*choice) == (self, *topic));
                let counted = Id::INPUTS.iter().copied().filter(|id| place_of_number(*id) == Some((self, *topic)));
                (*topic, chosen.map(Item::Choice).chain(counted.map(Item::Number)).collect())
            })
            .filter(|(_, items): &(Topic, Vec<Item>)| !items.is_empty())
            .collect()
    }
}

/// The topics of the form, in its order.
const TOPICS: [Topic; 7] =
    [Topic::Demand, Topic::Model, Topic::Serving, Topic::Fleet, Topic::Money, Topic::Footprint, Topic::Training];

/// Where a number stands; nowhere if it is computed, a definition, a rate of exchange, or belongs to another view.
fn place_of_number(id: Id) -> Option<(Group, Topic)> {
    let row = id.row();
    if matches!(id, Id::YuanPerDollar | Id::EurosPerDollar) {
        // They stand beside the currency that is shown.
        return None;
    }
    let group = match (row.topic, row.input?.level) {
        // Views of their own ask for these.
        (Topic::Textbook | Topic::Life | Topic::Outlook, _) | (_, Level::Fixed) => return None,
        (Topic::Training, Level::Essential | Level::Assumption) => Group::Training,
        (_, Level::Essential) => Group::Essentials,
        (_, Level::Assumption) => Group::Assumptions,
        (_, Level::Expert) => Group::Expert,
        (_, Level::Calibration) => Group::Calibration,
    };
    Some((group, row.topic))
}

fn place_of_choice(choice: ChoiceId) -> (Group, Topic) {
    match choice {
        ChoiceId::Model => (Group::Essentials, Topic::Model),
        ChoiceId::Gpu => (Group::Essentials, Topic::Serving),
        ChoiceId::Ownership => (Group::Essentials, Topic::Money),
        ChoiceId::Serving | ChoiceId::CountInputTokens => (Group::Assumptions, Topic::Serving),
        ChoiceId::WeightPrecision | ChoiceId::KvPrecision => (Group::Assumptions, Topic::Model),
        ChoiceId::DayShape | ChoiceId::RoundToServers => (Group::Assumptions, Topic::Fleet),
        ChoiceId::Grid => (Group::Assumptions, Topic::Footprint),
        ChoiceId::Parallelism | ChoiceId::Engine | ChoiceId::PrefillDecodeSplit => (Group::Expert, Topic::Serving),
        // A choice of the simulation belongs to all topics; the group is its own and needs no name of a topic.
        ChoiceId::Plan | ChoiceId::DefaultRanges => (Group::Uncertainty, Topic::Fleet),
        ChoiceId::TrainingGpu | ChoiceId::Optimizer => (Group::Training, Topic::Training),
        ChoiceId::TrainingAttention | ChoiceId::Recompute | ChoiceId::ZeroStage => (Group::Expert, Topic::Training),
    }
}

/// The group in which the field with this key stands; `None` for what the form does not ask.
pub fn group_of(key: &str) -> Option<Group> {
    let number = || Id::from_key(key).and_then(place_of_number);
    let choice = || ChoiceId::from_key(key).map(place_of_choice);
    number().or_else(choice).map(|(group, _)| group)
}

/// Does the form ask for this number? It does where the scenario uses it, and where the reader wrote something, so
/// that nothing typed is out of reach.
pub fn shown(scenario: &Scenario, id: Id) -> bool {
    place_of_number(id).is_some() && (used(scenario, id) || is_changed(scenario, Item::Number(id)))
}

/// Does the form offer this choice?
pub fn choice_shown(scenario: &Scenario, choice: ChoiceId) -> bool {
    choice_used(scenario, choice) || is_changed(scenario, Item::Choice(choice))
}

/// Did the reader touch the row?
pub fn is_changed(scenario: &Scenario, item: Item) -> bool {
    match item {
        Item::Number(id) => scenario.numbers.contains_key(&id) || scenario.kept.contains_key(id.key()),
        Item::Choice(choice) => scenario.choices.contains_key(&choice) || scenario.kept.contains_key(choice.key()),
    }
}

/// Does any figure of the page depend on the number, the way the scenario is computed?
pub fn used(scenario: &Scenario, id: Id) -> bool {
    let choices = scenario.model_choices();
    let serving = choices.serving;
    let predicted = serving == Serving::Roofline;
    let owned = choices.ownership == Ownership::Own;
    let stated = |id| scenario.stated(id).is_some();
    match id {
        Id::DailyUsers | Id::QueriesPerUser => !stated(Id::QueriesPerDay),
        Id::QueriesPerDay => stated(id),
        // They change how amounts are shown, not the amounts.
        Id::YuanPerDollar | Id::EurosPerDollar => false,
        Id::Mfu => serving == Serving::Mfu,
        Id::SpeedCorrection => predicted,
        Id::PeakFlops => predicted || serving == Serving::Mfu,
        Id::SecondsPerToken => serving == Serving::Latency,
        Id::PrefillGpusPerReplica => predicted && choices.prefill_decode_split == YesNo::Yes,
        Id::ScaleUpGpus => predicted,
        Id::GpusPerReplica => predicted || serving == Serving::Latency,
        Id::InputTokensPerGpuSecond | Id::OutputTokensPerGpuSecond => serving == Serving::Measured,
        Id::SpareShare => !stated(Id::Servers),
        Id::GpuHourPrice => !owned,
        Id::ServerLife => owned || scenario.stated(Id::EmbodiedCarbon).is_some_and(|made| made > 0.0),
        Id::ServerPrice
        | Id::ResidualShare
        | Id::MaintenanceShare
        | Id::NetworkShare
        | Id::CapitalRate
        | Id::ColocationPrice
        | Id::ElectricityPrice => owned,
        Id::ServerPower => owned || !stated(Id::ItEnergyPerQuery),
        Id::PowerFraction | Id::IdlePowerFraction => !stated(Id::ItEnergyPerQuery),
        Id::GpuPower | Id::AwakePowerShare | Id::ComputePowerShare | Id::HostPowerShare => {
            predicted && !stated(Id::PowerFraction) && !stated(Id::ItEnergyPerQuery)
        }
        Id::IdleGpuShare => used(scenario, Id::GpuPower) && !stated(Id::IdlePowerFraction),
        Id::TrainingMfu | Id::TrainingGoodput => !stated(Id::TrainingGpuHours),
        Id::TrainingMfuReference | Id::TrainingMfuExponent | Id::TrainingMfuLeastGpus => {
            !stated(Id::TrainingGpuHours) && !stated(Id::TrainingMfu)
        }
        Id::HeadSize => choices.recompute == Recompute::None,
        // Training counts weights and keeps activations whatever serves the model.
        Id::ActiveParameters | Id::TotalParameters | Id::Layers | Id::HiddenSize => true,
        Id::AttentionWidth => {
            predicted || choices.training_attention != TrainingAttention::None || choices.recompute == Recompute::None
        }
        Id::WindowShare | Id::WindowTokens => predicted || choices.training_attention == TrainingAttention::Causal,
        Id::FfnWidth => predicted || (choices.optimizer == Optimizer::Adafactor && !stated(Id::OptimizerBytes)),
        _ => match id.row().topic {
            Topic::Life | Topic::Outlook => false,
            topic => predicted || !matches!(topic, Topic::Model | Topic::Serving),
        },
    }
}

/// Does any figure of the page depend on the choice?
pub fn choice_used(scenario: &Scenario, choice: ChoiceId) -> bool {
    let serving = scenario.model_choices().serving;
    match choice {
        ChoiceId::WeightPrecision => matches!(serving, Serving::Roofline | Serving::Mfu),
        ChoiceId::KvPrecision | ChoiceId::Parallelism | ChoiceId::Engine | ChoiceId::PrefillDecodeSplit => {
            serving == Serving::Roofline
        }
        ChoiceId::CountInputTokens => serving == Serving::Mfu,
        ChoiceId::RoundToServers => scenario.stated(Id::Servers).is_none(),
        _ => true,
    }
}

/// Counts of a group for its summary: rows shown, and how many of them the reader changed.
pub fn counts(scenario: &Scenario, group: Group) -> (usize, usize) {
    let rows = group.items().into_iter().flat_map(|(_, items)| items);
    // The seed has a row of its own kind.
    let seed = group == Group::Uncertainty;
    let start = (usize::from(seed), usize::from(seed && scenario.seed != FIRST_SEED));
    rows.filter(|item| match *item {
        Item::Number(id) => shown(scenario, id),
        Item::Choice(choice) => choice_shown(scenario, choice),
    })
    .fold(start, |(rows, changed), item| (rows + 1, changed + usize::from(is_changed(scenario, item))))
}

impl Answer {
    /// What the plan or a formula gives for an input that nobody stated; `None` where there is no such value.
    pub fn planned(&self, id: Id) -> Option<f64> {
        let by_plan = || self.inputs.get(id).filter(|value| *value > 0.0);
        self.estimate.output(id).or_else(by_plan).filter(|value| value.is_finite())
    }
}

/// The value some steps of the slider further, down where `steps` is negative. A step is the next value that dragging
/// would give. Beyond the ends of the slider nothing moves but back.
pub fn stepped(id: Id, value: f64, steps: i32) -> f64 {
    const PLACES: i32 = 1000;
    let upwards = steps > 0;
    let next = |from: f64| {
        let start = position(id, from);
        // The middle of a range need not be round: what is all but the present value is no step.
        let near = from.abs() * 6e-4;
        (0..=PLACES)
            .map(|place| f64::from(if upwards { place } else { -place }) / f64::from(PLACES))
            .map(|distance| value_at(id, (start + distance).clamp(0.0, 1.0)))
            .find(|candidate| if upwards { *candidate > from + near } else { *candidate < from - near })
            .unwrap_or(from)
    };
    (0..steps.abs()).fold(value, |value, _| next(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::estimate::estimate;
    use crate::model::plan::plan;
    use crate::scenario::presets::PresetId;

    /// Every preset, served in every way, rented and owned; predicted ones with prompts and answers apart, too; and one
    /// trained in every way.
    fn scenarios() -> Vec<Scenario> {
        let mut all = Vec::new();
        for preset in PresetId::ALL {
            for serving in Serving::ALL {
                for ownership in Ownership::ALL {
                    let mut scenario = Scenario::preset(*preset);
                    scenario.choices.insert(ChoiceId::Serving, serving.key());
                    scenario.choices.insert(ChoiceId::Ownership, ownership.key());
                    all.push(scenario);
                }
            }
            let mut apart = Scenario::preset(*preset);
            apart.choices.insert(ChoiceId::PrefillDecodeSplit, YesNo::Yes.key());
            all.push(apart);
        }
        for recompute in Recompute::ALL {
            for attention in TrainingAttention::ALL {
                for optimizer in [Optimizer::Adamw, Optimizer::Adafactor] {
                    let mut scenario = Scenario::preset(PresetId::ChatGpt2023);
                    scenario.choices.insert(ChoiceId::Recompute, recompute.key());
                    scenario.choices.insert(ChoiceId::TrainingAttention, attention.key());
                    scenario.choices.insert(ChoiceId::Optimizer, optimizer.key());
                    all.push(scenario);
                }
            }
        }
        all
    }

    /// Results after one input moved by itself. The cost of a user is left out: where messages a day are stated, it
    /// alone knows messages a user, and writing those would take the statement back.
    fn results(scenario: &Scenario, moved: Option<Id>) -> Vec<(Id, Option<u64>)> {
        let mut question = scenario.question();
        if let Some(id) = moved {
            let value = question.inputs.get(id).unwrap_or_default();
            question.inputs.set(id, if value > 0.0 { value * 0.9 } else { value });
        }
        let (inputs, plan) = plan(&question);
        let outputs = estimate(&inputs, &plan).outputs();
        outputs.into_iter().filter(|(id, _)| *id != Id::CostPerUser).map(|(id, v)| (id, v.map(f64::to_bits))).collect()
    }

    #[test]
    fn what_the_form_leaves_out_changes_nothing() {
        for scenario in scenarios() {
            let before = results(&scenario, None);
            for id in Id::INPUTS {
                if place_of_number(*id).is_some() && !used(&scenario, *id) {
                    let after = results(&scenario, Some(*id));
                    let moved: Vec<&str> =
                        before.iter().zip(&after).filter(|(a, b)| a != b).map(|(a, _)| a.0.key()).collect();
                    assert_eq!(moved, [""; 0], "{} of {:?}", id.key(), scenario.choices);
                }
            }
        }
    }

    #[test]
    fn every_input_is_asked_for_somewhere() {
        let scenarios = scenarios();
        for id in Id::INPUTS.iter().filter(|id| place_of_number(**id).is_some()) {
            assert!(scenarios.iter().any(|scenario| shown(scenario, *id)), "{}", id.key());
        }
        for choice in ChoiceId::ALL {
            assert!(scenarios.iter().any(|scenario| choice_shown(scenario, *choice)), "{}", choice.key());
        }
    }

    #[test]
    fn every_row_stands_in_one_group() {
        let rows: Vec<Item> = Item::all().collect();
        let asked = Id::INPUTS.iter().filter(|id| place_of_number(**id).is_some()).count();
        assert_eq!(rows.len(), asked + ChoiceId::ALL.len());
        assert_eq!(group_of("daily_users"), Some(Group::Essentials));
        assert_eq!(group_of("training_mfu"), Some(Group::Training));
        for key in ["hours_per_day", "textbook_step_time", "cost_per_day", "nonsense"] {
            assert_eq!(group_of(key), None, "{key}");
        }
    }

    #[test]
    fn what_the_reader_wrote_stays_in_reach() {
        let mut scenario = Scenario::preset(PresetId::ChatGpt2023);
        assert!(!shown(&scenario, Id::Batch));
        scenario.kept.insert(Id::Batch.key().to_owned(), "many".to_owned());
        assert!(shown(&scenario, Id::Batch));
        assert_eq!(counts(&scenario, Group::Assumptions).1, 1);
    }

    #[test]
    fn the_method_decides_what_is_asked() {
        let asked = |serving: Serving, id| {
            let mut scenario = Scenario::default();
            scenario.choices.insert(ChoiceId::Serving, serving.key());
            shown(&scenario, id)
        };
        assert!(asked(Serving::Mfu, Id::Mfu) && !asked(Serving::Roofline, Id::Mfu));
        assert!(asked(Serving::Latency, Id::SecondsPerToken) && !asked(Serving::Latency, Id::Batch));
        assert!(asked(Serving::Measured, Id::OutputTokensPerGpuSecond) && !asked(Serving::Measured, Id::PeakFlops));
        assert!(asked(Serving::Roofline, Id::LayerTime) && !asked(Serving::Mfu, Id::LayerTime));
    }

    #[test]
    fn steps_go_up_and_down_to_the_ends() {
        for id in Id::INPUTS.iter().filter(|id| place_of_number(**id).is_some()) {
            let Some(input) = id.row().input else { continue };
            let (low, high) = (id.unit().to_base(input.soft.0), id.unit().to_base(input.soft.1));
            let middle = value_at(*id, 0.5);
            let up = stepped(*id, middle, 1);
            assert!(up > middle, "{}", id.key());
            assert_eq!(stepped(*id, up, -1), middle, "{}: one step up and down", id.key());
            assert_eq!(stepped(*id, high, 1), high, "{}", id.key());
            assert_eq!(stepped(*id, low, -1), low, "{}", id.key());
            assert!(stepped(*id, high * 2.0, -1) < high * 2.0, "{}: back from beyond", id.key());
        }
    }
}
