//! The same few operations on many numbers at once: what a simulation spends its time on.
//!
//! A crate of its own, so that it can be built for speed where the page around it is built for size. It knows nothing
//! of costs: [`sobol`] makes points, [`table`] and [`strata`] bend them into the shape of a distribution, [`machine`]
//! runs a formula on a block of them, [`order`] finds percentiles and ranks.
//!
//! Only additions, multiplications, divisions, square roots, comparisons and rounding are used, each rounded as IEEE 754
//! says, and every loop is written over arrays of known length so that a compiler turns it into vector instructions.
//! So a browser and a native run agree to the last bit. These functions are never inlined: within what is built for size
//! their loops would not become vector instructions.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod copula;
mod directions;
pub mod elementary;
pub mod machine;
pub mod order;
pub mod search;
pub mod sobol;
pub mod strata;
pub mod table;

/// Numbers in a block.
pub const LANES: usize = 256;

/// A block of numbers that are worked on together.
pub type Block = [f32; LANES];
