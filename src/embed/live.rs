//! A scenario in somebody else's page, under the hands of its readers.

use super::settings::{ChartKey, Settings, is_control};
use super::shown::{Figure, Nodes, Number, Row, Sentence};
use crate::charts::FigureWords;
use crate::charts::response;
use crate::figures::headline::{headline, range_text, written};
use crate::figures::spread::{Axis, Shape};
use crate::figures::{self, Picture, composition, day, drivers, replica, slider, spread};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{answer as answers, embed as words, ranges as of_ranges, shared};
use crate::i18n::sentences::{self, Period, Piece, field_name, reset_field};
use crate::i18n::{Word, beside, field_problem, label, word};
use crate::model::quantities::Id;
use crate::model::units::Kind;
use crate::render::number::{Style, write};
use crate::render::range::{Between, range};
use crate::scenario::breakdown::digits_to_the_cent;
use crate::scenario::codec::{self, Link};
use crate::scenario::form::stepped;
use crate::scenario::response::{position, value_at};
use crate::scenario::section::{Section, Sureness, sections, sureness};
use crate::scenario::stored::Stored;
use crate::scenario::{Answer, Change, MODEL_VERSION, Scenario};
use crate::uncertainty::inputs::moved;
use crate::uncertainty::points::REPETITION;
use crate::uncertainty::ranges::Ranges;
use crate::uncertainty::simulate::Simulator;

/// Samples that follow a slider: a quarter of a repetition. The others follow at rest.
const MOVING: usize = REPETITION / 4;

/// The curve of a slider, and the scenario that it was drawn for.
type Known = (Id, Scenario, Vec<(f64, f64)>);

/// What a slider holds while it is dragged.
#[derive(Clone, Copy, Debug)]
struct Held {
    id: Id,
    interval: Option<(f64, f64)>,
}

/// A scenario with its answer and its range.
#[derive(Debug)]
pub struct Live {
    /// As its author wrote it.
    opened: Link,
    scenario: Scenario,
    answer: Answer,
    simulator: Simulator,
    ranges: Option<Ranges>,
    /// The cost at the top edge of sliders.
    top: f64,
    axis: Option<Axis>,
    held: Option<Held>,
    curves: Vec<Known>,
}

impl Live {
    /// Opens a link. Keys of an embed in it are left out, what cannot be read falls back.
    pub fn open(query: &str) -> Self {
        let opened = codec::decode(&Settings::read(query).1).0;
        let scenario = opened.scenario.clone();
        let mut live = Self {
            answer: scenario.answer(),
            opened,
            scenario,
            simulator: Simulator::default(),
            ranges: None,
            top: 0.0,
            axis: None,
            held: None,
            curves: Vec::new(),
        };
        live.compute(REPETITION);
        live
    }

    /// What two links of one scenario have in common: language and view are none of it, a stored result only where it is
    /// what is shown.
    pub fn key(&self) -> String {
        let Link { scenario, currency, limit, frozen, .. } = self.opened.clone();
        codec::encode(&Link { scenario, currency, limit, stored: self.frozen(), frozen, ..Link::default() })
    }

    /// The link of the present state, without question mark: the author's own, until a reader has changed something.
    pub fn link(&self, lang: Lang) -> String {
        let mut link = Link { lang: Some(lang), ..self.opened.clone() };
        if self.scenario != self.opened.scenario {
            link = Link { scenario: self.scenario.clone(), stored: None, frozen: false, ..link };
        }
        codec::encode(&link)
    }

    /// A slider is taken hold of: until it is released its interval keeps its shape, and axes rest.
    pub fn hold(&mut self, id: Id) {
        self.held = Some(Held { id, interval: slider::interval(&self.scenario, id) });
    }

    /// The slider is released.
    pub fn release(&mut self) {
        self.held = None;
        self.compute(REPETITION);
    }

    /// A place of a slider.
    pub fn place(&mut self, id: Id, place: f64) {
        self.set(id, value_at(id, (place / slider::PLACES).clamp(0.0, 1.0)));
    }

    /// Some steps of a slider; those of a Page key are counted for `pages`.
    pub fn step(&mut self, id: Id, steps: i32, pages: bool) {
        let steps = if pages { steps.saturating_mul(slider::PAGE) } else { steps };
        self.set(id, stepped(id, slider::present(&self.scenario, &self.answer, id), steps));
    }

