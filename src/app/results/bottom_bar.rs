//! The headline in one line at the bottom edge of a narrow screen, once the answer is out of sight.

use super::headline::{short_amount, stated};
use crate::app::icon::{Icon, icon};
use crate::app::listen::on_window;
use crate::app::ranges::interval;
use crate::app::state::{State, scroll_to};
use crate::i18n::results::answer as words;
use crate::i18n::results::ranges;
use crate::i18n::{Word, label, word};
use crate::render::number::Style;
use crate::render::range::short_range;
use crate::scenario::codec::View;
use crate::scenario::section::{Sureness, sureness};
use leptos::prelude::*;

/// From so many pixels on the page counts as scrolled.
const SCROLLED: f64 = 160.0;

/// The bar. Style sheets show it on narrow screens only.
#[component]
pub fn BottomBar() -> impl IntoView {
    let state = State::get();
    let (id, value) = stated(state);
    let scrolled = RwSignal::new(false);
    let typing = RwSignal::new(false);
    watch(scrolled, typing);
    let hidden = move || !scrolled.get() || typing.get() || state.view.get() != View::Estimate || state.is_frozen();
    let text = move || short_amount(state.locale.get(), id.get(), value.get());
    let is_predicted = Memo::new(move |_| {
        state.scenario.with(|scenario| state.answer.with(|answer| sureness(scenario, answer))) == Sureness::Predicted
    });
    let about = move || {
        let lang = state.lang.get();
        if let Some(ends) = interval(state, id.get()).get() {
            return ranges::bar_range(lang, &short_range(state.locale.get(), Style::Chart(2), id.get().unit(), ends));
        }
        let about = if is_predicted.get() { words::PREDICTED.get(lang) } else { label(lang, id.get()) };
        about.to_owned()
    };
    let exact = move || value.get().filter(|value| value.is_finite()).map(|value| value.to_string());
    view! {
        <aside class="bottom-bar" hidden=hidden>
            <button type="button" class="bar-back" on:click=move |_| scroll_to("answer")>
                <data class="bar-amount" value=exact data-quantity=move || id.get().key()>
                    {text}
                </data>
                <span class="bar-label">{about}</span>
                <span class="visually-hidden">{move || word(state.lang.get(), Word::BackToResults)}</span>
                <span class="bar-icon">{icon(Icon::Down)}</span>
            </button>
        </aside>
    }
}

/// Follows the scrolling of the page, and whether a field has the focus: then a keyboard covers the bottom edge.
fn watch(scrolled: RwSignal<bool>, typing: RwSignal<bool>) {
    let on_scroll = move |_| {
        let now = window().scroll_y().is_ok_and(|y| y > SCROLLED);
        if scrolled.get_untracked() != now {
            scrolled.set(now);
        }
    };
    on_window(leptos::ev::scroll, on_scroll);
    let is_field = |ev: &web_sys::FocusEvent| {
        use wasm_bindgen::JsCast;
        let target = ev.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        target.is_some_and(|target| {
            let kind = target.get_attribute("type").unwrap_or_default();
            matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA") && kind != "range"
        })
    };
    on_window(leptos::ev::focusin, move |ev| typing.set(is_field(&ev)));
    on_window(leptos::ev::focusout, move |_| typing.set(false));
}
