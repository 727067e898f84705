//! Predictions for a file of rows, as a file of rows.

use super::fit::{Sample, samples};
use super::predict::{Prediction, predict};
use super::row::{Line, lines};
use super::setup::Setup;
use super::spread::SHIPPED;
use crate::model::calibration::Constants;
use libm::log10;

/// The columns that are written.
const HEADER: [&str; 6] = ["id", "predicted", "p5", "p95", "limited_by", "problem"];

/// One line for each line of the file, in its order: `id,predicted,p5,p95,limited_by,problem`. See
/// [`limited_by`](super::predict::Prediction::limited_by) for the words.
pub fn table(text: &str) -> String {
    let constants = Constants::shipped();
    let mut table = HEADER.join(",");
    table.push('\n');
    for line in lines(text) {
        let cells = cells(line, &constants);
        table.push_str(&cells.map(|cell| quoted(&cell)).join(","));
        table.push('\n');
    }
    table
}

/// A measured row beside what is predicted for it.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The row, what was run, what was measured.
    pub sample: Sample,
    /// What is predicted.
    pub prediction: Prediction,
    /// The 5th and the 95th percentile of what would be measured.
    pub interval: (f64, f64),
}

/// The rows of a file that have a value, each beside its prediction with the shipped constants.
pub fn compared(text: &str) -> Vec<Compared> {
    let constants = Constants::shipped();
    let compare = |sample: Sample| {
        let prediction = predict(&sample.setup, &constants);
        Compared { prediction, interval: SHIPPED.interval(&sample.setup.regime, prediction.rate), sample }
    };
    samples(text).into_iter().map(compare).collect()
}

fn cells(Line { id, row }: Line, constants: &Constants) -> [String; 6] {
    match row.and_then(|row| Setup::of(&row)) {
        Ok(setup) => {
            let prediction = predict(&setup, constants);
            let (p5, p95) = SHIPPED.interval(&setup.regime, prediction.rate);
            let [rate, p5, p95] = [prediction.rate, p5, p95].map(six_digits);
            let problem = setup.overflow().map_or_else(String::new, overflow);
            [id, rate, p5, p95, prediction.limited_by().to_owned(), problem]
        }
        Err(problem) => [id, String::new(), String::new(), String::new(), String::new(), problem.to_string()],
    }
}

/// A prediction is given all the same: whoever ran it had less on the accelerators than the row says.
fn overflow((weights, memory): (f64, f64)) -> String {
    let [weights, memory] = [weights, memory].map(|bytes| bytes / 1e9);
    format!("num_gpus: {weights:.0} GB of weights on one accelerator do not fit into {memory:.0} GB; take more")
}

/// At least six digits that count, without an exponent.
fn six_digits(value: f64) -> String {
    let whole = if value > 0.0 { log10(value).floor() } else { 0.0 };
    let decimals = (5.0 - whole).clamp(0.0, 20.0) as usize;
    format!("{value:.decimals$}")
}

/// A cell in quotes where it needs them.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
