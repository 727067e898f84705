//! What a formula can be read as: a number, a trace of how the number came about, a tape to be run on
//! many samples, and, in tests, a dimension.

pub mod dimension;
pub mod number;
pub mod tape;
pub mod trace;
