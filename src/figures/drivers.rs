//! "What drives it?": the inputs whose ranges move the answer most.

use super::{Picture, figure_words};
use crate::charts::tornado::{self, Swing, Tornado};
use crate::i18n::label;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::ranges as words;
use crate::i18n::text::Text;
use crate::model::quantities::Id;
use crate::model::units::{Kind, Unit};
use crate::render::number::{Style, write};
use crate::render::range::{short_range, signed};
use crate::uncertainty::ranges::{Driver, Ranges};

/// An input or an answer in few characters.
fn amount(lang: Lang, id: Id, value: f64) -> String {
    write(lang, Style::Chart(2), id.unit(), value).joined()
}

/// The answers at both ends, the smaller one first.
fn swing(locale: Locale, headline: Id, driver: &Driver) -> String {
    let (a, b) = driver.answers;
    short_range(locale, Style::Chart(3), headline.unit(), (a.min(b), a.max(b)))
}

fn tornado(locale: Locale, ranges: &Ranges) -> Tornado {
    let Ranges { headline, central, .. } = *ranges;
    let (lang, unit) = (locale.lang, headline.unit());
    // Ticks are round in the currency that is shown.
    let rate = if unit.kind() == Kind::Money { locale.rate } else { 1.0 };
    let row = |driver: &Driver| {
        let name = label(lang, driver.id).to_owned();
        let (low, high) = (amount(lang, driver.id, driver.ends.0), amount(lang, driver.id, driver.ends.1));
        let answer = |value| write(locale, Style::Chart(3), unit, value).joined();
        Swing {
            ends: [low.clone(), high.clone()],
            answers: (driver.answers.0 * rate, driver.answers.1 * rate),
            result: swing(locale, headline, driver),
            row: vec![
                name.clone(),
                low,
                high,
                answer(driver.answers.0),
                answer(driver.answers.1),
                signed(lang, Style::Chart(2), Unit::One, driver.correlation).joined(),
            ],
            name,
        }
    };
    let tick = |value: f64| {
        let text = write(locale.converted(), Style::Chart(3), unit, value);
        if unit.kind() == Kind::Money { text.number() } else { text.joined() }
    };
    let mut data = Tornado {
        swings: ranges.drivers.iter().map(row).collect(),
        central: central * rate,
        central_text: write(locale, Style::Chart(2), unit, central).joined(),
        head: label(lang, headline).to_owned(),
        ticks: Vec::new(),
    };
    data.ticks = data.ticks().into_iter().map(tick).collect();
    data
}

/// Which inputs move the answer most; nothing where none does.
pub fn finding(locale: Locale, ranges: &Ranges) -> String {
    // A range does not break behind its dash.
    let whole = |driver: &Driver| swing(locale, ranges.headline, driver).replace('–', "\u{2060}–\u{2060}");
    let said: Vec<(Id, String)> = ranges.drivers.iter().map(|driver| (driver.id, whole(driver))).collect();
    let mut said = said.iter().map(|(id, range)| (*id, range.as_str()));
    said.next().map_or_else(String::new, |first| words::most_moved(locale.lang, first, said.next()))
}

/// The bars. What Enter does is said after the finding, if anything.
pub fn picture(locale: Locale, ranges: &Ranges, enter: Option<Text>, width: f64) -> Picture {
    let lang = locale.lang;
    let heads = [words::INPUT, words::LOW, words::HIGH, words::AT_LOW, words::AT_HIGH, words::CORRELATION];
    let said = [Some(finding(locale, ranges)), enter.map(|enter| enter.get(lang).to_owned())];
    let description = said.into_iter().flatten().collect::<Vec<_>>().join(lang.between_sentences());
    let about = figure_words(lang, description, &heads.map(|head| head.get(lang)));
    (tornado::layout(&tornado(locale, ranges), width), about)
}
