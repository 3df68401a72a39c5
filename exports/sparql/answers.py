"""What a worker process answers, read back: its lines as a result, its errors as ours."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from exports.sparql.terms import Term
from graph import errors
from graph.errors import QueryError

Kind = Literal["solutions", "graph", "boolean"]
Message = dict[str, Any]  # as `exports.sparql.worker` writes them
_KINDS = {
    kind.__name__: kind for kind in (errors.QueryRefusedError, errors.QueryTooLargeError, errors.QueryTooSlowError)
}


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What a query found. `rows` follow `variables`; of a graph they are its triples, sorted, each once.

    `truncated` says that there was more than `max_rows`; `boolean` is the answer of an ASK.
    """

    kind: Kind
    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    truncated: bool = False


def read_answer(lines: Iterable[Message | Sequence[Term | None]]) -> QueryResult | None:
    """The result that the lines after "ready" give, or None where they stop before its end.

    >>> read_answer([{"kind": "boolean", "boolean": True}, {"truncated": False}]).boolean
    True
    """
    head: Message = {}
    rows: list[tuple[Term | None, ...]] = []
    for line in lines:
        if not isinstance(line, dict):
            rows.append(tuple(line))
        elif "error" in line:
            raise error_of(line)
        elif "kind" in line:
            head = line
        else:
            if head["kind"] == "graph":
                rows = sorted(set(rows), key=lambda row: tuple(map(str, row)))
            names = tuple(head.get("variables", ()))
            return QueryResult(head["kind"], names, tuple(rows), head.get("boolean"), line["truncated"])
    return None


def error_of(line: Message) -> QueryError:
    """The error that a worker's line tells of."""
    return _KINDS.get(str(line.get("kind")), QueryError)(line["error"])


def late(timeout_s: float) -> QueryError:
    """The error of a query whose time was up."""
    return errors.QueryTooSlowError(
        f"the query was stopped after {timeout_s:g} s; narrow it, give it a LIMIT, or allow it more time"
    )
