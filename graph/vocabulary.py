"""The terms of the RDF as rdflib namespaces; `ontology.ttl` says what each means (a test compares them)."""
# ruff: noqa: N815  (attributes are spelt as the RDF terms are)

from rdflib import RDF, RDFS, SKOS, XSD, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, PROV, DefinedNamespace

from graph.offences import OFFENCE_NAMESPACE

__all__ = [
    "CG",
    "DCTERMS",
    "OA",
    "OFFENCE",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "XSD",
]

SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
OFFENCE = Namespace(OFFENCE_NAMESPACE)


class CG(DefinedNamespace):
    """The project's own terms: `cg:`."""

    _NS = Namespace("https://w3id.org/claimgraph/ns#")

    # classes
    Entity: URIRef
    Person: URIRef
    Organisation: URIRef
    Country: URIRef
    Place: URIRef
    Group: URIRef
    Work: URIRef
    Article: URIRef
    Zone: URIRef
    Mention: URIRef
    Claim: URIRef
    Relay: URIRef
    Link: URIRef
    Proposition: URIRef
    Allegation: URIRef
    Event: URIRef
    Relation: URIRef
    Statement: URIRef
    # the taxonomy
    offences: URIRef
    # of articles and their parts
    sha256: URIRef
    source: URIRef
    fingerprint: URIRef
    zone: URIRef
    zoneKind: URIRef
    reprintOf: URIRef
    # of entities
    isoCode: URIRef
    speaksFor: URIRef
    partOf: URIRef
    heldBy: URIRef
    # of mentions
    entity: URIRef
    text: URIRef
    mentionKind: URIRef
    reading: URIRef
    # of claims
    claimant: URIRef
    via: URIRef
    relay: URIRef
    position: URIRef
    stance: URIRef
    polarity: URIRef
    certainty: URIRef
    proposition: URIRef
    article: URIRef
    cue: URIRef
    quote: URIRef
    start: URIRef
    end: URIRef
    inZone: URIRef
    confidence: URIRef
    claimantConfidence: URIRef
    stanceConfidence: URIRef
    propositionConfidence: URIRef
    disputes: URIRef
    corroborates: URIRef
    # of propositions
    offence: URIRef
    accused: URIRef
    victim: URIRef
    agent: URIRef
    object: URIRef
    place: URIRef
    time: URIRef
    predicate: URIRef
    # why things are one
    mergeReason: URIRef
    # of the analyst's decisions
    Decision: URIRef
    decides: URIRef
    about: URIRef
    why: URIRef
    review: URIRef
    # of runs
    program: URIRef
    model: URIRef


PREFIXES = {
    "cg": str(CG._NS),
    "dcterms": str(DCTERMS),
    "oa": str(OA),
    "offence": str(OFFENCE),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "skos": str(SKOS),
    "xsd": str(XSD),
}
