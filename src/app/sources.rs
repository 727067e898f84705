//! Every default and every entry of the catalogue with its source.

use super::form::SourceLine;
use super::results::shown::worded;
use super::state::State;
use super::view::{BackToEstimate, TableScroll, ViewTitle};
use crate::catalog::accelerators::{ACCELERATORS, Accelerator};
use crate::catalog::api_prices::{API_PRICES, ApiPrice};
use crate::catalog::fact::Fact;
use crate::catalog::grids::{GRIDS, Grid};
use crate::catalog::models::{MODELS, Model};
use crate::catalog::sources::source as sourced;
use crate::i18n::choices::model_name;
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
use crate::render::number::{MISSING, Style, write};
use crate::render::range::{Between, range};
use leptos::prelude::*;

/// Parts of the model, in the order of the registry.
const TOPICS: &[Topic] = &[
    Topic::Demand,
    Topic::Model,
    Topic::Serving,
    Topic::Fleet,
    Topic::Money,
    Topic::Footprint,
    Topic::Training,
    Topic::Textbook,
    Topic::Life,
    Topic::Outlook,
];

/// The view.
#[component]
pub fn Sources() -> impl IntoView {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    view! {
        <main class="view sheet-view sources-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || say(Word::SourcesTitle).to_owned()) />
            <p class="view-intro">{move || say(Word::SourcesSubtitle)}</p>
            <section class="section" id="defaults">
                <h2>{move || words::DEFAULTS.get(state.lang.get())}</h2>
                {TOPICS.iter().map(|topic| view! { <Defaults of=*topic /> }).collect_view()}
            </section>
            <Accelerators />
            <Models />
            <Grids />
            <Prices />
        </main>
    }
}

