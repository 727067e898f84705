//! Which layers attend to what, and which have experts.

use super::family::{Experts, LayerRule, Sparse};
use super::fields::{Fields, Flag, short};
use super::problem::{Problem, Wanted};
use super::size::Size;
use serde_json::Value;

/// What a layer attends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LayerKind {
    /// Everything before.
    Full,
    /// The last tokens.
    Sliding,
    /// The chunk that the token stands in.
    Chunked,
    /// A state, updated linearly.
    Linear,
    /// A state space.
    StateSpace,
}

/// Words of `layer_types`.
const LAYER_WORDS: &str = "full_attention, sliding_attention, chunked_attention, linear_attention";

/// The kind of each layer. `layer_types` is decisive; otherwise the rule of the model type.
pub(super) fn kinds(fields: &Fields<'_>, rule: LayerRule, layers: u64) -> Result<Vec<LayerKind>, Problem> {
    // Jamba writes the list by another name.
    for name in ["layer_types", "layers_block_type"] {
        if let Some(list) = fields.list_by_layer(name, layers)? {
            return list.iter().map(|value| kind(fields, rule, name, value)).collect();
        }
    }
    let pick = |kind: LayerKind, is: &dyn Fn(u64) -> bool| {
        (0..layers).map(|layer| if is(layer) { kind } else { LayerKind::Full }).collect()
    };
    Ok(match rule {
        LayerRule::Full => pick(LayerKind::Full, &|_| true),
        LayerRule::Sliding(_) => {
            let slides = window(fields, rule)?.is_some();
            pick(LayerKind::Sliding, &|_| slides)
        }
        LayerRule::SlidingFrom(absent) => {
            let slides = fields.flag(Flag::Key("use_sliding_window"))? && window(fields, rule)?.is_some();
            let first = fields.number("max_window_layers", 0, 1 << 20)?.unwrap_or(absent);
            pick(LayerKind::Sliding, &|layer| slides && layer >= first)
        }
        LayerRule::SlidingBut { period, .. } => {
            let slides = window(fields, rule)?.is_some();
            let full = full_layers(fields, period)?;
            pick(LayerKind::Sliding, &|layer| slides && !full(layer))
        }
        LayerRule::Chunked => chunked(fields, layers)?,
        LayerRule::Alternating => alternating(fields, layers)?,
        LayerRule::Hybrid => match fields.list_by_layer("hybrid_layer_pattern", layers)? {
            Some(list) => list
                .iter()
                .map(|value| {
                    Ok(if bit(fields, "hybrid_layer_pattern", value)? { LayerKind::Sliding } else { LayerKind::Full })
                })
                .collect::<Result<_, Problem>>()?,
            None => pick(LayerKind::Sliding, &|layer| layer != 0 && (layer + 1) % 6 != 0),
        },
        LayerRule::Linear => {
            let period = fields.number("full_attention_interval", 1, 1 << 20)?.unwrap_or(4);
            pick(LayerKind::Linear, &|layer| (layer + 1) % period != 0)
        }
        LayerRule::StateSpace => {
            let attends = periodic(fields, "attn_layer_period", 8, "attn_layer_offset", 4)?;
            pick(LayerKind::StateSpace, &|layer| !attends(layer))
        }
    })
}

/// The window of layers that have one; `None` where the file says null or zero.
pub(super) fn window(fields: &Fields<'_>, rule: LayerRule) -> Result<Option<u64>, Problem> {
    let names: &[&str] = match rule {
        LayerRule::Chunked => &["attention_chunk_size"],
        LayerRule::Alternating => &["window_size"],
        _ => &["sliding_window", "sliding_window_size"],
    };
    for name in names {
        if fields.value(name).is_some() {
            return Ok(fields.number(name, 0, 1_000_000_000)?.filter(|width| *width > 0));
        }
    }
    Ok(match rule {
        LayerRule::Sliding(absent) => absent,
        LayerRule::SlidingFrom(_) => Some(4096),
        LayerRule::SlidingBut { window, .. } => Some(window),
        LayerRule::Chunked => Some(8192),
        LayerRule::Alternating => Some(256),
        LayerRule::Hybrid => Some(128),
        LayerRule::Full | LayerRule::Linear | LayerRule::StateSpace => None,
    })
}

