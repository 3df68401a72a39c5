"""Requests of the SPARQL Protocol, read: the query, its dataset, and what else was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict
from urllib.parse import parse_qsl

from starlette.requests import Request

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
_SWITCHES = ("partial", "neutralise")
_MOST_FIELDS = 10_000


class BadRequestError(Exception):
    """A request that is not of the protocol; `status` is the HTTP status that says how."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


class Dataset(TypedDict):
    """The graphs that the protocol names for a query, in place of those of its FROM clauses."""

    default: list[str]
    named: list[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request's query, dataset, values of variables; `neutralise` makes CSV safe to open in a spreadsheet."""

    query: str
    dataset: Dataset | None = None
    bindings: Mapping[str, str] = field(default_factory=dict)
    partial: bool = False
    neutralise: bool = False


async def read_request(request: Request, *, longest: int) -> Asked:
    """What is asked, by GET, or by POST in either form; BadRequestError where it is neither, or too long."""
    fields = _fields(request.url.query)
    if request.method != "POST":
        return read_fields(fields)
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == UPDATE:
        raise BadRequestError("updates are refused: the graph changes only by `claimgraph build`", 403)
    if media not in (FORM, QUERY):
        raise BadRequestError(f"the content type {media!r} is not read here; send {FORM} or {QUERY}", 415)
    body = await _body(request, longest)
    if media == FORM:
        return read_fields([*fields, *_fields(body)])
    if any(name == "query" for name, _ in fields):
        raise BadRequestError("the query stands in the body and in the address; leave one out")
    return read_fields([*fields, ("query", body)])


def read_fields(fields: Sequence[tuple[str, str]]) -> Asked:
    """What these parameters ask; those that are not known are passed over, as the protocol says.

    >>> read_fields([("query", "ASK {}"), ("default-graph-uri", "urn:g"), ("$name", "Iran")]).bindings
    {'name': 'Iran'}
    """
    queries = [value for name, value in fields if name == "query"]
    if any(name == "update" for name, _ in fields):
        raise BadRequestError("updates are refused: the graph changes only by `claimgraph build`", 403)
    if len(queries) != 1:
        found = "is missing" if not queries else f"is there {len(queries)} times"
        raise BadRequestError(f"the parameter 'query' {found}; give it once")
    default = [value for name, value in fields if name == "default-graph-uri"]
    named = [value for name, value in fields if name == "named-graph-uri"]
    switches = {name: value == "1" for name, value in fields if name in _SWITCHES}
    return Asked(
        queries[0],
        {"default": default, "named": named} if default or named else None,
        {name[1:]: value for name, value in fields if name.startswith("$") and name[1:].isidentifier()},
        **switches,
    )


def _fields(encoded: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:  # UnicodeDecodeError is one
        raise BadRequestError(f"the parameters cannot be read: {error}") from error


async def _body(request: Request, longest: int) -> str:
    """The body, as far as it is allowed to be long: it is not read on when it is longer."""
    too_long = BadRequestError(f"the request is longer than {longest:,} bytes", 413)
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > longest:
        raise too_long
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > longest:
            raise too_long
        parts.append(part)
    try:
        return b"".join(parts).decode("utf8")
    except UnicodeDecodeError as error:
        raise BadRequestError(f"the body is not UTF-8: {error}") from error
