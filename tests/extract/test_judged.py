"""Whom courts, prosecutors and officials make answer for what, as the shipped model reads it, and near-misses."""

import pytest

from tests.extract.propositions.claimed import claimed_by

CLAIMED = {
    # whom a court or an officer judges is who confessed, was convicted or did it, not who judges
    "A judge jailed Bo Kim for six years after he confessed to selling a nun.": [
        "allegation trafficking-in-persons accused=Bo Kim victims=nun",
        "event detention agents=judge objects=Bo Kim",
    ],
    "A magistrate fined Ann Roe after she was found guilty of theft.": [
        "allegation unspecified-crime accused=Ann Roe",
        "event punishment agents=magistrate objects=Ann Roe",
    ],
    "The prosecutor charged Ann Roe with fraud because she had forged passports.": [
        "allegation forgery accused=Ann Roe",
        "allegation unspecified-crime accused=Ann Roe",
    ],
    "The prosecutor charged Ann Roe with fraud after she had opened a parcel.": [
        "allegation unspecified-crime accused=Ann Roe"
    ],
    "Prosecutor Ivo Lind charged Bo Kim with rape and said he had beaten two cooks.": [
        "allegation attack accused=Bo Kim victims=two cooks",
        "allegation rape accused=Bo Kim",
        "relation role-at agents=Ivo Lind",
    ],
    # a penalty is nobody's deed who sets or asks for it; whoever faces or serves it is accused
    "Parliament raised the punishment for forging passports.": [],
    "Prosecutors sought the death penalty for poisoning two nuns.": [],
    "The court handed down sentences of up to nine years for poisoning two nuns.": ["event sentence agents=court"],
    "Bo Kim faces a sentence of up to nine years for poisoning two nuns.": [
        "allegation attack accused=Bo Kim victims=two nuns"
    ],
    "Bo Kim, who served nine years for poisoning two nuns, wept.": [
        "allegation attack accused=Bo Kim victims=two nuns"
    ],
    "The maximum sentence for kidnapping is nine years.": [],
    # a verdict that is upheld accuses, one that is overturned does not
    "Bo Kim's conviction for rape was upheld.": [
        "allegation rape accused=Bo Kim",
        "event appeal-decision objects=Bo Kim",
        "event conviction objects=Bo Kim",
    ],
    "Bo Kim's conviction for rape was overturned.": ["event appeal-decision objects=Bo Kim"],
    "The judge threw out the murder charges against Ann Roe.": [],
    "The indictment of Ann Roe for bribery angered the mayor.": [
        "allegation corruption accused=Ann Roe",
        "event charge objects=Ann Roe",
    ],
    # who loses a post over what befell others did not do it
    "The mayor was sacked over the deaths of six nuns.": [
        "event death objects=six nuns",
        "event dismissal objects=mayor",
    ],
    "The mayor was sacked over bribery.": ["allegation corruption accused=mayor", "event dismissal objects=mayor"],
    "Two guards were charged over the deaths of six nuns.": ["allegation killing accused=Two guards victims=six nuns"],
    # on whom an attack is blamed stands accused of it
    "A bombing blamed on the rebels killed nine nuns.": [
        "allegation attack accused=rebels",
        "allegation killing victims=nine nuns",
    ],
    "No group has claimed responsibility for the attack.": [],
    # what was done by somebody is no verb; whoever did it did what came of it
    "Shelling by the army killed nine nuns in Lom.": ["allegation killing accused=army victims=nine nuns places=Lom"],
    "Standing by the gate, the army killed nine nuns in Lom.": [
        "allegation killing accused=army victims=nine nuns places=Lom"
    ],
    # a verb that looks the same in the past goes on with what is told
    "A cook testified that guards beat the nuns and hung them from a beam.": [
        "allegation attack accused=guards victims=nuns",
        "allegation torture accused=guards victims=nuns",
    ],
    "A cook testified that guards sing at night and hung her coat on a nail.": [],
    # a participle is of who stands before it
    "The court rejected an appeal by Bo Kim, a former mayor jailed for the murder of a nun.": [
        "allegation killing accused=Bo Kim victims=nun",
        "event appeal-decision agents=court objects=Bo Kim",
        "relation former-role-at agents=Bo Kim",
    ],
    # where people sleep is no wrong of that kind
    "The man was made to sleep in a shed.": ["allegation unspecified-crime victims=man"],
    "The woman was forced to sleep with soldiers.": ["allegation sexual-exploitation victims=woman"],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(CLAIMED)


@pytest.mark.parametrize("text", CLAIMED)
def test_only_those_answer_for_a_wrong_whom_the_text_makes_answer(text: str, claimed: dict[str, list[str]]) -> None:
    assert claimed[text] == CLAIMED[text]
