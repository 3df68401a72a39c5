"""Who is accused of what against whom in whole texts, as the shipped model reads them, each beside its near-misses."""

import pytest

from tests.extract.propositions.claimed import claimed_by

ACCUSED = {
    # a conspiracy is the wrong that it is to do
    "The brothers were found guilty of conspiring to traffic women into Britain.": [
        "allegation trafficking-in-persons accused=brothers victims=women",
    ],
    "He was jailed for four years for conspiracy to smuggle migrants.": [
        "allegation migrant-smuggling accused=unidentified (he) victims=migrants",
        "event detention objects=unidentified (he)",
    ],
    "He was jailed for four years for conspiracy.": [
        "allegation unspecified-crime accused=unidentified (he)",
        "event detention objects=unidentified (he)",
    ],
    # what "including" brings is done by whom the abuses are
    "The abuses committed by the militia, including rape and torture, went on.": [
        "allegation rape accused=militia",
        "allegation torture accused=militia",
    ],
    # those of whom a gerund is said after "reports of"
    "The office received reports of women and girls being raped by government soldiers.": [
        "allegation rape accused=government soldiers victims=women, girls",
    ],
    # who did what people died of, told by a clause of time
    "Ten people were killed when soldiers opened fire on a crowd in Goma.": [
        "allegation attack accused=soldiers victims=crowd places=Goma",
        "allegation killing accused=soldiers victims=Ten people",
    ],
    "Three men were shot dead when they attacked a policeman.": [
        "allegation attack accused=Three men victims=policeman",
        "allegation killing victims=Three men",
    ],
    # on whom a relative clause puts it
    "A bombing that police blamed on the Taliban killed five people.": [
        "allegation attack accused=Taliban",
        "allegation killing victims=five people",
    ],
    # for what somebody is held responsible
    "Survivors hold Ruritanian soldiers responsible for rape and torture.": [
        "allegation rape accused=Ruritanian soldiers",
        "allegation torture accused=Ruritanian soldiers",
    ],
    # who ran the ring, not the ring
    "Ann Lee was convicted of running a network that smuggled people into Spain.": [
        "allegation migrant-smuggling accused=Ann Lee victims=people places=Spain",
        "relation controls agents=Ann Lee objects=network",
    ],
    "The network that smuggled people into Spain was dismantled.": [
        "allegation migrant-smuggling accused=network victims=people places=Spain",
        "event dismantle objects=network",
    ],
    # who is behind a wrong, or some of several
    "The group is behind a string of bombings.": ["allegation attack accused=group"],
    "The ministry said that the Red Brigade was behind a series of bombings.": [
        "allegation attack accused=Red Brigade"
    ],
    "Four battalions were behind more than a third of the rapes.": ["allegation rape accused=Four battalions"],
    # who stands trial, not the trial; who is a suspect, not his country; whose genocide nobody says
    "A former warlord has gone on trial accused of using child soldiers.": [
        "allegation child-soldiers accused=former warlord victims=child soldiers",
        "event trial objects=former warlord",
    ],
    "The 1994 Rwandan genocide killed thousands.": ["allegation killing victims=thousands 1994"],
    "The Turkish massacre of Armenians killed thousands.": [
        "allegation killing accused=Turkey victims=Armenians",
        "allegation killing accused=Turkey victims=thousands",
    ],
    "Police arrested the mastermind of the massacre.": [
        "allegation killing accused=mastermind of the massacre",
        "event arrest agents=Police objects=mastermind of the massacre",
    ],
    "The bishop condemned what he called a campaign of murdering farmers.": [],
    "The army waged a campaign of murdering farmers.": ["allegation killing accused=army victims=farmers"],
    # who is said to be what a noun calls them
    "The gang was one of the networks smuggling people.": ["allegation migrant-smuggling accused=gang victims=people"],
    # who forced them, said behind what they were forced to do
    "Hundreds of workers were forced to work without pay by the company.": [
        "allegation forced-labour accused=company victims=workers",
    ],
    "The couple kept the maid locked in a cupboard.": ["allegation arbitrary-detention accused=couple victims=maid"],
    "Several detainees were kept in a secret house for weeks, beaten and denied water.": [
        "allegation attack victims=Several detainees",
        "allegation torture victims=Several detainees",
    ],
    "The deaths of 14 migrants at the hands of the coast guard were mourned.": [
        "allegation killing accused=coast guard victims=14 migrants",
    ],
    # what somebody is accused of is a wrong, whatever it is; what was not done, a failure to act
    "Two teachers are charged with founding a banned party.": ["allegation unspecified-crime accused=Two teachers"],
    "The union criticised the firm for withholding its books.": ["allegation unspecified-crime accused=firm"],
    "Canada faulted Kenya for not prosecuting violent officers.": ["allegation failure-to-act accused=Kenya"],
    "Police allege that the pastor kept the keys of the house.": ["allegation unspecified-crime accused=pastor"],
    "Bo Kim was charged with membership of an outlawed group.": ["allegation unspecified-crime accused=Bo Kim"],
    "Bo Kim was charged with eight counts.": [],
    "The union praised the firm for opening its books.": [],
    "The army blamed stray bullets for the deaths of six men.": ["allegation killing victims=six men"],
    # what those need who were ill-treated is denied to them
    "The detainees said they had been beaten by guards and denied food.": [
        "allegation attack accused=guards victims=detainees",
        "allegation torture victims=detainees",
    ],
    # nobody did what he is only made to confess, or what a law may punish
    "Officers pressured Bo Kim to confess to crimes he did not commit.": [
        "allegation unspecified-crime accused=Officers victims=Bo Kim",
    ],
    "The ministry may punish individuals who commit abuses.": ["event punishment agents=ministry objects=individuals"],
    # "with both sides accused": they are, not the subject of the clause before
    "Thousands have fled, with both sides accused by rights groups of widespread abuses.": [
        "allegation unspecified-crime accused=both sides",
    ],
    # "which" is said of the attacks, not of people
    "The militia carried out attacks against civilians, which may amount to war crimes.": [
        "allegation attack accused=militia victims=civilians",
        "allegation war-crimes accused=militia victims=civilians",
    ],
    # those who did what people died in
    "Twelve people were killed in an attack on a village by rebels.": [
        "allegation killing accused=rebels victims=Twelve people",
    ],
    "Twelve people were killed in an attack on a village.": ["allegation killing victims=Twelve people"],
    # a nation's people are not their state
    "The shelling killed a Russian.": ["allegation killing victims=Russian"],
    # nobody does to himself what is done to "him"
    "Four men came as Bo Kim returned home, dragged him down the stairs and forced him into a car.": [
        "allegation kidnapping accused=Four men victims=Bo Kim",
    ],
    # who tells is not who did it
    "Soldiers raided a village, killing ten men and burning their bodies, independent media and a resident said.": [
        "allegation attack accused=Soldiers places=village",
        "allegation attack accused=Soldiers places=village",
        "allegation killing accused=Soldiers victims=ten men places=village",
        "allegation killing accused=Soldiers victims=ten men places=village",
    ],
    # a broad word beside the wrong
    "Bo Kim pleaded guilty to human trafficking violations.": ["allegation trafficking-in-persons accused=Bo Kim"],
    # charges that were dropped
    "Prosecutors agreed to drop charges of forced labour against Bo Kim.": [],
    # unpaid wages
    "The company owes the workers wages for three months.": ["allegation unspecified-crime accused=company"],
    # children recruited to fight, and recruited to work
    "The militia recruited children.": ["allegation child-soldiers accused=militia victims=children"],
    "The company recruited children for its farms.": [],
    # whom a pronoun means in the second of two wrongs
    "The general boasted that he had kidnapped one of Lee's aides and was torturing him in his basement.": [
        "allegation kidnapping accused=general victims=one of Lee's aides",
        "allegation torture accused=general victims=one of Lee's aides",
    ],
    "Soldiers beat the boy in front of his mother and raped her.": [
        "allegation attack accused=Soldiers victims=boy",
        "allegation rape accused=Soldiers victims=mother",
    ],
    # what needs an object and has none
    "Bo Kim ended up trafficked and held captive, tortured and starved.": [
        "allegation arbitrary-detention victims=Bo Kim",
        "allegation torture victims=Bo Kim",
        "allegation trafficking-in-persons victims=Bo Kim",
    ],
    # those taken, not their relatives
    "Lawyers of two teachers abducted by soldiers went to court.": [
        "allegation kidnapping accused=soldiers victims=two teachers"
    ],
    "Relatives of the men, abducted by soldiers, escaped.": [
        "allegation kidnapping accused=soldiers victims=Relatives of the men"
    ],
    # who "by" names behind who suffered it
    "The report tells of a deadly assault on a crew member by the captain.": [
        "allegation attack accused=captain victims=crew member",
    ],
    # what somebody is responsible for is no part of what he is called
    "The Council sanctioned ten officials responsible for torture.": [
        "allegation torture accused=ten officials",
        "event sanction agents=Council objects=ten officials",
    ],
    # a body that is named beside a passive did not do it
    "In the prisons run by these officials, inmates were regularly beaten.": [
        "allegation attack victims=inmates places=prisons"
    ],
    # those named among others
    "Investigators said six generals, including Ann Lee, should be tried for genocide.": [
        "allegation war-crimes accused=six generals, Ann Lee",
    ],
    # two wrongs without an offence of their own are two
    "Ann Lee accused her employer of confiscating her passport and refusing to pay her.": [
        "allegation unspecified-crime accused=employer",
        "allegation unspecified-crime accused=employer victims=Ann Lee",
    ],
    # the second of two wrongs is that of those accused, too
    "Ruritania accused the rebels of killing two soldiers on patrol and mutilating their bodies.": [
        "allegation killing accused=rebels victims=two soldiers",
        "allegation torture accused=rebels victims=two soldiers",
    ],
    # to what women are brought, and where people are forced
    "The gang brought women from Hungary to Britain to work as prostitutes.": [
        "allegation sex-trafficking accused=gang victims=women places=Hungary, United Kingdom",
    ],
    "Masked men forced Ann Lee into a car.": ["allegation kidnapping accused=Masked men victims=Ann Lee"],
    "The rain forced the band into a car.": [],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(ACCUSED)


@pytest.mark.parametrize("text", ACCUSED)
def test_a_wrong_is_that_of_whom_the_text_accuses(text: str, claimed: dict[str, list[str]]) -> None:
    assert claimed[text] == ACCUSED[text]
