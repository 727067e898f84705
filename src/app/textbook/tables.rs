//! Uses and optimizers under the lessons, with the reader's own scenario in them.

use crate::app::state::State;
use crate::app::view::TableScroll;
use crate::i18n::option_label;
use crate::i18n::results::textbook as words;
use crate::i18n::sentences::scrolling;
use crate::i18n::text::Text;
use crate::model::choices::Optimizer;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::csv::Table;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::Change;
use crate::scenario::choice::ChoiceId;
use crate::scenario::codec::View;
use leptos::prelude::*;

/// A table whose rows follow the scenario and the language.
#[derive(Clone, Copy)]
pub struct Rows {
    title: Text,
    about: Text,
    heads: &'static [Text],
    rows: fn(State) -> Vec<Row>,
}

/// A row whose name leads into the estimate with its changes.
struct Row {
    name: &'static str,
    changes: Vec<Change>,
    cells: Vec<String>,
}

/// What a use of the article takes in and gives out, and what a thousand messages of it cost.
pub const USES: Rows = Rows {
    title: words::USES,
    about: words::USES_DIFFER,
    heads: &[words::USE, words::IN, words::OUT, words::THOUSAND],
    rows: uses,
};

/// What each optimizer keeps for a weight while it trains.
pub const OPTIMIZERS: Rows = Rows {
    title: words::MEANS,
    about: words::MEANS_ABOUT,
    heads: &[words::OPTIMIZER, words::STATES, words::TOGETHER],
    rows: optimizers,
};

impl Rows {
    /// As the page shows them, for a file.
    pub fn texts(&self, state: State) -> (String, Table) {
        let lang = state.lang.get();
        let row = |row: Row| [row.name.to_owned()].into_iter().chain(row.cells).collect();
        let head = self.heads.iter().map(|head| head.get(lang).to_owned()).collect();
        let rows = (self.rows)(state).into_iter().map(row).collect();
        (self.title.get(lang).to_owned(), Table::of_texts(head, rows))
    }

    /// As a section of the view.
    pub fn draw(self) -> AnyView {
        let state = State::get();
        let head = move |(at, text): (usize, &'static Text)| {
            view! { <th scope="col" class:words=at == 0>{state.phrase(*text)}</th> }
        };
        let row = move |row: Row| {
            let go = move |_| {
                state.apply_all(row.changes.clone());
                state.show(View::Estimate);
            };
            let cells = row.cells.into_iter().map(|cell| view! { <td class="number">{cell}</td> }).collect_view();
            view! {
                <tr>
                    <th scope="row">
                        <button type="button" class="button-link" on:click=go>{row.name}</button>
                    </th>
                    {cells}
                </tr>
            }
        };
        let name = Signal::derive(move || scrolling(state.lang.get(), self.title.get(state.lang.get())));
        view! {
            <section class="section">
                <h2>{state.phrase(self.title)}</h2>
                <p class="subtitle">{state.phrase(self.about)}</p>
                <TableScroll name>
                    <table class="table textbook-table">
                        <thead>
                            <tr>{self.heads.iter().enumerate().map(head).collect_view()}</tr>
                        </thead>
                        <tbody>{move || (self.rows)(state).into_iter().map(row).collect_view()}</tbody>
                    </table>
                </TableScroll>
            </section>
        }
        .into_any()
    }
}

fn uses(state: State) -> Vec<Row> {
    let locale = state.locale.get();
    let one = |(name, input, output): &(Text, f64, f64)| {
        let changes = vec![Change::Value(Id::InputTokens, *input), Change::Value(Id::OutputTokens, *output)];
        let cost = state.scenario.with(|scenario| scenario.applied(&changes).answer().value(Id::CostPerQuery));
        let tokens = |value: f64| write(locale, Style::Exact(3), Unit::One, value).joined();
        let cost = cost.filter(|cost| cost.is_finite()).map_or_else(
            || MISSING.to_owned(),
            |cost| write(locale, Style::UnitPrice, Unit::Usd, 1000.0 * cost).joined(),
        );
        Row { name: name.get(locale.lang), changes, cells: vec![tokens(*input), tokens(*output), cost] }
    };
    words::FOUR_USES.iter().map(one).collect()
}

fn optimizers(state: State) -> Vec<Row> {
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
        Row { name, changes, cells }
    };
    Optimizer::ALL.iter().map(one).collect()
}
