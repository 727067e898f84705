//! Scenarios as files: what is saved opens again, what is no such file is told why, and nothing in a file is trusted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{close, linked, scenarios, snapshot};
use dayburn::count;
use dayburn::export::json::{self, Listed};
use dayburn::i18n::lang::Lang;
use dayburn::i18n::results::files as words;
use dayburn::scenario::MODEL_VERSION;
use dayburn::scenario::codec::{self, Link};
use dayburn::scenario::date::Date;
use dayburn::scenario::file::{self, LONGEST, LONGEST_LINK, Opened};
use dayburn::scenario::kept::{Kept, LONGEST_NAME, too_long};
use dayburn::scenario::stored::Stored;
use dayburn::uncertainty::simulate::Simulator;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn day() -> Option<Date> {
    Date::parse("2026-11-27")
}

/// The file of a link, without ranges.
fn saved(link: &Link) -> String {
    json::file(link, &link.scenario.answer(), None, day(), "What was found")
}

/// What a file of one scenario opens as.
fn opened(text: &str) -> Link {
    match file::open(text) {
        Ok(Opened::Scenario(link, _)) => *link,
        other => panic!("{other:?}: {text}"),
    }
}

/// The link with the result that its file carries.
fn with_result(link: &Link) -> Link {
    let central = link.scenario.answer().value(link.scenario.headline());
    let stored = central.and_then(|central| Stored::new(MODEL_VERSION, day(), central, None));
    Link { stored: stored.or(link.stored), ..link.clone() }
}

#[test]
fn every_scenario_comes_back_from_its_file() {
    for common::Scenario { name, link, .. } in scenarios() {
        assert_eq!(opened(&saved(&link)), with_result(&link), "{name}");
    }
    let default = Link::default();
    assert_eq!(opened(&saved(&default)), with_result(&default));
}

#[test]
fn a_file_says_what_differs_and_every_value_in_base_units() {
    let link = codec::decode("preset=chatgpt-2023&daily_users=20M&gpu=h100-sxm&pue=1.1..1.3&name=Mine").0;
    let text = saved(&link);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["app"], "dayburn");
    assert_eq!(file["name"], "Mine");
    assert_eq!(file["preset"], "chatgpt-2023");
    assert_eq!(file["changed"], json!(["daily_users", "gpu", "pue"]));
    assert_eq!(file["choices"]["gpu"], "h100-sxm");
    assert_eq!(file["inputs"]["daily_users"], json!({ "value": 2e7, "unit": "user/day", "from": "reader" }));
    let pue = &file["inputs"]["pue"];
    assert_eq!((pue["low"].as_f64(), pue["high"].as_f64()), (Some(1.1), Some(1.3)));
    let answer = link.scenario.answer();
    for id in answer.computed() {
        // What is written is exact; `serde_json` reads numbers to their last digit but one.
        let (written, value) = (file["results"][id.key()]["central"].as_f64(), answer.value(id));
        let value = value.filter(|value| value.is_finite());
        let same = written.zip(value).map_or(written == value, |(ours, theirs)| close(ours, theirs, 1e-15));
        assert!(same, "{}: {written:?} {value:?}", id.key());
    }
    // The same scenario is the same text, and its keys stand in one order.
    assert_eq!(text, saved(&link));
    let at = |key: &str| text.find(&format!("\n  \"{key}\"")).unwrap_or_else(|| panic!("no {key}"));
    let keys = ["app", "format", "model_version", "made", "title", "name", "link", "preset", "changed", "choices"];
    let keys: Vec<usize> = keys.iter().chain(&["inputs", "results"]).map(|key| at(key)).collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn results_stand_with_their_ranges() {
    let link = Link { scenario: linked("preset=company-chatbot"), ..Link::default() };
    let mut simulator = Simulator::default();
    simulator.set(&link.scenario);
    let ranges = simulator.at_rest();
    let text = json::file(&link, &link.scenario.answer(), ranges.as_ref(), day(), "");
    let file: Value = serde_json::from_str(&text).unwrap();
    let cost = &file["results"]["cost_per_day"];
    let [low, central, high] = ["low", "central", "high"].map(|key| cost[key].as_f64().unwrap());
    assert!(low < central && central < high, "{low} {central} {high}");
    let stored = opened(&text).stored.unwrap();
    assert_eq!(Some(stored), Stored::new(MODEL_VERSION, day(), central, Some((low, high))));
}

