//! The list of what is kept, with the field that keeps the present scenario and the files of both.

use super::drop::open;
use super::files::{save_all, save_scenario};
use super::name::NameForm;
use super::row::{Row, Rows};
use super::store::{self, Entry};
use crate::app::share::Shared;
use crate::app::state::State;
use crate::app::storage::is_available;
use crate::i18n::preset_name;
use crate::i18n::results::files as words;
use crate::scenario::codec::{self, Link, View};
use crate::scenario::kept::Kept;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The open list.
#[component]
pub(super) fn KeptPanel() -> impl IntoView {
    let state = State::get();
    let shared = Shared::of(state);
    let rows = Rows::new(state, shared.made);
    view! {
        {if is_available() {
            view! { <KeepForm shared rows /> <List rows /> }.into_any()
        } else {
            view! { <p class="warning-box">{state.phrase(words::FORBIDDEN)}</p> }.into_any()
        }}
        <Files shared rows />
    }
}

/// Keeps the present scenario under a name.
#[component]
fn KeepForm(shared: Shared, rows: Rows) -> impl IntoView {
    let state = State::get();
    let name = Memo::new(move |_| {
        let lang = state.lang.get();
        state
            .scenario
            .with(|scenario| scenario.name.clone().unwrap_or_else(|| preset_name(lang, scenario.preset).to_owned()))
    });
    let keep = move |name: String| {
        let mut link =
            Link { lang: None, view: View::Estimate, ask: String::new(), open: None, ..shared.link.get_untracked() };
        link.scenario.rename(&name);
        store::add(&Kept { date: shared.made, link: codec::encode(&link) })?;
        rows.changed();
        rows.said.set(Some(name));
        Ok(())
    };
    let done = move || rows.said.get().map(|name| words::kept_as(state.lang.get(), &name));
    view! {
        <NameForm id="keep".to_owned() label=words::KEEP_AS name act=words::KEEP take=keep />
        <p class="kept-said" role="status">{done}</p>
        <p class="hint">{state.phrase(words::ONLY_HERE)}</p>
    }
}

/// A row for each, those that were deleted a moment ago among them.
#[component]
fn List(rows: Rows) -> impl IntoView {
    let state = State::get();
    let empty = move || {
        rows.all.with(Vec::is_empty).then(|| view! { <p class="kept-none">{state.phrase(words::NOTHING_KEPT)}</p> })
    };
    view! {
        {empty}
        <ul class="kept-list">
            <For
                each=move || rows.all.get()
                key=|row: &(Entry, bool)| row.clone()
                children=move |(entry, is_gone)| view! { <Row entry is_gone rows /> }
            />
        </ul>
    }
}

/// The present scenario and all that is kept as files, and files to open.
#[component]
fn Files(shared: Shared, rows: Rows) -> impl IntoView {
    let state = State::get();
    let on_file = move |ev: Event| {
        let Some(input) = ev.target().and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open(state, file);
        }
        // So that the same file can be chosen once more.
        input.set_value("");
    };
    let none = move || rows.all.with(Vec::is_empty);
    view! {
        <div class="kept-files">
            <label class="button button-small button-file">
                {state.phrase(words::OPEN_FILE)}
                <input type="file" accept=".json,application/json" on:change=on_file />
            </label>
            <button type="button" class="button-link" on:click=move |_| save_scenario(state, shared)>
                {state.phrase(words::DOWNLOAD_THIS)}
            </button>
            <button
                type="button"
                class="button-link"
                hidden=none
                on:click=move |_| save_all(state.lang.get_untracked(), shared.made)
            >
                {state.phrase(words::DOWNLOAD_ALL)}
            </button>
            <span class="hint">{state.phrase(words::DROP_WHAT)}</span>
        </div>
    }
}
