//! The bar at the top: views, undo, language, theme, and the way to what can be passed on.

use super::icon::{Icon, icon};
use super::lazy::{lazily, part};
use super::listen::on_window;
use super::share::ShareDialog;
use super::state::State;
use super::theme::Theme;
use super::view::{going, view_name};
use crate::embed::settings::Show;
use crate::i18n::lang::Lang;
use crate::i18n::{Word, word};
use crate::scenario::codec::{self, Link, View};
use leptos::ev::{FocusEvent, KeyboardEvent};
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
            <a class="brand" href=move || link_to_view(state, View::Estimate) on:click=going(state, View::Estimate)>
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
                    <ViewLink to=View::Estimate menu />
                    <ViewGroup name=Word::Questions views=QUESTIONS menu />
                    <ViewGroup name=Word::Evidence views=EVIDENCE menu />
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

/// Views that ask more of the scenario.
const QUESTIONS: &[View] =
    &[View::Hardware, View::Savings, View::Goal, View::Outlook, View::Compare, View::Changes, View::Life, View::Api];

/// Views that say where numbers come from and how far they hold.
const EVIDENCE: &[View] =
    &[View::Published, View::Measured, View::Model, View::Textbook, View::Laboratory, View::Sources];

/// Links to views under a button that shows them; where the whole menu opens, under a heading.
#[component]
fn ViewGroup(name: Word, views: &'static [View], menu: RwSignal<bool>) -> impl IntoView {
    let state = State::get();
    let open = RwSignal::new(false);
    let id = format!("views-{name:?}");
    let is_here = move || views.contains(&state.view.get());
    // A press or a step elsewhere takes the focus along.
    let leave = move |ev: FocusEvent| {
        let into = ev.related_target().and_then(|into| into.dyn_into::<web_sys::Node>().ok());
        let group = ev.current_target().and_then(|group| group.dyn_into::<web_sys::Node>().ok());
        if group.is_some_and(|group| !group.contains(into.as_ref())) {
            open.set(false);
        }
    };
    let key = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        <div class="view-group" class:open=open on:focusout=leave on:keydown=key>
            <button
                type="button"
                tabindex="0"
                class="view-group-name"
                class:here=is_here
                aria-expanded=move || open.get().to_string()
                aria-controls=id.clone()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {state.say(name)}
            </button>
            <div class="view-list" id=id tabindex="-1" data-name=state.say(name) on:click=move |_| open.set(false)>
                {views.iter().map(|view| view! { <ViewLink to=*view menu /> }).collect_view()}
            </div>
        </div>
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

/// The address of the page as it last came to rest, but for one change.
pub(super) fn link_to(state: State, change: impl FnOnce(&mut Link)) -> String {
    state.settled.track();
    let mut link = untrack(|| state.link());
    change(&mut link);
    format!("?{}", codec::encode(&link))
}

/// The address of another view, which is asked nothing yet.
pub(super) fn link_to_view(state: State, to: View) -> String {
    link_to(state, |link| {
        if link.view != to {
            (link.view, link.ask) = (to, String::new());
        }
    })
}

#[component]
fn ViewLink(to: View, menu: RwSignal<bool>) -> impl IntoView {
    let state = State::get();
    let go = going(state, to);
    view! {
        <a
            href=move || link_to_view(state, to)
            aria-current=move || (state.view.get() == to).then_some("true")
            on:click=move |ev| {
                menu.set(false);
                go(ev);
            }
        >
            {state.say(view_name(to))}
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
