//! A model for Squiggle 0.10, to go on with in its playground: any number may become a distribution there.

use super::calculation::Calculation;
use super::code::{Dialect, Needs, Syntax, called, comment, key, number};
use crate::i18n::results::export as words;

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

const LARGER: &str = "larger(a, b) = if a != a then b else if b != b then a else max(a, b)\n";
const SMALLER: &str = "smaller(a, b) = if a != a then b else if b != b then a else min(a, b)\n";

/// Inputs and steps as variables; the last expression holds every step.
pub(super) fn model(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = String::new();
    comment(&mut out, "//", &calculation.head());
    let needs = Needs::of(calculation.steps.iter().map(|step| &step.formula));
    for (needed, code, says) in [
        (needs.rounding, &[ROUND_UP, ROUND_UP_ALL][..], words::ROUNDS_UP),
        (needs.dividing_by_zero, &[DIVIDE], words::DIVIDES),
        (needs.picking_the_other, &[LARGER], words::PICKS_LARGER),
        (needs.picking_the_other, &[SMALLER], words::PICKS_SMALLER),
    ] {
        if needed {
            ["\n// ", says.get(lang), "\n"].iter().chain(code).for_each(|part| out.push_str(part));
        }
    }
    let syntax = Syntax { comment: "//", before: "", is: " = ", after: "\n" };
    syntax.title(&mut out, words::INPUTS.get(lang));
    syntax.inputs(&mut out, calculation, number);
    let dialect = Dialect {
        name: &key,
        power: "^",
        pick: |pick, a, b| called(["max", "min", "larger", "smaller"], pick, a, b),
        round_up: ("roundUp(", ")"),
        divide: Some("divide"),
    };
    syntax.steps(&mut out, calculation, &dialect);
    out.push_str("\n{\n");
    for step in &calculation.steps {
        ["  ", step.id.key(), ": ", step.id.key(), ",\n"].iter().for_each(|part| out.push_str(part));
    }
    out.push_str("}\n");
    out
}
