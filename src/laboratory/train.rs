//! A run, step by step.

use super::draw::Draw;
use super::network::{Network, Passing, Score};
use super::optimizer::Descent;
use super::{Row, SHAPE, Setup, split_rows};

/// What one epoch came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Epoch {
    /// The mean over its steps, each before its weights moved: what Keras reports.
    pub training: Score,
    /// After its last step, on the rows that are held back.
    pub validation: Score,
}

/// A run that goes on step by step.
#[derive(Clone, Debug)]
pub struct Training {
    setup: Setup,
    network: Network,
    descent: Descent,
    draw: Draw,
    order: Vec<usize>,
    /// How many rows of the epoch are done, and what they came to.
    done: usize,
    sums: Score,
    epochs: Vec<Epoch>,
    gradient: Vec<f64>,
    passing: Passing,
    went_astray: bool,
}

impl Training {
    /// At its beginning. The seed draws the weights first, then the order of the rows, epoch by epoch.
    pub fn new(setup: Setup) -> Self {
        let mut draw = Draw::new(setup.seed);
        let network = Network::new(&SHAPE, &mut draw);
        let descent = Descent::new(setup.optimizer, setup.rate, setup.decay, network.parameters.len());
        Self {
            setup,
            descent,
            draw,
            order: (0..split_rows().0.len()).collect(),
            done: 0,
            sums: Score::default(),
            epochs: Vec::new(),
            gradient: vec![0.0; network.parameters.len()],
            network,
            passing: Passing::default(),
            went_astray: false,
        }
    }

    /// What it is made of.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The network as it is now.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The epochs that are done.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// The order of the rows in the present epoch.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// Whether the loss is no number any more: the learning rate is too large.
    pub fn went_astray(&self) -> bool {
        self.went_astray
    }

    /// Whether there is nothing left to do.
    pub fn is_done(&self) -> bool {
        self.went_astray || self.epochs.len() >= self.setup.epochs as usize
    }

    /// One step: a batch of rows. Says whether there is more to do.
    pub fn step(&mut self) -> bool {
        if self.is_done() {
            return false;
        }
        let (rows, held_back) = split_rows();
        if self.done == 0 {
            self.draw.shuffle(&mut self.order);
        }
        let end = (self.done + self.setup.batch.max(1) as usize).min(self.order.len());
        let batch = self.order.get(self.done..end).unwrap_or_default();
        let batch: Vec<&Row> = batch.iter().filter_map(|at| rows.get(*at)).collect();
        let score = self.network.gradient(batch.iter().copied(), &mut self.gradient, &mut self.passing);
        self.descent.step(&mut self.network.parameters, &self.gradient);
        self.went_astray = !score.is_finite();
        self.sums.loss += score.loss * batch.len() as f64;
        self.sums.accuracy += score.accuracy * batch.len() as f64;
        self.done = end;
        if self.done >= self.order.len() {
            let rows = self.order.len().max(1) as f64;
            let training = Score { loss: self.sums.loss / rows, accuracy: self.sums.accuracy / rows };
            let validation = self.network.score(held_back, &mut self.passing);
            self.went_astray |= !validation.is_finite();
            self.epochs.push(Epoch { training, validation });
            (self.done, self.sums) = (0, Score::default());
        }
        !self.is_done()
    }

    /// The steps of one epoch. Says whether there is more to do.
    pub fn epoch(&mut self) -> bool {
        let before = self.epochs.len();
        while self.epochs.len() == before && self.step() {}
        !self.is_done()
    }

    /// What the network gives on these rows now.
    pub fn score(&self, rows: &[Row]) -> Score {
        self.network.score(rows, &mut Passing::default())
    }
}
