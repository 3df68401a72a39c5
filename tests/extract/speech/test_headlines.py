"""Whose claim a headline is: the police's in "Police: Gang sold girls", not Libya's in "Libya: Girls sold"."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Zone, ZoneKind

CHAD_SPEAKS = "Foreign Ministry spokesman Ali Karimi of Chad said on Monday that the talks had failed."
UN_SPEAKS = "The United Nations said on Monday that the talks had failed."

HEADLINES = [
    ("Police: Gang sold girls to brothels", UN_SPEAKS, "Police alleges accused=Gang"),
    ("Amnesty: Soldiers killed 12 villagers in raid", UN_SPEAKS, "Amnesty alleges accused=Soldiers"),
    ("Chad: France Aiding ‘Smugglers of Gold’", CHAD_SPEAKS, "Chad alleges accused=France"),
    ("Chad: France Aiding ‘Smugglers of Gold’", UN_SPEAKS, "— asserts accused=France"),
    ("Chad: Rebels killed 12 villagers", CHAD_SPEAKS, "— asserts accused=Rebels"),
    ("Darfur: Rebels killed 12 villagers", UN_SPEAKS, "— asserts accused=Rebels"),
    ("Gang sold girls to brothels - police", UN_SPEAKS, "police alleges accused=Gang"),
    ("Gang sold girls to brothels – UN report", UN_SPEAKS, "report alleges accused=Gang"),
    ("Gang sold girls to brothels - Reuters", UN_SPEAKS, "— asserts accused=Gang"),
    ("Gang sold girls to brothels - again", UN_SPEAKS, "— asserts accused=Gang"),
    ("Opinion: Soldiers killed 12 villagers", UN_SPEAKS, "— asserts accused=Soldiers"),
]


@pytest.mark.parametrize(("headline", "body", "expected"), HEADLINES)
def test_whose_claim_a_headline_is(headline: str, body: str, expected: str) -> None:
    text = f"{headline}\n\n{body}"
    title = Zone(0, len(headline), ZoneKind.TITLE)
    article = Article(article_id(text), "a.txt", text, text_sha256(text), title=headline, zones=(title,))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    accusing = [c for c in extraction.claims if c.proposition.accused]
    assert [
        f"{names.get(c.claimant or '', '—')} {c.stance.value} accused={names[c.proposition.accused[0]]}"
        for c in accusing
    ] == [expected]
