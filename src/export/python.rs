//! A script for Python 3, standard library only.

use super::calculation::Calculation;
use super::code::{Dialect, comment, divides_by_zero, key, rounds_up};
use crate::i18n::results::export as words;
use std::fmt::Write;

/// Inputs as variables, a line for each step, and a main part that prints the steps.
pub(super) fn script(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = "#!/usr/bin/env python3\n".to_owned();
    comment(&mut out, "#", calculation.head());
    let formulas = || calculation.steps.iter().map(|step| &step.formula);
    if formulas().any(rounds_up) {
        let _ = write!(
            out,
            "\nimport math\n\n\ndef round_up(x):\n    \"\"\"{}\"\"\"\n    if not math.isfinite(x):\n        return x\n    \
             nearest = float(math.floor(x + 0.5))\n    return nearest if abs(x - nearest) <= 1e-9 * abs(nearest) else \
             float(math.ceil(x))\n\n",
            words::ROUNDS_UP.get(lang)
        );
    }
    if formulas().any(divides_by_zero) {
        let _ = write!(
            out,
            "\ndef divide(a, b):\n    \"\"\"{}\"\"\"\n    if b == 0:\n        return a * float(\"inf\")\n    return a / \
             b\n\n",
            words::DIVIDES.get(lang)
        );
    }
    let _ = write!(out, "\n# == {} ==\n\n", words::INPUTS.get(lang));
    for (id, value) in &calculation.inputs {
        comment(&mut out, "#", [calculation.about(*id, *value), calculation.source(*id)]);
        let _ = writeln!(out, "{} = {}", id.key(), number(*value));
    }
    let dialect =
        Dialect { name: &key, power: "**", max: "max", min: "min", round_up: ("round_up(", ")"), divide: Some("divide") };
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
    out.push_str("}\n\nif __name__ == \"__main__\":\n    for key, value in RESULTS.items():\n        print(key, repr(value))\n");
    out
}

/// A `float`, never an `int`: whole numbers of Python have no end and are rounded otherwise.
fn number(value: f64) -> String {
    if value.is_finite() { format!("{value:?}") } else { format!("float(\"{value}\")") }
}
