//! Counting without a page: `config.json` files in, a CSV row for each out.
//!
//! `cargo run --release --example count -- FILE...`
//!
//! A file that cannot be read or counted gets a row with empty figures and the problem; where a count is an estimate,
//! `exact` is no and the last column says why. The exit status is 1 only if a file could not be opened, 2 without one.

use dayburn::count::{self, Count};
use dayburn::i18n::{self, lang::Lang};
use dayburn::render::csv::{self, Cell};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;

const HEAD: [&str; 7] =
    ["file", "model_type", "total_parameters", "active_parameters", "kv_bytes_per_token", "exact", "problem"];

fn main() -> ExitCode {
    let files: Vec<_> = std::env::args_os().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: count FILE...");
        return ExitCode::from(2);
    }
    let mut rows = Vec::new();
    let mut opened = true;
    for file in &files {
        let count = match beginning(file) {
            Ok((bytes, length)) => counted(&bytes, length),
            Err(error) => {
                opened = false;
                Err(error.to_string())
            }
        };
        rows.push(row(&file.to_string_lossy(), count));
    }
    let written = io::stdout().write_all(csv::csv(&HEAD, &rows).replace("\r\n", "\n").as_bytes());
    if opened && written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A file as far as a configuration can reach, and its length.
fn beginning(path: &OsStr) -> io::Result<(Vec<u8>, u64)> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::new();
    file.take(count::LONGEST + 1).read_to_end(&mut bytes)?;
    Ok((bytes, length))
}

fn counted(bytes: &[u8], length: u64) -> Result<Count, String> {
    let count = if length > count::LONGEST {
        Err(count::Problem::TooLong { bytes: length })
    } else {
        count::count_bytes(bytes)
    };
    count.map_err(|problem| i18n::count::problem(Lang::En, &problem))
}

fn row(file: &str, count: Result<Count, String>) -> Vec<Cell> {
    let figure = |number: u64| Cell::Number(number as f64);
    let mut cells = vec![Cell::from(file)];
    match count {
        Ok(count) => {
            let why = count.inexact.as_ref().map(|why| i18n::count::inexact(Lang::En, why)).unwrap_or_default();
            let exact = if count.inexact.is_none() { "yes" } else { "no" };
            cells.extend([count.model_type.as_str().into(), figure(count.total()), figure(count.active())]);
            cells.extend([figure(count.kv_bytes()), exact.into(), why.into()]);
        }
        Err(problem) => {
            cells.extend([""; 4].map(Cell::from));
            cells.extend(["no".into(), problem.into()]);
        }
    }
    cells
}
