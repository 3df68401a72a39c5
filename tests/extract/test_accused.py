"""Who is accused of what against whom in whole texts, as the shipped model reads them, each beside its near-misses."""

import pytest

from tests.extract.propositions.claimed import claimed_by

ACCUSED = {
    # to ask others to report wrongs tells of none
    "The mayor urged the nuns to report crimes.": [],
    "The mayor continued to report the rape of six nuns.": ["allegation rape victims=six nuns"],
    # when something was done says nothing of what it was
    "The rebels executed six cooks after the mayor signed an order.": [
        "allegation execution accused=rebels victims=six cooks"
    ],
    "The rebels executed the mayor's order.": [],
    # what people are struck with is used on them
    "Guards used truncheons on cooks.": ["allegation attack accused=Guards victims=cooks"],
    "Guards used truncheons.": [],
    "The cooks were made to clean huts.": ["allegation forced-labour victims=cooks"],
    # to protect people is a wrong where one is accused of it, and no harm to them
    "The nun accused Chad of protecting abusive landlords.": ["allegation support-for-crime accused=Chad"],
    "The nun accused Chad of beating abusive landlords.": ["allegation attack accused=Chad victims=abusive landlords"],
    "Chad protected the landlords.": [],
    # nobody accuses himself: "the firm" is another one
    "Acme Mining Ltd left. The nun accused the company of beating cooks.": [
        "allegation attack accused=Acme Mining Ltd victims=cooks"
    ],
    "Acme Mining Ltd accused the company of beating cooks.": ["allegation attack accused=company victims=cooks"],
    # a verb behind a parenthesis has the subject before it, and who fled killed nobody
    "The guild, which met in May, said wardens had, since dusk, beaten cooks trying to flee, killing six of them.": [
        "allegation attack accused=wardens victims=cooks",
        "allegation killing accused=wardens victims=six of them",
        "event meeting agents=guild 2021-05",
    ],
    # of what a warning is, nobody who gives it is the doer, nor who suffers it
    "The letter follows warnings by envoys about cooks being beaten in mills.": ["allegation attack victims=cooks"],
    # a participle in front is of whom the story tells
    "Starved and beaten, the cook fled the mill, wardens said.": [
        "allegation attack victims=cook",
        "allegation torture victims=cook",
    ],
    # no person is a "which"
    "An aide of the junta, which looted Oslo in May, said that cooks had fled.": [
        "allegation unspecified-crime accused=junta places=Oslo 2021-05"
    ],
    # a county's police are no state's
    "Ann Roe met Omani boys and an Omani monk. Kent Police beat a cook.": [
        "allegation attack accused=Kent Police victims=cook",
        "event meeting agents=Ann Roe objects=Omani boys, Omani monk",
    ],
    # who "by" names behind a place did it
    "Bo Kim, 23, said he was sold to a scam centre by a friend.": [
        "allegation trafficking-in-persons accused=friend victims=Bo Kim"
    ],
    "Bo Kim was killed in a house by the river.": ["allegation killing victims=Bo Kim"],
    # who is called a victim of a wrong suffered it; who is helped as one, nobody knows by whom or when
    "Ann Roe was a victim of torture.": ["allegation torture victims=Ann Roe"],
    "The shelter helps victims of torture.": [],
    # who is paid is not harmed
    "The indictment alleges that Roe paid a smuggler to take her to Texas.": [
        "allegation unspecified-crime accused=Roe"
    ],
    # a term in prison is for what somebody did; no prison is for it
    "A court sentenced Ann Roe to life in prison for murder.": [
        "allegation killing accused=Ann Roe",
        "event sentence agents=court objects=Ann Roe",
    ],
    "Ann Roe was sentenced to nine years in prison for torture committed in Oslo.": [
        "allegation torture accused=Ann Roe places=Oslo",
        "event sentence objects=Ann Roe",
    ],
    "Ann Roe was sent to a prison for women.": [],
    # who is hung up by the hands is tortured
    "Guards hanged the cook by his hands.": ["allegation torture accused=Guards victims=cook"],
    "Guards hanged the cook at night.": ["allegation execution accused=Guards victims=cook"],
    # who had it done did it, beside whoever did it
    "Officers kidnapped the cooks on the orders of the mayor.": [
        "allegation kidnapping accused=Officers, mayor victims=cooks"
    ],
    "Officers kidnapped the cooks on behalf of the mayor.": ["allegation kidnapping accused=Officers victims=cooks"],
    # who is kept without pay is made to work; a verb is joined to no noun
    "The owner kept nine cooks on a boat without pay and beat those who asked to leave, a court in Oslo heard.": [
        "allegation attack accused=owner victims=those who asked to leave",
        "allegation forced-labour accused=owner victims=nine cooks",
    ],
    "The union kept the cooks on strike without pay.": [],
    # who failed to do what is wrong is accused of a duty not met; who stops wrongdoers does none
    "Roe accused the mayor of failing to evict the nuns.": ["allegation failure-to-act accused=mayor"],
    "Roe accused the mayor of failing to stop traffickers from leaving.": ["allegation failure-to-act accused=mayor"],
    "Guards stopped the traffickers from leaving the farm.": [],
    "Guards stopped the cooks from leaving the farm.": ["allegation repression accused=Guards victims=cooks"],
    # what others allege is no charge of those who decry what they did
    "Chad condemned the arrest of its envoy over the alleged torture of two cooks.": ["event arrest objects=envoy"],
    "Chad condemned the alleged torture of two cooks.": ["allegation torture victims=two cooks"],
    # a state's minister means no government of his own by "the regime"
    "The Canadian government has spoken to Iran. “The regime has tortured nuns,” said Canada's minister.": [
        "allegation torture accused=regime victims=nuns"
    ],
    "Activists left Syria. They said the regime had tortured nuns.": [
        "allegation torture accused=Government of Syria victims=nuns"
    ],
    # what stands right behind "which X says" is said of "which", unless it has a subject of its own
    "The gang, which auditors say beat cooks, is at large.": ["allegation attack accused=gang victims=cooks"],
    "A gang that auditors say trafficked nine girls was broken up.": [
        "allegation trafficking-in-persons accused=gang victims=nine girls",
        "event dismantle objects=gang",
    ],
    "The gang that neighbours say beat the cook is allied with the army.": [
        "allegation attack accused=gang victims=cook",
        "relation affiliated-with agents=gang objects=army",
    ],
    "The cook, whom neighbours say guards beat, wept.": ["allegation attack accused=guards victims=cook"],
    # a name before a wrong may say where it was done, or who says so
    "The court held Ann Roe over Chad war crimes.": ["allegation war-crimes accused=Ann Roe"],
    "Roe rejects UN war crime allegations": ["allegation war-crimes accused=Roe"],
    # those of whom somebody believes it did it, not who believes it
    "Roe named those he believed to be behind the killing of a nun.": ["allegation killing victims=nun"],
    "Roe thought the powerful intelligence and security agencies were behind the kidnapping.": [
        "allegation kidnapping accused=security agencies",
    ],
    # people wage war in a place, the place does not
    "Chad hit abusers waging a war in the eastern Congo who had killed nuns.": [
        "allegation killing accused=abusers victims=nuns",
    ],
    # who has to do it is not who has it done
    "Nine men fled from posts requiring them to commit acts of violence.": [],
    # what people are called is not what was done to them
    "The panel refuted the claim that nine men termed “disappeared” were spies.": [
        "allegation unspecified-crime accused=nine men",
    ],
    # those who were only sought did not do it
    "Ali Roe found the donors, while Omar Sol forged papers. They beat boys.": [
        "allegation attack accused=unidentified (they) victims=boys",
        "allegation forgery accused=Omar Sol",
    ],
    # who sells his own organs is no trader in them
    "Police met three weavers who had sold their kidneys.": ["event meeting agents=Police objects=three weavers"],
    "Police met three traders who had sold the weavers' kidneys.": [
        "allegation organ-removal accused=three traders victims=weavers",
        "event meeting agents=Police objects=three traders",
    ],
    # states may fail to fight a crime
    "Chad cited nine states for failing to fight trafficking.": ["allegation failure-to-act accused=nine states"],
    "Chad cited nine states for failing to fight malaria.": [],
    # who is named alone before a past of accusing stands accused
    "Rebel soldiers blamed for killings": ["allegation killing accused=Rebel soldiers"],
    "Warsaw accused Haddad of a murder.": ["allegation killing accused=Haddad"],
    # what somebody is held by did nothing
    "The abbot was dragged to a truck by his hair.": ["allegation attack victims=abbot"],
    "The abbot was beaten by his guards.": ["allegation attack accused=guards victims=abbot"],
    # fighting is nobody's deed; shelling that is somebody's is
    "The army said weeklong fighting around the town has left ten monks dead.": [],
    # who is mentioned doing it does it
    "The Courier mentioned the guards beating the cooks.": ["allegation attack accused=guards victims=cooks"],
    "The guards denied beating the cooks.": ["allegation attack accused=guards victims=cooks"],
    # a raid on an inquiry is no attack
    "Police said they were raiding clinics as part of their inquiry into the fire.": [
        "event investigation agents=Police",
        "event raid agents=Police objects=clinics",
    ],
    "Gunmen raided two clinics as part of their campaign.": ["allegation attack accused=Gunmen victims=two clinics"],
    # who approaches somebody offers something
    "A stranger approached Salim to offer him work.": ["event promise agents=stranger"],
    "A stranger forced Salim to offer him work.": ["event promise agents=Salim objects=stranger"],
    # the target of harsh words did it, and no one who uses them
    "The senator hit out at the guards for jailing six nuns.": [
        "allegation unspecified-crime accused=guards victims=six nuns",
    ],
    "The senator took aim at the army for having tortured a clerk.": [
        "allegation torture accused=army victims=clerk",
    ],
    "Police took six men into custody for torturing a clerk.": [
        "allegation torture accused=six men victims=clerk",
        "event arrest agents=Police objects=six men",
    ],
    # whom it was, past who says so
    "It was two wardens, according to the widow, who strangled the clerk.": [
        "allegation killing accused=two wardens victims=clerk",
    ],
    "It was not the army, the captain insisted, that shelled the school.": [
        "allegation attack accused=army victims=school negated",
    ],
    # whom those sue who say beside it what was done to them
    "Six maids have sued the landlord, saying they were beaten.": [
        "allegation attack accused=landlord victims=Six maids",
        "event lawsuit agents=Six maids objects=landlord",
    ],
    "Six maids wrote to the landlord, saying they were beaten.": ["allegation attack victims=Six maids"],
    # those tied to somebody are accused, not whom they are tied to
    "Prosecutors charged smugglers close to Ann Lee with kidnapping six nuns.": [
        "allegation kidnapping accused=smugglers victims=six nuns",
    ],
    # who remains locked up is so by nobody's doing here
    "The charity said six nuns held by smugglers remain forcibly recruited.": [
        "allegation forced-recruitment victims=six nuns",
        "allegation kidnapping accused=smugglers victims=six nuns",
    ],
    # to deny people something is no denial
    "The clinic denied its drivers sleep, the inspector said.": [
        "allegation torture accused=clinic victims=drivers",
    ],
    # whom it did not strike
    "The army killed six gunmen but no nurses.": [
        "allegation killing accused=army victims=nurses negated",
        "allegation killing accused=army victims=six gunmen",
    ],
    "The army killed six gunmen and two nurses.": [
        "allegation killing accused=army victims=six gunmen, two nurses",
    ],
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
        "allegation arbitrary-detention victims=Several detainees",
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
    "Bo Kim was charged with eight counts.": ["event charge objects=Bo Kim"],
    "The union praised the firm for opening its books.": [],
    "The army blamed stray bullets for the deaths of six men.": ["allegation killing victims=six men"],
    # what those need who were ill-treated is denied to them
    "The detainees said they had been beaten by guards and denied food.": [
        "allegation attack accused=guards victims=detainees",
        "allegation torture accused=guards victims=detainees",
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
    "The minister would not be drawn on the drones, which Ruritania is thought to have sold to rebels.": [
        "allegation support-for-crime accused=Ruritania",
    ],
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
        "allegation attack accused=Four men victims=Bo Kim",
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
    # who used the means, and whoever "up to" counts
    "A bomb planted by rebels killed 12 nurses.": ["allegation killing accused=rebels victims=12 nurses"],
    "Up to 30,000 nurses were tortured in the mine.": ["allegation torture victims=Up to 30,000 nurses"],
    "The recruitment of children by both sides goes on.": [
        "allegation child-soldiers accused=both sides victims=children"
    ],
    "Drivers are beaten and locked up by their employers.": [
        "allegation arbitrary-detention accused=employers victims=Drivers",
        "allegation attack accused=employers victims=Drivers",
    ],
    "The militia raped at least 40 women, among them 12 nurses.": [
        "allegation rape accused=militia victims=at least 40 women, 12 nurses"
    ],
    # a day is no part of those who act on it, nor do those believe who are believed to be
    "On 3 June raiders burned the church.": ["allegation attack accused=raiders victims=church 2021-06-03"],
    "The convoy was attacked by gunmen believed to belong to the Red Guard.": [
        "allegation attack accused=gunmen",
        "relation member-of agents=gunmen objects=Red Guard",
    ],
    # who is only given a name before what is said of him
    "What dockers call the Eel Crew was behind the abduction, the judge wrote.": [
        "allegation kidnapping accused=Eel Crew"
    ],
    "What dockers call the eel was behind the shed, the judge wrote.": [],
    # what people are used for is the wrong of those who use them
    "Girls were used to plant bombs, the envoy said.": ["allegation child-soldiers victims=Girls"],
    "Boys were used to burn schools, the envoy said.": ["allegation attack victims=schools"],
    "Boys were used to plant mines, to burn schools, the envoy said.": ["allegation attack victims=schools"],
    "The envoy said the militia engaged in the targeting of nuns through the commission of acts of torture.": [
        "allegation torture accused=militia"
    ],
    # charges are of what they include, against those who face them
    "The brothers face several charges, including rape and slavery.": [
        "allegation rape accused=brothers",
        "allegation slavery accused=brothers",
    ],
    # an age is nobody
    "Police charged Karl Frey, 53, and Otto Roth, 40, with rape.": ["allegation rape accused=Karl Frey, Otto Roth"],
    "The paper told of guards arresting the head of a ring, trafficking girls.": [
        "event arrest agents=guards objects=ring",
    ],
    # every gerund behind "guilty of" tells of the same person
    "She was found guilty of kidnapping a cook, of beating a maid and of plotting to bribe a juror.": [
        "allegation attack accused=unidentified (she) victims=maid",
        "allegation corruption accused=unidentified (she)",
        "allegation kidnapping accused=unidentified (she) victims=cook",
    ],
    # nor do those who undergo it force themselves
    "Two nuns were starved to force them to sing, a report says.": ["allegation torture victims=Two nuns"],
    # what is called a myth, or not even suggested, is told not to be so
    "The envoy spoke of the myth of the abduction of nuns.": ["allegation kidnapping victims=nuns negated"],
    "Nothing suggests that the police shot the singer.": ["allegation attack accused=police victims=singer negated"],
    # what nearly came about did not
    "The guards nearly killed a cook, the envoy said.": ["allegation attack accused=guards victims=cook"],
    "The guards killed nearly all the cooks, the envoy said.": [
        "allegation killing accused=guards victims=nearly all the cooks"
    ],
    # of a list the victims of the whole, of verbs in a row the doers of the last
    "The charity accused soldiers of serious abuses against monks in Wau, including enslavement and murder.": [
        "allegation killing accused=soldiers victims=monks",
        "allegation slavery accused=soldiers victims=monks",
    ],
    "Nine boys were recruited and used by the rebels, the envoy said.": [
        "allegation child-soldiers accused=rebels victims=Nine boys"
    ],
    "Nine boys were kidnapped and freed by the police, the envoy said.": [
        "allegation kidnapping victims=Nine boys",
        "event release agents=police objects=Nine boys",
    ],
    "The cooks had their passports seized, the envoy said.": ["allegation unspecified-crime victims=cooks"],
    "The report said Chad had failed to prevent rebels from raping nuns.": ["allegation failure-to-act accused=Chad"],
    "The mayor did nothing wrong, the envoy said.": [],
    "The firm promised the maids work and sold them to a brothel, the envoy said.": [
        "allegation trafficking-in-persons accused=firm victims=maids",
        "event promise agents=firm objects=maids",
    ],
    "They conspired to commit forced labour, the envoy said.": ["allegation forced-labour accused=unidentified (they)"],
    "The militia has left a trail of killings, the envoy said.": ["allegation killing accused=militia"],
    "Mr Bell went on trial on charges that he killed nine nuns.": [
        "allegation killing accused=Bell victims=nine nuns",
        "event trial objects=Bell",
    ],
    "Police arrested a man, smuggling girls from Benin to Lagos.": [
        "allegation migrant-smuggling accused=man victims=girls places=Benin, Lagos",
        "event arrest agents=Police objects=man",
    ],
    # what stands behind a relative clause of the accused is the charge, and the clause the article's
    "Prosecutors accused Omar Roe, who runs a bar in Gulu, of selling girls.": [
        "allegation trafficking-in-persons accused=Omar Roe victims=girls",
    ],
    "Prosecutors charged Omar Roe, who is in custody, with murder.": ["allegation killing accused=Omar Roe"],
    "The union accused the Hope Trust, which runs a bar, of having beaten nuns.": [
        "allegation attack accused=Hope Trust victims=nuns",
    ],
    # when somebody was accused, where nobody says when he did it
    "Two writers accused the BBC in 2011 of hiding a letter.": ["allegation unspecified-crime accused=BBC 2011"],
    "The army was accused in 2016 of killing six nuns in 1994.": [
        "allegation killing accused=army victims=six nuns 1994"
    ],
    # when a court upheld something, and not when it was done that a court found
    "In 2016 the High Court upheld the acquittal of a cook.": ["event acquittal objects=cook 2016"],
    "In 2016 the High Court found that wardens had killed a cook.": ["allegation killing accused=wardens victims=cook"],
    # by what means is part of the charge, and done by nobody who seizes them
    'Police arrested two farmers accused of "enslaving" nine Omanis by locking them in a barn.': [
        "allegation arbitrary-detention accused=two farmers victims=Omanis",
        "allegation slavery accused=two farmers victims=Omanis",
        "event arrest agents=Police objects=two farmers",
    ],
    "The army freed nine Omanis by storming a barn.": [
        "event raid agents=army objects=barn",
        "event release agents=army objects=Omanis",
    ],
    # what makes a wrong a crime, or easy, does not do it
    "The boycott angered the firm, making the abuse of its pickers public.": [
        "allegation unspecified-crime victims=pickers",
    ],
    "The rebels fired on the port, making an attack on a ship.": [
        "allegation attack accused=rebels places=port",
    ],
    # a court sits where it sits, and whoever stands before it is charged
    "The agency arraigned Musa Roe before a magistrate court sitting in Gulu for allegedly selling two boys.": [
        "allegation trafficking-in-persons accused=Musa Roe victims=two boys",
        "event charge agents=agency objects=Musa Roe",
    ],
    # joined names of states say nothing
    "She said the suspect was caught in Ido, a town between Ondo and Ekiti states, where he hid and beat the boys.": [
        "allegation attack accused=suspect victims=boys",
        "relation described-as agents=Ido",
    ],
    # who is sentenced did it
    "Ann Roe and Bo Roe lured and robbed nine nuns. Jailing them in Oslo, a judge called it vile.": [
        "allegation trafficking-in-persons accused=Ann Roe, Bo Roe victims=nine nuns",
        "allegation unspecified-crime accused=Ann Roe, Bo Roe victims=nine nuns",
        "event detention agents=judge objects=Ann Roe, Bo Roe places=Oslo",
    ],
    "Gunmen shot nine nuns. Nurses washed them in Oslo.": [
        "allegation attack accused=Gunmen victims=nine nuns",
    ],
    # what stands behind a past without auxiliary suffered it
    '"The way in which these men, for profit, cruelly beat and robbed nuns who trusted them is evil," a judge said.': [
        "allegation attack accused=men victims=nuns",
        "allegation unspecified-crime accused=men victims=nuns",
    ],
    'Ana Roe, 50, and Eva Roe, 44, who are both nurses, "starved and robbed" the monks at a home in Leon.': [
        "allegation torture accused=Ana Roe, Eva Roe victims=monks places=Leon",
        "allegation unspecified-crime accused=Ana Roe, Eva Roe victims=monks places=Leon",
    ],
    "Women beaten by Ken Roe, who ran the camp, fled.": [
        "allegation attack accused=Ken Roe victims=Women",
        "relation controls agents=Ken Roe objects=camp",
    ],
    # in a headline of two halves each has its own participle
    "Six boys rescued from bakery; owner booked": [
        "event charge objects=owner",
        "event rescue objects=Six boys",
    ],
    "Two women freed in Oslo, mill manager arrested": [
        "event arrest objects=mill manager",
    ],
    "Couple found guilty of beating maid": [
        "allegation attack accused=Couple victims=maid",
    ],
    # a court clears somebody of a charge
    "The court absolved the captain of the most serious charge.": [
        "allegation unspecified-crime accused=captain",
    ],
    "The court cleared the priest of the charge of rape.": [
        "allegation rape accused=priest",
    ],
    # who are told of with a clause of their own are freed
    "Nine nuns whom a guard had beaten in Oslo were freed on Friday, police said.": [
        "allegation attack accused=guard victims=Nine nuns places=Oslo 2022-02-11",
        "event release objects=Nine nuns 2022-02-11",
    ],
    "Nine boys, including two Omanis, working at a mill in Gulu district have been rescued, police said.": [
        "event rescue objects=Nine boys",
    ],
    # instruments and purposes make a wrong
    "A nun said she was hit with a pan by her cousin.": [
        "allegation attack accused=cousin victims=nun",
    ],
    "Ann Roe was used as a prostitute by the guards.": [
        "allegation sexual-exploitation accused=guards victims=Ann Roe",
    ],
    "The jury found Bo Roe guilty of possessing a slave.": [
        "allegation slavery accused=Bo Roe",
    ],
    # what a paper accuses somebody of is no fact
    "Three brothers, two of them bakers, are accused in a lawsuit of beating a maid.": [
        "allegation attack accused=Three brothers victims=maid",
    ],
    "A cook is accused in a complaint of rape.": [
        "allegation rape accused=cook",
    ],
    "Ann Roe was accused in a report of the commission.": [],
    # of two people who did a wrong nobody speaks as of two maids
    "Ann Roe and Bo Roe beat their maids. Police said the two maids had been robbed by a guard.": [
        "allegation attack accused=Ann Roe, Bo Roe victims=maids",
        "allegation unspecified-crime accused=guard victims=two maids",
    ],
    "Ann Roe and Bo Roe beat their maids. Police said the two women had been robbed by a guard.": [
        "allegation attack accused=Ann Roe, Bo Roe victims=maids",
        "allegation unspecified-crime accused=guard victims=Ann Roe, Bo Roe",
    ],
    # whoever a judge has held stands accused, and is not the girl whom he wronged
    "The state arraigned Ada Obi for selling a girl. Justice Musa Roe ordered that she be remanded in Gulu.": [
        "allegation trafficking-in-persons accused=Ada Obi victims=girl",
        "event detention objects=Ada Obi places=Gulu",
        "relation role-at agents=Musa Roe",
    ],
    # each of several charges is one
    "Ken Roe was charged with two counts of theft, beating a cook and arson.": [
        "allegation attack accused=Ken Roe victims=cook",
        "allegation unspecified-crime accused=Ken Roe",
    ],
    # who is denied one thing does the next
    "Nuns who were near the fire could not move and started to die.": ["event death objects=Nuns"],
    # what somebody was goes on with what is told of him
    "His lawyer said the other driver, Ken Roe, 24, robbed a bank and was a thief.": [
        "allegation unspecified-crime accused=Ken Roe",
        "allegation unspecified-crime accused=Ken Roe victims=bank",
    ],
    # nobody resigns who goes out to decide, and a ship that takes men in extradites nobody
    "The jury retired to consider its verdict.": [],
    "The ship transferred the wounded men to a hospital.": [],
    # a trade that is admitted is a noun
    "Ken Roe, 41, of Oslo, has admitted people smuggling but denies a charge of murder.": [
        "allegation killing accused=Ken Roe",
        "allegation migrant-smuggling accused=Ken Roe",
    ],
    # a demand goes on with "that"
    "The prosecutor urged the court for a trial date and that the man be remanded.": [
        "event detention objects=man",
    ],
    # of whom a prosecutor tells that is no prosecutor
    "The prosecutor, Ada Roe, spoke on Friday. She said the defendant was held in Oslo, where she had sold girls.": [
        "allegation trafficking-in-persons accused=defendant victims=girls",
        "relation role-at agents=Ada Roe",
    ],
    "The lawyer, Ada Roe, spoke on Friday. She said a guard had taken her to Oslo, where she was beaten.": [
        "allegation attack victims=Ada Roe",
        "relation role-at agents=Ada Roe",
    ],
    # a past joined to an infinitive is of whoever acts above
    "The guards did not allow the cooks to leave the house and threatened them with a knife, a nun said.": [
        "allegation repression accused=guards victims=cooks",
        "allegation unspecified-crime accused=guards victims=cooks",
    ],
    "The owner would not let the boys eat and beat them daily, a nun said.": [
        "allegation attack accused=owner victims=boys",
    ],
    "The owner forced the cooks to work and sell drugs.": [
        "allegation drug-trafficking accused=owner",
        "allegation forced-labour accused=owner victims=cooks",
    ],
    # a rescue team is no smuggling team
    "Prosecutors say the men ran a smuggling team. Nobody fled, said rescue team member Ann Roe.": [
        "relation leads agents=men objects=smuggling team",
        "relation role-at agents=Ann Roe",
    ],
    # in a headline one of a people is no state
    "Omani arrested over trafficking girls to Chad": [
        "allegation trafficking-in-persons accused=Omani victims=girls",
        "event arrest objects=Omani",
    ],
    "Omani hackers attacked a bank.": [
        "allegation attack accused=Omani hackers victims=bank",
    ],
    # who is on trial stands accused, no trial
    "Ken Roe and Bo Roe are on trial accused of killing nine migrants.": [
        "allegation killing accused=Ken Roe, Bo Roe victims=nine migrants",
        "event trial objects=Ken Roe, Bo Roe",
    ],
    # before which court somebody is charged is no part of what for
    "The state arraigned two men, Musa Roe and Tunde Roe, before a court in Gulu for alleged trafficking of a girl.": [
        "allegation trafficking-in-persons accused=Musa Roe, Tunde Roe victims=girl"
    ],
    "Bo Kim was charged before the tribunal for Rwanda.": ["event charge objects=Bo Kim"],
    # whom an owner locks up he holds against the law; a shop is locked up, and guards lock up prisoners
    "The boys were locked up by the owner of a mill.": [
        "allegation arbitrary-detention accused=owner of a mill victims=boys"
    ],
    "The shop was locked up by the owner.": [],
    # what is had in mind with what is done to somebody is in the minds of those who do it
    "Nuns were taken by wardens in order to rob their abbot.": [
        "allegation unspecified-crime accused=wardens victims=abbot"
    ],
    "Nuns fled in order to rob their abbot.": ["allegation unspecified-crime accused=Nuns victims=abbot"],
    "Six cooks were held by wardens for the purpose of robbing them.": ["allegation unspecified-crime accused=wardens"],
    "Six cooks fled for the purpose of robbing a mill.": ["allegation unspecified-crime accused=Six cooks"],
    # whoever is said to have gone somewhere and to have suffered there did nothing wrong by going
    "The suit alleges that the cook sailed to Oman with Bo Kim and was locked in a cellar.": [
        "allegation arbitrary-detention victims=cook"
    ],
    "The suit alleges that the cook robbed Bo Kim and was locked in a cellar.": [
        "allegation arbitrary-detention victims=cook",
        "allegation unspecified-crime accused=cook victims=Bo Kim",
    ],
    # what was got out of somebody nobody says that he did
    "Wardens forced the abbot to confess to drowning a nun.": ["allegation torture accused=Wardens victims=abbot"],
    "Wardens were forced to admit drowning a nun.": ["allegation killing accused=Wardens victims=nun"],
    "The abbot wept until he confessed to drowning a nun.": ["allegation killing accused=abbot victims=nun"],
    "Wardens beat the abbot until he confessed to drowning a nun.": ["allegation attack accused=Wardens victims=abbot"],
    # for next to no pay
    "The weavers worked for almost no pay.": ["allegation forced-labour victims=weavers"],
    "The weavers worked for good pay.": [],
    "The cook was required to scrub floors for 19 hours a day.": ["allegation forced-labour victims=cook"],
    "The cook was required to be there within 19 hours.": [],
    # who gives an order to do a wrong does it, and who gives another does what it says
    "The abbot gave the order to drown the nuns.": ["allegation killing accused=abbot victims=nuns"],
    "The abbot gave the order to feed the nuns.": [],
    # to lead to something is to lead nobody
    "The warden led a smuggling ring.": ["allegation migrant-smuggling accused=warden"],
    "A tip by a warden led to the end of a smuggling ring.": [],
    # what others report of a place is looked into there
    "The guild is looking into reports of slavery at a farm.": ["allegation slavery places=farm"],
    "The guild is looking into a law against slavery at a farm.": [],
    # for whom somebody should have cared is not who failed them
    "The failure by wardens for their guests' safety amounts to torture.": ["allegation torture accused=wardens"],
    # who died or was caught gets no post by his name
    "The dead cook was named as Bo Kim.": [],
    "Bo Kim was named as minister.": ["event appointment objects=Bo Kim"],
    # what was read as a participle between two subjects is what the first says
    "The charity estimated over 90 nuns were sold by rebels.": [
        "allegation trafficking-in-persons accused=rebels victims=over 90 nuns"
    ],
    "A cook hired by nuns was sold by rebels.": ["allegation trafficking-in-persons accused=rebels victims=cook"],
    "The guards claimed monks were beaten by a mob.": ["allegation attack accused=mob victims=monks"],
    "The weavers claimed they were sold by a broker and were beaten by guards.": [
        "allegation attack accused=guards victims=weavers",
        "allegation trafficking-in-persons accused=broker victims=weavers",
    ],
    # a town with its state before a noun says where somebody is from
    "A Macon, Ga., nun was robbed in Oslo.": ["allegation unspecified-crime victims=nun places=Oslo"],
    "Macon, Ga., nuns were robbed in Oslo.": ["allegation unspecified-crime places=Oslo, Ga."],
    "An El Paso, Texas, couple are accused of selling nuns.": [
        "allegation trafficking-in-persons accused=couple victims=nuns"
    ],
    # nobody does by choice what they have to do
    "The weavers said they had to pay bribes to the wardens.": [],
    "The weavers said they paid bribes to the wardens.": ["allegation corruption accused=weavers"],
    # a headline's verb before a number is no noun
    "Police arrest four over mill cooks": ["event arrest agents=Police objects=four"],
    "The police arrest four nuns saw shocked Oslo.": [],
    "Police arrest 3 for selling nuns": [
        "allegation trafficking-in-persons accused=3 victims=nuns",
        "event arrest agents=Police objects=3",
    ],
    # what becomes less did not happen for that
    "Violence eased in May.": [],
    "Torture scarred the town in May.": ["allegation torture 2021-05"],
    # who tells of wrongs by trade did not do them, unless it is his trade to shoot
    "Inspector Ann Roe said she had sold nuns.": [
        "allegation trafficking-in-persons accused=unidentified (she) victims=nuns",
        "relation role-at agents=Ann Roe",
    ],
    "Bo Kim was charged with theft. Inspector Jan Boot said he had sold nuns.": [
        "allegation trafficking-in-persons accused=Bo Kim victims=nuns",
        "allegation unspecified-crime accused=Bo Kim",
        "relation role-at agents=Jan Boot",
    ],
    "Ann Roe said she had sold nuns.": ["allegation trafficking-in-persons accused=Ann Roe victims=nuns"],
    "An officer said he had shot nine monks.": ["allegation attack accused=officer victims=nine monks"],
    # of several alone it is told that they "have"
    "The rebels left during a feast that ended in May and have robbed nuns.": [
        "allegation unspecified-crime accused=rebels victims=nuns"
    ],
    "The rebels left by a ship that sank in May and has drowned nuns.": ["event death objects=nuns"],
    # whoever's hair is pulled is hurt, and who gets hot soup thrown at them
    "A warden pulled a nun's hair and threw hot soup at a cook.": [
        "allegation attack accused=warden victims=cook",
        "allegation attack accused=warden victims=nun",
    ],
    "A warden pulled a cart and threw soup into a pot.": [],
    # who is ordered to do a wrong is not who orders it
    "Two cooks said they had been ordered by a warden to shoot nuns.": [
        "allegation attack accused=warden victims=nuns"
    ],
    "Two cooks were ordered to shoot nuns.": ["allegation attack victims=nuns"],
    "A warden ordered two cooks to shoot nuns.": ["allegation attack accused=warden victims=nuns"],
    # how something is done is nobody who does it
    "Monks were recruited by force in Oslo.": ["allegation forced-recruitment victims=Monks places=Oslo"],
    "Monks were beaten by a force of wardens in Oslo.": [
        "allegation attack accused=force of wardens victims=Monks places=Oslo"
    ],
    # for what somebody is wanted he stands accused of
    "Wardens arrested a cook wanted for smuggling refugees.": [
        "allegation migrant-smuggling accused=cook victims=refugees",
        "event arrest agents=Wardens objects=cook",
    ],
    "A colonel wanted for torture has fled, wardens said.": ["allegation torture accused=colonel"],
    "The cook wanted for nothing.": [],
}


@pytest.fixture(scope="module")
def claimed() -> dict[str, list[str]]:
    return claimed_by(ACCUSED)


@pytest.mark.parametrize("text", ACCUSED)
def test_a_wrong_is_that_of_whom_the_text_accuses(text: str, claimed: dict[str, list[str]]) -> None:
    assert claimed[text] == ACCUSED[text]
