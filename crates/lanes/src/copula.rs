//! Points of one dimension bent towards those of another: a Gaussian copula.

use super::elementary::normal_share_below;
use super::table::Table;
use super::{Block, LANES};

/// Shares whose standard normals have the correlation `rho` with those of `other`, and which are as even as `own`.
/// `normal` is the table of standard normal quantiles. All shares are fractions of 2^32.
#[inline(never)]
pub fn lean(own: &[u32], other: &[u32], rho: f32, normal: &Table, out: &mut [u32]) {
    let rest = (1.0 - rho * rho).sqrt();
    let (mut a, mut b, mut below) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
    for ((own, other), out) in own.chunks(LANES).zip(other.chunks(LANES)).zip(out.chunks_mut(LANES)) {
        normal.look_up(own, &mut a);
        normal.look_up(other, &mut b);
        let mut z: Block = [0.0; LANES];
        for i in 0..LANES {
            // The smaller tail is exact; the larger one is its complement.
            let value = rest * a[i] + rho * b[i];
            z[i] = if value < 0.0 { value } else { -value };
            a[i] = value;
        }
        normal_share_below(&z, &mut below);
        for (i, out) in out.iter_mut().enumerate() {
            // At most 2^31, which the largest number below keeps inside the signed numbers.
            let scaled = below[i] * 4_294_967_296.0;
            let scaled = if scaled < 2_147_483_520.0 { scaled } else { 2_147_483_520.0 };
            let tail = (scaled as i32).cast_unsigned();
            *out = if a[i] < 0.0 { tail } else { !tail };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sobol::Dimension;
    use super::super::table::shares;
    use super::*;

    /// A coarse quantile of the normal distribution: bisection on the share.
    fn quantile(share: f64) -> f64 {
        let below = |z: f64| {
            let mut out = [0.0; LANES];
            normal_share_below(&[z as f32; LANES], &mut out);
            f64::from(out[0])
        };
        let (mut low, mut high) = (-7.0, 7.0);
        for _ in 0..40 {
            let middle = (low + high) / 2.0;
            if below(middle) < share { low = middle } else { high = middle }
        }
        low
    }

    #[test]
    fn the_correlation_is_as_asked_and_the_shares_stay_even() {
        let ends: Vec<f64> = shares().map(quantile).collect();
        let normal = Table::new(|n| ends[n], |n| -ends[n]);
        let draw = |dimension| {
            let dimension = Dimension::new(dimension, 1);
            let mut all = Vec::new();
            for block in 0..128 {
                let mut out = [0; LANES];
                dimension.block(block, &mut out);
                all.extend(out);
            }
            all
        };
        let (own, other) = (draw(0), draw(1));
        for rho in [0.6, -0.5] {
            let mut leant = vec![0; own.len()];
            lean(&own, &other, rho, &normal, &mut leant);
            let z = |points: &[u32]| {
                let mut out = vec![0.0; points.len()];
                normal.look_up(points, &mut out);
                out
            };
            let products = z(&leant).iter().zip(z(&other)).map(|(a, b)| f64::from(a * b)).sum::<f64>();
            assert!((products / own.len() as f64 - f64::from(rho)).abs() < 0.01, "{rho}");
            for tenth in 1..10u32 {
                let limit = u32::MAX / 10 * tenth;
                let below = leant.iter().filter(|point| **point < limit).count() as f64 / own.len() as f64;
                assert!((below - f64::from(tenth) / 10.0).abs() < 0.005, "{below} below {tenth} tenths");
            }
        }
    }
}
