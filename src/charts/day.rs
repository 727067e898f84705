//! "When in the day?": load by the hour against what is provisioned, and the idle capacity between them.

use super::hatch::hatching;
use super::mark::{Anchor, Drawing, Frame, Label, Mark, Point, Sheet, Tone};
use super::scale::{Linear, drawable, linear_ticks};
use super::text::fit;

const HOURS: usize = 24;
/// Room above the plot for the label of the provisioned line.
const TOP: f64 = 24.0;
const PLOT: f64 = 116.0;
const FLOOR: f64 = TOP + PLOT;
const HEIGHT: f64 = FLOOR + 22.0;
/// Gridlines, zero included.
const MOST_TICKS: usize = 4;
/// What a label needs between two lines.
const LABEL_ROOM: f64 = 20.0;

/// A day, and the words written into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayData {
    /// Load in each hour, from midnight.
    pub load: [f64; HOURS],
    /// What is provisioned.
    pub provisioned: f64,
    /// What is provisioned with the spares; drawn where it is more.
    pub with_spares: f64,
    /// The words.
    pub words: DayWords,
}

/// The words of a day, formatted and translated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayWords {
    /// `Provisioned 19.3 M`.
    pub provisioned: String,
    /// What follows it where there are spares: `, dotted: with spares`.
    pub spares: String,
    /// `idle, 40%`.
    pub idle: String,
    /// `Load, mean 11.6 M`.
    pub load: String,
    /// The last hour of the axis: `24 h`.
    pub end_hour: String,
    /// The values of [`ticks`], as text.
    pub ticks: Vec<String>,
    /// The 24 loads, as text, for the table.
    pub load_texts: Vec<String>,
    /// What is provisioned, as text, for the table.
    pub provisioned_text: String,
}

/// The values that the vertical axis names; format them into [`DayWords::ticks`].
pub fn ticks(load: &[f64; HOURS], provisioned: f64, with_spares: f64) -> Vec<f64> {
    let ticks = linear_ticks(end_of(load, provisioned, with_spares), MOST_TICKS);
    ticks.into_iter().filter(|tick| *tick > 0.0).collect()
}

fn end_of(load: &[f64; HOURS], provisioned: f64, with_spares: f64) -> f64 {
    load.iter().copied().chain([provisioned, with_spares]).map(drawable).fold(0.0, f64::max)
}

/// A day, laid out for one width.
#[derive(Clone, Debug, PartialEq)]
pub struct DayLayout {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// The left ends of the hours, and the right end of the last.
    pub hours: Vec<f64>,
    /// How high the load is drawn in each hour.
    pub load: Vec<f64>,
    /// How high the provisioned line is drawn.
    pub provisioned: f64,
    /// How high the dotted line is drawn, where there are spares.
    pub with_spares: Option<f64>,
    /// Heights of the gridlines.
    pub grid: Vec<f64>,
    /// All labels.
    pub labels: Vec<Label>,
    table: Vec<Vec<String>>,
}

/// Lays out a day.
pub fn layout(data: &DayData, width: f64) -> DayLayout {
    let width = drawable(width).max(48.0);
    let up = Linear::from_zero(end_of(&data.load, data.provisioned, data.with_spares), FLOOR, TOP);
    let height_of = |value: f64| up.place(drawable(value));
    let has_spares = drawable(data.with_spares) > drawable(data.provisioned);
    let mut day = DayLayout {
        width,
        height: HEIGHT,
        hours: (0..=HOURS).map(|hour| width * hour as f64 / HOURS as f64).collect(),
        load: data.load.iter().map(|load| height_of(*load)).collect(),
        provisioned: height_of(data.provisioned),
        with_spares: has_spares.then(|| height_of(data.with_spares)),
        grid: Vec::new(),
        labels: Vec::new(),
        table: table(data),
    };
    day.label_hours(&data.words.end_hour);
    day.label_provisioned(&data.words);
    for (tick, text) in ticks(&data.load, data.provisioned, data.with_spares).iter().zip(&data.words.ticks) {
        day.label_tick(height_of(*tick), text);
    }
    day.label_load(&data.words.load);
    day.label_idle(&data.words.idle);
    day
}

