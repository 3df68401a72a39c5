"""The process that evaluates one query: it reads a request, answers in JSON, and may be killed at any moment.

Oxigraph cannot be told to stop, so a query that must end in time needs a process of its own. Its lines are

    {"ready": true}                                       the graph is open; the query's time starts
    {"error": MESSAGE}                                    or
    {"kind": "solutions", "variables": [NAME, ...]}       and one list of encoded terms per row, or
    {"kind": "graph", ...}, {"kind": "boolean", "boolean": true}
    {"truncated": false}                                  last, where nothing went wrong
"""

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

import pyoxigraph as ox

from exports.sparql.terms import Encoded, decode_term, encode_term
from graph.errors import ClaimgraphError
from graph.folder import RDF, read_base_iri
from graph.oxigraph import open_rdf
from graph.vocabulary import PREFIXES

Message = dict[str, Any]  # one line of the protocol above


def main() -> None:
    """Answer the one request on standard input on standard output."""
    request = json.loads(sys.stdin.readline())
    _limit_memory(request["memory"])
    for line in _answer(request):
        _send(line, sys.stdout)


def _send(line: Message | list[Encoded | None], out: TextIO) -> None:
    out.write(json.dumps(line))
    out.write("\n")
    if isinstance(line, dict):
        out.flush()


def _answer(request: Message) -> Iterator[Message | list[Encoded | None]]:
    try:
        folder = Path(request["kg"])
        rdf = open_rdf(folder / RDF, read_base_iri(folder), read_only=True)
        yield {"ready": True}
        yield from _evaluate(rdf, request)
    except ClaimgraphError as error:
        yield {"error": str(error)}
    except SyntaxError as error:  # of the query, not of Python
        yield {"error": f"not SPARQL: {error.msg}"}
    except (OSError, RuntimeError, ValueError, MemoryError) as error:
        yield {"error": f"the query failed: {error or type(error).__name__}"}


def _evaluate(rdf: ox.Store, request: Message) -> Iterator[Message | list[Encoded | None]]:
    for graph in request["graphs"]:
        if not rdf.contains_named_graph(ox.NamedNode(graph)):
            yield {"error": f"FROM <{graph}>: there is no such graph in {request['kg']}, and nothing is fetched"}
            return
    bound = {ox.Variable(name): decode_term(term) for name, term in request["bindings"].items()}
    found = rdf.query(
        request["sparql"],
        prefixes=PREFIXES,
        use_default_graph_as_union=not request["graphs"],
        substitutions=bound or None,  # type: ignore[arg-type]  # decoded terms are never None here
    )
    limit = request["max_rows"]
    if isinstance(found, ox.QueryBoolean):
        yield {"kind": "boolean", "boolean": bool(found)}
        yield {"truncated": False}
    elif isinstance(found, ox.QueryTriples):
        yield {"kind": "graph", "variables": ["subject", "predicate", "object"]}
        yield from _limited(([t.subject, t.predicate, t.object] for t in found), limit)
    else:
        shown = [v for v in found.variables if v not in bound]
        yield {"kind": "solutions", "variables": [v.value for v in shown]}
        yield from _limited(([row[v] for v in shown] for row in found), limit)


def _limited(rows: Iterable[list[Any]], limit: int) -> Iterator[Message | list[Encoded | None]]:
    rows = iter(rows)
    for row in islice(rows, limit):
        yield [encode_term(term) for term in row]
    yield {"truncated": next(rows, None) is not None}


def _limit_memory(limit: int) -> None:
    """Let the process fail rather than the machine, where the system can hold it to a limit."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


if __name__ == "__main__":
    main()
