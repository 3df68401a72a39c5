"""Words for saying, rejecting and declining that the tables of speech name; and their ordinary senses."""

import pytest

from graph.model import Extraction, Stance
from tests.extract.allegations import alleged_in, read_texts

ALLEGED = {
    "The witness recollected that soldiers killed the boys.": "witness alleges killing by soldiers",
    "The minister let slip that soldiers had killed the boys.": "minister alleges killing by soldiers",
    '"Soldiers killed the boys," the guard stammered.': "guard alleges killing by Soldiers",
    "The editor savaged the minister for the killing of the boys.": "editor alleges killing by minister",
    "The ministry rubbished the allegation that soldiers killed the boys.": "ministry disputes killing by soldiers",
    "The army said claims that it killed the boys were lies.": "army disputes killing by army",
    "The army said that claims it killed the boys were baseless.": "army disputes killing by army",
    "Ann Lee said that a film that accuses her of killing boys was untrue.": "Ann Lee disputes killing by Ann Lee",
    "The mother was incredulous that soldiers killed the boys.": "mother doubts killing by soldiers",
    "The minister dodged questions about the killing of the boys.": "minister declines killing by ",
    "The charity sounded the alarm about the torture of girls.": "charity alleges torture by ",
}
SAID = {
    "The mayor scotched rumours that the boys were armed.": {Stance.DISPUTES},
    "The footage belied the claim that the boys were armed.": {Stance.DISPUTES},
    "Moscow took exception to the report.": {Stance.DISPUTES},
    "The envoy expressed misgivings about the deal.": {Stance.DOUBTS},
    "The general refused interviews.": {Stance.DECLINES},
    "The spokesman was guarded about the raid.": {Stance.DECLINES},
    "The army said the reports of killings were balderdash.": {Stance.DISPUTES},
    "The minister dismissed the far-fetched allegations.": {Stance.DISPUTES},
    "The army said the balderdash hurt its image.": {Stance.ASSERTS},
}
SILENT = [
    "The company restated its earnings.",
    "The dog barked at the postman.",
    "The tower boomed in the wind.",
    "The roofer slated the house.",
]
ANSWERS = {
    "The ministry said the claims were a pack of lies.": 1,
    "The ministry said the report had no bearing on reality.": 1,
    "The claims are divorced from reality, the ministry said.": 1,
    "The ministry said the accusations do not withstand scrutiny.": 1,
    "The accusations smack of propaganda, the ministry said.": 1,
    "The ministry said the report was devoid of any truth.": 1,
    "The ministry said its soldiers abide by the law.": 1,
    "The ministry said the soldiers carried a pack of biscuits.": 0,
    "The ministry said the talks had no bearing on trade.": 0,
}
ACCUSED = "The army killed 12 villagers, Amnesty said. "


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts((*ALLEGED, *SAID, *SILENT, *(ACCUSED + answer for answer in ANSWERS)))


@pytest.mark.parametrize("text", ALLEGED)
def test_who_says_it_in_which_stance(read: dict[str, Extraction], text: str) -> None:
    assert ALLEGED[text] in alleged_in(read[text])


@pytest.mark.parametrize("text", SAID)
def test_the_stance_of_what_is_said(read: dict[str, Extraction], text: str) -> None:
    assert {claim.stance for claim in read[text].claims if claim.claimant} == SAID[text]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_says_anything(read: dict[str, Extraction], text: str) -> None:
    assert [claim for claim in read[text].claims if claim.claimant] == []


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_answers_an_accusation(read: dict[str, Extraction], answer: str) -> None:
    disputing = [claim for claim in read[ACCUSED + answer].claims if claim.disputes]
    assert len(disputing) == ANSWERS[answer]
