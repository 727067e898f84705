//! What the views beside the estimate share.

use super::state::State;
use crate::i18n::{Word, word};
use crate::scenario::codec::View;
use leptos::prelude::*;

/// The way back, above the title of a view.
#[component]
pub fn BackToEstimate() -> impl IntoView {
    let state = State::get();
    let back = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        state.show(View::Estimate);
    };
    view! {
        <p class="view-back">
            <a href="?" on:click=back>{move || word(state.lang.get(), Word::BackToEstimate)}</a>
        </p>
    }
}
