//! The bar at the top: views, undo, language, theme, and the link to what is on the page.

use super::clipboard::copy;
use super::icon::{Icon, icon};
use super::state::State;
use super::theme::Theme;
use super::url;
use crate::dom::{IntoNode, Node, effect, el, svg};
use crate::i18n::lang::Lang;
use crate::i18n::{Word, word};
use crate::scenario::codec::{self, Link, View};
use leptos::ev;
use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The bar.
pub fn header_view() -> Node {
    let state = State::get();
    let menu = RwSignal::new(false);
    listen_for_undo(state);
    el("header")
        .class("bar")
        .child(
            el("a")
                .class("brand")
                .attr("href", move || link_to(state, |link| link.view = View::Estimate))
                .on(ev::click, move |ev| {
                    ev.prevent_default();
                    state.show(View::Estimate);
                })
                .child(brand_mark())
                .child(el("span").attr("translate", "no").child("Dayburn")),
        )
        .child(
            el("div")
                .class("bar-steps")
                .child(
                    el("button")
                        .attr("type", "button")
                        .class("button-icon")
                        .attr("aria-label", state.say(Word::Undo))
                        .attr("title", state.say(Word::Undo))
                        .attr("disabled", move || !state.can_undo())
                        .on(ev::click, move |_| state.undo())
                        .child(icon(Icon::Undo)),
                )
                .child(
                    el("button")
                        .attr("type", "button")
                        .class("button-icon")
                        .attr("aria-label", state.say(Word::Redo))
                        .attr("title", state.say(Word::Redo))
                        .attr("disabled", move || !state.can_redo())
                        .on(ev::click, move |_| state.redo())
                        .child(icon(Icon::Redo)),
                ),
        )
        .child(
            el("div")
                .class("bar-menu")
                .attr("id", "bar-menu")
                .toggle("open", menu)
                .child(
                    el("nav")
                        .class("switch views")
                        .attr("aria-label", state.say(Word::Views))
                        .child(View::ALL.iter().map(|view| view_link(*view, menu)).collect_view()),
                )
                .child(
                    el("div")
                        .class("switch")
                        .attr("role", "group")
                        .attr("aria-label", state.say(Word::Language))
                        .child(Lang::ALL.iter().map(|lang| lang_link(*lang)).collect_view()),
                )
                .child(
                    el("div")
                        .class("themes")
                        .attr("role", "group")
                        .attr("aria-label", state.say(Word::Theme))
                        .child(Theme::ALL.iter().map(|theme| theme_button(*theme)).collect_view()),
                ),
        )
        .child(share_button())
        .child(
            el("button")
                .attr("type", "button")
                .class("button-icon bar-more")
                .attr("aria-label", state.say(Word::More))
                .attr("aria-expanded", move || menu.get().to_string())
                .attr("aria-controls", "bar-menu")
                .on(ev::click, move |_| menu.update(|menu| *menu = !*menu))
                .child(icon(Icon::More)),
        )
        .node()
}

/// The sun over the edge: the only picture of the page.
fn brand_mark() -> Node {
    svg("svg")
        .class("mark")
        .attr("viewBox", "0 0 32 32")
        .attr("width", "20")
        .attr("height", "20")
        .attr("aria-hidden", "true")
        .child(svg("path").class("mark-sun").attr("d", "M6 21a10 10 0 0 1 20 0z"))
        .child(svg("path").class("mark-edge").attr("d", "M3 25h26"))
        .node()
}

/// The address of the page as it is, but for one change.
fn link_to(state: State, change: impl FnOnce(&mut Link)) -> String {
    let mut link = state.link();
    change(&mut link);
    format!("?{}", codec::encode(&link))
}

fn view_link(to: View, menu: RwSignal<bool>) -> Node {
    let state = State::get();
    let name = match to {
        View::Estimate => Word::ViewEstimate,
        View::Textbook => Word::ViewTextbook,
        View::Sources => Word::ViewSources,
    };
    el("a")
        .attr("href", move || link_to(state, |link| link.view = to))
        .attr("aria-current", move || (state.view.get() == to).then_some("true"))
        .on(ev::click, move |ev| {
            ev.prevent_default();
            menu.set(false);
            state.show(to);
        })
        .child(state.say(name))
        .node()
}

