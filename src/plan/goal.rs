//! What would have to be true: the value of an input at which an output is what it should be.
//!
//! The model is stepped (servers, replicas and batches come in ones) and need not be monotone, so that nothing of either
//! is assumed: the input is tried along its whole course first, and every place where the output passes the target is
//! closed in upon by halving.

use super::samples::{Samples, percentiles};
use crate::model::quantities::{Id, Scale};
use crate::scenario::{Change, Scenario};
use libm::{log, pow};

/// What is sought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// The quantity that should have a value.
    pub output: Id,
    /// That value, in base units.
    pub target: f64,
    /// The input that may move.
    pub input: Id,
}

/// Places at which the input is tried. Between two of them the output is taken to pass the target once or not at all.
const PLACES: usize = 257;

/// The same in a sample, where the course in the middle is known to be crooked.
const PLACES_IN_A_SAMPLE: usize = 17;

/// Samples of the answer's range.
pub const GOAL_SAMPLES: usize = 256;

/// As near to the target as this share of it is at the target.
const NEAR: f64 = 1e-9;

/// An interval narrower than this share of its ends is one value.
const NARROW: f64 = 1e-6;

/// How far a slider's ends are widened where the row accepts more.
const BEYOND: f64 = 1000.0;

/// How the output follows the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Never down.
    Rising,
    /// Never up.
    Falling,
    /// Up and down.
    Crooked,
    /// Not at all.
    Flat,
}

/// An input with its output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The input, in base units.
    pub input: f64,
    /// The output there.
    pub output: f64,
}

/// A place where the target is met or passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Solution {
    /// The output is the target here.
    At(Point),
    /// The output is the target all the way from one to the other: the model has steps.
    Between(Point, Point),
    /// The output jumps over the target: the last value before the step and the first one after it.
    Step(Point, Point),
}