/// Of a file the link is read: results are compared, never shown as results.
#[test]
fn results_of_a_file_are_a_record_only() {
    let link = Link { scenario: linked("daily_users=1M"), ..Link::default() };
    let mut file: Value = serde_json::from_str(&saved(&link)).unwrap();
    file["results"]["cost_per_day"]["central"] = json!(7.0);
    file["inputs"]["daily_users"]["value"] = json!(1);
    file["model_version"] = json!(MODEL_VERSION + 1);
    let again = opened(&file.to_string());
    assert_eq!(again.scenario, link.scenario);
    let stored = again.stored.unwrap();
    assert_eq!((stored.version, stored.central, stored.ends()), (MODEL_VERSION + 1, 7.0, None));
    for nonsense in [json!(null), json!("7"), json!({}), json!({ "cost_per_day": { "central": "much" } })] {
        file["results"] = nonsense;
        assert_eq!(opened(&file.to_string()).scenario, link.scenario);
    }
}

#[test]
fn all_that_is_kept_comes_back_from_one_file() {
    let links = ["daily_users=1M&name=One", "name=%E2%80%AE%3Cb%3E&preset=textbook", "preset=chatgpt-2023"];
    let kept = links.map(|link| Kept { date: day(), link: link.to_owned() });
    let listed = |kept: &Kept| Listed { name: None, title: "What was found".to_owned(), kept: kept.clone() };
    let text = json::collection(&kept.iter().map(listed).collect::<Vec<_>>(), day());
    assert_eq!(file::open(&text), Ok(Opened::Kept(kept.to_vec())));
    assert_eq!(file::open(&json::collection(&[], None)), Ok(Opened::Kept(vec![])));
}

#[test]
fn an_entry_is_read_or_it_is_none() {
    let kept = Kept { date: day(), link: "daily_users=1M&name=One".to_owned() };
    assert_eq!(Kept::read(&serde_json::to_string(&kept).unwrap()), Some(kept.clone()));
    assert_eq!(Kept::read("{\"link\":\"\"}"), Some(Kept { date: None, link: String::new() }));
    for damaged in ["", "{", "7", "null", "[]", "{}", "{\"date\":\"2026-11-27\"}", "{\"link\":7}", "\u{0}"] {
        assert_eq!(Kept::read(damaged), None, "{damaged}");
    }
    assert_eq!(Kept::read("{\"date\":\"2026-02-30\",\"link\":\"\"}"), None);
    let renamed = kept.renamed("  Zwei & mehr ");
    assert_eq!(codec::decode(&renamed.link).0.scenario.name.as_deref(), Some("Zwei & mehr"));
    assert_eq!(codec::decode(&renamed.link).0.scenario.numbers, linked("daily_users=1M").numbers);
}

#[test]
fn names_have_an_end() {
    let name = "名".repeat(LONGEST_NAME);
    assert_eq!(too_long(&name), None);
    assert_eq!(too_long(&format!(" {name} ")), None);
    assert_eq!(too_long(&format!("{name}x")), Some(LONGEST_NAME + 1));
    for lang in Lang::ALL {
        assert!(words::name_too_long(*lang, 93).contains("93"));
    }
}

#[test]
fn a_configuration_is_told_from_a_scenario() {
    let configs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configs");
    let mut tried = 0;
    for folder in ["public", "known"] {
        for path in fs::read_dir(configs.join(folder)).unwrap().map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|ending| ending == "json") {
                let text = fs::read_to_string(&path).unwrap();
                assert!(count::count(&text).is_ok());
                assert_eq!(file::open(&text), Ok(Opened::Config), "{}", path.display());
                tried += 1;
            }
        }
    }
    assert!(tried > 20, "{tried}");
    assert_eq!(file::open("\u{feff}{\"model_type\":\"llama\"}"), Ok(Opened::Config));
}

