//! The answer: headline, unit costs, composition, day, limits, tables, notes.

mod bottom_bar;
mod claims;
mod composition;
mod day;
mod headline;
mod insight;
mod limits;
mod notes;
pub mod section;
pub mod shown;
mod tables;
mod unit_row;

pub use bottom_bar::bottom_bar;

use super::state::{State, at_rest};
use crate::dom::{IntoNode, Node, each, el, fragment, memo};
use crate::i18n::sentences::Period;
use crate::scenario::section::{Section, sections};
use leptos::prelude::*;

/// Headline sentence, how sure it is, unit costs: what stays in view while inputs move.
pub fn answer_view() -> Node {
    let period = RwSignal::new(Period::default());
    fragment([
        el("div")
            .class("answer-head")
            .child(headline::headline_line(period.into()))
            .child(
                el("div")
                    .class("answer-line")
                    .child(el("div").class("answer-sure").child(headline::sure_lines()))
                    .child(headline::period_switch(period)),
            )
            .node(),
        unit_row::unit_row(),
        insight::warning_boxes(),
        headline::spoken_headline(),
    ])
}

/// The insight, then composition, day, unit costs, limits, footprint, training: what the scenario has of them.
pub fn details_view() -> Node {
    let state = State::get();
    let shown = memo(move || state.scenario.with(|scenario| state.answer.with(|answer| sections(scenario, answer))));
    let draw = |section| match section {
        Section::Claims => at_rest(claims::claim_section),
        Section::Composition => composition::composition_section(),
        Section::Day => day::when_in_the_day(),
        Section::UnitCosts => at_rest(tables::unit_cost_section),
        Section::Limits => at_rest(limits::limit_section),
        Section::Revenue => at_rest(tables::revenue_section),
        Section::Footprint => at_rest(tables::footprint_section),
        Section::Training => at_rest(tables::training_section),
    };
    fragment([
        at_rest(insight::insight_line),
        el("div").class("sections").child(each(move || shown.get(), draw)).child(at_rest(notes::note_section)).node(),
    ])
}
