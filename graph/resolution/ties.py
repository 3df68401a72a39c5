"""Which names may be one: those of a block that compare well, kept in the index with how probable it is.

Names alone are compared here; what else is known of those who bear them, `clustering` adds. So a pair of names is
compared once, however often they are met again.
"""

from collections.abc import Iterable, Sequence

from graph.resolution.alignment import align
from graph.resolution.blocking import WORN_OUT, may_align
from graph.resolution.comparison import Bearer, compare
from graph.resolution.index import Dirty, Index, column
from graph.resolution.rows import key_of_row

KEPT_FROM = 0.1  # a probability that what else is known may still raise to where an analyst is asked
LINKING_FROM = 0.4  # a probability that what else is known may still raise to certainty
MOST_OWNERS = 12  # names that have one alias: of more it is no alias but a word


def drop_orphans(index: Index, dirty: Dirty) -> None:
    """Names that no article bears or gives as alias any more are gone, and what only compared with them is dirty."""
    known = "SELECT o.name FROM variant v JOIN variant o ON o.wikidata = v.wikidata WHERE v.name = ?"
    for name in list(dirty.names):  # of one Wikidata id: what was joined by it may no longer be
        dirty.names.update(_numbers(index, f"{known} AND v.count = 0 AND v.wikidata IS NOT NULL", [name]))
    for name in sorted(dirty.names):
        for (variant,) in index.db.execute("SELECT n FROM variant WHERE name = ? AND count = 0", (name,)).fetchall():
            dirty.names.update(_numbers(index, "SELECT name FROM alias WHERE variant = ?", [variant]))
            index.db.execute("DELETE FROM alias WHERE variant = ?", (variant,))
    gone = [name for name in sorted(dirty.names) if _is_orphan(index, name)]
    keys = {key for name in gone for key in column(index, "SELECT key FROM block WHERE name = ?", [name])}
    full = {key for key in keys if _size(index, key) > WORN_OUT}
    for name in gone:
        dirty.names.update(neighbours(index, name, 0.0))
        index.db.execute("DELETE FROM block WHERE name = ?", (name,))
        index.db.execute("DELETE FROM tie WHERE one = ? OR other = ?", (name, name))
    for key in full:
        if _size(index, key) <= WORN_OUT:
            dirty.new_names.update(_numbers(index, "SELECT name FROM block WHERE key = ?", [key]))
    dirty.new_names -= set(gone)


def _is_orphan(index: Index, name: int) -> bool:
    borne = "SELECT 1 FROM variant WHERE name = ? AND count > 0 UNION SELECT 1 FROM alias WHERE name = ?"
    return not column(index, borne, [name, name])


def find_ties(index: Index, dirty: Dirty) -> None:
    """The ties of new names are in the index, and those of names whose blocks are worn out since, or again not."""
    fresh = set(dirty.new_names)
    keys = {key for name in dirty.new_names for key in column(index, "SELECT key FROM block WHERE name = ?", [name])}
    for key in keys:
        members = _numbers(index, "SELECT name FROM block WHERE key = ?", [key])
        if len(members) > WORN_OUT >= len(set(members) - dirty.new_names):
            fresh.update(members)
    for name in sorted(fresh):
        dirty.names.add(name)
        dirty.names.update(neighbours(index, name, 0.0))
        index.db.execute("DELETE FROM tie WHERE one = ? OR other = ?", (name, name))
    for name in sorted(fresh):
        _compare_all(index, name, fresh, dirty)


_IN_BLOCK = "SELECT b.name, n.key FROM block b JOIN name n ON n.n = b.name WHERE b.key = ? LIMIT ?"


def _compare_all(index: Index, name: int, fresh: set[int], dirty: Dirty) -> None:
    met: dict[int, str] = {}
    for key in column(index, "SELECT key FROM block WHERE name = ?", [name]):
        members = index.db.execute(_IN_BLOCK, (key, WORN_OUT + 1)).fetchall()
        if len(members) <= WORN_OUT:
            met.update(members)
    own = _bearer(index, name)
    for other, row in sorted(met.items()):
        if other == name or (other in fresh and other < name):
            continue  # compared from the other side
        candidate = Bearer(own.family, key_of_row(row))  # keys of blocks are of one family
        if not may_align(own.key, candidate.key):
            continue
        aligned = align(own.key, candidate.key)
        if aligned.only_one and aligned.only_other:
            continue  # nothing else could raise it to where it is kept
        found = compare(own, candidate).probability
        if found >= KEPT_FROM:
            index.db.executemany("INSERT INTO tie VALUES (?, ?, ?)", [(name, other, found), (other, name, found)])
            dirty.names.add(other)


def _bearer(index: Index, name: int) -> Bearer:
    family, key = index.db.execute("SELECT family, key FROM name WHERE n = ?", (name,)).fetchone()
    return Bearer(family, key_of_row(key))


def wear_aliases(index: Index, dirty: Dirty) -> None:
    """Aliases know whether too many have them; where that changed, all of these are dirty."""
    aliases = set(dirty.names)
    for name in dirty.names:
        aliases.update(
            _numbers(index, "SELECT a.name FROM variant v JOIN alias a ON a.variant = v.n WHERE v.name = ?", [name])
        )
    for alias in sorted(aliases):
        owners = _owners(index, alias)
        worn = int(len(owners) > MOST_OWNERS)
        if [worn] != _numbers(index, "SELECT worn FROM name WHERE n = ?", [alias]):
            index.db.execute("UPDATE name SET worn = ? WHERE n = ?", (worn, alias))
            dirty.names.update(owners, [alias])
        elif owners & dirty.names:
            dirty.names.add(alias)


def _owners(index: Index, alias: int) -> set[int]:
    query = "SELECT DISTINCT v.name FROM alias a JOIN variant v ON v.n = a.variant WHERE a.name = ?"
    return set(_numbers(index, query, [alias]))


def neighbours(index: Index, name: int, least: float) -> set[int]:
    """The names that compare with this one at least so well."""
    return set(_numbers(index, "SELECT other FROM tie WHERE one = ? AND probability >= ?", [name, least]))


def joined(index: Index, name: int) -> set[int]:
    """The names that a comparison or an alias may make one with this one."""
    found = neighbours(index, name, LINKING_FROM)
    own = "SELECT a.name FROM variant v JOIN alias a ON a.variant = v.n JOIN name n ON n.n = a.name"
    found.update(_numbers(index, f"{own} WHERE v.name = ? AND NOT n.worn", [name]))
    known = "SELECT o.name FROM variant v JOIN variant o ON o.wikidata = v.wikidata WHERE v.name = ? AND o.count > 0"
    found.update(_numbers(index, f"{known} AND v.count > 0 AND v.wikidata IS NOT NULL", [name]))
    if _numbers(index, "SELECT worn FROM name WHERE n = ?", [name]) == [0]:
        found |= _owners(index, name)
    return found - {name}


def _size(index: Index, key: str) -> int:
    (size,) = index.db.execute("SELECT count(*) FROM block WHERE key = ?", (key,)).fetchone()
    return int(size)


def _numbers(index: Index, query: str, values: Sequence[object] | Iterable[object]) -> list[int]:
    return [row[0] for row in index.db.execute(query, tuple(values))]
