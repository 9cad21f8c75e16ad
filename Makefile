# The tasks of the project; `make` alone lists them.
PYTHON ?= python3
VENV ?= .venv
ARGS ?=

BIN = $(VENV)/bin
RUNTIME = packaging/requirements.txt
DEV = packaging/requirements-dev.txt
BUNDLE = packaging/requirements-bundle.txt
COMPILE = $(BIN)/uv pip compile --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header $(ARGS) pyproject.toml

.PHONY: help run test check desktop bundle bundle-test installers installer-test \
	installer-test-windows format bench \
	screenshots translations coverage lock clean runtime development
.NOTPARALLEL:

help: ## list these tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' Makefile

# Without a screen the sentence below is all there is: --question runs nothing and exits 1.
ifneq (,$(filter run,$(MAKECMDGOALS)))
ifeq (,$(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM)$(filter Darwin,$(shell uname)))
$(shell echo "Kith opens a window and there is no screen here: run it from a desktop." >&2)
MAKEFLAGS += --question
endif
endif

run: runtime ## start Kith; ARGS="FILE" opens another journal
	@$(BIN)/python -m app $(ARGS)

test: development ## run the tests without a screen; ARGS="-k name" chooses
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

check: development ## check format, lint, types, layers and dependencies
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy app tests packaging
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry app

desktop: development ## try notices on a real desktop service, on a bus and a screen of their own
	@packaging/system-libraries.sh $(PYTHON) desktop
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/desktop/notices.py $(ARGS)

bundle: ## make the bundle, build/dist/kith: Kith with all it needs, Python included
	@packaging/system-libraries.sh $(PYTHON) bundle
	@packaging/bundle.sh $(PYTHON) $(BUNDLE)

bundle-test: development ## try the bundle: commands, pages, accounts, another Qt, made twice
	@packaging/system-libraries.sh $(PYTHON) installers
	$(BIN)/python -m pytest tests/installers/accounts.py tests/installers/bundle.py $(ARGS)

installers: bundle ## make what Kith is installed from, with checksums, in dist
	@packaging/system-libraries.sh $(PYTHON) installers
	@packaging/linux/installers.sh build/venv/bin/python

installer-test-windows: development ## make the Windows one by Wine, only to try it
	@packaging/system-libraries.sh $(PYTHON) wine
	@packaging/windows/trial/python.sh $(BIN)/python $(BUNDLE)
	@packaging/windows/trial/setup.sh $(BIN)/python
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/installers/windows.py $(ARGS)

installer-test: development ## try those on clean systems, as root: a new user's days, upgrade, removal
	@packaging/system-libraries.sh $(PYTHON) installers
	$(BIN)/python -m pytest tests/installers/linux_deb.py tests/installers/linux_run.py \
		tests/installers/linux_run_refusals.py $(ARGS)

format: development ## put every file into the common format
	$(BIN)/ruff check --quiet --select I --fix .
	$(BIN)/ruff format --quiet .

bench: development ## measure speed and memory against floors
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench $(ARGS)

screenshots: development ## draw every page in every size and theme
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screenshots $(ARGS)

translations: development ## collect counted sentences, compile their English forms
	$(BIN)/python -m tests.plurals

coverage: development ## run the tests and show what they leave out
	QT_QPA_PLATFORM=offscreen $(BIN)/coverage run -m pytest
	$(BIN)/coverage report

lock: development ## renew the locked requirements; ARGS=--upgrade takes newer ones
	$(COMPILE) --output-file $(RUNTIME)
	$(COMPILE) --group bundle --constraint $(RUNTIME) --output-file $(BUNDLE)
	$(COMPILE) --group dev --constraint $(RUNTIME) --output-file $(DEV)

clean: ## remove everything that can be made again
	rm -rf $(VENV) build dist htmlcov .coverage .mypy_cache .pytest_cache .ruff_cache
	find app tests -name __pycache__ -type d -exec rm -rf {} +

# What is for development has all of it.
runtime:
	@packaging/system-libraries.sh $(PYTHON) window
	@packaging/environment.sh $(PYTHON) $(VENV) \
		$(if $(wildcard $(VENV)/.$(notdir $(DEV)).stamp),$(DEV),$(RUNTIME))

development:
	@packaging/system-libraries.sh $(PYTHON) offscreen
	@packaging/environment.sh $(PYTHON) $(VENV) $(DEV)
