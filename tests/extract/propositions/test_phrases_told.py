"""What the phrases of a sentence claim: verbs in a row, phrases beside names, clauses of purpose, time and naming."""

import pytest

from tests.extract.propositions.claimed import acting_in

CLAIMED = {
    # verbs in a row share subject, auxiliary and adverb
    "Those who wanted to leave had allegedly been beaten with sticks, shocked with a stun gun or sprayed with gas.": [
        "allegation attack victims=Those who wanted to leave",
        "allegation attack victims=Those who wanted to leave",
        "allegation torture victims=Those who wanted to leave",
    ],
    "Fighters raided farms, carried off boys as porters and gave girls to commanders as wives, she said.": [
        "allegation kidnapping accused=Fighters victims=boys",
        "allegation slavery accused=Fighters victims=girls",
        "event raid agents=Fighters objects=farms",
    ],
    "The team carried off the trophy and gave flowers to the wives.": [],
    "She was held in a villa and gang-raped for 12 days.": [
        "allegation rape victims=unidentified (she)",
        "event detention objects=unidentified (she)",
    ],
    # a number with what says how exact it is stands for those who suffered
    "Rebels shot dead more than 10,000 over two years.": ["allegation killing accused=Rebels victims=more than 10,000"],
    "Rebels killed as many as 70 in Oslo.": ["allegation killing accused=Rebels victims=as many as 70 places=Oslo"],
    "At least 60 were trafficked by the gang.": [
        "allegation trafficking-in-persons accused=gang victims=At least 60",
    ],
    "He was killed at 60.": ["allegation killing victims=unidentified (he)"],
    "The team trained for more than 12 hours.": [],
    # who undergoes it beside somebody does not do it
    "Ann Lee was charged alongside two officers, who fled.": [
        "event charge objects=Ann Lee, two officers",
    ],
    "Bo Kim was killed together with his brother by gunmen.": [
        "allegation killing accused=gunmen victims=Bo Kim, brother",
    ],
    "Bo Kim was killed with a hammer.": ["allegation killing victims=Bo Kim"],
    # what a phrase beside a name says of its bearer
    "The rights group Amnesty International left Goma, the capital of North Kivu.": [
        "relation described-as agents=Amnesty International",
        "relation part-of agents=Goma objects=North Kivu",
    ],
    "Guards shot six men near Branch 9, a prison in Damascus.": [
        "allegation attack accused=Guards victims=six men places=Branch 9",
        "relation described-as agents=Branch 9 objects=Damascus",
    ],
    "Her colleague Bo Kim and Acme, a company, were fined.": ["event punishment objects=Bo Kim, Acme"],
    "Ann Lee, a staff sergeant, was arrested.": [
        "event arrest objects=Ann Lee",
        "relation role-at agents=Ann Lee",
    ],
    "Bo Kim, an Australian woman, was arrested.": [
        "event arrest objects=Bo Kim",
        "relation described-as agents=Bo Kim objects=Australia",
    ],
    "Oslo, the bank and the port were bombed by Ruritania.": [
        "allegation attack accused=Ruritania victims=bank places=Oslo, port"
    ],
    "High Commissioner Volker Türk said the army had killed villagers.": [
        "allegation killing accused=army victims=villagers",
        "relation role-at agents=Volker Türk",
    ],
    "Kovac, 58, had been head of investigations at Europol.": [
        "relation former-role-at agents=Kovac objects=Europol",
    ],
    # verbs joined to a passive are passive where they need somebody to be done to
    "The women were lured abroad, sold to brothel owners and raped daily.": [
        "allegation rape victims=women",
        "allegation trafficking-in-persons victims=women",
    ],
    "Syria's intelligence services arrested, tortured and killed thousands of protesters.": [
        "allegation killing accused=Intelligence Service of Syria victims=thousands of protesters",
        "allegation torture accused=Intelligence Service of Syria victims=thousands of protesters",
        "event arrest agents=Intelligence Service of Syria objects=thousands of protesters",
    ],
    "She was arrested and fled.": ["event arrest objects=unidentified (she)"],
    "Two boys were taken to a field and shot.": ["allegation attack victims=Two boys"],
    "The guards were called in and shot two men.": ["allegation attack accused=guards victims=two men"],
    "The guards were led to a field and shot back.": [],
    # who did what a noun tells, and when
    "Monitors recorded the torture of six men by the guards.": ["allegation torture accused=guards victims=six men"],
    "The envoy was summoned over the killing of a fisherman by the coastguard.": [
        "allegation killing accused=coastguard victims=fisherman",
        "event summons objects=envoy",
    ],
    "A judge jailed the trader on Friday for the murder of two clerks.": [
        "allegation killing accused=trader victims=two clerks",
        "event detention agents=judge objects=trader 2022-02-11",
    ],
    "Six men were arrested on suspicion of taking part in the abduction of a nurse.": [
        "allegation kidnapping accused=Six men victims=nurse",
        "event arrest objects=Six men",
    ],
    "He was found hanged in his cell.": [],
    "The law bans any loudspeakers broadcasting propaganda.": ["event ban agents=law objects=any loudspeakers"],
    "The aides forced a change in the rules, stripping out a call for weapons.": [],
    # among those
    "The captain is one of those charged over the abduction of six students in 2009.": [
        "allegation kidnapping accused=captain victims=six students 2009",
        "event charge objects=captain 2009",
    ],
    # custody, mishaps
    "At least 40 people died in police custody, the charity said.": [
        "event death objects=At least 40 people",
    ],
    "Six people were killed when a ferry capsized.": [],
    "Six people were killed when gunmen opened fire.": [
        "allegation attack accused=gunmen",
        "allegation killing accused=gunmen victims=Six people",
    ],
    "Ann Lee was among those arrested.": ["event arrest objects=Ann Lee"],
    # naming
    "A guard, who did not want to be named, was fined.": ["event punishment objects=guard"],
    "Ruritania named Ann Lee as ambassador.": ["event appointment agents=Ruritania objects=Ann Lee"],
    "Two men are on trial for smuggling rifles.": [
        "allegation arms-trafficking accused=Two men",
        "event trial objects=Two men",
    ],
    "The officers charged with their protection beat the women.": [
        "allegation attack accused=officers victims=women",
    ],
    "Rebels attacked the town last February.": ["allegation attack accused=Rebels places=town 2021-02"],
    "Smugglers exploit porous borders and corrupt officials.": [],
}
"""What is claimed besides plain statements; near-misses beside what they look like."""


STATED = {
    # a lone noun is the subject of the verb behind "before"; who does it in a passive acts
    "Attempts to bring the matter before the ICC were blocked by Russia and China.": "Russia, China",
    "The town was rebuilt by Norway and Denmark.": "Norway, Denmark",
    "The road was closed by nightfall.": "",
}
"""Who acts in what is plainly stated."""


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == sorted(CLAIMED[text])


def test_who_acts_in_what_is_stated() -> None:
    assert acting_in(STATED) == STATED
