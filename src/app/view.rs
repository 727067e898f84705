//! What the views beside the estimate share.

use super::state::State;
use crate::dom::{IntoNode, Node, el};
use crate::i18n::{Word, word};
use crate::scenario::codec::View;
use leptos::ev;
use leptos::prelude::*;

/// The way back, above the title of a view.
pub fn back_to_estimate() -> Node {
    let state = State::get();
    let back = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        state.show(View::Estimate);
    };
    el("p")
        .class("view-back")
        .child(
            el("a").attr("href", "?").on(ev::click, back).child(move || word(state.lang.get(), Word::BackToEstimate)),
        )
        .node()
}
