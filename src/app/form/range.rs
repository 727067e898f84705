//! How sure the value of a row is: its 90 % interval in words, a button that makes one number of it, and back.

use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::figures::slider;
use crate::i18n::lang::Lang;
use crate::i18n::{Word, label, word};
use crate::model::quantities::Id;
use crate::render::number::{Style, write};
use crate::render::range::{Between, range};
use crate::uncertainty::inputs::toggled;
use leptos::prelude::*;

/// Digits of an end.
const DIGITS: u8 = 3;

/// The interval that holds for an input: the reader's, or that of an uncertain default.
pub(super) fn interval(state: State, id: Id) -> Memo<Option<(f64, f64)>> {
    Memo::new(move |_| state.scenario.with(|scenario| slider::interval(scenario, id)))
}

/// The interval, which a click makes one number of; of a range that stands in the field, only its middle. Of one number
/// the button offers to make a range.
#[component]
pub(super) fn RangeLine(id: Id) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let interval = interval(state, id);
    let written = Memo::new(move |_| state.scenario.with(|scenario| scenario.ranges.contains_key(&id)));
    let middle = Memo::new(move |_| state.scenario.with(|scenario| scenario.stated(id)).unwrap_or_default());
    let can_toggle = Memo::new(move |_| state.scenario.with(|scenario| toggled(scenario, id).is_some()));
    let is_range = move || interval.with(Option::is_some);
    let toggle = move |_| {
        let change = state.scenario.with_untracked(|scenario| toggled(scenario, id));
        if let Some(change) = change {
            state.end_gesture();
            state.apply(change);
            state.end_gesture();
        }
    };
    // Signals of few types: a closure in a view is a type of its own.
    let name = state.text(move |lang| label(lang, id));
    let offer = state.text(move |lang| match is_range() || !can_toggle.get() {
        true => "",
        false => word(lang, Word::AsRange),
    });
    let pressed = Signal::derive(move || is_range().to_string());
    let title = state.text(move |lang| word(lang, if is_range() { Word::FixToOne } else { Word::MakeRange }));
    let words = state.text(move |lang| match (is_range(), written.get()) {
        (false, _) => "",
        (true, false) => word(lang, Word::SureBetween),
        (true, true) => word(lang, Word::SureMiddle),
    });
    let figures = Signal::derive(move || {
        let lang = state.lang.get();
        match (interval.get(), written.get()) {
            (None, _) => String::new(),
            (Some(ends), false) => range(lang, Style::Chart(DIGITS), id.unit(), ends, Between::Dash),
            (Some(_), true) => write(lang, Style::Chart(DIGITS), id.unit(), middle.get()).joined(),
        }
    });
    // The name of the button holds what is seen of it.
    view! {
        <button
            type="button"
            class="range-toggle"
            disabled=move || !can_toggle.get()
            aria-pressed=pressed
            title=title
            on:click=toggle
        >
            <span class="visually-hidden">{name} {state.text(Lang::after_name)}</span>
            <span class="range-offer">{icon(Icon::PlusMinus)} {offer}</span>
            <span id=format!("range-{key}")>
                <span class="how-sure-words">{words} {state.text(Lang::between_sentences)}</span>
                <span class="together">{figures}</span>
            </span>
        </button>
    }
}
