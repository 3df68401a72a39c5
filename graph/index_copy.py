"""The index of a snapshot: a copy of the live one, for which only the pages that changed are copied.

SQLite appends each page that changes to a log beside the file and moves it into the file later. As long as the file is
as it was left when the newest snapshot was made, the log tells all in which it differs from that snapshot. So the copy
of the snapshot before, which goes when another is made, needs only the pages that changed since. What results is byte
for byte the live file, but for two bytes that say that it has no log: it can be read where nothing can be written.

    KG/snapshots/7/index.pages      {"live": STATE of the live file, "after": "6", "pages": [1, 2, 40]}

(https://www.sqlite.org/fileformat2.html, sections 1.3 and 4)
"""

import json
import os
import shutil
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from graph.folder import INDEX
from graph.resolution.index import Index

PAGES = "index.pages"
_LOG_HEADER, _FRAME_HEADER = struct.Struct(">8I"), struct.Struct(">6I")
_MAGIC = (0x377F0682, 0x377F0683)
_VERSIONS_AT, _NO_LOG = 18, b"\x01\x01"  # in the header of a database
_MARKED_NS = 1_000_000_000


class _Noted(NamedTuple):
    """What a snapshot notes of its index: how the live one was left, and which pages differ from which one's before."""

    live: str = ""
    after: str = ""
    pages: tuple[int, ...] = ()


def copy_index(index: Index, live: Path, draft: Path, newest: Path | None, taken: str) -> None:
    """The draft of a snapshot has the index as it is now.

    `taken` names the snapshot from which the draft has an index, empty where it has none: that is brought up to date
    where it is known in which pages it differs, and else made anew. Where somebody is reading the live index, its log
    cannot be emptied, and SQLite makes the copy.
    """
    source, copy = live / INDEX, draft / INDEX
    noted = _noted(newest)
    changed = _logged(source) if noted.live == _state(source) else None
    (draft / PAGES).unlink(missing_ok=True)
    (busy, *_) = index.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        copy.unlink(missing_ok=True)
        index.copy_to(copy)
        return
    if changed is not None and taken and noted.after == taken:
        _copy_pages(source, copy, {*changed, *noted.pages})
    else:
        shutil.copyfile(source, copy)
    _forget_log(copy)
    known = {} if changed is None or newest is None else {"after": newest.name, "pages": sorted(changed)}
    (draft / PAGES).write_text(json.dumps({"live": _left(source), **known}), "ascii")


def _noted(snapshot: Path | None) -> _Noted:
    try:
        if snapshot is not None:
            found = json.loads((snapshot / PAGES).read_text("ascii"))
            return _Noted(found["live"], found.get("after", ""), tuple(map(int, found.get("pages", ()))))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        pass  # not known: all is copied
    return _Noted()


def _state(file: Path) -> str:
    status = file.stat()
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _left(file: Path) -> str:
    """The state in which the file is left: with a time in the past, so that even the next instant's write shows."""
    status = file.stat()
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns - _MARKED_NS))
    return _state(file)


def _logged(database: Path) -> set[int] | None:
    """The numbers of all pages in the log of the database, from 1; None where the log cannot be read."""
    try:
        with database.with_name(f"{database.name}-wal").open("rb") as log:
            head = log.read(_LOG_HEADER.size)
            if not head:
                return set()
            magic, _, size, _, *salt, _, _ = _LOG_HEADER.unpack(head)
            if magic not in _MAGIC:
                return None
            found = set()
            while len(frame := log.read(_FRAME_HEADER.size)) == _FRAME_HEADER.size:
                page, _, *own, _, _ = _FRAME_HEADER.unpack(frame)
                if own != salt:  # left over from an earlier round
                    break
                found.add(page)
                log.seek(size, os.SEEK_CUR)
            return found
    except FileNotFoundError:
        return set()
    except struct.error:
        return None


def _copy_pages(source: Path, copy: Path, pages: Iterable[int]) -> None:
    with source.open("rb") as live, copy.open("r+b") as file:
        size = _page_size(live.read(18))
        for page in sorted({1, *pages}):
            live.seek((page - 1) * size)
            file.seek((page - 1) * size)
            file.write(live.read(size))
        file.truncate(source.stat().st_size)


def _page_size(header: bytes) -> int:
    (size,) = struct.unpack_from(">H", header, 16)
    return 65536 if size == 1 else int(size)


def _forget_log(copy: Path) -> None:
    with copy.open("r+b") as file:
        file.seek(_VERSIONS_AT)
        file.write(_NO_LOG)
        file.flush()
        os.fsync(file.fileno())
