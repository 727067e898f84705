//! Serve it, or buy tokens?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Api() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view api-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewApi).get().to_owned()) />
        </main>
    }
}
