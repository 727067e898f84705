//! How sure the defaults are: intervals, reasons, and which inputs of which scenarios are uncertain.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::catalog::models::MODELS;
use dayburn::catalog::sources::source;
use dayburn::model::choices::{Ownership, Serving};
use dayburn::model::estimate::estimate;
use dayburn::model::plan::plan;
use dayburn::model::prior::{Family, Interval};
use dayburn::model::quantities::{Id, Topic};
use dayburn::model::source::{Grade, Source};
use dayburn::scenario::Scenario;
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::codec::decode;
use dayburn::scenario::presets::{Kind, PresetId};
use dayburn::uncertainty::correlations::{CORRELATIONS, correlated_with};
use dayburn::uncertainty::distribution::{Distribution, Shape, normal_share_below};
use dayburn::uncertainty::inputs::{Uncertain, distribution, uncertain};
use std::collections::BTreeSet;

/// Predicted presets, served and paid for in every way, so that each prior is met somewhere.
fn scenarios() -> Vec<Scenario> {
    let predicted = PresetId::ALL.iter().copied().filter(|preset| preset.kind() == Kind::Predicted);
    let mut all = Vec::new();
    for preset in predicted {
        for serving in Serving::ALL {
            for ownership in Ownership::ALL {
                let mut scenario = Scenario::preset(preset);
                scenario.choices.insert(ChoiceId::Serving, serving.key());
                scenario.choices.insert(ChoiceId::Ownership, ownership.key());
                all.push(scenario);
            }
        }
    }
    all
}

fn scenario(query: &str) -> Scenario {
    let (link, problems) = decode(query);
    assert_eq!(problems, [], "{query}");
    link.scenario
}

fn ids(scenario: &Scenario) -> BTreeSet<Id> {
    uncertain(scenario).into_iter().map(|input| input.id).collect()
}

fn check_source(who: &str, source: &Source) {
    assert!(!source.title.is_empty() && !source.title_zh.is_empty(), "{who}: a reason without words");
    let digits = source.date.split('-').all(|part| part.parse::<u32>().is_ok());
    assert!(source.date.len() >= 4 && digits, "{who}: {} is no date", source.date);
    let own = matches!(source.grade, Grade::Guess | Grade::Derived);
    assert!(source.address.starts_with("https://") || (source.address.is_empty() && own), "{who}: no address");
}

#[test]
fn every_prior_has_a_reason_and_fits_its_family() {
    let mut priors = 0;
    for id in Id::INPUTS {
        let input = id.row().input.unwrap();
        let Some(prior) = input.prior else { continue };
        priors += 1;
        check_source(id.key(), source(prior.source));
        // Equal ratios have their middle in logarithms, equal distances in the values themselves.
        match prior.interval {
            Interval::Factor(factor) => {
                assert!(factor > 1.0 && input.family == Family::Lognormal, "{}", id.key());
            }
            Interval::Around(width) => assert!(width > 0.0 && input.family != Family::Lognormal, "{}", id.key()),
            Interval::TrainingRuns => assert_ne!(input.family, Family::Lognormal, "{}", id.key()),
            Interval::PredictionError => assert_eq!(input.family, Family::Lognormal, "{}", id.key()),
        }
        assert_ne!(input.default, Some(0.0), "{}: zero says that it is not counted", id.key());
    }
    assert!(priors >= 40, "{priors}");
    CORRELATIONS.iter().for_each(|correlation| check_source("correlation", source(correlation.source)));
}

#[test]
fn every_interval_lies_around_its_default_and_within_bounds() {
    let mut met = BTreeSet::new();
    for scenario in scenarios() {
        // What only other views draw is asked for one by one.
        let of_views = Id::INPUTS.iter().filter(|id| matches!(id.row().topic, Topic::Life | Topic::Outlook));
        let of_views =
            of_views.filter_map(|id| Some(Uncertain { id: *id, distribution: distribution(&scenario, *id)? }));
        for Uncertain { id, distribution: d } in uncertain(&scenario).into_iter().chain(of_views) {
            met.insert(id);
            let value = scenario.resolved(id).value;
            assert!((d.center() / value - 1.0).abs() < 1e-12, "{}: {} is not in the middle", id.key(), value);
            assert!(d.bounds.0 <= d.low && d.low < value && value < d.high && d.high <= d.bounds.1, "{}", id.key());
            // Little is cut off, so that the middle of the draws is still the default.
            let half = d.share_below(value);
            assert!((half - 0.5).abs() < 0.01, "{}: {half} below the default", id.key());
        }
    }
    let unmet: Vec<&str> = Id::INPUTS
        .iter()
        .filter(|id| id.row().input.is_some_and(|input| input.prior.is_some()) && !met.contains(id))
        .map(|id| id.key())
        .collect();
    assert_eq!(unmet, [""; 0], "priors that no scenario uses");
}

