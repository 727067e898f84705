#!/usr/bin/env bash
# Format, clippy for both targets, tidy rules. Every step runs; the exit status says whether all passed.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
. tools/steps.sh

step "format" cargo fmt --check
step "clippy, engine alone" cargo clippy --locked --quiet --no-default-features --package dayburn --package lanes --package fuzz --all-targets -- -D warnings
step "clippy, engine of embeds" cargo clippy --locked --quiet --package embed -- -D warnings
step "clippy, page" cargo clippy --locked --quiet --package dayburn --package page --lib --bins -- -D warnings
step "clippy, page on wasm32" cargo clippy --locked --quiet --target wasm32-unknown-unknown --package dayburn --package page --lib --bins --test web --test bits -- -D warnings
step "tidy" cargo test --locked --quiet --no-default-features --test tidy
finish