fn table(data: &DayData) -> Vec<Vec<String>> {
    let row = |(hour, load): (usize, &String)| {
        vec![format!("{hour}–{}", hour + 1), load.clone(), data.words.provisioned_text.clone()]
    };
    data.words.load_texts.iter().take(HOURS).enumerate().map(row).collect()
}

impl DayLayout {
    /// What is drawn.
    pub fn drawing(&self) -> Drawing {
        let line = |y: f64, class| Mark::line((0.0, y), (self.width, y), class);
        let steps = self.steps();
        let corner = |x: f64| [(x, FLOOR)];
        let area: Vec<Point> = corner(0.0).into_iter().chain(steps.iter().copied()).chain(corner(self.width)).collect();
        let mut marks = vec![Mark::Path(vec![area], "area")];
        marks.extend(self.grid.iter().map(|y| line(*y, "grid")));
        // It covers a large area and stays behind the lines.
        marks.push(Mark::Path(hatching(&self.idle()), "hatch-behind"));
        marks.push(line(FLOOR, "axis"));
        marks.extend(self.with_spares.map(|y| line(y, "dotted")));
        marks.push(line(self.provisioned, "provisioned"));
        marks.push(Mark::Path(vec![steps], "load"));
        marks.extend(self.labels.iter().cloned().map(Mark::Label));
        Drawing { width: self.width, height: self.height, marks }
    }

    /// Picture, text, and the columns of the hours.
    pub fn sheet(&self) -> Sheet {
        let ends = self.hours.iter().zip(self.hours.iter().skip(1)).zip(&self.load);
        let spots = ends.map(|((from, to), y)| Frame::between(*from, y.min(self.provisioned), *to, FLOOR)).collect();
        Sheet { drawing: self.drawing(), table: self.table(), spots }
    }

    /// The same as text: hour, load, provisioned.
    pub fn table(&self) -> Vec<Vec<String>> {
        self.table.clone()
    }

    fn steps(&self) -> Vec<Point> {
        let ends = self.hours.iter().zip(self.hours.iter().skip(1));
        ends.zip(&self.load).flat_map(|((from, to), y)| [(*from, *y), (*to, *y)]).collect()
    }

    /// The idle capacity of each hour that has some.
    fn idle(&self) -> Vec<Frame> {
        let ends = self.hours.iter().zip(self.hours.iter().skip(1));
        let boxes = ends.zip(&self.load).map(|((from, to), y)| Frame::between(*from, self.provisioned, *to, *y));
        boxes.filter(|frame| frame.height > 0.5).collect()
    }

    fn label_hours(&mut self, end_hour: &str) {
        let baseline = FLOOR + 16.0;
        for hour in [0usize, 6, 12, 18] {
            let anchor = if hour == 0 { Anchor::Start } else { Anchor::Middle };
            let label = Label::new(self.hours[hour], baseline, Tone::Axis, hour.to_string());
            self.labels.push(label.anchored(anchor));
        }
        let end = Label::new(self.width, baseline, Tone::Axis, end_hour).anchored(Anchor::End);
        self.push_if_free(end);
    }

    fn label_provisioned(&mut self, words: &DayWords) {
        let tail = if self.with_spares.is_some() { words.spares.as_str() } else { "" };
        let mut label = Label::new(0.0, 0.0, Tone::Name, words.provisioned.clone()).with_tail(tail).with_class("halo");
        if label.width() > self.width {
            label.tail = String::new();
            label.text = fit(&label.text, self.width, Tone::Name.size(), Tone::Name.weight());
        }
        // Above both lines where they are close together, else right above its own.
        let top = self.with_spares.filter(|y| self.provisioned - y < 30.0).unwrap_or(self.provisioned);
        let heights = [top - 7.0, self.provisioned + 16.0];
        let free_place = |label: &Label| {
            let right_most = self.width - label.width();
            let places = heights.into_iter().flat_map(|y| steps_to(right_most).map(move |x| (x, y)));
            places.map(|(x, y)| moved(label, x, y)).find(|placed| self.is_clear(placed))
        };
        let short = label.clone().with_tail("");
        // The row above the plot holds no lines.
        let placed = free_place(&label).or_else(|| free_place(&short)).unwrap_or(moved(&label, 0.0, TOP - 8.0));
        self.labels.push(placed);
    }

