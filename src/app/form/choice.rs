//! The row of a choice: two options as words side by side, more in a native list.

use super::mix::MixLine;
use super::row::{HelpButton, ResetLink, RowError, flashes};
use crate::app::state::State;
use crate::i18n::choices::serving_about;
use crate::i18n::sentences::reset_choice;
use crate::i18n::{choice_hint, choice_label, option_label};
use crate::scenario::Change;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{self, Item};
use leptos::prelude::*;

/// A choice of the form.
#[component]
pub(super) fn ChoiceRow(choice: ChoiceId) -> impl IntoView {
    let state = State::get();
    let key = choice.key();
    let problem = state.problem(key);
    let changed = Memo::new(move |_| state.scenario.with(|s| form::is_changed(s, Item::Choice(choice))));
    let flashes = flashes(state, Item::Choice(choice));
    let hint_open = RwSignal::new(false);
    let options = choice.options();
    let few = options.len() == 2;
    let control = if few { words(choice, options).into_any() } else { list(choice, options).into_any() };
    view! {
        <div
            class="row choice"
            id=format!("row-{key}")
            class:few=few
            class:changed=changed
            class:wrong=move || problem.with(Option::is_some)
            class:flash=flashes
            class:hint-open=hint_open
        >
            <div class="row-name">
                <span class="row-label">
                    <label id=format!("label-{key}") for=(!few).then(|| format!("field-{key}"))>
                        {state.text(move |lang| choice_label(lang, choice))}
                    </label>
                    <HelpButton open=hint_open controls=format!("hint-{key}") />
                    <ResetLink
                        shown=changed
                        name=move || reset_choice(state.lang.get(), choice)
                        reset=move || state.apply(Change::ResetChoice(choice))
                    />
                </span>
                <p class="hint" id=format!("hint-{key}")>
                    <span class="hint-text">{state.text(move |lang| choice_hint(lang, choice))}</span>
                </p>
            </div>
            <RowError key problem />
            {control}
            {ChoiceId::MIXED.contains(&choice).then(|| view! { <MixLine choice /> })}
            {(choice == ChoiceId::Serving).then(|| view! { <p class="row-note">{about_serving(state)}</p> })}
        </div>
    }
}

/// What the chosen way of finding GPU time does: it decides what else is asked.
fn about_serving(state: State) -> impl Fn() -> &'static str {
    let serving = Memo::new(move |_| state.scenario.with(|scenario| scenario.model_choices().serving));
    move || serving_about(state.lang.get(), serving.get())
}

fn chosen(state: State, choice: ChoiceId) -> Memo<&'static str> {
    Memo::new(move |_| state.scenario.with(|scenario| scenario.option(choice)))
}

fn name_of(state: State, choice: ChoiceId, option: &'static str) -> &'static str {
    option_label(state.lang.get(), choice, option).unwrap_or(option)
}

/// Two options, side by side.
fn words(choice: ChoiceId, options: Vec<&'static str>) -> impl IntoView {
    let state = State::get();
    let chosen = chosen(state, choice);
    let buttons = options
        .into_iter()
        .map(|option| {
            view! {
                <button
                    type="button"
                    aria-pressed=move || (chosen.get() == option).to_string()
                    on:click=move |_| state.apply(Change::Choice(choice, option))
                >
                    {move || name_of(state, choice, option)}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="switch" role="group" aria-labelledby=format!("label-{}", choice.key())>
            {buttons}
        </div>
    }
}

/// A native list.
fn list(choice: ChoiceId, options: Vec<&'static str>) -> impl IntoView {
    let state = State::get();
    let key = choice.key();
    let chosen = chosen(state, choice);
    let entries = options
        .into_iter()
        .map(|option| {
            view! {
                <option value=option prop:selected=move || chosen.get() == option>
                    {move || name_of(state, choice, option)}
                </option>
            }
        })
        .collect_view();
    let on_change = move |ev| {
        if let Some(option) = choice.option(&event_target_value(&ev)) {
            state.apply(Change::Choice(choice, option));
        }
    };
    view! {
        <span class="select">
            <select id=format!("field-{key}") aria-describedby=format!("hint-{key}") on:change=on_change>
                {entries}
            </select>
            <span class="chevron" aria-hidden="true"></span>
        </span>
    }
}
