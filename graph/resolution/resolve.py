"""The whole of resolution: from the extractions of all articles to one `Resolution`."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph.iris import BASE_IRI, content_hash, slug
from graph.model import Extraction, Proposition
from graph.resolution.model import CanonicalEntity, CanonicalProposition, Resolution


def resolve_extractions(extractions: Iterable[Extraction], base: str = BASE_IRI) -> Resolution:
    """Who is who and what is one over these articles, whatever their order."""
    extractions = sorted(extractions, key=lambda e: e.article.id)
    groups = defaultdict(list)
    for extraction in extractions:
        for entity in extraction.entities:
            key = entity.iso or slug(entity.name)
            groups[f"{base}entity/{entity.type}/{key}"].append(entity)
    entities = []
    entity_of = {}
    for iri, members in sorted(groups.items()):
        aliases = {n for m in members for n in (m.name, *m.aliases)}
        name = min((m.name for m in members), key=lambda n: (len(n), n))
        ids = tuple(sorted(m.id for m in members))
        entities.append(
            CanonicalEntity(iri, members[0].type, name, tuple(sorted(aliases - {name})), members[0].iso, ids)
        )
        entity_of.update(dict.fromkeys(ids, iri))

    said: dict[str, list[tuple[str, Proposition]]] = defaultdict(list)
    for extraction in extractions:
        for claim in extraction.claims:
            p = canonical(claim.proposition, entity_of)
            key = content_hash(
                p.kind, p.offence, p.predicate, p.accused, p.agents, p.victims, p.objects, p.time
            )
            said[f"{base}proposition/{key}"].append((claim.id, p))
    propositions = tuple(
        CanonicalProposition(
            iri, min(p.label for _, p in found) and found[0][1], tuple(sorted(c for c, _ in found))
        )
        for iri, found in sorted(said.items())
    )
    proposition_of = {c: p.iri for p in propositions for c in p.claims}
    return Resolution(base, tuple(entities), propositions, (), (), (), entity_of, proposition_of)


def canonical(proposition: Proposition, entity_of: dict[str, str]) -> Proposition:
    """The proposition with canonical IRIs in its roles."""
    return replace(
        proposition,
        **{
            role: tuple(sorted({entity_of[e] for e in getattr(proposition, role)}))
            for role in ("accused", "victims", "agents", "objects", "places")
        },
    )
