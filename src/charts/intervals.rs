//! "A against B": a dot and an interval for each variant on one shared axis.
//!
//! Wide, names stand left of the intervals and amounts right of them; narrow, both stand above.

use super::mark::{Anchor, Drawing, Frame, Label, Mark, Point, Sheet, Tone};
use super::scale::{Span, drawable};
use super::text::fit;

/// Narrower than this, names and amounts stand above the intervals.
const ABOVE_UNDER: f64 = 700.0;
/// Room for the ticks.
const HEAD: f64 = 26.0;
/// A row with a line below its name, one without, and one with everything above the interval.
const ROW: f64 = 62.0;
const SHORT_ROW: f64 = 44.0;
const TALL_ROW: f64 = 74.0;
/// From the top of a tall row to the middle of its interval.
const UNDER_TEXT: f64 = 56.0;
const BAR: f64 = 8.0;
const LINE: f64 = 2.0;
const RADIUS: f64 = 8.0;
/// The dot with its ring stays within the plot.
const EDGE: f64 = RADIUS + 2.0;
const APART: f64 = 8.0;
const COLUMN_APART: f64 = 28.0;
/// From the plot to the amounts: the last tick sticks out.
const PLOT_APART: f64 = 44.0;
/// The widest column of names.
const MOST_NAMES: f64 = 300.0;

/// One variant, or one difference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Interval {
    /// Its series, from 0 on.
    pub series: usize,
    /// What it is: `A`.
    pub name: String,
    /// What follows the name, and gives way first.
    pub tail: String,
    /// What stands below the name; may be empty.
    pub note: String,
    /// 5th, 25th, 50th, 75th and 95th percentile; none for a point.
    pub percentiles: Option<[f64; 5]>,
    /// The value with every input in the middle.
    pub central: f64,
    /// The same as text.
    pub amount: String,
    /// The 90 % range as text; empty for a point.
    pub range: String,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// Variants on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    /// The variants.
    pub rows: Vec<Interval>,
    /// The axis.
    pub span: Span,
    /// Its ticks as text.
    pub ticks: Vec<String>,
    /// The heads of the columns of amounts and of ranges.
    pub heads: [String; 2],
    /// What stands at zero, where differences are drawn: the name of what all are compared with.
    pub origin: Option<String>,
}

impl Intervals {
    /// The span that holds all rows, and zero where differences are drawn. None where nothing can be drawn.
    pub fn span_of(rows: &[Interval], from_origin: bool) -> Option<Span> {
        let values = rows.iter().flat_map(|row| {
            let ends = row.percentiles.map(|[low, .., high]| [low, high]);
            ends.into_iter().flatten().chain([row.central])
        });
        let values: Vec<f64> = values.chain(from_origin.then_some(0.0)).collect();
        let drawn = !rows.is_empty() && values.iter().all(|value| value.is_finite());
        let ends = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
        drawn.then(|| Span::holding(ends.0, ends.1))
    }
}

/// Where things stand for one width.
struct Columns {
    width: f64,
    left: f64,
    right: f64,
    /// The right edge of the amounts.
    amounts: f64,
    row: f64,
    above: bool,
}

impl Columns {
    fn of(data: &Intervals, width: f64) -> Self {
        let width = drawable(width).max(240.0).floor();
        let has_notes = data.rows.iter().any(|row| !row.note.is_empty());
        if width < ABOVE_UNDER {
            return Self { width, left: EDGE, right: width - EDGE, amounts: width, row: TALL_ROW, above: true };
        }
        let widest = |texts: &dyn Fn(&Interval) -> f64| data.rows.iter().map(texts).fold(0.0, f64::max);
        let names = widest(&|row| name_of(row).width().max(Tone::Axis.width(&row.note))).min(MOST_NAMES);
        let ranges = widest(&|row| Tone::Amount.width(&row.range));
        // Points have no column of ranges.
        let ranges = if ranges > 0.0 { ranges.max(Tone::Axis.width(&data.heads[1])) + COLUMN_APART } else { 0.0 };
        let sums = widest(&|row| Tone::Figure.width(&row.amount)).max(Tone::Axis.width(&data.heads[0]));
        let amounts = width - ranges;
        let right = amounts - sums - PLOT_APART;
        let row = if has_notes { ROW } else { SHORT_ROW };
        Self { width, left: names + COLUMN_APART, right, amounts, row, above: false }
    }

    /// The top of a row.
    fn top(&self, index: usize) -> f64 {
        HEAD + self.row * index as f64
    }

    /// A line from the ticks through all rows; text above intervals is not crossed.
    fn down(&self, x: f64, rows: usize) -> Vec<Vec<Point>> {
        if !self.above {
            return vec![vec![(x, HEAD - 4.0), (x, self.top(rows))]];
        }
        let bar = |index: usize| vec![(x, self.top(index) + 42.0), (x, self.top(index) + self.row - 4.0)];
        (0..rows).map(bar).collect()
    }
}

fn name_of(row: &Interval) -> Label {
    let tail = if row.tail.is_empty() { String::new() } else { format!("  {}", row.tail) };
    Label::new(0.0, 0.0, Tone::Name, row.name.clone()).with_tail(tail)
}

/// The classes of line, bar and dot of a series.
const fn classes(series: usize) -> [&'static str; 3] {
    match series {
        0 => ["fill-1", "fill-1", "dot-1"],
        1 => ["fill-2", "fill-2", "dot-2"],
        _ => ["fill-3", "fill-3", "dot-3"],
    }
}

