//! Why a configuration cannot be counted, or only by the general rule. Prose stands in `i18n`.

use super::part::PartKind;

/// Why there is no count. Each names the field as the file writes it, nested ones with their path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is longer than any configuration.
    TooLong {
        /// Its length in bytes.
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
    /// The text is no JSON.
    NotJson {
        /// Line of the first wrong character, from 1.
        line: usize,
        /// Its column.
        column: usize,
    },
    /// A number that nothing holds.
    NumberTooLarge {
        /// Line of the number, from 1.
        line: usize,
        /// Column of its end.
        column: usize,
    },
    /// Objects or lists nested too deep to be a configuration.
    TooDeep,
    /// JSON, but no object.
    NotObject {
        /// What it is.
        found: Found,
    },
    /// A field that the count needs is absent or null.
    Missing {
        /// The field by its usual name.
        field: String,
        /// Other names it may have.
        others: &'static [&'static str],
        /// A usual value.
        example: u64,
        /// Whether it stands there as null.
        null: bool,
    },
    /// A field holds another kind of value.
    WrongType {
        /// The field.
        field: String,
        /// What it should be.
        wanted: Wanted,
        /// What it is.
        found: Found,
    },
    /// A size that no model has, or a fraction.
    OutOfRange {
        /// The field.
        field: String,
        /// What the file says.
        text: String,
        /// Smallest value.
        low: u64,
        /// Largest value.
        high: u64,
    },
    /// A list by layer that has not one entry a layer.
    WrongLength {
        /// The field.
        field: String,
        /// Its entries.
        length: usize,
        /// The layers.
        layers: u64,
    },
    /// A word that the count does not know.
    UnknownWord {
        /// The field.
        field: String,
        /// What the file says.
        text: String,
        /// Words that it knows.
        options: &'static str,
    },
    /// One size must be a multiple of another.
    NotDivisible {
        /// The field that is not.
        field: String,
        /// Its value.
        value: u64,
        /// The other field.
        by: String,
        /// The value of the other.
        divisor: u64,
    },
    /// One size cannot exceed another.
    Exceeds {
        /// The field that does.
        field: String,
        /// Its value.
        value: u64,
        /// The other field.
        limit_field: String,
        /// The value of the other.
        limit: u64,
    },
    /// Each size is possible, all of them together are not.
    TooLarge {
        /// The part that holds the most.
        part: PartKind,
        /// Its weights.
        parameters: u128,
    },
    /// A model with an encoder, whose layers differ from the ones counted here.
    EncoderDecoder,
}

/// Why a count is an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inexact {
    /// No rule is known for this type: the fields were read as those of the usual decoder.
    UnknownType {
        /// The type.
        model_type: String,
    },
    /// The type has no experts, yet the file states some: they were read as those of the usual decoder.
    UnexpectedExperts {
        /// The type.
        model_type: String,
        /// The field that states them.
        field: String,
    },
    /// The file has no `model_type`; its architecture or its fields told the rule.
    NoType {
        /// The type whose rule was used; `None` for the usual decoder.
        taken_as: Option<&'static str>,
    },
}

/// What a JSON value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A text; its beginning.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

/// What a field should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A whole number.
    Integer,
    /// A whole number, or a list of one for each layer.
    IntegerOrList,
    /// `true` or `false`.
    Bool,
    /// A text.
    Text,
    /// A list with an entry for each layer.
    ListByLayer,
    /// A list of layer numbers.
    ListOfLayers,
    /// An object.
    Object,
}
