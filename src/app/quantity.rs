//! A number on the page: readable by people, and by scripts through its `data` element.

use super::state::State;
use crate::dom::{IntoNode, Node, el};
use crate::model::quantities::Id;
use leptos::ev;
use leptos::prelude::*;

/// A quantity with its value in base units at full precision in the `value` attribute. A click opens its derivation.
pub fn quantity_view(
    // What it is.
    id: Id,
    // Its value in base units; nothing where the scenario has no such value.
    value: Signal<Option<f64>>,
    // The value as it is shown.
    text: Signal<String>,
    // Extra class of the button.
    class: &'static str,
) -> Node {
    let state = State::get();
    let exact = move || value.get().filter(|value| value.is_finite()).map(|value| value.to_string());
    el("data")
        .attr("value", exact)
        .attr("data-quantity", id.key())
        .child(
            el("button")
                .attr("type", "button")
                .class(format!("opens {class}"))
                .on(ev::click, move |_| state.open_derivation(id))
                .child(move || text.get()),
        )
        .node()
}
