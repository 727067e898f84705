//! Results as files, and as tables for an article.

use super::copy_field::CopyField;
use super::{Part, Shared};
use crate::app::export::tables::{self, Markup};
use crate::app::paper::print;
use crate::app::state::{State, scroll_to};
use crate::i18n::results::{share as words, take};
use crate::scenario::codec::View;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareData() -> impl IntoView {
    let state = State::get();
    let shared = Shared::get();
    let csv = move |_| {
        let numbers = tables::numbers(state);
        tables::save(state, "results", &shared.title.get_untracked(), &[(String::new(), numbers)]);
    };
    // A dialog would stand over what is printed.
    let print_all = move |_| {
        state.sharing.set(None);
        request_animation_frame(print);
    };
    let to_calculation = move |_| {
        state.sharing.set(None);
        state.show(View::Estimate);
        scroll_to("derivation");
    };
    let shown = RwSignal::new(None::<Markup>);
    let toggle = move |markup: Markup| shown.update(|shown| *shown = (*shown != Some(markup)).then_some(markup));
    let choice = move |markup: Markup| {
        let name = match markup {
            Markup::Markdown => take::AS_MARKDOWN,
            Markup::Html => take::AS_HTML,
        };
        view! {
            <button
                type="button"
                class="button"
                aria-expanded=move || (shown.get() == Some(markup)).to_string()
                on:click=move |_| toggle(markup)
            >
                {state.phrase(name)}
            </button>
        }
    };
    let text = move || {
        shown.get().map(|markup| {
            let text = Signal::derive(move || tables::for_article(state, shared.title.get(), markup));
            let name = match markup {
                Markup::Markdown => take::AS_MARKDOWN,
                Markup::Html => take::AS_HTML,
            };
            view! { <CopyField name text lines=6 /> }
        })
    };
    view! {
        <Part title=words::DATA hint=words::DATA_HINT>
            <div class="share-buttons">
                <button type="button" class="button" on:click=csv>{state.phrase(take::RESULTS_CSV)}</button>
                {choice(Markup::Markdown)}
                {choice(Markup::Html)}
                <button type="button" class="button" on:click=print_all>{state.phrase(take::ALL_STEPS)}</button>
            </div>
            {text}
            <p class="hint share-calculation">
                {state.phrase(take::CALCULATION)}
                " "
                <button type="button" class="button-link" on:click=to_calculation>{state.phrase(take::GO_TO_CALCULATION)}</button>
            </p>
        </Part>
    }
}
