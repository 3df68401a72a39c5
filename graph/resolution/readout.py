"""A resolution out of the index: all of it, or what it says of some subjects only."""

import json
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from graph.iris import article_iri, claim_iri, run_iri
from graph.model import EntityType, LinkKind
from graph.resolution.index import Index, column
from graph.resolution.model import CanonicalEntity, CanonicalProposition, ClaimTie, Resolution
from graph.resolution.rows import dump, proposition_of, proposition_values


def entity_row(entity: CanonicalEntity) -> str:
    """The entity without its IRI and members as one line."""
    return dump([entity.type, entity.name, entity.aliases, entity.iso, entity.reasons, entity.wikidata])


def entity_of_row(iri: str, row: str, members: tuple[str, ...] = ()) -> CanonicalEntity:
    """The entity of a line."""
    kind, name, aliases, iso, reasons, wikidata = json.loads(row)
    return CanonicalEntity(iri, EntityType(kind), name, tuple(aliases), iso, members, tuple(reasons), wikidata)


def proposition_row(found: CanonicalProposition) -> str:
    """The proposition without its IRI as one line."""
    return dump([proposition_values(found.proposition), found.aliases, found.claims, found.grounds])


def proposition_of_row(iri: str, row: str) -> CanonicalProposition:
    """The proposition of a line."""
    said, aliases, claims, grounds = json.loads(row)
    return CanonicalProposition(iri, proposition_of(said), tuple(aliases), tuple(claims), tuple(grounds))


def entities_of(index: Index, article: str) -> dict[str, str]:
    """The IRI of each entity of the article."""
    return dict(
        index.db.execute(
            "SELECT p.entity, e.iri FROM profile p LEFT JOIN variant v ON v.n = p.variant "
            "JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) WHERE p.article = ?",
            (article,),
        )
    )


def read_resolution(index: Index) -> Resolution:
    """All that the index holds."""
    db = index.db
    entity_of = dict(
        db.execute(
            "SELECT p.entity, e.iri FROM profile p LEFT JOIN variant v ON v.n = p.variant "
            "JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) ORDER BY p.entity"
        )
    )
    members: dict[str, list[str]] = {}
    for entity, iri in entity_of.items():
        members.setdefault(iri, []).append(entity)
    entities = (
        entity_of_row(iri, row, tuple(members.get(iri, ())))
        for iri, row in db.execute("SELECT iri, content FROM entity ORDER BY iri")
    )
    return Resolution(
        base=index.base,
        entities=tuple(entities),
        propositions=tuple(
            proposition_of_row(iri, row) for iri, row in db.execute("SELECT iri, content FROM proposition ORDER BY iri")
        ),
        links=tuple(
            sorted(
                (source, target, LinkKind(kind))
                for source, target, kind in db.execute(
                    "SELECT DISTINCT source_iri, target_iri, kind FROM link WHERE source_iri != target_iri"
                )
            )
        ),
        disputes=tuple(_ties(index, "disputes")),
        corroborations=tuple(_ties(index, "corroborates")),
        reprints=tuple(db.execute("SELECT id, original FROM article WHERE original IS NOT NULL ORDER BY id")),
        entity_of=entity_of,
        proposition_of=dict(db.execute("SELECT id, iri FROM claim ORDER BY id")),
    )


def _ties(index: Index, kind: str) -> Iterator[ClaimTie]:
    rows = index.db.execute("SELECT claim, other, ground FROM claim_tie WHERE kind = ? ORDER BY claim, other", (kind,))
    return (ClaimTie(*row) for row in rows)


def read_subjects(index: Index, subjects: Iterable[str]) -> Resolution:
    """What the index says of these IRIs, of entities, propositions, claims and articles: no mappings, no members."""
    db, base = index.db, index.base
    entities, propositions, links, ties, reprints = [], [], [], [], []
    claims, articles = claim_iri(base, ""), article_iri(base, "")
    for iri in sorted(subjects):
        if iri.startswith(claims):
            rows = db.execute(
                "SELECT kind, claim, other, ground FROM claim_tie WHERE claim = ?", (unquote(iri[len(claims) :]),)
            )
            ties += rows.fetchall()
        elif iri.startswith(articles):
            reprints += db.execute(
                "SELECT id, original FROM article WHERE id = ? AND original IS NOT NULL",
                (unquote(iri[len(articles) :]),),
            ).fetchall()
        elif iri.startswith(f"{base}proposition/"):
            rows = db.execute("SELECT iri, content FROM proposition WHERE iri = ?", (iri,))
            propositions += [proposition_of_row(*row) for row in rows]
        else:
            entities += [entity_of_row(*r) for r in db.execute("SELECT iri, content FROM entity WHERE iri = ?", (iri,))]
            links += db.execute(
                "SELECT DISTINCT source_iri, target_iri, kind FROM link WHERE source_iri = ? AND target_iri != ?",
                (iri, iri),
            ).fetchall()
    return Resolution(
        base=base,
        entities=tuple(entities),
        propositions=tuple(propositions),
        links=tuple(sorted((source, target, LinkKind(kind)) for source, target, kind in links)),
        disputes=tuple(sorted(ClaimTie(*tie) for kind, *tie in ties if kind == "disputes")),
        corroborations=tuple(sorted(ClaimTie(*tie) for kind, *tie in ties if kind == "corroborates")),
        reprints=tuple(reprints),
        entity_of={},
        proposition_of={},
    )


def all_subjects(index: Index) -> set[str]:
    """Every IRI that the index says something of."""
    base = index.base
    found = {*column(index, "SELECT iri FROM entity"), *column(index, "SELECT iri FROM proposition")}
    found.update(claim_iri(base, claim) for claim in column(index, "SELECT DISTINCT claim FROM claim_tie"))
    found.update(article_iri(base, a) for a in column(index, "SELECT id FROM article WHERE original IS NOT NULL"))
    found.update(run_iri(base, *run) for run in index.db.execute("SELECT program, model FROM run"))
    return found


def read_article(index: Index, article: str) -> Resolution:
    """What the index says of the article's own entities and claims: the mappings only."""
    claims = index.db.execute("SELECT id, iri FROM claim WHERE article = ? ORDER BY id", (article,))
    return Resolution(index.base, (), (), (), (), (), (), entities_of(index, article), dict(claims))
