//! What changed: the difference of two scenarios, input by input, so that it adds up to the whole.

use super::attribution::Gathered;
use crate::model::choices::Choices;
use crate::model::plan::{Facts, Question};
use crate::model::quantities::{Id, Topic};
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::Item;
use crate::scenario::resolve::choice_followed;
use crate::scenario::{Answer, Scenario};

/// How what each input does is told from what the others do.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// One after the other: these first, the others in the order of the form.
    Given(Vec<Item>),
    /// The mean over orders: over all of them for up to eight inputs.
    Average,
}

/// One input in which the scenarios differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub item: Item,
    /// What follows from it, or can only move together with it.
    pub along: Vec<Id>,
    /// What it does to the quantity, in base units.
    pub effect: f64,
    /// What it does at least and at most, whichever others moved before it.
    pub range: (f64, f64),
}

/// The way from one scenario to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// Of what.
    pub quantity: Id,
    /// Its value in the scenario that is compared with.
    pub from: f64,
    /// Its value in the other one.
    pub to: f64,
    /// What lies between them, in order. Inputs that do nothing to the quantity are left out.
    pub parts: Vec<Part>,
}

/// The bridge of a quantity between two scenarios: its parts add up to the difference, but for the rounding of `f64`.
/// None where some scenario between the two has no such quantity, or too many inputs differ.
pub fn bridge(from: &Scenario, to: &Scenario, quantity: Id, order: &Order) -> Option<Bridge> {
    const AT_ONCE: usize = 64;
    let mut crossing = Crossing::new(from, to, quantity, order);
    while crossing.work(AT_ONCE) {}
    crossing.bridge()
}

/// The quantity in every scenario between two that an answer asks for, gathered some at a time.
#[derive(Clone, Debug)]
pub struct Crossing {
    ends: Ends,
    quantity: Id,
    average: bool,
    groups: Vec<Group>,
    gathered: Gathered,
}

impl Crossing {
    /// From a scenario to another.
    pub fn new(from: &Scenario, to: &Scenario, quantity: Id, order: &Order) -> Self {
        let ends = Ends { from: from.clone(), to: to.clone(), start: from.question(), end: to.question() };
        let mut groups = ends.groups();
        if let Order::Given(first) = order {
            groups.sort_by_key(|group| first.iter().position(|item| *item == group.item).unwrap_or(first.len()));
        }
        let gathered = Gathered::new(groups.len());
        Self { ends, quantity, average: *order == Order::Average, groups, gathered }
    }

    /// How many inputs differ.
    pub fn parts(&self) -> usize {
        self.groups.len()
    }

    /// Works out some more scenarios between the two. Tells whether there are others left.
    pub fn work(&mut self, some: usize) -> bool {
        let Self { ends, quantity, groups, gathered, .. } = self;
        let all = 1_u64.checked_shl(groups.len() as u32).map_or(u64::MAX, |above| above - 1);
        let value = |set: u64| match set {
            0 => ends.from.answer().value(*quantity),
            set if set == all => ends.to.answer().value(*quantity),
            set => Answer::to(&ends.between(groups, set)).value(*quantity),
        };
        gathered.work(some, |set| value(set).filter(|value| value.is_finite()))
    }

    /// The bridge, once nothing is left.
    pub fn bridge(&self) -> Option<Bridge> {
        let Self { ends, quantity, average, groups, gathered } = self;
        let parts = groups.iter().zip(gathered.added(*average)?).map(|(group, added)| Part {
            item: group.item,
            along: group.ids.iter().copied().filter(|id| Item::Number(*id) != group.item).collect(),
            effect: added.effect,
            range: added.range,
        });
        Some(Bridge {
            quantity: *quantity,
            from: ends.from.answer().value(*quantity)?,
            to: ends.to.answer().value(*quantity)?,
            parts: parts.filter(|part| part.range != (0.0, 0.0)).collect(),
        })
    }
}

/// What moves together.
#[derive(Clone, Debug)]
struct Group {
    item: Item,
    ids: Vec<Id>,
}

/// Both scenarios with what they ask.
#[derive(Clone, Debug)]
struct Ends {
    from: Scenario,
    to: Scenario,
    start: Question,
    end: Question,
}

