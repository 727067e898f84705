//! "How much, how sure?": outcomes of equal chance along an axis, with the half and the nine tenths in the middle marked.
//!
//! Here is what dots and histogram share: the axis, the lines of the central case, the median and a limit, and two bars.

use super::mark::{Anchor, Frame, Label, Mark, Sheet, Tone};
use super::plot::{AxisWords, Plot};
use super::scale::{Span, drawable};

/// Room above the outcomes for the labels of lines.
const HEAD: f64 = 22.0;
/// From the axis to the middle of the bar of the half.
const HALF_AT: f64 = 34.0;
/// From the axis to the middle of the bar of the nine tenths.
const MOST_AT: f64 = 52.0;
/// From the axis to the lower edge.
const FOOT: f64 = 60.0;
/// From the axis to the middle of the baseline, and the room that it takes.
const TWIN_AT: f64 = 71.0;
const TWIN: f64 = 22.0;
const TWIN_RADIUS: f64 = 5.5;
const BAR: f64 = 6.0;

/// How far into the middle a value lies, as its style class says it.
pub(super) fn class_of(percentiles: &[f64; 5], value: f64) -> &'static str {
    let [p5, p25, _, p75, p95] = *percentiles;
    if (p25..=p75).contains(&value) {
        "in-half"
    } else if (p5..=p95).contains(&value) {
        "in-most"
    } else {
        "outside"
    }
}

/// A label in two parts, of which the second gives way first, and the row of the table that says the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named {
    /// What it is: `median`.
    pub name: String,
    /// How much, with what stands before it: ` $1.1M`.
    pub amount: String,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// The baseline: what the outcomes were, or are compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Twin {
    /// 5th, 25th, 50th, 75th and 95th percentile; none for a point.
    pub percentiles: Option<[f64; 5]>,
    /// The value with every input in the middle.
    pub central: f64,
    /// Its words.
    pub words: Named,
}

/// What is marked beside the outcomes themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// The axis.
    pub span: Span,
    /// Its ticks as text.
    pub ticks: Vec<String>,
    /// 5th, 25th, 50th, 75th and 95th percentile.
    pub percentiles: [f64; 5],
    /// The value with every input in the middle.
    pub central: f64,
    /// What should not be passed.
    pub limit: Option<f64>,
    /// Words of the central case.
    pub central_words: Named,
    /// Words of the median.
    pub median_words: Named,
    /// Words of the middle half.
    pub half_words: Named,
    /// Words of the 90 % range.
    pub most_words: Named,
    /// Words of the limit.
    pub limit_words: Named,
    /// The baseline, if there is one.
    pub twin: Option<Twin>,
}

impl Marked {
    /// Whether every place can be computed.
    pub(super) fn is_drawable(&self) -> bool {
        self.percentiles.iter().chain([&self.central, &self.span.from, &self.span.to]).all(|value| value.is_finite())
    }
}

/// How large a dot is with the gap beside it, and how many may stand above each other before they overlap.
pub(super) fn pitch(width: f64) -> (f64, f64) {
    match width {
        _ if width >= 700.0 => (20.0, 5.0),
        _ if width >= 480.0 => (15.0, 6.0),
        _ => (12.0, 6.0),
    }
}

/// A plane with the axis, on which outcomes are being drawn.
pub(super) struct Stage<'a> {
    /// The plane; its frame is where outcomes stand.
    pub(super) plot: Plot,
    data: &'a Marked,
    width: f64,
    table: Vec<Vec<String>>,
    spots: Vec<Frame>,
}

impl<'a> Stage<'a> {
    /// Axis and ticks, and the lines behind the outcomes.
    pub(super) fn new(data: &'a Marked, width: f64) -> Self {
        let width = drawable(width).max(160.0).floor();
        let (pitch, rows) = pitch(width);
        let floor = HEAD + pitch * rows;
        let foot = FOOT + if data.twin.is_some() { TWIN } else { 0.0 };
        let plot = Plot::framed(width, floor + foot, Frame::between(0.0, HEAD, width, floor));
        let mut stage = Self { plot, data, width, table: Vec::new(), spots: Vec::new() };
        stage.axis(floor);
        stage.lines(floor);
        stage.bars(floor);
        stage.twin(floor);
        stage
    }

    /// Where a value stands on the axis.
    pub(super) fn place(&self, value: f64) -> f64 {
        // A line at either end is not cut in half.
        0.5 + self.data.span.share(value) * (self.width - 1.0)
    }

    /// One more row of the table, and where it is drawn.
    pub(super) fn row(&mut self, row: Vec<String>, spot: Frame) {
        self.table.push(row);
        self.spots.push(spot);
    }

    /// What was drawn.
    pub(super) fn sheet(self) -> Sheet {
        Sheet { drawing: self.plot.drawing(), table: self.table, spots: self.spots }
    }

