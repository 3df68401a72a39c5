"""GraphML: read back by networkx with nothing lost, whatever the labels."""

import io
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from lxml import etree

from exports.flat import cell
from exports.graphml import write_graphml
from exports.legal_text import legal_xml
from exports.views import VIEWS, view

if TYPE_CHECKING:
    from graph.network import ClaimGraph


def written(graph: "ClaimGraph", name: str = "claims") -> bytes:
    out = io.BytesIO()
    write_graphml(view(graph, name), out)
    return out.getvalue()


@pytest.mark.parametrize("which", ["graph", "hostile_graph"])
def test_networkx_reads_back_every_node_and_every_edge(which: str, request: pytest.FixtureRequest) -> None:
    graph: ClaimGraph = request.getfixturevalue(which)
    found = nx.read_graphml(io.BytesIO(written(graph)), force_multigraph=True)
    assert set(found) == set(graph)
    claims = {edge for edge in graph.edges(keys=True) if graph.edges[edge]["kind"] == "claim"}
    assert claims <= set(found.edges(keys=True))
    assert found.number_of_edges() == graph.number_of_edges()


def test_values_keep_their_types(graph: "ClaimGraph") -> None:
    found = nx.read_graphml(io.BytesIO(written(graph)), force_multigraph=True)
    iran = found.nodes["urn:claimgraph:entity/country/IR"]
    assert (iran["label"], iran["node_kind"], iran["claims_about"], iran["disputed"]) == ("Iran", "country", 8, False)
    denials = [a for *_, a in found.edges(data=True) if a["kind"] == "denies"]
    assert [(a["negated"], a["confidence"], a["via"]) for a in denials] == [(False, 0.9, "Tasnim")] * 2
    assert {a["since"] for a in denials} == {"2018-07-02", "2018-07-03"}


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("which", ["graph", "hostile_graph"])
def test_networkx_reads_back_every_value(which: str, name: str, request: pytest.FixtureRequest) -> None:
    graph = request.getfixturevalue(which)
    drawn = view(graph, name)
    found = nx.read_graphml(io.BytesIO(written(graph, name)), force_multigraph=True)
    parts = [(found.nodes[legal_xml(node.id)], node.label, node.values) for node in drawn.nodes]
    parts += [
        (found.edges[legal_xml(e.source), legal_xml(e.target), legal_xml(e.id)], e.label, e.values) for e in drawn.edges
    ]
    assert len(parts) == len(found) + found.number_of_edges()
    for read, label, values in parts:
        assert read["label"] == _as_xml(label)
        for column, value in values.items():
            plain = cell(value)
            held = _as_xml(plain) if isinstance(plain, str) else plain
            assert read.get(column) == (held if value != () else None), column


def _as_xml(text: str) -> str:
    """The text as any reader of XML 1.0 gets it, with its ends of lines made one (section 2.11)."""
    return legal_xml(text).replace("\r\n", "\n").replace("\r", "\n")


def test_yed_finds_labels_colours_and_places_after_the_plain_values(graph: "ClaimGraph") -> None:
    found = etree.fromstring(written(graph))
    for node in found.iter("{*}node"):
        *plain, drawn = node
        assert all(len(value) == 0 for value in plain)  # Cytoscape reads no value after nested elements
        values = {value.get("key"): value.text for value in plain}
        assert drawn.findtext(".//{*}NodeLabel") == values["node.label"]
        assert drawn.find(".//{*}Fill").get("color") == values["node.color"]
        assert drawn.find(".//{*}Geometry").get("x") == values["node.x"]
    for edge in found.iter("{*}edge"):
        assert edge[-1].findtext(".//{*}EdgeLabel")
        assert edge[-1].find(".//{*}Arrows").get("target") == "standard"


def test_it_is_well_formed_xml_with_hostile_labels(hostile_graph: "ClaimGraph") -> None:
    labels = etree.fromstring(written(hostile_graph)).itertext()
    assert "</script><script>alert(1)</script>" in set(labels)


def test_equal_graphs_give_equal_bytes(graph: "ClaimGraph") -> None:
    assert written(graph) == written(graph.copy())
