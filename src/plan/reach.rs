//! The answer of a goal over samples: where would the input have to be if luck were another?

use super::goal::{Course, Fineness, NARROW, Solution, Sought, movable, near, place_of, solve};
use super::samples::{Samples, percentiles};
use crate::scenario::Scenario;

/// Places at which the input is tried in a sample, where the course in the middle is known to be crooked.
const PLACES_IN_A_SAMPLE: usize = 17;

/// Samples of the answer's range.
pub const GOAL_SAMPLES: usize = 256;

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

    /// Share of the samples that are solved.
    pub fn done(&self) -> f64 {
        self.done as f64 / self.wanted as f64
    }

    /// Whether there is more than one sample.
    pub fn is_range(&self) -> bool {
        self.wanted > 1
    }

    /// Share of the samples in which some value within the bounds does.
    pub fn possible(&self) -> f64 {
        self.values.len() as f64 / self.done.max(1) as f64
    }
}
