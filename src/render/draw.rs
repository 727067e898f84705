//! From the expression of a step to a formula: parentheses, fractions, dots.

use super::decimal::Decimal;
use super::math::{Break, Choice, Identifier, Math, Number, Operator, Pick};
use super::number::{Magnitude, NumberText, Style, exact_decimal, write};
use super::scale;
use crate::float;
use crate::i18n::lang::Lang;
use crate::interpret::trace::{Expr, Op};
use crate::model::quantities::Id;
use crate::model::units::Unit;

/// What stands for a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// Its symbol.
    Symbols,
    /// Its value, with at least so many significant digits.
    Numbers(u8),
}

/// Draws expressions in one manner.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// The language of the units.
    pub lang: Lang,
    /// What stands for a quantity.
    pub leaves: Leaves,
    /// Whether what is rounded up inside is already worked out: `⌈2,920.92⌉` for `⌈Q · t / 86,400⌉`.
    pub worked_out: bool,
}

/// How loosely the parts of a piece hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    /// `a + b`
    Sum,
    /// `−5`: needs parentheses everywhere but in front.
    Negative,
    /// `a / b` in a line.
    Quotient,
    /// `a · b`
    Product,
    /// One over the other: tight, but not the base of a power.
    Fraction,
    /// Anything that holds by itself.
    Whole,
}

/// Whether a division may still be drawn as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    Line,
    Fraction,
}

type Drawn = (Math, Binding);

/// A constant of the registry whose symbol is the number itself: `3600`, `1/2`, `10^6`.
pub fn is_constant(id: Id) -> bool {
    id.row().symbol.starts_with(|c: char| c.is_ascii_digit())
}

/// The value of a quantity with at least so many digits, its unit, and what it is for: `$0.08/kWh`.
pub fn value(lang: Lang, id: Id, base: f64, digits: u8) -> NumberText {
    with_unit(lang, id.unit(), base, digits)
}

fn with_unit(lang: Lang, unit: Unit, base: f64, digits: u8) -> NumberText {
    let mut text = write(lang, Style::Exact(digits), unit, base);
    if base.is_finite() {
        text.unit.push_str(scale::per(lang, unit));
    }
    text
}

/// What the digits shown for a quantity stand for, in base units. Constants are exact.
pub fn shown_value(id: Id, base: f64, digits: u8) -> f64 {
    if is_constant(id) {
        return base;
    }
    exact_decimal(id.unit(), base, digits).map_or(base, |value| id.unit().to_base(value.value()))
}

impl Pen {
    /// The whole expression.
    pub fn draw(&self, expr: &Expr) -> Math {
        self.expr(expr, Room::Line).0
    }

    fn expr(&self, expr: &Expr, room: Room) -> Drawn {
        match expr {
            Expr::Quantity(id, value) => self.leaf(*id, *value, room),
            Expr::Binary(Op::Add | Op::Sub, ..) => self.sum(expr, room),
            Expr::Binary(Op::Mul | Op::Div, ..) => self.product(expr, room),
            Expr::Binary(op @ (Op::Max | Op::Min), ..) => (self.choice(*op, expr, room), Binding::Whole),
            Expr::Binary(Op::Pow, base, exponent, _) => {
                let base = match self.expr(base, Room::Fraction) {
                    (Math::Number(number), _) if !number.is_bare() => parens(Math::Number(number)),
                    (Math::Identifier(symbol), _) if symbol.above.is_some() => parens(Math::Identifier(symbol)),
                    (math @ Math::Power(..), _) => parens(math),
                    (math, binding) => enclosed(math, binding < Binding::Whole),
                };
                let exponent = self.expr(exponent, Room::Fraction).0;
                (Math::Power(Box::new(base), Box::new(exponent)), Binding::Whole)
            }
            Expr::RoundUp(inner, _) if self.worked_out => {
                let text = raw(self.lang, Unit::One, inner.value());
                (Math::Ceil(Box::new(Math::Number(Number::plain(text)))), Binding::Whole)
            }
            Expr::RoundUp(inner, _) => (Math::Ceil(Box::new(self.expr(inner, room).0)), Binding::Whole),
            Expr::Complement(inner, _) => {
                let one = NumberText { digits: "1".to_owned(), ..NumberText::default() };
                let one = Math::Number(Number::plain(one));
                let (inner, binding) = self.expr(inner, room);
                let inner = enclosed(inner, binding <= Binding::Negative);
                (Math::Row(vec![one, Math::Operator(Operator::Minus), inner]), Binding::Sum)
            }
        }
    }

