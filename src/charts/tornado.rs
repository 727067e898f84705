//! "What drives it?": how far the answer moves when one input goes to either end of its range, the others in the middle.
//!
//! Wide, names stand left of the bars and results right of them; narrow, both stand above.

use super::mark::{Anchor, Drawing, Frame, Label, Mark, Point, Sheet, Tone};
use super::scale::{MOST_TICKS, Span, drawable};
use super::text::fit;

/// Narrower than this, names stand above bars.
const ABOVE_UNDER: f64 = 600.0;
/// Room for the ticks.
const HEAD: f64 = 24.0;
const ROW: f64 = 27.0;
/// A row with its name above the bar.
const TALL_ROW: f64 = 46.0;
const BAR: f64 = 17.0;
/// From the top of a tall row to its bar.
const UNDER_NAME: f64 = 22.0;
const APART: f64 = 6.0;
/// The axis reaches at least from and to these shares of the central value.
const LEAST: (f64, f64) = (0.6, 1.65);

/// One input.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swing {
    /// Its name.
    pub name: String,
    /// Its low and its high value, as text.
    pub ends: [String; 2],
    /// The answer at these two.
    pub answers: (f64, f64),
    /// Both answers as text: `0.73 – 1.64`.
    pub result: String,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// Inputs with the answer they are measured by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tornado {
    /// The inputs, largest swing first.
    pub swings: Vec<Swing>,
    /// The answer with every input in the middle.
    pub central: f64,
    /// The same as text.
    pub central_text: String,
    /// The head of the column of results.
    pub head: String,
    /// The values of the ticks as text.
    pub ticks: Vec<String>,
}

impl Tornado {
    fn is_drawable(&self) -> bool {
        let answers = self.swings.iter().flat_map(|swing| [swing.answers.0, swing.answers.1]);
        !self.swings.is_empty() && answers.chain([self.central]).all(f64::is_finite)
    }

    /// The values at both ends of the axis.
    fn ends(&self) -> (f64, f64) {
        let answers = self.swings.iter().flat_map(|swing| [swing.answers.0, swing.answers.1]);
        let start = (self.central * LEAST.0, self.central * LEAST.1);
        let start = (start.0.min(start.1), start.0.max(start.1));
        let (low, high) = answers.fold(start, |(low, high), answer| (low.min(answer), high.max(answer)));
        if low < high { (low, high) } else { (low - 1.0, high + 1.0) }
    }

    /// The values that the axis names; format them into `ticks`.
    pub fn ticks(&self) -> Vec<f64> {
        if !self.is_drawable() {
            return Vec::new();
        }
        let (low, high) = self.ends();
        // Bars start at the central line, not at zero, so that the axis may begin anywhere.
        let ticks = Span { from: low, to: high, log: false }.ticks();
        ticks.into_iter().filter(|tick| (low..=high).contains(tick)).take(MOST_TICKS).collect()
    }
}

/// Where the bars stand for one width.
struct Columns {
    width: f64,
    /// Room for names left of the bars; none where they stand above.
    names: f64,
    left: f64,
    right: f64,
    above: bool,
}

impl Columns {
    fn of(data: &Tornado, width: f64) -> Self {
        let width = drawable(width).max(200.0).floor();
        let above = width < ABOVE_UNDER;
        let most = |texts: &mut dyn Iterator<Item = f64>, cap: f64| texts.fold(0.0, f64::max).min(cap);
        let amounts = |end: usize| {
            let mut widths = data.swings.iter().map(|swing| Tone::Amount.width(&swing.ends[end]));
            most(&mut widths, width / 5.0)
        };
        // Which end is on which side differs from input to input.
        let beside = amounts(0).max(amounts(1)) + APART;
        let names = if above { 0.0 } else { most(&mut data.swings.iter().map(|s| Tone::Name.width(&s.name)), 210.0) };
        let results = most(&mut data.swings.iter().map(|swing| Tone::Amount.width(&swing.result)), width / 4.0);
        let (before, after) =
            if above { (0.0, 0.0) } else { (names + 12.0, results.max(Tone::Axis.width(&data.head)) + 12.0) };
        Self { width, names, left: before + beside, right: width - after - beside, above }
    }

    fn row(&self) -> f64 {
        if self.above { TALL_ROW } else { ROW }
    }

    /// A line from the ticks through all rows; names above bars are not crossed.
    fn down(&self, x: f64, rows: usize) -> Vec<Vec<Point>> {
        let end = HEAD + self.row() * rows as f64;
        if !self.above {
            return vec![vec![(x, HEAD - 4.0), (x, end)]];
        }
        let bar = |index: usize| {
            let top = HEAD + TALL_ROW * index as f64 + UNDER_NAME;
            vec![(x, top - 2.0), (x, top + BAR + 2.0)]
        };
        std::iter::once(vec![(x, HEAD - 4.0), (x, HEAD)]).chain((0..rows).map(bar)).collect()
    }
}

