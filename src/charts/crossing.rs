//! Lines over an input: where one meets a level that is wanted, or where two of them cross.
//!
//! Steps stay steps. What is marked is labelled where it stands; the present value is a dot in the colour of the
//! reader's scenario.

use super::mark::{Anchor, Frame, Label, Mark, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::response::with_steps;
use super::scale::{MOST_TICKS, Span, log_ticks};

/// Drawn at this height, whatever the width.
const HEIGHT: f64 = 320.0;
const RADIUS: f64 = 6.5;
/// Half the size of what a reader points at on a line.
const SMALL: f64 = 3.0;
/// Below this width only so many ticks fit.
const NARROW: f64 = 480.0;
const TICKS_WHERE_NARROW: usize = 4;

/// One line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Input and value, ascending.
    pub points: Vec<(f64, f64)>,
    /// What it is; empty where it is the only one.
    pub name: String,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// A place that is marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// The input.
    pub input: f64,
    /// The value.
    pub value: f64,
    /// What stands there.
    pub name: String,
    /// With how much.
    pub amount: String,
    /// Whether it is what the scenario has now.
    pub is_present: bool,
}

/// A place of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The input.
    pub input: f64,
    /// The value that is pointed at.
    pub value: f64,
    /// What the table says of it.
    pub cells: Vec<String>,
}

/// Lines, and what is written into them.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossingData {
    /// From back to front.
    pub lines: Vec<Line>,
    /// The value that is wanted, with its label.
    pub level: Option<(f64, String)>,
    /// Where the input of the answer lies with a chance of 90 %.
    pub band: Option<(f64, f64)>,
    /// What is marked, the most important first.
    pub spots: Vec<Spot>,
    /// The table.
    pub rows: Vec<Row>,
    /// The axis of the input.
    pub along: Span,
    /// The axis of the values.
    pub up: Span,
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
}

/// The axis of an input between two ends, as they are.
pub fn axis(from: f64, to: f64, log: bool) -> Span {
    Span { from, to, log: log && from > 0.0 }
}

/// The values that the axis of an input names; format them into the words of the axes.
pub fn ticks_along(axis: Span) -> Vec<f64> {
    let ticks = if axis.log { log_ticks(axis.from, axis.to, MOST_TICKS) } else { Vec::new() };
    // A short span has few powers of ten.
    if ticks.len() > 1 { ticks } else { Span { log: false, ..axis }.ticks() }
}

/// Lays out the lines for one width.
pub fn layout(data: &CrossingData, width: f64) -> Sheet {
    let mut plot = Plot::new(width, HEIGHT, &data.axes.1);
    let Frame { x: left, y: top, .. } = plot.frame;
    let (right, floor) = (plot.frame.right(), plot.frame.bottom());
    let x = |input: f64| left + data.along.share(input) * (right - left);
    let y = |value: f64| floor - data.up.share(value) * (floor - top);

    if let Some((low, high)) = data.band {
        plot.marks.push(Mark::Rect(Frame::between(x(low), top, x(high), floor), "band"));
    }
    let mut axes = data.axes.clone();
    let mut at_x: Vec<f64> = ticks_along(data.along).into_iter().map(x).collect();
    if width < NARROW {
        while at_x.len() > TICKS_WHERE_NARROW {
            at_x = every_other(&at_x);
            axes.0.ticks = every_other(&axes.0.ticks);
        }
    }
    let at_y: Vec<f64> = data.up.ticks().into_iter().map(y).collect();
    plot.axes((&axes.0, &at_x), (&axes.1, &at_y));
    if let Some((level, _)) = &data.level {
        plot.line(vec![(left, y(*level)), (right, y(*level))], "dotted");
    }
    let drawn: Vec<Vec<Point>> = data
        .lines
        .iter()
        .map(|line| with_steps(&line.points.iter().map(|(input, value)| (x(*input), y(*value))).collect::<Vec<_>>()))
        .collect();
    for (line, points) in data.lines.iter().zip(&drawn) {
        plot.line(points.clone(), if line.is_own { "load" } else { "roof" });
    }
    let place = |spot: &Spot| (x(spot.input).min(width - RADIUS), y(spot.value));
    // The first stands in front.
    for spot in data.spots.iter().rev() {
        plot.dot(place(spot), RADIUS, if spot.is_present { "dot" } else { "dot-met" });
    }
    for spot in &data.spots {
        let tone = if spot.is_present { Tone::Ember } else { Tone::Name };
        let label = Label::new(0.0, 0.0, tone, spot.name.clone()).with_tail(spot.amount.clone());
        plot.label_dot(place(spot), RADIUS, label);
    }
    if let Some((level, text)) = &data.level {
        let at = y(*level);
        let along = [right, right - (right - left) / 3.0, right - (right - left) / 1.5];
        let above = along.map(|x| (x - 2.0, at - 6.0, Anchor::End));
        let below = along.map(|x| (x - 2.0, at + 15.0, Anchor::End));
        plot.place(Label::new(0.0, 0.0, Tone::Amount, text.clone()), &[above, below].concat());
    }
    for (line, points) in data.lines.iter().zip(&drawn).filter(|(line, _)| !line.name.is_empty()) {
        let tone = if line.is_own { Tone::Ember } else { Tone::Name };
        plot.place(Label::new(0.0, 0.0, tone, line.name.clone()), &beside(points));
    }
    let spots = data.rows.iter().map(|row| around((x(row.input), y(row.value)), SMALL)).collect();
    Sheet { drawing: plot.drawing(), table: data.rows.iter().map(|row| row.cells.clone()).collect(), spots }
}

fn every_other<T: Clone>(all: &[T]) -> Vec<T> {
    all.iter().step_by(2).cloned().collect()
}

/// Places for the name of a line: near its ends first, above it and below.
fn beside(points: &[Point]) -> Vec<(f64, f64, Anchor)> {
    let at = |share: f64| points.get((share * points.len().saturating_sub(1) as f64) as usize).copied();
    [0.92, 0.08, 0.8, 0.2, 0.65, 0.35, 0.5]
        .into_iter()
        .filter_map(at)
        .flat_map(|(x, y)| {
            [
                (x - 8.0, y - 8.0, Anchor::End),
                (x + 8.0, y + 18.0, Anchor::Start),
                (x + 8.0, y - 8.0, Anchor::Start),
                (x - 8.0, y + 18.0, Anchor::End),
            ]
        })
        .collect()
}
