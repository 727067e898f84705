//! What could not be read or does not fit together. Prose stands in `i18n`.

use super::choice::ChoiceId;
use super::number::NumberError;
use crate::model::quantities::Id;

/// One thing that is wrong with a scenario, a link or a stored value. Everything else is computed all the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// No quantity, choice or setting has this key. It is kept, and does nothing.
    UnknownKey {
        /// The key as written.
        key: String,
    },
    /// The text is no number of the wanted unit.
    Unreadable {
        /// The quantity.
        id: Id,
        /// What was written.
        text: String,
        /// Why not.
        error: NumberError,
    },
    /// The number is outside what the quantity can be.
    OutOfBounds {
        /// The quantity.
        id: Id,
        /// What was written.
        text: String,
    },
    /// The quantity is a result and cannot be given.
    NotAnInput {
        /// The quantity.
        id: Id,
    },
    /// No option of the choice has this name.
    UnknownOption {
        /// The choice.
        choice: ChoiceId,
        /// What was written.
        text: String,
    },
    /// The choice takes one option at a time.
    NotMixed {
        /// The choice.
        choice: ChoiceId,
        /// What was written.
        text: String,
    },
    /// Several options of a choice whose weights are no positive numbers.
    BadWeights {
        /// The choice.
        choice: ChoiceId,
        /// What was written.
        text: String,
    },
    /// The weighted options of all choices make too many cases: the heaviest option of each is used.
    TooManyCases {
        /// How many.
        count: usize,
    },
    /// No preset has this name; the default preset is used.
    UnknownPreset {
        /// What was written.
        text: String,
    },
    /// No setting of the page (language, view, open derivation) has this value.
    UnknownSetting {
        /// Key of the setting.
        key: &'static str,
        /// What was written.
        text: String,
        /// What it may be.
        options: &'static str,
    },
    /// A key stands more than once; the last one counts.
    Repeated {
        /// The key.
        key: String,
    },
    /// A key or value has escapes that are no UTF-8.
    BadEscape {
        /// The key as written.
        key: String,
    },
    /// Two values cannot hold together; the first named one is used.
    Contradiction {
        /// The one that is used.
        used: Id,
        /// The one that is not.
        ignored: Id,
    },
    /// The link was made with an older version of the model and brought up to date.
    OlderVersion {
        /// That version.
        version: u32,
    },
    /// The link names a version of the model that is not known here: a newer one, or none that ever was.
    OtherVersion {
        /// That version, as written.
        version: String,
    },
    /// The link is longer than links should be; it was read all the same.
    LongLink {
        /// Its length in characters.
        length: usize,
    },
    /// What was remembered from the last visit could not be read.
    BadStorage,
    /// Something is wrong with a variant.
    InVariant {
        /// Its letter.
        letter: char,
        /// What.
        problem: Box<Problem>,
    },
}

impl Problem {
    /// The input that the message belongs to, to show it there.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Unreadable { id, .. } | Self::OutOfBounds { id, .. } => Some(id.key()),
            Self::UnknownOption { choice, .. } | Self::NotMixed { choice, .. } | Self::BadWeights { choice, .. } => {
                Some(choice.key())
            }
            Self::Contradiction { ignored, .. } => Some(ignored.key()),
            _ => None,
        }
    }
}
