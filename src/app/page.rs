//! The page: header, question, presets, then form beside answer, or one of the other views.

use super::compare::Compare;
use super::count::CountView;
use super::derivation::Derivation;
use super::form::Form;
use super::header::Header;
use super::measured::Measured;
use super::notices::Notices;
use super::paper::{ChangedInputs, PrintedLink};
use super::presets::Presets;
use super::published::Published;
use super::results::{Answer, BottomBar, Details};
use super::sources::Sources;
use super::state::State;
use super::textbook::Textbook;
use crate::i18n::Word;
use crate::scenario::codec::View;
use leptos::prelude::*;

/// The whole page.
///
/// On a narrow screen the style sheet reorders the sheet: answer, presets, inputs, details.
#[component]
pub fn Page() -> impl IntoView {
    let state = State::get();
    let estimate_hidden = move || state.view.get() != View::Estimate;
    // A line breaks between phrases: Chinese would break inside a word.
    let question = move || {
        let text = state.say(Word::PageQuestion).get();
        text.split_inclusive('，').map(|phrase| view! { <span class="phrase">{phrase}</span> }).collect_view()
    };
    view! {
        <a class="skip" href="#answer">{state.say(Word::SkipToAnswer)}</a>
        <Header />
        <main class="sheet" hidden=estimate_hidden>
            <h1>{question}</h1>
            <Presets />
            <Notices />
            <div class="inputs">
                <Form />
            </div>
            <div class="results">
                <div class="answer">
                    <Answer />
                </div>
                <div class="details">
                    <ChangedInputs />
                    <Details />
                    <Derivation />
                </div>
            </div>
        </main>
        <Show when=move || state.view.get() == View::Compare>
            <Compare />
        </Show>
        <Show when=move || state.view.get() == View::Model>
            <CountView />
        </Show>
        <Show when=move || state.view.get() == View::Published>
            <Published />
        </Show>
        <Show when=move || state.view.get() == View::Measured>
            <Measured />
        </Show>
        <Show when=move || state.view.get() == View::Textbook>
            <Textbook />
        </Show>
        <Show when=move || state.view.get() == View::Sources>
            <Sources />
        </Show>
        <footer class="footer">
            <span>{state.say(Word::FooterModel)}</span>
            <span>{state.say(Word::FooterPrivacy)}</span>
            <PrintedLink />
        </footer>
        <BottomBar />
    }
}
