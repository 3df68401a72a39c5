"""The process that evaluates queries, one after the other: it reads a request, answers in JSON, and may be killed at
any moment.

Oxigraph cannot be told to stop, so a query that must end in time needs a process that can. A request is one line; the
answer's lines are

    {"ready": true}                                       the graph is open; the query's time starts
    {"error": MESSAGE, "kind": KIND}                      or, KIND being one of `exports.sparql.answers`
    {"kind": "solutions", "variables": [NAME, ...]}       and one list of encoded terms per row, or
    {"kind": "graph", ...}, {"kind": "boolean", "boolean": true}
    {"truncated": false}                                  last, where nothing went wrong

A request with a `form` has the result written to the file that `out` names, and only the last line sent.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

import pyoxigraph as ox

from exports.sparql.answers import read_answer
from exports.sparql.complaint import complaint
from exports.sparql.results import format_result
from exports.sparql.terms import Encoded, Term, decode_term, encode_term
from graph.errors import ClaimgraphError, QueryTooLargeError
from graph.folder import RDF, read_base_iri
from graph.oxigraph import open_rdf
from graph.vocabulary import PREFIXES

Message = dict[str, Any]  # one line of the protocol above
Line = Message | list[Encoded | None]  # as it is sent
Found = Message | list[Term | None]  # as it is found


def main() -> None:
    """Answer each request on standard input on standard output."""
    opened: dict[str, ox.Store] = {}
    for request in map(json.loads, sys.stdin):
        _limit_memory(request["memory"])
        for line in _answer(request, opened):
            _send(line, sys.stdout)


def _send(line: Line, out: TextIO) -> None:
    out.write(json.dumps(line))
    out.write("\n")
    if isinstance(line, dict):
        out.flush()


def _answer(request: Message, opened: dict[str, ox.Store]) -> Iterator[Line]:
    try:
        rdf = _store(request["kg"], opened)
        yield {"ready": True}
        lines = evaluate(rdf, request)
        if "form" in request:
            yield _written(lines, request)
        else:
            yield from ([encode_term(term) for term in line] if isinstance(line, list) else line for line in lines)
    except ClaimgraphError as error:
        yield {"error": str(error), "kind": type(error).__name__}
    except SyntaxError as error:  # of the query, not of Python
        yield {"error": f"not SPARQL: {complaint(error.msg, request['sparql'])}", "kind": "QueryError"}
    except (OSError, RuntimeError, ValueError, MemoryError) as error:
        yield {"error": f"the query failed: {error or type(error).__name__}", "kind": "QueryError"}


def _store(folder: str, opened: dict[str, ox.Store]) -> ox.Store:
    """The store of the folder, open; the one of the request before is kept, as it is mostly the same."""
    if folder not in opened:
        opened.clear()
        opened[folder] = open_rdf(Path(folder) / RDF, read_base_iri(Path(folder)), read_only=True)
    return opened[folder]


def evaluate(rdf: ox.Store, request: Message) -> Iterator[Found]:
    """The answer's lines after "ready", as the module's docstring lists them, with terms that are not encoded yet."""
    dataset = request.get("dataset")
    for graph in (*request["graphs"], *(dataset["default"] + dataset["named"] if dataset else ())):
        if not rdf.contains_named_graph(ox.NamedNode(graph)):
            message = f"<{graph}>: there is no such graph in the knowledge graph, and nothing is fetched"
            yield {"error": message, "kind": "QueryError"}
            return
    bound = {ox.Variable(name): decode_term(term) for name, term in request["bindings"].items()}
    found = rdf.query(
        request["sparql"],
        prefixes=PREFIXES,
        use_default_graph_as_union=not request["graphs"] and dataset is None,
        default_graph=[ox.NamedNode(g) for g in dataset["default"]] if dataset else None,
        named_graphs=[ox.NamedNode(g) for g in dataset["named"]] if dataset else None,
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
        rows = ([row[v] for v in shown] for row in found) if bound else map(list, found)  # the latter is far quicker
        yield from _limited(rows, limit)


def _limited(rows: Iterable[list[Term | None]], limit: int) -> Iterator[Found]:
    rows = iter(rows)
    yield from islice(rows, limit)
    yield {"truncated": next(rows, None) is not None}


def _written(lines: Iterable[Found], request: Message) -> Message:
    """The last line, once the whole result stands in its file; errors where it has more than is allowed."""
    result = read_answer(lines)
    assert result is not None, "an answer that is not cut off by a kill has an end"
    if result.truncated and not request["partial"]:
        raise QueryTooLargeError(
            f"the result has more than {request['max_rows']:,} rows, which is the limit; narrow the query, or add LIMIT"
        )
    content = format_result(result, request["form"], neutralise=request["neutralise"]).encode("utf8", "replace")
    if len(content) > request["max_bytes"]:
        size = f"{len(content):,} bytes, the limit is {request['max_bytes']:,}"
        raise QueryTooLargeError(f"the result has {size}; narrow the query or add LIMIT")
    Path(request["out"]).write_bytes(content)
    return {"truncated": result.truncated, "rows": len(result.rows)}


def _limit_memory(limit: int) -> None:
    """Let the process fail rather than the machine, where the system can hold it to a limit."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError):  # the limit of the request before cannot be raised
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


if __name__ == "__main__":
    main()
