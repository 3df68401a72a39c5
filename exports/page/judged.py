"""What an analyst decided on claims, where the graph says so: `review` is "accepted" or "rejected" there."""

from typing import TYPE_CHECKING

from exports.floor import without_claims

if TYPE_CHECKING:
    from graph.network import Attributes, ClaimGraph


def is_accepted(attributes: "Attributes") -> bool:
    """Whether an analyst has looked at it and confirmed it.

    >>> is_accepted({"review": "accepted"}), is_accepted({})
    (True, False)
    """
    return attributes.get("review") == "accepted"


def without_rejected(graph: "ClaimGraph") -> "ClaimGraph":
    """The graph without rejected claims and without what only they brought."""
    edges = graph.edges(keys=True, data=True)
    return without_claims(graph, {key for *_, key, said in edges if said.get("review") == "rejected"})
