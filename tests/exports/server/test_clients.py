"""Clients that people have: each asks in its own way, and gets what it can read."""

import shutil
import subprocess
from urllib.parse import urlencode

import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper

from tests.exports.server.conftest import Served

QUERY = (
    "SELECT ?c ?q { ?c <https://w3id.org/claimgraph/ns#stance> 'denies' ; <https://w3id.org/claimgraph/ns#quote> ?q }"
)


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib(served: Served, method: str) -> None:
    graph = Graph(SPARQLStore(f"{served.address}/sparql", method=method))  # type: ignore[arg-type]
    assert len(list(graph.query(QUERY))) == 2
    assert graph.query("ASK { ?c <https://w3id.org/claimgraph/ns#stance> 'denies' }").askAnswer is True
    iran = URIRef("urn:claimgraph:entity/country/IR")
    assert len(graph.query(f"DESCRIBE <{iran}>").graph or ()) > 2
    assert any(graph.triples((iran, None, None)))


@pytest.mark.parametrize(("method", "form"), [("GET", URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
def test_sparqlwrapper(served: Served, method: str, form: str) -> None:
    client = SPARQLWrapper(f"{served.address}/sparql")
    client.setMethod(method)
    client.setRequestMethod(form)
    client.setQuery(QUERY)
    client.setReturnFormat(JSON)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 2
    client.setReturnFormat(XML)
    assert client.queryAndConvert().getElementsByTagName("result").length == 2
    client.setReturnFormat(CSV)
    assert client.queryAndConvert().startswith(b"c,q\r\n")
    client.setQuery("DESCRIBE <urn:claimgraph:entity/country/IR>")
    client.setReturnFormat(TURTLE)
    assert b"Iran" in client.queryAndConvert()


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
@pytest.mark.parametrize(
    "way",
    [
        ("--get", "--data-urlencode", f"query={QUERY}"),
        ("--data-urlencode", f"query={QUERY}"),
        ("-H", "Content-Type: application/sparql-query", "--data-binary", QUERY),
    ],
    ids=["GET", "POST of a form", "POST of the query"],
)
def test_curl(served: Served, way: tuple[str, ...]) -> None:
    command = ["curl", "-sS", "--noproxy", "*", "-H", "Accept: text/csv", *way, f"{served.address}/sparql"]
    got = subprocess.run(command, capture_output=True, text=True, check=True)
    assert got.stdout.count("\n") == 3


def test_as_yasgui_asks(serve_with) -> None:  # type: ignore[no-untyped-def]
    server = serve_with(cors=("https://yasgui.example",), workers=1)
    asked = server.ask(
        "/sparql",
        method="OPTIONS",
        origin="https://yasgui.example",
        access_control_request_method="POST",
        access_control_request_headers="content-type",
    )
    assert asked.headers["access-control-allow-origin"] == "https://yasgui.example"
    answer = server.post(
        urlencode({"query": QUERY}),
        "application/x-www-form-urlencoded; charset=UTF-8",
        accept="application/sparql-results+json,*/*;q=0.9",
        origin="https://yasgui.example",
        sec_fetch_site="cross-site",
        sec_fetch_mode="cors",
    )
    assert answer.status == 200
    assert answer.headers["access-control-allow-origin"] == "https://yasgui.example"


def test_as_gephi_asks(served: Served) -> None:
    """SemanticWebImport: GET with the query in the address, SPARQL XML accepted whatever is asked."""
    accept = "application/sparql-results+xml"
    assert "<sparql" in served.query(QUERY, accept=accept).text
    assert "<rdf:RDF" in served.query("CONSTRUCT WHERE { ?c cg:claimant ?e }", accept=accept).text
