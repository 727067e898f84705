//! "Memory or arithmetic?": what one accelerator reaches, under the roofs that its memory and its arithmetic set.
//!
//! Both axes are logarithmic. A dashed line leads from each point to its roof; what it skips is not used.

use super::mark::{Anchor, Frame, Label, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Log, MOST_TICKS, drawable, log_ends, log_ticks};

/// Drawn at this height, whatever the width.
const HEIGHT: f64 = 300.0;
const RADIUS: f64 = 6.5;
/// Ticks that fit under a narrow plot.
const TICKS_ALONG: usize = 4;

/// The arithmetic that an accelerator can do in one format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ceiling {
    /// `Matmuls 1,979 TFLOP/s`: the name.
    pub name: String,
    /// The amount with its unit.
    pub amount_text: String,
    /// FLOP/s.
    pub rate: f64,
}

/// What is reached in one phase of the work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached {
    /// The phase.
    pub name: String,
    /// FLOP/s as text.
    pub amount_text: String,
    /// The style class of its dot.
    pub class: &'static str,
    /// FLOP for each byte that passes through the memory.
    pub intensity: f64,
    /// FLOP/s.
    pub rate: f64,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// Roofs and points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roofs {
    /// Memory bandwidth, bytes/s.
    pub bandwidth: f64,
    /// Its label: `Memory`, `4.8 TB/s`.
    pub memory: (String, String),
    /// What arithmetic allows, the highest first.
    pub ceilings: Vec<Ceiling>,
    /// What is reached.
    pub reached: Vec<Reached>,
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
}

impl Roofs {
    /// The highest ceiling, FLOP/s.
    fn peak(&self) -> f64 {
        self.ceilings.iter().map(|ceiling| drawable(ceiling.rate)).fold(0.0, f64::max)
    }

    /// Points that have a place on logarithmic axes.
    fn drawn(&self) -> impl Iterator<Item = &Reached> {
        self.reached.iter().filter(|point| drawable(point.intensity) > 0.0 && drawable(point.rate) > 0.0)
    }

    /// The spans of both axes, FLOP a byte and FLOP/s: round the points and where the roofs meet.
    fn spans(&self) -> ((f64, f64), (f64, f64)) {
        let peak = self.peak();
        let ridge = drawable(peak / self.bandwidth);
        let low = self.drawn().map(|point| point.intensity).fold(ridge, f64::min);
        let high = self.drawn().map(|point| point.intensity).fold(ridge, f64::max);
        let lowest = self.drawn().map(|point| point.rate).fold(peak / 10.0, f64::min);
        (log_ends(low / 2.0, high * 2.0), (log_ends(lowest / 2.0, peak).0, peak * 1.6))
    }

    /// The values that the axes name, along and up; format them into `axes`.
    pub fn ticks(&self) -> (Vec<f64>, Vec<f64>) {
        let (along, up) = self.spans();
        (log_ticks(along.0, along.1, TICKS_ALONG), log_ticks(up.0, up.1, MOST_TICKS))
    }
}

/// Lays out roofs and points for one width. Each point that has a place has its row in the table.
pub fn layout(data: &Roofs, width: f64) -> Sheet {
    let mut plot = Plot::new(width, HEIGHT, &data.axes.1);
    let Frame { x: left, y: top, .. } = plot.frame;
    let (right, floor) = (plot.frame.right(), plot.frame.bottom());
    let (span_along, span_up) = data.spans();
    let along = Log::new(span_along.0, span_along.1, left, right);
    let up = Log::new(span_up.0, span_up.1, floor, top);
    let (ticks_along, ticks_up) = data.ticks();
    let at_x: Vec<f64> = ticks_along.iter().map(|tick| along.place(*tick)).collect();
    let at_y: Vec<f64> = ticks_up.iter().map(|tick| up.place(*tick)).collect();
    plot.axes((&data.axes.0, &at_x), (&data.axes.1, &at_y));

    let bandwidth = drawable(data.bandwidth);
    let under = |intensity: f64| (bandwidth * intensity).min(data.peak());
    let place =
        |intensity: f64, rate: f64| (along.place(intensity).clamp(left, right), up.place(rate).clamp(top, floor));
    // The sloping roof begins where it enters the picture.
    let start = span_along.0.max(span_up.0 / bandwidth);
    let meets = |rate: f64| place(rate / bandwidth, rate);
    let main = data.ceilings.iter().max_by(|a, b| a.rate.total_cmp(&b.rate));
    for ceiling in data.ceilings.iter().filter(|ceiling| bandwidth > 0.0 && drawable(ceiling.rate) > 0.0) {
        let ridge = meets(ceiling.rate);
        let is_main = main == Some(ceiling);
        let mut roof = vec![ridge, (right, ridge.1)];
        if is_main {
            roof.insert(0, place(start, bandwidth * start));
        }
        plot.line(roof, if is_main { "roof" } else { "roof-lower" });
    }
    let drawn: Vec<(Point, &Reached)> =
        data.drawn().map(|one| (plot.within(place(one.intensity, one.rate), RADIUS), one)).collect();
    for (at, one) in &drawn {
        plot.line(vec![*at, (at.0, place(one.intensity, under(one.intensity)).1)], "dotted");
    }
    for (at, one) in &drawn {
        plot.dot(*at, RADIUS, one.class);
    }
    for (at, one) in &drawn {
        let name = Label::new(0.0, 0.0, Tone::Name, one.name.clone());
        plot.label_dot(*at, RADIUS, name.with_tail(format!(" {}", one.amount_text)));
    }
    for ceiling in &data.ceilings {
        let y = meets(ceiling.rate).1;
        let label = Label::new(0.0, 0.0, Tone::Name, ceiling.name.clone());
        let places = [(right, y - 6.0, Anchor::End), (right, y + 15.0, Anchor::End)];
        plot.place(label.with_tail(format!(" {}", ceiling.amount_text)), &places);
    }
    let beside_slope = |share: f64| {
        let ridge = meets(data.peak());
        let low = place(start, bandwidth * start);
        let (x, y) = (low.0 + share * (ridge.0 - low.0), low.1 + share * (ridge.1 - low.1));
        [(x - 8.0, y - 2.0, Anchor::End), (x + 8.0, y + 12.0, Anchor::Start)]
    };
    let label = Label::new(0.0, 0.0, Tone::Name, data.memory.0.clone()).with_tail(format!(" {}", data.memory.1));
    plot.place(label, &[0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1].map(beside_slope).concat());
    Sheet {
        drawing: plot.drawing(),
        table: drawn.iter().map(|(_, one)| one.row.clone()).collect(),
        spots: drawn.iter().map(|(at, _)| around(*at, RADIUS)).collect(),
    }
}
