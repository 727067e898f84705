//! The comparison as numbers: what its charts and tables leave the page as.

use super::names::{LETTERS, value_of};
use super::{Shown, pictures, ranges_of};
use crate::app::state::State;
use crate::figures::alone::{Alone, head, shown as in_unit};
use crate::figures::results::{Quoted, unit_in_full};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{compare as words, ranges as range_words, take};
use crate::i18n::{Word, item_label, label, word};
use crate::model::quantities::Id;
use crate::render::csv::{Cell, Table};
use crate::render::number::percent;
use crate::uncertainty::ranges::PERCENTILES;
use leptos::prelude::*;

/// What the comparison comes to.
pub(super) fn title(state: State, shown: Shown) -> String {
    let lang = state.lang.get();
    let id = shown.all.with(|all| all[0].0.headline());
    let found = shown.apart.with(|apart| pictures::title(lang, id, apart));
    if found.is_empty() { words::COMPARE_VARIANTS.get(lang).to_owned() } else { found }
}

/// Letter and name of a variant.
fn called(names: &[String], at: usize) -> String {
    let name = names.get(at).map_or("", String::as_str);
    if name.is_empty() { LETTERS[at].to_owned() } else { format!("{}: {name}", LETTERS[at]) }
}

/// The heads of a central value with its percentiles.
fn heads(locale: Locale, first: &str, id: Id) -> Vec<String> {
    let lang = locale.lang;
    let unit = unit_in_full(locale, id.unit());
    let central = head(lang, take::CENTRAL.get(lang), &unit);
    let percentiles = PERCENTILES.iter().map(|share| percent(lang, *share, 2));
    [first.to_owned(), central].into_iter().chain(percentiles).collect()
}

/// A central value with its percentiles, in the unit of the head.
fn cells(locale: Locale, id: Id, central: f64, percentiles: Option<[f64; 5]>) -> impl Iterator<Item = Cell> {
    let percentiles = percentiles.unwrap_or([f64::NAN; 5]);
    std::iter::once(central).chain(percentiles).map(move |value| Cell::from(in_unit(locale, id.unit(), value)))
}

/// The variants on one axis.
pub(super) fn variants(state: State, shown: Shown) -> Alone {
    let locale = state.locale.get();
    let ranges = ranges_of(state);
    let (id, rows) = shown.all.with(|all| {
        let id = all[0].0.headline();
        let row = |(at, (_, answer)): (usize, &(_, crate::scenario::Answer))| {
            let ranges = ranges[at].as_ref().filter(|ranges| ranges.headline == id);
            let percentiles = ranges.map(|ranges| ranges.summary.percentiles);
            let name = shown.names.with(|names| called(names, at));
            let numbers = cells(locale, id, answer.value(id).unwrap_or(f64::NAN), percentiles);
            std::iter::once(Cell::from(name)).chain(numbers).collect()
        };
        (id, all.iter().enumerate().map(row).collect())
    });
    Alone {
        title: title(state, shown),
        subtitle: range_words::with_range(locale.lang, label(locale.lang, id)),
        table: Table { head: heads(locale, words::VARIANT.get(locale.lang), id), rows },
        ..Alone::default()
    }
}

/// How far they are from the first.
pub(super) fn differences(state: State, shown: Shown) -> Alone {
    let locale = state.locale.get();
    let lang = locale.lang;
    let id = shown.all.with(|all| all[0].0.headline());
    let rows = shown.apart.with(|apart| {
        let told = apart.iter().enumerate().filter_map(|(at, one)| Some((at, one.as_ref()?)));
        let row = told.map(|(at, difference)| {
            let name = format!("{} {}", LETTERS[at + 1], words::minus_first(lang));
            let numbers = cells(locale, id, difference.central, difference.percentiles);
            let chance = difference.percentiles.map_or(f64::NAN, |_| 100.0 * difference.chances.0);
            std::iter::once(Cell::from(name)).chain(numbers).chain([Cell::from(chance)]).collect()
        });
        row.collect()
    });
    let mut heads = heads(locale, words::DIFFERENCE.get(lang), id);
    heads.push(head(lang, words::LESS_CHANCE.get(lang), "%"));
    Alone {
        title: title(state, shown),
        subtitle: range_words::with_range(lang, label(lang, id)),
        table: Table { head: heads, rows },
        ..Alone::default()
    }
}

fn lettered(lang: Lang, more: Option<&str>, count: usize) -> Vec<String> {
    let letters = LETTERS.iter().take(count).copied();
    [word(lang, Word::Name)].into_iter().chain(more).chain(letters).map(str::to_owned).collect()
}

/// The inputs in which the variants differ, as the page shows them.
pub(super) fn inputs(state: State, shown: Shown) -> Table {
    let lang = state.lang.get();
    shown.all.with(|all| {
        let row = |item| {
            let value = |scenario| match value_of(lang, scenario, item) {
                (value, Some(ends)) => take::in_brackets(lang, &value, &ends),
                (value, None) => value,
            };
            let values = all.iter().map(|(scenario, _)| value(scenario));
            std::iter::once(item_label(lang, item).to_owned()).chain(values).collect()
        };
        let rows = shown.differing.get().into_iter().map(|differing| row(differing.item));
        Table::of_texts(lettered(lang, None, all.len()), rows.collect())
    })
}

/// The results of the central case side by side, in full.
pub(super) fn results(state: State, shown: Shown) -> Table {
    let locale = state.locale.get();
    let lang = locale.lang;
    shown.all.with(|all| {
        let row = |quoted: Quoted| {
            let (times, unit) = quoted.times();
            let value = |answer: &crate::scenario::Answer| answer.value(quoted.id()).filter(|value| value.is_finite());
            let values: Vec<Option<f64>> = all.iter().map(|(_, answer)| value(answer)).collect();
            values.iter().flatten().any(|value| *value != 0.0).then_some(())?;
            let number =
                |value: Option<f64>| Cell::from(in_unit(locale, unit, value.map_or(f64::NAN, |value| value * times)));
            let about = [Cell::from(quoted.name(lang)), Cell::from(unit_in_full(locale, unit))];
            Some(about.into_iter().chain(values.into_iter().map(number)).collect())
        };
        let rows = Quoted::all().into_iter().filter_map(row).collect();
        Table { head: lettered(lang, Some(take::UNIT.get(lang)), all.len()), rows }
    })
}
