//! "What is it made of?": the cost of a day, divided by what is paid for and by what the accelerators do.

use super::{Picture, figure_words};
use crate::charts::FigureWords;
use crate::charts::series::{Fill, Series};
use crate::charts::share::percentages;
use crate::charts::stack::{self, Part};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::answer as words;
use crate::i18n::{Word, sentences, word};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{Style, write};
use crate::scenario::Answer;
use crate::scenario::breakdown::{Use, rounded_to_add_up};

/// The cost of a day as it is printed beside parts that add up to it.
pub fn total(locale: Locale, answer: &Answer) -> String {
    let (rounded, _) = rounded_to_add_up(answer.estimate.money.cost * locale.rate, &[]);
    write(locale.converted(), Style::Chart(4), Unit::UsdPerDay, rounded).joined()
}

/// By what is paid for.
pub fn paid(locale: Locale, answer: &Answer, width: f64) -> Picture {
    picture(locale, answer, Word::ByPurchase, &parts(locale, answer, &answer.by_payment(), payment), width)
}

/// By what the accelerators do.
pub fn used(locale: Locale, answer: &Answer, width: f64) -> Picture {
    picture(locale, answer, Word::ByUse, &parts(locale, answer, &answer.by_use(), purpose), width)
}

fn picture(locale: Locale, answer: &Answer, title: Word, parts: &[Part], width: f64) -> Picture {
    (stack::layout(parts, width).sheet(), part_words(locale.lang, title, &total(locale, answer), parts))
}

/// The name and the fill of a part of what is paid. A part keeps its colour when others drop out.
pub(super) fn payment(lang: Lang, id: Id) -> (&'static str, Fill) {
    match id {
        Id::DepreciationPerDay => (word(lang, Word::PartServers), Fill::Series(Series::One)),
        Id::MaintenancePerDay => (word(lang, Word::PartMaintenance), Fill::Series(Series::Two)),
        Id::ColocationCostPerDay => (word(lang, Word::PartDataCenter), Fill::Series(Series::Three)),
        Id::CapitalCostPerDay => (word(lang, Word::PartCapital), Fill::Series(Series::Four)),
        Id::ElectricityCostPerDay => (word(lang, Word::PartElectricity), Fill::Series(Series::Six)),
        _ => (words::RENT.get(lang), Fill::Series(Series::One)),
    }
}

pub(super) fn purpose(lang: Lang, part: Use) -> (&'static str, Fill) {
    match part {
        Use::Output => (word(lang, Word::PartWriting), Fill::Series(Series::One)),
        Use::Input => (word(lang, Word::PartReading), Fill::Mid),
        Use::Idle => (word(lang, Word::PartIdle), Fill::Hatched),
        Use::Spares => (word(lang, Word::PartSpares), Fill::Grey),
    }
}

/// Parts whose printed amounts add up to the printed total.
fn parts<T: Copy>(
    locale: Locale,
    answer: &Answer,
    values: &[(T, f64)],
    look: impl Fn(Lang, T) -> (&'static str, Fill),
) -> Vec<Part> {
    // What is printed adds up in the currency that is shown.
    let amounts: Vec<f64> = values.iter().map(|(_, value)| *value * locale.rate).collect();
    let (_, rounded) = rounded_to_add_up(answer.estimate.money.cost * locale.rate, &amounts);
    let part = |((what, value), rounded): (&(T, f64), f64)| {
        let (name, fill) = look(locale.lang, *what);
        let amount_text = write(locale.converted(), Style::Chart(4), Unit::UsdPerDay, rounded).number();
        Part { name: name.to_owned(), amount_text, value: *value, fill }
    };
    values.iter().zip(rounded).map(part).collect()
}

fn part_words(lang: Lang, title: Word, total: &str, parts: &[Part]) -> FigureWords {
    let values: Vec<f64> = parts.iter().map(|part| part.value).collect();
    let named = |(part, share): (&Part, u32)| (part.name.clone(), format!("{share}%"));
    let named: Vec<(String, String)> = parts.iter().zip(percentages(&values)).map(named).collect();
    let description = sentences::divided(lang, &sentences::cost_whole(lang, total), &named);
    let heads = [Word::Name, Word::Amount, Word::ShareOfTotal].map(|head| word(lang, head));
    FigureWords { title: word(lang, title).to_owned(), ..figure_words(lang, description, &heads) }
}
