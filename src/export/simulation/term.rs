//! A formula as a programmer writes it by hand for a loop: numbers gathered, one division for a product.

use crate::export::code::number;
use crate::interpret::trace::{Expr, Op};
use crate::model::quantities::Id;

/// A formula over what varies.
#[derive(Clone, Debug)]
pub(super) enum Term {
    Number(f64),
    Variable(Id),
    /// A number, and terms that are added or, where marked, subtracted.
    Sum(f64, Vec<(bool, Term)>),
    /// A number times factors, over factors.
    Product(f64, Vec<Term>, Vec<Term>),
    Call(Function, Vec<Term>),
    Power(Box<Term>, Box<Term>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Max,
    Min,
    RoundUp,
}

/// How a language writes terms.
pub(super) struct Style {
    pub power: &'static str,
    pub max: &'static str,
    pub min: &'static str,
    pub round_up: fn(String) -> String,
}

impl Term {
    /// From a formula; `varies` says of a part whether it changes from draw to draw.
    pub fn of(formula: &Expr, varies: &dyn Fn(&Expr) -> bool) -> Self {
        if !varies(formula) {
            return Self::Number(formula.value());
        }
        let part = |part: &Expr| Self::of(part, varies);
        match formula {
            Expr::Quantity(id, _) => Self::Variable(*id),
            Expr::RoundUp(a, _) => Self::Call(Function::RoundUp, vec![part(a)]),
            Expr::Complement(a, _) => Self::Sum(1.0, vec![(true, part(a))]),
            Expr::Binary(Op::Max, a, b, _) => Self::Call(Function::Max, vec![part(a), part(b)]),
            Expr::Binary(Op::Min, a, b, _) => Self::Call(Function::Min, vec![part(a), part(b)]),
            Expr::Binary(Op::Pow, a, b, _) => Self::Power(Box::new(part(a)), Box::new(part(b))),
            Expr::Binary(Op::Add | Op::Sub, ..) => {
                let (mut constant, mut terms) = (0.0, Vec::new());
                gather_sum(formula, false, varies, &mut constant, &mut terms);
                match &mut terms[..] {
                    [(false, only)] if constant == 0.0 => std::mem::replace(only, Self::Number(0.0)),
                    _ => Self::Sum(constant, terms),
                }
            }
            Expr::Binary(Op::Mul | Op::Div, ..) => {
                let (mut constant, mut factors) = (1.0, (Vec::new(), Vec::new()));
                gather_product(formula, false, varies, &mut constant, &mut factors);
                Self::Product(constant, factors.0, factors.1)
            }
        }
    }

    /// As code.
    pub fn written(&self, style: &Style) -> String {
        let list = |parts: &[Self]| parts.iter().map(|part| part.written(style)).collect::<Vec<_>>().join(", ");
        match self {
            Self::Number(value) => number(*value),
            Self::Variable(id) => id.key().to_owned(),
            Self::Call(Function::Max, parts) => format!("{}({})", style.max, list(parts)),
            Self::Call(Function::Min, parts) => format!("{}({})", style.min, list(parts)),
            Self::Call(Function::RoundUp, parts) => (style.round_up)(list(parts)),
            Self::Power(a, b) => format!("({}) {} ({})", a.written(style), style.power, b.written(style)),
            Self::Sum(constant, terms) => {
                let mut out = String::new();
                if *constant != 0.0 || terms.first().is_some_and(|(minus, _)| *minus) {
                    out = number(*constant);
                }
                for (minus, term) in terms {
                    match (out.is_empty(), *minus) {
                        (true, _) => {}
                        (false, false) => out.push_str(" + "),
                        (false, true) => out.push_str(" - "),
                    }
                    out.push_str(&term.factor(style));
                }
                out
            }
            Self::Product(constant, above, below) => {
                let product = |parts: &[Self]| parts.iter().map(|part| part.factor(style)).collect::<Vec<_>>();
                let mut over = product(above);
                if *constant != 1.0 || over.is_empty() {
                    over.insert(0, Self::Number(*constant).factor(style));
                }
                let over = over.join(" * ");
                let under = product(below);
                match under.len() {
                    0 => over,
                    1 => format!("{over} / {}", under.concat()),
                    _ => format!("{over} / ({})", under.join(" * ")),
                }
            }
        }
    }

    /// As code that may stand in a product.
    fn factor(&self, style: &Style) -> String {
        let text = self.written(style);
        match self {
            Self::Sum(..) | Self::Product(..) | Self::Power(..) => format!("({text})"),
            Self::Number(value) if *value < 0.0 => format!("({text})"),
            Self::Number(_) | Self::Variable(_) | Self::Call(..) => text,
        }
    }
}

fn gather_sum(
    formula: &Expr,
    minus: bool,
    varies: &dyn Fn(&Expr) -> bool,
    constant: &mut f64,
    terms: &mut Vec<(bool, Term)>,
) {
    match formula {
        _ if !varies(formula) => *constant += if minus { -formula.value() } else { formula.value() },
        Expr::Binary(op @ (Op::Add | Op::Sub), a, b, _) => {
            gather_sum(a, minus, varies, constant, terms);
            gather_sum(b, minus != (*op == Op::Sub), varies, constant, terms);
        }
        Expr::Complement(a, _) => {
            *constant += if minus { -1.0 } else { 1.0 };
            gather_sum(a, !minus, varies, constant, terms);
        }
        _ => match Term::of(formula, varies) {
            Term::Product(0.0, ..) => {}
            term => terms.push((minus, term)),
        },
    }
}

fn gather_product(
    formula: &Expr,
    below: bool,
    varies: &dyn Fn(&Expr) -> bool,
    constant: &mut f64,
    factors: &mut (Vec<Term>, Vec<Term>),
) {
    match formula {
        _ if !varies(formula) && below => *constant /= formula.value(),
        _ if !varies(formula) => *constant *= formula.value(),
        Expr::Binary(op @ (Op::Mul | Op::Div), a, b, _) => {
            gather_product(a, below, varies, constant, factors);
            gather_product(b, below != (*op == Op::Div), varies, constant, factors);
        }
        _ if below => factors.1.push(Term::of(formula, varies)),
        _ => factors.0.push(Term::of(formula, varies)),
    }
}
