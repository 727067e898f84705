//! What a file is that a reader gives the page: a scenario, several, or the configuration of a model.
//!
//! Nothing in a file is trusted: of a scenario its link is read, by the same code as the address, and its results are
//! only compared with what the page computes. `export::json` writes these files and describes them.

use super::codec::{self, Link};
use super::date::Date;
use super::kept::Kept;
use super::problem::Problem;
use super::stored::Stored;
use serde_json::{Map, Value};

/// The value of `app` in every file of the page.
pub const APP: &str = "dayburn";

/// The version of the format. It grows when a file could be misread by an older page.
pub const FORMAT: u64 = 1;

/// The largest file that is read, in bytes: thousands of scenarios.
pub const LONGEST: u64 = 8_000_000;

/// The longest link that is read from a file, in bytes: far more than one with every input changed.
pub const LONGEST_LINK: usize = 50_000;

/// Fields of which every configuration of a model has one.
const OF_CONFIGS: [&str; 8] =
    ["model_type", "architectures", "hidden_size", "num_hidden_layers", "text_config", "d_model", "n_layer", "n_embd"];

/// What a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// One scenario: its link with what was wrong in it. The stored result of the link is that of the file.
    Scenario(Box<Link>, Vec<Problem>),
    /// Scenarios that somebody kept.
    Kept(Vec<Kept>),
    /// The configuration of a model; [`count`](crate::count::count) reads it.
    Config,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Larger than any file of the page.
    TooLong {
        /// Its bytes.
        bytes: u64,
    },
    /// The bytes are no UTF-8.
    NotText {
        /// The first byte that is not.
        position: usize,
    },
    /// The text ends before its JSON does.
    Truncated {
        /// Line of the end, from 1.
        line: usize,
        /// Column of the end.
        column: usize,
    },
    /// The text is no JSON, or nested deeper than any file of the page.
    NotJson {
        /// Line of the first wrong character, from 1.
        line: usize,
        /// Its column.
        column: usize,
    },
    /// JSON, but neither a file of the page nor a configuration.
    Unknown,
    /// Written by a later page.
    Newer {
        /// The version of its format.
        format: u64,
    },
    /// A field is absent, or holds what it cannot hold.
    Field {
        /// The field, with its place in the list where there is one: `kept[3].date`.
        field: String,
        /// What it should look like.
        example: &'static str,
    },
    /// The link of a scenario is longer than any.
    LongLink {
        /// The field.
        field: String,
        /// Its length in bytes.
        bytes: usize,
    },
}

/// Reads the bytes of a file as text.
///
/// # Errors
/// Where there are too many, or they are no UTF-8.
pub fn text(bytes: Vec<u8>) -> Result<String, FileProblem> {
    if bytes.len() as u64 > LONGEST {
        return Err(FileProblem::TooLong { bytes: bytes.len() as u64 });
    }
    String::from_utf8(bytes).map_err(|error| FileProblem::NotText { position: error.utf8_error().valid_up_to() })
}

/// Tells what the text of a file is.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn open(text: &str) -> Result<Opened, FileProblem> {
    // Some editors begin a file with a mark.
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(json).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        if error.is_eof() { FileProblem::Truncated { line, column } } else { FileProblem::NotJson { line, column } }
    })?;
    let Value::Object(object) = value else { return Err(FileProblem::Unknown) };
    if object.get("app").and_then(Value::as_str) == Some(APP) {
        return ours(&object);
    }
    let is_config = OF_CONFIGS.iter().any(|field| object.contains_key(*field));
    if is_config { Ok(Opened::Config) } else { Err(FileProblem::Unknown) }
}

fn ours(object: &Map<String, Value>) -> Result<Opened, FileProblem> {
    match object.get("format").and_then(Value::as_u64) {
        Some(FORMAT) => {}
        Some(format) if format > FORMAT => return Err(FileProblem::Newer { format }),
        _ => return Err(field("format", "1")),
    }
    match object.get("kept") {
        Some(Value::Array(list)) => list.iter().enumerate().map(entry).collect::<Result<_, _>>().map(Opened::Kept),
        Some(_) => Err(field("kept", "[{\"date\": …, \"link\": …}]")),
        None => scenario(object),
    }
}

fn entry((at, value): (usize, &Value)) -> Result<Kept, FileProblem> {
    let link = link(value.get("link"), || format!("kept[{at}].link"))?.to_owned();
    let date = match value.get("date") {
        None | Some(Value::Null) => None,
        Some(date) => {
            let date = date.as_str().and_then(Date::parse);
            Some(date.ok_or_else(|| field(&format!("kept[{at}].date"), "\"2026-11-27\""))?)
        }
    };
    Ok(Kept { date, link })
}

fn scenario(object: &Map<String, Value>) -> Result<Opened, FileProblem> {
    let (mut link, problems) = codec::decode(link(object.get("link"), || "link".to_owned())?);
    // What the link itself stores of the result is rounded, and may be older than what stands beside it.
    if let Some(stored) = stored(object, link.scenario.headline().key()) {
        link.stored = Some(stored);
    }
    Ok(Opened::Scenario(Box::new(link), problems))
}

/// The headline as the file has it; none where it has none, or no number.
fn stored(object: &Map<String, Value>, headline: &str) -> Option<Stored> {
    let result = object.get("results")?.get(headline)?;
    let number = |key: &str| result.get(key).and_then(Value::as_f64);
    let version = object.get("model_version").and_then(Value::as_u64)?;
    let made = object.get("made").and_then(Value::as_str).and_then(Date::parse);
    Stored::new(u32::try_from(version).ok()?, made, number("central")?, number("low").zip(number("high")))
}

fn link(value: Option<&Value>, name: impl Fn() -> String) -> Result<&str, FileProblem> {
    let link =
        value.and_then(Value::as_str).ok_or_else(|| field(&name(), "\"preset=chatgpt-2025&daily_users=120M\""))?;
    let bytes = link.len();
    if bytes > LONGEST_LINK { Err(FileProblem::LongLink { field: name(), bytes }) } else { Ok(link) }
}

fn field(name: &str, example: &'static str) -> FileProblem {
    FileProblem::Field { field: name.to_owned(), example }
}
