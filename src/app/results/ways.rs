//! Where to go from the answer: views that ask more of the same scenario.

use crate::app::state::State;
use crate::app::view::{ViewAnchor, view_name};
use crate::scenario::codec::View;
use leptos::prelude::*;

/// What a reader may ask next.
const NEXT: &[View] = &[
    View::Hardware,
    View::Savings,
    View::Goal,
    View::Outlook,
    View::Compare,
    View::Life,
    View::Api,
    View::Published,
    View::Measured,
];

/// Links to other views, under the insight.
#[component]
pub fn Ways() -> impl IntoView {
    let state = State::get();
    let way = move |view: &View| view! { <ViewAnchor to=*view text=state.say(view_name(*view)) /> };
    view! { <p class="ways">{NEXT.iter().map(way).collect_view()}</p> }
}
