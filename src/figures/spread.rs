//! The answer as outcomes of equal chance: dots or a histogram.

use super::headline::is_for_a_day;
use super::{Picture, figure_words};
use crate::charts::FigureWords;
use crate::charts::dots::{self, Dots};
use crate::charts::histogram::{self, Cell, Histogram, merged};
use crate::charts::outcomes::{Marked, Named, Twin};
use crate::charts::scale::Span;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{compare, ranges as words};
use crate::i18n::sentences::Period;
use crate::i18n::text::Text;
use crate::i18n::{Word, label, word};
use crate::model::units::Kind;
use crate::render::number::{Style, percent, write};
use crate::render::range::short_range;
use crate::scenario::breakdown::over;
use crate::uncertainty::ranges::Ranges;

/// The most bars of a histogram: on a telephone they are then 10 px wide.
const MOST_CELLS: usize = 32;

/// How outcomes are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shape {
    /// Fifty dots.
    #[default]
    Dots,
    /// Bars.
    Histogram,
}

/// The baseline below the outcomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// The value with every input in the middle.
    pub central: f64,
    /// 5th, 25th, 50th, 75th and 95th percentile; none for a point.
    pub percentiles: Option<[f64; 5]>,
}

impl Baseline {
    fn ends(&self) -> (f64, f64) {
        let [low, .., high] = self.percentiles.unwrap_or([self.central; 5]);
        (low.min(self.central), high.max(self.central))
    }
}

/// An axis, and what it was made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Its ends.
    pub span: Span,
    /// What stands on it.
    pub shape: Shape,
    /// What values are multiplied with for period and currency.
    pub factor: f64,
}

impl Axis {
    /// The axis that holds every mark.
    pub fn of(locale: Locale, period: Period, shape: Shape, ranges: &Ranges, baseline: Option<&Baseline>) -> Self {
        let factor = if is_for_a_day(ranges.headline) { over(period, 1.0) } else { 1.0 };
        let is_money = ranges.headline.unit().kind() == Kind::Money;
        let factor = if is_money { factor * locale.rate } else { factor };
        let (low, high) = shape.ends(ranges);
        let (least, most) = baseline.map_or((low, high), Baseline::ends);
        let (low, high) = (low.min(least), high.max(most));
        Self { span: Span::holding(low * factor, high * factor), shape, factor }
    }
}

impl Shape {
    /// The least and the greatest value that has a mark.
    fn ends(self, ranges: &Ranges) -> (f64, f64) {
        let (low, high) = match self {
            Self::Dots => (ranges.dots[0], ranges.dots[ranges.dots.len() - 1]),
            Self::Histogram => ranges.histogram.ends,
        };
        (low.min(ranges.central), high.max(ranges.central))
    }
}

/// Outcomes on their axis.
pub fn picture(
    locale: Locale,
    axis: Axis,
    ranges: &Ranges,
    limit: Option<f64>,
    baseline: Option<&Baseline>,
    width: f64,
) -> Picture {
    let (locale, Axis { span, factor, shape }) = (locale.converted(), axis);
    let case = Case { lang: locale.lang, locale, ranges, limit, baseline, span, factor };
    match shape {
        Shape::Dots => case.dots(width),
        Shape::Histogram => case.histogram(width),
    }
}

/// One drawing: what of, how it is written, and what it is multiplied with for period and currency.
struct Case<'a> {
    lang: Lang,
    /// For amounts that are multiplied already.
    locale: Locale,
    ranges: &'a Ranges,
    limit: Option<f64>,
    baseline: Option<&'a Baseline>,
    span: Span,
    factor: f64,
}

