"""How the index of a knowledge graph stands to its records and its RDF: what has changed since they were in line.

Whatever is about to be written is marked first, in a transaction of its own, and unmarked when resolution has dealt
with it: killed at any moment, marks that are too many cost a look, and none is ever missing. Records that others put
into the folder, changed or took from it show by their stamps.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.folder import INDEX, RDF, RECORDS
from graph.model import Extraction
from graph.records import record_id
from graph.resolution.constraint_records import constraint_of, constraint_record, constraints_in
from graph.resolution.constraints import NOTHING_DECIDED, Decided, decide
from graph.resolution.index import Index, column, memory_index, open_index, read_index, remove_index
from graph.resolution.ingest import Read
from graph.resolution.resolve import update
from graph.resolution.rows import dump

_IDENTITY = "IDENTITY"  # Oxigraph's storage gives every store a name of its own in this file


def open_beside(folder: Path, base: str) -> Index:
    """The index of this folder; made anew where it is not that of the RDF store that is there."""
    path = folder / INDEX
    index = open_index(path, base)
    if index.get("rdf") != _identity(folder):
        index.close()
        remove_index(path)
        index = open_index(path, base)
        index.note("everything", "changed")
        index.note("rdf", _identity(folder))
    return index


def _identity(folder: Path) -> str:
    path = folder / RDF / _IDENTITY
    return path.read_text("utf8", "replace").strip() if path.is_file() else ""


@contextmanager
def reading(folder: Path, base: str, index: Index | None) -> Iterator[Index | None]:
    """The index, or where it is not open the folder's for reading only; None where there is none to be read."""
    path = folder / INDEX
    if index is not None or not path.is_file():
        yield index
        return
    opened = read_index(path, base)
    try:
        yield opened if opened is not None and opened.get("rdf") == _identity(folder) else None
    finally:
        if opened is not None:
            opened.close()


@contextmanager
def in_line(
    folder: Path, base: str, index: Index | None, extractions: Callable[[], Iterable[Extraction]]
) -> Iterator[Index]:
    """An index that knows all articles as they are now: the folder's, or where that lags behind one in memory."""
    with reading(folder, base, index) as known:
        if known is not None and is_in_line(known, folder):
            yield known
            return
        decided = NOTHING_DECIDED if known is None else decided_before(known)
    fresh = memory_index(base)
    update(fresh, map(Read, extractions()), decided=decided)
    fresh.note("decided", dump([constraint_record(constraint) for constraint in constraints_in(decided)]))
    try:
        yield fresh
    finally:
        fresh.close()


def decided_before(index: Index) -> Decided:
    """What was decided when the index was last brought in line."""
    return decide(constraint_of(record) for record in json.loads(index.get("decided") or "[]"))


def mark(index: Index, articles: Iterable[str], iris: Iterable[str]) -> None:
    """These records are about to change, and what the RDF says of these IRIs, named graphs among them."""
    index.db.execute("BEGIN IMMEDIATE")
    index.db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", [(article,) for article in articles])
    index.db.executemany("INSERT OR IGNORE INTO pending VALUES (?)", [(iri,) for iri in iris])
    index.db.execute("COMMIT")


def is_in_line(index: Index, folder: Path) -> bool:
    """Whether all records are resolved and the RDF says so."""
    pending = column(index, "SELECT 1 FROM pending LIMIT 1")
    return index.get("everything") is None and not pending and not changed_records(index, folder)


def share_identity(folder: Path, copy: Path) -> None:
    """The RDF of the copy is called as that of the folder: a copy of the index is the index of both."""
    if _identity(folder) != _identity(copy):
        (copy / RDF / _IDENTITY).write_bytes((folder / RDF / _IDENTITY).read_bytes())


def changed_records(index: Index, folder: Path) -> set[str]:
    """The ids of the articles whose records may differ from what the index holds.

    The stamps of all are looked at once for each opening, and again where others have put records into the folder or
    taken some: so the cost of one more article does not grow with the number of those that are there.
    """
    changed = set(column(index, "SELECT article FROM changed"))
    if index.seen.changed is not None and index.seen.changed == folder_changed(folder):
        return changed
    known = dict(index.db.execute("SELECT id, stamp FROM article"))
    there = stamps(folder)
    return changed | {article for article in known.keys() | there.keys() if known.get(article) != there.get(article)}


def folder_changed(folder: Path) -> int | None:
    """When a record was last put into the folder or taken from it, in nanoseconds; None where there is no such folder.

    Renaming a file into place, as whoever writes records here does, changes it; writing into a file does not.
    """
    try:
        return (folder / RECORDS).stat().st_mtime_ns
    except FileNotFoundError:
        return None


@contextmanager
def changing_records(index: Index, folder: Path) -> Iterator[None]:
    """What is done to the records meanwhile is marked already, and no reason to look at all of them."""
    known = index.seen.changed is not None and index.seen.changed == folder_changed(folder)
    index.seen.changed = None
    yield
    if known:
        index.seen.changed = folder_changed(folder)


def stamps(folder: Path) -> dict[str, str]:
    """The stamp of every article's record."""
    records = folder / RECORDS
    if not records.is_dir():
        return {}
    with os.scandir(records) as entries:  # a Path for each of many files would take most of the time
        found = {entry.name: entry.stat() for entry in entries if not entry.name.startswith(".")}
    return {article: _stamp(status) for name, status in found.items() if (article := record_id(name)) is not None}


def stamp(folder: Path, article: str) -> str:
    """File number, size and time of the article's record, by which a change shows."""
    return _stamp((folder / RECORDS / f"{article}.json").stat())


def _stamp(status: os.stat_result) -> str:
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"