#[test]
fn all_five_families_are_used() {
    let used = |family| {
        let row = |id: &&Id| id.row().input.is_some_and(|input| input.prior.is_some() && input.family == family);
        Id::INPUTS.iter().filter(row).count()
    };
    for family in [Family::Lognormal, Family::Normal, Family::Uniform, Family::Triangular, Family::Pert] {
        assert!(used(family) > 0, "{family:?}");
    }
}

/// Results with one input at a value, as a question of its own.
fn results(scenario: &Scenario, moved: Option<(Id, f64)>) -> Vec<Option<u64>> {
    let mut question = scenario.question();
    if let Some((id, value)) = moved {
        question.inputs.set(id, value);
    }
    let (inputs, plan) = plan(&question);
    estimate(&inputs, &plan).outputs().into_iter().map(|(_, value)| value.map(f64::to_bits)).collect()
}

#[test]
fn what_is_uncertain_by_default_moves_a_figure() {
    let default = Scenario::default();
    // Copies that outgrow the links of a server, prompts that take long to read, and batches that fill the memory.
    let others =
        ["gpus_per_replica=16", "input_tokens=20000", "engine_batch_limit=4096&tpot_target=1000"].map(scenario);
    let moves = |scenario: &Scenario, Uncertain { id, distribution }: &Uncertain| {
        let before = results(scenario, None);
        [distribution.low, distribution.high].into_iter().any(|end| results(scenario, Some((*id, end))) != before)
    };
    let all = uncertain(&default);
    assert!(all.iter().filter(|input| moves(&default, input)).count() >= 25);
    for input in all {
        let somewhere = std::iter::once(&default).chain(&others).any(|scenario| moves(scenario, &input));
        assert!(somewhere, "{} moves nothing", input.id.key());
    }
}

#[test]
fn the_default_scenario_is_uncertain_where_it_should_be() {
    let default = ids(&Scenario::default());
    for id in [
        Id::DailyUsers,
        Id::OutputTokens,
        Id::ActiveParameters,
        Id::KvBytesPerToken,
        Id::SpeedCorrection,
        Id::Utilization,
        Id::GpuHourPrice,
        Id::Pue,
        Id::GridIntensity,
        Id::TrainingTokens,
    ] {
        assert!(default.contains(&id), "{}", id.key());
    }
    for id in [Id::CachedShare, Id::TokensPerStep, Id::Mbu, Id::MatmulEfficiency, Id::MemoryBandwidth, Id::ServerPrice]
    {
        assert!(!default.contains(&id), "{}", id.key());
    }
}

#[test]
fn published_presets_are_points() {
    for preset in PresetId::ALL.iter().copied().filter(|preset| preset.kind() == Kind::Published) {
        assert_eq!(ids(&Scenario::preset(preset)), BTreeSet::new(), "{}", preset.key());
    }
}

#[test]
fn a_counted_model_is_known_and_an_assumed_one_is_not() {
    let sizes = |scenario: &Scenario| -> Vec<&str> {
        let of_model = Id::INPUTS.iter().filter(|id| id.row().topic == Topic::Model);
        of_model.filter(|id| distribution(scenario, **id).is_some()).map(|id| id.key()).collect()
    };
    for model in MODELS {
        let scenario = scenario(&format!("model={}", model.key));
        if model.count().is_some() {
            assert_eq!(sizes(&scenario), [""; 0], "{}", model.key);
        } else {
            assert_eq!(sizes(&scenario), ["total_parameters", "active_parameters", "kv_bytes_per_token"]);
        }
    }
    // Who states a size has another model in mind, and is not second-guessed.
    assert_eq!(sizes(&scenario("total_parameters=300B")), [""; 0]);
}

#[test]
fn what_somebody_stated_is_a_point() {
    assert!(!ids(&scenario("utilization=50%")).contains(&Id::Utilization));
    let assumed = PresetId::ALL.iter().flat_map(|preset| preset.assumed().iter().map(move |id| (*preset, *id)));
    for (preset, id) in assumed {
        assert_eq!(preset.kind(), Kind::Predicted);
        assert!(preset.numbers().contains_key(&id) && Scenario::preset(preset).prior(id).is_some(), "{}", id.key());
    }
    // DeepSeek said how many tokens came and went; a company of 2,000 has 2,000.
    assert_eq!(scenario("preset=deepseek-v3-h200").prior(Id::InputTokens), None);
    assert_eq!(scenario("preset=company-chatbot").prior(Id::DailyUsers), None);
    // Llama 3 says what it was trained on.
    assert_eq!(scenario("model=llama-3.1-405b").prior(Id::TrainingTokens), None);
}

/// Numbers between 0 and 1, none of them an end (SplitMix64).
fn shares(mut state: u64) -> impl Iterator<Item = f64> {
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (((z ^ (z >> 31)) >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    })
}

#[test]
fn nine_of_ten_draws_lie_in_the_interval() {
    const DRAWS: usize = 100_000;
    for (seed, input) in (1..).zip(uncertain(&Scenario::default())) {
        let Uncertain { id, distribution: d } = input;
        let inside = shares(seed).take(DRAWS).filter(|share| {
            let value = d.quantile(*share);
            d.low <= value && value <= d.high
        });
        let share = inside.count() as f64 / DRAWS as f64;
        assert!((share - 0.9).abs() < 0.01, "{}: {share}", id.key());
    }
}

