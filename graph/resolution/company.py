"""Whom articles name beside a name: actors that are seldom met and stand beside two spellings say that these are one.

A name is rare where few entities bear it, which a column of the index keeps: only when that changes, those whom the
same articles name are looked at again.
"""

from collections.abc import Set

from graph.resolution.comparison import NOBODY, Company
from graph.resolution.index import Dirty, Index

RARE = 5  # entities at most that bear a rare name: one for each article that names it
MOST_MET = 30  # entities of one variant: who is in more articles is met with everybody

_MARK = """
UPDATE name SET rare = NOT rare
WHERE n = ? AND rare != ((SELECT coalesce(sum(count), 0) FROM variant WHERE variant.name = name.n) <= ?)
"""
_BESIDE = """
SELECT DISTINCT v.name, n.rare FROM profile p JOIN profile q ON q.article = p.article
JOIN variant v ON v.n = q.variant JOIN name n ON n.n = v.name
WHERE p.variant = ? AND v.name != ? AND n.family IN ('person', 'body')
"""
_MET_WITH = """
SELECT DISTINCT o.name FROM variant v JOIN profile p ON p.variant = v.n JOIN profile q ON q.article = p.article
JOIN variant o ON o.n = q.variant WHERE v.name = ?
"""


def company(index: Index, name: int, variant: int, count: int, like: Set[int]) -> Company:
    """Whom the articles name that name this variant of the name; of those alike which ones; nobody for the famous."""
    if count > MOST_MET:
        return NOBODY
    met = index.db.execute(_BESIDE, (variant, name)).fetchall()
    rare = frozenset(other for other, is_rare in met if is_rare and other not in like)
    return Company(frozenset({name}), rare, frozenset(other for other, _ in met if other in like))


def mark_rare(index: Index, dirty: Dirty) -> None:
    """Dirty names know whether they are rare; where that changed, those whom the same articles name are dirty."""
    for name in sorted(dirty.names):
        changed = index.db.execute(_MARK, (name, RARE)).rowcount
        if changed:
            dirty.names.update(row[0] for row in index.db.execute(_MET_WITH, (name,)))
