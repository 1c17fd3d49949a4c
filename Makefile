# `make demo` and `make test` are all a stranger needs: Python 3.11 or later and make.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
# Some shells forbid bytecode, which doubles the start of every command.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test torture lint schema migration bench coverage golden lowest clean

demo: $(VENV)/installed
	$(BIN)/netcli demo

test: lint
	$(BIN)/pytest -n auto

# The long campaigns: every command killed and refused at every point, a thousand damaged backups ... Hours, not minutes.
torture: $(VENV)/testing
	NETCLI_TORTURE=long $(BIN)/pytest -n auto tests/blackbox

lint: $(VENV)/testing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

schema: $(VENV)/installed
	$(BIN)/python -m netcli.store.schema

# Draft the migration for what differs from schema.sql, then bring schema.sql up to date: make migration NAME=follow_ups
migration: $(VENV)/installed
	$(BIN)/python -m netcli.store.draft $(NAME)
	$(BIN)/python -m netcli.store.schema

bench: $(VENV)/installed
	$(BIN)/python bench/bench.py

coverage: $(VENV)/testing
	$(BIN)/pytest -n auto --cov --cov-report=term-missing:skip-covered

# Rewrite the transcripts of tests/golden, the README and docs from what the program prints now; read the diff before you commit it.
golden: $(VENV)/testing
	NETCLI_GOLDEN=write $(BIN)/pytest -n auto tests/test_transcripts.py tests/test_readme.py

# The tests again with the oldest versions that pyproject.toml allows.
lowest: tests/lowest.txt
	$(PYTHON) -m venv .venv-lowest
	.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check -c tests/lowest.txt -e '.[test]'
	.venv-lowest/bin/pytest -n auto --ignore=tests/guards/test_pin.py

clean:
	rm -rf $(VENV) .venv-lowest .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "netcli needs Python 3.11 or later; name one with PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) -e .
	touch $@

$(VENV)/testing: $(VENV)/installed
	$(PIP) -e '.[test,lint]'
	touch $@