/// A table in a box of its own that scrolls where it is too wide.
#[component]
fn Wide(
    /// Its name.
    title: Text,
    /// The heads of its columns; the first is the name, the last the source.
    heads: Vec<Text>,
    /// Draws the rows.
    rows: fn(Lang) -> AnyView,
    /// Its id.
    id: &'static str,
) -> impl IntoView {
    let state = State::get();
    let last = heads.len();
    let head = move |(at, text): (usize, Text)| {
        let class = if at == 0 || at + 1 == last { "words" } else { "" };
        view! { <th scope="col" class=class>{move || text.get(state.lang.get())}</th> }
    };
    view! {
        <section class="section" id=id>
            <h2>{move || title.get(state.lang.get())}</h2>
            <TableScroll name=Signal::derive(move || scrolling(state.lang.get(), title.get(state.lang.get())))>
                <table class="table catalog">
                    <thead>
                        <tr>{heads.into_iter().enumerate().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>{move || rows(state.lang.get())}</tbody>
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

/// Where nine of ten values lie: around the default, or as factors where the catalogue has the value.
fn interval(lang: Lang, id: Id, prior: &Prior) -> String {
    let has_default = id.row().input.is_some_and(|input| input.default.is_some());
    let shown = id.unit().from_base(id.default_value());
    let ends = match prior.interval {
        Interval::Factor(factor) if has_default => (shown / factor, shown * factor),
        Interval::Around(width) if has_default => (shown - width, shown + width),
        Interval::Factor(factor) => {
            let factor = write(lang, Style::Chart(3), Unit::One, factor).joined();
            return format!("÷{factor} – ×{factor}");
        }
        _ => return words::BY_SCENARIO.get(lang).to_owned(),
    };
    let ends = (id.unit().to_base(ends.0), id.unit().to_base(ends.1));
    range(lang, Style::Chart(3), id.unit(), ends, Between::Dash)
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

fn fact(lang: Lang, fact: Option<Fact>) -> String {
    fact.map_or_else(|| MISSING.to_owned(), |fact| write(lang, Style::Exact(4), fact.unit, fact.base()).joined())
}

/// Without its unit, which the head of the column names.
fn bare(lang: Lang, fact: Option<Fact>) -> String {
    fact.map_or_else(|| MISSING.to_owned(), |fact| write(lang, Style::Exact(4), fact.unit, fact.base()).number())
}

fn cells(texts: impl IntoIterator<Item = String>) -> AnyView {
    texts.into_iter().map(|text| view! { <td class="number">{text}</td> }).collect_view().into_any()
}

/// A row with all the different sources of its values.
fn row(name: &'static str, texts: Vec<String>, sources: Vec<&'static Source>) -> AnyView {
    let mut different: Vec<&'static Source> = Vec::new();
    for source in sources {
        if !different.contains(&source) {
            different.push(source);
        }
    }
    let lines = different.into_iter().map(|source| view! { <li><SourceLine source /></li> }).collect_view();
    view! {
        <tr>
            <th scope="row" class="together">{name}</th>
            {cells(texts)}
            <td class="source-cell">
                <ul>{lines}</ul>
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn Accelerators() -> impl IntoView {
    fn one(lang: Lang, gpu: &'static Accelerator) -> AnyView {
        let texts = vec![
            bare(lang, Some(gpu.bf16)),
            bare(lang, gpu.fp8),
            bare(lang, gpu.fp4),
            fact(lang, Some(gpu.memory)),
            fact(lang, Some(gpu.bandwidth)),
            fact(lang, Some(gpu.power)),
            fact(lang, gpu.rent),
            fact(lang, gpu.server_price),
        ];
        let facts = [
            Some(gpu.bf16),
            gpu.fp8,
            gpu.fp4,
            Some(gpu.memory),
            Some(gpu.bandwidth),
            Some(gpu.power),
            gpu.rent,
            gpu.server_price,
        ];
        row(gpu.name, texts, facts.into_iter().flatten().map(|fact| sourced(fact.source)).collect())
    }
    let rows = |lang: Lang| ACCELERATORS.iter().map(|gpu| one(lang, gpu)).collect_view().into_any();
    let heads = vec![
        words::NAME,
        words::BF16,
        words::FP8,
        words::FP4,
        words::MEMORY,
        words::BANDWIDTH,
        words::POWER,
        words::RENT,
        words::SERVER_PRICE,
        words::SOURCE,
    ];
    view! { <Wide title=words::ACCELERATORS heads=heads rows=rows id="accelerators" /> }
}

#[component]
fn Models() -> impl IntoView {
    fn one(lang: Lang, model: &'static Model) -> AnyView {
        let text = |unit, value| write(lang, Style::Chart(4), unit, value).joined();
        let texts = vec![
            text(Unit::Parameters, model.shape.total),
            text(Unit::Parameters, model.shape.active),
            text(Unit::KilobytesPerToken, model.shape.kv_bytes),
            text(Unit::One, model.shape.layers),
            model.training_tokens.map_or_else(|| MISSING.to_owned(), |tokens| text(Unit::Tokens, tokens)),
        ];
        row(model_name(lang, model), texts, vec![sourced(model.source)])
    }
    let rows = |lang: Lang| MODELS.iter().map(|model| one(lang, model)).collect_view().into_any();
    let heads =
        vec![words::NAME, words::TOTAL, words::ACTIVE, words::KV, words::LAYERS, words::TRAINED_ON, words::SOURCE];
    view! { <Wide title=words::MODELS heads=heads rows=rows id="models" /> }
}

#[component]
fn Grids() -> impl IntoView {
    fn one(lang: Lang, grid: &'static Grid) -> AnyView {
        let texts = vec![fact(lang, Some(grid.intensity)), fact(lang, Some(grid.water)), fact(lang, Some(grid.price))];
        let name = Text { en: grid.name_en, zh: grid.name_zh }.get(lang);
        row(name, texts, [grid.intensity, grid.water, grid.price].map(|fact| sourced(fact.source)).to_vec())
    }
    let rows = |lang: Lang| GRIDS.iter().map(|grid| one(lang, grid)).collect_view().into_any();
    let heads = vec![words::NAME, words::INTENSITY, words::WATER, words::PRICE, words::SOURCE];
    view! { <Wide title=words::GRIDS heads=heads rows=rows id="grids" /> }
}

#[component]
fn Prices() -> impl IntoView {
    fn one(lang: Lang, price: &'static ApiPrice) -> AnyView {
        let texts = vec![
            fact(lang, Some(price.input)),
            fact(lang, price.cached),
            fact(lang, Some(price.output)),
            price.from.to_owned(),
        ];
        let facts = [Some(price.input), price.cached, Some(price.output)];
        row(price.name, texts, facts.into_iter().flatten().map(|fact| sourced(fact.source)).collect())
    }
    let rows = |lang: Lang| API_PRICES.iter().map(|price| one(lang, price)).collect_view().into_any();
    let heads = vec![words::NAME, words::INPUT, words::CACHED, words::OUTPUT, words::SINCE, words::SOURCE];
    view! { <Wide title=words::PRICES heads=heads rows=rows id="prices" /> }
}
