"""What the article says itself: all it tells outside quotations, of somebody or of nobody."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

TOLD = {
    "It was dangerous at night.": 1,
    "There was no water for three days.": 1,
    "It rained for a week.": 1,
    'Nothing else was known. "It is dangerous at night."': 1,
    "How many people died is disputed.": 1,
    "It took the divers a week to find the hatch.": 1,
    "Among the dead were two nurses.": 1,
    "What the guards did was lock the gate.": 1,
    "Ask the nurses.": 0,
    "It is a sin to burn a library.": 1,
    "It was not clear who had rung the bell.": 1,
    "Then came the bakers.": 1,
    "The theatre, which had warned of leaks, closed in March.": 1,
    "A dancer who asked not to be named sang in Lima for six summers.": 1,
    "Two held over Lima fire": 1,
    "In the far corner of the yard stood a man with an axe.": 1,
    "It is wrong to starve a town.": 1,
    "The search began in May 2011, when a farmer found rifles in a field.": 2,
    "The man who ruled Laos from 1955 to 1960 is to spend his days in exile.": 2,
    "Nine sailors were freed, three of them boys.": 2,
    "Nine sailors were freed, three of them in Oslo.": 1,
    "If anybody comes, the guards will shoot the boys.": 1,
    "A nurse from Quito, who asked that the Star not use her name, worked in Kent County for two winters.": 1,
    "His club belongs to a league named Iron Ring.": 1,
    "It is not the end, my friend.": 0,
    "Was it dangerous at night?": 0,
}
"""Texts about nobody, each with how many claims are the article's own: none where another may be quoted."""

BESIDE = {
    "The police freed 40 divers, most of them from the north of Chad.": 2,
    "The jailing of the editor is a blow to us all, the union said.": 2,
    "The trial of the editor is ongoing.": 1,
    "Prosecutors charged a Serb who entered the country in 1999.": 2,
    "The money went to a charity whose accounts have been frozen.": 2,
    "The money goes to groups that own shops.": 1,
    "A carpenter who spent six weeks in the cellar said that he was ill.": 2,
    "A carpenter who was there said that he was ill.": 1,
    "Ann Roe was the only nurse who had fled the camp in May 2011, the union said.": 1,
    "The camp was closed after a guard had fled to Oslo.": 2,
    "The camp was closed after the war began.": 1,
    "He was taken to Minsk, where he was shown on television in chains.": 2,
    "She did not complain, since the foreman was a cousin of hers.": 2,
    "The choir sings in the yard, as nobody has paid for the hall.": 2,
    "The choir sings in the yard, as the bishop does.": 1,
    "The choir left after the hall had burned down last May.": 2,
    "The company closed the mine because two shafts had flooded.": 2,
    "The ferry, built in 1961 in Oslo, sank on Friday.": 2,
    "The ferry, built of oak, sank on Friday.": 1,
    "Jo Rath, once the mayor of Lodi, sang.": 2,
    "Jo Rath, once the mayor had left, sang.": 1,
}
"""Texts with a clause beside the main one, each with how many claims they make: two where the clause tells news."""


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts([*TOLD, *BESIDE])


@pytest.mark.parametrize(("text", "claims"), BESIDE.items())
def test_a_clause_that_tells_news_is_a_claim_of_its_own(text: str, claims: int, read: dict[str, Extraction]) -> None:
    assert len(read[text].claims) == claims


@pytest.mark.parametrize(("text", "own"), TOLD.items())
def test_what_is_about_nobody_is_the_articles_own_where_nobody_may_be_quoted(
    text: str, own: int, read: dict[str, Extraction]
) -> None:
    assert sum(claim.claimant is None for claim in read[text].claims) == own
