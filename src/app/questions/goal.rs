//! What would have to be true?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Goal() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view goal-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewGoal).get().to_owned()) />
        </main>
    }
}
