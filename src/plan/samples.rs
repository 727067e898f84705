//! Samples of a scenario, one at a time and in `f64`: the points that every scenario shares, the plan that each sample
//! has of its own.
//!
//! The simulation of the page (`uncertainty::simulate`) computes one quantity of one scenario in blocks. A question
//! about many scenarios, or about what a sample's plan decides, needs less of more: some hundred samples of each,
//! whatever its layout, with everything that the plan says.

use crate::model::choices::YesNo;
use crate::model::estimate::estimate;
use crate::model::plan::{Plan, Question};
use crate::model::quantities::{Id, Inputs, Topic};
use crate::scenario::choice::ChoiceId;
use crate::scenario::{Answer, Change, Scenario};
use crate::uncertainty::distribution::Distribution;
use crate::uncertainty::inputs;
use crate::uncertainty::points::{Draw, table};
use crate::uncertainty::ranges::PERCENTILES;
use lanes::table::Table;
use lanes::{Block, LANES};

/// How many samples the answers of this folder rest on, unless a question says otherwise: each takes some 30
/// microseconds, and a question asks it of a dozen scenarios.
pub const SAMPLES: usize = 512;

/// What says nothing of the same input of another accelerator: its price and how far its prediction is off are drawn
/// for each accelerator on its own.
const OF_ONE_ACCELERATOR: [Id; 3] = [Id::GpuHourPrice, Id::ServerPrice, Id::SpeedCorrection];

/// One uncertain input with what its values are looked up in.
#[derive(Clone, Debug)]
struct Uncertain {
    id: Id,
    draw: Draw,
    table: Table,
    values: Block,
}

impl Uncertain {
    fn new(scenario: &Scenario, id: Id, distribution: &Distribution, repetition: usize) -> Self {
        let draw = Draw::new(scenario, id, repetition);
        Self { id, draw, table: table(distribution), values: [0.0; LANES] }
    }
}

/// A scenario, ready to be asked sample by sample. Of several weighted options it has the heaviest.
#[derive(Clone, Debug)]
pub struct Samples {
    scenario: Scenario,
    question: Question,
    /// The plan of the central case with its inputs, where the reader holds it.
    held: Option<(Inputs<f64>, Plan)>,
    uncertain: Vec<Uncertain>,
    block: Option<usize>,
}

impl Samples {
    /// Of a scenario, with the points of its simulation.
    pub fn new(scenario: &Scenario) -> Self {
        Self::of_accelerator(scenario, 0)
    }

    /// The same with other luck for what belongs to one accelerator alone. Number 0 has that of the scenario itself.
    pub fn of_accelerator(scenario: &Scenario, number: usize) -> Self {
        let question = scenario.unreconciled();
        let held = (!scenario.plan_adapts()).then(|| {
            let answer = scenario.answer();
            (answer.inputs, answer.plan)
        });
        let of = |uncertain: inputs::Uncertain| {
            let repetition = if OF_ONE_ACCELERATOR.contains(&uncertain.id) { number } else { 0 };
            Uncertain::new(scenario, uncertain.id, &uncertain.distribution, repetition)
        };
        let uncertain = inputs::uncertain(scenario).into_iter().map(of).collect();
        Self { scenario: scenario.clone(), question, held, uncertain, block: None }
    }

    /// The same with the inputs of a topic that the estimate does not use. Their defaults are ranges even where those of
    /// a published case are not: nobody published them.
    #[must_use]
    pub fn also(mut self, topic: Topic) -> Self {
        let ranged = self.scenario.clone().apply(Change::Choice(ChoiceId::DefaultRanges, YesNo::Yes.key()));
        for id in Id::INPUTS.iter().copied().filter(|id| id.row().topic == topic) {
            if let Some(distribution) = inputs::distribution(&ranged, id) {
                self.uncertain.push(Uncertain::new(&self.scenario, id, &distribution, 0));
            }
        }
        self
    }

    /// Whether samples differ at all.
    pub fn is_uncertain(&self) -> bool {
        !self.uncertain.is_empty()
    }

    /// Leaves to the plan or the formulas what the scenario states.
    pub fn compute(&mut self, id: Id) {
        self.question.given.remove(id);
        if let Some((_, plan)) = self.held.as_mut().filter(|_| id == Id::Servers) {
            plan.given.servers = false;
        }
    }

    /// Takes what whoever asks sets for an input that is usually computed.
    pub fn give(&mut self, id: Id) {
        self.question.given.insert(id);
        if let Some((_, plan)) = self.held.as_mut().filter(|_| id == Id::Servers) {
            plan.given.servers = true;
        }
    }

    /// No longer draws an input: whoever asks sets it.
    pub fn fix(&mut self, id: Id) {
        self.uncertain.retain(|uncertain| uncertain.id != id);
    }

    /// The values of the uncertain inputs of a sample.
    fn draw(&mut self, sample: usize) -> usize {
        let (block, lane) = (sample / LANES, sample % LANES);
        if self.block != Some(block) {
            self.block = Some(block);
            let mut shares = [0; LANES];
            for uncertain in &mut self.uncertain {
                uncertain.draw.block(block, &mut shares);
                uncertain.table.look_up(&shares, &mut uncertain.values);
            }
        }
        lane
    }

    /// The answer in the middle of everything, after something was done to its inputs.
    pub fn central_with(&mut self, change: impl FnOnce(&mut Inputs<f64>)) -> Answer {
        self.moved(None, change)
    }

    /// The answer of a sample, planned on its own unless the reader holds the plan.
    pub fn answer(&mut self, sample: usize) -> Answer {
        self.answer_with(sample, |_| {})
    }

    /// The answer of a sample after something was done to its inputs.
    pub fn answer_with(&mut self, sample: usize, change: impl FnOnce(&mut Inputs<f64>)) -> Answer {
        let lane = self.draw(sample);
        self.moved(Some(lane), change)
    }

    fn moved(&mut self, lane: Option<usize>, change: impl FnOnce(&mut Inputs<f64>)) -> Answer {
        let Self { scenario, question, held, uncertain, .. } = self;
        let moved = |mut inputs: Inputs<f64>| {
            for (lane, uncertain) in lane.iter().flat_map(|lane| uncertain.iter().map(move |each| (*lane, each))) {
                inputs.set(uncertain.id, f64::from(uncertain.values[lane]));
            }
            change(&mut inputs);
            scenario.reconcile(&mut inputs);
            inputs
        };
        match held {
            Some((inputs, plan)) => {
                let inputs = moved(*inputs);
                Answer { estimate: estimate(&inputs, plan), inputs, plan: plan.clone() }
            }
            None => {
                let central = question.inputs;
                question.inputs = moved(central);
                let answer = Answer::to(question);
                question.inputs = central;
                answer
            }
        }
    }
}

/// The percentiles of what is a number among so many; none where nothing is.
pub fn percentiles(values: &[f64]) -> Option<[f64; 5]> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    Some(PERCENTILES.map(|share| sorted[((share * sorted.len() as f64) as usize).min(last)]))
}
