"""A knowledge graph on disk, opened: the records of its articles, and the RDF that answers queries.

An article is put in two steps: its record is renamed into place, then its named graph is replaced in one
transaction, which also describes what it refers to and nothing described before. Killed between the two, the graph
is the old one or missing; `graph.build.resolve` knows that from the index, where it was marked before.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from graph import folder as kg
from graph.derived import resolution_quads
from graph.errors import StoreError
from graph.held import Hold, hold
from graph.iris import BASE_IRI, article_iri, resolution_graph
from graph.model import Extraction, LinkKind
from graph.oxigraph import (
    add_missing,
    graph_fingerprint,
    graph_names,
    open_rdf,
    remove_quads,
    replace_graph,
    sorted_quads,
    undescribed,
)
from graph.rdf import article_quads
from graph.records import (
    Software,
    new_record,
    read_record,
    read_software,
    record_ids,
    remove_record,
    verify_article_id,
    write_record,
)
from graph.references import verify_extraction
from graph.resolution.index import Index
from graph.resolution.model import Resolution
from graph.resolution.readout import read_resolution
from graph.resolution.resolve import resolve_extractions
from graph.resolution.review import Grounds, Proposal, grounds, proposals
from graph.sources import Source, append_source, articles_in, read_sources, write_sources
from graph.standing import changing_records, decided_before, in_line, mark, open_beside
from graph.terms import term
from graph.vocabulary import PREFIXES

_LINKS = tuple(term(f"cg:{kind.value}") for kind in LinkKind)


def open_store(
    path: str | Path,
    *,
    create: bool = False,
    read_only: bool = False,
    base_iri: str | None = None,
    software: Software | None = None,
) -> "Store":
    """The knowledge graph in this folder; with `create`, an empty one is made where there is none.

    `base_iri` starts the IRIs of a new knowledge graph; an old one keeps its own. `software` is what `put`
    notes as having read the articles. StoreError says what to do where the folder is missing, foreign,
    locked or damaged. One that is read only is held meanwhile (`graph.held`).
    """
    path = Path(path)
    held = hold(path) if read_only else None
    if create and not read_only and not kg.is_knowledge_graph(path):
        kg.create_folder(path, base_iri or BASE_IRI)
    base = kg.read_base_iri(path)
    if read_only and held is None:
        raise StoreError(f"{path} is about to go, as a newer state has taken its place; open that")
    if base_iri not in (None, base):
        raise StoreError(f"{path} has the base IRI {base!r}, not {base_iri!r}; name another folder or leave it out")
    rdf = open_rdf(path / kg.RDF, base, read_only=read_only)
    index = None if read_only else open_beside(path, base)
    return Store(path, base, rdf, index, held, read_only=read_only, software=software or Software())


class Store:
    """An open knowledge graph; `open_store` makes it. Use it as a context manager, or `close` it."""

    def __init__(
        self,
        path: Path,
        base: str,
        rdf: ox.Store,
        index: Index | None,
        held: Hold | None,
        *,
        read_only: bool,
        software: Software,
    ) -> None:
        self.path = path
        self.base = base
        self.read_only = read_only
        self.software = software
        self._rdf: ox.Store | None = rdf
        self._index = index
        self._held = held
        self._for_rdflib: list[OxigraphStore] = []
        self._sources = read_sources(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the folder for other processes. The store cannot be used afterwards."""
        self._rdf = None
        if self._held is not None:
            self._held.release()
        if self._index is not None:
            self._index.close()
            self._index = None
        while self._for_rdflib:  # rdflib's graphs refer to each other in circles, and would hold the lock for long
            self._for_rdflib.pop().close()

    @property
    def rdf(self) -> ox.Store:
        """The Oxigraph store, for queries (with `use_default_graph_as_union=True`) and for serialising."""
        if self._rdf is None:
            raise StoreError(f"{self.path} was closed; open it again")
        return self._rdf

    def dataset(self) -> Dataset:
        """The RDF as an rdflib Dataset whose default graph is the union of all named graphs."""
        self._for_rdflib.append(OxigraphStore(store=self.rdf))
        dataset = Dataset(store=self._for_rdflib[-1], default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace, override=True, replace=True)
        return dataset

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad, sorted by graph and then as N-Quads, so that equal stores give equal bytes."""
        return sorted_quads(self.rdf)

    def articles(self) -> tuple[str, ...]:
        """The ids of all articles, sorted."""
        return tuple(record_ids(self.path))

    def extraction(self, article_id: str) -> Extraction:
        """What was read out of the article; StoreError where there is none."""
        return read_record(self.path, article_id).extraction

    def extractions(self) -> Iterator[Extraction]:
        """What was read out of each article, one at a time, sorted by id."""
        return map(self.extraction, self.articles())

    @property
    def index(self) -> Index:
        """What resolution knows of all articles, as of the last time; only an open, writable store has it."""
        self.check_writable()
        if self._index is None:
            raise StoreError(f"{self.path} was closed; open it again")
        return self._index

    def resolved(self) -> AbstractContextManager[Index]:
        """What resolution knows of all articles as they are now, with what was decided the last time."""
        return in_line(self.path, self.base, self._index, self.extractions)

    def resolution(self) -> Resolution:
        """Who is who and what is one over all articles as they are now, with what was decided the last time."""
        with self.resolved() as index:
            return read_resolution(index)

    def proposals(self) -> list[Proposal]:
        """The pairs of actors for an analyst to decide, those first of which most claims depend."""
        with self.resolved() as index:
            return list(proposals(index, decided_before(index)))

    def grounds(self, iri: str) -> Grounds | None:
        """Why the actor with this IRI is one, and kept from others; None where there is none."""
        with self.resolved() as index:
            return grounds(index, iri)

    def has(self, article_id: str) -> bool:
        """Whether the article is there, read by this very program and model."""
        return read_software(self.path, article_id) == self.software

    def put(self, extraction: Extraction) -> None:
        """The article's record and named graph are these, in place of any older ones.

        Until `graph.build.resolve` runs, its entities and propositions are resolved within the article; those that
        the graph knows by the same IRI stay described as they are, the others are described as this article does.
        """
        self.check_writable()
        verify_extraction(extraction)
        record = new_record(extraction, self.software)
        resolution = resolve_extractions([extraction], self.base)
        quads = article_quads(record, resolution)
        shared = undescribed(self.rdf, resolution_quads(resolution, [self.software]), linking=_LINKS)
        verify_article_id(extraction.article.id)
        mark(self.index, [extraction.article.id], {str(quad.subject)[1:-1] for quad in shared})
        with changing_records(self.index, self.path):
            write_record(self.path, record)
        replace_graph(self.rdf, article_iri(self.base, extraction.article.id), quads, beside=shared)

    def drop(self, article_id: str) -> None:
        """The article has neither record nor named graph; what only it shared goes when `graph.build.resolve` runs."""
        self.check_writable()
        mark(self.index, [article_id], ())
        with changing_records(self.index, self.path):
            remove_record(self.path, article_id)
        replace_graph(self.rdf, article_iri(self.base, article_id), ())

    def article_graphs(self) -> list[str]:
        """The IRIs of all articles' named graphs, sorted."""
        return graph_names(self.rdf, self.article_iri(""))

    def article_iri(self, article_id: str) -> str:
        """The IRI of an article and its named graph; of "" what all of them start with."""
        return article_iri(self.base, article_id)

    @property
    def resolution_graph(self) -> str:
        """The IRI of the named graph of what articles share."""
        return resolution_graph(self.base)

    def fingerprint_of(self, name: str) -> str | None:
        """The fingerprint that the named graph carries, "" where it has none; None where there is no such graph."""
        return graph_fingerprint(self.rdf, name)

    def replace_graph(self, name: str, quads: Iterable[ox.Quad]) -> None:
        """The named graph holds exactly these quads; done in one transaction."""
        self.check_writable()
        mark(self.index, (), [name])
        replace_graph(self.rdf, name, quads)

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """The RDF holds these quads too; done in one transaction. The next resolution looks at their graphs."""
        quads = list(quads)
        self.check_writable()
        mark(self.index, (), {str(quad.graph_name)[1:-1] for quad in quads})
        self.describe(quads)

    def describe(self, quads: Iterable[ox.Quad]) -> None:
        """The RDF holds these quads, which say what is marked already; done in one transaction."""
        self.check_writable()
        add_missing(self.rdf, quads)

    def remove(self, quads: Iterable[ox.Quad]) -> None:
        """The RDF does not hold these quads; done in one transaction."""
        self.check_writable()
        remove_quads(self.rdf, quads)

    def sources(self) -> Mapping[str, Source]:
        """Every source that was read to its end, by name."""
        return MappingProxyType(self._sources)

    def needs(self, source: str, digest: str) -> bool:
        """Whether a source must be read: new, changed, not read to its end, or read by other software."""
        known = self._sources.get(source)
        return known is None or known.digest != digest or not all(map(self.has, known.articles))

    def finish(self, source: str, digest: str, articles: Iterable[str]) -> tuple[str, ...]:
        """Note that the source was read to its end and holds these articles; drop what only its old state
        held.

        Returns the ids of the articles dropped.
        """
        self.check_writable()
        old = self._sources.get(source)
        new = Source(source, digest, tuple(sorted(set(articles))))
        self._sources[source] = new
        left = set(old.articles if old else ()) - set(new.articles)
        gone = sorted(left - articles_in(self._sources)) if left else []
        for article_id in gone:  # before the note: killed in between, the source is read again
            self.drop(article_id)
        if new != old:
            append_source(self.path, new)
        return tuple(gone)

    def prune(self, gone: Iterable[str]) -> tuple[str, ...]:
        """Forget these sources and drop the articles that no other source holds; returns the ids of those."""
        self.check_writable()
        gone = set(gone)
        held = articles_in(self._sources)
        self._sources = {name: known for name, known in self._sources.items() if name not in gone}
        dropped = sorted(held - articles_in(self._sources))
        for article_id in dropped:
            self.drop(article_id)
        write_sources(self.path, self._sources.values())
        return tuple(dropped)

    def check_writable(self) -> None:
        """Raise StoreError where the store was opened for reading only."""
        if self.read_only:
            raise StoreError(f"{self.path} was opened read-only; open it for writing")
