"""Which claims tell another story of the same deaths: texts of own making, with what must and must not be linked."""

from functools import cache

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

# Text; who tells another story; than what, as (voice, words of the claim): nothing else may be linked.
CASES: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "died of an illness": (
        "Relatives said that police had beaten Samir Rao to death. Police said that Rao had died of a heart attack.",
        "police",
        [("Relatives", "beaten")],
    ),
    "died of hunger": (
        "Relatives said that police had beaten Samir Rao to death. Police said that Rao had died on Monday.",
        "police",
        [],
    ),
    "hanged himself": (
        "The family said Rao was killed by guards. The prison said that he had hanged himself.",
        "prison",
        [("family", "killed")],
    ),
    "the dead were fighters": (
        "Villagers said the army had killed 12 farmers. The army said the dead were militants.",
        "army",
        [("Villagers", "killed")],
    ),
    "somebody else was a fighter": (
        "Villagers said the army had killed 12 farmers. The army said its prisoners were militants.",
        "army",
        [],
    ),
    "killed fighters": (
        "Villagers said the army had killed 12 farmers in Raga. The army said it had killed 12 militants in Raga.",
        "army",
        [("Villagers", "killed")],
    ),
    "killed fighters elsewhere": (
        "Villagers said the army had killed 12 farmers in Raga. The army said it had killed 12 militants in Bor.",
        "army",
        [],
    ),
    "another toll": (
        "Residents said 200 people had died in the fighting in Baga. The army said 36 people had died in the fighting.",
        "army",
        [("Residents", "200")],
    ),
    "puts the toll": (
        "Residents said 40 people had been killed. The army put the toll at 12.",
        "army",
        [("Residents", "40")],
    ),
    "the same toll": (
        "Residents said 40 people had been killed. The army said 40 people had been killed.",
        "army",
        [],
    ),
    "a toll that is no less": (
        "Residents said at least 40 people had been killed. The army said 52 people had been killed.",
        "army",
        [],
    ),
    "the toll of another place": (
        "Residents said 40 people had been killed in Baga. The army said 12 people had been killed in Bor.",
        "army",
        [],
    ),
    "the wounded": (
        "Residents said 40 people had been killed in Baga. The army said 12 people had been wounded in Baga.",
        "army",
        [],
    ),
}


@cache
def _read() -> dict[str, Extraction]:
    articles = [Article(article_id(text), "own", text, text_sha256(text)) for text, _, _ in CASES.values()]
    return {one.article.text: one for one in extract_articles(articles) if isinstance(one, Extraction)}


@pytest.mark.parametrize("case", CASES)
def test_another_story_of_the_same_deaths_is_disputed_and_no_other(case: str) -> None:
    text, telling, wanted = CASES[case]
    extraction = _read()[text]
    names = {entity.id: entity.name for entity in extraction.entities} | {None: "—"}
    claims = {claim.id: claim for claim in extraction.claims}
    mine = [claim for claim in claims.values() if names[claim.claimant] == telling]
    assert mine
    answered = [claims[key] for claim in mine for key in claim.disputes]
    assert {names[claim.claimant] for claim in answered} == {voice for voice, _ in wanted}
    assert all(any(word in claim.quote for claim in answered) for _, word in wanted)
