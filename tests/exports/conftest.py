"""Small knowledge graphs on disk: the shared example, and one whose every text is hostile."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser

from graph.build import claim_graph, resolve
from graph.model import EntityType, Extraction, Proposition, PropositionKind, Stance
from graph.store import open_store
from tests.example import Draft, example_extractions
from tests.exports.browsers import launched

if TYPE_CHECKING:
    from graph.network import ClaimGraph

HOSTILE = {
    "script": "</script><script>alert(1)</script>",
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1,2)",
    "full width": "\uff1d1+1",
    "control": "Bad\x00\x01\x0b\x1f\x7fName",
    "quotes": "O\"Brien's <&> ]]> name\\",
    "turned": "\u202eevil\u202c \u2066x\u2069",
    "breaks": "line\r\nbreak\ttab\u2028sep\x85nel",
    "no characters": "non\ufffe\uffffchar",
    "lone surrogate": "half\ud800pair",
    "astral": "\U0001f600 \U0001d4b3",
    "entity": "&#0; &lt; %s {0} ${x}",
}


def hostile_extraction() -> Extraction:
    """Each hostile text names an organisation that makes a claim, and stands in the claim's words and label."""
    draft = Draft(
        "\n".join(f"{name} said so of {name}." for name in HOSTILE.values()),
        title=HOSTILE["formula"] + HOSTILE["control"],
        publisher=HOSTILE["script"],
        author=HOSTILE["turned"],
        published="2020-02-30x",
        url="https://example.org/?a=1&b=\"<>'\x01",
        source="hostile.txt",
    )
    for name in HOSTILE.values():
        entity = draft.entity(EntityType.ORGANISATION, name)
        said = Proposition(PropositionKind.STATEMENT, f"{name} is so", objects=(entity,), time=name)
        draft.claim(f"{name} said so of {name}.", Stance.ASSERTS, said, entity, cue="said")
    return draft.build()


def _build(folder: Path, *extractions: Extraction) -> Path:
    with open_store(folder, create=True) as store:
        for extraction in extractions:
            store.put(extraction)
        resolve(store)
    return folder


@pytest.fixture(scope="session")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example: an agency report, its reprint, and an independent article."""
    return _build(tmp_path_factory.mktemp("example") / "kg", *example_extractions())


@pytest.fixture
def own_kg(tmp_path: Path) -> Path:
    """The example again, for one test to change."""
    return _build(tmp_path / "own", *example_extractions())


@pytest.fixture(scope="session")
def hostile_kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(tmp_path_factory.mktemp("hostile") / "kg", hostile_extraction())


@pytest.fixture(scope="session")
def graph(kg: Path) -> "ClaimGraph":
    with open_store(kg, read_only=True) as store:
        return claim_graph(store)


@pytest.fixture(scope="session")
def hostile_graph(hostile_kg: Path) -> "ClaimGraph":
    with open_store(hostile_kg, read_only=True) as store:
        return claim_graph(store)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests: Playwright cannot start a second one beside it."""
    with launched() as browser:
        yield browser