/// Lays out the bars for one width. Each input has its row in the table.
pub fn layout(data: &Tornado, width: f64) -> Sheet {
    if !data.is_drawable() {
        return Sheet::default();
    }
    let columns = Columns::of(data, width);
    let (low, high) = data.ends();
    let place = |value: f64| {
        columns.left + ((value - low) / (high - low)).clamp(0.0, 1.0) * (columns.right - columns.left).max(1.0)
    };
    let center = place(data.central);
    let height = HEAD + columns.row() * data.swings.len() as f64 + 2.0;
    let mut marks = head(data, &columns, &place);
    for (index, swing) in data.swings.iter().enumerate() {
        marks.extend(row(swing, &columns, HEAD + columns.row() * index as f64, center, &place));
    }
    marks.push(Mark::Path(columns.down(center, data.swings.len()), "limit"));
    let spot = |index: usize| {
        let top = HEAD + columns.row() * index as f64;
        Frame::between(0.0, top, columns.width, top + columns.row()).grown(-3.0)
    };
    Sheet {
        drawing: Drawing { width: columns.width, height, marks },
        table: data.swings.iter().map(|swing| swing.row.clone()).collect(),
        spots: (0..data.swings.len()).map(spot).collect(),
    }
}

/// Ticks, the central value and the head of the results.
fn head(data: &Tornado, columns: &Columns, place: &dyn Fn(f64) -> f64) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut labels: Vec<Label> = Vec::new();
    let half = Tone::Name.width(&data.central_text) / 2.0;
    let at = place(data.central).clamp(half.min(columns.width / 2.0), (columns.width - half).max(columns.width / 2.0));
    labels.push(Label::new(at, 14.0, Tone::Name, data.central_text.clone()).anchored(Anchor::Middle));
    if !columns.above {
        labels.push(Label::new(columns.width, 14.0, Tone::Axis, data.head.clone()).anchored(Anchor::End));
    }
    for (value, text) in data.ticks().into_iter().zip(&data.ticks) {
        let x = place(value);
        let label = Label::new(x, 14.0, Tone::Axis, text.clone()).anchored(Anchor::Middle);
        let frame = label.frame();
        let is_free = frame.x >= 0.0
            && frame.right() <= columns.width
            && !labels.iter().any(|other| other.frame().grown(APART).overlaps(&frame));
        if is_free {
            marks.push(Mark::Path(columns.down(x, data.swings.len()), "grid"));
            labels.push(label);
        }
    }
    labels.retain(|label| label.frame().x >= 0.0);
    marks.extend(labels.into_iter().map(Mark::Label));
    marks
}

/// Name, bar, values at its ends, result.
fn row(swing: &Swing, columns: &Columns, top: f64, center: f64, place: &dyn Fn(f64) -> f64) -> Vec<Mark> {
    let (first, second) = (place(swing.answers.0), place(swing.answers.1));
    let (left, right) = (first.min(second).min(center), first.max(second).max(center));
    let bar_top = if columns.above { top + UNDER_NAME } else { top + (ROW - BAR) / 2.0 };
    let part = |from, to, class| Mark::Rect(Frame::between(from, bar_top, to, bar_top + BAR), class);
    let mut marks = Vec::new();
    if left < center {
        marks.push(part(left, center, "lower"));
    }
    if right > center {
        marks.push(part(center, right, "higher"));
    }
    let baseline = bar_top + 13.0;
    let [low, high] = &swing.ends;
    let (at_left, at_right) = if first <= second { (low, high) } else { (high, low) };
    let amount = |text: &str| fit(text, columns.width / 5.0, Tone::Amount.size(), Tone::Amount.weight());
    // Where both ends move the answer to one side, the nearer one stands in the table only.
    if first.min(second) < center || first == second {
        let label = Label::new(left - APART, baseline, Tone::Amount, amount(at_left));
        marks.push(Mark::Label(label.anchored(Anchor::End)));
    }
    if first.max(second) > center || first == second {
        marks.push(Mark::Label(Label::new(right + APART, baseline, Tone::Amount, amount(at_right))));
    }
    let name_line = if columns.above { top + 15.0 } else { baseline };
    let result = fit(&swing.result, columns.width / 2.0, Tone::Amount.size(), Tone::Amount.weight());
    let room = if columns.above { columns.width - Tone::Amount.width(&result) - 12.0 } else { columns.names };
    let name = fit(&swing.name, room, Tone::Name.size(), Tone::Name.weight());
    marks.push(Mark::Label(Label::new(0.0, name_line, Tone::Name, name)));
    marks.push(Mark::Label(Label::new(columns.width, name_line, Tone::Amount, result).anchored(Anchor::End)));
    marks.retain(|mark| !matches!(mark, Mark::Label(label) if label.text.is_empty()));
    marks
}
