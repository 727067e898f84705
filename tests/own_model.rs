//! A configuration of the reader's own: into the scenario, through a link, and out again for another model.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::catalog::models::MODELS;
use dayburn::count::{self, Count};
use dayburn::model::quantities::Id;
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::codec::{self, Link};
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::{Change, Scenario};
use std::fs;
use std::path::Path;

/// Every configuration that the counting tests use.
fn counts() -> Vec<(String, Count)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configs");
    let files = |name: &str| fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = files("public").chain(files("known")).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, count::count(&fs::read_to_string(path).unwrap()).unwrap())
        })
        .collect()
}

fn count(name: &str) -> Count {
    counts().into_iter().find(|(other, _)| other == name).unwrap().1
}

fn with(scenario: Scenario, count: &Count) -> Scenario {
    scenario.apply(Change::Model(Box::new(count.clone())))
}

#[test]
fn a_link_carries_the_whole_model() {
    for preset in [PresetId::DEFAULT, PresetId::ChatGpt2023] {
        for (name, count) in counts() {
            let scenario = with(Scenario::preset(preset), &count);
            let written = codec::encode(&Link { scenario: scenario.clone(), ..Link::default() });
            assert!(written.len() < codec::LONGEST_LINK, "{name}: {} characters", written.len());
            let (again, problems) = codec::decode(&written);
            assert_eq!(problems, [], "{name}: {written}");
            assert_eq!(again.scenario, scenario, "{name}: {written}");
            assert_eq!(again.scenario.answer(), scenario.answer(), "{name}");
        }
    }
}

#[test]
fn the_question_has_the_figures_of_the_count() {
    for (name, count) in counts() {
        let bf16 = Scenario::default().apply(Change::Choice(ChoiceId::KvPrecision, "bf16"));
        let question = with(bf16, &count).question();
        let (inputs, shape) = (&question.inputs, &count.shape);
        assert_eq!(inputs.total_parameters, count.total() as f64, "{name}");
        assert_eq!(inputs.active_parameters, count.active() as f64, "{name}");
        assert_eq!(inputs.kv_bytes_per_token, count.kv_bytes() as f64, "{name}");
        assert_eq!((inputs.kv_heads, inputs.ffn_width), (shape.kv_heads, shape.ffn_width), "{name}");
        assert_eq!(f64::from(question.facts.kv_heads), shape.kv_heads, "{name}");
        assert_eq!(question.facts.latent_attention, shape.latent_width > 0.0, "{name}");
    }
}

#[test]
fn a_model_of_the_catalogue_answers_the_same_from_its_configuration() {
    for model in MODELS {
        let Some(count) = model.count() else { continue };
        let chosen = Scenario::default()
            .apply(Change::Choice(ChoiceId::Model, model.key))
            .apply(Change::Choice(ChoiceId::WeightPrecision, count.stored.key()));
        // What training took is no figure of a configuration.
        let tokens = chosen.stated(Id::TrainingTokens).unwrap();
        let own = with(Scenario::default(), &count).apply(Change::Value(Id::TrainingTokens, tokens));
        // A share of windows may differ in its last bit, since a link writes it in percent.
        for ((id, own), (_, chosen)) in
            own.answer().estimate.outputs().into_iter().zip(chosen.answer().estimate.outputs())
        {
            let near = match (own, chosen) {
                (Some(own), Some(chosen)) => own == chosen || (own / chosen - 1.0).abs() < 1e-12,
                (own, chosen) => own == chosen,
            };
            assert!(near, "{}: {}, {own:?} and {chosen:?}", model.key, id.key());
        }
    }
}

#[test]
fn another_model_drops_the_figures() {
    let own = with(Scenario::default(), &count("DeepSeek-V3"));
    assert!(own.has_own_model());
    let expected = Scenario::default().apply(Change::Choice(ChoiceId::Model, "llama-3.1-8b"));
    assert_eq!(own.clone().apply(Change::Choice(ChoiceId::Model, "llama-3.1-8b")), expected);
    // So does the model that the figures stood beside, chosen again or by going back to the preset.
    let beside = own.option(ChoiceId::Model);
    assert_eq!(own.clone().apply(Change::Choice(ChoiceId::Model, beside)), Scenario::default());
    assert_eq!(own.clone().apply(Change::ResetChoice(ChoiceId::Model)), Scenario::default());
    // And another configuration.
    let other = count("Llama-3.1-8B");
    assert_eq!(with(own, &other), with(Scenario::default(), &other));
}

#[test]
fn other_choices_keep_the_figures() {
    let own = with(Scenario::default(), &count("Qwen3-32B"));
    let moved = own
        .clone()
        .apply(Change::Choice(ChoiceId::Gpu, "h100-sxm"))
        .apply(Change::Choice(ChoiceId::WeightPrecision, "fp8"))
        .apply(Change::Value(Id::InputTokens, 500.0));
    assert!(moved.has_own_model());
    assert_eq!(moved.question().inputs.total_parameters, 32_762_123_264.0);
    assert_eq!(moved.question().inputs.bytes_per_weight, 1.0);
}

#[test]
fn the_cache_follows_its_format() {
    let count = count("Qwen3-32B");
    let cache = |scenario: &Scenario| scenario.question().inputs.kv_bytes_per_token;
    let wide = Scenario::default().apply(Change::Choice(ChoiceId::KvPrecision, "bf16"));
    let own = with(wide, &count);
    let narrow = own.clone().apply(Change::Choice(ChoiceId::KvPrecision, "fp8"));
    assert_eq!((cache(&own), cache(&narrow)), (262_144.0, 131_072.0));
    // The preset's cache has 8 bits.
    assert_eq!(own.clone().apply(Change::ResetChoice(ChoiceId::KvPrecision)), narrow);
    // The order of the two acts does not matter.
    let first = Scenario::default().apply(Change::Choice(ChoiceId::KvPrecision, "fp8"));
    assert_eq!(with(first, &count), narrow);
}

#[test]
fn a_scenario_knows_which_model_it_has() {
    let (own, other) = (count("DeepSeek-V3"), count("Llama-3.1-8B"));
    let scenario = with(Scenario::default(), &own).apply(Change::Choice(ChoiceId::KvPrecision, "bf16"));
    assert!(scenario.has_model(&own) && !scenario.has_model(&other));
    assert!(!scenario.apply(Change::Value(Id::Layers, 60.0)).has_model(&own));
    // A model of the catalogue is the one that its own configuration counts.
    let chosen = Scenario::default().apply(Change::Choice(ChoiceId::Model, "llama-3.1-8b"));
    assert!(chosen.has_model(&other) && !chosen.has_own_model());
}
