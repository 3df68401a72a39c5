"""What resolution keeps of all articles, in SQLite, so that a further article resolves only what it touches.

Nothing in it is a source: all can be made again from the records. Rows that are equal for equal articles, however they
came to be there, are what makes a resolution in steps equal to one of all at once; row numbers only join tables.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import StoreError
from graph.iris import BASE_IRI

VERSION = 8  # raise it when tables change or rows are derived otherwise: indexes are then made anew

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE article (
    id TEXT PRIMARY KEY, digest TEXT, stamp TEXT, program TEXT, model TEXT, publisher TEXT, published TEXT,
    shingles BLOB, figures BLOB, original TEXT, root TEXT
) WITHOUT ROWID;
CREATE INDEX reprints ON article (original) WHERE original IS NOT NULL;
CREATE TABLE run (program TEXT, model TEXT, count INTEGER, PRIMARY KEY (program, model)) WITHOUT ROWID;
CREATE TABLE shingle (
    hash INTEGER, published TEXT, shorter INTEGER, article TEXT, PRIMARY KEY (hash, published, shorter, article)
) WITHOUT ROWID;
CREATE TABLE name (
    n INTEGER PRIMARY KEY, family TEXT, key TEXT, worn INTEGER DEFAULT 0, rare INTEGER DEFAULT 1, heard TEXT,
    UNIQUE (family, key)
);
CREATE TABLE block (key TEXT, name INTEGER, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE INDEX block_of ON block (name);
CREATE TABLE tie (one INTEGER, other INTEGER, probability REAL, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE variant (
    n INTEGER PRIMARY KEY, content TEXT UNIQUE, name INTEGER, count INTEGER, cluster TEXT, wikidata TEXT
);
CREATE INDEX variant_known ON variant (wikidata) WHERE wikidata IS NOT NULL;
CREATE INDEX variant_of ON variant (name);
CREATE INDEX variant_in ON variant (cluster);
CREATE TABLE alias (name INTEGER, variant INTEGER, PRIMARY KEY (name, variant)) WITHOUT ROWID;
CREATE INDEX alias_of ON alias (variant);
CREATE TABLE profile (entity TEXT PRIMARY KEY, article TEXT, variant INTEGER, own TEXT) WITHOUT ROWID;
CREATE INDEX profile_in ON profile (article);
CREATE INDEX profile_of ON profile (variant, article) WHERE variant IS NOT NULL;
CREATE TABLE entity (cluster TEXT PRIMARY KEY, path TEXT, digest TEXT, iri TEXT, content TEXT) WITHOUT ROWID;
CREATE INDEX entity_at ON entity (path);
CREATE INDEX entity_by ON entity (iri);
CREATE TABLE link (article TEXT, source TEXT, target TEXT, kind TEXT, source_iri TEXT, target_iri TEXT);
CREATE INDEX link_in ON link (article);
CREATE INDEX link_from ON link (source_iri, kind, target_iri);
CREATE INDEX link_to ON link (target_iri);
CREATE TABLE claim (
    id TEXT PRIMARY KEY, article TEXT, content TEXT, said TEXT, block TEXT, iri TEXT
) WITHOUT ROWID;
CREATE INDEX claim_in ON claim (article);
CREATE INDEX claim_core ON claim (block);
CREATE INDEX claim_on ON claim (iri);
CREATE TABLE voice (iri TEXT, claim TEXT, rank INTEGER, PRIMARY KEY (iri, claim, rank)) WITHOUT ROWID;
CREATE INDEX voice_of ON voice (claim);
CREATE TABLE proposition (iri TEXT PRIMARY KEY, block TEXT, content TEXT) WITHOUT ROWID;
CREATE INDEX proposition_core ON proposition (block);
CREATE TABLE claim_tie (
    kind TEXT, claim TEXT, other TEXT, ground TEXT, proposition TEXT, PRIMARY KEY (kind, claim, other)
) WITHOUT ROWID;
CREATE INDEX tie_from ON claim_tie (claim);
CREATE INDEX tie_on ON claim_tie (proposition);
CREATE TABLE matter (
    key TEXT, answers INTEGER, proposition TEXT, PRIMARY KEY (key, answers, proposition)
) WITHOUT ROWID;
CREATE INDEX matter_of ON matter (proposition);
CREATE TABLE changed (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE pending (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE tally (what TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
"""

# What reports count, counted as rows come and go: a scan would grow with the knowledge graph. Rows of these tables are
# never replaced in place by INSERT OR REPLACE, which fires no trigger for the row that goes.
_COUNTED = {"article": "'article'", "entity": "'entity'", "proposition": "'proposition'", "claim_tie": "{row}.kind"}
_TALLY = "INSERT INTO tally VALUES ({what}, {more}) ON CONFLICT DO UPDATE SET count = count + excluded.count;"
_REPRINTS = _TALLY.format(what="'reprint'", more="(new.original IS NOT NULL) - (old.original IS NOT NULL)")


