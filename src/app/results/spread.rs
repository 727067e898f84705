//! The answer as outcomes of equal chance, below the headline: dots or a histogram.

use super::headline::is_for_a_day;
use crate::app::ranges::short_range;
use crate::app::state::State;
use crate::app::view::figure_words;
use crate::charts::dots::{self, Dots};
use crate::charts::histogram::{self, Cell, Histogram, merged};
use crate::charts::mark::Sheet;
use crate::charts::outcomes::{Marked, Named, Twin};
use crate::charts::scale::Span;
use crate::charts::{Chart, Draw, FigureWords};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{compare, ranges as words};
use crate::i18n::sentences::Period;
use crate::i18n::text::Text;
use crate::i18n::{Word, label, word};
use crate::model::units::Kind;
use crate::render::number::{Style, percent, write};
use crate::scenario::Scenario;
use crate::scenario::breakdown::over;
use crate::uncertainty::ranges::Ranges;
use leptos::prelude::*;
use std::sync::Arc;

/// The most bars of a histogram: on a telephone they are then 10 px wide.
const MOST_CELLS: usize = 32;

/// How outcomes are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Shape {
    #[default]
    Dots,
    Histogram,
}

/// The baseline below the outcomes.
#[derive(Clone, PartialEq)]
struct Baseline {
    central: f64,
    percentiles: Option<[f64; 5]>,
}

impl Baseline {
    /// The headline of the first variant, as far as it has one.
    fn of(state: State) -> Option<Self> {
        let id = state.scenario.with(Scenario::headline);
        let central = state.baseline.with(|answer| answer.as_ref()?.value(id)).filter(|value| value.is_finite())?;
        let ranges = state.rivals[0].get().filter(|ranges| ranges.headline == id);
        let percentiles = ranges.map(|ranges| ranges.summary.percentiles);
        Some(Self { central, percentiles: percentiles.filter(|all| all.iter().all(|value| value.is_finite())) })
    }

    fn ends(&self) -> (f64, f64) {
        let [low, .., high] = self.percentiles.unwrap_or([self.central; 5]);
        (low.min(self.central), high.max(self.central))
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

    fn dots(&self, width: f64) -> (Sheet, FigureWords) {
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

    fn histogram(&self, width: f64) -> (Sheet, FigureWords) {
        let Ranges { histogram, samples, .. } = self.ranges;
        let counts = merged(&histogram.counts, MOST_CELLS);
        let together = histogram.counts.len().div_ceil(MOST_CELLS).max(1);
        let (from, to) = histogram.ends;
        let edge = |cell: usize| {
            let share = ((cell * together) as f64 / histogram.counts.len() as f64).min(1.0);
            if histogram.log { from * libm::pow(to / from, share) } else { from + (to - from) * share }
        };
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

/// Dots or histogram with what they cover; nothing where the answer is a point. The place is kept while it is computed.
#[component]
pub fn Spread(
    /// What money is counted for.
    period: Signal<Period>,
) -> impl IntoView {
    let state = State::get();
    let shape = RwSignal::new(Shape::default());
    let shown = Memo::new(move |_| {
        let headline = state.scenario.with(Scenario::headline);
        state.ranges.get().filter(|ranges| ranges.headline == headline).map(Current)
    });
    let baseline = Memo::new(move |_| Baseline::of(state));
    let axis = held_axis(state, shown, baseline, shape, period);
    let draw: Draw = Box::new(move |width| {
        let Some((Current(ranges), axis)) = shown.get().zip(axis.get()) else { return Default::default() };
        let Axis { span, factor, .. } = axis;
        let baseline = baseline.get();
        let (locale, limit) = (state.locale.get().converted(), state.limit.get());
        let case =
            Case { lang: locale.lang, locale, ranges: &ranges, limit, baseline: baseline.as_ref(), span, factor };
        match shape.get() {
            Shape::Dots => case.dots(width),
            Shape::Histogram => case.histogram(width),
        }
    });
    let brief = move || words::covers_briefly(state.lang.get(), state.uncertain.with(Vec::len));
    let choice = move |this: Shape, name: Text| {
        view! {
            <button
                type="button"
                aria-pressed=move || (shape.get() == this).to_string()
                on:click=move |_| shape.set(this)
            >
                {state.phrase(name)}
            </button>
        }
    };
    view! {
        <div class="spread" class:pinned=move || baseline.with(Option::is_some) hidden=move || !state.is_range()>
            <Chart name="spread" draw />
            <p class="hint">
                <span hidden=move || shape.get() != Shape::Dots>
                    {state.phrase(words::EQUAL_OUTCOMES)} {state.text(Lang::between_sentences)}
                </span>
                <span class="covers">{brief}</span>
            </p>
            <div class="switch" role="group" aria-label=state.phrase(words::CHART)>
                {choice(Shape::Dots, words::AS_DOTS)} {choice(Shape::Histogram, words::AS_HISTOGRAM)}
            </div>
        </div>
    }
}

/// Ranges that are the same only if they are one and the same: comparing all samples would take longer than drawing.
#[derive(Clone)]
struct Current(Arc<Ranges>);

impl PartialEq for Current {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// An axis, and what it was made for.
#[derive(Clone, Copy, PartialEq)]
struct Axis {
    span: Span,
    shape: Shape,
    factor: f64,
}

/// The axis. While something moves it stays, as long as it holds the 90 % range.
fn held_axis(
    state: State,
    shown: Memo<Option<Current>>,
    baseline: Memo<Option<Baseline>>,
    shape: RwSignal<Shape>,
    period: Signal<Period>,
) -> Memo<Option<Axis>> {
    Memo::new(move |before: Option<&Option<Axis>>| {
        let Current(ranges) = shown.get()?;
        let (shape, period) = (shape.get(), period.get());
        let factor = if is_for_a_day(ranges.headline) { over(period, 1.0) } else { 1.0 };
        let is_money = ranges.headline.unit().kind() == Kind::Money;
        let factor = if is_money { factor * state.locale.get().rate } else { factor };
        let (low, high) = shape.ends(&ranges);
        let (least, most) = baseline.with(|baseline| baseline.as_ref().map_or((low, high), Baseline::ends));
        let (low, high) = (low.min(least), high.max(most));
        let [p5, .., p95] = ranges.summary.percentiles;
        let is_kept =
            |axis: &Axis| axis.shape == shape && axis.factor == factor && axis.span.holds(p5 * factor, p95 * factor);
        let kept = before.copied().flatten().filter(is_kept).filter(|_| state.is_moving());
        kept.or_else(|| Some(Axis { span: Span::holding(low * factor, high * factor), shape, factor }))
    })
}
