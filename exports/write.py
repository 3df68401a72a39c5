"""Every export by name: `claimgraph export DIR --to NAME -o FILE`."""

from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, get_args

from exports.files import replacing
from exports.floor import claims_above
from exports.gephi_csv import write_edge_table, write_node_table
from exports.gexf import write_gexf
from exports.graphml import write_graphml
from exports.rdf import RdfForm, write_rdf
from exports.tables import claim_rows, write_claims
from graph.build import claim_graph, verify
from graph.errors import ExportError
from graph.store import Store

if TYPE_CHECKING:
    from graph.network import ClaimGraph

Writer = Callable[["ClaimGraph", IO[bytes]], None]

_WRITERS: dict[str, Writer] = {
    "gexf": write_gexf,
    "graphml": write_graphml,
    "csv": lambda graph, out: write_claims(claim_rows(graph), "csv", out),
}
EXPORTS = (*get_args(RdfForm), "html", *_WRITERS, "gephi-csv")


def write_export(
    store: Store, to: str, out: str | Path, *, floor: float = 0.0, rejected: bool = False
) -> tuple[Path, ...]:
    """Write the export under this name, one of `EXPORTS`, and return the files written.

    Each file is written whole or not at all. "gephi-csv" takes a folder, made if need be, for `nodes.csv` and
    `edges.csv`. Claims of less confidence than `floor` are left out, and those that an analyst rejected unless
    `rejected` asks for them. Nothing is written of a graph that states a claim as a fact (AssertionFoundError) or
    holds a claim without its words (EvidenceError). ExportError on an unknown
    name or a file that cannot be written.
    """
    path = Path(out)
    if to in get_args(RdfForm):
        verify(store)
    if to == "gephi-csv":
        return _gephi_tables(claims_above(claim_graph(store, rejected=rejected), floor), path)
    if to == "html":
        from exports.page import write_page  # the page brings pyvis, which is slow to import

        write_page(claims_above(claim_graph(store, rejected=rejected), floor), path)
    elif to in get_args(RdfForm):
        with replacing(path) as file:
            write_rdf(store, to, file, floor=floor, rejected=rejected)
    elif to in _WRITERS:
        with replacing(path) as file:
            _WRITERS[to](claims_above(claim_graph(store, rejected=rejected), floor), file)
    else:
        raise ExportError(f"no export is called {to!r}; there are {', '.join(EXPORTS)}")
    return (path,)


def _gephi_tables(graph: "ClaimGraph", folder: Path) -> tuple[Path, ...]:
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
