"""Whose country is meant, and whom a report accuses that somebody rejects: texts of own making."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

TEXTS = {
    "Iran's foreign minister, Javad Karimi, has denied that his country forced migrants to fight in Syria.": {"Iran"},
    "The village teacher, Javad Karimi, has denied that his country forced migrants to fight in Syria.": {"country"},
    "Cuba on Thursday rejected a report that accuses it of torturing doctors in its prisons.": {"Cuba"},
    "There was no immediate reaction from Tehran, which has denied that it tortured prisoners in the past.": {"Iran"},
    "There was no immediate train from Tehran, and the police of Kenya tortured the prisoners.": {"Police of Kenya"},
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text in TEXTS]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


@pytest.mark.parametrize("text", TEXTS)
def test_the_accused_is_the_state_that_is_meant(text: str, read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    assert {names[one] for claim in read[text].claims for one in claim.proposition.accused} == TEXTS[text]
