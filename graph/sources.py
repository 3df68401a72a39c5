"""Which source, by name and digest, holds which articles: a line of `sources.jsonl` for each source read to
its end.

The last line about a source counts. A line that a kill tore off is dropped, and that source is read again.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.folder import SOURCES, write_atomically


@dataclass(frozen=True, slots=True)
class Source:
    """A source as last read to its end: its name as the user gave it, its digest, the ids of its articles."""

    source: str
    digest: str
    articles: tuple[str, ...]


def read_sources(folder: Path) -> dict[str, Source]:
    """All sources by name, in the order in which they were first read."""
    path = folder / SOURCES
    found: dict[str, Source] = {}
    if path.exists():
        for line in path.read_bytes().splitlines():
            source = _parse(line)
            if source is not None:
                found[source.source] = source
    return found


def append_source(folder: Path, source: Source) -> None:
    """The source is on disk, after all that were written before."""
    path = folder / SOURCES
    with path.open("ab+") as file:
        torn = file.tell() > 0 and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n"
        file.write((b"\n" if torn else b"") + _line(source))


def write_sources(folder: Path, sources: Iterable[Source]) -> None:
    """Exactly these sources are on disk."""
    write_atomically(folder / SOURCES, b"".join(map(_line, sources)))


def articles_in(sources: Mapping[str, Source]) -> set[str]:
    """The ids of all articles that some source holds."""
    return {article for source in sources.values() for article in source.articles}


def _line(source: Source) -> bytes:
    return json.dumps(asdict(source)).encode("ascii") + b"\n"  # ASCII: file names may hold lone surrogates


def _parse(line: bytes) -> Source | None:
    try:
        content = json.loads(line)
        return Source(content["source"], content["digest"], tuple(content["articles"]))
    except (ValueError, KeyError, TypeError):
        return None
