//! The one trait that every formula is written against.
//!
//! A formula of Dayburn is a function generic over [`Algebra`]. Read with `f64` it is a number; read with
//! [`Trace`](crate::interpret::trace::Trace) it is the same number with the tree that produced it; read with
//! [`Dimensional`](crate::interpret::dimension::Dimensional) it is a dimension, and adding dollars to seconds fails.
//!
//! The vocabulary is closed. There is no constructor and no literal: every number, constants included, is a row of
//! the registry and reaches a formula through [`Inputs`](super::quantities::Inputs). There is no comparison either:
//! discrete choices are made beforehand, in [`plan`](super::plan).

use super::quantities::Id;
use std::ops::{Add, Div, Mul, Sub};

/// Keeps the set of interpretations closed: only this crate can add one.
pub trait Sealed {}

/// What a formula may do with a quantity.
///
/// Laws that each interpretation keeps: its value equals what `f64` computes with the same operations in the same
/// order, bit for bit; `named` never changes the value.
pub trait Algebra:
    Copy + Sealed + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// The larger of two. If one is not a number, the other.
    fn max(self, other: Self) -> Self;
    /// The smaller of two. If one is not a number, the other.
    fn min(self, other: Self) -> Self;
    /// Rounded up to a whole number: servers and replicas come in ones.
    fn round_up(self) -> Self;
    /// What is left of one: `1 - self`, for shares.
    fn complement(self) -> Self;
    /// `self` to the power of `exponent`, both dimensionless.
    fn powf(self, exponent: Self) -> Self;
    /// Gives the value its name: the step of the derivation, the row of the registry, the unit it must have.
    fn named(self, id: Id) -> Self;
}
