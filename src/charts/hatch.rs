//! Hatching: lines at 45 degrees, 6 px apart. It means unused capacity, everywhere.
//!
//! The lines are computed instead of taken from an SVG pattern: a pattern needs an id, ids must differ between the
//! charts of a page, and an exported image would have to carry it. All lines belong to one grid, so that the hatching
//! of neighbouring boxes joins up.

use super::mark::{Frame, Point};

/// How far apart two lines are, measured across them.
const SPACING: f64 = 6.0;

/// The lines that hatch these boxes.
pub fn hatching(boxes: &[Frame]) -> Vec<Vec<Point>> {
    boxes.iter().flat_map(lines_in).collect()
}

fn lines_in(frame: &Frame) -> Vec<Vec<Point>> {
    // A line is where x + y is constant; along the axes they are farther apart than across.
    let step = SPACING * std::f64::consts::SQRT_2;
    let first = ((frame.x + frame.y) / step).floor() as i64 + 1;
    let last = ((frame.right() + frame.bottom()) / step).ceil() as i64 - 1;
    (first..=last)
        .map(|index| {
            let sum = index as f64 * step;
            let left = frame.x.max(sum - frame.bottom());
            let right = frame.right().min(sum - frame.y);
            (left, right, sum)
        })
        .filter(|(left, right, _)| right - left > 0.05)
        .map(|(left, right, sum)| vec![(left, sum - left), (right, sum - right)])
        .collect()
}
