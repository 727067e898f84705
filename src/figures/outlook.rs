//! "Where is it going?": the cost of a day, of a message, or the fleet, month by month.

use super::alone::{Alone, head, shown};
use super::results::unit_in_full;
use super::{Picture, Unknown, figure_words};
use crate::charts::FigureWords;
use crate::charts::fan::{self, FanData, FanMonth, FanWords, Marked};
use crate::charts::plot::AxisWords;
use crate::charts::scale::Span;
use crate::i18n::label;
use crate::i18n::lang::Locale;
use crate::i18n::results::{currency, outlook as words, ranges, take};
use crate::i18n::text::Text;
use crate::model::quantities::Id;
use crate::model::units::{Kind, Unit};
use crate::plan::projection::{Course, Fan, MONTHS, Month};
use crate::render::csv::{Cell, Table};
use crate::render::number::{MISSING, Style, percent, write};
use crate::render::range::{Between, range};
use crate::uncertainty::ranges::PERCENTILES;

/// What is shown of each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Figure {
    /// Cost of a day.
    #[default]
    Day,
    /// Cost of a message.
    Message,
    /// Accelerators that are paid for.
    Gpus,
}

impl Figure {
    /// Every figure.
    pub const ALL: [Self; 3] = [Self::Day, Self::Message, Self::Gpus];

    /// The quantity.
    pub const fn id(self) -> Id {
        match self {
            Self::Day => Id::CostPerDay,
            Self::Message => Id::CostPerQuery,
            Self::Gpus => Id::ProvisionedGpus,
        }
    }

    /// What its button says.
    pub const fn name(self) -> Text {
        match self {
            Self::Day => words::A_DAY,
            Self::Message => words::A_MESSAGE,
            Self::Gpus => words::ACCELERATORS,
        }
    }

    /// What a link asks for; nothing is the cost of a day.
    pub fn asked(ask: &str) -> Result<Self, Unknown> {
        let ask = ask.trim();
        let found = Self::ALL.into_iter().find(|figure| figure.id().key() == ask);
        found.or_else(|| ask.is_empty().then(Self::default)).ok_or(Unknown)
    }

    /// It in one month.
    pub const fn of(self) -> fn(&Month) -> f64 {
        match self {
            Self::Day => |month| month.cost,
            Self::Message => |month| month.per_query,
            Self::Gpus => |month| month.gpus,
        }
    }

    /// How it is written in tables.
    pub const fn style(self) -> Style {
        match self {
            Self::Day | Self::Gpus => Style::Figure,
            Self::Message => Style::UnitPrice,
        }
    }

    /// How an end of a range is written.
    pub const fn end_style(self) -> Style {
        match self {
            Self::Day | Self::Gpus => Style::Chart(2),
            Self::Message => Style::UnitPrice,
        }
    }

    /// How it is written in a sentence.
    const fn spoken(self) -> Style {
        match self {
            Self::Day | Self::Gpus => Style::Headline,
            Self::Message => Style::UnitPrice,
        }
    }
}

/// What all samples say together.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Nothing where no input is uncertain.
    months: [Vec<Option<[f64; 5]>>; 3],
    halved: Option<[f64; 5]>,
    /// The outcomes in which a message costs half within the time; none where all are one.
    share: Option<f64>,
}

impl Known {
    /// Of a fan. None until every sample is there.
    pub fn of(fan: &Fan) -> Option<Self> {
        if !fan.is_done() {
            return None;
        }
        if !fan.is_uncertain() {
            return Some(Self { months: Default::default(), halved: None, share: None });
        }
        let (halved, share) = fan.halved();
        Some(Self { months: Figure::ALL.map(|figure| fan.months(figure.of())), halved, share: Some(share) })
    }

    /// Whether it is a range.
    pub const fn is_range(&self) -> bool {
        self.share.is_some()
    }

