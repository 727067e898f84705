//! Ranges as people type, link and drag them: what is read, what is refused and why, and what follows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{close, linked};
use dayburn::i18n::{self, lang::Lang};
use dayburn::model::prior::Family;
use dayburn::model::quantities::{Id, Level};
use dayburn::model::units::Unit;
use dayburn::scenario::amount::{self, Amount};
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::codec;
use dayburn::scenario::form::stepped;
use dayburn::scenario::number::NumberError;
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::problem::Problem;
use dayburn::scenario::{Change, Scenario};
use dayburn::uncertainty::inputs::{distribution, moved, toggled};
use proptest::prelude::*;

#[test]
fn reads_ranges_as_people_write_them() {
    let users = Unit::UsersPerDay;
    let cases: &[(&str, Unit, f64, f64)] = &[
        ("10M..20M", users, 10e6, 20e6),
        ("10..20M", users, 10e6, 20e6),
        ("20M..10", users, 10e6, 20e6),
        ("500..1k", users, 500.0, 1000.0),
        ("1k..1500", users, 1000.0, 1500.0),
        ("900k..1.2M", users, 9e5, 1.2e6),
        ("20M..10M", users, 10e6, 20e6),
        ("10M...20M", users, 10e6, 20e6),
        ("10M…20M", users, 10e6, 20e6),
        ("10M .. 20M", users, 10e6, 20e6),
        ("10 to 20 million users", users, 10e6, 20e6),
        ("10M TO 20M", users, 10e6, 20e6),
        ("10M~20M", users, 10e6, 20e6),
        ("~10M..~20M", users, 10e6, 20e6),
        ("10M – 20M", users, 10e6, 20e6),
        ("10–20M", users, 10e6, 20e6),
        ("10M—20M", users, 10e6, 20e6),
        ("10-20", users, 10.0, 20.0),
        ("10M-20M", users, 10e6, 20e6),
        ("1e-3-1e-2", Unit::SecondsPerToken, 1e-3, 1e-2),
        ("1e6-2e6", users, 1e6, 2e6),
        ("1000万到2000万", users, 10e6, 20e6),
        ("1000 万 至 2000 万", users, 10e6, 20e6),
        ("1000~2000 万", users, 10e6, 20e6),
        ("１０Ｍ．．２０Ｍ", users, 10e6, 20e6),
        ("１０Ｍ～２０Ｍ", users, 10e6, 20e6),
        ("10M〜20M", users, 10e6, 20e6),
        ("15M±5M", users, 10e6, 20e6),
        ("15±5M", users, 10e6, 20e6),
        ("15M±5", users, 10e6, 20e6),
        ("1k±500", users, 500.0, 1500.0),
        ("15M +- 5M", users, 10e6, 20e6),
        ("15M+/-5M", users, 10e6, 20e6),
        ("200M±10%", users, 180e6, 220e6),
        ("35..50", Unit::Percent, 0.35, 0.5),
        ("0.35..0.5", Unit::Percent, 0.35, 0.5),
        ("0.5..2", Unit::Percent, 0.005, 0.02),
        ("0.35..0.5%", Unit::Percent, 0.35 / 100.0, 0.005),
        ("35%..50%", Unit::Percent, 0.35, 0.5),
        ("35-50%", Unit::Percent, 0.35, 0.5),
        ("40%±5%", Unit::Percent, 0.35, 0.45),
        ("0.4±0.05", Unit::Percent, 0.35, 0.45),
        ("40±5", Unit::Percent, 0.35, 0.45),
        ("$2..$3", Unit::UsdPerGpuHour, 2.0, 3.0),
        ("$2..3/h", Unit::UsdPerGpuHour, 2.0, 3.0),
        ("$2 - $3", Unit::UsdPerGpuHour, 2.0, 3.0),
        ("6..8 kW", Unit::KilowattsPerServer, 6000.0, 8000.0),
        ("20..50ms", Unit::SecondsPerToken, 0.02, 0.05),
        ("-5..-3", Unit::One, -5.0, -3.0),
        ("-5 to 3", Unit::One, -5.0, 3.0),
        ("0..5", Unit::One, 0.0, 5.0),
    ];
    for (text, unit, low, high) in cases {
        assert_eq!(amount::parse(text, *unit), Ok(Amount::Range(*low, *high)), "{text}");
    }
}

