"""The interactive page: one HTML file that opens from disk, asks the network for nothing, and runs nobody's text.

`window.claimgraph` in the page: `select(iri)`, `search(words)`, `shown()`, `positionOf(iri)`; see assets/main.js.
"""

from pathlib import Path

import networkx as nx

from exports.layout import layout
from exports.page.assemble import assemble
from exports.page.network import draw
from exports.page.payload import page_data
from exports.page.relevance import opening, reading_order

TITLE = "Who says what about whom"


def render_page(graph: nx.MultiDiGraph, *, title: str = TITLE) -> str:
    """The page for a claim graph (as `graph.build.claim_graph` gives it); the same graph gives the same text.

    Placed beforehand is what the page opens on; the rest is in the page and finds a place when the reader asks.
    """
    data = page_data(graph)
    iris = [str(node["id"]) for node in data["nodes"]]
    index = {iri: number for number, iri in enumerate(iris)}
    first = opening(list(reading_order(graph)))
    places = {index[iri]: place for iri, place in layout(graph.subgraph(first)).items()}
    return assemble(data, draw(data, places), opening=len(first), title=title)


def write_page(graph: nx.MultiDiGraph, path: Path, *, title: str = TITLE) -> None:
    """The page is written to `path` as UTF-8."""
    path.write_text(render_page(graph, title=title), encoding="utf8", newline="\n")
