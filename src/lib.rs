//! Dayburn
#![forbid(unsafe_code)]
pub mod catalog;
pub mod interpret;
pub mod model;