def _triggers() -> Iterator[str]:
    for table, what in _COUNTED.items():
        for event, row, more in (("INSERT", "new", 1), ("DELETE", "old", -1)):
            tally = _TALLY.format(what=what.format(row=row), more=more)
            yield f"CREATE TRIGGER {table}_{event} AFTER {event} ON {table} BEGIN {tally} END;"
    yield f"CREATE TRIGGER reprint_update AFTER UPDATE OF original ON article BEGIN {_REPRINTS} END;"
    gone = _TALLY.format(what="'reprint'", more="-1")
    yield f"CREATE TRIGGER reprint_delete AFTER DELETE ON article WHEN old.original IS NOT NULL BEGIN {gone} END;"


_SETTINGS = {
    "journal_mode": "WAL",
    "synchronous": "NORMAL",
    "cache_size": -262_144,  # KiB at most: a build goes back and forth over all names
    "mmap_size": 1 << 34,  # bytes: pages beyond the cache are looked at where the system has them, not copied
    "wal_autocheckpoint": 1 << 14,  # pages: the log of a small build is kept whole, for `graph.index_copy`
}


@dataclass(slots=True)
class Seen:
    """When the folder of records last changed, in nanoseconds, as far as the index knows of it; None: look at all."""

    changed: int | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """An open index: `base` starts the IRIs that stand in it, `seen` what was last seen of the folder of records."""

    db: sqlite3.Connection
    base: str
    seen: Seen = field(default_factory=Seen)

    def count(self, what: str) -> int:
        """How many articles, reprints, entities, propositions or ties of this kind there are."""
        row = self.db.execute("SELECT count FROM tally WHERE what = ?", (what,)).fetchone()
        return 0 if row is None else int(row[0])

    def close(self) -> None:
        """Release the file."""
        self.db.close()

    def copy_to(self, path: Path) -> None:
        """The file holds the index as it is now, in one piece; others may be reading it."""
        copy = sqlite3.connect(path, isolation_level=None)
        self.db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.close()

    def get(self, key: str) -> str | None:
        """What is noted under this key."""
        row = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def note(self, key: str, value: str) -> None:
        """Note the value under this key."""
        self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


@dataclass(slots=True)
class Dirty:
    """What must be looked at again: filled by one stage, emptied by the next.

    `names` are row numbers, and so are `new_names` and those that an article has `left`; `blocks` are core digests,
    `speakers`, `propositions` and `subjects` IRIs, the others ids. `speakers` are who is tied otherwise to those above,
    `subjects` what the graph of shared things must describe anew, `graphs` the articles whose graphs may change.
    """

    articles: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    names: set[int] = field(default_factory=set)
    new_names: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    blocks: set[str] = field(default_factory=set)
    propositions: set[str] = field(default_factory=set)
    graphs: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)


def memory_index(base: str = BASE_IRI) -> Index:
    """An empty index that is gone when it is closed."""
    return _made(sqlite3.connect(":memory:", isolation_level=None), base)


def open_index(path: Path, base: str) -> Index:
    """The index in this file, empty where there was none or one of another version; StoreError where it cannot be used.

    Other processes may read while one writes; killed at any moment, it is as after the last whole transaction.
    """
    try:
        db = sqlite3.connect(path, isolation_level=None)
        try:
            if _version(_set(db)) == VERSION:
                return Index(db, base)
        except sqlite3.DatabaseError as error:
            if "locked" in str(error):
                raise
        db.close()
        remove_index(path)
        return _made(_set(sqlite3.connect(path, isolation_level=None)), base)
    except sqlite3.Error as error:
        raise StoreError(
            f"{path} cannot be opened ({error}); remove it and build again: the records are kept"
        ) from error


def _set(db: sqlite3.Connection) -> sqlite3.Connection:
    for setting, value in _SETTINGS.items():
        db.execute(f"PRAGMA {setting} = {value}")
    return db


def read_index(path: Path, base: str) -> Index | None:
    """The index in this file, for reading only; None where it is of another version or cannot be read."""
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        if _version(db) == VERSION:
            return Index(db, base)
    except sqlite3.Error:
        pass
    db.close()
    return None


def empty_index(index: Index) -> None:
    """The index holds no article, and of its notes only what it is an index of; what is marked stays marked."""
    index.seen.changed = None
    index.db.execute("BEGIN IMMEDIATE")
    kept = ("meta", "changed", "pending", "tally")
    for table in column(index, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        if table not in kept:
            index.db.execute(f"DELETE FROM {table}")
    index.db.execute("DELETE FROM tally")
    index.db.execute("DELETE FROM meta WHERE key NOT IN ('rdf')")
    index.note("everything", "changed")
    index.db.execute("COMMIT")


def remove_index(path: Path) -> None:
    """There is no index at this path."""
    for name in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        name.unlink(missing_ok=True)


def _version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def _made(db: sqlite3.Connection, base: str) -> Index:
    db.executescript(f"BEGIN; {_TABLES} {' '.join(_triggers())} PRAGMA user_version = {VERSION}; COMMIT;")
    return Index(db, base)


@contextmanager
def whole(index: Index) -> Iterator[None]:
    """What is done meanwhile is done wholly or not at all, as part of the transaction that is going on, if one is."""
    if index.db.in_transaction:
        yield
        return
    index.db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        index.db.execute("ROLLBACK")
        raise
    index.db.execute("COMMIT")


def column(index: Index, query: str, values: Iterable[object] = ()) -> list[str]:
    """The first column of the rows that the query gives."""
    return [row[0] for row in index.db.execute(query, tuple(values))]
