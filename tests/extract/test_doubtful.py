"""Whom a "they" accuses: nobody known where the scene speaks against the nearest body, that body where it does not."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

OPEN = {
    "who came for the dead, while others are told to have done it": (
        "Gunmen burned two farms near Tarvo on Sunday and killed ten people. The police then took the bodies away. "
        '"It is a shame that they slaughter us like sheep," said Ana Belo, a farmer.'
    ),
    "who told it just before others do": (
        "Villagers said the army came at night. They said that they fled. "
        '"They attacked us with knives," Omar Lund, a villager, said.'
    ),
}
CLEAR = {
    "a subject goes on": ("Soldiers entered the village of Tarvo on Sunday. They killed ten farmers.", "Soldiers"),
    "the police did it": ("Police opened fire on the crowd. They killed ten students.", "Police"),
    "who beat others right before": ("The police beat students in Tarvo on Sunday. They killed one of them.", "police"),
    "quoted against those who came": (
        'The rebels came at dawn. "They killed my brother," said Ana Belo, a farmer.',
        "rebels",
    ),
    "who did the one wrong did the next": (
        "Militiamen attacked the village and kidnapped ten girls. They raped two of them, a doctor said.",
        "Militiamen",
    ),
    "who rejects it, not who charges it": (
        "Two generals rejected charges by activists that they were holding ten farmers as hostages.",
        "Two generals",
    ),
    "who was shot because of it": ("Three men were shot dead when they attacked a policeman.", "Three men"),
    "who avows it": ("The soldiers said that they had killed ten rebels.", "soldiers"),
}


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    """Each text as it is read."""
    return read_texts((*OPEN.values(), *(text for text, _ in CLEAR.values())))


def accused_in(extraction: Extraction) -> list[str]:
    """The names of the accused of the last sentence, as they are accused by a pronoun."""
    names = {entity.id: entity.name for entity in extraction.entities}
    told = {a: None for c in extraction.claims for a in c.proposition.accused}
    pronouns = {m.entity for m in extraction.mentions if m.text.lower() in ("they", "them", "their")}
    return [names[a] for a in told if a in pronouns]


@pytest.mark.parametrize("case", OPEN)
def test_a_doubtful_they_accuses_nobody_known(case: str, read: dict[str, Extraction]) -> None:
    accused = accused_in(read[OPEN[case]])
    assert accused
    assert all(name.startswith("unidentified (the") for name in accused)


@pytest.mark.parametrize("case", CLEAR)
def test_a_clear_they_accuses_whom_it_means(case: str, read: dict[str, Extraction]) -> None:
    text, meant = CLEAR[case]
    assert accused_in(read[text]) == [meant]
