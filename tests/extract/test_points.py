"""How many claims a voice makes in one passage: texts of own making."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

SAID = {
    '"The road was mined. Nobody reached the well," the mayor said.': 2,  # two sentences of one quotation
    "The mayor said that the road was mined and that nobody had reached the well.": 2,
    "The mayor said the road led to the well and the herders used it at night.": 2,
    "The mayor said the road, which was narrow, led to the well.": 1,  # what describes the road says no more of it
    "The mayor said the herders were watered and fed.": 1,
    '"The herder took the goat and left," the mayor said.': 2,
    '"The herder took and sold the goat," the mayor said.': 2,
}


@pytest.fixture(scope="module")
def claims() -> dict[str, int]:
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text in SAID]
    found = [one for one in extract_articles(articles) if isinstance(one, Extraction)]
    return {one.article.text: sum(claim.claimant is not None for claim in one.claims) for one in found}


@pytest.mark.parametrize("text", SAID)
def test_each_point_is_one_claim(text: str, claims: dict[str, int]) -> None:
    assert claims[text] == SAID[text]
