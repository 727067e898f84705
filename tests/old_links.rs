//! Links that are out in the world open for good: with the number they had, or with an explanation.
//!
//! `tests/old_links.txt` only grows. Each line is the version of the model, the headline in its base unit, and the link; a
//! line `moved` says that the link of another line gives another number by now, and why.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use dayburn::i18n::lang::Lang;
use dayburn::i18n::{models, problem};
use dayburn::model::quantities::Id;
use dayburn::scenario::MODEL_VERSION;
use dayburn::scenario::codec::{self, Written};
use dayburn::scenario::migrations::{Models, Step, rename};
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// How many lines there were, and their checksum. Lines that are added get a seal of their own below; seals that are here
/// stay as they are, so that no line they cover changes or goes.
const SEALS: &[(usize, u64)] =
    &[(115, 0x1478_5d6a_484a_4370), (116, 0xcc97_e740_1111_34b8), (124, 0x33c8_0bac_c09f_c949)];

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// FNV-1a, which stays the same in every version of Rust.
fn checksum(lines: &[&str]) -> u64 {
    let bytes = lines.iter().flat_map(|line| line.bytes().chain([b'\n']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A link with what it gave.
struct Old<'a> {
    line: usize,
    version: u32,
    headline: f64,
    query: &'a str,
}

/// The links, and by line the number that holds now where it moved.
fn links(text: &str) -> (Vec<Old<'_>>, BTreeMap<usize, f64>) {
    let (mut links, mut moved) = (Vec::new(), BTreeMap::new());
    for (line, text) in (1..).zip(text.lines()) {
        let parts: Vec<&str> = text.splitn(4, '\t').collect();
        match parts[..] {
            ["moved", of, to, why] => {
                assert!(why.len() > 20, "line {line} says no reason");
                moved.insert(of.parse().unwrap(), to.parse().unwrap());
            }
            [version, headline, query] => {
                let (version, headline) = (version.parse().unwrap(), headline.parse().unwrap());
                links.push(Old { line, version, headline, query });
            }
            _ => panic!("line {line} is neither a link nor says what moved: {text}"),
        }
    }
    (links, moved)
}

#[test]
fn every_old_link_opens_with_its_number_or_an_explanation() {
    let text = read("tests/old_links.txt");
    let (links, moved) = links(&text);
    for Old { line, version, headline, query } in links {
        let (link, problems) = codec::decode(query);
        let now = link.scenario.answer().value(link.scenario.headline()).unwrap();
        let wanted = moved.get(&line).copied().unwrap_or(headline);
        if version == MODEL_VERSION {
            assert_eq!(problems, [], "line {line}: {query}");
            assert!(
                common::close(now, wanted, 1e-9) || now == wanted,
                "line {line} gives {now}, and gave {wanted}: {query}\nIf that is meant, make another version of the \
                 model (src/scenario/migrations.rs), or add a line: moved\t{line}\t{now}\t<why>"
            );
        } else {
            assert_eq!(problems, [Problem::OlderVersion { version }], "line {line}: {query}");
            assert!(!models::changed_since(Lang::En, version).is_empty(), "line {line}: nobody says what changed");
        }
    }
}

#[test]
fn the_list_of_old_links_only_grows() {
    let text = read("tests/old_links.txt");
    let lines: Vec<&str> = text.lines().collect();
    for (count, sum) in SEALS {
        let covered =
            lines.get(..*count).unwrap_or_else(|| panic!("{count} lines there were, {} are left", lines.len()));
        assert_eq!(checksum(covered), *sum, "one of the first {count} lines is not what it was");
    }
    let new = (lines.len(), checksum(&lines));
    assert_eq!(SEALS.last(), Some(&new), "lines were added: add the seal ({}, {:#018x})", new.0, new.1);
    assert!(SEALS.is_sorted_by(|earlier, later| earlier.0 < later.0), "each seal covers more than the one before");
}

/// Queries in a text: what stands after a question mark or a quote and is read without a problem.
fn queries(text: &str) -> BTreeSet<String> {
    let rests = text.match_indices(['?', '\'', '`']).map(|(at, _)| text[at + 1..].trim_start_matches('?'));
    let queries = rests.filter_map(|rest| rest.split(['\'', '"', '`', ' ', '\n', ')']).next());
    queries.filter(|query| query.contains('=') && codec::decode(query).1.is_empty()).map(str::to_owned).collect()
}

#[test]
fn links_of_readme_presets_and_examples_are_on_the_list() {
    let text = read("tests/old_links.txt");
    let (links, _) = links(&text);
    let listed: BTreeSet<&str> = links.iter().map(|old| old.query).collect();
    let mut wanted: BTreeSet<String> = queries(&read("README.md"));
    assert!(wanted.len() >= 4, "{wanted:?}");
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap() {
        wanted.extend(queries(&fs::read_to_string(entry.unwrap().path()).unwrap()));
    }
    for preset in PresetId::ALL {
        wanted.insert(format!("preset={}", preset.key()));
        wanted.insert(preset.query().to_owned());
    }
    let missing: Vec<&String> = wanted.iter().filter(|query| !listed.contains(query.as_str())).collect();
    assert!(missing.is_empty(), "not in tests/old_links.txt: {missing:#?}");
}

/// From a made-up version 0: a key, a preset and an option had other names, and a share was written as a factor.
fn first(written: &mut Written) {
    rename(written, "users", "daily_users");
    for (_, text) in written.iter_mut() {
        match text.as_str() {
            "semianalysis" => *text = "chatgpt-2023".to_owned(),
            "h100" => *text = "h100-sxm".to_owned(),
            _ => {}
        }
    }
    if let Some(factor) = written.get("mfu").and_then(|text| text.parse::<f64>().ok()) {
        written.insert("mfu".to_owned(), format!("{}%", factor * 100.0));
    }
}

const MADE_UP: Models = Models { first: 0, steps: &[first] };

#[test]
fn a_link_of_an_older_model_is_brought_up_to_date_and_says_so() {
    let old = "v=0&preset=semianalysis&users=20M&mfu=0.5&gpu=h100&b.users=preset&b.mfu=lots&c.preset=semianalysis\
               &lang=zh&result=900000&made=2026-11-27";
    let (link, problems) = codec::decode_by(&MADE_UP, old);
    let (present, _) = codec::decode(
        "preset=chatgpt-2023&daily_users=20M&mfu=50%&gpu=h100-sxm&b.daily_users=preset&b.mfu=lots&c.preset=chatgpt-2023\
         &lang=zh&result=900000&made=2026-11-27&result_v=0",
    );
    assert_eq!(link, present);
    assert_eq!(link.scenario.numbers.get(&Id::DailyUsers), Some(&2e7));
    assert!(problems.contains(&Problem::OlderVersion { version: 0 }), "{problems:?}");
    // What the variant says badly is named as ever.
    assert_eq!(problems.len(), 2, "{problems:?}");
    // The result stays that of the older model, in the present link too.
    assert_eq!(link.stored.map(|stored| stored.version), Some(0));
    let written = codec::encode(&link);
    assert!(written.contains("&v=1&result=900000&made=2026-11-27&result_v=0"), "{written}");
    assert_eq!(codec::decode(&written).0, link);
    for lang in Lang::ALL {
        assert!(problem(*lang, &Problem::OlderVersion { version: 0 }).contains('0'));
    }
}

#[test]
fn steps_are_taken_one_after_the_other() {
    const SECOND: Step = |written| rename(written, "daily_users", "people");
    let models = Models { first: 5, steps: &[first, SECOND] };
    assert_eq!(models.present(), 7);
    let brought = |from| {
        let mut written = Written::from_iter([("users".to_owned(), "5M".to_owned())]);
        models.bring_up(from, &mut written);
        written.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
    };
    assert_eq!([brought(5), brought(6), brought(7)], [["people"], ["users"], ["users"]]);
    assert_eq!([4, 5, 6, 7].map(|version| models.is_older(version)), [false, true, true, false]);
}

#[test]
fn links_of_the_present_and_of_newer_models_are_left_as_they_are() {
    for (query, others) in [("users=5M&v=1", 1), ("users=5M", 1), ("users=5M&v=2", 2), ("users=5M&v=old", 2)] {
        let (link, problems) = codec::decode_by(&MADE_UP, query);
        assert_eq!(link.scenario.kept.get("users").map(String::as_str), Some("5M"), "{query}");
        assert_eq!(problems.len(), others, "{query}: {problems:?}");
    }
    let newer = problem(Lang::En, &Problem::OtherVersion { version: "2".to_owned() });
    assert!(newer.contains("newer than this page"), "{newer}");
    let none = problem(Lang::En, &Problem::OtherVersion { version: "old".to_owned() });
    assert!(none.contains("there is none"), "{none}");
}
