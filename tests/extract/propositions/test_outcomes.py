"""Who did the harm that came of a deed, told behind what it befell: each construction with a near-miss."""

import pytest

from tests.extract.propositions.claimed import claimed_by

CLAIMED = {
    # a participle without a comma goes on with the deed, not with the place that it befell
    "Omani mortar fire hit a chapel in Gorodo killing a nun.": [
        "allegation attack accused=Oman",
        "allegation killing accused=Oman victims=nun places=Gorodo",
    ],
    "The rebels ambushed a convoy leaving six cooks dead.": [
        "allegation attack accused=rebels victims=convoy",
        "allegation killing accused=rebels victims=six cooks",
    ],
    "Shells fell near a mill and a school wounding six cooks.": ["allegation attack victims=six cooks"],
    "The navy armed a militia killing cooks.": [
        "allegation killing accused=militia victims=cooks",
        "allegation support-for-crime accused=navy",
    ],
    # "that" goes back to the deed, past those whom it befell
    "The navy carried out air strikes on a mill and a camp for nomads that killed six cooks.": [
        "allegation attack accused=navy places=camp",
        "allegation killing accused=navy victims=six cooks",
    ],
    "The navy launched raids against nomads that left six cooks dead.": [
        "allegation killing accused=navy victims=six cooks",
        "event raid objects=nomads",
    ],
    "Envoys met nomads that had killed six cooks.": [
        "allegation killing accused=nomads victims=six cooks",
        "event meeting agents=Envoys objects=nomads",
    ],
    # nor is one man a "that" beside a militia
    "Envoys met a militia loyal to the abbot that had killed six cooks.": [
        "allegation killing accused=militia victims=six cooks",
        "event meeting agents=Envoys objects=militia",
    ],
    # who is said to have committed what a noun names
    "The guild described killings that it said were carried out by wardens.": ["allegation killing accused=wardens"],
    "The guild described killings that it said were filmed by wardens.": ["allegation killing"],
    # what somebody is accused of being did what "who" tells
    "The guild accused Omar Roe of being a thug who drowned six cooks.": [
        "allegation killing accused=Omar Roe victims=six cooks",
    ],
    "The guild accused Omar Roe of hiring a thug who drowned six cooks.": [
        "allegation killing accused=thug victims=six cooks",
        "allegation unspecified-crime accused=Omar Roe",
    ],
}


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    return claimed_by(CLAIMED)


@pytest.mark.parametrize("text", CLAIMED)
def test_who_did_the_harm(told: dict[str, list[str]], text: str) -> None:
    assert told[text] == CLAIMED[text]
