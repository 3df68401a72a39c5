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
    # "her" is no man, and no woman does to herself what is done to "her"
    "Wardens jailed a man who beat his wife, drowned her and fled.": [
        "allegation attack accused=man victims=wife",
        "allegation killing accused=man victims=wife",
        "event detention agents=Wardens objects=man",
    ],
    "The gunmen stopped a man who kept bees, drowned him and fled.": [
        "allegation killing accused=gunmen victims=man",
    ],
    "The cooks lured a girl who was ten, gave her sweets and drowned her.": [
        "allegation killing accused=cooks victims=girl",
        "allegation trafficking-in-persons accused=cooks victims=girl",
    ],
    "The guild accused cooks of abducting nuns, who were later freed, and burning a clinic.": [
        "allegation attack accused=cooks victims=clinic",
        "allegation kidnapping accused=cooks victims=nuns",
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
