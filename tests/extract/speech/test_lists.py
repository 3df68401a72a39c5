"""Whose words the items of a list are: texts of own making."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

ITEMS = "- Agents took the passports of 68 workers.\n- Guards beat four men.\n"
TEXTS = {
    "The Fair Work Alliance published a report on Monday. Among its findings:\n\n" + ITEMS: {
        "report alleges unspecified-crime by Agents",
        "report alleges attack by Guards",
    },
    "The union says:\n\n• Agents took the passports of 68 workers;\n• Guards beat four men.\n": {
        "union alleges unspecified-crime by Agents",
        "union alleges attack by Guards",
    },
    "The union accuses the company Belcor of:\n\n1. withholding wages;\n2. threatening maids with violence.\n": {
        "union alleges unspecified-crime by Belcor",
    },
    "The street has three shops:\n\n" + ITEMS: {  # nobody's words: the article's own
        "— asserts unspecified-crime by Agents",
        "— asserts attack by Guards",
    },
    "The union says:\n\n- Witnesses said guards beat four men.\n": {"Witnesses alleges attack by guards"},
    "14:20 - The army says its troops beat four men. Rebels deny this.\n": {
        "army alleges attack by troops",
        "Rebels denies attack by troops",
    },
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text in TEXTS]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


@pytest.mark.parametrize("text", TEXTS)
def test_items_are_said_by_who_opens_the_list(text: str, read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    told = [claim for claim in read[text].claims if claim.proposition.kind.value == "allegation"]
    assert {
        f"{names.get(c.claimant or '', '—')} {c.stance.value} {c.proposition.offence} "
        f"by {', '.join(names[a] for a in c.proposition.accused)}"
        for c in told
    } == TEXTS[text]
