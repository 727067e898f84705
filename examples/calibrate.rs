//! Fits the constants of the throughput model to the rows of `data/throughput.csv` and prints how far off predictions
//! are for rows that were left out.
//!
//! `make calibrate`, or `cargo run --release --example calibrate -- [ROWS.csv]`

use dayburn::measured::fit::{Sample, priors, samples};
use dayburn::measured::report::report;
use dayburn::measured::validate::validate;
use std::process::ExitCode;

const ROWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/throughput.csv");

fn main() -> ExitCode {
    let path = std::env::args().nth(1).unwrap_or_else(|| ROWS.to_owned());
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let samples = samples(&text);
    let samples: Vec<&Sample> = samples.iter().collect();
    print!("{}", report(&samples, &validate(&samples, &priors())));
    ExitCode::SUCCESS
}
