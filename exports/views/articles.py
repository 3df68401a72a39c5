"""Which articles tell the same allegations, and which of them are one text.

A reprint hangs on the article whose text it repeats, by an edge of kind "reprint", and takes no further part: ten
papers with one agency's text are one source. Articles of different texts that take up one allegation are tied by an
edge of kind "independent", from the earlier to the later. Texts may differ and yet come from one
source that neither names.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from exports.flat import Attributes, Columns, FlatEdge, FlatGraph, FlatNode, Value, first_day, size_of
from exports.palette import ARTICLE_KIND, BLUE, GREY, VERMILION, EdgeStyle
from exports.views.sayings import turned
from graph.model import Stance
from graph.network import file_name

if TYPE_CHECKING:
    from graph.network import ClaimGraph

NODE_COLUMNS: Columns = {
    "node_kind": "string",
    "publisher": "string",
    "author": "string",
    "published": "string",
    "url": "string",
    "source": "string",
    "reprint": "boolean",
    "claims_made": "integer",
    "allegations": "integer",
}
EDGE_COLUMNS: Columns = {
    "edge_kind": "string",
    "reprint": "boolean",
    "shared": "integer",
    "opposed": "integer",
    "allegations": "list",
    "offences": "list",
    "proposition_ids": "list",
    "claim_ids": "list",
}
_REPRINT = EdgeStyle("reprint", GREY, dash=(8, 5))
_SAME = EdgeStyle("tells of the same allegations", BLUE)
_OPPOSED = EdgeStyle("tells otherwise of the same allegations", VERMILION)

_Told = Mapping[str, Mapping[str, Sequence[tuple[str, Attributes]]]]  # article, allegation: claims on it with their ids


def articles_view(graph: "ClaimGraph") -> FlatGraph:
    """The articles that share allegations or reprint each other; an edge weighs the allegations that it stands for."""
    articles: Mapping[str, Attributes] = graph.graph["articles"]
    told = _told(graph)
    originals = {iri: about["reprint_of"] for iri, about in articles.items() if about["reprint_of"] in articles}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_allegation: dict[str, list[str]] = defaultdict(list)
    for iri in sorted(told.keys() - originals.keys(), key=lambda iri: _order(articles, iri)):
        for allegation in told[iri]:
            by_allegation[allegation].append(iri)
    for allegation, tellers in by_allegation.items():
        for pair in combinations(tellers, 2):
            found[pair].add(allegation)
    for copy, original in originals.items():
        found[original, copy] = set(told.get(copy, ())) & set(told.get(original, ()))
    edges = tuple(_edge(graph, pair, found[pair], told, reprint=pair[1] in originals) for pair in sorted(found))
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = tuple(_node(graph, iri, told) for iri in articles if iri in ends)
    said = (
        f"Articles that tell of the same allegations: {len(nodes)} of {len(articles)}. A reprint is tied to the text"
        " that it repeats; articles of different texts may still have one source."
    )
    return FlatGraph(nodes, edges, NODE_COLUMNS, EDGE_COLUMNS, said)


def _told(graph: "ClaimGraph") -> _Told:
    told: dict[str, dict[str, list[tuple[str, Attributes]]]] = defaultdict(lambda: defaultdict(list))
    for _, target, key, edge in graph.edges(keys=True, data=True):
        if edge["kind"] == "claim" and graph.nodes[target]["kind"] == "allegation":
            told[edge["article"]][target].append((key, edge))
    return told


def _order(articles: Mapping[str, Attributes], iri: str) -> tuple[str, str]:
    """Articles by date, those without one last."""
    return first_day(articles[iri]["published"]) or "9999", iri


def _node(graph: "ClaimGraph", iri: str, told: _Told) -> FlatNode:
    about = graph.graph["articles"][iri]
    made = sum(map(len, told.get(iri, {}).values()))
    values: dict[str, Value] = {
        **{name: about.get(name) for name in NODE_COLUMNS},
        "node_kind": ARTICLE_KIND,
        "reprint": about["reprint_of"] is not None,
        "claims_made": made,
        "allegations": len(told.get(iri, ())),
    }
    label = about["title"] or file_name(about["source"])
    return FlatNode(iri, str(label), ARTICLE_KIND, size_of(made), first_day(about["published"]), values)


def _edge(graph: "ClaimGraph", pair: tuple[str, str], shared: set[str], told: _Told, *, reprint: bool) -> FlatEdge:
    earlier, later = pair
    same = sorted(shared)
    opposed = sum(_leaning(told[earlier][what]) * _leaning(told[later][what]) < 0 for what in same)
    claims = [key for end in pair for what in same for key, _ in told[end][what]]
    kind = "reprint" if reprint else "independent"
    style = _REPRINT if reprint else _OPPOSED if opposed else _SAME
    values: dict[str, Value] = {
        "edge_kind": "articles",
        "reprint": reprint,
        "shared": len(same),
        "opposed": opposed,
        "allegations": tuple(str(graph.nodes[what]["label"]) for what in same),
        "offences": tuple(sorted({str(name) for what in same if (name := graph.nodes[what]["offence_label"])})),
        "proposition_ids": tuple(same),
        "claim_ids": tuple(sorted(claims)),
    }
    label = f"{kind} ({len(same)} shared{', told otherwise' if opposed else ''})"
    articles = graph.graph["articles"]
    days = [first_day(articles[end]["published"]) for end in pair]
    since = max(filter(None, days), default=None)
    return FlatEdge(
        " ".join((*pair, kind)), earlier, later, kind, label, float(max(1, len(same))), since, style, values
    )


def _leaning(claims: Sequence[tuple[str, Attributes]]) -> int:
    """1 where claims on an allegation only affirm it, -1 where they only reject it, 0 where there are both."""
    counts = Counter(turned(claim) for _, claim in claims if claim["stance"] != Stance.DECLINES)
    return (counts[False] > 0) - (counts[True] > 0)