fn kind(fields: &Fields<'_>, rule: LayerRule, name: &str, value: &Value) -> Result<LayerKind, Problem> {
    let Value::String(word) = value else {
        return Err(fields.wrong(name, Wanted::Text, value));
    };
    match (word.as_str(), rule) {
        ("full_attention" | "attention" | "deepseek_sparse_attention" | "global", _) => Ok(LayerKind::Full),
        ("sliding_attention" | "local", _) => Ok(LayerKind::Sliding),
        ("chunked_attention", _) => Ok(LayerKind::Chunked),
        ("linear_attention", LayerRule::Linear) => Ok(LayerKind::Linear),
        ("mamba", LayerRule::StateSpace) => Ok(LayerKind::StateSpace),
        _ => Err(Problem::UnknownWord { field: fields.name(name), text: short(word), options: LAYER_WORDS }),
    }
}

/// Which layers see everything among sliding ones: a period, or letters such as `LLLG`.
fn full_layers(fields: &Fields<'_>, absent: u64) -> Result<Box<dyn Fn(u64) -> bool>, Problem> {
    for name in ["sliding_window_pattern", "_sliding_window_pattern"] {
        match fields.stated(name) {
            Some(Value::String(letters)) if !letters.is_empty() => {
                let letters: Vec<bool> = letters.chars().map(|letter| letter == 'G').collect();
                return Ok(Box::new(move |layer| letters[layer as usize % letters.len()]));
            }
            Some(_) => {
                // Zero stands for no window at all.
                let period = fields.number(name, 0, 1 << 20)?.unwrap_or(absent);
                return Ok(Box::new(move |layer| period == 0 || (layer + 1) % period == 0));
            }
            None => {}
        }
    }
    Ok(Box::new(move |layer| (layer + 1) % absent == 0))
}

/// Llama 4: a list says which layers rotate and see their chunk only; otherwise a period.
fn chunked(fields: &Fields<'_>, layers: u64) -> Result<Vec<LayerKind>, Problem> {
    let of = |chunk| if chunk { LayerKind::Chunked } else { LayerKind::Full };
    let empty = matches!(fields.stated("no_rope_layers"), Some(Value::Array(list)) if list.is_empty());
    if !empty && let Some(list) = fields.list_by_layer("no_rope_layers", layers)? {
        return list.iter().map(|value| Ok(of(bit(fields, "no_rope_layers", value)?))).collect();
    }
    let period = fields.number("no_rope_layer_interval", 1, 1 << 20)?.unwrap_or(4);
    Ok((0..layers).map(|layer| of((layer + 1) % period != 0)).collect())
}

/// GPT-Neo: `[[["global", "local"], 12]]`, each pattern repeated.
fn alternating(fields: &Fields<'_>, layers: u64) -> Result<Vec<LayerKind>, Problem> {
    let field = "attention_types";
    let wrong = |value| fields.wrong(field, Wanted::ListByLayer, value);
    let mut kinds = Vec::new();
    let Some(patterns) = fields.stated(field) else {
        return Ok((0..layers)
            .map(|layer| if layer % 2 == 1 { LayerKind::Sliding } else { LayerKind::Full })
            .collect());
    };
    for pattern in patterns.as_array().ok_or_else(|| wrong(patterns))? {
        let (words, times) = match pattern.as_array().map(Vec::as_slice) {
            Some([Value::Array(words), Value::Number(times)]) => (words, times.as_u64().unwrap_or(0)),
            _ => return Err(wrong(pattern)),
        };
        for _ in 0..times.min(layers) {
            for word in words {
                kinds.push(kind(fields, LayerRule::Alternating, field, word)?);
            }
            if kinds.len() as u64 > layers {
                break;
            }
        }
    }
    if kinds.len() as u64 != layers {
        return Err(Problem::WrongLength { field: fields.name(field), length: kinds.len(), layers });
    }
    Ok(kinds)
}

