//! How a number came about: the formula, the formula with the reader's numbers, the result, and what is behind them.

mod card;
mod input;
mod jump;
pub(super) mod lines;
mod source_list;
mod steps;

use super::state::State;
use crate::dom::{IntoNode, Node, el, fragment, memo};
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::scenario::Scenario;
use crate::scenario::decided::path_after;
use leptos::prelude::*;

/// The section with the open quantity, every step, and the sources of the scenario.
pub fn derivation_view() -> Node {
    let state = State::get();
    let open = memo(move || state.open.get().unwrap_or_else(|| state.scenario.with(Scenario::headline)));
    let path = Memo::new(move |before: Option<&Vec<Id>>| {
        let before = before.map_or(&[][..], Vec::as_slice);
        let parts = before.last().map(|last| parts_of(state, *last)).unwrap_or_default();
        path_after(before, &parts, open.get())
    });
    let say = move |what: Word| word(state.lang.get(), what);
    fragment([
        el("section")
            .class("section derivation")
            .attr("id", "derivation")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", "derivation-title")
            .child(
                el("div")
                    .class("section-head")
                    .child(el("h2").attr("id", "derivation-title").child(move || say(Word::SectionDerivation)))
                    .child(
                        el("div").class("tools").child(
                            el("a")
                                .attr("href", "#derivation")
                                .attr("aria-label", move || {
                                    format!("{}: {}", say(Word::ToolLink), say(Word::SectionDerivation))
                                })
                                .child(move || say(Word::ToolLink)),
                        ),
                    ),
            )
            .child(el("p").class("subtitle").child(move || say(Word::DerivationSubtitle)))
            .child(card::card_view(path))
            .child(steps::all_steps())
            .node(),
        source_list::source_list(),
    ])
}

/// The quantities in the formula of another.
fn parts_of(state: State, id: Id) -> Vec<Id> {
    state.derivation.with(|derivation| {
        let quantities = derivation.step(id).map(|step| step.formula.quantities()).unwrap_or_default();
        quantities.into_iter().map(|(id, _)| id).collect()
    })
}
