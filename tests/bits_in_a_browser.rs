//! A browser gives the same bits as a native run and as Node. What its reader sees is tried on the release page
//! (`tests/e2e`).
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "bits.rs"]
mod bits;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
