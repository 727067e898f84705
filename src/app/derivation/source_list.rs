//! The sources of the main values of the scenario.

use crate::app::form::SourceLine;
use crate::app::state::State;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, label, word};
use crate::scenario::codec::View;
use crate::scenario::main_sources::{Sourced, main_sources};
use leptos::prelude::*;

/// The section, with a link to the view of all sources.
#[component]
pub(super) fn SourceList() -> impl IntoView {
    let state = State::get();
    let found =
        Memo::new(move |_| state.scenario.with(|scenario| state.answer.with(|answer| main_sources(scenario, answer))));
    let row = move |sourced: Sourced| {
        let lang = state.lang.get();
        let names: Vec<&str> = sourced.ids.iter().map(|id| label(lang, *id)).collect();
        let source = match sourced.source {
            Some(source) => view! { <SourceLine source /> }.into_any(),
            None => view! { <span>{word(lang, Word::FromReader)}</span> }.into_any(),
        };
        view! {
            <li>
                <span class="source-names">{names.join(words::COMMA.get(lang))}</span>
                {source}
            </li>
        }
    };
    let rows = move || found.get().into_iter().map(row).collect_view();
    let show_all = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        state.show(View::Sources);
    };
    view! {
        <section class="section section-sources" id="sources" aria-labelledby="sources-title">
            <div class="section-head">
                <h2 id="sources-title">{move || word(state.lang.get(), Word::SectionSources)}</h2>
                <div class="tools">
                    <a href="?view=sources" on:click=show_all>{move || word(state.lang.get(), Word::SourcesTitle)}</a>
                </div>
            </div>
            <ul class="source-list">{rows}</ul>
        </section>
    }
}
