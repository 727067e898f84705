//! How to lower the cost: levers, one at a time and together.
//!
//! A lever is a set of changes with an assumption, a source and what is known of its price in quality. Levers that are
//! pulled together are put on in the order of [`Lever::ALL`], whatever the order they are told in, so that a set of them
//! is one scenario; what each adds is told in the reader's order, or averaged over orders (`attribution`).

pub use super::pulling::{Pulling, Savings, Spread, Step, applicable, levels, pulled, savings};
use crate::catalog::fact::Fact;
use crate::catalog::grids::GRIDS;
use crate::catalog::levers::{
    CACHED_SHARE, COMMITMENT_DISCOUNT, ENGINE_BATCH_LIMIT, LEFT_BY_PRUNING, RELAXED_TPOT, SPOT_DISCOUNT, SPOT_SHARE,
    Smaller, TOKENS_PER_STEP, smaller_than,
};
use crate::catalog::sources::plan as sources;
use crate::model::choices::{Ownership, Precision, Serving, YesNo};
use crate::model::day::peak;
use crate::model::quantities::Id;
use crate::model::source::SourceId;
use crate::scenario::choice::ChoiceId;
use crate::scenario::{Answer, Change, Scenario};
use crate::uncertainty::inputs::{distribution, moved};

/// One way to lower the cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lever {
    /// Another model, distilled from the present one or the next smaller of its kind.
    SmallerModel,
    /// The weights that matter least are cut away.
    Pruning,
    /// Weights and activations in 8 bits.
    Activations,
    /// Weights in 4 bits.
    Weights,
    /// The KV cache in 8 bits.
    Cache,
    /// Prompts that begin alike are read once.
    PrefixCache,
    /// More sequences at once: tokens may come more slowly.
    LargerBatch,
    /// Several tokens of an answer in a step.
    SpeculativeDecoding,
    /// Prompts and answers on accelerators of their own.
    PrefillDecodeSplit,
    /// Servers are bought: nothing of them is given back or reserved.
    Own,
    /// Accelerators are given back while few people ask.
    FollowLoad,
    /// A commitment for a year.
    Reserved,
    /// A part of the fleet that may be taken back at any time.
    Spot,
    /// Where electricity is cheap.
    Region,
    /// As many servers as the work needs.
    RightSize,
}

