"""Queries answered in a process of their own: in time, within memory, and over nothing but the store."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from exports.sparql import run_query
from graph.build import resolve
from graph.errors import QueryError
from graph.store import open_store
from tests.example import example_extractions
from tests.processes import running_children

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_select_gives_rows_in_order_with_their_types(kg: Path) -> None:
    result = run_query(kg, "SELECT ?stance (COUNT(*) AS ?n) { ?c cg:stance ?stance } GROUP BY ?stance ORDER BY ?stance")
    assert result.variables == ("stance", "n")
    counts = {row[0].value: int(row[1].value) for row in result.rows}  # type: ignore[union-attr]
    assert counts == {"alleges": 5, "asserts": 3, "declines": 1, "denies": 2}
    assert not result.truncated


def test_ask_gives_a_boolean(kg: Path) -> None:
    assert run_query(kg, "ASK { ?c cg:stance 'denies' }").boolean is True
    assert run_query(kg, "ASK { ?c cg:stance 'admits' }").boolean is False


def test_construct_gives_each_triple_once_sorted(kg: Path) -> None:
    result = run_query(kg, "CONSTRUCT { ?a cg:about ?b } { ?c cg:claimant ?a ; cg:proposition/cg:accused ?b }")
    assert result.kind == "graph"
    assert list(result.rows) == sorted(set(result.rows), key=lambda row: tuple(map(str, row)))
    assert len(result.rows) == 5


def test_describe_gives_a_graph(kg: Path) -> None:
    result = run_query(kg, "DESCRIBE <urn:claimgraph:entity/country/IR>")
    assert any(str(row[2]) == '"Iran"' for row in result.rows)


def test_unbound_variables_are_none(kg: Path) -> None:
    assert run_query(kg, "SELECT ?x ?y { BIND(1 AS ?x) }").rows[0][1] is None


def test_graphs_can_be_named(kg: Path) -> None:
    everywhere = run_query(kg, "SELECT DISTINCT ?g { GRAPH ?g { ?a cg:reprintOf ?b } }")
    assert everywhere.rows == ((ox.NamedNode("urn:claimgraph:resolution"),),)
    here = run_query(kg, "SELECT * FROM <urn:claimgraph:resolution> { ?a a cg:Claim }")
    assert here.rows == ()


def test_a_graph_that_is_not_stored_is_an_error_not_an_empty_answer(kg: Path) -> None:
    with pytest.raises(QueryError, match="no such graph"):
        run_query(kg, "SELECT * FROM <http://example.org/graph> { ?s ?p ?o }")


@pytest.mark.parametrize("value", ["denies", 'x" } INSERT', "'; DROP ALL #", "\\", "\n", "\u202e", "?stance"])
def test_bindings_are_values_never_text_of_the_query(kg: Path, value: str) -> None:
    query = "SELECT ?c ?given { ?c cg:stance ?stance FILTER(?stance = ?given) }"
    result = run_query(kg, query, bindings={"given": value})
    assert result.variables == ("c",)
    assert len(result.rows) == (2 if value == "denies" else 0)


def test_bindings_take_terms(kg: Path) -> None:
    iran = ox.NamedNode("urn:claimgraph:entity/country/IR")
    assert len(run_query(kg, "SELECT ?p ?who { ?p cg:accused ?who }", bindings={"who": iran}).rows) >= 1


def test_a_slow_query_is_stopped_in_time_and_its_process_is_gone(kg: Path) -> None:
    run_query(kg, "ASK {}")
    before = set(running_children(os.getpid()))
    start = time.monotonic()
    with pytest.raises(QueryError, match=r"stopped after 0\.5 s"):
        run_query(kg, SLOW, timeout_s=0.5)
    assert time.monotonic() - start < 60  # half a second and the start of a process, on a busy machine
    assert set(running_children(os.getpid())) == before


def test_rows_already_found_do_not_outlive_the_time_limit(kg: Path) -> None:
    with pytest.raises(QueryError, match="stopped after"):
        run_query(kg, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", timeout_s=1, max_rows=10**12)


def test_a_query_that_needs_too_much_memory_fails_alone(kg: Path) -> None:
    with pytest.raises(QueryError, match=r"want of memory|memory"):
        run_query(kg, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f", timeout_s=120, memory=200 << 20)


def test_a_query_nested_too_deep_fails_alone(kg: Path) -> None:
    with pytest.raises(QueryError, match="the query failed"):
        run_query(kg, "ASK { " + "{" * 100_000 + "}" * 100_000 + " }")


def test_more_rows_than_allowed_are_cut_and_the_cut_is_told(kg: Path) -> None:
    result = run_query(kg, "SELECT * { ?c a cg:Claim }", max_rows=3)
    assert (len(result.rows), result.truncated) == (3, True)
    exact = run_query(kg, "SELECT ?c { ?c a cg:Claim }", max_rows=11)
    assert (len(exact.rows), exact.truncated) == (11, False)


@pytest.mark.parametrize(
    ("query", "says"),
    [("SELECT * { ?s ?p }", "not SPARQL: "), ("SELECT * { ?s nope:p ?o }", "not SPARQL: "), ("DROP ALL", "refused")],
)
def test_what_is_wrong_is_said(kg: Path, query: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        run_query(kg, query)


def test_prefixes_of_the_query_win_over_those_filled_in(kg: Path) -> None:
    assert run_query(kg, "PREFIX cg: <urn:other:> ASK { ?c cg:stance ?s }").boolean is False


def test_a_folder_that_is_no_graph_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=f"{tmp_path} is not a knowledge graph"):
        run_query(tmp_path, "ASK {}")


def test_nothing_is_asked_of_the_network(kg: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        for query in (
            f"SELECT * {{ ?c a cg:Claim . SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ BIND(true AS ?x) ?s ?p trueSERVICE<{url}>{{?s ?p ?o}} }}",
            f"SELECT * FROM <{url}> {{ ?s ?p ?o }}",
            f"LOAD <{url}>",
        ):
            with pytest.raises(QueryError):
                run_query(kg, query)
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_store_that_another_process_could_be_writing_can_be_asked(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as writer:
        for extraction in example_extractions():
            writer.put(extraction)
        resolve(writer)
        assert run_query(tmp_path / "kg", "ASK { ?claim cg:stance 'denies' }").boolean is True
        assert writer.articles()


def test_a_module_beside_the_caller_is_not_imported_for_one_of_ours(kg: Path, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')")
    code = f"import sys; sys.path.append({str(Path.cwd())!r})\nfrom exports.sparql import run_query\n" + (
        f"print(run_query({str(kg)!r}, 'ASK {{}}').boolean)"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "True\n", done.stderr
