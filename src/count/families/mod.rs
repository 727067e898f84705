//! The table of model types: a row for each, by what is special about it.
//!
//! A row starts from one that is built alike and says what differs. Sources are the modelling files of transformers
//! and, for types that it lacks, the code that their makers publish with the weights.

mod classic;
mod dense;
mod experts;
mod hybrid;
mod latent;

use super::family::Family;

/// The row of a model type.
pub(super) fn family(model_type: &str) -> Option<&'static Family> {
    all().find(|family| family.names.contains(&model_type))
}

/// The row of an architecture such as `Qwen2ForCausalLM`, where a file names no model type.
pub(super) fn family_of_architecture(architecture: &str) -> Option<&'static Family> {
    let stem = ["ForCausalLM", "LMHeadModel", "ForConditionalGeneration", "Model"]
        .iter()
        .find_map(|ending| architecture.strip_suffix(ending))?;
    let plain = |name: &str| name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let stem = plain(stem);
    all().find(|family| family.names.iter().any(|name| plain(name) == stem))
}

/// The usual decoder, whose fields an unknown type is read by.
pub(super) const GENERAL: &Family = &dense::GENERAL;

/// The usual decoder with experts.
pub(super) const GENERAL_EXPERTS: &Family = &experts::GENERAL;

/// The usual decoder with latent attention.
pub(super) const GENERAL_LATENT: &Family = &latent::GENERAL;

/// The usual decoder with latent attention and experts.
pub(super) const GENERAL_LATENT_EXPERTS: &Family = &latent::GENERAL_EXPERTS;

fn all() -> impl Iterator<Item = &'static Family> {
    [dense::TABLE, classic::TABLE, experts::TABLE, latent::TABLE, hybrid::TABLE].into_iter().flatten()
}

/// Every model type that has a rule.
pub fn model_types() -> impl Iterator<Item = &'static str> {
    all().flat_map(|family| family.names.iter().copied())
}
