//! What a person has chosen: a preset and what differs from it. A scenario is a value; a change makes a new one.

pub mod amount;
pub mod breakdown;
pub mod choice;
pub mod claims;
pub mod codec;
pub mod date;
pub mod decided;
pub mod file;
pub mod form;
pub mod kept;
pub mod main_sources;
pub mod migrations;
pub mod mix;
pub mod note;
pub mod number;
mod own_model;
pub mod presets;
pub mod problem;
pub mod published;
pub mod resolve;
pub mod response;
pub mod section;
pub mod stored;
pub mod variants;

use crate::count::Count;
use crate::interpret::trace::{Arena, Derivation};
use crate::model::estimate::{Estimate, estimate};
use crate::model::plan::{Plan, Question, plan};
use crate::model::quantities::{Id, Inputs};
use amount::Amount;
use choice::ChoiceId;
use litemap::LiteMap;
use mix::Mix;
use presets::PresetId;

/// Version of the model. It stands in every link and grows when numbers move.
pub const MODEL_VERSION: u32 = migrations::MODELS.present();

/// A preset with the reader's changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What the reader calls it, if anything.
    pub name: Option<String>,
    /// What the reader started from.
    pub preset: PresetId,
    /// Numbers that the reader changed, in base units.
    pub numbers: LiteMap<Id, f64>,
    /// The 90 % intervals of numbers that the reader gave as ranges, in base units, the lower end first. Each has its
    /// middle among the numbers.
    pub ranges: LiteMap<Id, (f64, f64)>,
    /// Choices that the reader changed, by option key.
    pub choices: LiteMap<ChoiceId, &'static str>,
    /// Choices for which the reader gave several options with weights. Each has its heaviest option among the choices.
    pub mixes: LiteMap<ChoiceId, Mix>,
    /// Which random draws are taken: the same seed gives the same range.
    pub seed: u32,
    /// Text that could not be used, by key: unknown keys and unreadable values. Kept so that nothing typed is lost.
    pub kept: LiteMap<String, String>,
}

impl Default for Scenario {
    fn default() -> Self {
        Self::preset(PresetId::DEFAULT)
    }
}

/// The seed where the reader states none.
pub const FIRST_SEED: u32 = 1;

/// One act of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Start from another preset, dropping all changes.
    Preset(PresetId),
    /// What was typed for a number. Text that cannot be read is kept beside the last readable value.
    Number(Id, String),
    /// A number set by a slider, in base units. It is one number from then on, whatever it was before.
    Value(Id, f64),
    /// A 90 % interval, in base units, the lower end first.
    Range(Id, f64, f64),
    /// Another option. Another model brings its own figures: those that the reader gave the model before are dropped.
    Choice(ChoiceId, &'static str),
    /// Several options with their weights.
    Mix(ChoiceId, Mix),
    /// Other random draws.
    Seed(u32),
    /// A model of the reader's own, as its configuration was counted.
    Model(Box<Count>),
    /// Back to the preset for one number.
    ResetNumber(Id),
    /// Back to the preset for one choice.
    ResetChoice(ChoiceId),
    /// Back to the preset for everything.
    ResetAll,
}

/// A scenario, worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What the formulas were given, plan included.
    pub inputs: Inputs<f64>,
    /// The discrete choices.
    pub plan: Plan,
    /// The results.
    pub estimate: Estimate<f64>,
}

impl Answer {
    /// Plans and estimates.
    pub fn to(question: &Question) -> Self {
        let (inputs, plan) = plan(question);
        let estimate = estimate(&inputs, &plan);
        Self { inputs, plan, estimate }
    }

    /// The value of a quantity, computed or given.
    pub fn value(&self, id: Id) -> Option<f64> {
        self.estimate.output(id).or_else(|| self.inputs.get(id))
    }

    /// Every quantity that was computed, in the order of the derivation.
    pub fn computed(&self) -> Vec<Id> {
        let outputs = self.estimate.outputs().into_iter();
        outputs.filter(|(_, value)| value.is_some()).map(|(id, _)| id).collect()
    }

    /// The formulas read once more, as a trace.
    pub fn derivation(&self) -> Derivation {
        let arena = Arena::default();
        estimate(&arena.inputs(&self.inputs), &self.plan);
        arena.derivation()
    }
}

impl Scenario {
    /// A preset without changes.
    pub fn preset(preset: PresetId) -> Self {
        Self {
            name: None,
            preset,
            numbers: LiteMap::new(),
            ranges: LiteMap::new(),
            choices: LiteMap::new(),
            mixes: LiteMap::new(),
            seed: FIRST_SEED,
            kept: LiteMap::new(),
        }
    }

