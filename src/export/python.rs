//! A script for Python 3, standard library only.

use super::calculation::Calculation;
use super::code::{Dialect, Needs, Syntax, called, comment, key, number};
use crate::i18n::results::export as words;

const ROUND_UP: &str = r#"
import math


def round_up(x):
    """{}"""
    if not math.isfinite(x):
        return x
    nearest = float(math.floor(x + 0.5))
    return nearest if abs(x - nearest) <= 1e-9 * abs(nearest) else float(math.ceil(x))

"#;

const DIVIDE: &str = r#"
def divide(a, b):
    """{}"""
    return a * float("inf") if b == 0 else a / b

"#;

const LARGER: &str = r#"
def larger(a, b):
    """{}"""
    return b if a != a else a if b != b else max(a, b)

"#;

const SMALLER: &str = r#"
def smaller(a, b):
    """{}"""
    return b if a != a else a if b != b else min(a, b)

"#;

const MAIN: &str = r#"}

if __name__ == "__main__":
    for key, value in RESULTS.items():
        print(key, repr(value))
"#;

/// Inputs as variables, a line for each step, and a main part that prints the steps.
pub(super) fn script(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = "#!/usr/bin/env python3\n".to_owned();
    comment(&mut out, "#", &calculation.head());
    let needs = Needs::of(calculation.steps.iter().map(|step| &step.formula));
    for (needed, code, says) in [
        (needs.rounding, ROUND_UP, words::ROUNDS_UP),
        (needs.dividing_by_zero, DIVIDE, words::DIVIDES),
        (needs.picking_the_other, LARGER, words::PICKS_LARGER),
        (needs.picking_the_other, SMALLER, words::PICKS_SMALLER),
    ] {
        if needed {
            out.push_str(&code.replace("{}", says.get(lang)));
        }
    }
    let syntax = Syntax { comment: "#", before: "", is: " = ", after: "\n" };
    syntax.title(&mut out, words::INPUTS.get(lang));
    syntax.inputs(&mut out, calculation, float);
    let dialect = Dialect {
        name: &key,
        power: "**",
        pick: |pick, a, b| called(["max", "min", "larger", "smaller"], pick, a, b),
        round_up: ("round_up(", ")"),
        divide: Some("divide"),
    };
    syntax.steps(&mut out, calculation, &dialect);
    out.push_str("\nRESULTS = {\n");
    for step in &calculation.steps {
        ["    \"", step.id.key(), "\": ", step.id.key(), ",\n"].iter().for_each(|part| out.push_str(part));
    }
    out.push_str(MAIN);
    out
}

/// A `float`, never an `int`: whole numbers of Python have no end and are rounded otherwise.
fn float(value: f64) -> String {
    let text = number(value);
    match value.is_finite() {
        false => ["float(\"", &text, "\")"].concat(),
        true if text.contains(['.', 'e']) => text,
        true => text + ".0",
    }
}
