//! The text field of a number: it takes what people type and paste, and says what is wrong without losing it.

use crate::app::state::State;
use crate::i18n::beside;
use crate::i18n::lang::Lang;
use crate::i18n::sentences::field_name;
use crate::model::quantities::Id;
use crate::model::units::Kind;
use crate::render::field::field;
use crate::render::number::{Style, write};
use crate::render::scale::dollars;
use crate::scenario::amount::{self, Amount};
use crate::scenario::problem::Problem;
use crate::scenario::resolve::Origin;
use crate::scenario::{Change, codec};
use leptos::prelude::*;
use std::time::Duration;

/// A pause this long while typing counts as done.
const PAUSE: Duration = Duration::from_millis(600);

/// Digits of a planned value.
const DIGITS: u8 = 4;

/// The field with its unit. While somebody types, it holds what they type; then the value as it was understood.
#[component]
pub(super) fn Field(id: Id, problem: Memo<Option<Problem>>) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let typed = RwSignal::new(None::<String>);
    let pause = StoredValue::new(None::<TimeoutHandle>);
    let held = Memo::new(move |_| held_text(state, id));
    let planned = Memo::new(move |_| planned_text(state, id));

    let stop_waiting = move || {
        if let Some(timer) = pause.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let take = move || {
        let text = typed.get_untracked().filter(|text| *text != held.get_untracked());
        if let Some(text) = text {
            state.apply(change(id, text));
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

/// What the field holds while nobody types: text that could not be read, or the value; nothing where it is planned.
fn held_text(state: State, id: Id) -> String {
    let lang = state.lang.get();
    state.scenario.with(|scenario| match scenario.kept.get(id.key()) {
        Some(kept) => kept.clone(),
        None => match scenario.ranges.get(&id) {
            Some((low, high)) => format!("{}..{}", number(lang, id, *low), number(lang, id, *high)),
            None => scenario.stated(id).map(|value| number(lang, id, value)).unwrap_or_default(),
        },
    })
}

/// With the dollar sign, where the word beside the field leaves it to the number, and money never with one decimal.
fn number(lang: Lang, id: Id, value: f64) -> String {
    let text = field(lang, id.unit(), value);
    if id.unit().kind() != Kind::Money {
        return text;
    }
    let decimals = text.split_once('.').map_or("", |(_, decimals)| decimals);
    let zero = if decimals.len() == 1 { "0" } else { "" };
    format!("{}{text}{zero}", dollars(lang).0)
}

/// Whether the field holds a range, which takes more room.
fn is_range(state: State, id: Id, typed: Option<&str>) -> bool {
    match typed {
        Some(text) => matches!(amount::parse(text, id.unit()), Ok(Amount::Range(..))),
        None => state.scenario.with(|scenario| scenario.ranges.contains_key(&id)),
    }
}

/// What holds while the field is empty: shown in its place.
fn planned_text(state: State, id: Id) -> Option<String> {
    let computed = state.scenario.with(|scenario| scenario.resolved(id).origin == Origin::Computed);
    let planned = || state.answer.with(|answer| answer.planned(id));
    computed.then(planned).flatten().map(|value| {
        let number = write(state.lang.get(), Style::Chart(DIGITS), id.unit(), value).number();
        if id.unit().kind() == Kind::Percent { format!("{number}%") } else { number }
    })
}

/// What typing means. Readable text is a value, so that all values of one act of typing are one step of the history.
fn change(id: Id, text: String) -> Change {
    if text.trim().is_empty() {
        return Change::ResetNumber(id);
    }
    match codec::read_amount(id, &text) {
        Ok(Amount::Point(value)) => Change::Value(id, value),
        Ok(Amount::Range(low, high)) => Change::Range(id, low, high),
        Err(_) => Change::Number(id, text),
    }
}

fn described_by(key: &str, has_problem: bool) -> String {
    let error = if has_problem { format!("error-{key} ") } else { String::new() };
    format!("{error}range-{key} hint-{key}")
}
