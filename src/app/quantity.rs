//! A number on the page: readable by people, and by scripts through its `data` element.

use super::ranges::interval;
use super::state::State;
use crate::model::quantities::Id;
use leptos::prelude::*;

/// A quantity with its value in base units at full precision in the `value` attribute, and where it is known as a range
/// the 5th and the 95th percentile in `data-low` and `data-high`. A click opens its derivation.
#[component]
pub fn Quantity(
    /// What it is.
    id: Id,
    /// Its value in base units; nothing where the scenario has no such value.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The value as it is shown.
    #[prop(into)]
    text: Signal<String>,
    /// Extra class of the button.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let state = State::get();
    let exact = move || value.get().filter(|value| value.is_finite()).map(|value| value.to_string());
    let range = interval(state, id);
    let low = move || range.get().map(|(low, _)| low.to_string());
    let high = move || range.get().map(|(_, high)| high.to_string());
    view! {
        <data value=exact data-quantity=id.key() data-low=low data-high=high>
            <button type="button" class=format!("opens {class}") on:click=move |_| state.open_derivation(id)>
                {move || text.get()}
            </button>
        </data>
    }
}
