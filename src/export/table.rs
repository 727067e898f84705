//! A table to take along: as CSV for a spreadsheet, as Markdown and HTML for an article. Each says where it comes from.

use crate::i18n::lang::Lang;
use crate::i18n::results::take as words;
use crate::render::csv::{BYTE_ORDER_MARK, Cell, Table, csv as csv_text, shortest};
use crate::scenario::date::Date;
use crate::scenario::{MODEL_VERSION, Scenario};
use std::fmt::Write;

/// Where a table or a picture comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The finding, or what the table is of.
    pub title: String,
    /// The scenario.
    pub scenario: String,
    /// The day on which it was taken.
    pub made: Option<Date>,
    /// The address that opens the same again.
    pub link: String,
}

impl Origin {
    /// Of a scenario that is opened by a link.
    pub fn new(lang: Lang, title: String, scenario: &Scenario, made: Option<Date>, link: String) -> Self {
        Self { title, scenario: words::scenario_name(lang, scenario), made, link }
    }

    /// Name, scenario, version and date in a row.
    pub fn source(&self, lang: Lang) -> String {
        words::source(lang, &self.scenario, MODEL_VERSION, self.made.map(|made| made.to_string()).as_deref())
    }
}

/// For a spreadsheet: where it comes from, an empty line, then tables with their names, an empty line between two.
pub fn csv(lang: Lang, origin: &Origin, tables: &[(String, Table)]) -> String {
    let made = origin.made.map(|made| made.to_string()).unwrap_or_default();
    let version = MODEL_VERSION.to_string();
    let about = [
        (words::LINK, &origin.link),
        (words::MODEL_VERSION, &version),
        (words::DATE, &made),
        (words::TITLE, &origin.title),
        (words::SCENARIO, &origin.scenario),
    ];
    let line = |name: &str, value: &str| csv_text(&[name, value], &[]);
    let mut out = BYTE_ORDER_MARK.to_owned();
    for (name, value) in about.iter().filter(|(_, value)| !value.is_empty()) {
        out += &line(name.get(lang), value);
    }
    for (name, table) in tables {
        out += "\r\n";
        if tables.len() > 1 {
            out += &csv_text(&[name], &[]);
        }
        out += &csv_text(&table.head, &table.rows);
    }
    out
}

/// For an article in Markdown.
pub fn markdown(lang: Lang, origin: &Origin, table: &Table) -> String {
    let row = |cells: &mut dyn Iterator<Item = String>| format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "));
    let mut out = format!("**{}**\n\n", for_markdown(&origin.title));
    out += &row(&mut table.head.iter().map(|head| for_markdown(head)));
    out += &row(&mut table.head.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "---:" }.to_owned()));
    for cells in &table.rows {
        out += &row(&mut cells.iter().map(|cell| for_markdown(&text_of(cell))));
    }
    let source = for_markdown(&origin.source(lang));
    // In angle brackets an address may hold anything but these.
    let link = origin.link.replace('<', "%3C").replace('>', "%3E").replace(['\n', '\r'], "");
    let _ = write!(out, "\n[{source}](<{link}>)\n");
    out
}

/// For an article in HTML: plain markup that takes the style of its host.
pub fn html(lang: Lang, origin: &Origin, table: &Table) -> String {
    let cell = |at: usize, text: &str| match at {
        0 => format!("<th scope=\"row\">{}</th>", for_html(text)),
        _ => format!("<td align=\"right\">{}</td>", for_html(text)),
    };
    let heads: String = table.head.iter().map(|head| format!("<th scope=\"col\">{}</th>", for_html(head))).collect();
    let mut out = format!("<table lang=\"{}\">\n<caption>{}</caption>\n", lang.html(), for_html(&origin.title));
    let _ = write!(out, "<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        let cells: String = row.iter().enumerate().map(|(at, text)| cell(at, &text_of(text))).collect();
        let _ = writeln!(out, "<tr>{cells}</tr>");
    }
    let (source, link) = (for_html(&origin.source(lang)), for_html(&origin.link));
    let _ = write!(out, "</tbody>\n</table>\n<p><a href=\"{link}\">{source}</a></p>\n");
    out
}

fn text_of(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Formula(text) => text.clone(),
        Cell::Number(number) if number.is_finite() => shortest(*number),
        Cell::Number(_) => String::new(),
    }
}

/// Every mark that Markdown would take for its own stands behind a backslash. Some renderers read `$` as mathematics.
fn for_markdown(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '$' | '~' | '&' | '#' | '!' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn for_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