#[test]
fn one_number_stays_one_number() {
    let cases: &[(&str, Unit, f64)] = &[
        ("~5", Unit::One, 5.0),
        ("-5", Unit::One, -5.0),
        ("–5", Unit::One, -5.0),
        ("1e-5", Unit::One, 1e-5),
        ("5..5", Unit::One, 5.0),
        ("0..0", Unit::One, 0.0),
        ("5±0", Unit::One, 5.0),
        ("3 GPU-hours", Unit::GpuHours, 3.0),
        ("2 $/GPU-h", Unit::UsdPerGpuHour, 2.0),
        ("5 tokens", Unit::Tokens, 5.0),
        ("1.1M..1100k", Unit::Tokens, 1.1e6),
    ];
    for (text, unit, value) in cases {
        assert_eq!(amount::parse(text, *unit), Ok(Amount::Point(*value)), "{text}");
    }
}

#[test]
fn refuses_what_is_no_range() {
    let cases = [
        ("10..", Unit::One, NumberError::OneEnd),
        ("..20", Unit::One, NumberError::OneEnd),
        ("..", Unit::One, NumberError::OneEnd),
        ("±5", Unit::One, NumberError::OneEnd),
        ("5±", Unit::One, NumberError::OneEnd),
        ("1..2..3", Unit::One, NumberError::NotANumber),
        ("1-2-3", Unit::One, NumberError::NotANumber),
        ("1..2±3", Unit::One, NumberError::NotANumber),
        ("abc..20", Unit::One, NumberError::NotANumber),
        ("10..abc", Unit::One, NumberError::NotANumber),
        ("1,5..2", Unit::One, NumberError::AmbiguousComma),
        ("1..1e400", Unit::One, NumberError::TooLarge),
        ("1e308±1e308", Unit::One, NumberError::TooLarge),
        ("5..6 kg", Unit::KilowattsPerServer, NumberError::WrongUnit),
        ("$1..$2", Unit::Percent, NumberError::WrongUnit),
    ];
    for (text, unit, error) in cases {
        assert_eq!(amount::parse(text, unit), Err(error), "{text}");
    }
}

#[test]
fn a_bad_range_names_the_field_the_limit_and_an_example() {
    let cases = [
        ("mfu=30..140", "MFU (mfu=30..140) must be between 0.01% and 100%, like 35%."),
        ("daily_users=10±20", "Daily users (daily_users=10±20) must be between 0 and 100 B users, like 200 M users."),
        (
            "daily_users=10M..",
            "Daily users (daily_users=10M..) needs a number at both ends of its range, like 160 M..250 M.",
        ),
    ];
    for (query, said) in cases {
        let (link, problems) = codec::decode(query);
        assert_eq!(problems.len(), 1, "{query}: {problems:?}");
        let text = i18n::problem(Lang::En, &problems[0]);
        assert_eq!(text, format!("{said} The preset's value is used."));
        assert!(!i18n::problem(Lang::Zh, &problems[0]).is_empty());
        assert!(link.scenario.ranges.is_empty() && link.scenario.numbers.is_empty());
        assert_eq!(codec::decode(&codec::encode(&link)).0, link, "{query}");
    }
}

