"""Who did a wrong and who suffered it in plain news prose, each beside its near-misses."""

import pytest

from tests.extract.propositions.claimed import claimed_by

TOLD = {
    # gas used against people is a crime, gas for a stove none; and it is no victim
    "Envoys accused the army of using poison gas against cooks.": ["allegation war-crimes accused=army victims=cooks"],
    "The cooks used gas for the stove.": [],
    # who fires is dismissed by nobody
    "Envoys spoke of Omani firing on the border.": [],
    "Envoys spoke of the firing of the army chief.": ["event dismissal objects=army chief"],
    # who is hit with sanctions stands accused of what they are over
    "Two generals were hit with sanctions over the killing of cooks.": [
        "allegation killing accused=Two generals victims=cooks",
        "event sanction objects=Two generals",
    ],
    "Two generals were hit over the head.": ["allegation attack victims=Two generals"],
    # what is joined to a passive is done to the same, be it read as a past or a noun
    "Nine cooks were led to a quarry and shot.": ["allegation attack victims=Nine cooks"],
    "They were tied up, put in a van and shot dead.": ["allegation killing victims=unidentified (they)"],
    "A cook was freed and shot a guard.": [
        "allegation attack accused=cook victims=guard",
        "event release objects=cook",
    ],
    "Soldiers shot dead six cooks.": ["allegation killing accused=Soldiers victims=six cooks"],
    "Rangers found dead birds.": [],
    # who "by" names behind what nobody does did what the passive tells; behind a deed he did that
    "The cooks were held without trial by wardens for a year.": [
        "allegation arbitrary-detention accused=wardens victims=cooks",
    ],
    "Bo Kim was beaten into signing a deed by wardens.": ["allegation attack accused=wardens victims=Bo Kim"],
    "Cooks said they had been forced to toil without rest by the heirs of the mill.": [
        "allegation forced-labour accused=heirs of the mill victims=Cooks"
    ],
    "Bo Kim was held after the killing of a monk by wardens.": [
        "allegation killing accused=wardens victims=monk",
    ],
    # who is kept from doing it does it, too
    "The guild failed to stop the torture of cooks by its wardens.": [
        "allegation failure-to-act accused=guild",
        "allegation torture accused=wardens victims=cooks",
    ],
    # who acts together with another
    "Bo Kim, together with his cousin, abducted a nun.": ["allegation kidnapping accused=Bo Kim, cousin victims=nun"],
    "The prior, alongside two novices, tortured a cook.": [
        "allegation torture accused=prior, two novices victims=cook"
    ],
    "Bo Kim abducted a nun together with her cousin.": ["allegation kidnapping accused=Bo Kim victims=nun"],
    # who did the first of two wrongs did the next, unless it has its own time or place, or others come between
    "A cook was beaten by her landlord and scalded with boiling water.": [
        "allegation attack accused=landlord victims=cook",
        "allegation torture accused=landlord victims=cook",
    ],
    "A cook was abducted by gunmen and later killed.": [
        "allegation kidnapping accused=gunmen victims=cook",
        "allegation killing victims=cook",
    ],
    "A cook was sold by her uncle to a captain and raped.": [
        "allegation rape victims=cook",
        "allegation trafficking-in-persons accused=uncle victims=cook",
    ],
    "The cooks were beaten with ropes and denied food by wardens.": [
        "allegation attack accused=wardens victims=cooks",
        "allegation torture accused=wardens victims=cooks",
    ],
    # weapons at the beginning of a sentence are nobody
    "Rockets killed nine cooks in Oslo, a nun said.": ["allegation killing victims=nine cooks places=Oslo"],
    # who claims an attack did it by his own word; who claims a wrong suffered it, or only says so
    "The rebels claimed the bombing.": ["allegation attack accused=rebels"],
    "The bombing, which killed nine cooks, was claimed by the rebels.": [
        "allegation attack accused=rebels",
        "allegation killing victims=nine cooks",
    ],
    "The cooks claimed abuse.": [],
    # a gerund behind "of" tells the charge, what stands behind it those it was done to
    "The militia was accused of massacring unarmed cooks.": [
        "allegation killing accused=militia victims=unarmed cooks"
    ],
    "The militia was accused by fleeing cooks.": [],
    # who refuses or threatens behind what was done to her is the doer, not who tells of it
    "A cook said her landlord had beaten her and threatened to kill her.": [
        "allegation attack accused=landlord victims=cook",
        "allegation killing accused=landlord victims=cook",
        "event threat agents=landlord objects=cook",
    ],
    # of a group with some of it named, the group
    "The cooks, among them four Danes, were killed by gunmen.": [
        "allegation killing accused=gunmen victims=cooks, Danes"
    ],
    "The cooks, four Danes, were killed by gunmen.": ["allegation killing accused=gunmen victims=Danes"],
    # a past with somebody as its object is active, whatever its subject is taken for
    "Nuns say that the cook, who has not been named, poisoned at least four monks.": [
        "allegation attack accused=cook victims=at least four monks"
    ],
    # who dies in what others ordered is whom the verb is said of
    "The abbots who planned the raid, in which forty nuns died, have fled.": ["event death objects=forty nuns"],
    # who hides killers wrongs none of them
    "The family was accused of sheltering the killers.": ["allegation support-for-crime accused=family"],
    # who died after others did it to him died by them
    "Bo Kim died after he was beaten by wardens.": ["allegation killing accused=wardens victims=Bo Kim"],
    "Bo Kim died after he was nursed by wardens.": ["event death objects=Bo Kim"],
    # a past behind a cue in the present goes on with what is said
    "She says her landlord beat her and sold her loom.": [
        "allegation attack accused=landlord victims=unidentified (her)"
    ],
    # a number before a noun in a row is no party by itself
    "The abbot and two monks abducted a cook.": ["allegation kidnapping accused=abbot, two monks victims=cook"],
    # what somebody failed to prevent came about; what he tried to prevent may not have
    "The guild failed to prevent the beating of cooks by its guards.": [
        "allegation attack accused=guards victims=cooks",
        "allegation failure-to-act accused=guild",
    ],
    "The guild tried to prevent the beating of cooks by its guards.": [],
    # "two of" whom "his" tells are his, and no party by themselves
    "The abbot and two of his monks abducted a nun.": [
        "allegation kidnapping accused=abbot, two of his monks victims=nun"
    ],
    "A cook was held without charge by the secret service.": [
        "allegation arbitrary-detention accused=secret service victims=cook"
    ],
    # what somebody orders is his deed beside theirs who do it, not what he has looked into
    "The mayor ordered the killing of nine cooks by guards.": [
        "allegation killing accused=mayor, guards victims=nine cooks"
    ],
    "The mayor ordered a probe into the murder of a cook.": [
        "allegation killing victims=cook",
        "event investigation agents=mayor objects=cook",
    ],
    # who answers for what was done to two is none of the two, who is caught may be
    "The couple enslaved two cooks. Mark Low and Ana Low deny it.": [
        "allegation slavery accused=couple victims=two cooks",
        "allegation slavery accused=couple victims=two cooks",
        "allegation slavery accused=couple victims=two cooks",
    ],
    "Police arrested two cooks. Mark Low and Ana Low were freed.": [
        "event arrest agents=Police objects=Mark Low, Ana Low",
        "event release objects=Mark Low, Ana Low",
    ],
    # nobody did what nobody owns up to
    "No group has claimed responsibility for the attack.": [],
    "The rebels claimed responsibility for the attack.": ["allegation attack accused=rebels"],
    "The army said no soldiers had killed cooks.": ["allegation killing accused=soldiers victims=cooks negated"],
    # in connection with what somebody is held
    "Omar Roe was arrested in connection with the murder of two cooks.": [
        "allegation killing accused=Omar Roe victims=two cooks",
        "event arrest objects=Omar Roe",
    ],
    "Omar Roe was questioned in connection with the murder of two cooks.": [
        "allegation killing victims=two cooks",
        "event investigation objects=Omar Roe",
    ],
    "The mayor held talks over the massacre.": ["event meeting agents=mayor"],
    # as what somebody is named
    "Police named Omar Roe as a suspect in the murder of two cooks.": [
        "allegation killing accused=Omar Roe victims=two cooks",
        "event designation agents=Police",
    ],
    "Omar Roe was ruled out as a suspect in the murder.": [
        "allegation killing accused=suspect",
        "event rejection objects=Omar Roe",
    ],
    # of what somebody is suspected
    "Detectives suspect the gang of having robbed the mayor over his refusal to pay.": [
        "allegation unspecified-crime accused=gang victims=mayor"
    ],
    # fire, locked rooms and sons taken
    "A mob set a cook on fire.": ["allegation attack accused=mob victims=cook"],
    "A singer set himself on fire.": [],
    "The couple kept two maids in a locked room.": ["allegation arbitrary-detention accused=couple victims=two maids"],
    "The museum keeps its maps in a locked room.": [],
    "They killed the cook and took his sons.": [
        "allegation kidnapping accused=unidentified (they) victims=sons",
        "allegation killing accused=unidentified (they) victims=cook",
    ],
    "They took their sons to school.": [],
    # what is done with fire, to things too, but not to keep warm
    "Deserters set the fires, a nun said.": ["allegation attack accused=Deserters"],
    "The cooks set fires to keep warm.": [],
    "Six huts were set on fire, a nun said.": ["allegation attack"],
    # passives in a row whose "were" is left out, by whoever did the last; what joins a phrase before is in none
    "Six cooks were beaten, nuns raped and a mill burned by deserters.": [
        "allegation attack accused=deserters victims=Six cooks",
        "allegation rape accused=deserters victims=nuns",
    ],
    "The abbot was jailed on a note written by a clerk and nuns named by a spy.": ["event detention objects=abbot"],
    "Two cooks were abducted and a nun was killed by rebels.": [
        "allegation kidnapping victims=Two cooks",
        "allegation killing accused=rebels victims=nun",
    ],
    # what somebody is charged with behind another verb
    "The clerk was arrested in June and charged with trafficking in persons.": [
        "allegation trafficking-in-persons accused=clerk",
        "event arrest objects=clerk 2021-06",
        "event charge objects=clerk 2021-06",
    ],
    "Two cooks were held and charged with trafficking girls.": [
        "allegation trafficking-in-persons accused=Two cooks victims=girls",
        "event charge objects=Two cooks",
    ],
    "The girls fled with shouting guards behind them.": [],
    # what something is called, and on what it is put
    "The guild, which runs four hostels, called the work slavery at sea.": ["allegation slavery"],
    "The guild called the slave trade a shame.": [],
    "The brewer blamed the deaths on cholera.": ["event death"],
    "The brewer blamed the deaths on deserters.": ["allegation killing accused=deserters"],
    # a wrong told before, for which a pronoun stands; what else one carries out is none
    "A raid killed two nuns. A clerk said that deserters had carried it out.": [
        "allegation killing accused=deserters victims=two nuns",
        "allegation killing victims=two nuns",
    ],
    "The murder of a nun shocked Lom. It was ordered by the abbot.": [
        "allegation killing accused=abbot victims=nun",
        "allegation killing victims=nun",
    ],
    "The guild ran a survey. A clerk said that cooks had carried it out.": [],
    "A raid killed two nuns. Nobody knows who carried it out.": ["allegation killing victims=two nuns"],
    "A raid killed two nuns. A clerk said that a cook had bought bread and carried it out.": [
        "allegation killing victims=two nuns"
    ],
    # who lets others do wrong, or gains by it, wrongs none of them
    "Nuns accused the abbot of tolerating them.": ["allegation unspecified-crime accused=abbot"],
    "Nuns accused the abbot of profiting from scam centres.": ["allegation support-for-crime accused=abbot"],
    "Nuns accused the abbot of mocking cooks.": ["allegation unspecified-crime accused=abbot victims=cooks"],
    # whose passports somebody holds, and of what state his own is
    "Recruiters hold the cooks' passports.": ["allegation unspecified-crime accused=Recruiters victims=cooks"],
    "The boys hold American passports.": [],
    # who is accused is told beside who denies it
    "The militia has been accused of killing cooks, a charge its leader denies.": [
        "allegation killing accused=militia victims=cooks"
    ],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(TOLD)


@pytest.mark.parametrize("text", TOLD)
def test_doers_and_sufferers(text: str, claimed: dict[str, list[str]]) -> None:
    assert claimed[text] == TOLD[text]