    /// What was typed into a field.
    pub fn write(&mut self, id: Id, text: &str) {
        self.apply(slider::typed(id, text.to_owned()));
    }

    /// Back to what the author wrote.
    pub fn reset(&mut self, id: Id) {
        let Scenario { numbers, ranges, kept, .. } = &self.opened.scenario;
        self.scenario.forget(id);
        self.scenario.kept.remove(id.key());
        self.scenario.numbers.extend(numbers.get(&id).map(|value| (id, *value)));
        self.scenario.ranges.extend(ranges.get(&id).map(|ends| (id, *ends)));
        self.scenario.kept.extend(kept.get(id.key()).map(|text| (id.key().to_owned(), text.clone())));
        self.compute(REPETITION);
    }

    fn set(&mut self, id: Id, value: f64) {
        let held = self.held.filter(|held| held.id == id);
        let interval = held.map_or_else(|| slider::interval(&self.scenario, id), |held| held.interval);
        self.apply(moved(id, interval, value));
    }

    fn apply(&mut self, change: Change) {
        let before = self.scenario.clone();
        self.scenario = before.clone().apply(change);
        if self.scenario != before {
            self.compute(if self.held.is_some() { MOVING } else { REPETITION });
        }
    }

    fn compute(&mut self, samples: usize) {
        self.answer = self.scenario.answer();
        if self.held.is_none() {
            self.top = slider::HEADROOM * self.answer.estimate.money.cost;
        }
        self.simulator.set(&self.scenario);
        self.ranges = self.simulator.quick_part(samples);
        self.axis = self.ranges.as_ref().map(|ranges| self.axis_of(ranges));
    }

    /// The axis of the outcomes. While a slider is dragged it stays, as long as it holds the 90 % range.
    fn axis_of(&self, ranges: &Ranges) -> Axis {
        let axis = Axis::of(self.locale(Lang::En), Period::Day, Shape::Dots, ranges, None);
        let [p5, .., p95] = ranges.summary.percentiles;
        let is_kept = |held: &Axis| held.factor == axis.factor && held.span.holds(p5 * axis.factor, p95 * axis.factor);
        self.axis.filter(is_kept).filter(|_| self.held.is_some()).unwrap_or(axis)
    }

    /// Does a small step of the samples that are left and of the ranges of all quantities. Tells whether there is more
    /// to do; where there is not, [`settle`](Self::settle) takes what they say.
    pub fn work(&mut self) -> bool {
        self.simulator.work()
    }

    /// Takes the ranges of all samples.
    pub fn settle(&mut self) {
        if let Some(ranges) = self.simulator.ranges() {
            self.axis = Some(self.axis_of(&ranges));
            self.ranges = Some(ranges);
        }
    }

    fn locale(&self, lang: Lang) -> Locale {
        figures::locale(&self.scenario, lang, self.opened.currency)
    }

    /// The stored result that is shown in place of a present one.
    fn frozen(&self) -> Option<Stored> {
        self.opened.stored.filter(|_| self.opened.frozen)
    }

    /// The 90 % range of a quantity.
    fn ends(&self, id: Id) -> Option<(f64, f64)> {
        let [low, .., high] = self.ranges.as_ref()?.of(id)?.percentiles;
        (low.is_finite() && high.is_finite()).then_some((low, high))
    }

    /// A quantity, given or computed; none where the scenario has no such value.
    pub fn number(&self, lang: Lang, id: Id) -> Option<Number> {
        let locale = self.locale(lang);
        let has_slider = is_control(id);
        let planned = || has_slider.then(|| slider::present(&self.scenario, &self.answer, id));
        let value = self.answer.value(id).or_else(planned).filter(|value| value.is_finite())?;
        let style = style(locale, id, value);
        let text = in_prose(locale, id, value);
        let interval = slider::interval(&self.scenario, id);
        let ends = self.ends(id).or(interval);
        let ranged = ends.map(|ends| range(locale, style, id.unit(), ends, Between::Word));
        Some(Number {
            adjustable: if has_slider { words::adjustable(lang, id, &text) } else { String::new() },
            text,
            value,
            ends,
            range: ranged.unwrap_or_default(),
            name: label(lang, id),
        })
    }

