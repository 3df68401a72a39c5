"""What the store asks of Oxigraph: open it with clear errors, replace a graph whole, read it in order."""

from collections.abc import Collection, Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from graph.errors import StoreError
from graph.iris import content_hash, vocabulary_graph
from graph.terms import term

VOCABULARY_FILES = ("ontology.ttl", "offences.ttl")
READ_TRIES = 4


def open_rdf(path: Path, base: str, *, read_only: bool) -> ox.Store:
    """The Oxigraph store in this folder, with the vocabulary in it; made where there is none, unless
    read-only.

    A read-only store shows the state at this moment: what a writer adds later is not seen.
    """
    try:
        if not read_only:
            store = ox.Store(path)
            _load_vocabulary(store, base)
            return store
        return _open_beside_a_writer(path) if path.exists() else ox.Store()
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(f"{path.parent} is open in another process; wait until it ends") from error
        raise StoreError(f"{path} cannot be opened ({error}); remove it and build again") from error
    except RuntimeError as error:
        raise StoreError(f"{path} is damaged ({error}); remove it and build again: the records are kept") from error


def _open_beside_a_writer(path: Path) -> ox.Store:
    """The store as a reader sees it; a writer may replace files between the look at their list and at them."""
    for _ in range(READ_TRIES - 1):
        try:
            return ox.Store.read_only(str(path))
        except (OSError, RuntimeError):
            continue
    return ox.Store.read_only(str(path))


def replace_graph(store: ox.Store, name: str, quads: Iterable[ox.Quad], beside: Iterable[ox.Quad] = ()) -> None:
    """The named graph holds exactly the triples of these quads, and other graphs the quads `beside`.

    Only what differs is touched. One transaction: killed at any moment, the graph is the old or the new one. Where
    nothing goes, the quads are handed over as they are; else one SPARQL update does it, written out and read again.
    """
    graph = ox.NamedNode(name)
    here = (q if q.graph_name == graph else ox.Quad(q.subject, q.predicate, q.object, graph) for q in quads)
    new, beside = dict.fromkeys(here), list(beside)
    empty = not new
    gone = []
    for quad in store.quads_for_pattern(None, None, None, graph):
        if quad in new:
            del new[quad]
        else:
            gone.append(quad)
    if not empty and not gone:
        if new or beside:
            store.extend([*new, *beside])
        return
    added = "".join(f"GRAPH {quad.graph_name} {{ {_triples([quad])} }}\n" for quad in beside)
    if empty:
        store.update(f"DROP SILENT GRAPH {graph}; INSERT DATA {{ {added} }}")
    else:
        deleted = f"DELETE DATA {{ GRAPH {graph} {{ {_triples(gone)} }} }}"
        store.update(f"{deleted}; INSERT DATA {{ GRAPH {graph} {{ {_triples(new)} }} {added} }}")


def _triples(quads: Iterable[ox.Quad]) -> str:
    return " .\n".join(f"{quad.subject} {quad.predicate} {quad.object}" for quad in quads)


def add_missing(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """The store holds these quads too; done in one transaction."""
    store.extend([quad for quad in quads if quad not in store])


def remove_quads(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """The store does not hold these quads; done in one transaction."""
    gone = "".join(f"GRAPH {quad.graph_name} {{ {_triples([quad])} }}\n" for quad in quads)
    if gone:
        store.update(f"DELETE DATA {{ {gone} }}")


def graph_fingerprint(store: ox.Store, name: str) -> str | None:
    """The fingerprint that the named graph carries, "" where it has none; None where there is no such graph."""
    graph = ox.NamedNode(name)
    for quad in store.quads_for_pattern(graph, term("cg:fingerprint"), None, graph):
        return quad.object.value if isinstance(quad.object, ox.Literal) else ""
    return "" if next(store.quads_for_pattern(None, None, None, graph), None) is not None else None


def undescribed(store: ox.Store, quads: Iterable[ox.Quad], linking: Collection[ox.NamedNode]) -> list[ox.Quad]:
    """Those quads on whose subject their graph has nothing yet, and those with a linking predicate."""
    known: dict[ox.NamedNode | ox.BlankNode | ox.Triple, bool] = {}
    found = []
    for quad in quads:
        if quad.subject not in known:
            there = store.quads_for_pattern(quad.subject, None, None, quad.graph_name)
            known[quad.subject] = next(there, None) is not None
        if not known[quad.subject] or quad.predicate in linking:
            found.append(quad)
    return found


def graph_names(store: ox.Store, prefix: str) -> list[str]:
    """The named graphs whose IRI starts so, sorted."""
    names = (graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
    return sorted(name for name in names if name.startswith(prefix))


def sorted_quads(store: ox.Store) -> Iterator[ox.Quad]:
    """All quads, one named graph after the other, sorted by their terms as N-Triples writes them."""
    graphs = sorted(store.named_graphs(), key=str)
    for graph in (*graphs, ox.DefaultGraph()):
        quads = store.quads_for_pattern(None, None, None, graph)
        yield from sorted(quads, key=lambda q: (str(q.subject), str(q.predicate), str(q.object)))


def _load_vocabulary(store: ox.Store, base: str) -> None:
    """The vocabulary's graph is that of this version of the program."""
    texts = [files("graph").joinpath(name).read_bytes() for name in VOCABULARY_FILES]
    graph = ox.NamedNode(vocabulary_graph(base))
    marker = ox.Quad(graph, term("cg:fingerprint"), ox.Literal(content_hash(*texts)), graph)
    if marker in store:
        return
    fresh = ox.Store()
    for text in texts:
        fresh.load(text, ox.RdfFormat.TURTLE)
    replace_graph(store, graph.value, [*sorted_quads(fresh), marker])
