//! The row of a choice: two options as words side by side, more in a native list.

use super::Rows;
use super::row::{help_button, reset_link, row_error};
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, memo};
use crate::i18n::choices::serving_about;
use crate::i18n::sentences::reset_choice;
use crate::i18n::{choice_hint, choice_label, option_label};
use crate::scenario::Change;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{self, Item};
use leptos::ev;
use leptos::prelude::*;

/// A choice of the form.
pub(super) fn choice_row(choice: ChoiceId) -> Node {
    let state = State::get();
    let key = choice.key();
    let problem = Rows::get().problem(key);
    let changed = memo(move || state.scenario.with(|s| form::is_changed(s, Item::Choice(choice))));
    let hint_open = RwSignal::new(false);
    let options = choice.options();
    let few = options.len() == 2;
    let control = if few { words(choice, options).node() } else { list(choice, options).node() };
    el("div")
        .class("row choice")
        .attr("id", format!("row-{key}"))
        .toggle("few", few)
        .toggle("changed", changed)
        .toggle("wrong", move || problem.with(Option::is_some))
        .toggle("hint-open", hint_open)
        .child(
            el("div")
                .class("row-name")
                .child(
                    el("span")
                        .class("row-label")
                        .child(
                            el("label")
                                .attr("id", format!("label-{key}"))
                                .attr("for", (!few).then(|| format!("field-{key}")))
                                .child(state.text(move |lang| choice_label(lang, choice))),
                        )
                        .child(help_button(hint_open, format!("hint-{key}")))
                        .child(reset_link(
                            changed.into(),
                            move || reset_choice(state.lang.get(), choice),
                            move || state.apply(Change::ResetChoice(choice)),
                        )),
                )
                .child(
                    el("p")
                        .class("hint")
                        .attr("id", format!("hint-{key}"))
                        .child(el("span").class("hint-text").child(state.text(move |lang| choice_hint(lang, choice)))),
                ),
        )
        .child(row_error(key, problem))
        .child(control)
        .child((choice == ChoiceId::Serving).then(|| el("p").class("row-note").child(about_serving(state)).node()))
        .node()
}

/// What the chosen way of finding GPU time does: it decides what else is asked.
fn about_serving(state: State) -> impl Fn() -> &'static str {
    let serving = memo(move || state.scenario.with(|scenario| scenario.model_choices().serving));
    move || serving_about(state.lang.get(), serving.get())
}

fn chosen(state: State, choice: ChoiceId) -> Memo<&'static str> {
    memo(move || state.scenario.with(|scenario| scenario.option(choice)))
}

fn name_of(state: State, choice: ChoiceId, option: &'static str) -> &'static str {
    option_label(state.lang.get(), choice, option).unwrap_or(option)
}

/// Two options, side by side.
fn words(choice: ChoiceId, options: Vec<&'static str>) -> Node {
    let state = State::get();
    let chosen = chosen(state, choice);
    let buttons = options
        .into_iter()
        .map(|option| {
            el("button")
                .attr("type", "button")
                .attr("aria-pressed", move || (chosen.get() == option).to_string())
                .on(ev::click, move |_| state.apply(Change::Choice(choice, option)))
                .child(move || name_of(state, choice, option))
                .node()
        })
        .collect_view();
    el("div")
        .class("switch")
        .attr("role", "group")
        .attr("aria-labelledby", format!("label-{}", choice.key()))
        .child(buttons)
        .node()
}

/// A native list.
fn list(choice: ChoiceId, options: Vec<&'static str>) -> Node {
    let state = State::get();
    let key = choice.key();
    let chosen = chosen(state, choice);
    let entries = options
        .into_iter()
        .map(|option| {
            el("option")
                .attr("value", option)
                .prop("selected", move || chosen.get() == option)
                .child(move || name_of(state, choice, option))
                .node()
        })
        .collect_view();
    let on_change = move |ev| {
        if let Some(option) = choice.option(&event_target_value(&ev)) {
            state.apply(Change::Choice(choice, option));
        }
    };
    el("span")
        .class("select")
        .child(
            el("select")
                .attr("id", format!("field-{key}"))
                .attr("aria-describedby", format!("hint-{key}"))
                .on(ev::change, on_change)
                .child(entries),
        )
        .child(el("span").class("chevron").attr("aria-hidden", "true"))
        .node()
}
