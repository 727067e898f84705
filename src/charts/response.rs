//! The curve in a slider: what the day would cost if this one input stood elsewhere.
//!
//! All sliders of the page share one vertical scale from zero, so that a steep curve means an input that matters. A
//! curve that exceeds it leaves through the top edge; it is never flattened.

use super::mark::{Drawing, Frame, Mark, Point};
use super::scale::{Linear, drawable};

/// The height of the box.
pub const HEIGHT: f64 = 50.0;
/// Between the sides of the box and the ends of the track: half a slider thumb.
pub const PADDING: f64 = 7.0;
const TRACK: f64 = HEIGHT - 5.5;
const RADIUS: f64 = 7.0;
const RING: f64 = 2.0;

/// What a slider's box shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// Position on the track, 0 to 1, ascending, and the cost there. A cost that is not finite leaves a gap. Two points
    /// at one position are a step, and so is a change between two flat stretches.
    pub points: Vec<(f64, f64)>,
    /// The cost at the top edge, the same for all sliders.
    pub max_cost: f64,
    /// Where the present value stands, 0 to 1.
    pub present: f64,
    /// The 90% range, as positions; none for a value known exactly.
    pub interval: Option<(f64, f64)>,
    /// Where the pinned baseline stands, if one is pinned.
    pub baseline: Option<f64>,
}

/// A slider's box, laid out for one width.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseLayout {
    /// Width, in pixels.
    pub width: f64,
    /// The band of the interval.
    pub band: Option<Frame>,
    /// The curve, cut at the top edge.
    pub curve: Vec<Vec<Point>>,
    /// The part of the curve within the interval.
    pub inside: Vec<Vec<Point>>,
    /// The dot at the present value.
    pub dot: Point,
    /// The dot of the baseline.
    pub baseline: Option<Point>,
}

/// Lays out the curve, the band and the dot.
pub fn layout(curve: &Curve, width: f64) -> ResponseLayout {
    let width = drawable(width).max(2.0 * PADDING + 1.0);
    let along = Linear::from_zero(1.0, PADDING, width - PADDING);
    let up = Linear::from_zero(curve.max_cost, TRACK, 0.0);
    let lines: Vec<Vec<Point>> = stretches(&curve.points)
        .iter()
        .map(|stretch| with_steps(stretch))
        .map(|stretch| stretch.iter().map(|(at, cost)| (along.place(share(*at)), up.place(cost.max(0.0)))).collect())
        .collect();
    let interval = curve.interval.map(|(low, high)| {
        let (low, high) = (along.place(share(low)), along.place(share(high)));
        (low.min(high), low.max(high))
    });
    let dot = |position: f64| {
        let x = along.place(share(position));
        // The dot with its ring stays in sight, even where the curve has left through the top edge.
        (x, height_at(&lines, x).unwrap_or(TRACK).clamp(RADIUS + RING, HEIGHT - RADIUS - RING))
    };
    let within = |(low, high)| lines.iter().filter_map(|line| between(line, low, high)).collect::<Vec<_>>();
    ResponseLayout {
        width,
        band: interval.map(|(low, high)| Frame::between(low, 0.0, high, TRACK)),
        inside: below_top(&interval.map(within).unwrap_or_default()),
        dot: dot(curve.present),
        baseline: curve.baseline.map(dot),
        curve: below_top(&lines),
    }
}

impl ResponseLayout {
    /// What is drawn.
    pub fn drawing(&self) -> Drawing {
        let mut marks = Vec::new();
        marks.extend(self.band.map(|band| Mark::Rect(band, "band")));
        marks.push(Mark::line((PADDING, TRACK), (self.width - PADDING, TRACK), "axis"));
        marks.push(Mark::Path(self.curve.clone(), "curve"));
        marks.push(Mark::Path(self.inside.clone(), "curve-inside"));
        for ((x, y), stem, dot) in
            self.baseline.map(|at| (at, "stem-baseline", "dot-baseline")).into_iter().chain([(self.dot, "stem", "dot")])
        {
            marks.push(Mark::line((x, y), (x, TRACK), stem));
            marks.push(Mark::Dot((x, y), RADIUS, dot));
        }
        Drawing { width: self.width, height: HEIGHT, marks }
    }
}

fn share(position: f64) -> f64 {
    if position.is_finite() { position.clamp(0.0, 1.0) } else { 0.0 }
}

/// The points between the gaps.
fn stretches(points: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    points
        .split(|(at, cost)| !(at.is_finite() && cost.is_finite()))
        .filter(|stretch| !stretch.is_empty())
        .map(<[(f64, f64)]>::to_vec)
        .collect()
}

/// Draws a change between two flat stretches as a step half way, not as a slope.
pub(super) fn with_steps(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let is_flat = |index: usize| points.get(index).zip(points.get(index + 1)).is_some_and(|(a, b)| a.1 == b.1);
    let mut line = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        line.push(*point);
        let Some(next) = points.get(index + 1) else { break };
        let is_step = index > 0 && point.1 != next.1 && is_flat(index - 1) && is_flat(index + 1);
        if is_step {
            let middle = (point.0 + next.0) / 2.0;
            line.extend([(middle, point.1), (middle, next.1)]);
        }
    }
    line
}

fn point_at(a: Point, b: Point, x: f64) -> Point {
    let share = if b.0 == a.0 { 0.0 } else { (x - a.0) / (b.0 - a.0) };
    (x, a.1 + share * (b.1 - a.1))
}

/// How high the curve is at `x`; beyond its ends, as high as at the end.
fn height_at(lines: &[Vec<Point>], x: f64) -> Option<f64> {
    let segments = lines.iter().flat_map(|line| line.windows(2));
    let hit = segments.map(|pair| (pair[0], pair[1])).find(|(a, b)| a.0 <= x && x <= b.0);
    let nearest = || {
        let points = lines.iter().flatten();
        points.min_by(|a, b| (a.0 - x).abs().total_cmp(&(b.0 - x).abs())).map(|point| point.1)
    };
    hit.map(|(a, b)| point_at(a, b, x).1).or_else(nearest)
}

/// The part of a line between two places.
fn between(line: &[Point], low: f64, high: f64) -> Option<Vec<Point>> {
    let (first, last) = (line.first()?.0.max(low), line.last()?.0.min(high));
    if first >= last {
        return None;
    }
    let lines = [line.to_vec()];
    let inner = line.iter().filter(|point| point.0 > first && point.0 < last);
    let end = |x| height_at(&lines, x).map(|y| (x, y));
    Some(end(first).into_iter().chain(inner.copied()).chain(end(last)).collect())
}

/// The parts of the lines that lie below the top edge.
fn below_top(lines: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let mut kept: Vec<Vec<Point>> = Vec::new();
    for line in lines {
        let mut current: Vec<Point> = Vec::new();
        for (index, point) in line.iter().enumerate() {
            if let Some(before) = index.checked_sub(1).and_then(|before| line.get(before))
                && (before.1 < 0.0) != (point.1 < 0.0)
            {
                let share = before.1 / (before.1 - point.1);
                current.push((before.0 + share * (point.0 - before.0), 0.0));
            }
            if point.1 >= 0.0 {
                current.push(*point);
            } else if !current.is_empty() {
                kept.push(std::mem::take(&mut current));
            }
        }
        kept.push(current);
    }
    kept.retain(|line| line.len() > 1);
    kept
}
