"""The W3C's SPARQL test suite through our endpoint: HTTP, guard, worker and result writers, not the evaluator alone.

    python -m benchmarks.sparql_suite PATH [--only WORD]

PATH holds the suite (`sparql11`, or another folder with manifests), which is not part of this repository. Every data
file becomes a named graph, and each test names its dataset by the protocol. Prints each test that does not pass, the
figures by folder, and what was left out with the reason. docs/sparql.md tells what came of it.
"""

import argparse
import http.client
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import uvicorn
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from benchmarks.sparql_results import Outcome, read_outcome, same
from exports.server.app import make_app
from exports.server.options import ServerOptions
from exports.server.run import bind, config
from graph.snapshot import publish
from graph.store import open_store

_MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
_QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
_ROOT = "http://www.w3.org/2009/sparql/docs/tests/data/"
_EMPTY = "urn:test:empty"
_LEFT_OUT = {
    "service": "federated query: SERVICE is refused, nothing is asked of other servers",
    "syntax-fed": "federated query: SERVICE is refused, nothing is asked of other servers",
    "entailment": "entailment regimes: the endpoint answers what is stored, and infers nothing",
}
# Tests that the W3C has replaced by others with the same data and query and these results (github.com/w3c/rdf-tests,
# pull requests 21 and 61): plain literals are strings since RDF 1.1, and where nothing is grouped there is no group.
_S6, _S7 = "<http://example.org/s6>", "<http://example.org/s7>"
_CORRECTED = {
    "STRDT() TypeErrors": {_S6: '"abc"', _S7: '"DEF"'},
    "STRLANG() TypeErrors": {_S6: '"abc"@en-us', _S7: '"DEF"@en-us'},
    "agg empty group": None,
}
_REFUSED_AS = ("not SPARQL", "not a query", "the query is empty")  # on grounds of syntax
_EVALUATION = {"QueryEvaluationTest", "CSVResultFormatTest"}
_GOOD, _BAD = {"PositiveSyntaxTest11", "PositiveSyntaxTest"}, {"NegativeSyntaxTest11", "NegativeSyntaxTest"}
_ACCEPT = {
    "srx": "application/sparql-results+xml",
    "srj": "application/sparql-results+json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}


@dataclass(frozen=True)
class Test:
    """One test: its query, the graphs of its dataset, and the file of what it expects."""

    name: str
    folder: str
    kind: str
    query: Path
    data: tuple[Path, ...]
    named: tuple[Path, ...]
    result: Path | None


def find_tests(root: Path) -> Iterator[Test]:
    """Every query test of the manifests in the folders under the root."""
    for manifest in sorted(root.glob("*/manifest.ttl")):
        graph = Graph().parse(manifest, format="turtle", publicID=manifest.as_uri())
        for top in graph.subjects(_MF.entries):
            for entry in Collection(graph, graph.value(top, _MF.entries)):
                kind = str(graph.value(entry, RDF.type)).partition("#")[2]
                action = graph.value(entry, _MF.action)
                query = graph.value(action, _QT.query) or action
                if kind in _EVALUATION | _GOOD | _BAD and isinstance(query, URIRef) and not query.endswith(".ru"):
                    yield Test(
                        str(graph.value(entry, _MF.name)),
                        manifest.parent.name,
                        kind,
                        _path(query),
                        tuple(sorted(map(_path, graph.objects(action, _QT.data)))),
                        tuple(sorted(map(_path, _graph_data(graph, action)))),
                        _path(found) if (found := graph.value(entry, _MF.result)) is not None else None,
                    )


def _graph_data(graph: Graph, action: Node | None) -> Iterator[Node]:
    for found in graph.objects(action, _QT.graphData):
        yield found if isinstance(found, URIRef) else (graph.value(found, _QT.graph) or found)


def _path(iri: Node) -> Path:
    return Path(str(iri).removeprefix("file://").replace("%20", " "))


def iri_of(path: Path, root: Path) -> str:
    """Where the suite says that the file lies."""
    return _ROOT + path.relative_to(root).as_posix()


def store_data(kg: Path, tests: list[Test], root: Path) -> None:
    """A knowledge graph in which every data file of the tests is a named graph."""
    formats = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}
    with open_store(kg, create=True) as store:
        store.rdf.add_graph(ox.NamedNode(_EMPTY))
        for path in sorted({path for test in tests for path in (*test.data, *test.named)}):
            graph = ox.NamedNode(iri_of(path, root))
            store.rdf.add_graph(graph)
            store.rdf.load(path=path, format=formats[path.suffix], base_iri=graph.value, to_graph=graph)
        publish(store)


