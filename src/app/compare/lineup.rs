//! The variants themselves: names, and ways to add, change, swap and remove them.

use super::Shown;
use super::names::{LETTERS, name};
use crate::app::icon::{Icon, icon};
use crate::app::results::section::SectionFrame;
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::compare as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, option_label, preset_name};
use crate::model::choices::Ownership;
use crate::scenario::choice::ChoiceId;
use crate::scenario::codec::View;
use crate::scenario::presets::PresetId;
use crate::scenario::variants::{Act, MOST};
use crate::scenario::{Change, Scenario};
use leptos::prelude::*;

/// The longest name that can be typed.
const LONGEST_NAME: &str = "40";

/// The section.
#[component]
pub(super) fn Lineup(shown: Shown) -> impl IntoView {
    let state = State::get();
    let count = Memo::new(move |_| shown.count());
    let rows = move || (0..count.get()).map(|at| view! { <Member shown at /> }).collect_view();
    let subtitle = Signal::derive(move || words::VARIANTS_SUBTITLE.get(state.lang.get()).to_owned());
    let add = move || match count.get() <= MOST {
        true => view! { <Add /> }.into_any(),
        false => view! { <p class="hint">{state.phrase(words::FULL)}</p> }.into_any(),
    };
    view! {
        <SectionFrame id="variants" title=Word::SectionVariants subtitle=subtitle>
            <ul class="lineup">{rows}</ul>
            {add}
        </SectionFrame>
    }
}

/// One variant; A is the scenario of the calculator.
#[component]
fn Member(shown: Shown, at: usize) -> impl IntoView {
    let state = State::get();
    let letter = LETTERS[at];
    let variant = at.checked_sub(1);
    let given =
        move || shown.all.with(|all| all.get(at).and_then(|(scenario, _)| scenario.name.clone())).unwrap_or_default();
    let usual = move || {
        let apart = shown.names.with(|names| names.get(at).cloned().filter(|name| !name.is_empty()));
        let alone = || shown.all.with(|all| all.get(at).map(|(scenario, _)| name(state.lang.get(), scenario)));
        apart.or_else(alone)
    };
    let rename = move |ev| state.compare(Act::Rename(variant, event_target_value(&ev)));
    let edit = move || {
        if let Some(variant) = variant {
            state.compare(Act::Swap(variant));
        }
        state.show(View::Estimate);
    };
    let button = move |name: Text, act: Callback<()>| {
        let full = move || words::act_on(state.lang.get(), name.get(state.lang.get()), letter);
        view! {
            <button type="button" class="button-link" aria-label=full on:click=move |_| act.run(())>
                {state.phrase(name)}
            </button>
        }
    };
    let swap = variant.map(|at| button(words::SWAP, Callback::new(move |()| state.compare(Act::Swap(at)))));
    let remove = variant.map(|at| button(words::REMOVE, Callback::new(move |()| state.compare(Act::Remove(at)))));
    view! {
        <li class="member">
            <span class="member-letter"><span class=format!("swatch swatch-{}", at + 1) aria-hidden="true"></span>{letter}</span>
            <input
                type="text"
                class="field member-name"
                maxlength=LONGEST_NAME
                autocomplete="off"
                aria-label=move || words::name_of(state.lang.get(), letter)
                placeholder=usual
                prop:value=given
                on:change=rename
            />
            <span class="member-acts">
                {button(words::EDIT, Callback::new(move |()| edit()))}
                {swap}
                {remove}
            </span>
        </li>
    }
}

/// Ways to another variant.
#[component]
fn Add() -> impl IntoView {
    let state = State::get();
    let add = move |scenario: Scenario| state.compare(Act::Add(scenario));
    let with = move |choice: ChoiceId, option: &'static str| {
        let copy = state.scenario.with_untracked(|scenario| scenario.variant());
        add(copy.apply(Change::Choice(choice, option)));
    };
    let copy = move |_| {
        add(state.scenario.with_untracked(|scenario| scenario.variant()));
        state.show(View::Estimate);
    };
    let owned =
        Memo::new(move |_| state.scenario.with(|scenario| scenario.model_choices().ownership) == Ownership::Own);
    let other = move |_| {
        let other = if owned.get_untracked() { Ownership::Rent } else { Ownership::Own };
        with(ChoiceId::Ownership, other.key());
    };
    let other_name = state.text(move |lang| if owned.get() { words::ADD_RENTED } else { words::ADD_OWNED }.get(lang));
    let gpus = ChoiceId::Gpu.options();
    let gpu_name = |lang: Lang, key: &'static str| option_label(lang, ChoiceId::Gpu, key).unwrap_or(key);
    let presets: Vec<&'static str> = PresetId::ALL.iter().map(|preset| preset.key()).collect();
    let preset_of =
        |lang: Lang, key: &'static str| PresetId::from_key(key).map_or(key, |preset| preset_name(lang, preset));
    let add_gpu = Callback::new(move |key: String| {
        if let Some(option) = ChoiceId::Gpu.option(&key) {
            with(ChoiceId::Gpu, option);
        }
    });
    let add_preset = Callback::new(move |key: String| {
        if let Some(preset) = PresetId::from_key(&key) {
            add(Scenario::preset(preset));
        }
    });
    view! {
        <div class="add-variant">
            <button type="button" class="button" on:click=copy>{icon(Icon::Plus)}<span>{state.phrase(words::ADD_COPY)}</span></button>
            <button type="button" class="button" on:click=other>{icon(Icon::Plus)}<span>{other_name}</span></button>
            <AddFrom title=words::ADD_GPU options=gpus name=gpu_name chosen=add_gpu />
            <AddFrom title=words::ADD_PRESET options=presets name=preset_of chosen=add_preset />
        </div>
    }
}

/// A list from which a variant is added.
#[component]
fn AddFrom(
    title: Text,
    options: Vec<&'static str>,
    name: fn(Lang, &'static str) -> &'static str,
    chosen: Callback<String>,
) -> impl IntoView {
    let state = State::get();
    let entries = options
        .into_iter()
        .map(|key| view! { <option value=key>{state.text(move |lang| name(lang, key))}</option> })
        .collect_view();
    view! {
        <label class="filter">
            <span>{state.phrase(title)}</span>
            <span class="select">
                <select prop:value="" on:change=move |ev| chosen.run(event_target_value(&ev))>
                    <option value="">{state.phrase(words::CHOOSE)}</option>
                    {entries}
                </select>
                <span class="chevron" aria-hidden="true"></span>
            </span>
        </label>
    }
}
