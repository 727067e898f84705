//! Counting a model: parts, tensors, problems.

mod parts;
mod problems;
mod symbols;

pub use parts::{part, tensor};
pub use problems::{inexact, problem};
pub use symbols::symbol;
