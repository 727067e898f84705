//! Reading fields: names, class defaults, null against absent, kinds and bounds.

use super::problem::{Found, Problem, Wanted};
use super::size::Size;
use serde_json::{Map, Value};

/// A yes or no that a model type fixes or a file states. An explicit null is a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flag {
    /// The type never has it, whatever the file says.
    Never,
    /// The type always has it.
    Always,
    /// The field says so; no where it is absent.
    Key(&'static str),
    /// The field says so; yes where it is absent.
    KeyOrYes(&'static str),
    /// One of two fields says so.
    Either(&'static str, &'static str),
    /// The field says that it does not; no where the field is absent.
    Unless(&'static str),
}

/// An object of a configuration, read with the defaults of a model type.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    map: &'a Map<String, Value>,
    /// Name of the object that the fields stand in; empty at the top.
    path: &'static str,
    defaults: &'static [(Size, u64)],
}

/// What a file says of a size.
enum Said {
    Absent,
    Null(String),
    Value(u64),
}

impl<'a> Fields<'a> {
    pub fn new(map: &'a Map<String, Value>, path: &'static str, defaults: &'static [(Size, u64)]) -> Self {
        Self { map, path, defaults }
    }

    /// The field as messages name it.
    pub fn name(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A field; a dot leads into an object.
    pub fn value(&self, name: &str) -> Option<&'a Value> {
        match name.split_once('.') {
            None => self.map.get(name),
            Some((object, field)) => self.map.get(object)?.get(field),
        }
    }

    /// A field that is neither absent nor null.
    pub fn stated(&self, name: &str) -> Option<&'a Value> {
        self.value(name).filter(|value| !value.is_null())
    }

    /// A size that the count cannot do without.
    pub fn required(&self, size: Size) -> Result<u64, Problem> {
        match self.said(size)? {
            Said::Value(value) => Ok(value),
            Said::Null(field) => Err(missing(field, size, true)),
            Said::Absent => match self.default(size) {
                Some(value) if !size.is_essential() || !self.path.is_empty() => Ok(value),
                _ => Err(missing(self.name(size.name()), size, false)),
            },
        }
    }

    /// A size that may be null, or absent where the type has no default for it.
    pub fn optional(&self, size: Size) -> Result<Option<u64>, Problem> {
        Ok(match self.said(size)? {
            Said::Value(value) => Some(value),
            Said::Null(_) => None,
            Said::Absent => self.default(size),
        })
    }

    /// A size that is one number, or a list with one for each layer.
    pub fn by_layer(&self, size: Size, layers: u64) -> Result<ByLayer, Problem> {
        let row = size.row();
        for name in row.names {
            let Some(Value::Array(list)) = self.value(name) else { continue };
            let numbers: Result<Vec<u64>, Problem> = list
                .iter()
                .map(|value| integer(value, || self.name(name), row.low, row.high, Wanted::IntegerOrList))
                .collect();
            return self.check_length(name, list.len(), layers).and(numbers).map(ByLayer::List);
        }
        Ok(ByLayer::One(self.required(size)?))
    }

    /// Routed experts: none where the file says null.
    pub fn experts(&self, layers: u64) -> Result<ByLayer, Problem> {
        let names = Size::Experts.row().names;
        let null = names.iter().any(|name| matches!(self.value(name), Some(Value::Null)));
        if null && !names.iter().any(|name| self.stated(name).is_some()) {
            return Ok(ByLayer::One(0));
        }
        self.by_layer(Size::Experts, layers)
    }

    /// A whole number that is no size of the registry: a period, an offset, an index.
    pub fn number(&self, name: &str, low: u64, high: u64) -> Result<Option<u64>, Problem> {
        match self.stated(name) {
            None => Ok(None),
            Some(value) => integer(value, || self.name(name), low, high, Wanted::Integer).map(Some),
        }
    }

    /// Whether a flag holds.
    pub fn flag(&self, flag: Flag) -> Result<bool, Problem> {
        match flag {
            Flag::Never => Ok(false),
            Flag::Always => Ok(true),
            Flag::Key(name) => self.bool(name, false),
            Flag::KeyOrYes(name) => self.bool(name, true),
            Flag::Either(one, other) => Ok(self.bool(one, false)? || self.bool(other, false)?),
            Flag::Unless(name) => Ok(!self.bool(name, true)?),
        }
    }

    /// A yes or no.
    pub fn bool(&self, name: &str, absent: bool) -> Result<bool, Problem> {
        match self.value(name) {
            None => Ok(absent),
            Some(Value::Null) => Ok(false),
            Some(Value::Bool(value)) => Ok(*value),
            Some(other) => Err(self.wrong(name, Wanted::Bool, other)),
        }
    }

    /// A text.
    pub fn text(&self, name: &str) -> Result<Option<&'a str>, Problem> {
        match self.stated(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(name, Wanted::Text, other)),
        }
    }

    /// A list with an entry for each layer.
    pub fn list_by_layer(&self, name: &str, layers: u64) -> Result<Option<&'a [Value]>, Problem> {
        match self.stated(name) {
            None => Ok(None),
            Some(Value::Array(list)) => {
                self.check_length(name, list.len(), layers)?;
                Ok(Some(list))
            }
            Some(other) => Err(self.wrong(name, Wanted::ListByLayer, other)),
        }
    }

    /// A list of layer numbers, from 0.
    pub fn layer_numbers(&self, name: &str, layers: u64) -> Result<Option<Vec<u64>>, Problem> {
        match self.stated(name) {
            None => Ok(None),
            Some(Value::Array(list)) => {
                let high = layers.saturating_sub(1);
                let number = |value| integer(value, || self.name(name), 0, high, Wanted::Integer);
                list.iter().map(number).collect::<Result<_, _>>().map(Some)
            }
            Some(other) => Err(self.wrong(name, Wanted::ListOfLayers, other)),
        }
    }

    /// The problem of a field with another kind of value.
    pub fn wrong(&self, name: &str, wanted: Wanted, value: &Value) -> Problem {
        Problem::WrongType { field: self.name(name), wanted, found: found(value) }
    }

    /// The first of the names of a size that stands in the file.
    pub fn name_used(&self, size: Size) -> String {
        let used = size.row().names.iter().find(|name| self.stated(name).is_some());
        self.name(used.unwrap_or(&size.name()))
    }

    fn default(&self, size: Size) -> Option<u64> {
        self.defaults.iter().find(|(of, _)| *of == size).map(|(_, value)| *value)
    }

    fn said(&self, size: Size) -> Result<Said, Problem> {
        let row = size.row();
        let mut said = Said::Absent;
        for name in row.names {
            match self.value(name) {
                None => {}
                Some(Value::Null) => said = Said::Null(self.name(name)),
                Some(value) => {
                    let wanted = Wanted::Integer;
                    return integer(value, || self.name(name), row.low, row.high, wanted).map(Said::Value);
                }
            }
        }
        Ok(said)
    }

    fn check_length(&self, name: &str, length: usize, layers: u64) -> Result<(), Problem> {
        if length as u64 == layers {
            return Ok(());
        }
        Err(Problem::WrongLength { field: self.name(name), length, layers })
    }
}

