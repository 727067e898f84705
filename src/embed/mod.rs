//! What stands in other people's pages: the settings of an embed, and what it draws, as data and without a browser.

pub mod settings;
