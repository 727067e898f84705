//! The six optimizers beside each other, from the same weights and order of rows.

use super::network::Score;
use super::optimizer::Optimizer;
use super::train::{Epoch, Training};
use super::{Setup, TEST, split_rows};

/// How many points of a course are kept.
const POINTS: usize = 120;

/// What became of one optimizer.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its run.
    pub setup: Setup,
    /// Some of its epochs, the first and the last among them, each with its training loss.
    pub losses: Vec<(usize, f64)>,
    /// On the rows that are trained on.
    pub training: Score,
    /// On the rows that are held back.
    pub validation: Score,
    /// On the rows of the test.
    pub test: Score,
    /// Whether its loss is no number any more.
    pub went_astray: bool,
}

/// Six runs, one after the other.
#[derive(Clone, Debug)]
pub struct Six {
    runs: Vec<Training>,
    at: usize,
}

impl Six {
    /// The run of the reader, and the same by the others, each at its own learning rate.
    pub fn new(setup: &Setup) -> Self {
        let run = |optimizer: Optimizer| {
            let rate = if optimizer == setup.optimizer { setup.rate } else { optimizer.rate() };
            Training::new(Setup { optimizer, rate, ..*setup })
        };
        Self { runs: Optimizer::ALL.map(run).to_vec(), at: 0 }
    }

    /// Some steps of the present run. Says whether there is more to do.
    pub fn step(&mut self) -> bool {
        const STEPS: usize = 16;
        let Some(run) = self.runs.get_mut(self.at) else { return false };
        let more = (0..STEPS).all(|_| run.step());
        if !more {
            self.at += 1;
        }
        self.at < self.runs.len()
    }

    /// Those that are done.
    pub fn outcomes(&self) -> Vec<Outcome> {
        self.runs.iter().take(self.at).map(outcome).collect()
    }
}

fn outcome(run: &Training) -> Outcome {
    let (rows, held_back) = split_rows();
    let losses = sampled(run.epochs(), POINTS).map(|(at, epoch)| (at, epoch.training.loss)).collect();
    Outcome {
        setup: *run.setup(),
        losses,
        training: run.score(rows),
        validation: run.score(held_back),
        test: run.score(&TEST),
        went_astray: run.went_astray(),
    }
}

/// So many epochs at most, counted from one, evenly spread; the first and the last are among them.
pub fn sampled(epochs: &[Epoch], most: usize) -> impl Iterator<Item = (usize, &Epoch)> {
    let last = epochs.len().saturating_sub(1);
    let count = epochs.len().min(most.max(2));
    let at = move |step: usize| if count > 1 { step * last / (count - 1) } else { 0 };
    (0..count).map(at).filter_map(|at| epochs.get(at).map(|epoch| (at + 1, epoch)))
}
