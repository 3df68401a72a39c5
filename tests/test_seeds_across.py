"""What the sample articles have to do with each other is in their graph: one entry of `seeds/across.toml` per test.

An entry with `open = true` is not reached yet; the day it is, its test fails until the mark is taken away.
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from extract.extraction import extract_articles
from extract.read import read_articles
from graph.model import Article, Claim, Extraction, ZoneKind
from graph.resolution.model import Resolution
from graph.resolution.resolve import resolve_extractions
from tests.seed_scores import SEEDS, gold_claims, named, read_as

Entry = Mapping[str, Any]  # one table of across.toml
ACROSS: Mapping[str, list[Entry]] = tomllib.loads((SEEDS / "across.toml").read_text("utf8"))


class Read(NamedTuple):
    """All sample articles by file name, and their resolution."""

    articles: Mapping[str, Extraction]
    resolution: Resolution

    def claim(self, at: Entry) -> Claim:
        """The claim that was read there, with the right voice and stance."""
        claim = read_as(self.articles[at["article"]], gold_claims(at["article"]), at["quote"])
        assert claim is not None, f"{at['article']}: not read as written down: {at['quote']}"
        return claim

    def propositions(self, claims: Iterable[Entry]) -> set[str]:
        return {self.resolution.proposition_of[self.claim(at).id] for at in claims}

    def tied(self, how: str, claims: Iterable[Entry]) -> bool:
        """Whether the first disputes the second, or the two corroborate each other."""
        ties = self.resolution.disputes if how == "dispute" else self.resolution.corroborations
        pairs = {(tie.claim, tie.other) for tie in ties}
        first, second = (self.claim(at).id for at in claims)
        return (first, second) in pairs or (how == "corroboration" and (second, first) in pairs)

    def entities(self, at: Entry) -> set[str]:
        """The nodes of the graph that go by the name in the article."""
        found = named(self.articles[at["article"]], at["name"])
        assert found, f"{at['article']}: nobody called {at['name']}"
        return {self.resolution.entity_of[entity] for entity in found}


@pytest.fixture(scope="module")
def read() -> Read:
    names = sorted(path.stem for path in (SEEDS / "gold").glob("*.toml"))
    articles = read_articles([SEEDS / f"{name}.md" for name in names])
    found = extract_articles(a for a in articles if isinstance(a, Article))
    extractions = {Path(e.article.source).stem: e for e in found if isinstance(e, Extraction)}
    return Read(extractions, resolve_extractions(extractions.values()))


def entries(kind: str) -> list[object]:
    """The entries of one kind, those that are open expected to fail."""
    todo = pytest.mark.xfail(strict=True, raises=AssertionError, reason="open in seeds/across.toml")
    return [
        pytest.param(entry, id=f"{kind}-{i}", marks=[todo] if entry.get("open") else [])
        for i, entry in enumerate(ACROSS[kind], 1)
    ]


@pytest.mark.parametrize("entry", entries("linked"))
def test_claims_that_answer_or_support_each_other_are_linked(entry: Entry, read: Read) -> None:
    assert read.tied(entry["as"], entry["claims"])


@pytest.mark.parametrize("entry", entries("unlinked"))
def test_claims_of_one_source_or_out_of_order_are_not_linked(entry: Entry, read: Read) -> None:
    assert not read.tied(entry["as"], entry["claims"])


@pytest.mark.parametrize("entry", entries("same"))
def test_what_says_the_same_is_one_proposition(entry: Entry, read: Read) -> None:
    assert len(read.propositions(entry["claims"])) == 1


@pytest.mark.parametrize("entry", entries("different"))
def test_what_only_looks_alike_is_not(entry: Entry, read: Read) -> None:
    assert len(read.propositions(entry["claims"])) == len(entry["claims"])


@pytest.mark.parametrize("entry", entries("reprint"))
def test_a_reprint_is_known(entry: Entry, read: Read) -> None:
    copy, original = (read.articles[entry[name]].article.id for name in ("copy", "original"))
    assert (copy, original) in read.resolution.reprints


def test_nothing_else_is_taken_for_a_reprint(read: Read) -> None:
    assert len(read.resolution.reprints) == len(ACROSS["reprint"])


@pytest.mark.parametrize("entry", entries("laundering"))
def test_what_one_says_itself_and_another_attributes_is_one_proposition(entry: Entry, read: Read) -> None:
    own, attributed = read.claim(entry["own"]), read.claim(entry["attributed"])
    assert own.claimant is None
    assert attributed.claimant is not None
    assert len(read.propositions((entry["own"], entry["attributed"]))) == 1


@pytest.mark.parametrize("entry", entries("headline"))
def test_a_headline_that_says_more_than_the_text_has_a_claim_of_its_own(entry: Entry, read: Read) -> None:
    own = read.claim(entry["own"])
    zones = read.articles[entry["own"]["article"]].article.zones
    assert any(z.kind is ZoneKind.TITLE and z.start <= own.start < own.end <= z.end for z in zones)
    assert read.claim(entry["attributed"]).claimant is not None
    assert len(read.propositions((entry["own"], entry["attributed"]))) == 1


@pytest.mark.parametrize("entry", entries("one"))
def test_names_of_one_are_one_entity(entry: Entry, read: Read) -> None:
    assert len(set[str]().union(*map(read.entities, entry["names"]))) == 1


@pytest.mark.parametrize("entry", entries("apart"))
def test_names_that_look_alike_stay_apart(entry: Entry, read: Read) -> None:
    first, second = map(read.entities, entry["names"])
    assert first.isdisjoint(second)
