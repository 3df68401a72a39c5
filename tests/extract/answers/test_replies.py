"""What a voice replies to by speaking to the matter, where other answers stand between, with every link of the text."""

from functools import cache

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

Links = dict[str, tuple[str, ...]]  # words of each claim that answers, with words of what it answers

ROWS: dict[str, Links] = {
    "Nuns said that the navy had rammed a ferry. The navy denied it. "
    '"We are no pirates," said its spokesman, Ole Rask.': {
        "denied it": ("rammed a ferry",),
        "no pirates": ("rammed a ferry",),
    },
    "Nuns said that the navy had rammed a ferry. The navy denied it. "
    "Its spokesman, Ole Rask, said the ferry had no lights.": {
        "denied it": ("rammed a ferry",),
        "no lights": ("rammed a ferry",),
    },
    "Nuns said that the navy had rammed a ferry. The navy denied it. "
    "Its spokesman, Ole Rask, said an inquiry would follow.": {
        "denied it": ("rammed a ferry",),
    },
    "Nuns say the coast guard tried to tow a raft. The coast guard denies that it tied a rope to it. "
    "A survivor, Omar Deh, said that there was a blue rope.": {
        "tied a rope": ("tow a raft",),
        "blue rope": ("tied a rope",),
    },
    "Nuns say the coast guard tried to tow a raft. The coast guard denies that it tied a rope to it. "
    "A survivor, Omar Deh, said that there was a storm.": {
        "tied a rope": ("tow a raft",),
    },
    "A nun told the court that guards had locked a monk in a cellar. "
    "The guards said that they had never locked a door. "
    "The nun said that there was a chain on the door.": {
        "never locked": ("in a cellar",),
        "chain on the door": ("never locked",),
    },
    "A nun told the court that guards had locked a monk in a cellar. "
    "The guards said that they had never locked a door. "
    "The nun said that she was tired.": {
        "never locked": ("in a cellar",),
    },
    "Nine divers accuse the navy of ramming their raft. The navy denied it. "
    "Ole Rask, a spokesman, said that the raft had sunk in a squall.": {
        "denied it": ("ramming",),
        "in a squall": ("ramming",),
    },
    "The UN said that the guard had raped nine nuns in Oru. The report said that bandits had sold two boys. "
    "The guard called the report baseless.": {
        "called the report": ("raped nine", "sold two"),
    },
    "Relatives say that Ivo Roe was beaten to death. The ministry said that he had died of a fever. "
    "A nurse said that his arm was broken. The ministry dismissed this as gossip.": {
        "of a fever": ("beaten to death",),
        "as gossip": ("arm was broken",),
    },
    "Six cooks said that a ferry firm had locked them in a hold. One cook, Sita Rai, said that she had not been paid. "
    "The firm, Alda Lines, said that no cook had been locked in. "
    "All wages were paid on time, its manager, Bo Karam, said.": {
        "locked in": ("locked them",),
        "paid on time": ("not been paid",),
    },
    "Cooks say that guards of the copper company Minex shot a nun. Minex said that its guards had no guns. "
    '"They are lying," her brother, Jon Adu, said.': {
        "no guns": ("shot a nun",),
        "are lying": ("no guns",),
    },
    "A weekly reported that Ann Roe had bribed a judge. Roe called the article a lie. Her clerk confirmed a visit. "
    "The weekly said that it stood by its story.": {
        "a lie": ("bribed a judge",),
        "stood by": ("a lie",),
    },
    "Nuns say that Ost soldiers shot nine cooks. Ost said that the corpses had been put there. "
    "A weekly said that images showed the soldiers among corpses. The Ost army called the images fake.": {
        "images fake": ("images showed",),
    },
    "A cook at the Gull works told a court that foremen had beaten her. "
    "Gull said that it had no knowledge of beatings.": {
        "no knowledge": ("foremen had beaten",),
    },
    "A league says that bandits killed nine cooks. An office called the raids a textbook case of ethnic cleansing. "
    "Ost has rejected the accusations of ethnic cleansing.": {
        "has rejected": ("ethnic cleansing",),
    },
    "The front said that the army had fired a rocket at a school. A cook said that men had beaten her. "
    "The army said that it had fired no rockets.": {
        "no rockets": ("fired a rocket",),
    },
    "Cuba's government denied that it holds political prisoners. "
    "A league said that 600 political prisoners are in jail. "
    '"There are no political prisoners in Cuba," said the minister of justice, Ada Roe.': {
        "denied that": ("600 political",),
        "There are no": ("600 political",),
    },
    'The navy pushed back a raft, the group Sea Line said. "These are lies by people who work with smugglers," '
    "the navy's spokesman, Ole Rask, said. Sea Line said it had never had contact with smugglers.": {
        "are lies": ("pushed back",),
        "never had contact": ("work with smugglers",),
    },
    'The navy pushed back a raft, the group Sea Line said. "These are lies by people who work with smugglers," '
    "the navy's spokesman, Ole Rask, said. Sea Line said it had no money.": {
        "are lies": ("pushed back",),
    },
    "The group Aurea said that soldiers were not selling boys. "
    '"Soldiers are selling boys," said Dana Roe, director of its Africa office.': {},
    "Oslo accused a militia of recruiting girls. The militia rejected the accusation. The UN said that it had counted "
    '86 children in its ranks. "The children had lied about their age," said the militia\'s spokesman, Ole Rask.': {
        "rejected": ("recruiting girls",),
        "lied about": ("counted 86",),
    },
}


@cache
def _read() -> dict[str, Extraction]:
    return read_texts(ROWS)


@pytest.mark.parametrize(("text", "links"), ROWS.items())
def test_a_reply_answers_what_it_is_to_and_nothing_else(text: str, links: Links) -> None:
    claims = {claim.id: claim for claim in _read()[text].claims}
    found = [(claim.quote, claims[key].quote) for claim in claims.values() for key in claim.disputes]
    wanted = [(mine, theirs) for mine, several in links.items() for theirs in several]
    assert all(any(mine in one and theirs in other for one, other in found) for mine, theirs in wanted)
    assert all(any(mine in one and theirs in other for mine, theirs in wanted) for one, other in found)
