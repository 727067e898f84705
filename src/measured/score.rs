//! How far off predictions are.

use libm::{exp, log};

/// A score over rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// How many.
    pub rows: usize,
    /// Median of |predicted / measured - 1|.
    pub median: f64,
    /// 90th percentile of the same.
    pub p90: f64,
    /// Share of rows within a factor of 1.25.
    pub within: f64,
    /// Geometric mean of predicted / measured.
    pub geometric_mean: f64,
    /// Standard deviation of log(predicted / measured).
    pub deviation: f64,
}

impl Score {
    /// From log(predicted / measured) of at least one row; `None` of none.
    pub fn of(errors: &[f64]) -> Option<Self> {
        let rows = errors.len();
        if rows == 0 {
            return None;
        }
        let count = rows as f64;
        let mean = errors.iter().sum::<f64>() / count;
        let square = errors.iter().map(|e| (e - mean) * (e - mean)).sum::<f64>() / count;
        let off: Vec<f64> = errors.iter().map(|e| (exp(*e) - 1.0).abs()).collect();
        let within = errors.iter().filter(|e| e.abs() <= log(1.25)).count();
        Some(Self {
            rows,
            median: percentile(&off, 50.0),
            p90: percentile(&off, 90.0),
            within: within as f64 / count,
            geometric_mean: exp(mean),
            deviation: square.sqrt(),
        })
    }
}

/// A percentile, between neighbors by their distance; zero of no values.
pub fn percentile(values: &[f64], percent: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let at = percent / 100.0 * last as f64;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    below + (above - below) * at.fract()
}
