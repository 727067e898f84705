//! Dense layers: what they say of a row, and how the loss moves with each weight.

use super::Row;
use super::draw::Draw;

/// A dense layer: every output is a weighted sum of all inputs and a bias. All but the last are cut off below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Values in.
    pub inputs: usize,
    /// Values out.
    pub outputs: usize,
    /// Where its parameters begin: the weights, output by output, then the biases.
    at: usize,
}

impl Layer {
    /// Weights and biases.
    pub const fn parameters(&self) -> usize {
        self.outputs * self.inputs + self.outputs
    }

    const fn biases_at(&self) -> usize {
        self.at + self.outputs * self.inputs
    }

    fn weights<'a>(&self, all: &'a [f64]) -> &'a [f64] {
        all.get(self.at..self.biases_at()).unwrap_or_default()
    }

    fn biases<'a>(&self, all: &'a [f64]) -> &'a [f64] {
        all.get(self.biases_at()..self.at + self.parameters()).unwrap_or_default()
    }

    /// Weighted sums of these inputs.
    fn sums(&self, parameters: &[f64], inputs: &[f64], out: &mut Vec<f64>) {
        out.clear();
        let rows = self.weights(parameters).chunks_exact(self.inputs.max(1));
        let sum = |(row, bias): (&[f64], &f64)| row.iter().zip(inputs).fold(*bias, |sum, (w, x)| sum + w * x);
        out.extend(rows.zip(self.biases(parameters)).map(sum));
    }
}

/// Layers one after the other; the last has one output, through a sigmoid.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    layers: Vec<Layer>,
    /// All weights and biases, layer by layer.
    pub parameters: Vec<f64>,
}

/// What a network gives on some rows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// The mean binary cross-entropy.
    pub loss: f64,
    /// The share of rows on whose right side of one half the answer lies.
    pub accuracy: f64,
}

/// What is in hand while a row goes through: the outputs of each layer, and how the loss moves with the sums behind them.
#[derive(Clone, Debug, Default)]
pub struct Passing {
    outputs: Vec<Vec<f64>>,
    slopes: Vec<f64>,
    behind: Vec<f64>,
}

impl Network {
    /// Layers of this shape with initial weights as Keras draws them: Glorot uniform, between plus and minus the root of
    /// 6 over values in and out, and biases of zero.
    pub fn new(shape: &[usize], draw: &mut Draw) -> Self {
        let mut network = Self { layers: Vec::new(), parameters: Vec::new() };
        for pair in shape.windows(2) {
            let &[inputs, outputs] = pair else { continue };
            let layer = Layer { inputs, outputs, at: network.parameters.len() };
            let limit = (6.0 / (inputs + outputs) as f64).sqrt();
            let weights = (0..inputs * outputs).map(|_| (2.0 * draw.uniform() - 1.0) * limit);
            network.parameters.extend(weights);
            network.parameters.extend(std::iter::repeat_n(0.0, outputs));
            network.layers.push(layer);
        }
        network
    }

    /// The network of this shape that a seed begins with.
    pub fn seeded(shape: &[usize], seed: u32) -> Self {
        Self::new(shape, &mut Draw::new(seed))
    }

    /// Its layers.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The answer to a row: how likely it is a 1.
    pub fn answer(&self, inputs: &[f64]) -> f64 {
        sigmoid(self.forward(inputs, &mut Passing::default()))
    }

    /// The sum before the sigmoid.
    fn forward(&self, inputs: &[f64], passing: &mut Passing) -> f64 {
        passing.outputs.resize(self.layers.len(), Vec::new());
        let last = self.layers.len().saturating_sub(1);
        for (at, layer) in self.layers.iter().enumerate() {
            let (before, now) = passing.outputs.split_at_mut(at);
            let Some(out) = now.first_mut() else { continue };
            layer.sums(&self.parameters, before.last().map_or(inputs, Vec::as_slice), out);
            if at < last {
                out.iter_mut().for_each(|value| *value = value.max(0.0));
            }
        }
        passing.outputs.last().and_then(|out| out.first()).copied().unwrap_or(0.0)
    }

    /// What it gives on some rows.
    pub fn score(&self, rows: &[Row], passing: &mut Passing) -> Score {
        let mut score = Score::default();
        for row in rows {
            score.add(self.forward(&row.inputs, passing), row.wanted);
        }
        score.over(rows.len())
    }

    /// The same, and into `gradient` how the loss moves with each parameter: backpropagation.
    pub fn gradient<'a>(
        &self,
        rows: impl ExactSizeIterator<Item = &'a Row>,
        gradient: &mut Vec<f64>,
        passing: &mut Passing,
    ) -> Score {
        gradient.clear();
        gradient.resize(self.parameters.len(), 0.0);
        let count = rows.len();
        let mut score = Score::default();
        for row in rows {
            let sum = self.forward(&row.inputs, passing);
            score.add(sum, row.wanted);
            let slope = (sigmoid(sum) - row.wanted) / count as f64;
            self.backward(&row.inputs, slope, gradient, passing);
        }
        score.over(count)
    }

    /// Adds what one row gives, from the last layer to the first.
    fn backward(&self, inputs: &[f64], slope: f64, gradient: &mut [f64], passing: &mut Passing) {
        let Passing { outputs, slopes, behind } = passing;
        slopes.clear();
        slopes.push(slope);
        for (at, layer) in self.layers.iter().enumerate().rev() {
            let read = at.checked_sub(1).and_then(|before| outputs.get(before)).map_or(inputs, Vec::as_slice);
            let weights = layer.weights(&self.parameters);
            behind.clear();
            behind.resize(layer.inputs, 0.0);
            for (out, slope) in slopes.iter().enumerate() {
                let from = out * layer.inputs;
                let weights = weights.get(from..from + layer.inputs).unwrap_or_default();
                let own = gradient.get_mut(layer.at + from..layer.at + from + layer.inputs).unwrap_or_default();
                for (((own, behind), weight), value) in own.iter_mut().zip(&mut *behind).zip(weights).zip(read) {
                    *own += slope * value;
                    *behind += slope * weight;
                }
                if let Some(bias) = gradient.get_mut(layer.biases_at() + out) {
                    *bias += slope;
                }
            }
            if at > 0 {
                // Nothing passes where the value was cut off.
                behind.iter_mut().zip(read).filter(|(_, value)| **value <= 0.0).for_each(|(slope, _)| *slope = 0.0);
                std::mem::swap(slopes, behind);
            }
        }
    }
}

impl Score {
    /// Adds one row. The cross-entropy from the sum before the sigmoid: the logarithm of a sigmoid near 0 would be lost.
    fn add(&mut self, sum: f64, wanted: f64) {
        self.loss += sum.max(0.0) - sum * wanted + libm::log1p(libm::exp(-sum.abs()));
        self.accuracy += f64::from(u8::from((sum > 0.0) == (wanted > 0.5)));
    }

    /// Sums over rows as means.
    fn over(self, rows: usize) -> Self {
        let rows = rows.max(1) as f64;
        Self { loss: self.loss / rows, accuracy: self.accuracy / rows }
    }

    /// Whether the loss is still a number.
    pub fn is_finite(&self) -> bool {
        self.loss.is_finite()
    }
}

/// From any number to one between 0 and 1.
fn sigmoid(sum: f64) -> f64 {
    if sum >= 0.0 { 1.0 / (1.0 + libm::exp(-sum)) } else { 1.0 - 1.0 / (1.0 + libm::exp(sum)) }
}
