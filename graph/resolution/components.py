"""Dirty names to actors: names that ties join are clustered anew, articles whose entities got other IRIs noted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.resolution.clustering import cluster_names
from graph.resolution.company import company, mark_rare
from graph.resolution.comparison import NOBODY
from graph.resolution.constraints import Decided, Reference
from graph.resolution.index import Dirty, Index, column
from graph.resolution.ingest import put_own, remove_own
from graph.resolution.names import Key
from graph.resolution.namesakes import Cluster, Counted
from graph.resolution.naming import describe, digest_of, path_of
from graph.resolution.profiles import family_of, key_of
from graph.resolution.readout import entity_row
from graph.resolution.rows import dump, key_of_row, variant_of
from graph.resolution.ties import drop_orphans, find_ties, joined, wear_aliases

_Variants = Sequence[tuple[int, str | None, Counted]]  # row number, former cluster, what it is


@dataclass(slots=True)
class _Clusters:
    """What clustering changes: clusters that were and that are, and the paths that may be shared otherwise now."""

    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)


def resolve_names(index: Index, decided: Decided, dirty: Dirty) -> None:
    """Every dirty name's bearers are in the cluster that they belong to, and every cluster has its IRI."""
    dirty.names |= dirty.left
    mark_rare(index, dirty)
    drop_orphans(index, dirty)
    find_ties(index, dirty)
    wear_aliases(index, dirty)
    decisions = _decided_neighbours(index, decided)
    for name in list(dirty.names):
        dirty.names |= decisions.get(name, set())
    found = _Clusters()
    seen: set[int] = set()
    for name in sorted(dirty.names):
        if name not in seen:
            component = _component(index, name, decisions)
            seen |= component
            _cluster(index, component, decided, found, dirty)
    for gone in sorted(found.before - found.after):
        _forget(index, gone, found.paths, dirty)
    borne = "SELECT 1 FROM variant WHERE name = ? UNION SELECT 1 FROM alias WHERE name = ?"
    for name in sorted(dirty.left):
        index.db.execute("DELETE FROM variant WHERE name = ? AND count = 0", (name,))
        if not column(index, borne, [name, name]):
            index.db.execute("DELETE FROM name WHERE n = ?", (name,))
    _give_iris(index, found.paths, dirty)


def meant_names(index: Index, reference: Reference) -> set[int]:
    """The names, by row number, that the reference means now; none where no article bears them yet."""
    if isinstance(reference, str):
        query = "SELECT v.name FROM profile p JOIN variant v ON v.n = p.variant WHERE p.entity = ?"
        return {row[0] for row in index.db.execute(query, (reference,))}
    found = (family_of(reference.type), dump(key_of(reference)))
    return {row[0] for row in index.db.execute("SELECT n FROM name WHERE family = ? AND key = ?", found)}


def _decided_neighbours(index: Index, decided: Decided) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = {}
    for tie in decided.same:
        both = meant_names(index, tie.one) | meant_names(index, tie.other)
        for name in both:
            found.setdefault(name, set()).update(both - {name})
    return found


def _component(index: Index, name: int, decisions: Mapping[int, set[int]]) -> set[int]:
    found, todo = {name}, [name]
    while todo:
        here = todo.pop()
        fresh = (joined(index, here) | decisions.get(here, set())) - found
        found |= fresh
        todo += fresh
    return found


def _cluster(index: Index, component: Iterable[int], decided: Decided, found: _Clusters, dirty: Dirty) -> None:
    """The component's variants are in clusters anew, of which `found` takes note."""
    names: dict[tuple[str, Key], list[Counted]] = {}
    rows: dict[str, tuple[int, str | None]] = {}
    contents: dict[Counted, str] = {}
    names_in = set(component)
    for name in sorted(names_in):
        family, key = index.db.execute("SELECT family, key FROM name WHERE n = ?", (name,)).fetchone()
        for number, content, count, cluster in index.db.execute(
            "SELECT n, content, count, cluster FROM variant WHERE name = ?", (name,)
        ).fetchall():
            rows[content] = (number, cluster)
            if count:
                variant = variant_of(content)
                first = _first(index, number) if variant.other_keys else ""
                met = company(index, name, number, count, names_in) if len(names_in) > 1 else NOBODY
                member = Counted(variant, count, first, met)
                contents[member] = content
                names.setdefault((family, key_of_row(key)), []).append(member)
    found.before.update(cluster for _, cluster in rows.values() if cluster)
    for cluster in cluster_names(names, decided):
        numbers = [(*rows[contents[member]], member) for member in cluster.members]
        if cluster.alone:
            _leave_alone(index, numbers, cluster.key, dirty)
        else:
            found.after.add(_keep(index, cluster, numbers, found.paths, dirty))


