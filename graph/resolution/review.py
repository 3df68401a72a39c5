"""What there is for an analyst to decide of who is who, and why things are as they are: read from an index in line.

Pairs that comparisons leave open are proposed, those first of which most claims depend. Each side comes with the
reference by which a decision can speak of it (`graph.resolution.constraints`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.resolution.clustering import bearer, refers
from graph.resolution.company import company
from graph.resolution.comparison import Comparison, Verdict, compare
from graph.resolution.constraints import Decided, Named, Reference
from graph.resolution.index import Index, column
from graph.resolution.model import CanonicalEntity
from graph.resolution.namesakes import Cluster, Counted
from graph.resolution.readout import entity_of_row
from graph.resolution.rows import key_of_row, variant_of
from graph.resolution.ties import neighbours

MOST_ARTICLES = 5  # named as examples


@dataclass(frozen=True, slots=True)
class Side:
    """One of two actors: `reference` is how a decision names it; `claims` counts those that it makes, relays or is in.

    `articles` are some of those that name it, sorted.
    """

    entity: CanonicalEntity
    reference: Reference
    articles: tuple[str, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two actors that may be one; `claims` is how many claims would change hands if they were."""

    one: Side
    other: Side
    comparison: Comparison
    claims: int


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why an actor is one: the names it is met by with their counts, the reasons of its merging, every comparison.

    `comparisons` are of its own names with each other, `apart` of its names with those of actors that it was kept from.
    """

    entity: CanonicalEntity
    names: tuple[tuple[str, int], ...]
    comparisons: tuple[Comparison, ...]
    apart: tuple[tuple[CanonicalEntity, Comparison], ...]


def proposals(index: Index, decided: Decided) -> Iterator[Proposal]:
    """The pairs that are open and not decided, the most consequential first; of equally many claims the likeliest."""
    found: dict[tuple[str, str], Proposal] = {}
    for one, other in index.db.execute("SELECT one, other FROM tie WHERE one < other").fetchall():
        for left in _clusters(index, one):
            for right in _clusters(index, other):
                _propose(index, left, right, decided, found)
    for (name,) in index.db.execute("SELECT DISTINCT name FROM variant WHERE cluster = ''").fetchall():
        clusters = _clusters(index, name)
        for n, left in enumerate(clusters):
            for right in clusters[n + 1 :]:
                _propose(index, left, right, decided, found)
    yield from sorted(
        found.values(), key=lambda p: (-p.claims, -p.comparison.probability, p.one.entity.iri, p.other.entity.iri)
    )


def _propose(
    index: Index, left: "_Met", right: "_Met", decided: Decided, found: dict[tuple[str, str], Proposal]
) -> None:
    low, high = sorted((left, right), key=lambda met: met.iri)
    if low.iri == high.iri or (low.iri, high.iri) in found or _are_decided(low, high, decided):
        return
    comparison = compare(bearer(low.cluster), bearer(high.cluster))
    namesakes = low.cluster.key == high.cluster.key and comparison.verdict is not Verdict.DIFFERENT
    if comparison.verdict is Verdict.UNCERTAIN or namesakes or comparison.verdict is Verdict.SAME:
        one, other = _side(index, low), _side(index, high)
        found[low.iri, high.iri] = Proposal(one, other, comparison, min(one.claims, other.claims))


def _are_decided(one: "_Met", other: "_Met", decided: Decided) -> bool:
    return any(
        (refers(tie.one, one.members) and refers(tie.other, other.members))
        or (refers(tie.one, other.members) and refers(tie.other, one.members))
        for tie in decided.different
    )


@dataclass(frozen=True, slots=True)
class _Met:
    """An actor with the variants of one of its names; `lone` is its entity's id where it is an entity left alone."""

    iri: str
    cluster: Cluster
    lone: str = ""

    @property
    def members(self) -> tuple[Counted, ...]:
        if self.lone:  # so that a decision on this very entity is seen
            return tuple(replace(m, variant=replace(m.variant, pin=self.lone)) for m in self.cluster.members)
        return self.cluster.members


