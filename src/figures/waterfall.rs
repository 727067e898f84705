//! From one amount to another, step by step, as the views of savings and of changes draw it.
//!
//! What is printed adds up: amounts are rounded to one place, the same for all, and a step is the difference of the
//! rounded amounts before and after it.

use super::alone::{head, shown};
use super::results::unit_in_full;
use super::{Picture, figure_words};
use crate::charts::waterfall::{self, Bar, Row, Waterfall};
use crate::i18n::lang::Locale;
use crate::i18n::results::{compare, savings as words, take};
use crate::model::quantities::Id;
use crate::model::units::{Kind, Unit};
use crate::render::csv::{Cell, Table};
use crate::render::number::{NumberText, Style, write};
use crate::render::range::{Between, range, signed};

/// Digits of the largest amount that are printed.
const DIGITS: i32 = 4;
/// More than any rounded amount has.
const ALL_DIGITS: Style = Style::Chart(9);
/// What stands for a range that is not there yet.
const WAITING: &str = "…";
/// A range is known less well.
const OF_RANGE: Style = Style::Chart(2);

/// One amount at an end of the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// What it is.
    pub bar: Bar,
    /// Its name.
    pub name: String,
    /// In base units.
    pub value: f64,
    /// The 5th and the 95th percentile.
    pub ends: Option<(f64, f64)>,
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What stands below the name; may be empty.
    pub note: String,
    /// What it adds, in base units.
    pub effect: f64,
    /// The 5th and the 95th percentile of that, or what else its range is.
    pub ends: Option<(f64, f64)>,
}

/// The way from one amount to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// How amounts are written.
    pub locale: Locale,
    /// Of what.
    pub id: Id,
    /// Where it begins.
    pub from: Total,
    /// Its steps, which lead to the end.
    pub steps: Vec<Step>,
    /// Where it ends.
    pub to: Total,
    /// Heads: what rows are, what a step does, its range.
    pub heads: [String; 3],
    /// Whether there are ranges, or will be.
    pub has_ranges: bool,
    /// Whether they are still being worked out.
    pub waits: bool,
}

/// Amounts of a way as they are printed: rounded so that they add up.
#[derive(Clone, Debug, PartialEq)]
pub struct Rounded {
    /// What is shown in another currency is converted already.
    locale: Locale,
    unit: Unit,
    /// Before the first step and after each.
    pub levels: Vec<f64>,
}

impl Rounded {
    /// The amounts of a way, from the first to the last; `to` is where the steps lead, to the last digit.
    pub fn new(locale: Locale, unit: Unit, from: f64, effects: &[f64], to: f64) -> Self {
        let rate = if unit.kind() == Kind::Money { locale.rate } else { 1.0 };
        let mut levels = vec![from];
        let mut level = from;
        for effect in effects {
            level += effect;
            levels.push(level);
        }
        if let Some(last) = levels.last_mut() {
            *last = to;
        }
        let written: Vec<f64> = levels.iter().map(|level| unit.from_base(*level) * rate).collect();
        let largest = written.iter().fold(0.0_f64, |most, level| most.max(level.abs()));
        let place = libm::log10(largest).floor() as i32 + 1 - DIGITS;
        let round = |level: f64| {
            // Powers of ten above one are exact, so that what is rounded is what is written.
            let scale = libm::exp10(f64::from(place.abs()));
            let rounded = if place >= 0 { (level / scale).round() * scale } else { (level * scale).round() / scale };
            if rounded.is_finite() { rounded } else { level }
        };
        let levels = written.into_iter().map(|level| unit.to_base(round(level))).collect();
        Self { locale: locale.converted(), unit, levels }
    }

    /// What a step adds, of the printed amounts.
    fn effect(&self, step: usize) -> f64 {
        match self.levels.get(step..step + 2) {
            Some([before, after]) => after - before,
            _ => f64::NAN,
        }
    }

    /// The amount after so many steps.
    pub fn amount(&self, steps: usize) -> String {
        write(self.locale, ALL_DIGITS, self.unit, self.levels.get(steps).copied().unwrap_or(f64::NAN)).joined()
    }

    /// What a step adds, with its sign.
    pub fn step(&self, step: usize) -> String {
        let effect = self.effect(step);
        // What arithmetic leaves of nothing is nothing.
        let largest = self.levels.iter().fold(0.0_f64, |most, level| most.max(level.abs()));
        let effect = if effect.abs() < 1e-9 * largest { 0.0 } else { effect };
        signed(self.locale, ALL_DIGITS, self.unit, effect).joined()
    }
}

/// A range of differences: `−$340k to −$80k`; a unit that both ends have stands once.
pub fn differences(locale: Locale, unit: Unit, (low, high): (f64, f64)) -> String {
    let end = |value| signed(locale, OF_RANGE, unit, value);
    let (low, high) = (end(low), end(high));
    if low == high {
        return low.joined();
    }
    let first = if low.unit == high.unit && low.unit != "%" { low.number() } else { low.joined() };
    compare::between(locale.lang, &first, &high.joined())
}

