//! Values that follow from what was just typed, among the inputs, so that a slip is seen at once.

use crate::app::quantity::Quantity;
use crate::app::state::State;
use crate::i18n::{Word, label};
use crate::model::quantities::Id;
use crate::render::number::{Style, write};
use crate::scenario::{Change, Scenario};
use crate::uncertainty::inputs::moved;
use leptos::prelude::*;

/// Digits of a derived line.
const DIGITS: u8 = 3;

/// An output with its text.
fn output(id: Id) -> (Signal<Option<f64>>, Signal<String>) {
    let state = State::get();
    let value = Memo::new(move |_| state.answer.with(|answer| answer.estimate.output(id)));
    let text = move || {
        let value = value.get().unwrap_or(f64::NAN);
        write(state.lang.get(), Style::Chart(DIGITS), id.unit(), value).joined()
    };
    (value.into(), Signal::derive(text))
}

/// Messages a day: users x messages a user, or the way back to them where messages were stated.
#[component]
pub(super) fn MessagesADay() -> impl IntoView {
    let state = State::get();
    let stated = Memo::new(move |_| state.scenario.with(|scenario| scenario.stated(Id::QueriesPerDay).is_some()));
    let (value, text) = output(Id::QueriesPerDay);
    let set = move |_| {
        if let Some(value) = value.get_untracked() {
            state.apply(Change::Value(Id::QueriesPerDay, value));
            state.end_gesture();
        }
    };
    let line = move || {
        view! {
            <p class="well">
                <span>{move || label(state.lang.get(), Id::QueriesPerDay)}</span>
                <span class="well-value">
                    <button type="button" class="button-link" on:click=set>
                        {state.say(Word::StateDirectly)}
                    </button>
                    <Quantity id=Id::QueriesPerDay value text class="derivable" />
                </span>
            </p>
        }
    };
    let back = Memo::new(move |_| state.scenario.with(by_users));
    let count_users = move |_| {
        if let Some(change) = back.get_untracked() {
            state.apply(change);
            state.end_gesture();
        }
    };
    view! {
        <Show when=move || !stated.get()>{line()}</Show>
        <Show when=move || back.with(Option::is_some)>
            <p class="row-note">
                <button type="button" class="button-link" on:click=count_users>
                    {state.say(Word::CountUsers)}
                </button>
            </p>
        </Show>
    }
}

/// The change after which messages a day follow from users again, as many as before.
fn by_users(scenario: &Scenario) -> Option<Change> {
    let queries = scenario.stated(Id::QueriesPerDay)?;
    let each = scenario.resolved(Id::QueriesPerUser).value;
    let change = moved(Id::DailyUsers, scenario.ranges.get(&Id::QueriesPerDay).copied(), queries / each);
    let after = scenario.clone().apply(change.clone());
    (each > 0.0 && after.stated(Id::QueriesPerDay).is_none()).then_some(change)
}

/// Tokens a day, input and output.
#[component]
pub(super) fn TokensADay() -> impl IntoView {
    let state = State::get();
    let (input, input_text) = output(Id::InputTokensPerDay);
    let (answers, output_text) = output(Id::OutputTokensPerDay);
    view! {
        <p class="well">
            <span>{state.say(Word::TokensInAndOut)}</span>
            <span class="well-value">
                <Quantity id=Id::InputTokensPerDay value=input text=input_text class="derivable" />
                " + "
                <Quantity id=Id::OutputTokensPerDay value=answers text=output_text class="derivable" />
            </span>
        </p>
    }
}
