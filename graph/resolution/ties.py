"""Which names may be one: those of a block that compare well, kept in the index with how probable it is.

Names alone are compared here; what else is known of those who bear them, `clustering` adds. So a pair of names is
compared once, however often they are met again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.resolution.alignment import align
from graph.resolution.blocking import WORN_OUT, Heard, may_align
from graph.resolution.comparison import Bearer, compare
from graph.resolution.index import Dirty, Index, column
from graph.resolution.rows import heard_of_row, key_of_row

KEPT_FROM = 0.1  # a probability that what else is known may still raise to where an analyst is asked
LINKING_FROM = 0.4  # a probability that what else is known may still raise to certainty
_AT_HAND = 1 << 16  # names
MOST_OWNERS = 12  # names that have one alias: of more it is no alias but a word


_SIZE = "SELECT count(*) FROM (SELECT 1 FROM block WHERE key = b.key LIMIT ?)"  # never more than is asked
_KEYS = f"SELECT b.key, ({_SIZE}) FROM block b WHERE b.name = ?"


def drop_orphans(index: Index, dirty: Dirty) -> None:
    """Names that no article bears or gives as alias any more are gone, and what only compared with them is dirty."""
    known = "SELECT o.name FROM variant v JOIN variant o ON o.wikidata = v.wikidata WHERE v.name = ?"
    for name in sorted(dirty.left):  # of one Wikidata id: what was joined by it may no longer be
        dirty.names.update(_numbers(index, f"{known} AND v.count = 0 AND v.wikidata IS NOT NULL", [name]))
    for name in sorted(dirty.left):
        for (variant,) in index.db.execute("SELECT n FROM variant WHERE name = ? AND count = 0", (name,)).fetchall():
            dirty.left.update(_numbers(index, "SELECT name FROM alias WHERE variant = ?", [variant]))
            index.db.execute("DELETE FROM alias WHERE variant = ?", (variant,))
    dirty.names |= dirty.left
    gone = [name for name in sorted(dirty.left) if _is_orphan(index, name)]
    full = {key for name in gone for key, size in _keys(index, name) if size > WORN_OUT}
    for name in gone:
        _drop_ties(index, name, dirty)
        index.db.execute("DELETE FROM block WHERE name = ?", (name,))
    for key in sorted(full):
        members = _members(index, key, WORN_OUT + 1)
        if len(members) <= WORN_OUT:
            dirty.new_names.update(members)
    dirty.new_names -= set(gone)


def _is_orphan(index: Index, name: int) -> bool:
    borne = "SELECT 1 FROM variant WHERE name = ? AND count > 0 UNION SELECT 1 FROM alias WHERE name = ?"
    return not column(index, borne, [name, name])


def _keys(index: Index, name: int) -> list[tuple[str, int]]:
    """The keys of the name, each with the size of its block, or one more than `WORN_OUT` where it is larger."""
    return index.db.execute(_KEYS, (WORN_OUT + 1, name)).fetchall()


def _members(index: Index, key: str, most: int) -> list[int]:
    return _numbers(index, "SELECT name FROM block WHERE key = ? LIMIT ?", [key, most])


def _drop_ties(index: Index, name: int, dirty: Dirty) -> None:
    compared = neighbours(index, name, 0.0)
    dirty.names |= compared
    pairs = [pair for other in sorted(compared) for pair in ((name, other), (other, name))]
    index.db.executemany("DELETE FROM tie WHERE one = ? AND other = ?", pairs)


def find_ties(index: Index, dirty: Dirty) -> None:
    """The ties of new names are in the index, and those of names whose blocks are worn out since, or again not."""
    fresh = set(dirty.new_names)
    more = Counter(key for name in dirty.new_names for key, size in _keys(index, name) if size > WORN_OUT)
    for key, new in more.items():
        members = _members(index, key, WORN_OUT + new + 1)
        if len(set(members) - dirty.new_names) <= WORN_OUT:
            fresh.update(members)
    dirty.names |= fresh
    for name in sorted(fresh):
        _drop_ties(index, name, dirty)
    names = _Names(index)
    for name in sorted(fresh):
        _compare_all(index, name, names, fresh, dirty)


class _Names(dict[int, tuple[str, str, Heard]]):
    """Family and key of names, and how they are heard, by row number; so many are kept that neighbours are at hand."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __missing__(self, name: int) -> tuple[str, str, Heard]:
        if len(self) >= _AT_HAND:
            self.clear()
        query = "SELECT family, key, heard FROM name WHERE n = ?"
        family, key, row = self._index.db.execute(query, (name,)).fetchone()
        self[name] = found = (family, key, heard_of_row(row))
        return found


