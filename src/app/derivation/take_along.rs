//! The whole calculation as a file in another language.

use crate::app::download::download;
use crate::app::lazy::part;
use crate::app::state::State;
use crate::export::{Format, export};
use crate::i18n::Word;
use crate::i18n::lang::Lang;
use crate::i18n::results::export as words;
use crate::i18n::text::Text;
use crate::scenario::{Answer, Scenario};
use leptos::prelude::*;
use leptos::task::spawn_local;

const fn name(format: Format) -> Text {
    match format {
        Format::Python => words::PYTHON,
        Format::JavaScript => words::JAVASCRIPT,
        Format::Squiggle => words::SQUIGGLE,
        Format::Spreadsheet => words::SPREADSHEET,
    }
}

part!(exports in views gives fn(Format, Lang, &Scenario, &Answer) -> String, export);

/// A button for each format. The file is written when it is asked for.
#[component]
pub(super) fn TakeAlong() -> impl IntoView {
    let state = State::get();
    let missing = RwSignal::new(false);
    let save = move |format: Format| {
        spawn_local(async move {
            let Ok(export) = exports().await else { return missing.set(true) };
            missing.set(false);
            let lang = state.lang.get_untracked();
            let write = |scenario: &_| state.answer.with_untracked(|answer| export(format, lang, scenario, answer));
            let text = state.scenario.with_untracked(write);
            download(format.file_name(), format.media_type(), &text);
        });
    };
    let button = move |format: &'static Format| {
        let named = move || name(*format).get(state.lang.get());
        let described = move || format!("{} {}", words::TAKE_ALONG.get(state.lang.get()), named());
        view! {
            <button type="button" class="button-link" title=format.file_name() aria-label=described on:click=move |_| save(*format)>
                {named}
            </button>
        }
    };
    view! {
        <div class="take-along">
            <span>{state.text(|lang| words::TAKE_ALONG.get(lang))}</span>
            {Format::ALL.iter().map(button).collect_view()}
            <span role="alert">{move || missing.get().then(|| state.say(Word::PartMissing))}</span>
        </div>
    }
}
