"""Pages of their own for entities, propositions, claims and articles: HTML for readers, RDF for programs."""

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlencode

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from exports.server.addresses import page_iri
from exports.server.claims import claim_view, claim_views, source_view
from exports.server.current import Current
from exports.server.forms import GRAPH_TYPES, HTML, content_type
from exports.server.highlight import Piece, passage, pieces
from exports.server.lookup import first, kind_of, subjects
from exports.server.negotiation import negotiate
from exports.server.nodes import node_quads
from exports.server.templating import render
from exports.server.views import entity_view, proposition_view
from exports.sparql.graphs import format_graph
from graph.errors import StoreError
from graph.iris import article_iri
from graph.model import Article
from graph.store import Store

ON_A_PAGE = 200  # articles in the list
_KEEPS_GRAPHS = ("trig", "nq", "jsonld")


def node_page(request: Request, current: Current) -> Response:
    """The page of the thing whose IRI is the request's path, or its RDF; 404 where the graph does not know it."""
    store = current.store()
    iri = page_iri(request.scope["raw_path"].decode("ascii", "replace").partition("?")[0], store.base)
    kind = kind_of(store.rdf, iri) if iri else None
    if iri is None or kind is None:
        return problem(request, HTTPStatus.NOT_FOUND, f"the graph has nothing called {request.url.path}")
    media = negotiate(request.headers.get("accept"), [HTML, *GRAPH_TYPES])
    if media is None:
        accepted = ", ".join([HTML, *GRAPH_TYPES])
        return problem(request, HTTPStatus.NOT_ACCEPTABLE, f"this is given as {accepted}; accept one of them")
    vary = {"vary": "Accept"}
    if media != HTML:
        return Response(_rdf(store, iri, GRAPH_TYPES[media]), headers=vary | {"content-type": content_type(media)})
    template, values = _page(store, iri, kind)
    asked = {"query": f"DESCRIBE <{iri}>"}
    html = render(template, store.base, {"iri": iri, "rdf_here": f"/sparql?{urlencode(asked)}", **values})
    return HTMLResponse(html, headers=vary)


def article_list(request: Request, current: Current) -> Response:
    """The list of all articles, the newest first."""
    store = current.store()
    number = request.query_params.get("page", "1")
    page = int(number) if number.isdecimal() and len(number) < 7 else 1
    iris = [article_iri(store.base, article) for article in store.articles()]
    dated = sorted(((first(store.rdf, iri, "schema:datePublished") or "", iri) for iri in iris), reverse=True)
    start = max(page - 1, 0) * ON_A_PAGE
    values = {
        "sources": [source_view(store.rdf, iri) for _, iri in dated[start : start + ON_A_PAGE]],
        "total": len(dated),
        "page": page,
        "more": start + ON_A_PAGE < len(dated),
    }
    return HTMLResponse(render("articles.html", store.base, values))


def problem(request: Request, status: int, message: str) -> Response:
    """An error, as a page for readers and as a line for programs."""
    if negotiate(request.headers.get("accept"), ["text/plain", HTML]) == HTML:
        heading = HTTPStatus(status).phrase
        return HTMLResponse(render("error.html", "", {"heading": heading, "message": message}), status)
    return PlainTextResponse(f"{message}\n", status)


def _page(store: Store, iri: str, kind: str) -> tuple[str, Mapping[str, object]]:
    match kind:
        case "claim":
            return "claim.html", _claim(store, iri)
        case "article":
            return "article.html", _article(store, iri)
        case "allegation" | "event" | "relation" | "statement":
            return "proposition.html", {"view": proposition_view(store.rdf, iri)}
        case _:
            return "entity.html", {"view": entity_view(store.rdf, iri)}


def _claim(store: Store, iri: str) -> Mapping[str, object]:
    claim = claim_view(store.rdf, iri)
    article = _text(store, claim.source.article.iri)
    before, after = passage(article.text, claim.start, claim.end) if article else (None, None)
    return {
        "claim": claim,
        "before": before,
        "after": after,
        "disputes": claim_views(store.rdf, claim.disputes),
        "disputed_by": claim_views(store.rdf, claim.disputed_by),
        "corroborates": claim_views(store.rdf, claim.corroborates),
    }


def _article(store: Store, iri: str) -> Mapping[str, object]:
    claims = sorted(claim_views(store.rdf, _claims_of(store.rdf, iri)), key=lambda c: (c.start, c.end, c.iri))
    article = _text(store, iri)
    text = article.text if article else ""
    cut = pieces(text, [(claim.start, claim.end) for claim in claims])
    return {"source": source_view(store.rdf, iri), "claims": claims, "paragraphs": _paragraphs(cut)}


def _claims_of(rdf: ox.Store, article: str) -> list[str]:
    return [iri for iri in subjects(rdf, "cg:article", article) if kind_of(rdf, iri) == "claim"]


def _paragraphs(cut: list[Piece]) -> list[list[Piece]]:
    """The pieces by paragraph; a piece with a blank line in it that no claim covers is divided there."""
    paragraphs: list[list[Piece]] = [[]]
    for piece in cut:
        parts = piece.text.split("\n\n") if not piece.inside else [piece.text]
        for number, part in enumerate(parts):
            if number:
                paragraphs.append([])
            if part:
                paragraphs[-1].append(Piece(part, piece.inside, piece.starting, piece.ending))
    return [paragraph for paragraph in paragraphs if any(piece.text.strip() for piece in paragraph)]


def _text(store: Store, iri: str) -> Article | None:
    """The article's record; None where its file is gone: the page then shows what the graph has."""
    try:
        return store.extraction(iri.removeprefix(article_iri(store.base, ""))).article
    except StoreError:
        return None


def _rdf(store: Store, iri: str, form: str) -> str:
    quads = node_quads(store.rdf, iri, store.base)
    if form in _KEEPS_GRAPHS:
        return format_graph(quads, form)
    return format_graph(dict.fromkeys(quad.triple for quad in quads), form)
