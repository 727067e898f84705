//! Every default and every entry of the catalogue with its source.

use super::form::source_line;
use super::results::shown::worded;
use super::state::State;
use super::view::back_to_estimate;
use crate::catalog::accelerators::{ACCELERATORS, Accelerator};
use crate::catalog::api_prices::{API_PRICES, ApiPrice};
use crate::catalog::fact::Fact;
use crate::catalog::grids::{GRIDS, Grid};
use crate::catalog::models::{MODELS, Model};
use crate::dom::{IntoNode, Node, el, fragment};
use crate::i18n::choices::model_name;
use crate::i18n::lang::Lang;
use crate::i18n::results::sources as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, grade, label, source_title, topic, word};
use crate::model::quantities::{Id, Level, Topic};
use crate::model::source::Source;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
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
];

/// The view.
pub fn sources_view() -> Node {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    el("main")
        .class("view sheet-view sources-view")
        .child(back_to_estimate())
        .child(el("h1").class("view-title").child(move || say(Word::SourcesTitle)))
        .child(el("p").class("view-intro").child(move || say(Word::SourcesSubtitle)))
        .child(
            el("section")
                .class("section")
                .attr("id", "defaults")
                .child(el("h2").child(move || words::DEFAULTS.get(state.lang.get())))
                .child(TOPICS.iter().map(|topic| default_table(*topic)).collect_view()),
        )
        .child(accelerator_table())
        .child(model_table())
        .child(grid_table())
        .child(price_table())
        .node()
}

/// A table in a box of its own that scrolls where it is too wide.
fn wide_table(
    // Its name.
    title: Text,
    // The heads of its columns; the first is the name, the last the source.
    heads: Vec<Text>,
    // Draws the rows.
    rows: fn(Lang) -> Node,
    // Its id.
    id: &'static str,
) -> Node {
    let state = State::get();
    let last = heads.len();
    let head = move |(at, text): (usize, Text)| {
        let class = if at == 0 || at + 1 == last { "words" } else { "" };
        el("th").attr("scope", "col").class(class).child(move || text.get(state.lang.get())).node()
    };
    el("section")
        .class("section")
        .attr("id", id)
        .child(el("h2").child(move || title.get(state.lang.get())))
        .child(
            el("div")
                .class("table-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", move || {
                    format!("{}. {}", title.get(state.lang.get()), words::SCROLLS.get(state.lang.get()))
                })
                .child(
                    el("table")
                        .class("table catalog")
                        .child(
                            el("thead").child(el("tr").child(heads.into_iter().enumerate().map(head).collect_view())),
                        )
                        .child(el("tbody").child(move || rows(state.lang.get()))),
                ),
        )
        .node()
}

/// The defaults of one part of the model.
fn default_table(of: Topic) -> Node {
    let state = State::get();
    let ids = Id::INPUTS.iter().copied().filter(move |id| id.row().topic == of && has_default(*id));
    let rows: Vec<Id> = ids.collect();
    if rows.is_empty() {
        return ().node();
    }
    let row = move |id: Id| {
        let shown = move || worded(state.lang.get(), Style::Exact(6), id, Some(id.default_value()));
        let source = id.row().input.map(|input| input.source);
        el("tr")
            .child(el("th").attr("scope", "row").child(move || label(state.lang.get(), id)))
            .child(el("td").class("number").child(
                el("data").attr("value", id.default_value().to_string()).attr("data-quantity", id.key()).child(shown),
            ))
            .child(el("td").class("source-cell").child(source.map(linked_title)))
            .child(el("td").class("small together").child(source.map(|source| source.date)))
            .child(el("td").class("small").child(move || source.map(|source| grade(state.lang.get(), source.grade))))
            .node()
    };
    let head = move |what: Word, class: &'static str| {
        el("th").attr("scope", "col").class(class).child(move || word(state.lang.get(), what)).node()
    };
    fragment([
        el("h3").class("topic-title").child(move || topic(state.lang.get(), of)).node(),
        el("div")
            .class("table-scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", move || {
                format!("{}. {}", topic(state.lang.get(), of), words::SCROLLS.get(state.lang.get()))
            })
            .child(
                el("table")
                    .class("table catalog defaults")
                    .child(
                        el("thead").child(
                            el("tr")
                                .child(head(Word::Quantity, "words"))
                                .child(head(Word::Value, ""))
                                .child(head(Word::SectionSources, "words"))
                                .child(head(Word::Date, "words"))
                                .child(head(Word::Grade, "words")),
                        ),
                    )
                    .child(el("tbody").child(rows.into_iter().map(row).collect_view())),
            )
            .node(),
    ])
}

