//! Ranges as a line of text: what the page shows until it has simulated.

use super::ranges::{Histogram, Ranges, Summary};
use crate::float;
use crate::model::quantities::Id;
use std::fmt::Write;
use std::sync::Arc;

/// A few fields, then the fifty dots, then what each output has; of outputs only the ends are shown. What is drawn or
/// written in few digits has those of a small float.
pub fn write(ranges: &Ranges) -> String {
    let Ranges { headline, central, samples, uncertain, summary, .. } = ranges;
    let mut text = format!("{} {central} {samples} {uncertain} {}", headline.key(), summary.mean);
    let mut push = |value: &dyn std::fmt::Display| {
        // Fails only where memory does.
        let _ = write!(text, " {value}");
    };
    summary.percentiles.iter().for_each(|value| push(value));
    ranges.dots.iter().for_each(|dot| push(&(*dot as f32)));
    let finite = |(_, summary): &(&Id, &Summary)| summary.percentiles.iter().all(|value| value.is_finite());
    for (id, Summary { percentiles: [low, .., high], .. }) in ranges.outputs.iter().filter(finite) {
        push(&id.key());
        push(&(*low as f32));
        push(&(*high as f32));
    }
    text
}

/// What [`write`] wrote; none where it did not.
pub fn read(text: &str) -> Option<Ranges> {
    let mut words = text.split(' ');
    let headline = Id::from_key(words.next()?)?;
    let mut number = || float::parse(words.next()?);
    let (central, samples, uncertain, mean) = (number()?, number()?, number()?, number()?);
    let percentiles = [number()?, number()?, number()?, number()?, number()?];
    let mut dots = [0.0; 50];
    for dot in &mut dots {
        *dot = number()?;
    }
    let mut ranges = Ranges {
        headline,
        central,
        samples: samples as usize,
        uncertain: uncertain as usize,
        plan_adapts: true,
        summary: Summary { percentiles, mean, standard_error: None },
        dots,
        histogram: Histogram { ends: (dots[0], dots[49]), log: false, counts: Vec::new() },
        drivers: Vec::new(),
        outputs: Default::default(),
        column: Arc::new(dots.map(|dot| dot as f32).to_vec()),
    };
    while let Some(id) = words.next().and_then(Id::from_key) {
        let (low, high) = (float::parse(words.next()?)?, float::parse(words.next()?)?);
        let percentiles = [low, f64::NAN, f64::NAN, f64::NAN, high];
        ranges.outputs.insert(id, Summary { percentiles, mean: f64::NAN, standard_error: None });
    }
    Some(ranges)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::uncertainty::simulate::Simulator;

    #[test]
    fn what_is_written_is_read() {
        let mut simulator = Simulator::default();
        simulator.set(&Scenario::default());
        let ranges = simulator.at_rest().unwrap();
        let known = read(&write(&ranges)).unwrap();
        assert_eq!(known.summary.percentiles, ranges.summary.percentiles);
        assert_eq!((known.central, known.samples, known.uncertain), (ranges.central, ranges.samples, ranges.uncertain));
        let ends = |ranges: &Ranges| {
            let ends = |summary: &Summary| (summary.percentiles[0], summary.percentiles[4]);
            ranges.outputs.iter().map(|(id, summary)| (*id, ends(summary))).collect::<Vec<_>>()
        };
        let near = |a: f64, b: f64| a == b || (a / b - 1.0).abs() < 1e-6;
        let known_outputs = ends(&known);
        assert!(known_outputs.len() > 40, "{}", known_outputs.len());
        assert!(known.dots.iter().zip(ranges.dots).all(|(known, dot)| near(*known, dot)));
        let finite = ends(&ranges).into_iter().filter(|(_, (low, high))| low.is_finite() && high.is_finite());
        for ((id, known), (of, ranges)) in known_outputs.into_iter().zip(finite) {
            assert!(id == of && near(known.0, ranges.0) && near(known.1, ranges.1), "{id:?}: {known:?} {ranges:?}");
        }
        for damaged in ["", "cost_per_day", "cost_per_day 1 2 x", "nonsense 1 2 3 4"] {
            assert_eq!(read(damaged), None, "{damaged}");
        }
    }
}
