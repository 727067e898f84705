//! What we build on: where it comes from, under which licence, and what the page must not hold.
//!
//! The same as the sources, licences and bans of `cargo deny`, from the two lock files and what cargo has on disk, so that
//! nothing is compiled or asked for. Advisories are not looked up: their list is a repository, and tests need no network.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Licences that ask for no more than a notice. Those of tools that are not shipped may ask that changes of theirs be
/// published.
const ALLOWED: [&str; 11] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "CC0-1.0",
    "Unlicense",
    "BSL-1.0",
];
const ALLOWED_IN_TOOLS: [&str; 1] = ["MPL-2.0"];

/// Parts of licence expressions that are granted on top of a licence.
const EXCEPTIONS: [&str; 1] = ["LLVM-exception"];

/// What asks others: not in a page that does all by itself.
const NOT_IN_THE_PAGE: [&str; 7] = ["reqwest", "hyper", "openssl", "native-tls", "rustls", "ring", "tokio"];

/// npm packages that state their licence in a file alone.
const STATED_IN_A_FILE: [(&str, &str); 1] = [("node_modules/jstat", "MIT")];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    license: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// None for what is compiled in.
    kind: Option<String>,
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// What cargo knows of the packages for one platform, from what is on disk.
fn metadata(platform: &str) -> Metadata {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", platform])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Whether one of the licences that an expression leaves the choice of is allowed. `AND` binds closer than `OR`; brackets
/// are one level deep.
fn is_allowed(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (value, rest) = any_of(&words, allowed);
    assert!(rest.is_empty(), "{expression} is not understood");
    value
}

fn any_of<'a, 'b>(words: &'a [&'b str], allowed: &dyn Fn(&str) -> bool) -> (bool, &'a [&'b str]) {
    let (mut value, mut rest) = all_of(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (one, left) = all_of(after, allowed);
        (value, rest) = (value | one, left);
    }
    (value, rest)
}

fn all_of<'a, 'b>(words: &'a [&'b str], allowed: &dyn Fn(&str) -> bool) -> (bool, &'a [&'b str]) {
    let (mut value, mut rest) = one(words, allowed);
    loop {
        match rest {
            ["AND", after @ ..] => {
                let (one, left) = one(after, allowed);
                (value, rest) = (value & one, left);
            }
            ["WITH", exception, after @ ..] => (value, rest) = (value & EXCEPTIONS.contains(exception), after),
            _ => return (value, rest),
        }
    }
}

fn one<'a, 'b>(words: &'a [&'b str], allowed: &dyn Fn(&str) -> bool) -> (bool, &'a [&'b str]) {
    match words {
        ["(", inner @ ..] => match any_of(inner, allowed) {
            (value, [")", after @ ..]) => (value, after),
            (_, rest) => (false, rest),
        },
        [licence, after @ ..] => (allowed(licence), after),
        [] => (false, words),
    }
}

#[test]
fn expressions_of_licences_are_read() {
    let allowed = |licence: &str| ALLOWED.contains(&licence);
    for good in [
        "MIT",
        "Apache-2.0/MIT",
        "GPL-3.0 OR MIT",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_allowed(good, &allowed), "{good}");
    }
    for bad in ["GPL-3.0", "MIT AND GPL-3.0", "MIT AND (GPL-3.0 OR AGPL-3.0)", "MIT WITH Something", ""] {
        assert!(!is_allowed(bad, &allowed), "{bad}");
    }
}

#[test]
fn every_crate_comes_from_the_registry_under_a_licence_that_asks_for_a_notice_only() {
    let mut sources = BTreeSet::new();
    for platform in ["wasm32-unknown-unknown", "x86_64-unknown-linux-gnu"] {
        for Package { name, license, source, .. } in metadata(platform).packages {
            // What has no source is a folder of ours.
            let Some(source) = source else { continue };
            assert!(source.starts_with("registry+"), "{name} comes from {source}");
            sources.insert(source);
            let license = license.unwrap_or_default();
            assert!(is_allowed(&license, &|one| ALLOWED.contains(&one)), "{name} is under {license:?}");
        }
    }
    assert_eq!(sources.len(), 1, "{sources:?}");
}

#[test]
fn every_crate_is_held_by_its_checksum() {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        source: Option<String>,
        checksum: Option<String>,
    }
    let lock: Lock = toml::from_str(&read("Cargo.lock")).unwrap();
    assert!(lock.package.len() > 100, "{}", lock.package.len());
    for Locked { name, source, checksum } in lock.package {
        assert_eq!(source.is_some(), checksum.is_some_and(|sum| sum.len() == 64), "{name}");
    }
}

#[test]
fn the_page_holds_nothing_that_asks_others() {
    let Metadata { packages, resolve } = metadata("wasm32-unknown-unknown");
    let names: BTreeMap<&str, &str> = packages.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect();
    let nodes: BTreeMap<&str, &Node> = resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let page = packages.iter().find(|one| one.name == "page" && one.source.is_none()).unwrap();
    let (mut open, mut compiled_in) = (vec![page.id.as_str()], BTreeSet::new());
    while let Some(id) = open.pop() {
        if compiled_in.insert(names[id]) {
            let deps = nodes[id].deps.iter().filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind.is_none()));
            open.extend(deps.map(|dep| dep.pkg.as_str()));
        }
    }
    assert!(compiled_in.contains("leptos") && compiled_in.contains("dayburn"), "{compiled_in:?}");
    for name in NOT_IN_THE_PAGE {
        assert!(!compiled_in.contains(name), "the page holds {name}");
    }
}

#[test]
fn every_npm_package_is_held_by_its_checksum_and_under_a_licence_for_tools() {
    #[derive(Deserialize)]
    struct Lock {
        packages: BTreeMap<String, Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        license: Option<String>,
        integrity: Option<String>,
    }
    let allowed = |one: &str| ALLOWED.contains(&one) || ALLOWED_IN_TOOLS.contains(&one);
    let lock: Lock = serde_json::from_str(&read("package-lock.json")).unwrap();
    assert!(lock.packages.len() > 10, "{}", lock.packages.len());
    for (name, Locked { license, integrity }) in lock.packages {
        // The empty name is our own.
        if name.is_empty() {
            continue;
        }
        assert!(integrity.is_some_and(|sum| sum.starts_with("sha512-")), "{name}");
        let stated =
            STATED_IN_A_FILE.iter().find(|(stated, _)| *stated == name).map(|(_, license)| (*license).to_owned());
        let license = license.or(stated).unwrap_or_default();
        assert!(is_allowed(&license, &allowed), "{name} is under {license:?}");
    }
}
