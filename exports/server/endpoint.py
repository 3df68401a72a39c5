"""The endpoint: SPARQL 1.1 Protocol, its query part (W3C Recommendation of 21 March 2013, section 2.1).

A result stands whole in a file before the first byte of it is sent, so that a client sees either all of it or an error:
nothing is cut silently. `partial=1`, which is ours, asks for the first rows of a result that has more than are allowed;
the header `X-Claimgraph-Partial` then says so. `$name=VALUE`, ours too, gives a variable the value of a plain literal.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from exports.server.current import Current
from exports.server.forms import content_type, types_of
from exports.server.negotiation import negotiate
from exports.server.options import ServerOptions
from exports.server.protocol import Asked, BadRequestError, read_request
from exports.sparql.answers import Message
from exports.sparql.guard import CheckedQuery, check_query
from exports.sparql.pool import Pool, PoolBusyError
from exports.sparql.terms import encode_term
from graph.errors import QueryError, QueryRefusedError, QueryTooLargeError, QueryTooSlowError, StoreError

_CHUNK = 1 << 16
_NOBODY_THERE = 499  # by nginx's custom; nobody reads it
_STATUS = (
    (PoolBusyError, HTTPStatus.SERVICE_UNAVAILABLE),
    (QueryTooSlowError, HTTPStatus.GATEWAY_TIMEOUT),
    (QueryTooLargeError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (QueryRefusedError, HTTPStatus.FORBIDDEN),
    (QueryError, HTTPStatus.BAD_REQUEST),
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What answering a query needs: the options, the graph, the workers, and a folder for results."""

    options: ServerOptions
    current: Current
    pool: Pool
    results: Path


async def answer(request: Request, endpoint: Endpoint) -> Response:
    """The answer to a request that asks a query, whatever is wrong with it."""
    try:
        asked = await read_request(request, longest=endpoint.options.max_request)
        query = check_query(asked.query)
        media = _media(request.headers.get("accept"), query)
        return await _answer(request, endpoint, asked, query, media)
    except BadRequestError as error:
        return PlainTextResponse(f"{error}\n", error.status)
    except ClientDisconnect:
        return Response(status_code=_NOBODY_THERE)
    except StoreError as error:
        return PlainTextResponse(f"{error}\n", HTTPStatus.SERVICE_UNAVAILABLE, {"retry-after": "10"})
    except QueryError as error:
        status = next(status for kind, status in _STATUS if isinstance(error, kind))
        headers = {"retry-after": "5"} if status is HTTPStatus.SERVICE_UNAVAILABLE else None
        return PlainTextResponse(f"{error}\n", status, headers)


def _media(accept: str | None, query: CheckedQuery) -> str:
    types = types_of(query.form)
    media = negotiate(accept, list(types))
    if media is None and types_of("CONSTRUCT") is types and "application/sparql-results+xml" in (accept or ""):
        return "application/rdf+xml"  # Gephi's SemanticWebImport says so whatever it asks, and reads RDF/XML
    if media is None:
        raise BadRequestError(f"{query.form} is answered in {', '.join(types)}; accept one of them", 406)
    return media


async def _answer(request: Request, endpoint: Endpoint, asked: Asked, query: CheckedQuery, media: str) -> Response:
    with tempfile.NamedTemporaryFile(dir=endpoint.results, delete=False) as file:
        out = Path(file.name)
    try:
        options, state = endpoint.options, endpoint.current.store()  # which stays until it is answered
        job = {
            "kg": str(state.path.absolute()),
            "sparql": query.sparql,
            "graphs": query.graphs if asked.dataset is None else (),
            "dataset": asked.dataset,
            "bindings": {name: encode_term(ox.Literal(value)) for name, value in asked.bindings.items()},
            "max_rows": options.max_rows,
            "max_bytes": options.max_response,
            "memory": options.memory,
            "form": types_of(query.form)[media],
            "neutralise": asked.neutralise,
            "partial": asked.partial,
            "out": str(out),
        }
        done = await _unless_left(request, endpoint.pool.ask(job, timeout_s=options.timeout_s))
        size = out.stat().st_size
        content = out.open("rb")
    finally:
        with suppress(OSError):  # where open files cannot be removed, they go with the folder
            out.unlink()
    headers = {"content-type": content_type(media), "content-length": str(size), "vary": "Accept"}
    if done["truncated"]:
        headers["x-claimgraph-partial"] = f"the first {done['rows']} rows"
    if request.method == "HEAD":
        content.close()
        return Response(headers=headers)
    return StreamingResponse(_chunks(content), headers=headers)


async def _unless_left(request: Request, asking: Coroutine[None, None, Message]) -> Message:
    """What the coroutine gives; it is cancelled, and ClientDisconnect raised, when the client goes away first."""
    task = asyncio.ensure_future(asking)
    leaving = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait((task, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientDisconnect
        return task.result()
    finally:
        for pending in (task, leaving):
            pending.cancel()
        await asyncio.gather(task, leaving, return_exceptions=True)


async def _left(request: Request) -> None:
    """Return when the client is gone; the body was read before."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _chunks(content: BinaryIO) -> AsyncIterator[bytes]:
    with content:
        while chunk := await run_in_threadpool(content.read, _CHUNK):
            yield chunk
