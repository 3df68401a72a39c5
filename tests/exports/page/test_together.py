"""What the opening picture holds together: lines, and the two sides of a dispute."""

from collections.abc import Callable
from typing import Any

import networkx as nx

from exports.layout import layout
from exports.page.together import PULL, drawn_together


def disputing(graph: nx.MultiDiGraph) -> set[frozenset[str]]:
    on = {key: target for _, target, key, data in graph.edges(keys=True, data=True) if data["kind"] == "claim"}
    pairs = {
        frozenset((on[key], on[other]))
        for *_, key, data in graph.edges(keys=True, data=True)
        for other in data.get("disputes", ())
    }
    return {pair for pair in pairs if len(pair) == 2}


def test_propositions_in_dispute_pull_at_each_other(border_graph: nx.MultiDiGraph) -> None:
    drawn = drawn_together(border_graph, border_graph)
    pairs = disputing(border_graph)
    assert pairs
    assert all(drawn.number_of_edges(*pair) == PULL for pair in pairs)
    assert len(drawn.edges) == border_graph.number_of_edges() + PULL * len(pairs)


def test_only_what_is_asked_for_is_drawn(border_graph: nx.MultiDiGraph) -> None:
    few = sorted(border_graph)[:5]
    assert sorted(drawn_together(border_graph, few)) == few


def test_the_sides_of_a_dispute_stand_close(make_graph: Callable[[], Any]) -> None:
    make = make_graph()
    article = make.article("a", published="2024-01-01")
    ends = []
    for camp in range(2):  # two camps that nothing joins but the dispute
        hub = make.entity("person", f"Hub {camp}")
        said = [make.proposition("statement", f"{camp} says {number}") for number in range(12)]
        claims = [make.claim(hub, proposition, "asserts", "so it is", article) for proposition in said]
        ends.append((claims[0], said))
    make.dispute(ends[0][0], ends[1][0])
    places = layout(drawn_together(make.graph, make.graph))

    def gap(one: str, other: str) -> float:
        (x, y), (to_x, to_y) = places[one], places[other]
        return float(((x - to_x) ** 2 + (y - to_y) ** 2) ** 0.5)

    (_, mine), (_, theirs) = ends
    others = [gap(one, other) for one in mine[1:] for other in theirs[1:]]
    assert gap(mine[0], theirs[0]) < min(others)
