//! Counting a model: parts, tensors, problems.

mod parts;
mod problems;

pub use parts::{part, tensor};
pub use problems::{inexact, problem};
