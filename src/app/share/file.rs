//! The scenario of the page with its results, as a file that the page opens again.

use super::Shared;
use crate::app::kept::save_scenario;
use crate::app::state::State;
use crate::i18n::results::files as words;
use leptos::prelude::*;

/// The button that saves it.
#[component]
pub(super) fn ScenarioFile() -> impl IntoView {
    let state = State::get();
    let shared = Shared::get();
    view! {
        <button type="button" class="button" on:click=move |_| save_scenario(state, shared)>
            {state.phrase(words::SCENARIO_JSON)}
        </button>
    }
}
