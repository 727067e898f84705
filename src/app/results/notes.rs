//! What the plan decided and what the figures cover, in sentences.

use super::section::SectionFrame;
use crate::app::state::State;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, note};
use crate::scenario::note::{Note, Weight};
use crate::scenario::section::told_notes;
use leptos::prelude::*;

/// The section; nothing where there is nothing to say. Warnings stand with the answer.
#[component]
pub fn Notes() -> impl IntoView {
    let state = State::get();
    let texts = Memo::new(move |_| {
        let lang = state.lang.get();
        let notes = state.scenario.with(|scenario| state.answer.with(|answer| told_notes(scenario, answer)));
        // That the speed is predicted stands under the headline.
        let is_said_here = |said: &&Note| said.weight() == Weight::Note && **said != Note::Predicted;
        notes.iter().filter(is_said_here).map(|said| note(lang, said)).collect::<Vec<String>>()
    });
    let subtitle = Signal::derive(move || words::NOTES_SUBTITLE.get(state.lang.get()).to_owned());
    let list = move || texts.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <Show when=move || !texts.with(Vec::is_empty)>
            <SectionFrame id="notes" title=Word::Notes subtitle=subtitle>
                <ul class="notes">{list}</ul>
            </SectionFrame>
        </Show>
    }
}
