"""What pulls together when the opening picture is placed: whatever is drawn as a line, disputes more than all else."""

from collections.abc import Iterable
from itertools import repeat
from typing import TYPE_CHECKING

import networkx as nx

from exports.page.relevance import iris

if TYPE_CHECKING:
    from graph.network import ClaimGraph

PULL = 4  # lines that a dispute counts as, so that both sides of it are read at one glance


def drawn_together(graph: "ClaimGraph", nodes: Iterable[str]) -> "nx.MultiGraph[str]":
    """These nodes, an edge for each edge between them, and `PULL` edges for each two propositions of one dispute."""
    drawn: nx.MultiGraph[str] = nx.MultiGraph()
    drawn.add_nodes_from(nodes)
    drawn.add_edges_from((source, target) for source, target in graph.edges() if {source, target} <= drawn.nodes)
    claims = [(key, on, said) for _, on, key, said in graph.edges(keys=True, data=True) if said["kind"] == "claim"]
    proposition = {key: on for key, on, _ in claims if on in drawn}
    pairs = {
        (on, proposition[other])
        for _, on, said in claims
        for other in iris(said, "disputes")
        if on in drawn and proposition.get(other, on) != on
    }
    for on, other in sorted(pairs):
        drawn.add_edges_from(repeat((on, other), PULL))
    return drawn
