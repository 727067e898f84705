//! From one amount to another, step by step: what each step adds or takes away, with how sure that is.
//!
//! One row for each, so that it works on any screen. Wide, names stand left of the bars and amounts right of them;
//! narrow, both stand above.

use super::mark::{Anchor, Drawing, Frame, Label, Mark, Point, Sheet, Tone};
use super::scale::{Span, drawable};
use super::text::fit;

/// Narrower than this, names and amounts stand above the bars.
const ABOVE_UNDER: f64 = 640.0;
/// Room for the ticks.
const HEAD: f64 = 26.0;
/// A row with one line of text beside its bar, and one with two.
const ROW: f64 = 32.0;
const NOTED_ROW: f64 = 44.0;
/// A row with its text above the bar: from its top to the bar, by lines of text.
const UNDER_LINE: f64 = 22.0;
const UNDER_LINES: f64 = 38.0;
const BAR: f64 = 12.0;
/// The line of the range, below the bar.
const LINE: f64 = 2.0;
const LINE_APART: f64 = 2.0;
/// From the top of a bar to the end of its range.
const BLOCK: f64 = BAR + LINE_APART + LINE;
/// Below the bar of a tall row.
const TALL_APART: f64 = 10.0;
const APART: f64 = 8.0;
const COLUMN_APART: f64 = 24.0;
/// The widest column of names, as a share of the picture.
const MOST_NAMES: f64 = 0.28;
/// Room for ranges that are still being worked out.
const RANGE_ROOM: f64 = 150.0;
/// What adds nothing is still seen.
const LEAST: f64 = 1.5;
/// Ranges reach at most so far beyond the largest amount, as a share of it. What goes farther leaves the picture: the
/// amounts are what is compared.
const BEYOND: f64 = 0.5;
/// Dots at the end of a range that leaves the picture: so many, so far apart.
const DOTS: usize = 3;
const DOT_APART: f64 = 5.0;

/// What a bar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bar {
    /// An amount that the reader's own is compared with, from zero.
    Baseline,
    /// The amount of the reader's scenario, from zero.
    #[default]
    Own,
    /// What it would become, from zero.
    Changed,
    /// A difference.
    Step,
}

/// One amount, or one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What it is.
    pub bar: Bar,
    /// Its name.
    pub name: String,
    /// What stands below the name; may be empty.
    pub note: String,
    /// The amount where it begins: zero, or where the step before ended.
    pub from: f64,
    /// The amount where it ends.
    pub to: f64,
    /// The 5th and the 95th percentile of the amount, or of the difference; none for a point.
    pub ends: Option<(f64, f64)>,
    /// The amount or the difference as text.
    pub amount: String,
    /// The range as text; empty for a point.
    pub range: String,
    /// Its row in the table.
    pub row: Vec<String>,
}

impl Row {
    /// Both ends of the line of the range, on the axis.
    fn line(&self) -> Option<(f64, f64)> {
        let (low, high) = self.ends?;
        let start = if self.bar == Bar::Step { self.from } else { 0.0 };
        Some((start + low.min(high), start + low.max(high)))
    }

    const fn class(&self) -> &'static str {
        match self.bar {
            Bar::Baseline => "fill-grey",
            Bar::Own => "fill-1",
            Bar::Changed => "fill-mid",
            Bar::Step if self.to > self.from => "higher",
            Bar::Step => "lower",
        }
    }
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// From the first amount to the last.
    pub rows: Vec<Row>,
    /// The axis.
    pub span: Span,
    /// Its ticks as text.
    pub ticks: Vec<String>,
    /// The heads of the columns of amounts and of ranges.
    pub heads: [String; 2],
    /// Whether there are ranges, or will be: room is kept for them.
    pub has_ranges: bool,
}

impl Waterfall {
    /// The span that holds zero, all amounts and all ranges. None where nothing can be drawn.
    pub fn span_of(rows: &[Row]) -> Option<Span> {
        let amounts = rows.iter().flat_map(|row| [row.from, row.to]);
        let lines = rows.iter().filter_map(Row::line).flat_map(|(low, high)| [low, high]);
        let is_drawn = !rows.is_empty() && amounts.clone().chain(lines.clone()).all(f64::is_finite);
        let (low, high) = amounts.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let most = BEYOND * (high - low);
        // Where no amount is below zero, what may be taken off it is not drawn beyond.
        let least = if low < 0.0 { low - most } else { 0.0 };
        let far = |value: f64| value.clamp(least, high + most);
        let (low, high) = lines.map(far).fold((low, high), |(low, high), value| (low.min(value), high.max(value)));
        is_drawn.then_some(Span { from: low, to: if low == high { 1.0 } else { high }, log: false })
    }
}

