//! A step of a derivation in three lines: the formula, the formula with the reader's numbers, the result.

use super::draw::{self, Leaves, Pen};
use super::math::{Break, Identifier, Math, Number, Operator};
use super::number::{Style, write};
use crate::i18n::lang::Lang;
use crate::interpret::trace::{Expr, Op, Step};
use crate::model::algebra::Algebra;
use crate::model::quantities::Id;

/// Significant digits of a result, and of what it is computed from where they suffice.
const DIGITS: u8 = 6;
/// As many as a pocket calculator takes.
const MOST_DIGITS: u8 = 9;

/// A step as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// The quantity.
    pub id: Id,
    /// Its symbol: the left side of all lines.
    pub symbol: Math,
    /// In symbols.
    pub symbolic: Line,
    /// The same with numbers; a second link where something inside is rounded up.
    pub substituted: Line,
    /// The result; before it what was rounded up.
    pub result: Line,
    /// Whether the numbers shown reach the result shown. The substituted line carries `≈` where not.
    pub closes: bool,
    /// Whether the units of the numbers shown do not multiply to the unit of the result, so that a reader has to
    /// convert: W · h to MWh.
    pub converts: bool,
}

/// The right side of a line: one or more relations with what follows each.
#[derive(Clone, Debug, PartialEq)]
pub struct Line(pub Vec<(Operator, Math)>);

impl Line {
    /// All of it in a row, from the first equals sign on.
    pub fn math(&self) -> Math {
        let mut row = Vec::new();
        for (relation, math) in &self.0 {
            row.extend([Math::Break(Break::Relation), Math::Operator(*relation), math.clone()]);
        }
        Math::Row(row)
    }
}

impl Formula {
    /// The three lines, from the equals sign on.
    pub fn lines(&self) -> [&Line; 3] {
        [&self.symbolic, &self.substituted, &self.result]
    }
}

/// The three lines of a step.
pub fn formula(lang: Lang, step: &Step) -> Formula {
    let (digits, closes) = digits_that_close(lang, step);
    let pen = |leaves| Pen { lang, leaves, worked_out: false };
    let numbers = pen(Leaves::Numbers(digits));
    let relation = if closes { Operator::Equal } else { Operator::About };
    let mut substituted = vec![(relation, numbers.draw(&step.formula))];
    if rounds_inside(&step.formula) {
        let numbers = Pen { worked_out: true, ..numbers };
        let math = match &step.formula {
            Expr::RoundUp(inner, _) => Math::Ceil(Box::new(numbers.draw(inner))),
            formula => numbers.draw(formula),
        };
        substituted.push((relation, math));
    }
    Formula {
        id: step.id,
        symbol: Math::Identifier(Identifier::read(step.id, step.id.row().symbol)),
        symbolic: Line(vec![(Operator::Equal, pen(Leaves::Symbols).draw(&step.formula))]),
        substituted: Line(substituted),
        result: Line(result(lang, step)),
        closes,
        converts: converts(step),
    }
}

fn result(lang: Lang, step: &Step) -> Vec<(Operator, Math)> {
    let mut links = Vec::new();
    if let Expr::RoundUp(inner, _) = &step.formula
        && !matches!(**inner, Expr::Quantity(..))
    {
        let raw = draw::raw(lang, step.id.unit(), inner.value());
        links.push((Operator::Equal, Math::Ceil(Box::new(Math::Number(Number::plain(raw))))));
    }
    let text = draw::value(lang, step.id, step.value, DIGITS);
    links.push((Operator::Equal, Math::Number(Number { id: Some(step.id), text })));
    links
}

/// The fewest digits with which a reader who computes with the numbers shown reaches the result shown; six and no
/// where none do.
fn digits_that_close(lang: Lang, step: &Step) -> (u8, bool) {
    let print = |value| write(lang, Style::Exact(DIGITS), step.id.unit(), value);
    let printed = print(step.value);
    let closes =
        |digits: &u8| print(evaluate(&step.formula, &|id, value| draw::shown_value(id, value, *digits))) == printed;
    match (DIGITS..=MOST_DIGITS).find(closes) {
        Some(digits) => (digits, true),
        None => (DIGITS, false),
    }
}

/// The formula once more, with other values for its quantities.
fn evaluate(expr: &Expr, leaf: &impl Fn(Id, f64) -> f64) -> f64 {
    match expr {
        Expr::Quantity(id, value) => leaf(*id, *value),
        Expr::Binary(op, a, b, _) => {
            let (a, b) = (evaluate(a, leaf), evaluate(b, leaf));
            match op {
                Op::Add => a + b,
                Op::Sub => a - b,
                Op::Mul => a * b,
                Op::Div => a / b,
                Op::Max => f64::max(a, b),
                Op::Min => f64::min(a, b),
                Op::Pow => Algebra::powf(a, b),
            }
        }
        Expr::RoundUp(inner, _) => Algebra::round_up(evaluate(inner, leaf)),
        Expr::Complement(inner, _) => Algebra::complement(evaluate(inner, leaf)),
    }
}

/// Computes with the numbers as they are shown, percent signs understood, and looks whether the result is the number
/// shown.
fn converts(step: &Step) -> bool {
    let shown = |id: Id, value: f64| {
        let percent = if id.unit().symbol() == "%" { 0.01 } else { 1.0 };
        id.unit().from_base(value) * percent
    };
    let (computed, wanted) = (evaluate(&step.formula, &shown), shown(step.id, step.value));
    computed.is_finite() && wanted.is_finite() && (computed - wanted).abs() > 1e-9 * wanted.abs()
}

/// Whether something is rounded up that is not the whole formula.
fn rounds_inside(expr: &Expr) -> bool {
    fn rounds(expr: &Expr) -> bool {
        match expr {
            Expr::Quantity(..) => false,
            Expr::Binary(_, a, b, _) => rounds(a) || rounds(b),
            Expr::RoundUp(inner, _) => !matches!(**inner, Expr::Quantity(..)) || rounds(inner),
            Expr::Complement(inner, _) => rounds(inner),
        }
    }
    match expr {
        Expr::RoundUp(inner, _) => rounds(inner),
        expr => rounds(expr),
    }
}
