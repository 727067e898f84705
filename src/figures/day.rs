//! "When in the day?": load by the hour against what is provisioned.

use super::{Picture, figure_words};
use crate::charts::FigureWords;
use crate::charts::day::{DayData, DayWords, layout, ticks};
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, sentences, word};
use crate::model::units::Unit;
use crate::render::number::{Style, percent, write};
use crate::scenario::breakdown::DayLoad;

/// The load of a day under its capacity.
pub fn picture(lang: Lang, day: &DayLoad, width: f64) -> Picture {
    (layout(&day_data(lang, day), width).sheet(), day_words(lang, day))
}

/// What is counted by the hour.
pub fn subtitle(lang: Lang, day: Option<&DayLoad>) -> &'static str {
    let of_output = day.is_none_or(|day| day.output);
    if of_output { word(lang, Word::DaySubtitle) } else { words::DAY_INPUT_SUBTITLE.get(lang) }
}

fn rate(lang: Lang, digits: u8, value: f64) -> String {
    write(lang, Style::Chart(digits), Unit::TokensPerSecond, value).joined()
}

fn day_data(lang: Lang, day: &DayLoad) -> DayData {
    let texts = |values: &[f64], digits| values.iter().map(|value| rate(lang, digits, *value)).collect();
    let spares = if day.has_spares() { word(lang, Word::WithSpares) } else { "" };
    let idle = day.idle_share().map(|share| sentences::idle(lang, &percent(lang, share, 2)));
    DayData {
        load: day.load,
        provisioned: day.capacity,
        with_spares: day.with_spares,
        words: DayWords {
            provisioned: sentences::provisioned(lang, &rate(lang, 3, day.capacity)),
            spares: spares.to_owned(),
            idle: idle.unwrap_or_default(),
            load: sentences::mean_load(lang, &rate(lang, 3, day.mean)),
            end_hour: word(lang, Word::EndOfDay).to_owned(),
            ticks: texts(&ticks(&day.load, day.capacity, day.with_spares), 2),
            load_texts: texts(&day.load, 3),
            provisioned_text: rate(lang, 3, day.capacity),
        },
    }
}

fn day_words(lang: Lang, day: &DayLoad) -> FigureWords {
    let hour_of = |pick: fn(f64, f64) -> bool| {
        let hours = day.load.iter().copied().enumerate();
        hours.fold((0, day.load[0]), |best, next| if pick(next.1, best.1) { next } else { best })
    };
    let (low, high) = (hour_of(|a, b| a < b), hour_of(|a, b| a > b));
    let (low_text, high_text) = (rate(lang, 3, low.1), rate(lang, 3, high.1));
    let capacity = rate(lang, 3, day.capacity);
    let description = sentences::day_description(lang, (&low_text, low.0), (&high_text, high.0), &capacity);
    figure_words(lang, description, &[Word::Hour, Word::Load, Word::Provisioned].map(|head| word(lang, head)))
}
