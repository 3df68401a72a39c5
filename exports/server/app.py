"""The application: which address is answered by what."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from exports.server.access import EXPLORER_HEADERS, Gate
from exports.server.addresses import KINDS
from exports.server.current import Current
from exports.server.description import service_description
from exports.server.endpoint import Endpoint, answer
from exports.server.explorer import Explorer
from exports.server.forms import GRAPH_TYPES, HTML, content_type
from exports.server.negotiation import negotiate
from exports.server.options import ServerOptions, check_options
from exports.server.pages import article_list, node_page, problem
from exports.server.styles import palette_css
from exports.server.templating import render
from exports.sparql.graphs import format_graph
from exports.sparql.pool import Pool
from exports.sparql.saved import saved_queries
from graph.errors import ClaimgraphError
from graph.vocabulary import PREFIXES

_FIRST_QUERY = 'SELECT ?claim ?quote WHERE {\n  ?claim cg:stance "denies" ; cg:quote ?quote .\n}\nLIMIT 20'

_EXPLORER_BAR = '<div class="views"'  # in the explorer's header, where the links to the other pages go
_SITE = '<nav aria-label="Site"><a href="/articles">Articles</a> <a href="/sparql">Queries</a></nav>'


def make_app(options: ServerOptions) -> Starlette:
    """The server as an ASGI application; ServerError where the options are unsafe, StoreError without a graph."""
    check_options(options)
    current = Current(options.kg, read_only=options.read_only)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        with tempfile.TemporaryDirectory(prefix="claimgraph-", ignore_cleanup_errors=True) as folder:
            async with Pool(size=options.workers, queue=options.queue) as pool:
                app.state.endpoint = Endpoint(options, current, pool, Path(folder))
                app.state.explorer = Explorer(current, Path(folder))
                yield
                await app.state.explorer.close()

    def page(request: Request) -> Response:
        return node_page(request, current)

    def articles(request: Request) -> Response:
        return article_list(request, current)

    return Starlette(
        routes=[
            Route("/", _explorer, methods=["GET"]),
            Route("/sparql", _sparql, methods=["GET", "POST", "OPTIONS"]),
            Route("/articles", articles, methods=["GET"]),
            *(Route(f"/{kind}/{{rest:path}}", page, methods=["GET"]) for kind in KINDS),
            Route("/static/palette.css", _palette, methods=["GET"]),
            Mount("/static", StaticFiles(directory=str(files("exports.server").joinpath("static")))),
        ],
        middleware=[Middleware(Gate, options=options), *_cors(options)],
        exception_handlers={HTTPException: _http_problem, ClaimgraphError: _our_problem},
        lifespan=lifespan,
    )


def _cors(options: ServerOptions) -> list[Middleware]:
    if not options.cors:
        return []
    allowed = ["Accept", "Authorization", "Content-Type"]
    shown = ["X-Claimgraph-Partial"]
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=options.cors,
            allow_methods=["GET", "POST", "HEAD"],
            allow_headers=allowed,
            expose_headers=shown,
        )
    ]


async def _explorer(request: Request) -> Response:
    html = await request.app.state.explorer.page()
    if html is None:
        waiting = await run_in_threadpool(_waiting, request.app.state.endpoint.current)
        return HTMLResponse(waiting, HTTPStatus.ACCEPTED, {"cache-control": "no-store"})
    text = await run_in_threadpool(html.read_text, encoding="utf8")
    return HTMLResponse(text.replace(_EXPLORER_BAR, _SITE + _EXPLORER_BAR, 1), headers=EXPLORER_HEADERS)


def _waiting(current: Current) -> str:
    store = current.store()
    return render("waiting.html", store.base, {"count": len(store.articles())})


async def _sparql(request: Request) -> Response:
    """A query's answer; without one the editor for browsers, for programs the service description."""
    endpoint: Endpoint = request.app.state.endpoint
    if request.method == "OPTIONS":
        return Response(status_code=HTTPStatus.NO_CONTENT, headers={"allow": "GET, HEAD, POST, OPTIONS"})
    if request.method == "POST" or _asks(request):
        if request.method != "POST" and negotiate(request.headers.get("accept"), [*GRAPH_TYPES, HTML]) == HTML:
            return await run_in_threadpool(_editor, request, endpoint.current)
        return await answer(request, endpoint)
    return await run_in_threadpool(_described, request, endpoint.current)


def _asks(request: Request) -> bool:
    return "query" in request.query_params or "update" in request.query_params


def _described(request: Request, current: Current) -> Response:
    media = negotiate(request.headers.get("accept"), [*GRAPH_TYPES, HTML])
    if media == HTML:
        return _editor(request, current)
    if media is None:
        message = f"without a query, this is given as {', '.join([HTML, *GRAPH_TYPES])}; accept one of them"
        return problem(request, HTTPStatus.NOT_ACCEPTABLE, message)
    address = str(request.url.replace(query="", fragment=""))
    text = format_graph(service_description(current.store().rdf, address), GRAPH_TYPES[media])
    return Response(text, headers={"content-type": content_type(media), "vary": "Accept"})


def _editor(request: Request, current: Current) -> Response:
    base = current.store().base
    asked = request.query_params.get("query")
    values = {
        "saved": saved_queries(),
        "prefixes": PREFIXES,
        "query": asked or _FIRST_QUERY,
        "query_given": asked is not None,
        "base": base,
    }
    return HTMLResponse(render("editor.html", base, values), headers={"vary": "Accept"})


async def _palette(_: Request) -> Response:
    return Response(palette_css(), media_type="text/css")


async def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    found = problem(request, error.status_code, str(error.detail))
    found.headers.update(error.headers or {})
    return found


async def _our_problem(request: Request, error: Exception) -> Response:
    return problem(request, HTTPStatus.SERVICE_UNAVAILABLE, str(error))
