//! "Where is it going?": a figure month by month. The band holds 90 % of the outcomes, the darker one half of them.
//!
//! A line goes through the middle of the outcomes, a dotted one through the central case where that lies elsewhere.

use super::mark::{Anchor, Frame, Label, Mark, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Linear, Span, drawable};

/// Drawn at this height, whatever the width.
pub const HEIGHT: f64 = 340.0;
/// Room above the plot: the words of the axis, then what is marked.
const HEAD: f64 = 46.0;
/// Room below it: the years, the months in which something grows, what those are.
const FOOT: f64 = 52.0;
/// Months between two names on the axis.
const YEAR: usize = 12;
/// From this width on, what a line is stands behind its amount at the right end.
const NAMED_FROM: f64 = 560.0;
/// Between the baselines of two labels at the right end.
const LINE: f64 = 18.0;
const RADIUS: f64 = 5.0;
/// The central case has a line of its own where it is a share of the plot's height away from the middle.
const APART: f64 = 0.01;

/// What one month is like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FanMonth {
    /// The figure over all outcomes: 5, 25, 50, 75 and 95 %; none where nothing is uncertain, or not yet known.
    pub percentiles: Option<[f64; 5]>,
    /// The figure of the central case.
    pub central: f64,
    /// Its row in the table.
    pub row: Vec<String>,
}

impl FanMonth {
    /// What the line goes through.
    fn middle(&self) -> f64 {
        self.percentiles.map_or(self.central, |[_, _, middle, ..]| middle)
    }
}

/// A month that stands out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    /// Which.
    pub month: usize,
    /// The 90 % range of it; none where it is certain.
    pub range: Option<(f64, f64)>,
    /// What happens then.
    pub text: String,
}

/// The words of a fan, formatted and translated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FanWords {
    /// What is drawn, and the texts of the ticks of [`FanData::span`].
    pub up: AxisWords,
    /// Today, and each year after it.
    pub years: Vec<String>,
    /// Amount and name at the right end: 5 %, the middle, 95 %.
    pub ends: [(String, String); 3],
    /// The same of the central case.
    pub central: (String, String),
    /// What happens in the months of [`FanData::grows`].
    pub grows: String,
}

/// A fan, and the words written into it.
#[derive(Clone, Debug, PartialEq)]
pub struct FanData {
    /// Today and the months after it.
    pub months: Vec<FanMonth>,
    /// The vertical axis.
    pub span: Span,
    /// A month that stands out.
    pub marked: Option<Marked>,
    /// Months that are ticked below the axis.
    pub grows: Vec<usize>,
    /// The words.
    pub words: FanWords,
}

impl FanData {
    /// The axis that holds all months.
    pub fn span_of(months: &[FanMonth]) -> Span {
        let each = |month: &FanMonth| {
            let [low, .., high] = month.percentiles.unwrap_or([month.central; 5]);
            [low, high, month.central]
        };
        let values = || months.iter().flat_map(each).filter(|value| value.is_finite());
        let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(0.0, f64::max));
        Span::holding(if low.is_finite() { low } else { 0.0 }, high)
    }
}