#[test]
fn the_example_of_a_range_can_be_typed() {
    for id in inputs() {
        for lang in Lang::ALL {
            let problem = Problem::Unreadable { id, text: "1..".to_owned(), error: NumberError::OneEnd };
            let said = i18n::field_problem(*lang, &problem);
            let (_, example) = said.split_once(if *lang == Lang::En { ", like " } else { "，例如" }).unwrap();
            let read = codec::read_amount(id, example.trim());
            assert!(matches!(read, Ok(Amount::Range(..))), "{}: {said}: {read:?}", id.key());
        }
    }
}

#[test]
fn ranges_are_written_short() {
    let cases: &[((f64, f64), Unit, &str)] = &[
        ((10e6, 20e6), Unit::UsersPerDay, "10M..20M"),
        ((0.35, 0.5), Unit::Percent, "35%..50%"),
        ((0.35 / 100.0, 0.005), Unit::Percent, "0.35%..0.5%"),
        // `5..10k` would be five to ten thousand.
        ((5.0, 1e4), Unit::TokensPerQuery, "5..10000"),
        ((500.0, 1e4), Unit::TokensPerQuery, "500..10k"),
        ((-5.0, 3.0), Unit::One, "-5..3"),
    ];
    for (range, unit, text) in cases {
        assert_eq!(amount::encode_range(*range, *unit), *text);
    }
}

#[test]
fn the_middle_of_a_range_is_the_central_case() {
    let scenario = linked("daily_users=10M..40M&mfu=30..50&serving=mfu");
    assert_eq!(scenario.numbers[&Id::DailyUsers], 20e6);
    assert_eq!(scenario.numbers[&Id::Mfu], 0.4);
    let central = linked("daily_users=20M&mfu=40&serving=mfu");
    assert_eq!(scenario.answer(), central.answer());
    // What reaches zero cannot be log-normal.
    assert_eq!(linked("daily_users=0..40M").numbers[&Id::DailyUsers], 20e6);
    for (id, range) in &scenario.ranges {
        let drawn = distribution(&scenario, *id).unwrap();
        assert_eq!((drawn.low, drawn.high), *range);
        assert_eq!(drawn.center(), scenario.numbers[id], "{}", id.key());
    }
}

#[test]
fn a_drag_keeps_the_shape_of_a_range() {
    let scenario = linked("daily_users=10M..40M&mfu=30..50");
    let drag = |id, value| moved(id, scenario.ranges.get(&id).copied(), value);
    assert_eq!(drag(Id::DailyUsers, 40e6), Change::Range(Id::DailyUsers, 20e6, 80e6));
    assert_eq!(drag(Id::Mfu, 0.5), Change::Range(Id::Mfu, 0.4, 0.6));
    // Near a bound it narrows, and at the bound nothing is left of it.
    assert_eq!(drag(Id::Mfu, 0.95), Change::Range(Id::Mfu, 0.9, 1.0));
    assert_eq!(drag(Id::Mfu, 1.0), Change::Value(Id::Mfu, 1.0));
    assert_eq!(drag(Id::DailyUsers, 0.0), Change::Value(Id::DailyUsers, 0.0));
    assert_eq!(drag(Id::InputTokens, 700.0), Change::Value(Id::InputTokens, 700.0));
    // A narrow one stays one.
    assert!(matches!(moved(Id::DailyUsers, Some((1e6, 1e6 + 10.0)), 2e6), Change::Range(_, low, high) if low < high));
}

#[test]
fn keys_step_through_a_range() {
    for id in inputs().filter(|id| id.row().input.unwrap().level <= Level::Assumption) {
        let scenario = Scenario::default();
        let value = dayburn::scenario::response::value_at(id, 0.5);
        let scenario = scenario.apply(Change::Value(id, value));
        let Some(change) = toggled(&scenario, id) else { continue };
        let mut scenario = scenario.apply(change);
        for _ in 0..20 {
            let before = scenario.stated(id).unwrap();
            let step = stepped(id, before, 1);
            if step == before {
                break;
            }
            let ends = distribution(&scenario, id).map(|drawn| (drawn.low, drawn.high));
            scenario = scenario.apply(moved(id, ends, step));
            let after = scenario.numbers[&id];
            assert!(after > before, "{}: {before} to {step} gives {after}", id.key());
            assert!(close(after, step, 1e-3), "{}: {before} to {step} gives {after}", id.key());
        }
    }
}

