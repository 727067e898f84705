//! A choice that holds several options with weights: 60 % of one accelerator, 40 % of another.

use super::Scenario;
use super::choice::ChoiceId;
use super::number;
use super::problem::Problem;
use crate::model::units::Unit;

/// Options with their weights: positive, in any measure, in the order in which they were given.
pub type Mix = Vec<(&'static str, f64)>;

/// The most cases that the weighted options of all choices may make.
pub const MOST_CASES: usize = 64;

/// Reads `h100-sxm:60,h200-sxm:40`, percent signs or not; options without any weights weigh the same.
///
/// # Errors
/// The problem, with the choice and the text.
pub fn read(choice: ChoiceId, text: &str) -> Result<Mix, Problem> {
    let normalized = number::normalized(text);
    let several = normalized.contains([',', ':']);
    if several && !ChoiceId::MIXED.contains(&choice) {
        return Err(Problem::NotMixed { choice, text: text.to_owned() });
    }
    let bad_weights = || Problem::BadWeights { choice, text: text.to_owned() };
    let weighted = normalized.contains(':');
    let mut mix = Mix::new();
    for part in normalized.split(',') {
        let (key, weight) = part.split_once(':').unwrap_or((part, ""));
        let written = if several { key.trim() } else { text };
        let option = choice.option(written);
        let option = option.ok_or_else(|| Problem::UnknownOption { choice, text: written.to_owned() })?;
        let weight = if weighted { read_weight(weight).ok_or_else(bad_weights)? } else { 1.0 };
        mix.push((option, weight));
    }
    let sum: f64 = mix.iter().map(|(_, weight)| weight).sum();
    if sum > 0.0 && sum.is_finite() { Ok(mix) } else { Err(bad_weights()) }
}

fn read_weight(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = text.strip_suffix('%').unwrap_or(text);
    number::parse(number, Unit::One).ok().filter(|weight| *weight >= 0.0)
}

/// Writes a mix as [`read`] reads it.
pub fn encode(mix: &[(&'static str, f64)]) -> String {
    let parts: Vec<String> =
        mix.iter().map(|(option, weight)| format!("{option}:{}", number::encode(*weight, Unit::One))).collect();
    parts.join(",")
}

/// The weights as shares of their sum.
pub fn shares(mix: &[(&'static str, f64)]) -> Mix {
    let sum: f64 = mix.iter().map(|(_, weight)| weight).sum();
    mix.iter().map(|(option, weight)| (*option, weight / sum)).collect()
}

impl Scenario {
    /// Options with weights. What weighs nothing is left out, what stands twice is added up; one option alone is an
    /// ordinary choice.
    pub(super) fn set_mix(&mut self, choice: ChoiceId, mix: Mix) {
        let mut several = Mix::new();
        for (option, weight) in mix.into_iter().filter(|(_, weight)| *weight > 0.0) {
            match several.iter_mut().find(|(known, _)| *known == option) {
                Some((_, sum)) => *sum += weight,
                None => several.push((option, weight)),
            }
        }
        // Of equal weights the first.
        let heaviest = several.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(option, _)| *option);
        match heaviest {
            Some(option) if several.len() > 1 => {
                self.choices.insert(choice, option);
                self.mixes.insert(choice, several);
            }
            Some(option) => self.set_choice(choice, option),
            None => {}
        }
    }

    /// Every combination of weighted options as a scenario of single options, with its share of the whole; the
    /// scenario itself where nothing is mixed, or too much.
    pub fn combinations(&self) -> Vec<(f64, Self)> {
        let alone = Self { mixes: Default::default(), ..self.clone() };
        if self.too_many_cases().is_some() {
            return vec![(1.0, alone)];
        }
        let mut all = vec![(1.0, alone)];
        for (choice, mix) in &self.mixes {
            let parts = shares(mix);
            all = all
                .iter()
                .flat_map(|(whole, scenario)| {
                    parts.iter().map(move |(option, share)| (whole * share, scenario.with_option(*choice, option)))
                })
                .collect();
        }
        all
    }

    /// The mixed options that make more cases than are drawn.
    pub(super) fn too_many_cases(&self) -> Option<Problem> {
        let count = self.mixes.values().fold(1_usize, |count, mix| count.saturating_mul(mix.len()));
        (count > MOST_CASES).then_some(Problem::TooManyCases { count })
    }

    /// One option of a mix. It counts as chosen even where the preset has it, so that all combinations take prices
    /// from the catalogue alike.
    fn with_option(&self, choice: ChoiceId, option: &'static str) -> Self {
        let mut scenario = self.clone();
        let cache_format = scenario.model_choices().kv_precision;
        scenario.choices.insert(choice, option);
        scenario.rescale_own_cache(cache_format);
        scenario
    }
}
