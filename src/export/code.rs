//! A formula as a line of code.

use super::calculation::Calculation;
use crate::i18n::topic;
use crate::interpret::trace::{Expr, Op};
use crate::model::quantities::Id;
use crate::render::csv::shortest;

/// How a language writes what is not the same everywhere.
pub(super) struct Dialect<'a> {
    /// The name of a quantity.
    pub name: &'a dyn Fn(Id) -> String,
    /// The sign of a power.
    pub power: &'static str,
    /// The larger or the smaller of two.
    pub pick: fn(Pick, &str, &str) -> String,
    /// What stands before and after what is rounded up.
    pub round_up: (&'static str, &'static str),
    /// A function that divides by zero, where the language has no operator for it.
    pub divide: Option<&'static str>,
}

/// Which of two is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// The larger.
    Max,
    /// The smaller.
    Min,
    /// The larger, of two numbers one of which is none now: then it is the other.
    MaxOrOther,
    /// The smaller, likewise.
    MinOrOther,
}

/// How tightly a formula holds together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Power,
    Atom,
}

impl Dialect<'_> {
    /// The formula. Brackets keep the order of operations, so that every sum and product is rounded as on the page.
    pub fn formula(&self, formula: &Expr) -> String {
        self.written(formula).0
    }

    fn written(&self, formula: &Expr) -> (String, Binding) {
        match formula {
            Expr::Quantity(id, _) => ((self.name)(*id), Binding::Atom),
            Expr::RoundUp(a, _) => {
                let (before, after) = self.round_up;
                (format!("{before}{}{after}", self.formula(a)), Binding::Atom)
            }
            Expr::Complement(a, _) => (format!("1 - {}", self.within(a, Binding::Product)), Binding::Sum),
            Expr::Binary(op, a, b, _) => self.binary(*op, a, b),
        }
    }

    fn binary(&self, op: Op, a: &Expr, b: &Expr) -> (String, Binding) {
        let pick = |of| ((self.pick)(of, &self.formula(a), &self.formula(b)), Binding::Atom);
        let missing = a.value().is_nan() || b.value().is_nan();
        let (sign, own, left, right) = match op {
            Op::Add => ("+", Binding::Sum, Binding::Sum, Binding::Product),
            Op::Sub => ("-", Binding::Sum, Binding::Sum, Binding::Product),
            Op::Mul => ("*", Binding::Product, Binding::Product, Binding::Power),
            Op::Div => match self.divide {
                Some(divide) if b.value() == 0.0 => {
                    return (format!("{divide}({}, {})", self.formula(a), self.formula(b)), Binding::Atom);
                }
                _ => ("/", Binding::Product, Binding::Product, Binding::Power),
            },
            Op::Pow => (self.power, Binding::Power, Binding::Atom, Binding::Atom),
            Op::Max => return pick(if missing { Pick::MaxOrOther } else { Pick::Max }),
            Op::Min => return pick(if missing { Pick::MinOrOther } else { Pick::Min }),
        };
        (format!("{} {sign} {}", self.within(a, left), self.within(b, right)), own)
    }

    fn within(&self, formula: &Expr, least: Binding) -> String {
        let (text, binding) = self.written(formula);
        if binding < least { format!("({text})") } else { text }
    }
}

/// The key of a quantity, which every language takes as a name.
pub(super) fn key(id: Id) -> String {
    id.key().to_owned()
}

/// A number as JavaScript, Squiggle and spreadsheets read it: the shortest text that reads back to the same bits.
pub(super) fn number(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    shortest(value)
}

/// What a calculation needs that a language may not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Needs {
    /// Something is rounded up.
    pub rounding: bool,
    /// Something is divided by what is zero now.
    pub dividing_by_zero: bool,
    /// Something is the larger or the smaller of two numbers one of which is none now.
    pub picking_the_other: bool,
}