/// The text of a tick. The currency stands with the amounts.
fn tick(unit: Unit, text: &NumberText) -> String {
    if unit.kind() == Kind::Money { text.number() } else { text.joined() }
}

impl Way {
    /// The amounts as they are printed.
    pub fn rounded(&self) -> Rounded {
        let effects: Vec<f64> = self.steps.iter().map(|step| step.effect).collect();
        Rounded::new(self.locale, self.id.unit(), self.from.value, &effects, self.to.value)
    }

    /// The rows of the chart, in the unit in which the axis is drawn.
    fn rows(&self) -> Vec<Row> {
        let (locale, unit) = (self.locale, self.id.unit());
        let rate = if unit.kind() == Kind::Money { locale.rate } else { 1.0 };
        let rounded = self.rounded();
        let shown = |(low, high): (f64, f64)| (low * rate, high * rate);
        let finite = |ends: Option<(f64, f64)>| ends.filter(|(low, high)| low.is_finite() && high.is_finite());
        let waiting = || if self.waits { WAITING.to_owned() } else { String::new() };
        let total = |total: &Total, at: usize| {
            let amount = rounded.amount(at);
            let ends = finite(total.ends);
            let text = ends.map_or_else(waiting, |ends| range(locale, OF_RANGE, unit, ends, Between::Word));
            Row {
                bar: total.bar,
                name: total.name.clone(),
                to: total.value * rate,
                ends: ends.map(shown),
                row: vec![total.name.clone(), amount.clone(), text.clone(), amount.clone()],
                amount,
                range: text,
                ..Row::default()
            }
        };
        let mut level = self.from.value;
        let steps = self.steps.iter().enumerate().map(|(at, step)| {
            let from = level;
            level += step.effect;
            let amount = rounded.step(at);
            let ends = finite(step.ends);
            let text = ends.map_or_else(waiting, |ends| differences(locale, unit, ends));
            let name = if step.note.is_empty() {
                step.name.clone()
            } else {
                take::in_brackets(locale.lang, &step.name, &step.note)
            };
            Row {
                bar: Bar::Step,
                name: step.name.clone(),
                note: step.note.clone(),
                from: from * rate,
                to: level * rate,
                ends: ends.map(shown),
                row: vec![name, amount.clone(), text.clone(), rounded.amount(at + 1)],
                amount,
                range: text,
            }
        });
        let steps: Vec<Row> = steps.collect();
        std::iter::once(total(&self.from, 0)).chain(steps).chain([total(&self.to, self.steps.len())]).collect()
    }

    /// Laid out for one width.
    pub fn picture(&self, width: f64) -> Picture {
        let (lang, unit) = (self.locale.lang, self.id.unit());
        let mut rows = self.rows();
        let Some(span) = Waterfall::span_of(&rows) else { return Picture::default() };
        let said: Vec<(String, String)> = rows.iter().map(|row| (row.name.clone(), row.amount.clone())).collect();
        let [name, amount, ends] = &self.heads;
        let after = words::AFTER.get(lang);
        let mut table_head = vec![name.as_str(), amount, ends, after];
        if !self.has_ranges {
            table_head.remove(2);
            for row in &mut rows {
                row.row.remove(2);
            }
        }
        let about = figure_words(lang, compare::picture(lang, self.id, &said), &table_head);
        let written = |value| write(self.locale.converted(), Style::Chart(3), unit, value);
        let ticks = span.ticks().into_iter().map(|value| tick(unit, &written(value))).collect();
        let heads = [amount.clone(), ends.clone()];
        let data = Waterfall { rows, span, ticks, heads, has_ranges: self.has_ranges };
        (waterfall::layout(&data, width), about)
    }

    /// As numbers: names, what each step adds, its range, the amount after it.
    pub fn numbers(&self) -> Table {
        let (locale, unit) = (self.locale, self.id.unit());
        let lang = locale.lang;
        let number = |value: f64| Cell::from(shown(locale, unit, value));
        let cells = |name: &str, note: &str, value: f64, ends: Option<(f64, f64)>, after: f64| {
            let (low, high) = ends.unwrap_or((f64::NAN, f64::NAN));
            vec![Cell::from(name), Cell::from(note), number(value), number(low), number(high), number(after)]
        };
        let total = |total: &Total| cells(&total.name, "", total.value, total.ends, total.value);
        let mut level = self.from.value;
        let steps = self.steps.iter().map(|step| {
            level += step.effect;
            cells(&step.name, &step.note, step.effect, step.ends, level)
        });
        let steps: Vec<Vec<Cell>> = steps.collect();
        let in_unit = |name: &str| head(lang, name, &unit_in_full(locale, unit));
        let heads = vec![
            self.heads[0].clone(),
            words::NOTE.get(lang).to_owned(),
            in_unit(&self.heads[1]),
            in_unit(take::LOW.get(lang)),
            in_unit(take::HIGH.get(lang)),
            in_unit(words::AFTER.get(lang)),
        ];
        Table { head: heads, rows: std::iter::once(total(&self.from)).chain(steps).chain([total(&self.to)]).collect() }
    }
}
