//! Counting a model from its `config.json`: total and active parameters, KV cache of a token, shape.
//!
//! A count is its own derivation: [`Count::parts`] are the tensors as products of named factors, and every figure is
//! summed from them. The table of model types is in `families`; a row says how a type's layers are built.
//!
//! ```
//! let config = r#"{
//!     "model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
//!     "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256
//! }"#;
//! let count = dayburn::count::count(config).unwrap();
//! assert_eq!(count.total(), 8_030_261_248);
//! assert_eq!(count.kv_bytes(), 131_072);
//! ```

mod attention;
mod ends;
mod families;
mod family;
mod feed_forward;
mod fields;
mod layers;
mod linear;
mod part;
mod problem;
mod shape;
mod size;
mod state_space;
mod stored;

pub use families::model_types;
pub use part::{Factor, Part, PartKind, Routing, Tensor, Term};
pub use problem::{Found, Inexact, Problem, Wanted};
pub use shape::Shape;

use crate::model::choices::Precision;
use attention::Kinds;
use family::{Experts, Family};
use fields::{Fields, found, short};
use serde_json::{Map, Value};
use size::Size;

/// The longest text that is read, in bytes. The longest configurations in use have some tens of thousands.
pub const LONGEST: u64 = 1_000_000;

/// The most parameters that a count may have. The largest models have a thousandth of it.
pub const MOST_PARAMETERS: u128 = 1_000_000_000_000_000;

/// A model, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// `model_type` as the file has it; empty where it has none.
    pub model_type: String,
    /// Every stored weight, by part.
    pub parts: Vec<Part>,
    /// What a token leaves in the KV cache, bytes in bf16, by kind of layer.
    pub cache: Vec<Part>,
    /// Layers that see a window only.
    pub windows: Option<Windows>,
    /// The cache of a DSA indexer, which is not part of the KV figure.
    pub indexer_cache: Option<Part>,
    /// Layers that predict further tokens. They are stored in some files and never counted.
    pub mtp_layers: u64,
    /// The format that the weights are stored in. Counts do not depend on it.
    pub stored: Precision,
    /// Why the count is an estimate; `None` where it is exact.
    pub inexact: Option<Inexact>,
    /// What the throughput model asks of it.
    pub shape: Shape,
}

/// Layers that see a window only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    /// How many.
    pub layers: u64,
    /// Of how many.
    pub of: u64,
    /// Tokens in the window, or in a chunk.
    pub width: u64,
}

impl Count {
    /// All weights.
    pub fn total(&self) -> u64 {
        sum(&self.parts, Part::total)
    }

    /// Weights that one token passes.
    pub fn active(&self) -> u64 {
        sum(&self.parts, Part::active)
    }

    /// Bytes that one token leaves in the KV cache, in bf16.
    pub fn kv_bytes(&self) -> u64 {
        sum(&self.cache, Part::total)
    }
}

/// Counts a configuration.
///
/// # Errors
/// A [`Problem`] where the text is no configuration, or a size is missing or cannot be.
pub fn count(text: &str) -> Result<Count, Problem> {
    if text.len() as u64 > LONGEST {
        return Err(Problem::TooLong { bytes: text.len() as u64 });
    }
    // Some editors begin a file with a mark.
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(json).map_err(|error| not_json(&error))?;
    let Value::Object(outer) = &value else {
        return Err(Problem::NotObject { found: found(&value) });
    };
    let chosen = choose(outer)?;
    build(outer, chosen)
}

/// Counts the bytes of a file.
///
/// # Errors
/// As [`count`], and where the bytes are no UTF-8.
pub fn count_bytes(bytes: &[u8]) -> Result<Count, Problem> {
    if bytes.len() as u64 > LONGEST {
        return Err(Problem::TooLong { bytes: bytes.len() as u64 });
    }
    let text = str::from_utf8(bytes).map_err(|error| Problem::NotText { position: error.valid_up_to() })?;
    count(text)
}

fn not_json(error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Eof => Problem::Truncated { line, column },
        _ if error.to_string().starts_with("recursion limit exceeded") => Problem::TooDeep,
        _ if error.to_string().starts_with("number out of range") => Problem::NumberTooLarge { line, column },
        _ => Problem::NotJson { line, column },
    }
}

/// Where the sizes stand and by which rule they are read.
struct Chosen<'a> {
    model_type: String,
    fields: &'a Map<String, Value>,
    path: &'static str,
    family: &'static Family,
    inexact: Option<Inexact>,
}

/// Finds the language model's object and the row of its type.
fn choose(outer: &Map<String, Value>) -> Result<Chosen<'_>, Problem> {
    let top = Fields::new(outer, "", &[]);
    if top.bool("is_encoder_decoder", false)? {
        return Err(Problem::EncoderDecoder);
    }
    let (mut fields, mut path) = (outer, "");
    for name in ["text_config", "llm_config", "language_config"] {
        match top.stated(name) {
            // Some files state the sizes at the top and leave the object empty.
            Some(Value::Object(inner)) if states_sizes(outer) && !states_sizes(inner) => {}
            Some(Value::Object(inner)) => {
                (fields, path) = (inner, name);
                break;
            }
            Some(other) => return Err(top.wrong(name, Wanted::Object, other)),
            None => {}
        }
    }
    let inner_type = Fields::new(fields, path, &[]).text("model_type")?;
    let outer_type = top.text("model_type")?;
    let model_type = outer_type.or(inner_type).map(short).unwrap_or_default();
    let general = general(&Fields::new(fields, path, &[]));
    let known = inner_type.and_then(families::family).or_else(|| outer_type.and_then(families::family));
    let (family, inexact) = match known {
        Some(family) => (family, None),
        None if !model_type.is_empty() => {
            let model_type = inner_type.map(short).unwrap_or_else(|| model_type.clone());
            (general, Some(Inexact::UnknownType { model_type }))
        }
        None => {
            let architecture = top.stated("architectures").and_then(|list| list.get(0)).and_then(Value::as_str);
            let family = architecture.and_then(families::family_of_architecture);
            let taken_as = family.and_then(|family| family.names.first().copied());
            (family.unwrap_or(general), Some(Inexact::NoType { taken_as }))
        }
    };
    Ok(Chosen { model_type, fields, path, family, inexact })
}

