//! "Cheaper or faster?": tokens a second of one accelerator against tokens a second for each reader, as the batch grows.
//!
//! The more sequences run at once, the more each accelerator writes and the slower each reader sees it.

use super::mark::{Anchor, Frame, Label, Mark, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Linear, MOST_TICKS, drawable, linear_ticks, round_end};

/// Drawn at this height, whatever the width.
const HEIGHT: f64 = 300.0;
const RADIUS: f64 = 6.5;
const SMALL: f64 = 2.5;
/// Ticks that fit under a narrow plot, zero included.
const TICKS_ALONG: usize = 5;

/// Throughput and speed with a certain batch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// The batch as text.
    pub batch_text: String,
    /// Tokens a second for each reader.
    pub rate_per_user: f64,
    /// Tokens a second of one accelerator.
    pub rate_per_gpu: f64,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// A curve, and the words written into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperatingData {
    /// From the smallest batch to the largest.
    pub steps: Vec<Step>,
    /// Which of them the plan has chosen.
    pub chosen: usize,
    /// Its label: `Batch 139`.
    pub chosen_text: String,
    /// What keeps the batch from being larger than the last: `memory full`.
    pub end_text: String,
    /// The slowest that the target allows, tokens a second for each reader.
    pub slowest: f64,
    /// The label of that limit.
    pub slowest_text: String,
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
}

impl OperatingData {
    /// Where both axes end. The target is within, unless nothing comes near it.
    fn ends(&self) -> (f64, f64) {
        let most = |of: fn(&Step) -> f64| self.steps.iter().map(|step| drawable(of(step))).fold(0.0, f64::max);
        let fastest = most(|step| step.rate_per_user);
        let target = drawable(self.slowest) * 1.1;
        let along = if target < 4.0 * fastest { fastest.max(target) } else { fastest };
        (round_end(along * 1.02), round_end(most(|step| step.rate_per_gpu) * 1.15))
    }

    /// The values that the axes name, along and up; format them into `axes`.
    pub fn ticks(&self) -> (Vec<f64>, Vec<f64>) {
        let (along, up) = self.ends();
        (linear_ticks(along, TICKS_ALONG), linear_ticks(up, MOST_TICKS))
    }
}

/// Lays out a curve for one width. Each batch has its row in the table.
pub fn layout(data: &OperatingData, width: f64) -> Sheet {
    let mut plot = Plot::new(width, HEIGHT, &data.axes.1);
    let Frame { x: left, y: top, .. } = plot.frame;
    let (right, floor) = (plot.frame.right(), plot.frame.bottom());
    let (end_along, end_up) = data.ends();
    let (along, up) = (Linear::from_zero(end_along, left, right), Linear::from_zero(end_up, floor, top));
    let place = |step: &Step| (along.place(drawable(step.rate_per_user)), up.place(drawable(step.rate_per_gpu)));
    let curve: Vec<Point> = data.steps.iter().map(|step| plot.within(place(step), RADIUS)).collect();
    let slowest = along.place(drawable(data.slowest)).min(right);

    plot.well_until(slowest);
    let (ticks_along, ticks_up) = data.ticks();
    let at_x: Vec<f64> = ticks_along.iter().map(|tick| along.place(*tick)).collect();
    let at_y: Vec<f64> = ticks_up.iter().map(|tick| up.place(*tick)).collect();
    plot.axes((&data.axes.0, &at_x), (&data.axes.1, &at_y));
    plot.line(vec![(slowest, top), (slowest, floor)], "dotted");
    plot.line(curve.clone(), "curve");
    let chosen = curve.get(data.chosen).copied();
    let last = curve.last().copied().filter(|last| Some(*last) != chosen);
    for at in marked(&curve, chosen) {
        plot.dot(curve[at], SMALL, "dot-hollow");
    }
    if let Some(last) = last {
        // A bar across the end of the curve.
        plot.marks.push(Mark::line((last.0 - 5.0, last.1), (last.0 + 5.0, last.1), "limit"));
    }
    if let Some(chosen) = chosen {
        plot.dot(chosen, RADIUS, "dot");
        plot.label_dot(chosen, RADIUS, Label::new(0.0, 0.0, Tone::Ember, data.chosen_text.clone()));
    }
    if let Some(end) = last.or(chosen) {
        plot.label_dot(end, RADIUS, Label::new(0.0, 0.0, Tone::Amount, data.end_text.clone()));
    }
    let label = Label::new(0.0, 0.0, Tone::Axis, data.slowest_text.clone());
    let beside = |y: f64| [(slowest + 6.0, y, Anchor::Start), (slowest - 6.0, y, Anchor::End)];
    plot.place(label, &[14.0, 34.0, 54.0, 74.0, 94.0, 114.0, 134.0].map(|down| beside(top + down)).concat());
    for at in marked(&curve, chosen) {
        let label = Label::new(0.0, 0.0, Tone::Axis, data.steps[at].batch_text.clone());
        plot.label_dot(curve[at], SMALL, label);
    }
    Sheet {
        drawing: plot.drawing(),
        table: data.steps.iter().map(|step| step.row.clone()).collect(),
        spots: curve.iter().map(|at| around(*at, SMALL + 2.0)).collect(),
    }
}

/// Points of the curve far enough from each other, from the chosen one and from the end to carry a number.
fn marked(curve: &[Point], chosen: Option<Point>) -> Vec<usize> {
    const APART: f64 = 26.0;
    let far = |a: Point, b: Point| libm::hypot(a.0 - b.0, a.1 - b.1) >= APART;
    let mut marked: Vec<usize> = Vec::new();
    for (index, point) in curve.iter().enumerate() {
        let is_near_end = curve.last().is_none_or(|last| !far(*last, *point));
        let is_free = marked.last().is_none_or(|before| far(curve[*before], *point));
        if is_free && !is_near_end && chosen.is_none_or(|chosen| far(chosen, *point)) {
            marked.push(index);
        }
    }
    marked
}
