# Runs named steps, counts what passed and failed, and ends with one line of summary. Sourced by check.sh and test.sh.
PASSED=0
FAILED=0
FAILURES=()
STARTED=$SECONDS

# step NAME COMMAND...: one step. What its test runners report is counted test by test, anything else as one.
step() {
    local name="$1" log began=$SECONDS status passed failed
    shift
    log=$(mktemp)
    printf '\n\033[1m== %s\033[0m\n' "$name"
    "$@" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    # cargo test: "test result: ok. 5 passed; 0 failed; ..."; node --test: "# pass 5" or "ℹ pass 5".
    passed=$(awk '/^test result: /{n+=$4} /^(#|ℹ) pass /{n+=$3} END{print n+0}' "$log")
    failed=$(awk '/^test result: /{n+=$6} /^(#|ℹ) fail /{n+=$3} END{print n+0}' "$log")
    if [ "$status" -ne 0 ]; then
        [ "$failed" -gt 0 ] || failed=1
        FAILURES+=("$name")
    elif [ "$passed" -eq 0 ]; then
        passed=1
    fi
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    rm -f "$log"
    printf '   %s: %s (%d s)\n' "$name" "$([ "$status" -eq 0 ] && echo ok || echo FAILED)" $((SECONDS - began))
}

# finish: the summary; exits with failure when a step failed.
finish() {
    printf '\n'
    local name
    for name in ${FAILURES[@]+"${FAILURES[@]}"}; do printf 'failed: %s\n' "$name"; done
    printf 'in %d s\n%d passed, %d failed\n' $((SECONDS - STARTED)) "$PASSED" "$FAILED"
    [ ${#FAILURES[@]} -eq 0 ]
    exit
}
