"""The folder of a knowledge graph: what marks it as one, and how files in it are written.

    KG/claimgraph.json     what this folder is: format version and base IRI
    KG/records/<id>.json   each article's record, and what program and model read it (`graph.records`)
    KG/sources.jsonl       which source, by name and digest, holds which articles (`graph.sources`)
    KG/store/              the RDF, in Oxigraph (`graph.store`)
    KG/index.sqlite        what resolution knows of all articles (`graph.resolution.index`); made anew if missing
    KG/decisions.jsonl     the analyst's decisions; may be absent
    KG/review-skipped      questions that an analyst does not want to be asked again; may be absent
    KG/snapshots/          the last whole states, for readers beside a writer (`graph.snapshot`)

Every file is written beside its place and renamed into it: a reader, or the next run after a kill, finds
either the old file or the new one, whole.
"""

import json
import os
from pathlib import Path

from graph.errors import StoreError, VocabularyError
from graph.iris import BASE_IRI, check_base_iri

FORMAT = 1
MARKER = "claimgraph.json"
RECORDS = "records"
SOURCES = "sources.jsonl"
RDF = "store"
INDEX = "index.sqlite"
DECISIONS = "decisions.jsonl"


def write_atomically(path: Path, content: bytes) -> None:
    """The file holds the content, wholly: on disk before it has its name."""
    draft = path.with_name(f".{path.name}.part")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def create_folder(path: Path, base: str = BASE_IRI) -> None:
    """The folder is an empty knowledge graph; StoreError where it already holds something else."""
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path} is a file; name a folder for the knowledge graph")
    foreign = [p.name for p in path.iterdir() if p.name != f".{MARKER}.part"] if path.is_dir() else []
    if foreign:
        raise StoreError(f"{path} is not empty and not a knowledge graph; name a new or empty folder")
    check_base_iri(base)
    path.mkdir(parents=True, exist_ok=True)
    write_atomically(path / MARKER, json.dumps({"format": FORMAT, "base_iri": base}).encode("ascii") + b"\n")


def is_knowledge_graph(path: Path) -> bool:
    """Whether the folder is marked as a knowledge graph."""
    return (path / MARKER).is_file()


def read_base_iri(path: Path) -> str:
    """The base IRI of the knowledge graph in this folder; StoreError where there is none that can be read."""
    if not path.exists():
        raise StoreError(f"{path} does not exist; make it with `claimgraph build SOURCE... --kg {path}`")
    if not is_knowledge_graph(path):
        raise StoreError(f"{path} is not a knowledge graph (it has no {MARKER}); name the folder given to --kg")
    marker = path / MARKER
    try:
        content = json.loads(marker.read_text("utf8"))
        found, base = content["format"], str(content["base_iri"])
        if found == FORMAT:
            return check_base_iri(base)
    except (ValueError, KeyError, TypeError, VocabularyError) as error:
        raise StoreError(f"{marker} is damaged ({error}); build the knowledge graph anew") from error
    raise StoreError(f"{path} has format {found!r}, this program reads {FORMAT}; build it anew")
