"""How much of a graph one page holds: all of it, or the weightiest propositions with every claim on them.

A page of everything that ten thousand articles say would take a browser many seconds to open. What is left out is
counted, and the page says so.
"""

from typing import TYPE_CHECKING

from exports.page.relevance import PROPOSITIONS, iris, weights

if TYPE_CHECKING:
    from graph.network import ClaimGraph

MOST_CLAIMS = 10_000  # as many as five hundred articles make; reading twice as many took a browser half again the time


def share(graph: "ClaimGraph", most: int = MOST_CLAIMS) -> "ClaimGraph":
    """The graph itself where it has at most so many claims, else its weightiest part, of about so many.

    A proposition that is taken comes with every claim on it, and with those that dispute one of these, so that no
    accusation stands in the page whose denial does not.
    """
    claims = [(by, on, key, said) for by, on, key, said in graph.edges(keys=True, data=True) if said["kind"] == "claim"]
    if len(claims) <= most:
        return graph
    on = {key: target for _, target, key, _ in claims}
    held: dict[str, int] = {}
    answered: dict[str, set[str]] = {}
    for _, target, _, said in claims:
        held[target] = held.get(target, 0) + 1
        answered.setdefault(target, set()).update(on[key] for key in iris(said, "disputed_by") if key in on)
    heavy = weights(graph)
    taken: set[str] = set()
    count = 0
    for proposition in sorted(heavy, key=lambda node: (-heavy[node], node)):
        waiting = [proposition]
        while waiting:
            node = waiting.pop()
            if node not in taken:
                taken.add(node)
                count += held.get(node, 0)
                waiting.extend(answered.get(node, ()))
        if count >= most:
            break
    return _around(graph, taken)


def _around(graph: "ClaimGraph", propositions: set[str]) -> "ClaimGraph":
    """The propositions with everybody who speaks of them, relays or has a role; articles that no claim needs go."""
    kept = set(propositions)
    articles: set[str] = set()
    for proposition in sorted(propositions):
        kept.update(graph.successors(proposition))
        for by, _, said in graph.in_edges(proposition, data=True):
            kept.add(by)
            if said["kind"] == "claim":
                kept.update(relay for relay in iris(said, "via") if relay in graph)
                articles.add(str(said["article"]))
    known = graph.graph.get("articles", {})
    articles |= {str(known[iri]["reprint_of"]) for iri in articles if iri in known and known[iri].get("reprint_of")}
    part: ClaimGraph = graph.subgraph([n for n in graph if n in kept and not _is_stray(graph, n, propositions)]).copy()
    part.graph["articles"] = {iri: about for iri, about in known.items() if iri in articles}
    return part


def _is_stray(graph: "ClaimGraph", node: str, propositions: set[str]) -> bool:
    """Whether a node is a proposition that was not taken, drawn in by a link of its kind alone."""
    return graph.nodes[node]["kind"] in PROPOSITIONS and node not in propositions
