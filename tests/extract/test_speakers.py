"""Who a pronoun or a description is that speaks, as the shipped model reads it."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article

SPEAKING = {
    # The words that the claim is about, and who says them.
    "killed 40": {
        "The nuns said guards had fled. Raids on the mill killed 40 porters, they said.": "nuns",
    },
    "paid": {
        "Mill spokesman Ivo Rusk met a spokesman for the guild. A spokesman for the mine said nobody was paid.": (
            "spokesman"
        ),
    },
    "hopes": {
        "The guild said the army had fled. The Deep Front took the mill. It hopes to keep the mill.": "Deep Front",
    },
    "ago": {
        "Defence lawyer Marc Dessau asked the witness whether he had fled.\n\n“I left it long ago,” he said.": (
            "witness"
        ),
        "Defence lawyer Marc Dessau told the court that he had fled.\n\n“I left it long ago,” he said.": (
            "Marc Dessau"
        ),
    },
    "poor": {
        "Karim's father said he had no idea why his son was taken.\n\n"
        "“He was a student. We are poor people,” he said.": "Karim's father",
    },
    "marine": {
        "Beto escaped in May. Beto said the camp had two gates. One guard was a former marine, he believes.": "Beto",
    },
    "lines": {
        "Maj-Gen Soe Naing said on Monday that a column had been attacked.\n\n“We had no choice. The troops held "
        "their lines,” he said.": "Soe Naing",
    },
    "hundreds": {
        "Amnesty International urged the police to stop. The rights group said hundreds had vanished.": (
            "Amnesty International"
        ),
        "Amnesty International urged Human Rights Watch to stop. The rights group said hundreds had vanished.": (
            "rights group"
        ),
    },
    "wounds": {
        "Doctors Without Borders opened a ward. The medical charity said seven had wounds.": "Doctors Without Borders",
    },
    "contracts": {
        "The agency Sahel News reported a raid by the militia. The agency said it had seen the contracts.": (
            "Sahel News"
        ),
    },
    "denie": {
        "Police said that the firm, Delt Marine, had dumped paint. It denied the charge.": "Delt Marine",
        "Norvik, which the state has accused of theft, sued on Monday. It has denied moving paint.": "Norvik",
        "The consul said that the admiral had acted alone. He denied that paint had been used.": "consul",
    },
    "shot six monks": {
        "“The mill was empty,” the Harbour Union said.\n\nRebels urged cooks to go and shot six monks, it said.": (
            "Harbour Union"
        ),
    },
    "slander": {
        "The Foreign Ministry opposed the ban. The Department of Homeland Security defended it. The ministry "
        "said that it was a slander.": "Foreign Ministry",
    },
}


@pytest.mark.parametrize(
    ("word", "text", "expected"),
    [(word, text, expected) for word, texts in SPEAKING.items() for text, expected in texts.items()],
)
def test_speakers(word: str, text: str, expected: str) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    said = [c for c in extraction.claims if word in c.quote and c.cue_span is not None]
    assert {names[c.claimant or ""] for c in said} == {expected}


EACH = {
    "The UN and the African Union said that rebels had shot the mayor.": {"African Union", "United Nations"},
    "The UN said that rebels and the army had shot the mayor.": {"United Nations"},
    "Ana Ruiz, winner of the prize and a member of the club, said that rebels had shot the mayor.": {"Ana Ruiz"},
    "Former clerks Ana Ruiz and Bo Lim and Cy Dahl, a retired cook, said guards had shot the mayor.": {
        "Ana Ruiz",
        "Bo Lim",
        "Cy Dahl",
    },
    "The clerks of Ana Ruiz said guards had shot the mayor.": {"clerks of Ana Ruiz"},
    "International agencies and local sources said guards had shot the mayor.": {
        "International agencies",
        "local sources",
    },
}


@pytest.mark.parametrize(("text", "expected"), EACH.items())
def test_each_of_several_voices_says_it(text: str, expected: set[str]) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    assert {names[c.claimant or ""] for c in extraction.claims if c.proposition.offence} == expected


ACCUSED = {
    "The ministry rejected the report. “We have tortured nobody,” its spokesman said.": "ministry",
    "The ministry rejected the report. “We have tortured nobody,” its lawyer said.": "lawyer",
    "“The foreman said we had tortured the clerk,” the welder said.": "welder",
    "“The foreman said: ‘We tortured the clerk,’” the welder said.": "foreman",
}
"""Whom "we" means that somebody says for a body."""


@pytest.mark.parametrize(("text", "expected"), ACCUSED.items())
def test_a_spokesmans_we_is_the_body(text: str, expected: str) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    (told,) = (c.proposition for c in extraction.claims if c.proposition.offence == "torture")
    assert [names[one] for one in told.accused] == [expected]


GOING_ON = {
    "Amina Diallo said that rebels had taken her. They had tortured her.": "Amina Diallo",
    "Amina Diallo said that rebels had taken her. They tortured her.": "Amina Diallo",
    "Amina Diallo said that rebels had taken her. Soldiers tortured her.": None,
    "The firm said that it mourned the cook. Its guards had tortured nobody.": "firm",
    "The firm said that it mourned the cook. Its guards had tortured nobody since 1962.": None,
    "Raiders came, said Musa Adan, the chief. They tortured ten women. They left at noon, he said.": "Musa Adan",
    "Raiders came, said Musa Adan, the chief. They tortured ten women. They left at noon.": "Musa Adan",
    "The baker kept nobody from leaving, he says. They tortured the clerk.": "baker",
    "The bakers kept nobody from leaving, they say. They tortured a clerk in May.": None,
    "Amina Diallo said that rebels had taken her. Rebels had tortured ten women.": None,
    "Amina Diallo said that rebels had taken her.\n\nThey had tortured her.": None,
}
"""Who tells of torture, in indirect speech that goes on or ends."""


@pytest.mark.parametrize(("text", "expected"), GOING_ON.items())
def test_indirect_speech_goes_on_in_its_tense_about_those_it_spoke_of(text: str, expected: str | None) -> None:
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    told = {names.get(c.claimant or "") for c in extraction.claims if c.proposition.offence == "torture"}
    assert told == {expected}


def test_a_quotation_without_a_cue_is_of_whom_the_sentence_before_it_is_about() -> None:
    text = (
        "Fatima Noor told a court that she was held for years. Noor ran away in May. “He had tortured me. I had no "
        "papers.\n\n“I had tortured nobody.” The court adjourned."
    )
    extraction = next(extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))]))
    names = {e.id: e.name for e in extraction.entities}
    told = [(names.get(c.claimant or ""), c.negated) for c in extraction.claims if c.proposition.offence == "torture"]
    assert set(told) == {("Fatima Noor", False), ("Fatima Noor", True)}
