"""Which articles reprint which, kept in the index: a further text is held against those that share words with it.

`graph.reprints` says what a reprint is and how candidates are found: a text's sampled shingles, each with the few
earliest texts that have it. So a text changes the original of others only where it is among these few.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np

from graph.iris import article_iri
from graph.reprints import CANDIDATE, EARLIEST, Hashes, NearCopy, Shingles, containment, is_reprint, sampled, shingles
from graph.resolution.index import Dirty, Index, column, memory_index

_UNDATED = "9999"


def near_copies(texts: Iterable[tuple[str, str]], published: Mapping[str, str] | None = None) -> list[NearCopy]:
    """Each reprint with the earliest article that it reprints, sorted by the copy's id.

    `texts` are (article id, text); `published` gives ISO dates by article id. Of two, the earlier is the
    original; where the dates do not tell, the longer one (copies are trimmed), then the one with the smaller
    id. The result does not depend on the order of the input.
    """
    index, dirty, dates = memory_index(), Dirty(), published or {}
    for article, text in texts:
        index.db.execute("INSERT INTO article (id, published) VALUES (?, ?)", (article, dates.get(article)))
        keep_text(index, article, text, dirty)
    find_originals(index, dirty)
    pairs = index.db.execute("SELECT id, original FROM article WHERE original IS NOT NULL ORDER BY id").fetchall()
    found = [NearCopy(copy, old, containment(_shingles(index, copy), _shingles(index, old))) for copy, old in pairs]
    index.close()
    return found


def keep_text(index: Index, article: str, text: str, dirty: Dirty) -> None:
    """The index can tell whether the article is a reprint; itself and those that may reprint it are dirty."""
    found = shingles(text)
    index.db.execute(
        "UPDATE article SET shingles = ?, figures = ? WHERE id = ?",
        (found.all.tobytes(), found.figures.tobytes(), article),
    )
    (published,) = index.db.execute("SELECT published FROM article WHERE id = ?", (article,)).fetchone()
    rank = (published or _UNDATED, -len(found.all), article)
    hashes = _signed(sampled(found.all))
    index.db.executemany("INSERT INTO shingle VALUES (?, ?, ?, ?)", [(h, *rank) for h in hashes])
    dirty.texts.add(article)
    dirty.texts.update(_later(index, hashes, article))


def forget_text(index: Index, article: str, dirty: Dirty) -> None:
    """The index no longer holds the article's text; those that may have reprinted it are dirty."""
    blob, published = index.db.execute("SELECT shingles, published FROM article WHERE id = ?", (article,)).fetchone()
    found = np.frombuffer(blob, dtype=np.uint64)
    hashes = _signed(sampled(found))
    dirty.texts.update(_later(index, hashes, article))
    rank = (published or _UNDATED, -len(found), article)
    index.db.executemany(
        "DELETE FROM shingle WHERE hash = ? AND published = ? AND shorter = ? AND article = ?",
        [(h, *rank) for h in hashes],
    )
    copies = column(index, "SELECT id FROM article WHERE original = ?", [article])
    dirty.texts.update(copies)
    dirty.subjects.update(article_iri(index.base, one) for one in (article, *copies))
    index.db.execute("UPDATE article SET original = NULL WHERE original = ?", (article,))
    dirty.texts.discard(article)


def _later(index: Index, hashes: Iterable[int], article: str) -> set[str]:
    """The texts that share a shingle with the article and see it among the earliest that have it."""
    found: set[str] = set()
    for value in _of_others(index, hashes, article):
        holders = _earliest(index, value)
        if len(holders) > 1 and article in holders:
            found.update(column(index, "SELECT article FROM shingle WHERE hash = ?", [value]))
    return found - {article}


def _of_others(index: Index, hashes: Iterable[int], article: str) -> list[int]:
    """Those of the hashes that another text than the article has: most texts share none."""
    query = (
        "SELECT j.value FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM shingle WHERE hash = j.value AND article != ?)"
    )
    return [row[0] for row in index.db.execute(query, (json.dumps(list(hashes)), article))]


def _earliest(index: Index, value: int) -> list[str]:
    return column(
        index,
        "SELECT article FROM shingle WHERE hash = ? ORDER BY published, shorter, article LIMIT ?",
        [value, EARLIEST],
    )


def find_originals(index: Index, dirty: Dirty) -> None:
    """Each dirty text knows the earliest that it reprints; where that changes, it and its own reprints are dirty."""
    for article in sorted(dirty.texts):
        row = index.db.execute("SELECT original FROM article WHERE id = ?", (article,)).fetchone()
        if row is None:
            continue
        original = _original(index, article)
        if original != row[0]:
            index.db.execute("UPDATE article SET original = ? WHERE id = ?", (original, article))
            dirty.subjects.add(article_iri(index.base, article))
    _find_roots(index, dirty)


def _find_roots(index: Index, dirty: Dirty) -> None:
    """Each reprint of a dirty text speaks with the voice of that from which it comes, along reprints of reprints."""
    todo = sorted(dirty.texts | dirty.articles)
    seen = set(todo)
    for article in todo:
        row = index.db.execute("SELECT root FROM article WHERE id = ?", (article,)).fetchone()
        if row is not None and (root := _root(index, article)) != row[0]:
            index.db.execute("UPDATE article SET root = ? WHERE id = ?", (root, article))
        elif article not in dirty.articles:
            continue
        dirty.articles.update([article] if row is not None else [])
        copies = set(column(index, "SELECT id FROM article WHERE original = ?", [article])) - seen
        dirty.articles.update(copies)  # what they repeat was said when, and by whom, this one says
        seen |= copies
        todo += sorted(copies)


def _root(index: Index, article: str) -> str:
    seen = {article}
    while True:
        earlier = index.db.execute("SELECT original FROM article WHERE id = ?", (article,)).fetchone()
        if earlier is None or earlier[0] is None or earlier[0] in seen:
            return article
        article = earlier[0]
        seen.add(article)


def _original(index: Index, article: str) -> str | None:
    copy = _shingles(index, article)
    sample = _signed(sampled(copy.all))
    counts: Counter[str] = Counter()
    for value in _of_others(index, sample, article):
        holders = _earliest(index, value)
        before = holders[: holders.index(article)] if article in holders else holders
        counts.update(before)
    likely = [other for other, count in counts.items() if count >= CANDIDATE * len(sample)]
    ranked = sorted(likely, key=lambda other: _rank(index, other))
    return next((other for other in ranked if is_reprint(copy, _shingles(index, other))), None)


def _rank(index: Index, article: str) -> tuple[str, int, str]:
    published, size = index.db.execute(
        "SELECT published, length(shingles) FROM article WHERE id = ?", (article,)
    ).fetchone()
    return published or _UNDATED, -size, article


def _shingles(index: Index, article: str) -> Shingles:
    row = index.db.execute("SELECT shingles, figures FROM article WHERE id = ?", (article,)).fetchone()
    every, figures = (np.frombuffer(blob, dtype=np.uint64) for blob in row)
    return Shingles(every, figures)


def _signed(hashes: Hashes) -> list[int]:
    """The hashes as SQLite's integers, which are signed."""
    values: list[int] = hashes.view(np.int64).tolist()
    return values
