//! Whole percentages that add up.

use super::scale::drawable;

/// The share of each value, in whole percent by largest remainder: they sum to 100, or are all 0 where nothing is.
///
/// Values below zero and values that are not finite count as nothing.
pub fn percentages(values: &[f64]) -> Vec<u32> {
    let exact: Vec<f64> = fractions(values).iter().map(|fraction| fraction * 100.0).collect();
    let mut shares: Vec<u32> = exact.iter().map(|share| (share + 1e-9).floor() as u32).collect();
    let given: u32 = shares.iter().sum();
    if exact.iter().all(|share| *share == 0.0) || given > 100 {
        return shares;
    }
    let mut order: Vec<usize> = (0..exact.len()).filter(|index| exact[*index] > 0.0).collect();
    let remainder = |index: usize| exact[index] - f64::from(shares[index]);
    order.sort_by(|a, b| remainder(*b).total_cmp(&remainder(*a)).then(a.cmp(b)));
    for index in order.into_iter().cycle().take((100 - given) as usize) {
        shares[index] += 1;
    }
    shares
}

/// The share of each value in their sum, 0 to 1; all 0 where nothing is.
pub fn fractions(values: &[f64]) -> Vec<f64> {
    let largest = values.iter().copied().map(drawable).fold(0.0, f64::max);
    if largest == 0.0 {
        return vec![0.0; values.len()];
    }
    // Divided by the largest first, so that the sum of very large values stays finite.
    let scaled: Vec<f64> = values.iter().map(|value| drawable(*value) / largest).collect();
    let total: f64 = scaled.iter().sum();
    scaled.iter().map(|value| value / total).collect()
}
