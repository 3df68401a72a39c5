"""The file `decisions.jsonl` of a knowledge graph: read with what is wrong in it named, and only ever appended to.

Lines may stand in any order and be there twice, as a union merge in git leaves them: what they come to is the same. A
line that cannot be read stays where it is and is named, and the others hold.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.decisions import Decision, decision_line, decision_of
from graph.errors import RecordError, StoreError
from graph.folder import DECISIONS

if sys.platform != "win32":
    import fcntl


@dataclass(frozen=True, slots=True)
class Log:
    """The decisions by time and id, each once; `bad` names each line that is none, with file and number."""

    decisions: tuple[Decision, ...] = ()
    bad: tuple[str, ...] = ()


def read_log(folder: Path) -> Log:
    """What was decided in this knowledge graph."""
    path = folder / DECISIONS
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return Log()
    except OSError as error:
        raise StoreError(f"{path} cannot be read ({error.strerror}); mend its rights") from error
    found: dict[str, Decision] = {}
    bad = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                decision = decision_of(line)
                found[decision.id] = decision
            except RecordError as error:
                bad.append(f"{path}:{number}: {error}")
    return Log(tuple(sorted(found.values(), key=lambda d: (d.at, d.id))), tuple(bad))


def append_decisions(folder: Path, decisions: Iterable[Decision]) -> None:
    """The decisions are on disk, after all that were there, those that two processes append one after the other.

    Killed at any moment, the log holds all of the older lines, and the torn last one is no decision.
    """
    path = folder / DECISIONS
    lines = b"".join(map(decision_line, decisions))
    try:
        with path.open("ab+") as file, _locked(file.fileno()):
            torn = file.seek(0, os.SEEK_END) > 0 and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n"
            file.write((b"\n" if torn else b"") + lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}); nothing was decided") from error


@contextmanager
def _locked(descriptor: int) -> Iterator[None]:
    """No other process appends meanwhile; released when the file is closed too, so also by a kill."""
    if sys.platform != "win32":
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if sys.platform != "win32":
            fcntl.flock(descriptor, fcntl.LOCK_UN)
