"""Whose deeds a relative clause and the verbs joined to it tell: each construction with a near-miss."""

import pytest

CLAIMED = {
    # "who" is said of people, past the thing named last
    "The pamphlet describes guards with painted helmets who whipped novices.": [
        "allegation torture accused=guards victims=novices",
    ],
    "The pamphlet describes helmets of guards who whipped novices.": [
        "allegation torture accused=guards victims=novices",
    ],
    # what somebody saw others do, in all verbs of the row
    "Pilgrims saw gunmen who shot weavers, burned their looms and drowned the cook.": [
        "allegation attack accused=gunmen victims=weavers",
        "allegation killing accused=gunmen victims=cook",
    ],
    "The gunmen met weavers who kept bees, shot the cook and left.": [
        "allegation attack accused=gunmen victims=cook",
        "event meeting agents=gunmen objects=weavers",
    ],
    # nor is it the deed of who names those who did it, or says so
    "The guild named two brokers that it said had deceived cooks, robbed them and beaten a nun.": [
        "allegation attack accused=two brokers victims=nun",
        "allegation unspecified-crime accused=two brokers victims=cooks",
        "allegation unspecified-crime accused=two brokers victims=cooks",
    ],
    # nor of those to whom it was done by others
    "Novices were abducted by gunmen who broke a gate, drowned the cook and whipped the bishop.": [
        "allegation kidnapping accused=gunmen victims=Novices",
        "allegation killing accused=gunmen victims=cook",
        "allegation torture accused=gunmen victims=bishop",
    ],
    # a row is not joined across its last verb
    "The wardens whipped novices who wept, drowned others and shot the cook.": [
        "allegation attack accused=wardens victims=cook",
        "allegation killing accused=wardens victims=others",
        "allegation torture accused=wardens victims=novices",
    ],
    # what is done to others than those of the clause is none of their deeds
    "The gunmen shot those who wept and drowned the others.": [
        "allegation attack accused=gunmen victims=those who wept",
        "allegation killing accused=gunmen victims=others",
    ],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_whose_deeds_a_clause_tells(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == CLAIMED[text]
