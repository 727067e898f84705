//! Where to go from the answer: views that ask more of the same scenario.

use crate::app::state::State;
use crate::app::view::ViewAnchor;
use crate::i18n::results::compare::COMPARE_VARIANTS;
use crate::i18n::results::measured::HOW_ACCURATE;
use crate::i18n::results::published::SEE_PUBLISHED;
use crate::scenario::codec::View;
use leptos::prelude::*;

/// Links to other views, under the insight.
#[component]
pub fn Ways() -> impl IntoView {
    let state = State::get();
    view! {
        <p class="ways">
            <ViewAnchor to=View::Compare text=state.phrase(COMPARE_VARIANTS) />
            <ViewAnchor to=View::Published text=state.phrase(SEE_PUBLISHED) />
            <ViewAnchor to=View::Measured text=state.phrase(HOW_ACCURATE) />
        </p>
    }
}
