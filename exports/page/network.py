"""The claim graph as a pyvis network: what is drawn, where, and how strong; no text but short labels.

pyvis carries nodes, edges and options. Its own HTML links a CDN and runs scripts in titles, and is not used.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from math import sqrt

from pyvis.network import Network

from exports.page.legible import short
from exports.page.payload import Json, PageData
from exports.palette import DISPUTE_STYLE, edge_style, node_style

Drawing = dict[str, object]

_OPTIONS: Drawing = {
    "physics": False,
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "keyboard": False, "selectConnectedEdges": False, "zoomSpeed": 0.6},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "labelHighlightBold": False},
    "edges": {"selectionWidth": 1.6, "hoverWidth": 0.6, "arrowStrikethrough": False, "smooth": False},
}
_LINK_WORDS = {"speaksFor": "speaks for", "partOf": "part of", "heldBy": "held by"}
_FAN = 0.16  # curvature between neighbouring parallel edges


def draw(data: PageData, places: Mapping[int, tuple[float, float]]) -> Drawing:
    """Nodes, edges and options as vis-network takes them; nodes with a place have x and y, physics is off.

    Claims of one voice on one proposition are one edge per stance, which lists them; all other parallel edges
    stay. Colours are those of the light theme; the page turns them for the dark one, and gives kinds that
    share a shape here shapes of their own.
    """
    network = Network(directed=True)  # undirected, pyvis drops parallel edges
    network.get_nodes = network.node_map.keys  # pyvis looks through a list for every edge: n² time
    network.options = _OPTIONS
    claims_at = Counter(end for claim in data["claims"] for end in (claim["by"], claim["on"]))
    for index, node in enumerate(data["nodes"]):
        at = {"x": round(places[index][0]), "y": round(places[index][1])} if index in places else {}
        style = node_style(str(node["kind"]))
        size = round(9 + 2.6 * sqrt(min(claims_at[index], 36)), 1)
        label = short(str(node["label"])) or "?"
        network.add_node(index, label=label, shape=style.shape, color=style.colour, size=size, **at)
    for edge in _fanned([*_claim_edges(data["claims"]), *_dispute_edges(data["claims"]), *_quiet_edges(data)]):
        line = DISPUTE_STYLE if edge["kind"] == "dispute" else edge_style(edge)
        dashes = list(line.dash) or False
        network.add_edge(edge.pop("from"), edge.pop("to"), color=line.colour, dashes=dashes, **edge)
    nodes, edges, _, _, _, options = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def _claim_edges(claims: list[Json]) -> Iterable[Drawing]:
    bundles: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        bundles[claim["by"], claim["on"], claim["stance"], "negated" in claim].append(index)
    for (by, on, stance, negated), members in bundles.items():
        said: Drawing = {"kind": "claim", "stance": stance, "negated": negated}
        words = edge_style(said).label
        yield said | {
            "from": by,
            "to": on,
            "label": f"{words} ×{len(members)}" if len(members) > 1 else words,
            "claims": members,
            "width": round(1.4 + 0.7 * sqrt(min(len(members), 16) - 1), 1),
        }


def _dispute_edges(claims: list[Json]) -> Iterable[Drawing]:
    """Between two propositions whose claims dispute each other; on one proposition the stances show it."""
    pairs: dict[tuple[object, object], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for other in claim.get("disputes", ()):  # type: ignore[attr-defined]
            ends = claim["on"], claims[other]["on"]
            if ends[0] != ends[1] and index not in pairs[ends]:
                pairs[ends].append(index)
    for (on, other), members in pairs.items():
        if members:
            yield {
                "from": on,
                "to": other,
                "kind": "dispute",
                "label": "disputes",
                "claims": members,
                "width": 2,
            }


def _quiet_edges(data: PageData) -> Iterable[Drawing]:
    for source, target, role in data["roles"]:
        yield {"from": source, "to": target, "kind": "role", "role": role, "label": role, "width": 1}
    for source, target, link in data["links"]:
        yield {"from": source, "to": target, "kind": "link", "label": _LINK_WORDS.get(link, link), "width": 1}


def _fanned(edges: list[Drawing]) -> list[Drawing]:
    """The edges with ids, those between the same two nodes bent apart: each can be seen and clicked."""
    between: dict[tuple[object, ...], list[Drawing]] = defaultdict(list)
    for number, edge in enumerate(edges):
        edge["id"] = f"e{number}"
        between[tuple(sorted((edge["from"], edge["to"])))].append(edge)  # type: ignore[type-var]
    for ends, parallel in between.items():
        for rank, edge in enumerate(parallel):
            bend = (rank - (len(parallel) - 1) / 2) * _FAN
            if edge["from"] != ends[0]:
                bend = -bend  # vis-network bends to one side as seen from where the edge starts
            if bend:
                turn = "curvedCW" if bend > 0 else "curvedCCW"
                edge["smooth"] = {"enabled": True, "type": turn, "roundness": round(abs(bend), 2)}
    return edges


def vis_network_script() -> str:
    """The vis-network library that pyvis ships, as it stands there, licence note included."""
    folder = files("pyvis").joinpath("templates", "lib", "vis-9.1.2")
    return folder.joinpath("vis-network.min.js").read_text(encoding="utf8")
