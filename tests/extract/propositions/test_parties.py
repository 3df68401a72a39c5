"""Who is accused of a wrong and who suffered it, where its own clause does not put them beside it."""

import pytest

CLAIMED = {
    # of several targets each has charges of its own, whatever the parser joins them to
    "Jurists accuse Ann Roe and nine others of slavery and torture, and a clerk, Cy Dahl, of forging lists.": [
        "allegation forgery accused=Cy Dahl",
        "allegation slavery accused=Ann Roe, nine others",
        "allegation torture accused=Ann Roe, nine others",
    ],
    "Jurists accuse Ann Roe of torture and Bo Kim of forging lists.": [
        "allegation forgery accused=Bo Kim",
        "allegation torture accused=Ann Roe",
    ],
    "Jurists charged Ann Roe with beating a cook and a guard with a stick.": [
        "allegation attack accused=Ann Roe victims=cook, guard",
    ],
    "Jurists accused Ann Roe of the murder of a cook and a girl of ten.": [
        "allegation killing accused=Ann Roe victims=cook, girl of ten",
    ],
    "The synod found Ann Roe and Bo Kim guilty of selling nine other novices, of rape and of torture.": [
        "allegation rape accused=Ann Roe, Bo Kim",
        "allegation torture accused=Ann Roe, Bo Kim",
        "allegation trafficking-in-persons accused=Ann Roe, Bo Kim victims=nine other novices",
    ],
    "Jurists accused members of the choir of murder.": [
        "allegation killing accused=members of the choir",
    ],
    # who answers a claim is who it is about, unless he only hears of it, judges it, or it is another's boast
    "Togo denied reports of flogging monks.": ["allegation torture accused=Togo victims=monks"],
    "Togo rejected claims of arming the bandits as baseless.": ["allegation support-for-crime accused=Togo"],
    "The tribunal dismissed claims of flogging monks.": [],
    "The synod received claims of flogging monks.": [],
    "The synod looked into claims of flogging monks.": [],
    "Togo rejected the bandits' claim of killing six monks.": ["allegation killing accused=bandits victims=six monks"],
    # what a paper that is dismissed has been through is not dismissed
    "Togo dismissed a survey released by monks.": [],
    # who is among the worst, or one of them, did it; who is only caught among them is not known
    "Togo remains among the worst offenders of human trafficking.": ["allegation trafficking-in-persons accused=Togo"],
    "Togo is one of the worst perpetrators of torture.": ["allegation torture accused=Togo"],
    "Togo met one of the worst perpetrators of torture.": [
        "allegation torture accused=worst perpetrators of torture",
        "event meeting agents=Togo objects=one of the worst perpetrators of torture",
    ],
    "Togo recruits boys who fought in Chad's war.": ["allegation child-soldiers accused=Togo victims=boys"],
    "The guild made efforts to cover up the crimes.": ["allegation support-for-crime accused=guild"],
    # what people are recruited for is not a wrong of those beside whom they are to fight
    "Bandits recruited boys to fight alongside the army.": ["allegation child-soldiers accused=Bandits victims=boys"],
    "Boys fight alongside the army.": ["allegation child-soldiers accused=army victims=Boys"],
    "The guild hired men to kill a monk.": ["allegation killing accused=guild victims=monk"],
    # those named as examples did it, too
    "Bands such as the Red Front recruit boys.": ["allegation child-soldiers accused=Bands, Red Front victims=boys"],
    "Jurists accuse nations such as Togo and Chad of slavery.": ["allegation slavery accused=nations, Togo, Chad"],
    # counts are what somebody answers for, torture what one suffers
    "Ann Roe faces nine counts of forgery.": [
        "allegation forgery accused=Ann Roe",
    ],
    "Ann Roe faces torture.": [
        "allegation torture victims=Ann Roe",
    ],
    "Ann Roe faces trial on charges of forgery.": [
        "allegation forgery accused=Ann Roe",
        "event trial",
    ],
    # the clause behind a noun says whose it was
    "Bo Kim described the torture he suffered at the hands of his captors.": [
        "allegation torture accused=captors victims=Bo Kim",
    ],
    "The novices told the synod about the beatings they had endured at the hands of the wardens.": [
        "allegation attack accused=wardens victims=novices",
    ],
    "The novices described months of torture at the hands of the wardens.": [
        "allegation torture accused=wardens",
    ],
    "The book tells of the killings the wardens committed against novices.": [
        "allegation killing accused=wardens victims=novices",
    ],
    "The book tells of the torture that novices may suffer.": [],
    # those left behind did not suffer it
    "The families of the novices killed in the raid wept.": [
        "allegation killing victims=novices",
    ],
    "The families of the novices, abducted by wardens, wept.": [
        "allegation kidnapping accused=wardens victims=families of the novices",
    ],
    "The leader of the novices killed in the raid was buried.": [
        "allegation killing victims=leader of the novices",
    ],
    "Ann Roe, whose brother was murdered in May, runs a mill.": [
        "allegation killing victims=brother 2021-05",
    ],
    # a clause without a subject in what somebody says of a noun is told of that noun
    "The novices showed pictures of the cooks they say were drowned by wardens.": [
        "allegation killing accused=wardens victims=cooks",
    ],
    "The wardens shot a cook they said they knew.": [
        "allegation attack accused=wardens victims=cook",
    ],
    # some of several are no others, and not all of them
    "One of them beat a cook.": [
        "allegation attack accused=One of them victims=cook",
    ],
    "All of them were drowned by wardens.": [
        "allegation killing accused=wardens victims=unidentified (them)",
    ],
    "The wardens drowned two of us.": [
        "allegation killing accused=wardens victims=two of us",
    ],
    "Her brother was among those drowned by the wardens.": [
        "allegation killing accused=wardens victims=brother",
    ],
    "Jurists met relatives of those drowned by the wardens.": [
        "event meeting agents=Jurists objects=relatives of those",
    ],
    # weapons do nothing by themselves
    "Nine cooks were killed by crossfire.": [
        "allegation killing victims=Nine cooks",
    ],
    # sent to one's death is killed, and what bribes are for is told with them
    "The wardens lured a cook to his death.": [
        "allegation killing accused=wardens victims=cook",
    ],
    "Grief drove the cook to his death.": [
        "event death objects=cook",
    ],
    "The clerk took bribes to look the other way.": [
        "allegation corruption accused=clerk",
    ],
    "The clerk looked the other way.": [
        "allegation failure-to-act accused=clerk",
    ],
    "The bishop knew of the beatings and did nothing.": [
        "allegation failure-to-act accused=bishop",
    ],
    "The bishop did nothing wrong.": [],
    "Smugglers locked up nine cooks and robbed them.": [
        "allegation kidnapping accused=Smugglers victims=nine cooks",
        "allegation unspecified-crime accused=Smugglers victims=nine cooks",
    ],
    "Wardens lock up the shop at night.": [],
    "The bank profited from slavery.": [
        "allegation support-for-crime accused=bank",
    ],
    "Jurists convicted a warden and six of his cooks of murder.": [
        "allegation killing accused=warden, six of his cooks",
        "event conviction agents=Jurists objects=warden, six of his cooks",
    ],
    "Jurists accuse the navy of the shelling and wardens of shooting at cooks.": [
        "allegation attack accused=navy",
        "allegation attack accused=wardens victims=cooks",
    ],
    # whose a stolen thing is has not stolen it
    "The cook reported the theft of Ann Roe's van.": [
        "allegation unspecified-crime victims=Ann Roe",
    ],
    "The report recorded torture in the prisons of Chad.": [
        "allegation torture accused=Chad places=prisons of Chad",
    ],
    "Bo Kim has been killed, by whom nobody knows.": [
        "allegation killing victims=Bo Kim",
    ],
    # a reflexive is the subject of its verb
    "Ann Roe accuses the police. Another novice, Bo Kim, blames himself for the massacre.": [
        "allegation killing accused=Bo Kim",
        "allegation unspecified-crime accused=police",
        "relation role-at agents=Bo Kim",
    ],
    # who runs a camp answers for what is done there
    "Bo Kim was accused by cooks of running a camp in which novices were tortured.": [
        "allegation torture accused=Bo Kim victims=novices places=camp",
    ],
    "Bo Kim was accused by cooks of visiting a camp in which novices were tortured.": [
        "allegation torture victims=novices places=camp",
        "allegation unspecified-crime accused=Bo Kim",
    ],
    "Nine novices were beaten by the cooks, among them its director, Father Leo Roe.": [
        "allegation attack accused=cooks, Leo Roe victims=Nine novices",
        "relation role-at agents=Leo Roe",
    ],
    "Cooks held the county responsible for the massacre.": [
        "allegation killing accused=county",
    ],
    # several whom a complaint is against, each with a charge of his own
    "The cooks filed a complaint against Ann Roe and Bo Kim for murder and against Cy Dahl for forging a list.": [
        "allegation forgery accused=Cy Dahl",
        "allegation killing accused=Ann Roe, Bo Kim",
    ],
    "The cooks filed a complaint against Ann Roe.": [
        "allegation unspecified-crime accused=Ann Roe",
    ],
    "Jurists charged Ann Roe with murder, Bo Kim with theft.": [
        "allegation killing accused=Ann Roe",
        "allegation unspecified-crime accused=Bo Kim",
    ],
    "Jurists charged Ann Roe with the murder of a cook, a woman with a limp.": [
        "allegation killing accused=Ann Roe victims=cook",
    ],
    # who has a warrant searches
    "The gendarmes raided the school.": [
        "event raid agents=gendarmes objects=school",
    ],
    "Rebels raided the school.": [
        "allegation attack accused=Rebels victims=school",
    ],
    "The wardens let nine novices die.": [
        "allegation failure-to-act accused=wardens victims=nine novices",
    ],
    "Unknown men set fire to the shelter.": [
        "allegation attack accused=Unknown men places=shelter",
    ],
    # "them" may be those whom it was done to
    "Nine cooks were driven from their homes by wardens, among them the bishop.": [
        "allegation repression accused=wardens victims=Nine cooks",
    ],
    "Ann Roe said it was Bo Kim who had killed the cook, not the wardens.": [
        "allegation killing accused=Bo Kim victims=cook",
    ],
    "Two cooks were killed and a third was beaten by wardens.": [
        "allegation killing victims=Two cooks",
    ],
    "Jurists convicted Bo Kim, his wife and nine wardens of slavery.": [
        "allegation slavery accused=Bo Kim, wife, nine wardens",
    ],
    "The wardens buried alive those who wept.": [
        "allegation killing accused=wardens victims=those who wept",
    ],
    # a number that its own words stand over spoils no other sentence
    "They visit us, as many as ten a night. Jurists found Bo Kim guilty of selling Ann Roe and nine cooks, of rape.": [
        "allegation rape accused=Bo Kim",
        "allegation trafficking-in-persons accused=Bo Kim victims=Ann Roe, nine cooks",
        "event visit agents=unidentified (they) objects=unidentified (we)",
    ],
    "Jurists accused the navy of the raid and wardens of shooting at cooks.": [
        "allegation attack accused=wardens victims=cooks",
    ],
    # those of whom else is told did it, and not whoever did it
    "Novices face rape by those who own the mill.": [
        "allegation rape accused=those who own the mill victims=Novices",
    ],
    "Novices are exposed to rape by those who own the mill.": [
        "allegation rape accused=those who own the mill victims=Novices",
    ],
    "The bishop condemned the rape of novices by those who rape.": [
        "allegation rape victims=novices",
    ],
    "The bishop promised to punish any warden guilty of rape.": [
        "event punishment agents=bishop objects=any warden",
    ],
    # what stands behind "have" and a participle is done to
    "The bishop is alleged to have drowned at least four of the cooks.": [
        "allegation killing accused=bishop victims=four of the cooks",
    ],
    # the captains and one of them
    "Ann Roe accused the wardens, Bo Kim among them, of murder.": [
        "allegation killing accused=wardens, Bo Kim",
        "relation role-at agents=Bo Kim",
    ],
    "Ann Roe accused the warden, Bo Kim, of murder.": [
        "allegation killing accused=Bo Kim",
        "relation role-at agents=Bo Kim",
    ],
    # what an accuser brings forward is all charged
    "The choir was accused by the synod of murder, arson and rape.": [
        "allegation attack accused=choir",
        "allegation killing accused=choir",
        "allegation rape accused=choir",
    ],
    # what is made a crime was not done
    "Rape was made a crime in 2007.": [],
    "The mayor said there was less arson in May.": [],
    "The mayor said there was arson in May.": ["allegation attack 2021-05"],
    # whichever do not
    "The grant is for states that do not beat novices.": [],
    # of those who move, what is smuggled is people
    "Six cooks face charges of smuggling. The refugees had paid nine coins.": [
        "allegation migrant-smuggling accused=Six cooks",
    ],
    "Six cooks face charges of smuggling. The cigars had cost nine coins.": [
        "allegation unspecified-crime accused=Six cooks",
    ],
    "Ann Roe was accused of inventing victims.": ["allegation disinformation accused=Ann Roe"],
    "Ann Roe was accused of inventing a lock.": ["allegation unspecified-crime accused=Ann Roe"],
    # examples behind "among them" are theirs who did it all
    "The wardens committed abuses, among them rape and murder.": [
        "allegation killing accused=wardens",
        "allegation rape accused=wardens",
        "allegation unspecified-crime accused=wardens",
    ],
    "The wardens committed abuses, and among them was a bishop.": [
        "allegation unspecified-crime accused=wardens",
    ],
    # what "her" is made to do, and what is hers
    "The bishop made her work until midnight.": [
        "allegation forced-labour accused=bishop victims=unidentified (her)",
    ],
    "The bishop made her bed.": [],
    "Two clerks were suspended for selling fake certificates.": [
        "allegation forgery accused=Two clerks",
        "event dismissal objects=Two clerks",
    ],
    # an apposition goes on in the tense of its clause
    "Ann Roe blamed the Tern Front, a militia that has beaten cooks and is accused by the guild of murder.": [
        "allegation attack accused=Tern Front victims=cooks",
        "allegation killing accused=Tern Front",
        "allegation unspecified-crime accused=Tern Front",
        "event criticism agents=guild objects=Tern Front",
        "relation described-as agents=Tern Front",
    ],
    # an acronym and what a hyphen ties to it are one name
    "VEX-Mirana drowned nine cooks.": ["allegation killing accused=VEX-Mirana victims=nine cooks"],
    "The US-Iran talks failed.": [],
    # what an apposition between commas parts from its verb is charged
    "The guild accused Bo Kim, a clerk who keeps bees, of beating a nun.": [
        "allegation attack accused=Bo Kim victims=nun",
        "relation role-at agents=Bo Kim",
    ],
    "The guild accused Bo Kim, a clerk, proud of beating records.": [
        "allegation unspecified-crime accused=Bo Kim",
        "relation role-at agents=Bo Kim",
    ],
    # who is given a sentence did it, and not who gives it
    "The judge gave Bo Kim a suspended sentence for arson.": [
        "allegation attack accused=Bo Kim",
        "event sentence agents=judge objects=Bo Kim",
    ],
    "Bo Kim was given a suspended sentence for arson.": [
        "allegation attack accused=Bo Kim",
        "event sentence objects=Bo Kim",
    ],
    "Two clerks were suspended for accepting gifts from a firm.": [
        "allegation corruption accused=Two clerks",
        "event dismissal objects=Two clerks",
    ],
    # a son named below is nobody else of the row, nor are two others its two sons
    "A minister, his wife and their two sons were charged with rape. Ali Roe, 70, and Ana Roe, 66, wept. "
    "The elder son, Omar, fled.": [
        "allegation rape accused=minister, wife, two sons",
    ],
    # the owner and the head, not an owner of both
    "The guild blamed the owner of a ferry and the head of the navy for the deaths of nine cooks.": [
        "allegation killing accused=owner of a ferry, head of the navy victims=nine cooks",
    ],
    # peoples in a row, one of whom is called like a town
    "Serbs, Roma and Albanians were tortured.": ["allegation torture victims=Serbs, Roma, Albanians"],
    # what may have been done was done, as it seems
    "Nine novices may have been tortured in the mill.": ["allegation torture victims=Nine novices"],
    "Nine novices may be tortured in the mill.": [],
    "The wardens were made to beat each other.": ["allegation torture victims=wardens"],
    # who takes something has not taken his own
    "Brokers lured novices and confiscated their phones.": [
        "allegation trafficking-in-persons accused=Brokers victims=novices",
        "allegation unspecified-crime accused=Brokers victims=novices",
    ],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_whose_wrong_it_is(claimed: dict[str, list[str]], text: str) -> None:
    assert claimed[text] == CLAIMED[text]
