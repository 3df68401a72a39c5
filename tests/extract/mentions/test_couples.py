"""Two people with one family name: who each given name is."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article

NAMED = [
    ("John and Mary Smith were arrested on Monday.", ["John Smith", "Mary Smith"]),
    ("Mary Smith was freed. Later John and Mary Smith were arrested.", ["John Smith", "Mary Smith"]),
    ("Sarah fled in 2019. Sarah and Ahmed Ali were arrested by the police.", ["Ahmed Ali", "Sarah"]),
    ("Sarah Ali fled. Sarah and Ahmed Ali were arrested. Sarah was freed.", ["Ahmed Ali", "Sarah Ali"]),
    # titles of a man and of a woman tell two people apart, and who is meant of those named in full
    ("Mr Smith was fined. Mrs Smith wept. Later Mr Smith left.", ["Mr Smith", "Mrs Smith"]),
    ("John Smith was fined. Mary Smith wept. Mrs Smith fled. Mr Smith left.", ["John Smith", "Mary Smith"]),
    ("Mr Smith was fined. Smith wept. Later Mr Smith left.", ["Smith"]),
    ("John Jones and Mary Smith were arrested on Monday.", ["John Jones", "Mary Smith"]),
]


@pytest.mark.parametrize(("text", "people"), NAMED)
def test_family_names(text: str, people: list[str]) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    assert sorted(e.name for e in extraction.entities if e.type.value == "person") == people
