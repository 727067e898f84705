//! A formula as a line of code.

use crate::interpret::trace::{Expr, Op};
use crate::model::quantities::Id;

/// How a language writes what is not the same everywhere.
pub(super) struct Dialect<'a> {
    /// The name of a quantity.
    pub name: &'a dyn Fn(Id) -> String,
    /// The sign of a power.
    pub power: &'static str,
    /// The function for the larger of two.
    pub max: &'static str,
    /// The function for the smaller of two.
    pub min: &'static str,
    /// What stands before and after what is rounded up.
    pub round_up: (&'static str, &'static str),
    /// A function that divides by zero, where the language has no operator for it.
    pub divide: Option<&'static str>,
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
        let call = |name: &str| (format!("{name}({}, {})", self.formula(a), self.formula(b)), Binding::Atom);
        let (sign, own, left, right) = match op {
            Op::Add => ("+", Binding::Sum, Binding::Sum, Binding::Product),
            Op::Sub => ("-", Binding::Sum, Binding::Sum, Binding::Product),
            Op::Mul => ("*", Binding::Product, Binding::Product, Binding::Power),
            Op::Div => match self.divide {
                Some(divide) if b.value() == 0.0 => return call(divide),
                _ => ("/", Binding::Product, Binding::Product, Binding::Power),
            },
            Op::Pow => (self.power, Binding::Power, Binding::Atom, Binding::Atom),
            Op::Max => return call(self.max),
            Op::Min => return call(self.min),
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
    let text = format!("{value:?}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Whether some formula divides by a quantity that is zero now.
pub(super) fn divides_by_zero(formula: &Expr) -> bool {
    match formula {
        Expr::Quantity(..) => false,
        Expr::RoundUp(a, _) | Expr::Complement(a, _) => divides_by_zero(a),
        Expr::Binary(op, a, b, _) => {
            (*op == Op::Div && b.value() == 0.0) || divides_by_zero(a) || divides_by_zero(b)
        }
    }
}

/// Whether a formula rounds up somewhere.
pub(super) fn rounds_up(formula: &Expr) -> bool {
    match formula {
        Expr::Quantity(..) => false,
        Expr::RoundUp(..) => true,
        Expr::Complement(a, _) => rounds_up(a),
        Expr::Binary(_, a, b, _) => rounds_up(a) || rounds_up(b),
    }
}

/// Adds comment lines.
pub(super) fn comment(out: &mut String, mark: &str, lines: impl IntoIterator<Item = impl AsRef<str>>) {
    for line in lines {
        out.push_str(mark);
        out.push(' ');
        out.push_str(line.as_ref());
        out.push('\n');
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
            max: "max",
            min: "min",
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
