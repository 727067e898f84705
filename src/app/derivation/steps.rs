//! Every step of the calculation, numbered, in the order in which they were computed.

use super::lines::formula_lines;
use crate::app::results::shown::named_quantity;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, memo};
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::interpret::trace::Step;
use crate::model::quantities::Topic;
use crate::render::formula::formula;
use leptos::ev;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The steps behind the answer: of a case about training those of training, else all but the textbook's.
fn steps(state: State) -> Vec<Step> {
    let topic = state.scenario.with(|scenario| scenario.headline().row().topic);
    let belongs = |step: &Step| match step.id.row().topic {
        Topic::Textbook => false,
        of => topic != Topic::Training || of == Topic::Training,
    };
    state.derivation.with(|derivation| derivation.steps().iter().filter(|step| belongs(step)).cloned().collect())
}

/// A disclosure; closed, it draws nothing.
pub(super) fn all_steps() -> Node {
    let state = State::get();
    let open = RwSignal::new(false);
    let count = memo(move || steps(state).len());
    let toggled = move |ev: Event| {
        if let Some(details) = ev.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
            open.set(details.open());
        }
    };
    let list = move || {
        let lang = state.lang.get();
        open.get().then(|| {
            el("ol").class("steps").child(steps(state).into_iter().map(|step| row(lang, step)).collect_view()).node()
        })
    };
    el("details")
        .class("all-steps")
        .on(ev::toggle, toggled)
        .child(
            el("summary")
                .child(el("span").class("chevron").attr("aria-hidden", "true"))
                .child(move || words::show_steps(state.lang.get(), count.get())),
        )
        .child(list)
        .node()
}

fn row(lang: Lang, step: Step) -> Node {
    el("li")
        .class("step")
        .child(el("p").class("step-name").child(named_quantity(step.id)))
        .child(formula_lines(formula(lang, &step), None))
        .node()
}
