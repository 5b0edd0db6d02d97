# The two commands of the README: `make site` and `make test`. Needs python3 (3.11 or newer) with venv, git and make.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
UV ?= $(or $(wildcard $(BIN)/uv),uv)
CATALOGUES := $(wildcard noticepress/messages/locale/*/LC_MESSAGES/*.po)
TABLES := $(wildcard noticepress/parsing/*.toml $(foreach kind,toml yaml,noticepress/law/data/*.$(kind) noticepress/law/data/*/*.$(kind)))

.PHONY: help site serve test messages lock clean

help:
	@echo 'make site      build the site into public/'
	@echo 'make serve     preview it at http://127.0.0.1:8000/, rebuilt on every change'
	@echo 'make test      every check and test; browser tests where Chromium is found'
	@echo 'make messages  collect messages into the .po files; write the pages of commands, checks and rules'
	@echo 'make lock      write requirements.lock anew (needs uv)'
	@echo 'make clean     remove public/, caches and the environment'

site: $(INSTALLED)
	@$(BIN)/noticepress build --out public
	@echo
	@echo 'The site is in $(CURDIR)/public (it begins at index.html); any web server can serve it.'
	@echo 'To read it now: make serve, then open http://127.0.0.1:8000/'

serve: $(INSTALLED)
	@$(BIN)/noticepress serve

test: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

messages: $(INSTALLED)
	$(BIN)/python -m noticepress.messages.maintain $(FILES)
	LC_ALL=C.UTF-8 $(BIN)/python -m noticepress.cli.reference > docs/commands.md
	LC_ALL=zh_CN.UTF-8 PYTHONUTF8=1 $(BIN)/python -m noticepress.cli.reference > docs/commands.zh.md
	LC_ALL=C.UTF-8 $(BIN)/python -m noticepress.cli.checks_reference > docs/checks.md
	LC_ALL=zh_CN.UTF-8 PYTHONUTF8=1 $(BIN)/python -m noticepress.cli.checks_reference > docs/checks.zh.md
	LC_ALL=C.UTF-8 $(BIN)/python -m noticepress.cli.rules_reference > docs/rules.md
	LC_ALL=zh_CN.UTF-8 PYTHONUTF8=1 $(BIN)/python -m noticepress.cli.rules_reference > docs/rules.zh.md

lock:
	$(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --extra dev --quiet --output-file requirements.lock pyproject.toml

clean:
	rm -rf public .noticepress .venv dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Installed anew only when what is installed changed; the install compiles catalogues and data files.
# Modules are compiled at once, for machines where Python may not do it as it goes.
$(INSTALLED): requirements.lock pyproject.toml hatch_build.py $(CATALOGUES) $(TABLES)
	@command -v $(PYTHON) >/dev/null || { echo 'No $(PYTHON) found: install Python 3.11 or newer (Debian: apt install python3 python3-venv).' >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$$($(PYTHON) --version) is too old: noticepress needs 3.11 or newer. Name another with: make PYTHON=python3.12 site" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo '$(PYTHON) cannot make virtual environments: install its venv module (Debian: apt install python3-venv).' >&2; exit 2; }
	@$(BIN)/python -c '' 2>/dev/null || { rm -rf .venv && $(PYTHON) -m venv .venv; }
	@echo 'Installing the locked versions into .venv ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q noticepress
	@touch $@
