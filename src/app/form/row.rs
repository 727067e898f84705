//! The row of a number: label and hint, field and unit, slider, where the value comes from.

use super::field::Field;
use super::origin::{OriginPanel, SourceLink};
use super::range::RangeLine;
use super::slider::Slider;
use crate::app::icon::{Icon, icon};
use crate::app::lazy::{lazily_with, part};
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::sentences::reset_field;
use crate::i18n::{Word, field_problem, hint, label};
use crate::model::quantities::Id;
use crate::scenario::Change;
use crate::scenario::form::{self, Item};
use crate::scenario::presets::PresetId;
use crate::scenario::problem::Problem;
use leptos::prelude::*;
use std::time::Duration;

/// How long a row that a preset changed stays marked.
const FLASH: Duration = Duration::from_millis(900);

/// A number of the form.
#[component]
pub(in crate::app) fn NumberRow(
    /// Which one.
    id: Id,
    /// With a slider, or compact.
    has_slider: bool,
) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let problem = state.problem(key);
    let changed = Memo::new(move |_| state.scenario.with(|s| form::is_changed(s, Item::Number(id))));
    // What a view of its own asks for is of use there.
    let is_of_form = form::group_of(key).is_some();
    let unused = Memo::new(move |_| is_of_form && state.scenario.with(|s| !form::used(s, id)));
    let flashes = flashes(state, Item::Number(id));
    let source_open = RwSignal::new(false);
    let hint_open = RwSignal::new(false);
    let source = move || view! { <SourceLink item=Item::Number(id) open=source_open /> };
    view! {
        <div
            class="row"
            id=format!("row-{key}")
            class:compact=!has_slider
            class:changed=changed
            class:wrong=move || problem.with(Option::is_some)
            class:flash=flashes
            class:hint-open=hint_open
        >
            <div class="row-name">
                <span class="row-label">
                    <label id=format!("label-{key}") for=format!("field-{key}")>{state.text(move |lang| label(lang, id))}</label>
                    <HelpButton open=hint_open controls=format!("hint-{key}") />
                    <ResetLink
                        shown=changed
                        name=move || reset_field(state.lang.get(), id)
                        reset=move || state.apply(Change::ResetNumber(id))
                    />
                </span>
                <p class="hint" id=format!("hint-{key}")>
                    <span class="hint-text">{state.text(move |lang| hint(lang, id))}</span>
                    " "
                    {(!has_slider).then(source)}
                    " "
                    {(!has_slider).then(|| view! { <RangeLine id /> })}
                </p>
            </div>
            <RowError key problem />
            <Field id problem />
            {has_slider.then(|| view! { <Slider id><RangeLine id /> " " {source()}</Slider> })}
            <OriginPanel item=Item::Number(id) open=source_open />
            <Show when=move || problem.with(Option::is_some)>
                <p class="row-note">{state.say(Word::LastReadable)}</p>
            </Show>
            <Show when=move || unused.get()>
                <p class="row-note">{state.say(Word::NotUsed)}</p>
            </Show>
        </div>
    }
}

/// What is wrong with the row, under its label and above its field.
#[component]
pub(super) fn RowError(key: &'static str, problem: Memo<Option<Problem>>) -> impl IntoView {
    let state = State::get();
    let content = move || problem.get().map(|problem| told(state, problem));
    view! { <p class="row-error" id=format!("error-{key}") aria-live="polite">{content}</p> }
}

part!(sentence in details gives fn(Lang, &Problem) -> String, field_problem);

/// A problem in a sentence.
pub(in crate::app) fn told(state: State, problem: Problem) -> AnyView {
    lazily_with(sentence, move |sentence| {
        view! {
            {icon(Icon::Error)}
            <span>{sentence(state.lang.get(), &problem)}</span>
        }
        .into_any()
    })
}

/// "reset" after a label, while something differs.
#[component]
pub(super) fn ResetLink<N, R>(
    /// Whether it is there.
    #[prop(into)]
    shown: Signal<bool>,
    /// What it does, in full.
    name: N,
    /// Resets it.
    reset: R,
) -> impl IntoView
where
    N: Fn() -> String + Copy + Send + Sync + 'static,
    R: Fn() + Copy + Send + Sync + 'static,
{
    let state = State::get();
    view! {
        <Show when=move || shown.get()>
            <button type="button" class="button-link reset" aria-label=name on:click=move |_| reset()>
                {state.say(Word::Reset)}
            </button>
        </Show>
    }
}

/// "?" beside a label on a narrow screen, where the hint is folded away.
#[component]
pub(super) fn HelpButton(open: RwSignal<bool>, controls: String) -> impl IntoView {
    let state = State::get();
    view! {
        <button
            type="button"
            class="help"
            aria-label=state.say(Word::WhatIsThis)
            aria-expanded=move || open.get().to_string()
            aria-controls=controls
            on:click=move |_| open.update(|open| *open = !*open)
        >
            "?"
        </button>
    }
}

/// Whether a preset has just changed the value.
pub(super) fn flashes(state: State, item: Item) -> RwSignal<bool> {
    let flashes = RwSignal::new(false);
    let now = Memo::new(move |_| {
        state.scenario.with(|scenario| match item {
            Item::Number(id) => (scenario.preset, scenario.stated(id), ""),
            Item::Choice(choice) => (scenario.preset, None, scenario.option(choice)),
        })
    });
    Effect::new(move |before: Option<(PresetId, Option<f64>, &str)>| {
        let now = now.get();
        if before.is_some_and(|before| before.0 != now.0 && (before.1, before.2) != (now.1, now.2)) {
            flashes.set(true);
            set_timeout(
                move || {
                    flashes.try_set(false);
                },
                FLASH,
            );
        }
        now
    });
    flashes
}
