# Everything runs in .venv, which the first target that needs it makes from the Python package registry alone.
# Each target may be run again at any time; set-up is repeated only when pyproject.toml changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint types layers docs tests test-spark golden format clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "claimdiff needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(STAMP) ## compare the five bundled articles; the reports are written to build/
	@mkdir -p build
	@$(BIN)/claimdiff compare examples/strike
	@$(BIN)/claimdiff compare examples/strike -o build/report.html
	@$(BIN)/claimdiff compare examples/strike -o build/report.json
	@echo "The same report as a page: build/report.html; for programs: build/report.json"

test: lint types layers docs tests test-spark ## all that CI runs

lint: $(STAMP) ## ruff (rules and format), spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell *.md docs examples

types: $(STAMP) ## mypy --strict
	$(BIN)/mypy

layers: $(STAMP) ## which module may import which
	$(BIN)/lint-imports --no-cache

docs: $(STAMP) ## the documentation, every warning an error; docs/_build/html/index.html
	$(BIN)/sphinx-build -b html -n -W --keep-going -q docs docs/_build/html

tests: $(STAMP) ## pytest with branch coverage
	$(BIN)/python -m pytest --cov --cov-report=term

test-spark: ## claimdiff.spark with two workers, where scripts/install-spark-tests.sh was run
	@if test -x build/spark-tests/bin/python; \
	  then build/spark-tests/bin/python -m pytest -p no:cacheprovider -q -rs tests/test_spark.py; \
	  else echo "SKIPPED: the tests of claimdiff.spark need Java 17 and PySpark; get both with: bash scripts/install-spark-tests.sh"; \
	fi

golden: $(STAMP) ## write the expected outputs under tests/ and docs/ again; look at the difference before you commit it
	$(BIN)/python -m pytest -q --golden tests

format: $(STAMP) ## put every file into ruff's format
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

clean: ## remove what was built (not .venv)
	rm -rf build dist docs/_build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
