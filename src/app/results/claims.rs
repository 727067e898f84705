//! What a source published beside what the formulas give.

use super::section::section_frame;
use super::shown::{present, present_quantity, text_of};
use crate::app::state::State;
use crate::dom::{IntoNode, Node, derive, each, el, memo};
use crate::i18n::results::answer as words;
use crate::i18n::{Word, label, word};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, percent};
use crate::render::range::signed;
use crate::scenario::breakdown::relative_change;
use crate::scenario::claims::Claim;
use leptos::prelude::*;

/// Enough digits to see what a source rounded away.
const EXACT: Style = Style::Exact(6);
/// Nearer than this, two figures are the same.
const SAME: f64 = 5e-7;
/// Below this a difference is not worth its digits.
const SMALL: f64 = 1e-4;

/// The section.
pub fn claim_section() -> Node {
    let state = State::get();
    let claims = memo(move || state.scenario.with(|scenario| scenario.preset.claims().to_vec()));
    let subtitle = derive(move || {
        let changed = state.scenario.with(|scenario| scenario.changes() > 0);
        word(state.lang.get(), if changed { Word::ClaimsChanged } else { Word::ClaimsSubtitle }).to_owned()
    });
    let head = move |what: Word| el("th").attr("scope", "col").child(move || word(state.lang.get(), what)).node();
    section_frame(
        "published",
        Word::SectionClaims,
        subtitle,
        el("div")
            .class("table-scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", move || {
                let lang = state.lang.get();
                format!("{}: {}", word(lang, Word::Table), word(lang, Word::SectionClaims))
            })
            .child(
                el("table")
                    .class("table claims")
                    .child(
                        el("thead").child(
                            el("tr")
                                .child(head(Word::Quantity))
                                .child(head(Word::ClaimPublished))
                                .child(head(Word::ClaimHere))
                                .child(head(Word::ClaimDifference)),
                        ),
                    )
                    .child(el("tbody").child(each(move || claims.get(), claim_row))),
            )
            .node(),
    )
}

fn claim_row(claim: Claim) -> Node {
    let state = State::get();
    let Claim { id, published, .. } = claim;
    let published = id.unit().to_base(published);
    let ours = present(id);
    let difference = move || {
        let lang = state.lang.get();
        match ours.get() {
            Some(ours) if ours.is_finite() => match relative_change(ours, published) {
                Some(change) if change.abs() >= SMALL => signed(lang, Style::Chart(2), Unit::Percent, change).joined(),
                Some(change) if change.abs() > SAME => words::less_than(&percent(lang, SMALL, 1)),
                _ => percent(lang, 0.0, 1),
            },
            _ => MISSING.to_owned(),
        }
    };
    el("tr")
        .child(el("th").attr("scope", "row").child(move || label(state.lang.get(), id)))
        .child(el("td").class("number").child(move || published_text(state, id, published)))
        .child(el("td").class("number").child(present_quantity(id, EXACT, "", false)))
        .child(el("td").class("number range").child(difference))
        .node()
}

fn published_text(state: State, id: Id, published: f64) -> String {
    text_of(state.lang.get(), EXACT, id, Some(published))
}
