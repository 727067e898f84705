//! What a source published beside what the formulas give.

use super::section::SectionFrame;
use super::shown::{Present, present, text_of};
use crate::app::state::State;
use crate::app::view::{TableScroll, ViewAnchor};
use crate::i18n::results::answer as words;
use crate::i18n::results::published;
use crate::i18n::{Word, label, word};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, percent};
use crate::render::range::signed;
use crate::scenario::breakdown::relative_change;
use crate::scenario::claims::Claim;
use crate::scenario::codec::View;
use leptos::prelude::*;

/// Enough digits to see what a source rounded away.
const EXACT: Style = Style::Exact(6);
/// Nearer than this, two figures are the same.
const SAME: f64 = 5e-7;
/// Below this a difference is not worth its digits.
const SMALL: f64 = 1e-4;

/// The section.
#[component]
pub fn Claims() -> impl IntoView {
    let state = State::get();
    let claims = Memo::new(move |_| state.scenario.with(|scenario| scenario.preset.claims().to_vec()));
    let subtitle = Signal::derive(move || {
        let changed = state.scenario.with(|scenario| scenario.changes() > 0);
        word(state.lang.get(), if changed { Word::ClaimsChanged } else { Word::ClaimsSubtitle }).to_owned()
    });
    let head = move |what: Word| view! { <th scope="col">{move || word(state.lang.get(), what)}</th> };
    let name = Signal::derive(move || {
        let lang = state.lang.get();
        lang.named(word(lang, Word::Table), word(lang, Word::SectionClaims))
    });
    view! {
        <SectionFrame id="published" title=Word::SectionClaims subtitle=subtitle>
            <TableScroll name>
                <table class="table claims">
                    <thead>
                        <tr>
                            {head(Word::Quantity)} {head(Word::ClaimPublished)} {head(Word::ClaimHere)}
                            {head(Word::ClaimDifference)}
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || claims.get()
                            key=|claim| (claim.id, claim.published.to_bits())
                            children=|claim| view! { <ClaimRow claim /> }
                        />
                    </tbody>
                </table>
            </TableScroll>
            <p class="hint">
                <ViewAnchor to=View::Published text=state.phrase(published::SEE) />
            </p>
        </SectionFrame>
    }
}

#[component]
fn ClaimRow(claim: Claim) -> impl IntoView {
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
    view! {
        <tr>
            <th scope="row">{move || label(state.lang.get(), id)}</th>
            <td class="number">{move || published_text(state, id, published)}</td>
            <td class="number">
                <Present id style=EXACT />
            </td>
            <td class="number range">{difference}</td>
        </tr>
    }
}

fn published_text(state: State, id: Id, published: f64) -> String {
    text_of(state.lang.get(), EXACT, id, Some(published))
}
