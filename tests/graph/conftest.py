"""A small knowledge graph on disk, made from the hand-made example."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.build import resolve
from graph.store import Store, open_store
from tests.example import example_extractions


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "kg", create=True) as opened:
        for extraction in example_extractions():
            opened.put(extraction)
        resolve(opened)
        yield opened
