"""Whom courts, prosecutors and officials make answer for what, as the shipped model reads it, and near-misses."""

import pytest

from tests.extract.propositions.claimed import claimed_by

CLAIMED = {
    # who is on trial, goes on trial or stands it is accused, and nobody says that he did it
    "Three clerks went on trial on Monday for the killing of a nun.": [
        "allegation killing accused=Three clerks victims=nun 2022-02-14",
        "event trial objects=Three clerks 2022-02-14",
    ],
    "Ann Roe went on trial for poisoning her husband.": [
        "allegation attack accused=Ann Roe victims=husband",
        "event trial objects=Ann Roe",
    ],
    "Ann Roe stood trial for poisoning her husband.": ["allegation attack accused=Ann Roe victims=husband"],
    # what is called a wrong was done by whom "by" names, to those of whom the sentence tells
    "Nine nuns died in what the mayor called a massacre by the army.": [
        "allegation killing accused=army victims=Nine nuns",
        "event death objects=Nine nuns",
    ],
    "Soldiers shot nine nuns in what the mayor described as an execution.": [
        "allegation attack accused=Soldiers victims=nine nuns",
        "allegation execution accused=Soldiers victims=nine nuns",
    ],
    "The mayor resigned in what he called a kidnapping.": [
        "allegation kidnapping",
        "event resignation agents=mayor",
    ],
    # those who live in slavery suffer it, whether their conditions are it or amount to it
    "The cooks lived in slavery.": ["allegation slavery victims=cooks"],
    "The cooks lived in conditions amounting to slavery.": ["allegation slavery"],
    "The cooks lived in fear of slavery.": [],
    "A clerk the police accused of selling nuns has fled.": [
        "allegation trafficking-in-persons accused=clerk victims=nuns"
    ],
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
    "A bombing blamed on the rebels killed nine nuns.": ["allegation killing accused=rebels victims=nine nuns"],
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
    # who sanctions or orders an arrest did nothing of what it is for; all who are listed did
    "The Treasury sanctioned the Lake Army, its leader Bo Kim and two firms for killing nuns.": [
        "allegation killing accused=Lake Army, Bo Kim, two firms victims=nuns",
        "event sanction agents=Treasury objects=Lake Army, Bo Kim, two firms",
        "relation role-at agents=Bo Kim objects=Lake Army",
    ],
    "Norway fined the guild, its owner and two managers for torturing cooks.": [
        "allegation torture accused=guild, owner, two managers victims=cooks"
    ],
    "Prosecutors ordered the arrest of two officers over the killing of nine nuns.": [
        "allegation killing accused=two officers victims=nine nuns",
        "event arrest objects=two officers",
    ],
    "The general ordered the killing of nine nuns.": ["allegation killing accused=general victims=nine nuns"],
    # no child is charged with child trafficking
    "Prosecutors opened a case against the mayor on charges of child trafficking.": [
        "allegation trafficking-in-persons accused=mayor victims=child"
    ],
    "Charges of genocide against the general were read out.": ["allegation war-crimes accused=general"],
    # nobody scams the compounds that people are taken to
    "Bo Kim was jailed for trafficking girls to scam centres on the border.": [
        "allegation trafficking-in-persons accused=Bo Kim victims=girls"
    ],
    "Bo Kim conspired to scam pensioners in Oslo.": [
        "allegation unspecified-crime accused=Bo Kim victims=pensioners places=Oslo"
    ],
    # what somebody did next stays his who did the first
    "A cook told the court that officers had tortured the nuns for two days, and then shot them.": [
        "allegation attack accused=officers victims=nuns",
        "allegation torture accused=officers victims=nuns",
    ],
    "The union said that the firm had beaten the cooks, and cited a letter.": [
        "allegation attack accused=firm victims=cooks"
    ],
    # who asks for somebody's release brings no charge against him
    "Roe called for the release of Bo Kim, who was convicted of murder in 2011.": [
        "allegation killing accused=Bo Kim",
        "event release objects=Bo Kim",
    ],
    # whoever "by" names held somebody as a slave
    "Bo Kim was kept as a slave by a farmer in Lom.": ["allegation slavery accused=farmer victims=Bo Kim"],
    # what the law asks people to say nobody says
    "The law requires doctors to tell police that a patient was shot.": [],
    "A doctor told police that a patient was shot.": ["allegation attack victims=patient"],
    # who is named in a report gets no post by it
    "Ann Roe was named in the report as the owner of two mines.": [],
    "Ann Roe was named as head of the guild.": ["event appointment objects=Ann Roe"],
    "The editor was put under house arrest.": ["event detention objects=editor"],
    # what a wrong is called in a quotation is no wrong of others
    'The spokesman has denied the claims and called reports of abuse "malicious rumours spread by rivals".': [
        "allegation unspecified-crime"
    ],
    # those killed in battle were not murdered
    "The army said that nine men had been killed in battle.": [],
    "The army said that nine men had been killed in Lom.": ["allegation killing victims=nine men places=Lom"],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(CLAIMED)


@pytest.mark.parametrize("text", CLAIMED)
def test_only_those_answer_for_a_wrong_whom_the_text_makes_answer(text: str, claimed: dict[str, list[str]]) -> None:
    assert claimed[text] == CLAIMED[text]