def _compare_all(index: Index, name: int, names: _Names, fresh: set[int], dirty: Dirty) -> None:
    family, key, own = names[name]
    met: set[int] = set()
    for shared, size in _keys(index, name):
        met.update(_members(index, shared, size) if 1 < size <= WORN_OUT else ())
    for other in sorted(met):
        if other == name or (other in fresh and other < name):
            continue  # compared from the other side
        _, row, sound = names[other]
        if may_align(own, sound):
            _compare(index, (name, other), Bearer(family, key_of_row(key)), Bearer(family, key_of_row(row)), dirty)


def _compare(index: Index, pair: tuple[int, int], one: Bearer, other: Bearer, dirty: Dirty) -> None:
    aligned = align(one.key, other.key)
    if aligned.only_one and aligned.only_other:
        return  # nothing else could raise it to where it is kept
    found = compare(one, other).probability
    if found >= KEPT_FROM:
        index.db.executemany("INSERT INTO tie VALUES (?, ?, ?)", [(*pair, found), (*reversed(pair), found)])
        dirty.names.add(pair[1])


_OWNERS = """
SELECT DISTINCT n.worn, v.name FROM name n LEFT JOIN alias a ON a.name = n.n LEFT JOIN variant v ON v.n = a.variant
WHERE n.n = ?
"""


def wear_aliases(index: Index, dirty: Dirty) -> None:
    """Aliases know whether too many have them; where that changed, all of these are dirty."""
    aliases = set(dirty.names)
    for name in dirty.names:
        aliases.update(
            _numbers(index, "SELECT a.name FROM variant v JOIN alias a ON a.variant = v.n WHERE v.name = ?", [name])
        )
    for alias in sorted(aliases):
        rows = index.db.execute(_OWNERS, (alias,)).fetchall()
        owners = {owner for _, owner in rows if owner is not None}
        worn = int(len(owners) > MOST_OWNERS)
        if rows and rows[0][0] != worn:
            index.db.execute("UPDATE name SET worn = ? WHERE n = ?", (worn, alias))
            dirty.names.update(owners, [alias])
        elif owners & dirty.names:
            dirty.names.add(alias)


def neighbours(index: Index, name: int, least: float) -> set[int]:
    """The names that compare with this one at least so well."""
    return set(_numbers(index, "SELECT other FROM tie WHERE one = ? AND probability >= ?", [name, least]))


_JOINED = """
SELECT other FROM tie WHERE one = ?1 AND probability >= ?2
UNION SELECT a.name FROM variant v JOIN alias a ON a.variant = v.n JOIN name n ON n.n = a.name
    WHERE v.name = ?1 AND NOT n.worn
UNION SELECT v.name FROM name n JOIN alias a ON a.name = n.n JOIN variant v ON v.n = a.variant
    WHERE n.n = ?1 AND NOT n.worn
UNION SELECT o.name FROM variant v JOIN variant o ON o.wikidata = v.wikidata
    WHERE v.name = ?1 AND v.count > 0 AND o.count > 0 AND v.wikidata IS NOT NULL
"""


def joined(index: Index, name: int) -> set[int]:
    """The names that a comparison, an alias or a table of known names may make one with this one."""
    return set(_numbers(index, _JOINED, [name, LINKING_FROM])) - {name}


def _numbers(index: Index, query: str, values: Sequence[object] | Iterable[object]) -> list[int]:
    return [row[0] for row in index.db.execute(query, tuple(values))]
