//! Six ways in which weights follow their gradient, with PyTorch's definitions and defaults.

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Optimizer {
    /// Gradient descent on a batch.
    Sgd,
    /// With a memory of earlier gradients.
    Momentum,
    /// Steps shrink with all squares so far.
    Adagrad,
    /// Steps follow recent squares of gradients and of steps.
    Adadelta,
    /// Steps follow recent squares.
    RmsProp,
    /// Recent gradients over recent squares, both corrected for their start at zero.
    Adam,
}

/// How much of the earlier gradients momentum keeps: PyTorch has no default, this is the usual value.
const MOMENTUM: f64 = 0.9;
/// Shares that the averages keep at each step, and what is added to a divisor.
const ADAGRAD_EPS: f64 = 1e-10;
const ADADELTA_RHO: f64 = 0.9;
const ADADELTA_EPS: f64 = 1e-6;
const RMSPROP_ALPHA: f64 = 0.99;
const RMSPROP_EPS: f64 = 1e-8;
const ADAM_BETAS: (f64, f64) = (0.9, 0.999);
const ADAM_EPS: f64 = 1e-8;

impl Optimizer {
    /// All six.
    pub const ALL: [Self; 6] = [Self::Sgd, Self::Momentum, Self::Adagrad, Self::Adadelta, Self::RmsProp, Self::Adam];

    /// The word that links use: that of the registry of the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sgd => "sgd",
            Self::Momentum => "momentum",
            Self::Adagrad => "adagrad",
            Self::Adadelta => "adadelta",
            Self::RmsProp => "rmsprop",
            Self::Adam => "adam",
        }
    }

    /// The optimizer with this key, in capitals or not.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|optimizer| optimizer.key().eq_ignore_ascii_case(key))
    }

    /// PyTorch's default learning rate.
    pub const fn rate(self) -> f64 {
        match self {
            Self::Sgd | Self::Momentum | Self::Adam => 1e-3,
            Self::Adagrad | Self::RmsProp => 1e-2,
            Self::Adadelta => 1.0,
        }
    }

    /// Numbers kept for each weight.
    pub const fn states(self) -> usize {
        match self {
            Self::Sgd => 0,
            Self::Momentum | Self::Adagrad | Self::RmsProp => 1,
            Self::Adadelta | Self::Adam => 2,
        }
    }
}

/// An optimizer at work, with what it keeps for each weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Descent {
    optimizer: Optimizer,
    rate: f64,
    decay: f64,
    steps: u32,
    kept: [Vec<f64>; 2],
}

impl Descent {
    /// For so many weights.
    pub fn new(optimizer: Optimizer, rate: f64, decay: f64, weights: usize) -> Self {
        let kept = [1, 2].map(|state| vec![0.0; if optimizer.states() >= state { weights } else { 0 }]);
        Self { optimizer, rate, decay, steps: 0, kept }
    }

    /// One step.
    pub fn step(&mut self, weights: &mut [f64], gradient: &[f64]) {
        self.steps = self.steps.saturating_add(1);
        let (rate, decay, steps) = (self.rate, self.decay, f64::from(self.steps));
        let moved = weights.iter_mut().zip(gradient).map(|(weight, slope)| {
            let slope = slope + decay * *weight;
            (weight, slope)
        });
        let [first, second] = &mut self.kept;
        match self.optimizer {
            Optimizer::Sgd => moved.for_each(|(weight, slope)| *weight -= rate * slope),
            Optimizer::Momentum => {
                for ((weight, slope), speed) in moved.zip(first) {
                    *speed = MOMENTUM * *speed + slope;
                    *weight -= rate * *speed;
                }
            }
            Optimizer::Adagrad => {
                for ((weight, slope), squares) in moved.zip(first) {
                    *squares += slope * slope;
                    *weight -= rate * slope / (squares.sqrt() + ADAGRAD_EPS);
                }
            }
            Optimizer::Adadelta => {
                for (((weight, slope), squares), steps) in moved.zip(first).zip(second) {
                    *squares = ADADELTA_RHO * *squares + (1.0 - ADADELTA_RHO) * slope * slope;
                    let step = (*steps + ADADELTA_EPS).sqrt() / (*squares + ADADELTA_EPS).sqrt() * slope;
                    *steps = ADADELTA_RHO * *steps + (1.0 - ADADELTA_RHO) * step * step;
                    *weight -= rate * step;
                }
            }
            Optimizer::RmsProp => {
                for ((weight, slope), squares) in moved.zip(first) {
                    *squares = RMSPROP_ALPHA * *squares + (1.0 - RMSPROP_ALPHA) * slope * slope;
                    *weight -= rate * slope / (squares.sqrt() + RMSPROP_EPS);
                }
            }
            Optimizer::Adam => {
                let (beta, beta_of_squares) = ADAM_BETAS;
                // Averages start at zero, so that they are too small at first.
                let size = rate / (1.0 - libm::pow(beta, steps));
                let root = (1.0 - libm::pow(beta_of_squares, steps)).sqrt();
                for (((weight, slope), mean), squares) in moved.zip(first).zip(second) {
                    *mean = beta * *mean + (1.0 - beta) * slope;
                    *squares = beta_of_squares * *squares + (1.0 - beta_of_squares) * slope * slope;
                    *weight -= size * *mean / (squares.sqrt() / root + ADAM_EPS);
                }
            }
        }
    }
}
