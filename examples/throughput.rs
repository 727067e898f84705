//! Predicts the throughput of benchmark rows.
//!
//! `cargo run --release --example throughput -- ROWS.csv` reads the columns of `data/throughput.csv` (`value` and
//! `notes` may be absent) and prints one line for each row: `id,predicted,p5,p95,limited_by,problem`. A row that gives
//! no prediction has a problem instead, which names the column, what is accepted and an example.

use dayburn::measured::table::table;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: throughput ROWS.csv");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    };
    let predictions = table(&String::from_utf8_lossy(&bytes));
    match std::io::stdout().write_all(predictions.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        // A reader such as `head` closed the pipe.
        Err(_) => ExitCode::FAILURE,
    }
}
