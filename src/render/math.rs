//! A formula as pure data: what MathML, LaTeX and plain text are drawn from.

use super::number::{Magnitude, NumberText};
use crate::model::quantities::Id;

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Math {
    /// Pieces side by side.
    Row(Vec<Math>),
    /// The symbol of a quantity.
    Identifier(Identifier),
    /// A number.
    Number(Number),
    /// A sign between two pieces.
    Operator(Operator),
    /// One piece over another.
    Fraction(Box<Math>, Box<Math>),
    /// A piece to the power of another.
    Power(Box<Math>, Box<Math>),
    /// Rounded up.
    Ceil(Box<Math>),
    /// In parentheses.
    Parens(Box<Math>),
    /// The largest or smallest of several.
    Choice(Choice),
    /// A place where a formula that is too long may go on in the next line.
    Break(Break),
}

/// A symbol with what hangs below and above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// The quantity.
    pub id: Id,
    /// The letters.
    pub letters: String,
    /// The subscript.
    pub below: Option<String>,
    /// The superscript.
    pub above: Option<String>,
}

/// A number in a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The quantity whose value it is; none for a number in between.
    pub id: Option<Id>,
    /// How it is written.
    pub text: NumberText,
}

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `−`
    Minus,
    /// A dot between factors.
    Times,
    /// Nothing to be seen between factors.
    InvisibleTimes,
    /// A slash.
    Over,
    /// `=`
    Equal,
    /// `≈`: the numbers shown are rounded too far to reach the result shown.
    About,
}

/// The largest or smallest of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Which.
    pub pick: Pick,
    /// All of them.
    pub sides: Vec<Math>,
    /// The place of the one that was taken.
    pub winner: usize,
}

/// Which of several is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The largest.
    Max,
    /// The smallest.
    Min,
}

/// Where a formula may break, the better places first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Before an equals sign.
    Relation,
    /// Before plus or minus.
    Sum,
    /// Before a dot.
    Product,
}

impl Identifier {
    /// Reads a symbol of the registry: what follows `_` stands below, what follows `^` above.
    pub fn read(id: Id, symbol: &str) -> Self {
        let (rest, above) = match symbol.split_once('^') {
            Some((rest, above)) => (rest, Some(above.to_owned())),
            None => (symbol, None),
        };
        let (letters, below) = match rest.split_once('_') {
            Some((letters, below)) => (letters, Some(below.to_owned())),
            None => (rest, None),
        };
        Self { id, letters: letters.to_owned(), below, above }
    }

    /// More than one letter: a name such as MFU, which is set upright and never runs into its neighbor.
    pub fn is_word(&self) -> bool {
        self.letters.chars().count() > 1
    }
}

impl Operator {
    /// The character.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "−",
            Self::Times => "·",
            Self::InvisibleTimes => "\u{2062}",
            Self::Over => "/",
            Self::Equal => "=",
            Self::About => "≈",
        }
    }
}

impl Pick {
    /// The name of the function.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Max => "max",
            Self::Min => "min",
        }
    }
}

impl Math {
    /// A row of pieces; one alone stays itself.
    pub(super) fn row(mut pieces: Vec<Math>) -> Self {
        if pieces.len() == 1 { pieces.remove(0) } else { Self::Row(pieces) }
    }

    /// Taller than a line: parentheses round it grow. They do not stretch round a plain sum.
    pub fn is_tall(&self) -> bool {
        match self {
            Self::Fraction(..) => true,
            Self::Row(pieces) => pieces.iter().any(Self::is_tall),
            Self::Ceil(inner) | Self::Parens(inner) => inner.is_tall(),
            Self::Power(base, _) => base.is_tall(),
            Self::Choice(choice) => choice.sides.iter().any(Self::is_tall),
            Self::Identifier(_) | Self::Number(_) | Self::Operator(_) | Self::Break(_) => false,
        }
    }

    /// The quantities in it, in order of appearance, each once.
    pub fn quantities(&self) -> Vec<Id> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<Id>) {
        let mut add = |id: Id| {
            if !found.contains(&id) {
                found.push(id);
            }
        };
        match self {
            Self::Identifier(identifier) => add(identifier.id),
            Self::Number(number) => number.id.into_iter().for_each(add),
            Self::Operator(_) | Self::Break(_) => {}
            Self::Row(pieces) => pieces.iter().for_each(|piece| piece.collect(found)),
            Self::Fraction(a, b) | Self::Power(a, b) => {
                a.collect(found);
                b.collect(found);
            }
            Self::Ceil(inner) | Self::Parens(inner) => inner.collect(found),
            Self::Choice(choice) => choice.sides.iter().for_each(|side| side.collect(found)),
        }
    }

    /// The formula cut where it may go on in a new line: at every relation and
    /// at the operators that bind least. A sign stays with what follows it.
    pub fn pieces(&self) -> Vec<Math> {
        let Self::Row(_) = self else { return vec![self.clone()] };
        let mut flat = Vec::new();
        self.flatten(&mut flat);
        let weakest = flat.iter().filter_map(|piece| match piece {
            Self::Break(at) if *at != Break::Relation => Some(*at),
            _ => None,
        });
        let weakest = weakest.min();
        let cuts = |at: Break| at == Break::Relation || Some(at) == weakest;
        let mut pieces = Vec::new();
        let mut piece = Vec::new();
        for part in flat {
            match part {
                Self::Break(at) if cuts(*at) => {
                    if !piece.is_empty() {
                        pieces.push(Self::row(std::mem::take(&mut piece)));
                    }
                }
                Self::Break(_) => {}
                part => piece.push(part.clone()),
            }
        }
        if !piece.is_empty() {
            pieces.push(Self::row(piece));
        }
        pieces
    }

    fn flatten<'a>(&'a self, flat: &mut Vec<&'a Math>) {
        match self {
            Self::Row(pieces) => pieces.iter().for_each(|piece| piece.flatten(flat)),
            piece => flat.push(piece),
        }
    }
}

impl Number {
    /// A number that is the value of no quantity.
    pub fn plain(text: NumberText) -> Self {
        Self { id: None, text }
    }

    /// Written as digits alone, so that an exponent can stand on it without parentheses.
    pub fn is_bare(&self) -> bool {
        let NumberText { sign, currency, magnitude, unit, .. } = &self.text;
        sign.is_empty() && currency.is_empty() && unit.is_empty() && *magnitude == Magnitude::One
    }
}
