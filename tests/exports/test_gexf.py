"""GEXF: read whole by the library of Gephi's web version, and what Gephi needs stands in it."""

import io
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from exports.flat import EDGE_COLUMNS, NODE_COLUMNS
from exports.gexf import write_gexf
from exports.palette import node_style, rgb
from tests.exports.conftest import HOSTILE
from tests.exports.node_reader import read_with_node

if TYPE_CHECKING:
    from graph.network import ClaimGraph

G = "{http://gexf.net/1.3}"
V = "{http://gexf.net/1.3/viz}"
OF_ELEMENTS = {"id", "label", "pid", "for", "start", "end", "timestamp", "timestamps", "intervals"}
OF_EDGES = OF_ELEMENTS | {"source", "target", "type", "weight", "kind", "thickness", "shape", "color"}
OF_NODES = OF_ELEMENTS | {"color", "size", "x", "y", "z", "shape", "position"}


def document(graph: "ClaimGraph") -> Any:
    out = io.BytesIO()
    write_gexf(graph, out)
    return etree.fromstring(out.getvalue())


def read(graph: "ClaimGraph", folder: Path) -> Any:
    path = folder / "graph.gexf"
    with path.open("wb") as out:
        write_gexf(graph, out)
    return json.loads(read_with_node("read_gexf.cjs", path))


@pytest.mark.parametrize("which", ["graph", "hostile_graph"])
def test_graphology_reads_every_node_and_every_edge(which: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    graph: ClaimGraph = request.getfixturevalue(which)
    found = read(graph, tmp_path)
    assert {node["id"] for node in found["nodes"]} == set(graph)
    assert len(found["edges"]) == graph.number_of_edges()
    claims = {key for _, _, key, kind in graph.edges(keys=True, data="kind") if kind == "claim"}
    assert claims <= {edge["id"] for edge in found["edges"]}


def test_graphology_reads_types_colours_and_places(graph: "ClaimGraph", tmp_path: Path) -> None:
    nodes = {node["id"]: node["attributes"] for node in read(graph, tmp_path)["nodes"]}
    iran = nodes["urn:claimgraph:entity/country/IR"]
    assert iran["label"] == "Iran"
    assert iran["node_kind"] == "country"
    assert iran["claims_about"] == 8
    assert iran["disputed"] is False
    assert iran["color"] == "rgb({},{},{})".format(*rgb(node_style("country").colour))
    assert isinstance(iran["x"], float | int)
    assert iran["size"] > nodes["urn:claimgraph:entity/organisation/tasnim"]["size"]


def test_parallel_claims_stay_parallel_with_their_kinds(graph: "ClaimGraph") -> None:
    edges = document(graph).findall(f".//{G}edge")
    between: dict[tuple[str, str], list[Any]] = {}
    for edge in edges:
        between.setdefault((edge.get("source"), edge.get("target")), []).append(edge)
    alleged = max(between.values(), key=len)
    assert [edge.get("kind") for edge in alleged] == ["alleges", "alleges"]
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {edge.get("kind") for edge in edges} >= {"alleges", "denies", "declines", "accused", "partOf"}


def test_gephis_timeline_can_play(graph: "ClaimGraph") -> None:
    found = document(graph)
    drawn = found.find(f"{G}graph")
    assert (drawn.get("mode"), drawn.get("timeformat")) == ("dynamic", "date")
    starts = {edge.get("id"): edge.get("start") for edge in found.iter(f"{G}edge")}
    for _, _, key, attributes in graph.edges(keys=True, data=True):
        if attributes["kind"] == "claim":
            assert date.fromisoformat(starts[key]) == date.fromisoformat(attributes["published"])
    nodes = {node.get("id"): node.get("start") for node in found.iter(f"{G}node")}
    for edge in found.iter(f"{G}edge"):  # no edge is there before its ends
        for end in ("source", "target"):
            assert (nodes[edge.get(end)] or "") <= (edge.get("start") or "9999")


def test_values_are_declared_and_of_their_types(graph: "ClaimGraph") -> None:
    found = document(graph)
    for owner, elements in (("node", "node"), ("edge", "edge")):
        declared = {
            attribute.get("id"): attribute.get("type")
            for attribute in found.findall(f".//{G}attributes[@class='{owner}']/{G}attribute")
        }
        checks = {"integer": int, "double": float, "boolean": {"true": 1, "false": 0}.__getitem__, "string": str}
        for element in found.iter(G + elements):
            for value in element.iter(f"{G}attvalue"):
                checks[declared[value.get("for")]](value.get("value"))


def test_no_column_can_be_taken_for_an_attribute_of_the_element() -> None:
    assert OF_NODES.isdisjoint(NODE_COLUMNS)
    assert OF_EDGES.isdisjoint(EDGE_COLUMNS)


def test_every_colour_size_and_position_is_there(graph: "ClaimGraph") -> None:
    for node in document(graph).iter(f"{G}node"):
        assert all(0 <= int(node.find(f"{V}color").get(part)) <= 255 for part in "rgb")
        assert float(node.find(f"{V}size").get("value")) > 0
        assert node.find(f"{V}shape").get("value") in ("disc", "square", "triangle", "diamond")
        float(node.find(f"{V}position").get("x"))


def test_a_claim_that_it_is_not_so_does_not_read_like_one_that_it_is(graph: "ClaimGraph") -> None:
    turned = graph.copy()
    for _, _, attributes in turned.edges(data=True):
        if attributes.get("stance") == "asserts":
            attributes["negated"] = True
    labels = {edge.get("label") for edge in document(turned).iter(f"{G}edge")}
    assert "asserts it is not so" in labels
    assert "asserts" not in labels


def test_hostile_labels_come_back_as_they_were(hostile_graph: "ClaimGraph") -> None:
    labels = {node.get("label") for node in document(hostile_graph).iter(f"{G}node")}
    for name in ("script", "quotes", "turned", "astral", "entity", "formula"):
        assert HOSTILE[name] in labels
    assert "Bad\ufffd\ufffd\ufffd\ufffd\x7fName" in labels  # control characters are not XML


def test_equal_graphs_give_equal_bytes(graph: "ClaimGraph") -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_gexf(graph, first)
    write_gexf(graph.copy(), second)
    assert first.getvalue() == second.getvalue()
