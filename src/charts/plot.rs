//! A plane of two quantities: its axes, and places for labels between dots, lines and each other.

use super::mark::{Anchor, Drawing, Frame, Label, Mark, Point, Tone};
use super::scale::drawable;

/// Room above the plot for the words of the vertical axis.
const HEAD: f64 = 20.0;
/// Room below it for ticks and the words of the horizontal axis.
const FOOT: f64 = 42.0;
/// Labels keep this far from dots, edges and each other.
const APART: f64 = 3.0;
/// Half the height of a dot's label, which stands beside its dot.
const HALF_LINE: f64 = 4.0;

/// The words of one axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisWords {
    /// What it measures, with the unit.
    pub name: String,
    /// The values of its ticks, as text.
    pub ticks: Vec<String>,
}

/// A plane that is being filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Where marks stand.
    pub frame: Frame,
    /// The part of it that has another ground; empty where all is the same.
    well: Frame,
    /// What is drawn, labels apart.
    pub marks: Vec<Mark>,
    /// What is written.
    labels: Vec<Label>,
    /// What labels may not cover.
    dots: Vec<Frame>,
    /// What labels cross only where there is no other place.
    lines: Vec<(Point, Point)>,
    width: f64,
    height: f64,
}

impl Plot {
    /// An empty plane of this size, with room for the ticks of the vertical axis.
    pub fn new(width: f64, height: f64, up: &AxisWords) -> Self {
        let (width, height) = (drawable(width).max(160.0), drawable(height).max(120.0));
        let ticks = up.ticks.iter().map(|text| Tone::Axis.width(text)).fold(0.0, f64::max).min(width / 3.0);
        Self::framed(width, height, Frame::between(ticks + 8.0, HEAD, width, height - FOOT))
    }

    /// An empty plane of this size whose marks stand within a frame.
    pub fn framed(width: f64, height: f64, frame: Frame) -> Self {
        let well = Frame::between(0.0, frame.y, 0.0, frame.bottom());
        Self { frame, well, marks: Vec::new(), labels: Vec::new(), dots: Vec::new(), lines: Vec::new(), width, height }
    }

    /// Sets what is left of `x` apart by its ground.
    pub fn well_until(&mut self, x: f64) {
        self.well = Frame { width: x - self.frame.x, ..self.frame };
        self.marks.push(Mark::Rect(self.well, "misses"));
    }

    /// Writes both axes and draws the gridlines. Each place belongs to the tick of the same rank.
    pub fn axes(&mut self, (along, at_x): (&AxisWords, &[f64]), (up, at_y): (&AxisWords, &[f64])) {
        let Frame { x: left, y: top, .. } = self.frame;
        let (right, floor) = (self.frame.right(), self.frame.bottom());
        let name = |text: &str, y, anchor| {
            let x = if anchor == Anchor::End { right } else { 0.0 };
            Label::new(x, y, Tone::Axis, text).anchored(anchor)
        };
        if !along.name.is_empty() {
            self.write(name(&along.name, self.height - 4.0, Anchor::End));
        }
        self.write(name(&up.name, 12.0, Anchor::Start));
        for (y, text) in at_y.iter().zip(&up.ticks) {
            self.marks.push(Mark::line((left, *y), (right, *y), "grid"));
            self.write(Label::new(left - 6.0, y + HALF_LINE, Tone::Axis, text.clone()).anchored(Anchor::End));
        }
        for (x, text) in at_x.iter().zip(&along.ticks) {
            self.marks.push(Mark::line((*x, top), (*x, floor), "grid"));
            let label = Label::new(*x, floor + 16.0, Tone::Axis, text.clone());
            // The last stays within the picture.
            let over = label.width() / 2.0 > self.width - x;
            let label = if over { Label { x: self.width, ..label }.anchored(Anchor::End) } else { label };
            self.write(if over { label } else { label.anchored(Anchor::Middle) });
        }
        self.line(vec![(left, floor), (right, floor)], "axis");
    }

    /// The place itself, or the nearest one where a dot of this radius stays within the picture.
    pub fn within(&self, (x, y): Point, radius: f64) -> Point {
        let Frame { x: left, y: top, .. } = self.frame;
        (x.clamp(left, self.width - radius), y.clamp(top, self.frame.bottom()))
    }

    /// Draws a line that labels keep off.
    pub fn line(&mut self, points: Vec<Point>, class: &'static str) {
        self.lines.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
        self.marks.push(Mark::Path(vec![points], class));
    }

    /// Draws a dot that labels keep off.
    pub fn dot(&mut self, at: Point, radius: f64, class: &'static str) {
        self.dots.push(around(at, radius));
        self.marks.push(Mark::Dot(at, radius, class));
    }

