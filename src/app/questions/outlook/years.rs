//! What stands below the chart: each year in numbers, the rates behind them, rented beside owned.

use super::fleet::FleetKinds;
use super::{Growth, Shown};
use crate::app::questions::steps::{Steps, Value};
use crate::app::state::State;
use crate::app::view::TableScroll;
use crate::figures::outlook::{Case, Figure, multiple};
use crate::i18n::label;
use crate::i18n::results::outlook as words;
use crate::i18n::sentences::scrolling;
use crate::model::quantities::Id;
use crate::plan::projection::{MONTHS, growth};
use leptos::prelude::*;

/// What is told to have changed.
const CHANGED: [Id; 3] = [Id::TrafficMultiple, Id::HardwareMultiple, Id::WorkMultiple];

/// The months that are told: today, and each year after it.
pub(super) fn years() -> impl Iterator<Item = usize> {
    (0..=MONTHS / 12).map(|year| 12 * year)
}

/// The heads of a table with a column for each year.
pub(super) fn heads(state: State) -> impl IntoView {
    let head = move |month: usize| view! { <th scope="col">{move || words::years(state.lang.get(), month / 12)}</th> };
    view! {
        <thead>
            <tr>
                <th scope="col">{state.phrase(words::WHAT)}</th>
                {years().map(head).collect_view()}
            </tr>
        </thead>
    }
}

/// The numbers of each year, and what is behind them.
#[component]
pub(super) fn Years(
    shown: Shown,
    /// The month that the derivation is of, and its steps.
    steps: (RwSignal<usize>, Steps),
) -> impl IntoView {
    let state = shown.state;
    let amounts = move |figure: Figure| {
        let cells = move || {
            let of = |case: &Case| {
                let case = Case { figure, ..*case };
                years().map(|month| amount(&case, month)).collect_view()
            };
            shown.with(of)
        };
        view! {
            <tr>
                <th scope="row">{state.text(move |lang| label(lang, figure.id()))}</th>
                {cells}
            </tr>
        }
    };
    let multiples = move |id: Id| {
        let cells = move || {
            let locale = state.locale.get();
            let cell = |month: usize| {
                let value = state.scenario.with(|scenario| {
                    let grown = growth(scenario, month).outputs();
                    grown.into_iter().find(|(known, _)| *known == id).map_or(f64::NAN, |(_, value)| value)
                });
                multiple_cell(steps, id, month, value, multiple(locale, value))
            };
            years().map(cell).collect_view()
        };
        view! {
            <tr>
                <th scope="row">{state.text(move |lang| label(lang, id))}</th>
                {cells}
            </tr>
        }
    };
    let name = Signal::derive(move || scrolling(state.lang.get(), words::YEARS.get(state.lang.get())));
    view! {
        <section class="section" id="years" aria-labelledby="years-title">
            <h2 id="years-title">{state.phrase(words::YEARS)}</h2>
            <p class="subtitle">{state.phrase(words::YEARS_SUBTITLE)}</p>
            <TableScroll name>
                <table class="table years-table">
                    {heads(state)}
                    <tbody>
                        {Figure::ALL.map(amounts).collect_view()} {CHANGED.map(multiples).collect_view()}
                    </tbody>
                </table>
            </TableScroll>
        </section>
        <div class="question-pair">
            <Growth steps />
            <FleetKinds shown />
        </div>
    }
}

/// A figure of a month over its range; the line of the range is there before the range is.
fn amount(case: &Case, month: usize) -> impl IntoView + use<> {
    let value = case.course.months.get(month).map_or(f64::NAN, case.figure.of());
    let (text, ends) = case.amount(month);
    let exact = value.is_finite().then(|| value.to_string());
    view! {
        <td class="number">
            <data value=exact data-quantity=case.figure.id().key() data-month=month.to_string()>{text}</data>
            <span class="range-of">{ends.unwrap_or_else(|| "\u{a0}".to_owned())}</span>
        </td>
    }
}

/// How much has changed by a month; its derivation is of that month.
fn multiple_cell((shown, steps): (RwSignal<usize>, Steps), id: Id, month: usize, value: f64, text: String) -> AnyView {
    if month == 0 {
        // Nothing has changed yet: there is nothing to derive.
        return view! { <td class="number"><data value=value.to_string() data-quantity=id.key()>{text}</data></td> }
            .into_any();
    }
    view! {
        <td class="number" on:click=move |_| shown.set(month)>
            <Value steps id value text />
        </td>
    }
    .into_any()
}
