//! Values that follow from what was just typed, among the inputs, so that a slip is seen at once.

use crate::app::quantity::quantity_view;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, fragment, memo, show};
use crate::i18n::{Word, label};
use crate::model::quantities::Id;
use crate::render::number::{Style, write};
use crate::scenario::{Change, Scenario};
use leptos::ev;
use leptos::prelude::*;

/// Digits of a derived line.
const DIGITS: u8 = 3;

/// An output with its text.
fn output(id: Id) -> (Signal<Option<f64>>, Signal<String>) {
    let state = State::get();
    let value = memo(move || state.answer.with(|answer| answer.estimate.output(id)));
    let text = move || {
        let value = value.get().unwrap_or(f64::NAN);
        write(state.lang.get(), Style::Chart(DIGITS), id.unit(), value).joined()
    };
    (value.into(), Signal::derive(text))
}

/// Messages a day: users x messages a user, or the way back to them where messages were stated.
pub(super) fn messages_a_day() -> Node {
    let state = State::get();
    let stated = memo(move || state.scenario.with(|scenario| scenario.stated(Id::QueriesPerDay).is_some()));
    let (value, text) = output(Id::QueriesPerDay);
    let set = move |_| {
        if let Some(value) = value.get_untracked() {
            state.apply(Change::Value(Id::QueriesPerDay, value));
            state.end_gesture();
        }
    };
    let line = move || {
        el("p")
            .class("well")
            .child(el("span").child(move || label(state.lang.get(), Id::QueriesPerDay)))
            .child(
                el("span")
                    .class("well-value")
                    .child(
                        el("button")
                            .attr("type", "button")
                            .class("button-link")
                            .on(ev::click, set)
                            .child(state.say(Word::StateDirectly)),
                    )
                    .child(quantity_view(Id::QueriesPerDay, value, text, "derivable")),
            )
            .node()
    };
    let back = memo(move || state.scenario.with(by_users));
    let count_users = move |_| {
        if let Some(change) = back.get_untracked() {
            state.apply(change);
            state.end_gesture();
        }
    };
    fragment([
        show(move || !stated.get(), move || line().node()),
        show(
            move || back.with(Option::is_some),
            move || {
                el("p")
                    .class("row-note")
                    .child(
                        el("button")
                            .attr("type", "button")
                            .class("button-link")
                            .on(ev::click, count_users)
                            .child(state.say(Word::CountUsers)),
                    )
                    .node()
            },
        ),
    ])
}

/// The change after which messages a day follow from users again, as many as before.
fn by_users(scenario: &Scenario) -> Option<Change> {
    let queries = scenario.stated(Id::QueriesPerDay)?;
    let each = scenario.resolved(Id::QueriesPerUser).value;
    let change = Change::Value(Id::DailyUsers, queries / each);
    let after = scenario.clone().apply(change.clone());
    (each > 0.0 && after.stated(Id::QueriesPerDay).is_none()).then_some(change)
}

/// Tokens a day, input and output.
pub(super) fn tokens_a_day() -> Node {
    let state = State::get();
    let (input, input_text) = output(Id::InputTokensPerDay);
    let (answers, output_text) = output(Id::OutputTokensPerDay);
    el("p")
        .class("well")
        .child(el("span").child(state.say(Word::TokensInAndOut)))
        .child(
            el("span")
                .class("well-value")
                .child(quantity_view(Id::InputTokensPerDay, input, input_text, "derivable"))
                .child(" + ")
                .child(quantity_view(Id::OutputTokensPerDay, answers, output_text, "derivable")),
        )
        .node()
}
