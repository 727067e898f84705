//! What could not be read or used, where no field of the form can say it.

use super::icon::{Icon, icon};
use super::lazy::{lazily_with, part};
use super::state::State;
use crate::i18n::sentences::more_problems;
use crate::i18n::{Word, problem, word};
use crate::scenario::form;
use crate::scenario::problem::Problem;
use crate::scenario::variants;
use leptos::prelude::*;

/// The most messages that are shown at once: a long list is not read.
const MOST: usize = 8;

/// Messages about the link, the storage, and values that the form does not show. Each can be put away.
#[component]
pub fn Notices() -> impl IntoView {
    let state = State::get();
    let put_away = RwSignal::new(Vec::<Problem>::new());
    let left = Memo::new(move |_| {
        let mut problems = state.notices.get();
        problems.extend(state.problems.get().into_iter().filter(is_out_of_form));
        problems.extend(state.variants.with(|variants| variants::problems(variants)));
        problems.retain(|problem| put_away.with(|gone| !gone.contains(problem)));
        problems
    });
    view! {
        <div class="notices" role="status" hidden=move || left.with(Vec::is_empty)>
            <Show when=move || left.with(|left| !left.is_empty())>
                {lazily_with(list, move |list| list(left, put_away))}
            </Show>
        </div>
    }
}

part!(
    list in details gives fn(Memo<Vec<Problem>>, RwSignal<Vec<Problem>>) -> AnyView,
    |left, put_away| view! { <List left put_away /> }.into_any()
);

#[component]
fn List(left: Memo<Vec<Problem>>, put_away: RwSignal<Vec<Problem>>) -> impl IntoView {
    let state = State::get();
    let rows = move || {
        let lang = state.lang.get();
        let all = left.get();
        let more = all.len().saturating_sub(MOST);
        let shown = all.into_iter().take(MOST);
        let rest = (more > 0)
            .then(|| view! { <li class="notice">{icon(Icon::Warning)}<span>{more_problems(lang, more)}</span></li> });
        let rows = shown
            .map(|one| {
                let text = problem(lang, &one);
                let close = move |_| put_away.update(|gone| gone.push(one.clone()));
                view! {
                    <li class="notice">
                        {icon(Icon::Warning)}
                        <span>{text}</span>
                        <button
                            type="button"
                            class="button-icon"
                            aria-label=word(lang, Word::Dismiss)
                            on:click=close
                        >
                            {icon(Icon::Close)}
                        </button>
                    </li>
                }
            })
            .collect_view();
        (rows, rest)
    };
    view! { <ul>{rows}</ul> }
}

fn is_out_of_form(problem: &Problem) -> bool {
    problem.field().is_none_or(|key| form::group_of(key).is_none())
}
