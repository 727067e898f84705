//! An ECMAScript module.

use super::calculation::Calculation;
use super::code::{Dialect, Needs, called, comment, key, number};
use crate::i18n::results::export as words;
use std::fmt::Write;

/// The function for rounding up, as every module has it.
pub(super) const ROUND_UP: &str = "const roundUp = (x) => {
  const nearest = Math.round(x);
  return Math.abs(x - nearest) <= 1e-9 * Math.abs(nearest) ? nearest : Math.ceil(x);
};
";

/// The inputs as an object, a function that computes every step, and lines that print them when Node runs the file.
pub(super) fn module(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    let mut out = String::new();
    comment(&mut out, "//", calculation.head());
    let _ = write!(out, "\n// == {} ==\n\nexport const INPUTS = Object.freeze({{\n", words::INPUTS.get(lang));
    for (id, value) in &calculation.inputs {
        let lines = [calculation.about(*id, *value), calculation.source(*id)].map(|line| inside_block(&line));
        let _ = write!(out, "  /** {}\n   *  {} */\n  {}: {},\n", lines[0], lines[1], id.key(), number(*value));
    }
    out.push_str("});\n\n");
    let needs = Needs::of(calculation.steps.iter().map(|step| &step.formula));
    if needs.rounding {
        let _ = write!(out, "/** {} */\n{ROUND_UP}\n", words::ROUNDS_UP.get(lang));
    }
    if needs.picking_the_other {
        for (name, of, says) in [("larger", "max", words::PICKS_LARGER), ("smaller", "min", words::PICKS_SMALLER)] {
            let code = format!("const {name} = (a, b) => (a !== a ? b : b !== b ? a : Math.{of}(a, b));");
            let _ = write!(out, "/** {} */\n{code}\n\n", says.get(lang));
        }
    }
    let _ = write!(
        out,
        "/**\n * {}\n * @param {{Partial<typeof INPUTS>}} inputs\n * @returns {{Record<string, number>}}\n */\n\
         export function estimate(inputs = INPUTS) {{\n  const {{\n",
        words::SAME_FORMULAS.get(lang)
    );
    for id in calculation.inputs.keys() {
        let _ = writeln!(out, "    {},", id.key());
    }
    out.push_str("  } = { ...INPUTS, ...inputs };\n");
    let dialect = Dialect {
        name: &key,
        power: "**",
        pick: |pick, a, b| called(["Math.max", "Math.min", "larger", "smaller"], pick, a, b),
        round_up: ("roundUp(", ")"),
        divide: None,
    };
    for (title, step) in calculation.titled_steps() {
        if let Some(title) = title {
            let _ = write!(out, "\n  // == {title} ==\n\n");
        }
        comment(&mut out, "  //", [calculation.about(step.id, step.value)]);
        let _ = writeln!(out, "  const {} = {};", step.id.key(), dialect.formula(&step.formula));
    }
    out.push_str("\n  return {\n");
    for step in &calculation.steps {
        let _ = writeln!(out, "    {},", step.id.key());
    }
    out.push_str(
        "  };\n}\n\nif (globalThis.process?.argv?.[1]?.endsWith(import.meta.url.split(\"/\").pop())) {\n  \
         for (const [key, value] of Object.entries(estimate())) console.log(key, value);\n}\n",
    );
    out
}

/// Nothing may end a block comment before its time.
fn inside_block(text: &str) -> String {
    text.replace("*/", "* /")
}
