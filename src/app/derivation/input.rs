//! An input behind a formula: its value, who says so, and the source.

use super::jump;
use crate::app::form::source_line;
use crate::app::results::shown::{present, worded};
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, fragment, show};
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, preset_name, word};
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::render::number::Style;
use crate::scenario::Scenario;
use crate::scenario::resolve::Origin;
use leptos::ev;
use leptos::prelude::*;

/// Enough digits to compute with.
const EXACT: Style = Style::Exact(6);

/// A value with the word of its unit.
pub(super) fn with_unit(lang: Lang, id: Id, value: Option<f64>) -> String {
    worded(lang, EXACT, id, value)
}

/// Who says the value, and the source behind it.
pub(super) fn origin(scenario: &Scenario, lang: Lang, id: Id) -> (&'static str, Option<&'static Source>) {
    let own = id.row().input.map(|input| input.source);
    match scenario.resolved(id).origin {
        Origin::Reader => (word(lang, Word::FromReader), None),
        Origin::Preset => (preset_name(lang, scenario.preset), Some(scenario.preset.source())),
        Origin::Catalog(_, source) => (word(lang, Word::FromCatalog), Some(source)),
        Origin::Default => (word(lang, Word::FromDefault), own),
        Origin::Computed => (word(lang, Word::FromPlan), own),
    }
}

/// The card of a quantity that is not computed: there is no formula, but a value and somebody who says so.
pub(super) fn input_card(id: Id) -> Node {
    let state = State::get();
    let value = present(id);
    let says = move || state.scenario.with(|scenario| origin(scenario, state.lang.get(), id));
    let line = move |name: Word| el("dt").child(move || word(state.lang.get(), name)).node();
    let change = jump::has_row(id).then(|| {
        el("p")
            .class("change-it")
            .child(
                el("button")
                    .attr("type", "button")
                    .class("button-link")
                    .on(ev::click, move |_| jump::to_input(state, id))
                    .child(move || words::CHANGE_IT.get(state.lang.get())),
            )
            .node()
    });
    fragment([
        el("dl")
            .class("card-rows")
            .child(line(Word::Value))
            .child(
                el("dd").class("input-value").child(
                    el("data")
                        .attr("value", move || {
                            value.get().filter(|value| value.is_finite()).map(|value| value.to_string())
                        })
                        .attr("data-quantity", id.key())
                        .child(move || with_unit(state.lang.get(), id, value.get())),
                ),
            )
            .child(line(Word::Origin))
            .child(el("dd").child(move || says().0))
            .child(show(
                move || says().1.is_some(),
                move || {
                    fragment([
                        line(Word::SectionSources).node(),
                        el("dd").child(move || says().1.map(source_line)).node(),
                    ])
                },
            ))
            .node(),
        change.node(),
    ])
}

/// The same in one line, beside its name in the list of what a formula is made of.
pub(super) fn input_line(id: Id) -> Node {
    let state = State::get();
    let value = present(id);
    let says = move || {
        let (says, source) = state.scenario.with(|scenario| origin(scenario, state.lang.get(), id));
        fragment([
            el("span").child(says).node(),
            source.map(|source| fragment([" · ".node(), source_line(source)])).node(),
        ])
    };
    fragment([
        el("span").class("part-value").child(move || with_unit(state.lang.get(), id, value.get())).node(),
        el("span").class("part-origin").child(says).node(),
    ])
}