    fn label_tick(&mut self, y: f64, text: &str) {
        let label = Label::new(0.0, y - 4.0, Tone::Axis, text).with_class("halo");
        let right = Label { x: self.width, anchor: Anchor::End, ..label.clone() };
        let label = [label, right].into_iter().find(|label| self.is_clear(label));
        if let Some(mut label) = label {
            let frame = label.frame();
            if frame.y > self.load_between(frame.x, frame.right()).1 {
                // On the area of the load nothing needs to be held off.
                label.class = "";
            }
            self.grid.push(y);
            self.labels.push(label);
        }
    }

    /// Where there is most room under the load; above it where there is none.
    fn label_load(&mut self, text: &str) {
        let label = Label::new(0.0, 0.0, Tone::Ember, text);
        let under = self.roomiest(&label, |load| (load.1, FLOOR));
        let above = || self.roomiest(&label.clone().with_class("halo"), |load| (TOP, load.0.min(FLOOR)));
        if let Some(label) = under.or_else(above) {
            self.labels.push(label);
        }
    }

    /// Where there is most room between load and provisioned line; nowhere if there is none.
    fn label_idle(&mut self, text: &str) {
        let label = Label::new(0.0, 0.0, Tone::Name, text).with_class("halo");
        if let Some(label) = self.roomiest(&label, |load| (self.provisioned, load.0)) {
            self.labels.push(label);
        }
    }

    /// The label in the tallest gap; `gap` has, for the highest and lowest load beside the label, where
    /// the gap begins and ends.
    fn roomiest(&self, label: &Label, gap: impl Fn((f64, f64)) -> (f64, f64)) -> Option<Label> {
        let mut best: Option<(f64, Label)> = None;
        for x in steps_to(self.width - label.width()) {
            let (top, bottom) = gap(self.load_between(x - 4.0, x + label.width() + 4.0));
            let room = bottom - top;
            let is_better = best.as_ref().is_none_or(|(most, _)| room > most + 0.5);
            if room < LABEL_ROOM || !is_better {
                continue;
            }
            // In the middle, unless another line runs there.
            let heights = [0.5, 0.25, 0.75].map(|share| top + room * share + 4.0);
            let placed = heights.into_iter().map(|y| moved(label, x, y)).find(|placed| self.is_clear(placed));
            best = placed.map(|placed| (room, placed)).or(best);
        }
        best.map(|(_, label)| label)
    }

    /// The heights of the highest and the lowest load between two places; the lower number is the higher load.
    fn load_between(&self, left: f64, right: f64) -> (f64, f64) {
        let hour = self.width / HOURS as f64;
        let first = (left / hour).floor().clamp(0.0, 23.0) as usize;
        let last = ((right / hour).ceil() - 1.0).clamp(first as f64, 23.0) as usize;
        self.load[first..=last].iter().fold((FLOOR, 0.0), |(high, low), y| (high.min(*y), low.max(*y)))
    }

    /// Whether a label touches no line, no other label and no edge. Gridlines may pass behind it.
    fn is_clear(&self, label: &Label) -> bool {
        let frame = label.frame();
        let is_inside = frame.x >= -1e-9 && frame.right() <= self.width + 1e-9 && frame.y >= 0.0;
        let crosses = |y: f64| frame.y - 1.0 < y && y < frame.bottom() + 1.0;
        let (high, low) = self.load_between(frame.x - 2.0, frame.right() + 2.0);
        let touches_load = frame.y - 1.0 < low && high < frame.bottom() + 1.0;
        is_inside
            && frame.bottom() <= self.height
            && !crosses(self.provisioned)
            && !self.with_spares.is_some_and(crosses)
            && !touches_load
            && !self.labels.iter().any(|other| other.frame().grown(3.0).overlaps(&frame))
    }

    fn push_if_free(&mut self, label: Label) {
        let is_free = !self.labels.iter().any(|other| other.frame().grown(3.0).overlaps(&label.frame()));
        if is_free && label.width() <= self.width {
            self.labels.push(label);
        }
    }
}

fn moved(label: &Label, x: f64, y: f64) -> Label {
    Label { x, y, ..label.clone() }
}

/// Places from 0 to `end`, 4 px apart, none if there is no room.
fn steps_to(end: f64) -> impl Iterator<Item = f64> {
    let count = if end >= 0.0 { (end / 4.0).floor() as usize + 1 } else { 0 };
    (0..count).map(|step| step as f64 * 4.0)
}
