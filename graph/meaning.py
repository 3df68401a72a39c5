"""What decisions speak of, in the knowledge graph as it is now: entities by IRI, claims; nothing where nothing fits."""

from graph.decisions import Content, Reviewed, Withdrawal
from graph.iris import claim_iri
from graph.model import EntityType
from graph.resolution.clustering import refers
from graph.resolution.components import meant_names
from graph.resolution.constraints import Different, Named, Reference, Rename, Retype, Same
from graph.resolution.index import Index, column
from graph.resolution.namesakes import Counted
from graph.resolution.rows import variant_of

_BY_ID = """
SELECT e.iri FROM profile p LEFT JOIN variant v ON v.n = p.variant
JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) WHERE p.entity = ?
"""
_OF_VARIANT = """
SELECT DISTINCT e.iri FROM variant v JOIN profile p ON p.variant = v.n
JOIN entity e ON e.cluster = coalesce(p.own, v.cluster) WHERE v.n = ?
"""
_CALLED = """
SELECT e.iri, v.content FROM variant v JOIN entity e ON e.cluster = v.cluster
WHERE json_extract(v.content, '$[2]') = ?
"""


def spoken_of(index: Index, content: Content) -> list[frozenset[str]]:
    """The IRIs that each part of the decision means now: two parts of a pair, one of others; none of withdrawals."""
    match content:
        case Same(one, other) | Different(one, other):
            return [meant(index, one), meant(index, other)]
        case Rename(what, _):
            return [meant(index, what)]
        case Retype(what, kind):
            return [retyped(index, what, kind)]
        case Reviewed(claim, _):
            known = column(index, "SELECT id FROM claim WHERE id = ?", [claim])
            return [frozenset(claim_iri(index.base, found) for found in known)]
        case Withdrawal(_):
            return []


def applies(index: Index, content: Content) -> bool:
    """Whether all that the decision speaks of is there; a withdrawal always does what it can."""
    return all(spoken_of(index, content))


def meant(index: Index, reference: Reference) -> frozenset[str]:
    """The IRIs of the entities that the reference means; namesakes are several."""
    if isinstance(reference, str):
        return frozenset(column(index, _BY_ID, [reference]))
    found: set[str] = set()
    for name in meant_names(index, reference):
        for number, content in index.db.execute("SELECT n, content FROM variant WHERE name = ?", (name,)).fetchall():
            if refers(reference, [Counted(variant_of(content))]):
                found.update(column(index, _OF_VARIANT, [number]))
    return frozenset(found)


def retyped(index: Index, reference: Reference, kind: EntityType) -> frozenset[str]:
    """The IRIs of what was read as the reference says and is of this type now."""
    if not isinstance(reference, Named):
        return meant(index, reference)
    found = set(meant(index, reference))
    for iri, content in index.db.execute(_CALLED, (reference.name,)).fetchall():
        if variant_of(content).type is kind:
            found.add(iri)
    return frozenset(found)
