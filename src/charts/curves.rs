//! Curves over the course of something: each carries its name at its end, beside the plot.

use super::mark::{Anchor, Frame, Label, Mark, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Linear, MOST_TICKS, drawable, linear_ticks, round_end};

/// Drawn at this height, whatever the width.
const HEIGHT: f64 = 260.0;
/// Room above and below the plot: words of the axes, ticks.
const HEAD: f64 = 24.0;
const FOOT: f64 = 42.0;
/// From a curve's end to its name.
const LEADER: f64 = 14.0;
/// Names stand at least so far under each other.
const LINE: f64 = 19.0;
/// Names keep above the ticks.
const ABOVE_TICKS: f64 = 8.0;
/// The box that a row of the table has on the first curve.
const SPOT: f64 = 4.0;

/// One curve.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// Its name.
    pub name: String,
    /// Where it ends, as text.
    pub end_text: String,
    /// How it is drawn.
    pub class: &'static str,
    /// Whether it is what the reader asked for.
    pub is_own: bool,
    /// From left to right; what is no number is left out.
    pub points: Vec<(f64, f64)>,
}

/// Curves with one pair of axes, both from zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// From back to front.
    pub courses: Vec<Course>,
    /// Where the horizontal axis ends, however far the curves have come.
    pub until: f64,
    /// Where the vertical axis ends at least.
    pub top: f64,
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
    /// The table, each row with its place along, and upwards.
    pub rows: Vec<((f64, f64), Vec<String>)>,
}

impl Curves {
    /// Where the vertical axis ends.
    fn ceiling(&self) -> f64 {
        let heights = self.courses.iter().flat_map(|course| &course.points).map(|(_, up)| drawable(*up));
        let highest = heights.fold(drawable(self.top), f64::max);
        if highest == drawable(self.top) && highest > 0.0 { highest } else { round_end(highest) }
    }

    /// The values that the axes name, along and up; format them into `axes`.
    pub fn ticks(&self) -> (Vec<f64>, Vec<f64>) {
        (linear_ticks(self.until, MOST_TICKS), linear_ticks(self.ceiling(), MOST_TICKS))
    }

    /// Names with what stands behind them, or without where there is little room.
    fn labels(&self, with_ends: bool) -> Vec<Label> {
        let label = |course: &Course| {
            let tone = if course.is_own { Tone::Ember } else { Tone::Name };
            let tail =
                if with_ends && !course.end_text.is_empty() { format!(" {}", course.end_text) } else { String::new() };
            Label::new(0.0, 0.0, tone, course.name.clone()).with_tail(tail)
        };
        self.courses.iter().map(label).collect()
    }
}

/// The most of the width that names may take.
const MOST_NAMES: f64 = 0.34;

/// Lays out curves for one width.
pub fn layout(data: &Curves, width: f64) -> Sheet {
    let width = drawable(width).max(200.0);
    let broadest = |labels: &[Label]| labels.iter().map(Label::width).fold(0.0, f64::max);
    let full = data.labels(true);
    let labels = if broadest(&full) <= MOST_NAMES * width { full } else { data.labels(false) };
    let names = broadest(&labels).min(MOST_NAMES * width);
    let ticks = data.axes.1.ticks.iter().map(|text| Tone::Axis.width(text)).fold(0.0, f64::max).min(width / 4.0);
    let frame = Frame::between(ticks + 8.0, HEAD, width - names - LEADER - 6.0, HEIGHT - FOOT);
    let mut plot = Plot::framed(width, HEIGHT, frame);
    let (right, floor) = (frame.right(), frame.bottom());
    let (along, up) =
        (Linear::from_zero(data.until, frame.x, right), Linear::from_zero(data.ceiling(), floor, frame.y));
    let place = |(x, y): (f64, f64)| (along.place(x).clamp(frame.x, right), up.place(y).clamp(frame.y, floor));

    let (ticks_along, ticks_up) = data.ticks();
    let at_x: Vec<f64> = ticks_along.iter().map(|tick| along.place(*tick)).collect();
    let at_y: Vec<f64> = ticks_up.iter().map(|tick| up.place(*tick)).collect();
    plot.axes((&data.axes.0, &at_x), (&data.axes.1, &at_y));
    let mut ends: Vec<(Point, Label)> = Vec::new();
    for (course, label) in data.courses.iter().zip(labels) {
        let numbers = course.points.iter().filter(|(x, y)| x.is_finite() && y.is_finite());
        let points: Vec<Point> = numbers.map(|point| place(*point)).collect();
        if let Some(end) = points.last() {
            ends.push((*end, label));
            plot.line(points, course.class);
        }
    }
    for ((x, y), label, at) in spread(ends, frame) {
        plot.marks.push(Mark::line((x + 2.0, y), (right + LEADER - 4.0, at), "brace"));
        plot.place(label, &[(right + LEADER, at + 4.0, Anchor::Start)]);
    }
    let drawn = !data.courses.is_empty();
    let spot = |at: &(f64, f64)| {
        let is_number = drawn && at.0.is_finite() && at.1.is_finite();
        if is_number { around(place(*at), SPOT) } else { Frame::between(0.0, 0.0, 0.0, 0.0) }
    };
    Sheet {
        drawing: plot.drawing(),
        table: data.rows.iter().map(|(_, cells)| cells.clone()).collect(),
        spots: data.rows.iter().map(|(at, _)| spot(at)).collect(),
    }
}

/// Ends of curves with heights for their names that keep apart and within the plot, in the order of the ends.
fn spread(mut ends: Vec<(Point, Label)>, frame: Frame) -> Vec<(Point, Label, f64)> {
    ends.sort_by(|a, b| a.0.1.total_cmp(&b.0.1));
    let mut heights: Vec<f64> = Vec::new();
    for ((_, y), _) in &ends {
        let above = heights.last().map_or(frame.y, |above| above + LINE);
        heights.push(y.max(above));
    }
    // What was pushed out below goes up again, and pushes what is above it.
    let mut lowest = frame.bottom() - ABOVE_TICKS;
    for height in heights.iter_mut().rev() {
        *height = height.min(lowest);
        lowest = *height - LINE;
    }
    ends.into_iter().zip(heights).map(|((point, label), height)| (point, label, height)).collect()
}
