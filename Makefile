# Everything a developer or CI runs; `make help` lists it.
bin := .venv/bin
set_up := .venv/.set-up

.DEFAULT_GOAL := help
.PHONY: help briefs gallery pictures test lint setup constraints golden conformance mutants bench clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

briefs: $(set_up) ## Build the project's briefs into build/
	@$(bin)/briefgen build

# A warning fails it: what shows the product is to be without a fault.
gallery: $(set_up) ## Build the gallery into docs/gallery/build/
	@cd docs/gallery && ../../$(bin)/briefgen build --strict
	@cd docs/gallery && ../../$(bin)/briefgen build --strict --layout parallel makan-siang

pictures: $(set_up) ## Draw anew the pages that README.md and the gallery's show
	@tools/pictures

# pytest comes last, so that its summary ends the output. Hypothesis' own profile for CI makes a run
# repeatable and sets no deadlines, which a busy machine would miss.
test: lint ## Lint, type-check and test, with coverage
	@$(bin)/pytest --numprocesses auto --cov --hypothesis-profile ci

lint: $(set_up) ## Lint and type-check
	@$(bin)/ruff check
	@$(bin)/ruff format --check
	@$(bin)/mypy

setup: $(set_up) ## Make .venv, with pinned packages and the system libraries

$(set_up): pyproject.toml constraints.txt tools/set-up tools/system-libraries tools/checkers
	@echo "Setting up .venv"
	@tools/set-up
	@touch $@

# Any set-up will do here, even one that failed because the old pins no longer fit pyproject.toml.
$(bin)/python:
	@tools/set-up

# One resolution for all platforms and for every Python from 3.11 on.
constraints: $(bin)/python ## Pin the newest versions of all dependencies in constraints.txt
	@$(bin)/python -m venv .tools/uv
	@.tools/uv/bin/python -m pip install --quiet --upgrade uv
	@.tools/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --extra dev --upgrade \
		--no-header --no-annotate --output-file constraints.txt pyproject.toml

golden: $(set_up) ## Rewrite the tests' golden files; read the diff before you commit it
	@BRIEFGEN_REFRESH=1 $(bin)/pytest --numprocesses auto $$(grep -rl --include='test_*.py' BRIEFGEN_REFRESH tests)

conformance: $(set_up) ## Hold all PDFs against PDF/A-3a and PDF/UA-1; write docs/conformance.md
	@-tools/conformance/set-up verapdf
	@-tools/conformance/set-up outloud
	@$(bin)/python tools/conformance/report.py

mutants: $(set_up) ## Test the tests: mutate briefgen/source and briefgen/languages
	@$(bin)/mutmut run

bench: $(set_up) ## Measure what users wait for; write docs/performance.md (ROWS=cold-one,size: some rows)
	@tools/bench/set-up typst
	@-tools/bench/set-up rendercv
	@$(bin)/python -m tools.bench --only "$(ROWS)"

clean: ## Remove what the other targets made, but for .venv and .tools
	@rm -rf build docs/gallery/build .briefgen docs/gallery/.briefgen dist mutants htmlcov .coverage .coverage.* .hypothesis
	@rm -rf .mypy_cache .pytest_cache .ruff_cache
