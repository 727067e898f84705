//! Small parts that several questions have: a switch of a few words, and what of a link could not be read.

use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::i18n::text::Text;
use leptos::prelude::*;

/// A switch of two options, as words.
#[component]
pub(super) fn Words(
    /// What is switched.
    name: Text,
    /// The options.
    options: [Text; 2],
    /// The number of the chosen one.
    chosen: Signal<usize>,
    /// Chooses another.
    choose: Callback<usize>,
) -> impl IntoView {
    let state = State::get();
    let option = |(at, text): (usize, Text)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (chosen.get() == at).to_string()
                on:click=move |_| choose.run(at)
            >
                {state.phrase(text)}
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=state.phrase(name)>
            {options.into_iter().enumerate().map(option).collect_view()}
        </div>
    }
}

/// What of the link could not be used, if anything.
#[component]
pub(super) fn Told(text: Signal<Option<String>>) -> impl IntoView {
    let box_of = |text: String| {
        view! {
            <p class="warning-box question-told" role="status">
                {icon(Icon::Warning)}
                <span>{text}</span>
            </p>
        }
    };
    view! { {move || text.get().map(box_of)} }
}
