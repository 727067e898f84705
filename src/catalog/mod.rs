//! Facts: accelerators, models, grids, prices. Each value has a unit, a source, a date and a grade.

pub mod accelerators;
pub mod api_prices;
pub mod fact;
pub mod grids;
pub mod levers;
pub mod models;
pub mod sources;
pub mod training;
