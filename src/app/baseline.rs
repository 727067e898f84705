//! What the page measures against: the first variant, pinned or added.

use super::compare::names::name;
use super::icon::{Icon, icon};
use super::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::compare as words;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::Style;
use crate::render::range::signed;
use crate::scenario::breakdown::relative_change;
use crate::scenario::variants::Act;
use leptos::prelude::*;

/// How far a quantity is above its value in the baseline, as a share of that; none where either has no value.
fn change_of(state: State, id: Id) -> Option<f64> {
    let before = state.baseline.with(|baseline| baseline.as_ref()?.value(id)).filter(|value| *value != 0.0)?;
    let now = state.answer.with(|answer| answer.value(id))?;
    let is_told = now.is_finite() && before.is_finite();
    is_told.then(|| relative_change(now, before).unwrap_or(0.0))
}

/// A change with its sign, to a tenth of a percent: `−22%`.
pub fn percent_change(lang: Lang, change: f64) -> String {
    let rounded = to_a_tenth(change);
    // What is left of nearly all is told: only nothing is 100 % less than something.
    let rounded = if change > -1.0 { rounded.max(-0.999) } else { rounded };
    let digits = if rounded < -0.99 { 3 } else { 2 };
    signed(lang, Style::Chart(digits), Unit::Percent, rounded).joined()
}

/// Half a tenth of a percent is no change: a fleet rounds to whole replicas.
pub fn to_a_tenth(change: f64) -> f64 {
    (change * 1000.0).round() / 1000.0
}

/// What the baseline is called where it is not what was pinned: the name it was given, or its preset.
fn other_name(state: State, lang: Lang) -> Option<String> {
    state.variants.with(|variants| {
        let first = variants.first()?;
        let pinned = first.name.is_none() && state.scenario.with(|scenario| scenario.preset) == first.preset;
        (!pinned).then(|| name(lang, first))
    })
}

/// The difference to the baseline in words; none without a baseline.
pub fn in_words(state: State, id: Id) -> Option<String> {
    let lang = state.lang.get();
    let change = percent_change(lang, change_of(state, id)?);
    Some(match other_name(state, lang) {
        Some(name) => words::against(lang, &change, &name),
        None => words::since_pinned(lang, &change),
    })
}

/// Whether the page measures against something.
pub fn is_pinned(state: State) -> bool {
    state.variants.with(|variants| !variants.is_empty())
}

/// The difference of a quantity to the baseline, beside the quantity: short to see, in full to hear.
#[component]
pub fn Since(
    /// What it is.
    id: Id,
) -> impl IntoView {
    let state = State::get();
    let chip = move || {
        let change = change_of(state, id).filter(|change| to_a_tenth(*change) != 0.0)?;
        let short = percent_change(state.lang.get(), change);
        let full = in_words(state, id)?;
        Some(view! {
            <span class="since-small">
                <span aria-hidden="true">{short}</span>
                <span class="visually-hidden">{full}</span>
            </span>
        })
    };
    view! { {chip} }
}

/// Pins the present scenario as the baseline, or takes the baseline away.
#[component]
pub fn PinButton() -> impl IntoView {
    let state = State::get();
    let says = state.text(move |lang| if is_pinned(state) { words::UNPIN } else { words::PIN }.get(lang));
    let press = move |_| {
        let act = match is_pinned(state) {
            true => Act::Remove(0),
            false => Act::Add(state.scenario.with_untracked(|scenario| scenario.variant())),
        };
        state.compare(act);
    };
    view! {
        <button type="button" class="button-link pin no-print" on:click=press>
            {icon(Icon::Pin)}
            <span>{says}</span>
        </button>
    }
}
