//! The answer: headline, unit costs, composition, day, limits, tables, notes.

mod bottom_bar;
mod claims;
mod composition;
mod day;
mod headline;
mod insight;
mod limits;
mod memory;
mod notes;
mod replica;
pub mod section;
pub mod shown;
mod tables;
mod training;
mod unit_row;

pub use bottom_bar::BottomBar;

use super::state::State;
use crate::i18n::sentences::Period;
use crate::scenario::section::{Section, sections};
use leptos::prelude::*;

/// Headline sentence, how sure it is, unit costs: what stays in view while inputs move.
#[component]
pub fn Answer() -> impl IntoView {
    let period = RwSignal::new(Period::default());
    view! {
        <div class="answer-head">
            <headline::Headline period=period.into() />
            <div class="answer-line">
                <div class="answer-sure">
                    <headline::Sure />
                </div>
                <headline::PeriodSwitch period />
            </div>
        </div>
        <unit_row::UnitRow />
        <insight::Warnings />
        <headline::Spoken />
    }
}

/// The insight, then composition, day, unit costs, limits, footprint, training: what the scenario has of them.
#[component]
pub fn Details() -> impl IntoView {
    let state = State::get();
    let shown =
        Memo::new(move |_| state.scenario.with(|scenario| state.answer.with(|answer| sections(scenario, answer))));
    let draw = |section| match section {
        Section::Claims => view! { <claims::Claims /> }.into_any(),
        Section::Composition => view! { <composition::Composition /> }.into_any(),
        Section::Day => view! { <day::WhenInTheDay /> }.into_any(),
        Section::UnitCosts => view! { <tables::UnitCosts /> }.into_any(),
        Section::Limits => view! { <limits::Limits /> }.into_any(),
        Section::Revenue => view! { <tables::Revenue /> }.into_any(),
        Section::Footprint => view! { <tables::Footprint /> }.into_any(),
        Section::Training => view! { <training::Training /> }.into_any(),
    };
    view! {
        <insight::InsightLine />
        <div class="sections">
            <For each=move || shown.get() key=|section| *section children=draw />
            <notes::Notes />
        </div>
    }
}
