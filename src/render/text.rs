//! Formulas as plain text.

use super::formula::Formula;
use super::math::{Choice, Math, Operator};

/// The three lines of a formula, equals signs under each other.
pub fn formula(formula: &Formula) -> String {
    let symbol = text(&formula.symbol);
    let margin = " ".repeat(symbol.chars().count());
    let lines = formula.lines();
    let lines = lines.iter().enumerate().map(|(n, line)| {
        let left = if n == 0 { &symbol } else { &margin };
        format!("{left} {}\n", text(&line.math()))
    });
    lines.collect()
}

/// The same with lines cut at their break opportunities so that none is longer than `width` characters where that is
/// possible. What follows a cut is indented behind the equals sign.
pub fn wrapped(formula: &Formula, width: usize) -> String {
    let symbol = text(&formula.symbol);
    let margin = " ".repeat(symbol.chars().count());
    let mut out = String::new();
    for (n, line) in formula.lines().into_iter().enumerate() {
        let mut current = if n == 0 { symbol.clone() } else { margin.clone() };
        for piece in line.math().pieces() {
            let piece = text(&piece);
            if current.chars().count() + 1 + piece.chars().count() > width && current.trim() != symbol.trim() {
                if !current.trim().is_empty() {
                    out.push_str(current.trim_end());
                    out.push('\n');
                }
                current = if piece.starts_with(['=', '≈']) { margin.clone() } else { format!("{margin}  ") };
            }
            current.push(' ');
            current.push_str(&piece);
        }
        out.push_str(current.trim_end());
        out.push('\n');
    }
    out
}

/// A formula in one line.
pub fn text(math: &Math) -> String {
    let mut out = String::new();
    write(math, &mut out);
    out.trim_start().to_owned()
}

fn write(math: &Math, out: &mut String) {
    match math {
        Math::Row(pieces) => pieces.iter().for_each(|piece| write(piece, out)),
        Math::Identifier(symbol) => {
            out.push_str(&symbol.letters);
            for (mark, script) in [('_', &symbol.below), ('^', &symbol.above)] {
                if let Some(script) = script {
                    out.push(mark);
                    out.push_str(script);
                }
            }
        }
        Math::Number(number) => out.push_str(&number.text.joined()),
        Math::Operator(operator) => match operator {
            Operator::InvisibleTimes => out.push_str(" · "),
            operator => {
                out.push(' ');
                out.push_str(operator.sign());
                out.push(' ');
            }
        },
        Math::Fraction(above, below) => {
            bracketed(above, is_sum(above), out);
            out.push_str(" / ");
            bracketed(below, matches!(**below, Math::Row(_)), out);
        }
        Math::Power(base, exponent) => {
            write(base, out);
            out.push('^');
            bracketed(exponent, matches!(**exponent, Math::Row(_)), out);
        }
        Math::Ceil(inner) => {
            out.push('⌈');
            write(inner, out);
            out.push('⌉');
        }
        Math::Parens(inner) => bracketed(inner, true, out),
        Math::Choice(choice) => write_choice(choice, out),
        Math::Break(_) => {}
    }
}

fn write_choice(choice: &Choice, out: &mut String) {
    out.push_str(choice.pick.name());
    out.push('(');
    for (n, side) in choice.sides.iter().enumerate() {
        if n > 0 {
            out.push_str(", ");
        }
        write(side, out);
    }
    out.push(')');
}

fn bracketed(math: &Math, brackets: bool, out: &mut String) {
    if brackets {
        out.push('(');
    }
    write(math, out);
    if brackets {
        out.push(')');
    }
}

fn is_sum(math: &Math) -> bool {
    let Math::Row(pieces) = math else { return false };
    pieces.iter().any(|piece| matches!(piece, Math::Operator(Operator::Plus | Operator::Minus)))
}
