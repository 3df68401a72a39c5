"""Whole states of a knowledge graph for readers, so that they never meet a half-written one and never hold a writer up.

    KG/snapshots/7/     a knowledge graph of its own: marker, records and RDF as they were when `resolve` had ended

Oxigraph calls reading beside a writer undefined, and a store that is open for writing is locked. So who writes leaves a
snapshot when all is in line; files that no one changes in place are linked, not copied, which costs little time and
space. The last two are kept: a query that began on the one before can end on it.
"""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from graph import folder as kg
from graph.errors import StoreError
from graph.records import record_id
from graph.standing import copy_index

if TYPE_CHECKING:
    from graph.store import Store

SNAPSHOTS = "snapshots"
KEPT = 2


def publish(store: "Store") -> Path:
    """The store's present state is the newest snapshot; returns its folder."""
    root = store.path / SNAPSHOTS
    root.mkdir(exist_ok=True)
    numbers = _numbers(root)
    draft = root / ".part"
    shutil.rmtree(draft, ignore_errors=True)  # of a killed run
    draft.mkdir()
    oldest = root / str(numbers[0]) / kg.RECORDS if len(numbers) >= KEPT else None
    if oldest is not None and oldest.is_dir():  # it goes now: most of its records are still as they were
        oldest.rename(draft / kg.RECORDS)  # a run killed after this leaves a snapshot without them
    else:
        (draft / kg.RECORDS).mkdir()
    _link_all(store.path / kg.RECORDS, draft / kg.RECORDS)
    for name in (kg.MARKER, kg.SOURCES, kg.DECISIONS):
        if (store.path / name).exists():
            shutil.copyfile(store.path / name, draft / name)
    store.rdf.backup(draft / kg.RDF)
    copy_index(store.index, draft)
    newest = root / str(numbers[-1] + 1 if numbers else 1)
    draft.rename(newest)
    for number in _numbers(root)[:-KEPT]:
        shutil.rmtree(root / str(number), ignore_errors=True)
    return newest


def newest_snapshot(path: str | Path) -> Path:
    """The folder of the newest whole state of this knowledge graph; StoreError where no build has ended yet."""
    path = Path(path)
    kg.read_base_iri(path)
    numbers = _numbers(path / SNAPSHOTS)
    if not numbers:
        raise StoreError(f"{path} has no whole state yet; wait for its build to end, or run `claimgraph build` on it")
    return path / SNAPSHOTS / str(numbers[-1])


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