#[test]
fn a_default_with_a_prior_is_fixed_and_set_free() {
    let free = Scenario::default();
    let id = Id::SpeedCorrection;
    let prior = distribution(&free, id).unwrap();
    let fixed = free.clone().apply(toggled(&free, id).unwrap());
    assert_eq!(fixed.numbers.get(&id), Some(&1.0));
    assert_eq!(distribution(&fixed, id), None);
    // It stands in the link although it equals the default.
    assert_eq!(linked("speed_correction=1"), fixed);
    assert_eq!(
        codec::decode(&codec::encode(&codec::Link { scenario: fixed.clone(), ..Default::default() })).0.scenario,
        fixed
    );
    assert_eq!(fixed.clone().apply(toggled(&fixed, id).unwrap()), free);
    assert_eq!(fixed.clone().apply(Change::ResetNumber(id)), free);
    // Another choice does not drop it.
    let moved_on = fixed.apply(Change::Choice(ChoiceId::Ownership, "own"));
    assert_eq!(moved_on.numbers.get(&id), Some(&1.0));
    // Another number with the toggle is as sure as the default was.
    let slower = free.apply(Change::Value(id, 0.5));
    let Some(Change::Range(_, low, high)) = toggled(&slower, id) else { panic!("no range") };
    assert!(close(high / low, prior.high / prior.low, 1e-3), "{low} to {high}");
    assert!(close(low * high, 0.25, 1e-3), "{low} to {high}");
}

#[test]
fn published_cases_are_points_unless_the_reader_says_otherwise() {
    let published = Scenario::preset(PresetId::ChatGpt2023).apply(Change::Choice(ChoiceId::Serving, "roofline"));
    assert!(!published.default_ranges() && distribution(&published, Id::SpeedCorrection).is_none());
    let free = published.clone().apply(Change::Choice(ChoiceId::DefaultRanges, "yes"));
    assert!(distribution(&free, Id::SpeedCorrection).is_some());
    assert_eq!(free.clone().apply(Change::ResetChoice(ChoiceId::DefaultRanges)), published);
    let fixed = linked("default_ranges=no&daily_users=10M..20M");
    assert!(distribution(&fixed, Id::SpeedCorrection).is_none() && distribution(&fixed, Id::DailyUsers).is_some());
    assert!(linked("").plan_adapts() && !linked("plan=held").plan_adapts());
}

#[test]
fn the_last_said_of_users_and_queries_counts_for_ranges_too() {
    let scenario = linked("queries_per_day=1B..2B");
    let scenario = scenario.apply(Change::Number(Id::DailyUsers, "10M..20M".to_owned()));
    assert_eq!(scenario.ranges.keys().collect::<Vec<_>>(), [&Id::DailyUsers]);
    assert!(scenario.apply(Change::Number(Id::DailyUsers, String::new())).ranges.is_empty());
}

#[test]
fn another_cache_format_rescales_a_range() {
    let scenario = linked("kv_precision=bf16&kv_bytes_per_token=100000..400000");
    let scenario = scenario.apply(Change::Choice(ChoiceId::KvPrecision, "fp8"));
    assert_eq!(scenario.ranges[&Id::KvBytesPerToken], (50e3, 200e3));
    assert_eq!(scenario.numbers[&Id::KvBytesPerToken], 100e3);
}

