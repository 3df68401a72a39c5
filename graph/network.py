"""The claim graph as a networkx `MultiDiGraph`, for notebooks, network measures and the exports.

**Nodes** are keyed by IRI. All have `label` and `kind`, one of "person", "organisation", "country", "place",
"group", "work" (entities), "allegation", "event", "relation", "statement" (propositions) and "article".

- entities: `aliases` (sorted list), `iso` (a country's alpha-2 code, or None), `wikidata` (its id there, or None);
- propositions: `offence` (taxonomy id or None), `offence_label`, `predicate`, `time` (None where unknown);
- articles, labelled by title or else by the name of the file, nodes only where one speaks for itself as a
  claimant: `title`, `publisher`, `author`, `published`, `url`, `source`, `reprint_of` (an article's IRI or
  None). `graph.graph["articles"]` maps the IRI of every article to a dict of these.

**Edges** have `kind`, and a key that is unique between their two nodes:

- "claim", claimant -> proposition, key = the claim's IRI: `stance`, `negated`, `certainty`, `confidence`,
  `claimant_confidence`, `stance_confidence`, `proposition_confidence` (None where not measured), `quote`, `before` and
  `after` (the article's text on either side of the quote), `start`, `end`, `cue` (text or None), `article` (IRI),
  `zone` ("title", "caption" and so on, or None in the body), `published` (ISO date or None), `via` (list of entity
  IRIs, the nearest to the reader last), `disputes`, `disputed_by`, `corroborates` (sorted lists of claim IRIs),
  `review` ("accepted" or "rejected" by an analyst, or None);
- "role", proposition -> entity, key = `role`: "accused", "victim", "agent", "object" or "place";
- "link", entity -> entity, key = `link`: "speaksFor", "partOf" or "heldBy".

An entity is a node where a claim, a role or a link touches it. Nodes and edges are inserted in a fixed order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import networkx as nx

from graph.iris import article_iri, claim_iri
from graph.model import Article, Claim, Extraction, Proposition, zone_of
from graph.offences import label as offence_label
from graph.resolution.model import CanonicalProposition, Resolution

if TYPE_CHECKING:
    ClaimGraph = nx.MultiDiGraph[str]
else:  # networkx's classes take no type arguments when the program runs
    ClaimGraph = nx.MultiDiGraph

CONTEXT_CHARACTERS = 160
NO_REVIEWS: Mapping[str, str] = MappingProxyType({})
ROLES = ("accused", "victim", "agent", "object", "place")

Attributes = dict[str, object]
Edge = tuple[str, str, str, Attributes]  # source, target, key, attributes


def network(
    extractions: Iterable[Extraction], resolution: Resolution, reviews: Mapping[str, str] = NO_REVIEWS
) -> ClaimGraph:
    """The claim graph of the articles as resolved, with what an analyst made of claims, by IRI; the module's docstring
    lists every attribute.
    """
    articles: dict[str, Attributes] = {}
    claims: list[Edge] = []
    reprints = dict(resolution.reprints)
    for extraction in extractions:
        article = extraction.article
        original = reprints.get(article.id)
        iri = article_iri(resolution.base, article.id)
        articles[iri] = _article_attributes(article, original and article_iri(resolution.base, original))
        claims.extend(_claim_edge(claim, extraction, resolution) for claim in extraction.claims)
    for _, _, key, attributes in claims:
        attributes["review"] = str(reviews[key]) if key in reviews else None
    articles = dict(sorted(articles.items()))
    claims.sort(key=lambda edge: (edge[3]["article"], edge[3]["start"], edge[3]["end"], edge[2]))
    _tie(claims, resolution)
    role_edges = [
        (found.iri, entity, role) for found in resolution.propositions for role, entity in roles(found.proposition)
    ]

    graph: ClaimGraph = nx.MultiDiGraph(articles=articles)
    touched = {end for edge in claims for end in edge[:2]}
    touched.update(iri for _, *_, attributes in claims for iri in _list(attributes["via"]))
    touched.update(end for edge in (*role_edges, *resolution.links) for end in edge[:2])
    for iri, attributes in _nodes(articles, resolution):
        if iri in touched:
            graph.add_node(iri, **attributes)
    for source, target, key, attributes in claims:
        graph.add_edge(source, target, key=key, **attributes)
    for source, target, role in role_edges:
        graph.add_edge(source, target, key=role, kind="role", role=role)
    for source, target, link in resolution.links:
        graph.add_edge(source, target, key=link.value, kind="link", link=link.value)
    return graph


def roles(proposition: Proposition) -> Iterator[tuple[str, str]]:
    """Each (role, entity) of the proposition, in the order of `ROLES`."""
    held = (
        proposition.accused,
        proposition.victims,
        proposition.agents,
        proposition.objects,
        proposition.places,
    )
    for role, entities in zip(ROLES, held, strict=True):
        for entity in entities:
            yield role, entity


def _nodes(articles: dict[str, Attributes], resolution: Resolution) -> Iterator[tuple[str, Attributes]]:
    for entity in resolution.entities:
        yield (
            entity.iri,
            {
                "kind": entity.type.value,
                "label": entity.name,
                "aliases": list(entity.aliases),
                "iso": entity.iso,
                "wikidata": entity.wikidata,
            },
        )
    for found in resolution.propositions:
        yield found.iri, _proposition_attributes(found)
    for iri, article in articles.items():
        label = article["title"] or file_name(str(article["source"]))
        yield iri, {"kind": "article", "label": label, **article}


def file_name(source: str) -> str:
    """The name of an article's file without its folders, with the number of its row where it has one.

    >>> file_name("articles/2019/gulf.jsonl#12"), file_name("C:\\\\news#2\\\\gulf.txt"), file_name("-")
    ('gulf.jsonl#12', 'gulf.txt', '-')
    """
    return re.split(r"[/\\]", source.rstrip("/\\"))[-1] or source


def before(text: str, start: int, most: int = CONTEXT_CHARACTERS) -> str:
    """At most so many characters before the position, from the beginning of a word.

    >>> before("The envoy said on Monday that they left", 30, most=20)
    'said on Monday that '
    >>> before("The envoy said on Monday that they left", 30, most=18)
    'on Monday that '
    """
    found = text[max(0, start - most) : start]
    if start > most and not text[start - most - 1].isspace():
        _, gap, rest = found.partition(" ")
        found = rest if gap else found
    return found


def after(text: str, end: int, most: int = CONTEXT_CHARACTERS) -> str:
    """At most so many characters from the position on, to the end of a word.

    >>> after("They left, the envoy said", 10, most=12)
    ' the envoy'
    """
    found = text[end : end + most]
    if end + most < len(text) and not text[end + most].isspace():
        rest, gap, _ = found.rpartition(" ")
        found = rest if gap else found
    return found


def _proposition_attributes(found: CanonicalProposition) -> Attributes:
    said = found.proposition
    return {
        "kind": said.kind.value,
        "label": said.label,
        "offence": said.offence,
        "offence_label": offence_label(said.offence) if said.offence else None,
        "predicate": said.predicate,
        "time": said.time,
    }


def _article_attributes(article: Article, reprint_of: str | None) -> Attributes:
    return {
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "source": article.source,
        "reprint_of": reprint_of,
    }


def _claim_edge(claim: Claim, extraction: Extraction, resolution: Resolution) -> Edge:
    article, base = extraction.article, resolution.base
    here = article_iri(base, article.id)
    cue = claim.cue_span
    attributes: Attributes = {
        "kind": "claim",
        "stance": claim.stance.value,
        "negated": claim.negated,
        "certainty": claim.certainty.value,
        "confidence": claim.confidence,
        "claimant_confidence": claim.confidences and claim.confidences.claimant,
        "stance_confidence": claim.confidences and claim.confidences.stance,
        "proposition_confidence": claim.confidences and claim.confidences.proposition,
        "quote": claim.quote,
        "before": before(article.text, claim.start),
        "after": after(article.text, claim.end),
        "start": claim.start,
        "end": claim.end,
        "cue": article.text[cue.start : cue.end] if cue else None,
        "article": here,
        "zone": zone.kind.value if (zone := zone_of(article, claim.start)) is not None else None,
        "published": article.published,
        "via": [resolution.entity_of[entity] for entity in claim.via],
        "disputes": [claim_iri(base, other) for other in claim.disputes],
    }
    claimant = here if claim.claimant is None else resolution.entity_of[claim.claimant]
    return claimant, resolution.proposition_of[claim.id], claim_iri(base, claim.id), attributes


def _tie(claims: list[Edge], resolution: Resolution) -> None:
    """Complete `disputes`, `disputed_by` and `corroborates` of every claim, sorted."""
    base = resolution.base
    disputes = {(key, other) for _, _, key, attributes in claims for other in _list(attributes["disputes"])}
    disputes.update((claim_iri(base, tie.claim), claim_iri(base, tie.other)) for tie in resolution.disputes)
    corroborates = {(claim_iri(base, t.claim), claim_iri(base, t.other)) for t in resolution.corroborations}
    by_key = {key: attributes for _, _, key, attributes in claims}
    for attributes in by_key.values():
        attributes |= {"disputes": [], "disputed_by": [], "corroborates": []}
    for name, pairs in (
        ("disputes", disputes),
        ("disputed_by", {(other, key) for key, other in disputes}),
        ("corroborates", corroborates),
    ):
        for key, other in sorted(pairs):
            _list(by_key[key][name]).append(other)


def _list(value: object) -> list[str]:
    assert isinstance(value, list)
    return value
