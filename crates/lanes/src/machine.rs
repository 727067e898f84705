//! Runs a straight line of instructions on blocks.
//!
//! An instruction takes registers of a block each, or one register and a scalar that is the same for all lanes. Its
//! result goes to a register that none of its operands is in.

use super::Block;
use super::elementary::{exp2_scaled, to_power, to_powers};

/// What an instruction does with its operands `a`, `b` (registers) and `s` (a scalar).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `a + b`
    Add,
    /// `a - b`
    Sub,
    /// `a · b`
    Mul,
    /// `a / b`
    Div,
    /// The larger of `a` and `b`.
    Max,
    /// The smaller of `a` and `b`.
    Min,
    /// `a` to the power of `b`.
    Pow,
    /// `a + s`
    AddScalar,
    /// `s - a`
    FromScalar,
    /// `a · s`
    MulScalar,
    /// `s / a`
    OverScalar,
    /// The larger of `a` and `s`.
    MaxScalar,
    /// The smaller of `a` and `s`.
    MinScalar,
    /// `a` to the power of `s`.
    PowScalar,
    /// A number to the power of `a`, given the logarithm `s` of the number to base 2.
    ExpScalar,
    /// `a` rounded up, forgiving what single precision adds to a whole number.
    RoundUp,
    /// `a²`
    Square,
    /// `a`
    Copy,
    /// `a · b + c`, rounded twice.
    MulAdd,
    /// `a · s + c`, rounded twice.
    MulScalarAdd,
}

/// One instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// What is done.
    pub op: Op,
    /// Register of the result. It is none of the operands.
    pub out: u16,
    /// First register.
    pub a: u16,
    /// Second register, or index of the scalar. The two registers are not the same.
    pub b: u16,
    /// Register that is added; only for `MulAdd` and `MulScalarAdd`, and none of the others.
    pub c: u16,
}

/// Share of a number that is taken for rounding of single precision.
const FORGIVEN: f32 = 1.0 / 2_097_152.0;

/// Runs the instructions in their order. Those whose registers do not exist, or are the same, do nothing: a program
/// has none of them.
#[inline(never)]
pub fn run(program: &[Instruction], registers: &mut [Block], scalars: &[f32]) {
    for instruction in program {
        step(instruction, registers, scalars);
    }
}

fn step(instruction: &Instruction, registers: &mut [Block], scalars: &[f32]) {
    let Instruction { op, out, a, b, c } = *instruction;
    let (out, a, b, c) = (usize::from(out), usize::from(a), usize::from(b), usize::from(c));
    let scalar = || scalars.get(b).copied().unwrap_or_default();
    match op {
        Op::Add | Op::Sub | Op::Mul | Op::Div | Op::Max | Op::Min | Op::Pow => {
            let Ok([out, a, b]) = registers.get_disjoint_mut([out, a, b]) else { return };
            match op {
                Op::Add => each(a, b, out, |a, b| a + b),
                Op::Sub => each(a, b, out, |a, b| a - b),
                Op::Mul => each(a, b, out, |a, b| a * b),
                Op::Div => each(a, b, out, |a, b| a / b),
                Op::Max => each(a, b, out, |a, b| if a > b { a } else { b }),
                Op::Min => each(a, b, out, |a, b| if a < b { a } else { b }),
                _ => to_powers(a, b, out),
            }
        }
        Op::MulAdd => {
            let Ok([out, a, b, c]) = registers.get_disjoint_mut([out, a, b, c]) else { return };
            let (a, b) = (a.as_chunks::<TURN>().0, b.as_chunks::<TURN>().0);
            let (c, out) = (c.as_chunks::<TURN>().0, out.as_chunks_mut::<TURN>().0);
            for (((a, b), c), out) in a.iter().zip(b).zip(c).zip(out) {
                for i in 0..TURN {
                    out[i] = a[i] * b[i] + c[i];
                }
            }
        }
        Op::MulScalarAdd => {
            let s = scalar();
            let Ok([out, a, c]) = registers.get_disjoint_mut([out, a, c]) else { return };
            each(a, c, out, |a, c| a * s + c);
        }
        _ => {
            let s = scalar();
            let Ok([out, a]) = registers.get_disjoint_mut([out, a]) else { return };
            match op {
                Op::AddScalar => map(a, out, |a| a + s),
                Op::FromScalar => map(a, out, |a| s - a),
                Op::MulScalar => map(a, out, |a| a * s),
                Op::OverScalar => map(a, out, |a| s / a),
                Op::MaxScalar => map(a, out, |a| if a > s { a } else { s }),
                Op::MinScalar => map(a, out, |a| if a < s { a } else { s }),
                Op::PowScalar => to_power(a, s, out),
                Op::ExpScalar => exp2_scaled(a, s, out),
                Op::RoundUp => map(a, out, |a| (a - a * FORGIVEN).ceil()),
                Op::Square => map(a, out, |a| a * a),
                _ => map(a, out, |a| a),
            }
        }
    }
}

