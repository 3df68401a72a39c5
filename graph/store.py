"""A knowledge graph on disk, opened: the records of its articles, and the RDF that answers queries."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from rdflib import Dataset

from graph import folder as kg
from graph import records
from graph.iris import BASE_IRI
from graph.model import Extraction
from graph.records import Software
from graph.sources import Source, append_source, articles_in, read_sources, write_sources


def open_store(
    path: str | Path,
    *,
    create: bool = False,
    read_only: bool = False,
    base_iri: str | None = None,
    software: Software | None = None,
) -> "Store":
    """The knowledge graph in this folder; with `create`, an empty one is made where there is none.

    `base_iri` starts the IRIs of a new knowledge graph; an old one keeps its own. `software` is what `put` notes
    as having read the articles. StoreError says what to do where the folder is missing, foreign, locked or damaged.
    """
    path = Path(path)
    if create and not kg.is_knowledge_graph(path):
        kg.create_folder(path, base_iri or BASE_IRI)
    return Store(path, kg.read_base_iri(path), read_only=read_only, software=software or Software())


class Store:
    """An open knowledge graph; `open_store` makes it. Use it as a context manager, or `close` it."""

    def __init__(self, path: Path, base: str, *, read_only: bool, software: Software) -> None:
        self.path = path
        self.base = base
        self.read_only = read_only
        self.software = software

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the folder for other processes. The store cannot be used afterwards."""

    def articles(self) -> tuple[str, ...]:
        """The ids of all articles, sorted."""
        return tuple(records.record_ids(self.path))

    def extraction(self, article_id: str) -> Extraction:
        """What was read out of the article; StoreError where there is none."""
        return records.read_record(self.path, article_id)

    def extractions(self) -> Iterator[Extraction]:
        """What was read out of each article, one at a time, sorted by id."""
        return map(self.extraction, self.articles())

    def put(self, extraction: Extraction) -> None:
        """The article's record and named graph are these, in place of any older ones."""
        records.write_record(self.path, extraction, self.software)

    def drop(self, article_id: str) -> None:
        """The article has neither record nor named graph."""
        records.remove_record(self.path, article_id)

    def has(self, article_id: str) -> bool:
        """Whether the article is there, read by this very program and model."""
        return records.read_software(self.path, article_id) == self.software

    def needs(self, source: str, digest: str) -> bool:
        """Whether a source must be read: new, changed, not read to its end, or by another program or model."""
        known = read_sources(self.path).get(source)
        return known is None or known.digest != digest or not all(map(self.has, known.articles))

    def finish(self, source: str, digest: str, articles: Iterable[str]) -> tuple[str, ...]:
        """Note that the source was read to its end and holds these articles; drop what only its old state held.

        Returns the ids of the articles dropped.
        """
        raise NotImplementedError

    def sources(self) -> dict[str, Source]:
        """Every source that was read to its end, by name."""
        return read_sources(self.path)

    def prune(self, gone: Iterable[str]) -> tuple[str, ...]:
        """Forget these sources and drop the articles that no other source holds; returns the ids of those."""
        raise NotImplementedError

    def dataset(self) -> "Dataset":
        """The RDF as an rdflib Dataset whose default graph is the union of all named graphs."""
        raise NotImplementedError

    def quads(self) -> "Iterator[ox.Quad]":
        """Every quad of the store, sorted, so that equal stores give equal bytes."""
        raise NotImplementedError

    @property
    def rdf(self) -> "ox.Store":
        """The Oxigraph store, for queries (with `use_default_graph_as_union=True`) and for serialising."""
        raise NotImplementedError
