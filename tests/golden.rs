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

/// `tests/web.rs` compares the same file in a browser.
#[test]
fn every_bit_is_as_before() {
    let lines: Vec<String> = scenarios()
        .iter()
        .map(|scenario| format!("{:016x} {}", digest::digest(&scenario.query), scenario.query))
        .collect();
    snapshot("bits.txt", &(lines.join("\n") + "\n"));
}
