//! The simulation in JavaScript, as a good programmer writes it by hand: typed arrays, a fast generator of 32 bits,
//! quantile tables, straight-line code, a histogram for the percentiles.

use super::Program;
use super::term::{Style, Term};
use crate::export::code::{Needs, number};
use crate::export::javascript::ROUND_UP;
use crate::model::prior::Family;
use crate::uncertainty::distribution::{Distribution, PERT_90, Shape, T4_95, TRIANGLE_90, Z_95};
use std::fmt::Write;

/// What is the same for every scenario: quantiles, tables, generator, percentiles.
const RUNTIME: &str = include_str!("runtime.js");

/// The module: `simulate(n, seed)` gives `{p5, p25, p50, p75, p95, mean}`.
pub fn module(program: &Program) -> String {
    let mut out = String::from("/** The uncertain inputs. */\nexport const INPUTS = [\n");
    for input in &program.drawn {
        let _ = writeln!(out, "  {},", described(input.id.key(), &input.distribution));
    }
    out.push_str("];\n\nconst BLOCK = 1024;\nconst COLUMNS = INPUTS.map(() => new Float64Array(BLOCK));\n\n");
    if Needs::of(program.lines.iter().map(|(_, formula)| formula)).rounding {
        out.push_str(ROUND_UP);
    }
    out.push_str("\n/** The formulas, for a block of draws. */\nfunction evaluate(columns, values, count) {\n");
    let names: Vec<String> = program.drawn.iter().map(|input| format!("{}_column", input.id.key())).collect();
    let _ = write!(out, "  const [{}] = columns;\n  for (let i = 0; i < count; i++) {{\n", names.join(", "));
    for (input, name) in program.drawn.iter().zip(&names) {
        let _ = writeln!(out, "    const {} = {name}[i];", input.id.key());
    }
    let style = Style { power: "**", max: "Math.max", min: "Math.min", round_up: |inner| format!("roundUp({inner})") };
    for (id, formula) in &program.lines {
        let term = Term::of(formula, &|part| program.varies(part));
        let _ = writeln!(out, "    const {} = {};", id.key(), term.written(&style));
    }
    let answer = if program.lines.is_empty() { number(program.central) } else { program.headline.key().to_owned() };
    let _ = write!(out, "    values[i] = {answer};\n  }}\n}}\n\n{RUNTIME}");
    out
}

/// A distribution by its center and scale, as the quantile functions of the module take it.
fn described(key: &str, distribution: &Distribution) -> String {
    let Distribution { low, high, bounds, .. } = *distribution;
    let half = (high - low) / 2.0;
    let log_half = || libm::log(high / low) / 2.0;
    let (shape, scale) = match distribution.shape {
        Shape::LogT4 => ("logt4", log_half() / T4_95),
        Shape::Family(Family::Lognormal) => ("lognormal", log_half() / Z_95),
        Shape::Family(Family::Normal) => ("normal", half / Z_95),
        Shape::Family(Family::Uniform) => ("uniform", half / 0.9),
        Shape::Family(Family::Triangular) => ("triangular", half / TRIANGLE_90),
        Shape::Family(Family::Pert) => ("pert", half / PERT_90),
    };
    let (least, most) = distribution.kept();
    format!(
        "{{ key: \"{key}\", shape: \"{shape}\", center: {}, scale: {}, bounds: [{}, {}], kept: [{}, {}] }}",
        number(distribution.center()),
        number(scale),
        number(bounds.0),
        number(bounds.1),
        number(least),
        number(most)
    )
}