impl Lever {
    /// Every one of them, in the order in which they are put on: what follows looks at what came before.
    pub const ALL: &'static [Self] = &[
        Self::SmallerModel,
        Self::Pruning,
        Self::Activations,
        Self::Weights,
        Self::Cache,
        Self::PrefixCache,
        Self::LargerBatch,
        Self::SpeculativeDecoding,
        Self::PrefillDecodeSplit,
        Self::Own,
        Self::FollowLoad,
        Self::Reserved,
        Self::Spot,
        Self::Region,
        Self::RightSize,
    ];

    /// The word that links use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SmallerModel => "smaller_model",
            Self::Pruning => "pruning",
            Self::Activations => "activations",
            Self::Weights => "weights",
            Self::Cache => "cache",
            Self::PrefixCache => "prefix_cache",
            Self::LargerBatch => "larger_batch",
            Self::SpeculativeDecoding => "speculative_decoding",
            Self::PrefillDecodeSplit => "prefill_decode_split",
            Self::FollowLoad => "follow_load",
            Self::Reserved => "reserved",
            Self::Spot => "spot",
            Self::Own => "own",
            Self::Region => "region",
            Self::RightSize => "right_size",
        }
    }

    /// The lever with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lever| lever.key() == key)
    }

    /// Whether it is pulled where nobody says which: the answers stay as they are, as soon, and nothing is bought,
    /// moved or given up for it. What follows the load cannot be reserved as well.
    pub const fn is_usual(self) -> bool {
        matches!(
            self,
            Self::Activations | Self::PrefixCache | Self::SpeculativeDecoding | Self::Reserved | Self::RightSize
        )
    }

    /// How much of it is assumed, where that is a number.
    pub const fn assumption(self) -> Option<Fact> {
        match self {
            Self::Pruning => Some(LEFT_BY_PRUNING),
            Self::PrefixCache => Some(CACHED_SHARE),
            Self::LargerBatch => Some(RELAXED_TPOT),
            Self::SpeculativeDecoding => Some(TOKENS_PER_STEP),
            Self::Reserved => Some(COMMITMENT_DISCOUNT),
            Self::Spot => Some(SPOT_DISCOUNT),
            _ => None,
        }
    }

    /// Who says that it works, or why it is assumed; none where the catalogue has no smaller model.
    pub fn source(self, scenario: &Scenario) -> Option<SourceId> {
        Some(match self {
            Self::SmallerModel => return smaller_than(scenario.model().key).map(|row| row.source),
            Self::Activations => sources::FP8_QUALITY,
            Self::Weights => sources::INT4_QUALITY,
            Self::Cache => sources::FP8_CACHE,
            Self::PrefillDecodeSplit => sources::SPLIT_SERVING,
            Self::FollowLoad => sources::NIGHT_RELEASE,
            Self::Own => sources::OWN_FLEET,
            Self::Region => sources::CHEAPEST_GRID,
            Self::RightSize => sources::FLEET_AS_NEEDED,
            _ => return self.assumption().map(|fact| fact.source),
        })
    }

    /// What it costs in quality, as far as that is known.
    pub fn quality(self, scenario: &Scenario) -> Quality {
        match self {
            Self::SmallerModel => smaller_than(scenario.model().key).map_or(Quality::Unknown, Quality::Score),
            Self::Pruning => Quality::Kept { share: 0.984, source: sources::PUZZLE },
            Self::Activations => Quality::Kept { share: 1.0, source: sources::FP8_QUALITY },
            Self::Weights => Quality::Kept { share: 0.98, source: sources::INT4_QUALITY },
            Self::Cache => Quality::Unknown,
            Self::LargerBatch => Quality::Slower,
            Self::Spot => Quality::Interrupted,
            Self::Region => Quality::Farther,
            _ => Quality::Same,
        }
    }

    /// The changes that it makes of a scenario.
    ///
    /// # Errors
    /// Why it does not apply.
    pub fn changes(self, scenario: &Scenario) -> Result<Vec<Change>, NotApplicable> {
        let choices = scenario.model_choices();
        let predicted = || match choices.serving {
            Serving::Roofline => Ok(()),
            _ => Err(NotApplicable::NotPredicted),
        };
        let rented = || match choices.ownership {
            Ownership::Rent => Ok(()),
            Ownership::Own => Err(NotApplicable::Owned),
        };
        let value = |id| scenario.resolved(id).value;
        // Ends of ranges are rounded, and with them what lies between: as good as so is so.
        let below = |id, limit: f64| value(id) < limit * (1.0 - ROUNDING);
        let above = |id, limit: f64| value(id) > limit * (1.0 + ROUNDING);
        // A lever that is no better than what holds already changes nothing.
        let set = |id, value: f64, better: bool| match better {
            true => Ok(vec![kept_shape(scenario, id, value)]),
            false => Err(NotApplicable::AlreadySo),
        };
        let bytes = choices.weight_precision.bytes();
        match self {
            Self::SmallerModel => {
                predicted()?;
                if scenario.has_own_model() {
                    return Err(NotApplicable::NoSmallerModel);
                }
                let smaller = smaller_than(scenario.model().key).ok_or(NotApplicable::NoSmallerModel)?;
                let format = scenario.option(ChoiceId::WeightPrecision);
                Ok(vec![
                    Change::Choice(ChoiceId::Model, smaller.model),
                    Change::Choice(ChoiceId::WeightPrecision, format),
                ])
            }
            Self::Pruning => {
                predicted()?;
                if value(Id::ExpertsPerToken) > 0.0 {
                    return Err(NotApplicable::NotDense);
                }
                let left = LEFT_BY_PRUNING.base();
                let sizes = [Id::TotalParameters, Id::ActiveParameters];
                Ok(sizes.map(|id| kept_shape(scenario, id, value(id) * left)).to_vec())
            }
            Self::Activations => {
                predicted()?;
                match () {
                    () if bytes < Precision::Bf16.bytes() && choices.weight_precision != Precision::Int8 => {
                        Err(NotApplicable::AlreadySo)
                    }
                    () if scenario.gpu().fp8.is_none() => Err(NotApplicable::NoFormat),
                    () => Ok(vec![Change::Choice(ChoiceId::WeightPrecision, Precision::Fp8.key())]),
                }
            }
            Self::Weights => {
                predicted()?;
                let format = if scenario.gpu().fp4.is_some() { Precision::Nvfp4 } else { Precision::Int4 };
                match bytes < Precision::Fp8.bytes() {
                    true => Err(NotApplicable::AlreadySo),
                    false => Ok(vec![Change::Choice(ChoiceId::WeightPrecision, format.key())]),
                }
            }
            Self::Cache => {
                predicted()?;
                match choices.kv_precision == Precision::Fp8 {
                    true => Err(NotApplicable::AlreadySo),
                    false => Ok(vec![Change::Choice(ChoiceId::KvPrecision, Precision::Fp8.key())]),
                }
            }
            Self::PrefixCache => {
                if value(Id::InputTokens) <= 0.0 {
                    return Err(NotApplicable::NothingToRead);
                }
                predicted()?;
                set(Id::CachedShare, CACHED_SHARE.base(), below(Id::CachedShare, CACHED_SHARE.base()))
            }
            Self::LargerBatch => {
                predicted()?;
                let facts = [(Id::TpotTarget, RELAXED_TPOT), (Id::EngineBatchLimit, ENGINE_BATCH_LIMIT)];
                let larger = facts.iter().filter(|(id, fact)| below(*id, fact.base()));
                let changes: Vec<Change> = larger.map(|(id, fact)| kept_shape(scenario, *id, fact.base())).collect();
                if changes.is_empty() { Err(NotApplicable::AlreadySo) } else { Ok(changes) }
            }
            Self::SpeculativeDecoding => {
                predicted()?;
                set(Id::TokensPerStep, TOKENS_PER_STEP.base(), below(Id::TokensPerStep, TOKENS_PER_STEP.base()))
            }
            Self::PrefillDecodeSplit => {
                predicted()?;
                match choices.prefill_decode_split {
                    YesNo::Yes => Err(NotApplicable::AlreadySo),
                    YesNo::No => Ok(vec![Change::Choice(ChoiceId::PrefillDecodeSplit, YesNo::Yes.key())]),
                }
            }
            Self::FollowLoad => {
                rented()?;
                let following = following(scenario);
                set(Id::Utilization, following, below(Id::Utilization, following))
            }
            Self::Reserved => {
                rented()?;
                let price = listed_rent(scenario)? * (1.0 - COMMITMENT_DISCOUNT.base());
                set(Id::GpuHourPrice, price, above(Id::GpuHourPrice, price))
            }
            Self::Spot => {
                rented()?;
                let (present, share) = (value(Id::GpuHourPrice), SPOT_SHARE.base());
                let spot = listed_rent(scenario)? * (1.0 - SPOT_DISCOUNT.base());
                set(Id::GpuHourPrice, present * (1.0 - share) + spot * share, above(Id::GpuHourPrice, spot))
            }
            Self::Own => {
                rented().map_err(|_| NotApplicable::AlreadySo)?;
                match scenario.gpu().server_price.is_some() || scenario.is_written(Id::ServerPrice) {
                    false => Err(NotApplicable::NoPrice),
                    true => Ok(vec![Change::Choice(ChoiceId::Ownership, Ownership::Own.key())]),
                }
            }
            Self::Region => {
                let cheapest = GRIDS.iter().min_by(|a, b| a.price.base().total_cmp(&b.price.base()));
                let followers = [Id::ElectricityPrice, Id::GridIntensity];
                match cheapest {
                    Some(grid)
                        if scenario.grid().key != grid.key && followers.iter().any(|id| !scenario.is_written(*id)) =>
                    {
                        Ok(vec![Change::Choice(ChoiceId::Grid, grid.key)])
                    }
                    _ => Err(NotApplicable::AlreadySo),
                }
            }
            Self::RightSize => {
                let stated = scenario.stated(Id::Servers).ok_or(NotApplicable::AlreadySo)?;
                let mut question = scenario.question();
                question.given.remove(Id::Servers);
                let needed = Answer::to(&question).estimate.fleet.servers;
                match needed < stated {
                    true => Ok(vec![Change::Value(Id::Servers, needed)]),
                    false => Err(NotApplicable::AlreadySo),
                }
            }
        }
    }
}