    /// A figure in a month.
    pub fn at(&self, figure: Figure, month: usize) -> Option<[f64; 5]> {
        let all = &self.months[Figure::ALL.iter().position(|one| *one == figure)?];
        all.get(month).copied().flatten().filter(|all| all.iter().all(|value| value.is_finite()))
    }
}

/// A course of a scenario, and how it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// How amounts are written.
    pub locale: Locale,
    /// What is shown.
    pub figure: Figure,
    /// The central case.
    pub course: &'a Course,
    /// What the samples say, once they are there.
    pub known: Option<&'a Known>,
}

impl Case<'_> {
    fn percentiles(&self, month: usize) -> Option<[f64; 5]> {
        self.known.and_then(|known| known.at(self.figure, month))
    }

    fn central(&self, month: usize) -> f64 {
        self.course.months.get(month).map_or(f64::NAN, self.figure.of())
    }

    /// The figure of a month as text, and its 90 % range.
    pub fn amount(&self, month: usize) -> (String, Option<String>) {
        let unit = self.figure.id().unit();
        let ends = self
            .percentiles(month)
            .map(|[low, .., high]| range(self.locale, self.figure.end_style(), unit, (low, high), Between::Dash));
        (write(self.locale, self.figure.style(), unit, self.central(month)).joined(), ends)
    }

    /// What three years make of it.
    pub fn finding(&self) -> String {
        let (lang, unit, style) = (self.locale.lang, self.figure.id().unit(), self.figure.spoken());
        let amount = match self.percentiles(MONTHS) {
            Some([low, .., high]) => range(self.locale, style, unit, (low, high), Between::Word),
            None => words::about(lang, &write(self.locale, style, unit, self.central(MONTHS)).joined()),
        };
        words::finding(lang, self.figure.id(), &amount, self.course.halved())
    }

    /// When a message costs half, and when the fleet must grow.
    pub fn notes(&self) -> [String; 2] {
        let lang = self.locale.lang;
        let ends = self.known.and_then(|known| known.halved).map(|[low, .., high]| (low as usize, high as usize));
        let share = self.known.and_then(|known| known.share).map(|share| percent(lang, share, 2));
        let grows = self.course.grows();
        [
            words::halving(lang, self.course.halved(), ends, share.as_deref()),
            words::growing(lang, grows.len(), grows.first().copied()),
        ]
    }

    /// What is drawn.
    pub fn subtitle(&self) -> String {
        let lang = self.locale.lang;
        words::subtitle(lang, label(lang, self.figure.id()), self.percentiles(MONTHS).is_some())
    }

    fn fan_months(&self) -> Vec<FanMonth> {
        let unit = self.figure.id().unit();
        let rate = if unit.kind() == Kind::Money { self.locale.rate } else { 1.0 };
        let one = |month: usize| {
            let percentiles = self.percentiles(month);
            let text = |value| write(self.locale, self.figure.style(), unit, value).joined();
            let ends = |ends| range(self.locale, self.figure.end_style(), unit, ends, Between::Dash);
            let mut row = vec![month.to_string(), text(self.central(month))];
            if let Some([low, quarter, middle, three_quarters, high]) = percentiles {
                row.extend([text(middle), ends((quarter, three_quarters)), ends((low, high))]);
            }
            FanMonth {
                percentiles: percentiles.map(|all| all.map(|value| value * rate)),
                central: self.central(month) * rate,
                row,
            }
        };
        (0..self.course.months.len()).map(one).collect()
    }

    /// The vertical axis. The one before stays where it still holds the line and the bands are not there yet, so that
    /// the picture does not jump while they are worked out.
    pub fn axis(&self, before: Option<Span>) -> Span {
        let months = self.fan_months();
        let own = FanData::span_of(&months);
        let holds = |span: &Span| months.iter().all(|month| span.holds(month.central, month.central));
        match before {
            Some(span) if self.known.is_none() && holds(&span) => span,
            _ => own,
        }
    }

    /// The chart and its words.
    pub fn picture(&self, span: Span, width: f64) -> Picture {
        let (lang, id) = (self.locale.lang, self.figure.id());
        let unit = id.unit();
        let months = self.fan_months();
        let tick = |value: f64| {
            let text = write(self.locale.converted(), Style::Chart(3), unit, value);
            // In Chinese the currency stands with the name of the axis.
            if unit.kind() == Kind::Money { text.number() } else { text.joined() }
        };
        let last = self.percentiles(MONTHS);
        let amount = |value: f64| write(self.locale, self.figure.end_style(), unit, value).joined();
        let end = |rank: usize, name: String| (last.map_or_else(String::new, |all| amount(all[rank])), name);
        let share = |rank: usize| percent(lang, PERCENTILES[rank], 2);
        let halved = self.course.halved().map(|month| Marked {
            month,
            range: self.known.and_then(|known| known.halved).map(|[low, .., high]| (low, high)),
            text: words::MESSAGE_AT_HALF.get(lang).to_owned(),
        });
        let grows = self.course.grows();
        // The label says a day or a message, the axis has the sign of the currency in English alone.
        let unit_name = match unit.kind() {
            Kind::Money => currency::name(self.locale.currency).get(lang).to_owned(),
            _ => unit_in_full(self.locale, unit),
        };
        let growing = if grows.is_empty() { "" } else { words::FLEET_GROWS.get(lang) };
        let data = FanData {
            span,
            marked: halved,
            words: FanWords {
                up: AxisWords {
                    name: head(lang, label(lang, id), &unit_name),
                    ticks: span.ticks().into_iter().map(tick).collect(),
                },
                years: (0..=MONTHS / 12).map(|year| words::years(lang, year)).collect(),
                ends: [end(0, share(0)), end(2, ranges::MEDIAN.get(lang).to_owned()), end(4, share(4))],
                central: (amount(self.central(MONTHS)), ranges::CENTRAL.get(lang).to_owned()),
                grows: growing.to_owned(),
            },
            grows,
            months,
        };
        (fan::layout(&data, width), self.words())
    }

    fn words(&self) -> FigureWords {
        let lang = self.locale.lang;
        let name = label(lang, self.figure.id());
        let (today, then) = (self.amount(0).0, self.amount(MONTHS));
        let then = then.1.unwrap_or(then.0);
        let mut heads = vec![words::MONTH.get(lang), words::CENTRAL.get(lang)];
        if self.percentiles(MONTHS).is_some() {
            heads.extend([ranges::MEDIAN, words::HALF_HEAD, ranges::RANGE].map(|text| text.get(lang)));
        }
        figure_words(lang, words::description(lang, name, &today, &then), &heads)
    }

    /// What the chart says where nothing stands round it.
    pub fn alone(&self) -> Alone {
        let (lang, unit) = (self.locale.lang, self.figure.id().unit());
        let unit_name = unit_in_full(self.locale, unit);
        let percentiles = PERCENTILES.iter().map(|share| percent(lang, *share, 2));
        let heads = [words::MONTH.get(lang).to_owned(), head(lang, take::CENTRAL.get(lang), &unit_name)];
        let row = |month: usize| {
            let all = self.percentiles(month).unwrap_or([f64::NAN; 5]);
            let values = [self.central(month)].into_iter().chain(all);
            let values = values.map(|value| Cell::from(shown(self.locale, unit, value)));
            [Cell::from(month as f64)].into_iter().chain(values).collect()
        };
        Alone {
            title: self.finding(),
            subtitle: self.subtitle(),
            table: Table {
                head: heads.into_iter().chain(percentiles).collect(),
                rows: (0..self.course.months.len()).map(row).collect(),
            },
            ..Alone::default()
        }
    }
}

/// A multiple of today's value: `×2.41`.
pub fn multiple(locale: Locale, value: f64) -> String {
    if value.is_finite() {
        format!("×{}", write(locale, Style::Chart(3), Unit::One, value).joined())
    } else {
        MISSING.to_owned()
    }
}
