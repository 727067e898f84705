//! The three lines of a formula, equals signs under each other.

use crate::app::math::math_view;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el};
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::render::formula::Formula;
use leptos::prelude::*;

/// Formula, formula with numbers, result. Too wide, they scroll in a box of their own.
pub(in crate::app) fn formula_lines(
    // What is drawn.
    formula: Formula,
    // The quantity that is pointed at.
    lit: Option<RwSignal<Option<Id>>>,
) -> Node {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let changed = Callback::new(move |id| state.scenario.with(|scenario| scenario.numbers.contains_key(&id)));
    let open = Callback::new(move |id| state.open_derivation(id));
    let lit = lit.unwrap_or_else(|| RwSignal::new(None));
    let point = Callback::new(move |id| lit.set(id));
    let draw = move |math| math_view(math, Some(lit.into()), Some(changed), Some(point), Some(open));
    let Formula { symbol, symbolic, substituted, result, .. } = formula;
    el("div")
        .class("lines")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", move || say(Word::ScrollsSideways))
        .child(el("span").class("line-name").child(move || say(Word::Formula)))
        .child(el("span").class("line-symbol").child(draw(symbol)))
        .child(el("span").class("line-math").child(draw(symbolic.math())))
        .child(el("span").class("line-name").child(move || say(Word::WithYourNumbers)))
        .child(el("span").class("line-math line-rest").child(draw(substituted.math())))
        .child(el("span").class("line-name").child(move || say(Word::Result)))
        .child(el("span").class("line-math line-rest line-result").child(draw(result.math())))
        .node()
}