/// Lanes that are worked on in one turn of a loop. A browser does not unroll loops, and with fewer of them it would count
/// more than it computes.
const TURN: usize = 32;

#[inline(always)]
fn each(a: &Block, b: &Block, out: &mut Block, f: impl Fn(f32, f32) -> f32) {
    let (a, b, out) = (a.as_chunks::<TURN>().0, b.as_chunks::<TURN>().0, out.as_chunks_mut::<TURN>().0);
    for ((a, b), out) in a.iter().zip(b).zip(out) {
        for i in 0..TURN {
            out[i] = f(a[i], b[i]);
        }
    }
}

#[inline(always)]
fn map(a: &Block, out: &mut Block, f: impl Fn(f32) -> f32) {
    for (a, out) in a.as_chunks::<TURN>().0.iter().zip(out.as_chunks_mut::<TURN>().0) {
        for i in 0..TURN {
            out[i] = f(a[i]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::LANES;
    use super::*;

    fn apply(op: Op, a: f32, b: f32, c: f32, s: f32) -> f32 {
        let mut registers = [[a; LANES], [b; LANES], [c; LANES], [0.0; LANES]];
        let takes_scalar = matches!(
            op,
            Op::AddScalar
                | Op::FromScalar
                | Op::MulScalar
                | Op::OverScalar
                | Op::MaxScalar
                | Op::MinScalar
                | Op::PowScalar
                | Op::ExpScalar
                | Op::MulScalarAdd
        );
        let instruction = Instruction { op, out: 3, a: 0, b: u16::from(!takes_scalar), c: 2 };
        run(&[instruction], &mut registers, &[s]);
        assert!(registers[3].iter().all(|value| value.to_bits() == registers[3][0].to_bits()));
        registers[3][LANES - 1]
    }

    #[test]
    fn each_operation_does_what_it_says() {
        for (op, wanted) in [
            (Op::Add, 11.0),
            (Op::Sub, 5.0),
            (Op::Mul, 24.0),
            (Op::Div, 8.0 / 3.0),
            (Op::Max, 8.0),
            (Op::Min, 3.0),
            (Op::AddScalar, 10.0),
            (Op::FromScalar, -6.0),
            (Op::MulScalar, 16.0),
            (Op::OverScalar, 0.25),
            (Op::MaxScalar, 8.0),
            (Op::MinScalar, 2.0),
            (Op::Square, 64.0),
            (Op::Copy, 8.0),
            (Op::MulAdd, 29.0),
            (Op::MulScalarAdd, 21.0),
        ] {
            assert_eq!(apply(op, 8.0, 3.0, 5.0, 2.0), wanted, "{op:?}");
        }
        assert!((apply(Op::Pow, 8.0, 3.0, 0.0, 0.0) / 512.0 - 1.0).abs() < 1e-6);
        assert!((apply(Op::PowScalar, 8.0, 0.0, 0.0, 2.0) / 64.0 - 1.0).abs() < 1e-6);
        assert!((apply(Op::ExpScalar, 8.0, 0.0, 0.0, 0.5) / 16.0 - 1.0).abs() < 1e-6);
    }

    #[test]
    fn rounding_up_forgives_the_last_bits() {
        for (value, wanted) in [(3.0, 3.0), (3.000_000_2, 3.0), (3.001, 4.0), (2.999_999_8, 3.0), (0.0, 0.0)] {
            assert_eq!(apply(Op::RoundUp, value, 0.0, 0.0, 0.0), wanted, "{value}");
        }
    }
}
