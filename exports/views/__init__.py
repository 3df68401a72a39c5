"""The views of a claim graph: all claims, who accuses whom, which state accuses which, which articles say the same."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from exports.flat import FlatGraph, flat_graph
from exports.views.articles import articles_view
from exports.views.between import actors_view, countries_view
from graph.errors import ExportError

if TYPE_CHECKING:
    from graph.network import ClaimGraph

VIEWS: Mapping[str, Callable[["ClaimGraph"], FlatGraph]] = MappingProxyType(
    {
        "claims": flat_graph,
        "actors": actors_view,
        "countries": countries_view,
        "articles": articles_view,
    }
)


def view(graph: "ClaimGraph", name: str) -> FlatGraph:
    """The view of this name, one of `VIEWS`; ExportError names them where there is none."""
    if name not in VIEWS:
        raise ExportError(f"no view is called {name!r}; there are {', '.join(VIEWS)}")
    return VIEWS[name](graph)
