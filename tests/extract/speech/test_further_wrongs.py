"""Whose the wrongs are that a sentence without a cue tells behind what a voice told of them."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article

TOLD = {
    # who did more of it
    "The clerk said that Roe sold the girls. Roe beat two of them.": "clerk",
    "The clerk said that Roe sold the girls. He beat them with a belt.": "clerk",
    "“Karim sold us,” the clerk said. He beat the cook.": "clerk",
    "The ledger says that Roe led a gang that sold girls. Roe beat the cook.": "ledger",
    "The bailiff accused Roe of selling girls. He beat them.": "bailiff",
    "The navy said pirates boarded the dhow. They beat the cook.": "navy",
    # what was done to others, by who draws up charges
    "The ledger says that Roe sold nine girls. Those who wept were beaten.": "ledger",
    "The report lists six cases in which guards sold girls. Cooks were beaten.": "report",
    "The panel found that guards had beaten nine men. Two cooks were beaten, too.": "panel",
    # or to those told of
    "The clerk said that Ivo Haas sold the girls. They were beaten with a belt.": "clerk",
    "Ivo Haas sells the girls, the clerk says. They are beaten with a belt.": "clerk",
    # or to the voice that told of itself
    "Ana Roe said that Ivo Haas had promised her work. Instead she was beaten.": "Ana Roe",
    # or to some, or to those who are at others' mercy, where a witness tells
    "The guards locked the gate, Ana Roe said. Others were beaten.": "Ana Roe",
    "The guards locked the gate, Ana Roe said. Prisoners were beaten.": "Ana Roe",
}
OWN = (
    "Ana Roe said that Ivo Haas had left. She was beaten by a mob.",
    "The guards locked the gate, Ana Roe said. Two prisoners were beaten.",
    "The clerk said that Roe sold the girls. The abbot beat the cook.",
    "The clerk said that Roe sold the girls. Roe beat the cook on Friday.",
    "The clerk said that Roe sold the girls. Roe beat the cook in 2019.",
    "The clerk said that Roe sold the girls. Two cooks were beaten.",
    "The clerk said that Roe sold the girls. They are beaten with a belt.",
    "The clerk said that Roe sold the girls.\\n\\nRoe beat the cook.",
    "The ledger says that Roe washed nine mules. Cooks were beaten.",
)


@pytest.mark.parametrize(("text", "voice"), [*TOLD.items(), *((text, None) for text in OWN)])
def test_more_wrongs_of_those_told_of_are_the_voices(text: str, voice: str | None) -> None:
    text = text.replace("\\n", "\n")
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    assert {names.get(c.claimant or "") for c in extraction.claims if "bea" in c.quote} == {voice}
