"""What is refused before evaluation, however it is dressed; and what only looks like it is let through."""

import time
from contextlib import suppress

import pytest

from exports.sparql.guard import check_query
from graph.errors import QueryError

PATTERN = "{ ?s ?p ?o }"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { SeRvIcE ?where { ?s ?p ?o } }",
        "SELECT * {SERVICE<http://example.org/>{?s ?p ?o}}",
        "PREFIX e: <http://example.org/> SELECT * { SERVICEe:x { ?s ?p ?o } }",
        "PREFIX e: <http://example.org/> SELECT * { SERVICE e:x { ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { ?s ?p 1SERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { ?s ?p true.SERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { ?s ?p 'x'SERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { ?s ?p '''it's'''SERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { FILTER(?a<?b)SERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { # a comment ends here\n SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { # or here\r SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://example.org/> { ?s ?p ?o } } } } }",
        "ASK { FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
        'SELECT * { ?s ?p "\\"" . SERVICE <http://example.org/> { ?s ?p ?o } }',
        'SELECT * { ?s ?p "\\\\" . SERVICE <http://example.org/> { ?s ?p "x" } }',
    ],
)
def test_service_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE at line"):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <http://example.org/> {}' }",
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s ?p '''a ' SERVICE ''' }",
        'SELECT * { ?s ?p """a " SERVICE \\""" SERVICE """ }',
        "SELECT * { ?s ?p ?o } # SERVICE <http://example.org/> {}",
        "SELECT * { ?s <http://example.org/SERVICE> ?service }",
        "PREFIX e: <http://example.org/> SELECT * { ?s e:service $SERVICE }",
        "SELECT * { ?s ?p 'x'@en-SERVICE }",
        "SELECT * { ?s ?p '\\u0022 SERVICE' }",
        "SELECT * { _:service ?p ?o }",
        "SELECT * { ?s ?p ?o FILTER(?a<?b && ?c>?d) }",
        "BASE <http://example.org/> PREFIX : <#> SELECT * { :a :b\\-c :d%20e.f }",
        "construct where { ?s ?p ?o }",
        "DESCRIBE <urn:claimgraph:entity/country/IR>",
        "ASK { ?s cg:stance 'drop'; cg:quote 'insert' }",
        "SELECT * { ?s ?p 1.5e3, .5, -7, true . FILTER(?o >= 3 || !?x) }",
        "SELECT*{?s ?p ?o}",
    ],
)
def test_what_only_looks_like_it_is_let_through(query: str) -> None:
    assert check_query(query).sparql == query


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("PREFIX e: <urn:e> load <file:///etc/passwd>", "LOAD"),
        ("# SELECT\nCLEAR ALL", "CLEAR"),
        ("DROP GRAPH <urn:a>", "DROP"),
        ("CREATE GRAPH <urn:a>", "CREATE"),
        ("COPY <urn:a> TO <urn:b>", "COPY"),
        ("MOVE <urn:a> TO <urn:b>", "MOVE"),
        ("ADD <urn:a> TO <urn:b>", "ADD"),
        ("WITH <urn:a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ],
)
def test_every_update_is_refused(query: str, word: str) -> None:
    with pytest.raises(QueryError, match=f"refused: {word} at line .* is an update"):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * FROM <file:///etc/passwd> {PATTERN}",
        f"SELECT * FROM NAMED <FILE:/etc/passwd> {PATTERN}",
        f"SELECT * FROM <passwd> {PATTERN}",
        f"BASE <file:///etc/> SELECT * FROM <passwd> {PATTERN}",
        f"BASE <file:///etc/> PREFIX e: <pass> SELECT * FROM e:wd {PATTERN}",
        f"PREFIX f: <file:///etc/> SELECT * FROM f:passwd {PATTERN}",
    ],
)
def test_from_a_file_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="names a file"):
        check_query(query)


@pytest.mark.parametrize(
    ("query", "graphs"),
    [
        (f"SELECT * {PATTERN}", ()),
        (f"SELECT * FROM <urn:a> FROM NAMED <urn:b> {PATTERN}", ("urn:a", "urn:b")),
        (f"PREFIX e: <urn:e:> SELECT * FROM e:a {PATTERN}", ("urn:e:a",)),
        (f"BASE <http://e.example/a/> SELECT * FROM <../b> {PATTERN}", ("http://e.example/b",)),
        ("SELECT * { ?s ?p 'FROM <urn:a>' }", ()),
    ],
)
def test_the_graphs_of_from_are_known(query: str, graphs: tuple[str, ...]) -> None:
    assert check_query(query).graphs == graphs


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", "empty"),
        ("# only a comment", "empty"),
        ("SELEKT * {}", "not a query: 'SELEKT'"),
        ("SELECT * { ?s ?p 'open }", "not SPARQL at line 1, column 18"),
        ("SELECT *\n{ \\ }", "not SPARQL at line 2, column 3"),
        ("SELECT * { " + "?s ?p ?o . " * 100_000 + "}", "limit"),
    ],
)
def test_what_is_no_query_is_named(query: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        check_query(query)


@pytest.mark.parametrize(
    "piece",
    [
        "'",
        '"',
        '"""',
        "'''",
        "\\",
        "<",
        "<a",
        "#",
        ":",
        "a:",
        "a.",
        "a:b.",
        "%",
        "_:",
        "@",
        "@a-",
        "1.",
        "1e",
        '"""a"',
        "?",
        "a-",
        "a:b..",
        "<a>",
        "a b",
    ],
)
def test_reading_takes_time_in_proportion_to_length(piece: str) -> None:
    start = time.process_time()
    with suppress(QueryError):
        check_query("ASK { " + piece * (100_000 // len(piece)))
    assert time.process_time() - start < 10