/// What a lever costs in quality.
#[derive(Clone, Copy, Debug)]
pub enum Quality {
    /// Answers are the same.
    Same,
    /// So much of the accuracy in tests is kept.
    Kept {
        /// Of one.
        share: f64,
        /// Who measured it.
        source: SourceId,
    },
    /// Scores of the model before and after.
    Score(&'static Smaller),
    /// The same answers, more slowly.
    Slower,
    /// The same answers, from a fleet that shrinks without notice.
    Interrupted,
    /// The same answers, from farther away.
    Farther,
    /// Not published.
    Unknown,
}

/// Why a lever does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApplicable {
    /// It is so already, or better.
    AlreadySo,
    /// Serving time is not predicted, so that nothing would follow from it.
    NotPredicted,
    /// The fleet is owned.
    Owned,
    /// The accelerator does not compute in this format.
    NoFormat,
    /// No public price is known.
    NoPrice,
    /// The catalogue has no smaller model with published scores.
    NoSmallerModel,
    /// What is published is about dense models.
    NotDense,
    /// There is no input.
    NothingToRead,
}

/// By how much the middle of a range may be off that was written with four digits at its ends.
const ROUNDING: f64 = 1e-3;

/// A number moves and keeps its interval, as far as it has one.
fn kept_shape(scenario: &Scenario, id: Id, value: f64) -> Change {
    let ends = distribution(scenario, id).map(|known| (known.low, known.high));
    moved(id, ends, value)
}

/// Utilization of a fleet that is as busy at every hour as it is at the peak.
fn following(scenario: &Scenario) -> f64 {
    (scenario.resolved(Id::Utilization).value * peak(scenario.model_choices().day_shape)).min(1.0)
}

/// The public rent of the accelerator.
fn listed_rent(scenario: &Scenario) -> Result<f64, NotApplicable> {
    scenario.gpu().rent.map(|fact| fact.base()).ok_or(NotApplicable::NoPrice)
}
