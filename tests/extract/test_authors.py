"""Who says "I" and "we" outside quotation marks, and who denies what another is accused of: texts of own making."""

import pytest

from extract.extraction import extract_articles
from extract.read import read_articles
from graph.model import Article, Extraction
from tests.extract.allegations import alleged_in, read_texts

VOICES = {
    "We, the undersigned organizations, are concerned about Ann Roe. We believe that soldiers burned the village.": {
        "undersigned organizations alleges attack by soldiers"
    },
    "We believe that soldiers burned the village.": {"— alleges attack by soldiers"},
    '"We believe that soldiers burned the village," the mayor said.': {"mayor alleges attack by soldiers"},
    '"We will act," said John Nelson.\n\nIn 2021, the court accused Lin of torture, which he has denied.': {
        "court alleges torture by Lin",
        "Lin denies torture by Lin",
    },
    "The state designated the Lotus Group for being owned by Lin.": {"state alleges unspecified-crime by Lotus Group"},
    "15:10 - Interior Minister Paul Dorn: “Rebels burned the village. We saved six men.”": {
        "Paul Dorn alleges attack by Rebels"
    },
    "One of the men, who lives in Kalba, said soldiers burned the village.": {
        "One of the men alleges attack by soldiers"
    },
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts(VOICES)


@pytest.mark.parametrize("text", VOICES)
def test_who_says_it(text: str, read: dict[str, Extraction]) -> None:
    assert alleged_in(read[text]) == VOICES[text]


def test_who_is_accused_denies_it_and_nobody_relays_that(read: dict[str, Extraction]) -> None:
    extraction = next(one for text, one in read.items() if "Lin of torture" in text)
    names = {entity.id: entity.name for entity in extraction.entities}
    denials = [claim for claim in extraction.claims if claim.stance.value == "denies"]
    assert [(names[c.claimant or ""], c.via, len(c.disputes)) for c in denials] == [("Lin", (), 1)]


def test_he_said_goes_on_with_the_voice_before() -> None:
    text = (
        "Eritrea forces students into service, a United Nations investigator said on Tuesday.\n\n"
        "Mohamed Babiker, the U.N. special rapporteur, told the council that soldiers had jailed parents.\n\n"
        '"Whole families, including grandparents, were expelled," he said, citing interviews with 60 refugees.\n\n'
        'The ambassador, Adem Osman, told the council the report was "a recycled litany of unfounded allegations". '
        '"There is no service in my country," he said, adding that Babiker had never set foot in it.'
    )
    extraction = read_texts([text])[text]
    names = {entity.id: entity.name for entity in extraction.entities}
    told = {claim.proposition.label: names.get(claim.claimant or "") for claim in extraction.claims}
    assert told["There is no service in my country"] == "Adem Osman"
    assert [voice for label, voice in told.items() if "never set foot" in label] == ["Adem Osman"]


def test_the_author_is_meant_by_i(tmp_path) -> None:
    text = "By Hannah Brandt\n\nI spent two weeks in the camps of the north. " + "The roads there are bad. " * 8
    file = tmp_path / "opinion.txt"
    file.write_text(text + "\n\nHannah Brandt is a researcher at the Institute for Human Security.\n", encoding="utf8")
    extraction = next(extract_articles(article for article in read_articles([file]) if isinstance(article, Article)))
    assert isinstance(extraction, Extraction)
    names = {entity.id: entity.name for entity in extraction.entities}
    spent = next(claim for claim in extraction.claims if claim.proposition.predicate == "spend")
    posts = [claim for claim in extraction.claims if claim.proposition.predicate == "role-at"]
    assert [names[a] for a in spent.proposition.agents] == ["Hannah Brandt"]
    assert len(posts) == 1
