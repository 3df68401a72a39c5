"""The whole of resolution: from the extractions of all articles to one `Resolution`, whatever their order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.disputes import Voice, corroborations, disputes
from graph.iris import BASE_IRI, article_iri, slug
from graph.model import Article, Claim, Extraction, Link, LinkKind
from graph.reprints import near_copies
from graph.resolution.clustering import cluster
from graph.resolution.features import Profile, profiles
from graph.resolution.model import Resolution
from graph.resolution.naming import name_entities
from graph.resolution.propositions import Actors, Said, canonical, merge_propositions


@dataclass(slots=True)
class _Read:
    """What resolution keeps of the articles that stream past: not their mentions."""

    profiles: list[Profile] = field(default_factory=list)
    claims: list[tuple[Article, Claim]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    published: dict[str, str] = field(default_factory=dict)


def resolve_extractions(extractions: Iterable[Extraction], base: str = BASE_IRI) -> Resolution:
    """Who is who and what is one over these articles."""
    read = _read(extractions)
    entities = name_entities(cluster(read.profiles), base)
    entity_of = {member: entity.iri for entity in entities for member in entity.members}
    reprints = tuple((near.copy, near.original) for near in near_copies(read.texts, read.published))
    reprint_of = dict(reprints)
    text_of = {article: _original(article, reprint_of) for article, _ in read.texts}
    said = [
        Said(claim.id, article.id, text_of[article.id], canonical(claim.proposition, entity_of))
        for article, claim in read.claims
    ]
    actors = Actors.of(entities, local={entity_of[p.entity.id] for p in read.profiles if p.key is None})
    propositions = merge_propositions(said, actors, base)
    proposition_of = {claim: found.iri for found in propositions for claim in found.claims}
    links = tuple(sorted(_links(read.links, entity_of)))
    voices = list(_voices(read, base, entity_of, proposition_of, text_of, actors.local, links))
    return Resolution(
        base=base,
        entities=entities,
        propositions=propositions,
        links=links,
        disputes=tuple(disputes(voices)),
        corroborations=tuple(corroborations(voices)),
        reprints=reprints,
        entity_of=entity_of,
        proposition_of=proposition_of,
    )


def _read(extractions: Iterable[Extraction]) -> _Read:
    read = _Read()
    for extraction in extractions:
        article = extraction.article
        read.profiles.extend(profiles(extraction))
        read.claims.extend((article, claim) for claim in extraction.claims)
        read.texts.append((article.id, article.text))
        if article.published is not None:
            read.published[article.id] = article.published
        read.links.extend(extraction.links)
    return read


def _links(links: Iterable[Link], entity_of: Mapping[str, str]) -> set[tuple[str, str, LinkKind]]:
    """The links between entities, but for those whose two ends turned out to be one."""
    resolved = {(entity_of[link.source], entity_of[link.target], link.kind) for link in links}
    return {(source, target, kind) for source, target, kind in resolved if source != target}


def _voices(
    read: _Read,
    base: str,
    entity_of: Mapping[str, str],
    proposition_of: Mapping[str, str],
    text_of: Mapping[str, str],
    local: frozenset[str],
    links: Iterable[tuple[str, str, LinkKind]],
) -> Iterator[Voice]:
    above: defaultdict[str, set[str]] = defaultdict(set)
    for source, target, kind in links:
        if kind is not LinkKind.HELD_BY:
            above[source].add(target)
    for article, claim in read.claims:
        text = text_of[article.id]
        if claim.claimant is not None:
            speaker = entity_of[claim.claimant]
        else:  # a reprint speaks with the voice of what it repeats, other articles with their publisher's
            paper = slug(article.publisher or "")
            speaker = f"publisher {paper}" if paper and text == article.id else article_iri(base, text)
        relayed = {entity_of[entity] for entity in claim.via}
        yield Voice(
            claim=claim.id,
            proposition=proposition_of[claim.id],
            stance=claim.stance,
            negated=claim.negated,
            speaker=speaker,
            sources=frozenset(_with_all_above({speaker, *relayed}, above)),
            known=speaker not in local,
            article=article.id,
            text=text,
            published=article.published or "",
            said=read.published.get(text, ""),
        )


def _original(article: str, reprint_of: Mapping[str, str]) -> str:
    """The article that the text comes from, along reprints of reprints."""
    seen = {article}
    while (earlier := reprint_of.get(article)) is not None and earlier not in seen:
        seen.add(earlier)
        article = earlier
    return article


def _with_all_above(speakers: set[str], above: Mapping[str, set[str]]) -> set[str]:
    """The speakers with the bodies and states that they speak for or belong to."""
    found, todo = set(speakers), list(speakers)
    while todo:
        for higher in above.get(todo.pop(), ()):
            if higher not in found:
                found.add(higher)
                todo.append(higher)
    return found
