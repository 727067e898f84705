//! A scenario that a reader keeps: the link that opens it, and the day. What it is called stands in the link.

use super::codec;
use super::date::Date;
use serde::{Deserialize, Serialize};

/// The most characters of a name.
pub const LONGEST_NAME: usize = 80;

/// One scenario, as the browser stores it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The day on which it was kept, where a clock said it.
    pub date: Option<Date>,
    /// The query of its link.
    pub link: String,
}

impl Kept {
    /// Reads an entry of the storage; none where it is no such entry.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The entry under another name; an empty one takes the name away.
    #[must_use]
    pub fn renamed(&self, name: &str) -> Self {
        let (mut link, _) = codec::decode(&self.link);
        link.scenario.rename(name);
        Self { link: codec::encode(&link), ..self.clone() }
    }
}

/// How many characters too long a name has; none where it is short enough.
pub fn too_long(name: &str) -> Option<usize> {
    Some(name.trim().chars().count()).filter(|length| *length > LONGEST_NAME)
}
