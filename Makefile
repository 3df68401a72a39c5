# make demo   own environment, install, the graph of seeds/ and every export, under demo/
# make test   the same environment, every check and test
# make bench  speed, memory and scale, as ratios measured side by side

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT := demo

.PHONY: demo test lint bench clean

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimgraph needs Python 3.11 or later: make PYTHON=python3.11 ...")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(READY)
	$(BIN)/claimgraph build seeds --kg $(OUT)/kg --prune
	$(BIN)/claimgraph export $(OUT)/kg --to html -o $(OUT)/claims.html
	$(BIN)/claimgraph export $(OUT)/kg --to trig -o $(OUT)/claims.trig
	$(BIN)/claimgraph export $(OUT)/kg --to turtle -o $(OUT)/claims.ttl
	$(BIN)/claimgraph export $(OUT)/kg --to nquads -o $(OUT)/claims.nq
	$(BIN)/claimgraph export $(OUT)/kg --to jsonld -o $(OUT)/claims.jsonld
	$(BIN)/claimgraph export $(OUT)/kg --to gexf -o $(OUT)/claims.gexf
	$(BIN)/claimgraph export $(OUT)/kg --to graphml -o $(OUT)/claims.graphml
	$(BIN)/claimgraph export $(OUT)/kg --to csv -o $(OUT)/claims.csv
	@$(BIN)/claimgraph summary $(OUT)/kg
	@echo "The page to open in a browser: $(OUT)/claims.html; every export is in $(OUT)/"

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

bench: $(READY)
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) $(OUT) build dist *.egg-info
