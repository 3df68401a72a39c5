"""GraphML for yEd, Cytoscape, igraph and networkx: the same rows as in GEXF, with a typed key for every column.

Each node and edge has its plain values first and then, for yEd, how it is drawn. The order matters: Cytoscape reads no
value after nested elements. networkx takes a node's `x` and `y` from yEd's part, as text. GraphML has no lists: they
are text, joined by `; `.
"""

from collections.abc import Iterator, Mapping
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from exports.flat import Columns, FlatEdge, FlatGraph, FlatNode, Value, cell
from exports.legal_text import legal_xml
from exports.palette import EdgeStyle, Shape, node_style

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
"""
_DRAWN_NODE: Columns = {
    "label": "string",
    "x": "double",
    "y": "double",
    "size": "double",
    "color": "string",
    "since": "string",
}
_DRAWN_EDGE: Columns = {"label": "string", "kind": "string", "weight": "double", "color": "string", "since": "string"}
_TYPES: Mapping[str, str] = {"integer": "int", "list": "string"}
_SHAPES: Mapping[Shape, str] = {
    "dot": "ellipse",
    "hexagon": "hexagon",
    "square": "rectangle",
    "diamond": "diamond",
    "star": "star5",
    "triangle": "triangle",
    "triangleDown": "triangle2",
}


def write_graphml(graph: FlatGraph, out: IO[bytes]) -> None:
    """Write the graph as GraphML, in UTF-8; parallel edges are kept apart by their ids."""
    for text in _document(graph):
        out.write(text.encode("utf8"))


def _document(graph: FlatGraph) -> Iterator[str]:
    yield _HEAD
    yield from _keys("node", {**_DRAWN_NODE, **graph.node_columns})
    yield from _keys("edge", {**_DRAWN_EDGE, **graph.edge_columns})
    yield f'<graph id="claimgraph" edgedefault="directed">\n<desc>{escape(legal_xml(graph.description))}</desc>\n'
    places = graph.places()
    for node in graph.nodes:
        yield _node(node, places[node.id])
    for edge in graph.edges:
        yield _edge(edge)
    yield "</graph>\n</graphml>\n"


def _keys(owner: str, columns: Columns) -> Iterator[str]:
    for name, kind in columns.items():
        held = _TYPES.get(kind, kind)
        yield f'<key id="{owner}.{name}" for="{owner}" attr.name="{name}" attr.type="{held}"/>\n'
    yield f'<key id="{owner}graphics" for="{owner}" yfiles.type="{owner}graphics"/>\n'


def _node(node: FlatNode, place: tuple[float, float]) -> str:
    style, (x, y) = node_style(node.kind), place
    drawn: dict[str, Value] = {
        "label": node.label,
        "x": x,
        "y": y,
        "size": node.size,
        "color": style.colour,
        "since": node.since,
    }
    return (
        f"<node id={_quoted(node.id)}>{_data('node', {**drawn, **node.values})}"
        f'<data key="nodegraphics"><y:ShapeNode><y:Geometry x="{x}" y="{y}" width="{node.size}" height="{node.size}"/>'
        f'<y:Fill color="{style.colour}"/><y:NodeLabel modelName="sides" modelPosition="s">{_text(node.label)}'
        f'</y:NodeLabel><y:Shape type="{_SHAPES[style.shape]}"/></y:ShapeNode></data></node>\n'
    )


def _edge(edge: FlatEdge) -> str:
    style = edge.style
    drawn: dict[str, Value] = {
        "label": edge.label,
        "kind": edge.kind,
        "weight": edge.weight,
        "color": style.colour,
        "since": edge.since,
    }
    return (
        f"<edge id={_quoted(edge.id)} source={_quoted(edge.source)} target={_quoted(edge.target)}>"
        f"{_data('edge', {**drawn, **edge.values})}"
        f'<data key="edgegraphics"><y:PolyLineEdge><y:LineStyle color="{style.colour}" type="{_line(style)}"'
        f' width="{style.width}"/><y:Arrows source="none" target="standard"/><y:EdgeLabel>{_text(edge.label)}'
        f"</y:EdgeLabel></y:PolyLineEdge></data></edge>\n"
    )


def _data(owner: str, values: Mapping[str, Value]) -> str:
    """The values there are; GraphML says that there is none by leaving it out."""
    return "".join(
        f'<data key="{owner}.{name}">{_text(value)}</data>'
        for name, value in values.items()
        if value is not None and value != ()
    )


def _text(value: Value) -> str:
    plain = cell(value)
    return escape(legal_xml(str(plain).lower() if isinstance(plain, bool) else str(plain)))


def _line(style: EdgeStyle) -> str:
    if not style.dash:
        return "line"
    return "dotted" if style.dash[0] <= 3 else "dashed"


def _quoted(text: str) -> str:
    return quoteattr(legal_xml(text))
