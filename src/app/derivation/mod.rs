//! How a number came about: the formula, the formula with the reader's numbers, the result, and what is behind them.

mod card;
mod input;
pub(super) mod jump;
pub(super) mod lines;
mod source_list;
mod steps;
mod take_along;

use super::paper::print;
use super::sight::watch;
use super::state::State;
use crate::i18n::lang::Currency;
use crate::i18n::results::currency;
use crate::i18n::results::paper::print_steps;
use crate::i18n::{Word, word};
use crate::interpret::trace;
use crate::model::quantities::Id;
use crate::scenario::decided::path_after;
use crate::scenario::{Answer, Scenario};
use leptos::prelude::*;

/// How every number came about, for the views below the caller. Only they need it: the page that opens does without a
/// second reading of the formulas.
pub(super) fn provide(state: State) -> Memo<trace::Derivation> {
    let derived = Memo::new(move |_| state.answer.with(Answer::derivation));
    provide_context(derived);
    derived
}

/// What [`provide`] gave.
pub(super) fn derived() -> Memo<trace::Derivation> {
    expect_context()
}

/// The section with the open quantity, every step, and the sources of the scenario.
#[component]
pub fn Derivation() -> impl IntoView {
    let state = State::get();
    let derived = provide(state);
    let open = Memo::new(move |_| state.open.get().unwrap_or_else(|| state.scenario.with(Scenario::headline)));
    let path = Memo::new(move |before: Option<&Vec<Id>>| {
        let before = before.map_or(&[][..], Vec::as_slice);
        let parts = before.last().map(|last| parts_of(derived, *last)).unwrap_or_default();
        path_after(before, &parts, open.get())
    });
    let say = move |what: Word| word(state.lang.get(), what);
    let count = steps::count(state, derived);
    watch("derivation");
    view! {
        <section class="section derivation" id="derivation" tabindex="-1" aria-labelledby="derivation-title">
            <div class="section-head">
                <h2 id="derivation-title">{move || say(Word::SectionDerivation)}</h2>
                <div class="tools">
                    <a
                        href="#derivation"
                        aria-label=move || state.lang.get().named(say(Word::ToolLink), say(Word::SectionDerivation))
                    >
                        {move || say(Word::ToolLink)}
                    </a>
                    <button type="button" on:click=move |_| print()>
                        {move || print_steps(state.lang.get(), count.get())}
                    </button>
                </div>
            </div>
            <p class="subtitle">
                {move || say(Word::DerivationSubtitle)}
                <Show when=move || state.currency.get() != Currency::Usd>
                    <span class="in-dollars">{state.phrase(currency::FORMULAS_IN_DOLLARS)}</span>
                </Show>
            </p>
            <card::Card path=path />
            <steps::AllSteps />
            <take_along::TakeAlong />
        </section>
        <source_list::SourceList />
    }
}

/// The quantities in the formula of another.
fn parts_of(derived: Memo<trace::Derivation>, id: Id) -> Vec<Id> {
    derived.with(|derivation| {
        let quantities = derivation.step(id).map(|step| step.formula.quantities()).unwrap_or_default();
        quantities.into_iter().map(|(id, _)| id).collect()
    })
}
