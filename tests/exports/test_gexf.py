"""GEXF: read whole by the library of Gephi's web version, and what Gephi needs stands in it."""

import io
import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from exports.flat import FlatEdge, FlatGraph, FlatNode
from exports.gexf import write_gexf
from exports.palette import LINK_STYLE, node_style, rgb
from exports.views import VIEWS, view
from tests.exports.conftest import HOSTILE
from tests.exports.node_reader import read_with_node

if TYPE_CHECKING:
    from graph.network import ClaimGraph

SCHEMA = Path(__file__).with_name("gexf13.rng")
G = "{http://gexf.net/1.3}"
V = "{http://gexf.net/1.3/viz}"
OF_ELEMENTS = {"id", "label", "pid", "for", "start", "end", "timestamp", "timestamps", "intervals"}
OF_EDGES = OF_ELEMENTS | {"source", "target", "type", "weight", "kind", "thickness", "shape", "color"}
OF_NODES = OF_ELEMENTS | {"color", "size", "x", "y", "z", "shape", "position"}


def document(graph: "ClaimGraph", name: str = "claims") -> Any:
    out = io.BytesIO()
    write_gexf(view(graph, name), out)
    return etree.fromstring(out.getvalue())


Files = dict[tuple[str, str], Path]


@pytest.fixture(scope="module")
def files(graph: "ClaimGraph", hostile_graph: "ClaimGraph", tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Every view of both graphs in a file of its own."""
    folder = tmp_path_factory.mktemp("gexf")
    found = {}
    for which, shown in (("graph", graph), ("hostile_graph", hostile_graph)):
        for name in VIEWS:
            found[which, name] = folder / f"{which}-{name}.gexf"
            with found[which, name].open("wb") as out:
                write_gexf(view(shown, name), out)
    return found


@pytest.fixture(scope="module")
def by_graphology(files: Files) -> dict[tuple[str, str], Any]:
    """What graphology reads out of each file that has an edge: without, it holds any graph for one of mixed edges."""
    read = {key: path for key, path in files.items() if b"<edge " in path.read_bytes()}
    assert {("graph", name) for name in VIEWS} | {("hostile_graph", "claims")} <= set(read)
    return dict(zip(read, read_with_node("read_gexf.cjs", *read.values()), strict=True))


@pytest.mark.parametrize("which", ["graph", "hostile_graph"])
def test_graphology_reads_every_node_and_every_edge(
    which: str, by_graphology: dict[tuple[str, str], Any], request: pytest.FixtureRequest
) -> None:
    graph: ClaimGraph = request.getfixturevalue(which)
    found = by_graphology[which, "claims"]
    assert {node["id"] for node in found["nodes"]} == set(graph)
    assert len(found["edges"]) == graph.number_of_edges()
    claims = {key for _, _, key, kind in graph.edges(keys=True, data="kind") if kind == "claim"}
    assert claims <= {edge["id"] for edge in found["edges"]}


def test_graphology_reads_types_colours_and_places(by_graphology: dict[tuple[str, str], Any]) -> None:
    nodes = {node["id"]: node["attributes"] for node in by_graphology["graph", "claims"]["nodes"]}
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
        checks = {
            "integer": int,
            "double": float,
            "boolean": {"true": 1, "false": 0}.__getitem__,
            "string": str,
            "liststring": json.loads,  # quoted as Gephi takes it, which here is as JSON does
        }
        for element in found.iter(G + elements):
            for value in element.iter(f"{G}attvalue"):
                checks[declared[value.get("for")]](value.get("value"))


@pytest.mark.parametrize("name", VIEWS)
def test_no_column_can_be_taken_for_an_attribute_of_the_element(graph: "ClaimGraph", name: str) -> None:
    drawn = view(graph, name)
    assert OF_NODES.isdisjoint(drawn.node_columns)
    assert OF_EDGES.isdisjoint(drawn.edge_columns)
    assert all(node.values.keys() == drawn.node_columns.keys() for node in drawn.nodes)
    assert all(edge.values.keys() == drawn.edge_columns.keys() for edge in drawn.edges)


def test_every_view_is_valid_gexf(files: Files) -> None:
    assert complaints(files.values()) == []


NOT_GEXF = (
    ('version="1.3"', 'version="1.2"'),
    ('timeformat="date"', 'timeformat="day"'),
    ('start="2018-07-02"', 'start="2018-02-30"'),
    ("<viz:size value=", "<viz:size values="),
    ('type="liststring"', 'type="list"'),
    ("<attvalues>", "<attvalues><spell/>"),
)


def test_the_schema_finds_what_is_not_gexf(files: Files, tmp_path: Path) -> None:
    text = files["graph", "claims"].read_text("utf8")
    wrong = [tmp_path / f"wrong{number}.gexf" for number in range(len(NOT_GEXF))]
    for path, (before, after) in zip(wrong, NOT_GEXF, strict=True):
        assert before in text
        path.write_text(text.replace(before, after), "utf8")
    found = complaints(wrong)
    assert [path for path in wrong if not any(str(path) in line for line in found)] == []


def complaints(paths: Iterable[Path]) -> list[str]:
    """What jing, the validator of RELAX NG's editor, has to say; where it is not installed, what lxml has."""
    if shutil.which("jing") is not None:  # which takes a second to start
        done = subprocess.run(["jing", SCHEMA, *paths], capture_output=True, check=False, timeout=120, text=True)
        return done.stdout.splitlines() + ["jing failed"] * (done.returncode != 0)
    if os.environ.get("CI") == "true":
        pytest.fail("jing is missing; the package of that name has it")
    schema = etree.RelaxNG(file=SCHEMA)
    return [f"{path}: {schema.error_log}" for path in paths if not schema.validate(etree.parse(path))]


def test_lxml_judges_by_the_schema_too(graph: "ClaimGraph") -> None:
    schema = etree.RelaxNG(file=SCHEMA)
    found = document(graph)
    assert schema.validate(found), schema.error_log
    found.set("version", "1.2")
    assert not schema.validate(found)


def test_graphology_reads_lists_as_lists_whatever_is_in_them(tmp_path: Path) -> None:
    parts = ('a, "b"', "c\\", "it's [d]", "", "line\nbreak")
    ends = tuple(FlatNode(name, name, "person", 8.0, None, {"names": parts}) for name in "ab")
    tie = FlatEdge("a b", "a", "b", "tie", "tie", 1.0, None, LINK_STYLE, {"names": ()})
    drawn = FlatGraph(ends, (tie,), {"names": "list"}, {"names": "list"}, "two")
    path = tmp_path / "graph.gexf"
    with path.open("wb") as out:
        write_gexf(drawn, out)
    (found,) = read_with_node("read_gexf.cjs", path)
    read_back = found["nodes"][0]["attributes"]["names"]
    assert [part for part in read_back if part] == [part for part in parts if part]


@pytest.mark.parametrize("name", VIEWS)
def test_graphology_reads_every_view_whole(
    name: str, graph: "ClaimGraph", by_graphology: dict[tuple[str, str], Any]
) -> None:
    drawn = view(graph, name)
    found = by_graphology["graph", name]
    assert {node["id"] for node in found["nodes"]} == {node.id for node in drawn.nodes}
    assert {edge["id"] for edge in found["edges"]} == {edge.id for edge in drawn.edges}
    assert len(drawn.edges) > 0


def test_what_has_a_day_lasts_from_it_to_the_last_of_all(graph: "ClaimGraph") -> None:
    found = document(graph)
    drawn = found.find(f"{G}graph")
    assert (drawn.get("start"), drawn.get("end")) == ("2018-07-02", "2019-02-11")
    parts = [*found.iter(f"{G}node"), *found.iter(f"{G}edge")]
    assert {part.get("end") for part in parts if part.get("start")} == {"2019-02-11"}
    assert all((part.get("start") is None) == (part.get("end") is None) for part in parts)


def test_a_graph_without_days_has_no_timeline(hostile_graph: "ClaimGraph") -> None:
    assert document(hostile_graph).find(f"{G}graph").get("mode") == "static"


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


@pytest.mark.parametrize("name", VIEWS)
def test_equal_graphs_give_equal_bytes(name: str, graph: "ClaimGraph") -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_gexf(view(graph, name), first)
    write_gexf(view(graph.copy(), name), second)
    assert first.getvalue() == second.getvalue()