impl Case<'_> {
    fn amount(&self, digits: u8, value: f64) -> String {
        write(self.locale, Style::Chart(digits), self.ranges.headline.unit(), value * self.factor).joined()
    }

    fn range(&self, low: f64, high: f64) -> String {
        let ends = (low * self.factor, high * self.factor);
        short_range(self.locale, Style::Chart(2), self.ranges.headline.unit(), ends)
    }

    fn share(&self, value: f64) -> String {
        percent(self.lang, self.ranges.chance_at_most(value), 2)
    }

    /// Axis, lines and bars. The table has a name and what `second` says of each.
    fn marked(&self, second: &dyn Fn(&str, f64) -> String) -> Marked {
        let Ranges { summary, central, .. } = self.ranges;
        let [p5, p25, median, p75, p95] = summary.percentiles;
        let unit = self.ranges.headline.unit();
        let tick = |value: f64| {
            // The axis is one of the period already.
            let text = write(self.locale, Style::Chart(3), unit, value);
            // The currency stands on the line above.
            if unit.kind() == Kind::Money { text.number() } else { text.joined() }
        };
        let line = |name: Text, value: f64| {
            let amount = self.amount(2, value);
            let row = vec![words::capital(name.get(self.lang)), second(&amount, self.ranges.chance_at_most(value))];
            Named { name: name.get(self.lang).to_owned(), amount: words::after(self.lang, &amount), row }
        };
        let bar = |name: Text, (low, high), share| {
            let range = self.range(low, high);
            let row = vec![words::capital(name.get(self.lang)), second(&range, share)];
            Named { name: name.get(self.lang).to_owned(), amount: words::range_after(self.lang, &range), row }
        };
        let limit = self.limit.map_or_else(Named::default, |limit| {
            let named = line(words::LIMIT, limit);
            let below = words::range_after(self.lang, &words::lower(self.lang, &self.share(limit)));
            Named { amount: named.amount + &below, ..named }
        });
        Marked {
            span: self.span,
            ticks: self.span.ticks().into_iter().map(tick).collect(),
            percentiles: summary.percentiles.map(|value| value * self.factor),
            central: central * self.factor,
            limit: self.limit.map(|limit| limit * self.factor),
            central_words: line(words::CENTRAL, *central),
            median_words: line(words::MEDIAN, median),
            half_words: bar(words::HALF, (p25, p75), 0.5),
            most_words: bar(words::RANGE, (p5, p95), 0.9),
            limit_words: limit,
            twin: self.baseline.map(|baseline| self.twin(baseline, &line)),
        }
    }

    fn twin(&self, baseline: &Baseline, line: &dyn Fn(Text, f64) -> Named) -> Twin {
        let words = line(compare::PINNED, baseline.central);
        let range = baseline.percentiles.map(|[low, .., high]| words::range_after(self.lang, &self.range(low, high)));
        Twin {
            percentiles: baseline.percentiles.map(|all| all.map(|value| value * self.factor)),
            central: baseline.central * self.factor,
            words: Named { amount: words.amount + &range.unwrap_or_default(), ..words },
        }
    }

    fn about(&self, second: &str) -> FigureWords {
        let [p5, p25, median, p75, p95] = self.ranges.summary.percentiles;
        let (half, most) = (self.range(p25, p75), self.range(p5, p95));
        let description = words::outcomes(self.lang, self.ranges.headline, &self.amount(2, median), &half, &most);
        figure_words(self.lang, description, &[words::OUTCOME.get(self.lang), second])
    }

    fn dots(&self, width: f64) -> Picture {
        let all = self.ranges.dots.len();
        let row =
            |(index, value): (usize, &f64)| vec![words::one_of(self.lang, index + 1, all), self.amount(3, *value)];
        let data = Dots {
            marked: self.marked(&|amount, _| amount.to_owned()),
            values: self.ranges.dots.iter().map(|value| value * self.factor).collect(),
            rows: self.ranges.dots.iter().enumerate().map(row).collect(),
        };
        (dots::layout(&data, width), self.about(label(self.lang, self.ranges.headline)))
    }

    fn histogram(&self, width: f64) -> Picture {
        let Ranges { histogram, samples, .. } = self.ranges;
        let counts = merged(&histogram.counts, MOST_CELLS);
        let together = histogram.counts.len().div_ceil(MOST_CELLS).max(1);
        let edge = |cell: usize| histogram.at(((cell * together) as f64 / histogram.counts.len() as f64).min(1.0));
        let share = |share| percent(self.lang, share, 2);
        let cell = |(at, count): (usize, u64)| {
            let ends = (edge(at), edge(at + 1));
            Cell {
                ends: (ends.0 * self.factor, ends.1 * self.factor),
                count,
                row: vec![self.range(ends.0, ends.1), share(count as f64 / (*samples).max(1) as f64)],
            }
        };
        let data = Histogram {
            marked: self.marked(&|amount, below| words::lower_than(self.lang, amount, &share(below))),
            cells: counts.into_iter().enumerate().map(cell).collect(),
        };
        (histogram::layout(&data, width), self.about(word(self.lang, Word::ShareOfTotal)))
    }
}
