//! What lowers the cost?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Savings() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view savings-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewSavings).get().to_owned()) />
        </main>
    }
}
