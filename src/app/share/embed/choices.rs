//! What an embed shows and how it looks there, one row for each choice.

use super::Wish;
use super::controls::Controls;
use crate::app::state::State;
use crate::embed::settings::{ChartKey, Show, Theme};
use crate::i18n::lang::Lang;
use crate::i18n::results::share as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, word};
use crate::scenario::MODEL_VERSION;
use crate::scenario::section::{Section, sections};
use leptos::prelude::*;

/// The rows.
#[component]
pub(super) fn Choices(wish: Wish) -> impl IntoView {
    let state = State::get();
    let is_chart = move || matches!(wish.show.get(), Show::Chart(_));
    let shows =
        [(Show::Headline, words::SHOW_HEADLINE), (Show::Parts, words::SHOW_PARTS), (Show::All, words::SHOW_ALL)];
    let shows = shows
        .map(|(show, name)| option(state.phrase(name), move || wish.show.get() == show, move || wish.show.set(show)));
    let one_chart = move || {
        if !is_chart() {
            let first = untrack(|| available(state)).first().copied();
            wish.show.set(Show::Chart(first.unwrap_or(ChartKey::Dots)));
        }
    };
    let themes = Theme::ALL.iter().map(move |theme| {
        let name = match theme {
            Theme::Auto => words::THEME_AUTO,
            Theme::Light => words::THEME_LIGHT,
            Theme::Dark => words::THEME_DARK,
        };
        option(state.phrase(name), move || wish.theme.get() == *theme, move || wish.theme.set(*theme))
    });
    let langs = Lang::ALL.iter().map(move |lang| {
        let name = Signal::derive(move || word(*lang, Word::NameOfLanguage));
        option(name, move || wish.lang.get() == *lang, move || wish.lang.set(*lang))
    });
    let live = option(state.phrase(words::LIVE), move || !wish.frozen.get(), move || wish.frozen.set(false));
    let frozen = option(state.phrase(words::FROZEN), move || wish.frozen.get(), move || wish.frozen.set(true));
    let frozen_hint = move || wish.frozen.get().then(|| words::frozen_hint(state.lang.get(), MODEL_VERSION));
    view! {
        <div class="embed-rows">
            <Row name=words::SHOW>
                {shows.collect_view()} {option(state.phrase(words::SHOW_CHART), is_chart, one_chart)}
            </Row>
            {move || is_chart().then(|| view! { <ChartChoice wish /> })}
            {move || (!wish.frozen.get()).then(|| view! { <Controls wish /> })}
            <Row name=words::THEME>{themes.collect_view()}</Row>
            <Row name=words::LANGUAGE>{langs.collect_view()}</Row>
            <Row name=words::NUMBERS>{live} {frozen}</Row>
            <p class="hint embed-hint" role="status">{frozen_hint}</p>
        </div>
    }
}

/// A name and the options beside it.
#[component]
fn Row(name: Text, children: Children) -> impl IntoView {
    let state = State::get();
    view! {
        <div class="embed-row" role="group" aria-label=state.phrase(name)>
            <span class="embed-name" aria-hidden="true">{state.phrase(name)}</span>
            <div class="switch">{children()}</div>
        </div>
    }
}

fn option(
    name: Signal<&'static str>,
    chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" aria-pressed=move || chosen().to_string() on:click=move |_| choose()>{name}</button>
    }
    .into_any()
}

/// Which chart stands alone.
#[component]
fn ChartChoice(wish: Wish) -> impl IntoView {
    let state = State::get();
    let choose = move |ev| {
        if let Some(chart) = ChartKey::from_key(&event_target_value(&ev)) {
            wish.show.set(Show::Chart(chart));
        }
    };
    let options = move || {
        let options = available(state).into_iter().map(|chart| {
            let chosen = move || wish.show.get() == Show::Chart(chart);
            view! { <option value=chart.key() selected=chosen>{name(chart).get(state.lang.get())}</option> }
        });
        options.collect_view()
    };
    view! {
        <div class="embed-row">
            <label class="embed-name" for="embed-chart">{state.phrase(words::CHART)}</label>
            <span class="select">
                <select id="embed-chart" on:change=choose>{options}</select>
                <span class="chevron" aria-hidden="true"></span>
            </span>
        </div>
    }
}

const fn name(chart: ChartKey) -> Text {
    match chart {
        ChartKey::Dots => words::OUTCOMES,
        ChartKey::Composition => words::BY_PAYMENT,
        ChartKey::Uses => words::BY_USE,
        ChartKey::Drivers => words::DRIVERS,
        ChartKey::Day => words::DAY,
        ChartKey::Memory => words::MEMORY,
        ChartKey::Roofline => words::ROOFLINE,
        ChartKey::Operating => words::OPERATING,
    }
}

/// The charts that the scenario has.
fn available(state: State) -> Vec<ChartKey> {
    let filled = state.scenario.with(|scenario| state.answer.with(|answer| sections(scenario, answer)));
    let is_there = |chart: &ChartKey| match chart {
        ChartKey::Dots | ChartKey::Drivers => state.is_range(),
        ChartKey::Composition | ChartKey::Uses => filled.contains(&Section::Composition),
        ChartKey::Day => filled.contains(&Section::Day),
        ChartKey::Memory | ChartKey::Roofline | ChartKey::Operating => filled.contains(&Section::Limits),
    };
    ChartKey::ALL.iter().copied().filter(is_there).collect()
}
