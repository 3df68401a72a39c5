"""GraphML for yEd, Cytoscape, igraph and networkx: the same rows as in GEXF, through networkx's writer."""

from typing import IO, TYPE_CHECKING

import networkx as nx

from exports.flat import flat_edges, flat_nodes
from exports.layout import layout
from exports.legal_text import legal_xml
from exports.palette import edge_style, node_style

if TYPE_CHECKING:
    from exports.spreadsheet import Cell
    from graph.network import ClaimGraph


def write_graphml(graph: "ClaimGraph", out: IO[bytes]) -> None:
    """Write the claim graph as GraphML: plain attributes only, parallel edges kept apart by their ids."""
    places = layout(graph)
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in flat_nodes(graph):
        x, y = places[node.id]
        colour = node_style(node.kind).colour
        drawn: dict[str, Cell] = {
            "label": node.label,
            "x": x,
            "y": y,
            "size": node.size,
            "color": colour,
            "since": node.since,
        }
        flat.add_node(legal_xml(node.id), **_held({**drawn, **node.values}))
    for edge in flat_edges(graph):
        style = edge_style(edge.drawn)
        tied: dict[str, Cell] = {
            "label": edge.label,
            "kind": edge.kind,
            "weight": edge.weight,
            "color": style.colour,
            "since": edge.since,
        }
        flat.add_edge(legal_xml(edge.source), legal_xml(edge.target), legal_xml(edge.id))
        flat.edges[legal_xml(edge.source), legal_xml(edge.target), legal_xml(edge.id)].update(
            _held({**tied, **edge.values})
        )
    nx.write_graphml_xml(flat, out)


def _held(values: "dict[str, Cell]") -> "dict[str, Cell]":
    """The values that GraphML can hold: None is left out, and text is legal XML."""
    return {
        name: legal_xml(value) if isinstance(value, str) else value
        for name, value in values.items()
        if value is not None
    }
