"""The sample articles, as they are read, put together, one by one in any order and partly dropped, give one graph."""

import random
from pathlib import Path

import pytest

from extract.extraction import extract_articles
from extract.read import read_articles
from graph.build import resolve
from graph.model import Article, Extraction
from graph.resolution.resolve import resolve_extractions
from graph.store import open_store
from tests.seed_scores import SEEDS

SINGLY = 20  # articles of each order that are put one by one, beside the others


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    articles = read_articles(sorted(SEEDS.glob("*.md")))
    found = extract_articles(a for a in articles if isinstance(a, Article))
    return [e for e in found if isinstance(e, Extraction)]


@pytest.fixture(scope="module")
def at_once(extractions: list[Extraction], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    with open_store(tmp_path_factory.mktemp("once") / "kg", create=True) as store:
        for extraction in extractions:
            store.put(extraction)
        resolve(store, for_readers=False)
        return [str(quad) for quad in store.quads()]


@pytest.mark.parametrize("seed", range(2))
def test_real_articles_one_by_one(seed: int, extractions: list[Extraction], at_once: list[str], tmp_path: Path) -> None:
    chance = random.Random(seed)
    shuffled = chance.sample(extractions, len(extractions))
    with open_store(tmp_path / "kg", create=True) as store:
        for extraction in shuffled[:-SINGLY]:
            store.put(extraction)
        for extraction in shuffled[-SINGLY:]:
            resolve(store, for_readers=False)
            store.put(extraction)
        resolve(store, for_readers=False)
        for extraction in chance.sample(shuffled, 2):
            store.drop(extraction.article.id)
            resolve(store, for_readers=False)
            store.put(extraction)
        resolve(store, for_readers=False)
        assert [str(quad) for quad in store.quads()] == at_once
        assert store.resolution() == resolve_extractions(extractions)