#[test]
fn correlations_make_a_valid_matrix() {
    let mut dependents = BTreeSet::new();
    for correlation in CORRELATIONS {
        assert!(correlation.rho.abs() < 1.0 && correlation.rho != 0.0);
        assert!(dependents.insert(correlation.dependent), "{} follows two", correlation.dependent.key());
        for id in [correlation.dependent, correlation.on] {
            assert!(id.row().input.is_some_and(|input| input.prior.is_some()), "{} is sure", id.key());
        }
    }
    for correlation in CORRELATIONS {
        assert!(!dependents.contains(&correlation.on), "{} makes a chain", correlation.on.key());
    }
    assert!(cholesky(&matrix()).is_some(), "not positive definite");
    let mut broken = matrix();
    broken[0][1] = 1.5;
    broken[1][0] = 1.5;
    assert!(cholesky(&broken).is_none());
}

/// The correlations of all inputs that stand in the table. Two that follow the same one move together through it.
fn matrix() -> Vec<Vec<f64>> {
    let all: BTreeSet<Id> = CORRELATIONS.iter().flat_map(|c| [c.dependent, c.on]).collect();
    let base = |id: Id| {
        let found = CORRELATIONS.iter().find(|c| c.dependent == id);
        found.map_or((id, 1.0), |c| (c.on, c.rho))
    };
    let entry = |a: Id, b: Id| match (base(a), base(b)) {
        _ if a == b => 1.0,
        ((of_a, to_a), (of_b, to_b)) if of_a == of_b => to_a * to_b,
        _ => 0.0,
    };
    all.iter().map(|a| all.iter().map(|b| entry(*a, *b)).collect()).collect()
}

fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let mut root = vec![vec![0.0; matrix.len()]; matrix.len()];
    for row in 0..matrix.len() {
        for column in 0..=row {
            let product: f64 = (0..column).map(|k| root[row][k] * root[column][k]).sum();
            let rest = matrix[row][column] - product;
            root[row][column] = match row == column {
                true if rest > 0.0 => rest.sqrt(),
                true => return None,
                false => rest / root[column][column],
            };
        }
    }
    Some(root)
}

#[test]
fn correlations_hold_only_between_what_is_uncertain() {
    let default = Scenario::default();
    assert_eq!(correlated_with(&default, Id::QueriesPerUser), Some((Id::DailyUsers, -0.9)));
    assert_eq!(correlated_with(&default, Id::DailyUsers), None);
    assert_eq!(correlated_with(&scenario("daily_users=5M"), Id::QueriesPerUser), None);
    let mut own = default.clone();
    for (id, low, high) in [(Id::DailyUsers, 1e6, 4e6), (Id::OutputTokens, 100.0, 900.0)] {
        own.numbers.insert(id, f64::sqrt(low * high));
        own.ranges.insert(id, (low, high));
    }
    // The 2.5 billion prompts say nothing of the reader's users, but long answers still make long prompts.
    assert_eq!(correlated_with(&own, Id::QueriesPerUser), None);
    assert_eq!(correlated_with(&own, Id::InputTokens), Some((Id::OutputTokens, 0.4)));
}

#[test]
fn users_and_queries_keep_the_prompts_of_a_day() {
    let default = Scenario::default();
    let log_sd = |id| {
        let d = distribution(&default, id).unwrap();
        assert_eq!(d.shape, Shape::Family(Family::Lognormal));
        (d.high / d.low).ln() / 2.0
    };
    let (_, rho) = correlated_with(&default, Id::QueriesPerUser).unwrap();
    let (users, queries) = (log_sd(Id::DailyUsers), log_sd(Id::QueriesPerUser));
    let product = (users * users + queries * queries + 2.0 * rho * users * queries).sqrt().exp();
    assert!((product - 1.20).abs() < 0.005, "{product}");
}

#[test]
fn assumed_sizes_leave_room_for_attention() {
    let default = Scenario::default();
    let (on, rho) = correlated_with(&default, Id::ActiveParameters).unwrap();
    let [total, active] = [on, Id::ActiveParameters].map(|id| distribution(&default, id).unwrap());
    let [chosen, all] = [Id::ExpertsPerToken, Id::Experts].map(|id| default.resolved(id).value);
    let at = |d: &Distribution, normal: f64| d.quantile(normal_share_below(normal));
    for x in [-4.0, -1.0, 0.0, 1.0, 4.0] {
        for y in [-4.0, 0.0, 4.0] {
            let follows = rho * x + f64::sqrt(1.0 - rho * rho) * y;
            let (total, active) = (at(&total, x), at(&active, follows));
            // Experts hold (N - N_a) / (1 - k/E); the rest is attention and head.
            let routed = (total - active) / (1.0 - chosen / all);
            assert!(active < total && routed < total, "{x}, {y}: {routed} of {total}");
        }
    }
}