#[test]
fn seed_and_limit_stand_in_the_link() {
    let (link, problems) = codec::decode("seed=7&limit=10k&plan=held&default_ranges=no");
    assert_eq!(problems, []);
    assert_eq!((link.scenario.seed, link.limit), (7, Some(1e4)));
    assert_eq!(codec::encode(&link), "plan=held&default_ranges=no&seed=7&limit=10k&v=1");
    assert_eq!(codec::decode("seed=1").0, codec::Link::default());
    // The limit is an amount of what the preset asks for.
    let (link, _) = codec::decode("preset=epoch-energy-2025&limit=0.3");
    assert_eq!(link.limit, Some(0.3 * 3600.0));
    for (query, options) in
        [("seed=-1", "1, 2, 3"), ("seed=x", "1, 2, 3"), ("limit=0", "10k, 2.5M"), ("limit=x", "10k, 2.5M")]
    {
        let (link, problems) = codec::decode(query);
        let (key, text) = query.split_once('=').unwrap();
        let key = if key == "seed" { "seed" } else { "limit" };
        assert_eq!(problems, [Problem::UnknownSetting { key, text: text.to_owned(), options }]);
        assert_eq!(codec::decode(&codec::encode(&link)).0, link, "{query}");
    }
    let again = codec::decode("seed=x").0.scenario.apply(Change::Seed(2));
    assert_eq!(again, linked("seed=2"));
}

#[test]
fn choices_hold_several_options_with_weights() {
    let scenario = linked("gpu=h100-sxm:60,h200-sxm:40&weight_precision=fp8:1,bf16:1");
    assert_eq!(scenario.option(ChoiceId::Gpu), "h100-sxm");
    let all = scenario.combinations();
    let shown: Vec<(f64, &str, &str)> =
        all.iter().map(|(share, s)| (*share, s.option(ChoiceId::Gpu), s.option(ChoiceId::WeightPrecision))).collect();
    assert_eq!(
        shown,
        [(0.3, "h100-sxm", "fp8"), (0.3, "h100-sxm", "bf16"), (0.2, "h200-sxm", "fp8"), (0.2, "h200-sxm", "bf16")]
    );
    assert!(all.iter().all(|(_, scenario)| scenario.mixes.is_empty()));
    // The heaviest options are the central case.
    assert_eq!(scenario.answer(), all[0].1.answer());
    // Both cards at their price of the catalogue, although the preset has one of its own for the second.
    let price = |n: usize| all[n].1.resolved(Id::GpuHourPrice).value;
    assert_eq!(price(2), linked("gpu=b200-sxm:1,h200-sxm:2").combinations()[1].1.resolved(Id::GpuHourPrice).value);
    assert_ne!(price(0), price(2));
    let same = [
        "gpu=h100-sxm:60%25,h200-sxm:40%25",
        "gpu=H100-SXM:60,h200-sxm:40,b200-sxm:0",
        "gpu=h100-sxm:30,h200-sxm:40,h100-sxm:30",
    ];
    for query in same {
        assert_eq!(linked(query).mixes[&ChoiceId::Gpu], [("h100-sxm", 60.0), ("h200-sxm", 40.0)], "{query}");
    }
    assert_eq!(linked("gpu=h100-sxm,b200-sxm").mixes[&ChoiceId::Gpu], [("h100-sxm", 1.0), ("b200-sxm", 1.0)]);
    assert_eq!(linked("gpu=h100-sxm:5"), linked("gpu=h100-sxm"));
    let single = scenario.clone().apply(Change::Choice(ChoiceId::Gpu, "h100-sxm"));
    assert!(!single.mixes.contains_key(&ChoiceId::Gpu) && single.option(ChoiceId::Gpu) == "h100-sxm");
    assert!(!scenario.apply(Change::ResetChoice(ChoiceId::Gpu)).choices.contains_key(&ChoiceId::Gpu));
    assert_eq!(Scenario::default().combinations(), [(1.0, Scenario::default())]);
}

