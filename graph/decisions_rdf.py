"""The analyst's decisions as a named graph of their own: what they are about, who decided, when and why.

What articles say is not touched by them: a rejected claim stays in its article's graph, and this graph says that it
was rejected. Only decisions that are applied now stand in it.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.decisions import Decision, Review, Reviewed, verb_of
from graph.evidence import Triple
from graph.in_force import InForce
from graph.iris import agent_iri, decision_iri, decisions_graph
from graph.meaning import spoken_of
from graph.oxigraph import replace_graph
from graph.resolution.index import Index
from graph.terms import instant, term, text

if TYPE_CHECKING:
    from graph.store import Store


def write_decisions(store: "Store", index: Index, standing: InForce) -> None:
    """The graph of decisions is that of those in force; only what differs is touched, and none makes no graph."""
    graph = ox.NamedNode(decisions_graph(store.base))
    quads = [ox.Quad(*triple, graph) for triple in dict.fromkeys(_triples(index, standing.applied))]
    replace_graph(store.rdf, graph.value, quads)


def _triples(index: Index, applied: Iterable[Decision]) -> Iterator[Triple]:
    for decision in applied:
        parts = spoken_of(index, decision.content)
        if all(parts):
            yield from _decision(index.base, decision, sorted(set().union(*parts)))


def _decision(base: str, decision: Decision, about: list[str]) -> Iterator[Triple]:
    subject, agent = ox.NamedNode(decision_iri(base, decision.id)), ox.NamedNode(agent_iri(base, decision.by))
    yield subject, term("rdf:type"), term("cg:Decision")
    yield subject, term("rdf:type"), term("prov:Entity")
    yield subject, term("cg:decides"), text(verb_of(decision.content))
    for iri in about:
        yield subject, term("cg:about"), ox.NamedNode(iri)
        if isinstance(decision.content, Reviewed):
            yield ox.NamedNode(iri), term("cg:review"), text(decision.content.review.value)
    yield subject, term("cg:why"), text(decision.why)
    yield subject, term("prov:generatedAtTime"), instant(decision.at)
    yield subject, term("prov:wasAttributedTo"), agent
    yield agent, term("rdf:type"), term("prov:Agent")
    yield agent, term("rdfs:label"), text(decision.by)


def reviews_in(rdf: ox.Store) -> dict[str, Review]:
    """What was made of each claim that was reviewed, by the claim's IRI, as the RDF says."""
    return {
        quad.subject.value: Review(quad.object.value)
        for quad in rdf.quads_for_pattern(None, term("cg:review"), None, None)
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)
    }
