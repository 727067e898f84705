//! The button that saves the table beside it.

use super::tables;
use crate::app::state::State;
use crate::i18n::results::take as words;
use crate::render::csv::Table;
use leptos::prelude::*;

/// Saves a table as CSV.
#[component]
pub fn SaveTable(
    /// Its key, in the name of the file.
    key: &'static str,
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
    /// Tables with their names; a name is written where there are several.
    tables: Box<dyn Fn() -> Vec<(String, Table)>>,
) -> impl IntoView {
    let state = State::get();
    let save = move |_| {
        let tables = untrack(&tables);
        tables::save(state, key, &name.get_untracked(), &tables);
    };
    let label = move || state.lang.get().named(words::CSV.get(state.lang.get()), &name.get());
    view! { <button type="button" aria-label=label on:click=save>"CSV"</button> }
}
