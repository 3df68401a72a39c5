"""Every export by name: `claimgraph export DIR --to NAME -o FILE`."""

from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, get_args

from exports.files import replacing
from exports.flat import FlatGraph
from exports.floor import claims_above
from exports.ftm import write_ftm
from exports.gephi_csv import write_edge_table, write_node_table
from exports.gexf import write_gexf
from exports.graphml import write_graphml
from exports.rdf import RdfForm, write_rdf
from exports.tables import claim_rows, write_claims
from exports.views import view as view_of
from graph.build import claim_graph, verify
from graph.errors import ExportError
from graph.store import Store

if TYPE_CHECKING:
    from graph.network import ClaimGraph

_GRAPH_WRITERS: dict[str, Callable[[FlatGraph, IO[bytes]], None]] = {"gexf": write_gexf, "graphml": write_graphml}
_CLAIM_WRITERS: dict[str, Callable[["ClaimGraph", IO[bytes]], None]] = {
    "csv": lambda graph, out: write_claims(claim_rows(graph), "csv", out),
    "ftm": write_ftm,
}
EXPORTS = (*get_args(RdfForm), "html", *_GRAPH_WRITERS, *_CLAIM_WRITERS, "gephi-csv")
VIEWED = (*_GRAPH_WRITERS, "csv", "gephi-csv")  # what can show another view than the full claim graph
FULL = "claims"


def write_export(
    store: Store, to: str, out: str | Path, *, floor: float = 0.0, rejected: bool = False, view: str = FULL
) -> tuple[Path, ...]:
    """Write the export under this name, one of `EXPORTS`, and return the files written.

    Each file is written whole or not at all. "gephi-csv" takes a folder, made if need be, for `nodes.csv` and
    `edges.csv`. Claims of less confidence than `floor` are left out, and those that
    an analyst rejected unless `rejected` asks for them. `view` is one of `exports.views.VIEWS`, for the
    exports in `VIEWED`; the CSV of another view than the full one has a row for each edge. Nothing is written of a
    graph that states a claim as a fact (AssertionFoundError) or holds a claim without its words (EvidenceError).
    ExportError on an unknown name or a file that cannot be written.
    """
    path = Path(out)
    if to not in EXPORTS:
        raise ExportError(f"no export is called {to!r}; there are {', '.join(EXPORTS)}")
    if view != FULL and to not in VIEWED:
        raise ExportError(f"{to} has the full graph only; the view {view!r} goes with {', '.join(VIEWED)}")
    if to in get_args(RdfForm):
        verify(store)
        with replacing(path) as file:
            write_rdf(store, to, file, floor=floor, rejected=rejected)
        return (path,)
    graph = claims_above(claim_graph(store, rejected=rejected), floor)
    if to == "gephi-csv":
        return _gephi_tables(view_of(graph, view), path)
    if to == "html":
        from exports.page import write_page  # the page brings pyvis, which is slow to import

        write_page(graph, path)
        return (path,)
    with replacing(path) as file:
        if to in _GRAPH_WRITERS:
            _GRAPH_WRITERS[to](view_of(graph, view), file)
        elif view != FULL:
            write_edge_table(view_of(graph, view), file)
        else:
            _CLAIM_WRITERS[to](graph, file)
    return (path,)


def _gephi_tables(graph: FlatGraph, folder: Path) -> tuple[Path, ...]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} cannot be made ({error.strerror}); name another folder") from error
    nodes, edges = folder / "nodes.csv", folder / "edges.csv"
    with replacing(nodes) as file:
        write_node_table(graph, file)
    with replacing(edges) as file:
        write_edge_table(graph, file)
    return nodes, edges
