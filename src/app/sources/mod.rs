//! Every default and every entry of the catalogue with its source.

mod catalog;
mod numbers;

use super::export::SaveTable;
use super::form::SourceLine;
use super::results::shown::worded;
use super::state::State;
use super::view::{BackToEstimate, TableScroll, ViewTitle};
use crate::catalog::sources::source as sourced;
use crate::i18n::lang::Lang;
use crate::i18n::results::measured::INTERVAL;
use crate::i18n::results::sources as words;
use crate::i18n::sentences::scrolling;
use crate::i18n::text::Text;
use crate::i18n::{Word, grade, label, source_title, topic, word};
use crate::model::prior::{Interval, Prior};
use crate::model::quantities::{Id, Level, Topic};
use crate::model::source::Source;
use crate::model::units::Unit;
use crate::render::number::{Style, write};
use crate::render::range::{Between, range};
use leptos::prelude::*;

/// The view.
#[component]
pub fn Sources() -> impl IntoView {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let title = Signal::derive(move || say(Word::SourcesTitle).to_owned());
    view! {
        <main class="view sheet-view sources-view">
            <BackToEstimate />
            <ViewTitle text=title />
            <div class="tools view-tools">
                <SaveTable key="sources" name=title tables=Box::new(move || numbers::tables(state.lang.get())) />
            </div>
            <p class="view-intro">{move || say(Word::SourcesSubtitle)}</p>
            <section class="section" id="defaults">
                <h2>{move || words::DEFAULTS.get(state.lang.get())}</h2>
                {Topic::ALL.iter().map(|topic| view! { <Defaults of=*topic /> }).collect_view()}
            </section>
            {catalog::TABLES.iter().map(|table| view! { <Wide table /> }).collect_view()}
        </main>
    }
}

/// A table of the catalogue, in a box of its own that scrolls where it is too wide.
#[component]
fn Wide(table: &'static catalog::Table) -> impl IntoView {
    let state = State::get();
    let title = table.title;
    let row = move |entry: catalog::Entry| {
        let lang = state.lang.get();
        let cells = entry.values.iter().map(|value| view! { <td class="number">{value.text(lang)}</td> });
        let sources = entry.sources().into_iter().map(|source| view! { <li><SourceLine source /></li> });
        view! {
            <tr>
                <th scope="row" class="together">{entry.name}</th>
                {cells.collect_view()}
                <td class="source-cell">
                    <ul>{sources.collect_view()}</ul>
                </td>
            </tr>
        }
    };
    let head = move |text: Text, class: &'static str| view! { <th scope="col" class=class>{state.phrase(text)}</th> };
    view! {
        <section class="section" id=table.id>
            <h2>{state.phrase(title)}</h2>
            <TableScroll name=Signal::derive(move || scrolling(state.lang.get(), title.get(state.lang.get())))>
                <table class="table catalog">
                    <thead>
                        <tr>
                            {head(words::NAME, "words")}
                            {table.heads.iter().map(|text| head(*text, "")).collect_view()}
                            {head(words::SOURCE, "words")}
                        </tr>
                    </thead>
                    <tbody>{move || (table.entries)(state.lang.get()).into_iter().map(row).collect_view()}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}

/// The defaults of one part of the model.
#[component]
fn Defaults(of: Topic) -> impl IntoView {
    let state = State::get();
    let ids = Id::INPUTS.iter().copied().filter(move |id| id.row().topic == of && is_listed(*id));
    let rows: Vec<Id> = ids.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let row = move |id: Id| {
        let input = id.row().input;
        let default = input.and_then(|input| input.default).map(|_| {
            let shown = move || worded(state.lang.get(), Style::Exact(6), id, Some(id.default_value()));
            view! { <data value=id.default_value().to_string() data-quantity=id.key()>{shown}</data> }
        });
        let follows = default.is_none().then_some(move || word(state.lang.get(), Word::FromCatalog));
        let source = input.map(|input| sourced(input.source));
        let prior = input.and_then(|input| input.prior);
        let interval = move || prior.map(|prior| interval(state.lang.get(), id, prior));
        let another = prior.map(|prior| sourced(prior.source)).filter(|another| source != Some(another));
        let reason = another.map(|source| {
            view! {
                <p>
                    {move || INTERVAL.get(state.lang.get())}
                    " "
                    <SourceLine source />
                </p>
            }
        });
        view! {
            <tr>
                <th scope="row">{move || label(state.lang.get(), id)}</th>
                <td class="number">{default} {follows}</td>
                <td class="number">{interval}</td>
                <td class="source-cell">{source.map(|source| view! { <SourceTitle source /> })} {reason}</td>
                <td class="small together">{source.map(|source| source.date)}</td>
                <td class="small">{move || source.map(|source| grade(state.lang.get(), source.grade))}</td>
            </tr>
        }
    };
    let head = move |what: Word, class: &'static str| {
        view! { <th scope="col" class=class>{move || word(state.lang.get(), what)}</th> }
    };
    view! {
        <h3 class="topic-title">{move || topic(state.lang.get(), of)}</h3>
        <TableScroll name=Signal::derive(move || scrolling(state.lang.get(), topic(state.lang.get(), of)))>
            <table class="table catalog defaults">
                <thead>
                    <tr>
                        {head(Word::Quantity, "words")}
                        {head(Word::Value, "")}
                        <th scope="col">{move || INTERVAL.get(state.lang.get())}</th>
                        {head(Word::SectionSources, "words")}
                        {head(Word::Date, "words")}
                        {head(Word::Grade, "words")}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </TableScroll>
    }
    .into_any()
}

/// A default, or how sure what the catalogue says instead is.
fn is_listed(id: Id) -> bool {
    has_default(id) || id.row().input.is_some_and(|input| input.prior.is_some())
}

/// Where nine of ten values lie around a default, in its unit; none where the catalogue or the scenario has the value.
fn ends(id: Id, prior: &Prior) -> Option<(f64, f64)> {
    id.row().input.and_then(|input| input.default)?;
    let middle = id.unit().from_base(id.default_value());
    match prior.interval {
        Interval::Factor(factor) => Some((middle / factor, middle * factor)),
        Interval::Around(width) => Some((middle - width, middle + width)),
        _ => None,
    }
}

/// The same as text; as factors where the catalogue has the value.
fn interval(lang: Lang, id: Id, prior: &Prior) -> String {
    match (ends(id, prior), prior.interval) {
        (Some((low, high)), _) => {
            let ends = (id.unit().to_base(low), id.unit().to_base(high));
            range(lang, Style::Chart(3), id.unit(), ends, Between::Dash)
        }
        (None, Interval::Factor(factor)) => {
            let factor = write(lang, Style::Chart(3), Unit::One, factor).joined();
            format!("÷{factor} – ×{factor}")
        }
        (None, _) => words::BY_SCENARIO.get(lang).to_owned(),
    }
}

/// A definition counts as a default unless it is a bare number.
fn has_default(id: Id) -> bool {
    let row = id.row();
    let is_number = row.symbol.starts_with(|c: char| c.is_ascii_digit());
    row.input.is_some_and(|input| input.default.is_some() && !(input.level == Level::Fixed && is_number))
}

/// The title of a source, linked where there is an address.
#[component]
fn SourceTitle(source: &'static Source) -> impl IntoView {
    let state = State::get();
    let title = move || source_title(state.lang.get(), source);
    if source.address.starts_with("https://") {
        view! { <a href=source.address target="_blank" rel="noopener">{title}</a> }.into_any()
    } else {
        view! { <span>{title}</span> }.into_any()
    }
}
