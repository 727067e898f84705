//! The formulas, written once. Pure: knows no browser, clock, randomness or I/O, and imports only this folder.

pub mod algebra;
pub mod calibration;
pub mod choices;
pub mod day;
pub mod demand;
pub mod estimate;
pub mod fleet;
pub mod footprint;
pub mod life;
pub mod money;
pub mod operating;
pub mod outlook;
pub mod plan;
pub mod power;
pub mod prior;
pub mod priors;
pub mod quantities;
pub mod replica;
pub mod roofline;
pub mod run;
pub mod serving;
pub mod source;
pub mod sources;
pub mod textbook;
pub mod training;
pub mod units;
