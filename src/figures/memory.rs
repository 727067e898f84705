//! Where the memory of an accelerator goes, in serving as in training: one chart for both.

use super::figure_words;
use crate::charts::FigureWords;
use crate::charts::mark::Sheet;
use crate::charts::memory::{self, Account};
use crate::charts::series::Fill;
use crate::charts::stack::Part;
use crate::i18n::lang::Lang;
use crate::i18n::{Word, sentences, word};
use crate::model::units::Unit;
use crate::render::number::{Style, write};

/// What takes memory: its name, bytes, and how it is filled.
pub type Use = (Word, f64, Fill);

/// An amount of memory.
pub fn bytes(lang: Lang, value: f64) -> String {
    write(lang, Style::Chart(3), Unit::Gigabytes, value).joined()
}

/// The bar. What is free is below zero where the rest does not fit.
pub fn sheet(lang: Lang, uses: &[Use], free: f64, capacity: f64, width: f64) -> Sheet {
    let part = |(name, value, fill): &Use| Part {
        name: word(lang, *name).to_owned(),
        amount_text: bytes(lang, *value),
        value: *value,
        fill: *fill,
    };
    let account = Account {
        used: uses.iter().map(part).collect(),
        free: word(lang, Word::MemoryFree).to_owned(),
        free_text: bytes(lang, free),
        capacity,
        capacity_text: sentences::memory_whole(lang, &bytes(lang, capacity)),
    };
    memory::layout(&account, width).sheet()
}

/// The words: what is said of the memory, then what it is divided into.
pub fn words(lang: Lang, said: &str, named: &[(Word, f64)], capacity: f64) -> FigureWords {
    let whole = sentences::memory_whole(lang, &bytes(lang, capacity));
    let named: Vec<(String, String)> =
        named.iter().map(|(name, value)| (word(lang, *name).to_owned(), bytes(lang, *value))).collect();
    let heads = [Word::Name, Word::Memory, Word::ShareOfTotal].map(|head| word(lang, head));
    FigureWords {
        title: word(lang, Word::SectionMemory).to_owned(),
        ..figure_words(lang, format!("{said} {}", sentences::divided(lang, &whole, &named)), &heads)
    }
}
