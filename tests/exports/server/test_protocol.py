"""The SPARQL Protocol's query part over real sockets: every form of asking, every form of answer, every refusal."""

import json
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from tests.exports.server.conftest import Served

STANCES = "SELECT ?s (COUNT(*) AS ?n) { ?c cg:stance ?s } GROUP BY ?s ORDER BY ?s"
COUNTED = "s,n\r\nalleges,5\r\nasserts,3\r\ndeclines,1\r\ndenies,2\r\n"
FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
DENIED = "CONSTRUCT { ?c cg:quote ?q } WHERE { ?c cg:stance 'denies' ; cg:quote ?q }"
RESOLUTION = "urn:claimgraph:resolution"


def test_get_and_both_forms_of_post_give_the_same(served: Served) -> None:
    answers = [
        served.query(STANCES),
        served.post(urlencode({"query": STANCES}), FORM, accept="text/csv"),
        served.post(STANCES, DIRECT, accept="text/csv"),
        served.post(STANCES.encode(), f"{DIRECT}; charset=UTF-8", accept="text/csv"),
    ]
    assert [(answer.status, answer.text) for answer in answers] == [(200, COUNTED)] * 4


def test_head_gives_the_headers_alone(served: Served) -> None:
    whole = served.query(STANCES)
    head = served.ask("/sparql?" + urlencode({"query": STANCES}), method="HEAD", accept="text/csv")
    assert head.text == ""
    assert head.headers["content-length"] == whole.headers["content-length"] == str(len(whole.text))


@pytest.mark.parametrize(
    ("accept", "media", "reader"),
    [
        ("application/sparql-results+json", "application/sparql-results+json", "JSON"),
        ("application/sparql-results+xml", "application/sparql-results+xml", "XML"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "TSV"),
        ("*/*", "application/sparql-results+json", "JSON"),
        ("application/json", "application/json", "JSON"),
        ("text/csv;q=0.2, application/xml;q=0.9", "application/xml", "XML"),
        ("image/png, */*;q=0.1", "application/sparql-results+json", "JSON"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml", "XML"),
    ],
)
def test_rows_come_as_they_are_wished(served: Served, accept: str, media: str, reader: str) -> None:
    answer = served.query(STANCES, accept=accept)
    assert (answer.status, answer.headers["content-type"]) == (200, media)
    assert answer.headers["vary"] == "Accept"
    found = ox.parse_query_results(answer.text.encode(), getattr(ox.QueryResultsFormat, reader))
    assert isinstance(found, ox.QuerySolutions)
    assert {row["s"].value: int(row["n"].value) for row in found}["denies"] == 2  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("accept", "media", "form"),
    [
        ("*/*", "text/turtle; charset=utf-8", ox.RdfFormat.TURTLE),
        ("application/n-triples", "application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", "application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/trig", "application/trig", ox.RdfFormat.TRIG),
        ("application/rdf+xml", "application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/sparql-results+xml", "application/rdf+xml", ox.RdfFormat.RDF_XML),  # SemanticWebImport
    ],
)
def test_graphs_come_as_they_are_wished(served: Served, accept: str, media: str, form: ox.RdfFormat) -> None:
    answer = served.query(DENIED, accept=accept)
    assert (answer.status, answer.headers["content-type"]) == (200, media)
    assert len(list(ox.parse(answer.text, form))) == 2


@pytest.mark.parametrize(("ask", "says"), [("ASK { ?c cg:stance 'denies' }", True), ("ASK { ?c cg:nothing 1 }", False)])
def test_ask(served: Served, ask: str, says: bool) -> None:
    assert json.loads(served.query(ask, accept="application/json").text)["boolean"] is says


@pytest.mark.parametrize(
    ("query", "accept"), [(STANCES, "text/turtle"), (DENIED, "text/csv"), (STANCES, "image/png"), ("ASK {}", "a/b")]
)
def test_what_cannot_be_given_is_406_with_what_can(served: Served, query: str, accept: str) -> None:
    answer = served.query(query, accept=accept)
    assert answer.status == 406
    assert "accept one of them" in answer.text


GRAPHS = "SELECT (COUNT(*) AS ?n) { ?s a cg:Entity }"
NAMED = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"


def test_the_protocol_names_the_dataset(served: Served) -> None:
    def cell(query: str, **dataset: object) -> list[str]:
        return served.query(query, **dataset).text.split()[1:]

    entities = cell(GRAPHS)
    assert entities == cell(GRAPHS, **{"default-graph-uri": RESOLUTION}) != ["0"]
    assert cell(GRAPHS, **{"default-graph-uri": "urn:claimgraph:vocabulary"}) == ["0"]
    assert cell(GRAPHS, **{"default-graph-uri": ["urn:claimgraph:vocabulary", RESOLUTION]}) == entities
    assert cell(GRAPHS, **{"named-graph-uri": RESOLUTION}) == ["0"], "the default graph is empty then"
    assert cell(NAMED, **{"named-graph-uri": RESOLUTION}) == [RESOLUTION]
    assert cell(NAMED, **{"default-graph-uri": RESOLUTION}) == []
    overridden = "SELECT (COUNT(*) AS ?n) FROM <urn:claimgraph:vocabulary> { ?s a cg:Entity }"
    assert cell(overridden) == ["0"]
    assert cell(overridden, **{"default-graph-uri": RESOLUTION}) == entities, "the protocol's word counts"