impl Needs {
    /// Of all formulas together.
    pub fn of<'a>(formulas: impl IntoIterator<Item = &'a Expr>) -> Self {
        let mut needs = Self::default();
        formulas.into_iter().for_each(|formula| needs.add(formula));
        needs
    }

    fn add(&mut self, formula: &Expr) {
        match formula {
            Expr::Quantity(..) => {}
            Expr::RoundUp(a, _) => {
                self.rounding = true;
                self.add(a);
            }
            Expr::Complement(a, _) => self.add(a),
            Expr::Binary(op, a, b, _) => {
                self.dividing_by_zero |= *op == Op::Div && b.value() == 0.0;
                let missing = a.value().is_nan() || b.value().is_nan();
                self.picking_the_other |= matches!(op, Op::Max | Op::Min) && missing;
                self.add(a);
                self.add(b);
            }
        }
    }
}

/// A function with two arguments, called; the names are those of [`Pick`] in its order.
pub(super) fn called(names: [&str; 4], pick: Pick, a: &str, b: &str) -> String {
    format!("{}({a}, {b})", names[pick as usize])
}

/// Adds comment lines.
pub(super) fn comment(out: &mut String, mark: &str, lines: &[String]) {
    for line in lines {
        [mark, " ", line, "\n"].iter().for_each(|part| out.push_str(part));
    }
}

/// How a language declares what has a value.
pub(super) struct Syntax<'a> {
    /// Begins a comment up to the end of the line, indented like the rest.
    pub comment: &'a str,
    /// Before the name.
    pub before: &'a str,
    /// Between name and value.
    pub is: &'a str,
    /// After the value.
    pub after: &'a str,
}

impl Syntax<'_> {
    /// A title over what follows.
    pub fn title(&self, out: &mut String, title: &str) {
        ["\n", self.comment, " == ", title, " ==\n\n"].iter().for_each(|part| out.push_str(part));
    }

    fn line(&self, out: &mut String, id: Id, value: &str) {
        [self.before, id.key(), self.is, value, self.after].iter().for_each(|part| out.push_str(part));
    }

    /// The inputs with what is said of them.
    pub fn inputs(&self, out: &mut String, calculation: &Calculation, number: fn(f64) -> String) {
        for (id, value) in &calculation.inputs {
            comment(out, self.comment, &[calculation.about(*id, *value), calculation.source(*id)]);
            self.line(out, *id, &number(*value));
        }
    }

    /// The steps by part of the model.
    pub fn steps(&self, out: &mut String, calculation: &Calculation, dialect: &Dialect) {
        let mut last = None;
        for step in &calculation.steps {
            let of = step.id.row().topic;
            if last != Some(of) {
                self.title(out, topic(calculation.lang, of));
                last = Some(of);
            }
            comment(out, self.comment, &[calculation.about(step.id, step.value)]);
            self.line(out, step.id, &dialect.formula(&step.formula));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_only_where_they_matter() {
        let quantity = |id| Box::new(Expr::Quantity(id, 2.0));
        let of = |op, a, b| Box::new(Expr::Binary(op, a, b, 2.0));
        let (a, b, c) = (Id::Layers, Id::Experts, Id::Batch);
        let dialect = Dialect {
            name: &key,
            power: "**",
            pick: |pick, a, b| called(["max", "min", "larger", "smaller"], pick, a, b),
            round_up: ("round_up(", ")"),
            divide: None,
        };
        let sum = of(Op::Add, quantity(a), quantity(b));
        let product = of(Op::Mul, quantity(a), quantity(b));
        assert_eq!(dialect.formula(&of(Op::Mul, sum.clone(), quantity(c))), "(layers + experts) * batch");
        assert_eq!(dialect.formula(&of(Op::Sub, quantity(c), sum)), "batch - (layers + experts)");
        assert_eq!(dialect.formula(&of(Op::Div, quantity(c), product.clone())), "batch / (layers * experts)");
        assert_eq!(dialect.formula(&of(Op::Add, product.clone(), quantity(c))), "layers * experts + batch");
        assert_eq!(dialect.formula(&of(Op::Pow, product.clone(), quantity(c))), "(layers * experts) ** batch");
        let left = Box::new(Expr::Complement(product, 2.0));
        assert_eq!(dialect.formula(&of(Op::Mul, left, quantity(c))), "(1 - layers * experts) * batch");
    }

    #[test]
    fn numbers_read_back() {
        for (value, text) in [(25.0, "25"), (0.1, "0.1"), (1e-7, "1e-7"), (3.6e22, "3.6e22"), (-0.5, "-0.5")] {
            assert_eq!(number(value), text);
        }
    }
}