    fn axis(&mut self, floor: f64) {
        self.plot.marks.push(Mark::line((0.0, floor), (self.width, floor), "axis"));
        let words = AxisWords { ticks: self.data.ticks.clone(), ..AxisWords::default() };
        for (value, text) in self.data.span.ticks().into_iter().zip(words.ticks) {
            let x = self.place(value);
            self.plot.marks.push(Mark::line((x, floor), (x, floor + 4.0), "axis"));
            let half = Tone::Axis.width(&text) / 2.0;
            let (at, anchor) = match x {
                _ if x < half => (0.0, Anchor::Start),
                _ if x + half > self.width => (self.width, Anchor::End),
                _ => (x, Anchor::Middle),
            };
            self.plot.write(Label::new(at, floor + 17.0, Tone::Axis, text).anchored(anchor));
        }
    }

    /// Central case and median behind the outcomes, each with its label on the side away from the other; the limit.
    fn lines(&mut self, floor: f64) {
        let Marked { central, percentiles, limit, span, .. } = *self.data;
        let median = percentiles[2];
        let limit = limit.filter(|limit| span.holds(*limit, *limit));
        for (value, class) in [(Some(median), "limit"), (Some(central), "stem"), (limit, "dotted")] {
            let Some(value) = value else { continue };
            let x = self.place(value);
            self.plot.line(vec![(x, 4.0), (x, floor)], class);
        }
        let (left_first, right_first) = ([-1.0, 1.0], [1.0, -1.0]);
        let (of_central, of_median) =
            if central < median { (left_first, right_first) } else { (right_first, left_first) };
        let data = self.data;
        self.label(central, &data.central_words, Tone::Ember, of_central);
        self.label(median, &data.median_words, Tone::Name, of_median);
        match limit {
            Some(limit) => self.label(limit, &data.limit_words, Tone::Name, right_first),
            None if data.limit.is_some() => self.row(data.limit_words.row.clone(), Frame::between(0.0, 0.0, 0.0, 0.0)),
            None => {}
        }
    }

    fn label(&mut self, value: f64, words: &Named, tone: Tone, sides: [f64; 2]) {
        let x = self.place(value);
        let beside = |y: f64, side: f64| (x + 6.0 * side, y, if side > 0.0 { Anchor::Start } else { Anchor::End });
        let places = sides.map(|side| beside(13.0, side)).into_iter().chain(sides.map(|side| beside(32.0, side)));
        let label = Label::new(0.0, 0.0, tone, words.name.clone()).with_tail(words.amount.clone());
        self.plot.place(label, &places.collect::<Vec<_>>());
        let spot = Frame::between((x - 3.0).max(0.0), 2.0, (x + 3.0).min(self.width), HEAD - 6.0);
        self.row(words.row.clone(), spot);
    }

    fn bars(&mut self, floor: f64) {
        let data = self.data;
        let [p5, p25, _, p75, p95] = data.percentiles;
        let bars =
            [((p25, p75), HALF_AT, "in-half", &data.half_words), ((p5, p95), MOST_AT, "in-most", &data.most_words)];
        for ((low, high), down, class, words) in bars {
            let (left, right, middle) = (self.place(low), self.place(high), floor + down);
            // What has no width is still seen.
            let right = right.max(left + 1.0).min(self.width);
            let frame = Frame::between(left.min(right - 1.0), middle - BAR / 2.0, right, middle + BAR / 2.0);
            self.plot.marks.push(Mark::Rect(frame, class));
            let label = Label::new(0.0, 0.0, Tone::Amount, words.name.clone()).with_tail(words.amount.clone());
            let y = middle + 4.0;
            self.plot.place(label, &[(right + 8.0, y, Anchor::Start), (left - 8.0, y, Anchor::End)]);
            self.row(words.row.clone(), frame);
        }
    }

    /// The baseline below the bars, in grey: a line, a bar and a dot.
    fn twin(&mut self, floor: f64) {
        let data = self.data;
        let Some(twin) = data.twin.as_ref().filter(|twin| twin.central.is_finite()) else { return };
        let middle = floor + TWIN_AT;
        let center = self.place(twin.central);
        let (mut left, mut right) = (center - TWIN_RADIUS, center + TWIN_RADIUS);
        if let Some([p5, p25, _, p75, p95]) = twin.percentiles.filter(|all| all.iter().all(|value| value.is_finite())) {
            for ((low, high), thick) in [((p5, p95), 2.0), ((p25, p75), BAR)] {
                let frame =
                    Frame::between(self.place(low), middle - thick / 2.0, self.place(high), middle + thick / 2.0);
                (left, right) = (left.min(frame.x), right.max(frame.right()));
                self.plot.marks.push(Mark::Rect(frame, "fill-grey"));
            }
        }
        let x = center.clamp(TWIN_RADIUS, self.width - TWIN_RADIUS);
        self.plot.marks.push(Mark::Dot((x, middle), TWIN_RADIUS, "dot-baseline"));
        let label = Label::new(0.0, 0.0, Tone::Amount, twin.words.name.clone()).with_tail(twin.words.amount.clone());
        let y = middle + 4.0;
        self.plot.place(label, &[(right + 8.0, y, Anchor::Start), (left - 8.0, y, Anchor::End)]);
        self.row(
            twin.words.row.clone(),
            Frame::between(x - TWIN_RADIUS, middle - TWIN_RADIUS, x + TWIN_RADIUS, middle + TWIN_RADIUS),
        );
    }
}
