//! A script for Python 3, standard library only.

use super::calculation::Calculation;
use super::code::{Dialect, Needs, called, comment, key};
use crate::i18n::results::export as words;
use crate::i18n::text::Text;
use std::fmt::Write;

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

/// Inputs as variables, a line for each step, and a main part that prints the steps.
pub(super) fn script(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = "#!/usr/bin/env python3\n".to_owned();
    comment(&mut out, "#", calculation.head());
    let needs = Needs::of(calculation.steps.iter().map(|step| &step.formula));
    let mut function = |needed: bool, code: &str, says: Text| {
        if needed {
            out.push_str(&code.replace("{}", says.get(lang)));
        }
    };
    function(needs.rounding, ROUND_UP, words::ROUNDS_UP);
    function(needs.dividing_by_zero, DIVIDE, words::DIVIDES);
    function(needs.picking_the_other, LARGER, words::PICKS_LARGER);
    function(needs.picking_the_other, SMALLER, words::PICKS_SMALLER);
    let _ = write!(out, "\n# == {} ==\n\n", words::INPUTS.get(lang));
    for (id, value) in &calculation.inputs {
        comment(&mut out, "#", [calculation.about(*id, *value), calculation.source(*id)]);
        let _ = writeln!(out, "{} = {}", id.key(), number(*value));
    }
    let dialect = Dialect {
        name: &key,
        power: "**",
        pick: |pick, a, b| called(["max", "min", "larger", "smaller"], pick, a, b),
        round_up: ("round_up(", ")"),
        divide: Some("divide"),
    };
    for (title, step) in calculation.titled_steps() {
        if let Some(title) = title {
            let _ = write!(out, "\n# == {title} ==\n\n");
        }
        comment(&mut out, "#", [calculation.about(step.id, step.value)]);
        let _ = writeln!(out, "{} = {}", step.id.key(), dialect.formula(&step.formula));
    }
    out.push_str("\nRESULTS = {\n");
    for step in &calculation.steps {
        let _ = writeln!(out, "    \"{0}\": {0},", step.id.key());
    }
    out.push_str(
        "}\n\nif __name__ == \"__main__\":\n    for key, value in RESULTS.items():\n        print(key, repr(value))\n",
    );
    out
}

/// A `float`, never an `int`: whole numbers of Python have no end and are rounded otherwise.
fn number(value: f64) -> String {
    if value.is_finite() { format!("{value:?}") } else { format!("float(\"{value}\")") }
}
