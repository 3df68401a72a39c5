"""Who did it and who suffered it, where by-phrases, gerunds and headlines leave it to the words around."""

import pytest

from tests.extract.propositions.claimed import claimed_by

TOLD = {
    # who is told something did not suffer what the tellers did
    "The novices told gardeners that wardens had robbed them.": [
        "allegation unspecified-crime accused=wardens victims=novices"
    ],
    "The novices told gardeners that wardens would rob them.": [
        "allegation unspecified-crime accused=wardens victims=gardeners"
    ],
    # whose wrongs are listed behind "including" did them, whatever verb records them
    "The diary records abuses by the wardens, including rape.": ["allegation rape accused=wardens"],
    "The diary records abuses, including rape.": [],
    "The diary recorded offences by the wardens, including arson.": ["allegation attack accused=wardens"],
    # behind a charge a gerund is what was done, and a thing its object
    "The abbot faces charges of embezzling tithes.": ["allegation corruption accused=abbot"],
    "The abbot faces charges of mounting debts.": ["event charge objects=abbot"],
    "The abbot, accused by the synod of kidnapping novices, wept.": [
        "allegation kidnapping accused=abbot victims=novices"
    ],
    # the one named last is charged, no trial
    "The trial of Bo Kim, accused of drowning a cook, opened in Oslo.": [
        "allegation killing accused=Bo Kim victims=cook",
        "event trial objects=Bo Kim",
    ],
    "The trial of Bo Kim, begun in May, ended in Oslo.": ["event trial objects=Bo Kim places=Oslo"],
    # all that is told in a row was done by those behind the last of it
    "Nine novices were robbed, beaten or abducted by wardens in May.": [
        "allegation attack accused=wardens victims=Nine novices 2021-05",
        "allegation kidnapping accused=wardens victims=Nine novices 2021-05",
        "allegation unspecified-crime accused=wardens victims=Nine novices 2021-05",
    ],
    "Nine novices were robbed in Oslo and abducted by wardens in May.": [
        "allegation kidnapping accused=wardens victims=Nine novices 2021-05",
        "allegation unspecified-crime victims=Nine novices places=Oslo",
    ],
    # "of" behind who did it names who suffered it, or whose men they are
    "The killing by wardens of a cook and her son shocked Oslo.": [
        "allegation killing accused=wardens victims=cook, son"
    ],
    "The killing by wardens of the abbey shocked Oslo.": ["allegation killing accused=wardens of the abbey"],
    # those who hold others do to them what is done to the held, but need not have killed them
    "Novices held by the wardens were raped, the cook said.": ["allegation rape accused=wardens victims=Novices"],
    "Novices held by the wardens were killed, the cook said.": ["allegation killing victims=Novices"],
    "The cook was tortured in the custody of the wardens.": ["allegation torture accused=wardens victims=cook"],
    # what somebody was denied for days was denied on no other occasion
    "The cook was beaten by wardens and denied water for nine days.": [
        "allegation attack accused=wardens victims=cook",
        "allegation torture accused=wardens victims=cook",
    ],
    # a headline joins by commas, and leaves out "is"
    "Wardens beat cook, abduct novice": [
        "allegation attack accused=Wardens victims=cook",
        "allegation kidnapping accused=Wardens victims=novice",
    ],
    "Warden, wife jailed for robbing nun": ["allegation unspecified-crime accused=Warden, wife victims=nun"],
    "Bo Kim, warden, jailed for robbing nun": [
        "allegation unspecified-crime accused=Bo Kim victims=nun",
        "relation role-at agents=Bo Kim",
    ],
    "Abbot wanted over murder of novice": ["allegation killing accused=Abbot victims=novice"],
    # who is thought to have undergone it are those named last
    "Chests with the bones of six novices thought to have been drowned by the wardens were found.": [
        "allegation killing accused=wardens victims=six novices"
    ],
    # who took somebody away did to him what is told next
    "The novice was taken to Oslo by a cook and raped there.": ["allegation rape accused=cook victims=novice"],
    "The novice was taught to pray by a cook and raped in May.": ["allegation rape victims=novice 2021-05"],
    # who caused deaths is not the weather
    "The deaths of six novices were caused by wardens.": ["allegation killing accused=wardens victims=six novices"],
    "The deaths of six novices were caused by floods.": ["event death objects=six novices"],
    # what a clause between commas tells is not what somebody is blamed with
    "Nuns blamed the raid, in which six cooks died, on the wardens.": [
        "allegation unspecified-crime accused=wardens",
        "event death objects=six cooks",
    ],
    # to fire on people is no dismissal
    "Wardens fired on novices in the yard, wounding six, and fled.": ["allegation attack accused=Wardens victims=six"],
    # what is over a death is told of those accused of it
    "Six novices accused over the deaths of two cooks fled.": [
        "allegation killing accused=Six novices victims=two cooks"
    ],
    "A raid by the wardens left six dead.": [
        "allegation killing accused=wardens victims=six",
        "event raid agents=wardens",
    ],
    # who lured somebody did to him what is told behind "who"
    "The boy was lured to Oslo by a nun who took his ring and sold him to a cook.": [
        "allegation trafficking-in-persons accused=nun victims=boy",
        "allegation trafficking-in-persons accused=nun victims=boy places=Oslo",
    ],
    # in a row without its verb each has a doer of his own, and who undergoes it did nothing
    "The cook was robbed by wardens and her son by a monk.": [
        "allegation unspecified-crime accused=monk victims=son",
        "allegation unspecified-crime accused=wardens victims=cook",
    ],
    "The cook was robbed by wardens and her son.": ["allegation unspecified-crime accused=wardens, son victims=cook"],
    "The cook was killed by wardens and her son by lightning.": ["allegation killing accused=wardens victims=cook"],
    "My father was drowned by monks, my mother by wardens.": [
        "allegation killing accused=monks victims=father",
        "allegation killing accused=wardens victims=mother",
    ],
    "Six nuns were shot by wardens in May and two cooks by monks.": [
        "allegation attack accused=monks victims=two cooks 2021-05",
        "allegation attack accused=wardens victims=Six nuns 2021-05",
    ],
    # past the row's middle the doers belong to its last verb, however the row hangs
    "Ann Roe was robbed, stripped and beaten by wardens after singing in the yard.": [
        "allegation attack accused=wardens victims=Ann Roe",
        "allegation unspecified-crime accused=wardens victims=Ann Roe",
    ],
    # who is hanged for a murder stands accused of it
    "Two monks were hanged for the murder of a cook.": [
        "allegation execution victims=Two monks",
        "allegation killing accused=Two monks victims=cook",
    ],
    "Two monks were punished for their silence.": ["event punishment objects=Two monks"],
    # whose victims they are did it to them
    "The monk's victims were drowned in Oslo.": ["allegation killing accused=monk victims=monk's victims places=Oslo"],
    "The flood's victims were buried in Oslo.": [],
    # no knife is a "who"
    "Wardens shot a monk armed with a knife who had robbed a nun.": [
        "allegation attack accused=Wardens victims=monk",
        "allegation unspecified-crime accused=monk victims=nun",
    ],
    # to be behind a disappearance is a wrong, also where it is denied
    "The monks deny being behind the disappearance of two cooks.": [
        "allegation kidnapping accused=monks victims=two cooks"
    ],
    "The monks deny knowing of the disappearance of two cooks.": [],
    # what "who" stands for tells what its verb means
    "Pirates who seized nine cooks in Oslo fled.": [
        "allegation kidnapping accused=Pirates victims=nine cooks places=Oslo"
    ],
    "Wardens who seized nine barrels in Oslo fled.": [],
    # those who are told of it, however called, did not suffer it
    "The nuns were freed in May. Two of them told officers they had been robbed by a monk.": [
        "allegation unspecified-crime accused=monk victims=nuns",
        "event release objects=nuns 2021-05",
    ],
    "Dozens of nuns told the investigators that they were beaten by monks.": [
        "allegation attack accused=monks victims=nuns"
    ],
    "The abbot told the nuns that they had been robbed by monks.": [
        "allegation unspecified-crime accused=monks victims=nuns"
    ],
    # that nobody was tried leaves the murder done, and by whom it was done
    "Nobody has been tried for the murder of a cook by monks.": [
        "allegation killing accused=monks victims=cook",
        "event trial objects=unidentified (nobody) negated",
    ],
    "The court did not convict Bo Kim of the murder of a cook.": [
        "event conviction agents=court objects=Bo Kim negated"
    ],
    # what is taken of somebody is no part of him
    "The wardens robbed novices of their rings.": ["allegation unspecified-crime accused=wardens victims=novices"],
    "The wardens robbed novices of the abbey.": [
        "allegation unspecified-crime accused=wardens victims=novices of the abbey"
    ],
    # in whose attack it is done does it
    "The wardens killed six monks and wounded nine others in their attack on the abbey.": [
        "allegation attack accused=wardens",
        "allegation attack accused=wardens victims=nine others",
        "allegation killing accused=wardens victims=six monks",
    ],
    # one of them is somebody
    "The wardens abducted two monks and drowned one of them.": [
        "allegation kidnapping accused=wardens victims=two monks",
        "allegation killing accused=wardens victims=one of them",
    ],
    # of two phrases with nothing between them the first does to the second what is told
    "The wardens shot the nun and the monk the abbot.": [
        "allegation attack accused=monk victims=abbot",
        "allegation attack accused=wardens victims=nun",
    ],
    "The wardens shot the nun and the monk the next morning.": ["allegation attack accused=wardens victims=nun, monk"],
    # of whom it is suspected that they were sold, they suffered it
    "Nine nuns suspected of having been sold are in Oslo.": ["allegation trafficking-in-persons victims=Nine nuns"],
    "Nine nuns suspected of having sold cooks are in Oslo.": [
        "allegation trafficking-in-persons accused=Nine nuns victims=cooks"
    ],
    # "who" is the person named right before it, not the group that he leads
    "The Sun Front, led by Bo Kim, who is wanted for arson, has fled.": [
        "allegation attack accused=Bo Kim",
        "relation leads agents=Bo Kim objects=Sun Front",
    ],
    "The Sun Front, led by Bo Kim and wanted for arson, has fled.": [
        "allegation attack accused=Sun Front",
        "relation leads agents=Bo Kim objects=Sun Front",
    ],
    # officers who seek or arrest somebody for a deed did not do it; gunmen may have
    "Two monks are sought for the murder of a nun by detectives.": ["allegation killing accused=Two monks victims=nun"],
    "Two monks were arrested over the murder of a nun by gunmen.": [
        "allegation killing accused=gunmen victims=nun",
        "event arrest objects=Two monks",
    ],
    # nor do soldiers accuse anybody of what was done about their wrongs
    "Bo Kim was accused of hiding the murder of a nun by soldiers.": [
        "allegation killing accused=soldiers victims=nun",
        "allegation support-for-crime accused=Bo Kim",
    ],
    # what somebody is taught is not done
    "Monks taught the novices to kill wardens.": [],
    "The novices know how to kill wardens.": [],
    "Monks made the novices kill wardens.": ["allegation killing accused=Monks victims=wardens"],
    # who tells that somebody was denied food denies nothing
    "Nuns said that guards had beaten cooks and denied them food.": [
        "allegation attack accused=guards victims=cooks",
        "allegation torture accused=guards victims=cooks",
    ],
    "Nuns said that guards had beaten cooks but denied a massacre.": [
        "allegation attack accused=guards victims=cooks",
        "allegation killing",
    ],
    # a brigade is not the army
    "Nuns accused the army of arson. The Third Brigade burned the mill, a cook said. The army denies it.": [
        "allegation attack accused=army",
        "allegation attack accused=army",
    ],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(TOLD)


@pytest.mark.parametrize("text", TOLD)
def test_who_did_what_to_whom(text: str, claimed: dict[str, list[str]]) -> None:
    assert claimed[text] == TOLD[text]
