#!/usr/bin/env bash
# Installs what the build (`install.sh build`), the tests (`install.sh test`) or the benches (`install.sh bench`) need,
# where it is missing.
# Compiled tools go into a per-user cache, in a folder named by version, so that a second clone finds them there.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
fail() { printf '!! %s\n' "$*" >&2; exit 1; }

command -v cargo >/dev/null || fail "cargo is missing. Install rustup: https://rustup.rs"
command -v node >/dev/null || fail "node is missing. Install Node.js 20 or newer: https://nodejs.org"
command -v npm >/dev/null || fail "npm is missing. It comes with Node.js: https://nodejs.org"

# A small, quick compile: these tools run for seconds, so speed of building matters more than speed of running.
# Without default features neither tool can download anything, which is what we want.
cargo_tool() { # name version options
    local root="$CACHE/$1-$2"
    [ -x "$root/done" ] && return
    say "compiling $1 $2 (once for each user and version, some minutes)"
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_DEBUG=0 \
    CARGO_TARGET_DIR="$root/target" \
        cargo install "$1" --version "$2" --no-default-features --root "$root" ${@:3} ||
        fail "could not install $1. By hand: cargo install $1 --version $2 --root $root"
    rm -rf "$root/target"
    install -m 755 /dev/null "$root/done"
}

build_tools() {
    mkdir -p "$CACHE"
    if command -v rustup >/dev/null; then
        rustup target list --installed | grep -qx wasm32-unknown-unknown ||
            rustup target add wasm32-unknown-unknown ||
            fail "could not add the wasm target. By hand: rustup target add wasm32-unknown-unknown"
    fi
    if [ ! -x "$NPM_ROOT/done" ]; then
        say "installing npm packages (wasm-opt, a static file server, test tools)"
        mkdir -p "$NPM_ROOT"
        cp package.json package-lock.json .npmrc "$NPM_ROOT/"
        (cd "$NPM_ROOT" && npm ci --no-audit --no-fund --loglevel=error) ||
            fail "could not install the npm packages. By hand: npm ci in $NPM_ROOT"
        install -m 755 /dev/null "$NPM_ROOT/done"
    fi
    if [ ! -e node_modules ] || [ -L node_modules ]; then ln -sfn "$NPM_ROOT/node_modules" node_modules; fi
    cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
    cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" --locked --features build-binary
    cargo_tool trunk "$TRUNK_VERSION" --locked
}

browser() {
    if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
        say "installing Chromium and its driver"
        local by_hand="By hand: apt-get install chromium chromium-driver fonts-noto-cjk"
        command -v apt-get >/dev/null || fail "Chromium and chromedriver are missing. $by_hand"
        local sudo=""
        if [ "$(id -u)" != 0 ]; then
            command -v sudo >/dev/null || fail "Chromium and chromedriver are missing and this is not root. $by_hand"
            sudo="sudo"
        fi
        $sudo apt-get update -qq || fail "apt-get update failed. $by_hand"
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            chromium chromium-driver fonts-noto-cjk >/dev/null || fail "could not install Chromium. $by_hand"
    fi
}

lighthouse() {
    local root="$CACHE/lighthouse-$LIGHTHOUSE_VERSION"
    [ -x "$root/node_modules/.bin/lighthouse" ] && return
    say "installing Lighthouse $LIGHTHOUSE_VERSION"
    npm install --prefix "$root" --no-audit --no-fund --loglevel=error "lighthouse@$LIGHTHOUSE_VERSION" ||
        fail "could not install Lighthouse. By hand: npm install --prefix $root lighthouse@$LIGHTHOUSE_VERSION"
}

case "${1:-}" in
    build) build_tools ;;
    test) build_tools; browser ;;
    bench) build_tools; browser; lighthouse ;;
    *) fail "usage: tools/install.sh build|test|bench" ;;
esac
