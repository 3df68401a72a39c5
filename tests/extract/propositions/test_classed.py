"""What is told of a kind is said of who is put among it: lists, ratings, names for somebody, "one of those who"."""

import pytest

from tests.extract.propositions.claimed import claimed_by

_USING = "allegation child-soldiers accused={} victims=child soldiers"

CLAIMED = {
    "Mali is among the states that use child soldiers, the UN said.": [_USING.format("Mali")],
    "The report lists Mali among the states whose forces use child soldiers.": [
        _USING.format("Mali"),
        "event designation agents=report objects=Mali",
    ],
    "The State Department listed Chad as a country that uses child soldiers.": [
        _USING.format("Chad"),
        "event designation agents=State Department objects=Chad",
    ],
    "The United States placed Eritrea on a list of countries that use child soldiers.": [
        _USING.format("Eritrea"),
        "event designation agents=United States objects=Eritrea",
    ],
    "Togo was added to a list of countries accused of using child soldiers.": [
        _USING.format("Togo"),
        "event designation objects=Togo",
    ],
    "The United States placed Eritrea on a list of countries engaged in human trafficking.": [
        "allegation trafficking-in-persons accused=Eritrea",
        "event designation agents=United States objects=Eritrea",
    ],
    "The envoy called Eritrea a state that enslaves its own citizens.": [
        "allegation slavery accused=Eritrea victims=own citizens"
    ],
    "The army described the Desert Guard as a gang that kidnaps girls.": [
        "allegation kidnapping accused=Desert Guard victims=girls"
    ],
    "Two countries, Chad and Mali, are on the list of states that recruit children.": [
        "allegation child-soldiers accused=Chad, Mali victims=children"
    ],
    "The EU included the general in a list of officers who ordered the beating of protesters.": [
        "allegation attack accused=general victims=protesters"
    ],
    "Kim has been named as one of the men who ordered the killing.": ["allegation killing accused=Kim"],
    "The militia was not the only group that killed farmers, the report said.": [
        "allegation killing accused=militia victims=farmers"
    ],
    # who is, or is not, the very one
    "Prosecutors say that Idris Rao is the cook who ordered the abduction of six girls.": [
        "allegation kidnapping accused=Idris Rao victims=six girls"
    ],
    "Idris Rao told the court that he was not the cook who poisoned six girls.": [
        "allegation attack accused=Idris Rao victims=six girls negated"
    ],
    # of whom no kind is said, the clause stays with the kind
    "It was the cook who had poisoned six girls, the report said.": [
        "allegation attack accused=cook victims=six girls"
    ],
    "The report lists 12 countries that use child soldiers.": [
        _USING.format("12 countries"),
        "event designation agents=report objects=12 countries",
    ],
    "Rebels placed bombs in cars that had been sold by women.": [],
    "The UN removed Chad from a list of countries that kill children.": [
        "event designation agents=United Nations objects=Chad"
    ],
    "Girls are being sold at slave markets in areas that soldiers hold, she said.": [
        "allegation slavery victims=Girls places=areas"
    ],
    "The army said it killed 17 rebels and no civilians.": [
        "allegation killing accused=army victims=17 rebels",
        "allegation killing accused=army victims=civilians negated",
    ],
    "Refugees there are vulnerable to exploitation, the envoy said.": [],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(CLAIMED)


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed_of_a_kind(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == CLAIMED[text]
