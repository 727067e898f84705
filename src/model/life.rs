//! What a model costs in its whole life: data, training with its failures and its research, people, and every day of
//! serving it.

use super::algebra::Algebra;
use super::estimate::Estimate;
use super::quantities::{Id, Inputs};

/// What the development of a model is spread over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpreadOver {
    /// The days for which it is served.
    Days,
    /// The tokens that it will ever read and write.
    Tokens,
}

/// A model from its first byte to its last answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Life<Q> {
    /// The days that development is spread over.
    pub days: Q,
    /// What was collected.
    pub raw: Q,
    /// What is left of it.
    pub text: Q,
    /// Turning the one into the other.
    pub cleaning: Q,
    /// Cutting text into tokens.
    pub tokenizing: Q,
    /// Keeping both.
    pub storage: Q,
    /// Bringing the text to where it is trained on.
    pub egress: Q,
    /// All that happens to data.
    pub data: Q,
    /// Runs that were given up.
    pub failed: Q,
    /// Compute of research.
    pub experiments: Q,
    /// People.
    pub staff: Q,
    /// Everything before the first answer.
    pub development: Q,
    /// The part of it that one day carries.
    pub development_per_day: Q,
    /// A day, with everything.
    pub per_day: Q,
    /// A query, with everything.
    pub per_query: Q,
    /// Share of the development.
    pub share: Q,
}

/// Development = data + training (1 + failed + experiments), and people on all of that compute; spread evenly over the
/// days of the model's life, or over the tokens of its life.
///
/// # Assumptions
/// Raw data and text are kept equally long; the text is moved once. Failed runs and experiments are shares of the final
/// run's cost, people a share of all three (Epoch AI 2024). No interest is charged on what is spent before.
pub fn life<Q: Algebra>(i: &Inputs<Q>, estimate: &Estimate<Q>, over: SpreadOver) -> Life<Q> {
    let raw = (i.training_tokens * i.raw_bytes_per_token).named(Id::RawData);
    let text = (i.training_tokens * i.text_bytes_per_token).named(Id::TextData);
    let cleaning = (raw * i.cleaning_price).named(Id::CleaningCost);
    let tokenizing = (text * i.tokenizing_price).named(Id::TokenizingCost);
    let storage = ((raw + text) * i.storage_price * i.storage_time).named(Id::StorageCost);
    let egress = (text * i.egress_price).named(Id::EgressCost);
    let data = (cleaning + tokenizing + storage + egress).named(Id::DataCost);
    let training = estimate.training.cost;
    let failed = (training * i.failed_run_share).named(Id::FailedRunCost);
    let experiments = (training * i.experiment_share).named(Id::ExperimentCost);
    let staff = ((training + failed + experiments) * i.staff_share).named(Id::StaffCost);
    let development = (data + training + failed + experiments + staff).named(Id::DevelopmentCost);
    let days = match over {
        SpreadOver::Days => i.model_life * i.days_per_year,
        SpreadOver::Tokens => i.lifetime_tokens / estimate.demand.tokens,
    };
    let development_per_day = (development / days).named(Id::DevelopmentCostPerDay);
    let per_day = (estimate.money.cost + development_per_day).named(Id::LifeCostPerDay);
    Life {
        days,
        raw,
        text,
        cleaning,
        tokenizing,
        storage,
        egress,
        data,
        failed,
        experiments,
        staff,
        development,
        development_per_day,
        per_day,
        per_query: (per_day / estimate.demand.queries).named(Id::LifeCostPerQuery),
        share: (development_per_day / per_day).named(Id::DevelopmentShare),
    }
}

impl<Q: Copy> Life<Q> {
    /// Every output with its id, in the order of the derivation.
    pub fn outputs(&self) -> [(Id, Q); 15] {
        [
            (Id::RawData, self.raw),
            (Id::TextData, self.text),
            (Id::CleaningCost, self.cleaning),
            (Id::TokenizingCost, self.tokenizing),
            (Id::StorageCost, self.storage),
            (Id::EgressCost, self.egress),
            (Id::DataCost, self.data),
            (Id::FailedRunCost, self.failed),
            (Id::ExperimentCost, self.experiments),
            (Id::StaffCost, self.staff),
            (Id::DevelopmentCost, self.development),
            (Id::DevelopmentCostPerDay, self.development_per_day),
            (Id::LifeCostPerDay, self.per_day),
            (Id::LifeCostPerQuery, self.per_query),
            (Id::DevelopmentShare, self.share),
        ]
    }
}
