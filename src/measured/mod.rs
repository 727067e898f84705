//! Measured throughput: rows of benchmarks, what the model predicts for them, and how far off it is.
//!
//! A [`row`] is read from CSV, a [`setup`] says what was run, [`predict`] gives its throughput and [`spread`] how sure
//! that is. [`fit`] finds the constants of the model from rows, [`validate`] says how well they carry over to others.

pub mod fit;
pub mod names;
pub mod parallelism;
pub mod predict;
pub mod problem;
pub mod report;
pub mod row;
pub mod score;
pub mod setup;
pub mod solve;
pub mod spread;
pub mod suite;
pub mod table;
pub mod validate;