/// Where things stand for one width.
struct Columns {
    width: f64,
    names: f64,
    left: f64,
    right: f64,
    /// The right edge of the amounts.
    amounts: f64,
    row: f64,
    /// From the top of a row to its bar.
    bar: f64,
    above: bool,
}

impl Columns {
    fn of(data: &Waterfall, width: f64) -> Self {
        let width = drawable(width).max(240.0).floor();
        let has_notes = data.rows.iter().any(|row| !row.note.is_empty());
        if width < ABOVE_UNDER {
            let bar = if has_notes || data.has_ranges { UNDER_LINES } else { UNDER_LINE };
            let row = bar + BLOCK + TALL_APART;
            return Self { width, names: 0.0, left: 0.0, right: width, amounts: width, row, bar, above: true };
        }
        let widest = |texts: &dyn Fn(&Row) -> f64| data.rows.iter().map(texts).fold(0.0, f64::max);
        let names = widest(&|row| Tone::Name.width(&row.name).max(Tone::Axis.width(&row.note)));
        let names = names.min(width * MOST_NAMES);
        let ranges = widest(&|row| Tone::Axis.width(&row.range)).max(Tone::Axis.width(&data.heads[1]));
        let ranges = if data.has_ranges { ranges.max(RANGE_ROOM) + COLUMN_APART } else { 0.0 };
        let sums = widest(&|row| Tone::Name.width(&row.amount)).max(Tone::Axis.width(&data.heads[0]));
        let amounts = width - ranges;
        let row = if has_notes { NOTED_ROW } else { ROW };
        let right = amounts - sums - COLUMN_APART;
        Self { width, names, left: names + COLUMN_APART, right, amounts, row, bar: (row - BLOCK) / 2.0, above: false }
    }

    /// The top of a bar.
    fn top(&self, index: usize) -> f64 {
        HEAD + self.row * index as f64 + self.bar
    }

    /// A line from the ticks through all rows; text above bars is not crossed.
    fn down(&self, x: f64, rows: usize) -> Vec<Vec<Point>> {
        if !self.above {
            return vec![vec![(x, HEAD - 4.0), (x, HEAD + self.row * rows as f64)]];
        }
        let bar = |index: usize| vec![(x, self.top(index) - 2.0), (x, self.top(index) + BLOCK + 2.0)];
        std::iter::once(vec![(x, HEAD - 6.0), (x, HEAD)]).chain((0..rows).map(bar)).collect()
    }
}

/// Lays out the rows for one width. Each has its row in the table.
pub fn layout(data: &Waterfall, width: f64) -> Sheet {
    if Waterfall::span_of(&data.rows).is_none() {
        return Sheet::default();
    }
    let columns = Columns::of(data, width);
    let place = |value: f64| columns.left + data.span.share(value) * (columns.right - columns.left).max(1.0);
    let mut marks = head(data, &columns, &place);
    for (index, pair) in data.rows.windows(2).enumerate() {
        marks.push(Mark::Path(passage(&columns, index, place(pair[0].to)), "brace"));
    }
    for (index, row) in data.rows.iter().enumerate() {
        marks.extend(bar(row, columns.top(index), &columns, data.span, &place));
        marks.extend(texts(row, &columns, HEAD + columns.row * index as f64));
    }
    let spot = |index: usize| {
        let top = HEAD + columns.row * index as f64;
        Frame::between(0.0, top, columns.width, top + columns.row).grown(-3.0)
    };
    Sheet {
        drawing: Drawing { width: columns.width, height: HEAD + columns.row * data.rows.len() as f64 + 2.0, marks },
        table: data.rows.iter().map(|row| row.row.clone()).collect(),
        spots: (0..data.rows.len()).map(spot).collect(),
    }
}

