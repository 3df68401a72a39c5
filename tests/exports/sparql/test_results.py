"""Result formats: read back by other readers, and nothing lost but what the format cannot hold."""

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from lxml import etree
from rdflib import Variable
from rdflib.query import Result

from exports.sparql import QueryResult, format_result, run_query
from graph.errors import QueryError

XSD = "http://www.w3.org/2001/XMLSchema#"
TERMS = (
    ox.NamedNode("urn:a?x=1&y=<2>".replace("<", "%3C").replace(">", "%3E")),
    ox.BlankNode("b0"),
    ox.Literal('quote " < & > \\ \n\r\t end'),
    ox.Literal("oui", language="fr"),
    ox.Literal("7", datatype=ox.NamedNode(XSD + "integer")),
    None,
    ox.Literal("\u202eturned \U0001f600"),
)
NAMES = tuple("abcdefg")
SOLUTIONS = QueryResult("solutions", NAMES, (TERMS, tuple(reversed(TERMS))))
YES, NO = QueryResult("boolean", boolean=True), QueryResult("boolean", boolean=False)
GRAPH = QueryResult(
    "graph",
    ("subject", "predicate", "object"),
    ((ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), ox.Literal("x")),),
)


@pytest.mark.parametrize(("form", "reader"), [("json", "JSON"), ("xml", "XML")])
def test_json_and_xml_read_back_as_they_were(form: str, reader: str) -> None:
    text = format_result(SOLUTIONS, form)
    found = ox.parse_query_results(text.encode(), getattr(ox.QueryResultsFormat, reader))
    assert isinstance(found, ox.QuerySolutions)
    assert [v.value for v in found.variables] == list(NAMES)
    assert [tuple(row[name] for name in NAMES) for row in found] == list(SOLUTIONS.rows)


@pytest.mark.parametrize("form", ["json", "xml"])
def test_rdflib_reads_them_too(form: str) -> None:
    found = Result.parse(io.BytesIO(format_result(SOLUTIONS, form).encode()), format=form)
    assert len(found.bindings) == 2
    assert str(found.bindings[0][Variable("c")]) == TERMS[2].value  # type: ignore[union-attr]


@pytest.mark.parametrize(("form", "reader"), [("json", "JSON"), ("xml", "XML")])
@pytest.mark.parametrize("result", [YES, NO])
def test_booleans_read_back(form: str, reader: str, result: QueryResult) -> None:
    found = ox.parse_query_results(format_result(result, form).encode(), getattr(ox.QueryResultsFormat, reader))
    assert isinstance(found, ox.QueryBoolean)
    assert bool(found) is result.boolean


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    result = QueryResult("solutions", ("a",), ((ox.Literal("a\x00\x01\ufffeb"),),))
    assert "a\ufffd\ufffd\ufffdb" in etree.fromstring(format_result(result, "xml").encode()).xpath("string()")
    assert json.loads(format_result(result, "json"))["results"]["bindings"][0]["a"]["value"] == "a\x00\x01\ufffeb"


def test_csv_is_the_standards_with_formulas_neutralised() -> None:
    result = QueryResult("solutions", ("a", "b"), ((ox.Literal("=1+1"), None), (ox.Literal("-7"), ox.Literal("x,y"))))
    assert format_result(result, "csv") == 'a,b\r\n\'=1+1,\r\n-7,"x,y"\r\n'
    assert format_result(result, "csv", neutralise=False) == 'a,b\r\n=1+1,\r\n-7,"x,y"\r\n'


def test_turtle_holds_a_graph_with_the_vocabularys_prefixes(kg: Path) -> None:
    result = run_query(kg, "CONSTRUCT { ?s a ?class } { ?s a ?class . ?c cg:claimant ?s }")
    text = format_result(result, "ttl")
    assert "cg:Person" in text
    assert {tuple(t) for t in ox.parse(text.encode(), ox.RdfFormat.TURTLE)} >= set()
    assert len(list(ox.parse(text.encode(), ox.RdfFormat.TURTLE))) == len(result.rows)


@pytest.mark.parametrize(
    ("result", "shown"), [(YES, "yes\n"), (NO, "no\n"), (GRAPH, "urn:a    urn:p      x\n")], ids=["yes", "no", "graph"]
)
def test_a_terminal_is_shown_any_result(result: QueryResult, shown: str) -> None:
    assert format_result(result, "table").endswith(shown)


def test_a_terminal_is_shown_short_names() -> None:
    result = QueryResult("solutions", ("t",), ((ox.NamedNode("https://w3id.org/claimgraph/ns#Claim"),),))
    assert "cg:Claim" in format_result(result, "table")


@pytest.mark.parametrize(("result", "form"), [(SOLUTIONS, "ttl"), (YES, "ttl"), (GRAPH, "json"), (GRAPH, "xml")])
def test_a_form_that_cannot_hold_the_result_says_which_can(result: QueryResult, form: str) -> None:
    with pytest.raises(QueryError, match="CONSTRUCT"):
        format_result(result, form)


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(QueryError, match=r"'yaml'; there are table, csv, tsv, json, xml, ttl, nt"):
        format_result(YES, "yaml")


def test_hostile_names_pass_through_csv(hostile_kg: Path) -> None:
    result = run_query(hostile_kg, "SELECT ?name { ?e skos:prefLabel ?name . ?e a cg:Entity } ORDER BY ?name")
    rows = list(csv.reader(io.StringIO(format_result(result, "csv"), newline="")))
    assert len(rows) == len(result.rows) + 1
    assert not any(row[0][0] in "=+@\t\r" for row in rows)
