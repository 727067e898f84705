//! One quantity against another as a line, with the present marked on it.

use super::mark::{Frame, Label, Mark, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Linear, MOST_TICKS, drawable, linear_ticks, round_end};

/// Drawn at this height, whatever the width.
const HEIGHT: f64 = 280.0;
/// Room above the plot for the words of the vertical axis.
const HEAD: f64 = 34.0;
/// Room below it for ticks and the words of the horizontal axis.
const FOOT: f64 = 42.0;
const RADIUS: f64 = 6.5;
const SMALL: f64 = 4.0;

/// A point of the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendPoint {
    /// What it is asked at.
    pub along: f64,
    /// What follows.
    pub up: f64,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// A line, and the words written into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend {
    /// From left to right.
    pub points: Vec<TrendPoint>,
    /// Where the scenario stands.
    pub present: (f64, f64),
    /// What it is called there, and what follows.
    pub present_text: (String, String),
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
}

impl Trend {
    /// Where both axes end; both begin at zero.
    fn ends(&self) -> (f64, f64) {
        let most = |of: fn(&TrendPoint) -> f64, present: f64| {
            self.points.iter().map(of).chain([present]).map(drawable).fold(0.0, f64::max)
        };
        let along = most(|point| point.along, self.present.0);
        (if along > 0.0 { along } else { 1.0 }, round_end(most(|point| point.up, self.present.1) * 1.05))
    }

    /// The values that the axes name, along and up; format them into `axes`.
    pub fn ticks(&self) -> (Vec<f64>, Vec<f64>) {
        let (along, up) = self.ends();
        (linear_ticks(along, MOST_TICKS), linear_ticks(up, MOST_TICKS))
    }
}

/// Lays out the line for one width. Each point has its row in the table.
pub fn layout(data: &Trend, width: f64) -> Sheet {
    let width = drawable(width).max(240.0);
    let ticks = data.axes.1.ticks.iter().map(|text| Tone::Axis.width(text)).fold(0.0, f64::max).min(width / 3.0);
    // The last tick and the dot keep within the picture, the highest tick off the name of its axis.
    let mut plot = Plot::framed(width, HEIGHT, Frame::between(ticks + 8.0, HEAD, width - RADIUS, HEIGHT - FOOT));
    let Frame { x: left, y: top, .. } = plot.frame;
    let (right, floor) = (plot.frame.right(), plot.frame.bottom());
    let (end_along, end_up) = data.ends();
    let (along, up) = (Linear::from_zero(end_along, left, right), Linear::from_zero(end_up, floor, top));
    let place = |x: f64, y: f64| (along.place(drawable(x)), up.place(drawable(y)));
    let line: Vec<Point> = data.points.iter().map(|point| place(point.along, point.up)).collect();
    let (ticks_along, ticks_up) = data.ticks();
    let at_x: Vec<f64> = ticks_along.iter().map(|tick| along.place(*tick)).collect();
    let at_y: Vec<f64> = ticks_up.iter().map(|tick| up.place(*tick)).collect();
    plot.axes((&data.axes.0, &at_x), (&data.axes.1, &at_y));
    let present = place(data.present.0, data.present.1);
    plot.marks.push(Mark::line(present, (present.0, floor), "stem"));
    plot.line(line.clone(), "curve");
    plot.dot(present, RADIUS, "dot");
    let (name, amount) = &data.present_text;
    let label = Label::new(0.0, 0.0, Tone::Ember, name.clone()).with_tail(format!(" {amount}"));
    plot.label_dot(present, RADIUS, label);
    Sheet {
        drawing: plot.drawing(),
        table: data.points.iter().map(|point| point.row.clone()).collect(),
        spots: line.iter().map(|at| around(*at, SMALL)).collect(),
    }
}
