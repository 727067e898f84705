//! What several test files need: the scenario files, answers to links, and snapshots.
#![allow(dead_code, reason = "each test file uses its part")]

use dayburn::model::quantities::Id;
use dayburn::scenario::Answer;
use dayburn::scenario::codec::{self, Link};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: String,
    query: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    expect: BTreeMap<String, [f64; 2]>,
}

/// One file of `tests/scenarios`.
pub struct Scenario {
    pub name: String,
    pub title: String,
    pub query: String,
    pub link: Link,
    /// Key to published value and largest difference, in display units.
    pub expect: BTreeMap<String, [f64; 2]>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// All scenario files, by name. None of them may have a problem.
pub fn scenarios() -> Vec<Scenario> {
    let mut paths: Vec<_> = fs::read_dir(folder("scenarios")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    assert!(paths.len() >= 30, "only {} scenario files", paths.len());
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let File { title, query, expect, .. } = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let (link, problems) = codec::decode(&query);
            assert_eq!(problems, [], "{name}");
            Scenario { name, title, query, link, expect }
        })
        .collect()
}

/// The scenario of a link, which must not have a problem.
pub fn linked(query: &str) -> dayburn::scenario::Scenario {
    let (link, problems) = codec::decode(query);
    assert_eq!(problems, [], "{query}");
    link.scenario
}

/// The answer to a link.
pub fn answer(query: &str) -> Answer {
    linked(query).answer()
}

/// An output that the answer must have, in base units.
pub fn output(answer: &Answer, id: Id) -> f64 {
    answer.estimate.output(id).unwrap_or_else(|| panic!("no {}", id.key()))
}

/// Whether two numbers are the same within a share of the second.
pub fn close(ours: f64, theirs: f64, relative: f64) -> bool {
    (ours - theirs).abs() <= relative * theirs.abs()
}

/// Compares with a file of `tests/expected`, or writes it when `UPDATE_EXPECT` is set.
pub fn snapshot(name: &str, text: &str) {
    let path = folder("expected").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{name} is missing: set UPDATE_EXPECT=1"));
    let first = text.lines().zip(expected.lines()).find(|(now, then)| now != then);
    assert!(text == expected, "{name} has moved; the first difference (now, expected): {first:?}");
}

/// A scenario of each kind: predicted and published, servers given, prompts apart, a price of the reader's.
pub const ASKED: [&str; 7] = [
    "",
    "preset=company-chatbot",
    "preset=deepseek-v3-h200&gpu_hour_price=2.1",
    "preset=small-model-l40s",
    "preset=chatgpt-2023",
    "model=llama-3.3-70b&gpu=h100-sxm&daily_users=3M&prefill_decode_split=yes",
    "model=qwen3-32b&gpu=l40s&weight_precision=bf16&ownership=own&batch=8&round_to_servers=no",
];
