//! The calculation as a file to take along: the formulas that ran, with the reader's numbers, in another language.
//!
//! [`export`] writes what [`calculation::Calculation`] holds as Python, JavaScript, Squiggle or a spreadsheet.
//! [`simulation`] writes a whole simulation of the headline in JavaScript and in Squiggle: what the page is measured
//! against. [`json`] writes scenarios for the page to open again.

pub mod calculation;
pub mod citation;
mod code;
mod javascript;
pub mod json;
mod python;
pub mod simulation;
pub mod snippet;
mod spreadsheet;
mod squiggle;
pub mod table;

use crate::i18n::lang::Lang;
use crate::scenario::{Answer, Scenario};
use calculation::Calculation;

/// What the calculation is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A script for Python 3, standard library only.
    Python,
    /// An ECMAScript module.
    JavaScript,
    /// A model for Squiggle 0.10.
    Squiggle,
    /// CSV with formulas that a spreadsheet computes.
    Spreadsheet,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Python, Self::JavaScript, Self::Squiggle, Self::Spreadsheet];

    /// The name of the file.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Python => "dayburn.py",
            Self::JavaScript => "dayburn.mjs",
            Self::Squiggle => "dayburn.squiggle",
            Self::Spreadsheet => "dayburn.csv",
        }
    }

    /// The media type of the file.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Python => "text/x-python;charset=utf-8",
            Self::JavaScript => "text/javascript;charset=utf-8",
            Self::Squiggle => "text/plain;charset=utf-8",
            Self::Spreadsheet => "text/csv;charset=utf-8",
        }
    }
}

/// The calculation of a scenario as a text. Running it gives the numbers of the page.
pub fn export(format: Format, lang: Lang, scenario: &Scenario, answer: &Answer) -> String {
    let calculation = Calculation::new(lang, scenario, answer);
    match format {
        Format::Python => python::script(&calculation),
        Format::JavaScript => javascript::module(&calculation),
        Format::Squiggle => squiggle::model(&calculation),
        Format::Spreadsheet => spreadsheet::sheet(&calculation),
    }
}