#[test]
fn bad_mixes_are_named_and_kept() {
    let text = |text: &str| text.to_owned();
    let cases = [
        ("gpu=h100-sxm:60,h1000:40", Problem::UnknownOption { choice: ChoiceId::Gpu, text: text("h1000") }),
        ("gpu=h100-sxm:60,h200-sxm", Problem::BadWeights { choice: ChoiceId::Gpu, text: text("h100-sxm:60,h200-sxm") }),
        ("gpu=h100-sxm:0", Problem::BadWeights { choice: ChoiceId::Gpu, text: text("h100-sxm:0") }),
        (
            "gpu=h100-sxm:-1,h200-sxm:2",
            Problem::BadWeights { choice: ChoiceId::Gpu, text: text("h100-sxm:-1,h200-sxm:2") },
        ),
        ("serving=mfu:1,roofline:1", Problem::NotMixed { choice: ChoiceId::Serving, text: text("mfu:1,roofline:1") }),
    ];
    for (query, problem) in cases {
        let (link, found) = codec::decode(query);
        assert_eq!(found, [problem], "{query}");
        assert!(link.scenario.mixes.is_empty(), "{query}");
        assert_eq!(codec::decode(&codec::encode(&link)).0, link, "{query}");
    }
    let gpus: Vec<&str> = ChoiceId::Gpu.options().into_iter().take(11).collect();
    let (link, found) =
        codec::decode(&format!("gpu={}&weight_precision=bf16,fp8,int8,int4,nvfp4,mxfp4", gpus.join(",")));
    assert_eq!(found, [Problem::TooManyCases { count: 66 }]);
    assert_eq!(link.scenario.combinations().len(), 1);
    assert_eq!(
        i18n::problem(Lang::En, &found[0]),
        "The mixed choices make 66 cases; at most 64 are drawn. The heaviest option of each choice is used."
    );
}

#[test]
fn a_cache_in_another_format_stays_within_its_field() {
    let id = Id::KvBytesPerToken;
    for (typed, wanted) in [
        ("100k..510M", Amount::Range(200e3, 1e9)),
        ("600M..900M", Amount::Point(1e9)),
        ("800M", Amount::Point(1e9)),
        ("100M..200M", Amount::Range(200e6, 400e6)),
    ] {
        let fp8 = Scenario::default().apply(Change::Choice(ChoiceId::KvPrecision, "fp8"));
        let scenario = fp8.apply(Change::Number(id, typed.into())).apply(Change::Choice(ChoiceId::KvPrecision, "bf16"));
        let ends = scenario.ranges.get(&id).map(|(low, high)| Amount::Range(*low, *high));
        assert_eq!(ends.or_else(|| scenario.stated(id).map(Amount::Point)), Some(wanted), "{typed}");
        let link = codec::Link { scenario, ..Default::default() };
        assert_eq!(codec::decode(&codec::encode(&link)), (link, Vec::new()), "{typed}");
    }
}

fn inputs() -> impl Iterator<Item = Id> {
    Id::INPUTS.iter().copied().filter(|id| id.row().input.is_some_and(|input| input.level != Level::Fixed))
}

/// Two numbers in display units, within the bounds of an input.
fn range() -> impl Strategy<Value = (Id, String)> {
    let number =
        || prop_oneof!["[0-9]{1,3}(\\.[0-9]{1,3})?(k|M|%)?", (0.0..1.0f64).prop_map(|share| share.to_string())];
    let joint = proptest::sample::select(vec!["..", " to ", "~", "±", "-", "到", "+-", "..="]);
    (proptest::sample::select(inputs().collect::<Vec<_>>()), number(), joint, number())
        .prop_map(|(id, a, joint, b)| (id, format!("{a}{joint}{b}")))
}

