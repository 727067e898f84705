//! An ECMAScript module.

use super::calculation::Calculation;
use super::code::{Dialect, Needs, Syntax, called, comment, key, number};
use crate::i18n::results::export as words;
use crate::model::quantities::Id;

/// The function for rounding up, as every module has it.
pub(super) const ROUND_UP: &str = "const roundUp = (x) => {
  const nearest = Math.round(x);
  return Math.abs(x - nearest) <= 1e-9 * Math.abs(nearest) ? nearest : Math.ceil(x);
};
";

const LARGER: &str = "const larger = (a, b) => (a !== a ? b : b !== b ? a : Math.max(a, b));\n";
const SMALLER: &str = "const smaller = (a, b) => (a !== a ? b : b !== b ? a : Math.min(a, b));\n";

const MAIN: &str = r#"  };
}

if (globalThis.process?.argv?.[1]?.endsWith(import.meta.url.split("/").pop())) {
  for (const [key, value] of Object.entries(estimate())) console.log(key, value);
}
"#;

/// The inputs as an object, a function that computes every step, and lines that print them when Node runs the file.
pub(super) fn module(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = String::new();
    comment(&mut out, "//", &calculation.head());
    let object = Syntax { comment: "  //", before: "  ", is: ": ", after: ",\n" };
    object.title(&mut out, words::INPUTS.get(lang));
    out.push_str("export const INPUTS = Object.freeze({\n");
    object.inputs(&mut out, calculation, number);
    out.push_str("});\n");
    let needs = Needs::of(calculation.steps.iter().map(|step| &step.formula));
    for (needed, code, says) in [
        (needs.rounding, ROUND_UP, words::ROUNDS_UP),
        (needs.picking_the_other, LARGER, words::PICKS_LARGER),
        (needs.picking_the_other, SMALLER, words::PICKS_SMALLER),
    ] {
        if needed {
            ["\n/** ", says.get(lang), " */\n", code].iter().for_each(|part| out.push_str(part));
        }
    }
    out.push_str("\n/**\n * ");
    out.push_str(words::SAME_FORMULAS.get(lang));
    out.push_str("\n * @param {Partial<typeof INPUTS>} inputs\n * @returns {Record<string, number>}\n */\n");
    out.push_str("export function estimate(inputs = INPUTS) {\n  const {\n");
    list(&mut out, calculation.inputs.iter().map(|(id, _)| *id));
    out.push_str("  } = { ...INPUTS, ...inputs };\n");
    let dialect = Dialect {
        name: &key,
        power: "**",
        pick: |pick, a, b| called(["Math.max", "Math.min", "larger", "smaller"], pick, a, b),
        round_up: ("roundUp(", ")"),
        divide: None,
    };
    let constant = Syntax { comment: "  //", before: "  const ", is: " = ", after: ";\n" };
    constant.steps(&mut out, calculation, &dialect);
    out.push_str("\n  return {\n");
    list(&mut out, calculation.steps.iter().map(|step| step.id));
    out.push_str(MAIN);
    out
}

/// Names inside braces, a line each.
fn list(out: &mut String, ids: impl Iterator<Item = Id>) {
    ids.for_each(|id| ["    ", id.key(), ",\n"].iter().for_each(|part| out.push_str(part)));
}
