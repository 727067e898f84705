//! The link is the document: what it says is read, what it cannot say is kept, and it comes back the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{Scenario, scenarios};
use dayburn::i18n::lang::{Currency, Lang};
use dayburn::model::quantities::Id;
use dayburn::scenario::Change;
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::codec::{self, View};
use dayburn::scenario::number::NumberError;
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::problem::Problem;
use proptest::prelude::*;

#[test]
fn every_scenario_survives_its_own_link() {
    for Scenario { name, link, .. } in scenarios() {
        let written = codec::encode(&link);
        let (again, problems) = codec::decode(&written);
        assert_eq!(problems, [], "{name}: {written}");
        assert_eq!(again, link, "{name}: {written}");
        assert!(written.len() < codec::LONGEST_LINK, "{name}: {written}");
    }
}

/// Reads a query and gives its problems.
fn problems(query: &str) -> Vec<Problem> {
    codec::decode(query).1
}

#[test]
fn an_empty_link_is_the_default_scenario() {
    for query in ["", "?", " ", "&&", "v=1"] {
        let (link, problems) = codec::decode(query);
        assert_eq!(link, codec::Link::default(), "{query}");
        assert_eq!(problems, []);
    }
    assert_eq!(codec::encode(&codec::Link::default()), "");
}

#[test]
fn a_link_says_only_what_differs_from_its_preset() {
    let (link, _) = codec::decode("preset=chatgpt-2023&daily_users=13M&mfu=35%&gpu_hour_price=2&lang=zh&open=gpus");
    assert_eq!(codec::encode(&link), "preset=chatgpt-2023&gpu_hour_price=2&open=gpus&v=1&lang=zh");
    assert_eq!((link.lang, link.view, link.open), (Some(Lang::Zh), View::Estimate, Some(Id::Gpus)));
}

#[test]
fn a_link_says_in_which_currency_amounts_are_shown() {
    for currency in Currency::ALL {
        let link = codec::Link { currency: *currency, view: View::Published, ..codec::Link::default() };
        let written = codec::encode(&link);
        assert_eq!(codec::decode(&written), (link, vec![]), "{written}");
    }
    let (link, problems) = codec::decode("currency=CNY&yuan_per_dollar=6.9&lang=zh");
    assert_eq!((link.currency, problems), (Currency::Cny, vec![]));
    assert_eq!(link.scenario.resolved(Id::YuanPerDollar).value, 6.9);
    assert_eq!(codec::encode(&link), "yuan_per_dollar=6.9&currency=cny&v=1&lang=zh");
    // The rate changes what is shown, and nothing that is computed.
    assert_eq!(link.scenario.answer().estimate, codec::Link::default().scenario.answer().estimate);
    let (link, problems) = codec::decode("currency=doubloons");
    assert_eq!(link.currency, Currency::Usd);
    assert!(matches!(problems.as_slice(), [Problem::UnknownSetting { key: "currency", .. }]), "{problems:?}");
    assert!(codec::encode(&link).contains("currency=doubloons"));
    assert!(matches!(codec::decode("yuan_per_dollar=0").1.as_slice(), [Problem::OutOfBounds { .. }]));
}

