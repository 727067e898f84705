//! The whole life of a model: what the account says in words, as a table of numbers, and how much its life matters.

use super::alone::{Alone, head, shown};
use super::results::unit_in_full;
use super::{Picture, Unknown, figure_words};
use crate::charts::plot::AxisWords;
use crate::charts::trend::{self, Trend, TrendPoint};
use crate::i18n::label;
use crate::i18n::lang::Locale;
use crate::i18n::results::life as words;
use crate::i18n::results::plan;
use crate::model::life::SpreadOver;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::life::{AtLife, Part, Ranges, Row, WholeLife};
use crate::render::csv::{Cell, Table};
use crate::render::number::{Style, percent, write};
use crate::render::range::{Between, range};

/// Digits of a share.
const DIGITS: u8 = 2;

/// What a link asks to spread development over: nothing leaves it to the scenario.
pub fn asked(ask: &str) -> Result<Option<SpreadOver>, Unknown> {
    match ask.trim() {
        "" => Ok(None),
        "days" => Ok(Some(SpreadOver::Days)),
        "tokens" => Ok(Some(SpreadOver::Tokens)),
        _ => Err(Unknown),
    }
}

/// How a link asks for it.
pub const fn key(over: SpreadOver) -> &'static str {
    match over {
        SpreadOver::Days => "days",
        SpreadOver::Tokens => "tokens",
    }
}

/// The quantity of a row: once where it is spent once, else of a day; none where it has no name of its own.
pub const fn quantity(part: Part) -> Option<Id> {
    Some(match part {
        Part::Data => Id::DataCost,
        Part::Cleaning => Id::CleaningCost,
        Part::Tokenizing => Id::TokenizingCost,
        Part::Storage => Id::StorageCost,
        Part::Egress => Id::EgressCost,
        Part::Training => return None,
        Part::FinalRun => Id::TrainingCost,
        Part::FailedRuns => Id::FailedRunCost,
        Part::Experiments => Id::ExperimentCost,
        Part::Staff => Id::StaffCost,
        Part::Inference => Id::CostPerDay,
        Part::Total => Id::LifeCostPerDay,
    })
}

/// The account of a scenario, and how it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// How amounts are written.
    pub locale: Locale,
    /// The account.
    pub life: &'a WholeLife,
    /// What the samples say, once they are there.
    pub ranges: Option<Ranges>,
}

