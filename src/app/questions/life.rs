//! What does the whole life of the model cost?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Life() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view life-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewLife).get().to_owned()) />
        </main>
    }
}
