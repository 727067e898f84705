//! Charts of one replica: where its memory goes, what it reaches under the roofs, what another batch would give.

use crate::app::state::State;
use crate::charts::{Chart, Draw};
use crate::figures::Picture;
use crate::figures::replica::{curve, memory, roofs};
use crate::i18n::lang::Lang;
use crate::scenario::Answer;
use leptos::prelude::*;

/// A drawing that follows the answer and the language; nothing where there is none.
pub(super) fn draw(of: fn(Lang, &Answer, f64) -> Option<Picture>) -> Draw {
    let state = State::get();
    Box::new(move |width| state.answer.with(|answer| of(state.lang.get(), answer, width)).unwrap_or_default())
}

/// The three charts.
#[component]
pub fn Replica() -> impl IntoView {
    view! {
        <Chart name="memory" draw=draw(memory) />
        <div class="pair">
            <Chart name="roofline" draw=draw(roofs) />
            <Chart name="operating" draw=draw(curve) />
        </div>
    }
}
