//! What is ranked: which weights, rented or owned, all or the best of each, and the targets.

use super::Shown;
use crate::app::plain_field::PlainField;
use crate::app::state::State;
use crate::i18n::choices::ownership;
use crate::i18n::lang::Lang;
use crate::i18n::results::hardware as words;
use crate::i18n::text::Text;
use crate::model::choices::Ownership;
use crate::model::quantities::Id;
use leptos::prelude::*;

/// The controls above the table.
#[component]
pub(super) fn Controls(shown: Shown) -> impl IntoView {
    let state = State::get();
    let precise = move |wanted: bool| Choice {
        text: state.phrase(if wanted { words::AS_PRECISE } else { words::ANY }),
        is_chosen: Signal::derive(move || shown.asked.with(|asked| asked.precise) == wanted),
        choose: Callback::new(move |()| shown.ask(state, |asked| asked.precise = wanted)),
    };
    let every = move |wanted: bool| Choice {
        text: state.phrase(if wanted { words::EVERY } else { words::BEST }),
        is_chosen: Signal::derive(move || shown.asked.with(|asked| asked.every) == wanted),
        choose: Callback::new(move |()| shown.ask(state, |asked| asked.every = wanted)),
    };
    let fleet = move |wanted: Ownership| Choice {
        text: state.text(move |lang: Lang| ownership(lang, wanted)),
        is_chosen: Signal::derive(move || shown.ownership.get() == wanted),
        choose: Callback::new(move |()| {
            let own = state.scenario.with_untracked(|scenario| scenario.model_choices().ownership);
            shown.ask(state, |asked| asked.ownership = (wanted != own).then_some(wanted));
        }),
    };
    view! {
        <div class="hardware-controls">
            <Switch name=words::WEIGHTS choices=vec![precise(false), precise(true)] />
            <Switch name=words::FLEET choices=Ownership::ALL.iter().map(|one| fleet(*one)).collect() />
            <Switch name=words::SHOWN choices=vec![every(false), every(true)] />
            <PlainField id=Id::TpotTarget place="hardware-" />
            <PlainField id=Id::TtftTarget place="hardware-" />
        </div>
    }
}

/// One of a few short options.
struct Choice {
    text: Signal<&'static str>,
    is_chosen: Signal<bool>,
    choose: Callback<()>,
}

/// A few short options with a name.
#[component]
fn Switch(name: Text, choices: Vec<Choice>) -> impl IntoView {
    let state = State::get();
    let button = |Choice { text, is_chosen, choose }: Choice| {
        view! {
            <button type="button" aria-pressed=move || is_chosen.get().to_string() on:click=move |_| choose.run(())>
                {text}
            </button>
        }
    };
    view! {
        <div class="hardware-switch">
            <span aria-hidden="true">{state.phrase(name)}</span>
            <div class="switch" role="group" aria-label=state.phrase(name)>
                {choices.into_iter().map(button).collect_view()}
            </div>
        </div>
    }
}
