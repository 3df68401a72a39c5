"""Who let a wrong be done or helped, and what was got out of somebody: whole texts, read once."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import alleged_in, read_texts

ALLEGED = {
    # whose knowledge, consent or help stands beside a wrong supported it
    "Divers drowned six nuns with the knowledge of the navy.": {
        "— asserts killing by Divers",
        "— asserts support-for-crime by navy",
    },
    "The murders were carried out with the consent of the abbot, a guild said.": {
        "guild alleges killing by ",
        "guild alleges support-for-crime by abbot",
    },
    "The murders took place with the acquiescence of the navy, a guild said.": {
        "guild alleges killing by ",
        "guild alleges support-for-crime by navy",
    },
    "Cooks built a mill with the help of the navy.": set(),
    "Cooks were drowned with the help of ropes.": {"— asserts killing by "},
    # who looks away does not do it
    "The abbot turned a blind eye to torture, a guild said.": {"guild alleges failure-to-act by abbot"},
    "Wardens stood by as the mob drowned six nuns.": {"— asserts killing by mob"},
    # words got with torture
    "His lawyer said the confession had been obtained by torture.": {"lawyer alleges torture by "},
    "A guild said their confessions were extracted under torture by the navy.": {"guild alleges torture by navy"},
    "The court jailed Bo Kim for arson on the basis of a confession obtained by torture.": {
        "— alleges attack by Bo Kim",
        "— asserts torture by ",
    },
    "The law bans testimony obtained by torture.": set(),
    # what a deed is put down to did what it did
    "A bombing blamed on bandits killed six nuns.": {"— alleges killing by bandits"},
    "Six nuns were killed by bombs blamed on bandits, the navy said.": {"navy alleges killing by bandits"},
    "A bombing blamed on a leak killed six nuns.": {"— asserts killing by "},
    # what another says in a clause of its own is not the article's
    "The raid, which the navy says was carried out by divers, killed six nuns.": {"— asserts killing by "},
    "The abbot condemned killings that he said were carried out by divers.": {"abbot alleges killing by divers"},
    # who vanished at somebody's hands was taken
    "Six nuns vanished at the hands of the navy.": {"— asserts kidnapping by navy"},
    "Six nuns vanished at sea.": set(),
    # of what is denied, what it is called is said
    "The navy denies beating nuns, labelling the reports as rumours.": {"navy denies attack by navy"},
    "Oman denied harbouring rebels.": {"Oman denies support-for-crime by Oman"},
    "Oman denied harbouring whales.": set(),
}

SAID = {
    # who is described behind two names, and who leaves something out
    "The navy had carried out six raids, Roe said without specifying what they hit.": {"Roe asserts", "Roe declines"},
    # what carries no words threatens nothing
    "The storm threatens to drown six nuns.": {"— asserts"},
    "The rebels threaten to drown six nuns.": {"rebels asserts"},
}


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    return read_texts([*ALLEGED, *SAID])


@pytest.mark.parametrize("text", ALLEGED)
def test_who_is_accused_of_it(extractions: dict[str, Extraction], text: str) -> None:
    assert alleged_in(extractions[text]) == ALLEGED[text]


@pytest.mark.parametrize("text", SAID)
def test_whose_claims_they_are(extractions: dict[str, Extraction], text: str) -> None:
    names = {entity.id: entity.name for entity in extractions[text].entities}
    claims = extractions[text].claims
    assert {f"{names.get(c.claimant or '', '—')} {c.stance.value}" for c in claims} == SAID[text]


def test_no_victims_in_what_others_did() -> None:
    accused = "Roe accused the guild of "
    read = read_texts([f"{accused}{deed}." for deed in ("ignoring attacks on nuns", "spying for nuns", "luring nuns")])
    ignored, served, lured = (one.claims[0].proposition.victims for one in read.values())
    assert (len(ignored), len(served), len(lured)) == (0, 0, 1)


def test_the_one_named_last_has_the_post() -> None:
    (read,) = read_texts(["Oman barred Bo Kim and Ann Roe, the head of the navy, from travelling."]).values()
    names = {entity.id: entity.name for entity in read.entities}
    posts = [claim.proposition for claim in read.claims if claim.proposition.predicate == "role-at"]
    assert {names[a] for post in posts for a in post.agents} == {"Ann Roe"}
