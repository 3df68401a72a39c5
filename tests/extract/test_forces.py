"""Whose soldiers and policemen are: as the shipped model reads it, with the words that say so."""

import pytest

from graph.model import LinkKind
from tests.extract.allegations import read_texts

FORCES = {
    "Soldiers in Chad robbed six nuns, a priest said.": ["Soldiers of Chad by 'Soldiers in Chad'"],
    "Kenyan soldiers in Chad robbed six nuns, a priest said.": ["Kenyan soldiers of Kenya by 'Kenyan soldiers'"],
    "Troops from Kenya robbed six nuns, a priest said.": ["Troops of Kenya by 'Troops from Kenya'"],
    # of rebels, former soldiers and those of nobody, no state is told
    "Rebel soldiers in Chad robbed six nuns, a priest said.": [],
    "Former Chadian soldiers robbed six nuns, a priest said.": [],
    "Soldiers robbed six nuns, a priest said.": [],
    "Kenyan nuns in Chad robbed six soldiers, a priest said.": [],
}


@pytest.mark.parametrize("text", FORCES)
def test_forces_are_their_state_s(text: str) -> None:
    read = read_texts([text])[text]
    names = {entity.id: entity.name for entity in read.entities}
    ties = [link for link in read.links if link.kind is LinkKind.PART_OF and link.source in names]
    said = [f"{names[k.source]} of {names[k.target]} by '{text[k.start : k.end]}'" for k in ties]
    assert said == FORCES[text]