    /// The sentence of the answer; that of a frozen link is of its stored result.
    pub fn sentence(&self, lang: Lang) -> Sentence {
        let (locale, id) = (self.locale(lang), self.scenario.headline());
        let stored = self.frozen();
        let value = stored.map_or_else(|| self.answer.value(id), |stored| Some(stored.central));
        let pieces = match stored {
            Some(stored) => {
                let amount = written(locale, Style::Headline, id, Some(stored.central));
                let [before, within, behind] = words::about(lang);
                // What is only a part of the cost is called by its name.
                match id {
                    Id::CostPerDay => vec![
                        Piece::Text(before.to_owned()),
                        Piece::Amount(amount + within),
                        Piece::Text(behind.to_owned()),
                    ],
                    _ => vec![Piece::Text(lang.named(label(lang, id), "")), Piece::Amount(amount)],
                }
            }
            None => headline(locale, Period::Day, &self.scenario, &self.answer),
        };
        let ends = stored.map_or_else(|| self.ends(id), |stored| stored.ends());
        let (sure, range) = match ends {
            Some(ends) => (of_ranges::before_range(lang), range_text(locale, Period::Day, id, ends)),
            None if stored.is_some() => ("", String::new()),
            None => self.point(locale, id),
        };
        let spoken = [sentences::headline_text(&pieces), [sure, &range].concat()].join(lang.between_sentences());
        let version = stored.map_or(MODEL_VERSION, |stored| stored.version).to_string();
        let made = stored.and_then(|stored| stored.made).map(|made| shared::date(lang, made));
        Sentence {
            pieces: pieces
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) | Piece::Subject(text) => (text, false),
                    Piece::Amount(text) => (text, true),
                })
                .collect(),
            quantity: id.key(),
            value: value.filter(|value| value.is_finite()),
            sure,
            range,
            spoken,
            model: match stored {
                Some(_) => words::frozen(lang, made.as_deref(), &version),
                None => words::model(lang, &version),
            },
            open: words::OPEN.get(lang),
        }
    }

    /// How sure an answer is that is a point.
    fn point(&self, locale: Locale, id: Id) -> (&'static str, String) {
        let lang = locale.lang;
        match sureness(&self.scenario, &self.answer) {
            Sureness::Predicted => (answers::PREDICTED.get(lang), String::new()),
            Sureness::Stated => (answers::STATED.get(lang), String::new()),
            Sureness::Published { .. } => {
                let value = self.answer.value(id);
                let money = value.filter(|_| id.unit().kind() == Kind::Money);
                let digits = money.map_or(6, |dollars| digits_to_the_cent(dollars * locale.rate));
                let amount = written(locale, Style::Exact(digits), id, value);
                (answers::EXACTLY.get(lang), answers::exact_amount(lang, id, &amount))
            }
        }
    }

    /// The row of an input, its curve laid out for a width; none where nobody may move it.
    pub fn row(&mut self, lang: Lang, id: Id, width: f64) -> Option<Row> {
        if !is_control(id) {
            return None;
        }
        let points = self.points(id);
        let value = slider::present(&self.scenario, &self.answer, id);
        let interval = slider::interval(&self.scenario, id);
        let drawn = slider::drawn(id, points, self.top, value, interval, None);
        let key = id.key();
        let problem = self.scenario.problems().into_iter().find(|problem| problem.field() == Some(key));
        let was = &self.opened.scenario;
        let same = self.scenario.numbers.get(&id) == was.numbers.get(&id)
            && self.scenario.ranges.get(&id) == was.ranges.get(&id)
            && self.scenario.kept.get(key) == was.kept.get(key);
        Some(Row {
            label: label(lang, id),
            ends: words::ends(lang, &slider::end(lang, id, 0.0), &slider::end(lang, id, 1.0)),
            field_name: field_name(lang, id),
            text: slider::held(lang, &self.scenario, id),
            placeholder: slider::planned(lang, &self.scenario, &self.answer, id),
            unit: beside(lang, id),
            place: (position(id, value) * slider::PLACES).round(),
            places: slider::PLACES,
            spoken: slider::spoken(lang, id, value, interval, None),
            problem: problem.map(|problem| field_problem(lang, &problem)).unwrap_or_default(),
            reset: if same { "" } else { words::RESET.get(lang) },
            reset_name: reset_field(lang, id),
            drawing: Nodes::of(&response::layout(&drawn, width).drawing()),
        })
    }

    /// The points of a curve. While its own slider moves, nothing of it changes.
    fn points(&mut self, id: Id) -> Vec<(f64, f64)> {
        let others = slider::others(&self.scenario, id);
        if let Some((_, _, points)) = self.curves.iter().find(|(known, of, _)| *known == id && *of == others) {
            return points.clone();
        }
        let points = slider::points(&others, id);
        self.curves.retain(|(known, ..)| *known != id);
        self.curves.push((id, others, points.clone()));
        points
    }

    /// A chart, laid out for a width; none where the scenario has nothing to draw.
    pub fn chart(&self, lang: Lang, chart: ChartKey, width: f64) -> Option<Figure> {
        let (locale, answer) = (self.locale(lang), &self.answer);
        let section = match chart {
            ChartKey::Dots | ChartKey::Drivers => None,
            ChartKey::Composition | ChartKey::Uses => Some(Section::Composition),
            ChartKey::Day => Some(Section::Day),
            ChartKey::Memory | ChartKey::Roofline | ChartKey::Operating => Some(Section::Limits),
        };
        // What the page leaves out of an answer is left out here.
        if section.is_some_and(|section| !sections(&self.scenario, answer).contains(&section)) {
            return None;
        }
        let picture = match chart {
            ChartKey::Dots => {
                let (ranges, axis) = (self.ranges.as_ref()?, self.axis?);
                let picture = spread::picture(locale, axis, ranges, None, None, width);
                let subtitle = label(lang, ranges.headline).to_owned();
                let finding = of_ranges::EQUAL_OUTCOMES.get(lang).to_owned();
                titled(picture, word(lang, Word::SectionSure), subtitle, Some(finding))
            }
            ChartKey::Composition => {
                let picture = composition::paid(locale, answer, width);
                titled(picture, word(lang, Word::SectionComposition), self.divided(locale), None)
            }
            ChartKey::Uses => {
                let picture = composition::used(locale, answer, width);
                titled(picture, word(lang, Word::ByUse), self.divided(locale), None)
            }
            ChartKey::Drivers => {
                let ranges = self.ranges.as_ref()?;
                let finding = drivers::finding(locale, ranges);
                let subtitle = of_ranges::drivers_subtitle(lang, ranges.headline);
                let picture = drivers::picture(locale, ranges, None, width);
                titled(picture, word(lang, Word::SectionDrivers), subtitle, Some(finding))
            }
            ChartKey::Day => {
                let load = answer.day_load()?;
                let subtitle = day::subtitle(lang, Some(&load)).to_owned();
                titled(day::picture(lang, &load, width), word(lang, Word::SectionDay), subtitle, None)
            }
            ChartKey::Memory => replica::memory(lang, answer, width)?,
            ChartKey::Roofline => replica::roofs(lang, answer, width)?,
            ChartKey::Operating => replica::curve(lang, answer, width)?,
        };
        Figure::of(picture, words::OPEN.get(lang))
    }

    /// What is divided.
    fn divided(&self, locale: Locale) -> String {
        let total = composition::total(locale, &self.answer);
        sentences::cost_of_a_day(locale.lang, &total)
    }
}

/// A picture under a title of its own.
fn titled((sheet, words): Picture, title: &str, subtitle: String, finding: Option<String>) -> Picture {
    let finding = finding.unwrap_or(words.finding);
    (sheet, FigureWords { title: title.to_owned(), subtitle, finding, ..words })
}

/// A number as it stands in prose.
pub fn in_prose(locale: Locale, id: Id, value: f64) -> String {
    let style = style(locale, id, value);
    let text = write(locale, style, id.unit(), value).joined();
    // Two million need no zero to say how exactly.
    let is_count = id.unit().kind() == Kind::Count && style == Style::Headline;
    if is_count { text.replacen(".0", "", 1) } else { text }
}

/// How a number is written in prose: prices to the cent, counts below a million with three digits at least.
fn style(locale: Locale, id: Id, value: f64) -> Style {
    const LARGE: f64 = 1e6;
    const DEAR: f64 = 1e3;
    let unit = id.unit();
    match unit.kind() {
        Kind::Money if value.abs() * locale.rate < DEAR => Style::UnitPrice,
        Kind::Count if unit.from_base(value).abs() < LARGE => Style::Exact(3),
        Kind::Physical => Style::Figure,
        _ => Style::Headline,
    }
}