@contextmanager
def serving(kg: Path) -> Iterator[int]:
    """The port of a server of the knowledge graph."""
    options = ServerOptions(kg, port=0, workers=1, read_only=True)
    with bind(options) as listening:
        server = uvicorn.Server(config(make_app(options)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield int(listening.getsockname()[1])
        server.should_exit = True
        thread.join()


def ask(port: int, test: Test, root: Path) -> tuple[int, bytes]:
    """The endpoint's status and answer to the test's query over the test's dataset."""
    form = _form(test.result)
    fields = [("default-graph-uri", iri_of(path, root)) for path in test.data] or [("default-graph-uri", _EMPTY)]
    fields += [("named-graph-uri", iri_of(path, root)) for path in test.named]
    query = f"BASE <{iri_of(test.query, root)}>\n".encode() + test.query.read_bytes()
    if test.kind in _EVALUATION and b"FROM" in query:
        fields = []  # the query names its dataset itself, and the protocol's word would count for more
    headers = {
        "Content-Type": "application/sparql-query",
        "Accept": _ACCEPT.get(form, "application/sparql-results+xml, application/n-triples;q=0.9"),
    }
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("POST", f"/sparql?{urlencode(fields)}", query, headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content


def _form(result: Path | None) -> str:
    return result.suffix.removeprefix(".") if result is not None else ""


def passes(port: int, test: Test, root: Path) -> str:
    """Nothing where the test passes, else what was seen."""
    status, content = ask(port, test, root)
    if test.kind in _GOOD | _BAD:
        refused = status == 400 and content.decode().startswith(_REFUSED_AS)
        return "" if refused == (test.kind in _BAD) else f"status {status}: {content.decode()[:100].strip()}"
    if status != 200:
        return f"status {status}: {content.decode()[:200].strip()}"
    assert test.result is not None
    base = iri_of(test.result, root)
    expected = _corrected(read_outcome(test.result.read_bytes(), _form(test.result), base), test.name)
    given = "nt" if expected.graph is not None else _form(test.result)
    given = given if given in (*_ACCEPT, "nt") else "srx"
    return "" if same(read_outcome(content, given, base), expected) else "another result than expected"


def _corrected(expected: Outcome, name: str) -> Outcome:
    if name not in _CORRECTED:
        return expected
    values = _CORRECTED[name]
    if values is None:
        return Outcome(rows=())
    rows = expected.rows or ()
    return Outcome(rows=tuple(row | {("str1", v) for s, v in values.items() if ("s", s) in row} for row in rows))


def main() -> None:
    """Run the suite and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--only", default="", metavar="WORD", help="tests with the word in folder or name")
    given = parser.parse_args()
    root = given.path.resolve()
    found = [test for test in find_tests(root) if given.only in f"{test.folder} {test.name}"]
    tests = [test for test in found if test.folder not in _LEFT_OUT]
    passed: Counter[tuple[str, bool]] = Counter()
    total: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        store_data(Path(folder) / "kg", tests, root)
        with serving(Path(folder) / "kg") as port:
            for test in tests:
                trouble = passes(port, test, root)
                key = (test.folder, test.kind in _EVALUATION)
                total[key] += 1
                passed[key] += not trouble
                if trouble:
                    print(f"FAILED  {test.folder}: {test.name} ({test.query.name}): {trouble}")
    for evaluation, heading in ((True, "evaluation and result formats"), (False, "syntax")):
        kinds = [key for key in sorted(total) if key[1] is evaluation]
        for key in kinds:
            print(f"{key[0]:24}{passed[key]:5} of {total[key]}")
        all_passed, of = sum(passed[key] for key in kinds), sum(total[key] for key in kinds)
        print(f"{heading}: {all_passed} of {of} passed, {all_passed / max(of, 1):.1%}\n")
    for folder, count in sorted(Counter(test.folder for test in found if test.folder in _LEFT_OUT).items()):
        print(f"left out: {folder}, {count} tests ({_LEFT_OUT[folder]})")


if __name__ == "__main__":
    main()
