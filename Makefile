# Everything here needs only Python 3.11 or newer and make: each target does its own set-up first.
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
HOST ?= 127.0.0.1
PORT ?= 8000
ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
MANAGE := $(PY) manage.py
INSTALLED := $(VENV)/installed

.DEFAULT_GOAL := help
.PHONY: help setup run test check messages lock browser screens clean

help:  ## Print this list.
	@echo "Newsroom. 'make run' starts it with a demo newspaper. All that can be asked for:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1~\2/p' Makefile | awk -F'~' '{ printf "%-16s %s\n", $$1, $$2 }'

setup: $(INSTALLED)  ## Make .venv with exactly the locked packages (again only when the lock changes).

$(INSTALLED): requirements.lock
	@test -n "$(PYTHON)" || { echo "Newsroom needs Python 3.11 or newer, and found none. Install it, or name it:" \
		"make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Newsroom needs Python 3.11 or newer, and $(PYTHON) is not one." >&2; exit 1; }
	@echo "Making the Python environment in $(VENV) ..."
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo "Python has no venv module. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Installing the locked packages (about half a minute) ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

run: export DEBUG = on
run: export SITE_URL ?= http://$(HOST):$(PORT)
run: setup  ## Start the development server on HOST:PORT, with a demo newspaper if there is nothing yet.
	@echo "Bringing the database up to date ..."
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo --if-empty
	@echo "The newspaper is on http://$(HOST):$(PORT)/ and its desk on http://$(HOST):$(PORT)/admin/ (stop with Ctrl-C)."
	@$(MANAGE) runserver $(HOST):$(PORT)

test: setup  ## Run the tests on DATABASE_URL (SQLite when unset); ARGS="tests/test_x.py -n 0" goes to pytest.
	@echo "Running the tests ..."
	@$(PY) -m pytest -n auto $(ARGS)

check: setup  ## Everything a machine can judge without running the tests.
	@echo "Style ..."
	@$(PY) -m ruff check --quiet . && $(PY) -m ruff format --quiet --check .
	@echo "Templates ..."
	@find . -path './$(VENV)' -prune -o -path '*/templates/*.html' -exec $(VENV)/bin/djade --check {} +
	@$(PY) -m tests.template_lint
	@echo "Translations ..."
	@$(PY) -m tests.translations
	@echo "Migrations ..."
	@$(MANAGE) makemigrations --check --dry-run
	@echo "Production settings ..."
	@DEBUG= SITE_URL=https://news.example ALLOWED_HOSTS=news.example \
		SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(60))')" \
		$(MANAGE) check --deploy --fail-level WARNING

messages: setup  ## Collect the texts to translate into newsroom/locale/ and compile it; ARGS=x.po takes translations from x.po.
	@$(PY) -m tests.translations --write $(ARGS)

lock: setup  ## Rewrite requirements.lock from pyproject.toml; ARGS=--upgrade takes newer versions.
	@echo "Resolving the packages ..."
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
		$(PY) -m venv "$$tools"; "$$tools/bin/pip" install --quiet --disable-pip-version-check uv; \
		"$$tools/bin/uv" pip compile pyproject.toml --quiet --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --no-annotate --output-file requirements.lock $(ARGS)
	@echo "requirements.lock is written; the next make installs it."

browser: setup  ## Fetch a Chromium for the browser tests, for a machine that has none.
	@$(VENV)/bin/playwright install chromium

screens: setup  ## Take the README's pictures of a demo newspaper that runs on HOST:PORT.
	@$(PY) -m tests.screens http://$(HOST):$(PORT)

clean:  ## Remove the environment and the caches. Your data in var/ stays.
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
