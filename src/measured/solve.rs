//! Least squares for a handful of unknowns: damped Gauss-Newton steps (Levenberg and Marquardt).

/// A symmetric matrix, by rows.
pub type Matrix = Vec<Vec<f64>>;

/// Where the sum of squares is smallest.
#[derive(Clone, Debug, PartialEq)]
pub struct Minimum {
    /// The unknowns.
    pub at: Vec<f64>,
    /// Half of the sum of squares there.
    pub cost: f64,
    /// Curvature of the cost: its inverse is the covariance of the unknowns.
    pub curvature: Matrix,
}

/// Difference of the unknowns that derivatives are taken over.
const DIFFERENCE: f64 = 1e-6;

/// Steps shorter than this, in every unknown, end the search.
const SHORTEST: f64 = 1e-5;

/// The most steps; each halves the distance at the worst.
const MOST_STEPS: usize = 100;

/// Damping beyond which no step helps any more.
const MOST_DAMPING: f64 = 1e8;

/// The minimum of the sum of squares next to `start`. Deterministic.
///
/// The residuals may have kinks: a step is taken only where it lowers the cost, and the search ends where none does.
pub fn least_squares(start: &[f64], residuals: impl Fn(&[f64]) -> Vec<f64>) -> Minimum {
    let half_square = |residuals: &[f64]| residuals.iter().map(|r| r * r).sum::<f64>() / 2.0;
    let mut at = start.to_vec();
    let mut here = residuals(&at);
    let mut cost = half_square(&here);
    let mut damping = 1e-3;
    let (mut curvature, mut slope) = normal_equations(&at, &here, &residuals);
    for _ in 0..MOST_STEPS {
        let mut damped = curvature.clone();
        for (n, row) in damped.iter_mut().enumerate() {
            row[n] *= 1.0 + damping;
        }
        let Some(step) = solve(&damped, &slope) else { break };
        let next: Vec<f64> = at.iter().zip(&step).map(|(x, s)| x - s).collect();
        let there = residuals(&next);
        let cost_there = half_square(&there);
        let short = step.iter().all(|s| s.abs() < SHORTEST);
        if cost_there < cost {
            (at, here, cost) = (next, there, cost_there);
            damping = (damping / 10.0).max(1e-9);
            (curvature, slope) = normal_equations(&at, &here, &residuals);
        } else {
            damping *= 10.0;
        }
        if short || damping > MOST_DAMPING {
            break;
        }
    }
    Minimum { at, cost, curvature }
}

/// J'J and J'r with forward differences.
fn normal_equations(at: &[f64], here: &[f64], residuals: &impl Fn(&[f64]) -> Vec<f64>) -> (Matrix, Vec<f64>) {
    let column = |n: usize| -> Vec<f64> {
        let mut shifted = at.to_vec();
        shifted[n] += DIFFERENCE;
        residuals(&shifted).iter().zip(here).map(|(there, here)| (there - here) / DIFFERENCE).collect()
    };
    let columns: Vec<Vec<f64>> = (0..at.len()).map(column).collect();
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let curvature = columns.iter().map(|a| columns.iter().map(|b| product(a, b)).collect()).collect();
    let slope = columns.iter().map(|column| product(column, here)).collect();
    (curvature, slope)
}

/// Solves A x = b for a symmetric positive definite A by Cholesky's method; `None` where A is not.
pub fn solve(a: &Matrix, b: &[f64]) -> Option<Vec<f64>> {
    let n = b.len();
    let mut lower = vec![vec![0.0; n]; n];
    for row in 0..n {
        for column in 0..=row {
            let known: f64 = (0..column).map(|k| lower[row][k] * lower[column][k]).sum();
            let rest = a[row][column] - known;
            lower[row][column] = if row == column {
                if rest.is_nan() || rest <= 0.0 {
                    return None;
                }
                rest.sqrt()
            } else {
                rest / lower[column][column]
            };
        }
    }
    let mut x = b.to_vec();
    for row in 0..n {
        let known: f64 = (0..row).map(|k| lower[row][k] * x[k]).sum();
        x[row] = (x[row] - known) / lower[row][row];
    }
    for row in (0..n).rev() {
        let known: f64 = (row + 1..n).map(|k| lower[k][row] * x[k]).sum();
        x[row] = (x[row] - known) / lower[row][row];
    }
    Some(x)
}

/// Standard errors from a curvature: roots of the diagonal of its inverse; `None` where it is not positive definite.
pub fn errors(curvature: &Matrix) -> Option<Vec<f64>> {
    let unit = |n: usize| (0..curvature.len()).map(|k| if k == n { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
    (0..curvature.len()).map(|n| solve(curvature, &unit(n)).map(|column| column[n].sqrt())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let a = vec![vec![4.0, 2.0, 0.6], vec![2.0, 5.0, 1.0], vec![0.6, 1.0, 3.0]];
        let x = solve(&a, &[1.0, -2.0, 3.0]).unwrap_or_default();
        for (row, b) in a.iter().zip([1.0, -2.0, 3.0]) {
            let sum: f64 = row.iter().zip(&x).map(|(a, x)| a * x).sum();
            assert!((sum - b).abs() < 1e-12, "{sum} instead of {b}");
        }
        assert_eq!(solve(&vec![vec![1.0, 2.0], vec![2.0, 1.0]], &[1.0, 1.0]), None);
    }

    /// Rosenbrock's valley: residuals 10 (y - x²) and 1 - x, smallest at (1, 1).
    #[test]
    fn a_curved_valley_is_followed() {
        let valley = |x: &[f64]| vec![10.0 * (x[1] - x[0] * x[0]), 1.0 - x[0]];
        let minimum = least_squares(&[-1.2, 1.0], valley);
        assert!(minimum.cost < 1e-16 && (minimum.at[0] - 1.0).abs() < 1e-7, "{:?}", minimum.at);
        // J = [[-20, 10], [-1, 0]], so the inverse of J'J is [[1, 2], [2, 4.01]] x 1e2 / 100.
        let errors = errors(&minimum.curvature).unwrap_or_default();
        assert!((errors[0] - 1.0).abs() < 1e-4 && (errors[1] - 4.01_f64.sqrt()).abs() < 1e-4, "{errors:?}");
    }
}
