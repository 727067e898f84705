//! Where a value comes from, and how far it can be trusted.

/// Declares a list of sources: for each the name of its id, and its words at the same place of `ALL`.
macro_rules! sources {
    ($list:ident: $( $name:ident = $grade:ident $date:literal $title:literal $(zh $title_zh:literal)? $address:literal; )*) => {
        use crate::model::source::{Grade, List, Source, SourceId};

        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "each is the place of the constant of its name")]
        enum Place { $( $name, )* }

        $(
            #[doc = $title]
            pub const $name: SourceId =
                SourceId { list: List::$list, place: Place::$name as u8, grade: Grade::$grade };
        )*

        /// All of this file, each at its place.
        pub static ALL: &[Source] = &[ $(
            Source {
                title: $title,
                title_zh: concat!($($title_zh)?),
                address: $address,
                date: $date,
                grade: Grade::$grade,
            },
        )* ];
    };
}
pub(crate) use sources;

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

/// Names a source, so that what only reckons with values carries none of their words: [`crate::catalog::sources::source`]
/// has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceId {
    /// Where it is listed.
    pub list: List,
    /// Its place in that list.
    pub place: u8,
    /// How the value is known.
    pub grade: Grade,
}

/// The lists of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Of the registry.
    Registry,
    /// Of grids.
    Grids,
    /// Of accelerators and servers.
    Hardware,
    /// Of models.
    Models,
    /// Of levers.
    Plan,
    /// Of prices.
    Prices,
    /// Of training runs.
    Training,
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
