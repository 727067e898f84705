//! What the views share: ways between them, tables that scroll.

use super::header::link_to_view;
use super::state::State;
use crate::i18n::Word;
use crate::i18n::sentences::document_title;
use crate::scenario::codec::View;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The way back, above the title of a view.
#[component]
pub fn BackToEstimate() -> impl IntoView {
    let state = State::get();
    view! {
        <p class="view-back">
            <a href="?" on:click=going(state, View::Estimate)>{state.say(Word::BackToEstimate)}</a>
        </p>
    }
}

/// A title in its phrases. A line breaks between them: Chinese would break inside a word.
pub fn phrases(text: &str) -> AnyView {
    let phrase = |phrase: &str| view! { <span class="phrase">{phrase.to_owned()}</span> };
    text.split_inclusive(['，', '；']).map(phrase).collect_view().into_any()
}

/// The title of a view, which is the title of the document while the view is open.
#[component]
pub fn ViewTitle(
    /// What it says: the finding, where there is one.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    Effect::new(move |_| document().set_title(&text.with(|text| document_title(text))));
    view! { <h1 class="view-title">{move || phrases(&text.get())}</h1> }
}

/// A link to another view.
#[component]
pub fn ViewAnchor(
    /// Which.
    to: View,
    /// What it says.
    text: Signal<&'static str>,
) -> impl IntoView {
    let state = State::get();
    view! {
        <a href=move || link_to_view(state, to) on:click=going(state, to)>
            {text}
        </a>
    }
}

/// What a view is called where it is linked.
pub const fn view_name(view: View) -> Word {
    match view {
        View::Estimate => Word::ViewEstimate,
        View::Compare => Word::ViewCompare,
        View::Model => Word::ViewModel,
        View::Published => Word::ViewPublished,
        View::Measured => Word::ViewMeasured,
        View::Textbook => Word::ViewTextbook,
        View::Sources => Word::ViewSources,
        View::Hardware => Word::ViewHardware,
        View::Savings => Word::ViewSavings,
        View::Goal => Word::ViewGoal,
        View::Outlook => Word::ViewOutlook,
        View::Changes => Word::ViewChanges,
        View::Life => Word::ViewLife,
        View::Api => Word::ViewApi,
        View::Laboratory => Word::ViewLaboratory,
    }
}

/// What a click on a link to a view does: it shows the view, and the page stays.
pub fn going(state: State, to: View) -> impl Fn(MouseEvent) {
    move |ev| {
        ev.prevent_default();
        state.show(to);
    }
}

/// A table in a box of its own that scrolls where it is too wide.
#[component]
pub fn TableScroll(
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=name>
            {children()}
        </div>
    }
}