/// Files that cannot be opened, with what is said of each.
#[test]
fn bad_files_are_told_what_is_wrong() {
    let good = saved(&Link::default());
    let with = |field: &str, value: Value| {
        let mut file: Value = serde_json::from_str(&good).unwrap();
        file[field] = value;
        file.to_string().into_bytes()
    };
    let entries = |entries: Value| json!({ "app": "dayburn", "format": 1, "kept": entries }).to_string().into_bytes();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("empty", vec![]),
        ("cut off", good.as_bytes()[..good.len() / 2].to_vec()),
        ("no JSON", b"users = 7".to_vec()),
        ("bytes", b"PK\x03\x04\xff\xfe".to_vec()),
        ("long", vec![b' '; LONGEST as usize + 1]),
        ("deep", "[".repeat(100_000).into_bytes()),
        ("deep inside", format!("{{\"app\":\"dayburn\",\"format\":1,\"link\":{}", "[".repeat(100_000)).into_bytes()),
        ("a list", b"[1, 2]".to_vec()),
        ("a number beyond all", b"{\"app\":\"dayburn\",\"format\":1e999}".to_vec()),
        ("something else", br#"{"name": "left-pad", "version": "1.3.0"}"#.to_vec()),
        ("another app", with("app", json!("rayburn"))),
        ("no format", with("format", json!(null))),
        ("a format in words", with("format", json!("one"))),
        ("a later format", with("format", json!(2))),
        ("no link", with("link", json!(null))),
        ("a link that is none", with("link", json!({ "daily_users": 7 }))),
        ("a long link", with("link", json!("a".repeat(LONGEST_LINK + 1)))),
        ("entries that are none", entries(json!("all"))),
        ("an entry that is none", entries(json!([7]))),
        ("a day that is none", entries(json!([{ "link": "", "date": "yesterday" }]))),
        ("a second entry without link", entries(json!([{ "link": "" }, { "date": "2026-11-27" }]))),
        ("prototype names", br#"{"__proto__": {"app": "dayburn"}, "constructor": {}}"#.to_vec()),
    ];
    let mut told = String::new();
    for (name, bytes) in files {
        let problem = file::text(bytes).and_then(|text| file::open(&text)).expect_err(name);
        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| words::file_problem(lang, &problem));
        writeln!(told, "{name}\n  {english}\n  {chinese}").unwrap();
    }
    snapshot("files/problems.txt", &told);
}

/// What a hostile file can say: markup, prototype names, giant numbers, marks that turn the direction of writing.
#[test]
fn hostile_keys_and_values_stay_texts() {
    let link = "__proto__=1&constructor=%3Cscript%3E&daily_users=1e999&name=%E2%80%AE%3Cimg src=x onerror=alert(1)%3E\
                &gpu=javascript:alert(1)&toString=2&b.__proto__=3";
    let file = json!({
        "app": "dayburn", "format": 1, "model_version": -1, "made": "<b>", "title": "<script>", "link": link,
        "results": { "__proto__": { "central": 1 }, "cost_per_day": { "central": 1e300 } }, "kept_": [],
    });
    let Ok(Opened::Scenario(read, problems)) = file::open(&file.to_string()) else { panic!("not opened") };
    assert_eq!(*read, codec::decode(link).0);
    assert!(problems.len() >= 5, "{problems:?}");
    assert_eq!(opened(&saved(&read)), with_result(&read));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_link_comes_back_from_its_file(query in "(([a-c]\\.)?(daily_users|gpu|pue|mfu|name|v|x|__proto__)=[^&]{0,12}&){0,6}") {
        let link = codec::decode(&query).0;
        let text = saved(&link);
        prop_assert_eq!(opened(&text), with_result(&link), "{}", text);
    }

    #[test]
    fn any_text_is_opened_or_told_why_not(text in prop_oneof![
        ".{0,200}",
        "\\{\"app\":\"dayburn\",\"format\":1(,\"(link|kept|results|made)\":(\"[^\"\\\\]{0,20}\"|7|null|\\[\\]|\\{\\}|\\[\\{\"link\":\"\"\\}\\])){0,4}\\}",
    ]) {
        match file::open(&text) {
            Ok(Opened::Scenario(link, _)) => prop_assert!(!link.scenario.answer().computed().is_empty()),
            Ok(Opened::Kept(list)) => prop_assert!(list.iter().all(|kept| kept.link.len() <= LONGEST_LINK)),
            Ok(Opened::Config) => {}
            Err(problem) => for lang in Lang::ALL {
                prop_assert!(!words::file_problem(*lang, &problem).is_empty());
            }
        }
    }
}
