//! The sources of the main values of the scenario.

use crate::app::form::source_line;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, el, memo};
use crate::i18n::results::answer as words;
use crate::i18n::{Word, label, word};
use crate::scenario::codec::View;
use crate::scenario::main_sources::{Sourced, main_sources};
use leptos::ev;
use leptos::prelude::*;

/// The section, with a link to the view of all sources.
pub(super) fn source_list() -> Node {
    let state = State::get();
    let found =
        memo(move || state.scenario.with(|scenario| state.answer.with(|answer| main_sources(scenario, answer))));
    let row = move |sourced: Sourced| {
        let lang = state.lang.get();
        let names: Vec<&str> = sourced.ids.iter().map(|id| label(lang, *id)).collect();
        let source = match sourced.source {
            Some(source) => source_line(source),
            None => el("span").child(word(lang, Word::FromReader)).node(),
        };
        el("li").child(el("span").class("source-names").child(names.join(words::COMMA.get(lang)))).child(source).node()
    };
    let rows = move || found.get().into_iter().map(row).collect_view();
    let show_all = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        state.show(View::Sources);
    };
    el("section")
        .class("section section-sources")
        .attr("id", "sources")
        .attr("aria-labelledby", "sources-title")
        .child(
            el("div")
                .class("section-head")
                .child(el("h2").attr("id", "sources-title").child(move || word(state.lang.get(), Word::SectionSources)))
                .child(
                    el("div").class("tools").child(
                        el("a")
                            .attr("href", "?view=sources")
                            .on(ev::click, show_all)
                            .child(move || word(state.lang.get(), Word::SourcesTitle)),
                    ),
                ),
        )
        .child(el("ul").class("source-list").child(rows))
        .node()
}
