"""What bodies accuse each other of, through whom, and by what evidence: whole texts, read once."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import alleged_in, read_texts

ALLEGED = {
    # who trades blame puts it on the other
    "The navy and the Karo rebels traded blame for the drowning of six nuns.": {
        "navy alleges killing by Karo rebels",
        "Karo rebels alleges killing by navy",
    },
    "Oman and Chad exchanged accusations of torturing divers.": {
        "Oman alleges torture by Chad",
        "Chad alleges torture by Oman",
    },
    "The two guilds traded blame for the drowning of six nuns.": {"two guilds alleges killing by "},
    "The navy and the rebels traded six barrels for a boat.": set(),
    # who speaks may have a clause of his own behind a comma
    "The almshouse, which feeds six cooks, said the navy shelled a mill.": {"almshouse alleges attack by navy"},
    "The almshouse, which is fed by cooks, said the mill and two barns were shelled by the navy.": {
        "almshouse alleges attack by navy"
    },
    "The almshouse, which feeds six cooks, was shelled by the navy.": {"— asserts attack by navy"},
    # what papers in somebody's hands show is theirs, be the verb like a noun
    "Aerial photographs reviewed by the Lantern show that divers burned a village.": {
        "Aerial photographs alleges attack by divers"
    },
    "Clips verified by the Lantern show wardens beating nuns.": {"Clips alleges attack by wardens"},
    "Clips verified by the show were lost.": set(),
    # a headline leaves out that they were
    "Navy says six divers killed by rebels; launches air raids": {
        "Navy alleges killing by rebels",
        "— asserts attack by Navy",
    },
    "The navy said divers trained by rebels had shelled a village.": {"navy alleges attack by divers"},
    # a body that hurts nobody tells what others did
    "Amnesty International accused the navy of beating divers. The rights group said it had also burned a mill.": {
        "Amnesty International alleges attack by navy"
    },
    "The navy accused the rebels of beating divers. It said it had killed six of them.": {
        "navy alleges attack by rebels",
        "navy asserts killing by navy",
    },
    # who is only one of those who suffered did nothing, and a name behind its noun is who is accused
    "Ten cooks were drowned, including two nuns who had fled.": {"— asserts killing by "},
    "Ten cooks were drowned by divers, including two nuns who had fled.": {"— asserts killing by divers"},
    "Chad accused its neighbor Togo of shelling a village.": {"Chad alleges attack by Togo"},
    # what a clause behind a comma tells of it is not what anybody is accused of
    "Chad accused Togo of being behind strikes, which led to a curfew.": {"Chad alleges unspecified-crime by Togo"},
    # who imposes a penalty for something accuses whom it is laid on, whatever day or deed stands between
    "Chad imposed sanctions on two divers on Monday over the drowning of nuns.": {"Chad alleges killing by two divers"},
    "Chad imposed sanctions on two divers for ordering the murder of nuns.": {"Chad alleges killing by two divers"},
    "Chad imposed sanctions on two divers for the first time.": set(),
    # what another claims behind a voice and "and" is his own
    "Divers abducted six nuns, a cook said, and the Front later claimed the kidnapping.": {
        "cook alleges kidnapping by Divers",
        "Front alleges kidnapping by Front",
    },
    "Six nuns fled, a cook said, and divers shot them.": {"cook alleges attack by divers"},
    # who finds out what others planned planned nothing, and who answers a charge says so himself
    "The navy said it had uncovered a plot by divers to kill the abbot.": {"navy alleges killing by divers"},
    "The navy foiled a plot to kill the abbot.": set(),
    "The divers hatched a plot to kill the abbot.": {"— asserts killing by divers"},
    "Oman accuses Chad of drowning nuns, and Chad says Oman has no navy.": {"Oman alleges killing by Chad"},
    # nor do those who were just accused tell what others did, unless to them
    "A guild accused Karo divers of arson. They claim that wardens shot six nuns.": {
        "guild alleges attack by Karo divers",
        "guild alleges attack by wardens",
    },
    "A guild accused two divers of beating cooks. They said the cooks had attacked them.": {
        "guild alleges attack by two divers",
        "two divers alleges attack by cooks",
    },
    # nor do those who were just killed
    "Bell Watch accused the navy of a raid that left ten men dead. They say wardens burned villages.": {
        "Bell Watch alleges killing by navy",
        "Bell Watch alleges attack by wardens",
    },
}

PASSED_ON = {
    "The guild Bell Watch said divers shelled a mill, the Lantern reported.": {"Bell Watch via Lantern"},
    "Earlier, Bell Watch said the navy shelled a mill in Moru, the Lantern reported.": {"Bell Watch via Lantern"},
    "Bell Watch said the navy shelled a mill, and the Lantern reported it.": {"Bell Watch via "},
    "Bell Watch said the navy shelled a mill.": {"Bell Watch via "},
    "The navy vowed to help after Bell Watch said that divers shelled a mill.": {"Bell Watch via "},
}


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    return read_texts([*ALLEGED, *PASSED_ON])


@pytest.mark.parametrize("text", ALLEGED)
def test_who_accuses_whom(extractions: dict[str, Extraction], text: str) -> None:
    assert alleged_in(extractions[text]) == ALLEGED[text]


@pytest.mark.parametrize("text", PASSED_ON)
def test_who_passes_it_on(extractions: dict[str, Extraction], text: str) -> None:
    found = extractions[text]
    names = {entity.id: entity.name for entity in found.entities}
    alleged = [claim for claim in found.claims if claim.proposition.offence == "attack"]
    via = {f"{names.get(c.claimant or '', '—')} via {', '.join(names[v] for v in c.via)}" for c in alleged}
    assert via == PASSED_ON[text]