/// Whether each layer has experts.
pub(super) fn sparse(fields: &Fields<'_>, experts: &Experts, layers: u64) -> Result<Vec<bool>, Problem> {
    if let Some(list) = fields.list_by_layer("mlp_layer_types", layers)? {
        return list
            .iter()
            .map(|value| match value.as_str() {
                Some("sparse") => Ok(true),
                Some("dense") => Ok(false),
                Some(word) => Err(Problem::UnknownWord {
                    field: fields.name("mlp_layer_types"),
                    text: short(word),
                    options: "dense, sparse",
                }),
                None => Err(fields.wrong("mlp_layer_types", Wanted::Text, value)),
            })
            .collect();
    }
    let all = |is: &dyn Fn(u64) -> bool| (0..layers).map(is).collect();
    let number = |name, absent| fields.number(name, 0, 1 << 20).map(|value| value.unwrap_or(absent));
    let step = |name| fields.number(name, 1, 1 << 20).map(|value| value.unwrap_or(1));
    Ok(match experts.sparse {
        Sparse::All => all(&|_| true),
        Sparse::AfterDense => {
            let first = fields.optional(Size::FirstDense)?.unwrap_or(0);
            if let Some(Value::Array(_)) = fields.stated("moe_layer_freq") {
                let list = fields.list_by_layer("moe_layer_freq", layers)?.unwrap_or_default();
                let bits: Result<Vec<bool>, _> =
                    list.iter().map(|value| bit(fields, "moe_layer_freq", value)).collect();
                let stated = fields.stated("first_k_dense_replace").is_some();
                let dense = if stated { first } else { 0 };
                return Ok(bits?.into_iter().enumerate().map(|(layer, bit)| bit && layer as u64 >= dense).collect());
            }
            let every = step("moe_layer_freq")?;
            all(&|layer| layer >= first && layer % every == 0)
        }
        Sparse::EveryStep => {
            let every = step("decoder_sparse_step")?;
            let dense = fields.layer_numbers("mlp_only_layers", layers)?.unwrap_or_default();
            all(&|layer| (layer + 1) % every == 0 && !dense.contains(&layer))
        }
        Sparse::Between => {
            let first = number("moe_layer_start_index", 1)?;
            // -1 stands for the last layer.
            let last = match fields.stated("moe_layer_end_index").and_then(Value::as_i64) {
                Some(-1) => layers,
                _ => number("moe_layer_end_index", layers)?,
            };
            let every = step("moe_layer_interval")?;
            all(&|layer| (layer + 1) % every == 0 && (first..=last).contains(&layer))
        }
        Sparse::Interleaved => match fields.layer_numbers("moe_layers", layers)? {
            Some(list) => all(&|layer| list.contains(&layer)),
            None => {
                let every = step("interleave_moe_layer_step")?;
                all(&|layer| (layer + 1) % every == 0)
            }
        },
        Sparse::Period => {
            let sparse = periodic(fields, "expert_layer_period", 2, "expert_layer_offset", 1)?;
            all(&sparse)
        }
    })
}

/// Where i % period is the offset. An offset beyond the period would never hold.
fn periodic(
    fields: &Fields<'_>,
    period_name: &str,
    period: u64,
    offset_name: &str,
    offset: u64,
) -> Result<impl Fn(u64) -> bool, Problem> {
    let period = fields.number(period_name, 1, 1 << 20)?.unwrap_or(period);
    let offset = fields.number(offset_name, 0, 1 << 20)?.unwrap_or(offset);
    if offset >= period {
        let (field, limit_field) = (fields.name(offset_name), fields.name(period_name));
        return Err(Problem::Exceeds { field, value: offset, limit_field, limit: period - 1 });
    }
    Ok(move |layer| layer % period == offset)
}

/// An entry of a list of zeros and ones.
fn bit(fields: &Fields<'_>, name: &str, value: &Value) -> Result<bool, Problem> {
    match value {
        Value::Bool(value) => Ok(*value),
        Value::Number(number) if number.as_u64() == Some(0) => Ok(false),
        Value::Number(number) if number.as_u64() == Some(1) => Ok(true),
        Value::Number(number) => {
            Err(Problem::OutOfRange { field: fields.name(name), text: number.to_string(), low: 0, high: 1 })
        }
        other => Err(fields.wrong(name, Wanted::Integer, other)),
    }
}
