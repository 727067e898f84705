//! What stands in other people's pages: the settings of an embed, and what it draws, as data and without a browser.

mod frame;
pub mod live;
pub mod settings;
mod shown;

pub use frame::frame_words;
pub use shown::{Figure, Number, Row, Sentence};
