//! Every word the page says, in English and Chinese. A text that is missing in either does not compile.
//!
//! Tables: [`label`], [`hint`] and [`meaning`] of a quantity, [`choices`], [`preset_name`], [`unit_word`], [`word`].
//! Sentences with numbers in them: [`note`], [`problem`], [`sentences`].

pub mod choices;
pub mod count;
pub mod lang;
pub mod models;
mod notes;
mod origin;
mod presets;
mod problems;
mod prose;
mod quantities;
pub mod results;
pub mod sentences;
pub mod text;
mod units;
mod words;

pub use choices::{choice_hint, choice_label, grade, item_label, level, option_label, source_title, topic};
pub use notes::note;
pub use origin::origin;
pub use presets::{about, preset_kind, preset_name, short_preset_name};
pub use problems::{amount, field_problem, problem};
pub use quantities::{hint, label, meaning};
pub use units::{base_unit, beside, spoken, suffix, unit_word, with_unit};
pub use words::{Word, word};
