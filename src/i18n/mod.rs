//! Every word the page says, in English and Chinese.

pub mod lang;
