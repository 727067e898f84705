//! Rules of the repository that a compiler does not know.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::catalog::sources::source;
use dayburn::i18n::{self, lang::Lang};
use dayburn::model::quantities::{Id, Level};
use dayburn::scenario::choice::ChoiceId;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                open.push(entry);
            } else if entry.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
                let text = fs::read_to_string(&entry).unwrap();
                found.push((entry, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} is empty");
    found
}

fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

#[test]
fn only_the_page_knows_the_browser() {
    for folder in [
        "src/model",
        "src/interpret",
        "src/catalog",
        "src/scenario",
        "src/measured",
        "src/render",
        "src/i18n",
        "src/count",
        "src/uncertainty",
        "src/plan",
        "src/laboratory",
        "src/export",
        "src/figures",
        "src/embed",
        "crates/lanes",
        "crates/page",
    ] {
        for (path, text) in files(folder, &["rs"]) {
            for word in ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_"] {
                assert!(!text.contains(word), "{} names {word}", short(&path));
            }
        }
    }
}

#[test]
fn modules_look_down_only() {
    let rules: &[(&str, &[&str])] = &[
        ("src/model", &["interpret", "catalog", "scenario", "render", "charts", "i18n", "app"]),
        ("src/count", &["interpret", "catalog", "scenario", "render", "charts", "i18n", "app"]),
        ("src/interpret", &["catalog", "scenario", "render", "charts", "i18n", "app"]),
        ("src/catalog", &["interpret", "scenario", "render", "charts", "i18n", "app"]),
        ("src/scenario", &["render", "charts", "app", "measured"]),
        ("src/measured", &["render", "charts", "i18n", "app"]),
        ("src/uncertainty", &["render", "charts", "i18n", "export", "plan", "app"]),
        ("src/laboratory", &["render", "charts", "i18n", "export", "figures", "app"]),
        ("src/plan", &["render", "charts", "i18n", "export", "app"]),
        (
            "crates/lanes",
            &["model", "interpret", "catalog", "scenario", "uncertainty", "render", "charts", "i18n", "app"],
        ),
        ("src/render", &["scenario", "charts", "app"]),
        ("src/figures", &["export", "embed", "app"]),
        ("src/embed", &["export", "app"]),
        ("src/export", &["charts", "app"]),
        ("src/charts", &["scenario", "catalog", "app", "model"]),
    ];
    for (folder, above) in rules {
        for (path, text) in files(folder, &["rs"]) {
            // What stands below `mod tests` may use a number to try a formula with.
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for module in *above {
                let named = code
                    .lines()
                    .any(|line| !line.trim_start().starts_with("//") && line.contains(&format!("crate::{module}")));
                assert!(!named, "{} names crate::{module}", short(&path));
            }
        }
    }
}

#[test]
fn no_markup_from_text_and_nothing_left_unfinished() {
    let endings = ["rs", "js", "mjs", "css", "html", "toml", "sh", "md"];
    let mut all = files("src", &endings);
    for folder in ["crates", "style", "public", "tools", "examples"] {
        all.extend(files(folder, &["rs", "js", "mjs", "css", "html", "sh", "svg"]));
    }
    for (path, text) in all {
        for word in ["inner_html", "innerHTML", "dangerous", "TODO", "FIXME", "XXX", "unimplemented!(", "todo!("] {
            assert!(!text.contains(word), "{} has {word}", short(&path));
        }
    }
}

#[test]
fn no_test_is_switched_off() {
    for (path, text) in
        files("tests", &["rs", "mjs"]).into_iter().chain(files("src", &["rs"])).chain(files("crates", &["rs"]))
    {
        for (before, after) in [("#[ig", "nore"), ("#[should", "_panic"), ("test.sk", "ip("), ("test.on", "ly(")] {
            let word = format!("{before}{after}");
            assert!(!text.contains(&word), "{} has {word}", short(&path));
        }
    }
}

#[test]
fn the_page_asks_nobody_else_and_styles_nothing_in_markup() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    assert!(!index.contains("http://") && !index.contains("https://"), "index.html names another host");
    assert!(!index.contains(" style="), "index.html has a style attribute");
    for (path, text) in files("style", &["css"]) {
        assert!(!text.contains("url(") && !text.contains("@import"), "{} loads something", short(&path));
    }
}

