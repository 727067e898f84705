//! Numbers and derivations as text and formulas: pure, the same natively and in a browser.
//!
//! [`number`] turns a value into the words and figures of a language, [`range`] two of them, [`field`] into what a
//! form field holds. [`formula`] turns a step of a derivation into a [`math::Math`] tree, from which come MathML (in
//! `app`), [`text`] and [`latex`]. [`csv`] writes tables, [`qr`] what cameras read.

pub mod csv;
pub mod decimal;
mod draw;
pub mod field;
pub mod formula;
pub mod latex;
pub mod math;
pub mod number;
pub mod qr;
pub mod range;
pub mod scale;
pub mod text;
