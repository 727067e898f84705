#!/usr/bin/env bash
# Looks for texts that break what reads links, configurations, numbers or files: SECONDS_EACH for each target, from the
# seeds and the corpus in the repository. `tools/fuzz.sh keep` writes what reached something new into the corpus.
#
# The coverage that guides libFuzzer comes from flags that stable Rust has, so no nightly and no cargo-fuzz are needed.
set -euo pipefail
cd "$(dirname "$0")/.."
SECONDS_EACH="${SECONDS_EACH:-60}"
TARGETS="${TARGETS:-link answer config number file}"
ROOT="target/fuzz"
host="$(rustc -vV | sed -n 's/^host: //p')"

cargo build --locked --quiet --package fuzz --bin corpus
# With a target named, the flags reach neither build scripts nor macros.
RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1" \
CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS=true CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS=true CARGO_PROFILE_RELEASE_OPT_LEVEL=2 \
    cargo build --locked --quiet --release --target "$host" --target-dir "$ROOT" --package fuzz --features libfuzzer --bin fuzz
fuzz="$ROOT/$host/release/fuzz"

for target in $TARGETS; do
    work="$ROOT/corpus/$target"
    found="$ROOT/found/$target"
    mkdir -p "$work" "$found"
    target/debug/corpus unpack "$target" "$work"
    echo "== $target: $SECONDS_EACH seconds"
    # A found text stays in the folder and fails this script.
    DAYBURN_FUZZ="$target" "$fuzz" "$work" -max_total_time="$SECONDS_EACH" -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
        -artifact_prefix="$found/" -print_final_stats=1 -verbosity=0 > "$ROOT/$target.log" 2>&1 || true
    grep -E "^stat::(number|average|new|peak)|panicked|ERROR|Test unit" "$ROOT/$target.log" || true
    if [ -n "$(ls -A "$found")" ]; then
        echo "!! $target: see $found" >&2
        exit 1
    fi
    grep -qE "^stat::number_of_executed_units: +[1-9]" "$ROOT/$target.log" || { echo "!! $target did not run" >&2; exit 1; }
    if [ "${1:-}" = keep ]; then
        least="$ROOT/least/$target"
        rm -rf "$least" && mkdir -p "$least"
        DAYBURN_FUZZ="$target" "$fuzz" -merge=1 -max_len=4096 "$least" "$work" 2>&1 | tail -1
        target/debug/corpus pack "$target" "$least"
    fi
done
