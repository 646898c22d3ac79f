# Two commands do everything on a fresh machine: `make demo` and `make test`.
# Python >= 3.11, pip and make must be there; the rest is installed here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORDS := src/banso/web/locale/ja/LC_MESSAGES/django

.PHONY: demo test check fix bench docs films words browser clean
.DELETE_ON_ERROR:

demo: $(VENV)/.run $(WORDS).mo  ## a fictional town, on http://127.0.0.1:8000
	@$(BIN)/banso demo

test: $(VENV)/.dev browser check  ## everything: checks, then all tests
	$(BIN)/pytest -c tests/core/pytest.ini tests/core -q --cov=banso.core --cov-branch --cov-report=
	$(BIN)/pytest tests/config tests/cli tests/records tests/web -n 2 --dist loadscope \
	  --cov=banso.core --cov=banso.records --cov-branch --cov-append --cov-report=term:skip-covered
	$(BIN)/pytest tests/browser

check: $(VENV)/.dev $(WORDS).mo  ## fast: style, types, contracts, sizes, words, tests of the core
	@$(BIN)/ruff format --check --quiet src tests tools bench
	@$(BIN)/ruff check --quiet src tests tools bench
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >.check-imports.txt 2>&1 || (cat .check-imports.txt; false)
	@$(BIN)/python tools/check_sizes.py
	@$(BIN)/python tools/check_rules.py
	@$(BIN)/python tools/check_templates.py
	@$(BIN)/python tools/check_migrations.py >.check-migrations.txt || (cat .check-migrations.txt; false)
	@$(BIN)/pytest -c tests/core/pytest.ini tests/core -q -n 2

fix: $(VENV)/.dev  ## let the formatter and linter mend what they can
	$(BIN)/ruff format src tests tools bench
	$(BIN)/ruff check --fix src tests tools bench

bench: $(VENV)/.dev $(WORDS).mo  ## speed beside the plain-SQL floor; makes its own town of 100 000
	$(BIN)/python -m bench

words: $(VENV)/.dev  ## find new interface texts; gettext must be installed
	cd src/banso && DJANGO_SETTINGS_MODULE=banso.config.settings BANSO_HOME=../../.banso \
	  ../../$(BIN)/django-admin makemessages --locale ja --extension py,html,svg --no-location --ignore "vendor/*"

docs: $(VENV)/.run $(WORDS).mo  ## draw the pictures of the documents anew
	$(BIN)/python tools/draw_pictures.py

films: $(VENV)/.dev  ## make our own short films of the lessons anew, with captions and chapters
	$(BIN)/python tools/make_films.py

browser:  ## Debian's chromium for the browser tests
	@tools/need_chromium

$(WORDS).mo: $(WORDS).po | $(VENV)/.run
	@$(BIN)/python tools/compile_words.py $< $@

$(VENV)/.run: requirements/run.txt pyproject.toml
	@echo "Preparing the environment … 環境を準備しています …"
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

clean:  ## remove what make has made; the demo's data in .banso stays
	rm -rf $(VENV) $(WORDS).mo .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
