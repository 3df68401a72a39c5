"""What whole sentences claim, construction by construction, as the shipped model reads them; and near-misses."""

import pytest

from tests.extract.propositions.claimed import claimed_by

CLAIMED = {
    "Ann Lopez was arrested. Through her attorney, Ann Lopez pleaded guilty.": ["event arrest objects=Ann Lopez"],
    "The general, who is accused of the same crimes, fled.": ["allegation unspecified-crime accused=general"],
    "The ministry presented its work on Monday.": [],
    "Norway left the union in 2019.": ["event withdrawal agents=Norway objects=union 2019"],
    "The rebels control the town of Goma.": ["relation controls agents=rebels objects=Goma"],
    "The agency operates a radio network in Chad.": ["relation controls agents=agency objects=radio network"],
    "The agency operates two centers in Chad.": [],
    "The agency supports the rebels.": ["relation supports agents=agency objects=rebels"],
    "The agency must support the rebels.": [],
    "The leader nicknamed “Alex” was arrested.": ["event arrest objects=Alex", "relation role-at agents=Alex"],
    "The way Qatar treats guards could amount to forced labour, two experts told the ministry.": [
        "allegation forced-labour accused=Qatar victims=guards",
    ],
    "Boys as young as 13 have fought in the brigade, the United Nations said.": [
        "allegation child-soldiers accused=brigade victims=Boys as young as 13",
    ],
    "Myanmar has locked up more than 100,000 Rohingya in camps.": [
        "allegation arbitrary-detention accused=Myanmar victims=more than 100,000 Rohingya places=camps",
    ],
    "Police locked up two robbers in a camp.": [
        "event detention agents=Police objects=two robbers places=camp",
    ],
    "Some of the maids were reportedly harassed.": ["allegation repression victims=maids"],
    "The UN said Rwanda had armed the LRA, a rebel movement.": [
        "allegation support-for-crime accused=Rwanda",
        "relation described-as agents=Lord's Resistance Army",
    ],
    "Cuba forces nurses to work abroad and withholds their passports.": [
        "allegation forced-labour accused=Cuba victims=nurses",
        "allegation unspecified-crime accused=Cuba victims=nurses",
    ],
    "The general had ordered his men to kill villagers.": [
        "allegation killing accused=general victims=villagers",
    ],
    "The general had ordered his men to stop killing villagers.": [
        "allegation killing accused=men victims=villagers",
    ],
    "Several nurses have sued the World Health Organization over the scheme in Brazil.": [
        "event lawsuit agents=Several nurses objects=World Health Organization places=Brazil",
    ],
    "Ethiopia arrested the leaders of a militia that Eritrea supports.": [
        "event arrest agents=Ethiopia objects=leaders of a militia",
        "relation supports agents=Eritrea objects=militia",
    ],
    "Malaysia and Gambia were downgraded.": ["event designation objects=Malaysia, Gambia"],
    "The report puts 12 countries in Tier 2.": ["event designation agents=report objects=12 countries"],
    "The court found Ahmad Harun guilty of rape.": [
        "allegation rape accused=Ahmad Harun",
        "event conviction agents=court objects=Ahmad Harun",
    ],
    # whoever is of that age
    "The court in Graz found the 61-year-old guilty of two counts of forgery, of rape and of murder.": [
        "allegation forgery accused=61-year-old",
        "allegation killing accused=61-year-old",
        "allegation rape accused=61-year-old",
    ],
    "Police arrested a 29-year-old and a 31-year-old in Graz.": [
        "event arrest agents=Police objects=29-year-old, 31-year-old"
    ],
    "The court found the 61-year-old charming.": [],
    # causatives, permission and help: who had it done, who let others do it; not whoever only suffered it
    "The colonel had the journalist killed.": ["allegation killing accused=colonel victims=journalist"],
    "The teacher had her son killed by gunmen.": ["allegation killing accused=gunmen victims=son"],
    "The regime had dissidents followed, arrested and tortured.": [
        "allegation torture accused=regime victims=dissidents",
        "event arrest agents=regime objects=dissidents",
    ],
    "Chad laid the ground for the smuggling of migrants.": [
        "allegation support-for-crime accused=Chad victims=migrants"
    ],
    "The regime's policies paved the way for human trafficking.": ["allegation support-for-crime accused=regime"],
    "The regime's policies paved the way for elections.": [],
    "The firm had its workers beaten.": ["allegation attack accused=firm victims=workers"],
    "The prime minister allowed the militias to loot the villages.": [
        "allegation support-for-crime accused=prime minister places=villages",
        "allegation unspecified-crime accused=militias places=villages",
    ],
    "A trader helped North Korea evade sanctions.": [
        "allegation support-for-crime accused=trader",
        "allegation unspecified-crime accused=North Korea",
    ],
    "Norway helped the refugees find homes.": [],
    "The orchard owners made the children pick fruit.": [
        "allegation forced-labour accused=orchard owners victims=children",
    ],
    "The clowns made the children laugh.": [],
    # who did it, beside a governor, a compound preposition or a later verb
    "The guards subjected detainees to torture.": ["allegation torture accused=guards victims=detainees"],
    "Migrants face rape at the hands of the coast guard.": [
        "allegation rape accused=coast guard victims=Migrants",
    ],
    "The women faced harassment from guards.": ["allegation repression accused=guards victims=women"],
    "Prisoners were whipped on the orders of the warden.": ["allegation torture accused=warden victims=Prisoners"],
    "The nun was abducted and tortured by soldiers.": [
        "allegation kidnapping accused=soldiers victims=nun",
        "allegation torture accused=soldiers victims=nun",
    ],
    "The nun was abducted and later freed by soldiers.": [
        "allegation kidnapping victims=nun",
        "event release agents=soldiers objects=nun",
    ],
    "The students were beaten by police and killed by gunmen.": [
        "allegation attack accused=police victims=students",
        "allegation killing accused=gunmen victims=students",
    ],
    "The mayor, along with two officers, was charged with drug trafficking.": [
        "allegation drug-trafficking accused=mayor, two officers",
    ],
    "Responsibility for the massacre rests with the governor.": ["allegation killing accused=governor"],
    "The colonel was arrested on suspicion of smuggling arms.": [
        "allegation arms-trafficking accused=colonel",
        "event arrest objects=colonel",
    ],
    # of several accused, each of its own deed; of what nobody is accused, nothing
    "Officers accused the suspects of murder, and the mayor of bribery.": [
        "allegation corruption accused=mayor",
        "allegation killing accused=suspects",
    ],
    "The court did not convict the officer of torture.": ["event conviction agents=court objects=officer negated"],
    "The tribunal heard charges of genocide against the general.": ["allegation war-crimes accused=general"],
    "Lawyers asked for the general to be tried for torture.": ["allegation torture accused=general"],
    "Abuses, including rape, were committed by both armies.": ["allegation rape accused=both armies"],
    # whom a relative clause is about
    "The men, who the army has jailed without trial, are farmers.": [
        "allegation arbitrary-detention accused=army victims=men",
    ],
    "A bomb attack on a bus that killed nine nurses shook Kabul.": ["allegation killing victims=nine nurses"],
    "He said those brought back face torture.": ["allegation torture victims=those brought back"],
    "The envoys had for weeks exploited domestic staff.": [
        "allegation unspecified-crime accused=envoys victims=domestic staff",
    ],
    "Ann Lee, the founder of Acme and director of Bright Labs, was arrested.": [
        "event arrest objects=Ann Lee",
        "relation role-at agents=Ann Lee objects=Acme",
        "relation role-at agents=Ann Lee objects=Bright Labs",
    ],
    "Human Rights Watch said the guards had beaten detainees, including boys as young as 12.": [
        "allegation attack accused=guards victims=detainees, boys as young as 12",
    ],
    "The gang forced the farm workers to work without pay in Apulia.": [
        "allegation forced-labour accused=gang victims=farm workers places=Apulia",
    ],
    "Prison staff had been beaten by the guards.": ["allegation attack accused=guards victims=Prison staff"],
    "The prisoners said they had been beaten.": ["allegation attack victims=prisoners"],
    "The clinic is accused of failing to protect the patients.": [
        "allegation failure-to-act accused=clinic victims=patients",
    ],
    "The firm is alleged to have bribed ministers in Angola.": ["allegation corruption accused=firm places=Angola"],
    "Militias that recruit children control the town.": [
        "allegation child-soldiers accused=Militias victims=children",
    ],
    "Women trafficked from Nigeria to Italy told their stories.": [
        "allegation trafficking-in-persons victims=Women places=Nigeria, Italy",
    ],
    "The killing of protesters by police in Lagos shocked the country.": [
        "allegation killing accused=police victims=protesters places=Lagos",
    ],
    "Abuses against migrants by the coast guard continued in 2019.": [
        "allegation unspecified-crime accused=coast guard victims=migrants 2019",
    ],
    "Eritrea's use of forced labour was condemned by the council.": ["allegation forced-labour accused=Eritrea"],
    "Guards tortured scores of refugees in Tripoli.": [
        "allegation torture accused=Guards victims=refugees places=Tripoli",
    ],
    "The militia has stopped recruiting children.": ["allegation child-soldiers accused=militia victims=children"],
    "The militia did not stop shelling villages.": ["allegation attack accused=militia places=villages"],
    "Workers blocked the bridge for three hours.": ["event closure agents=Workers objects=bridge"],
    "The border guards opened the bridge again.": ["event opening agents=border guards objects=bridge"],
    "The use of plastic bags was banned by the council.": ["event ban agents=council"],
    "Marko Ilic was sentenced to 12 years for trafficking women.": [
        "allegation trafficking-in-persons accused=Marko Ilic victims=women",
        "event sentence objects=Marko Ilic",
    ],
    "Two brothers were charged with smuggling 40 migrants across the Channel.": [
        "allegation migrant-smuggling accused=Two brothers victims=40 migrants places=Channel",
    ],
    "The rebels held the villagers for ransom near Bamako.": [
        "allegation kidnapping accused=rebels victims=villagers",
    ],
    "The company held its annual meeting near Bamako.": ["event meeting agents=company places=Bamako"],
    "The police officers were paid to lie about the raid.": ["allegation disinformation accused=police officers"],
    "Victims of torture are punished by the courts.": [
        "allegation repression accused=courts victims=Victims of torture",
    ],
    "The referee punished a foul by the goalkeeper.": ["event punishment agents=referee objects=goalkeeper"],
    "The rights group Anti-Slavery International published a study in March.": [
        "event release-of-report agents=Anti-Slavery International objects=study 2021-03",
        "relation described-as agents=Anti-Slavery International",
    ],
    "Prosecutors linked the banker to money laundering.": ["allegation money-laundering accused=banker"],
    "Investigators linked the two murders to a gang from Kosovo.": ["allegation killing accused=gang"],
    "The group waged a campaign of terror against the villagers.": [
        "allegation terrorism accused=group victims=villagers",
    ],
    "The dealer was convicted of trafficking in looted art.": ["allegation unspecified-crime accused=dealer"],
    "The agency placed Sudan in Tier 3 on Monday.": ["event designation agents=agency objects=Sudan 2022-02-14"],
    "The commander received a delegation from Oslo.": ["event meeting agents=commander objects=delegation"],
    "The EU imposed sanctions on three Libyan commanders on Monday.": [
        "event sanction agents=European Union objects=three Libyan commanders 2022-02-14",
    ],
    "The ministers held talks in Geneva.": ["event meeting agents=ministers places=Geneva"],
    "Police broke up a smuggling ring of 20 drivers in Marseille.": [
        "event dismantle agents=Police objects=smuggling ring of 20 drivers places=Marseille",
    ],
    "The ministry released the survey for 2018 on June 28 in Oslo.": [
        "event release-of-report agents=ministry objects=survey places=Oslo 2021-06-28",
    ],
    "The network trafficked women in Spain between 2015 and 2019.": [
        "allegation trafficking-in-persons accused=network victims=women places=Spain 2015/2019",
    ],
    "Men who refused to pay were killed by the militia.": ["allegation killing accused=militia victims=Men"],
    "The brigade, which controls the port, killed ten sailors.": [
        "allegation killing accused=brigade victims=ten sailors",
        "relation controls agents=brigade objects=port",
    ],
    "The court heard how the militia killed ten sailors.": ["allegation killing accused=militia victims=ten sailors"],
    "The militia kidnapped and abducted three nurses.": [
        "allegation kidnapping accused=militia victims=three nurses",
    ],
    "The girls were sold as slaves by the traders.": ["allegation slavery accused=traders victims=girls"],
    "Ann Lee of Amnesty International, who was detained in Cairo, thanked the lawyers.": [
        "event detention objects=Ann Lee places=Cairo",
        "relation affiliated-with agents=Ann Lee objects=Amnesty International",
    ],
    "Police arrested two commanders of the Guards, Omar Haddad and Ali Reza.": [
        "event arrest agents=Police objects=Omar Haddad, Ali Reza",
        "relation role-at agents=Ali Reza objects=Guards",
        "relation role-at agents=Omar Haddad objects=Guards",
    ],
    "Omar Haddad and Ali Reza, two commanders of the Guards, were arrested.": [
        "event arrest objects=Omar Haddad, Ali Reza",
        "relation role-at agents=Ali Reza objects=Guards",
        "relation role-at agents=Omar Haddad objects=Guards",
    ],
    "The leader of a network trafficking Iranian women in Malaysia was arrested.": [
        "allegation trafficking-in-persons accused=leader of a network victims=Iranian women places=Malaysia",
        "event arrest objects=leader of a network",
    ],
    "Another, Omar Haddad, commands the Guards.": ["relation leads agents=Omar Haddad objects=Guards"],
    "The authorities failed the children.": ["allegation failure-to-act accused=authorities victims=children"],
    "Amnesty accused the army, police and militia of killing protesters, torturing detainees and raping women.": [
        "allegation killing accused=army, police, militia victims=protesters",
        "allegation rape accused=army, police, militia victims=women",
        "allegation torture accused=army, police, militia victims=detainees",
    ],
    "The traders sold migrants at night in car parks, he said.": [
        "allegation trafficking-in-persons accused=traders victims=migrants",
    ],
    "The militia sends children to the front, the envoy said.": [
        "allegation child-soldiers accused=militia victims=children",
    ],
    "The nurses are not allowed to leave without permission, the experts said.": [
        "allegation repression victims=nurses",
    ],
    "The pupils are not allowed to eat in class.": [],
    "The report documents cases of police being involved in the abductions.": [
        "allegation kidnapping accused=police",
    ],
    "The report details abuses, including sleep deprivation.": ["allegation torture"],
    "The commission received reports of torture in the prison.": ["allegation torture places=prison"],
    "Inspectors looked for signs of torture in the prison.": [],
    "The raid was carried out with the complicity of local officials.": [
        "allegation support-for-crime accused=local officials",
    ],
    "Anyone who tried to flee was shot, survivors said.": ["allegation attack"],
    "Anyone who tries to flee will be shot, the guards said.": [],
    "The men confessed under torture, their lawyers said.": ["allegation torture victims=men"],
    "Four men face sex-trafficking charges.": ["allegation sex-trafficking accused=Four men"],
    "The men died at the hands of their captors.": ["allegation killing accused=captors victims=men"],
    "Gunmen are holding 55 children.": ["allegation kidnapping accused=Gunmen victims=55 children"],
    "Teachers are holding 55 children.": [],
    "The court convicted six men of selling girls and subjecting them to forced labour.": [
        "allegation forced-labour accused=six men victims=girls",
        "allegation trafficking-in-persons accused=six men victims=girls",
    ],
    "The gang found girls who might not be missed and raped them.": [
        "allegation rape accused=gang victims=girls",
    ],
    "The office heard 520 people, including 90 who were abducted.": ["allegation kidnapping victims=90"],
    "The group was sentenced on Wednesday.": ["event sentence objects=group 2022-02-09"],
    "Police made three arrests.": ["event arrest agents=Police"],
    "A court handed down sentences of up to 12 years to five men.": ["event sentence agents=court objects=five men"],
    "Parliament passed a law that criminalises trafficking.": ["event pass-law agents=Parliament objects=law"],
    "Norway cannot take in any more refugees.": [],
    "The state keeps the passports of the nurses, the union said.": [
        "allegation unspecified-crime accused=state victims=nurses",
    ],
    "The conditions amount to slavery, the rapporteur said.": ["allegation slavery"],
    "Ten men were killed when an air strike hit a market in the town of Kabar, nuns said.": [
        "allegation killing victims=Ten men",
        "allegation attack places=Kabar",
    ],
    "The envoy cited the shelling of a hospital in Gulu by the army and executions by the rebels.": [
        "allegation attack accused=army places=Gulu, hospital",
        "allegation execution accused=rebels places=Gulu",
    ],
    "Guards beat nuns, the union said in a report published on Monday.": [
        "allegation attack accused=Guards victims=nuns",
        "event release-of-report agents=union objects=report 2022-02-14",
    ],
    "The guards were named in a report published on Monday.": ["event release-of-report objects=report 2022-02-14"],
    "The programme is a form of slavery, the senator said.": ["allegation slavery"],
    "The militia's shelling of the mill was a war crime, the envoy said.": [
        "allegation attack accused=militia victims=mill",
        "allegation war-crimes accused=militia victims=mill",
    ],
    "The raids were possible war crimes, the envoy said.": ["allegation war-crimes"],
    "What happened in the mill was a massacre, nuns said.": ["allegation killing"],
    "A raid is a war crime, the envoy said.": [],
    "The use of child labourers is a war crime under the statute, the envoy said.": [],
    "The League, which documents rapes, left.": [],
    "A report which documents rapes came out.": ["allegation rape"],
    "His troops hacked people to death, witnesses said.": ["allegation killing accused=troops victims=people"],
    "The government lets traffickers go unpunished, the report says.": [
        "allegation failure-to-act accused=government",
    ],
    "Ruritania treats victims as criminals, the report says.": [
        "allegation repression accused=Ruritania victims=victims",
    ],
    "The government uses its own citizens as forced labourers, the report said.": [
        "allegation forced-labour accused=government victims=own citizens",
    ],
    "Rebels coerce refugees into fighting, the report states.": [
        "allegation forced-recruitment accused=Rebels victims=refugees",
    ],
    "The women are kept in debt bondage, the charity said.": ["allegation slavery victims=women"],
    "The judges found Kovac guilty on 18 counts, including murder and rape.": [
        "allegation killing accused=Kovac",
        "allegation rape accused=Kovac",
    ],
    "Kovac faces charges of murder.": ["allegation killing accused=Kovac"],
    "The rebels used boys as porters, prosecutors said.": ["allegation child-soldiers accused=rebels victims=boys"],
    "The Guards recruit undocumented Afghans under threat of deportation, the report says.": [
        "allegation forced-recruitment accused=Guards victims=Afghans",
    ],
    "It was the first time that anybody was sanctioned for trafficking.": ["event sanction objects=anybody"],
    "The Guards said that its leader, Bo Kim, was in Syria.": ["relation role-at agents=Bo Kim objects=Guards"],
    "Ann Lee, head of Legal Affairs at the Foreign Ministry, resigned.": [
        "event resignation agents=Ann Lee",
        "relation role-at agents=Ann Lee objects=Legal Affairs, Foreign Ministry",
    ],
}
"""What is claimed besides plain statements."""

