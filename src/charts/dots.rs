//! Quantile dots: fifty outcomes of equal chance, to be counted.

use super::mark::{Mark, Sheet};
use super::outcomes::{Marked, Stage, class_of, pitch};
use super::plot::around;

/// Between two dots; half of it is the edge that sets dots apart which overlap.
const GAP: f64 = 1.5;

/// Outcomes of equal chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// What is marked beside them.
    pub marked: Marked,
    /// The outcomes, smallest first.
    pub values: Vec<f64>,
    /// The row of each in the table.
    pub rows: Vec<Vec<String>>,
}

/// Lays out dots for one width: in columns as wide as a dot, stacked from the axis.
pub fn layout(data: &Dots, width: f64) -> Sheet {
    if data.values.is_empty() || !data.marked.is_drawable() || !data.values.iter().all(|value| value.is_finite()) {
        return Sheet::default();
    }
    let mut stage = Stage::new(&data.marked, width);
    let frame = stage.plot.frame;
    let (pitch, _) = pitch(frame.width);
    let columns = (frame.width / pitch).floor().max(1.0);
    let column = |value: f64| (stage.place(value) / pitch).floor().clamp(0.0, columns - 1.0) as usize;
    let columns: Vec<usize> = data.values.iter().map(|value| column(*value)).collect();
    let tallest = columns.iter().map(|column| columns.iter().filter(|other| *other == column).count()).max();
    // Many alike overlap like coins, so that the height stays.
    let up = pitch.min((frame.height - pitch) / tallest.unwrap_or(1).saturating_sub(1).max(1) as f64);
    let radius = (pitch - GAP) / 2.0;
    let mut stacked = vec![0usize; columns.iter().max().map_or(0, |last| last + 1)];
    for ((value, column), row) in data.values.iter().zip(columns).zip(&data.rows) {
        let height = up * stacked[column] as f64 + pitch / 2.0;
        stacked[column] += 1;
        let at = ((column as f64 + 0.5) * pitch, frame.bottom() - height);
        stage.plot.marks.push(Mark::Dot(at, radius, class_of(&data.marked.percentiles, *value)));
        stage.row(row.clone(), around(at, radius));
    }
    stage.sheet()
}
