//! Charts: each a layout, which is plain data and tested without a browser. One component draws them all.
//!
//! A layout takes data, words already formatted and translated, and a width, and ends in a [`mark::Drawing`] and a
//! table. The component measures its width, draws the one and puts the other below it; the two cannot disagree.
//! Colours are style classes, so that a change of theme redraws nothing.

pub mod crossing;
pub mod curves;
pub mod day;
pub mod dots;
pub mod fan;
pub mod frontier;
mod hatch;
pub mod histogram;
pub mod intervals;
pub mod look;
pub mod mark;
pub mod memory;
pub mod operating;
pub mod outcomes;
pub mod plot;
pub mod poster;
pub mod response;
pub mod roofline;
pub mod scale;
pub mod scatter;
pub mod series;
pub mod share;
pub mod stack;
pub mod text;
pub mod tornado;
pub mod trend;
pub mod waterfall;
mod words;

#[cfg(feature = "app")]
mod figure;
#[cfg(feature = "app")]
pub(crate) mod observe;
#[cfg(feature = "app")]
mod redraw;
#[cfg(feature = "app")]
mod tip;
#[cfg(feature = "app")]
mod width;

#[cfg(feature = "app")]
pub use figure::{Chart, Draw, Drawn, Response, Tools};
#[cfg(feature = "app")]
pub use width::{FirstWidth, measured_width};
pub use words::FigureWords;
