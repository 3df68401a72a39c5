"""GEXF 1.3 for Gephi and Gephi Lite: kinds, colours, sizes, positions, typed attributes, and time.

networkx's writer cannot give an edge its `kind`, breaks on None and on control characters, and lets
attributes collide with XML's (networkx #8339), so this is our own. Every node and edge has the day from
which on it is there, where that is known: Gephi's timeline then plays how the claims came up.
"""

from collections.abc import Iterator, Mapping
from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from exports.flat import EDGE_COLUMNS, NODE_COLUMNS, FlatEdge, FlatNode, Type, flat_edges, flat_nodes
from exports.layout import layout
from exports.legal_text import legal_xml
from exports.palette import EdgeStyle, Shape, edge_style, node_style, rgb
from exports.spreadsheet import Cell

if TYPE_CHECKING:
    from graph.network import ClaimGraph

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>claimgraph</creator><description>Who says what about whom</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
_SHAPES: Mapping[Shape, str] = {
    "dot": "disc",
    "hexagon": "disc",
    "square": "square",
    "diamond": "diamond",
    "star": "diamond",
    "triangle": "triangle",
    "triangleDown": "triangle",
}


def write_gexf(graph: "ClaimGraph", out: IO[bytes]) -> None:
    """Write the claim graph as GEXF 1.3, in UTF-8; parallel claims stay parallel."""
    for text in _document(graph):
        out.write(text.encode("utf8"))


def _document(graph: "ClaimGraph") -> Iterator[str]:
    yield _HEAD
    yield from _declarations("node", NODE_COLUMNS)
    yield from _declarations("edge", EDGE_COLUMNS)
    places = layout(graph)
    nodes, edges = flat_nodes(graph), flat_edges(graph)
    yield f'<nodes count="{len(nodes)}">\n'
    for node in nodes:
        yield _node(node, places[node.id])
    yield f'</nodes>\n<edges count="{len(edges)}">\n'
    for edge in edges:
        yield _edge(edge)
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(owner: str, columns: Mapping[str, Type]) -> Iterator[str]:
    yield f'<attributes class="{owner}">\n'
    for name, kind in columns.items():  # no name is one of an XML attribute: graphology would mix them up
        yield f'<attribute id="{name}" title="{name}" type="{kind}"/>\n'
    yield "</attributes>\n"


def _node(node: FlatNode, place: tuple[float, float]) -> str:
    style = node_style(node.kind)
    x, y = place
    return (
        f"<node id={_quoted(node.id)} label={_quoted(node.label)}{_since(node.since)}>"
        + _values(node.values)
        + _colour(style.colour)
        + f'<viz:position x="{x}" y="{-y}" z="0.0"/>'  # the page's y axis points down, Gephi's up
        + f'<viz:size value="{node.size}"/><viz:shape value="{_SHAPES[style.shape]}"/></node>\n'
    )


def _edge(edge: FlatEdge) -> str:
    style = edge_style(edge.drawn)
    return (
        f"<edge id={_quoted(edge.id)} source={_quoted(edge.source)} target={_quoted(edge.target)}"
        f' type="directed" kind={_quoted(edge.kind)} label={_quoted(edge.label)} weight="{edge.weight}"'
        f"{_since(edge.since)}>"
        + _values(edge.values)
        + _colour(style.colour)
        + f'<viz:thickness value="{style.width}"/><viz:shape value="{_line(style)}"/></edge>\n'
    )


def _values(values: Mapping[str, Cell]) -> str:
    """The attributes that have a value; GEXF has no other way to say that there is none."""
    cells = (
        f'<attvalue for="{name}" value={_quoted(_text(value))}/>'
        for name, value in values.items()
        if value is not None and value != ""
    )
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _text(value: Cell) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _since(day: str | None) -> str:
    return f' start="{day}"' if day else ""


def _colour(colour: str) -> str:
    red, green, blue = rgb(colour)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


def _line(style: EdgeStyle) -> str:
    if not style.dash:
        return "solid"
    return "dotted" if style.dash[0] <= 3 else "dashed"


def _quoted(text: str) -> str:
    return quoteattr(legal_xml(text))
