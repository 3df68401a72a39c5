"""What articles share, as RDF, each triple once: entities with their links, propositions with their roles, runs;
and what resolution derives of them: why they are one, ties of claims and articles.

It stands in one named graph because the default graph of queries is the union of all: a triple that each article's
graph repeated would be counted once for each. A proposition is a node with roles; its bare triple is not asserted.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.evidence import Triple
from graph.iris import article_iri, claim_iri, predicate_iri, resolution_graph, run_iri, wikidata_iri
from graph.model import EntityType, Proposition, PropositionKind
from graph.offences import offence_iri
from graph.records import Software
from graph.resolution.model import CanonicalEntity, CanonicalProposition, Resolution
from graph.terms import date, term, text

TYPE_CLASSES = {
    EntityType.PERSON: "cg:Person",
    EntityType.ORGANISATION: "cg:Organisation",
    EntityType.COUNTRY: "cg:Country",
    EntityType.PLACE: "cg:Place",
    EntityType.GROUP: "cg:Group",
    EntityType.WORK: "cg:Work",
}
KIND_CLASSES = {
    PropositionKind.ALLEGATION: "cg:Allegation",
    PropositionKind.EVENT: "cg:Event",
    PropositionKind.RELATION: "cg:Relation",
    PropositionKind.STATEMENT: "cg:Statement",
}


def resolution_quads(resolution: Resolution, runs: Iterable[Software]) -> list[ox.Quad]:
    """The named graph of all that is shared or derived: equal resolutions give equal quads in equal order.

    `runs` are the programs and models that read the articles.
    """
    graph = ox.NamedNode(resolution_graph(resolution.base))
    return [ox.Quad(*triple, graph) for triple in dict.fromkeys(_triples(resolution, runs))]


def _triples(resolution: Resolution, runs: Iterable[Software]) -> Iterator[Triple]:
    for software in runs:
        yield from _run(software, resolution.base)
    for entity in resolution.entities:
        yield from _entity(entity)
    for source, target, kind in resolution.links:
        yield ox.NamedNode(source), term(f"cg:{kind.value}"), ox.NamedNode(target)
    for proposition in resolution.propositions:
        yield from _proposition(proposition, resolution.base)
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


def _run(software: Software, base: str) -> Iterator[Triple]:
    run = ox.NamedNode(run_iri(base, software.program, software.model))
    yield run, term("rdf:type"), term("prov:Activity")
    yield run, term("cg:program"), text(software.program)
    yield run, term("cg:model"), text(software.model)


def _entity(entity: CanonicalEntity) -> Iterator[Triple]:
    subject = ox.NamedNode(entity.iri)
    yield subject, term("rdf:type"), term("cg:Entity")
    yield subject, term("rdf:type"), term(TYPE_CLASSES[entity.type])
    yield subject, term("skos:prefLabel"), text(entity.name)
    for alias in entity.aliases:
        yield subject, term("skos:altLabel"), text(alias)
    if entity.iso is not None:
        yield subject, term("cg:isoCode"), text(entity.iso)
    if entity.wikidata is not None:
        yield subject, term("skos:exactMatch"), ox.NamedNode(wikidata_iri(entity.wikidata))
    for reason in entity.reasons:
        yield subject, term("cg:mergeReason"), text(reason)


def _proposition(found: CanonicalProposition, base: str) -> Iterator[Triple]:
    """The proposition as a node; with one agent, one object and a predicate, also as an rdf:Statement."""
    subject, said = ox.NamedNode(found.iri), found.proposition
    yield subject, term("rdf:type"), term("cg:Proposition")
    yield subject, term("rdf:type"), term(KIND_CLASSES[said.kind])
    yield subject, term("rdfs:label"), text(said.label)
    yield subject, term("skos:prefLabel"), text(said.label)
    for alias in found.aliases:
        yield subject, term("skos:altLabel"), text(alias)
    yield from _content(subject, said)
    if said.predicate and len(said.agents) == len(said.objects) == 1:
        yield subject, term("rdf:type"), term("rdf:Statement")
        yield subject, term("rdf:subject"), ox.NamedNode(said.agents[0])
        yield subject, term("rdf:predicate"), ox.NamedNode(predicate_iri(base, said.predicate))
        yield subject, term("rdf:object"), ox.NamedNode(said.objects[0])
    for ground in found.grounds:
        yield subject, term("cg:mergeReason"), text(ground)


def _content(subject: ox.NamedNode, said: Proposition) -> Iterator[Triple]:
    if said.offence is not None:
        yield subject, term("cg:offence"), ox.NamedNode(offence_iri(said.offence))
    if said.predicate is not None:
        yield subject, term("cg:predicate"), text(said.predicate)
    if said.time is not None:
        yield subject, term("cg:time"), date(said.time)
    for role, entities in (
        ("cg:accused", said.accused),
        ("cg:victim", said.victims),
        ("cg:agent", said.agents),
        ("cg:object", said.objects),
        ("cg:place", said.places),
    ):
        for entity in entities:
            yield subject, term(role), ox.NamedNode(entity)
