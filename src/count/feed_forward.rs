//! Feed-forward layers: dense ones, experts, shared experts and the router between them.

use super::family::{ExpertWidth, Experts, FeedForward, Shared, Sparse, Width};
use super::fields::{ByLayer, Fields};
use super::layers;
use super::part::{Part, PartKind, Routing, Tensor, Term};
use super::problem::Problem;
use super::size::Size;

/// Feed-forward of all layers.
#[derive(Default)]
pub(super) struct Counted {
    /// Weights.
    pub parts: Vec<Part>,
    /// Width that a token passes, over all layers.
    pub width: u128,
    /// Layers with experts.
    pub expert_layers: u64,
    /// Routed experts, over all layers that have them.
    pub experts: u64,
    /// Routed experts that a token visits, over all layers that have them.
    pub visited: u64,
}

/// A layer with experts.
#[derive(Clone, Copy, PartialEq, Eq)]
struct ExpertLayer {
    experts: u64,
    visited: u64,
    width: u64,
    shared: u64,
}

/// Counts the feed-forward of all layers.
pub(super) fn count(
    fields: &Fields<'_>,
    rule: &FeedForward,
    experts: Option<&Experts>,
    layers: u64,
    hidden: u64,
) -> Result<Counted, Problem> {
    let mut counted = Counted::default();
    let mut dense = layers;
    if let Some(experts) = experts {
        for (layer, count) in expert_layers(fields, rule, experts, layers, hidden)? {
            dense -= count;
            counted.add_experts(fields, experts, layer, count, hidden)?;
        }
    }
    if dense > 0 {
        let width = width(fields, rule.width, hidden)?;
        let f = ("F", width);
        let bias = fields.flag(rule.bias)?;
        let mut terms = matrices(rule.gated, hidden, f, bias);
        if rule.scalars > 0 {
            terms.push(Term::new(Tensor::ActivationScalars, [("2", rule.scalars)]));
        }
        counted.parts.insert(0, Part::new(PartKind::FeedForward, dense, terms));
        counted.width += u128::from(width) * u128::from(dense);
    }
    Ok(counted)
}

impl Counted {
    fn add_experts(
        &mut self,
        fields: &Fields<'_>,
        rule: &Experts,
        layer: ExpertLayer,
        count: u64,
        hidden: u64,
    ) -> Result<(), Problem> {
        let ExpertLayer { experts, visited, width, shared } = layer;
        let (h, e, m) = (("H", hidden), ("E", experts), ("M", width));
        let bias = fields.flag(rule.bias)?;

        let mut terms = vec![Term::new(Tensor::GatedMatrices, [e, ("3", 3), h, m])];
        if bias {
            terms.push(Term::new(Tensor::FeedForwardBias, [e, ("(2 M + H)", 2 * width + hidden)]));
        }
        let mut routed = Part::new(PartKind::Experts, count, terms);
        routed.routing = Some(Routing { visited, experts });
        self.parts.push(routed);

        if shared > 0 {
            let mut terms = matrices(true, hidden, ("F_s", shared), bias);
            if rule.shared == Shared::Gated {
                terms.push(Term::new(Tensor::SharedGate, [h]));
            }
            self.parts.push(Part::new(PartKind::SharedExperts, count, terms));
        }

        let mut terms = vec![Term::new(Tensor::Router, [h, e])];
        if rule.router_bias {
            terms.push(Term::new(Tensor::RouterBias, [e]));
        }
        if rule.correction {
            terms.push(Term::new(Tensor::CorrectionBias, [e]));
        }
        self.parts.push(Part::new(PartKind::Router, count, terms));

        self.width += (u128::from(visited) * u128::from(width) + u128::from(shared)) * u128::from(count);
        self.expert_layers += count;
        self.experts += experts * count;
        self.visited += visited * count;
        Ok(())
    }
}

