"""GraphML: read back by networkx with nothing lost, whatever the labels."""

import io
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from lxml import etree

from exports.graphml import write_graphml

if TYPE_CHECKING:
    from graph.network import ClaimGraph


def written(graph: "ClaimGraph") -> bytes:
    out = io.BytesIO()
    write_graphml(graph, out)
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


def test_it_is_well_formed_xml_with_hostile_labels(hostile_graph: "ClaimGraph") -> None:
    labels = etree.fromstring(written(hostile_graph)).itertext()
    assert "</script><script>alert(1)</script>" in set(labels)


def test_equal_graphs_give_equal_bytes(graph: "ClaimGraph") -> None:
    assert written(graph) == written(graph.copy())
