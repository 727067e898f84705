//! The row of an input: what its field holds, what its slider shows and speaks, what typing and moving mean.

use crate::charts::response::Curve;
use crate::i18n::lang::Lang;
use crate::i18n::results::compare::baseline_at;
use crate::i18n::sentences::spoken_value;
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::model::units::Kind;
use crate::render::field::field;
use crate::render::number::{NumberText, Style, write};
use crate::render::range::{Between, range};
use crate::render::scale::dollars;
use crate::scenario::amount::Amount;
use crate::scenario::resolve::Origin;
use crate::scenario::response::{curve, position, value_at};
use crate::scenario::{Answer, Change, Scenario, codec};
use crate::uncertainty::inputs::distribution;

/// Places of the native range input.
pub const PLACES: f64 = 400.0;
/// Steps of a Page key.
pub const PAGE: i32 = 10;
/// Cost at the top edge of every slider, over the present cost.
pub const HEADROOM: f64 = 1.9;
/// Points of a curve.
const POINTS: usize = 40;
/// Digits of a planned value.
const DIGITS: u8 = 4;

/// The value in base units: stated, or as the plan has it.
pub fn present(scenario: &Scenario, answer: &Answer, id: Id) -> f64 {
    scenario.stated(id).or_else(|| answer.planned(id)).unwrap_or_default()
}

/// The interval that holds for an input: the reader's, or that of an uncertain default.
pub fn interval(scenario: &Scenario, id: Id) -> Option<(f64, f64)> {
    distribution(scenario, id).map(|drawn| (drawn.low, drawn.high))
}

/// An end of the slider.
pub fn end(lang: Lang, id: Id, at: f64) -> String {
    write(lang, Style::Chart(3), id.unit(), value_at(id, at)).joined()
}

/// The cost of a day with the input elsewhere. It depends on everything but the input itself.
pub fn points(scenario: &Scenario, id: Id) -> Vec<(f64, f64)> {
    curve(scenario, id, POINTS)
}

/// The scenario without what it says of the input: what [`points`] depend on.
pub fn others(scenario: &Scenario, id: Id) -> Scenario {
    let mut others = scenario.clone();
    others.forget(id);
    others.kept.clear();
    others
}

/// A curve with the present value and the interval on it.
pub fn drawn(
    id: Id,
    points: Vec<(f64, f64)>,
    max_cost: f64,
    value: f64,
    interval: Option<(f64, f64)>,
    baseline: Option<f64>,
) -> Curve {
    Curve {
        points,
        max_cost,
        present: position(id, value),
        interval: interval.map(|(low, high)| (position(id, low), position(id, high))),
        baseline: baseline.map(|value| position(id, value)),
    }
}

/// What the field holds while nobody types: text that could not be read, or the value; nothing where it is planned.
pub fn held(lang: Lang, scenario: &Scenario, id: Id) -> String {
    match scenario.kept.get(id.key()) {
        Some(kept) => kept.clone(),
        None => match scenario.ranges.get(&id) {
            Some((low, high)) => format!("{}..{}", number(lang, id, *low), number(lang, id, *high)),
            None => scenario.stated(id).map(|value| number(lang, id, value)).unwrap_or_default(),
        },
    }
}

/// What holds while the field is empty: shown in its place.
pub fn planned(lang: Lang, scenario: &Scenario, answer: &Answer, id: Id) -> Option<String> {
    let computed = scenario.resolved(id).origin == Origin::Computed;
    computed.then(|| answer.planned(id)).flatten().map(|value| {
        let number = write(lang, Style::Chart(DIGITS), id.unit(), value).number();
        if id.unit().kind() == Kind::Percent { format!("{number}%") } else { number }
    })
}

/// With the dollar sign, where the word beside the field leaves it to the number, and money never with one decimal.
fn number(lang: Lang, id: Id, value: f64) -> String {
    let text = field(lang, id.unit(), value);
    if id.unit().kind() != Kind::Money {
        return text;
    }
    let decimals = text.split_once('.').map_or("", |(_, decimals)| decimals);
    let zero = if decimals.len() == 1 { "0" } else { "" };
    format!("{}{text}{zero}", dollars(lang).0)
}

/// What typing means. Readable text is a value, so that all values of one act of typing are one step of the history.
pub fn typed(id: Id, text: String) -> Change {
    if text.trim().is_empty() {
        return Change::ResetNumber(id);
    }
    match codec::read_amount(id, &text) {
        Ok(Amount::Point(value)) => Change::Value(id, value),
        Ok(Amount::Range(low, high)) => Change::Range(id, low, high),
        Err(_) => Change::Number(id, text),
    }
}

/// The value as it is read aloud.
pub fn spoken(lang: Lang, id: Id, value: f64, interval: Option<(f64, f64)>, baseline: Option<f64>) -> String {
    let of = |value: f64| {
        let text = write(lang, Style::Headline, id.unit(), value);
        // The unit is spoken in words, dollars too.
        let number = NumberText { currency: "", ..text }.number();
        spoken_value(lang, id, &number)
    };
    let interval = interval.map(|ends| spoken_interval(lang, id, ends));
    let baseline = baseline.filter(|before| *before != value).map(|before| baseline_at(lang, &of(before)));
    [Some(of(value)), interval, baseline].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The interval as it is read aloud.
fn spoken_interval(lang: Lang, id: Id, ends: (f64, f64)) -> String {
    let ends = range(lang, Style::Headline, id.unit(), ends, Between::Word);
    [word(lang, Word::SureBetween), lang.between_sentences(), &ends].concat()
}
