//! Sources of the catalogue, by what they speak of. One constant for each origin; arithmetic stands in the title.

macro_rules! sources {
    ($( $name:ident = $grade:ident $date:literal $title:literal $(zh $title_zh:literal)? $address:literal; )*) => {
        use crate::model::source::{Grade, Source};
        $(
            #[doc = $title]
            pub const $name: Source = Source {
                title: $title,
                title_zh: concat!($($title_zh)?),
                address: $address,
                date: $date,
                grade: Grade::$grade,
            };
        )*
        /// All of this file.
        pub const ALL: &[Source] = &[ $( $name, )* ];
    };
}

pub mod grids;
pub mod hardware;
pub mod models;
pub mod plan;
pub mod prices;
pub mod training;
