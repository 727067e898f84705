//! The result that a link carried.

use crate::scenario::Scenario;
use crate::scenario::codec::Link;
use crate::scenario::stored::Stored;

/// The result that a link carried, with the scenario that it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// What it is of.
    pub scenario: Scenario,
    /// What it was.
    pub stored: Stored,
    /// Whether it stands in place of the present result.
    pub frozen: bool,
}

impl Shared {
    /// Of a link, where it carries one.
    pub fn of(link: &Link) -> Option<Self> {
        let stored = link.stored?;
        Some(Self { scenario: link.scenario.clone(), stored, frozen: link.frozen })
    }
}
