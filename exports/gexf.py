"""GEXF 1.3 for Gephi and Gephi Lite: kinds, colours, sizes, positions, typed attributes, and time.

networkx's writer cannot give an edge its `kind`, breaks on None and on control characters, and lets
attributes collide with XML's (networkx #8339), so this is our own. Every node and edge has the day from
which on it is there, where that is known, until the last day of all: once said, it stays said, and Gephi's
timeline plays how the claims came up. What has no day is always there.
"""

from collections.abc import Iterator, Mapping
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from exports.flat import Columns, FlatEdge, FlatGraph, FlatNode, Value
from exports.legal_text import legal_xml
from exports.palette import EdgeStyle, Shape, node_style, rgb

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
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


def write_gexf(graph: FlatGraph, out: IO[bytes]) -> None:
    """Write the graph as GEXF 1.3, in UTF-8; parallel edges stay parallel."""
    for text in _document(graph):
        out.write(text.encode("utf8"))


def _document(graph: FlatGraph) -> Iterator[str]:
    yield _HEAD
    told = escape(legal_xml(graph.description))
    yield f"<meta><creator>claimgraph</creator><description>{told}</description></meta>\n"
    first, last = graph.days() or (None, None)
    time = ' mode="dynamic" timeformat="date" timerepresentation="interval"' if last else ' mode="static"'
    yield f'<graph defaultedgetype="directed"{time}{_during(first, last)}>\n'
    yield from _declarations("node", graph.node_columns)
    yield from _declarations("edge", graph.edge_columns)
    places = graph.places()
    yield f'<nodes count="{len(graph.nodes)}">\n'
    for node in graph.nodes:
        yield _node(node, places[node.id], last)
    yield f'</nodes>\n<edges count="{len(graph.edges)}">\n'
    for edge in graph.edges:
        yield _edge(edge, last)
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(owner: str, columns: Columns) -> Iterator[str]:
    yield f'<attributes class="{owner}">\n'
    for name, kind in columns.items():  # no name is one of an XML attribute: graphology would mix them up
        held = "liststring" if kind == "list" else kind
        yield f'<attribute id="{name}" title="{name}" type="{held}"/>\n'
    yield "</attributes>\n"


def _node(node: FlatNode, place: tuple[float, float], last: str | None) -> str:
    style = node_style(node.kind)
    x, y = place
    return (
        f"<node id={_quoted(node.id)} label={_quoted(node.label)}{_during(node.since, last)}>"
        + _values(node.values)
        + _colour(style.colour)
        + f'<viz:position x="{x}" y="{-y}" z="0.0"/>'  # the page's y axis points down, Gephi's up
        + f'<viz:size value="{node.size}"/><viz:shape value="{_SHAPES[style.shape]}"/></node>\n'
    )


def _edge(edge: FlatEdge, last: str | None) -> str:
    style = edge.style
    return (
        f"<edge id={_quoted(edge.id)} source={_quoted(edge.source)} target={_quoted(edge.target)}"
        f' type="directed" kind={_quoted(edge.kind)} label={_quoted(edge.label)} weight="{edge.weight}"'
        f"{_during(edge.since, last)}>"
        + _values(edge.values)
        + _colour(style.colour)
        + f'<viz:thickness value="{style.width}"/><viz:shape value="{_line(style)}"/></edge>\n'
    )


def _values(values: Mapping[str, Value]) -> str:
    """The attributes that have a value; GEXF has no other way to say that there is none."""
    cells = (
        f'<attvalue for="{name}" value={_quoted(_text(value))}/>'
        for name, value in values.items()
        if value is not None and value != "" and value != ()
    )
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _text(value: Value) -> str:
    """The value as Gephi reads it; the parts of a list stand in quotation marks, in brackets.

    >>> print(_text(("Tasnim", 'the "Times"')))
    ["Tasnim", "the \\"Times\\""]
    """
    if isinstance(value, tuple):
        return f"[{', '.join(map(_part, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _part(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _during(first: str | None, last: str | None) -> str:
    return f' start="{first}" end="{last}"' if first else ""


def _colour(colour: str) -> str:
    red, green, blue = rgb(colour)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


def _line(style: EdgeStyle) -> str:
    if not style.dash:
        return "solid"
    return "dotted" if style.dash[0] <= 3 else "dashed"


def _quoted(text: str) -> str:
    return quoteattr(legal_xml(text))
