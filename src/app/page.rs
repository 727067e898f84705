//! The page: header, question, presets, then form beside answer, or one of the other views.

use super::derivation::derivation_view;
use super::form::form_view;
use super::header::header_view;
use super::notices::notices_view;
use super::presets::presets_view;
use super::results::{answer_view, bottom_bar, details_view};
use super::sources::sources_view;
use super::state::{State, at_rest};
use super::textbook::textbook_view;
use crate::dom::{IntoNode, Node, el, fragment, show};
use crate::i18n::Word;
use crate::scenario::codec::View;
use leptos::prelude::*;

/// The whole page.
///
/// On a narrow screen the style sheet reorders the sheet: answer, presets, inputs, details.
pub fn page_view() -> Node {
    let state = State::get();
    let estimate_hidden = move || state.view.get() != View::Estimate;
    fragment([
        el("a").class("skip").attr("href", "#answer").child(state.say(Word::SkipToAnswer)).node(),
        header_view(),
        el("main")
            .class("sheet")
            .attr("hidden", estimate_hidden)
            .child(el("h1").child(state.say(Word::PageQuestion)))
            .child(presets_view())
            .child(notices_view())
            .child(el("div").class("inputs").child(form_view()))
            .child(
                el("div")
                    .class("results")
                    .child(el("div").class("answer").attr("id", "answer").attr("tabindex", "-1").child(answer_view()))
                    .child(el("div").class("details").child(details_view()).child(at_rest(derivation_view))),
            )
            .node(),
        show(move || state.view.get() == View::Textbook, textbook_view),
        show(move || state.view.get() == View::Sources, sources_view),
        el("footer")
            .class("footer")
            .child(el("span").child(state.say(Word::FooterModel)))
            .child(el("span").child(state.say(Word::FooterPrivacy)))
            .node(),
        bottom_bar(),
    ])
}