/// Lays out a fan for one width. Each month has its row in the table.
pub fn layout(data: &FanData, width: f64) -> Sheet {
    let width = drawable(width).max(240.0);
    let has_names = width >= NAMED_FROM;
    let ends = end_labels(data, has_names);
    let ticks = data.words.up.ticks.iter().map(|text| Tone::Axis.width(text)).fold(0.0, f64::max).min(width / 4.0);
    let beside = ends.iter().map(|(_, label)| label.width()).fold(0.0, f64::max).min(width / 3.0);
    let frame = Frame::between(ticks + 8.0, HEAD, width - beside - 12.0, HEIGHT - FOOT);
    let mut plot = Plot::framed(width, HEIGHT, frame);
    let (left, right, top, floor) = (frame.x, frame.right(), frame.y, frame.bottom());
    let last = data.months.len().saturating_sub(1).max(1);
    let along = Linear::from_zero(last as f64, left, right);
    let at = |month: usize| along.place(month as f64);
    let up = |value: f64| floor - data.span.share(value) * (floor - top);
    let line = |value: &dyn Fn(&FanMonth) -> f64| -> Vec<Point> {
        data.months.iter().enumerate().map(|(month, each)| (at(month), up(value(each)))).collect()
    };
    let has_bands = !data.months.is_empty() && data.months.iter().all(|month| month.percentiles.is_some());
    let edge = |rank: usize| line(&|month: &FanMonth| month.percentiles.map_or(month.central, |all| all[rank]));
    if has_bands {
        for (low, high, class) in [(0, 4, "area"), (1, 3, "band-half")] {
            let outline = edge(low).into_iter().chain(edge(high).into_iter().rev()).collect();
            plot.marks.push(Mark::Path(vec![outline], class));
        }
    }

    plot.write(Label::new(0.0, HEIGHT - 4.0, Tone::Axis, data.words.grows.clone()));
    let at_x: Vec<f64> = (0..data.words.years.len()).map(|year| at(year * YEAR)).collect();
    let at_y: Vec<f64> = data.span.ticks().into_iter().map(up).collect();
    plot.axes((&AxisWords::default(), &[]), (&data.words.up, &at_y));
    for (x, text) in at_x.iter().zip(&data.words.years) {
        plot.marks.push(Mark::line((*x, top), (*x, floor), "grid"));
        let label = Label::new(*x, floor + 18.0, Tone::Axis, text.clone());
        // The first keeps off the lowest tick.
        let is_first = *x == left;
        plot.write(if is_first { Label { x: x + 1.0, ..label } } else { label.anchored(Anchor::Middle) });
    }
    let ticks = data.grows.iter().map(|month| vec![(at(*month), floor + 24.0), (at(*month), floor + 31.0)]);
    if !data.grows.is_empty() {
        plot.marks.push(Mark::Path(ticks.collect(), "limit"));
    }

    if has_bands {
        plot.marks.push(Mark::Path(vec![edge(0), edge(4)], "band-edge"));
    }
    let middle = line(&FanMonth::middle);
    if let Some(marked) = &data.marked {
        mark(&mut plot, marked, &at);
    }
    if is_apart(data) {
        plot.line(line(&|month: &FanMonth| month.central), "dotted");
    }
    plot.line(middle.clone(), "load");
    if let Some(today) = middle.first() {
        plot.dot(*today, RADIUS, "dot");
    }
    for (y, label) in spread(ends, up, (top, floor)) {
        plot.place(label, &[(right + 8.0, y, Anchor::Start)]);
    }
    Sheet {
        drawing: plot.drawing(),
        table: data.months.iter().map(|month| month.row.clone()).collect(),
        spots: middle.iter().map(|at| around(*at, RADIUS)).collect(),
    }
}

/// Whether the central case goes another way than the middle of the outcomes.
fn is_apart(data: &FanData) -> bool {
    let share = |value| data.span.share(value);
    data.months.iter().any(|month| (share(month.middle()) - share(month.central)).abs() > APART)
}

/// The labels at the right end, with their values.
fn end_labels(data: &FanData, has_names: bool) -> Vec<(f64, Label)> {
    let Some(last) = data.months.last() else { return Vec::new() };
    let words = &data.words;
    let label = |tone, (amount, name): &(String, String)| {
        let tail = if has_names && !name.is_empty() { format!(" {name}") } else { String::new() };
        Label::new(0.0, 0.0, tone, amount.clone()).with_tail(tail)
    };
    let mut all = Vec::new();
    match last.percentiles {
        Some([low, _, middle, _, high]) => {
            all.push((middle, label(Tone::Ember, &words.ends[1])));
            all.push((high, label(Tone::Amount, &words.ends[2])));
            all.push((low, label(Tone::Amount, &words.ends[0])));
            if is_apart(data) {
                all.push((last.central, label(Tone::Name, &words.central)));
            }
        }
        None => all.push((last.central, label(Tone::Ember, &words.central))),
    }
    all
}

/// Where the labels stand: beside their values, and apart from each other.
fn spread(ends: Vec<(f64, Label)>, up: impl Fn(f64) -> f64, (top, floor): (f64, f64)) -> Vec<(f64, Label)> {
    let mut placed: Vec<(f64, Label)> = ends.into_iter().map(|(value, label)| (up(value) + 4.0, label)).collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut above = top - LINE;
    for (y, _) in &mut placed {
        *y = y.max(above + LINE);
        above = *y;
    }
    let mut below = floor + 4.0 + LINE;
    for (y, _) in placed.iter_mut().rev() {
        *y = y.min(below - LINE);
        below = *y;
    }
    placed
}

/// A line through the month, its range as a bar above the plot, and what happens then.
fn mark(plot: &mut Plot, marked: &Marked, at: &dyn Fn(usize) -> f64) {
    let (top, floor) = (plot.frame.y, plot.frame.bottom());
    let (left, right) = (plot.frame.x, plot.frame.right());
    let x = at(marked.month).clamp(left, right);
    if let Some((low, high)) = marked.range {
        let place = |month: f64| (left + month * (at(1) - left)).clamp(left, right);
        plot.marks.push(Mark::Rect(Frame::between(place(low), top - 8.0, place(high), top - 4.0), "in-most"));
    }
    plot.line(vec![(x, top - 10.0), (x, floor)], "dotted");
    let label = Label::new(0.0, 0.0, Tone::Name, marked.text.clone());
    let y = top - 14.0;
    plot.place(label, &[(x, y, Anchor::Middle), (0.0, y, Anchor::Start), (right, y, Anchor::End)]);
}
