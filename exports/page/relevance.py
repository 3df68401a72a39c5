"""In which order the graph comes into view: the alleged and contested first, and never without its voices."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from exports.palette import AFFIRMATIONS
from graph.model import PropositionKind, Stance

if TYPE_CHECKING:
    from graph.network import Attributes, ClaimGraph

PROPOSITIONS = frozenset(PropositionKind)
REJECTING = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
COMPANY = 24  # neighbours that come with a proposition; more stay a click away
OPENING_NODES = 120  # what fits a laptop screen with readable labels (looked at, 1400x900)

_KIND_WEIGHT = {
    PropositionKind.ALLEGATION: 12.0,
    PropositionKind.RELATION: 2.0,
    PropositionKind.EVENT: 2.0,
    PropositionKind.STATEMENT: 0.0,
}


def contests(claim: "Attributes") -> bool:
    """Whether the claim is against its proposition: denies, disputes or doubts it, or says that it is not so.

    >>> contests({"stance": "asserts", "negated": True}), contests({"stance": "declines", "negated": False})
    (True, False)
    """
    return claim["stance"] in REJECTING or (claim["stance"] in AFFIRMATIONS and bool(claim.get("negated")))


def is_contested(claims: Iterable["Attributes"]) -> bool:
    """Whether somebody rejects what these claims are about or disputes one of them, or they contradict.

    A lone claim that something is not so is no contest.

    >>> is_contested([{"stance": "asserts", "negated": True}])
    False
    >>> is_contested([{"stance": "asserts", "negated": True}, {"stance": "asserts"}])
    True
    """
    held = list(claims)
    if any(claim["stance"] in REJECTING or claim.get("disputed_by") for claim in held):
        return True
    return len({contests(claim) for claim in held if claim["stance"] in AFFIRMATIONS}) > 1


def iris(attributes: "Attributes", name: str) -> list[str]:
    """The list of IRIs that an attribute holds; empty where it is missing."""
    held = attributes.get(name)
    return [str(iri) for iri in held] if isinstance(held, list | tuple) else []


def claims_on(graph: "ClaimGraph", proposition: str) -> dict[str, "Attributes"]:
    """The claims on a proposition by their IRIs, in the order of these."""
    edges = sorted(graph.in_edges(proposition, keys=True, data=True), key=lambda edge: edge[2])
    return {key: data for _, _, key, data in edges if data["kind"] == "claim"}


def weight(graph: "ClaimGraph", proposition: str) -> float:
    """How much a reader should see of it: by its kind, whether it is contested, how many speak of it."""
    claims = claims_on(graph, proposition)
    voices = len(set(graph.predecessors(proposition)))
    kind = _KIND_WEIGHT[PropositionKind(graph.nodes[proposition]["kind"])]
    return kind + 8.0 * is_contested(claims.values()) + 2.0 * min(voices, 10) + min(len(claims), 10)


def weights(graph: "ClaimGraph") -> dict[str, float]:
    """The weight of every proposition."""
    return {node: weight(graph, node) for node, data in graph.nodes(data=True) if data["kind"] in PROPOSITIONS}


def company(graph: "ClaimGraph", proposition: str, ends: Mapping[str, tuple[str, str]]) -> list[str]:
    """Who and what a proposition is shown with: first those who reject it, with what they say elsewhere.

    Then the other voices and those it is about, the most connected first. `ends` has the claimant and the
    proposition of each claim.
    """
    claims = claims_on(graph, proposition)
    against = {ends[key][0] for key, claim in claims.items() if contests(claim)}
    answers = [key for claim in claims.values() for key in iris(claim, "disputed_by")]
    against.update(end for key in answers for end in ends.get(key, ()))
    around = {*graph.predecessors(proposition), *graph.successors(proposition), *against} - {proposition}
    return sorted(around, key=lambda n: (n not in against, -graph.degree(n), n))[:COMPANY]


def reading_order(graph: "ClaimGraph") -> Iterator[list[str]]:
    """All nodes once, in groups to be shown whole: a proposition with its company, the weightiest first.

    Any number of groups from the start is a picture that can be read. Nodes that no proposition brings come
    last.
    """
    heavy = weights(graph)
    ends = {key: (by, on) for by, on, key, data in graph.edges(keys=True, data=True) if data["kind"] == "claim"}
    seen: set[str] = set()
    for proposition in sorted(heavy, key=lambda n: (-heavy[n], n)):
        group = [n for n in (proposition, *company(graph, proposition, ends)) if n not in seen]
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
