//! Variants of a scenario: what it is compared with. The first one is the baseline that the whole page measures against.
//!
//! A link writes of a variant what differs from the scenario itself, each key behind the letter of the variant:
//! `b.gpu=b200-sxm`. `b.gpu=preset` takes back what the scenario says of the key, `b.preset=…` starts over from a
//! preset, and `b=a` is a variant in which nothing differs.

use super::Scenario;
use super::choice::ChoiceId;
use super::codec::{self, Written};
use super::problem::Problem;
use crate::model::quantities::Id;

/// The letters of variants, as links write them. The scenario itself is `a`.
pub const LETTERS: [char; 2] = ['b', 'c'];

/// The most variants beside the scenario itself.
pub const MOST: usize = LETTERS.len();

/// The value that takes back what the scenario says of a key.
const AS_PRESET: &str = "preset";

/// The value of a bare letter: nothing differs.
const THE_SAME: &str = "a";

/// A scenario with its variants: what undo steps through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// The scenario of the calculator.
    pub scenario: Scenario,
    /// What it is compared with.
    pub variants: Vec<Scenario>,
}

/// One act of the reader on the comparison. Numbers count variants from 0; acts on a variant that is not there do
/// nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Another variant, as long as there is room.
    Add(Scenario),
    /// A variant and the scenario of the calculator change places.
    Swap(usize),
    /// A variant goes.
    Remove(usize),
    /// A name for a variant, or for the scenario itself (`None`); an empty one takes the name away.
    Rename(Option<usize>, String),
}

impl Compared {
    /// The comparison after an act.
    #[must_use]
    pub fn apply(mut self, act: Act) -> Self {
        match act {
            Act::Add(scenario) if self.variants.len() < MOST => {
                self.variants.push(Scenario { seed: self.scenario.seed, ..scenario });
            }
            Act::Swap(at) => self.swap(at),
            Act::Remove(at) if at < self.variants.len() => {
                self.variants.remove(at);
            }
            Act::Rename(None, name) => self.scenario.rename(&name),
            Act::Rename(Some(at), name) => {
                if let Some(variant) = self.variants.get_mut(at) {
                    variant.rename(&name);
                }
            }
            Act::Add(_) | Act::Remove(_) => {}
        }
        self
    }

    /// Draws and what the link says of the page stay where they are.
    fn swap(&mut self, at: usize) {
        let Self { scenario, variants } = self;
        let Some(variant) = variants.get_mut(at) else { return };
        std::mem::swap(scenario, variant);
        scenario.seed = variant.seed;
        let settings: Vec<String> = variant.kept.keys().filter(|key| !is_of_scenario(key)).cloned().collect();
        for key in settings {
            if let Some(text) = variant.kept.remove(&key) {
                scenario.kept.entry(key).or_insert(text);
            }
        }
    }
}

impl Scenario {
    /// A copy to compare with: the same values, without name and without text that could not be read.
    #[must_use]
    pub fn variant(&self) -> Self {
        Self { name: None, kept: Default::default(), ..self.clone() }
    }

    /// Gives it a name; an empty one takes the name away.
    pub fn rename(&mut self, name: &str) {
        let name = name.trim();
        self.name = (!name.is_empty()).then(|| name.to_owned());
    }
}

/// Whether a kept text belongs to the scenario, not to the page.
fn is_of_scenario(key: &str) -> bool {
    key == "preset" || Id::from_key(key).is_some() || ChoiceId::from_key(key).is_some()
}

/// Takes what a link says of a variant, without its letter; none where it says nothing.
pub(super) fn take(written: &mut Written, letter: char) -> Option<Written> {
    let bare = letter.to_string();
    let prefix = format!("{letter}.");
    let keys: Vec<String> = written.keys().filter(|key| **key == bare || key.starts_with(&prefix)).cloned().collect();
    let mut own = Written::new();
    for key in &keys {
        let text = written.remove(key).unwrap_or_default();
        match key.strip_prefix(&prefix) {
            Some(key) => {
                own.insert(key.to_owned(), text);
            }
            // What is neither the same nor a key stands as a key of that name.
            None if text != THE_SAME => {
                own.insert(bare.clone(), text);
            }
            None => {}
        }
    }
    (!keys.is_empty()).then_some(own)
}

/// Reads a variant: what the link says of it in place of what the scenario says.
pub(super) fn read(scenario: &Scenario, own: Written) -> Scenario {
    let mut all = if own.contains_key("preset") { Written::new() } else { inherited(scenario) };
    for (key, text) in own {
        if text == AS_PRESET && key != "preset" && is_of_scenario(&key) {
            all.remove(&key);
        } else {
            all.insert(key, text);
        }
    }
    let mut variant = codec::take_scenario(&mut all);
    variant.kept.extend(all);
    variant.seed = scenario.seed;
    variant
}

/// What a variant has from the scenario unless the link says otherwise: all but the name.
fn inherited(scenario: &Scenario) -> Written {
    let stated = codec::stated(scenario).into_iter().filter(|(key, _)| *key != "name");
    stated.map(|(key, text)| (key.to_owned(), text)).collect()
}

/// Writes a variant: what differs from the scenario, or all that it says, whichever is less.
pub(super) fn written(scenario: &Scenario, variant: &Scenario, letter: char) -> Vec<(String, String)> {
    let mut own = codec::stated(variant);
    own.retain(|(key, _)| *key != "preset");
    let bad_preset = variant.kept.contains_key("preset");
    let preset = (!bad_preset).then(|| ("preset", variant.preset.key().to_owned()));
    let anew: Vec<(&str, String)> = preset.into_iter().chain(own.iter().cloned()).collect();
    if variant.preset == scenario.preset && !bad_preset {
        let base = inherited(scenario);
        let mut differs: Vec<(&str, String)> =
            own.iter().filter(|(key, text)| base.get(*key) != Some(text)).cloned().collect();
        let gone = base.keys().filter(|key| {
            *key != "preset" && !variant.kept.contains_key(*key) && !own.iter().any(|(own, _)| own == key)
        });
        differs.extend(gone.map(|key| (key.as_str(), AS_PRESET.to_owned())));
        if differs.len() <= anew.len() {
            return lettered(letter, &differs, variant);
        }
    }
    lettered(letter, &anew, variant)
}

/// Keys behind their letter, kept texts too; the bare letter where there are none.
fn lettered(letter: char, pairs: &[(&str, String)], variant: &Scenario) -> Vec<(String, String)> {
    let pairs = pairs.iter().map(|(key, text)| (*key, text));
    let kept = variant.kept.iter().map(|(key, text)| (key.as_str(), text));
    let all: Vec<(String, String)> =
        pairs.chain(kept).map(|(key, text)| (format!("{letter}.{key}"), text.clone())).collect();
    if all.is_empty() { vec![(letter.to_string(), THE_SAME.to_owned())] } else { all }
}

/// What cannot be used of the variants, each with its letter.
pub fn problems(variants: &[Scenario]) -> Vec<Problem> {
    let of = |(letter, variant): (&char, &Scenario)| {
        let kept = variant.kept.iter().filter_map(|(key, text)| match is_of_scenario(key) {
            true => codec::kept_problem(variant.preset, key, text),
            false => Some(Problem::UnknownKey { key: key.clone() }),
        });
        let found: Vec<Problem> = kept.chain(variant.contradictions()).chain(variant.too_many_cases()).collect();
        let letter = *letter;
        found.into_iter().map(move |problem| Problem::InVariant { letter, problem: Box::new(problem) })
    };
    LETTERS.iter().zip(variants).flat_map(of).collect()
}