def _first(index: Index, variant: int) -> str:
    return str(column(index, "SELECT article FROM profile WHERE variant = ? ORDER BY article LIMIT 1", [variant])[0])


def _keep(index: Index, cluster: Cluster, numbers: _Variants, paths: set[str], dirty: Dirty) -> str:
    key = dump([cluster.members[0].variant.family, cluster.key, cluster.apart])
    path, content = path_of(cluster), entity_row(describe(cluster, ""))
    for number, former, _ in numbers:
        if former == "":
            _remove_lone(index, number, dirty)
        if former != key:
            index.db.execute("UPDATE variant SET cluster = ? WHERE n = ?", (key, number))
            dirty.articles.update(column(index, "SELECT article FROM profile WHERE variant = ?", [number]))
    known = index.db.execute("SELECT path, content, iri FROM entity WHERE cluster = ?", (key,)).fetchone()
    if known is None:
        row = (key, path, digest_of(cluster), None, content)
        index.db.execute("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", row)
        paths.add(path)
    elif known[:2] != (path, content):
        index.db.execute("UPDATE entity SET path = ?, content = ? WHERE cluster = ?", (path, content, key))
        paths.update((path, known[0]))
        dirty.subjects.update(filter(None, known[2:]))
    return key


def _forget(index: Index, cluster: str, paths: set[str], dirty: Dirty) -> None:
    for path, iri in index.db.execute("SELECT path, iri FROM entity WHERE cluster = ?", (cluster,)):
        paths.add(path)
        dirty.subjects.update(filter(None, [iri]))
    index.db.execute("DELETE FROM entity WHERE cluster = ?", (cluster,))


def _leave_alone(index: Index, numbers: _Variants, key: Key, dirty: Dirty) -> None:
    """Each entity of these variants is its own actor."""
    for number, former, member in numbers:
        if former != "":
            index.db.execute("UPDATE variant SET cluster = '' WHERE n = ?", (number,))
        lone = "SELECT entity, article FROM profile WHERE variant = ? AND own IS NULL"
        for entity, article in index.db.execute(lone, (number,)).fetchall():
            index.db.execute("UPDATE profile SET own = entity WHERE entity = ?", (entity,))
            put_own(index, entity, member.variant, key, dirty)
            dirty.articles.add(article)


def _remove_lone(index: Index, number: int, dirty: Dirty) -> None:
    """The entities of this variant are no actors of their own any more."""
    lone = column(index, "SELECT entity FROM profile WHERE variant = ? AND own IS NOT NULL", [number])
    remove_own(index, lone, dirty)
    index.db.execute("UPDATE profile SET own = NULL WHERE variant = ?", (number,))


def _give_iris(index: Index, paths: Iterable[str], dirty: Dirty) -> None:
    """Clusters of these paths have IRIs: the path where just one has it, else the path and what tells it apart."""
    for path in sorted(paths):
        rows = index.db.execute("SELECT cluster, digest, iri FROM entity WHERE path = ?", (path,)).fetchall()
        for cluster, digest, known in rows:
            iri = f"{index.base}entity/{path}" + (f"-{digest}" if len(rows) > 1 else "")
            dirty.subjects.add(iri)
            if iri != known:
                index.db.execute("UPDATE entity SET iri = ? WHERE cluster = ?", (iri, cluster))
                dirty.subjects.update(filter(None, [known]))
                query = "SELECT p.article FROM variant v JOIN profile p ON p.variant = v.n WHERE v.cluster = ?"
                dirty.articles.update(column(index, query, [cluster]))
