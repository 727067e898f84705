//! Rows of measured throughput as they stand in a CSV file.

use super::problem::Problem;

/// One measurement. `value` and `notes` may be absent: a row can also ask for a prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Name of the row.
    pub id: String,
    /// Who published it, where.
    pub address: String,
    /// Version of the software or date of the measurement.
    pub version: String,
    /// The model, as the source calls it.
    pub model: String,
    /// The accelerator, as the source calls it.
    pub gpu: String,
    /// Accelerators of the whole system.
    pub gpus: u32,
    /// How the model lies on them: TP8, TP2 replicas, DEP8, unspecified ...
    pub parallelism: String,
    /// Format of the weights.
    pub weights: String,
    /// Format of the cache.
    pub cache: String,
    /// Tokens of a prompt, where stated.
    pub input: Option<f64>,
    /// Tokens of an answer, where stated.
    pub output: Option<f64>,
    /// How many requests run at once.
    pub batch: Batch,
    /// What was counted.
    pub metric: Metric,
    /// What was measured, in the unit of the metric, for the whole system.
    pub value: Option<f64>,
    /// Remarks: data set, limits, requests of the run.
    pub notes: String,
}

/// Requests at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Batch {
    /// Not stated.
    Unstated,
    /// All requests are queued; memory and engine set the batch.
    Max,
    /// Concurrency of the client or size of the batch.
    Of(f64),
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Tokens of the answers a second.
    OutputTokens,
    /// Tokens of prompts and answers a second.
    TotalTokens,
    /// Tokens of the prompts a second.
    InputTokens,
    /// Requests a second.
    Requests,
}

impl Metric {
    /// Every metric with the word that files use.
    pub const ALL: [(&'static str, Self); 4] = [
        ("output_tok_s", Self::OutputTokens),
        ("total_tok_s", Self::TotalTokens),
        ("input_tok_s", Self::InputTokens),
        ("req_s", Self::Requests),
    ];
}

/// What a line of the file gives: its id, and the row or the reason why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The cell of the column `id`.
    pub id: String,
    /// The row.
    pub row: Result<Row, Problem>,
}

/// Every line below the header. Columns are found by name, in any order; unknown ones are skipped.
pub fn lines(text: &str) -> Vec<Line> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_ascii_lowercase).collect(),
        Err(_) => return Vec::new(),
    };
    // Text is valid UTF-8 and lines may have any length: no record fails.
    let records = reader.records().flatten();
    records.map(|record| line(&header, &record)).collect()
}

fn line(header: &[String], record: &csv::StringRecord) -> Line {
    let cells = Cells { header, record };
    Line { id: cells.text("id").to_owned(), row: row(&cells) }
}

const MOST_GPUS: f64 = 1e5;
const MOST_TOKENS: f64 = 1e7;
const MOST_SEQUENCES: f64 = 1e7;
const MOST_RATE: f64 = 1e12;

fn row(cells: &Cells) -> Result<Row, Problem> {
    let text = |column| cells.text(column).to_owned();
    let gpus = cells.number("num_gpus", (1.0, MOST_GPUS), true, "8")?;
    Ok(Row {
        id: text("id"),
        address: text("source_address_or_repo_path"),
        version: text("version_or_date"),
        model: cells.some("model", "llama-3.1-70b")?,
        gpu: cells.some("gpu", "H100")?,
        gpus: gpus.ok_or(Problem::Missing { column: "num_gpus", example: "8" })? as u32,
        parallelism: text("parallelism"),
        weights: text("precision_weights"),
        cache: text("precision_kv"),
        input: cells.number("isl", (0.0, MOST_TOKENS), false, "1024")?,
        output: cells.number("osl", (0.0, MOST_TOKENS), false, "1024")?,
        batch: batch(cells)?,
        metric: metric(cells)?,
        value: cells.number("value", (1e-12, MOST_RATE), false, "1234.5")?,
        notes: text("notes"),
    })
}

fn batch(cells: &Cells) -> Result<Batch, Problem> {
    const COLUMN: &str = "concurrency_or_batch";
    if cells.text(COLUMN).to_ascii_lowercase().starts_with("max") {
        return Ok(Batch::Max);
    }
    let number = cells.number(COLUMN, (0.01, MOST_SEQUENCES), false, "64 or max")?;
    Ok(number.map_or(Batch::Unstated, Batch::Of))
}

fn metric(cells: &Cells) -> Result<Metric, Problem> {
    let (column, example) = ("metric", "output_tok_s, total_tok_s, input_tok_s or req_s");
    let text = cells.some(column, example)?;
    let found = Metric::ALL.into_iter().find(|(word, _)| text.eq_ignore_ascii_case(word));
    found.map(|(_, metric)| metric).ok_or(Problem::Unknown { column, text, example })
}

struct Cells<'a> {
    header: &'a [String],
    record: &'a csv::StringRecord,
}

impl Cells<'_> {
    /// The cell; empty where the column or the cell is absent.
    fn text(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// The cell, which must hold something.
    fn some(&self, column: &'static str, example: &'static str) -> Result<String, Problem> {
        match self.text(column) {
            "" => Err(Problem::Missing { column, example }),
            text => Ok(text.to_owned()),
        }
    }

    /// A number with these ends, where the cell states one.
    fn number(
        &self,
        column: &'static str,
        limits: (f64, f64),
        whole: bool,
        example: &'static str,
    ) -> Result<Option<f64>, Problem> {
        let text = self.text(column);
        if text.is_empty() || text.eq_ignore_ascii_case("unspecified") {
            return Ok(None);
        }
        match text.parse::<f64>() {
            Ok(value) if value.is_nan() => Err(Problem::NotANumber { column, text: text.to_owned(), example }),
            Ok(value) if value < limits.0 || value > limits.1 || (whole && value.fract() != 0.0) => {
                Err(Problem::OutOfRange { column, text: text.to_owned(), limits, whole, example })
            }
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(Problem::NotANumber { column, text: text.to_owned(), example }),
        }
    }
}
