//! Tables as files and as text for an article.

use super::pictures::origin;
use crate::app::download::download;
use crate::app::state::State;
use crate::export::table::{csv, html, markdown};
use crate::figures::results;
use crate::render::csv::Table;
use leptos::prelude::*;

/// Saves tables as one CSV file, under a name and a title.
pub(in crate::app) fn save(state: State, name: &str, title: &str, tables: &[(String, Table)]) {
    let text = csv(state.lang.get_untracked(), &origin(state, title.to_owned()), tables);
    download(&format!("dayburn-{name}.csv"), "text/csv;charset=utf-8", &text);
}

/// What results are written as for an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Markup {
    Markdown,
    Html,
}

/// The results of the scenario, as a table for an article.
pub(in crate::app) fn for_article(state: State, title: String, markup: Markup) -> String {
    untrack(|| {
        let locale = state.locale.get();
        let ranges = state.ranges.get();
        let table = state.scenario.with(|scenario| {
            state.answer.with(|answer| results::shown(locale, state.period.get(), scenario, answer, ranges.as_deref()))
        });
        let origin = origin(state, title);
        match markup {
            Markup::Markdown => markdown(locale.lang, &origin, &table),
            Markup::Html => html(locale.lang, &origin, &table),
        }
    })
}

/// The results of the scenario, in full.
pub(in crate::app) fn numbers(state: State) -> Table {
    untrack(|| {
        let ranges = state.ranges.get();
        state.scenario.with(|scenario| {
            state.answer.with(|answer| {
                results::numbers(state.locale.get(), state.period.get(), scenario, answer, ranges.as_deref())
            })
        })
    })
}
