//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

use std::fmt::Write;

/// Put before a file that Excel is to open: without it Chinese is garbled there.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words. A text that a spreadsheet would take for a formula gets an apostrophe before it.
    Text(String),
    /// A number in full precision, without separators; empty if it is not finite.
    Number(f64),
    /// A formula that the spreadsheet is to compute, with its equals sign. Never made from what a reader wrote.
    Formula(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// Rows under heads. The first column names what a row is of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table whose cells are texts, as the page shows them.
    pub fn of_texts(head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let rows = rows.into_iter().map(|row| row.into_iter().map(Cell::from).collect()).collect();
        Self { head, rows }
    }
}

/// Header and rows, one a line, lines ended by CR LF.
pub fn csv<S: AsRef<str>>(header: &[S], rows: &[Vec<Cell>]) -> String {
    let mut out = String::new();
    let head: Vec<String> = header.iter().map(|cell| quoted(&guarded(cell.as_ref()))).collect();
    let _ = write!(out, "{}\r\n", head.join(","));
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell_text).collect();
        let _ = write!(out, "{}\r\n", cells.join(","));
    }
    out
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => quoted(&guarded(text)),
        Cell::Formula(formula) => quoted(formula),
        Cell::Number(number) if !number.is_finite() => String::new(),
        Cell::Number(number) => shortest(*number),
    }
}

/// The shortest text of a finite number that reads back to the same bits; far from one with a power of ten.
pub fn shortest(number: f64) -> String {
    match number {
        0.0 => "0".to_owned(),
        _ if (1e-6..1e15).contains(&number.abs()) => number.to_string(),
        _ => format!("{number:e}"),
    }
}

/// Full-width signs count too: some spreadsheets fold them.
fn guarded(text: &str) -> String {
    const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.trim_start_matches(' ').starts_with(DANGEROUS) { format!("'{text}") } else { text.to_owned() }
}

fn quoted(text: &str) -> String {
    let plain = !text.contains([',', '"', '\r', '\n', ';', '\t']) && text.trim() == text;
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
