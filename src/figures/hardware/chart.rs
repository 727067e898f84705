//! The price of a million tokens against the speed that each reader sees, of the first places and their batches.

use super::Board;
use crate::charts::frontier::{self, FrontierData, Line, Step};
use crate::charts::plot::AxisWords;
use crate::figures::alone::{Alone, head, shown};
use crate::figures::results::unit_in_full;
use crate::figures::{Picture, figure_words};
use crate::i18n::choices::precision;
use crate::i18n::label;
use crate::i18n::lang::Locale;
use crate::i18n::results::{currency, hardware as words};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::frontier::{FrontierPoint, frontier, slower};
use crate::plan::hardware::Row;
use crate::render::csv::{Cell, Table};
use crate::render::number::{Style, write};

/// The most accelerators in the picture.
const MOST_LINES: usize = 6;

/// Batches that cost more than so many times the least are left out: they would leave no room for the others.
const MOST_TIMES: f64 = 10.0;

/// The places of the picture with their batches.
#[derive(Clone, Debug, Default)]
pub struct Front {
    rows: Vec<(Row, bool)>,
    points: Vec<FrontierPoint>,
    /// Those that are slower than the target.
    slower: Vec<FrontierPoint>,
    slowest: f64,
}

impl Front {
    /// Of the best place of each accelerator, and of the reader's own.
    pub fn of(board: &Board) -> Self {
        let mut rows: Vec<(Row, bool)> = Vec::new();
        for entry in &board.rows {
            let is_new = !rows.iter().any(|(row, _)| row.place.gpu.key == entry.row.place.gpu.key);
            if entry.is_own || (is_new && rows.len() < MOST_LINES) {
                rows.push((entry.row.clone(), entry.is_own));
            }
        }
        let mut points = frontier(&board.scenario, rows.iter().map(|(row, _)| row));
        let least = points.iter().map(|point| point.per_million_output).fold(f64::INFINITY, f64::min);
        points.retain(|point| point.per_million_output <= MOST_TIMES * least);
        let slower = slower(&board.scenario, rows.iter().map(|(row, _)| row));
        Self { rows, points, slower, slowest: 1.0 / board.answer.inputs.tpot_target }
    }

    fn cells(&self, locale: Locale, point: &FrontierPoint) -> Option<Vec<String>> {
        let lang = locale.lang;
        let (row, _) = self.rows.get(point.row)?;
        let place = words::in_full(lang, row.place.gpu, row.place.format, row.place.gpus_per_replica);
        Some(vec![
            place,
            write(lang, Style::Chart(3), Unit::One, point.batch).number(),
            write(lang, Style::Chart(3), Unit::TokensPerSecond, point.rate_per_user).number(),
            write(locale, Style::UnitPrice, Unit::UsdPerMillionTokens, point.per_million_output).joined(),
            write(locale, Style::Chart(3), Unit::UsdPerDay, point.cost).joined(),
        ])
    }

    /// Lays it out for one width.
    pub fn picture(&self, locale: Locale, width: f64) -> Picture {
        let lang = locale.lang;
        let rate = locale.rate;
        let step = |point: &FrontierPoint| {
            Some(Step {
                rate: point.rate_per_user,
                price: Unit::UsdPerMillionTokens.from_base(point.per_million_output) * rate,
                on_front: point.on_front,
                row: self.cells(locale, point)?,
            })
        };
        let line = |(at, (row, is_own)): (usize, &(Row, bool))| Line {
            name: [words::gpu_name(row.place.gpu), precision(lang, row.place.format).to_owned()].join(" "),
            is_own: *is_own,
            steps: self.points.iter().filter(|point| point.row == at).filter_map(step).collect(),
            slower: self.slower.iter().filter(|point| point.row == at).filter_map(step).collect(),
        };
        let mut lines: Vec<Line> = self.rows.iter().enumerate().map(line).collect();
        // The reader's own is named first.
        lines.sort_by_key(|line| !line.is_own);
        let target = write(lang, Style::Chart(3), Unit::MillisecondsPerToken, 1.0 / self.slowest).joined();
        let mut data = FrontierData {
            lines,
            slowest: self.slowest,
            slowest_text: words::slower(lang, &target),
            front_text: words::FRONT_END.get(lang).to_owned(),
            ..FrontierData::default()
        };
        let (along, up) = data.ticks();
        let ticked = locale.converted();
        let price = |value: &f64| {
            let base = Unit::UsdPerMillionTokens.to_base(*value);
            write(ticked, Style::UnitPrice, Unit::UsdPerMillionTokens, base).number()
        };
        let speed = |value: &f64| write(lang, Style::Chart(3), Unit::One, *value).number();
        data.axes = (
            AxisWords { name: words::FRONT_ALONG.get(lang).to_owned(), ticks: along.iter().map(speed).collect() },
            AxisWords { name: String::new(), ticks: up.iter().map(price).collect() },
        );
        let first = self.rows.first().map(|(row, _)| words::place(lang, row.place.gpu, row.place.format));
        let description =
            words::picture(lang, &first.unwrap_or_default(), self.rows.len(), self.points.len() + self.slower.len());
        let heads = self.heads(locale).map(|(name, _)| name);
        let mut about = figure_words(lang, description, &heads);
        about.finding = words::BATCHES.get(lang).to_owned();
        (frontier::layout(&data, width), about)
    }

    /// The heads of the table with their units.
    fn heads(&self, locale: Locale) -> [(&'static str, String); 5] {
        let lang = locale.lang;
        let money = |unit| unit_in_full(locale, unit);
        [
            (words::ACCELERATOR.get(lang), String::new()),
            (label(lang, Id::Batch), String::new()),
            (words::PER_READER.get(lang), String::new()),
            (words::PER_MILLION_IN_FULL.get(lang), money(Unit::UsdPerMillionTokens)),
            (words::COST.get(lang), money(Unit::UsdPerDay)),
        ]
    }

    /// Unit and case.
    pub fn subtitle(&self, locale: Locale) -> String {
        words::front_unit(locale.lang, currency::name(locale.currency).get(locale.lang))
    }

    /// What it says where nothing stands round it.
    pub fn alone(&self, locale: Locale, title: String) -> Alone {
        let lang = locale.lang;
        let row = |point: &FrontierPoint| {
            let (row, _) = self.rows.get(point.row)?;
            let place = words::in_full(lang, row.place.gpu, row.place.format, row.place.gpus_per_replica);
            let numbers = [
                point.batch,
                point.rate_per_user,
                shown(locale, Unit::UsdPerMillionTokens, point.per_million_output),
                shown(locale, Unit::UsdPerDay, point.cost),
            ];
            Some([Cell::from(place)].into_iter().chain(numbers.map(Cell::from)).collect())
        };
        Alone {
            title,
            subtitle: lang.named(words::FRONT.get(lang), &self.subtitle(locale)),
            table: Table {
                head: self.heads(locale).map(|(name, unit)| head(lang, name, &unit)).to_vec(),
                rows: self.points.iter().chain(&self.slower).filter_map(row).collect(),
            },
            ..Alone::default()
        }
    }
}
