"""SPARQL 1.1, feature by feature, through the endpoint; `benchmarks/sparql_suite.py` runs the W3C's own suite."""

import csv
import io
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from exports.server.options import ServerOptions
from graph.snapshot import publish
from graph.store import open_store
from tests.exports.server.conftest import Served, running

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "cases.toml").read_text("utf8"))["case"]
GROUPS = {
    "aggregates", "grouping", "bind", "bindings", "exists", "negation", "property paths", "subquery",
    "project expression", "functions", "cast", "optional", "union", "dataset", "modifiers", "construct",
}  # fmt: skip


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    kg = tmp_path_factory.mktemp("conformance") / "kg"
    with open_store(kg, create=True) as store:
        store.rdf.load(path=HERE / "data.trig", format=ox.RdfFormat.TRIG)
        publish(store)
    with running(ServerOptions(kg, port=0, workers=1)) as server:
        yield server


def rows_of(served: Served, query: str) -> list[list[str]]:
    text = f"PREFIX : <urn:test:> {query}"
    if query.startswith("CONSTRUCT"):
        answer = served.query(text, accept="application/n-triples")
        triples = ox.parse(answer.text, ox.RdfFormat.N_TRIPLES)
        return [[t.value.removeprefix("urn:test:") for t in quad.triple] for quad in triples]  # type: ignore[union-attr]
    answer = served.query(text)
    assert answer.status == 200, answer.text
    lines = list(csv.reader(io.StringIO(answer.text)))[1:]
    return [[cell.removeprefix("urn:test:") for cell in line] or [""] for line in lines]


@pytest.mark.parametrize("case", CASES, ids=[case["feature"] for case in CASES])
def test_the_answer_is_what_a_reader_finds(served: Served, case: dict[str, Any]) -> None:
    found, expected = rows_of(served, case["query"]), case["rows"]
    if not case.get("ordered"):
        found, expected = sorted(found), sorted(expected)
    assert found == expected


def test_every_feature_group_has_cases() -> None:
    assert {case["feature"].partition(":")[0] for case in CASES} == GROUPS