    fn leaf(&self, id: Id, base: f64, room: Room) -> Drawn {
        let symbol = id.row().symbol;
        if is_constant(id) {
            return self.constant(id, symbol, room);
        }
        match self.leaves {
            Leaves::Symbols => (Math::Identifier(Identifier::read(id, symbol)), Binding::Whole),
            Leaves::Numbers(digits) => {
                let text = value(self.lang, id, base, digits);
                let binding = if text.sign.is_empty() { Binding::Whole } else { Binding::Negative };
                (Math::Number(Number { id: Some(id), text }), binding)
            }
        }
    }

    fn constant(&self, id: Id, symbol: &str, room: Room) -> Drawn {
        let number = |text: NumberText| Math::Number(Number { id: Some(id), text });
        let plain = |digits: &str| {
            let value = float::parse(digits).and_then(Decimal::of);
            NumberText { digits: value.map_or(digits.to_owned(), |value| value.text(0, true)), ..NumberText::default() }
        };
        if let Some((above, below)) = symbol.split_once('/') {
            return over(number(plain(above)), number(plain(below)), room);
        }
        if let Some(power) = symbol.strip_prefix("10^").and_then(|power| power.parse().ok()) {
            let text = NumberText { magnitude: Magnitude::Power(power), ..NumberText::default() };
            return (number(text), Binding::Whole);
        }
        let (gap, unit) = scale::symbol(self.lang, id.unit().symbol());
        (number(NumberText { gap, unit: unit.to_owned(), ..plain(symbol) }), Binding::Whole)
    }

    fn sum(&self, expr: &Expr, room: Room) -> Drawn {
        let mut terms = Vec::new();
        flatten_sum(expr, Operator::Plus, &mut terms);
        let mut row = Vec::new();
        for (n, (operator, term)) in terms.into_iter().enumerate() {
            let (math, binding) = self.expr(term, room);
            if n > 0 {
                row.extend([Math::Break(Break::Sum), Math::Operator(operator)]);
            }
            row.push(enclosed(math, n > 0 && binding <= Binding::Negative));
        }
        (Math::Row(row), Binding::Sum)
    }

    fn product(&self, expr: &Expr, room: Room) -> Drawn {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        flatten_product(expr, &mut above, &mut below);
        if below.is_empty() {
            return self.factors(&above, room);
        }
        let (above, above_binding) = self.factors(&above, Room::Fraction);
        let (below_math, below_binding) = self.factors(&below, Room::Fraction);
        match room {
            Room::Line => over(above, below_math, room),
            Room::Fraction => {
                let above = enclosed(above, above_binding <= Binding::Negative);
                let below = enclosed(below_math, below_binding <= Binding::Product);
                over(above, below, room)
            }
        }
    }

    fn factors(&self, factors: &[&Expr], room: Room) -> Drawn {
        if let [only] = factors {
            return self.expr(only, room);
        }
        let mut drawn = Vec::new();
        for (n, factor) in factors.iter().enumerate() {
            let (math, binding) = self.expr(factor, room);
            let loose = binding <= Binding::Quotient && !(n == 0 && binding == Binding::Negative);
            drawn.push(enclosed(math, loose));
        }
        let dots = self.leaves != Leaves::Symbols || drawn.iter().any(needs_dot);
        let mut row = Vec::new();
        for (n, math) in drawn.into_iter().enumerate() {
            match (n, dots) {
                (0, _) => {}
                (_, true) => row.extend([Math::Break(Break::Product), Math::Operator(Operator::Times)]),
                (_, false) => row.push(Math::Operator(Operator::InvisibleTimes)),
            }
            row.push(math);
        }
        (Math::Row(row), Binding::Product)
    }

