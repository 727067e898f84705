//! Uses, optimizers and levers under the lessons, with the reader's own scenario in them.

use crate::app::results::shown::text_of;
use crate::app::state::State;
use crate::app::view::TableScroll;
use crate::i18n::option_label;
use crate::i18n::results::textbook as words;
use crate::i18n::sentences::scrolling;
use crate::i18n::text::Text;
use crate::model::choices::{Optimizer, Ownership};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::render::range::signed;
use crate::scenario::breakdown::relative_change;
use crate::scenario::choice::ChoiceId;
use crate::scenario::codec::View;
use crate::scenario::{Change, Scenario};
use leptos::prelude::*;

/// A table with a head, whose rows are drawn anew when the scenario or the language changes.
#[component]
fn Rows(
    title: Text,
    about: Text,
    heads: &'static [Text],
    rows: Box<dyn Fn() -> AnyView + Send + Sync>,
) -> impl IntoView {
    let state = State::get();
    let head = move |(at, text): (usize, &'static Text)| {
        view! { <th scope="col" class:words=at == 0>{state.phrase(*text)}</th> }
    };
    view! {
        <section class="section">
            <h2>{state.phrase(title)}</h2>
            <p class="subtitle">{state.phrase(about)}</p>
            <TableScroll name=Signal::derive(move || scrolling(state.lang.get(), title.get(state.lang.get())))>
                <table class="table textbook-table">
                    <thead>
                        <tr>{heads.iter().enumerate().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}

fn row(name: AnyView, cells: Vec<String>) -> AnyView {
    let cells = cells.into_iter().map(|cell| view! { <td class="number">{cell}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A name that leads into the estimate with its changes.
fn trying(state: State, name: &'static str, changes: Vec<Change>) -> AnyView {
    let go = move |_| {
        state.apply_all(changes.clone());
        state.show(View::Estimate);
    };
    view! { <button type="button" class="button-link" on:click=go>{name}</button> }.into_any()
}

/// What a use of the article takes in and gives out, and what a thousand messages of it cost.
#[component]
pub fn Uses() -> impl IntoView {
    const HEADS: &[Text] = &[words::USE, words::IN, words::OUT, words::THOUSAND];
    let state = State::get();
    let rows = move || {
        let locale = state.locale.get();
        let one = |(name, input, output): &(Text, f64, f64)| {
            let changes = vec![Change::Value(Id::InputTokens, *input), Change::Value(Id::OutputTokens, *output)];
            let cost = state.scenario.with(|scenario| scenario.applied(&changes).answer().value(Id::CostPerQuery));
            let tokens = |value: f64| write(locale, Style::Exact(3), Unit::One, value).joined();
            let cost = cost.filter(|cost| cost.is_finite()).map_or_else(
                || MISSING.to_owned(),
                |cost| write(locale, Style::UnitPrice, Unit::Usd, 1000.0 * cost).joined(),
            );
            row(trying(state, name.get(locale.lang), changes), vec![tokens(*input), tokens(*output), cost])
        };
        words::FOUR_USES.iter().map(one).collect_view().into_any()
    };
    view! { <Rows title=words::USES about=words::USES_DIFFER heads=HEADS rows=Box::new(rows) /> }
}

/// What each optimizer keeps for a weight while it trains.
#[component]
pub fn Optimizers() -> impl IntoView {
    const HEADS: &[Text] = &[words::OPTIMIZER, words::STATES, words::TOGETHER];
    let state = State::get();
    let rows = move || {
        let lang = state.lang.get();
        let one = |optimizer: &Optimizer| {
            let changes = vec![Change::Choice(ChoiceId::Optimizer, optimizer.key())];
            let name = option_label(lang, ChoiceId::Optimizer, optimizer.key()).unwrap_or(optimizer.key());
            let bytes = |value: f64| write(lang, Style::Exact(2), Unit::Bytes, value).joined();
            let (weights, gradients, master) = state.answer.with(|answer| {
                let inputs = &answer.inputs;
                (inputs.training_weight_bytes, inputs.gradient_bytes, inputs.master_weight_bytes)
            });
            let cells = match optimizer.state_bytes() {
                Some(states) => vec![bytes(states), bytes(weights + gradients + master + states)],
                None => vec![words::BY_SHAPE.get(lang).to_owned(), MISSING.to_owned()],
            };
            row(trying(state, name, changes), cells)
        };
        Optimizer::ALL.iter().map(one).collect_view().into_any()
    };
    view! { <Rows title=words::MEANS about=words::MEANS_ABOUT heads=HEADS rows=Box::new(rows) /> }
}

/// What a lever changes in a scenario; none where it is pulled already or has no hold.
fn lever(scenario: &Scenario, lever: words::Lever) -> Option<Vec<Change>> {
    let stated = |id| scenario.stated(id);
    let scaled = |id, factor: f64| stated(id).map(|value| Change::Value(id, value * factor));
    let raised = |id, to: f64| stated(id).filter(|value| *value < to).map(|_| vec![Change::Value(id, to)]);
    match lever {
        words::Lever::SmallerModel => Some(vec![scaled(Id::TotalParameters, 0.5)?, scaled(Id::ActiveParameters, 0.5)?]),
        words::Lever::FourBits => Some(vec![Change::Choice(ChoiceId::WeightPrecision, "int4")]),
        words::Lever::PrefixCache => raised(Id::CachedShare, 0.5),
        words::Lever::SpeculativeDecoding => raised(Id::TokensPerStep, 2.0),
        words::Lever::ShorterAnswers => Some(vec![scaled(Id::OutputTokens, 0.75)?]),
        words::Lever::FullerGpus => raised(Id::Utilization, 0.8),
        words::Lever::LargerBatches => {
            let slower = raised(Id::TpotTarget, 0.1)?;
            Some(raised(Id::EngineBatchLimit, 1024.0).into_iter().flatten().chain(slower).collect())
        }
        words::Lever::CheaperHours => match scenario.model_choices().ownership {
            Ownership::Rent => Some(vec![scaled(Id::GpuHourPrice, 0.6)?]),
            Ownership::Own => None,
        },
    }
}

/// What brings the cost down, one lever at a time, from the scenario as it is.
#[component]
pub fn Levers() -> impl IntoView {
    const HEADS: &[Text] = &[words::LEVER, words::COST_AFTER, words::DIFFERENCE];
    let state = State::get();
    let rows = move || {
        let locale = state.locale.get();
        let lang = locale.lang;
        let before = state.answer.with(|answer| answer.value(Id::CostPerDay));
        let one = |(which, name): &(words::Lever, Text)| {
            let changes = state.scenario.with(|scenario| lever(scenario, *which))?;
            let after = state.scenario.with(|scenario| scenario.applied(&changes).answer().value(Id::CostPerDay));
            let change = before.zip(after).and_then(|(before, after)| relative_change(after, before));
            let change = change.map_or_else(
                || MISSING.to_owned(),
                |change| signed(lang, Style::Chart(2), Unit::Percent, change).joined(),
            );
            let cost = text_of(locale, Style::Chart(3), Id::CostPerDay, after);
            Some(row(trying(state, name.get(lang), changes), vec![cost, change]))
        };
        words::LEVERS.iter().filter_map(one).collect_view().into_any()
    };
    view! { <Rows title=words::LEVERS_TITLE about=words::LEVERS_ABOUT heads=HEADS rows=Box::new(rows) /> }
}