/// Something a reader may do, ranges more than anything else.
fn act() -> impl Strategy<Value = Change> {
    let id = || proptest::sample::select(inputs().collect::<Vec<_>>());
    prop_oneof![
        6 => range().prop_map(|(id, text)| Change::Number(id, text)),
        2 => (id(), 0.0..1.0f64).prop_map(|(id, at)| Change::Value(id, dayburn::scenario::response::value_at(id, at))),
        1 => id().prop_map(Change::ResetNumber),
        2 => (proptest::sample::select(ChoiceId::ALL), any::<proptest::sample::Index>()).prop_map(|(choice, n)| {
            let options = choice.options();
            Change::Choice(choice, options[n.index(options.len())])
        }),
        2 => (proptest::sample::select(ChoiceId::MIXED), proptest::collection::vec((any::<proptest::sample::Index>(), 0.0..100.0f64), 1..4))
            .prop_map(|(choice, parts)| {
                let options = choice.options();
                Change::Mix(choice, parts.iter().map(|(n, weight)| (options[n.index(options.len())], *weight)).collect())
            }),
        1 => proptest::sample::select(ChoiceId::ALL).prop_map(Change::ResetChoice),
        1 => proptest::sample::select(PresetId::ALL).prop_map(Change::Preset),
        1 => any::<u32>().prop_map(Change::Seed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_range_is_read_in_order_and_comes_back_the_same((id, text) in range()) {
        if let Ok(Amount::Range(low, high)) = codec::read_amount(id, &text) {
            prop_assert!(low < high, "{}={}", id.key(), text);
            let written = amount::encode_range((low, high), id.unit());
            prop_assert_eq!(amount::parse(&written, id.unit()), Ok(Amount::Range(low, high)), "{} {}", text, written);
        }
    }

    #[test]
    fn whatever_a_reader_does_ranges_and_numbers_agree(acts in proptest::collection::vec(act(), 0..16)) {
        let mut scenario = Scenario::default();
        for act in acts {
            scenario = scenario.apply(act);
            for (id, (low, high)) in &scenario.ranges {
                let family = id.row().input.unwrap().family;
                prop_assert!(low < high, "{}", id.key());
                prop_assert_eq!(scenario.numbers.get(id), Some(&family.middle(*low, *high)), "{}", id.key());
            }
            for (choice, mix) in &scenario.mixes {
                let heaviest = mix.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
                let chosen = scenario.choices.get(choice);
                prop_assert!(mix.len() > 1 && mix.iter().any(|(o, w)| Some(o) == chosen && *w == heaviest), "{:?}", mix);
            }
            let shares: f64 = scenario.combinations().iter().map(|(share, _)| share).sum();
            prop_assert!((shares - 1.0).abs() < 1e-12);
        }
        let mut link = codec::Link { scenario, ..Default::default() };
        // Text that cannot be read stands in the link in place of the last readable value.
        for key in link.scenario.kept.clone().keys() {
            if let Some(id) = Id::from_key(key) {
                link.scenario.forget(id);
            }
        }
        let written = codec::encode(&link);
        prop_assert_eq!(codec::decode(&written).0, link, "{}", written);
    }

    #[test]
    fn a_moved_range_has_its_middle_where_it_was_moved((id, text) in range(), at in 0.0..1.0f64) {
        let ends = match codec::read_amount(id, &text) {
            Ok(Amount::Range(low, high)) => Some((low, high)),
            _ => None,
        };
        let value = dayburn::scenario::response::value_at(id, at);
        let scenario = Scenario::default().apply(moved(id, ends, value));
        let middle = scenario.stated(id).unwrap();
        let scale = value.abs().max(scenario.ranges.get(&id).map_or(0.0, |ends| ends.1.abs()));
        prop_assert!((middle - value).abs() <= 1e-3 * scale, "{}: {} to {} gives {}", id.key(), text, value, middle);
        let input = id.row().input.unwrap();
        for (low, high) in scenario.ranges.values() {
            prop_assert!(*low >= id.unit().to_base(input.hard.0) && *high <= id.unit().to_base(input.hard.1));
            // Log-normal ranges stay so.
            prop_assert!(input.family != Family::Lognormal || ends.is_some_and(|ends| ends.0 <= 0.0) || *low > 0.0);
        }
    }
}
