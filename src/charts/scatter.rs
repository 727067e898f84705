//! "How right is it?": predicted against measured, a dot for each row.
//!
//! Both axes are logarithmic and alike. On the diagonal the two are equal; the band holds what is within a factor.

use super::mark::{Anchor, Frame, Label, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Log, MOST_TICKS, drawable, log_ends, log_ticks};

const HEIGHT: f64 = 380.0;
const RADIUS: f64 = 3.5;

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair {
    /// What was measured.
    pub measured: f64,
    /// What is predicted.
    pub predicted: f64,
    /// The style class of its dot.
    pub class: &'static str,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// All rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scatter {
    /// The rows.
    pub pairs: Vec<Pair>,
    /// Rows within this factor lie in the band.
    pub factor: f64,
    /// The words at the ends of the band, below and above the diagonal.
    pub edges: [String; 2],
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
}

impl Scatter {
    /// Rows that have a place on logarithmic axes.
    fn drawn(&self) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(|pair| drawable(pair.measured) > 0.0 && drawable(pair.predicted) > 0.0)
    }

    /// The span of either axis.
    fn span(&self) -> (f64, f64) {
        let values = || self.drawn().flat_map(|pair| [pair.measured, pair.predicted]);
        let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(0.0, f64::max));
        if low < high { log_ends(low, high) } else { (1.0, 1e6) }
    }

    /// The values that both axes name; format them into `axes`.
    pub fn ticks(&self) -> Vec<f64> {
        let (from, to) = self.span();
        log_ticks(from, to, MOST_TICKS)
    }
}

/// Lays out the rows for one width. Each row that has a place has its row in the table.
pub fn layout(data: &Scatter, width: f64) -> Sheet {
    if data.drawn().next().is_none() {
        return Sheet::default();
    }
    let mut plot = Plot::new(width, HEIGHT, &data.axes.1);
    let Frame { x: left, y: top, .. } = plot.frame;
    let (right, floor) = (plot.frame.right(), plot.frame.bottom());
    let (from, to) = data.span();
    let (along, up) = (Log::new(from, to, left, right), Log::new(from, to, floor, top));
    let ticks = data.ticks();
    let at_x: Vec<f64> = ticks.iter().map(|tick| along.place(*tick)).collect();
    let at_y: Vec<f64> = ticks.iter().map(|tick| up.place(*tick)).collect();
    plot.axes((&data.axes.0, &at_x), (&data.axes.1, &at_y));

    // A line of constant ratio, from where it enters the square to where it leaves it.
    let ratio = |ratio: f64| {
        let (start, end) = (from.max(from / ratio), to.min(to / ratio));
        [start, end].map(|measured| (along.place(measured), up.place(measured * ratio).clamp(top, floor))).to_vec()
    };
    plot.line(ratio(1.0), "roof");
    plot.line(ratio(data.factor), "dotted");
    plot.line(ratio(1.0 / data.factor), "dotted");
    let at = |pair: &Pair| -> Point { (along.place(pair.measured), up.place(pair.predicted)) };
    let drawn: Vec<(Point, &Pair)> = data.drawn().map(|pair| (plot.within(at(pair), RADIUS), pair)).collect();
    for (at, pair) in &drawn {
        plot.dot(*at, RADIUS, pair.class);
    }
    let [below, above] = &data.edges;
    let name = |text: &String| Label::new(0.0, 0.0, Tone::Axis, text.clone());
    plot.place(name(above), &[(left + 10.0, top + 16.0, Anchor::Start)]);
    plot.place(name(below), &[(right - 6.0, floor - 10.0, Anchor::End)]);
    Sheet {
        drawing: plot.drawing(),
        table: drawn.iter().map(|(_, pair)| pair.row.clone()).collect(),
        spots: drawn.iter().map(|(at, _)| around(*at, RADIUS)).collect(),
    }
}
