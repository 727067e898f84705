//! Published figures, and figures calculated by hand, from the files in `tests/scenarios`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{Scenario, scenarios};
use dayburn::model::quantities::Id;

#[test]
fn published_figures_are_reproduced() {
    let mut wrong = Vec::new();
    for Scenario { name, link, expect, .. } in scenarios() {
        let answer = link.scenario.answer();
        for (key, [published, within]) in expect {
            let id = Id::from_key(&key).unwrap_or_else(|| panic!("{name}: no quantity {key}"));
            let ours = answer.estimate.output(id).unwrap_or_else(|| panic!("{name}: no {key}"));
            let ours = id.unit().from_base(ours);
            // Half a unit in the last place of the model's arithmetic is forgiven.
            if (ours - published).abs() > within + 1e-14 * published.abs() {
                wrong.push(format!("{name}: {key} is {ours}, published {published} +- {within}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
