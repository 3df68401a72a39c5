"""Of a graph too large for one page its weightiest part is taken, with every denial of what is taken."""

import networkx as nx
import pytest

from exports.page.share import share


def claims_of(graph: nx.MultiDiGraph) -> dict[str, str]:
    return {key: on for _, on, key, data in graph.edges(keys=True, data=True) if data["kind"] == "claim"}


def test_what_fits_is_taken_whole(border_graph: nx.MultiDiGraph) -> None:
    assert share(border_graph) is border_graph


@pytest.mark.parametrize("most", [1, 5, 12])
def test_a_proposition_comes_with_all_its_claims_and_with_what_disputes_them(
    border_graph: nx.MultiDiGraph, most: int
) -> None:
    part, every = share(border_graph, most), claims_of(border_graph)
    kept = claims_of(part)
    assert most <= len(kept) < len(every)
    assert set(kept) == {key for key, on in every.items() if on in set(kept.values())}
    disputing = {c for *_, data in part.edges(data=True) if data["kind"] == "claim" for c in data["disputed_by"]}
    assert disputing <= set(kept)


def test_no_article_is_there_without_a_claim(many_graph: nx.MultiDiGraph) -> None:
    part = share(many_graph, 20)
    used = {data["article"] for *_, data in part.edges(data=True) if data["kind"] == "claim"}
    assert set(part.graph["articles"]) == used
    assert 0 < len(part) < len(many_graph)
