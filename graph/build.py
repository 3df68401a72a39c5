"""The steps over a whole knowledge graph: resolve its articles anew, and give it as one networkx graph."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.network import network
from graph.resolution.resolve import resolve_extractions

if TYPE_CHECKING:
    from graph.network import ClaimGraph
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class ResolutionReport:
    """What one resolution over the store found, and how many article graphs it had to rewrite."""

    articles: int
    entities: int
    propositions: int
    disputes: int
    corroborations: int
    reprints: int
    rewritten: int


def resolve(store: "Store") -> ResolutionReport:
    """Bring the store in line with its records: who is who, which propositions are one, who disputes whom."""
    raise NotImplementedError


def claim_graph(store: "Store") -> "ClaimGraph":
    """The whole as a networkx `MultiDiGraph`; `graph.network` documents its nodes, edges and attributes."""
    extractions = tuple(store.extractions())
    return network(extractions, resolve_extractions(extractions, store.base))
