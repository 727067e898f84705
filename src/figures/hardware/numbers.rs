//! The whole ranking as numbers: every row that keeps to the targets, then everything that falls out with its reason.

use super::Board;
use crate::figures::alone::{head, shown};
use crate::figures::results::unit_in_full;
use crate::i18n::choices::precision;
use crate::i18n::lang::Locale;
use crate::i18n::results::{hardware as words, plan, sources, take};
use crate::i18n::source_title;
use crate::model::source::Source;
use crate::model::units::Unit;
use crate::plan::contest::Standing;
use crate::plan::hardware::{Place, Row};
use crate::render::csv::{Cell, Table};
use crate::render::number::{Style, write};

/// Every row of a ranking; `standings` are those of the rows of the board that compete.
pub fn ranking(locale: Locale, board: &Board, standings: &[Standing]) -> Table {
    let lang = locale.lang;
    let Some(ranking) = &board.ranking else { return Table::default() };
    let finalists = board.finalists();
    let standing = |row: &Row| {
        let is_here = |at: &usize| board.rows.get(*at).is_some_and(|entry| entry.row.place == row.place);
        standings.get(finalists.iter().position(is_here)?)
    };
    let about = |place: &Place| {
        let Place { gpu, format, gpus_per_replica } = place;
        [Cell::from(gpu.name), Cell::from(precision(lang, *format)), Cell::from(f64::from(*gpus_per_replica))]
    };
    let price_unit = board.price_id().unit();
    let row = |(rank, row): (usize, &Row)| -> Vec<Cell> {
        let standing = standing(row);
        let [low, .., high] = standing.and_then(|standing| standing.cost).unwrap_or([f64::NAN; 5]);
        let share = |of: fn(&Standing) -> f64| standing.map_or(f64::NAN, |standing| 100.0 * of(standing));
        let numbers = [
            row.gpus,
            row.batch,
            Unit::MillisecondsPerToken.from_base(1.0 / row.rate_per_user),
            row.ttft,
            shown(locale, Unit::UsdPerDay, row.cost),
            shown(locale, Unit::UsdPerDay, low),
            shown(locale, Unit::UsdPerDay, high),
            share(|standing| standing.first),
            share(|standing| standing.keeps),
            shown(locale, Unit::UsdPerMillionTokens, row.per_million_output),
            shown(locale, price_unit, row.price.value),
        ];
        let known = board.source(row);
        let source = |of: fn(&Source) -> &str| Cell::from(known.map_or("", of));
        let title = known.map_or(words::YOUR_PRICE.get(lang), |source| source_title(lang, source));
        [Cell::from((rank + 1) as f64)]
            .into_iter()
            .chain(about(&row.place))
            .chain(numbers.map(Cell::from))
            .chain([Cell::from(title), source(|source| source.date), source(|source| source.address), Cell::from("")])
            .collect()
    };
    let kept = ranking.rows.iter().filter(|row| !(board.asked.precise && row.narrower));
    let reason = |fallen: &crate::plan::hardware::Fallen| -> Vec<Cell> {
        let measure = |value, unit| write(lang, Style::Chart(3), unit, value).joined();
        let empty = std::iter::repeat_n(Cell::from(f64::NAN), NUMBERS).chain(["", "", ""].map(Cell::from));
        let said = Cell::from(plan::reason(lang, &fallen.reason, measure));
        [Cell::from(f64::NAN)].into_iter().chain(about(&fallen.place)).chain(empty).chain([said]).collect()
    };
    let money = |text: &str, unit| head(lang, text, &unit_in_full(locale, unit));
    let plain = |text: crate::i18n::text::Text| text.get(lang).to_owned();
    let share = |text: crate::i18n::text::Text| head(lang, text.get(lang), "%");
    let head = vec![
        plain(words::RANK),
        plain(words::ACCELERATOR),
        plain(words::FORMAT),
        plain(words::COPY),
        plain(words::GPUS),
        plain(words::BATCH),
        plain(words::MS_A_TOKEN),
        head(lang, words::FIRST_TOKEN.get(lang), "s"),
        money(words::COST.get(lang), Unit::UsdPerDay),
        plain(take::LOW),
        plain(take::HIGH),
        share(words::FIRST_IN_FULL),
        share(words::KEEPS),
        money(words::PER_MILLION_IN_FULL.get(lang), Unit::UsdPerMillionTokens),
        money(words::PRICE.get(lang), price_unit),
        plain(sources::SOURCE),
        plain(take::DATE),
        plain(take::ADDRESS),
        plain(words::REASON),
    ];
    let rows = kept.enumerate().map(row).chain(ranking.fallen.iter().map(reason)).collect();
    Table { head, rows }
}

/// Columns of numbers behind the name of a place.
const NUMBERS: usize = 11;
