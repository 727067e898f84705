//! "What is it made of?": the cost of a day, divided by what is paid for and by what the accelerators do.

use super::section::SectionFrame;
use super::shown::Named;
use crate::app::export::exports;
use crate::app::state::State;
use crate::charts::{Chart, Draw, Tools};
use crate::figures::alone::{self, Alone};
use crate::figures::{Picture, composition};
use crate::i18n::lang::Locale;
use crate::i18n::results::answer as words;
use crate::i18n::results::ranges;
use crate::i18n::{Word, sentences};
use crate::model::quantities::Id;
use crate::scenario::Answer;
use leptos::prelude::*;

/// The section.
#[component]
pub fn Composition() -> impl IntoView {
    let state = State::get();
    let total = Memo::new(move |_| state.answer.with(|answer| composition::total(state.locale.get(), answer)));
    let draw = move |of: fn(Locale, &Answer, f64) -> Picture| -> Draw {
        Box::new(move |width| state.answer.with(|answer| of(state.locale.get(), answer, width)))
    };
    let tools = move |key, name, of: fn(Locale, &Answer) -> Alone| -> Tools {
        exports(key, state.say(name), move || state.answer.with(|answer| of(state.locale.get(), answer)))
    };
    let is_range = Memo::new(move |_| state.is_range());
    let subtitle = Signal::derive(move || {
        let divided = if is_range.get() { ranges::central_cost } else { sentences::cost_of_a_day };
        divided(state.lang.get(), &total.get())
    });
    view! {
        <SectionFrame id="composition" title=Word::SectionComposition subtitle=subtitle>
            <Chart
                name="stack"
                draw=draw(composition::paid)
                tools=tools("composition", Word::ByPurchase, alone::paid)
            />
            <Chart name="stack" draw=draw(composition::used) tools=tools("uses", Word::ByUse, alone::used) />
            <Show when=move || is_range.get()>
                <p class="hint">{state.phrase(ranges::PARTS_DO_NOT_ADD)}</p>
            </Show>
            <Formulas />
        </SectionFrame>
    }
}

/// The parts once more as quantities, since a chart cannot be asked for its formula.
#[component]
fn Formulas() -> impl IntoView {
    let state = State::get();
    let ids = Memo::new(move |_| {
        let parts = state.answer.with(|answer| answer.by_payment());
        let parts = parts.into_iter().map(|(id, _)| id);
        parts.chain([Id::GpuHoursPerDay, Id::Gpus, Id::ProvisionedGpus, Id::CostPerDay]).collect::<Vec<Id>>()
    });
    view! {
        <div class="formulas">
            <span>{move || words::FORMULAS.get(state.lang.get())}</span>
            <ul>
                <For each=move || ids.get() key=|id| *id children=|id| view! { <li><Named id /></li> } />
            </ul>
        </div>
    }
}
