"""The claim graph as rows of plain values: what Gephi, yEd and Cytoscape can hold of it.

A claim stays one edge from claimant to proposition with the claim's own id, so parallel claims stay
parallel. What an edge cannot point at, another edge, is given by id: `disputes`, `disputed_by`,
`corroborates`. Other views of the graph (`exports.views`) come in the same rows with columns of their own.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import networkx as nx

from exports.layout import layout
from exports.palette import EdgeStyle, edge_style
from exports.spreadsheet import Cell
from graph.network import file_name

if TYPE_CHECKING:
    from graph.network import ClaimGraph

Attributes = Mapping[str, Any]  # of a node or an edge, as `graph.network` documents them
Type = Literal["string", "integer", "double", "boolean", "list"]
Value = Cell | tuple[str, ...]
Columns = Mapping[str, Type]

NODE_COLUMNS: Columns = {
    "node_kind": "string",
    "aliases": "list",
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
EDGE_COLUMNS: Columns = {
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
    "via": "list",
    "article": "string",
    "zone": "string",
    "publisher": "string",
    "published": "string",
    "url": "string",
    "quote_start": "integer",
    "quote_end": "integer",
    "disputes": "list",
    "disputed_by": "list",
    "corroborates": "list",
    "review": "string",
}
REJECTIONS = ("denies", "disputes", "doubts")
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12][0-9]|3[01]))?")


@dataclass(frozen=True, slots=True)
class FlatNode:
    """A node: `values` has its graph's node columns; `since` is the day from which a claim touches it."""

    id: str
    label: str
    kind: str
    size: float
    since: str | None
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class FlatEdge:
    """An edge: `kind` is a claim's stance, a role or a link, or what the view says; `label` is what a reader is shown;
    `since` the first day it is told; `values` has its graph's edge columns.
    """

    id: str
    source: str
    target: str
    kind: str
    label: str
    weight: float
    since: str | None
    style: EdgeStyle
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class FlatGraph:
    """One view of a claim graph: what a writer needs. `description` says in a sentence or two what is drawn."""

    nodes: tuple[FlatNode, ...]
    edges: tuple[FlatEdge, ...]
    node_columns: Columns
    edge_columns: Columns
    description: str

    def days(self) -> tuple[str, str] | None:
        """The first and the last day on which something is told for the first time, None where nothing has a day."""
        parts: tuple[FlatNode | FlatEdge, ...] = (*self.nodes, *self.edges)
        days = sorted({part.since for part in parts if part.since})
        return (days[0], days[-1]) if days else None

    def places(self) -> Mapping[str, tuple[float, float]]:
        """Where each node is drawn, as `exports.layout` places it."""
        drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        drawn.add_nodes_from(node.id for node in self.nodes)
        drawn.add_edges_from((edge.source, edge.target) for edge in self.edges)
        return layout(drawn)


def flat_graph(graph: "ClaimGraph") -> FlatGraph:
    """The full claim graph: who takes which stance on what, and who has which role in it."""
    told = "Who says what about whom: an edge from a voice to a proposition is a claim, never a fact."
    return FlatGraph(tuple(flat_nodes(graph)), tuple(flat_edges(graph)), NODE_COLUMNS, EDGE_COLUMNS, told)


def flat_nodes(graph: "ClaimGraph") -> list[FlatNode]:
    """Every node of the claim graph, in the graph's order."""
    made, about, disputed = _counts(graph)
    since = _node_dates(graph)
    nodes = []
    for node, attributes in graph.nodes(data=True):
        values = {name: value_of(attributes.get(name)) for name in NODE_COLUMNS}
        values |= {
            "node_kind": attributes["kind"],
            "claims_made": made[node],
            "claims_about": about[node],
            "disputed": node in disputed,
        }
        size, label = size_of(made[node] + about[node]), str(attributes["label"])
        nodes.append(FlatNode(node, label, attributes["kind"], size, since.get(node), values))
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
    values = {name: value_of(claim.get(name)) for name in EDGE_COLUMNS}
    values |= {
        "edge_kind": "claim",
        "via": tuple(str(graph.nodes[v]["label"]) for v in claim["via"]),
        "article": article["title"] or file_name(article["source"]),
        "publisher": article["publisher"],
        "url": article["url"],
        "quote_start": claim["start"],
        "quote_end": claim["end"],
    }
    since = first_day(claim["published"])
    style = edge_style(claim)
    return FlatEdge(key, source, target, claim["stance"], style.label, claim["confidence"], since, style, values)


def _tie(source: str, target: str, key: str, tie: Attributes, since: str | None) -> FlatEdge:
    values: dict[str, Value] = dict.fromkeys(EDGE_COLUMNS)
    values["edge_kind"] = str(tie["kind"])
    return FlatEdge(f"{source} {key} {target}", source, target, key, key, 1.0, since, edge_style(tie), values)


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


def first_day(written: object) -> str | None:
    """The first day of an ISO date, month or year, or None where it is none of these or not in the calendar.

    >>> first_day("2019-01"), first_day("last spring"), first_day("2019-02-30")
    ('2019-01-01', None, None)
    """
    match = _DATE.fullmatch(written) if isinstance(written, str) else None
    day = f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}" if match else ""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return None


def size_of(claims: int) -> float:
    """The diameter of a node that so many claims touch."""
    return round(8 * (1 + math.log2(1 + claims)), 1)


def value_of(value: object) -> Value:
    """An attribute of the claim graph as a value of a row."""
    if isinstance(value, list):
        return tuple(map(str, value))
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"the claim graph holds a value that no cell can: {value!r}")


def cell(value: Value) -> Cell:
    """The value for forms without lists: these become text, joined by `; `.

    >>> cell(("Tasnim", "Reuters")), cell(3)
    ('Tasnim; Reuters', 3)
    """
    return "; ".join(value) if isinstance(value, tuple) else value
