"""Claims that are left out, below a floor of confidence or rejected by an analyst, with all that only they bring.

A proposition goes with its last claim. Entities stay in RDF, since articles still mention them; in the claim graph,
which has no mentions, they go with their last edge.
"""

from collections.abc import Set
from typing import TYPE_CHECKING

import pyoxigraph as ox

from exports.flat import Attributes
from graph.decisions import Review
from graph.terms import term

if TYPE_CHECKING:
    from graph.network import ClaimGraph

_TIES = ("disputes", "disputed_by", "corroborates")


def claims_above(graph: "ClaimGraph", floor: float) -> "ClaimGraph":
    """The claim graph without claims of less confidence; the graph itself where the floor is 0."""
    if floor <= 0:
        return graph
    return without_claims(graph, {key for *_, key, edge in _claims(graph) if edge["confidence"] < floor})


def without_claims(graph: "ClaimGraph", gone: Set[str]) -> "ClaimGraph":
    """The claim graph without these claims and without what only they brought; the graph itself without any."""
    if not gone:
        return graph
    kept = graph.copy()
    left = {key: (source, target) for source, target, key, _ in _claims(graph) if key in gone}
    for key, (source, target) in left.items():
        kept.remove_edge(source, target, key)
    supported = {target for _, target, _, _ in _claims(kept)}
    kept.remove_nodes_from({target for _, target in left.values()} - supported)
    for source, target, key, edge in _claims(kept):
        ties = {name: [other for other in edge[name] if other not in gone] for name in _TIES}
        kept.edges[source, target, key].update(ties)  # a copy of a graph shares no attribute dicts with it
    touched = {relay for *_, edge in _claims(kept) for relay in edge["via"]}
    kept.remove_nodes_from([node for node, degree in list(kept.degree()) if degree == 0 and node not in touched])
    return kept


def _claims(graph: "ClaimGraph") -> list[tuple[str, str, str, Attributes]]:
    return [edge for edge in graph.edges(keys=True, data=True) if edge[3]["kind"] == "claim"]


def nodes_left_out(rdf: ox.Store, floor: float, *, rejected: bool = False) -> frozenset[ox.NamedNode]:
    """The claims of less confidence and, unless asked for, those rejected, with all that only they bring.

    That is their relays, evidence and reviews, and the propositions that no other claim is on.
    """
    out = set() if rejected else set(_subjects(rdf, "cg:review", ox.Literal(Review.REJECTED.value)))
    if floor <= 0 and not out:
        return frozenset()
    sure = {q.subject: q.object for q in rdf.quads_for_pattern(None, term("cg:confidence"), None, None)}
    low = {claim for claim, value in sure.items() if isinstance(value, ox.Literal) and float(value.value) < floor}
    low |= {claim for claim in sure if claim in out}
    said = {(q.subject, q.object) for q in rdf.quads_for_pattern(None, term("cg:proposition"), None, None)}
    gone = {proposition for claim, proposition in said if claim in low}
    gone -= {proposition for claim, proposition in said if claim not in low}
    parts = [part for claim in low for part in (*_objects(rdf, claim, "cg:relay"), *_evidence(rdf, claim))]
    parts += [decision for claim in low for decision in _subjects(rdf, "cg:about", claim)]
    return frozenset(node for node in (*low, *gone, *parts) if isinstance(node, ox.NamedNode))


def _evidence(rdf: ox.Store, claim: object) -> list[object]:
    found: list[object] = []
    for note in _subjects(rdf, "oa:hasBody", claim):
        targets = _objects(rdf, note, "oa:hasTarget")
        found += [note, *targets, *(s for target in targets for s in _objects(rdf, target, "oa:hasSelector"))]
    return found


def _objects(rdf: ox.Store, subject: object, predicate: str) -> list[object]:
    assert isinstance(subject, ox.NamedNode)
    return [quad.object for quad in rdf.quads_for_pattern(subject, term(predicate), None, None)]


def _subjects(rdf: ox.Store, predicate: str, obj: object) -> list[object]:
    assert isinstance(obj, ox.NamedNode | ox.Literal)
    return [quad.subject for quad in rdf.quads_for_pattern(None, term(predicate), obj, None)]
