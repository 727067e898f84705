//! The network of the article, trained: dense layers, binary cross-entropy, six optimizers, in `f64`.
//!
//! Written by hand: a library would be out of proportion. burn's own example of inference in a browser carries 356,744
//! bytes of code beside its parameters (`examples/mnist-inference-web`), without the gradients and optimizers that training
//! needs, for what 641 parameters do in some 450 lines here. And in `f64`, with PyTorch's definitions and draws of our own,
//! a run can be followed digit by digit: to 1e-6 over 100 epochs (`tests/laboratory.rs`, whose reference values
//! `tools/laboratory_reference.py` writes).
//!
//! It knows no clock: how long a step takes is measured by whoever runs it.

pub mod ask;
mod draw;
pub mod network;
pub mod optimizer;
pub mod six;
pub mod train;
pub mod work;

use optimizer::Optimizer;

/// One record: three inputs and the answer that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What the network reads.
    pub inputs: [f64; 3],
    /// What it should say: 0 or 1.
    pub wanted: f64,
}

const fn row(inputs: [f64; 3], wanted: f64) -> Row {
    Row { inputs, wanted }
}

/// The rows of the article: the exclusive or of the first two inputs, beside a third that is always 1.
pub const ROWS: [Row; 4] =
    [row([0.0, 0.0, 1.0], 0.0), row([0.0, 1.0, 1.0], 1.0), row([1.0, 0.0, 1.0], 1.0), row([1.0, 1.0, 1.0], 0.0)];

/// Rows for a test, which the article has none of: the same rule where the third input is 0.
pub const TEST: [Row; 4] =
    [row([0.0, 0.0, 0.0], 0.0), row([0.0, 1.0, 0.0], 1.0), row([1.0, 0.0, 0.0], 1.0), row([1.0, 1.0, 0.0], 0.0)];

/// The share of the rows that is held back, as the article has it.
pub const VALIDATION_SPLIT: f64 = 0.1;

/// Values in and out of the layers, one after the other.
pub const SHAPE: [usize; 3] = [3, 128, 1];

/// How many rows are trained on: Keras takes the last share of the rows for validation and rounds what is left down, so
/// that a tenth of four rows is one row.
pub fn split(rows: usize, share: f64) -> usize {
    (rows as f64 * (1.0 - share)).floor() as usize
}

/// The rows that are trained on, and those that are held back.
pub fn split_rows() -> (&'static [Row], &'static [Row]) {
    ROWS.split_at(split(ROWS.len(), VALIDATION_SPLIT))
}

/// What a run is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setup {
    /// How weights follow their gradient.
    pub optimizer: Optimizer,
    /// The learning rate.
    pub rate: f64,
    /// How often all rows are gone through.
    pub epochs: u32,
    /// The most rows of a step.
    pub batch: u32,
    /// L2 regularization as PyTorch's `weight_decay`: this times the weight is added to its gradient, biases included.
    pub decay: f64,
    /// Begins the draws of initial weights and of the order of rows.
    pub seed: u32,
}

/// That of the article.
impl Default for Setup {
    fn default() -> Self {
        Self { optimizer: Optimizer::Adam, rate: Optimizer::Adam.rate(), epochs: 100, batch: 16, decay: 0.0, seed: 1 }
    }
}

impl Setup {
    /// The rows of the largest step.
    pub fn step_rows(&self) -> usize {
        split_rows().0.len().min(self.batch.max(1) as usize)
    }

    /// Steps of an epoch.
    pub fn steps_per_epoch(&self) -> u64 {
        split_rows().0.len().div_ceil(self.batch.max(1) as usize) as u64
    }

    /// Steps of the whole run.
    pub fn steps(&self) -> u64 {
        self.steps_per_epoch() * u64::from(self.epochs)
    }
}
