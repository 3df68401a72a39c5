"""Two CSV files, of nodes and of edges, as Gephi's spreadsheet import takes them."""

import io
from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING

from exports.flat import EDGE_COLUMNS, NODE_COLUMNS, flat_edges, flat_nodes
from exports.spreadsheet import Cell, write_csv

if TYPE_CHECKING:
    from graph.network import ClaimGraph


def write_node_table(graph: "ClaimGraph", out: IO[bytes]) -> None:
    """Write the nodes: `Id`, `Label`, `Kind`, and the columns of `exports.flat`."""
    rows = ([node.id, node.label, node.kind, *_rest(node.values)] for node in flat_nodes(graph))
    _write(["Id", "Label", "Kind", *list(NODE_COLUMNS)[1:]], rows, out)


def write_edge_table(graph: "ClaimGraph", out: IO[bytes]) -> None:
    """Write the edges: `Source`, `Target`, `Type`, `Id`, `Label`, `Kind`, `Weight`, and the columns of
    `exports.flat`.
    """
    rows = (
        [edge.source, edge.target, "Directed", edge.id, edge.label, edge.kind, edge.weight, *edge.values.values()]
        for edge in flat_edges(graph)
    )
    _write(["Source", "Target", "Type", "Id", "Label", "Kind", "Weight", *EDGE_COLUMNS], rows, out)


def _rest(values: Mapping[str, Cell]) -> list[Cell]:
    """All but the kind, which has a column of its own."""
    return [value for name, value in values.items() if name != "node_kind"]


def _write(columns: list[str], rows: Iterable[list[Cell]], out: IO[bytes]) -> None:
    text = io.TextIOWrapper(out, "utf8", newline="")
    write_csv([columns, *rows], text)
    text.detach()  # flushes, and leaves the file open to whoever opened it