/// One number for all layers, or one each.
pub(super) enum ByLayer {
    One(u64),
    List(Vec<u64>),
}

impl ByLayer {
    /// The number of a layer.
    pub fn at(&self, layer: usize) -> u64 {
        match self {
            Self::One(value) => *value,
            Self::List(list) => list.get(layer).copied().unwrap_or_default(),
        }
    }
}

fn missing(field: String, size: Size, null: bool) -> Problem {
    let row = size.row();
    Problem::Missing { field, others: row.names, example: row.example, null }
}

/// A whole number within bounds. `4096.0` is one; `4096.5`, `"4096"` and `true` are not.
fn integer(value: &Value, name: impl Fn() -> String, low: u64, high: u64, wanted: Wanted) -> Result<u64, Problem> {
    let Value::Number(number) = value else {
        return Err(Problem::WrongType { field: name(), wanted, found: found(value) });
    };
    let whole = number.as_u64().or_else(|| {
        // Up to 2^53 a float holds every whole number.
        let float = number.as_f64()?;
        (float.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&float)).then_some(float as u64)
    });
    match whole {
        Some(whole) if (low..=high).contains(&whole) => Ok(whole),
        _ => Err(Problem::OutOfRange { field: name(), text: number.to_string(), low, high }),
    }
}

/// What a value is, short enough for a message.
pub(super) fn found(value: &Value) -> Found {
    match value {
        Value::Null => Found::Null,
        Value::Bool(value) => Found::Bool(*value),
        Value::Number(number) => Found::Number(number.to_string()),
        Value::String(text) => Found::Text(short(text)),
        Value::Array(_) => Found::List,
        Value::Object(_) => Found::Object,
    }
}

/// The beginning of a text from a file.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 40;
    let mut characters = text.chars();
    let beginning: String = characters.by_ref().take(MOST).collect();
    if characters.next().is_some() { beginning + "…" } else { beginning }
}
