//! The bar at the top: views, undo, language, theme, and the way to what can be passed on.

use super::icon::{Icon, icon};
use super::lazy::{lazily, part};
use super::listen::on_window;
use super::share::ShareDialog;
use super::state::State;
use super::theme::Theme;
use super::view::going;
use crate::embed::settings::Show;
use crate::i18n::lang::Lang;
use crate::i18n::{Word, word};
use crate::scenario::codec::{self, Link, View};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The bar.
#[component]
pub fn Header() -> impl IntoView {
    let state = State::get();
    let menu = RwSignal::new(false);
    listen_for_undo(state);
    view! {
        <header class="bar">
            <a class="brand" href=move || link_to(state, |link| link.view = View::Estimate) on:click=going(state, View::Estimate)>
                <Mark />
                <span translate="no">"Dayburn"</span>
            </a>
            <div class="bar-steps">
                <button
                    type="button"
                    class="button-icon"
                    aria-label=state.say(Word::Undo)
                    title=state.say(Word::Undo)
                    disabled=move || !state.can_undo()
                    on:click=move |_| state.undo()
                >
                    {icon(Icon::Undo)}
                </button>
                <button
                    type="button"
                    class="button-icon"
                    aria-label=state.say(Word::Redo)
                    title=state.say(Word::Redo)
                    disabled=move || !state.can_redo()
                    on:click=move |_| state.redo()
                >
                    {icon(Icon::Redo)}
                </button>
            </div>
            <div class="bar-menu" id="bar-menu" class:open=menu>
                <nav class="switch views" aria-label=state.say(Word::Views)>
                    {View::ALL.iter().map(|view| view! { <ViewLink to=*view menu /> }).collect_view()}
                </nav>
                <div class="switch" role="group" aria-label=state.say(Word::Language)>
                    {Lang::ALL.iter().map(|lang| view! { <LangLink lang=*lang /> }).collect_view()}
                </div>
                <div class="themes" role="group" aria-label=state.say(Word::Theme)>
                    {Theme::ALL.iter().map(|theme| view! { <ThemeButton theme=*theme /> }).collect_view()}
                </div>
            </div>
            <Share />
            <button
                type="button"
                class="button-icon bar-more"
                aria-label=state.say(Word::More)
                aria-expanded=move || menu.get().to_string()
                aria-controls="bar-menu"
                on:click=move |_| menu.update(|menu| *menu = !*menu)
            >
                {icon(Icon::More)}
            </button>
        </header>
    }
}

/// The sun over the edge: the only picture of the page.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
            <path class="mark-sun" d="M6 21a10 10 0 0 1 20 0z" />
            <path class="mark-edge" d="M3 25h26" />
        </svg>
    }
}

/// The address of the page as it is, but for one change.
pub(super) fn link_to(state: State, change: impl FnOnce(&mut Link)) -> String {
    let mut link = state.link();
    change(&mut link);
    format!("?{}", codec::encode(&link))
}

#[component]
fn ViewLink(to: View, menu: RwSignal<bool>) -> impl IntoView {
    let state = State::get();
    let name = match to {
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
    };
    let go = going(state, to);
    view! {
        <a
            href=move || link_to(state, |link| link.view = to)
            aria-current=move || (state.view.get() == to).then_some("true")
            on:click=move |ev| {
                menu.set(false);
                go(ev);
            }
        >
            {state.say(name)}
        </a>
    }
}

#[component]
fn LangLink(lang: Lang) -> impl IntoView {
    let state = State::get();
    view! {
        <a
            href=move || link_to(state, |link| link.lang = Some(lang))
            data-lang=lang.key()
            lang=lang.html()
            hreflang=lang.html()
            aria-current=move || (state.lang.get() == lang).then_some("true")
            on:click=move |ev| {
                ev.prevent_default();
                state.speak(lang);
            }
        >
            {word(lang, Word::NameOfLanguage)}
        </a>
    }
}

#[component]
fn ThemeButton(theme: Theme) -> impl IntoView {
    let state = State::get();
    let (shown, name) = match theme {
        Theme::System => (Icon::System, Word::ThemeSystem),
        Theme::Light => (Icon::Light, Word::ThemeLight),
        Theme::Dark => (Icon::Dark, Word::ThemeDark),
    };
    view! {
        <button
            type="button"
            class="button-icon"
            aria-label=state.say(name)
            title=state.say(name)
            aria-pressed=move || (state.theme.get() == theme).to_string()
            on:click=move |_| state.theme.set(theme)
        >
            {icon(shown)}
        </button>
    }
}

part!(share in share draws view! { <ShareDialog /> }.into_any());

/// The main button. It opens the dialog, whose part arrives with the first opening.
#[component]
fn Share() -> impl IntoView {
    let state = State::get();
    let open = Memo::new(move |_| state.sharing.with(Option::is_some));
    view! {
        <div class="share">
            <button
                type="button"
                class="button button-main button-small share-button"
                aria-haspopup="dialog"
                on:click=move |_| state.sharing.set(Some(Show::default()))
            >
                {icon(Icon::Share)}
                <span class="share-word">{state.say(Word::Share)}</span>
            </button>
            <div class="share-place">{move || open.get().then(|| lazily(share))}</div>
        </div>
    }
}

/// Ctrl or Cmd with Z, and with Shift or Y the other way, except where somebody is typing.
fn listen_for_undo(state: State) {
    on_window(leptos::ev::keydown, move |ev| {
        let back = (ev.ctrl_key() || ev.meta_key()) && !ev.alt_key();
        if !back || is_typing(&ev) {
            return;
        }
        match (ev.key().to_ascii_lowercase().as_str(), ev.shift_key()) {
            ("z", false) => state.undo(),
            ("z", true) | ("y", false) => state.redo(),
            _ => return,
        }
        ev.prevent_default();
    });
}

/// Browsers undo typing themselves.
fn is_typing(ev: &KeyboardEvent) -> bool {
    const FIELDS: &str = "input:not([type=range]), textarea, [contenteditable]";
    let target = ev.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(FIELDS).is_ok_and(|field| field.is_some()))
}
