//! State-space layers (Mamba as Jamba has it, with norms on what it selects).

use super::fields::{Fields, Flag};
use super::part::{Part, PartKind, Tensor, Term};
use super::problem::Problem;
use super::size::Size;
use serde_json::Value;

/// The weights of its layers.
pub(super) fn part(fields: &Fields<'_>, layers: u64, hidden: u64) -> Result<Part, Problem> {
    let inner = fields.required(Size::StateExpansion)? * hidden;
    let state = fields.required(Size::StateWidth)?;
    let rank = match fields.stated("mamba_dt_rank") {
        Some(Value::String(word)) if word == "auto" => None,
        _ => fields.optional(Size::TimeRank)?,
    };
    let rank = rank.unwrap_or(hidden.div_ceil(16));
    let (h, i, n, t) = (("H", hidden), ("I", inner), ("N", state), ("T", rank));
    let selected = ("(T + 2 N)", rank + 2 * state);
    let mut terms = vec![
        Term::new(Tensor::StateIn, [("2", 2), h, i]),
        Term::new(Tensor::Convolution, [i, ("C", fields.required(Size::StateConvolution)?)]),
        Term::new(Tensor::StateSelect, [i, selected]),
        Term::new(Tensor::StateStep, [t, i]),
        Term::new(Tensor::StateStepBias, [i]),
        Term::new(Tensor::StateDecay, [i, n]),
        Term::new(Tensor::StateSkip, [i]),
        Term::new(Tensor::StateOut, [i, h]),
        Term::new(Tensor::StateNorms, [selected]),
    ];
    if fields.flag(Flag::KeyOrYes("mamba_conv_bias"))? {
        terms.push(Term::new(Tensor::ConvolutionBias, [i]));
    }
    if fields.flag(Flag::Key("mamba_proj_bias"))? {
        terms.push(Term::new(Tensor::StateBias, [("(2 I + H)", 2 * inner + hidden)]));
    }
    Ok(Part::new(PartKind::StateSpace, layers, terms))
}
