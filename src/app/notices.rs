//! What could not be read or used, where no field of the form can say it.

use super::icon::{Icon, icon};
use super::state::State;
use crate::dom::{IntoNode, Node, el, fragment, memo};
use crate::i18n::sentences::more_problems;
use crate::i18n::{Word, problem, word};
use crate::scenario::form;
use crate::scenario::problem::Problem;
use leptos::ev;
use leptos::prelude::*;

/// The most messages that are shown at once: a long list is not read.
const MOST: usize = 8;

/// Messages about the link, the storage, and values that the form does not show. Each can be put away.
pub fn notices_view() -> Node {
    let state = State::get();
    let put_away = RwSignal::new(Vec::<Problem>::new());
    let left = memo(move || {
        let mut problems = state.notices.get();
        problems.extend(state.scenario.with(|scenario| scenario.problems()).into_iter().filter(is_out_of_form));
        problems.retain(|problem| put_away.with(|gone| !gone.contains(problem)));
        problems
    });
    let rows = move || {
        let lang = state.lang.get();
        let all = left.get();
        let more = all.len().saturating_sub(MOST);
        let shown = all.into_iter().take(MOST);
        let rest = (more > 0).then(|| {
            el("li")
                .class("notice")
                .child(icon(Icon::Warning))
                .child(el("span").child(more_problems(lang, more)))
                .node()
        });
        let rows = shown
            .map(|one| {
                let text = problem(lang, &one);
                let close = move |_| put_away.update(|gone| gone.push(one.clone()));
                el("li")
                    .class("notice")
                    .child(icon(Icon::Warning))
                    .child(el("span").child(text))
                    .child(
                        el("button")
                            .attr("type", "button")
                            .class("button-icon")
                            .attr("aria-label", word(lang, Word::Dismiss))
                            .on(ev::click, close)
                            .child(icon(Icon::Close)),
                    )
                    .node()
            })
            .collect_view();
        fragment([rows.node(), rest.node()])
    };
    el("ul").class("notices").attr("role", "status").attr("hidden", move || left.with(Vec::is_empty)).child(rows).node()
}

fn is_out_of_form(problem: &Problem) -> bool {
    problem.field().is_none_or(|key| form::group_of(key).is_none())
}
