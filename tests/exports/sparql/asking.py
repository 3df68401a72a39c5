"""What a query finds, without a process of its own: what it means does not depend on where it runs."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from exports.sparql.answers import QueryResult, read_answer
from exports.sparql.guard import check_query
from exports.sparql.terms import encode_term
from exports.sparql.worker import evaluate
from graph.folder import RDF, read_base_iri
from graph.oxigraph import open_rdf


def rows_of(kg: Path, sparql: str, bindings: Mapping[str, str] | None = None) -> list[dict[str, str]]:
    """The rows as texts by the names of their columns."""
    found = result_of(kg, sparql, bindings)
    rows = (zip(found.variables, row, strict=True) for row in found.rows)
    return [{name: "" if term is None else term.value for name, term in row} for row in rows]  # type: ignore[union-attr]


def result_of(kg: Path, sparql: str, bindings: Mapping[str, str] | None = None) -> QueryResult:
    """The whole result; the graph must not change afterwards."""
    query = check_query(sparql)
    given = {name: encode_term(ox.Literal(value)) for name, value in (bindings or {}).items()}
    request = {"sparql": query.sparql, "graphs": query.graphs, "bindings": given, "max_rows": 1_000_000}
    result = read_answer(evaluate(_opened(kg), request))
    assert result is not None
    return result


@lru_cache(maxsize=4)
def _opened(kg: Path) -> ox.Store:
    return open_rdf(kg / RDF, read_base_iri(kg), read_only=True)