/// Lays out the variants for one width. Each has its row in the table.
pub fn layout(data: &Intervals, width: f64) -> Sheet {
    if Intervals::span_of(&data.rows, data.origin.is_some()).is_none() {
        return Sheet::default();
    }
    let columns = Columns::of(data, width);
    let place = |value: f64| columns.left + data.span.share(value) * (columns.right - columns.left).max(1.0);
    let mut marks = head(data, &columns, &place);
    for (index, row) in data.rows.iter().enumerate() {
        let top = columns.top(index);
        if index > 0 && data.origin.is_none() {
            marks.push(Mark::line((0.0, top), (columns.width, top), "grid"));
        }
        marks.extend(interval(row, middle(&columns, top), &place));
        marks.extend(texts(row, &columns, top));
    }
    let spot = |(index, row): (usize, &Interval)| {
        let (x, y) = (place(row.central), middle(&columns, columns.top(index)));
        Frame::between(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)
    };
    Sheet {
        drawing: Drawing { width: columns.width, height: columns.top(data.rows.len()), marks },
        table: data.rows.iter().map(|row| row.row.clone()).collect(),
        spots: data.rows.iter().enumerate().map(spot).collect(),
    }
}

fn middle(columns: &Columns, top: f64) -> f64 {
    if columns.above { top + UNDER_TEXT } else { top + columns.row / 2.0 }
}

/// Ticks with their gridlines, what stands at zero, and the heads of the columns.
fn head(data: &Intervals, columns: &Columns, place: &dyn Fn(f64) -> f64) -> Vec<Mark> {
    let rows = data.rows.len();
    let mut marks = Vec::new();
    let mut labels: Vec<Label> = Vec::new();
    let at_top = |x, tone, text: &str| Label::new(x, 14.0, tone, text);
    if !columns.above {
        labels.push(at_top(columns.amounts, Tone::Axis, &data.heads[0]).anchored(Anchor::End));
        if columns.amounts < columns.width {
            labels.push(at_top(columns.width, Tone::Axis, &data.heads[1]).anchored(Anchor::End));
        }
    }
    labels.retain(|label| !label.text.is_empty());
    if let Some(origin) = &data.origin {
        let label = at_top(place(0.0), Tone::Name, origin).anchored(Anchor::Middle);
        marks.push(Mark::Path(columns.down(place(0.0), rows), "limit"));
        labels.push(label.within(columns.width));
    }
    for (value, text) in data.span.ticks().into_iter().zip(&data.ticks) {
        let x = place(value);
        let label = at_top(x, Tone::Axis, text).anchored(Anchor::Middle).within(columns.width);
        if labels.iter().any(|other| other.frame().grown(APART).overlaps(&label.frame())) {
            continue;
        }
        let class = if value == 0.0 { "axis" } else { "grid" };
        marks.push(Mark::Path(columns.down(x, rows), class));
        labels.push(label);
    }
    marks.extend(labels.into_iter().map(Mark::Label));
    marks
}

/// Line from the 5th to the 95th percentile, bar from the 25th to the 75th, dot at the central case.
fn interval(row: &Interval, y: f64, place: &dyn Fn(f64) -> f64) -> Vec<Mark> {
    let [line, bar, dot] = classes(row.series);
    let mut marks = Vec::new();
    if let Some([p5, p25, _, p75, p95]) = row.percentiles {
        for ((low, high), thick, class) in [((p5, p95), LINE, line), ((p25, p75), BAR, bar)] {
            let (left, right) = (place(low), place(high));
            marks.push(Mark::Rect(Frame::between(left, y - thick / 2.0, right, y + thick / 2.0), class));
        }
    }
    marks.push(Mark::Dot((place(row.central), y), RADIUS, dot));
    marks
}

/// Name and note, amount and range.
fn texts(row: &Interval, columns: &Columns, top: f64) -> Vec<Mark> {
    let Columns { width, above, .. } = *columns;
    let room = if above { width - Tone::Figure.width(&row.amount) } else { columns.left } - COLUMN_APART / 2.0;
    let note_room = if above { width - Tone::Amount.width(&row.range) } else { columns.left } - COLUMN_APART / 2.0;
    let (first, second) = match (above, row.note.is_empty()) {
        (true, _) => (top + 18.0, top + 36.0),
        (false, true) => (top + columns.row / 2.0 + 4.0, 0.0),
        (false, false) => (top + columns.row / 2.0 - 3.0, top + columns.row / 2.0 + 15.0),
    };
    let Label { text, tail, .. } = name_of(row);
    // What a name leaves no room for stands in the longer line below it, and the note beside the name.
    let fits = Tone::Name.width(&text) + Tone::Amount.width(&tail) <= room;
    let (tail, below) = if above && !fits { (format!("  {}", row.note), &row.tail) } else { (tail, &row.note) };
    let tail = fit(&tail, room - Tone::Name.width(&text), Tone::Amount.size(), Tone::Amount.weight());
    let note = fit(below, note_room, Tone::Axis.size(), Tone::Axis.weight());
    let (amount_at, range_at) = if above { (first + 1.0, second) } else { (0.0, 0.0) };
    let centered = top + columns.row / 2.0;
    let (amount_y, range_y) = if above { (amount_at, range_at) } else { (centered + 6.0, centered + 4.0) };
    let labels = [
        Label::new(0.0, first, Tone::Name, text).with_tail(tail),
        Label::new(0.0, second, Tone::Axis, note),
        Label::new(columns.amounts, amount_y, Tone::Figure, row.amount.clone()).anchored(Anchor::End),
        Label::new(width, range_y, Tone::Amount, row.range.clone()).anchored(Anchor::End),
    ];
    labels.into_iter().filter(|label| !label.text.is_empty()).map(Mark::Label).collect()
}
