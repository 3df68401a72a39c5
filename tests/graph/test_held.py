"""A folder that is held cannot be had alone, and one that goes cannot be held."""

import gc
from pathlib import Path

from graph.folder import create_folder
from graph.held import alone_with, hold


def made(folder: Path) -> Path:
    create_folder(folder)
    return folder


def test_what_is_held_cannot_be_had_alone(tmp_path: Path) -> None:
    folder = made(tmp_path / "kg")
    one, other = hold(folder), hold(folder)
    assert one is not None
    assert other is not None
    one.release()
    with alone_with(folder) as alone:
        assert not alone
    other.release()
    with alone_with(folder) as alone:
        assert alone


def test_what_nothing_refers_to_is_held_no_more(tmp_path: Path) -> None:
    folder = made(tmp_path / "kg")
    held = hold(folder)
    assert held is not None
    del held
    gc.collect()
    with alone_with(folder) as alone:
        assert alone


def test_what_goes_cannot_be_held(tmp_path: Path) -> None:
    folder = made(tmp_path / "kg")
    with alone_with(folder) as alone:
        assert alone
        assert hold(folder) is None
    folder.rename(tmp_path / "other")
    assert hold(folder) is None
    assert hold(tmp_path / "other") is not None


def test_what_a_killed_run_left_without_its_marker_is_nobody_s(tmp_path: Path) -> None:
    with alone_with(tmp_path) as alone:
        assert alone
