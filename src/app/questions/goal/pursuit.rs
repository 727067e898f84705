//! What the view works out in slices: first the answer, then its range.

use crate::plan::goal::{Course, Goal, Seeking, Sought};
use crate::plan::reach::Reach;
use crate::scenario::Scenario;
use std::sync::Arc;

/// What is known so far.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// The answer; none until it is there, and where the result has no value at all.
    pub(super) sought: Option<Arc<Sought>>,
    /// Whether the answer was sought.
    pub(super) is_sought: bool,
    /// Its range, as far as it is known.
    pub(super) reached: Option<Reached>,
}

impl Found {
    /// The ends of the range, once they are there.
    pub(super) fn ends(&self) -> Option<(f64, f64)> {
        let reached = self.reached.filter(|reached| reached.is_done && reached.is_range)?;
        reached.values.map(|[low, .., high]| (low, high))
    }
}

/// The answer over samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reached {
    /// At the percentiles.
    pub(super) values: Option<[f64; 5]>,
    /// Share of the samples in which some value does.
    pub(super) possible: f64,
    /// Whether every sample was asked.
    pub(super) is_done: bool,
    /// Whether samples differ.
    pub(super) is_range: bool,
}

/// The work.
pub(super) struct Pursuit {
    scenario: Scenario,
    seeking: Seeking,
    /// Whether the curve is being drawn, first or anew.
    is_drawing: bool,
    sought: Option<Arc<Sought>>,
    reach: Option<Reach>,
}

impl Pursuit {
    pub(super) fn new(scenario: &Scenario, goal: &Goal) -> Option<Self> {
        let seeking = Seeking::new(scenario, goal)?;
        Some(Self { scenario: scenario.clone(), seeking, is_drawing: true, sought: None, reach: None })
    }

    pub(super) fn step(&mut self) -> bool {
        if self.is_drawing {
            if self.seeking.work() {
                return true;
            }
            self.is_drawing = false;
            self.sought = self.seeking.found().map(Arc::new);
            if self.reach.is_some() {
                // The curve was drawn anew for the range.
                return false;
            }
            // What does not depend on the input has no range of it.
            let depends = self.sought.as_deref().filter(|sought| sought.course != Course::Flat);
            self.reach = depends.map(|sought| Reach::new(&self.scenario, sought));
            return self.reach.is_some();
        }
        let Some(reach) = &mut self.reach else { return false };
        if reach.work(1) {
            return true;
        }
        let ends = reach.values().map(|[low, .., high]| (low, high));
        self.is_drawing = ends.is_some_and(|ends| self.seeking.widen(ends));
        self.is_drawing
    }

    pub(super) fn read(&self) -> Found {
        let reached = |reach: &Reach| Reached {
            values: reach.values(),
            possible: reach.possible(),
            is_done: reach.done() >= 1.0,
            is_range: reach.is_range(),
        };
        Found {
            sought: self.sought.clone(),
            is_sought: self.sought.is_some() || !self.is_drawing,
            reached: self.reach.as_ref().map(reached),
        }
    }
}
