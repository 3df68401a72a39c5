"""Who answers in an interview, where no verb says so: texts of own making."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

OPENING = "NAIROBI, 3 May 2023 - Amina Dia, who heads the monitors of Justice Watch, {} on Wednesday."
ANSWERED = (
    "{q} Who did it?\n\n{a} Soldiers burned the village. The army denies it.\n\n{q} And now?\n\n{a} We want a trial."
)
QUESTIONS = (
    "What happened at the airport?\n\nThe guards beat me.\n\nDid anybody help you?\n\nNobody did. I slept outside."
    "\n\nWhat do you want now?\n\nI want the agency to pay."
)
SAID = {
    OPENING.format("took questions from reporters") + "\n\n" + ANSWERED.format(q="Q:", a="A:"): "Amina Dia",
    OPENING.format("spoke to the Courier") + "\n\n" + ANSWERED.format(q="Q.", a="A."): "Amina Dia",
    "The Courier spoke to Amina Dia in Kampala.\n\n" + ANSWERED.format(q="Question:", a="Answer:"): "Amina Dia",
    "In an interview with Amina Dia the Courier asks who fights.\n\n" + ANSWERED.format(q="Q:", a="A:"): "Amina Dia",
    "Grace Odhiambo worked in Riyadh. She spoke to the Courier.\n\n" + QUESTIONS: "Grace Odhiambo",
    "Ned Holt held his briefing on Tuesday.\n\nQUESTION: Who did it?\n\nMR. HOLT: Soldiers burned the village.\n\n"
    "QUESTION: And now?\n\nMR. HOLT: We want a trial.": "Ned Holt",
}
NOT_SAID = (  # an initial, an essay that asks itself
    "A. Roe and B. Doe lived in the town for years.\n\nSoldiers burned the village in May.",
    "Who fights here?\n\nSoldiers burned the village.\n\nWhy?\n\nNobody knows that yet.\n\nAnd now?\n\nThe town waits.",
)


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts((*SAID, *NOT_SAID))


def voices(extraction: Extraction, words: str) -> set[str]:
    """Who makes the claims whose proposition is told in these words."""
    names = {entity.id: entity.name for entity in extraction.entities}
    return {
        names.get(claim.claimant or "", "—")
        for claim in extraction.claims
        if words in claim.proposition.label and claim.stance.value in ("asserts", "alleges")
    }


@pytest.mark.parametrize("text", SAID)
def test_an_answer_is_said_by_whom_the_opening_names(text: str, read: dict[str, Extraction]) -> None:
    words = "beat" if "beat" in text else "burning"
    assert voices(read[text], words) == {SAID[text]}


def test_what_others_say_in_an_answer_is_relayed_by_who_answers(read: dict[str, Extraction]) -> None:
    extraction = read[next(iter(SAID))]
    names = {entity.id: entity.name for entity in extraction.entities}
    denials = [claim for claim in extraction.claims if claim.stance.value == "denies"]
    assert [(names[c.claimant or ""], [names[v] for v in c.via]) for c in denials] == [("army", ["Amina Dia"])]


def test_a_question_puts_nothing_forward(read: dict[str, Extraction]) -> None:
    assert not [c for text in SAID for c in read[text].claims if c.proposition.label.endswith("?")]


def test_without_an_opening_the_label_answers() -> None:
    text = "They met on Monday.\n\nQ. Who did it?\n\nA. Soldiers burned the village.\n\nQ. And now?\n\nA. Nothing."
    assert voices(read_texts([text])[text], "burning") == {"A."}


@pytest.mark.parametrize("text", NOT_SAID)
def test_without_an_interview_the_article_speaks(text: str, read: dict[str, Extraction]) -> None:
    assert voices(read[text], "burning") == {"—"}
