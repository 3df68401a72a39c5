"""Signs of forced labour, trafficking, disappearance and expulsion as reports tell them; and near-misses."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

WRONGS = {
    "The employer had not paid the workers for six months, the union says.": "unspecified-crime by employer of workers",
    "The workers were not paid for six months, the union says.": "unspecified-crime by nobody of workers",
    "Gangs lured women abroad with promises of jobs, police said.": "trafficking-in-persons by Gangs of women",
    "The men were forced to run online scams, the ministry said.": "forced-labour by nobody of men",
    "The smugglers threw the migrants overboard, survivors said.": "attack by smugglers of migrants",
    "Guards pushed the families back across the river, the charity said.": "repression by Guards of families",
    "Soldiers dragged the men from their homes, relatives said.": "kidnapping by Soldiers of men",
    "The villagers have not been seen since, relatives said.": "kidnapping by nobody of villagers",
    "Girls of 12 were married off to fighters, the report says.": "sexual-exploitation by nobody of Girls of 12",
    "The police prevented workers from leaving the factory, the union said.": "repression by police of workers",
    "The rebels hid behind civilians, the ministry said.": "war-crimes by rebels of civilians",
    "Both sides killed civilians, the office said.": "killing by Both sides of civilians",
    "The mercenaries took part in the massacre, witnesses said.": "killing by mercenaries of nobody",
    "The general played a role in the killing of villagers, the panel said.": "killing by general of villagers",
    "The militia made the boys kill their neighbours, the report says.": "killing by militia of neighbours",
    "The gang forced women to steal, police said.": "unspecified-crime by gang of nobody",
    "Warsaw accused Haddad of being the mastermind of the crisis.": "unspecified-crime by Haddad of nobody",
    "The couple kept the workers in a cellar, the prosecutor said.": "arbitrary-detention by couple of workers",
    "Novotny punched the worker in the face, the prosecutor said.": "attack by Novotny of worker",
    "The men had invented the story to get visas, the lawyer said.": "disinformation by men of nobody",
    "The NGO accused the agents of threatening workers with deportation.": "unspecified-crime by agents of workers",
    "Khartoum accuses the Emirates of arming the RSF.": "support-for-crime by United Arab Emirates of nobody",
}
NO_WRONGS = [
    "The employer paid the workers on Monday, the union says.",
    "The minister did not pay the workers a visit, the union says.",
    "The town lured tourists with free concerts, the mayor said.",
    "The ambulance took the men from their homes to the hospital, relatives said.",
    "The army pushed the rebels back across the river, the ministry said.",
    "The storm prevented workers from leaving the factory, the mayor said.",
    "The boys hid behind a wall, their mother said.",
    "The couple kept the workers in the safe house, the prosecutor said.",
    "The party kicked the senator out, the paper said.",
    "Police took part in the meeting, the mayor said.",
    "The law makes companies pay a fee, the ministry said.",
]


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts((*WRONGS, *NO_WRONGS))


def wrongs(extraction: Extraction) -> list[str]:
    """Each allegation as "offence by accused of victims"."""
    names = {entity.id: entity.name for entity in extraction.entities}
    told = [claim.proposition for claim in extraction.claims if claim.proposition.kind.value == "allegation"]
    return [
        f"{one.offence} by {', '.join(names[a] for a in one.accused) or 'nobody'} "
        f"of {', '.join(names[v] for v in one.victims) or 'nobody'}"
        for one in told
    ]


@pytest.mark.parametrize("text", WRONGS)
def test_a_wrong_is_told_with_who_did_and_suffered_it(text: str, read: dict[str, Extraction]) -> None:
    assert wrongs(read[text]) == [WRONGS[text]]


@pytest.mark.parametrize("text", NO_WRONGS)
def test_what_is_no_wrong_is_none(text: str, read: dict[str, Extraction]) -> None:
    assert wrongs(read[text]) == []
