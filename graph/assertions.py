"""What every graph and export keeps: what a claim says is nowhere stated as a fact, and every claim can be checked.

`verify_not_asserted` and `verify_backed` look at RDF, `verify_claim_graph` at the networkx graph from which the page,
the Gephi files and the tables are made. `graph.references` checks each article's record, where the text itself is.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Graph

from graph.errors import AssertionFoundError, EvidenceError
from graph.model import EntityType, LinkKind, PropositionKind
from graph.vocabulary import CG, OA, RDF, SKOS

if TYPE_CHECKING:
    from graph.network import ClaimGraph

LINKS = tuple(CG[kind.value] for kind in LinkKind)  # how voices are addressed: the only ties between entities
NAMING = (RDF.type, SKOS.prefLabel, SKOS.altLabel, SKOS.exactMatch, CG.isoCode, CG.mergeReason)  # all else is a claim's
ENTITY_CLASSES = (CG.Entity, CG.Person, CG.Organisation, CG.Country, CG.Place, CG.Group, CG.Work)

_ENTITY_KINDS = frozenset(kind.value for kind in EntityType)
_PROPOSITION_KINDS = frozenset(kind.value for kind in PropositionKind)
_ENDS = {  # of each kind of edge: what it may come from and lead to
    "claim": (_ENTITY_KINDS | {"article"}, _PROPOSITION_KINDS),
    "role": (_PROPOSITION_KINDS, _ENTITY_KINDS),
    "link": (_ENTITY_KINDS, _ENTITY_KINDS),
}
_LINK_NAMES = frozenset(kind.value for kind in LinkKind)


def _iris(terms: tuple[object, ...]) -> str:
    return ", ".join(f"<{term}>" for term in terms)


_REIFIED = f"""
SELECT ?subject ?predicate ?object WHERE {{
  ?proposition a <{CG.Proposition}> ;
    <{RDF.subject}> ?subject ; <{RDF.predicate}> ?predicate ; <{RDF.object}> ?object .
  ?subject ?predicate ?object .
}} ORDER BY ?subject ?predicate ?object LIMIT 1
"""
_BEYOND_NAMING = f"""
SELECT ?subject ?predicate ?object WHERE {{
  ?subject a <{CG.Entity}> ; ?predicate ?object .
  FILTER(?predicate NOT IN ({_iris((*LINKS, *NAMING))}) || (?predicate = <{RDF.type}> && ?object NOT IN ({_iris(ENTITY_CLASSES)})))
}} ORDER BY ?subject ?predicate ?object LIMIT 1
"""  # noqa: E501
_CLAIMS = f"SELECT ?claim WHERE {{ ?claim a <{CG.Claim}> }}"
_BACKED = f"""
SELECT ?claim WHERE {{
  ?claim a <{CG.Claim}> ; <{CG.quote}> ?quote ; <{CG.start}> ?start ; <{CG.end}> ?end ; <{CG.article}> ?article .
  ?note <{OA.hasBody}> ?claim ; <{OA.hasTarget}> ?target .
  ?target <{OA.hasSource}> ?article ; <{OA.hasSelector}> ?position , ?words .
  ?position <{OA.start}> ?start ; <{OA.end}> ?end .
  ?words <{OA.exact}> ?quote .
  FILTER(STRLEN(?quote) = ?end - ?start)
}}
"""  # two plain queries each: evaluators take quadratic time for what is not there in a pattern of this size
_VOICES = f"SELECT ?claim ?voice WHERE {{ ?claim <{CG.claimant}>|<{CG.via}> ?voice }}"
_HEARD = f"""
SELECT ?claim ?voice WHERE {{
  {{ ?claim <{CG.claimant}> ?voice ; <{CG.article}> ?voice }} UNION
  {{ ?claim <{CG.claimant}>|<{CG.via}> ?voice ; <{CG.article}> ?article .
    ?mention <{CG.article}> ?article ; <{CG.entity}> ?voice }}
}}
"""
_ACCUSED = f"SELECT ?proposition ?accused WHERE {{ ?proposition <{CG.accused}> ?accused }}"
_NAMED = f"""
SELECT DISTINCT ?proposition ?accused WHERE {{
  ?proposition <{CG.accused}> ?accused . ?claim <{CG.proposition}> ?proposition ; <{CG.article}> ?article .
  ?mention <{CG.article}> ?article ; <{CG.entity}> ?accused
}}
"""


def verify_not_asserted(dataset: Graph | ox.Store) -> None:
    """Raise AssertionFoundError where a proposition's bare triple is stated, or of an entity more than its names.

    An entity has names, a class, the code of a country, the grounds of its merging, and links that say for whom it
    speaks; whatever else is said of it is some claim's. `dataset` is a Graph, a Dataset whose default graph is the
    union of its graphs, or an Oxigraph store.
    """
    for query, what in (
        (_REIFIED, "a proposition's triple is asserted"),
        (_BEYOND_NAMING, "an entity is said to be more than what it is called and for whom it speaks"),
    ):
        for row in _rows(dataset, query):
            raise AssertionFoundError(f"{what}: {' '.join(row)}; only a claim may say so, with voice and evidence")


def verify_backed(dataset: Graph | ox.Store) -> None:
    """Raise EvidenceError where a claim's annotation does not carry its quote, or a voice or accused has no mention.

    Who is accused must be mentioned in an article with a claim on that proposition, voices in their claim's article.
    """
    for every, good, what in (
        (_CLAIMS, _BACKED, "no annotation carries the quote and place of claim"),
        (_VOICES, _HEARD, "no mention in its article for claim and voice"),
        (_ACCUSED, _NAMED, "no mention in any article with a claim on it for proposition and accused"),
    ):
        fine = set(_rows(dataset, good))
        for row in sorted(row for row in _rows(dataset, every) if row not in fine):
            raise EvidenceError(f"{what} {' '.join(row)}; build the graph anew from its articles")


def verify_claim_graph(graph: "ClaimGraph") -> None:
    """Raise AssertionFoundError where an edge could be read as a fact, EvidenceError where a claim shows no words.

    Entities may be tied by links alone: whatever one does to another leads through a proposition.
    """
    for source, target, key, edge in graph.edges(keys=True, data=True):
        kinds = graph.nodes[source].get("kind"), graph.nodes[target].get("kind")
        ends = _ENDS.get(str(edge.get("kind")))
        if ends is None or any(kind not in allowed for kind, allowed in zip(kinds, ends, strict=True)):
            raise AssertionFoundError(f"an edge states a fact: {source} {key} {target}; only a claim may say so")
        if edge["kind"] == "link" and edge.get("link") not in _LINK_NAMES:
            raise AssertionFoundError(
                f"two entities are tied by a fact: {source} {key} {target}; only a claim may say so"
            )
        if edge["kind"] == "claim":
            quote = edge.get("quote") or ""
            if not quote or len(quote) != edge["end"] - edge["start"] or edge["article"] not in graph.graph["articles"]:
                raise EvidenceError(f"claim {key} shows no words of an article; build the graph anew from its articles")


def _rows(dataset: Graph | ox.Store, query: str) -> Iterator[tuple[str, ...]]:
    if isinstance(dataset, ox.Store):  # asked itself: rdflib in between takes most of the time of a small store
        solutions = dataset.query(query, use_default_graph_as_union=True)
        assert isinstance(solutions, ox.QuerySolutions)
        yield from (tuple(term.value for term in solution) for solution in solutions)
        return
    for row in dataset.query(query):
        assert isinstance(row, tuple)
        yield tuple(map(str, row))
