//! In which currency amounts are shown, and at what rate.

use crate::app::form::SourceLine;
use crate::app::lazy::{lazily_with, part};
use crate::app::plain_field::PlainField;
use crate::app::state::State;
use crate::catalog::sources::source;
use crate::figures::rate_of;
use crate::i18n::Word;
use crate::i18n::lang::Currency;
use crate::i18n::results::currency as words;
use crate::i18n::sentences::reset_field;
use crate::model::quantities::Id;
use crate::scenario::Change;
use leptos::prelude::*;

/// Dollars, yuan, euros.
#[component]
pub fn CurrencySwitch() -> impl IntoView {
    let state = State::get();
    let choice = |currency: Currency| {
        view! {
            <button
                type="button"
                data-currency=currency.key()
                aria-pressed=move || (state.currency.get() == currency).to_string()
                on:click=move |_| state.currency.set(currency)
            >
                {state.phrase(words::name(currency))}
            </button>
        }
    };
    view! {
        <div class="switch currency" role="group" aria-label=state.phrase(words::CURRENCY)>
            {Currency::ALL.iter().copied().map(choice).collect_view()}
        </div>
    }
}

part!(row in details gives fn(Id) -> AnyView, |id| view! { <RateRow id /> }.into_any());

/// The rate behind the amounts, where they are not in dollars: a field, with its source.
#[component]
pub fn Rate() -> impl IntoView {
    let state = State::get();
    let rate = Memo::new(move |_| rate_of(state.currency.get()));
    view! { {move || rate.get().map(|id| lazily_with(row, move |row| row(id)))} }
}

#[component]
fn RateRow(id: Id) -> impl IntoView {
    let state = State::get();
    let content = move || {
        let source = source(id.row().input?.source);
        let changed = move || state.scenario.with(|scenario| scenario.numbers.contains_key(&id));
        let reset = move || {
            changed().then(|| {
                let name = reset_field(state.lang.get(), id);
                let reset = move |_| state.apply(Change::ResetNumber(id));
                view! {
                    <button type="button" class="button-link reset" aria-label=name on:click=reset>
                        {state.say(Word::Reset)}
                    </button>
                }
            })
        };
        let origin = move || match changed() {
            true => state.say(Word::FromReader).get().into_any(),
            false => view! { <SourceLine source /> }.into_any(),
        };
        Some(view! {
            <div class="rate">
                <PlainField id />
                <p class="hint">
                    {origin} " " {reset}
                    <span class="rate-about">{state.phrase(words::STAY_IN_DOLLARS)}</span>
                </p>
            </div>
        })
    };
    view! { {content} }
}
