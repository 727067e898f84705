#!/usr/bin/env bash
# Format, clippy for engine and page, tidy rules. Every step runs; the exit status says whether all passed.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
. tools/steps.sh

step "format" cargo fmt --check
step "clippy, engine alone" cargo clippy --locked --quiet --no-default-features --package dayburn --package lanes --package fuzz --all-targets -- -D warnings
step "clippy, engine of embeds" cargo clippy --locked --quiet --target wasm32-unknown-unknown --package embed -- -D warnings
step "clippy, page" cargo clippy --locked --quiet --target wasm32-unknown-unknown --package dayburn --package page --lib --bins --test bits --test bits_in_a_browser -- -D warnings
step "tidy" cargo test --locked --quiet --no-default-features --test tidy
finish
