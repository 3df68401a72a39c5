"""Accounts that a sentence announces, or sums up, and others tell without a cue."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction

TELLERS = {
    "Her brother remembers it differently. Soldiers tortured six women.": "brother",
    "The rebels tell another story. A drone circled for an hour. Police tortured the driver.": "rebels",
    "The rebels tell another story. Police tortured the driver.": "rebels",
    "Her sister's account is different. Their father tortured both girls.": "sister",
    "The cook slept, the porter said. That is not what the gardener told the judges. Two men tortured her.": "gardener",
    "The army says nobody died. Nuns say otherwise. The police tortured the cook.": "Nuns",
    "Bo Lim fled. His account is harrowing. The police tortured the cook.": "Bo Lim",
    "Neighbours had their own version. The police tortured him.": "Neighbours",
    "A guard took the stand on Monday. The warden had tortured two prisoners.": "guard",
    "When she was allowed to speak, Ann Lee spoke for an hour. She had tortured nobody.": "Ann Lee",
    "A deckhand remembers the storm. The captain tortured two men.": "deckhand",
    "The mayor contradicted the clerk. She had tortured two men.": "mayor",
    "The cook denies this. He never tortured the boys.": "cook",
    "Not so, answers Uriel Banda. His men never came. They tortured nobody.": "Uriel Banda",
    "Soldiers tortured the headmaster. That is what Hamid Nurdin told the court.": "Hamid Nurdin",
    "Soldiers tortured the headmaster. That, at least, is the army's version.": "army",
    "Soldiers tortured the headmaster. So says the Delta Institute.": "Delta Institute",
    "And the parents' view? That the coach tortured the girls.": "parents",
    "And the parents' view?\n\nThat the coach tortured the girls.": "parents",
    "How does the verger put it? The abbot tortured two boys.": "verger",
    "What do the shareholders suspect? That the ships never sailed, and that the brokers tortured a clerk.": (
        "shareholders"
    ),
    "Asked about the cellar, the vicar spread his hands. He had tortured nobody.": "vicar",
    "Vera Holm laughed at the question. She had never tortured anybody.": "Vera Holm",
    "The cook denies this. She met us on a bench. She never tortured the boys.": "cook",
    "The landlord said he had slept. The charge of torture was invented.": "landlord",
    "The landlord said he had slept. The tenants were “tortured by their own sons”.": "landlord",
    "(Bern) - Soldiers tortured the headmaster. That is the conclusion of a report by the Delta Institute.": "report",
}
"""Who tells of torture without a cue of its own."""

OWN = (
    "Bo Lim fled. His account is empty. The police tortured the cook.",
    "Her brother remembers it differently. The soldiers are tortured in Belan now.",
    "Her brother remembers it differently.\n\nSoldiers tortured six women.",
    "Her brother remembers it differently. In 2014, soldiers tortured six women.",
    "The rebels tell another story. The army replied on Monday that it had gone. Police tortured the driver.",
    "Ann Lee spoke of the camp for an hour. Guards tortured the inmates.",
    "The cook told the boys to run. The captain tortured two of them.",
    "The report describes the camp. Guards tortured the inmates.",
    "The cook denies this. The captain tortured the boys.",
    "The cook rejected the report. No officer was tortured.",
    "What do the miners want? That is easy. The foremen tortured them.",
    "What do the miners say? The foremen torture them today.",
    "The landlord said he had slept. The charge of extortion was dropped; police had tortured him in May 2012.",
    "The landlord said he had slept. It is a house that the tenants, who were tortured, hated “like the plague”.",
    "The landlord said he had slept. The so-called “Torture Barn” was sold.\n\nGuards tortured two men there.",
    "The cook slept, the porter said. That is not what angers the judges. Two men tortured her.",
    "Soldiers tortured the headmaster. That is what angers lawyers in Belan.",
    "Soldiers tortured the headmaster. That is not what his widow says.",
    "Soldiers tortured the headmaster. The army said nothing. So says the Delta Institute.",
)
"""Where the article tells of it."""


@pytest.mark.parametrize(("text", "expected"), [*TELLERS.items(), *((text, None) for text in OWN[:-1])])
def test_an_account_is_of_whom_a_sentence_announces_or_names_behind_it(text: str, expected: str | None) -> None:
    assert _tellers(text) == {expected}


def test_what_stands_before_another_voice_is_not_summed_up() -> None:
    assert _tellers(OWN[-1]) == {None}


VERDICTS = {
    "The landlord said he had slept. The charge of extortion was invented; the tenants owed him rent.": {
        ("invented", "disputes"),
        ("owed", "asserts"),
    },
    "Asked about the cellar, the vicar sighed. The allegation was malicious, and the police had been misled.": {
        ("malicious", "disputes"),
        ("misled", "alleges"),
    },
}
"""How each clause behind a denial is said."""


@pytest.mark.parametrize(("text", "expected"), VERDICTS.items())
def test_a_verdict_on_a_charge_disputes_it_and_what_stands_beside_it_does_not(
    text: str, expected: set[tuple[str, str]]
) -> None:
    claims = [c for c in _extraction(text).claims if c.claimant is not None]
    assert {(word, c.stance.value) for word, _ in expected for c in claims if c.quote.endswith(word)} | {
        (word, c.stance.value) for word, _ in expected for c in claims if f"{word} him" in c.quote
    } == expected


def test_what_a_voice_does_while_it_tells_is_the_articles() -> None:
    text = "A deckhand remembers the storm. The captain locked the hatch. His hands tremble. He wept on the quay."
    assert {name for name, quote in _claims(text) if "wept" in quote} == {None}


def _tellers(text: str) -> set[str | None]:
    extraction = _extraction(text)
    names = {e.id: e.name for e in extraction.entities}
    return {names.get(c.claimant or "") for c in extraction.claims if c.proposition.offence == "torture"}


def _claims(text: str) -> list[tuple[str | None, str]]:
    extraction = _extraction(text)
    names = {e.id: e.name for e in extraction.entities}
    return [(names.get(c.claimant or ""), c.quote) for c in extraction.claims]


def _extraction(text: str) -> Extraction:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    assert isinstance(extraction, Extraction)
    return extraction
