//! Several options of one choice with their weights.

use crate::app::lazy::{lazily_with, part};
use crate::app::state::State;
use crate::app::view::ViewAnchor;
use crate::i18n::results::count as words;
use crate::i18n::sentences::mixed;
use crate::i18n::{Word, choice_label, option_label, word};
use crate::model::units::Unit;
use crate::render::field::field;
use crate::scenario::choice::ChoiceId;
use crate::scenario::codec::View;
use crate::scenario::mix::{Mix, shares};
use crate::scenario::{Change, number};
use leptos::prelude::*;

/// The most options that the page offers to mix; a link may say more.
const MOST: usize = 4;

/// Below a choice: what is mixed, and the button that opens the options with their weights.
#[component]
pub(super) fn MixLine(choice: ChoiceId) -> impl IntoView {
    let state = State::get();
    let key = choice.key();
    let open = RwSignal::new(false);
    let parts = Memo::new(move |_| {
        state.scenario.with(|scenario| match scenario.mixes.get(&choice) {
            Some(mix) => shares(mix),
            None => vec![(scenario.option(choice), 1.0)],
        })
    });
    let text = Signal::derive(move || {
        parts.with(|parts| if parts.len() > 1 { mixed(state.lang.get(), choice, parts) } else { String::new() })
    });
    let expanded = Signal::derive(move || open.get().to_string());
    let name = move || {
        state.lang.get().named(choice_label(state.lang.get(), choice), word(state.lang.get(), Word::MixOptions))
    };
    view! {
        <div class="row-note">
            <span>{text}</span>
            " "
            <button
                type="button"
                class="button-link"
                aria-label=name
                aria-expanded=expanded
                aria-controls=format!("mix-{key}")
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {state.say(Word::MixOptions)}
            </button>
            {(choice == ChoiceId::Model).then(how_counted)}
            <div id=format!("mix-{key}") hidden=move || !open.get()>{move || open.get().then(|| lazily_with(rows, move |rows| rows(choice, parts)))}</div>
        </div>
    }
}

part!(
    rows in details gives fn(ChoiceId, Memo<Mix>) -> AnyView,
    |choice, parts| (0..MOST).map(|n| view! { <Part choice parts n /> }).collect_view().into_any()
);

/// The way to the view that counts the weights of the model.
fn how_counted() -> impl IntoView {
    let text = State::get().text(|lang| words::HOW.get(lang));
    view! { <span class="how-counted"><ViewAnchor to=View::Model text /></span> }
}

/// One option with its share of the whole; the row after the last one takes another option.
#[component]
fn Part(choice: ChoiceId, parts: Memo<Mix>, n: usize) -> impl IntoView {
    let state = State::get();
    let part = Memo::new(move |_| parts.with(|parts| parts.get(n).copied()));
    let option = Signal::derive(move || part.get().map_or("", |(option, _)| option));
    let share = Signal::derive(move || {
        part.get().map_or_else(String::new, |(_, share)| field(state.lang.get(), Unit::Percent, share))
    });
    let send = move |new: Option<(&'static str, f64)>| {
        let mut all = parts.get_untracked();
        match (new, n < all.len()) {
            (Some(new), true) => all[n] = new,
            (Some(new), false) => all.push(new),
            // The last option stays.
            (None, true) if all.len() > 1 => drop(all.remove(n)),
            (None, _) => return,
        }
        // Whole tenths of a percent: a link stays short.
        let rounded = shares(&all).into_iter().map(|(option, share)| (option, (share * 1000.0).round() / 10.0));
        state.apply(Change::Mix(choice, rounded.collect()));
    };
    let choose = move |ev| {
        let option = choice.option(&event_target_value(&ev));
        // Another option begins as large as the others are on average.
        let usual = || parts.with_untracked(|parts| 1.0 / parts.len() as f64);
        send(option.map(|option| (option, part.get_untracked().map_or_else(usual, |(_, share)| share))));
    };
    let weigh = move |ev| {
        let share = number::parse(&event_target_value(&ev), Unit::Percent).ok().filter(|share| *share > 0.0);
        send(part.get_untracked().and_then(|(option, _)| share.map(|share| (option, share))));
    };
    let entries = choice
        .options()
        .into_iter()
        .map(|key| {
            let name = state.text(move |lang| option_label(lang, choice, key).unwrap_or(key));
            view! { <option value=key prop:selected=move || option.get() == key>{name}</option> }
        })
        .collect_view();
    view! {
        <div class="mix-part" hidden=move || { parts.with(Vec::len) < n }>
            <span class="select">
                <select aria-label=state.say(Word::MixOption) on:change=choose>
                    <option value="" prop:selected=move || part.get().is_none()></option>
                    {entries}
                </select>
                <span class="chevron" aria-hidden="true"></span>
            </span>
            <input
                type="text"
                class="field"
                inputmode="decimal"
                autocomplete="off"
                aria-label=state.say(Word::MixShare)
                disabled=move || part.get().is_none()
                prop:value=share
                on:change=weigh
            />
        </div>
    }
}
