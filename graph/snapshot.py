"""Whole states of a knowledge graph for readers, so that they never meet a half-written one and never hold a writer up.

    KG/snapshots/7/     a knowledge graph of its own: marker, records and RDF as they were when `resolve` had ended

Oxigraph calls reading beside a writer undefined, and a store that is open for writing is locked. So who writes leaves a
snapshot when all is in line; files that no one changes in place are linked, not copied, which costs little time and
space. The last two are kept, and all that are being read (`graph.held`): a query can end on the one on which it began.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from graph import folder as kg
from graph.errors import StoreError
from graph.held import alone_with
from graph.index_copy import copy_index
from graph.records import record_id
from graph.standing import share_identity
from graph.store import Store, open_store

SNAPSHOTS = "snapshots"
KEPT = 2


def publish(store: Store) -> Path:
    """The store's present state is the newest snapshot; returns its folder."""
    root = store.path / SNAPSHOTS
    root.mkdir(exist_ok=True)
    draft = root / ".part"
    shutil.rmtree(draft, ignore_errors=True)  # of a killed run
    numbers = _numbers(root)
    taken = _take(root, numbers[: max(0, len(numbers) - KEPT + 1)], draft)
    newest = root / str(numbers[-1]) if numbers else None
    (draft / kg.RECORDS).mkdir(parents=True, exist_ok=True)
    _link_all(store.path / kg.RECORDS, draft / kg.RECORDS)
    for name in (kg.MARKER, kg.SOURCES, kg.DECISIONS):
        (draft / name).unlink(missing_ok=True)
        if (store.path / name).exists():
            shutil.copyfile(store.path / name, draft / name)
    shutil.rmtree(draft / kg.RDF, ignore_errors=True)
    store.rdf.backup(draft / kg.RDF)
    share_identity(store.path, draft)
    copy_index(store.index, store.path, draft, newest, taken)
    made = root / str(numbers[-1] + 1 if numbers else 1)
    draft.rename(made)
    return made


def _take(root: Path, numbers: Iterable[int], draft: Path) -> str:
    """The latest of these snapshots that nobody reads is the draft of the next, and earlier ones are gone; its name.

    Most of its files are those of the next. Empty where all are read: they stay until another is made.
    """
    taken = ""
    for number in sorted(numbers, reverse=True):
        old = root / str(number)
        with alone_with(old) as free:
            if free and not taken:
                old.rename(draft)  # at once: who was about to read it finds the newest instead
                taken = old.name
            elif free:
                shutil.rmtree(old, ignore_errors=True)
    return taken


def newest_snapshot(path: str | Path) -> Path:
    """The folder of the newest whole state of this knowledge graph; StoreError where no build has ended yet.

    Where it is not held (`graph.held`), it may go when two more builds have ended.
    """
    path = Path(path)
    kg.read_base_iri(path)
    numbers = _numbers(path / SNAPSHOTS)
    if not numbers:
        raise StoreError(f"{path} has no whole state yet; wait for its build to end, or run `claimgraph build` on it")
    return path / SNAPSHOTS / str(numbers[-1])


def open_snapshot(path: str | Path) -> Store:
    """The newest whole state, open for reading, and held until it is closed; StoreError where there is none."""
    while True:
        newest = newest_snapshot(path)
        try:
            return open_store(newest, read_only=True)
        except StoreError:
            if newest_snapshot(path) == newest:
                raise


def _numbers(root: Path) -> list[int]:
    if not root.is_dir():
        return []
    return sorted(int(entry.name) for entry in root.iterdir() if entry.name.isdecimal())


def _link_all(source: Path, target: Path) -> None:
    """The folder has the very records that the other has; those that it has already are left alone."""
    wanted, there = _files(source), _files(target)
    for name in there.keys() - wanted.keys():
        (target / name).unlink()
    for name, status in wanted.items():
        known = there.get(name)
        if known is None or (known.st_ino, known.st_mtime_ns) != (status.st_ino, status.st_mtime_ns):
            (target / name).unlink(missing_ok=True)
            _link(source / name, target / name)


def _files(folder: Path) -> dict[str, os.stat_result]:
    if not folder.is_dir():
        return {}
    with os.scandir(folder) as entries:
        return {entry.name: entry.stat() for entry in entries if record_id(entry.name) is not None}


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copyfile(source, target)
