"""What the store asks of Oxigraph: open it with clear errors, replace a graph whole, read it in order."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from graph.errors import StoreError
from graph.iris import content_hash, vocabulary_graph
from graph.terms import term

VOCABULARY_FILES = ("ontology.ttl", "offences.ttl")


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
        return ox.Store.read_only(str(path)) if path.exists() else ox.Store()
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(f"{path.parent} is open in another process; wait until it ends") from error
        raise StoreError(f"{path} cannot be opened ({error}); remove it and build again") from error
    except RuntimeError as error:
        raise StoreError(f"{path} is damaged ({error}); remove it and build again: the records are kept") from error


def replace_graph(store: ox.Store, name: str, quads: Iterable[ox.Quad]) -> None:
    """The named graph holds exactly these quads; only those that differ from what it held are touched.

    One SPARQL update, which Oxigraph runs as one transaction: killed at any moment, the graph is the old or
    the new one.
    """
    graph = ox.NamedNode(name)
    old = dict.fromkeys(store.quads_for_pattern(None, None, None, graph))
    new = dict.fromkeys(quads)
    if not new:
        store.update(f"DROP SILENT GRAPH {graph}")
    elif new.keys() != old.keys():
        gone = f"DELETE DATA {{ GRAPH {graph} {{ {_triples(old.keys() - new.keys())} }} }}"
        store.update(f"{gone}; INSERT DATA {{ GRAPH {graph} {{ {_triples(new.keys() - old.keys())} }} }}")


def _triples(quads: Iterable[ox.Quad]) -> str:
    return " .\n".join(f"{quad.subject} {quad.predicate} {quad.object}" for quad in quads)


def graph_names(store: ox.Store, prefix: str) -> dict[str, str]:
    """The named graphs whose IRI starts so, each with the fingerprint that it carries, or ""."""
    found = {
        graph.value: ""
        for graph in store.named_graphs()
        if isinstance(graph, ox.NamedNode) and graph.value.startswith(prefix)
    }
    for quad in store.quads_for_pattern(None, term("cg:fingerprint"), None, None):
        name = quad.graph_name
        if isinstance(name, ox.NamedNode) and name.value in found and isinstance(quad.object, ox.Literal):
            found[name.value] = quad.object.value
    return found


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