ONLY_STATED = [
    "The teachers fought in the brigade.",
    "Children served lunch in the unit.",
    "Iran supports the plan.",
    "The chef put salt on the list.",
    "Norway beat Denmark in the final.",
    "The airline was charged with delivering the parcels.",
    "The actors were paid to appear in the advert.",
    "Police found a knife at the crime scene.",
    "The road links Erbil to Mosul.",
    "The army rejects criticism of its campaign to defeat the terrorist group.",
    "The museum fights trafficking in stolen art.",
    "He was shot at the studio by a photographer for a magazine.",
    "The American people place a high value on their connections.",
    "The soldiers received heavy fire from the hill.",
    "The people who live in Sirte fled.",
    "It is unclear how many sailors the militia killed.",
    "The state denied entry to the reporters.",
    "The spokeswoman refused to comment.",
    "The airline charged $40 for a bag.",
    "He executed a contract with the firm.",
    "The attack on poverty must go on.",
    "The series was a case of arrested development.",
    "The clinic failed the inspection.",
    "The school sends children to the swimming pool.",
    "Slavery is a crime.",
    "The clinic treats victims as guests.",
    "The documents are kept in a safe, the charity said.",
    "Kovac faces a difficult season.",
    "The hotel used boys as porters.",
    "The minister diverted public opinion from the vote.",
    "The suspects were lured into a trap.",
]
"""Sentences that only look like an allegation, event or relation."""


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    """What each of the sentences above claims."""
    return claimed_by([*CLAIMED, *ONLY_STATED])


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == sorted(CLAIMED[text])


@pytest.mark.parametrize("text", ONLY_STATED)
def test_near_misses_claim_nothing_else(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == []
