//! Where a value comes from, and how far it can be trusted.

/// How a value came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Read off hardware or a meter by somebody who says how.
    Measured,
    /// Stated by the maker, the seller or a paper.
    Published,
    /// Worked out from published values by arithmetic that the note gives.
    Derived,
    /// Somebody's judgement, ours included.
    Guess,
}

/// One source: who said it, where, when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Author or publisher and title, as they call themselves.
    pub title: &'static str,
    /// The title in Chinese; empty where the title is a proper name that Chinese readers use as it is, such as an
    /// article's own title or a data sheet's name.
    pub title_zh: &'static str,
    /// Web address or repository path; empty for our own judgement or a definition.
    pub address: &'static str,
    /// When it was published or read: `2025-02`, `2023-02-09`.
    pub date: &'static str,
    /// How it is known.
    pub grade: Grade,
}
