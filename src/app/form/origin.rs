//! Where a value comes from: who says so, when, and how it is known.

use crate::app::lazy::{lazily_with, part};
use crate::app::state::State;
use crate::catalog::sources::source;
use crate::i18n::lang::Lang;
use crate::i18n::results::measured::INTERVAL;
use crate::i18n::sentences::moves_with;
use crate::i18n::{Word, grade, item_label, meaning, option_label, preset_name, source_title, word};
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::model::units::Unit;
use crate::render::number::{Style, write};
use crate::render::range::{Between, range};
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::Item;
use crate::scenario::resolve::Origin;
use crate::uncertainty::correlations::correlation_of;
use crate::uncertainty::inputs::distribution;
use leptos::prelude::*;

/// The link that opens the panel below the row: "source", or "planned" where nobody states the value.
#[component]
pub(super) fn SourceLink(item: Item, open: RwSignal<bool>) -> impl IntoView {
    let state = State::get();
    let planned = Memo::new(move |_| match item {
        Item::Number(id) => state.scenario.with(|scenario| scenario.resolved(id).origin == Origin::Computed),
        Item::Choice(_) => false,
    });
    // The name of the button begins with what is seen of it.
    let of = state.text(move |lang| item_label(lang, item));
    view! {
        <button
            type="button"
            class="source-link"
            aria-expanded=move || open.get().to_string()
            aria-controls=format!("source-{}", item.key())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {state.text(move |lang| word(lang, if planned.get() { Word::Computed } else { Word::Source }))}
            <span class="visually-hidden">{state.text(Lang::after_name)} {of}</span>
        </button>
    }
}

/// Who says a value: in a word, by name where there is one, and with the source behind it.
struct Says {
    who: Word,
    name: &'static str,
    source: Option<&'static Source>,
}

part!(says in details gives fn(Item) -> AnyView, |item| view! { <Content item /> }.into_any());

/// The panel, which comes when it is first opened.
#[component]
pub(super) fn OriginPanel(item: Item, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="source-panel" id=format!("source-{}", item.key()) hidden=move || !open.get()>
            {move || open.get().then(|| lazily_with(says, move |says| says(item)))}
        </div>
    }
}

/// What the quantity is, who says its value, the source.
#[component]
fn Content(item: Item) -> impl IntoView {
    let state = State::get();
    let content = move || {
        let lang = state.lang.get();
        let says = state.scenario.with(|scenario| match item {
            Item::Number(id) => of_number(lang, scenario, id),
            Item::Choice(choice) => of_choice(lang, scenario, choice),
        });
        let about = match item {
            Item::Number(id) => Some(view! { <p>{meaning(lang, id)}</p> }),
            Item::Choice(_) => None,
        };
        let lines = says.into_iter().map(|Says { who, name, source }| {
            view! {
                <p>
                    <b>{word(lang, who)}</b>
                    " "
                    {name}
                    " "
                    {source.map(|source| view! { <SourceLine source /> })}
                </p>
            }
        });
        let sure = match item {
            Item::Number(id) => state.scenario.with(|scenario| how_sure(lang, scenario, id)),
            Item::Choice(_) => Vec::new(),
        };
        let sure = sure.into_iter().map(|Reason { what, amount, source }| {
            view! {
                <p>
                    <b>{what}</b>
                    " "
                    {amount}
                    " "
                    <SourceLine source />
                </p>
            }
        });
        view! {
            {about}
            {lines.collect_view()}
            {sure.collect_view()}
        }
    };
    view! { {content} }
}

/// Who says the value of a number. After the reader, who would say it without them.
fn of_number(lang: Lang, scenario: &Scenario, id: Id) -> Vec<Says> {
    let own = id.row().input.map(|input| source(input.source));
    let prior =
        scenario.prior(id).map(|prior| Says { who: Word::HowSure, name: "", source: Some(source(prior.source)) });
    let says = match scenario.resolved(id).origin {
        Origin::Reader => {
            let mut without = scenario.clone();
            without.forget(id);
            let mut says = vec![Says { who: Word::FromReader, name: "", source: None }];
            says.extend(of_number(lang, &without, id));
            return says;
        }
        Origin::Preset => preset_says(lang, scenario),
        Origin::Catalog(choice, from) => {
            let entry = option_label(lang, choice, scenario.option(choice)).unwrap_or_default();
            Says { who: Word::FromCatalog, name: entry, source: Some(source(from)) }
        }
        Origin::Default => Says { who: Word::FromDefault, name: "", source: own },
        Origin::Computed => Says { who: Word::FromPlan, name: "", source: own },
    };
    std::iter::once(says).chain(prior).collect()
}

/// How sure a value is, or what it moves with, and why.
struct Reason {
    what: String,
    amount: String,
    source: &'static Source,
}

/// The 90 % interval of a number that nobody stated, and the input that it moves with.
fn how_sure(lang: Lang, scenario: &Scenario, id: Id) -> Vec<Reason> {
    let interval = scenario.prior(id).zip(distribution(scenario, id)).map(|(prior, distribution)| Reason {
        what: INTERVAL.get(lang).to_owned(),
        amount: range(lang, Style::Chart(3), id.unit(), (distribution.low, distribution.high), Between::Dash),
        source: source(prior.source),
    });
    let moves = correlation_of(scenario, id).map(|correlation| Reason {
        what: moves_with(lang, correlation.on, &write(lang, Style::Chart(2), Unit::One, correlation.rho).joined()),
        amount: String::new(),
        source: source(correlation.source),
    });
    interval.into_iter().chain(moves).collect()
}

/// Who chose, and the source of what was chosen.
fn of_choice(lang: Lang, scenario: &Scenario, choice: ChoiceId) -> Vec<Says> {
    if choice == ChoiceId::Model && scenario.has_own_model() {
        return vec![Says { who: Word::FromReader, name: "", source: None }];
    }
    let of_entry = match choice {
        ChoiceId::Model => Some(source(scenario.model().source)),
        ChoiceId::Gpu => Some(source(scenario.gpu().memory.source)),
        ChoiceId::TrainingGpu => Some(source(scenario.training_gpu().memory.source)),
        ChoiceId::Grid => Some(source(scenario.grid().intensity.source)),
        _ => None,
    };
    let chosen = match () {
        () if scenario.choices.contains_key(&choice) => Says { who: Word::FromReader, name: "", source: None },
        () if scenario.preset.choices().contains_key(&choice) => preset_says(lang, scenario),
        () => Says { who: Word::FromDefault, name: "", source: None },
    };
    let entry = option_label(lang, choice, scenario.option(choice)).unwrap_or_default();
    let figures = Says { who: Word::FromCatalog, name: entry, source: of_entry };
    [chosen, figures].into_iter().filter(|says| says.who != Word::FromCatalog || says.source.is_some()).collect()
}

fn preset_says(lang: Lang, scenario: &Scenario) -> Says {
    let preset = scenario.preset;
    Says { who: Word::FromPreset, name: preset_name(lang, preset), source: Some(preset.source()) }
}

/// Title, linked where there is an address, with date and grade.
#[component]
pub(in crate::app) fn SourceLine(source: &'static Source) -> impl IntoView {
    let state = State::get();
    let title = move || source_title(state.lang.get(), source);
    let title = if source.address.starts_with("https://") {
        view! { <a href=source.address target="_blank" rel="noopener">{title}</a> }.into_any()
    } else {
        view! { <span>{title}</span> }.into_any()
    };
    view! {
        <span class="source-line">
            {title}
            " "
            <span class="small together">{source.date} " · " {move || grade(state.lang.get(), source.grade)}</span>
        </span>
    }
}
