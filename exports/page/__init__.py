"""The interactive page: one HTML file that opens from disk, asks the network for nothing, runs nobody's text.

Scripts and tests reach it through `window.claimgraph`, which `assets/main.js` documents.
"""

from typing import TYPE_CHECKING

from exports.layout import layout
from exports.page.assemble import assemble
from exports.page.judged import without_rejected
from exports.page.network import draw
from exports.page.notebook import Shown
from exports.page.payload import page_data, size
from exports.page.relevance import opening, reading_order
from exports.page.share import MOST_CLAIMS, share
from exports.page.together import drawn_together

if TYPE_CHECKING:
    from pathlib import Path

    from graph.network import ClaimGraph

TITLE = "Who says what about whom"
LABEL_ROOM = 1.7  # the layout leaves room for nodes; here their labels must stand too


def render_page(graph: "ClaimGraph", *, title: str = TITLE, most_claims: int = MOST_CLAIMS) -> str:
    """The page for a claim graph as `graph.build.claim_graph` gives it; the same graph gives the same text.

    What the page opens on is placed beforehand; the rest is in the page, and finds a place when asked for. Of a graph
    of more than `most_claims` it holds the weightiest part and says how much is left out. Claims that an analyst
    rejected are not in it.
    """
    whole = without_rejected(graph)
    graph = share(whole, most_claims)
    data = page_data(graph, size(whole))
    iris = [str(node["id"]) for node in data["nodes"]]
    index = {iri: number for number, iri in enumerate(iris)}
    first = opening(list(reading_order(graph)))
    spots = layout(drawn_together(graph, first))
    places = {index[iri]: (x * LABEL_ROOM, y * LABEL_ROOM) for iri, (x, y) in spots.items()}
    return assemble(data, draw(data, places), opening=len(first), title=title)


def write_page(graph: "ClaimGraph", path: "Path", *, title: str = TITLE) -> None:
    """The page is written to `path` as UTF-8."""
    path.write_text(render_page(graph, title=title), encoding="utf8", newline="\n")


def show(graph: "ClaimGraph", *, title: str = TITLE, height: int = 720) -> Shown:
    """What a notebook shows as the page, `height` pixels high; nothing is loaded from anywhere."""
    return Shown(render_page(graph, title=title), title, height)
