"""Whose government "the government" is, as the shipped pipeline reads it."""

import pytest

from extract.english import load_pipeline
from extract.references import find_references
from graph.ids import article_id, text_sha256
from graph.model import Article

ABOUT = "Eritrea conscripts its youth. Eritrea's prisons are full. Eritrea has no parliament. "

GOVERNMENTS = {
    # a state to which people only went is not the one that the article is about
    f"{ABOUT}Thousands fled into Ethiopia. The government spoke of traitors.": "Government of Eritrea",
    f"{ABOUT}Ethiopia took in thousands. The government spoke of traitors.": "Government of Ethiopia",
    "Thousands fled into Ethiopia. The government spoke of traitors.": "Government of Ethiopia",
    # a charity's or a firm's home is not the state that it speaks of; a newspaper's is
    "A Swedish charity wrote to herders. The government spoke of traitors.": "government",
    "A Swedish newspaper wrote to herders. The government spoke of traitors.": "Government of Sweden",
    "A Swedish charity in Eritrea wrote to herders. The government spoke of traitors.": "Government of Eritrea",
    # where people come from is not the state where they are; those who serve it are
    "Swedish cooks in Eritrea were held. The government spoke of traitors.": "Government of Eritrea",
    "Swedish diplomats in Eritrea were held. The government spoke of traitors.": "government",
    "The Beacon, a Swedish watchdog, wrote to herders. The government spoke of traitors.": "government",
}


@pytest.mark.parametrize(("text", "expected"), GOVERNMENTS.items())
def test_the_government(text: str, expected: str) -> None:
    doc = load_pipeline()(text)
    references = find_references(doc, Article(article_id(text), "a.txt", text, text_sha256(text)))
    at = max(i for i, token in enumerate(doc) if token.lower_ == "government")
    mention = references.at(at)
    assert mention is not None
    assert references.entities[mention.entity or ""].name == expected