    /// Writes a label at a dot: beside it, above, below, or farther away, where it touches nothing. Without its tail
    /// where that does not fit, not at all where nothing does: the table has it.
    pub fn label_dot(&mut self, at: Point, radius: f64, label: Label) {
        let beside = |step: f64| {
            let far = radius + 5.0 + 14.0 * step;
            let (dx, up, down) = (if step == 0.0 { far } else { radius + 5.0 }, at.1 - far, at.1 + far + 8.0);
            [
                (at.0 + dx, at.1 + HALF_LINE, Anchor::Start),
                (at.0 - dx, at.1 + HALF_LINE, Anchor::End),
                (at.0, up, Anchor::Middle),
                (at.0, down, Anchor::Middle),
                (at.0 + dx, up, Anchor::Start),
                (at.0 - dx, up, Anchor::End),
                (at.0 + dx, down, Anchor::Start),
                (at.0 - dx, down, Anchor::End),
            ]
        };
        self.place(label, &[0.0, 1.0, 2.0].map(beside).concat());
    }

    /// Writes a label at the first of these places where it touches nothing; over a line if need be.
    pub fn place(&mut self, label: Label, places: &[(f64, f64, Anchor)]) {
        let label = label.with_class("halo");
        let short = label.clone().with_tail("");
        let tries = [(&label, false), (&short, false), (&label, true), (&short, true)];
        let found = tries.into_iter().find_map(|(label, over_lines)| {
            let placed = places.iter().map(|(x, y, anchor)| Label { x: *x, y: *y, anchor: *anchor, ..label.clone() });
            placed.into_iter().find(|label| self.is_free(label, over_lines, APART))
        });
        let on_well = |label: &Label| {
            let frame = label.frame();
            frame.x + frame.width / 2.0 < self.well.right()
        };
        let found = found.map(|label| if on_well(&label) { label.with_class("halo-well") } else { label });
        self.labels.extend(found);
    }

    /// What was drawn, labels in front.
    pub fn drawing(self) -> Drawing {
        let labels = self.labels.into_iter().map(Mark::Label);
        Drawing { width: self.width, height: self.height, marks: self.marks.into_iter().chain(labels).collect() }
    }

    /// Writes a label where it was meant to stand, if there is room.
    pub fn write(&mut self, label: Label) {
        if !label.text.is_empty() && self.is_free(&label, true, 2.0 * APART) {
            self.labels.push(label);
        }
    }

    fn is_free(&self, label: &Label, over_lines: bool, apart: f64) -> bool {
        let frame = label.frame();
        let is_inside =
            frame.x >= 0.0 && frame.right() <= self.width && frame.y >= 0.0 && frame.bottom() <= self.height;
        let mut taken = self.labels.iter().map(Label::frame).chain(self.dots.iter().copied());
        is_inside
            && !taken.any(|other| other.grown(apart).overlaps(&frame))
            && (over_lines || !self.lines.iter().any(|(from, to)| crosses(*from, *to, &frame.grown(1.0))))
    }
}

/// The box round a dot.
pub fn around((x, y): Point, radius: f64) -> Frame {
    Frame::between(x - radius, y - radius, x + radius, y + radius)
}

/// Whether a straight line passes through a box.
fn crosses(from: Point, to: Point, frame: &Frame) -> bool {
    let (mut enter, mut leave) = (0.0f64, 1.0f64);
    let sides = [(from.0, to.0, frame.x, frame.right()), (from.1, to.1, frame.y, frame.bottom())];
    for (start, end, low, high) in sides {
        let run = end - start;
        if run == 0.0 {
            if start <= low || start >= high {
                return false;
            }
            continue;
        }
        let (a, b) = ((low - start) / run, (high - start) / run);
        enter = enter.max(a.min(b));
        leave = leave.min(a.max(b));
    }
    enter < leave
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_the_boxes_it_passes_through() {
        let frame = Frame::between(10.0, 10.0, 20.0, 20.0);
        assert!(crosses((0.0, 0.0), (30.0, 30.0), &frame));
        assert!(crosses((15.0, 0.0), (15.0, 30.0), &frame));
        assert!(crosses((12.0, 12.0), (13.0, 13.0), &frame));
        assert!(!crosses((0.0, 0.0), (9.0, 30.0), &frame));
        assert!(!crosses((0.0, 25.0), (30.0, 25.0), &frame));
        assert!(!crosses((0.0, 15.0), (9.0, 15.0), &frame));
    }

    #[test]
    fn a_label_moves_out_of_the_way_and_gives_way_last() {
        let mut plot = Plot::new(300.0, 200.0, &AxisWords::default());
        for _ in 0..40 {
            plot.label_dot((150.0, 90.0), 4.0, Label::new(0.0, 0.0, Tone::Name, "Writing"));
        }
        let labels = plot.labels;
        assert!((4..40).contains(&labels.len()), "{}", labels.len());
        for (index, label) in labels.iter().enumerate() {
            assert!(labels[index + 1..].iter().all(|other| !other.frame().overlaps(&label.frame())));
        }
    }
}