    /// The scenario after several changes, in their order.
    #[must_use]
    pub fn applied(&self, changes: &[Change]) -> Self {
        changes.iter().cloned().fold(self.clone(), Self::apply)
    }

    /// The scenario after a change.
    #[must_use]
    pub fn apply(mut self, change: Change) -> Self {
        match change {
            Change::Preset(preset) => return Self::preset(preset),
            Change::Number(id, text) => self.write(id, text),
            Change::Value(id, value) => self.say(id, Amount::Point(value)),
            Change::Range(id, low, high) => self.say(id, Amount::Range(low, high)),
            Change::Choice(choice, option) => self.choose(choice, |scenario| scenario.set_choice(choice, option)),
            Change::Mix(choice, mix) => self.choose(choice, |scenario| scenario.set_mix(choice, mix)),
            Change::Seed(seed) => {
                self.kept.remove("seed");
                self.seed = seed;
            }
            Change::Model(count) => self.adopt(&count),
            Change::ResetNumber(id) => {
                self.kept.remove(id.key());
                self.forget(id);
            }
            Change::ResetChoice(choice) => self.choose(choice, |scenario| scenario.forget_choice(choice)),
            Change::ResetAll => return Self::preset(self.preset),
        }
        self
    }

    /// How many values differ from the preset.
    pub fn changes(&self) -> usize {
        self.numbers.len() + self.choices.len()
    }

    /// Plans and estimates.
    pub fn answer(&self) -> Answer {
        Answer::to(&self.question())
    }

    fn write(&mut self, id: Id, text: String) {
        if text.trim().is_empty() {
            self.kept.remove(id.key());
            self.forget(id);
            return;
        }
        match codec::read_amount(id, &text) {
            Ok(amount) => self.say(id, amount),
            Err(_) => {
                self.kept.insert(id.key().to_owned(), text);
            }
        }
    }

    /// A number or range said by the reader. Of users and queries a day, the one said last counts.
    fn say(&mut self, id: Id, amount: Amount) {
        if matches!(id, Id::DailyUsers | Id::QueriesPerUser) {
            self.forget(Id::QueriesPerDay);
        }
        self.kept.remove(id.key());
        self.set_amount(id, amount);
    }

    /// A number equal to the preset's is no change, unless it takes the place of a range.
    fn set_amount(&mut self, id: Id, amount: Amount) {
        self.forget(id);
        match amount {
            Amount::Point(value) if self.stated(id) == Some(value) && !self.has_prior(id) => {}
            Amount::Point(value) => {
                self.numbers.insert(id, value);
            }
            Amount::Range(low, high) => {
                self.numbers.insert(id, middle(id, low, high));
                self.ranges.insert(id, (low, high));
            }
        }
    }

    /// The scenario as it would be had the reader said nothing of the number.
    pub fn forget(&mut self, id: Id) {
        self.numbers.remove(&id);
        self.ranges.remove(&id);
    }

    /// Another option, several, or back to the preset's, and what follows for numbers.
    fn choose(&mut self, choice: ChoiceId, set: impl FnOnce(&mut Self)) {
        if choice == ChoiceId::Model {
            self.drop_own_model();
        }
        let cache_format = self.model_choices().kv_precision;
        self.kept.remove(choice.key());
        set(self);
        self.rescale_own_cache(cache_format);
        self.drop_what_equals_the_preset();
    }

    /// After another choice, what the reader had changed may be what holds anyway.
    fn drop_what_equals_the_preset(&mut self) {
        for (choice, option) in std::mem::take(&mut self.choices) {
            match self.mixes.remove(&choice) {
                Some(mix) => self.set_mix(choice, mix),
                None => self.set_choice(choice, option),
            }
        }
        for (id, value) in std::mem::take(&mut self.numbers) {
            let range = self.ranges.remove(&id).map(|(low, high)| Amount::Range(low, high));
            self.set_amount(id, range.unwrap_or(Amount::Point(value)));
        }
    }

    fn set_choice(&mut self, choice: ChoiceId, option: &'static str) {
        self.forget_choice(choice);
        if self.option(choice) != option {
            self.choices.insert(choice, option);
        }
    }

    fn forget_choice(&mut self, choice: ChoiceId) {
        self.choices.remove(&choice);
        self.mixes.remove(&choice);
    }
}

/// The middle of a range of an input: what the central case takes.
fn middle(id: Id, low: f64, high: f64) -> f64 {
    id.row().input.map_or((low + high) / 2.0, |input| input.family.middle(low, high))
}