impl Account<'_> {
    fn output(&self, id: Id) -> f64 {
        self.life.outputs.iter().find(|(known, _)| *known == id).map_or(f64::NAN, |(_, value)| *value)
    }

    fn total(&self) -> Option<&Row> {
        self.life.rows.iter().find(|row| row.part == Part::Total)
    }

    /// Whether anything was developed.
    pub fn trains(&self) -> bool {
        self.output(Id::DevelopmentCost) > 0.0
    }

    /// What it comes to.
    pub fn finding(&self) -> String {
        let lang = self.locale.lang;
        if !self.trains() {
            return words::TRAINS_NOTHING.get(lang).to_owned();
        }
        let whole = self.output(Id::LifeCostPerQuery);
        let text = |value| write(self.locale, Style::UnitPrice, Unit::UsdPerQuery, value).joined();
        words::finding(lang, &percent(lang, self.life.share, DIGITS), &text(whole * self.life.share), &text(whole))
    }

    /// What is spent before the first answer, with its range.
    pub fn before(&self) -> String {
        let lang = self.locale.lang;
        let (development, share) = (self.output(Id::DevelopmentCost), self.life.share);
        let ends = |unit, of: fn(&Ranges) -> Option<[f64; 5]>| {
            let [low, .., high] = of(self.ranges.as_ref()?)?;
            Some(range(self.locale, Style::Chart(DIGITS), unit, (low, high), Between::Dash))
        };
        let (of_amount, of_share) =
            (ends(Unit::Usd, |ranges| ranges.development), ends(Unit::Percent, |ranges| ranges.share));
        words::before(
            lang,
            (&write(self.locale, Style::Headline, Unit::Usd, development).joined(), of_amount.as_deref()),
            (&percent(lang, share, DIGITS), of_share.as_deref()),
        )
    }

    /// A range of the whole as text: of a day, and of a message.
    pub fn ends(&self) -> (Option<String>, Option<String>) {
        let text = |style, unit, all: Option<[f64; 5]>| {
            let [low, .., high] = all?;
            Some(range(self.locale, style, unit, (low, high), Between::Dash))
        };
        let ranges = self.ranges.as_ref();
        (
            text(Style::Chart(DIGITS), Unit::UsdPerDay, ranges.and_then(|ranges| ranges.per_day)),
            text(Style::UnitPrice, Unit::UsdPerQuery, ranges.and_then(|ranges| ranges.per_query)),
        )
    }

    /// The share of a row in the whole, 0 to 1.
    pub fn share(&self, row: &Row) -> f64 {
        let whole = self.total().map_or(f64::NAN, |total| total.per_day);
        let share = row.per_day / whole;
        if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The account as numbers.
    pub fn table(&self) -> Table {
        let (lang, locale) = (self.locale.lang, self.locale);
        let row = |row: &Row| {
            let number = |unit, value| Cell::from(shown(locale, unit, value));
            vec![
                Cell::from(plan::part(row.part).get(lang)),
                number(Unit::Usd, row.once.unwrap_or(f64::NAN)),
                number(Unit::UsdPerDay, row.per_day),
                number(Unit::UsdPerQuery, row.per_query),
                Cell::from(100.0 * self.share(row)),
            ]
        };
        let money = |name: &str, unit| head(lang, name, &unit_in_full(locale, unit));
        Table {
            head: vec![
                words::STEP.get(lang).to_owned(),
                money(words::ONCE.get(lang), Unit::Usd),
                money(words::A_DAY.get(lang), Unit::UsdPerDay),
                money(words::A_MESSAGE.get(lang), Unit::UsdPerQuery),
                head(lang, words::SHARE.get(lang), "%"),
            ],
            rows: self.life.rows.iter().map(row).collect(),
        }
    }

    /// A life in seconds, in months.
    fn in_months(life: f64) -> f64 {
        12.0 * Id::ModelLife.unit().from_base(life)
    }

    fn months(&self, life: f64) -> String {
        let lang = self.locale.lang;
        words::months(lang, &write(lang, Style::Chart(3), Unit::One, Self::in_months(life)).joined())
    }

    /// The share of development by the life of the model.
    pub fn picture(&self, width: f64) -> Picture {
        let lang = self.locale.lang;
        let share_text = |share| percent(lang, share, DIGITS);
        let point = |at: &AtLife| TrendPoint {
            along: Self::in_months(at.life),
            up: at.share,
            row: vec![
                self.months(at.life),
                share_text(at.share),
                write(self.locale, Style::UnitPrice, Unit::UsdPerQuery, at.per_query).joined(),
            ],
        };
        let present = (self.life.lasts, self.life.share);
        let mut data = Trend {
            points: self.life.sensitivity.iter().map(point).collect(),
            present: (Self::in_months(present.0), present.1),
            present_text: (self.months(present.0), share_text(present.1)),
            ..Trend::default()
        };
        let (along, up) = data.ticks();
        let number = |tick: f64| write(lang, Style::Chart(3), Unit::One, tick).joined();
        data.axes = (
            AxisWords { name: words::LIFE_AXIS.get(lang).to_owned(), ticks: along.into_iter().map(number).collect() },
            AxisWords {
                name: label(lang, Id::DevelopmentShare).to_owned(),
                ticks: up.into_iter().map(|tick| percent(lang, tick, 3)).collect(),
            },
        );
        let said =
            |at: Option<&AtLife>| at.map_or_else(Default::default, |at| (self.months(at.life), share_text(at.share)));
        let (first, last) = (said(self.life.sensitivity.first()), said(self.life.sensitivity.last()));
        let description = words::description(
            lang,
            (&data.present_text.0, &data.present_text.1),
            (&first.0, &first.1),
            (&last.0, &last.1),
        );
        let heads = [words::LIFE_HEAD.get(lang), label(lang, Id::DevelopmentShare), words::A_MESSAGE.get(lang)];
        (trend::layout(&data, width), figure_words(lang, description, &heads))
    }

    /// What the chart says where nothing stands round it.
    pub fn alone(&self) -> Alone {
        let lang = self.locale.lang;
        let row = |at: &AtLife| {
            let per_query = shown(self.locale, Unit::UsdPerQuery, at.per_query);
            vec![Cell::from(Self::in_months(at.life)), Cell::from(100.0 * at.share), Cell::from(per_query)]
        };
        let per_query = head(lang, words::A_MESSAGE.get(lang), &unit_in_full(self.locale, Unit::UsdPerQuery));
        Alone {
            title: self.finding(),
            subtitle: words::SENSITIVITY_SUBTITLE.get(lang).to_owned(),
            table: Table {
                head: vec![
                    words::LIFE_AXIS.get(lang).to_owned(),
                    head(lang, label(lang, Id::DevelopmentShare), "%"),
                    per_query,
                ],
                rows: self.life.sensitivity.iter().map(row).collect(),
            },
            ..Alone::default()
        }
    }
}