#[test]
fn what_cannot_be_read_is_named_and_kept_and_the_rest_is_computed() {
    let unreadable = |id, text: &str, error| Problem::Unreadable { id, text: text.to_owned(), error };
    let beyond = |id, text: &str| Problem::OutOfBounds { id, text: text.to_owned() };
    let cases = [
        ("mfu=abc", unreadable(Id::Mfu, "abc", NumberError::NotANumber)),
        ("mfu=", unreadable(Id::Mfu, "", NumberError::Empty)),
        ("mfu=NaN", unreadable(Id::Mfu, "NaN", NumberError::NotANumber)),
        ("mfu=140%", beyond(Id::Mfu, "140%")),
        ("daily_users=-5", beyond(Id::DailyUsers, "-5")),
        ("daily_users=1e400", beyond(Id::DailyUsers, "1e400")),
        ("daily_users=1e300", beyond(Id::DailyUsers, "1e300")),
        ("daily_users=1,5", unreadable(Id::DailyUsers, "1,5", NumberError::AmbiguousComma)),
        ("server_power=5kg", unreadable(Id::ServerPower, "5kg", NumberError::WrongUnit)),
        ("cost_per_day=5", Problem::NotAnInput { id: Id::CostPerDay }),
        ("hours_per_day=25", Problem::NotAnInput { id: Id::HoursPerDay }),
        ("gpu=h1000", Problem::UnknownOption { choice: ChoiceId::Gpu, text: "h1000".to_owned() }),
        ("preset=nothing", Problem::UnknownPreset { text: "nothing".to_owned() }),
        ("colour=red", Problem::UnknownKey { key: "colour".to_owned() }),
        ("v=99", Problem::OtherVersion { version: "99".to_owned() }),
    ];
    for (query, problem) in cases {
        let with_more = format!("{query}&input_tokens=777");
        let (link, found) = codec::decode(&with_more);
        assert_eq!(found, [problem], "{query}");
        assert_eq!(link.scenario.numbers.get(&Id::InputTokens), Some(&777.0), "{query}");
        assert!(link.scenario.answer().estimate.money.cost.is_finite(), "{query}");
        let written = codec::encode(&link);
        let text = query.split_once('=').map_or("", |(_, text)| text).replace('%', "%25");
        assert!(written.contains(&text), "{query}: {written}");
        assert_eq!(codec::decode(&written).0, link, "{query}");
    }
}

#[test]
fn damaged_escapes_and_repeated_keys_are_named() {
    let (link, found) = codec::decode("daily_users=%FF%FE5M&input_tokens=1&input_tokens=2");
    assert!(found.contains(&Problem::BadEscape { key: "daily_users".to_owned() }), "{found:?}");
    assert!(found.contains(&Problem::Repeated { key: "input_tokens".to_owned() }), "{found:?}");
    assert_eq!(link.scenario.numbers.get(&Id::InputTokens), Some(&2.0));
}

#[test]
fn values_that_contradict_each_other_are_named() {
    let both = |used, ignored| [Problem::Contradiction { used, ignored }];
    assert_eq!(
        problems("queries_per_day=1M&daily_users=1000&queries_per_user=2"),
        both(Id::QueriesPerDay, Id::QueriesPerUser)
    );
    assert_eq!(problems("queries_per_day=2000&daily_users=1000&queries_per_user=2"), []);
    assert_eq!(
        problems("active_parameters=200B&total_parameters=100B"),
        both(Id::ActiveParameters, Id::TotalParameters)
    );
}

#[test]
fn a_link_of_a_hundred_kilobytes_is_read() {
    let long: String = (0..10_000).map(|n| format!("unknown{n}=value&")).collect();
    let (link, found) = codec::decode(&(long + "daily_users=5M"));
    assert_eq!(link.scenario.numbers.get(&Id::DailyUsers), Some(&5e6));
    assert!(matches!(found.first(), Some(Problem::LongLink { .. })));
    assert_eq!(link.scenario.kept.len(), 10_000);
}

#[test]
fn another_accelerator_takes_its_own_price_with_it() {
    let (link, _) = codec::decode("preset=chatgpt-2023&gpu=h100-sxm");
    let answer = link.scenario.answer();
    assert_ne!(answer.inputs.peak_flops, 312e12, "the peak of the A100 stayed");
    assert_ne!(answer.inputs.gpu_hour_price, 1.0, "the price of the A100 stayed");
}

#[test]
fn users_displace_the_queries_of_a_preset() {
    let (link, problems) = codec::decode("preset=deepseek-v3-h200&daily_users=1M&queries_per_user=4");
    assert_eq!(problems, []);
    assert_eq!(link.scenario.answer().estimate.demand.queries, 4e6);
}

