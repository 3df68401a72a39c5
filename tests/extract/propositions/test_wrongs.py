"""Wrongs as news and reports tell them: harm, confinement, what is withheld, deaths that others brought about."""

import pytest

CLAIMED = {
    "No ledger supports the claim that the abbey robbed six widows.": [
        "allegation unspecified-crime accused=abbey victims=six widows negated"
    ],
    "The abbot accused the militia of shelling the chapel, wounding six nuns.": [
        "allegation attack accused=militia",
        "allegation attack accused=militia victims=six nuns",
    ],
    "The bishop accused the military Sunday of torturing six nuns.": [
        "allegation torture accused=military victims=six nuns 2022-02-13"
    ],
    "Two monks have been jailed after being convicted of modern slavery charges.": [
        "allegation slavery accused=Two monks",
        "event conviction objects=Two monks",
        "event detention objects=Two monks",
    ],
    "Two monks were jailed without trial.": ["allegation arbitrary-detention victims=Two monks"],
    "The cook was beaten for failing to meet her targets.": ["allegation attack victims=cook"],
    "The cook refused to comply, the report said.": ["event rejection agents=cook"],
    "The report condemns the rape of six nuns and their torture by guards.": [
        "allegation rape victims=six nuns",
        "allegation torture accused=guards victims=six nuns",
    ],
    "Officers charged the abbot with three counts of murder.": ["allegation killing accused=abbot"],
    "Officers charged the abbot with one count of selling nuns.": [
        "allegation trafficking-in-persons accused=abbot victims=nuns"
    ],
    "The abbot denied two counts of keeping six nuns in slavery and one count of beating a monk.": [
        "allegation attack accused=abbot victims=monk",
        "allegation slavery accused=abbot victims=six nuns",
    ],
    "The count of the votes for selling the abbey was slow.": [],
    "The report called the arrest of six monks a crime.": ["allegation unspecified-crime"],
    "The report called the killing of six monks by Kenya a war crime.": [
        "allegation killing accused=Kenya victims=six monks",
        "allegation war-crimes accused=Kenya",
    ],
    "The report told of Kenya's accusations of torture.": ["allegation torture"],
    "The abbot faces accusations of torture.": ["allegation torture accused=abbot"],
    "The abbot praised the suppression of smugglers.": [],
    "The abbey refused to comply with a court order.": ["allegation failure-to-act accused=abbey"],
    "Kenya's fishing industry enslaved six boys.": [],
    "Kenya's army enslaved six boys.": ["allegation slavery accused=Army of Kenya victims=six boys"],
    "Six monks were killed and 20 wounded.": [
        "allegation attack victims=20",
        "allegation killing victims=Six monks",
    ],
    "Six monks were killed by axes.": ["allegation killing victims=Six monks"],
    "Three smugglers were convicted and told to pay a fine for torturing migrants.": [
        "allegation torture accused=Three smugglers victims=migrants",
        "event conviction objects=Three smugglers",
    ],
    "The judge heard of allegations by the club that jailers tortured six boys.": [
        "allegation torture accused=jailers victims=six boys"
    ],
    "Bandits attacked a ferry as the passengers slept.": ["allegation attack accused=Bandits"],
    "The report said the jailers smashed his knee with a hammer.": [
        "allegation attack accused=jailers victims=unidentified (his)"
    ],
    "The report said the soldiers broke the teacher's arm.": ["allegation attack accused=soldiers victims=teacher"],
    "The report said the guards cut off the ear of a prisoner.": ["allegation torture accused=guards victims=prisoner"],
    "The nurse broke her arm.": [],
    "The player broke his leg in a fall.": [],
    "The report said the officers doused the prisoners with cold water.": [
        "allegation torture accused=officers victims=prisoners"
    ],
    "Witnesses said attackers hacked at the villagers with machetes.": [
        "allegation attack accused=attackers victims=villagers"
    ],
    "The report said rebels dropped bombs on the village.": ["allegation attack accused=rebels places=village"],
    "The report said the guards kicked a detainee to death.": ["allegation killing accused=guards victims=detainee"],
    "The report said the soldiers crammed 80 men into a container.": [
        "allegation arbitrary-detention accused=soldiers victims=80 men"
    ],
    "The prisoners were given no water, the report said.": ["allegation torture victims=prisoners"],
    "The report said the farm withheld the pickers' wages.": [
        "allegation unspecified-crime accused=farm victims=pickers"
    ],
    "The workers went unpaid for months, the union said.": ["allegation unspecified-crime victims=workers"],
    "The girls worked 16 hours a day without pay, the union said.": ["allegation forced-labour victims=girls"],
    "Volunteers work without pay at the shelter.": [],
    "The report said the agency held the passports of the women.": [
        "allegation unspecified-crime accused=agency victims=women"
    ],
    "The girls were made to dance for the officers, the report said.": ["allegation unspecified-crime victims=girls"],
    "The actor was made to look old.": [],
    "The report said soldiers threatened the doctor with a gun.": [
        "allegation unspecified-crime accused=soldiers victims=doctor"
    ],
    "Soldiers threatened the doctor with a gun.": ["allegation unspecified-crime accused=Soldiers victims=doctor"],
    "The storm threatened the village.": [],
    "The report said the aid workers paid girls for sex.": [
        "allegation sexual-exploitation accused=aid workers victims=girls"
    ],
    "The report said a guard forced himself on a detainee.": ["allegation rape accused=guard victims=detainee"],
    "The report said settlers chased the shepherds off their land.": [
        "allegation repression accused=settlers victims=shepherds"
    ],
    "The report said the coastguard towed the migrants back out to sea.": [
        "allegation repression accused=coastguard victims=migrants"
    ],
    "The coastguard towed the boat to safety.": [],
    "The report said the police broke up the rally with tear gas.": ["allegation repression accused=police"],
    "The report said the defendant cooperated with the pirates.": ["allegation support-for-crime accused=defendant"],
    "Two men fetched the teacher from his house at night, the report said.": [
        "allegation kidnapping accused=Two men victims=teacher"
    ],
    "The mother took the baby from its bed.": [],
    "The report said police drove the families into the desert.": [
        "allegation repression accused=police victims=families places=desert"
    ],
    "The father drove the children to school.": [],
    "Children were abducted during the cease-fire.": ["allegation kidnapping victims=Children"],
    "The report said the girls were forced to have sex with the fighters.": [
        "allegation sexual-exploitation victims=girls"
    ],
    "The report said soldiers threw the teacher against the wall.": [
        "allegation attack accused=soldiers victims=teacher"
    ],
    "The wind threw the man against the wall.": [],
    "The workers were confined to the premises, the report said.": ["allegation arbitrary-detention victims=workers"],
    "The report said soldiers rampaged through the villages.": ["allegation attack accused=soldiers places=villages"],
    "The storm left the people without water.": [],
    "The report said they held a gun to the head of the cashier.": [
        "allegation attack accused=unidentified (they) victims=cashier"
    ],
    "The managers chose to look away, the union says.": ["allegation failure-to-act accused=managers"],
    "Torture is routine in Syria's prisons, the report says.": [
        "allegation torture accused=Syria places=Syria's prisons"
    ],
    "Rape is common in the army's barracks, the nurse said.": ["allegation rape accused=army"],
    "There was torture in the cells of the police, the report said.": ["allegation torture accused=police"],
    "Torture is a crime, the judge said.": [],
    "There was no torture in the camp, the warden said.": [],
    "No torture took place in the camp, the warden said.": [],
    "There were no killings of herders in Goma, the army said.": [
        "allegation killing victims=herders places=Goma negated"
    ],
    "Nine migrants drowned after the coastguard rammed their boat, the report said.": [
        "allegation killing accused=coastguard victims=Nine migrants"
    ],
    "Two men froze to death after guards pushed them over the border, the report said.": [
        "allegation killing accused=guards victims=Two men"
    ],
    "The king died after his doctor left, the report said.": ["event death objects=king"],
    "The student died under torture in police custody, the report said.": [
        "allegation killing accused=police victims=student"
    ],
    "The rape of a girl by policemen sparked a riot.": ["allegation rape accused=policemen victims=girl"],
    "Two nuns abducted in Kano": ["allegation kidnapping victims=Two nuns places=Kano"],
    "Nine migrants shot dead by border guards": ["allegation killing accused=border guards victims=Nine migrants"],
    "Villagers attacked a convoy in Mali": ["allegation attack accused=Villagers places=Mali"],
    "A bomb planted by the rebels killed two guards, the mayor said.": [
        "allegation killing accused=rebels victims=two guards"
    ],
    "The UN attributed 90 killings in 2019 to the army.": ["allegation killing accused=army 2019"],
    "Critics attributed the poem to Ann Lee.": [],
    "He was found guilty of crimes against humanity, arson and torture.": [
        "allegation attack accused=unidentified (he)",
        "allegation torture accused=unidentified (he)",
        "allegation war-crimes accused=unidentified (he)",
    ],
    "Warsaw accused Haddad of planning the murder of a judge.": ["allegation killing accused=Haddad victims=judge"],
    "Latif planned the attack on the bank, the mayor said.": ["allegation attack accused=Latif victims=bank"],
    "The army plans an attack, the mayor said.": [],
    "He had pleaded guilty to conspiracy to commit fraud.": ["allegation unspecified-crime accused=unidentified (he)"],
    # who fights, forbids or speaks of a wrong does not do it
    "The trust campaigns against flogging boys.": [],
    "The Lake Trust fights scamming in Malta.": [],
    "The judge warned against beating prisoners.": [],
    "The trust is combating smuggling boys to Malta.": [],
    "Malta discussed poaching with Niger.": ["event discussion agents=Malta"],
    "Malta has stopped flogging boys.": ["allegation torture accused=Malta victims=boys"],
    "The army used guns against boys and against protesting nuns.": [],
    # who is held for what he did is held by no kidnapper
    "Police held two leaders of the Orion gang.": [],
    "Soldiers are holding nine suspected rebels.": [],
    "Soldiers held two rebels captive.": ["allegation kidnapping accused=Soldiers victims=two rebels"],
    "The gang held two nurses.": ["allegation kidnapping accused=gang victims=two nurses"],
    "Police handcuffed the skipper.": [],
    "Guards handcuffed a nurse to a bed.": ["allegation arbitrary-detention accused=Guards victims=nurse"],
    "Police locked nine thieves in a cell.": [],
    "Police dismantled the ring after ambushes in Lom.": ["event dismantle agents=Police objects=ring places=Lom"],
    "Police ambushed two members of the gang.": [],
    "Police ambushed nine nuns.": ["allegation attack accused=Police victims=nine nuns"],
    "The army arbitrarily detained nine rebels.": ["allegation arbitrary-detention accused=army victims=nine rebels"],
    "Her courage impressed the two boys.": [],
    "Rebels impressed boys into service.": ["allegation forced-recruitment accused=Rebels victims=boys"],
    # what stands in a row behind a preposition is no doer, and who stands behind it is
    "In Lom, Bor and Tar, nine were killed.": ["allegation killing victims=nine places=Lom, Bor"],
    "In letters to Ann Lee and Bo Kim, the foundation, citing costs, dismissed nine nuns.": [
        "event dismissal agents=foundation objects=nine nuns"
    ],
    "The radio reported on the killing of six nuns by guards.": ["allegation killing accused=guards victims=six nuns"],
    "The fishing plan was agreed with Ost, the Lake Border Guard (LBG)-linked radio Voda reported.": [
        "event agreement objects=Ost",
        "relation affiliated-with agents=Voda objects=Lake Border Guard",
    ],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_which_wrongs_are_told(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == CLAIMED[text]