#[test]
fn files_keep_to_one_purpose() {
    let code = files("src", &["rs"]).into_iter().chain(files("crates", &["rs"]));
    for (path, text) in code.chain(files("style", &["css"])) {
        let lines = text.lines().count();
        // Tables of rows are long by nature; everything else is read from top to bottom.
        let table = ["quantities", "catalog", "i18n", "units.rs"].iter().any(|name| short(&path).contains(name));
        let sheet = path.extension().is_some_and(|ending| ending == "css");
        let most = if table || sheet { 700 } else { 520 };
        assert!(lines <= most, "{} has {lines} lines", short(&path));
        if path.extension().is_some_and(|ending| ending == "rs") {
            assert!(text.starts_with("//!"), "{} does not say what it is for", short(&path));
        }
    }
}

#[test]
fn every_row_of_the_registry_is_complete() {
    let mut keys = BTreeSet::new();
    for id in Id::ALL {
        let row = id.row();
        let key = row.key;
        assert!(keys.insert(key), "{key} stands twice");
        assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit()), "{key}");
        assert!(!row.symbol.is_empty(), "{key} has no symbol");
        for lang in Lang::ALL {
            assert!(!i18n::label(*lang, *id).is_empty() && !i18n::meaning(*lang, *id).is_empty(), "{key}");
        }
        let Some(input) = row.input else { continue };
        let (hard, soft) = (input.hard, input.soft);
        assert!(hard.0 <= hard.1 && soft.0 <= soft.1, "{key}");
        assert!(soft.0 >= hard.0 && soft.1 <= hard.1, "{key}: the slider leaves the bounds");
        if let Some(default) = input.default {
            assert!((hard.0..=hard.1).contains(&default), "{key}: the default is out of bounds");
        }
        let source = source(input.source);
        assert!(!source.title.is_empty() && !source.date.is_empty(), "{key} has no source");
        assert!(input.level != Level::Fixed || input.default.is_some() || key.ends_with("_share"), "{key}");
    }
    for choice in ChoiceId::ALL {
        assert!(keys.insert(choice.key()), "{} is a quantity too", choice.key());
        let default = choice.default_option();
        assert!(default.is_empty() || choice.option(default).is_some(), "{}", choice.key());
    }
}

/// Clippy knows which methods are those of the platform; here stands that it is asked, and about every one of them.
#[test]
fn no_function_of_the_platform_decides_a_digit() {
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    for library in ["src/lib.rs", "crates/lanes/src/lib.rs"] {
        assert!(read(library).contains("#![cfg_attr(not(test), warn(clippy::disallowed_methods))]"), "{library}");
    }
    for (path, text) in files("src", &["rs"]).into_iter().chain(files("crates", &["rs"])) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        assert!(!code.contains("allow(clippy::disallowed_methods"), "{} switches the rule off", short(&path));
    }
    let refused = read("clippy.toml");
    for kind in ["f32", "f64"] {
        for method in [
            "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "powf", "powi", "sin", "cos", "tan",
            "asin", "acos", "atan", "atan2", "sin_cos", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt",
            "hypot",
        ] {
            assert!(refused.contains(&format!("\"{kind}::{method}\"")), "{kind}::{method} is allowed");
        }
    }
}

#[test]
fn versions_of_wasm_bindgen_agree() {
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    let version = "0.2.130";
    assert!(read("Cargo.toml").contains(&format!("wasm-bindgen = {{ version = \"={version}\"")));
    assert!(read("Trunk.toml").contains(&format!("wasm_bindgen = \"{version}\"")));
    assert!(read("tools/versions.sh").contains(&format!("WASM_BINDGEN_VERSION={version}")));
}

#[test]
fn documents_keep_their_length() {
    let lines = |name: &str| fs::read_to_string(root().join(name)).unwrap().lines().count();
    assert!(lines("README.md") < 120);
    assert!(lines("ARCHITECTURE.md") < 130);
    assert!(lines("CHANGELOG.md") > 3);
}

/// The policy of the page forbids them; `style:name` is set by the script and allowed.
#[test]
fn no_element_has_a_style_attribute() {
    for folder in ["src/app", "src/charts"] {
        for (path, text) in files(folder, &["rs"]) {
            // A property of a component takes a value that is written large.
            let found = text
                .match_indices(" style=")
                .find(|(at, word)| !text[at + word.len()..].starts_with(|next: char| next.is_ascii_uppercase()));
            assert!(found.is_none(), "{} sets a style attribute", short(&path));
        }
    }
}
