"""What is marked in the index, written to the RDF: articles' graphs, and what they share, subject by subject."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyoxigraph as ox

from graph.derived import resolution_quads
from graph.iris import run_iri
from graph.rdf import article_quads, fingerprint
from graph.records import Software, read_record
from graph.resolution.index import Index, column
from graph.resolution.readout import all_subjects, read_article, read_subjects
from graph.written import verify_article, verify_written

if TYPE_CHECKING:
    from graph.store import Store

BATCH = 2_000  # subjects described at a time


def write_marked(store: "Store", index: Index) -> tuple[int, int]:
    """The RDF says of all that is marked what the index does; how many graphs of articles were written, and removed."""
    marked = set(column(index, "SELECT iri FROM pending"))
    articles = {iri for iri in marked if iri.startswith(store.article_iri(""))}
    subjects = marked - {store.resolution_graph}
    if store.resolution_graph in marked:
        subjects |= all_subjects(index) | _described(store)
    gone: list[ox.Quad] = []
    for some in _batches(sorted(subjects), BATCH):
        added, removed = _difference(store, index, some)
        store.describe(added)
        verify_written(store.rdf, added)
        gone += removed
    written = [_write_article(store, index, iri) for iri in sorted(articles)]
    for iri in sorted(articles):  # once all stand: who is accused may be mentioned in another of them
        verify_article(store.rdf, iri)
    store.remove(gone)
    index.db.execute("DELETE FROM pending")
    return written.count("written"), written.count("removed")


def _described(store: "Store") -> set[str]:
    graph = ox.NamedNode(store.resolution_graph)
    quads = store.rdf.quads_for_pattern(None, None, None, graph)
    return {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}


def _difference(store: "Store", index: Index, subjects: Sequence[str]) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """The quads on these subjects that the graph of shared things lacks, and those that it should not have."""
    graph = ox.NamedNode(store.resolution_graph)
    runs = [software for software in _runs(index) if run_iri(store.base, software.program, software.model) in subjects]
    wanted = dict.fromkeys(resolution_quads(read_subjects(index, subjects), runs))
    there = {quad for iri in subjects for quad in store.rdf.quads_for_pattern(ox.NamedNode(iri), None, None, graph)}
    return [quad for quad in wanted if quad not in there], [quad for quad in there if quad not in wanted]


def _runs(index: Index) -> Iterator[Software]:
    rows = index.db.execute("SELECT program, model FROM run WHERE count > 0 ORDER BY program, model")
    return (Software(*row) for row in rows)


def _write_article(store: "Store", index: Index, iri: str) -> str:
    """Bring the article's graph in line; "written", "removed", or "" where it was as it should be."""
    article = unquote(iri.removeprefix(store.article_iri("")))
    known = store.fingerprint_of(iri)
    row = index.db.execute("SELECT digest FROM article WHERE id = ?", (article,)).fetchone()
    if row is None:
        store.replace_graph(iri, ())
        return "removed" if known is not None else ""
    resolution = read_article(index, article)
    as_it_should = known == fingerprint(row[0], resolution)
    if as_it_should:
        return ""
    store.replace_graph(iri, article_quads(read_record(store.path, article), resolution))
    return "written"


def _batches(values: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    return (values[start : start + size] for start in range(0, len(values), size))
