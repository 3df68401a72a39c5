"""Every export by name, written whole or not at all."""

import csv
from pathlib import Path

import pytest

from exports.files import replacing
from exports.write import EXPORTS, write_export
from graph.errors import ExportError
from graph.store import open_store

FILES = [name for name in EXPORTS if name != "gephi-csv"]


@pytest.mark.parametrize("to", FILES)
@pytest.mark.parametrize("folder", ["kg", "hostile_kg"])
def test_every_export_writes_its_file_and_nothing_else(
    to: str, folder: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with open_store(request.getfixturevalue(folder), read_only=True) as store:
        assert write_export(store, to, tmp_path / "out") == (tmp_path / "out",)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out").stat().st_size > 1000


def test_gephis_tables_take_a_folder_and_fit_together(kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store:
        nodes_path, edges_path = write_export(store, "gephi-csv", tmp_path / "new" / "gephi")
    with nodes_path.open(newline="", encoding="utf8") as file:
        nodes = list(csv.DictReader(file))
    with edges_path.open(newline="", encoding="utf8") as file:
        edges = list(csv.DictReader(file))
    assert {"Id", "Label", "Kind"} <= set(nodes[0])
    assert {"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"} <= set(edges[0])
    assert {edge[end] for edge in edges for end in ("Source", "Target")} <= {node["Id"] for node in nodes}
    assert len({edge["Id"] for edge in edges}) == len(edges) == 22
    assert {edge["Type"] for edge in edges} == {"Directed"}


def test_gephis_tables_hold_no_formula(hostile_kg: Path, tmp_path: Path) -> None:
    with open_store(hostile_kg, read_only=True) as store:
        for path in write_export(store, "gephi-csv", tmp_path):
            with path.open(newline="", encoding="utf8") as file:
                cells = [cell for row in csv.reader(file) for cell in row if cell]
            assert not any(cell[0] in "=+@\t\r" for cell in cells)


def test_an_unknown_name_is_an_error_that_names_the_known(kg: Path, tmp_path: Path) -> None:
    with open_store(kg, read_only=True) as store, pytest.raises(ExportError, match=r"'pdf'.*turtle.*gephi-csv"):
        write_export(store, "pdf", tmp_path / "out")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("to", ["turtle", "gexf", "csv"])
def test_a_file_that_cannot_be_written_is_named(kg: Path, tmp_path: Path, to: str) -> None:
    with open_store(kg, read_only=True) as store:
        with pytest.raises(ExportError, match="nowhere/out cannot be written"):
            write_export(store, to, tmp_path / "nowhere" / "out")
        (tmp_path / "folder").mkdir()
        with pytest.raises(ExportError, match="folder cannot be written"):
            write_export(store, to, tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("old")

    def fail() -> None:
        with replacing(path) as file:
            file.write(b"new")
            raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        fail()
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["out"]
