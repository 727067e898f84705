//! The headline with every uncertain input drawn many times, as somebody would write it by hand in another language.
//!
//! The plan is held as the scenario decided it. What does not depend on an uncertain input is a number, worked out
//! beforehand; what the headline does not need is left out.

pub mod javascript;
pub mod squiggle;
mod term;

use crate::interpret::trace::Expr;
use crate::model::quantities::Id;
use crate::scenario::Scenario;
use crate::uncertainty::inputs::{Uncertain, uncertain};
use std::collections::BTreeSet;

/// What is simulated.
#[derive(Clone, Debug)]
pub struct Program {
    /// The quantity that is asked for.
    pub headline: Id,
    /// Its value with every input in the middle.
    pub central: f64,
    /// The uncertain inputs that it depends on, in the order of the registry.
    pub drawn: Vec<Uncertain>,
    /// The steps that depend on them, in order; the last one is the headline.
    lines: Vec<(Id, Expr)>,
}

impl Program {
    /// The simulation of a scenario's headline.
    pub fn new(scenario: &Scenario) -> Self {
        Self::drawing(scenario, uncertain(scenario))
    }

    /// The same with other uncertain inputs than the scenario's own.
    pub fn drawing(scenario: &Scenario, mut drawn: Vec<Uncertain>) -> Self {
        let (headline, derivation) = (scenario.headline(), scenario.answer().derivation());
        // What the plan computes is not drawn.
        drawn.retain(|input| derivation.step(input.id).is_none());
        let mut varies: BTreeSet<Id> = drawn.iter().map(|input| input.id).collect();
        let mut lines = Vec::new();
        for step in derivation.steps() {
            if depends(&step.formula, &varies) {
                varies.insert(step.id);
                lines.push((step.id, step.formula.clone()));
            }
        }
        let mut needed = BTreeSet::from([headline]);
        for (id, formula) in lines.iter().rev() {
            if needed.contains(id) {
                needed.extend(formula.quantities().into_iter().map(|(id, _)| id).filter(|id| varies.contains(id)));
            }
        }
        lines.retain(|(id, _)| needed.contains(id));
        drawn.retain(|input| needed.contains(&input.id));
        let central = derivation.step(headline).map_or(f64::NAN, |step| step.value);
        Self { headline, central, drawn, lines }
    }

    /// Whether a formula changes from draw to draw.
    fn varies(&self, formula: &Expr) -> bool {
        formula.quantities().iter().any(|(id, _)| {
            self.lines.iter().any(|(line, _)| line == id) || self.drawn.iter().any(|input| input.id == *id)
        })
    }
}

fn depends(formula: &Expr, on: &BTreeSet<Id>) -> bool {
    formula.quantities().iter().any(|(id, _)| on.contains(id))
}
