"""CSV files, of nodes and of edges, as Gephi's spreadsheet import takes them."""

import io
from collections.abc import Iterable
from typing import IO

from exports.flat import FlatGraph, cell
from exports.spreadsheet import Cell, write_csv

_OWN = ("node_kind",)  # said by a column of its own, before the others


def write_node_table(graph: FlatGraph, out: IO[bytes]) -> None:
    """Write the nodes: `Id`, `Label`, `Kind`, and the node columns of the view; lists are joined by `; `."""
    columns = [name for name in graph.node_columns if name not in _OWN]
    rows = ([node.id, node.label, node.kind, *(cell(node.values[name]) for name in columns)] for node in graph.nodes)
    _write(["Id", "Label", "Kind", *columns], rows, out)


def write_edge_table(graph: FlatGraph, out: IO[bytes]) -> None:
    """Write the edges: `Source`, `Target`, `Type`, `Id`, `Label`, `Kind`, `Weight`, and the edge columns of the view.

    Last come the names of both ends, which spare whoever reads the table alone a look at the other one.
    """
    names = {node.id: node.label for node in graph.nodes}
    rows = (
        [
            *(edge.source, edge.target, "Directed", edge.id, edge.label, edge.kind, edge.weight),
            *(cell(edge.values[name]) for name in graph.edge_columns),
            *(names[edge.source], names[edge.target]),
        ]
        for edge in graph.edges
    )
    heads = ["Source", "Target", "Type", "Id", "Label", "Kind", "Weight"]
    _write([*heads, *graph.edge_columns, "source_name", "target_name"], rows, out)


def _write(columns: list[str], rows: Iterable[list[Cell]], out: IO[bytes]) -> None:
    text = io.TextIOWrapper(out, "utf8", newline="")
    write_csv([columns, *rows], text)
    text.detach()  # flushes, and leaves the file open to whoever opened it
