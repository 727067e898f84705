//! Linear attention (gated delta rule): a state of fixed size in place of a cache.

use super::fields::Fields;
use super::part::{Part, PartKind, Tensor, Term};
use super::problem::Problem;
use super::size::Size;

/// The weights of its layers.
pub(super) fn part(fields: &Fields<'_>, layers: u64, hidden: u64) -> Result<Part, Problem> {
    let key_heads = fields.required(Size::LinearKeyHeads)?;
    let value_heads = fields.required(Size::LinearValueHeads)?;
    let value_head = fields.required(Size::LinearValueWidth)?;
    let keys = key_heads * fields.required(Size::LinearKeyWidth)?;
    let values = value_heads * value_head;
    let (h, v) = (("H", hidden), ("V_w", values));
    let mixed = ("(2 K_w + V_w)", 2 * keys + values);
    let terms = vec![
        Term::new(Tensor::LinearQueryKeyValue, [h, mixed]),
        Term::new(Tensor::LinearGate, [h, v]),
        Term::new(Tensor::LinearStep, [("2", 2), h, ("n_v", value_heads)]),
        Term::new(Tensor::Convolution, [mixed, ("C", fields.required(Size::LinearConvolution)?)]),
        Term::new(Tensor::StepAndDecay, [("2", 2), ("n_v", value_heads)]),
        Term::new(Tensor::LinearNorm, [("d_v", value_head)]),
        Term::new(Tensor::Output, [v, h]),
    ];
    Ok(Part::new(PartKind::LinearAttention, layers, terms))
}
