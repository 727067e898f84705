//! The frame of a section: a rule, the question, a grey line, then what answers it.

use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, show};
use crate::i18n::{Word, word};
use leptos::prelude::*;

/// A section that links can name.
pub fn section_frame(
    // Its id, for links.
    id: &'static str,
    // The question.
    title: Word,
    // Unit and case; may be empty.
    subtitle: Signal<String>,
    // What answers it.
    content: Node,
) -> Node {
    let state = State::get();
    let title = move || word(state.lang.get(), title);
    let link = move || word(state.lang.get(), Word::ToolLink);
    let name = move || format!("{}: {}", link(), title());
    el("section")
        .class(format!("section section-{id}"))
        .attr("id", id)
        .attr("aria-labelledby", format!("{id}-title"))
        .child(el("div").class("section-head").child(el("h2").attr("id", format!("{id}-title")).child(title)).child(
            el("div").class("tools").child(el("a").attr("href", format!("#{id}")).attr("aria-label", name).child(link)),
        ))
        .child(show(
            move || !subtitle.with(String::is_empty),
            move || el("p").class("subtitle").child(move || subtitle.get()).node(),
        ))
        .child(content)
        .node()
}
