//! Dayburn: what does it cost to run a ChatGPT-like service for one day?
//!
//! A link is read into a [`scenario`], the scenario asks the [`model`] a question, a plan makes the discrete choices,
//! and the formulas give an estimate:
//!
//! ```
//! use dayburn::model::quantities::Id;
//! use dayburn::scenario::codec;
//!
//! let (link, problems) = codec::decode("preset=chatgpt-2023&daily_users=120M");
//! assert!(problems.is_empty());
//!
//! let answer = link.scenario.answer();
//! let cost = answer.estimate.output(Id::CostPerDay).unwrap();
//! // 13 M users cost $694,444 a day; 120 M cost 120 / 13 of it.
//! assert!((cost / (25_000_000.0 / 36.0 * 120.0 / 13.0) - 1.0).abs() < 1e-12);
//! ```
//!
//! # Map
//! - [`model`]: the formulas, written once against one trait, and the registry of quantities.
//! - [`interpret`]: what a formula is read as: a number, a derivation, a dimension.
//! - [`catalog`]: accelerators, models, grids, prices, each value with its source.
//! - [`count`]: the weights of a model from its `config.json`.
//! - [`scenario`]: presets, text to value and back, the link, what cannot be read.
//! - [`float`]: reading numbers, exact to the last bit.
//! - [`render`]: numbers in words, formulas in MathML, text and LaTeX.
//! - [`uncertainty`]: what inputs may be, and what that says of the answer.
//! - [`laboratory`]: a small network, trained.
//! - [`plan`]: questions asked of the model: which hardware, what saves, what would have to be true.
//! - [`export`]: the calculation as a file in another language.
//! - [`charts`]: layout as data, and a component each.
//! - [`embed`]: what stands in pages of others.
//! - [`figures`]: what a chart and the sentence of the answer say of a scenario.
//! - [`i18n`]: every word, in English and Chinese.
//! - `app`: the page (feature `app`). It holds no formulas.
//!
//! # What it does not do
//! No request to any server, no measurement of its own, no simulation of single requests: queueing, failures and
//! warm-up are inside the constants or not modelled. Salaries, research, data centre land and taxes are not counted.
// The type of the whole page is deep where views become text.
#![cfg_attr(feature = "prerender", recursion_limit = "512")]
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

#[cfg(feature = "app")]
pub mod app;
pub mod catalog;
pub mod charts;
pub mod count;
pub mod embed;
pub mod export;
pub mod figures;
pub mod float;
pub mod i18n;
pub mod interpret;
pub mod laboratory;
pub mod measured;
pub mod model;
pub mod plan;
pub mod render;
pub mod scenario;
pub mod uncertainty;
