//! A snapshot of everything that each file in `tests/scenarios` gives, in `tests/expected`.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test golden` writes the snapshots.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;
#[path = "common/digest.rs"]
mod digest;

use common::{Scenario, scenarios, snapshot};
use dayburn::i18n::{self, lang::Lang};
use std::fmt::Write;

#[test]
fn nothing_moves_unseen() {
    for Scenario { name, title, query, link, .. } in scenarios() {
        let answer = link.scenario.answer();
        let mut text = format!("{title}\n?{query}\n\n");
        for (id, value) in answer.estimate.outputs() {
            if let Some(value) = value {
                let shown = id.unit().from_base(value);
                let _ = writeln!(text, "{:32} {shown:.11e} {:?}", id.key(), id.unit());
            }
        }
        for note in answer.notes() {
            let _ = write!(text, "\n{}\n{}\n", i18n::note(Lang::En, &note), i18n::note(Lang::Zh, &note));
        }
        snapshot(&format!("{name}.txt"), &text);
    }
}

/// `tests/bits.rs` compares the same files in Node and in a browser.
#[test]
fn every_bit_is_as_before() {
    let lines = |queries: &[&str], digest: fn(&str) -> String| -> String {
        queries.iter().map(|query| format!("{} {query}\n", digest(query))).collect()
    };
    let scenarios = scenarios();
    let queries: Vec<&str> = scenarios.iter().map(|scenario| scenario.query.as_str()).collect();
    snapshot("bits.txt", &lines(&queries, digest::digest));
    snapshot("bits_of_ranges.txt", &lines(digest::SIMULATED, digest::at_once));
    snapshot("bits_at_rest.txt", &lines(&digest::SIMULATED[..1], digest::at_rest));
}
