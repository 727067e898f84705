//! "Cheaper or faster?": the price of a million tokens against tokens a second for each reader, over places to run at.
//!
//! A place is a line of batches: with smaller ones every reader's text comes faster and costs more. What no other point
//! beats in both is the front. Prices are on a logarithmic axis, since small batches cost many times as much.

use super::mark::{Anchor, Frame, Label, Mark, Point, Sheet, Tone};
use super::plot::{AxisWords, Plot, around};
use super::scale::{Linear, Log, MOST_TICKS, drawable, linear_ticks, log_ends, log_ticks, round_end};

/// From this width on there is room for a tall picture.
const WIDE: f64 = 440.0;
const HEIGHTS: (f64, f64) = (380.0, 480.0);
const RADIUS: f64 = 6.5;
const SMALL: f64 = 2.5;

/// A place with one batch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Tokens a second for each reader.
    pub rate: f64,
    /// The price of a million tokens.
    pub price: f64,
    /// Nothing is both cheaper and faster.
    pub on_front: bool,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// A place with its batches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What it is called beside its dot.
    pub name: String,
    /// It is where the scenario runs.
    pub is_own: bool,
    /// From the largest batch that keeps to the target down.
    pub steps: Vec<Step>,
    /// Larger batches, which miss it, from the smallest up.
    pub slower: Vec<Step>,
}

/// All places, and the words written into the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontierData {
    /// The places, the most important first: where labels have no room, the last goes without.
    pub lines: Vec<Line>,
    /// The slowest that the target allows, tokens a second for each reader.
    pub slowest: f64,
    /// The words on the ground of what is slower.
    pub slowest_text: String,
    /// The words at the end of the front.
    pub front_text: String,
    /// The words of the axes: along, up.
    pub axes: (AxisWords, AxisWords),
}

/// A step with its line.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    line: usize,
    /// It keeps to the target.
    keeps: bool,
    step: &'a Step,
}

impl FrontierData {
    /// Steps that have a place on the axes.
    fn drawn<'a>(&'a self) -> impl Iterator<Item = Drawn<'a>> {
        let steps = |(at, line): (usize, &'a Line)| {
            let kept = line.steps.iter().map(|step| (true, step));
            let slower = line.slower.iter().map(|step| (false, step));
            kept.chain(slower).map(move |(keeps, step)| Drawn { line: at, keeps, step })
        };
        let has_place = |drawn: &Drawn| drawable(drawn.step.rate) > 0.0 && drawable(drawn.step.price) > 0.0;
        self.lines.iter().enumerate().flat_map(steps).filter(has_place)
    }

    /// Where the axis along ends. The target is within, unless nothing comes near it.
    fn end_along(&self) -> f64 {
        let fastest = self.drawn().map(|drawn| drawn.step.rate).fold(0.0, f64::max);
        let target = drawable(self.slowest) * 1.1;
        round_end(if target < 4.0 * fastest { fastest.max(target) } else { fastest } * 1.04)
    }

    /// The ends of the axis up.
    fn ends_up(&self) -> (f64, f64) {
        let prices = || self.drawn().map(|drawn| drawn.step.price);
        let (low, high) = (prices().fold(f64::INFINITY, f64::min), prices().fold(0.0, f64::max));
        if low < high { log_ends(low, high) } else { log_ends(low / 2.0, low * 2.0) }
    }

    /// The values that the axes name, along and up; format them into `axes`.
    pub fn ticks(&self) -> (Vec<f64>, Vec<f64>) {
        let (from, to) = self.ends_up();
        (linear_ticks(self.end_along(), MOST_TICKS), log_ticks(from, to, MOST_TICKS))
    }
}

