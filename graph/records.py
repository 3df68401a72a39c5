"""The records of a knowledge graph's articles, one file each, with the program and model that read them.

A file's first line tells who read the article, so that it can be asked without reading the whole:

    {"software": {"program": "claimgraph 0.1.0", "model": "en 1"},
    "record": {"article": ...}}
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.errors import RecordError, StoreError
from graph.folder import RECORDS, write_atomically
from graph.model import Extraction
from graph.record import dump_record, from_record

_ARTICLE_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")


@dataclass(frozen=True, slots=True, order=True)
class Software:
    """What reads articles: program and model, with versions. Where one changed, articles are read again."""

    program: str = "claimgraph"
    model: str = "none"


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """An article's extraction as stored, who read it, and the digest of its file."""

    extraction: Extraction
    software: Software
    digest: str


def new_record(extraction: Extraction, software: Software) -> StoredRecord:
    """The record as `write_record` will store it."""
    return StoredRecord(extraction, software, hashlib.sha256(_content(extraction, software)).hexdigest())


def write_record(folder: Path, record: StoredRecord) -> None:
    """The record of the article is on disk, whole, in place of any older one."""
    path = _path(folder, record.extraction.article.id)
    path.parent.mkdir(exist_ok=True)
    write_atomically(path, _content(record.extraction, record.software))


def _content(extraction: Extraction, software: Software) -> bytes:
    head = json.dumps({"software": asdict(software)}, ensure_ascii=False)
    return f'{head[:-1]},\n"record": {dump_record(extraction)}}}\n'.encode("utf8", "surrogatepass")


def read_record(folder: Path, article_id: str) -> StoredRecord:
    """The article's record; StoreError where there is none or the file is damaged."""
    path = _path(folder, article_id)
    try:
        raw = path.read_bytes()
        content = json.loads(raw.decode("utf8", "surrogatepass"))
        digest = hashlib.sha256(raw).hexdigest()
        return StoredRecord(from_record(content["record"]), Software(**content["software"]), digest)
    except FileNotFoundError as error:
        raise StoreError(f"{folder} has no article {article_id}") from error
    except (ValueError, KeyError, TypeError, RecordError) as error:
        raise StoreError(f"{path} is damaged ({error}); remove it and build again") from error


def read_software(folder: Path, article_id: str) -> Software | None:
    """Who read the article; None where it is not there or its file is damaged, so that it is read again."""
    try:
        with _path(folder, article_id).open(encoding="utf8", errors="replace") as file:
            head = json.loads(file.readline().rstrip().removesuffix(",") + "}")
        return Software(**head["software"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def has_record(folder: Path, article_id: str) -> bool:
    """Whether the article has a record."""
    return _path(folder, article_id).is_file()


def remove_record(folder: Path, article_id: str) -> None:
    """The article has no record."""
    _path(folder, article_id).unlink(missing_ok=True)


def record_id(file_name: str) -> str | None:
    """The id of the article whose record has this file name; None for other files.

    >>> record_id("9f86d081884c7d65.json"), record_id("notes.txt")
    ('9f86d081884c7d65', None)
    """
    stem = file_name.removesuffix(".json")
    return stem if stem != file_name and _ARTICLE_ID.fullmatch(stem) else None


def record_ids(folder: Path) -> Iterator[str]:
    """The ids of all articles that have a record, sorted."""
    records = folder / RECORDS
    if records.is_dir():
        yield from sorted(filter(None, map(record_id, os.listdir(records))))


def verify_article_id(article_id: str) -> None:
    """Raise StoreError where the id cannot name a record: ids made elsewhere must not lead out of the folder."""
    if not _ARTICLE_ID.fullmatch(article_id):
        raise StoreError(f"article id {article_id!r} cannot name a record; extract the article again")


def _path(folder: Path, article_id: str) -> Path:
    verify_article_id(article_id)
    return folder / RECORDS / f"{article_id}.json"