def _clusters(index: Index, name: int) -> list[_Met]:
    """The actors that bear the name, each with the variants of that name only."""
    row = index.db.execute("SELECT key FROM name WHERE n = ?", (name,)).fetchone()
    key = key_of_row(row[0])
    by_cluster: dict[str, list[Counted]] = {}
    like = {name} | neighbours(index, name, 0.0)
    found = []
    for number, content, count, cluster in index.db.execute(
        "SELECT n, content, count, cluster FROM variant WHERE name = ? ORDER BY content", (name,)
    ).fetchall():
        member = Counted(variant_of(content), count, met=company(index, name, number, count, like))
        if cluster:
            by_cluster.setdefault(cluster, []).append(member)
        else:
            for entity in column(index, "SELECT entity FROM profile WHERE variant = ? ORDER BY entity", [number]):
                (iri,) = column(index, "SELECT iri FROM entity WHERE cluster = ?", [entity])
                found.append(_Met(iri, Cluster((member,), key), entity))
    for cluster, members in sorted(by_cluster.items()):
        (iri,) = column(index, "SELECT iri FROM entity WHERE cluster = ?", [cluster])
        found.append(_Met(iri, Cluster(tuple(members), key)))
    return found


def _side(index: Index, met: _Met) -> Side:
    (content,) = column(index, "SELECT content FROM entity WHERE iri = ?", [met.iri])
    entities = "SELECT p.entity FROM profile p LEFT JOIN variant v ON v.n = p.variant JOIN entity e "
    entities += "ON e.cluster = coalesce(p.own, v.cluster) WHERE e.iri = ?"
    claims = (
        "SELECT count(DISTINCT c.id) FROM claim c JOIN profile p ON p.article = c.article "
        f"WHERE p.entity IN ({entities}) AND instr(c.content, '\"' || p.entity || '\"')"
    )
    articles = (
        f"SELECT DISTINCT article FROM profile WHERE entity IN ({entities}) ORDER BY article LIMIT {MOST_ARTICLES}"
    )
    return Side(
        entity_of_row(met.iri, content),
        _reference(met),
        tuple(column(index, articles, [met.iri])),
        int(column(index, claims, [met.iri])[0]),
    )


def _reference(met: _Met) -> Reference:
    """How a decision names the actor: by its most usual name, with the one state that it belongs to, or by id."""
    first = max(met.cluster.members, key=lambda m: (m.count, m.variant.name)).variant
    if met.lone or first.pin:
        return met.lone or first.pin
    states = met.cluster.states
    return Named(first.type, first.name, min(states) if len(states) == 1 else None)


def grounds(index: Index, iri: str) -> Grounds | None:
    """Why the actor with this IRI is one, and kept from others; None where there is none."""
    row = index.db.execute("SELECT cluster, content FROM entity WHERE iri = ?", (iri,)).fetchone()
    if row is None:
        return None
    cluster, content = row
    query = "SELECT DISTINCT name FROM variant WHERE cluster = ? UNION "
    query += "SELECT v.name FROM profile p JOIN variant v ON v.n = p.variant WHERE p.own = ?"
    names = [found[0] for found in index.db.execute(query, (cluster, cluster))]
    own = [met for name in names for met in _clusters(index, name) if met.iri == iri]
    near = {other for name in names for other in (name, *neighbours(index, name, 0.0))}
    others = [met for name in sorted(near) for met in _clusters(index, name) if met.iri != iri]
    counts: dict[str, int] = {}
    for met in own:
        for member in met.cluster.members:
            counts[member.variant.name] = counts.get(member.variant.name, 0) + member.count
    return Grounds(
        entity_of_row(iri, content),
        tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        tuple(
            compare(bearer(one.cluster), bearer(other.cluster)) for n, one in enumerate(own) for other in own[n + 1 :]
        ),
        tuple(
            (_side(index, other).entity, compare(bearer(one.cluster), bearer(other.cluster)))
            for one in own
            for other in others
        ),
    )
