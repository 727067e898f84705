//! Sources of the catalogue, by what they speak of. One constant for each origin; arithmetic stands in the title.

use crate::model::source::{List, Source, SourceId};
use crate::model::sources as registry;

pub mod grids;
pub mod hardware;
pub mod models;
pub mod plan;
pub mod prices;
pub mod training;

/// The source with its words.
pub fn source(id: SourceId) -> &'static Source {
    let list = match id.list {
        List::Registry => registry::ALL,
        List::Grids => grids::ALL,
        List::Hardware => hardware::ALL,
        List::Models => models::ALL,
        List::Plan => plan::ALL,
        List::Prices => prices::ALL,
        List::Training => training::ALL,
    };
    // Every place is one of its list: both are made of the same rows.
    list.get(usize::from(id.place)).unwrap_or(&list[0])
}
