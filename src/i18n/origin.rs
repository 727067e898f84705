//! Who says the value of an input, in words.

use super::lang::Lang;
use super::presets::preset_name;
use super::words::{Word, word};
use crate::catalog::sources::source;
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::scenario::Scenario;
use crate::scenario::resolve::Origin;

/// Who says the value, and the source behind it.
pub fn origin(lang: Lang, scenario: &Scenario, id: Id) -> (&'static str, Option<&'static Source>) {
    let own = id.row().input.map(|input| source(input.source));
    match scenario.resolved(id).origin {
        Origin::Reader => (word(lang, Word::FromReader), None),
        Origin::Preset => (preset_name(lang, scenario.preset), Some(scenario.preset.source())),
        Origin::Catalog(_, id) => (word(lang, Word::FromCatalog), Some(source(id))),
        Origin::Default => (word(lang, Word::FromDefault), own),
        Origin::Computed => (word(lang, Word::FromPlan), own),
    }
}
