//! What variants are called, and what they have for an input, as text.

use crate::app::results::shown::{text_of, worded};
use crate::i18n::lang::Lang;
use crate::i18n::results::answer::without_maker;
use crate::i18n::results::compare as words;
use crate::i18n::results::count::OWN_MODEL;
use crate::i18n::sentences::mixed;
use crate::i18n::{item_label, option_label, preset_name};
use crate::model::units::Kind;
use crate::render::number::{MISSING, Style};
use crate::render::range::{Between, range};
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::Item;
use crate::uncertainty::differing::{choice_of, differing, number_of};

/// The letters of the scenario and its variants.
pub(in crate::app) const LETTERS: [&str; 3] = ["A", "B", "C"];

/// The most inputs that name a variant.
const MOST_PARTS: usize = 2;

/// What a scenario has for an input, and its 90 % range where that is uncertain; a dash where it does not use it.
pub(in crate::app) fn value_of(lang: Lang, scenario: &Scenario, item: Item) -> (String, Option<String>) {
    match item {
        Item::Choice(ChoiceId::Model) if scenario.has_own_model() => (OWN_MODEL.get(lang).to_owned(), None),
        Item::Choice(choice) => match choice_of(scenario, choice).as_deref() {
            Some([(option, _)]) => (option_label(lang, choice, option).unwrap_or(option).to_owned(), None),
            Some(parts) => (mixed(lang, choice, parts), None),
            None => (MISSING.to_owned(), None),
        },
        Item::Number(id) => match number_of(scenario, id) {
            Some(stated) => {
                let ends = stated.ends.map(|ends| range(lang, Style::Chart(2), id.unit(), ends, Between::Dash));
                (worded(lang, Style::Chart(4), id, Some(stated.value)), ends)
            }
            None => (MISSING.to_owned(), None),
        },
    }
}

/// What a scenario is called by itself: as the reader calls it, or as its preset is called.
pub(in crate::app) fn name(lang: Lang, scenario: &Scenario) -> String {
    let given = scenario.name.as_deref().map(words::given_name);
    given.unwrap_or_else(|| preset_name(lang, scenario.preset).to_owned())
}

/// An input as a part of a name; none where the scenario does not use it.
fn part(lang: Lang, scenario: &Scenario, item: Item) -> Option<String> {
    let (value, _) = value_of(lang, scenario, item);
    if value == MISSING {
        return None;
    }
    let is_one = |choice| choice_of(scenario, choice).is_some_and(|parts| parts.len() == 1);
    let id = match item {
        Item::Number(id) => id,
        Item::Choice(choice @ ChoiceId::Gpu) if is_one(choice) => return Some(without_maker(&value).to_owned()),
        Item::Choice(_) => return Some(value),
    };
    // `$1.20 a GPU-hour` says what it is, `$0.12` does not.
    let plain = number_of(scenario, id).map(|stated| text_of(lang, Style::Chart(4), id, Some(stated.value)));
    let speaks = id.unit().kind() == Kind::Money && plain.is_some_and(|plain| plain != value);
    Some(if speaks { value } else { words::named_by(lang, item_label(lang, item), &value) })
}

/// What scenarios are called beside each other: as the reader calls them, or after what sets them apart. Empty where
/// nothing does.
pub(in crate::app) fn names(lang: Lang, all: &[&Scenario]) -> Vec<String> {
    let one_preset = all.iter().all(|scenario| scenario.preset == all[0].preset);
    let of = |scenario: &&Scenario| {
        if let Some(name) = &scenario.name {
            return words::given_name(name);
        }
        let alike: Vec<&Scenario> = all.iter().copied().filter(|other| other.preset == scenario.preset).collect();
        let preset = (!one_preset).then(|| preset_name(lang, scenario.preset).to_owned());
        let apart = differing(&alike).into_iter().filter(|differing| !differing.follows);
        let parts = apart.filter_map(|differing| part(lang, scenario, differing.item));
        let parts: Vec<String> = preset.into_iter().chain(parts).take(MOST_PARTS).collect();
        words::name_parts(lang, &parts)
    };
    all.iter().map(of).collect()
}
