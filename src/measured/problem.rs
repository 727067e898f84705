//! Why a row gives no prediction.

use std::fmt;

/// What is wrong with a row, by column.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The file has no such column, or the row has no such cell.
    Missing {
        /// The column.
        column: &'static str,
        /// What could stand there.
        example: &'static str,
    },
    /// Text where a number is wanted.
    NotANumber {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// What could stand there.
        example: &'static str,
    },
    /// A number outside of what is accepted.
    OutOfRange {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// The ends, both accepted.
        limits: (f64, f64),
        /// Only whole numbers are accepted.
        whole: bool,
        /// What could stand there.
        example: &'static str,
    },
    /// One copy takes more accelerators than there are.
    TooFew {
        /// What `parallelism` says.
        text: String,
        /// What one copy takes.
        needed: u32,
        /// What `num_gpus` says.
        gpus: u32,
    },
    /// A word that is not known.
    Unknown {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// What could stand there.
        example: &'static str,
    },
}

/// The most characters of a cell that a message repeats.
const SHOWN: usize = 60;

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { column, example } => write!(f, "{column} is missing; for example {example}"),
            Self::NotANumber { column, text, example } => {
                write!(f, "{column}: '{}' is not a number; for example {example}", shown(text))
            }
            Self::OutOfRange { column, text, limits: (low, high), whole, example } => {
                let number = if *whole { "a whole number" } else { "a number" };
                write!(f, "{column}: '{}' is not {number} from {low} to {high}; for example {example}", shown(text))
            }
            Self::TooFew { text, needed, gpus } => {
                write!(f, "parallelism: '{}' takes {needed} of {gpus} in num_gpus; for example TP{gpus}", shown(text))
            }
            Self::Unknown { column, text, example } => {
                write!(f, "{column}: '{}' is not known; for example {example}", shown(text))
            }
        }
    }
}

/// The start of a cell on one line.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(SHOWN).collect();
    if text.chars().count() > SHOWN {
        shown.push('…');
    }
    shown
}