impl Solution {
    /// The point to take: where the output is the target, or the side of a step that keeps below it.
    pub fn point(&self) -> Point {
        match *self {
            Self::At(point) | Self::Between(point, _) => point,
            Self::Step(before, after) => {
                if before.output <= after.output {
                    before
                } else {
                    after
                }
            }
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Sought {
    /// What was sought.
    pub goal: Goal,
    /// Between which values.
    pub bounds: (f64, f64),
    /// What the scenario has now.
    pub present: Option<Point>,
    /// The outputs at both bounds; none where there is none.
    pub ends: (Option<f64>, Option<f64>),
    /// How the output follows.
    pub course: Course,
    /// The scenario states its servers, so that its costs do not follow its traffic.
    pub servers_stated: bool,
    /// Every solution, ascending. None: no value within the bounds does.
    pub solutions: Vec<Solution>,
    /// The places that were tried: the curve to draw.
    pub tried: Vec<Point>,
}

impl Sought {
    /// The solution nearest to what the scenario has now, else the first.
    pub fn nearest(&self) -> Option<&Solution> {
        let now = self.present.map_or(self.bounds.0, |point| point.input);
        let place = |value| place_of(self.goal.input, self.bounds, value);
        let distance = |solution: &&Solution| (place(solution.point().input) - place(now)).abs();
        self.solutions.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// What makes the scenario meet the target.
    pub fn change(&self) -> Option<Change> {
        self.nearest().map(|solution| Change::Value(self.goal.input, solution.point().input))
    }
}

/// Between which values an input is sought: what its row accepts, but no further beyond its slider than a thousandfold,
/// or than the slider is long.
pub fn bounds(id: Id) -> Option<(f64, f64)> {
    let input = id.row().input?;
    let ((soft_low, soft_high), (low, high)) = (input.soft, input.hard);
    let (least, most) = match input.scale {
        Scale::Log => (soft_low / BEYOND, soft_high * BEYOND),
        Scale::Linear => (2.0 * soft_low - soft_high, 2.0 * soft_high - soft_low),
    };
    let base = |shown: f64| id.unit().to_base(shown);
    Some((base(low.max(least)), base(high.min(most)))).filter(|(low, high)| low < high)
}

/// A value at a share of the way.
pub(super) fn at(id: Id, (low, high): (f64, f64), share: f64) -> f64 {
    match (id.row().input.map(|input| input.scale), share) {
        (_, 0.0) => low,
        (_, 1.0) => high,
        (Some(Scale::Log), _) if low > 0.0 => low * pow(high / low, share),
        _ => low + (high - low) * share,
    }
}

/// The share of the way at which a value lies.
fn place_of(id: Id, (low, high): (f64, f64), value: f64) -> f64 {
    match id.row().input.map(|input| input.scale) {
        Some(Scale::Log) if low > 0.0 && value > 0.0 => log(value / low) / log(high / low),
        _ => (value - low) / (high - low),
    }
}

/// The scenario with the input as a number that may move.
fn movable(scenario: &Scenario, goal: &Goal, bounds: (f64, f64)) -> Samples {
    let start = scenario.stated(goal.input).unwrap_or(at(goal.input, bounds, 0.5));
    let mut scenario = scenario.clone().apply(Change::Value(goal.input, start));
    // A number equal to the preset's may still be a range, or computed.
    scenario.numbers.insert(goal.input, start);
    Samples::new(&scenario)
}

/// Seeks the value of an input. None where the goal names no input, or the output has no value anywhere.
pub fn seek(scenario: &Scenario, goal: &Goal) -> Option<Sought> {
    let bounds = bounds(goal.input)?;
    let mut samples = movable(scenario, goal, bounds);
    let mut output = |input: f64| {
        let answer = samples.central_with(|inputs| inputs.set(goal.input, input));
        answer.value(goal.output).filter(|value| value.is_finite())
    };
    let now = scenario.answer();
    let present = now.inputs.get(goal.input).zip(now.value(goal.output)).map(|(input, output)| Point { input, output });
    let fineness = Fineness { places: PLACES, near: near(goal, present), narrow: 0.0 };
    let (tried, solutions) = solve(goal, bounds, fineness, &mut output);
    if tried.is_empty() {
        return None;
    }
    Some(Sought {
        goal: *goal,
        bounds,
        present,
        ends: (output(bounds.0), output(bounds.1)),
        course: course(&tried),
        servers_stated: scenario.stated(Id::Servers).is_some(),
        solutions,
        tried,
    })
}

/// How closely a goal is sought.
#[derive(Clone, Copy)]
pub(super) struct Fineness {
    /// Places that are tried first.
    pub places: usize,
    /// What is so near to the target is at the target.
    pub near: f64,
    /// Values no further apart than this share of them are one.
    pub narrow: f64,
}

/// What counts as the target: near is relative to it, or where it is nothing to what there is now.
fn near(goal: &Goal, present: Option<Point>) -> f64 {
    let now = present.map_or(0.0, |point| point.output.abs());
    NEAR * if goal.target == 0.0 { now } else { goal.target.abs() }
}

fn course(tried: &[Point]) -> Course {
    let differences = tried.windows(2).map(|pair| pair[1].output - pair[0].output);
    // What rounding does is no course.
    let scale = tried.iter().fold(0.0_f64, |most, point| most.max(point.output.abs())) * 1e-12;
    let (mut up, mut down) = (false, false);
    for difference in differences {
        up |= difference > scale;
        down |= difference < -scale;
    }
    match (up, down) {
        (true, true) => Course::Crooked,
        (true, false) => Course::Rising,
        (false, true) => Course::Falling,
        (false, false) => Course::Flat,
    }
}

/// Tries so many places and closes in on each where the target is met or passed, until both sides are neighbours in
/// `f64`, or as near to each other as is wanted.
pub(super) fn solve(
    goal: &Goal,
    bounds: (f64, f64),
    Fineness { places, near, narrow }: Fineness,
    output: &mut impl FnMut(f64) -> Option<f64>,
) -> (Vec<Point>, Vec<Solution>) {
    let tried: Vec<Point> = (0..places)
        .map(|place| at(goal.input, bounds, place as f64 / (places - 1) as f64))
        .filter_map(|input| output(input).map(|output| Point { input, output }))
        .collect();
    let mut closing = Closing { target: goal.target, near, narrow, output };
    let mut solutions = Vec::new();
    let mut run: Option<(Point, Point)> = None;
    let mut before: Option<Point> = None;
    for point in &tried {
        let side = closing.side(point);
        if side == 0 {
            let first = match (run, before) {
                (Some((first, _)), _) => first,
                (None, Some(before)) => closing.edge(*point, before),
                (None, None) => *point,
            };
            run = Some((first, *point));
        } else if let Some((first, last)) = run.take() {
            solutions.push(met(first, closing.edge(last, *point)));
        } else if let Some(before) = before.filter(|before| closing.side(before) != side) {
            solutions.push(closing.between(before, *point));
        }
        before = Some(*point);
    }
    solutions.extend(run.map(|(first, last)| met(first, last)));
    (tried, solutions)
}

/// The target is met from one to the other.
fn met(first: Point, last: Point) -> Solution {
    if (last.input - first.input).abs() <= NARROW * first.input.abs().max(last.input.abs()) {
        Solution::At(Point { input: (first.input + last.input) / 2.0, output: first.output })
    } else {
        Solution::Between(first, last)
    }
}

struct Closing<'a, F> {
    target: f64,
    near: f64,
    narrow: f64,
    output: &'a mut F,
}

impl<F: FnMut(f64) -> Option<f64>> Closing<'_, F> {
    /// Below, at or above the target.
    fn side(&self, point: &Point) -> i32 {
        let apart = point.output - self.target;
        if apart.abs() <= self.near { 0 } else { if apart > 0.0 { 1 } else { -1 } }
    }

    /// The point in the middle of two; none where nothing lies between them.
    fn middle(&mut self, a: Point, b: Point) -> Option<Point> {
        let input = a.input + (b.input - a.input) / 2.0;
        let apart = (b.input - a.input).abs();
        if input == a.input || input == b.input || apart <= self.narrow * a.input.abs().max(b.input.abs()) {
            return None;
        }
        (self.output)(input).map(|output| Point { input, output })
    }

    /// The outermost point that is still at the target, from one that is towards one that is not.
    fn edge(&mut self, mut inside: Point, mut outside: Point) -> Point {
        while let Some(middle) = self.middle(inside, outside) {
            if self.side(&middle) == 0 { inside = middle } else { outside = middle }
        }
        inside
    }

    /// Where the target is passed between two points on its two sides.
    fn between(&mut self, mut before: Point, mut after: Point) -> Solution {
        let (start, end) = (self.side(&before), self.side(&after));
        while let Some(middle) = self.middle(before, after) {
            match self.side(&middle) {
                0 => return met(self.edge(middle, before), self.edge(middle, after)),
                side if side == start => before = middle,
                side if side == end => after = middle,
                _ => break,
            }
        }
        Solution::Step(before, after)
    }
}

/// The answer over samples: where would the input have to be if luck were another?
#[derive(Clone, Debug)]
pub struct Reach {
    sought: Sought,
    samples: Samples,
    values: Vec<f64>,
    done: usize,
    wanted: usize,
}

impl Reach {
    /// Of what was sought.
    pub fn new(scenario: &Scenario, sought: &Sought) -> Self {
        let samples = movable(scenario, &sought.goal, sought.bounds);
        let wanted = if samples.is_uncertain() { GOAL_SAMPLES } else { 1 };
        Self { sought: sought.clone(), samples, values: Vec::new(), done: 0, wanted }
    }

    /// Solves some more samples. Tells whether there are others left.
    pub fn work(&mut self, samples: usize) -> bool {
        let Sought { goal, bounds, course, .. } = self.sought;
        let start = self.sought.nearest().map(|solution| solution.point().input);
        let start = start.or(self.sought.present.map(|point| point.input)).unwrap_or(bounds.0);
        let until = self.done.saturating_add(samples).min(self.wanted);
        for sample in self.done..until {
            let answers = &mut self.samples;
            let mut output = |input: f64| {
                let answer = answers.answer_with(sample, |inputs| inputs.set(goal.input, input));
                answer.value(goal.output).filter(|value| value.is_finite())
            };
            let places = if course == Course::Crooked { PLACES_IN_A_SAMPLE } else { 3 };
            let fineness = Fineness { places, near: near(&goal, self.sought.present), narrow: NARROW };
            let (_, solutions) = solve(&goal, bounds, fineness, &mut output);
            let place = |solution: &Solution| place_of(goal.input, bounds, solution.point().input);
            let distance = |solution: &Solution| (place(solution) - place_of(goal.input, bounds, start)).abs();
            let nearest = solutions.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
            self.values.extend(nearest.map(|solution| solution.point().input));
        }
        self.done = until;
        until < self.wanted
    }

    /// The input at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES) of the samples in which some value does.
    pub fn values(&self) -> Option<[f64; 5]> {
        percentiles(&self.values)
    }

    /// Share of the samples in which some value within the bounds does.
    pub fn possible(&self) -> f64 {
        self.values.len() as f64 / self.done.max(1) as f64
    }
}