    fn choice(&self, op: Op, expr: &Expr, room: Room) -> Math {
        let mut sides = Vec::new();
        flatten_choice(op, expr, &mut sides);
        let taken = expr.value();
        let winner = sides.iter().position(|side| side.value() == taken).unwrap_or(0);
        let pick = if op == Op::Max { Pick::Max } else { Pick::Min };
        let sides = sides.into_iter().map(|side| self.expr(side, room).0).collect();
        Math::Choice(Choice { pick, sides, winner })
    }
}

/// A number before it is rounded up, with enough digits that rounding up gives what the formula gave.
pub fn raw(lang: Lang, unit: Unit, base: f64) -> NumberText {
    const FEW: u8 = 6;
    const MANY: u8 = 12;
    let rounded_up = crate::model::algebra::Algebra::round_up(base);
    let reaches = |digits: &u8| {
        let shown = exact_decimal(unit, base, *digits).map(|value| unit.to_base(value.value()));
        shown.is_some_and(|shown| crate::model::algebra::Algebra::round_up(shown) == rounded_up)
    };
    let digits = (FEW..=MANY).find(reaches).unwrap_or(FEW);
    with_unit(lang, unit, base, digits)
}

fn parens(math: Math) -> Math {
    Math::Parens(Box::new(math))
}

fn enclosed(math: Math, loose: bool) -> Math {
    if loose { parens(math) } else { math }
}

fn over(above: Math, below: Math, room: Room) -> Drawn {
    match room {
        Room::Line => (Math::Fraction(Box::new(above), Box::new(below)), Binding::Fraction),
        Room::Fraction => (Math::Row(vec![above, Math::Operator(Operator::Over), below]), Binding::Quotient),
    }
}

/// Whether a factor would run into its neighbor.
fn needs_dot(factor: &Math) -> bool {
    match factor {
        Math::Number(_) | Math::Choice(_) | Math::Fraction(..) => true,
        Math::Identifier(symbol) => symbol.is_word(),
        Math::Power(base, _) => needs_dot(base),
        Math::Row(_) | Math::Operator(_) | Math::Ceil(_) | Math::Parens(_) | Math::Break(_) => false,
    }
}

fn flatten_sum<'a>(expr: &'a Expr, operator: Operator, terms: &mut Vec<(Operator, &'a Expr)>) {
    match expr {
        Expr::Binary(Op::Add, a, b, _) if operator == Operator::Plus => {
            flatten_sum(a, Operator::Plus, terms);
            flatten_sum(b, Operator::Plus, terms);
        }
        Expr::Binary(Op::Sub, a, b, _) if operator == Operator::Plus => {
            flatten_sum(a, Operator::Plus, terms);
            flatten_sum(b, Operator::Minus, terms);
        }
        term => terms.push((operator, term)),
    }
}

/// A division inside a divisor stays as it is: `a / (b / c)` is not rewritten.
fn flatten_product<'a>(expr: &'a Expr, above: &mut Vec<&'a Expr>, below: &mut Vec<&'a Expr>) {
    match expr {
        Expr::Binary(Op::Mul, a, b, _) => {
            flatten_product(a, above, below);
            flatten_product(b, above, below);
        }
        Expr::Binary(Op::Div, a, b, _) => {
            flatten_product(a, above, below);
            flatten_divisor(b, below);
        }
        factor => above.push(factor),
    }
}

fn flatten_divisor<'a>(expr: &'a Expr, below: &mut Vec<&'a Expr>) {
    match expr {
        Expr::Binary(Op::Mul, a, b, _) => {
            flatten_divisor(a, below);
            flatten_divisor(b, below);
        }
        factor => below.push(factor),
    }
}

fn flatten_choice<'a>(op: Op, expr: &'a Expr, sides: &mut Vec<&'a Expr>) {
    match expr {
        Expr::Binary(inner, a, b, _) if *inner == op => {
            flatten_choice(op, a, sides);
            flatten_choice(op, b, sides);
        }
        side => sides.push(side),
    }
}
