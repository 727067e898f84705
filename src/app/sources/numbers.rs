//! Every default and every value of the catalogue as numbers, one a row, with who says so.

use super::catalog::{Entry, TABLES, Table};
use super::{ends, is_listed};
use crate::catalog::sources::source as sourced;
use crate::figures::results::unit_in_full;
use crate::i18n::lang::Lang;
use crate::i18n::results::{sources as words, take};
use crate::i18n::text::Text;
use crate::i18n::{Word, grade, label, source_title, word};
use crate::model::quantities::{Id, Topic};
use crate::model::source::Source;
use crate::render::csv::{Cell, Table as Exported};

/// Who says so: title, date, grade, address.
fn said(lang: Lang, source: &'static Source) -> [Cell; 4] {
    [source_title(lang, source), source.date, grade(lang, source.grade), source.address].map(Cell::from)
}

fn source_heads(lang: Lang) -> [String; 4] {
    let [date, graded] = [Word::Date, Word::Grade].map(|head| word(lang, head).to_owned());
    [words::SOURCE.get(lang).to_owned(), date, graded, take::ADDRESS.get(lang).to_owned()]
}

fn heads(lang: Lang, first: &[Text]) -> Vec<String> {
    first.iter().map(|head| head.get(lang).to_owned()).chain(source_heads(lang)).collect()
}

/// Every table of the view.
pub fn tables(lang: Lang) -> Vec<(String, Exported)> {
    let defaults = (words::DEFAULTS.get(lang).to_owned(), defaults(lang));
    let catalog = TABLES.iter().map(|table| (table.title.get(lang).to_owned(), entries(lang, table)));
    [defaults].into_iter().chain(catalog).collect()
}

fn defaults(lang: Lang) -> Exported {
    let row = |id: Id| {
        let input = id.row().input?;
        let value = input.default.map_or(f64::NAN, |_| id.unit().from_base(id.default_value()));
        let (low, high) = input.prior.and_then(|prior| ends(id, prior)).unwrap_or((f64::NAN, f64::NAN));
        let named = [label(lang, id), id.key()].map(Cell::from);
        let numbers = [value, low, high].map(Cell::from);
        let unit = Cell::from(unit_in_full(lang.into(), id.unit()));
        Some(named.into_iter().chain(numbers).chain([unit]).chain(said(lang, sourced(input.source))).collect())
    };
    let of_topic = |topic| Id::INPUTS.iter().filter(move |id| id.row().topic == topic && is_listed(**id));
    let head = heads(lang, &[take::QUANTITY, take::KEY, words::VALUE, take::LOW, take::HIGH, take::UNIT]);
    Exported { head, rows: Topic::ALL.iter().copied().flat_map(of_topic).filter_map(|id| row(*id)).collect() }
}

fn entries(lang: Lang, table: &Table) -> Exported {
    let of_entry = |entry: Entry| {
        let row = move |(head, value): (&Text, &super::catalog::Value)| {
            let (unit, number, source) = value.number()?;
            let unit = Cell::from(unit_in_full(lang.into(), unit));
            let about = [Cell::from(entry.name), Cell::from(head.get(lang)), Cell::from(number), unit];
            Some(about.into_iter().chain(said(lang, source)).collect::<Vec<Cell>>())
        };
        table.heads.iter().zip(&entry.values).filter_map(row).collect::<Vec<_>>()
    };
    let head = heads(lang, &[words::NAME, take::QUANTITY, words::VALUE, take::UNIT]);
    Exported { head, rows: (table.entries)(lang).into_iter().flat_map(of_entry).collect() }
}
