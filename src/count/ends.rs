//! What stands before, between and after the layers: embedding, positions, norms, head.

use super::family::{Each, Family, Norm, Positions};
use super::fields::{Fields, Flag};
use super::part::{Part, PartKind, Tensor, Term};
use super::problem::Problem;
use super::size::Size;

/// Embedding, positions and head.
pub(super) fn embeddings(
    fields: &Fields<'_>,
    family: &Family,
    hidden: u64,
    vocabulary: u64,
    tied: bool,
) -> Result<Vec<Part>, Problem> {
    let (h, v) = (("H", hidden), ("V", vocabulary));
    let own = fields.optional(Size::EmbeddingWidth)?.filter(|width| *width != hidden);
    let w = own.map_or(h, |width| ("W", width));
    let mut embedding = vec![Term::new(Tensor::Embedding, [v, w])];
    if own.is_some() {
        embedding.push(Term::new(Tensor::EmbeddingProjection, [("2", 2), h, w]));
    }
    let mut parts = vec![Part::new(PartKind::Embedding, 1, embedding)];
    if let Positions::Learned(more) = family.positions {
        let positions = fields.required(Size::Positions)?;
        let n = if more > 0 { ("(n + 2)", positions + more) } else { ("n", positions) };
        parts.push(Part::new(PartKind::Positions, 1, vec![Term::new(Tensor::Positions, [n, h])]));
    }
    let mut head = Vec::new();
    if !tied {
        head.push(Term::new(Tensor::Head, [v, w]));
    }
    if fields.flag(family.head_bias)? {
        head.push(Term::new(Tensor::HeadBias, [v]));
    }
    if !head.is_empty() {
        parts.push(Part::new(PartKind::Head, 1, head));
    }
    Ok(parts)
}

/// Norms of layers, of the embedding and after the last layer.
pub(super) fn norms(fields: &Fields<'_>, family: &Family, layers: u64, hidden: u64) -> Result<Vec<Part>, Problem> {
    let norms = &family.norms;
    let term = |tensor, times: u64| {
        let h = ("H", hidden);
        match norms.kind {
            Norm::Weights if times == 1 => Term::new(tensor, [h]),
            Norm::Weights => Term::new(tensor, [(numeral(times), times), h]),
            Norm::WeightsAndBias => Term::new(tensor, [(numeral(2 * times), 2 * times), h]),
            Norm::Nothing => Term::new(tensor, [("0", 0)]),
        }
    };
    if norms.kind == Norm::Nothing {
        return Ok(Vec::new());
    }
    let each = match norms.each {
        Each::Of(each) => each,
        Each::OneIf(flag) => {
            if fields.flag(flag)? {
                1
            } else {
                2
            }
        }
        Each::Falcon => falcon(fields)?,
    };
    let mut parts = vec![Part::new(PartKind::Norms, layers, vec![term(Tensor::LayerNorms, each)])];
    let mut outside = Vec::new();
    if family.embedding_norm {
        outside.push(term(Tensor::EmbeddingNorm, 1));
    }
    if fields.flag(norms.last)? {
        outside.push(term(Tensor::FinalNorm, 1));
    }
    if !outside.is_empty() {
        parts.push(Part::new(PartKind::Norms, 1, outside));
    }
    Ok(parts)
}

/// Falcon: the new decoder has two norms unless it says one; the old one has one where attention and feed-forward run
/// side by side.
fn falcon(fields: &Fields<'_>) -> Result<u64, Problem> {
    let new = fields.flag(Flag::Key("new_decoder_architecture"))?;
    let stated = fields.number("num_ln_in_parallel_attn", 1, 2)?;
    let parallel = fields.flag(Flag::KeyOrYes("parallel_attn"))?;
    Ok(match (new, stated) {
        (true, None | Some(2)) => 2,
        _ if parallel => 1,
        _ => 2,
    })
}

/// The number of norms as a factor's symbol.
const fn numeral(number: u64) -> &'static str {
    match number {
        2 => "2",
        4 => "4",
        8 => "8",
        _ => "1",
    }
}