def test_a_dataset_in_the_address_holds_for_a_direct_post(served: Served) -> None:
    path = "/sparql?" + urlencode({"default-graph-uri": RESOLUTION})
    answer = served.ask(path, method="POST", body=GRAPHS, content_type=DIRECT, accept="text/csv")
    assert answer.text == served.query(GRAPHS).text


@pytest.mark.parametrize("graph", ["urn:claimgraph:none", "file:///etc/passwd", "http://127.0.0.1:9/"])
def test_a_graph_that_is_not_stored_is_never_fetched(served: Served, graph: str) -> None:
    answer = served.query(GRAPHS, **{"default-graph-uri": graph})
    assert answer.status == 400
    assert "no such graph" in answer.text


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ("SELECT * {", 400, "line 1, column 11"),
        ("SELECT *\n{ ?s nope:p ?o }", 400, "line 2, column 6: prefix not found: nope:p"),
        ("SELECT ?x WHER { ?s ?p ?o }", 400, "line 1, column 16: unexpected {"),
        ("SELECT ?x { ?x ?p 'open }", 400, "line 1, column 19"),
        ("", 400, "empty"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE at line 1, column 12"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 403, "names a file"),
        ("LOAD <http://127.0.0.1:9/>", 403, "LOAD"),
        ("DELETE WHERE { ?s ?p ?o }", 403, "update"),
        ("PREFIX a: <urn:a> INSERT DATA { a:b a:c a:d }", 403, "INSERT at line 1, column 19"),
    ],
)
def test_what_is_wrong_with_a_query_is_said(served: Served, query: str, status: int, says: str) -> None:
    answer = served.query(query)
    assert (answer.status, says in answer.text) == (status, True), answer.text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


def test_requests_that_are_not_of_the_protocol(served: Served) -> None:
    twice = urlencode([("query", "ASK {}"), ("query", "ASK {}")])
    assert served.ask(f"/sparql?{twice}").status == 400
    assert served.post("query=ASK%20%7B%7D", "text/plain").status == 415
    assert served.post("DROP ALL", "application/sparql-update").status == 403
    assert served.post("update=DROP+ALL", FORM).status == 403
    assert served.post("nothing=1", FORM).status == 400
    assert served.post(b"ASK { ?s ?p '\xff' }", DIRECT).status == 400
    assert served.post("query=%FF", FORM).status == 400
    assert served.post("query=" + "x" * 1_100_000, FORM).status == 413
    assert served.ask("/sparql", method="PUT", body="x").status == 405
    both = served.ask("/sparql?query=ASK%7B%7D", method="POST", body="ASK {}", content_type=DIRECT)
    assert both.status == 400


def test_a_body_that_does_not_tell_its_length_is_read_no_further_than_allowed(served: Served) -> None:
    chunks = iter([b" " * 300_000] * 5)  # sent as chunks
    answer = served.ask("/sparql", method="POST", body=chunks, content_type=DIRECT)  # type: ignore[arg-type]
    assert answer.status == 413


def test_variables_take_values_that_are_never_text_of_the_query(served: Served) -> None:
    query = "SELECT ?c ?given { ?c cg:stance ?stance FILTER(?stance = ?given) }"
    assert len(served.query(query, **{"$given": "denies"}).text.split()) == 3
    assert len(served.query(query, **{"$given": "x' } #"}).text.split()) == 1


def test_more_rows_than_allowed_are_an_error_unless_a_part_is_asked_for(serve_with) -> None:  # type: ignore[no-untyped-def]
    server = serve_with(max_rows=3, workers=1)
    query = "SELECT ?c { ?c a cg:Claim } ORDER BY ?c"
    refused = server.query(query)
    assert refused.status == 422
    assert "more than 3 rows" in refused.text
    part = server.query(query, partial="1")
    assert (part.status, part.headers["x-claimgraph-partial"]) == (200, "the first 3 rows")
    assert len(part.text.split()) == 4
    exact = server.query(f"{query} LIMIT 3")
    assert exact.status == 200
    assert "x-claimgraph-partial" not in exact.headers


def test_a_result_of_too_many_bytes_is_an_error(serve_with) -> None:  # type: ignore[no-untyped-def]
    answer = serve_with(max_response=1000, workers=1).query("SELECT * { ?s ?p ?o }")
    assert answer.status == 422
    assert "the limit is 1,000" in answer.text


def test_csv_is_exact_unless_it_is_for_a_spreadsheet(served: Served) -> None:
    query = "SELECT ?x { BIND('=1+1' AS ?x) }"
    assert served.query(query).text == "x\r\n=1+1\r\n"
    assert served.query(query, neutralise="1").text == "x\r\n'=1+1\r\n"


def test_the_service_describes_itself(served: Served) -> None:
    answer = served.ask("/sparql", accept="text/turtle")
    store = ox.Store()
    store.load(answer.text.encode(), ox.RdfFormat.TURTLE)
    graphs = store.query(
        "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT ?g { ?s a sd:Service ; sd:endpoint ?s ;"
        " sd:supportedLanguage sd:SPARQL11Query ; sd:defaultDataset/sd:namedGraph/sd:name ?g }"
    )
    assert isinstance(graphs, ox.QuerySolutions)
    names = {row["g"].value for row in graphs}  # type: ignore[union-attr]
    assert {RESOLUTION, "urn:claimgraph:vocabulary"} < names
    assert len(names) == 5
    assert served.ask("/sparql", accept="application/rdf+xml").headers["content-type"] == "application/rdf+xml"
    assert served.ask("/sparql", accept="image/png").status == 406
