"""Positions for every node of a graph, computed once and shared by the page and the Gephi files."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from exports.forces import Floats, Ints, relax, separate

if TYPE_CHECKING:
    import networkx as nx

Node = TypeVar("Node", bound=Hashable)

SPACING = 60.0  # units between neighbouring nodes: room for a node of ordinary size
PIVOTS = 24
FARTHEST = 30  # steps; what lies farther from a pivot counts as this far: bounds the search on long chains
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))


def layout(graph: "nx.Graph[Node]", *, rounds: int = 100) -> dict[Node, tuple[float, float]]:
    """A position for every node, centred on (0, 0), about `SPACING` units apart, the same for the same graph.

    Parallel edges pull together, with diminishing effect; direction plays no part.

    >>> import networkx as nx
    >>> spots = layout(nx.path_graph(3))
    >>> spots == layout(nx.path_graph(3))
    True
    """
    nodes = sorted(graph, key=str)
    if not nodes:
        return {}
    rank = {node: i for i, node in enumerate(nodes)}
    edges, weights = _edges(graph, rank)
    where = relax(_start(len(nodes), edges), edges, weights, rounds=rounds)
    where = separate(where * _unit_density(where), distance=1.0) * SPACING
    where -= (where.min(axis=0) + where.max(axis=0)) / 2
    return {
        node: (round(float(x), 1) + 0.0, round(float(y), 1) + 0.0) for node, (x, y) in zip(nodes, where, strict=True)
    }


def _edges(graph: "nx.Graph[Node]", rank: dict[Node, int]) -> tuple[Ints, Floats]:
    """Each joined pair once, with one plus the logarithm of how many edges join it."""
    ends = np.array([(rank[u], rank[v]) for u, v in graph.edges()], dtype=np.int64).reshape(-1, 2)
    ends = np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1)
    pairs, counts = np.unique(ends, axis=0, return_counts=True)
    return pairs, 1 + np.log(counts)


def _unit_density(where: Floats) -> float:
    """The factor that gives each node some room of its own, were they spread evenly over a disc."""
    radius = float(np.sqrt(((where - where.mean(axis=0)) ** 2).sum(axis=1).mean()))
    return np.sqrt(len(where) / np.pi) / radius if radius > 0 else 1.0


def _start(n: int, edges: Ints) -> Floats:
    """Where the nodes stand before any force: components spread by distances, the largest in the middle."""
    neighbours = _neighbours(n, edges)
    where = np.zeros((n, 2))
    taken = 0
    for members in _components(n, edges):
        angle = taken * GOLDEN_ANGLE
        away = np.sqrt(taken) * 1.5
        where[members] = _spread(members, neighbours) + away * np.array([np.cos(angle), np.sin(angle)])
        taken += len(members)
    turn = np.arange(n) * GOLDEN_ANGLE  # no two nodes at one point, or no force could part them
    return where + 0.3 * np.column_stack([np.cos(turn), np.sin(turn)])


def _neighbours(n: int, edges: Ints) -> tuple[Ints, Ints]:
    """The adjacency in compressed rows: where each node's neighbours begin, and the neighbours."""
    both = np.concatenate([edges, edges[:, ::-1]])
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    return np.concatenate([[0], np.cumsum(np.bincount(both[:, 0], minlength=n))]), both[:, 1]


def _components(n: int, edges: Ints) -> Sequence[Ints]:
    """The connected components, largest first, then by their first node."""
    label = np.arange(n)
    while len(edges):
        lowest = label.copy()
        np.minimum.at(lowest, edges[:, 0], label[edges[:, 1]])
        np.minimum.at(lowest, edges[:, 1], label[edges[:, 0]])
        lowest = lowest[lowest]  # shortcuts make the rounds logarithmic rather than the graph's diameter
        if np.array_equal(lowest, label):
            break
        label = lowest
    order = np.argsort(label, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(label[order])) + 1)
    return sorted(groups, key=lambda members: (-len(members), int(members[0])))


def _spread(members: Ints, neighbours: tuple[Ints, Ints]) -> Floats:
    """Two coordinates that keep graph distances well: pivot MDS (Brandes and Pich 2006), in steps."""
    if len(members) < 3:
        return np.column_stack([np.arange(len(members)), np.zeros(len(members))])
    pivot, columns = int(members[0]), []
    nearest = np.full(len(members), np.inf)
    for _ in range(min(PIVOTS, len(members))):
        steps = _steps_from(pivot, neighbours)[members]
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(members[int(nearest.argmax())])  # the next pivot is the farthest from all so far
    squared = np.column_stack(columns) ** 2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    _, axes = np.linalg.eigh(centred.T @ centred)
    flat = centred @ axes[:, -2:]
    flat *= np.sign(flat[np.abs(flat).argmax(axis=0), [0, 1]])  # an eigenvector's sign is arbitrary
    extent = float(np.abs(flat).max()) or 1.0
    spread: Floats = flat / extent * np.sqrt(len(members))
    return spread


def _steps_from(source: int, neighbours: tuple[Ints, Ints]) -> Floats:
    """How many edges each node is from the source, at most `FARTHEST`."""
    begin, targets = neighbours
    steps = np.full(len(begin) - 1, float(FARTHEST))
    steps[source] = 0
    front = np.array([source])
    for distance in range(1, FARTHEST):
        count = begin[front + 1] - begin[front]
        ramp = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        reached = np.unique(targets[np.repeat(begin[front], count) + ramp])
        front = reached[steps[reached] > distance]
        if not len(front):
            break
        steps[front] = distance
    return steps
