//! Where is it going?

use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Outlook() -> impl IntoView {
    let state = State::get();
    view! {
        <main class="view outlook-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || state.say(Word::ViewOutlook).get().to_owned()) />
        </main>
    }
}
