"""Every export by name: `claimgraph export DIR --to NAME -o FILE`."""

from collections.abc import Callable
from pathlib import Path
from typing import IO, get_args

from exports.files import replacing
from exports.gephi_csv import write_edge_table, write_node_table
from exports.gexf import write_gexf
from exports.graphml import write_graphml
from exports.rdf import RdfForm, write_rdf
from exports.tables import claim_rows, write_claims
from graph.build import claim_graph, verify
from graph.errors import ExportError
from graph.store import Store

Writer = Callable[[Store, IO[bytes]], None]


def _claims_csv(store: Store, out: IO[bytes]) -> None:
    write_claims(claim_rows(claim_graph(store)), "csv", out)


_WRITERS: dict[str, Writer] = {
    "gexf": lambda store, out: write_gexf(claim_graph(store), out),
    "graphml": lambda store, out: write_graphml(claim_graph(store), out),
    "csv": _claims_csv,
}
EXPORTS = (*get_args(RdfForm), "html", *_WRITERS, "gephi-csv")


def write_export(store: Store, to: str, out: str | Path) -> tuple[Path, ...]:
    """Write the export under this name, one of `EXPORTS`, and return the files written.

    Each file is written whole or not at all. "gephi-csv" takes a folder, made if need be, for `nodes.csv` and
    `edges.csv`. Nothing is written of a graph that states a claim as a fact (AssertionFoundError) or holds a claim
    without its words (EvidenceError). ExportError on an unknown name or a file that cannot be written.
    """
    path = Path(out)
    if to in get_args(RdfForm):
        verify(store)
    if to == "gephi-csv":
        return _gephi_tables(store, path)
    if to == "html":
        from exports.page import write_page  # the page brings pyvis, which is slow to import

        write_page(claim_graph(store), path)
    elif to in get_args(RdfForm):
        with replacing(path) as file:
            write_rdf(store, to, file)
    elif to in _WRITERS:
        with replacing(path) as file:
            _WRITERS[to](store, file)
    else:
        raise ExportError(f"no export is called {to!r}; there are {', '.join(EXPORTS)}")
    return (path,)


def _gephi_tables(store: Store, folder: Path) -> tuple[Path, ...]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} cannot be made ({error.strerror}); name another folder") from error
    graph = claim_graph(store)
    nodes, edges = folder / "nodes.csv", folder / "edges.csv"
    with replacing(nodes) as file:
        write_node_table(graph, file)
    with replacing(edges) as file:
        write_edge_table(graph, file)
    return nodes, edges
