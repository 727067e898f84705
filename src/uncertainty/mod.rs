//! Ranges in, ranges out: what each input may be, many draws of all of them, and what they say of the answer.
//!
//! # Map
//! From a scenario to the range of its answer:
//! - [`inputs`]: which inputs are uncertain, and the [`distribution`] of each: the reader's range, or the prior of a
//!   default that nobody stated. [`correlations`] says which of them move together.
//! - [`points`]: where an input draws from, and its column: scrambled Sobol points and the values they stand for. Columns
//!   are kept; a moved input makes only its own anew.
//! - [`case`](mod@case): one scenario ready to be computed in blocks. [`program`] makes instructions of the tape of a
//!   formula, which share the [`registers`] of the inputs; [`copies`] plans each sample by them, unless the reader holds
//!   the plan, in [`group`]s of samples that are planned alike: its decisions are kept.
//! - [`simulate`]: all cases of a scenario, a repetition at once and the others in slices; [`ranges`]: what comes out.
//! - [`difference`](mod@difference): two scenarios on the same samples; [`differing`](mod@differing): the inputs in which they differ.
//!
//! [`Case::exact`](case::Case::exact) computes one sample by the formulas in `f64`. It is the reference: what is fast is
//! tested against it.

pub mod case;
pub mod cold;
pub mod copies;
pub mod correlations;
pub mod decisions;
pub mod difference;
pub mod differing;
pub mod distribution;
mod factors;
pub mod group;
pub mod inputs;
pub mod known;
pub mod points;
pub mod program;
pub mod ranges;
pub mod registers;
pub mod simulate;
