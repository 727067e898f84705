//! A small network, trained in the page.

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Laboratory() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view laboratory-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewLaboratory).get().to_owned()) />
        </main>
    }
}