impl Ends {
    /// Everything in which the questions differ, in the order of the form, each id in one group.
    fn groups(&self) -> Vec<Group> {
        let Self { from, to, start, end } = self;
        let differs = |id: &Id| {
            start.inputs.get(*id).map(f64::to_bits) != end.inputs.get(*id).map(f64::to_bits)
                || start.given.contains(*id) != end.given.contains(*id)
        };
        let mut left: Vec<Id> = Id::INPUTS.iter().copied().filter(differs).collect();
        let mut groups: Vec<Group> = Vec::new();
        // Sizes of a model of one's own only make sense together.
        let own = from.has_own_model() || to.has_own_model();
        let chosen = ChoiceId::ALL.iter().copied().filter(|choice| from.option(*choice) != to.option(*choice));
        for choice in chosen {
            let along = |id: &Id| match choice {
                ChoiceId::Model => own && of_model(*id) || self.follows(*id, choice),
                _ => self.follows(*id, choice),
            };
            groups.push(Group { item: Item::Choice(choice), ids: take(&mut left, along) });
        }
        if start.given.contains(Id::QueriesPerDay) != end.given.contains(Id::QueriesPerDay) {
            let of_demand = |id: &Id| matches!(id, Id::QueriesPerDay | Id::DailyUsers | Id::QueriesPerUser);
            groups.push(Group { item: Item::Number(Id::QueriesPerDay), ids: take(&mut left, of_demand) });
        }
        if left.contains(&Id::GpusPerServer) {
            let along = |id: &Id| {
                *id == Id::GpusPerServer
                    || matches!(id, Id::ScaleUpGpus | Id::ServerPower | Id::ServerPrice) && !self.is_stated(*id)
            };
            groups.push(Group { item: Item::Number(Id::GpusPerServer), ids: take(&mut left, along) });
        }
        groups.extend(left.into_iter().map(|id| Group { item: Item::Number(id), ids: vec![id] }));
        let place = |item: Item| Item::all().position(|known| known == item);
        groups.sort_by_key(|group| place(group.item).unwrap_or(usize::MAX));
        groups
    }

    /// Whether nobody states the number and it comes with the choice.
    fn follows(&self, id: Id, choice: ChoiceId) -> bool {
        if self.is_stated(id) {
            return false;
        }
        match choice {
            ChoiceId::WeightPrecision => {
                matches!(id, Id::BytesPerWeight | Id::BytesPerAttentionWeight | Id::PeakFlops)
                    && !(id == Id::PeakFlops && self.differ_in(ChoiceId::Gpu))
            }
            ChoiceId::KvPrecision => id == Id::KvBytesPerToken && !self.differ_in(ChoiceId::Model),
            ChoiceId::Model if matches!(id, Id::BytesPerWeight | Id::BytesPerAttentionWeight) => false,
            _ => id.row().input.and_then(|input| choice_followed(input.follows)) == Some(choice),
        }
    }

    fn differ_in(&self, choice: ChoiceId) -> bool {
        self.from.option(choice) != self.to.option(choice)
    }

    fn is_stated(&self, id: Id) -> bool {
        self.from.is_written(id) || self.to.is_written(id)
    }

    /// The question after some groups have moved.
    fn between(&self, groups: &[Group], set: u64) -> Question {
        let mut question = self.start.clone();
        let moved = groups.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        for (_, group) in moved {
            if let Item::Choice(choice) = group.item {
                copy_choice(&mut question.choices, &self.end.choices, choice);
            }
            for id in &group.ids {
                if let Some(value) = self.end.inputs.get(*id) {
                    question.inputs.set(*id, value);
                }
                if self.end.given.contains(*id) {
                    question.given.insert(*id);
                } else {
                    question.given.remove(*id);
                }
            }
        }
        let inputs = &mut question.inputs;
        inputs.active_parameters = inputs.active_parameters.min(inputs.total_parameters);
        question.facts = Facts { kv_heads: inputs.kv_heads as u32, latent_attention: inputs.latent_width > 0.0 };
        question
    }
}

/// Takes what belongs to a group.
fn take(left: &mut Vec<Id>, belongs: impl Fn(&Id) -> bool) -> Vec<Id> {
    left.extract_if(.., |id| belongs(id)).collect()
}

/// Whether a number says how a model is built.
fn of_model(id: Id) -> bool {
    id.row().topic == Topic::Model && !matches!(id, Id::BytesPerWeight | Id::BytesPerAttentionWeight)
}

/// Takes over one choice, if the formulas know it.
fn copy_choice(into: &mut Choices, from: &Choices, choice: ChoiceId) {
    match choice {
        ChoiceId::Serving => into.serving = from.serving,
        ChoiceId::Ownership => into.ownership = from.ownership,
        ChoiceId::RoundToServers => into.round_to_servers = from.round_to_servers,
        ChoiceId::CountInputTokens => into.count_input_tokens = from.count_input_tokens,
        ChoiceId::WeightPrecision => into.weight_precision = from.weight_precision,
        ChoiceId::KvPrecision => into.kv_precision = from.kv_precision,
        ChoiceId::DayShape => into.day_shape = from.day_shape,
        ChoiceId::Parallelism => into.parallelism = from.parallelism,
        ChoiceId::Engine => into.engine = from.engine,
        ChoiceId::PrefillDecodeSplit => into.prefill_decode_split = from.prefill_decode_split,
        ChoiceId::TrainingAttention => into.training_attention = from.training_attention,
        ChoiceId::Recompute => into.recompute = from.recompute,
        ChoiceId::Optimizer => into.optimizer = from.optimizer,
        ChoiceId::ZeroStage => into.zero_stage = from.zero_stage,
        // These act by the numbers that follow them, or on ranges alone.
        ChoiceId::Model
        | ChoiceId::Gpu
        | ChoiceId::Grid
        | ChoiceId::TrainingGpu
        | ChoiceId::Plan
        | ChoiceId::DefaultRanges => {}
    }
}
