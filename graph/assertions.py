"""The property that every graph and export keeps: what a claim says is nowhere stated as a fact."""

from rdflib import Graph
from rdflib.term import Node

from graph.errors import AssertionFoundError
from graph.vocabulary import CG, RDF

LINKS = (CG.speaksFor, CG.partOf, CG.heldBy)  # how voices are addressed: the only ties between entities

_REIFIED = f"""
SELECT ?subject ?predicate ?object WHERE {{
  ?proposition a <{CG.Proposition}> ;
    <{RDF.subject}> ?subject ; <{RDF.predicate}> ?predicate ; <{RDF.object}> ?object .
  ?subject ?predicate ?object .
}} ORDER BY ?subject ?predicate ?object LIMIT 1
"""
_BETWEEN_ENTITIES = f"""
SELECT ?subject ?predicate ?object WHERE {{
  ?subject a <{CG.Entity}> ; ?predicate ?object .
  ?object a <{CG.Entity}> .
  FILTER(?predicate NOT IN ({", ".join(f"<{link}>" for link in LINKS)}))
}} ORDER BY ?subject ?predicate ?object LIMIT 1
"""


def verify_not_asserted(dataset: Graph) -> None:
    """Raise AssertionFoundError where a proposition's bare triple is stated, or a tie of entities that is no link.

    `dataset` is a Graph, or a Dataset whose default graph is the union of its graphs.
    """
    for query, what in (
        (_REIFIED, "a proposition's triple is asserted"),
        (_BETWEEN_ENTITIES, "two entities are tied by more than how they are addressed"),
    ):
        for row in dataset.query(query):
            subject, predicate, obj = _terms(row)
            raise AssertionFoundError(
                f"{what}: {subject} {predicate} {obj}; only a claim may say so, with voice and evidence"
            )


def _terms(row: object) -> tuple[Node, Node, Node]:
    assert isinstance(row, tuple)
    subject, predicate, obj = row
    return subject, predicate, obj
