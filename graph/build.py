"""The steps over a whole knowledge graph: resolve its articles anew, and give it as one networkx graph."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.assertions import verify_backed, verify_claim_graph, verify_not_asserted
from graph.derived import resolution_quads
from graph.iris import article_iri, resolution_graph
from graph.network import network
from graph.rdf import article_quads, fingerprint
from graph.references import verify_extraction
from graph.resolution.resolve import resolve_extractions
from graph.snapshot import publish

if TYPE_CHECKING:
    from graph.network import ClaimGraph
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class ResolutionReport:
    """What one resolution over the store found, and how many article graphs it wrote anew or removed."""

    articles: int
    entities: int
    propositions: int
    disputes: int
    corroborations: int
    reprints: int
    rewritten: int
    removed: int


def resolve(store: "Store") -> ResolutionReport:
    """Bring the store in line with its records: who is who, which propositions are one, who disputes whom.

    Only article graphs whose record or resolution changed are written, each in one transaction; graphs that
    a killed run left behind or did not come to are mended. What articles share is added before and what none
    shares any more removed after, so that at no moment an article refers to what nothing describes.
    AssertionFoundError where the result states a claim as a fact, EvidenceError where a claim cannot be checked.
    What passes is published to readers (`graph.snapshot`).
    """
    resolution = resolve_extractions(store.extractions(), store.base)
    shared = resolution_quads(resolution, store.runs())
    store.add(shared)
    known = store.article_graphs()
    rewritten = 0
    expected = set()
    for record in store.records():
        name = article_iri(store.base, record.extraction.article.id)
        expected.add(name)
        if known.get(name) != fingerprint(record, resolution):
            verify_extraction(record.extraction)
            store.replace_graph(name, article_quads(record, resolution))
            rewritten += 1
    orphans = sorted(known.keys() - expected)
    for name in orphans:
        store.replace_graph(name, ())
    store.replace_graph(resolution_graph(store.base), shared)
    verify(store)
    publish(store)
    return ResolutionReport(
        articles=len(expected),
        entities=len(resolution.entities),
        propositions=len(resolution.propositions),
        disputes=len(resolution.disputes),
        corroborations=len(resolution.corroborations),
        reprints=len(resolution.reprints),
        rewritten=rewritten,
        removed=len(orphans),
    )


def verify(store: "Store") -> None:
    """Raise AssertionFoundError or EvidenceError unless the stored RDF keeps what `graph.assertions` promises."""
    dataset = store.dataset()
    verify_not_asserted(dataset)
    verify_backed(dataset)


def claim_graph(store: "Store") -> "ClaimGraph":
    """The whole as a networkx `MultiDiGraph`; `graph.network` documents its nodes, edges and attributes.

    AssertionFoundError or EvidenceError where an edge states a fact or a claim shows no words.
    """
    resolution = resolve_extractions(store.extractions(), store.base)
    graph = network(store.extractions(), resolution)
    verify_claim_graph(graph)
    return graph
