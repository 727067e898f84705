//! A model for Squiggle 0.10, to go on with in its playground: any number may become a distribution there.

use super::calculation::Calculation;
use super::code::{Dialect, Needs, called, comment, key, number};
use crate::i18n::results::export as words;
use std::fmt::Write;

/// Rounds up a number.
pub(super) const ROUND_UP: &str =
    "roundUpOne(x) = { nearest = round(x); if abs(x - nearest) <= 1e-9 * abs(nearest) then nearest else ceil(x) }\n";

/// Rounds up a number, or every sample of a distribution.
const ROUND_UP_ALL: &str = "roundUp(x) = if typeOf(x) == \"Number\" then roundUpOne(x) else SampleSet.map(SampleSet.fromDist(x), roundUpOne)\n";

/// Squiggle stops where a distribution is divided by zero, or by one of zeros; there is no number then.
const DIVIDE: &str = "divide(a, b) = {
  middle = if typeOf(b) == \"Number\" then b else mean(b)
  if middle == 0 && typeOf(a) != \"Number\" then 0 / 0 else a / b
}
";

/// Inputs and steps as variables; the last expression holds every step.
pub(super) fn model(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = String::new();
    comment(&mut out, "//", calculation.head());
    let needs = Needs::of(calculation.steps.iter().map(|step| &step.formula));
    if needs.rounding {
        let _ = write!(out, "\n// {}\n{ROUND_UP}{ROUND_UP_ALL}", words::ROUNDS_UP.get(lang));
    }
    if needs.dividing_by_zero {
        let _ = write!(out, "\n// {}\n{DIVIDE}", words::DIVIDES.get(lang));
    }
    if needs.picking_the_other {
        for (name, of, says) in [("larger", "max", words::PICKS_LARGER), ("smaller", "min", words::PICKS_SMALLER)] {
            let code = format!("{name}(a, b) = if a != a then b else if b != b then a else {of}(a, b)");
            let _ = write!(out, "\n// {}\n{code}\n", says.get(lang));
        }
    }
    let _ = write!(out, "\n// == {} ==\n\n", words::INPUTS.get(lang));
    for (id, value) in &calculation.inputs {
        comment(&mut out, "//", [calculation.about(*id, *value), calculation.source(*id)]);
        let _ = writeln!(out, "{} = {}", id.key(), number(*value));
    }
    let dialect = Dialect {
        name: &key,
        power: "^",
        pick: |pick, a, b| called(["max", "min", "larger", "smaller"], pick, a, b),
        round_up: ("roundUp(", ")"),
        divide: Some("divide"),
    };
    for (title, step) in calculation.titled_steps() {
        if let Some(title) = title {
            let _ = write!(out, "\n// == {title} ==\n\n");
        }
        comment(&mut out, "//", [calculation.about(step.id, step.value)]);
        let _ = writeln!(out, "{} = {}", step.id.key(), dialect.formula(&step.formula));
    }
    out.push_str("\n{\n");
    for step in &calculation.steps {
        let _ = writeln!(out, "  {0}: {0},", step.id.key());
    }
    out.push_str("}\n");
    out
}
