//! Two scenarios on the same samples: their difference, sample by sample.
//!
//! An input has the same dimension of the points in every scenario, and scenarios that are compared have one seed. So a
//! sample of one and the sample of the same number of the other have the same luck, and what both share cancels.

use super::ranges::{PERCENTILES, Ranges};
use lanes::order::Places;

/// What a scenario answers: one quantity, as a range or as a point.
#[derive(Clone, Copy, Debug)]
pub struct Outcomes<'a> {
    /// With every input in the middle.
    pub central: f64,
    /// Sample by sample; none where nothing is uncertain.
    pub column: Option<&'a [f32]>,
}

impl<'a> Outcomes<'a> {
    /// The headline of ranges, or a point where there are none.
    pub fn of(ranges: Option<&'a Ranges>, point: f64) -> Self {
        match ranges {
            Some(ranges) => Self { central: ranges.central, column: Some(&ranges.column) },
            None => Self { central: point, column: None },
        }
    }
}

/// How much one scenario is above another, in base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Of the central cases.
    pub central: f64,
    /// The same as a share of what it is above; none where that is nothing.
    pub share: Option<f64>,
    /// At [`PERCENTILES`]; none where both are points.
    pub percentiles: Option<[f64; 5]>,
    /// The chance that it is less, and that it is more. Where both are points, one or none.
    pub chances: (f64, f64),
    /// Samples that both have.
    pub samples: usize,
}

/// `a` is what `b` is compared with. None where either has no value.
pub fn difference(b: Outcomes, a: Outcomes) -> Option<Difference> {
    let central = b.central - a.central;
    if !central.is_finite() {
        return None;
    }
    let share = Some(central / a.central).filter(|share| share.is_finite());
    let apart: Vec<f32> = match (b.column, a.column) {
        (None, None) => Vec::new(),
        (Some(b), Some(a)) => b.iter().zip(a).map(|(b, a)| b - a).collect(),
        (Some(b), None) => b.iter().map(|b| b - a.central as f32).collect(),
        (None, Some(a)) => a.iter().map(|a| b.central as f32 - a).collect(),
    };
    // A plan may lack the quantity.
    let apart: Vec<f32> = apart.into_iter().filter(|value| !value.is_nan()).collect();
    if apart.is_empty() {
        let chance = |is: bool| if is { 1.0 } else { 0.0 };
        let chances = (chance(central < 0.0), chance(central > 0.0));
        return Some(Difference { central, share, percentiles: None, chances, samples: 0 });
    }
    let mut found = [0.0; 5];
    Places::default().at(&apart, &PERCENTILES, &mut found);
    let chance = |count: usize| count as f64 / apart.len() as f64;
    let less = chance(apart.iter().filter(|value| **value < 0.0).count());
    let more = chance(apart.iter().filter(|value| **value > 0.0).count());
    let samples = apart.len();
    Some(Difference { central, share, percentiles: Some(found.map(f64::from)), chances: (less, more), samples })
}
