//! With an input that cannot be read, the answer is that of the last value, and says so where it is looked at.

use crate::app::form::told;
use crate::app::state::State;
use crate::i18n::Word;
use crate::scenario::form;
use crate::scenario::problem::Problem;
use leptos::prelude::*;

/// What is wrong with the first such input; nothing while all can be read. The style sheet dims the answer beside it.
#[component]
pub fn Stale() -> impl IntoView {
    let state = State::get();
    let problem = Memo::new(move |_| {
        let is_input = |problem: &&Problem| problem.field().is_some_and(|key| form::group_of(key).is_some());
        state.problems.with(|problems| problems.iter().find(is_input).cloned())
    });
    let line = move || {
        problem.get().map(|problem| {
            view! {
                <p class="stale">
                    {told(state, problem)}
                    <span>{state.say(Word::LastReadable)}</span>
                </p>
            }
        })
    };
    view! { {line} }
}
