# Versions of the build tools and where they live. Sourced by the other scripts.
# wasm-bindgen must equal the crate's version in Cargo.toml; Trunk 0.22 needs a newer rustc than ours.
WASM_BINDGEN_VERSION=0.2.130
TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4
# For `make bench` alone. One of its packages asks for the newest version of another, which no lock file can hold.
LIGHTHOUSE_VERSION=12.8.2
CACHE="${DAYBURN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/dayburn}"
# npm packages are keyed by the lock file, so that a changed version gets a folder of its own.
NPM_ROOT="$CACHE/npm-$(sha256sum package-lock.json | cut -c1-12)"
export PATH="$CACHE/trunk-$TRUNK_VERSION/bin:$CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin:$CACHE/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin:$NPM_ROOT/node_modules/.bin:$CACHE/lighthouse-$LIGHTHOUSE_VERSION/node_modules/.bin:$PATH"
