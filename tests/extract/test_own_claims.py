"""What the article says itself: all it tells outside quotations, of somebody or of nobody."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

TOLD = {
    "It was dangerous at night.": 1,
    "There was no water for three days.": 1,
    "It rained for a week.": 1,
    'Nothing else was known. "It is dangerous at night."': 1,
    "It is not the end, my friend.": 0,
    "Was it dangerous at night?": 0,
}
"""Texts about nobody, each with how many claims are the article's own: none where another may be quoted."""


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts(TOLD)


@pytest.mark.parametrize(("text", "own"), TOLD.items())
def test_what_is_about_nobody_is_the_articles_own_where_nobody_may_be_quoted(
    text: str, own: int, read: dict[str, Extraction]
) -> None:
    assert sum(claim.claimant is None for claim in read[text].claims) == own
