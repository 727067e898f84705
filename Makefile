# The commands of Dayburn. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8080
SOURCES := $(shell find src crates style public examples/first_screen.rs index.html Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml tools -type f 2>/dev/null)
WITH_TOOLS := . tools/versions.sh &&

.PHONY: help serve test dist check calibrate bench clean

help: ## list the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: dist ## build the release page and serve it; PORT=9000 for another port
	@echo "== serving dist/ until Ctrl-C; on a taken port the next free one is used and printed"
	@$(WITH_TOOLS) sirv dist --etag --host localhost --port $(PORT)

test: ## install what is missing and run every test
	@tools/install.sh test
	@tools/test.sh

dist: dist/index.html ## build the static files for any host into dist/; SITE=https://host/folder/ for previews of links

# The date of no file tells for which address it was built.
ifdef SITE
.PHONY: dist/index.html
endif

dist/index.html: $(SOURCES)
	@tools/install.sh build
	@echo "== building the release page (about four minutes the first time)"
	@$(WITH_TOOLS) trunk build --release --offline --features split
	@touch $@

check: ## format, clippy, tidy: seconds
	@tools/check.sh

calibrate: ## fit the constants of the throughput model to data/throughput.csv and score them
	@$(WITH_TOOLS) cargo run --quiet --release --no-default-features --example calibrate

bench: dist ## measure speed as ratios within one run, and how the page loads: five minutes once everything is built
	@tools/install.sh bench
	@$(WITH_TOOLS) cargo bench --quiet --no-default-features --bench estimate
	@$(WITH_TOOLS) node tools/bench.mjs
	@$(WITH_TOOLS) node tools/load.mjs

clean: ## remove what was built
	rm -rf target dist node_modules
