//! Scenarios that a reader keeps, and files that a reader opens. What is not needed to see that there are some arrives
//! when it is asked for.

mod drop;
mod files;
mod name;
mod panel;
mod row;
mod store;

pub(super) use drop::DropTarget;
pub(super) use files::save_scenario;

use super::lazy::{lazily, part};
use super::listen::on_window;
use super::state::State;
use crate::i18n::results::files as words;
use leptos::prelude::*;

part!(panel in kept draws view! { <panel::KeptPanel /> }.into_any());
part!(opener in kept gives fn(State, web_sys::File), files::open);

/// The chip that opens the list, with how many scenarios are kept.
#[component]
pub(super) fn KeptChip<F>(
    /// Whether the list is open.
    open: RwSignal<bool>,
    /// Runs when the list opens.
    opened: F,
) -> impl IntoView
where
    F: Fn() + 'static,
{
    let state = State::get();
    // Another tab may keep something.
    on_window(leptos::ev::storage, move |ev| {
        if ev.key().is_none_or(|key| store::is_entry(&key)) {
            state.kept.update(|changes| *changes += 1);
        }
    });
    let count = Memo::new(move |_| {
        state.kept.track();
        store::count()
    });
    view! {
        <button
            type="button"
            class="chip chip-kept"
            aria-expanded=move || open.get().to_string()
            aria-controls="kept"
            on:click=move |_| {
                open.update(|open| *open = !*open);
                opened();
            }
        >
            {move || words::kept_count(state.lang.get(), count.get())}
            <span class="chevron" class:open=open aria-hidden="true"></span>
        </button>
    }
}

/// The list, while it is open.
#[component]
pub(super) fn KeptPlace(
    /// Whether it is.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <div class="kept" id="kept" hidden=move || !open.get()>
            {move || open.get().then(|| lazily(panel))}
        </div>
    }
}
