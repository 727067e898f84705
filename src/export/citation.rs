//! An estimate as others cite it: a line of text, and an entry for BibTeX.

use crate::i18n::lang::Lang;
use crate::i18n::results::share as words;
use crate::i18n::results::shared::date;
use crate::scenario::MODEL_VERSION;
use crate::scenario::date::Date;
use std::fmt::Write;

/// What is cited.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// What was found.
    pub title: &'a str,
    /// The day on which it was.
    pub made: Date,
    /// Where it opens again.
    pub address: &'a str,
}

/// The citation as a line.
pub fn line(lang: Lang, cited: &Cited) -> String {
    let title = plain(cited.title);
    words::citation(lang, &title, MODEL_VERSION, &date(lang, cited.made), cited.address)
}

/// The citation as an entry for BibTeX.
pub fn bibtex(lang: Lang, cited: &Cited) -> String {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let made = cited.made;
    let month = MONTHS[usize::from(made.month() - 1) % MONTHS.len()];
    let key = made.to_string().replace('-', "");
    let note = words::computed(lang, MODEL_VERSION, &date(lang, made));
    let title = escaped(&plain(cited.title));
    let (year, note, address) = (made.year(), escaped(&note), without_braces(cited.address));
    format!(
        "@misc{{dayburn{key},\n  author = {{{{Dayburn}}}},\n  title = {{{{{title}}}}},\n  year = {{{year}}},\n  \
         month = {month},\n  note = {{{note}}},\n  url = {{{address}}}\n}}"
    )
}

/// Amounts hold their unit with spaces that do not break, which plain text has no use for.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect()
}

/// Characters that TeX would take for commands.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut text, c| {
        match c {
            '\\' => text.push_str("\\textbackslash{}"),
            '~' => text.push_str("\\textasciitilde{}"),
            '^' => text.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '%' | '#' | '_' => text.extend(['\\', c]),
            c => text.push(c),
        }
        text
    })
}

/// A brace in an address could end the field; browsers read it in either spelling.
fn without_braces(address: &str) -> String {
    address.chars().fold(String::new(), |mut text, c| {
        if matches!(c, '{' | '}' | '\\') {
            // Writing to a String cannot fail.
            let _ = write!(text, "%{:02X}", u32::from(c));
        } else {
            text.push(c);
        }
        text
    })
}
