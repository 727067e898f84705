//! Powers in single precision from nothing but arithmetic, so that they vectorize and give the same bits everywhere.

use super::{Block, LANES};

/// 2 to the power of x, to about 1e-7 of its value. Zero below -126, infinite from 128 on.
#[inline(always)]
fn exp2(x: f32) -> f32 {
    // The sum of x and 1.5 x 2^23 has the nearest whole number in its last bits.
    const SHIFT: f32 = 12_582_912.0;
    let inside = if x < -126.0 { -126.0 } else { x };
    let inside = if inside > 127.5 { 127.5 } else { inside };
    let shifted = inside + SHIFT;
    let f = inside - (shifted - SHIFT);
    // Minimax polynomial of 2^f on [-0.5, 0.5].
    let p = 1.0
        + f * (std::f32::consts::LN_2
            + f * (0.240_226_5 + f * (0.055_504_1 + f * (0.009_618_13 + f * (0.001_333_56 + f * 0.000_154_35)))));
    let scaled = f32::from_bits(p.to_bits().wrapping_add(shifted.to_bits() << 23));
    let scaled = if x < -126.0 { 0.0 } else { scaled };
    if x >= 128.0 { f32::INFINITY } else { scaled }
}

/// The logarithm to base 2 of a positive normal number, to about 1e-7 absolute.
#[inline(always)]
fn log2(x: f32) -> f32 {
    const SQRT_HALF: u32 = 0x3f35_04f3;
    let bits = x.to_bits();
    let exponent = bits.wrapping_sub(SQRT_HALF) & 0xff80_0000;
    let m = f32::from_bits(bits.wrapping_sub(exponent));
    let s = (m - 1.0) / (m + 1.0);
    let z = s * s;
    let series = s * (2.885_39 + z * (0.961_796_7 + z * (0.577_078 + z * (0.412_198_6 + z * 0.320_598_9))));
    let whole = (exponent.cast_signed() >> 23) as f32;
    let value = whole + series;
    if x > 0.0 { value } else { f32::NEG_INFINITY }
}

/// 2 to the power of each times a factor.
pub(crate) fn exp2_scaled(x: &Block, factor: f32, out: &mut Block) {
    for i in 0..LANES {
        out[i] = exp2(x[i] * factor);
    }
}

/// Each to the same power.
pub(crate) fn to_power(x: &Block, power: f32, out: &mut Block) {
    for i in 0..LANES {
        out[i] = exp2(log2(x[i]) * power);
    }
}

/// Each to its own power.
pub(crate) fn to_powers(x: &Block, power: &Block, out: &mut Block) {
    for i in 0..LANES {
        out[i] = exp2(log2(x[i]) * power[i]);
    }
}

/// Share of the standard normal distribution below each: `erfc` by the Chebyshev fit of W. Press and others, to about
/// 1e-6 of its value in both tails.
#[inline(never)]
pub fn normal_share_below(z: &Block, out: &mut Block) {
    const LOG2_E: f32 = std::f32::consts::LOG2_E;
    for i in 0..LANES {
        let size = if z[i] < 0.0 { -z[i] } else { z[i] };
        let x = size * std::f32::consts::FRAC_1_SQRT_2;
        let t = 1.0 / (1.0 + 0.5 * x);
        let p = -1.265_512_2
            + t * (1.000_023_7
                + t * (0.374_091_96
                    + t * (0.096_784_18
                        + t * (-0.186_288_06
                            + t * (0.278_868_07
                                + t * (-1.135_204 + t * (1.488_515_9 + t * (-0.822_152_23 + t * 0.170_872_77))))))));
        let tail = 0.5 * t * exp2((p - x * x) * LOG2_E);
        out[i] = if z[i] < 0.0 { tail } else { 1.0 - tail };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_two() {
        for n in -1260..1270 {
            let x = n as f32 / 10.0;
            let exact = (f64::from(x)).exp2();
            assert!((f64::from(exp2(x)) / exact - 1.0).abs() < 3e-7, "2^{x} is {} for {exact}", exp2(x));
        }
        assert_eq!(exp2(-200.0), 0.0);
        assert_eq!(exp2(128.0), f32::INFINITY);
    }

    #[test]
    fn logarithms() {
        let mut x = 1e-30f32;
        while x < 1e30 {
            let exact = f64::from(x).log2();
            assert!((f64::from(log2(x)) - exact).abs() < 2e-7 * (1.0 + exact.abs()), "log2 {x} is {}", log2(x));
            x *= 1.013;
        }
        assert_eq!(log2(0.0), f32::NEG_INFINITY);
    }
}
