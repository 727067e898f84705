//! What a formula can be read as: a number, a trace of how the number came about, and, in tests, a dimension.

pub mod dimension;
pub mod number;
pub mod trace;
