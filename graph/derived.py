"""What resolution derives, as RDF: names of entities, why they are one, ties of claims and articles."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.evidence import Triple
from graph.iris import article_iri, claim_iri, resolution_graph
from graph.model import EntityType
from graph.resolution.model import CanonicalEntity, CanonicalProposition, Resolution
from graph.terms import term, text

TYPE_CLASSES = {
    EntityType.PERSON: "cg:Person",
    EntityType.ORGANISATION: "cg:Organisation",
    EntityType.COUNTRY: "cg:Country",
    EntityType.PLACE: "cg:Place",
    EntityType.GROUP: "cg:Group",
    EntityType.WORK: "cg:Work",
}


def resolution_quads(resolution: Resolution) -> list[ox.Quad]:
    """The named graph of all that is derived: equal resolutions give equal quads in equal order."""
    graph = ox.NamedNode(resolution_graph(resolution.base))
    return [ox.Quad(*triple, graph) for triple in dict.fromkeys(_triples(resolution))]


def _triples(resolution: Resolution) -> Iterator[Triple]:
    for entity in resolution.entities:
        yield from _entity(entity)
    for proposition in resolution.propositions:
        yield from _proposition(proposition)
    for predicate, ties in (
        ("cg:disputes", resolution.disputes),
        ("cg:corroborates", resolution.corroborations),
    ):
        for tie in ties:
            claim, other = claim_iri(resolution.base, tie.claim), claim_iri(resolution.base, tie.other)
            yield ox.NamedNode(claim), term(predicate), ox.NamedNode(other)
    for copy, original in resolution.reprints:
        repeated = ox.NamedNode(article_iri(resolution.base, original))
        yield ox.NamedNode(article_iri(resolution.base, copy)), term("cg:reprintOf"), repeated


def _entity(entity: CanonicalEntity) -> Iterator[Triple]:
    subject = ox.NamedNode(entity.iri)
    yield subject, term("rdf:type"), term("cg:Entity")
    yield subject, term("rdf:type"), term(TYPE_CLASSES[entity.type])
    yield subject, term("skos:prefLabel"), text(entity.name)
    for alias in entity.aliases:
        yield subject, term("skos:altLabel"), text(alias)
    if entity.iso is not None:
        yield subject, term("cg:isoCode"), text(entity.iso)
    for reason in entity.reasons:
        yield subject, term("cg:mergeReason"), text(reason)


def _proposition(found: CanonicalProposition) -> Iterator[Triple]:
    subject = ox.NamedNode(found.iri)
    yield subject, term("skos:prefLabel"), text(found.proposition.label)
    for ground in found.grounds:
        yield subject, term("cg:mergeReason"), text(ground)