/// The matrices and biases of one feed-forward.
fn matrices(gated: bool, hidden: u64, width: (&'static str, u64), bias: bool) -> Vec<Term> {
    let h = ("H", hidden);
    let mut terms = vec![match gated {
        true => Term::new(Tensor::GatedMatrices, [("3", 3), h, width]),
        false => Term::new(Tensor::PlainMatrices, [("2", 2), h, width]),
    }];
    if bias {
        terms.push(match gated {
            true => Term::new(Tensor::FeedForwardBias, [("(2 F + H)", 2 * width.1 + hidden)]),
            false => Term::new(Tensor::FeedForwardBias, [("(F + H)", width.1 + hidden)]),
        });
    }
    terms
}

/// Layers with experts, those that are alike together.
fn expert_layers(
    fields: &Fields<'_>,
    feed_forward: &FeedForward,
    rule: &Experts,
    layers: u64,
    hidden: u64,
) -> Result<Vec<(ExpertLayer, u64)>, Problem> {
    let experts = fields.experts(layers)?;
    // Jamba's code builds a plain feed-forward where there would be one expert.
    let least = if rule.sparse == Sparse::Period { 2 } else { 1 };
    let sparse = layers::sparse(fields, rule, layers)?;
    let chosen: Vec<usize> = sparse
        .iter()
        .enumerate()
        .filter(|(layer, sparse)| **sparse && experts.at(*layer) >= least)
        .map(|(i, _)| i)
        .collect();
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    let visited = fields.by_layer(Size::ExpertsPerToken, layers)?;
    let own = Size::ExpertWidth.row().names.iter().any(|name| fields.stated(name).is_some());
    let width = match rule.width {
        ExpertWidth::OwnOrFfn if own => fields.by_layer(Size::ExpertWidth, layers)?,
        ExpertWidth::Own => fields.by_layer(Size::ExpertWidth, layers)?,
        ExpertWidth::Ffn | ExpertWidth::OwnOrFfn => ByLayer::One(fields.required(Size::FfnWidth)?),
    };
    let shared = match rule.shared {
        Shared::Times | Shared::TimesDense => match fields.optional(Size::SharedExperts) {
            // A list is no single number; null is none.
            Err(_) => fields.by_layer(Size::SharedExperts, layers)?,
            Ok(count) => ByLayer::One(count.unwrap_or(0)),
        },
        Shared::Gated => ByLayer::One(fields.required(Size::SharedWidth)?),
        Shared::None | Shared::One => ByLayer::One(0),
    };
    let dense = match rule.shared {
        Shared::TimesDense => self::width(fields, feed_forward.width, hidden)?,
        _ => 0,
    };
    let mut alike: Vec<(ExpertLayer, u64)> = Vec::new();
    for layer in chosen {
        let (experts, visited, width) = (experts.at(layer), visited.at(layer), width.at(layer));
        if visited > experts {
            return Err(Problem::Exceeds {
                field: fields.name_used(Size::ExpertsPerToken),
                value: visited,
                limit_field: fields.name_used(Size::Experts),
                limit: experts,
            });
        }
        let shared = match rule.shared {
            Shared::None => 0,
            Shared::Times => shared.at(layer) * width,
            Shared::TimesDense => shared.at(layer) * dense,
            Shared::Gated => shared.at(layer),
            Shared::One => width,
        };
        let layer = ExpertLayer { experts, visited, width, shared };
        match alike.iter_mut().find(|(other, _)| *other == layer) {
            Some((_, count)) => *count += 1,
            None => alike.push((layer, 1)),
        }
    }
    Ok(alike)
}

fn width(fields: &Fields<'_>, rule: Width, hidden: u64) -> Result<u64, Problem> {
    match rule {
        Width::Given => fields.required(Size::FfnWidth),
        Width::GivenOrFourfold => Ok(fields.optional(Size::FfnWidth)?.unwrap_or(4 * hidden)),
        Width::Fourfold => Ok(4 * hidden),
        Width::Multiple => Ok(fields.required(Size::FfnRatio)? * hidden),
        Width::Half => Ok(fields.required(Size::FfnWidth)? / 2),
        Width::Dense => fields.required(Size::DenseWidth),
    }
}
