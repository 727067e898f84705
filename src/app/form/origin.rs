//! Where a value comes from: who says so, when, and how it is known.

use crate::app::state::State;
use crate::i18n::{Word, grade, label, meaning, option_label, origin_text, preset_name, word};
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::Item;
use crate::scenario::resolve::Origin;
use leptos::prelude::*;

fn key(item: Item) -> &'static str {
    match item {
        Item::Number(id) => id.key(),
        Item::Choice(choice) => choice.key(),
    }
}

/// The link that opens the panel below the row: "source", or "planned" where nobody states the value.
#[component]
pub(super) fn SourceLink(item: Item, open: RwSignal<bool>) -> impl IntoView {
    let state = State::get();
    let planned = Memo::new(move |_| match item {
        Item::Number(id) => state.scenario.with(|scenario| scenario.resolved(id).origin == Origin::Computed),
        Item::Choice(_) => false,
    });
    let says = move || word(state.lang.get(), if planned.get() { Word::Planned } else { Word::Source });
    let name = move || match item {
        Item::Number(id) => label(state.lang.get(), id),
        Item::Choice(choice) => crate::i18n::choice_label(state.lang.get(), choice),
    };
    view! {
        <button
            type="button"
            class="source-link"
            aria-expanded=move || open.get().to_string()
            aria-controls=format!("source-{}", key(item))
            aria-label=move || format!("{}: {}", says(), name())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {says}
        </button>
    }
}

/// The panel: what the quantity is, who says its value, the source.
#[component]
pub(super) fn OriginPanel(item: Item, open: RwSignal<bool>) -> impl IntoView {
    let state = State::get();
    let content = move || {
        let lang = state.lang.get();
        let (says, source) = state.scenario.with(|scenario| match item {
            Item::Number(id) => of_number(scenario, id, state),
            Item::Choice(choice) => of_choice(scenario, choice, state),
        });
        let about = match item {
            Item::Number(id) => Some(meaning(lang, id)),
            Item::Choice(_) => None,
        };
        view! {
            {about.map(|about| view! { <p>{about}</p> })}
            <p>{says}</p>
            {source.map(|source| view! { <p><SourceLine source /></p> })}
        }
    };
    view! {
        <div class="source-panel" id=format!("source-{}", key(item)) hidden=move || !open.get()>
            {move || open.get().then(content)}
        </div>
    }
}

/// Who says the value of a number, and the source behind it.
fn of_number(scenario: &Scenario, id: Id, state: State) -> (String, Option<&'static Source>) {
    let lang = state.lang.get();
    let resolved = scenario.resolved(id);
    let own = id.row().input.map(|input| input.source);
    match resolved.origin {
        Origin::Reader => {
            let mut without = scenario.clone();
            without.numbers.remove(&id);
            let says = origin_text(lang, Origin::Reader, "");
            let (before, source) = of_number(&without, id, state);
            (format!("{says} {before}"), source)
        }
        Origin::Preset => (
            origin_text(lang, Origin::Preset, preset_name(lang, scenario.preset)),
            Some(scenario.preset.source()),
        ),
        Origin::Catalog(choice, source) => {
            let entry = option_label(lang, choice, scenario.option(choice)).unwrap_or_default();
            (origin_text(lang, resolved.origin, entry), Some(source))
        }
        origin @ (Origin::Default | Origin::Computed) => (origin_text(lang, origin, ""), own),
    }
}

/// Who chose, and the source of the entry of the catalogue.
fn of_choice(scenario: &Scenario, choice: ChoiceId, state: State) -> (String, Option<&'static Source>) {
    let lang = state.lang.get();
    let source = match choice {
        ChoiceId::Model => Some(scenario.model().source),
        ChoiceId::Gpu => Some(scenario.gpu().memory.source),
        ChoiceId::TrainingGpu => Some(scenario.training_gpu().memory.source),
        ChoiceId::Grid => Some(scenario.grid().intensity.source),
        _ => None,
    };
    let by_preset = scenario.preset.choices().contains_key(&choice);
    let says = match () {
        () if scenario.choices.contains_key(&choice) => origin_text(lang, Origin::Reader, ""),
        () if by_preset => origin_text(lang, Origin::Preset, preset_name(lang, scenario.preset)),
        () => origin_text(lang, Origin::Default, ""),
    };
    (says, source)
}

/// Title, linked where there is an address, with date and grade.
#[component]
pub(in crate::app) fn SourceLine(source: &'static Source) -> impl IntoView {
    let state = State::get();
    let title = if source.address.starts_with("https://") {
        view! { <a href=source.address target="_blank" rel="noopener">{source.title}</a> }.into_any()
    } else {
        view! { <span>{source.title}</span> }.into_any()
    };
    view! {
        <span class="source-line">
            {title}
            " "
            <span class="small together">{source.date} " · " {move || grade(state.lang.get(), source.grade)}</span>
        </span>
    }
}