/// Ticks with their gridlines, and the heads of the columns.
fn head(data: &Waterfall, columns: &Columns, place: &dyn Fn(f64) -> f64) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut labels: Vec<Label> = Vec::new();
    let at_top = |x, text: &str, anchor| Label::new(x, 14.0, Tone::Axis, text).anchored(anchor);
    if !columns.above {
        labels.push(at_top(columns.amounts, &data.heads[0], Anchor::End));
        if data.has_ranges {
            labels.push(at_top(columns.width, &data.heads[1], Anchor::End));
        }
    }
    labels.retain(|label| !label.text.is_empty());
    for (value, text) in data.span.ticks().into_iter().zip(&data.ticks) {
        let x = place(value);
        let label = at_top(x, text, Anchor::Middle).within(columns.width);
        let class = if value == 0.0 { "axis" } else { "grid" };
        marks.push(Mark::Path(columns.down(x, data.rows.len()), class));
        if !text.is_empty() && !labels.iter().any(|other| other.frame().grown(APART).overlaps(&label.frame())) {
            labels.push(label);
        }
    }
    marks.extend(labels.into_iter().map(Mark::Label));
    marks
}

/// From where a row ends to where the next one begins; between tall rows only its ends, since text stands there.
fn passage(columns: &Columns, index: usize, x: f64) -> Vec<Vec<Point>> {
    let (from, to) = (columns.top(index) + BAR, columns.top(index + 1));
    if !columns.above {
        return vec![vec![(x, from), (x, to)]];
    }
    vec![vec![(x, from), (x, from + 6.0)], vec![(x, to - 2.0), (x, to)]]
}

/// The bar from where it begins to where it ends, and the line of its range below it.
fn bar(row: &Row, top: f64, columns: &Columns, span: Span, place: &dyn Fn(f64) -> f64) -> Vec<Mark> {
    let class = row.class();
    let (start, end) = (place(row.from), place(row.to));
    let left = start.min(end).min(columns.right - LEAST);
    let right = start.max(end).max(left + LEAST);
    let mut marks = vec![Mark::Rect(Frame::between(left, top, right, top + BAR), class)];
    if let Some((low, high)) = row.line() {
        let y = top + BAR + LINE_APART;
        let piece = |from: f64, to: f64| Mark::Rect(Frame::between(from, y, to, y + LINE), class);
        let leaves = (low < span.from, high > span.to);
        let (low, high) = (place(low), place(high));
        let dots = DOT_APART * DOTS as f64;
        let has_room = high - low > 3.0 * dots;
        let out = |leaves: bool| if leaves && has_room { dots } else { 0.0 };
        marks.push(piece(low + out(leaves.0), high - out(leaves.1)));
        let apart = |dot: usize| DOT_APART * dot as f64;
        if has_room && leaves.0 {
            marks.extend((0..DOTS).map(|dot| low + apart(dot)).map(|start| piece(start, start + LINE)));
        }
        if has_room && leaves.1 {
            marks.extend((0..DOTS).map(|dot| high - apart(dot)).map(|end| piece(end - LINE, end)));
        }
    }
    marks
}

/// Name and note, amount and range.
fn texts(row: &Row, columns: &Columns, top: f64) -> Vec<Mark> {
    let Columns { width, names, amounts, above, .. } = *columns;
    let tone = if row.bar == Bar::Step { Tone::Amount } else { Tone::Name };
    let beside =
        |text: &str, tone: Tone, else_room: f64| if above { width - tone.width(text) - 12.0 } else { else_room };
    let name = fit(&row.name, beside(&row.amount, tone, names), Tone::Name.size(), Tone::Name.weight());
    let note = fit(&row.note, beside(&row.range, Tone::Axis, names), Tone::Axis.size(), Tone::Axis.weight());
    let middle = top + columns.row / 2.0;
    let (first, second, range) = match (above, note.is_empty()) {
        (true, _) => (top + 15.0, top + 31.0, top + 31.0),
        (false, true) => (middle + 4.0, middle + 4.0, middle + 4.0),
        (false, false) => (middle - 4.0, middle + 13.0, middle + 4.0),
    };
    let figures = if above { first } else { middle + 4.0 };
    let labels = [
        Label::new(0.0, first, Tone::Name, name),
        Label::new(0.0, second, Tone::Axis, note),
        Label::new(amounts, figures, tone, row.amount.clone()).anchored(Anchor::End),
        Label::new(width, range, Tone::Axis, row.range.clone()).anchored(Anchor::End),
    ];
    labels.into_iter().filter(|label| !label.text.is_empty()).map(Mark::Label).collect()
}
