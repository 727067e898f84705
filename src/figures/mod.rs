//! What figures say of a scenario: the sentence of the answer, and charts as data with their words. The page, an embed
//! and an exported picture show the same.

pub mod alone;
pub mod composition;
pub mod day;
pub mod drivers;
pub mod goal;
pub mod hardware;
pub mod headline;
pub mod laboratory;
pub mod life;
pub mod memory;
pub mod outlook;
pub mod own_or_buy;
pub mod replica;
pub mod results;
pub mod slider;
pub mod spread;
pub mod waterfall;

use crate::charts::FigureWords;
use crate::charts::mark::Sheet;
use crate::i18n::lang::{Currency, Lang, Locale};
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::scenario::Scenario;

/// A link asks a view for something that the view does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown;

/// A chart, laid out for one width, with its words.
pub type Picture = (Sheet, FigureWords);

/// The words of a chart without title: the description, and the table behind it.
pub fn figure_words(lang: Lang, description: String, table_head: &[&str]) -> FigureWords {
    FigureWords {
        description,
        table: word(lang, Word::Table).to_owned(),
        table_head: table_head.iter().map(|head| (*head).to_owned()).collect(),
        ..FigureWords::default()
    }
}

/// A Chinese number with its word: `2 亿人`, not `2 亿 人`.
fn closed_up(text: String) -> String {
    ['万', '亿'].iter().fold(text, |text, word| text.replace(&format!("{word}\u{a0}"), &word.to_string()))
}

/// The row that has the rate; none of the dollar itself.
pub const fn rate_of(currency: Currency) -> Option<Id> {
    match currency {
        Currency::Usd => None,
        Currency::Cny => Some(Id::YuanPerDollar),
        Currency::Eur => Some(Id::EurosPerDollar),
    }
}

/// How amounts of a scenario are written.
pub fn locale(scenario: &Scenario, lang: Lang, currency: Currency) -> Locale {
    let rate = rate_of(currency).map(|id| scenario.resolved(id).value);
    Locale { lang, currency, rate: rate.unwrap_or(1.0) }
}
