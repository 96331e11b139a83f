# make demo     a first look: install, load the bundled facts, one answer, the rules, a page
# make test     all tests; make check: lint, types, docs
# make fast     the same program with its reading compiled (C compiler; takes some minutes); make install puts the sources back
PYTHON ?= python3
BIN := .venv/bin
STORE := kg.db
PAGE := eshan-2020.html

.PHONY: demo install fast test check lint types docs bench clean

demo: .venv/app
	$(BIN)/kg --store $(STORE) build eshan-2020
	$(BIN)/kg --store $(STORE) ask duties -p procedure=合法性审查
	$(BIN)/kg --store $(STORE) check || [ $$? -eq 1 ]
	$(BIN)/kg --store $(STORE) view -o $(PAGE)
	@echo "网页 / page: $(CURDIR)/$(PAGE)"

install: .venv/dev

# What is committed is built, in a clone of its own: the compiler leaves its files beside the sources.
fast: .venv/bin/python
	@command -v cc >/dev/null || { echo "A C compiler is needed: install the package gcc"; exit 2; }
	rm -rf build/fast && git clone -q . build/fast
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m pip wheel -q --disable-pip-version-check --no-deps -w build/fast/dist build/fast
	$(BIN)/python -m pip install -q --disable-pip-version-check "$$(ls $(CURDIR)/build/fast/dist/*.whl)[docs,pdf,xlsx]"
	$(BIN)/python -m pip install -q --disable-pip-version-check --force-reinstall --no-deps build/fast/dist/*.whl
	@touch .venv/app && rm -f .venv/dev
	@echo "编译版已装入 / compiled into: $(CURDIR)/.venv"

# Skipped tests are listed at the end with the way to get what they need; with CI=true they fail, but for those on real texts.
# Each file is one process's; the longest comes early.
test: .venv/dev
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

check: lint types docs

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

# The oldest Python that the program runs on, and the newest.
types: .venv/dev
	$(BIN)/mypy --python-version 3.11
	$(BIN)/mypy --python-version 3.13

# Generated pages and help texts are fresh; make test also runs every command block of the READMEs.
docs: .venv/dev
	$(BIN)/pytest -q -m docs

bench: .venv/dev
	$(BIN)/python benchmarks/accuracy.py

clean:
	rm -rf .venv $(STORE) $(STORE).partial $(PAGE)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make PYTHON=python3.12 …"; exit 2; }
	$(PYTHON) -m venv .venv

.venv/app: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[docs,pdf,xlsx]'
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[docs,pdf,xlsx,dev]'
	@touch .venv/app $@
