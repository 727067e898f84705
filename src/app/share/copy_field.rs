//! A text with a button that copies it and says what became of it.

use crate::app::clipboard::{copy, select};
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::share as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, word};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The text, readonly, and the button. Where the browser refuses, the text is selected and the keys are named.
#[component]
pub(super) fn CopyField(
    /// What the text is.
    name: Text,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Is this what most people come for?
    #[prop(optional)]
    main: bool,
    /// How many lines are shown; one does not break.
    #[prop(default = 1)]
    lines: u32,
) -> impl IntoView {
    let state = State::get();
    let place = NodeRef::<Div>::new();
    let copied = RwSignal::new(None::<bool>);
    // What was copied is not what stands there now.
    Effect::new(move |before: Option<String>| {
        let now = text.get();
        if before.is_some_and(|before| before != now) {
            copied.set(None);
        }
        now
    });
    let select_text = move || {
        let field = place.get_untracked().and_then(|place| place.first_element_child());
        if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            select(&field);
        }
    };
    let act = move |_| {
        copied.set(None);
        copy(&text.get_untracked(), move |done| {
            copied.try_set(Some(done));
            if !done {
                select_text();
            }
        });
    };
    let field = if lines == 1 {
        view! {
            <input
                type="text"
                readonly
                aria-label=state.phrase(name)
                prop:value=text
                on:focus=move |_| select_text()
            />
        }
        .into_any()
    } else {
        view! { <textarea readonly rows=lines spellcheck="false" aria-label=state.phrase(name) prop:value=text></textarea> }
            .into_any()
    };
    let is_copied = move || copied.get() == Some(true);
    let button =
        move || if is_copied() { word(state.lang.get(), Word::Copied) } else { words::COPY.get(state.lang.get()) };
    let said =
        move || copied.get().map(|done| word(state.lang.get(), if done { Word::Copied } else { Word::CopyRefused }));
    view! {
        <div class="copy-field" node_ref=place>
            {field}
            <button
                type="button"
                class="button"
                class:button-main=main
                autofocus=main
                on:click=act
            >
                {move || is_copied().then(|| icon(Icon::Tick))}
                {button}
                <span class="visually-hidden">{state.text(Lang::after_name)} {state.phrase(name)}</span>
            </button>
        </div>
        <p class="copy-said" class:done=is_copied role="status">{said}</p>
    }
}