/// Lays out the places for one width. Each step that has a place has its row in the table.
pub fn layout(data: &FrontierData, width: f64) -> Sheet {
    if data.drawn().next().is_none() {
        return Sheet::default();
    }
    let height = if width < WIDE { HEIGHTS.0 } else { HEIGHTS.1 };
    let mut plot = Plot::new(width, height, &data.axes.1);
    let Frame { x: left, y: top, .. } = plot.frame;
    let (right, floor) = (plot.frame.right(), plot.frame.bottom());
    let (from, to) = data.ends_up();
    let (along, up) = (Linear::from_zero(data.end_along(), left, right), Log::new(from, to, floor, top));
    let place = |step: &Step| plot.within((along.place(step.rate), up.place(step.price)), RADIUS);
    let at: Vec<(Drawn, Point)> = data.drawn().map(|drawn| (drawn, place(drawn.step))).collect();
    let slowest = along.place(drawable(data.slowest)).min(right);

    plot.well_until(slowest);
    let (ticks_along, ticks_up) = data.ticks();
    let at_x: Vec<f64> = ticks_along.iter().map(|tick| along.place(*tick)).collect();
    let at_y: Vec<f64> = ticks_up.iter().map(|tick| up.place(*tick)).collect();
    plot.axes((&data.axes.0, &at_x), (&data.axes.1, &at_y));
    plot.line(vec![(slowest, top), (slowest, floor)], "dotted");
    let points_of = |line: usize, keeps: bool| {
        at.iter().filter(move |(drawn, _)| drawn.line == line && drawn.keeps == keeps).map(|(_, point)| *point)
    };
    for line in 0..data.lines.len() {
        let mut points: Vec<Point> = points_of(line, false).collect();
        points.reverse();
        points.extend(points_of(line, true));
        plot.line(points, "batches");
    }
    let mut front: Vec<Point> = at.iter().filter(|(drawn, _)| drawn.step.on_front).map(|(_, point)| *point).collect();
    front.sort_by(|a, b| a.0.total_cmp(&b.0));
    plot.line(front.clone(), "front");
    // The dot of a place is drawn over the small ones.
    for (drawn, point) in &at {
        if !drawn.keeps || points_of(drawn.line, true).next() != Some(*point) {
            let (radius, class) = if drawn.step.on_front { (3.0, "dot-front") } else { (SMALL, "dot-hollow") };
            plot.marks.push(Mark::Dot(*point, radius, class));
        }
    }
    let places: Vec<(&Line, Point)> =
        data.lines.iter().enumerate().filter_map(|(at, line)| Some((line, points_of(at, true).next()?))).collect();
    for (line, point) in places.iter().rev() {
        plot.dot(*point, RADIUS, if line.is_own { "dot" } else { "dot-plan" });
    }
    for (line, point) in &places {
        let tone = if line.is_own { Tone::Ember } else { Tone::Name };
        plot.place(Label::new(0.0, 0.0, tone, line.name.clone()), &beside(*point));
    }
    write_words(&mut plot, data, slowest, &front);
    Sheet {
        drawing: plot.drawing(),
        table: at.iter().map(|(drawn, _)| drawn.step.row.clone()).collect(),
        spots: at.iter().map(|(_, point)| around(*point, SMALL + 2.0)).collect(),
    }
}

/// Places for the name of a dot: right beside it, since others may stand above and below.
fn beside((x, y): Point) -> Vec<(f64, f64, Anchor)> {
    const AWAY: f64 = RADIUS + 5.0;
    let at = |down: f64| [(x + AWAY, y + down, Anchor::Start), (x - AWAY, y + down, Anchor::End)];
    [4.0, 8.0, 0.0, 12.0, -4.0].map(at).concat()
}

/// What the ground says, and what the front.
fn write_words(plot: &mut Plot, data: &FrontierData, slowest: f64, front: &[Point]) {
    let (top, floor, right) = (plot.frame.y, plot.frame.bottom(), plot.frame.right());
    let down: Vec<f64> = (0..).map(|step| 14.0 + 20.0 * f64::from(step)).take_while(|y| top + y < floor).collect();
    let beside = |y: &f64| [(slowest - 6.0, top + y, Anchor::End), (slowest + 6.0, top + y, Anchor::Start)];
    let label = Label::new(0.0, 0.0, Tone::Axis, data.slowest_text.clone());
    plot.place(label, &down.iter().map(beside).collect::<Vec<_>>().concat());
    // On the side where nothing can be: below the front, near its fast end.
    let label = Label::new(0.0, 0.0, Tone::Ember, data.front_text.clone());
    let below = |(x, y): &Point| {
        [18.0, 34.0, 50.0, 66.0]
            .map(|away| [(x + 10.0, y + away, Anchor::Start), (right, y + away, Anchor::End)])
            .concat()
    };
    // Where that has no room, the first free line from the top.
    let rest = down.iter().map(|y| (right, top + y, Anchor::End));
    plot.place(label, &front.iter().rev().flat_map(below).chain(rest).collect::<Vec<_>>());
}
