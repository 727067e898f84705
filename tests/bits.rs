//! WebAssembly gives the same bits as a native run, which wrote the files read here (`tests/golden.rs`): in Node, where
//! a test runs that asks for nothing else, and in a browser as part of `tests/bits_in_a_browser.rs`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "common/digest.rs"]
mod digest;

use wasm_bindgen_test::wasm_bindgen_test;

/// Compares each line, a digest and a query, and says how many there are.
fn compare(expected: &str, digest: impl Fn(&str) -> String) -> usize {
    let lines = expected.lines().filter_map(|line| line.split_once(' '));
    lines.inspect(|(expected, query)| assert_eq!(digest(query), *expected, "{query}")).count()
}

#[wasm_bindgen_test]
fn estimates_have_the_same_bits_as_natively() {
    assert!(compare(include_str!("expected/bits.txt"), digest::digest) >= 30);
}

#[wasm_bindgen_test]
fn ranges_have_the_same_bits_as_natively() {
    assert_eq!(compare(include_str!("expected/bits_of_ranges.txt"), digest::at_once), digest::SIMULATED.len());
}

#[wasm_bindgen_test]
fn ranges_at_rest_have_the_same_bits_as_natively() {
    assert_eq!(compare(include_str!("expected/bits_at_rest.txt"), digest::at_rest), 1);
}
