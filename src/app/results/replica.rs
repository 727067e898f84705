//! Charts of one replica: where its memory goes, what it reaches under the roofs, what another batch would give.

use crate::app::export::exports;
use crate::app::state::State;
use crate::charts::{Chart, Draw, Tools};
use crate::figures::Picture;
use crate::figures::alone::{self, Alone};
use crate::figures::replica::{curve, memory, roofs};
use crate::i18n::Word;
use crate::i18n::lang::Lang;
use crate::i18n::results::replica as words;
use crate::scenario::Answer;
use leptos::prelude::*;

/// A drawing that follows the answer and the language; nothing where there is none.
pub(super) fn draw(of: fn(Lang, &Answer, f64) -> Option<Picture>) -> Draw {
    let state = State::get();
    Box::new(move |width| state.answer.with(|answer| of(state.lang.get(), answer, width)).unwrap_or_default())
}

/// The tools of such a chart.
pub(super) fn tools(key: &'static str, name: Signal<&'static str>, of: fn(Lang, &Answer) -> Option<Alone>) -> Tools {
    let state = State::get();
    exports(key, name, move || state.answer.with(|answer| of(state.lang.get(), answer)).unwrap_or_default())
}

/// The three charts.
#[component]
pub fn Replica() -> impl IntoView {
    let state = State::get();
    let memory_tools = tools("memory", state.say(Word::SectionMemory), alone::serving_memory);
    let roofs_tools = tools("roofline", state.phrase(words::ROOFS), alone::roofs);
    let curve_tools = tools("operating", state.phrase(words::OPERATING), alone::curve);
    view! {
        <Chart name="memory" draw=draw(memory) tools=memory_tools />
        <div class="pair">
            <Chart name="roofline" draw=draw(roofs) tools=roofs_tools />
            <Chart name="operating" draw=draw(curve) tools=curve_tools />
        </div>
    }
}
