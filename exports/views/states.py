"""Which states an actor belongs to, as the links of the graph say: spokesperson to office, office to body, to state."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.network import ClaimGraph


def states(graph: "ClaimGraph") -> Mapping[str, tuple[str, ...]]:
    """The countries that each entity is, speaks for or is part of, over any number of links; sorted.

    Whoever holds an office belongs where the office does. Links from states on are not followed. An entity that
    belongs to no state is left out.
    """
    above: dict[str, list[str]] = defaultdict(list)
    for source, target, edge in graph.edges(data=True):
        if edge["kind"] == "link":
            lower, higher = (target, source) if edge["link"] == "heldBy" else (source, target)
            above[lower].append(higher)
    found = {node: _reached(graph, node, above) for node in graph}
    return {node: countries for node, countries in found.items() if countries}


def _reached(graph: "ClaimGraph", node: str, above: Mapping[str, list[str]]) -> tuple[str, ...]:
    seen, front = {node}, [node]
    countries = set()
    while front:
        here = front.pop()
        if graph.nodes[here]["kind"] == "country":
            countries.add(here)
            continue
        fresh = set(above.get(here, ())) - seen
        seen |= fresh
        front.extend(fresh)
    return tuple(sorted(countries))
