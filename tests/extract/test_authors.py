"""Who says "I" and "we" outside quotation marks, and who denies what another is accused of: texts of own making."""

import pytest

from extract.extraction import extract_articles
from extract.read import read_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

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
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text in VOICES]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


@pytest.mark.parametrize("text", VOICES)
def test_who_says_it(text: str, read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    told = [claim for claim in read[text].claims if claim.proposition.kind.value == "allegation"]
    assert {
        f"{names.get(c.claimant or '', '—')} {c.stance.value} {c.proposition.offence} "
        f"by {', '.join(names[a] for a in c.proposition.accused)}"
        for c in told
    } == VOICES[text]


def test_who_is_accused_denies_it_and_nobody_relays_that(read: dict[str, Extraction]) -> None:
    extraction = next(one for text, one in read.items() if "Lin of torture" in text)
    names = {entity.id: entity.name for entity in extraction.entities}
    denials = [claim for claim in extraction.claims if claim.stance.value == "denies"]
    assert [(names[c.claimant or ""], c.via, len(c.disputes)) for c in denials] == [("Lin", (), 1)]


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
