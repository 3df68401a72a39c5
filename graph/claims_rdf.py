"""Claims as RDF: that somebody says it is asserted, what is said is not."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.evidence import Triple, annotation
from graph.iris import annotation_iri, article_iri, claim_iri, zone_iri
from graph.model import Article, Claim, zone_of
from graph.resolution.model import Resolution
from graph.terms import date, offset, share, term, text


def claim_triples(claim: Claim, article: Article, resolution: Resolution, run: str) -> Iterator[Triple]:
    """The claim with its voice, stance and evidence; `graph.derived` describes the proposition that it refers to."""
    base = resolution.base
    iri, here = claim_iri(base, claim.id), article_iri(base, article.id)
    subject, proposition = ox.NamedNode(iri), resolution.proposition_of[claim.id]
    voice = here if claim.claimant is None else resolution.entity_of[claim.claimant]
    for kind in ("cg:Claim", "schema:Claim", "prov:Entity"):
        yield subject, term("rdf:type"), term(kind)
    yield subject, term("cg:claimant"), ox.NamedNode(voice)
    yield from _chain(subject, [resolution.entity_of[entity] for entity in claim.via])
    yield subject, term("cg:stance"), text(claim.stance.value)
    yield subject, term("cg:polarity"), text("negative" if claim.negated else "positive")
    yield subject, term("cg:certainty"), text(claim.certainty.value)
    yield subject, term("cg:proposition"), ox.NamedNode(proposition)
    yield subject, term("cg:article"), ox.NamedNode(here)
    if claim.cue_span is not None:
        yield subject, term("cg:cue"), text(article.text[claim.cue_span.start : claim.cue_span.end])
    yield subject, term("cg:quote"), text(claim.quote)
    yield subject, term("cg:start"), offset(claim.start)
    yield subject, term("cg:end"), offset(claim.end)
    yield subject, term("cg:confidence"), share(claim.confidence)
    if claim.confidences is not None:
        yield subject, term("cg:claimantConfidence"), share(claim.confidences.claimant)
        yield subject, term("cg:stanceConfidence"), share(claim.confidences.stance)
        yield subject, term("cg:propositionConfidence"), share(claim.confidences.proposition)
    if (zone := zone_of(article, claim.start)) is not None:
        yield subject, term("cg:inZone"), ox.NamedNode(zone_iri(base, article.id, zone.start, zone.end))
    if article.published is not None:
        yield subject, term("dcterms:date"), date(article.published)
    for other in sorted(claim.disputes):
        yield subject, term("cg:disputes"), ox.NamedNode(claim_iri(base, other))
    yield subject, term("prov:wasQuotedFrom"), ox.NamedNode(here)
    yield subject, term("prov:wasAttributedTo"), ox.NamedNode(voice)
    yield subject, term("prov:wasGeneratedBy"), ox.NamedNode(run)
    yield from annotation(annotation_iri(base, claim.id), iri, here, article.text, claim.start, claim.end)


def _chain(claim: ox.NamedNode, via: list[str]) -> Iterator[Triple]:
    for position, entity in enumerate(via, start=1):
        relay = ox.NamedNode(f"{claim.value}/relay/{position}")
        yield claim, term("cg:via"), ox.NamedNode(entity)
        yield claim, term("cg:relay"), relay
        yield relay, term("rdf:type"), term("cg:Relay")
        yield relay, term("cg:position"), offset(position)
        yield relay, term("cg:entity"), ox.NamedNode(entity)
