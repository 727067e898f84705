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
use dayburn::scenario::date::Date;
use dayburn::scenario::number::NumberError;
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::problem::Problem;
use dayburn::scenario::stored::Stored;
use dayburn::scenario::variants::{self, Act, Compared};
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
fn a_shared_link_carries_the_result_it_was_made_with() {
    let query = "daily_users=120M&v=1&result=2986400,1208300,6871900&made=2026-11-27&frozen=yes";
    let (link, problems) = codec::decode(query);
    let stored = link.stored.unwrap();
    assert_eq!(problems, []);
    assert_eq!((stored.version, stored.made, link.frozen), (1, Date::new(2026, 11, 27), true));
    assert_eq!((stored.central, stored.ends()), (2_986_400.0, Some((1_208_300.0, 6_871_900.0))));
    assert_eq!(codec::encode(&link), query);
    // The result of another model stays that of the other model.
    let other = codec::Link { stored: Some(Stored { version: 7, ..stored }), frozen: false, ..link };
    assert!(codec::encode(&other).ends_with("&v=1&result=2986400,1208300,6871900&made=2026-11-27&result_v=7"));
    assert_eq!(codec::decode(&codec::encode(&other)), (other, vec![]));
    // Five digits; a point is one number.
    let point = Stored::new(1, None, 0.000_333_333_333, None).unwrap();
    let link = codec::Link { stored: Some(point), ..codec::Link::default() };
    assert_eq!((codec::encode(&link).as_str(), point.ends()), ("v=1&result=0.00033333", None));
    assert_eq!(Stored::new(1, None, f64::NAN, None), None);
    assert_eq!(Stored::new(1, None, 1.0, Some((2.0, f64::INFINITY))), None);
}

#[test]
fn a_stored_result_that_cannot_be_read_is_named_and_kept() {
    for (pair, key) in [
        ("result=lots", "result"),
        ("result=1,2", "result"),
        ("result=1,3,2", "result"),
        ("result=-1", "result"),
        ("result=1e999", "result"),
        ("result=NaN", "result"),
        ("made=yesterday", "made"),
        ("made=2026-02-29", "made"),
        ("made=2026-1-1", "made"),
        ("result_v=-1", "result_v"),
        ("frozen=ice", "frozen"),
    ] {
        let (link, problems) = codec::decode(&format!("result=5&daily_users=5M&{pair}"));
        let named = problems.iter().any(|one| matches!(one, Problem::UnknownSetting { key: one, .. } if *one == key));
        assert!(named, "{pair}: {problems:?}");
        assert_eq!(link.stored.is_some(), key != "result", "{pair}");
        let written = codec::encode(&link);
        assert!(written.contains(pair), "{pair}: {written}");
        assert_eq!(codec::decode(&written).0, link, "{pair}");
    }
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
        proptest::sample::select(vec![
            "preset", "name", "lang", "view", "ask", "open", "v", "seed", "limit", "b", "c", "result", "made",
            "result_v", "frozen", ""
        ])
        .prop_map(str::to_owned),
        (proptest::sample::select(vec!["b.", "c."]), proptest::sample::select(Id::INPUTS))
            .prop_map(|(letter, id)| format!("{letter}{}", id.key())),
        (proptest::sample::select(vec!["b.", "c."]), proptest::sample::select(ChoiceId::ALL))
            .prop_map(|(letter, choice)| format!("{letter}{}", choice.key())),
        proptest::sample::select(vec!["b.preset", "c.preset", "b.name", "c.view", "b.b", "b.colour", "b.", "c.seed"])
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
        "[0-9]{1,6}(\\.[0-9]{1,4})?(,[0-9]{1,7},[0-9]{7,9})?",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        proptest::sample::select(vec!["preset", "a", "yes", "no", "0", "1", "2"]).prop_map(str::to_owned),
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
        for variant in &link.variants {
            prop_assert_eq!(variant.seed, link.scenario.seed);
            prop_assert!(!variant.answer().estimate.outputs().is_empty());
        }
        for problem in link.scenario.problems().into_iter().chain(variants::problems(&link.variants)) {
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
        without_last_readable(&mut link.scenario);
        let written = codec::encode(&link);
        prop_assert_eq!(codec::decode(&written).0, link, "{}", written);
    }

    #[test]
    fn every_act_on_variants_survives_the_link(acts in proptest::collection::vec(step(), 0..16)) {
        let mut compared = Compared::default();
        for act in acts {
            compared = match act {
                Step::Change(change) => Compared { scenario: compared.scenario.apply(change), ..compared },
                Step::Compare(act) => compared.apply(act),
                Step::Copy => {
                    let copy = compared.scenario.variant();
                    compared.apply(Act::Add(copy))
                }
            };
        }
        let Compared { mut scenario, mut variants } = compared;
        std::iter::once(&mut scenario).chain(&mut variants).for_each(without_last_readable);
        let link = codec::Link { scenario, variants, view: View::Compare, ..codec::Link::default() };
        let written = codec::encode(&link);
        prop_assert_eq!(codec::decode(&written).0, link, "{}", written);
    }
}

