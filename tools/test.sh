#!/usr/bin/env bash
# Everything: format, clippy, native tests, tests in Node and headless Chromium, end-to-end tests on the built page.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
. tools/steps.sh

step "format" cargo fmt --check
step "clippy, engine alone" cargo clippy --locked --quiet --no-default-features --package dayburn --package lanes --package fuzz --all-targets -- -D warnings
step "native tests" cargo test --locked --no-default-features --package dayburn --package lanes --package fuzz
step "clippy, engine of embeds" cargo clippy --locked --quiet --target wasm32-unknown-unknown --package embed -- -D warnings
step "clippy, page" cargo clippy --locked --quiet --target wasm32-unknown-unknown --package dayburn --package page --lib --bins --test bits --test bits_in_a_browser -- -D warnings
step "tests in Node" cargo test --locked --target wasm32-unknown-unknown --no-default-features --test bits
step "tests in Chromium" cargo test --locked --target wasm32-unknown-unknown --no-default-features --test bits_in_a_browser
step "release page" make --no-print-directory dist
step "end-to-end tests" node --test --test-concurrency=2 --test-reporter=spec tests/e2e/*.test.mjs
finish
