//! Links of older models, brought up to date: they open for good.
//!
//! When numbers move, the model has another version: a step is added to [`MODELS`], with what changed in words in
//! [`crate::i18n::models`], where a missing entry does not compile. A step rewrites what links of the version before say;
//! where they mean what they meant, it does nothing.
//!
//! ```
//! use dayburn::scenario::codec::Written;
//! use dayburn::scenario::migrations::{Models, rename};
//!
//! // From version 1 to 2: a key was renamed, and so was an option.
//! fn second(written: &mut Written) {
//!     rename(written, "queries", "queries_per_day");
//!     for (_, text) in written.iter_mut().filter(|(_, text)| *text == "h100") {
//!         *text = "h100-sxm".to_owned();
//!     }
//! }
//!
//! let models = Models { first: 1, steps: &[second] };
//! let mut written = Written::from_iter([("queries".to_owned(), "5M".to_owned()), ("gpu".to_owned(), "h100".to_owned())]);
//! models.bring_up(1, &mut written);
//! assert_eq!(written.get("queries_per_day").map(String::as_str), Some("5M"));
//! assert_eq!(written.get("gpu").map(String::as_str), Some("h100-sxm"));
//! ```

use super::codec::Written;

/// Rewrites what a link of one version says for the next one. A variant is rewritten by itself, without the letter of
/// its keys, and holds only what differs; a value may be `preset` there, or be unreadable: both stay as they are.
pub type Step = fn(&mut Written);

/// The versions of the model and the way from each to the next.
#[derive(Clone, Copy, Debug)]
pub struct Models {
    /// The oldest version.
    pub first: u32,
    /// From that version to the next, and so on.
    pub steps: &'static [Step],
}

/// The versions there have been.
pub const MODELS: Models = Models { first: 1, steps: &[] };

impl Models {
    /// The newest version.
    pub const fn present(&self) -> u32 {
        self.first + self.steps.len() as u32
    }

    /// Whether a link of this version has to be brought up to date.
    pub const fn is_older(&self, version: u32) -> bool {
        self.first <= version && version < self.present()
    }

    /// Takes the steps from a version to the present one.
    pub fn bring_up(&self, from: u32, written: &mut Written) {
        let taken = from.saturating_sub(self.first) as usize;
        for step in self.steps.iter().skip(taken) {
            step(written);
        }
    }
}

/// A key has another name from now on. What already stands under the new one stays.
pub fn rename(written: &mut Written, from: &str, to: &str) {
    if let Some(text) = written.remove(from) {
        written.entry(to.to_owned()).or_insert(text);
    }
}
