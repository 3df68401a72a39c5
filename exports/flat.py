"""The claim graph as rows of plain values: what Gephi, yEd and Cytoscape can hold of it.

A claim stays one edge from claimant to proposition with the claim's own id, so parallel claims stay
parallel. What an edge cannot point at, another edge, is given by id: `disputes`, `disputed_by`,
`corroborates`.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from exports.palette import edge_style
from exports.spreadsheet import Cell
from graph.network import file_name

if TYPE_CHECKING:
    from graph.network import ClaimGraph

Attributes = Mapping[str, Any]  # of a node or an edge, as `graph.network` documents them
Type = Literal["string", "integer", "double", "boolean"]

NODE_COLUMNS: Mapping[str, Type] = {
    "node_kind": "string",
    "aliases": "string",
    "iso": "string",
    "wikidata": "string",
    "offence": "string",
    "offence_label": "string",
    "predicate": "string",
    "time": "string",
    "publisher": "string",
    "author": "string",
    "published": "string",
    "url": "string",
    "claims_made": "integer",
    "claims_about": "integer",
    "disputed": "boolean",
}
EDGE_COLUMNS: Mapping[str, Type] = {
    "edge_kind": "string",
    "stance": "string",
    "negated": "boolean",
    "certainty": "string",
    "confidence": "double",
    "claimant_confidence": "double",
    "stance_confidence": "double",
    "proposition_confidence": "double",
    "quote": "string",
    "cue": "string",
    "via": "string",
    "article": "string",
    "zone": "string",
    "publisher": "string",
    "published": "string",
    "url": "string",
    "quote_start": "integer",
    "quote_end": "integer",
    "disputes": "string",
    "disputed_by": "string",
    "corroborates": "string",
    "review": "string",
}
REJECTIONS = ("denies", "disputes", "doubts")
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12][0-9]|3[01]))?")


@dataclass(frozen=True, slots=True)
class FlatNode:
    """A node: `values` has the columns of `NODE_COLUMNS`; `since` is the day from which a claim touches
    it.
    """

    id: str
    label: str
    kind: str
    size: float
    since: str | None
    values: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class FlatEdge:
    """An edge: `kind` is a claim's stance, a role or a link; `label` is what a reader is shown; `drawn` is what
    `exports.palette.edge_style` goes by; `values` has the columns of `EDGE_COLUMNS`.
    """

    id: str
    source: str
    target: str
    kind: str
    label: str
    weight: float
    since: str | None
    drawn: Attributes
    values: Mapping[str, Cell]


def flat_nodes(graph: "ClaimGraph") -> list[FlatNode]:
    """Every node of the claim graph, in the graph's order."""
    made, about, disputed = _counts(graph)
    since = _node_dates(graph)
    nodes = []
    for node, attributes in graph.nodes(data=True):
        values = {name: _cell(attributes.get(name)) for name in NODE_COLUMNS}
        values |= {
            "node_kind": attributes["kind"],
            "claims_made": made[node],
            "claims_about": about[node],
            "disputed": node in disputed,
        }
        size = 8 * (1 + math.log2(1 + made[node] + about[node]))
        label = str(attributes["label"])
        nodes.append(FlatNode(node, label, attributes["kind"], round(size, 1), since.get(node), values))
    return nodes


def flat_edges(graph: "ClaimGraph") -> list[FlatEdge]:
    """Every edge of the claim graph, in the graph's order, each with an id of its own."""
    dates = _node_dates(graph)
    return [
        _claim(graph, source, target, key, attributes)
        if attributes["kind"] == "claim"
        else _tie(source, target, key, attributes, dates.get(source))
        for source, target, key, attributes in graph.edges(keys=True, data=True)
    ]


def _claim(graph: "ClaimGraph", source: str, target: str, key: str, claim: Attributes) -> FlatEdge:
    article = graph.graph["articles"][claim["article"]]
    values = {name: _cell(claim.get(name)) for name in EDGE_COLUMNS}
    values |= {
        "edge_kind": "claim",
        "via": "; ".join(str(graph.nodes[v]["label"]) for v in claim["via"]),
        "article": article["title"] or file_name(article["source"]),
        "publisher": article["publisher"],
        "url": article["url"],
        "quote_start": claim["start"],
        "quote_end": claim["end"],
    }
    since = first_day(claim["published"])
    stance, label = claim["stance"], edge_style(claim).label
    return FlatEdge(key, source, target, stance, label, claim["confidence"], since, claim, values)


def _tie(source: str, target: str, key: str, tie: Attributes, since: str | None) -> FlatEdge:
    values: dict[str, Cell] = dict.fromkeys(EDGE_COLUMNS)
    values["edge_kind"] = str(tie["kind"])
    return FlatEdge(f"{source} {key} {target}", source, target, key, key, 1.0, since, tie, values)


def _counts(graph: "ClaimGraph") -> tuple[Counter[str], Counter[str], set[str]]:
    """How many claims each node makes; how many are about it; which nodes' claims or propositions are
    disputed.
    """
    made: Counter[str] = Counter()
    about: Counter[str] = Counter()
    disputed: set[str] = set()
    for source, target, attributes in graph.edges(data=True):
        if attributes["kind"] == "claim":
            made[source] += 1
            about[target] += 1
            if attributes["disputed_by"] or attributes["stance"] in REJECTIONS:
                disputed.add(target)
    held = defaultdict(set)
    for proposition, entity, attributes in graph.edges(data=True):
        if attributes["kind"] == "role":
            held[entity].add(proposition)
    for entity, propositions in held.items():
        about[entity] = sum(about[proposition] for proposition in propositions)
    return made, about, disputed


def _node_dates(graph: "ClaimGraph") -> dict[str, str]:
    """The first day on which a claim of, on, or about each node was published; undated nodes have none."""
    first: dict[str, str] = {}

    def note(node: str, day: str | None) -> None:
        if day is not None:
            first[node] = min(day, first.get(node, day))

    for source, target, attributes in graph.edges(data=True):
        if attributes["kind"] == "claim":
            note(source, first_day(attributes["published"]))
            note(target, first_day(attributes["published"]))
    for source, target, attributes in graph.edges(data=True):
        if attributes["kind"] == "role":
            note(target, first.get(source))
    return first


def first_day(date: object) -> str | None:
    """The first day of an ISO date, month or year, or None.

    >>> first_day("2019-01"), first_day("last spring")
    ('2019-01-01', None)
    """
    match = _DATE.fullmatch(date) if isinstance(date, str) else None
    return f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}" if match else None


def _cell(value: object) -> Cell:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"the claim graph holds a value that no cell can: {value!r}")
