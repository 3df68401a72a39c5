"""Whom a capital stands for that a state and a body share."""

import pytest

from extract.extraction import extract_articles
from extract.mentions.organisations import known_names
from extract.tables import read_table
from graph.ids import article_id, text_sha256
from graph.model import Article

SEATED = [
    ("The European Union trains the coastguard. Brussels rejected the criticism.", "European Union"),
    ("Belgium trains the coastguard with the European Union. Brussels rejected the criticism.", "Belgium"),
    ("The coastguard sank a boat. Brussels rejected the criticism.", "Belgium"),
]


@pytest.mark.parametrize(("text", "voice"), SEATED)
def test_whom_brussels_stands_for(text: str, voice: str) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    assert [names[c.claimant] for c in extraction.claims if c.claimant] == [voice]


def test_seats_are_capitals_and_their_bodies_are_known() -> None:
    for row in read_table("mentions/seats"):
        capital, body = known_names().get(row["capital"]), known_names().get(row["body"])
        assert capital is not None, row
        assert capital.governs, row
        assert body is not None, row
        assert body.name == row["body"]
