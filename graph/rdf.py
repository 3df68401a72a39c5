"""One article as RDF, in a named graph of its own: all that only this article says.

It refers to canonical entities, propositions and runs; `graph.derived` describes these, for articles share them.
"""

from collections.abc import Iterator
from dataclasses import replace

import pyoxigraph as ox

from graph.claims_rdf import claim_triples
from graph.evidence import Triple, annotation
from graph.iris import annotation_iri, article_iri, content_hash, mention_iri, run_iri, zone_iri
from graph.model import Article, Extraction, Link, Mention, MentionKind
from graph.records import StoredRecord
from graph.resolution.model import Resolution
from graph.terms import date, offset, term, text, url

RDF_VERSION = 4  # raise it when this module or those it calls write other triples: graphs are then written anew


def article_quads(record: StoredRecord, resolution: Resolution) -> list[ox.Quad]:
    """The article's named graph: equal input gives equal quads in equal order, without repetition."""
    graph = ox.NamedNode(article_iri(resolution.base, record.extraction.article.id))
    return [ox.Quad(*triple, graph) for triple in dict.fromkeys(_triples(record, resolution))]


def fingerprint(digest: str, resolution: Resolution) -> str:
    """A digest of all that an article's graph depends on, which carries it.

    `digest` is that of its record; `resolution` takes its entities and claims, and no other's, to their IRIs.
    """
    mapped = (*sorted(resolution.entity_of.items()), *sorted(resolution.proposition_of.items()))
    return content_hash(RDF_VERSION, digest, *mapped)


def _own(extraction: Extraction, resolution: Resolution) -> Resolution:
    """The resolution, its mappings narrowed to this article's entities and claims."""
    return replace(
        resolution,
        entity_of={entity.id: resolution.entity_of[entity.id] for entity in extraction.entities},
        proposition_of={claim.id: resolution.proposition_of[claim.id] for claim in extraction.claims},
    )


def _triples(record: StoredRecord, resolution: Resolution) -> Iterator[Triple]:
    extraction, software, base = record.extraction, record.software, resolution.base
    article = extraction.article
    iri, run = article_iri(base, article.id), run_iri(base, software.program, software.model)
    yield from _article(article, iri, base)
    yield ox.NamedNode(iri), term("cg:fingerprint"), text(fingerprint(record.digest, _own(extraction, resolution)))
    yield ox.NamedNode(iri), term("prov:wasGeneratedBy"), ox.NamedNode(run)
    for mention in extraction.mentions:
        if mention.entity is not None:  # dates and the like refer to no entity
            yield from _mention(mention, resolution.entity_of[mention.entity], article, base)
    for claim in extraction.claims:
        yield from claim_triples(claim, article, resolution, run)
    for link in extraction.links:
        yield from _link(link, article, resolution)


def _article(article: Article, iri: str, base: str) -> Iterator[Triple]:
    subject = ox.NamedNode(iri)
    for kind in ("cg:Article", "schema:NewsArticle", "prov:Entity"):
        yield subject, term("rdf:type"), term(kind)
    yield subject, term("cg:sha256"), text(article.sha256)
    yield subject, term("cg:source"), text(article.source)
    yield subject, term("dcterms:language"), text(article.language)
    if article.title is not None:
        yield subject, term("dcterms:title"), text(article.title)
    if article.publisher is not None:
        yield subject, term("schema:publisher"), text(article.publisher)
    if article.author is not None:
        yield subject, term("schema:author"), text(article.author)
    if article.published is not None:
        yield subject, term("schema:datePublished"), date(article.published)
    if article.url is not None:
        yield subject, term("schema:url"), url(article.url)
    for zone in article.zones:
        part = ox.NamedNode(zone_iri(base, article.id, zone.start, zone.end))
        yield subject, term("cg:zone"), part
        yield part, term("rdf:type"), term("cg:Zone")
        yield part, term("cg:zoneKind"), text(zone.kind.value)
        yield part, term("cg:start"), offset(zone.start)
        yield part, term("cg:end"), offset(zone.end)


def _mention(mention: Mention, entity: str, article: Article, base: str) -> Iterator[Triple]:
    here, iri = article_iri(base, article.id), mention_iri(base, mention.id)
    subject = ox.NamedNode(iri)
    yield subject, term("rdf:type"), term("cg:Mention")
    yield subject, term("cg:entity"), ox.NamedNode(entity)
    yield subject, term("cg:article"), ox.NamedNode(here)
    yield subject, term("cg:start"), offset(mention.start)
    yield subject, term("cg:end"), offset(mention.end)
    yield subject, term("cg:text"), text(mention.text)
    yield subject, term("cg:mentionKind"), text(mention.kind.value)
    yield subject, term("cg:reading"), text(mention.reading.value)
    if mention.kind is MentionKind.NAME:
        yield subject, term("prov:wasQuotedFrom"), ox.NamedNode(here)
    yield from annotation(annotation_iri(base, mention.id), iri, here, article.text, mention.start, mention.end)


def _link(link: Link, article: Article, resolution: Resolution) -> Iterator[Triple]:
    """The passage that ties the two entities."""
    source, target = resolution.entity_of[link.source], resolution.entity_of[link.target]
    if source == target:
        return
    here = article_iri(resolution.base, article.id)
    key = f"{article.id}-k{content_hash(link.kind, link.source, link.target, link.start, link.end)}"
    iri = f"{resolution.base}link/{key}"
    subject, predicate = ox.NamedNode(iri), term(f"cg:{link.kind.value}")
    yield subject, term("rdf:type"), term("cg:Link")
    yield subject, term("rdf:subject"), ox.NamedNode(source)
    yield subject, term("rdf:predicate"), predicate
    yield subject, term("rdf:object"), ox.NamedNode(target)
    yield subject, term("cg:article"), ox.NamedNode(here)
    yield from annotation(annotation_iri(resolution.base, key), iri, here, article.text, link.start, link.end)
