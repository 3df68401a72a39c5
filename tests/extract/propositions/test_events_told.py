"""What whole sentences tell as having happened, who holds which post and who is whose relative; and near-misses."""

import pytest

from tests.extract.propositions.claimed import acting_in, labels_of

CLAIMED = {
    # whom a warrant is for stands accused of what it is on suspicion of
    "The court issued a warrant for Ann Lee on suspicion of unlawful deportation of nuns.": [
        "allegation repression accused=Ann Lee victims=nuns",
        "event arrest-warrant agents=court objects=Ann Lee",
    ],
    "Guards were accused of acts such as the murder of two cooks.": [
        "allegation killing accused=Guards victims=two cooks"
    ],
    "The army has burned farms, tortured inmates and forcibly recruited young cooks.": [
        "allegation attack accused=army places=farms",
        "allegation forced-recruitment accused=army victims=young cooks",
        "allegation torture accused=army victims=inmates",
    ],
    "Togo rejected allegations by Kyiv that Chad tortured nuns.": ["allegation torture accused=Chad victims=nuns"],
    # in which part somebody speaks is no event, nor is giving room to many a meeting
    "Defending, Ann Lee said the cook wept.": [],
    "Defending the cook, Ann Lee wept.": ["event support agents=Ann Lee objects=cook"],
    "Oslo hosted a million Syrians.": [],
    "Togo hosted the foreign minister of Chad.": ["event meeting agents=Togo objects=foreign minister of Chad"],
    # whose name stands behind a place holds the post before it, at the body whose name stands behind its noun
    "Meanwhile, the Iranian envoy to the UN office in Lima, Ann Lee, wept.": [
        "relation role-at agents=Ann Lee objects=Iran"
    ],
    "A spokesman for the EU border agency Frontex, Bo Kim, wept.": [
        "relation described-as agents=Frontex objects=European Union",
        "relation role-at agents=Bo Kim objects=Frontex",
    ],
    "A spokesman for the EU, Bo Kim, wept.": ["relation role-at agents=Bo Kim objects=European Union"],
    # the first or ninth to do it did it; a wish to is none
    "Togo became the ninth country to ratify the treaty.": ["event ratification agents=Togo objects=treaty"],
    "Togo is a country to visit in June.": [],
    # an appeal to judges is no demand
    "Bo Kim will appeal the verdict.": ["event appeal agents=Bo Kim"],
    # who only names a condition tells nothing
    "If convicted, Bo Kim could be fined.": ["event punishment objects=Bo Kim"],
    # what an agency announces against others is its own
    "The agency announced sanctions against six traders.": ["event sanction agents=agency objects=six traders"],
    "The agency announced the arrest of six traders.": ["event arrest objects=six traders"],
    "The general turned himself in to the police.": ["event surrender agents=general objects=police"],
    "The general turned in his report to the police.": [],
    "The suspects were remanded in custody until Friday.": ["event detention objects=suspects 2022-02-11"],
    "The firm was acquired by Acme Holdings in 2018.": ["event acquisition agents=Acme Holdings objects=firm 2018"],
    "The boy acquired a taste for music.": [],
    "Ann Lee and Bo Kim met in Oslo.": ["event meeting agents=Ann Lee, Bo Kim places=Oslo"],
    # a racket is of the kind its name says
    "Bo Kim was convicted of running a prostitution racket.": [
        "allegation trafficking-in-persons accused=Bo Kim",
    ],
    "Bo Kim bought a tennis racket.": [],
    "We are against the recruitment of children, the council said.": [],
    # who is meant with "those responsible" is nobody yet
    "The council pledged to punish those responsible for child recruitment.": [
        "event punishment agents=council objects=unidentified (those)"
    ],
    # "used to" is no use, and a cleft says one thing
    "The guards used to beat the workers.": ["allegation attack accused=guards victims=workers"],
    "It is the rebels who burned the school.": ["allegation attack accused=rebels victims=school"],
    # two complements of one verb of saying are a subject and its verb
    "The mission said six men, four women and two boys were executed by the rebels.": [
        "allegation execution accused=rebels victims=six men, four women, two boys"
    ],
    # what stands before a complement belongs to the verb of saying
    "The army said on Friday it had freed six men.": ["event release agents=army objects=six men"],
    # who only filmed it did not do it
    "A massacre of villagers carried out by the rebels was filmed.": [
        "allegation killing accused=rebels victims=villagers"
    ],
    "A massacre of villagers filmed by a reporter shocked the town.": ["allegation killing victims=villagers"],
    # a town is taken, a toy is not
    "The rebels captured Goma in January.": ["event takeover agents=rebels objects=Goma 2022-01"],
    "The photographer captured the mood.": [],
    "The minister demonstrated his skill by holding the audience.": [],
    "The ministers demonstrated against the law.": ["event protest agents=ministers objects=law"],
    "The boys were offered jobs as domestic helps.": ["event promise objects=boys"],
    "The alleged attack took place in the village of Kidal.": ["allegation attack places=Kidal"],
    "The number of people killed could be higher.": [],
    "The union accused Ruritania of running forced labour camps.": ["allegation forced-labour accused=Ruritania"],
    "The union runs a summer camp for workers.": ["relation controls agents=union objects=summer camp"],
    "Most of the refugees live in Kenya.": [],
    # posts and descriptions beside names
    "Ann Lee, 41, a Danish nurse, fled.": ["relation role-at agents=Ann Lee"],
    "Ann Lee, now a judge, fled.": ["relation role-at agents=Ann Lee"],
    "A subordinate, Bo Kim, was jailed.": ["event detention objects=Bo Kim", "relation role-at agents=Bo Kim"],
    "The panel includes Ann Lee, a lawyer, and Bo Kim, a judge.": [
        "relation role-at agents=Ann Lee",
        "relation role-at agents=Bo Kim",
    ],
    "Justice Ann Lee wrote it.": ["relation role-at agents=Ann Lee"],
    "Major General Bo Kim fled.": ["relation role-at agents=Bo Kim"],
    "Ann Lee, one of the founders of Sea Watch, fled.": ["relation role-at agents=Ann Lee objects=Sea Watch"],
    "Ann Lee, one of the state-appointed auditors, fled.": ["relation role-at agents=Ann Lee"],
    "Ann Lee works for the Red Cross.": ["relation works-for agents=Ann Lee objects=Red Cross"],
    "The children work for Acme Holdings.": [],
    # reports named with their date came out
    "According to a report by Sea Watch last year, the camps are full.": [
        "event release-of-report agents=Sea Watch objects=report 2021"
    ],
    "In a report of May 3, the union said the camps were full.": [
        "event release-of-report agents=union objects=report of May 3 2021-05-03"
    ],
    "According to a report by Sea Watch, the camps are full.": [],
    "In its annual report for 2013, Sea Watch described nine camps.": [],
    "The ministry listed Ruritania among the worst states.": ["event designation agents=ministry objects=Ruritania"],
    # headlines
    "Norway to close camp": ["event closure agents=Norway objects=camp"],
    "A man to watch.": [],
    "Bo Kim ended up trafficked and held captive in a shed.": [
        "allegation arbitrary-detention victims=Bo Kim",
        "allegation trafficking-in-persons victims=Bo Kim",
    ],
    "Those boys end up in armed bands tied to the rebels.": [],
    "Sea Watch, a charity based in Oslo, saw it.": ["relation based-in agents=Sea Watch objects=Oslo"],
    "The head of the clinic is Ann Lee.": ["relation leads agents=Ann Lee objects=clinic"],
    "The owner is in the clinic.": [],
    "The clinic is run by Ann Lee.": ["relation leads agents=Ann Lee objects=clinic"],
    "The Orion Brigade, loyal to Ann Lee, fled.": ["relation affiliated-with agents=Orion Brigade objects=Ann Lee"],
    "Ruritania, close to the sea, is poor.": [],
    "Ann Lee is a member of the Oslo council.": ["relation member-of agents=Ann Lee objects=Oslo council"],
    # passives and nouns of courts and talks
    "Bo Kim was acquitted of all charges.": ["event acquittal objects=Bo Kim"],
    "Ann Lee was named interior minister.": ["event appointment objects=Ann Lee"],
    "Prosecutors opened an inquiry into the fire.": ["event investigation agents=Prosecutors objects=inquiry"],
    "Prosecutors brought charges against two officers.": ["event charge agents=Prosecutors objects=two officers"],
    "Two officers face charges.": ["event charge objects=Two officers"],
    "Two officers face a storm.": [],
    "The gang let six girls go.": ["event release agents=gang objects=six girls"],
    "The trial of Bo Kim began in Oslo on Monday.": ["event trial objects=Bo Kim places=Oslo 2022-02-14"],
    "Bo Kim went on trial in Oslo.": ["event trial objects=Bo Kim places=Oslo"],
    "A meeting between Ann Lee and Bo Kim took place in Oslo.": ["event meeting agents=Ann Lee, Bo Kim places=Oslo"],
    "The council lifted its sanctions on the bank.": ["event sanction-lifting agents=council objects=bank"],
    "The rescue of six girls on Friday was slow.": ["event rescue objects=six girls 2022-02-11"],
    "The parliament approved the bill.": ["event pass-law agents=parliament objects=bill"],
    # penalties in a row
    "Bo Kim got six years, Ann Lee three.": ["event sentence objects=Ann Lee", "event sentence objects=Bo Kim"],
    "Bo Kim got six years, Ann Lee three phones.": ["event sentence objects=Bo Kim"],
    "Bo Kim was sentenced to six years and the driver to two.": [
        "event sentence objects=Bo Kim",
        "event sentence objects=driver",
    ],
    # sentences in years
    "Bo Kim was jailed after smuggling six women from Ghana.": [
        "allegation migrant-smuggling accused=Bo Kim victims=six women places=Ghana",
        "event detention objects=Bo Kim",
    ],
    "Bo Kim was sentenced to six years for trafficking girls.": [
        "allegation trafficking-in-persons accused=Bo Kim victims=girls",
        "event sentence objects=Bo Kim",
    ],
    "Bo Kim got ten years for killing a guard.": [
        "allegation killing accused=Bo Kim victims=guard",
        "event sentence objects=Bo Kim",
    ],
    "The court found Bo Kim guilty of murder and sentenced him to ten years in prison.": [
        "allegation killing accused=Bo Kim",
        "event sentence agents=court objects=Bo Kim",
    ],
    "Ten reporters have been in rebel detention since 2015.": ["event detention objects=Ten reporters 2015"],
    "The gang kept the men in captivity.": ["allegation kidnapping accused=gang victims=men"],
    # what a post is concerned with is no deed of who holds it
    "Ann Lee was appointed as Special Rapporteur on trafficking in persons.": ["event appointment objects=Ann Lee"],
    "Ann Lee, the UN rapporteur on torture, left.": ["relation role-at agents=Ann Lee objects=United Nations"],
    "The court delivered a guilty verdict against six men.": ["event conviction agents=court objects=six men"],
    "Relatives lodged a petition against the ministry.": ["event lawsuit agents=Relatives objects=ministry"],
    "Ann Lee is the wife of Bo Kim.": ["relation relative-of agents=Ann Lee objects=Bo Kim"],
    # names that are all the name there is
    "Two men named Ann and Bo fled.": [],
    # who tells of an arrest was not arrested
    "Ann Lee reported on the arrest of two men.": ["event arrest objects=two men"],
    "Ann Lee criticised the mayor on the trial of two men.": ["event trial objects=two men"],
    "Two men went on trial.": ["event trial objects=Two men"],
    # posts
    "Three members of the Red Brigade, among them Bo Kim, fled.": [
        "relation member-of agents=Bo Kim objects=Red Brigade"
    ],
    "Under Secretary Ann Lee left.": ["relation role-at agents=Ann Lee"],
    "UNICEF Director Ann Lee left.": ["relation role-at agents=Ann Lee objects=United Nations Children's Fund"],
    "Ann Lee spoke to then President Bo Kim.": ["relation former-role-at agents=Bo Kim"],
    "Amnesty International's Secretary General, Ann Lee, left.": [
        "relation role-at agents=Ann Lee objects=Amnesty International"
    ],
    "Bo Kim, who was in charge of the prison in Kisumu, fled.": ["relation leads agents=Bo Kim objects=prison"],
    "Ann Lee's father, Bo Lee, wept.": ["relation relative-of agents=Bo Lee objects=Ann Lee"],
    "Her father, Bo Lee, wept.": [],
    "Ann Lee wept. Her father, Bo Lee, did not.": ["relation relative-of agents=Bo Lee objects=Ann Lee"],
    "Ann Lee wept. Her son Bo fled.": ["relation relative-of agents=Bo objects=Ann Lee"],
    "Ann Lee wept. One of her sons, Bo, fled.": ["relation relative-of agents=Bo objects=Ann Lee"],
    "Ann Lee wept. Two of her clients, Bo Kim and Jo Park, fled.": [
        "relation affiliated-with agents=Bo Kim objects=Ann Lee",
        "relation affiliated-with agents=Jo Park objects=Ann Lee",
    ],
    # other names, and what only looks like one
    "Karim Aziz, better known as Tiger, wept.": ["relation alias-of agents=Karim Aziz"],
    "Karim Aziz, a Hazara known as Tiger, wept.": ["relation alias-of agents=Karim Aziz"],
    "Karim Aziz, alias Tiger, wept.": ["relation alias-of agents=Karim Aziz"],
    "Karim Aziz, known as a quiet man, wept.": [],
    # what a firm or group is, said before its name or with a clause of its own
    "They saw a Serbian firm, Delta Guards.": ["relation described-as agents=Delta Guards objects=Serbia"],
    "They saw the firm, Delta Guards.": [],
    "The Delta Union, an unregistered group whose offices are in Goma, wept.": [
        "relation described-as agents=Delta Union objects=Goma"
    ],
    # who is ruled out did nothing
    "The men were killed not by the army but by rebels.": ["allegation killing accused=rebels victims=men"],
    "The men were killed by the army but not by rebels.": ["allegation killing accused=army victims=men"],
    "It was rebels, not soldiers, who burned the school.": ["allegation attack accused=rebels victims=school"],
    "Amnesty accused not the army but the rebels of torture.": ["allegation torture accused=rebels"],
    "The militia killed not only men but also women.": ["allegation killing accused=militia victims=men, women"],
}
LABELS = {
    "The saboteurs planted mines along a road.": "planting mines along a road by saboteurs",
    "The workers' passports were confiscated by the contractor.": "confiscating passports of workers by contractor",
    "He was held without trial.": "holding without trial",
    "The agency imposed sanctions on six traders.": "sanction by agency on six traders",
    "The guards withheld the workers' wages.": "withholding the workers' wages by guards",
    "The army launched raids on villages.": "raids on villages",
    "Two months after a peace deal was signed by the rebels, the war resumed.": (
        "Two months after a peace deal was signed by the rebels"
    ),
    "The region was under M23 occupation.": "M23 occupation",
    "The army said on Friday it had found six graves.": "it had found six graves",
    "The report says rebels coerce shepherds, including boys of 12, to fight.": "coercing shepherds to fight by rebels",
}
ACTING = {
    "The couple used to bring women to the city.": "couple",
    "The boys recruited by the army were fed and clothed.": "boys",
}


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == sorted(CLAIMED[text])


def test_labels_say_each_thing_once() -> None:
    assert {text: labels[0] for text, labels in labels_of(LABELS).items()} == LABELS


def test_who_acts_in_what_is_stated() -> None:
    assert acting_in(ACTING) == ACTING
