//! What the laboratory is asked, as a link says it: `optimizer:sgd;rate:0.1;epochs:200`. Only what differs from the
//! article stands there, word for word as it was typed: what cannot be read stays too, and is told.

use super::Setup;
use super::optimizer::Optimizer;
use crate::model::units::Unit;
use crate::scenario::number;
use std::fmt::{self, Display, Formatter};

/// What can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The optimizer.
    Optimizer,
    /// The learning rate.
    Rate,
    /// How many epochs.
    Epochs,
    /// Rows of a step.
    Batch,
    /// Weight decay.
    Decay,
    /// The seed of all draws.
    Seed,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 6] = [Self::Optimizer, Self::Rate, Self::Epochs, Self::Batch, Self::Decay, Self::Seed];

    /// The word that links use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Optimizer => "optimizer",
            Self::Rate => "rate",
            Self::Epochs => "epochs",
            Self::Batch => "batch",
            Self::Decay => "decay",
            Self::Seed => "seed",
        }
    }

    /// The smallest and the largest number; of no meaning for the optimizer.
    pub const fn bounds(self) -> (f64, f64) {
        match self {
            Self::Optimizer => (0.0, 0.0),
            Self::Rate => (1e-6, 100.0),
            Self::Epochs => (1.0, 100_000.0),
            Self::Batch => (1.0, 1024.0),
            Self::Decay => (0.0, 1.0),
            Self::Seed => (0.0, 4_294_967_295.0),
        }
    }

    /// Something that can be typed there.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Optimizer => "adam",
            Self::Rate => "0.01",
            Self::Epochs => "200",
            Self::Batch => "2",
            Self::Decay => "0.01",
            Self::Seed => "7",
        }
    }

    const fn is_whole(self) -> bool {
        matches!(self, Self::Epochs | Self::Batch | Self::Seed)
    }
}

/// Why something that was asked cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing of this name to ask.
    Unknown(String),
    /// It is not a number, or not an optimizer.
    Unreadable(Field, String),
    /// It should be a whole number.
    NotWhole(Field, String),
    /// It lies beyond what is possible.
    OutOfBounds(Field, String),
}

impl Problem {
    /// The field that it belongs to.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Unknown(_) => None,
            Self::Unreadable(field, _) | Self::NotWhole(field, _) | Self::OutOfBounds(field, _) => Some(*field),
        }
    }
}

/// What is asked, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask(Vec<(String, String)>);

const BETWEEN: char = ';';

impl Ask {
    /// Takes the text of a link apart.
    pub fn parse(text: &str) -> Self {
        let parts = text.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
        let pair = |part: &str| {
            let (key, value) = part.split_once(':').unwrap_or((part, ""));
            (key.trim().to_owned(), value.trim().to_owned())
        };
        Self(parts.map(pair).collect())
    }

    /// What stands for a field; the last where it stands twice.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.0.iter().rfind(|(key, _)| key == field.key()).map(|(_, text)| text.as_str())
    }

    /// The same with another text for a field. What the article has anyway is left out.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Self {
        let text = text.replace(BETWEEN, " ").trim().to_owned();
        let at = self.0.iter().position(|(key, _)| key == field.key());
        self.0.retain(|(key, _)| key != field.key());
        let without = self.read().0;
        let at = at.unwrap_or(self.0.len()).min(self.0.len());
        let mut with = self.clone();
        with.0.insert(at, (field.key().to_owned(), text.clone()));
        let (setup, problems) = with.read();
        let is_bad = problems.iter().any(|problem| problem.field() == Some(field));
        if text.is_empty() || (setup == without && !is_bad) { self } else { with }
    }

    /// The run that is asked for, and what of it could not be read: there the run is that of the article.
    pub fn read(&self) -> (Setup, Vec<Problem>) {
        let mut problems: Vec<Problem> = Vec::new();
        let is_known = |key: &str| Field::ALL.iter().any(|field| field.key() == key);
        problems.extend(self.0.iter().filter(|(key, _)| !is_known(key)).map(|(key, _)| Problem::Unknown(key.clone())));
        let article = Setup::default();
        let optimizer = self.text(Field::Optimizer).and_then(|text| {
            let found = Optimizer::from_key(text);
            if found.is_none() {
                problems.push(Problem::Unreadable(Field::Optimizer, text.to_owned()));
            }
            found
        });
        let optimizer = optimizer.unwrap_or(article.optimizer);
        let mut read = |field, default| match self.text(field).map(|text| number_of(field, text)) {
            Some(Ok(value)) => value,
            Some(Err(problem)) => {
                problems.push(problem);
                default
            }
            None => default,
        };
        let setup = Setup {
            optimizer,
            rate: read(Field::Rate, optimizer.rate()),
            epochs: read(Field::Epochs, f64::from(article.epochs)) as u32,
            batch: read(Field::Batch, f64::from(article.batch)) as u32,
            decay: read(Field::Decay, article.decay),
            seed: read(Field::Seed, f64::from(article.seed)) as u32,
        };
        (setup, problems)
    }
}

fn number_of(field: Field, text: &str) -> Result<f64, Problem> {
    let value = number::parse(text, Unit::One).map_err(|_| Problem::Unreadable(field, text.to_owned()))?;
    let (low, high) = field.bounds();
    if !(low..=high).contains(&value) {
        return Err(Problem::OutOfBounds(field, text.to_owned()));
    }
    if field.is_whole() && value != value.round() {
        return Err(Problem::NotWhole(field, text.to_owned()));
    }
    Ok(value)
}

impl Display for Ask {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, (key, text)) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { ";" };
            write!(f, "{between}{key}{}{text}", if text.is_empty() { "" } else { ":" })?;
        }
        Ok(())
    }
}
