//! The simulation in Squiggle 0.10: formulas over sample sets, as its authors write them.

use super::Program;
use super::term::{Style, Term};
use crate::export::code::{Needs, number};
use crate::export::squiggle::ROUND_UP;
use crate::model::prior::Family;
use crate::uncertainty::distribution::{Distribution, PERT_90, Shape, T4_95, TRIANGLE_90, Z_95};
use std::fmt::Write;

/// Less than this outside the bounds is not worth cutting off: no percentile shows it.
const NEGLIGIBLE: f64 = 1e-5;

/// Student's t with four degrees of freedom from a share (W. Shaw 2006), for one that is cut off at bounds.
const T4_QUANTILE: &str = "t4(u) = {
  p = (4 * u * (1 - u)) ^ 0.5
  size = 2 * (Math.cos(Math.acos(p) / 3) / p - 1) ^ 0.5
  if u < 0.5 then -size else size
}
";

/// The model; its result is a dictionary of percentiles and mean. How many samples is a matter of the environment.
pub fn model(program: &Program) -> String {
    let mut out = String::new();
    if Needs::of(program.lines.iter().map(|(_, formula)| formula)).rounding {
        out.push_str(ROUND_UP);
    }
    if program.drawn.iter().any(|input| input.distribution.shape == Shape::LogT4 && cut(&input.distribution)) {
        out.push_str(T4_QUANTILE);
    }
    for input in &program.drawn {
        let _ = writeln!(out, "{} = {}", input.id.key(), drawn(&input.distribution));
    }
    let style = Style {
        power: "^",
        max: "SampleSet.max",
        min: "SampleSet.min",
        round_up: |inner| format!("SampleSet.map({inner}, roundUpOne)"),
    };
    for (id, formula) in &program.lines {
        let term = Term::of(formula, &|part| program.varies(part));
        let _ = writeln!(out, "{} = {}", id.key(), term.written(&style));
    }
    let headline = if program.lines.is_empty() {
        format!("SampleSet.make({})", number(program.central))
    } else {
        program.headline.key().to_owned()
    };
    let _ = write!(out, "answer = {headline}\n{{\n");
    for (name, share) in [("p5", "0.05"), ("p25", "0.25"), ("p50", "0.5"), ("p75", "0.75"), ("p95", "0.95")] {
        let _ = writeln!(out, "  {name}: quantile(answer, {share}),");
    }
    out.push_str("  mean: mean(answer),\n}\n");
    out
}

fn cut(distribution: &Distribution) -> bool {
    let (least, most) = distribution.kept();
    least > NEGLIGIBLE || most < 1.0 - NEGLIGIBLE
}

/// A distribution as a sample set.
fn drawn(distribution: &Distribution) -> String {
    let Distribution { low, high, bounds, .. } = *distribution;
    let (center, half) = (distribution.center(), (high - low) / 2.0);
    let ends = |reach: f64| (number(center - reach), number(center + reach));
    let in_logs = |z: f64| (number(libm::log(center)), number(libm::log(high / low) / 2.0 / z));
    let symbolic = match distribution.shape {
        Shape::LogT4 => {
            let (mu, sigma) = in_logs(T4_95);
            if cut(distribution) {
                let (least, most) = distribution.kept();
                let uniform = format!("SampleSet.fromDist(uniform({}, {}))", number(least), number(most));
                return format!("exp({mu} + {sigma} * SampleSet.map({uniform}, t4))");
            }
            // Standard normal over the root of a chi-square with four degrees of freedom, over four. The mean of the
            // exponential has no end: what lies beyond the bounds, however little, may not stay.
            let t4 = "SampleSet.fromDist(normal(0, 1)) / (SampleSet.fromDist(gamma(2, 2)) / 4) ^ 0.5";
            let (least, most) = (number(bounds.0), number(bounds.1));
            return format!("SampleSet.max(SampleSet.min(exp({mu} + {sigma} * {t4}), {most}), {least})");
        }
        Shape::Family(Family::Lognormal) => {
            let (mu, sigma) = in_logs(Z_95);
            format!("lognormal({mu}, {sigma})")
        }
        Shape::Family(Family::Normal) => format!("normal({}, {})", number(center), number(half / Z_95)),
        Shape::Family(Family::Uniform) => {
            let reach = half / 0.9;
            let (from, to) = (number((center - reach).max(bounds.0)), number((center + reach).min(bounds.1)));
            return format!("SampleSet.fromDist(uniform({from}, {to}))");
        }
        Shape::Family(Family::Triangular) => {
            let (from, to) = ends(half / TRIANGLE_90);
            format!("triangular({from}, {}, {to})", number(center))
        }
        Shape::Family(Family::Pert) => {
            let reach = half / PERT_90;
            let scaled = format!("{} + {} * ", number(center - reach), number(2.0 * reach));
            if cut(distribution) {
                let at = |bound: f64| number(((bound - center) / reach / 2.0 + 0.5).clamp(0.0, 1.0));
                let (from, to) = (at(bounds.0), at(bounds.1));
                return format!("{scaled}SampleSet.fromDist(truncate(beta(3, 3), {from}, {to}))");
            }
            return format!("{scaled}SampleSet.fromDist(beta(3, 3))");
        }
    };
    if !cut(distribution) {
        return format!("SampleSet.fromDist({symbolic})");
    }
    format!("SampleSet.fromDist(truncate({symbolic}, {}, {}))", number(bounds.0), number(bounds.1))
}