/// A definition counts as a default unless it is a bare number.
fn has_default(id: Id) -> bool {
    let row = id.row();
    let is_number = row.symbol.starts_with(|c: char| c.is_ascii_digit());
    row.input.is_some_and(|input| input.default.is_some() && !(input.level == Level::Fixed && is_number))
}

/// The title of a source, linked where there is an address.
fn linked_title(source: &'static Source) -> Node {
    let state = State::get();
    let title = move || source_title(state.lang.get(), source);
    if source.address.starts_with("https://") {
        el("a").attr("href", source.address).attr("target", "_blank").attr("rel", "noopener").child(title).node()
    } else {
        el("span").child(title).node()
    }
}

fn fact(lang: Lang, fact: Option<Fact>) -> String {
    fact.map_or_else(|| MISSING.to_owned(), |fact| write(lang, Style::Exact(4), fact.unit, fact.base()).joined())
}

/// Without its unit, which the head of the column names.
fn bare(lang: Lang, fact: Option<Fact>) -> String {
    fact.map_or_else(|| MISSING.to_owned(), |fact| write(lang, Style::Exact(4), fact.unit, fact.base()).number())
}

fn cells(texts: impl IntoIterator<Item = String>) -> Node {
    texts.into_iter().map(|text| el("td").class("number").child(text).node()).collect_view().node()
}

/// A row with all the different sources of its values.
fn row(name: &'static str, texts: Vec<String>, sources: Vec<&'static Source>) -> Node {
    let mut different: Vec<&'static Source> = Vec::new();
    for source in sources {
        if !different.contains(&source) {
            different.push(source);
        }
    }
    let lines = different.into_iter().map(|source| el("li").child(source_line(source)).node()).collect_view();
    el("tr")
        .child(el("th").attr("scope", "row").class("together").child(name))
        .child(cells(texts))
        .child(el("td").class("source-cell").child(el("ul").child(lines)))
        .node()
}

fn accelerator_table() -> Node {
    fn one(lang: Lang, gpu: &'static Accelerator) -> Node {
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
        row(gpu.name, texts, facts.into_iter().flatten().map(|fact| fact.source).collect())
    }
    let rows = |lang: Lang| ACCELERATORS.iter().map(|gpu| one(lang, gpu)).collect_view().node();
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
    wide_table(words::ACCELERATORS, heads, rows, "accelerators")
}

fn model_table() -> Node {
    fn one(lang: Lang, model: &'static Model) -> Node {
        let text = |unit, value| write(lang, Style::Chart(4), unit, value).joined();
        let texts = vec![
            text(Unit::Parameters, model.total),
            text(Unit::Parameters, model.active),
            text(Unit::KilobytesPerToken, model.kv_bytes),
            text(Unit::One, model.layers),
            model.training_tokens.map_or_else(|| MISSING.to_owned(), |tokens| text(Unit::Tokens, tokens)),
        ];
        row(model_name(lang, model), texts, vec![model.source])
    }
    let rows = |lang: Lang| MODELS.iter().map(|model| one(lang, model)).collect_view().node();
    let heads =
        vec![words::NAME, words::TOTAL, words::ACTIVE, words::KV, words::LAYERS, words::TRAINED_ON, words::SOURCE];
    wide_table(words::MODELS, heads, rows, "models")
}

fn grid_table() -> Node {
    fn one(lang: Lang, grid: &'static Grid) -> Node {
        let texts = vec![fact(lang, Some(grid.intensity)), fact(lang, Some(grid.water)), fact(lang, Some(grid.price))];
        let name = Text { en: grid.name_en, zh: grid.name_zh }.get(lang);
        row(name, texts, [grid.intensity, grid.water, grid.price].map(|fact| fact.source).to_vec())
    }
    let rows = |lang: Lang| GRIDS.iter().map(|grid| one(lang, grid)).collect_view().node();
    let heads = vec![words::NAME, words::INTENSITY, words::WATER, words::PRICE, words::SOURCE];
    wide_table(words::GRIDS, heads, rows, "grids")
}

fn price_table() -> Node {
    fn one(lang: Lang, price: &'static ApiPrice) -> Node {
        let texts = vec![
            fact(lang, Some(price.input)),
            fact(lang, price.cached),
            fact(lang, Some(price.output)),
            price.from.to_owned(),
        ];
        let facts = [Some(price.input), price.cached, Some(price.output)];
        row(price.name, texts, facts.into_iter().flatten().map(|fact| fact.source).collect())
    }
    let rows = |lang: Lang| API_PRICES.iter().map(|price| one(lang, price)).collect_view().node();
    let heads = vec![words::NAME, words::INPUT, words::CACHED, words::OUTPUT, words::SINCE, words::SOURCE];
    wide_table(words::PRICES, heads, rows, "prices")
}
