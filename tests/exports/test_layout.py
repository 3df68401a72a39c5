"""Positions: complete, repeatable, apart, and near where there are edges."""

import math
from itertools import combinations

import networkx as nx
import pytest

from exports.layout import SPACING, layout

SHAPES = {
    "empty": nx.empty_graph(0),
    "one": nx.empty_graph(1),
    "loop": nx.MultiDiGraph([("a", "a")]),
    "strangers": nx.empty_graph(40),
    "pairs": nx.disjoint_union_all([nx.path_graph(2) for _ in range(30)]),
    "star": nx.star_graph(300),
    "chain": nx.path_graph(400),
    "clique": nx.complete_graph(30),
    "parallel": nx.MultiDiGraph([("a", "b")] * 50 + [("b", "c")]),
}


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    return math.dist(a, b)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_node_has_a_finite_place_of_its_own(shape: str) -> None:
    graph = SHAPES[shape]
    places = layout(graph)
    assert set(places) == set(graph)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert all(distance(a, b) > SPACING / 3 for a, b in combinations(places.values(), 2))


@pytest.mark.parametrize("shape", ["star", "pairs", "clique"])
def test_the_same_graph_in_another_order_is_laid_out_alike(shape: str) -> None:
    graph = SHAPES[shape]
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from(reversed([(v, u) for u, v in graph.edges()]))
    assert layout(graph) == layout(turned)


def test_neighbours_are_nearer_than_strangers() -> None:
    graph = nx.connected_caveman_graph(12, 8)
    places = layout(graph)
    near = [distance(places[u], places[v]) for u, v in graph.edges()]
    far = [distance(places[u], places[v]) for u, v in nx.complement(graph).edges()]
    assert sum(near) / len(near) < 0.4 * sum(far) / len(far)


def test_it_is_centred() -> None:
    places = layout(nx.path_graph(50))
    for axis in (0, 1):
        values = [place[axis] for place in places.values()]
        assert abs(min(values) + max(values)) < 1
