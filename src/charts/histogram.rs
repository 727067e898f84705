//! The histogram of all outcomes, with the same marks as the dots.

use super::mark::{Frame, Mark, Sheet};
use super::outcomes::{Marked, Stage, class_of};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Where it begins and ends, as values.
    pub ends: (f64, f64),
    /// Outcomes in it.
    pub count: u64,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// Bars side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// What is marked beside them.
    pub marked: Marked,
    /// The bars, smallest values first.
    pub cells: Vec<Cell>,
}

/// Neighbors put together, so that at most so many cells remain.
pub fn merged(counts: &[u32], most: usize) -> Vec<u64> {
    let together = counts.len().div_ceil(most.max(1)).max(1);
    counts.chunks(together).map(|chunk| chunk.iter().map(|count| u64::from(*count)).sum()).collect()
}

/// Lays out bars for one width. The height of a bar is its count, from zero.
pub fn layout(data: &Histogram, width: f64) -> Sheet {
    let highest = data.cells.iter().map(|cell| cell.count).max().unwrap_or(0);
    if highest == 0 || !data.marked.is_drawable() {
        return Sheet::default();
    }
    let mut stage = Stage::new(&data.marked, width);
    let frame = stage.plot.frame;
    for cell in &data.cells {
        let (left, right) = (stage.place(cell.ends.0), stage.place(cell.ends.1));
        let height = cell.count as f64 / highest as f64 * frame.height;
        let right = (right - 1.0).max(left + 1.0).min(frame.right());
        let bar = Frame::between(left.min(right - 1.0), frame.bottom() - height, right, frame.bottom());
        let class = class_of(&data.marked.percentiles, (cell.ends.0 + cell.ends.1) / 2.0);
        stage.plot.marks.push(Mark::Rect(bar, class));
        // An empty cell has no bar to point at.
        let spot = if cell.count == 0 { Frame { width: 0.0, ..bar } } else { bar };
        stage.row(cell.row.clone(), spot);
    }
    stage.sheet()
}