/// Text that looks like a link more often than random text does.
fn query_like() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        proptest::sample::select(Id::ALL).prop_map(|id| id.key().to_owned()),
        proptest::sample::select(ChoiceId::ALL).prop_map(|choice| choice.key().to_owned()),
        proptest::sample::select(vec!["preset", "lang", "view", "open", "v", "seed", "limit", "b.gpu", ""])
            .prop_map(str::to_owned),
        "\\PC{0,12}",
    ];
    let value = prop_oneof![
        any::<f64>().prop_map(|value| value.to_string()),
        (0.0..1e12).prop_map(|value: f64| value.to_string()),
        "[0-9]{1,6}(\\.[0-9]{1,3})?(%|k|M|B|万|亿| kW|ms|\\$)?",
        "[0-9]{1,4}(%|k|M|万)?(\\.\\.| to |~|±|-|到)[0-9]{1,4}(%|k|M|万)?",
        "(fp8|bf16|h100-sxm|us):[0-9]{1,2},(fp8|bf16|h200-sxm|cn)(:[0-9]{1,2})?",
        proptest::sample::select(PresetId::ALL).prop_map(|preset| preset.key().to_owned()),
        proptest::sample::select(ChoiceId::ALL).prop_map(|choice| choice.options()[0].to_owned()),
        "\\PC{0,16}",
        "(%[0-9a-fA-F]{0,2}|.){0,8}",
    ];
    proptest::collection::vec((key, value), 0..8)
        .prop_map(|pairs| pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_a_panic_and_comes_back_the_same(query in prop_oneof![query_like(), ".{0,200}"]) {
        let (link, _) = codec::decode(&query);
        let written = codec::encode(&link);
        let (again, _) = codec::decode(&written);
        prop_assert_eq!(&again, &link, "{}", written);
        prop_assert_eq!(codec::encode(&again), written);
        // Whatever was read can be computed, and its problems can be told.
        let answer = link.scenario.answer();
        prop_assert!(!answer.estimate.outputs().is_empty());
        for problem in link.scenario.problems() {
            for lang in Lang::ALL {
                prop_assert!(!dayburn::i18n::problem(*lang, &problem).is_empty());
            }
        }
        for note in answer.notes() {
            prop_assert!(!dayburn::i18n::note(Lang::Zh, &note).is_empty());
        }
    }

    #[test]
    fn every_act_of_a_reader_survives_the_link(acts in proptest::collection::vec(act(), 0..12)) {
        let mut link = codec::Link::default();
        for act in acts {
            link.scenario = link.scenario.apply(act);
        }
        // Text that cannot be read stands in the link in place of the last readable value.
        for key in link.scenario.kept.keys() {
            if let Some(id) = Id::from_key(key) {
                link.scenario.numbers.remove(&id);
            }
        }
        let written = codec::encode(&link);
        prop_assert_eq!(codec::decode(&written).0, link, "{}", written);
    }
}

/// Something a reader may do.
fn act() -> impl Strategy<Value = Change> {
    let id = || proptest::sample::select(Id::INPUTS);
    let choice = proptest::sample::select(ChoiceId::ALL);
    prop_oneof![
        1 => proptest::sample::select(PresetId::ALL).prop_map(Change::Preset),
        4 => (id(), "[0-9]{1,4}(\\.[0-9])?(%|k|M)?|abc|").prop_map(|(id, text)| Change::Number(id, text)),
        4 => (choice, any::<proptest::sample::Index>()).prop_map(|(choice, n)| {
            let options = choice.options();
            Change::Choice(choice, options[n.index(options.len())])
        }),
        1 => id().prop_map(Change::ResetNumber),
        1 => proptest::sample::select(ChoiceId::ALL).prop_map(Change::ResetChoice),
    ]
}
