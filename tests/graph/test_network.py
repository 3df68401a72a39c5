"""The claim graph as networkx: nodes, parallel claims, roles and links, in a fixed order."""

import random
from dataclasses import replace

import networkx as nx
import pytest

from graph.build import claim_graph
from graph.network import ROLES, ClaimGraph, network
from graph.resolution.resolve import resolve_extractions
from graph.store import Store
from tests.example import example_extractions

FIRST, REPRINT, OTHER = example_extractions()
ENTITY = "urn:claimgraph:entity/"


@pytest.fixture(scope="module")
def graph() -> ClaimGraph:
    return network(example_extractions(), resolve_extractions(example_extractions()))


def claims(graph: ClaimGraph) -> dict[str, dict[str, object]]:
    return {key: data for *_, key, data in graph.edges(keys=True, data=True) if data["kind"] == "claim"}


def test_the_store_s_graph_is_that_of_its_articles(store: Store, graph: ClaimGraph) -> None:
    assert nx.utils.graphs_equal(claim_graph(store), graph)


def test_every_claim_is_an_edge_of_its_own(graph: ClaimGraph) -> None:
    expected = {f"urn:claimgraph:claim/{c.id}" for e in example_extractions() for c in e.claims}
    assert claims(graph).keys() == expected


def test_a_claim_s_context_surrounds_its_quote(graph: ClaimGraph) -> None:
    texts = {f"urn:claimgraph:article/{e.article.id}": e.article.text for e in example_extractions()}
    for data in claims(graph).values():
        passage = f"{data['before']}{data['quote']}{data['after']}"
        assert passage in texts[str(data["article"])]


def test_disputes_are_told_from_both_ends(graph: ClaimGraph) -> None:
    found = claims(graph)
    pairs = {(key, other) for key, data in found.items() for other in data["disputes"]}  # type: ignore[attr-defined]
    reverse = {(other, key) for key, data in found.items() for other in data["disputed_by"]}  # type: ignore[attr-defined]
    assert pairs == reverse
    assert len(pairs) == 4


def test_an_article_is_a_node_only_where_it_speaks(graph: ClaimGraph) -> None:
    nodes = [n for n, data in graph.nodes(data=True) if data["kind"] == "article"]
    assert nodes == [f"urn:claimgraph:article/{OTHER.article.id}"]
    assert graph.nodes[nodes[0]]["publisher"] == "Lakeside Review"


@pytest.mark.parametrize(
    ("title", "source", "label"),
    [
        ("Arrests in Tehran", "/home/ada/lakeside.txt", "Arrests in Tehran"),
        (None, "/home/ada/lakeside.txt", "lakeside.txt"),
        (None, "../2019/feed.jsonl#12", "feed.jsonl#12"),
        (None, "issue #3/lakeside.txt", "lakeside.txt"),
        (None, r"C:\Users\ada\lakeside.txt", "lakeside.txt"),
        (None, "-", "-"),
        (None, "/", "/"),
    ],
)
def test_an_article_is_labelled_by_title_or_file(title: str | None, source: str, label: str) -> None:
    extraction = replace(OTHER, article=replace(OTHER.article, title=title, source=source))
    made = network([extraction], resolve_extractions([extraction]))
    (article,) = [data for _, data in made.nodes(data=True) if data["kind"] == "article"]
    assert (article["label"], article["source"]) == (label, source)


def test_all_articles_are_listed_with_what_they_reprint(graph: ClaimGraph) -> None:
    articles = graph.graph["articles"]
    assert len(articles) == 3
    reprints = {iri: data["reprint_of"] for iri, data in articles.items() if data["reprint_of"]}
    assert reprints == {f"urn:claimgraph:article/{REPRINT.article.id}": f"urn:claimgraph:article/{FIRST.article.id}"}


def test_roles_lead_from_propositions_to_entities(graph: ClaimGraph) -> None:
    found = [(u, v, k) for u, v, k, data in graph.edges(keys=True, data=True) if data["kind"] == "role"]
    assert {k for *_, k in found} <= set(ROLES)
    accused = {v for _, v, k in found if k == "accused"}
    assert accused == {f"{ENTITY}country/IR", f"{ENTITY}organisation/islamic-revolutionary-guard-corps"}
    assert all(graph.nodes[u]["kind"] in {"allegation", "event", "relation", "statement"} for u, *_ in found)


def test_links_tie_entities(graph: ClaimGraph) -> None:
    found = [(u, v, k) for u, v, k, data in graph.edges(keys=True, data=True) if data["kind"] == "link"]
    assert (f"{ENTITY}person/bahram-qassemi", f"{ENTITY}organisation/foreign-ministry-ir", "speaksFor") in found


def test_offences_have_labels(graph: ClaimGraph) -> None:
    labels = {data["offence_label"] for _, data in graph.nodes(data=True) if data.get("offence")}
    assert labels == {"trafficking in persons", "forced recruitment"}


def test_every_node_is_touched_or_relays(graph: ClaimGraph) -> None:
    relays = {iri for data in claims(graph).values() for iri in data["via"]}  # type: ignore[attr-defined]
    assert {n for n in graph if graph.degree(n) == 0} <= relays


@pytest.mark.parametrize("seed", range(3))
def test_nodes_and_edges_stand_in_a_fixed_order(seed: int, graph: ClaimGraph) -> None:
    shuffled = list(example_extractions())
    random.Random(seed).shuffle(shuffled)
    again = network(shuffled, resolve_extractions(shuffled))
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert again.graph == graph.graph
