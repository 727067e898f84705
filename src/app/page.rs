//! The page: header, question, presets, then form beside answer, or one of the other views.

use super::compare::Compare;
use super::count::CountView;
use super::form::Form;
use super::header::Header;
use super::kept::DropTarget;
use super::laboratory::Laboratory;
use super::lazy::{lazily, part};
use super::measured::Measured;
use super::notices::Notices;
use super::offline::NewVersion;
use super::paper::{ChangedInputs, PrintedCode, PrintedLink};
use super::presets::Presets;
use super::published::Published;
use super::questions::{Api, Changes, Goal, Hardware, Life, Outlook, Savings};
use super::results::{Answer, BottomBar, Details, SharedResult};
use super::sources::Sources;
use super::state::State;
use super::textbook::Textbook;
use super::toast::ToastPlace;
use super::turns::Turn;
use super::view::phrases;
use crate::i18n::Word;
use crate::scenario::codec::View;
use leptos::prelude::*;

part!(details in details draws details_and_more());
part!(shared in details draws view! { <SharedResult /> }.into_any());
part!(compare in views draws view! { <Compare /> }.into_any());
part!(published in views draws view! { <Published /> }.into_any());
part!(count in kept draws view! { <CountView /> }.into_any());
part!(measured in views draws view! { <Measured /> }.into_any());
part!(textbook in views draws view! { <Textbook /> }.into_any());
part!(sources in views draws view! { <Sources /> }.into_any());
part!(hardware in questions draws view! { <Hardware /> }.into_any());
part!(savings in questions draws view! { <Savings /> }.into_any());
part!(goal in questions draws view! { <Goal /> }.into_any());
part!(outlook in questions draws view! { <Outlook /> }.into_any());
part!(changes in questions draws view! { <Changes /> }.into_any());
part!(life in questions draws view! { <Life /> }.into_any());
part!(api in questions draws view! { <Api /> }.into_any());
part!(laboratory in laboratory draws view! { <Laboratory /> }.into_any());

/// The whole page.
///
/// On a narrow screen the style sheet reorders the sheet: answer, presets, inputs, details.
#[component]
pub fn Page() -> impl IntoView {
    let state = State::get();
    let view = Memo::new(move |_| state.view.get());
    let is_shared = Memo::new(move |_| state.stored().is_some());
    let is_frozen = Memo::new(move |_| state.is_frozen());
    let answer = move || if is_frozen.get() { "#shared" } else { "#answer" };
    let header = Turn::next().draw(|| view! { <Header /> }.into_any());
    let form = Turn::next().draw(|| view! { <Form /> }.into_any());
    let answer_now = Turn::next().draw(|| view! { <Answer /> }.into_any());
    let last = Turn::next();
    let presets = last.draw(|| view! { <Presets /> }.into_any());
    let details = last.draw(|| lazily(details));
    let around = last.draw(|| view! { <Footer /> <BottomBar /> <ToastPlace /> <DropTarget /> }.into_any());
    view! {
        <a class="skip" href=answer>{state.say(Word::SkipToAnswer)}</a>
        {header}
        <main class="sheet" hidden=move || view.get() != View::Estimate>
            <Question />
            {presets}
            <Notices />
            <div class="inputs">{form}</div>
            <div class="results">
                {move || is_shared.get().then(|| lazily(shared))}
                <div class="answer" hidden=is_frozen>{answer_now}</div>
                <div class="details" hidden=is_frozen>{details}</div>
            </div>
        </main>
        {move || match view.get() {
            View::Estimate => ().into_any(),
            View::Compare => lazily(compare),
            View::Published => lazily(published),
            View::Model => lazily(count),
            View::Measured => lazily(measured),
            View::Textbook => lazily(textbook),
            View::Sources => lazily(sources),
            View::Hardware => lazily(hardware),
            View::Savings => lazily(savings),
            View::Goal => lazily(goal),
            View::Outlook => lazily(outlook),
            View::Changes => lazily(changes),
            View::Life => lazily(life),
            View::Api => lazily(api),
            View::Laboratory => lazily(laboratory),
        }}
        {around}
    }
}

/// What stands below the answer, and what is seen at times.
fn details_and_more() -> AnyView {
    view! {
        <ChangedInputs />
        <Details />
        <PrintedCode />
        <NewVersion />
    }
    .into_any()
}

/// The question that the page answers.
#[component]
fn Question() -> impl IntoView {
    let question = State::get().say(Word::PageQuestion);
    view! { <h1>{move || phrases(question.get())}</h1> }
}

#[component]
fn Footer() -> impl IntoView {
    let state = State::get();
    view! {
        <footer class="footer">
            <span>{state.say(Word::FooterModel)}</span>
            <span>{state.say(Word::FooterPrivacy)}</span>
            <PrintedLink />
        </footer>
    }
}

/// What `index.html` shows until the page is there: the same boxes with the answer of the default preset. Where no
/// script runs it stays, and says why nothing can be changed.
#[component]
pub fn FirstScreen() -> impl IntoView {
    let state = State::get();
    view! {
        <Header />
        <main class="sheet">
            <Question />
            <Presets />
            <div class="inputs">
                <p class="warning-box cannot">{state.say(Word::NeedsScript)}</p>
            </div>
            <div class="results">
                <div class="answer">
                    <Answer />
                </div>
            </div>
        </main>
        <Footer />
    }
}
