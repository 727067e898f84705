//! What changed?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Changes() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view changes-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewChanges).get().to_owned()) />
        </main>
    }
}
