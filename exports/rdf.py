"""The knowledge graph as RDF files: Turtle, TriG, N-Quads, JSON-LD.

All hold the articles' evidence, what resolution derived, and the ontology and taxonomy with their labels, so that
a file can be understood without this program. The store has no blank nodes and its quads come sorted: equal stores
give equal bytes.
"""

from collections.abc import Iterable, Iterator
from typing import IO, Literal, get_args

import pyoxigraph as ox

from exports.floor import nodes_left_out
from graph.errors import ExportError
from graph.store import Store
from graph.vocabulary import PREFIXES

RdfForm = Literal["turtle", "trig", "nquads", "jsonld"]
_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def write_rdf(store: Store, form: str, out: IO[bytes], *, floor: float = 0.0, rejected: bool = False) -> None:
    """Write the whole store in one of the forms, as a stream.

    TriG, N-Quads and JSON-LD keep the named graphs: one for each article, one for what was resolved, one
    for the vocabulary. Turtle knows no graphs and holds their union, each triple once. Claims of less confidence
    than `floor` are left out, and those that an analyst rejected unless `rejected` asks for them.
    """
    if form not in _FORMATS:
        raise ExportError(f"no RDF form is called {form!r}; there are {', '.join(get_args(RdfForm))}")
    low = nodes_left_out(store.rdf, floor, rejected=rejected)
    if form == "turtle":
        statements: Iterable[ox.Triple] | Iterable[ox.Quad] = (
            t for t in _union(store.rdf) if t.subject not in low and t.object not in low
        )
    else:
        statements = (q for q in store.quads() if q.subject not in low and q.object not in low)
    ox.serialize(statements, out, format=_FORMATS[form], prefixes=PREFIXES)


def _union(rdf: ox.Store) -> Iterator[ox.Triple]:
    """The triples of all graphs, sorted, each once. Memory holds one subject's triples and the names of
    all subjects.
    """
    subjects = {str(quad.subject): quad.subject for quad in rdf.quads_for_pattern(None, None, None, None)}
    for _, subject in sorted(subjects.items()):
        triples = {quad.triple for quad in rdf.quads_for_pattern(subject, None, None, None)}
        yield from sorted(triples, key=lambda triple: (str(triple.predicate), str(triple.object)))
