//! The row of a number: label and hint, field and unit, slider, where the value comes from.

use super::Rows;
use super::field::number_field;
use super::origin::{origin_panel, source_link};
use super::slider::slider_view;
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, fragment, memo, show};
use crate::i18n::sentences::reset_field;
use crate::i18n::{Word, field_problem, hint, label};
use crate::model::quantities::Id;
use crate::scenario::Change;
use crate::scenario::form::{self, Item};
use crate::scenario::problem::Problem;
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// How long a row that a preset changed stays marked.
const FLASH: Duration = Duration::from_millis(900);

/// A number of the form.
pub(super) fn number_row(
    // Which one.
    id: Id,
    // With a slider, or compact.
    has_slider: bool,
) -> Node {
    let state = State::get();
    let key = id.key();
    let problem = Rows::get().problem(key);
    let changed = memo(move || state.scenario.with(|s| form::is_changed(s, Item::Number(id))));
    let unused = memo(move || state.scenario.with(|s| !form::used(s, id)));
    let flashes = flashes(state, id);
    let source_open = RwSignal::new(false);
    let hint_open = RwSignal::new(false);
    let source = move || source_link(Item::Number(id), source_open);
    el("div")
        .class("row")
        .attr("id", format!("row-{key}"))
        .toggle("compact", !has_slider)
        .toggle("changed", changed)
        .toggle("wrong", move || problem.with(Option::is_some))
        .toggle("flash", flashes)
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
                                .attr("for", format!("field-{key}"))
                                .child(state.text(move |lang| label(lang, id))),
                        )
                        .child(help_button(hint_open, format!("hint-{key}")))
                        .child(reset_link(
                            changed.into(),
                            move || reset_field(state.lang.get(), id),
                            move || state.apply(Change::ResetNumber(id)),
                        )),
                )
                .child(
                    el("p")
                        .class("hint")
                        .attr("id", format!("hint-{key}"))
                        .child(el("span").class("hint-text").child(state.text(move |lang| hint(lang, id))))
                        .child(" ")
                        .child((!has_slider).then(source)),
                ),
        )
        .child(row_error(key, problem))
        .child(number_field(id, problem))
        .child(has_slider.then(|| slider_view(id, source().node())))
        .child(origin_panel(Item::Number(id), source_open))
        .child(show(
            move || problem.with(Option::is_some),
            move || el("p").class("row-note").child(state.say(Word::LastReadable)).node(),
        ))
        .child(show(move || unused.get(), move || el("p").class("row-note").child(state.say(Word::NotUsed)).node()))
        .node()
}

/// What is wrong with the row, under its label and above its field.
pub(super) fn row_error(key: &'static str, problem: Memo<Option<Problem>>) -> Node {
    let state = State::get();
    let text = move || problem.get().map(|problem| field_problem(state.lang.get(), &problem));
    let content = move || text().map(|text| fragment([icon(Icon::Error).node(), el("span").child(text).node()]));
    el("p").class("row-error").attr("id", format!("error-{key}")).attr("aria-live", "polite").child(content).node()
}

/// "reset" after a label, while something differs.
pub(super) fn reset_link<N, R>(
    // Whether it is there.
    shown: Signal<bool>,
    // What it does, in full.
    name: N,
    // Resets it.
    reset: R,
) -> Node
where
    N: Fn() -> String + Copy + Send + Sync + 'static,
    R: Fn() + Copy + Send + Sync + 'static,
{
    let state = State::get();
    show(
        move || shown.get(),
        move || {
            el("button")
                .attr("type", "button")
                .class("button-link reset")
                .attr("aria-label", name)
                .on(ev::click, move |_| reset())
                .child(state.say(Word::Reset))
                .node()
        },
    )
}

/// "?" beside a label on a narrow screen, where the hint is folded away.
pub(super) fn help_button(open: RwSignal<bool>, controls: String) -> Node {
    let state = State::get();
    el("button")
        .attr("type", "button")
        .class("help")
        .attr("aria-label", state.say(Word::WhatIsThis))
        .attr("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", controls)
        .on(ev::click, move |_| open.update(|open| *open = !*open))
        .child("?")
        .node()
}

/// Whether a preset has just changed the value.
fn flashes(state: State, id: Id) -> RwSignal<bool> {
    let flashes = RwSignal::new(false);
    let now = memo(move || state.scenario.with(|scenario| (scenario.preset, scenario.stated(id))));
    Effect::new(move |before: Option<_>| {
        let now = now.get();
        if before.is_some_and(|(preset, value)| preset != now.0 && value != now.1) {
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
