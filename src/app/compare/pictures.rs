//! The two pictures of the comparison, and the finding above them.

use super::names::LETTERS;
use crate::app::baseline::percent_change;
use crate::charts::intervals::{self, Interval, Intervals};
use crate::charts::mark::Sheet;
use crate::charts::{FigureWords, scale::Span};
use crate::figures::figure_words;
use crate::i18n::label;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{compare as words, ranges as range_words};
use crate::model::quantities::Id;
use crate::model::units::{Kind, Unit};
use crate::render::number::{NumberText, Style, percent, write};
use crate::render::range::{Between, range, signed};
use crate::scenario::variants::MOST;
use crate::scenario::{Answer, Scenario};
use crate::uncertainty::difference::Difference;
use crate::uncertainty::differing::differing;
use crate::uncertainty::ranges::Ranges;
use std::sync::Arc;

/// Closer than this, two variants count as the same.
const SAME: f64 = 0.0005;
/// From this share on a difference is told as a multiple.
const TIMES_FROM: f64 = 1.0;

/// Outcomes of a hundred that a chance stands for: all only where nearly all are meant.
fn of_hundred(chance: f64) -> u32 {
    if chance >= 0.995 { 100 } else { (chance * 100.0).round().min(99.0) as u32 }
}

/// What the differences come to.
pub(super) fn title(lang: Lang, id: Id, apart: &[Option<Difference>]) -> String {
    let said = |(at, difference): (usize, &Option<Difference>)| {
        let difference = difference.as_ref()?;
        let share = difference.share?;
        let text = percent_change(lang, share);
        let text = text.trim_start_matches(['−', '+']);
        let times = write(lang, Style::Chart(2), Unit::One, share + 1.0).number();
        let how_much = match share {
            share if share.abs() < SAME => words::Apart::None,
            share if share < 0.0 => words::Apart::Less(text),
            share if share < TIMES_FROM => words::Apart::More(text),
            _ => words::Apart::Times(&times),
        };
        let (less, more) = difference.chances;
        let agree = difference.percentiles.map(|_| of_hundred(if share < 0.0 { less } else { more }));
        Some(words::finding(lang, LETTERS[at + 1], id, how_much, agree))
    };
    let all: Vec<String> = apart.iter().enumerate().filter_map(said).collect();
    words::findings(lang, &all)
}

/// Language, currency and ranges of one drawing.
pub(super) struct Case {
    pub(super) locale: Locale,
    pub(super) ranges: [Option<Arc<Ranges>>; MOST + 1],
}

impl Case {
    /// From the unit of a quantity to what the axis is drawn in: its ticks are round in the currency that is shown.
    fn rate(&self, unit: Unit) -> f64 {
        if unit.kind() == Kind::Money { self.locale.rate } else { 1.0 }
    }

    /// All variants on one axis.
    pub(super) fn variants(&self, all: &[(Scenario, Answer)], names: &[String], width: f64) -> (Sheet, FigureWords) {
        let (lang, locale) = (self.locale.lang, self.locale);
        let id = all[0].0.headline();
        let unit = id.unit();
        let rate = self.rate(unit);
        let row = |(at, (scenario, answer)): (usize, &(Scenario, Answer))| {
            let central = answer.value(id).unwrap_or(f64::NAN);
            let ranges = self.ranges[at].as_ref().filter(|ranges| ranges.headline == id);
            let percentiles = ranges.map(|ranges| ranges.summary.percentiles);
            let percentiles = percentiles.filter(|all| all.iter().all(|value| value.is_finite()));
            let ends =
                percentiles.map(|[low, .., high]| range(locale, Style::Chart(2), unit, (low, high), Between::Word));
            let differ = || differing(&[&all[0].0, scenario]).iter().filter(|one| !one.follows).count();
            let note = match at {
                0 => words::THIS_SCENARIO.get(lang).to_owned(),
                _ => words::values_differ(lang, differ()),
            };
            let amount = write(locale, Style::Figure, unit, central).joined();
            let name =
                if names[at].is_empty() { LETTERS[at].to_owned() } else { format!("{}: {}", LETTERS[at], names[at]) };
            Interval {
                series: at,
                name: LETTERS[at].to_owned(),
                tail: names[at].clone(),
                note,
                percentiles: percentiles.map(|all| all.map(|value| value * rate)),
                central: central * rate,
                row: vec![name, amount.clone(), ends.clone().unwrap_or_default()],
                amount,
                range: ends.unwrap_or_default(),
            }
        };
        // What has no such quantity is in the tables only.
        let rows = all.iter().enumerate().map(row).filter(|row| row.central.is_finite()).collect();
        let heads = [label(lang, id), range_words::RANGE.get(lang)];
        let ticked = locale.converted();
        let tick =
            |span: Span| span.ticks().into_iter().map(|value| tick(unit, &write(ticked, Style::Chart(3), unit, value)));
        self.drawn(rows, heads, None, id, &|span| tick(span).collect(), width)
    }

