//! The answer: headline, unit costs, composition, day, limits, tables, notes.

mod bottom_bar;
mod claims;
mod composition;
pub mod currency;
mod day;
mod drivers;
mod headline;
mod insight;
mod limits;
mod notes;
mod replica;
pub mod section;
mod shared;
pub mod shown;
mod spread;
mod stale;
mod sure;
mod tables;
mod training;
mod unit_row;
mod ways;

pub use bottom_bar::BottomBar;
pub(super) use headline::{found, found_range, short_amount};
pub use shared::SharedResult;

use super::derivation::Derivation;
use super::sight::deferred;
use super::simulation::Simulation;
use super::slices::one_by_one;
use super::state::State;
use super::turns::Turn;
use crate::scenario::section::{Section, sections};
use leptos::prelude::*;

/// Headline sentence, how sure it is, unit costs: what stays in view while inputs move.
#[component]
pub fn Answer() -> impl IntoView {
    let period = State::get().period;
    view! {
        <div class="answer-top">
            <div class="answer-head" id="answer" tabindex="-1">
                <headline::Headline period=period.into() />
                <div class="answer-line">
                    <div class="answer-sure">
                        <headline::Sure period=period.into() />
                    </div>
                    <div class="answer-switches">
                        <headline::PeriodSwitch period />
                        <currency::CurrencySwitch />
                    </div>
                </div>
            </div>
            <stale::Stale />
            {Turn::next().draw(move || view! { <spread::Spread period=period.into() /> }.into_any())}
            <Simulation />
        </div>
        <currency::Rate />
        <unit_row::UnitRow />
        <insight::Warnings />
        <headline::Spoken />
    }
}

/// A part of the details: a section of the answer, or one about its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Of(Section),
    Drivers,
    HowSure,
}

/// What drives a range and how sure it is stand behind what the headline is about.
fn parts(sections: Vec<Section>, is_range: bool) -> Vec<Part> {
    let lead = sections.iter().position(|section| *section != Section::Claims).map_or(sections.len(), |at| at + 1);
    let mut parts: Vec<Part> = sections.into_iter().map(Part::Of).collect();
    if is_range {
        parts.splice(lead..lead, [Part::Drivers, Part::HowSure]);
    }
    parts
}

/// The insight, then composition, drivers, day, unit costs, limits, footprint, training: what the scenario has of them.
/// Then notes, and how it is calculated.
#[component]
pub fn Details() -> impl IntoView {
    let state = State::get();
    let is_range = Memo::new(move |_| state.is_range());
    let shown = Memo::new(move |_| {
        let sections = state.scenario.with(|scenario| state.answer.with(|answer| sections(scenario, answer)));
        parts(sections, is_range.get())
    });
    let all = move || shown.with(Vec::len);
    let drawn = one_by_one(Box::new(all));
    let is_drawing = move || drawn.get() < all();
    // What stands below comes last and stays: nothing pushes it down.
    let is_drawn = Memo::new(move |before: Option<&bool>| before == Some(&true) || !is_drawing());
    let last = |draw: fn() -> AnyView| move || is_drawn.get().then(|| deferred(Box::new(draw)));
    let notes = last(|| view! { <notes::Notes /> }.into_any());
    let derivation = last(|| view! { <Derivation /> }.into_any());
    let so_far = move || shown.get().into_iter().take(drawn.get());
    let draw_now = |part| match part {
        Part::Drivers => view! { <drivers::Drivers /> }.into_any(),
        Part::HowSure => view! { <sure::HowSure /> }.into_any(),
        Part::Of(Section::Claims) => view! { <claims::Claims /> }.into_any(),
        Part::Of(Section::Composition) => view! { <composition::Composition /> }.into_any(),
        Part::Of(Section::Day) => view! { <day::WhenInTheDay /> }.into_any(),
        Part::Of(Section::UnitCosts) => view! { <tables::UnitCosts /> }.into_any(),
        Part::Of(Section::Limits) => view! { <limits::Limits /> }.into_any(),
        Part::Of(Section::Revenue) => view! { <tables::Revenue /> }.into_any(),
        Part::Of(Section::Footprint) => view! { <tables::Footprint /> }.into_any(),
        Part::Of(Section::Training) => view! { <training::Training /> }.into_any(),
    };
    let draw = move |part| deferred(Box::new(move || draw_now(part)));
    view! {
        <insight::InsightLine />
        <ways::Ways />
        <div class="sections" aria-busy=move || is_drawing().then_some("true")>
            <For each=so_far key=|part| *part children=draw />
            {notes}
        </div>
        {derivation}
    }
}
