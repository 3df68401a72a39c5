"""What is put into the page: the whole graph, fit to be shown, with links that may be links."""

import json
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from exports.page.network import draw
from exports.page.payload import is_web_link, page_data


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("HTTPS://EXAMPLE.ORG/", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//example.org/a", False),
        ("https://", False),
        ("https://exa\u202emple.org", False),
        ("https://[half", False),
        ("https://example.org/a b", False),
        ("", False),
    ],
)
def test_only_http_with_a_host_becomes_a_link(url: str, may: bool) -> None:
    assert is_web_link(url) is may


def test_the_order_of_insertion_does_not_show(border_graph: nx.MultiDiGraph) -> None:
    turned = nx.MultiDiGraph(articles=dict(reversed(border_graph.graph["articles"].items())))
    turned.add_nodes_from(reversed(list(border_graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(border_graph.edges(keys=True, data=True))))
    assert json.dumps(page_data(turned)) == json.dumps(page_data(border_graph))


def test_references_lead_to_what_they_name(border_graph: nx.MultiDiGraph) -> None:
    data = page_data(border_graph)
    denial = next(
        claim for claim in data["claims"] if claim["quote"] == "Brandt said no foreigner had ever been made to serve"
    )
    assert data["nodes"][denial["by"]]["label"] == "Tomas Brandt"
    assert [data["nodes"][relay]["label"] for relay in denial["via"]] == ["Karsk News Agency"]
    assert data["articles"][denial["article"]]["publisher"] == "Harbour Wire"
    assert {data["nodes"][data["claims"][c]["by"]]["label"] for c in denial["disputes"]} == {
        "Annual Report on Forced Labour",
        "Rivers Rights Watch",
    }


def test_a_reference_that_leads_nowhere_is_left_out(make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a")
    said = make.proposition("statement", "It rained")
    make.claim(
        make.entity("person", "Ana"),
        said,
        "asserts",
        "it rained",
        article,
        disputes=["urn:gone"],
        via=["urn:relay"],
    )
    (claim,) = page_data(make.graph)["claims"]
    assert "disputes" not in claim
    assert claim["via"] == ["urn:relay"]


def test_claims_of_one_voice_are_one_edge_per_stance_and_no_parallel_is_lost(
    border_graph: nx.MultiDiGraph,
) -> None:
    data = page_data(border_graph)
    edges = draw(data, {})["edges"]
    bundled = [claim for edge in edges if edge["kind"] == "claim" for claim in edge["claims"]]
    assert sorted(bundled) == list(range(len(data["claims"])))
    rook = next(i for i, node in enumerate(data["nodes"]) if node["label"] == "Rook")
    between = [e for e in edges if e["from"] == rook and e["kind"] == "claim"]
    assert sorted(e["label"] for e in between) == ["admits", "denies"]
    assert len({json.dumps(e.get("smooth")) for e in between}) == 2, "parallel edges must not lie on one another"
    brandt = next(i for i, node in enumerate(data["nodes"]) if node["label"] == "Tomas Brandt")
    assert "alleges ×2" in [e["label"] for e in edges if e["from"] == brandt]


def test_nothing_moves_and_nothing_pops_up(border_graph: nx.MultiDiGraph) -> None:
    drawing = draw(page_data(border_graph), {0: (1.0, 2.0)})
    assert drawing["options"]["physics"] is False
    assert not any("title" in item for item in [*drawing["nodes"], *drawing["edges"]])
    assert (drawing["nodes"][0]["x"], drawing["nodes"][0]["y"]) == (1, 2)


def test_folders_of_the_machine_that_built_the_graph_are_not_given_away(make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", title="/home/ana/case/a.txt", source="/home/ana/case/a.txt")
    make.claim(make.speaks_itself(article), make.proposition("statement", "It rained"), "asserts", "it rained", article)
    make.graph.graph["articles"][article]["title"] = None
    data = page_data(make.graph)
    assert "ana" not in json.dumps(data)
    assert {node["label"] for node in data["nodes"]} == {"a.txt", "It rained"}


def test_an_empty_graph_has_an_empty_page() -> None:
    data = page_data(nx.MultiDiGraph())
    assert data["nodes"] == data["claims"] == data["order"] == []