fn lang_link(lang: Lang) -> Node {
    let state = State::get();
    el("a")
        .attr("href", move || link_to(state, |link| link.lang = Some(lang)))
        .attr("data-lang", lang.key())
        .attr("lang", lang.html())
        .attr("hreflang", lang.html())
        .attr("aria-current", move || (state.lang.get() == lang).then_some("true"))
        .on(ev::click, move |ev| {
            ev.prevent_default();
            state.speak(lang);
        })
        .child(word(lang, Word::NameOfLanguage))
        .node()
}

fn theme_button(theme: Theme) -> Node {
    let state = State::get();
    let (shown, name) = match theme {
        Theme::System => (Icon::System, Word::ThemeSystem),
        Theme::Light => (Icon::Light, Word::ThemeLight),
        Theme::Dark => (Icon::Dark, Word::ThemeDark),
    };
    el("button")
        .attr("type", "button")
        .class("button-icon")
        .attr("aria-label", state.say(name))
        .attr("title", state.say(name))
        .attr("aria-pressed", move || (state.theme.get() == theme).to_string())
        .on(ev::click, move |_| state.theme.set(theme))
        .child(icon(shown))
        .node()
}

/// What became of the wish to copy the link.
#[derive(Clone, Debug, PartialEq)]
enum Copied {
    /// It is in the clipboard.
    Yes,
    /// The browser refused; here is the link to copy by hand.
    No(String),
}

/// The main button: it copies the link to the page as it is, and says whether that worked.
fn share_button() -> Node {
    let state = State::get();
    let copied = RwSignal::new(None::<Copied>);
    let by_hand = NodeRef::<Input>::new();
    effect(move || {
        if let Some(field) = by_hand.get() {
            // Fails only for an element that cannot take focus.
            let _ = field.focus();
            field.select();
        }
    });
    // The link has moved on.
    Effect::new(move |before: Option<Link>| {
        let link = state.link();
        if before.is_some_and(|before| before != link) {
            copied.set(None);
        }
        link
    });
    let share = move |_| {
        let address = url::address(&codec::encode(&state.link()));
        copied.set(None);
        let refused = Copied::No(address.clone());
        copy(&address, move |done| copied.set(Some(if done { Copied::Yes } else { refused.clone() })));
    };
    let close = move |_| copied.set(None);
    let close_button = move || {
        el("button")
            .attr("type", "button")
            .class("button-icon")
            .attr("aria-label", state.say(Word::Close))
            .on(ev::click, close)
            .child(icon(Icon::Close))
            .node()
    };
    let said = move || {
        copied.get().map(|copied| match copied {
            Copied::Yes => el("p")
                .class("share-said copied")
                .child(icon(Icon::Tick))
                .child(el("span").child(state.say(Word::LinkCopied)))
                .child(close_button())
                .node(),
            Copied::No(address) => el("div")
                .class("share-said")
                .child(el("span").child(state.say(Word::CopyRefused)))
                .child(close_button())
                .child(
                    el("input")
                        .attr("type", "text")
                        .attr("readonly", true)
                        .node_ref(by_hand)
                        .attr("aria-label", state.say(Word::ToolLink))
                        .prop("value", address),
                )
                .node(),
        })
    };
    el("div")
        .class("share")
        .child(
            el("button")
                .attr("type", "button")
                .class("button button-main button-small share-button")
                .on(ev::click, share)
                .child(icon(Icon::Share))
                .child(el("span").class("share-word").child(state.say(Word::Share))),
        )
        .child(el("div").class("share-place").attr("role", "status").child(said))
        .node()
}

/// Ctrl or Cmd with Z, and with Shift or Y the other way, except where somebody is typing.
fn listen_for_undo(state: State) {
    let handle = window_event_listener(leptos::ev::keydown, move |ev| {
        let back = (ev.ctrl_key() || ev.meta_key()) && !ev.alt_key();
        if !back || is_typing(&ev) {
            return;
        }
        match (ev.key().to_lowercase().as_str(), ev.shift_key()) {
            ("z", false) => state.undo(),
            ("z", true) | ("y", false) => state.redo(),
            _ => return,
        }
        ev.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// Browsers undo typing themselves.
fn is_typing(ev: &KeyboardEvent) -> bool {
    const FIELDS: &str = "input:not([type=range]), textarea, [contenteditable]";
    let target = ev.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(FIELDS).is_ok_and(|field| field.is_some()))
}