    /// How far the variants are from the first one.
    pub(super) fn differences(&self, id: Id, apart: &[Option<Difference>], width: f64) -> (Sheet, FigureWords) {
        let (lang, locale) = (self.locale.lang, self.locale);
        let unit = id.unit();
        let rate = self.rate(unit);
        let amount_of = |style, value| signed(locale, style, unit, value);
        let row = |(at, difference): (usize, &Option<Difference>)| {
            let difference = difference.as_ref()?;
            let share = difference.share.map(|share| percent_change(lang, share));
            let less = difference.percentiles.map(|_| percent(lang, difference.chances.0, 2));
            let ends = difference.percentiles.map(|[low, .., high]| {
                between(lang, &amount_of(Style::Chart(2), low), &amount_of(Style::Chart(2), high))
            });
            let nothing = difference.central == 0.0 && difference.chances == (0.0, 0.0);
            let note = match (&share, difference.percentiles) {
                _ if nothing => words::NOTHING_DIFFERS.get(lang).to_owned(),
                (Some(share), Some(_)) => words::share_and_chance(lang, share, &less.clone().unwrap_or_default()),
                (share, _) => share.clone().unwrap_or_default(),
            };
            let name = format!("{} {}", LETTERS[at + 1], words::minus_first(lang));
            let amount = amount_of(Style::Figure, difference.central).joined();
            Some(Interval {
                series: at + 1,
                name: LETTERS[at + 1].to_owned(),
                tail: words::minus_first(lang).to_owned(),
                note,
                percentiles: difference.percentiles.map(|all| all.map(|value| value * rate)),
                central: difference.central * rate,
                row: vec![name, amount.clone(), ends.clone().unwrap_or_default(), less.unwrap_or_default()],
                amount,
                range: ends.unwrap_or_default(),
            })
        };
        let rows: Vec<Interval> = apart.iter().enumerate().filter_map(row).collect();
        let heads = [words::CENTRAL_CASE.get(lang), range_words::RANGE.get(lang)];
        let ticked = locale.converted();
        let tick = |span: Span| {
            span.ticks().into_iter().map(|value| tick(unit, &signed(ticked, Style::Chart(3), unit, value)))
        };
        self.drawn(rows, heads, Some(LETTERS[0]), id, &|span| tick(span).collect(), width)
    }

    fn drawn(
        &self,
        rows: Vec<Interval>,
        heads: [&str; 2],
        origin: Option<&str>,
        id: Id,
        ticks: &dyn Fn(Span) -> Vec<String>,
        width: f64,
    ) -> (Sheet, FigureWords) {
        let Some(span) = Intervals::span_of(&rows, origin.is_some()) else { return Default::default() };
        let said: Vec<(String, String)> = rows.iter().map(|row| (row.row[0].clone(), row.amount.clone())).collect();
        let lang = self.locale.lang;
        let first = if origin.is_some() { words::DIFFERENCE } else { words::VARIANT }.get(lang);
        let mut table_head = vec![first, heads[0], heads[1]];
        if origin.is_some() {
            table_head.push(words::LESS_CHANCE.get(lang));
        }
        let about = figure_words(lang, words::picture(lang, id, &said), &table_head);
        let heads = heads.map(str::to_owned);
        let data = Intervals { rows, span, ticks: ticks(span), heads, origin: origin.map(str::to_owned) };
        (intervals::layout(&data, width), about)
    }
}

/// A range of signed ends; a unit that both have stands once.
fn between(lang: Lang, low: &NumberText, high: &NumberText) -> String {
    let first = if low.unit == high.unit && low.unit != "%" { low.number() } else { low.joined() };
    words::between(lang, &first, &high.joined())
}

/// The text of a tick. The currency stands in the columns beside the axis.
fn tick(unit: Unit, text: &NumberText) -> String {
    if unit.kind() == Kind::Money { text.number() } else { text.joined() }
}
