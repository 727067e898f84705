//! An input behind a formula: its value, who says so, and the source.

use super::jump;
use crate::app::form::SourceLine;
use crate::app::results::shown::{present, worded};
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, origin, word};
use crate::model::quantities::Id;
use crate::render::number::Style;
use leptos::prelude::*;

/// Enough digits to compute with.
const EXACT: Style = Style::Exact(6);

/// A value with the word of its unit.
pub(super) fn with_unit(lang: Lang, id: Id, value: Option<f64>) -> String {
    worded(lang, EXACT, id, value)
}

/// The card of a quantity that is not computed: there is no formula, but a value and somebody who says so.
#[component]
pub(super) fn InputCard(id: Id) -> impl IntoView {
    let state = State::get();
    let value = present(id);
    let says = move || state.scenario.with(|scenario| origin(state.lang.get(), scenario, id));
    let line = move |name: Word| view! { <dt>{move || word(state.lang.get(), name)}</dt> };
    let change = jump::has_row(id).then(|| {
        view! {
            <p class="change-it">
                <button type="button" class="button-link" on:click=move |_| jump::to_input(state, id)>
                    {move || words::CHANGE_IT.get(state.lang.get())}
                </button>
            </p>
        }
    });
    view! {
        <dl class="card-rows">
            {line(Word::Value)}
            <dd class="input-value">
                <data
                    value=move || value.get().filter(|value| value.is_finite()).map(|value| value.to_string())
                    data-quantity=id.key()
                >
                    {move || with_unit(state.lang.get(), id, value.get())}
                </data>
            </dd>
            {line(Word::Origin)}
            <dd>{move || says().0}</dd>
            <Show when=move || says().1.is_some()>
                {line(Word::SectionSources)}
                <dd>{move || says().1.map(|source| view! { <SourceLine source /> })}</dd>
            </Show>
        </dl>
        {change}
    }
}

/// The same in one line, beside its name in the list of what a formula is made of.
#[component]
pub(super) fn InputLine(id: Id) -> impl IntoView {
    let state = State::get();
    let value = present(id);
    let says = move || {
        let (says, source) = state.scenario.with(|scenario| origin(state.lang.get(), scenario, id));
        view! {
            <span>{says}</span>
            {source.map(|source| view! { " · " <SourceLine source /> })}
        }
    };
    view! {
        <span class="part-value">{move || with_unit(state.lang.get(), id, value.get())}</span>
        <span class="part-origin">{says}</span>
    }
}
