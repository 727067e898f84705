//! The catalogue as tables: what stands in a row, and who says so.

use crate::catalog::accelerators::{ACCELERATORS, Accelerator};
use crate::catalog::api_prices::{API_PRICES, ApiPrice};
use crate::catalog::fact::Fact;
use crate::catalog::grids::{GRIDS, Grid};
use crate::catalog::models::{MODELS, Model};
use crate::catalog::sources::source as sourced;
use crate::i18n::choices::model_name;
use crate::i18n::lang::Lang;
use crate::i18n::results::sources as words;
use crate::i18n::text::Text;
use crate::model::source::{Source, SourceId};
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};

/// What stands in a cell.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// A value with its unit.
    Fact(Fact),
    /// One whose unit the head of the column names.
    Bare(Fact),
    /// A value of a model in base units, which has one source for all.
    Of(Unit, f64, SourceId),
    /// A date.
    Date(&'static str),
    /// Nobody says.
    Unknown,
}

impl Value {
    fn fact(fact: Option<Fact>) -> Self {
        fact.map_or(Self::Unknown, Self::Fact)
    }

    fn bare(fact: Option<Fact>) -> Self {
        fact.map_or(Self::Unknown, Self::Bare)
    }

    /// As the page writes it.
    pub fn text(&self, lang: Lang) -> String {
        match *self {
            Self::Fact(fact) => write(lang, Style::Exact(4), fact.unit, fact.base()).joined(),
            Self::Bare(fact) => write(lang, Style::Exact(4), fact.unit, fact.base()).number(),
            Self::Of(unit, value, _) => write(lang, Style::Chart(4), unit, value).joined(),
            Self::Date(date) => date.to_owned(),
            Self::Unknown => MISSING.to_owned(),
        }
    }

    /// Its unit, its value in it, and who says so; none of what is no number.
    pub fn number(&self) -> Option<(Unit, f64, &'static Source)> {
        match *self {
            Self::Fact(fact) | Self::Bare(fact) => Some((fact.unit, fact.value, sourced(fact.source))),
            Self::Of(unit, value, source) => Some((unit, unit.from_base(value), sourced(source))),
            Self::Date(_) | Self::Unknown => None,
        }
    }
}

/// One row.
#[derive(Debug)]
pub struct Entry {
    /// What it is of.
    pub name: &'static str,
    /// Its values, one for each head.
    pub values: Vec<Value>,
}

impl Entry {
    /// All the different sources of its values.
    pub fn sources(&self) -> Vec<&'static Source> {
        let mut different = Vec::new();
        for (.., source) in self.values.iter().filter_map(Value::number) {
            if !different.contains(&source) {
                different.push(source);
            }
        }
        different
    }
}

/// One part of the catalogue.
#[derive(Debug)]
pub struct Table {
    /// Its id in the page.
    pub id: &'static str,
    /// What it is called.
    pub title: Text,
    /// The heads of its values.
    pub heads: &'static [Text],
    /// Its rows.
    pub entries: fn(Lang) -> Vec<Entry>,
}

/// Every part of the catalogue.
pub const TABLES: &[Table] = &[
    Table {
        id: "accelerators",
        title: words::ACCELERATORS,
        heads: &[
            words::BF16,
            words::FP8,
            words::FP4,
            words::MEMORY,
            words::BANDWIDTH,
            words::POWER,
            words::RENT,
            words::SERVER_PRICE,
        ],
        entries: accelerators,
    },
    Table {
        id: "models",
        title: words::MODELS,
        heads: &[words::TOTAL, words::ACTIVE, words::KV, words::LAYERS, words::TRAINED_ON],
        entries: models,
    },
    Table { id: "grids", title: words::GRIDS, heads: &[words::INTENSITY, words::WATER, words::PRICE], entries: grids },
    Table {
        id: "prices",
        title: words::PRICES,
        heads: &[words::INPUT, words::CACHED, words::OUTPUT, words::SINCE],
        entries: prices,
    },
];

fn accelerators(_: Lang) -> Vec<Entry> {
    let entry = |gpu: &Accelerator| {
        let values = vec![
            Value::Bare(gpu.bf16),
            Value::bare(gpu.fp8),
            Value::bare(gpu.fp4),
            Value::Fact(gpu.memory),
            Value::Fact(gpu.bandwidth),
            Value::Fact(gpu.power),
            Value::fact(gpu.rent),
            Value::fact(gpu.server_price),
        ];
        Entry { name: gpu.name, values }
    };
    ACCELERATORS.iter().map(entry).collect()
}

fn models(lang: Lang) -> Vec<Entry> {
    let entry = |model: &&'static Model| {
        let of = |unit, value| Value::Of(unit, value, model.source);
        let values = vec![
            of(Unit::Parameters, model.shape.total),
            of(Unit::Parameters, model.shape.active),
            of(Unit::KilobytesPerToken, model.shape.kv_bytes),
            of(Unit::One, model.shape.layers),
            model.training_tokens.map_or(Value::Unknown, |tokens| of(Unit::Tokens, tokens)),
        ];
        Entry { name: model_name(lang, model), values }
    };
    MODELS.iter().map(entry).collect()
}

fn grids(lang: Lang) -> Vec<Entry> {
    let entry = |grid: &Grid| Entry {
        name: Text { en: grid.name_en, zh: grid.name_zh }.get(lang),
        values: [grid.intensity, grid.water, grid.price].map(Value::Fact).to_vec(),
    };
    GRIDS.iter().map(entry).collect()
}

fn prices(_: Lang) -> Vec<Entry> {
    let entry = |price: &ApiPrice| Entry {
        name: price.name,
        values: vec![
            Value::Fact(price.input),
            Value::fact(price.cached),
            Value::Fact(price.output),
            Value::Date(price.from),
        ],
    };
    API_PRICES.iter().map(entry).collect()
}
