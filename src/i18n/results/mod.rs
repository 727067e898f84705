//! What the answer, the sources and the textbook say beside the words that the whole page shares.

pub mod answer;
pub mod api;
pub mod changes;
pub mod compare;
pub mod count;
pub mod currency;
pub mod embed;
pub mod export;
pub mod files;
pub mod goal;
pub mod hardware;
pub mod laboratory;
pub mod life;
pub mod measured;
pub mod outlook;
pub mod paper;
pub mod plan;
pub mod published;
pub mod ranges;
pub mod replica;
pub mod savings;
pub mod share;
pub mod shared;
pub mod sources;
pub mod take;
pub mod textbook;

/// Texts by name, each in English and Chinese.
macro_rules! texts {
    ($( $name:ident $en:literal $zh:literal; )*) => {
        $(
            #[doc = $en]
            pub const $name: $crate::i18n::text::Text = $crate::i18n::text::Text { en: $en, zh: $zh };
        )*
    };
}
use texts;
