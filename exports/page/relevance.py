"""In which order the graph comes into view: what is alleged and contested first, and never without its voices."""

from collections.abc import Iterator

import networkx as nx

from graph.model import PropositionKind, Stance

Graph = nx.MultiDiGraph  # of the form that graph.build.claim_graph documents

PROPOSITIONS = frozenset(PropositionKind)
CONTESTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
VOICES_AT_ONCE = 24  # neighbours that come with a proposition; more stay a click away
OPENING_NODES = 160  # what fits a laptop screen with readable labels (looked at, 1400x900)

_KIND_WEIGHT = {
    PropositionKind.ALLEGATION: 6.0,
    PropositionKind.RELATION: 2.0,
    PropositionKind.EVENT: 2.0,
    PropositionKind.STATEMENT: 0.0,
}


def claims_on(graph: Graph, proposition: str) -> list[dict[str, object]]:
    """The attributes of the claims on a proposition, in the order of their IRIs."""
    edges = graph.in_edges(proposition, keys=True, data=True)
    return [data for _, _, key, data in sorted(edges, key=lambda e: e[2]) if data["kind"] == "claim"]


def is_contested(claims: list[dict[str, object]]) -> bool:
    """Whether somebody denies, disputes or doubts what these claims are about."""
    return any(claim["stance"] in CONTESTING or claim.get("disputed_by") for claim in claims)


def weight(graph: Graph, proposition: str) -> float:
    """How much a reader should see of this proposition: its kind, that it is contested, how many voices it has."""
    claims = claims_on(graph, proposition)
    voices = len(set(graph.predecessors(proposition)))
    links = sum(len(c.get("disputes", ())) + len(c.get("disputed_by", ())) for c in claims)  # type: ignore[arg-type]
    kind = _KIND_WEIGHT[PropositionKind(graph.nodes[proposition]["kind"])]
    return kind + 8.0 * is_contested(claims) + 2.0 * min(voices, 10) + min(len(claims), 10) + min(links, 5)


def neighbours(graph: Graph, proposition: str) -> list[str]:
    """Those who speak about a proposition, those who deny it first, and those it is about; the most connected first."""
    deniers = {source for source, _, data in graph.in_edges(proposition, data=True) if data.get("stance") in CONTESTING}
    around = {*graph.predecessors(proposition), *graph.successors(proposition)}
    return sorted(around, key=lambda n: (n not in deniers, -graph.degree(n), n))


def reading_order(graph: Graph) -> Iterator[list[str]]:
    """All nodes once, in groups to be shown whole: a proposition with its neighbours, the weightiest first.

    Any number of groups from the start is a picture that can be read. Nodes that no proposition brings come last.
    """
    weights = {n: weight(graph, n) for n, kind in graph.nodes(data="kind") if kind in PROPOSITIONS}
    seen: set[str] = set()
    for proposition in sorted(weights, key=lambda n: (-weights[n], n)):
        group = [n for n in (proposition, *neighbours(graph, proposition)[:VOICES_AT_ONCE]) if n not in seen]
        seen.update(group)
        yield group
    for node in sorted((n for n in graph if n not in seen), key=lambda n: (-graph.degree(n), n)):
        yield [node]


def opening(groups: list[list[str]], limit: int = OPENING_NODES) -> list[str]:
    """The nodes of as many whole groups as stay within the limit; at least one group.

    >>> opening([["p", "a", "b"], ["q"], ["r", "c"]], limit=4)
    ['p', 'a', 'b', 'q']
    """
    shown: list[str] = []
    for group in groups:
        if shown and len(shown) + len(group) > limit:
            break
        shown += group
    return shown
