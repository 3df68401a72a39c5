"""One thing of the graph as RDF: what is said of it, what refers to it, and the parts that belong to it alone."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.iris import annotation_iri

MOST = 20_000  # statements that refer to one thing


def node_quads(rdf: ox.Store, iri: str, base: str) -> list[ox.Quad]:
    """The statements about the thing with its evidence, those that refer to it, sorted; an article's whole graph."""
    node = ox.NamedNode(iri)
    found = set(_with_parts(rdf, node, base))
    found.update(rdf.quads_for_pattern(None, None, None, node))
    for number, quad in enumerate(rdf.quads_for_pattern(None, None, node, None)):
        if number == MOST:
            break
        found.add(quad)
    return sorted(found, key=str)


def _with_parts(rdf: ox.Store, node: ox.NamedNode, base: str) -> Iterator[ox.Quad]:
    """Relays, zones and evidence have IRIs that begin with that of what they belong to, or of its annotation."""
    evidence = annotation_iri(base, node.value.rpartition("/")[2])
    own = (f"{node.value}/", evidence)
    waiting, seen = [node, ox.NamedNode(evidence)], {node}
    while waiting:
        for quad in rdf.quads_for_pattern(waiting.pop(), None, None, None):
            yield quad
            part = quad.object
            if isinstance(part, ox.NamedNode) and part not in seen and part.value.startswith(own):
                seen.add(part)
                waiting.append(part)
