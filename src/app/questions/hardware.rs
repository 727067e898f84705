//! Which hardware?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Hardware() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view hardware-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewHardware).get().to_owned()) />
        </main>
    }
}
