//! Ranges in, ranges out: what each input may be, many draws of all of them, and what they say of the answer.

pub mod case;
pub mod cold;
pub mod copies;
pub mod correlations;
pub mod distribution;
pub mod inputs;
pub mod points;
pub mod program;
pub mod ranges;
pub mod simulate;
