"""Folders that someone reads, in whatever process: who reads one holds it, and who would remove it asks first.

A hold is a shared lock on the marker file of the folder; the system lets go of it when its process ends, however it
ends. Where there are no such locks, nothing is held: on some shared file systems, and on Windows, where what is open
cannot be removed anyway.
"""

import os
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.folder import MARKER


class Hold:
    """A folder that is held until `release`, or until nothing refers to this any more."""

    def __init__(self, descriptor: int) -> None:
        self.release = weakref.finalize(self, os.close, descriptor)


def hold(folder: Path) -> Hold | None:
    """The folder is held; None where it is gone, or about to go."""
    try:
        descriptor = os.open(folder / MARKER, os.O_RDONLY)
    except FileNotFoundError:
        return None
    held = Hold(descriptor)
    if _lock(descriptor, alone=False) and _is_at(descriptor, folder / MARKER):
        return held
    held.release()
    return None


@contextmanager
def alone_with(folder: Path) -> Iterator[bool]:
    """Whether nobody holds the folder, which nobody can from now until the end of the block."""
    try:
        descriptor = os.open(folder / MARKER, os.O_RDONLY)
    except FileNotFoundError:  # of a killed run
        yield True
        return
    try:
        yield _lock(descriptor, alone=True)
    finally:
        os.close(descriptor)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _lock(descriptor: int, *, alone: bool) -> bool:
    """Whether the file could be locked without waiting, or need not be."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
