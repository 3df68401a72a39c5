"""Who accuses, defends and contradicts whom: between actors, and between the states that they belong to.

All claims of one kind between two are one edge, whose weight counts them: what one voice says on one proposition in
texts that repeat each other counts once. An edge holds the ids and quotes of its claims and says who contests them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from exports.flat import Columns, FlatEdge, FlatGraph, FlatNode, Value, first_day, size_of, value_of
from exports.views.sayings import (
    DEFENDS,
    OTHER_LINK,
    REJECTS,
    Saying,
    SayingKind,
    accused_of,
    rejected_by,
    sayings,
)
from exports.views.states import states
from graph.model import Certainty, Stance

if TYPE_CHECKING:
    from graph.network import ClaimGraph

NODE_COLUMNS: Columns = {
    "node_kind": "string",
    "aliases": "list",
    "iso": "string",
    "wikidata": "string",
    "states": "list",
    "claims_made": "integer",
    "claims_about": "integer",
    "accused_by": "list",
    "disputed": "boolean",
}
EDGE_COLUMNS: Columns = {
    "edge_kind": "string",
    "sign": "integer",
    "claims": "integer",
    "articles": "integer",
    "reprinted": "integer",
    **dict.fromkeys((stance.value for stance in Stance), "integer"),
    "negated": "integer",
    "hedged": "integer",
    "offences": "list",
    "disputed": "boolean",
    "contested_by": "list",
    "voices": "list",
    "about": "list",
    "first": "string",
    "last": "string",
    "confidence": "double",
    "claim_ids": "list",
    "proposition_ids": "list",
    "quotes": "list",
}
_NEVER_FACT = "An edge says that claims were made, with their number and ids; never that they are true."
_Pair = tuple[str, str, str]  # source, target, kind


def actors_view(graph: "ClaimGraph") -> FlatGraph:
    """Who accuses, defends and contradicts whom, with the links (speaksFor, partOf, heldBy) between those drawn."""
    edges = _joined(graph, sayings(graph), lambda node: (node,))
    nodes = _nodes(graph, edges)
    drawn = {node.id for node in nodes}
    links = [
        _link(source, target, key)
        for source, target, key, edge in graph.edges(keys=True, data=True)
        if edge["kind"] == "link" and {source, target} <= drawn
    ]
    told = f"Who accuses, defends and contradicts whom. {_NEVER_FACT} {_unnamed(graph)}"
    return FlatGraph(nodes, (*edges, *links), NODE_COLUMNS, EDGE_COLUMNS, told)


def countries_view(graph: "ClaimGraph") -> FlatGraph:
    """The same between states: each voice and each accused stands for the states that it belongs to.

    Whoever belongs to no state is not drawn; who belongs to several stands for each.
    """
    of = states(graph)
    all_said = list(sayings(graph))
    lifted = [saying for saying in all_said if saying.voice in of and saying.about in of]
    edges = _joined(graph, lifted, lambda node: of[node])
    told = (
        f"Voices of which states accuse, defend and contradict those of which. {_NEVER_FACT} Both ends belong to states"
        f" in {len(lifted)} of {len(all_said)} sayings; the others are not drawn. {_unnamed(graph)}"
    )
    return FlatGraph(_nodes(graph, edges), edges, NODE_COLUMNS, EDGE_COLUMNS, told)


def _unnamed(graph: "ClaimGraph") -> str:
    allegations = [node for node, attributes in graph.nodes(data=True) if attributes["kind"] == "allegation"]
    named = accused_of(graph)
    nobody = sum(node not in named for node in allegations)
    return f"Of {len(allegations)} allegations {nobody} name nobody accused and are in the claims view only."


def _joined(graph: "ClaimGraph", said: Iterable[Saying], lift: Callable[[str], Sequence[str]]) -> tuple[FlatEdge, ...]:
    groups: dict[_Pair, tuple[SayingKind, list[Saying]]] = {}
    for saying in said:
        for source in lift(saying.voice):
            for target in lift(saying.about):
                kind = REJECTS if saying.kind is DEFENDS and source == target else saying.kind
                groups.setdefault((source, target, kind.name), (kind, []))[1].append(saying)
    contested = rejected_by(graph)
    return tuple(_edge(graph, pair, *groups[pair], contested) for pair in sorted(groups))


def _edge(
    graph: "ClaimGraph", pair: _Pair, kind: SayingKind, said: list[Saying], contested: Mapping[str, list[str]]
) -> FlatEdge:
    source, target, _ = pair
    articles = graph.graph["articles"]
    claims = {saying.claim: saying for saying in said}  # two accused may belong to one state
    held = sorted(claims.values(), key=lambda s: (first_day(s.attributes["published"]) or "9999", s.claim))
    days = sorted(day for s in held if (day := first_day(s.attributes["published"])))
    texts = {s.attributes["article"] for s in held}
    weight = len({(_text_of(articles, s), s.voice, s.proposition, s.attributes["stance"]) for s in held})
    stances = Counter(str(s.attributes["stance"]) for s in held)
    hedged = sum(s.attributes["certainty"] != Certainty.STATED for s in held)
    own = {str(graph.nodes[s.voice]["label"]) for s in held}
    accusing = kind.name in ("accuses", "admits")  # what is itself a rejection is contested where it is disputed
    against = sorted({name for s in held if accusing for name in contested.get(s.proposition, ())} - own)
    disputed = bool(against) or any(s.attributes["disputed_by"] for s in held)
    notes = [f"{weight} claim{'s' * (weight > 1)}", *["hedged"] * (hedged == len(held)), *["disputed"] * disputed]
    values: dict[str, Value] = {
        "edge_kind": "said",
        "sign": kind.sign,
        "claims": len(held),
        "articles": len(texts),
        "reprinted": sum(articles[text]["reprint_of"] is not None for text in texts),
        **{stance.value: stances[stance.value] for stance in Stance},
        "negated": sum(bool(s.attributes["negated"]) for s in held),
        "hedged": hedged,
        "offences": _labels(graph, (s.proposition for s in held), "offence_label"),
        "disputed": disputed,
        "contested_by": tuple(against),
        "voices": _labels(graph, (s.voice for s in held), "label"),
        "about": _labels(graph, (s.about for s in said), "label"),
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "confidence": max(s.attributes["confidence"] for s in held),
        "claim_ids": tuple(s.claim for s in held),
        "proposition_ids": tuple(sorted({s.proposition for s in held})),
        "quotes": tuple(s.attributes["quote"] for s in held),
    }
    since = days[0] if days else None
    label = f"{kind.name} ({', '.join(notes)})"
    return FlatEdge(" ".join(pair), source, target, kind.name, label, float(weight), since, kind.style, values)


def _text_of(articles: Mapping[str, Mapping[str, object]], saying: Saying) -> object:
    """The article whose text it is: the original of a reprint."""
    article = saying.attributes["article"]
    return articles[article]["reprint_of"] or article


def _labels(graph: "ClaimGraph", nodes: Iterable[str], attribute: str) -> tuple[str, ...]:
    return tuple(sorted({str(label) for node in set(nodes) if (label := graph.nodes[node].get(attribute))}))


def _link(source: str, target: str, link: str) -> FlatEdge:
    values: dict[str, Value] = {**dict.fromkeys(EDGE_COLUMNS), "edge_kind": "link", "sign": 0}
    return FlatEdge(f"{source} {target} {link}", source, target, link, link, 1.0, None, OTHER_LINK, values)


def _nodes(graph: "ClaimGraph", edges: Sequence[FlatEdge]) -> tuple[FlatNode, ...]:
    """The ends of the edges; sized by the weight of what they say and of what is said of them."""
    made: Counter[str] = Counter()
    about: Counter[str] = Counter()
    accusers: dict[str, set[str]] = defaultdict(set)
    disputed: set[str] = set()
    since: dict[str, str] = {}
    for edge in edges:
        made[edge.source] += int(edge.weight)
        about[edge.target] += int(edge.weight)
        if edge.kind == "accuses":
            accusers[edge.target].add(str(graph.nodes[edge.source]["label"]))
            disputed.update((edge.target,) * bool(edge.values["disputed"]))
        for end in (edge.source, edge.target):
            if edge.since:
                since[end] = min(edge.since, since.get(end, edge.since))
    belongs = states(graph)
    nodes = []
    for node in graph:  # in the graph's order
        if node not in made and node not in about:
            continue
        attributes = graph.nodes[node]
        values: dict[str, Value] = {
            "node_kind": attributes["kind"],
            "aliases": value_of(attributes.get("aliases", [])),
            "iso": attributes.get("iso"),
            "wikidata": attributes.get("wikidata"),
            "states": _labels(graph, belongs.get(node, ()), "label"),
            "claims_made": made[node],
            "claims_about": about[node],
            "accused_by": tuple(sorted(accusers[node])),
            "disputed": node in disputed,
        }
        size = size_of(made[node] + about[node])
        nodes.append(FlatNode(node, str(attributes["label"]), attributes["kind"], size, since.get(node), values))
    return tuple(nodes)