/// Whether an object states how wide or how deep a model is.
fn states_sizes(object: &Map<String, Value>) -> bool {
    let fields = Fields::new(object, "", &[]);
    [Size::Hidden, Size::Layers].iter().any(|size| size.row().names.iter().any(|name| fields.stated(name).is_some()))
}

/// The rule of the usual decoder that fits the fields.
fn general(fields: &Fields<'_>) -> &'static Family {
    let latent = fields.stated(Size::KvRank.name()).is_some();
    match (latent, states_experts(fields).is_some()) {
        (false, false) => families::GENERAL,
        (false, true) => families::GENERAL_EXPERTS,
        (true, false) => families::GENERAL_LATENT,
        (true, true) => families::GENERAL_LATENT_EXPERTS,
    }
}

/// The field by which a file states more than one routed expert.
fn states_experts(fields: &Fields<'_>) -> Option<&'static str> {
    let several = |value: &Value| value.as_u64().is_none_or(|number| number > 1);
    Size::Experts.row().names.iter().copied().find(|name| fields.stated(name).is_some_and(several))
}

/// Counts by the rule chosen.
fn build(outer: &Map<String, Value>, chosen: Chosen<'_>) -> Result<Count, Problem> {
    let Chosen { model_type, fields, path, family, mut inexact } = chosen;
    let fields = &Fields::new(fields, path, family.defaults);
    let layers = fields.required(Size::Layers)?;
    let hidden = fields.required(Size::Hidden)?;
    let vocabulary = fields.required(Size::Vocabulary)?;
    let tied = tied(&Fields::new(outer, "", &[]), fields, family)?;

    let layer_kinds = layers::kinds(fields, family.layers, layers)?;
    let window = layers::window(fields, family.layers)?;
    let kinds = Kinds::new(&layer_kinds, window.is_some());
    let windows = window.filter(|_| kinds.windowed > 0);
    let windows = windows.map(|width| Windows { layers: kinds.windowed, of: layers, width });

    let (experts, unexpected) = experts(fields, family, &model_type);
    inexact = inexact.or(unexpected);

    let attention = attention::count(fields, family, &kinds, hidden)?;
    let feed_forward = feed_forward::count(fields, &family.feed_forward, experts, layers, hidden)?;
    let mut parts = ends::embeddings(fields, family, hidden, vocabulary, tied)?;
    parts.extend_from_slice(&attention.parts);
    parts.extend_from_slice(&feed_forward.parts);
    parts.extend(ends::norms(fields, family, layers, hidden)?);
    within_limit(&parts)?;

    let shape = Shape {
        layers: layers as f64,
        hidden: hidden as f64,
        vocabulary: vocabulary as f64,
        embedding: if tied { 0.0 } else { vocabulary as f64 * hidden as f64 },
        window_share: windows.map_or(0.0, |windows| windows.layers as f64 / layers as f64),
        window: windows.map_or(1.0, |windows| windows.width as f64),
        all_reduces: if fields.flag(family.parallel)? { 1.0 } else { 2.0 },
        ..Shape::of(&parts, &attention, &feed_forward, layers)
    };
    let quantization = outer.get("quantization_config").or_else(|| fields.value("quantization_config"));
    let mtp = family.mtp.iter().find_map(|name| fields.value(name).and_then(Value::as_u64));
    Ok(Count {
        model_type,
        parts,
        cache: attention.cache,
        windows,
        indexer_cache: attention.indexer_cache,
        mtp_layers: mtp.unwrap_or(0),
        stored: stored::format(quantization),
        inexact,
        shape,
    })
}

/// The experts of a type; where it has none and the file states some, those of the usual decoder.
fn experts<'a>(fields: &Fields<'_>, family: &'a Family, model_type: &str) -> (Option<&'a Experts>, Option<Inexact>) {
    match (&family.experts, states_experts(fields)) {
        (None, Some(field)) => {
            let (model_type, field) = (model_type.to_owned(), fields.name(field));
            (families::GENERAL_EXPERTS.experts.as_ref(), Some(Inexact::UnexpectedExperts { model_type, field }))
        }
        (experts, _) => (experts.as_ref(), None),
    }
}

/// Whether the head shares the embedding. The outer object speaks for a nested model.
fn tied(outer: &Fields<'_>, inner: &Fields<'_>, family: &Family) -> Result<bool, Problem> {
    let name = "tie_word_embeddings";
    let holder = if outer.value(name).is_some() { outer } else { inner };
    holder.bool(name, family.tied)
}

/// Each size is possible by itself; all together must be too.
fn within_limit(parts: &[Part]) -> Result<(), Problem> {
    let total = parts.iter().fold(0, |sum: u128, part| sum.saturating_add(part.total()));
    match parts.iter().max_by_key(|part| part.total()) {
        Some(most) if total > MOST_PARAMETERS => Err(Problem::TooLarge { part: most.kind, parameters: most.total() }),
        _ => Ok(()),
    }
}

/// A sum over parts. `within_limit` has seen to it that it fits.
fn sum(parts: &[Part], of: impl Fn(&Part) -> u128) -> u64 {
    let sum = parts.iter().fold(0, |sum: u128, part| sum.saturating_add(of(part)));
    u64::try_from(sum).unwrap_or(u64::MAX)
}
