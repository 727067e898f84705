//! The calibration in words: constants, and how far off predictions are, slice by slice.

use super::fit::{Fit, Sample, predictions};
use super::predict::Prediction;
use super::score::{Score, percentile};
use super::spread::Spread;
use super::validate::{HeldOut, Validation};
use crate::model::calibration::Constants;
use libm::{exp, log10};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Everything that `make calibrate` prints.
pub fn report(samples: &[&Sample], validation: &Validation) -> String {
    let predicted = predictions(samples, &validation.fit.constants);
    let mut text = constants(&validation.fit);
    text += &spread(&validation.spread);
    text += &fitted(samples, &predicted);
    for (name, held_out) in [
        ("groups of source, model and accelerator", &validation.groups),
        ("accelerators", &validation.gpus),
        ("model families", &validation.families),
        ("sources", &validation.sources),
    ] {
        let _ = writeln!(text, "\nwhole {name} left out");
        text += HEADER;
        text += &line("all", held_out, &(0..samples.len()).collect::<Vec<usize>>());
    }
    text += "\nwhole groups left out, by slice\n";
    text += HEADER;
    for (name, slices) in slices(samples, &predicted) {
        let _ = writeln!(text, "{name}");
        for (slice, rows) in slices {
            text += &line(&format!("  {slice}"), &validation.groups, &rows);
        }
    }
    text += "\nfarthest off, group left out\n";
    text + &worst(samples, &predicted, &validation.groups)
}

/// The table of constants as fitted.
pub fn constants(fit: &Fit) -> String {
    let mut text = String::from("constant                       fitted  error    prior  log-sd  unit, meaning\n");
    for ((constant, value), error) in Constants::ALL.iter().zip(&fit.values).zip(&fit.errors) {
        let (key, start, spread) = (constant.key, constant.start, constant.spread);
        let (unit, meaning) = (constant.unit.symbol(), constant.meaning.trim());
        let _ = writeln!(
            text,
            "{key:27}{value:>10}  {error:.3} {start:>8}  {spread:>6}  {unit}; {meaning}",
            value = five(*value)
        );
    }
    text
}

fn spread(spread: &Spread) -> String {
    let [experts, amd, prompt, latency] = spread.added;
    format!(
        "\nln sigma = {:.3} {experts:+.3} [experts] {amd:+.3} [AMD] {prompt:+.3} [prompt assumed] {latency:+.3} [latency-bound] \
         {:+.3} [new family] {:+.3} [new accelerator]\n",
        spread.base, spread.new_family, spread.new_gpu
    )
}

/// Five digits that count.
fn five(value: f64) -> String {
    let whole = log10(value.abs()).floor().max(0.0) as usize;
    format!("{value:.*}", 4_usize.saturating_sub(whole))
}

const HEADER: &str =
    "slice                          rows  median    p90  within 1.25x  geo mean  log-sd  in 90 %  p95/p5\n";

/// Scores with constants fitted to the same rows.
pub fn fitted(samples: &[&Sample], predicted: &[Prediction]) -> String {
    let errors: Vec<f64> = samples.iter().zip(predicted).map(|(sample, p)| sample.error(p.rate)).collect();
    let Some(score) = Score::of(&errors) else { return String::new() };
    format!("\nfitted to all rows\n{HEADER}{}\n", cells("all", &score))
}

fn cells(name: &str, score: &Score) -> String {
    let Score { rows, median, p90, within, geometric_mean, deviation } = *score;
    let (median, p90, within) = (100.0 * median, 100.0 * p90, 100.0 * within);
    format!("{name:30}{rows:>5}{median:>7.1}%{p90:>6.0}%{within:>13.0}%{geometric_mean:>10.3}{deviation:>8.3}")
}

fn line(name: &str, held_out: &HeldOut, rows: &[usize]) -> String {
    let errors: Vec<f64> = rows.iter().map(|n| held_out.errors[*n]).collect();
    let Some(score) = Score::of(&errors) else { return String::new() };
    let held = rows.iter().filter(|n| held_out.holds(**n)).count() as f64 / rows.len() as f64;
    let ratios: Vec<f64> = rows.iter().map(|n| held_out.factors[*n] * held_out.factors[*n]).collect();
    format!("{}{:>8.0}%{:>8.2}\n", cells(name, &score), 100.0 * held, percentile(&ratios, 50.0))
}

/// Rows by what they have in common.
fn slices(samples: &[&Sample], predicted: &[Prediction]) -> Vec<(&'static str, BTreeMap<String, Vec<usize>>)> {
    let by = |name, slice: &dyn Fn(usize) -> String| {
        let mut slices: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for n in 0..samples.len() {
            slices.entry(slice(n)).or_default().push(n);
        }
        (name, slices)
    };
    let up_to = |value: f64, steps: [(f64, &str); 2], last: &str| {
        let step = steps.into_iter().find(|(most, _)| value <= *most);
        step.map_or(last, |(_, name)| name).to_owned()
    };
    vec![
        by("accelerator", &|n| samples[n].setup.gpu.key.to_owned()),
        by("model family", &|n| samples[n].family().to_owned()),
        by("kind of model", &|n| if samples[n].setup.regime.experts { "experts" } else { "dense" }.to_owned()),
        by("format of weights", &|n| samples[n].row.weights.clone()),
        by("sequences a copy", &|n| up_to(predicted[n].copy.batch, [(8.0, "1 to 8"), (128.0, "9 to 128")], "more")),
        by("accelerators a copy", &|n| up_to(predicted[n].gpus, [(1.0, "1"), (4.0, "2 to 4")], "more")),
        by("limited by", &|n| predicted[n].limited_by().to_owned()),
        by("source", &|n| samples[n].source().to_owned()),
    ]
}

/// How many of the worst rows are shown.
const WORST: usize = 15;

fn worst(samples: &[&Sample], predicted: &[Prediction], held_out: &HeldOut) -> String {
    let mut order: Vec<usize> = (0..samples.len()).collect();
    order.sort_by(|a, b| held_out.errors[*b].abs().total_cmp(&held_out.errors[*a].abs()));
    let mut text = String::new();
    for n in order.into_iter().take(WORST) {
        let (sample, prediction) = (samples[n], &predicted[n]);
        let _ = writeln!(
            text,
            "{:24}{:18}{:>4} x {:24}{:>7.0}/{:<7.0}batch {:>7.1}  measured {:>9.1}  predicted / measured {:.2}  {}",
            sample.row.id,
            sample.setup.model.key,
            sample.row.gpus,
            sample.setup.gpu.key,
            sample.setup.input,
            sample.setup.output,
            prediction.copy.batch,
            sample.measured,
            exp(held_out.errors[n]),
            prediction.limited_by(),
        );
    }
    text
}
