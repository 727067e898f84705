//! What would have to be true: the value of an input at which an output is what it should be.
//!
//! The model is stepped (servers, replicas and batches come in ones) and need not be monotone, so that nothing of either
//! is assumed: the input is tried along its whole course first, and every place where the output passes the target is
//! closed in upon by halving.

use super::samples::Samples;
use crate::float;
use crate::model::quantities::{Id, Scale};
use crate::scenario::{Change, Scenario};
use libm::{exp10, log, log10, pow, round};

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

/// As near to the target as this share of it is at the target.
const NEAR: f64 = 1e-9;

/// An interval narrower than this share of its ends is one value.
pub(super) const NARROW: f64 = 1e-6;

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

    /// The input of the point to take, to a millionth: no more digits than a reader would write, and on its own side of
    /// a step.
    pub fn tidy(&self, input: Id) -> f64 {
        const DIGITS: i32 = 6;
        let unit = input.unit();
        let exact = self.point().input;
        let shown = unit.from_base(exact);
        if !(shown.is_finite() && shown != 0.0) {
            return exact;
        }
        let step = exp10(log10(shown.abs()).floor() + 1.0 - f64::from(DIGITS));
        let tidy = match self {
            Self::At(_) => round(shown / step) * step,
            Self::Between(..) => (shown / step).ceil() * step,
            Self::Step(before, _) if *before == self.point() => (shown / step).floor() * step,
            Self::Step(..) => (shown / step).ceil() * step,
        };
        // As it is written, without what arithmetic adds behind its last digit.
        let base = unit.to_base(float::parse(&format!("{tidy:.5e}")).unwrap_or(tidy));
        let is_beyond = matches!(self, Self::Between(_, last) if base > last.input);
        if is_beyond { exact } else { base }
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
    /// The places that were tried.
    pub tried: Vec<Point>,
    /// The curve to draw: closely, round the present value and the solutions, with both sides of each step.
    pub drawn: Vec<Point>,
}

