//! Label, hint and meaning of every quantity.
//!
//! The rows stand by topic in the files below. They are put into tables while the crate compiles: a quantity without
//! a row, or with two, does not compile, and the message of the compiler names it.

mod demand;
mod footprint;
mod life;
mod model;
mod money;
mod outlook;
mod roofline;
mod serving;
mod textbook;
mod training;

use super::lang::Lang;
use super::text::Text;
use crate::model::quantities::Id;

/// What is said of one quantity.
#[derive(Clone, Copy)]
struct Words {
    label: Text,
    hint: Text,
    meaning: Text,
}

type Row = (Id, Words);

/// Rows of `Id`: label, hint, meaning, each in English and Chinese.
macro_rules! rows {
    ($( $id:ident
        $label_en:literal $label_zh:literal
        $hint_en:literal $hint_zh:literal
        $meaning_en:literal $meaning_zh:literal; )*) => {
        pub(super) const ROWS: &[super::Row] = &[ $( (
            $crate::model::quantities::Id::$id,
            super::Words {
                label: $crate::i18n::text::Text { en: $label_en, zh: $label_zh },
                hint: $crate::i18n::text::Text { en: $hint_en, zh: $hint_zh },
                meaning: $crate::i18n::text::Text { en: $meaning_en, zh: $meaning_zh },
            },
        ), )* ];
    };
}
use rows;

const FILES: &[&[Row]] = &[
    demand::ROWS,
    model::ROWS,
    serving::ROWS,
    roofline::ROWS,
    money::ROWS,
    footprint::ROWS,
    training::ROWS,
    textbook::ROWS,
    life::ROWS,
    outlook::ROWS,
];

// One table for each kind of text: the page that opens needs names and hints alone.
static LABELS: [Text; Id::ALL.len()] = column(Column::Label);
static HINTS: [Text; Id::ALL.len()] = column(Column::Hint);
static MEANINGS: [Text; Id::ALL.len()] = column(Column::Meaning);

#[derive(Clone, Copy)]
enum Column {
    Label,
    Hint,
    Meaning,
}

const fn column(column: Column) -> [Text; Id::ALL.len()] {
    let mut found: [Option<Text>; Id::ALL.len()] = [None; Id::ALL.len()];
    let mut file = 0;
    while file < FILES.len() {
        let mut row = 0;
        while row < FILES[file].len() {
            let (id, words) = FILES[file][row];
            assert!(found[id as usize].is_none(), "{}", id.key());
            found[id as usize] = Some(match column {
                Column::Label => words.label,
                Column::Hint => words.hint,
                Column::Meaning => words.meaning,
            });
            row += 1;
        }
        file += 1;
    }
    let mut texts = [FILES[0][0].1.label; Id::ALL.len()];
    let mut at = 0;
    while at < Id::ALL.len() {
        let id = Id::ALL[at];
        let text = found[id as usize];
        assert!(text.is_some(), "{}", id.key());
        if let Some(text) = text {
            texts[id as usize] = text;
        }
        at += 1;
    }
    texts
}

/// The name of a quantity, short enough for a form: `Daily users`.
pub fn label(lang: Lang, id: Id) -> &'static str {
    LABELS[id as usize].get(lang)
}

/// One short line under its field: `Who send at least one message`.
pub fn hint(lang: Lang, id: Id) -> &'static str {
    HINTS[id as usize].get(lang)
}

/// One sentence that says what it is.
pub fn meaning(lang: Lang, id: Id) -> &'static str {
    MEANINGS[id as usize].get(lang)
}
