//! The text field of a number: it takes what people type and paste, and says what is wrong without losing it.

use crate::app::state::State;
use crate::figures::slider;
use crate::i18n::beside;
use crate::i18n::sentences::field_name;
use crate::model::quantities::Id;
use crate::scenario::amount::{self, Amount};
use crate::scenario::problem::Problem;
use leptos::prelude::*;
use std::time::Duration;

/// A pause this long while typing counts as done.
const PAUSE: Duration = Duration::from_millis(600);

/// The field with its unit. While somebody types, it holds what they type; then the value as it was understood.
#[component]
pub(super) fn Field(id: Id, problem: Memo<Option<Problem>>) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let typed = RwSignal::new(None::<String>);
    let pause = StoredValue::new(None::<TimeoutHandle>);
    let held = Memo::new(move |_| state.scenario.with(|scenario| slider::held(state.lang.get(), scenario, id)));
    let planned = Memo::new(move |_| {
        state
            .scenario
            .with(|scenario| state.answer.with(|answer| slider::planned(state.lang.get(), scenario, answer, id)))
    });

    let stop_waiting = move || {
        if let Some(timer) = pause.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let take = move || {
        let text = typed.get_untracked().filter(|text| *text != held.get_untracked());
        if let Some(text) = text {
            state.apply(slider::typed(id, text));
        }
    };
    let done = move || {
        stop_waiting();
        take();
        typed.set(None);
        state.end_gesture();
    };
    let on_input = move |ev| {
        typed.set(Some(event_target_value(&ev)));
        stop_waiting();
        pause.set_value(set_timeout_with_handle(take, PAUSE).ok());
    };
    let on_key = move |ev: leptos::ev::KeyboardEvent| match ev.key().as_str() {
        "Enter" => done(),
        "Escape" => {
            stop_waiting();
            typed.set(None);
        }
        _ => {}
    };
    on_cleanup(stop_waiting);

    view! {
        <span class="field-line" class:range=move || typed.with(|typed| is_range(state, id, typed.as_deref()))>
            <input
                type="text"
                class="field"
                id=format!("field-{key}")
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || field_name(state.lang.get(), id)
                aria-describedby=move || described_by(key, problem.with(Option::is_some))
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                placeholder=planned
                prop:value=move || typed.get().unwrap_or_else(|| held.get())
                on:input=on_input
                on:change=move |_| done()
                on:blur=move |_| done()
                on:keydown=on_key
            />
            <span class="field-unit" aria-hidden="true">{state.text(move |lang| beside(lang, id))}</span>
        </span>
    }
}

/// Whether the field holds a range, which takes more room.
fn is_range(state: State, id: Id, typed: Option<&str>) -> bool {
    match typed {
        Some(text) => matches!(amount::parse(text, id.unit()), Ok(Amount::Range(..))),
        None => state.scenario.with(|scenario| scenario.ranges.contains_key(&id)),
    }
}

fn described_by(key: &str, has_problem: bool) -> String {
    let error = if has_problem { format!("error-{key} ") } else { String::new() };
    format!("{error}range-{key} hint-{key}")
}