impl Sought {
    /// The solution nearest to what the scenario has now, else the first.
    pub fn nearest(&self) -> Option<&Solution> {
        let now = self.present.map_or(self.bounds.0, |point| point.input);
        let place = |value| place_of(self.goal.input, self.bounds, value);
        let distance = |solution: &&Solution| (place(solution.point().input) - place(now)).abs();
        self.solutions.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// What makes the scenario meet the target: the nearest solution, with few digits.
    pub fn change(&self) -> Option<Change> {
        self.nearest().map(|solution| Change::Value(self.goal.input, solution.tidy(self.goal.input)))
    }

    /// Of the places that were tried, the one whose output comes nearest to the target.
    pub fn closest(&self) -> Option<Point> {
        let away = |point: &&Point| (point.output - self.goal.target).abs();
        self.tried.iter().min_by(|a, b| away(a).total_cmp(&away(b))).copied()
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
pub(super) fn place_of(id: Id, (low, high): (f64, f64), value: f64) -> f64 {
    match id.row().input.map(|input| input.scale) {
        Some(Scale::Log) if low > 0.0 && value > 0.0 => log(value / low) / log(high / low),
        _ => (value - low) / (high - low),
    }
}

/// The scenario with the input as a number that may move.
pub(super) fn movable(scenario: &Scenario, goal: &Goal, bounds: (f64, f64)) -> Samples {
    let start = scenario.stated(goal.input).unwrap_or(at(goal.input, bounds, 0.5));
    let mut scenario = scenario.clone().apply(Change::Value(goal.input, start));
    // A number equal to the preset's may still be a range, or computed.
    scenario.numbers.insert(goal.input, start);
    Samples::new(&scenario)
}

/// How far the curve that is drawn reaches beyond what is marked on it: so many times, or this share of the slider.
const AROUND: f64 = 6.0;
const BESIDE: f64 = 0.15;

/// Places of the curve that is drawn.
const DRAWN: usize = 145;

/// The part of the course that is worth drawing: round what is marked, within what may be tried. Where nothing is, the
/// slider.
pub(super) fn window(id: Id, bounds: (f64, f64), marked: &[f64]) -> (f64, f64) {
    let Some(input) = id.row().input else { return bounds };
    let slider = (id.unit().to_base(input.soft.0).max(bounds.0), id.unit().to_base(input.soft.1).min(bounds.1));
    let is_log = input.scale == Scale::Log;
    let drawn = || marked.iter().copied().filter(|value| value.is_finite() && (!is_log || *value > 0.0));
    let (low, high) = (drawn().fold(f64::INFINITY, f64::min), drawn().fold(f64::NEG_INFINITY, f64::max));
    let (low, high) = match (low <= high, is_log) {
        (false, _) => slider,
        (true, true) => (low / AROUND, high * AROUND),
        (true, false) => {
            let room = BESIDE * (slider.1 - slider.0);
            (slider.0.min(low - room), slider.1.max(high + room))
        }
    };
    let (low, high) = (low.max(bounds.0), high.min(bounds.1));
    // Zero has no place on a scale of ratios.
    let low = if is_log && low <= 0.0 { slider.0.max(high / 1e4) } else { low };
    if low < high { (low, high) } else { slider }
}

/// Seeks the value of an input, some places at a time.
#[derive(Clone, Debug)]
pub struct Seeking {
    goal: Goal,
    bounds: (f64, f64),
    present: Option<Point>,
    servers_stated: bool,
    samples: Samples,
    /// Places that were tried, and whether any are left.
    places: usize,
    tried: Vec<Point>,
    passes: Passes,
    is_solved: bool,
    window: Option<(f64, f64)>,
    places_drawn: usize,
    drawn: Vec<Point>,
}

impl Seeking {
    /// None where the goal names no input.
    pub fn new(scenario: &Scenario, goal: &Goal) -> Option<Self> {
        let bounds = bounds(goal.input)?;
        let now = scenario.answer();
        let present =
            now.inputs.get(goal.input).zip(now.value(goal.output)).map(|(input, output)| Point { input, output });
        Some(Self {
            goal: *goal,
            bounds,
            present: present.filter(|point| point.output.is_finite()),
            servers_stated: scenario.stated(Id::Servers).is_some(),
            samples: movable(scenario, goal, bounds),
            places: 0,
            tried: Vec::new(),
            passes: Passes::default(),
            is_solved: false,
            window: None,
            places_drawn: 0,
            drawn: Vec::new(),
        })
    }

    /// Tries one place, closes in on one solution, or draws one point. Tells whether there is more to do.
    pub fn work(&mut self) -> bool {
        let Self { goal, samples, .. } = self;
        let goal = *goal;
        let mut output = |input: f64| {
            let answer = samples.central_with(|inputs| inputs.set(goal.input, input));
            answer.value(goal.output).filter(|value| value.is_finite())
        };
        if self.places < PLACES {
            let input = at(goal.input, self.bounds, self.places as f64 / (PLACES - 1) as f64);
            self.tried.extend(output(input).map(|output| Point { input, output }));
            self.places += 1;
            return self.places < PLACES || !self.tried.is_empty();
        }
        if !self.is_solved {
            let mut closing =
                Closing { target: goal.target, near: near(&goal, self.present), narrow: 0.0, output: &mut output };
            self.is_solved = !self.passes.step(&self.tried, &mut closing);
            return true;
        }
        let Self { passes, present, bounds, .. } = self;
        let window = *self.window.get_or_insert_with(|| {
            let solved = passes.solutions.iter().map(|solution| solution.point().input);
            let marked: Vec<f64> = solved.chain(present.map(|point| point.input)).collect();
            window(goal.input, *bounds, &marked)
        });
        if self.places_drawn < DRAWN {
            let input = at(goal.input, window, self.places_drawn as f64 / (DRAWN - 1) as f64);
            self.drawn.extend(output(input).map(|output| Point { input, output }));
            self.places_drawn += 1;
            return true;
        }
        let ends = self.passes.solutions.iter().flat_map(|solution| match *solution {
            Solution::At(point) => [Some(point), None],
            Solution::Between(a, b) | Solution::Step(a, b) => [Some(a), Some(b)],
        });
        let marked: Vec<Point> = ends.flatten().filter(|end| (window.0..=window.1).contains(&end.input)).collect();
        self.drawn.extend(marked);
        self.drawn.sort_by(|a, b| a.input.total_cmp(&b.input));
        false
    }

    /// Draws once more, so far that these inputs are on it. Tells whether there is more to do.
    pub fn widen(&mut self, (low, high): (f64, f64)) -> bool {
        const BEYOND_THE_ENDS: f64 = 0.03;
        let Some((from, to)) = self.window.filter(|(from, to)| low < *from || high > *to) else { return false };
        let whole = (from.min(low), to.max(high));
        let place = |share| at(self.goal.input, whole, share);
        let (before, behind) = (place(-BEYOND_THE_ENDS), place(1.0 + BEYOND_THE_ENDS));
        let (first, last) = (if low < from { before } else { from }, if high > to { behind } else { to });
        self.window = Some((first.max(self.bounds.0), last.min(self.bounds.1)));
        self.places_drawn = 0;
        self.drawn.clear();
        true
    }

    /// What was found, once there is no more to do. None where the output has no value anywhere.
    pub fn found(&self) -> Option<Sought> {
        let (first, last) = (self.tried.first()?, self.tried.last()?);
        let at_end = |point: &Point, end: f64| (point.input == end).then_some(point.output);
        Some(Sought {
            goal: self.goal,
            bounds: self.bounds,
            present: self.present,
            ends: (at_end(first, self.bounds.0), at_end(last, self.bounds.1)),
            course: course(&self.tried),
            servers_stated: self.servers_stated,
            solutions: self.passes.solutions.clone(),
            tried: self.tried.clone(),
            drawn: self.drawn.clone(),
        })
    }
}

/// Seeks the value of an input. None where the goal names no input, or the output has no value anywhere.
pub fn seek(scenario: &Scenario, goal: &Goal) -> Option<Sought> {
    let mut seeking = Seeking::new(scenario, goal)?;
    while seeking.work() {}
    seeking.found()
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
pub(super) fn near(goal: &Goal, present: Option<Point>) -> f64 {
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
    let mut passes = Passes::default();
    while passes.step(&tried, &mut closing) {}
    (tried, passes.solutions)
}

/// Goes along the places that were tried and closes in on each where the target is met or passed.
#[derive(Clone, Debug, Default)]
pub(super) struct Passes {
    next: usize,
    run: Option<(Point, Point)>,
    /// Every place so far where the target is met or passed, ascending.
    pub solutions: Vec<Solution>,
}

impl Passes {
    /// Looks at one more of the places. Tells whether there are others left.
    pub fn step<F: FnMut(f64) -> Option<f64>>(&mut self, tried: &[Point], closing: &mut Closing<'_, F>) -> bool {
        let Some(point) = tried.get(self.next) else {
            self.solutions.extend(self.run.take().map(|(first, last)| met(first, last)));
            return false;
        };
        let before = self.next.checked_sub(1).and_then(|before| tried.get(before)).copied();
        let side = closing.side(point);
        if side == 0 {
            let first = match (self.run, before) {
                (Some((first, _)), _) => first,
                (None, Some(before)) => closing.edge(*point, before),
                (None, None) => *point,
            };
            self.run = Some((first, *point));
        } else if let Some((first, last)) = self.run.take() {
            self.solutions.push(met(first, closing.edge(last, *point)));
        } else if let Some(before) = before.filter(|before| closing.side(before) != side) {
            self.solutions.push(closing.between(before, *point));
        }
        self.next += 1;
        true
    }
}

/// The target is met from one to the other.
fn met(first: Point, last: Point) -> Solution {
    if (last.input - first.input).abs() <= NARROW * first.input.abs().max(last.input.abs()) {
        Solution::At(Point { input: (first.input + last.input) / 2.0, output: first.output })
    } else {
        Solution::Between(first, last)
    }
}

pub(super) struct Closing<'a, F> {
    pub target: f64,
    pub near: f64,
    pub narrow: f64,
    pub output: &'a mut F,
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