/// Text that cannot be read stands in the link in place of the last readable value.
fn without_last_readable(scenario: &mut dayburn::scenario::Scenario) {
    for key in scenario.kept.keys() {
        if let Some(id) = Id::from_key(key) {
            scenario.numbers.remove(&id);
            scenario.ranges.remove(&id);
        }
    }
}

/// What a reader may do to scenario and variants.
#[derive(Clone, Debug)]
enum Step {
    Change(Change),
    Compare(Act),
    /// The scenario as it is becomes another variant.
    Copy,
}

fn step() -> impl Strategy<Value = Step> {
    let preset = proptest::sample::select(PresetId::ALL);
    let range = (proptest::sample::select(Id::INPUTS), "[0-9]{1,2}(%|k)?\\.\\.[0-9]{1,3}(%|k)?");
    let name = (proptest::option::of(0..3usize), "\\PC{0,12}");
    prop_oneof![
        6 => act().prop_map(Step::Change),
        2 => range.prop_map(|(id, text)| Step::Change(Change::Number(id, text))),
        2 => Just(Step::Copy),
        1 => preset.prop_map(|preset| Step::Compare(Act::Add(dayburn::scenario::Scenario::preset(preset)))),
        2 => (0..3usize).prop_map(|at| Step::Compare(Act::Swap(at))),
        1 => (0..3usize).prop_map(|at| Step::Compare(Act::Remove(at))),
        1 => name.prop_map(|(at, name)| Step::Compare(Act::Rename(at, name))),
    ]
}

#[test]
fn a_variant_says_what_differs() {
    let (link, problems) = codec::decode(
        "gpu=h100-sxm&daily_users=120M&mfu=abc&b.gpu=b200-sxm&b.daily_users=preset&b.name=Newer&c.preset=chatgpt-2023",
    );
    assert_eq!(problems.len(), 1, "{problems:?}");
    let [b, c] = &link.variants[..] else { panic!("{:?}", link.variants) };
    assert_eq!((b.gpu().key, b.name.as_deref(), b.changes()), ("b200-sxm", Some("Newer"), 1));
    assert!(b.kept.is_empty(), "what could not be read is the scenario's own");
    assert_eq!((c.preset, c.changes()), (PresetId::ChatGpt2023, 0));
    assert_eq!(
        codec::encode(&link),
        "gpu=h100-sxm&daily_users=120M&mfu=abc&b.gpu=b200-sxm&b.name=Newer&b.daily_users=preset&c.preset=chatgpt-2023&v=1"
    );
}

#[test]
fn a_variant_in_which_nothing_differs_is_there() {
    let (mut link, _) = codec::decode("daily_users=120M");
    link.variants.push(link.scenario.variant());
    assert_eq!(codec::encode(&link), "daily_users=120M&b=a&v=1");
    assert_eq!(codec::decode("daily_users=120M&b=a&v=1"), (link, vec![]));
}

#[test]
fn what_cannot_be_read_of_a_variant_is_named_with_its_letter_and_kept() {
    let query = "b.daily_users=lots&b.gpu=h1000&b.view=textbook&c=x&b.input_tokens=777";
    let (link, problems) = codec::decode(query);
    let of_b = problems.iter().filter(|problem| matches!(problem, Problem::InVariant { letter: 'b', .. })).count();
    assert_eq!((of_b, problems.len()), (3, 4), "{problems:?}");
    assert_eq!(link.variants[0].numbers.get(&Id::InputTokens), Some(&777.0));
    assert_eq!(link.view, View::Estimate);
    let written = codec::encode(&link);
    assert!(
        ["b.daily_users=lots", "b.gpu=h1000", "b.view=textbook", "c.c=x"].iter().all(|part| written.contains(part))
    );
    assert_eq!(codec::decode(&written).0, link);
    for problem in &problems {
        assert!(dayburn::i18n::problem(Lang::En, problem).starts_with("Variant "));
        assert!(dayburn::i18n::problem(Lang::Zh, problem).starts_with("变体 "));
    }
}

#[test]
fn variants_change_places_and_the_page_keeps_its_settings() {
    let (link, _) = codec::decode("seed=7&colour=red&mfu=abc&name=Now&b.gpu=b200-sxm&b.batch=many");
    let before = Compared { scenario: link.scenario, variants: link.variants };
    let after = before.clone().apply(Act::Swap(0));
    assert_eq!(after.scenario.gpu().key, "b200-sxm");
    assert_eq!((after.scenario.seed, after.variants[0].name.as_deref()), (7, Some("Now")));
    let kept = |scenario: &dayburn::scenario::Scenario| scenario.kept.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        (kept(&after.scenario), kept(&after.variants[0])),
        (vec!["batch".into(), "colour".into()], vec!["mfu".into()])
    );
    assert_eq!(after.apply(Act::Swap(0)), before);
    let full = [Act::Add(before.scenario.variant()), Act::Add(before.scenario.variant())];
    let full = full.into_iter().fold(before, Compared::apply);
    assert_eq!(full.variants.len(), 2);
    assert_eq!(full.clone().apply(Act::Remove(5)), full);
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
