"""Whose claim a sentence is and with which stance, construction by construction, as the shipped model reads it."""

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, PropositionKind

VOICED = {
    # who will not call it so alleges nothing
    "The envoy stopped short of calling the raid a massacre.": ["envoy declines"],
    "The envoy refused to call the raid a massacre.": ["envoy declines"],
    "The envoy called the raid a massacre.": ["envoy alleges killing"],
    "The envoy refused to paint the mill.": [],
    # behind some quoted words and their stop another sentence begins
    'The army insists that "no cook was beaten." Gen. Bo Lim, who leads it, said that nuns sang.': [
        "Bo Lim asserts",
        "army asserts attack",
    ],
    # what is shown is nobody who is told it
    "A clip shows guards beating two cooks.": ["clip alleges attack"],
    # what others call a deed that somebody tells of, they call it, and he passes it on
    "A nun said guards had shot six cooks in what the guild described as a massacre.": [
        "guild alleges killing",
        "nun alleges attack",
    ],
    "A nun said the cooks were held in what the guild called slavery.": ["guild alleges slavery", "nun asserts"],
    # who is told something is no part of who acts
    "Lee told the jury guards had beaten cooks.": ["Lee alleges attack"],
    # past a cue between commas goes on what it parts
    "He was, a nun says, sold twice.": ["nun alleges trafficking-in-persons"],
    "Six cooks were, an inquiry found, beaten by guards.": ["inquiry alleges attack"],
    "The cellar was, a nun says, cold.": ["nun asserts"],
    # one of several says something, and no plural follows a word for one
    "One note says that guards beat cooks. Another claims that they starved nuns.": [
        "Another alleges torture",
        "One note alleges attack",
    ],
    "One note says that guards beat cooks. Another notes the weather.": ["One note alleges attack"],
    # behind a semicolon goes on what is done to some, not what another tells
    "Cooks were beaten, a nun said; some were given electric shocks.": [
        "nun alleges attack",
        "nun alleges torture",
    ],
    # what somebody with a name between commas makes of a charge
    "Weavers accuse the army of beating cooks, a charge its envoy, Bo Lim, calls a fable.": [
        "Bo Lim disputes",
        "Weavers alleges attack",
    ],
    "Weavers say the army shot nine cooks, something its envoy, Bo Lim, has denied.": [
        "Bo Lim denies attack",
        "Weavers alleges attack",
    ],
    # a plea that is entered is one
    "Wardens accuse Holm of theft. Holm entered a plea of not guilty at noon.": [
        "Holm denies",
        "Wardens alleges unspecified-crime",
    ],
    "Wardens accuse Holm of theft. Holm entered not-guilty pleas to four counts.": [
        "Holm denies",
        "Wardens alleges unspecified-crime",
    ],
    "Holm entered a guilty plea to murder.": ["Holm admits killing"],
    "Holm entered a plea for mercy.": [],
    # who tries to confirm something has not yet
    "The verger is trying to confirm who beat the cooks.": [],
    "The verger confirmed that guards beat the cooks.": ["verger confirms attack"],
    # what happens meanwhile is neither denied nor asked for
    "The guild urged the mayor to free the cooks, as guards beat two more.": ["guild asserts hedged"],
    "The guild said that the mayor fled, as guards beat two cooks.": ["guild alleges attack", "guild asserts"],
    # a clause without "that" is what charges and claims are of, unless they are denied in it
    "Holm was held on charges he beat his cooks.": ["— alleges attack"],
    "Holm was held on charges he denies.": ["Holm denies"],
    "The abbot rejected claims guards had beaten cooks.": ["abbot disputes attack"],
    # what alleges right behind a report is the report; behind a comma it is who rejects it
    "The abbot rejected a study by the guild alleging that guards beat cooks.": [
        "abbot disputes",
        "study alleges attack",
    ],
    "The abbot rejected a study, alleging that guards beat cooks.": ["abbot alleges attack", "abbot disputes"],
    # nobody's lawyer accuses him, nor does who stands accused himself
    "A porter accused of beating cooks is ill, his lawyer said.": ["lawyer asserts", "— alleges attack"],
    "Holm told jurors that she slept while she allegedly beat the cook.": ["Holm asserts"],
    "Holm told jurors that she slept while porters allegedly beat the cook.": [
        "Holm alleges attack hedged",
        "Holm asserts",
    ],
    # reports are about what they are of
    "Reports by nuns about cooks being beaten by guards moved the abbot.": ["nuns alleges attack"],
    "Reports about cooks being beaten by guards moved the abbot.": ["— alleges attack hedged"],
    "A report about the mill moved the abbot.": [],
    # of whom only the rank is taken from somebody, what is told is not
    "The porters vowed to feed the Madi, the poorest people of the coast according to the guild.": ["porters asserts"],
    "The porters beat the Madi, the weavers of the coast, according to the guild.": ["guild alleges attack"],
    # of claims brought in with "and" something is said
    "The abbot said the mill had only sold flour, and reports that guards beat cooks were lies.": [
        "abbot asserts",
        "abbot disputes",
        "abbot disputes attack",
    ],
    # who is meant is not denied
    "The abbot denied that nuns kidnapped by guards had fled.": ["abbot denies"],
    # who admits a fate insists on more behind "but", or keeps silent
    "The captains have admitted that cooks were beaten by guards, but insist that nurses beat them.": [
        "captains admits attack",
        "captains alleges attack",
    ],
    "Captain Ida Holm confirmed that cooks had been beaten but would not be drawn on the guards.": [
        "Ida Holm confirms attack",
        "Ida Holm declines",
    ],
    # what explains it behind a colon goes on with it, in or without quotation marks
    "The guards fled, the nurse says: they have beaten two cooks.": ["nurse alleges attack", "nurse asserts"],
    "The cooks were beaten, the nurse said: “They cannot walk.”": ["nurse alleges attack", "nurse asserts"],
    "The cooks were beaten, the nurse said: the army denies it.": ["army denies attack", "nurse alleges attack"],
    # whom they suspect is accused by those who say so
    "The wardens held two monks they say killed a cook.": ["wardens alleges killing"],
    "The wardens held two monks who they say beat a cook.": ["wardens alleges attack"],
    # a name before what looks like a noun
    "Of nine cooks, Holm reckons, six were beaten by guards.": ["Holm alleges attack hedged"],
    # the end of a passive row is told, and a further past is done
    "The abbot told the town that the monks are beaten, starved and tortured by guards.": [
        "abbot alleges attack",
        "abbot alleges torture",
    ],
    "The abbot said that the monks are beaten by guards and accused the mayor.": [
        "abbot alleges attack",
        "abbot alleges unspecified-crime",
    ],
    # who is briefed says nothing, be it told of in a participle or of who speaks
    "A clerk, briefing reporters on the harvest, said guards had beaten two boys.": ["clerk alleges attack"],
    "Cooks briefed on the harvest said guards had beaten two boys.": ["Cooks alleges attack"],
    # whom nobody says, with an age, is who did it
    "Nurses say Ida Holm, 44, and her brother beat two boys.": ["Nurses alleges attack"],
    "Nurses fed Ida Holm, 44, and her brother fled.": [],
    # what is called something in quotation marks
    "The envoy called the raid “ethnic cleansing”.": ["envoy alleges war-crimes"],
    "The envoy called what they did in Lom “ethnic cleansing”.": ["envoy alleges war-crimes"],
    "The envoy called the singer “Queen Mab” and left.": [],
    "It hurt when you started calling these clubs “terrorist cells” in public.": [],
    # who is named and described at the end
    "The guards fled, the director of the museum, Ida Holm, argues: they have beaten two cooks.": [
        "Ida Holm alleges attack",
        "Ida Holm asserts",
    ],
    # who tells whom at the end, or in the middle
    "Guards left cooks to be beaten by boys, nurses tell inquiry": ["nurses alleges attack"],
    "Cooks had been beaten, the nurse told the jury, and guards had beaten two boys.": [
        "nurse alleges attack",
        "nurse asserts",
    ],
    "Guards had beaten two boys, Ida Holm, a nurse, said, but had fled.": [
        "Ida Holm alleges attack",
        "Ida Holm asserts",
    ],
    # who speaks between a subject and its verb did not do it, whatever stands beside the name
    "The porter, nuns said, had beaten two cooks.": ["nuns alleges attack"],
    "The porter, Ida Holm, head of the choir, said, had beaten two cooks.": ["Ida Holm alleges attack"],
    "The porter, the head of the choir, Ida Holm, says, had beaten two cooks.": ["Ida Holm alleges attack"],
    "The porter, the verger insists, never shot the cooks.": ["verger asserts attack"],
    "The guards, it is alleged, had beaten two cooks.": ["— alleges attack"],
    "The porter, who said nothing, had beaten two cooks.": ["porter declines"],
    "At dusk, he recalls, the porter had beaten two cooks.": ["unidentified (he) alleges attack"],
    # who complains disputes nothing
    "The maids protested against the beating of a cook by guards.": ["maids alleges attack"],
    "The boss protested against the claims.": ["boss disputes"],
    # of what is denied with "as", somebody holds the contrary
    "The men were not thieves as the mayor maintained, but cooks, the nurse said.": ["nurse asserts unspecified-crime"],
    "The men had beaten cooks, as the mayor maintained.": ["mayor alleges attack"],
    # those who come from a place say so, not the place
    "Detainees left the camp alleging that guards beat them.": ["Detainees alleges attack"],
    "Detainees read a letter alleging that guards beat them.": ["letter alleges attack"],
    # whom it falls to deny it
    "The guards consider it best to deny beating the cooks.": ["guards denies attack"],
    # direct speech behind how somebody was
    "Ana Sol was blunt: “Guards beat the cooks.”": ["Ana Sol alleges attack"],
    "The knife was blunt: guards had beaten the cooks with it.": [],
    # whether somebody knew is asked
    "Accounts varied on whether the nurses were aware that guards beat the cooks.": [],
    "The nurses were aware that guards beat the cooks.": ["nurses alleges attack"],
    # who looks into how it was done
    "Nurses are investigating how the guards beat the cooks, the mayor said.": [
        "mayor alleges attack hedged",
        "mayor asserts",
    ],
    "Nurses are describing how the guards beat the cooks, the mayor said.": ["Nurses alleges attack"],
    # what is considered in passing is nobody's thought
    "The hearing was calm considering the guards had beaten a cook.": [],
    "The panel was calm, considering the guards innocent.": ["panel asserts"],
    # worries are answered as charges are
    "Chad dismisses monks' slave labour concerns as groundless": ["Chad disputes"],
    "“The concerns of certain monks are entirely fabricated,” the envoy told reporters.": ["envoy disputes"],
    "The concerns of certain monks are widely shared.": [],
    # what the writer sets against somebody's words is not his
    "Rebels beat two cooks, an aide said Monday, while the navy claimed to have beaten nine rebels.": [
        "aide alleges attack",
        "navy alleges attack",
    ],
    "Reports suggested that guards beat nine boys, while the mission claimed to have met them.": [
        "Reports alleges attack",
        "mission alleges",
    ],
    "Reports suggested that guards beat nine boys while they were asleep.": ["Reports alleges attack"],
    # who stands behind the sentence with a clause of his own says it
    "The navy is beating cooks, monks who watch the war say.": ["monks alleges attack"],
    "Guards had beaten the cook, said a nurse who had treated him.": ["nurse alleges attack"],
    "The Courier met two monks who say guards beat a cook.": ["two monks alleges attack"],
    "The Courier met two monks who guards say beat a cook.": ["guards alleges attack"],
    "“Guards beat the man,” a nurse, whose name is Ana Sol, was quoted as saying.": ["Ana Sol alleges attack"],
    "Nine men drowned, according to the clinic, which says guards beat them.": [
        "clinic alleges attack",
        "clinic asserts",
    ],
    # words that a thing between them and their speaker does not say
    "The mayor spoke of the raid saying, “Guards beat the man.”": ["mayor alleges attack", "mayor asserts"],
    "These are rumours of our enemies, added Ana Sol.": ["Ana Sol asserts"],
    "The tarts were baked with rum, added late.": [],
    "The nurse told the court the guards had beaten the man.": ["nurse alleges attack"],
    "No navy officers could be reached for comment.": ["navy officers declines"],
    "No road could be reached for days.": [],
    "The aide said the navy claimed to have beaten nine rebels.": ["navy alleges attack"],
    "The file names a guard from a camp in Minsk who says that the man was beaten.": [
        "file asserts",
        "guard alleges attack",
    ],
    "The file holds a letter from a clinic in Minsk which says that the man was beaten.": ["letter alleges attack"],
    # what somebody makes of it is no part of what was said
    "According to the survey, the firm beat nurses, a point its owner denies.": [
        "owner denies",
        "survey alleges attack",
    ],
    "The firm is beating nurses, the survey says, a view the owner has criticised.": [
        "owner disputes",
        "survey alleges attack",
    ],
    "According to the survey, the firm beat nurses, a point the mayor lamented in a letter.": ["survey alleges attack"],
    "The firm beat nurses, the union said, an act that broke the law.": [
        "union alleges attack",
        "union asserts",
    ],
    "The union is ready to sign.": ["union asserts"],
    "The union seems to be ready to sign.": [],
    "The guards, who the boy claims had sold the food, fled.": ["boy alleges"],
    "The guards, so the boy claims, had sold the food.": ["boy alleges"],
    # who is quoted in front of it by somebody else speaks; with words behind it another construction reads it
    "“Guards beat the man,” the Courier quoted nurse Ana Sol as saying.": ["Ana Sol alleges attack"],
    "“Guards beat the man,” state television cited a nurse as having said on Friday.": ["nurse alleges attack"],
    "Guards beat the man, the Courier quoted Ana Sol, a nurse, as saying.": ["Ana Sol alleges attack"],
    "“Guards beat the man,” villagers were quoted by the Courier as saying.": ["villagers alleges attack"],
    "The Courier quoted Ana Sol as saying guards beat the man.": ["Ana Sol alleges attack"],
    # what a speaker grants right before a quotation is his; not what is about him, past, or said by others
    "While other guards also beat cooks, “no guard is as cruel as this one”, the nurse said.": [
        "nurse alleges attack",
        "nurse asserts",
    ],
    "If other mines enslave girls, “this one is a saint”, the nurse told the Courier.": [
        "nurse asserts conditional",
    ],
    "Although guards tortured cooks, “no guard was as cruel as this one”, the nurse said.": ["nurse asserts"],
    "Although he tortures cooks, “no guard is as kind as this one”, he said.": ["unidentified (he) asserts"],
    # who said it asks states and bodies for something; those told of ask people
    "The nurse said Chad had helped the cooks and urged Sudan to follow.": ["nurse asserts", "nurse asserts hedged"],
    "The nurse said guards had beaten the cooks and asked them to sign.": ["nurse alleges attack", "nurse asserts"],
    # of several that are named behind what they are each speaks, and no age does
    "Two cooks, Ben Roe, 30, and Ana Sol, 41, both from Linz, denied the torture.": [
        "Ana Sol denies torture",
        "Ben Roe denies torture",
    ],
    "The cooks, Ben Roe, 30, and Ana Sol, 41, denied the torture.": [
        "Ana Sol denies torture",
        "Ben Roe denies torture",
    ],
    "Three cooks, a nurse and Ana Sol denied the torture.": [
        "Ana Sol denies torture",
        "Three cooks denies torture",
        "nurse denies torture",
    ],
    # causes, measures and laws say nothing
    "The delay is explained by a shortage of bricks.": [],
    "The delay was explained by the minister.": ["minister asserts"],
    "Rooms are given out according to age.": [],
    "Rooms are given out according to the clerk.": ["clerk asserts"],
    "Chadian law requires visitors to register.": [],
    # what was at no time or in no way done
    "In no way did the army recruit children, the general said.": ["general asserts child-soldiers"],
    "At no time were the cooks forced to work, the mine said.": ["mine asserts forced-labour"],
    "In no time the rebels burned the village, he said.": ["unidentified (he) alleges attack"],
    "There was no time to rest, the cook said, and the guards beat her.": ["cook alleges attack", "cook asserts"],
    # denials in writing, besides something else, and as judgements
    "The army issued a statement denying it had killed any herders.": ["army denies killing"],
    "The police said that the driver had fled, and denied that he was beaten.": [
        "police asserts",
        "police denies attack",
    ],
    "The farm said that claims it had poisoned a river were baseless.": ["farm disputes unspecified-crime"],
    "The firm said claims it had poisoned a river were untrue.": ["firm disputes unspecified-crime"],
    "The clinic said on Friday that reports it starves patients were lies.": [
        "clinic disputes",
        "clinic disputes torture",
    ],
    "He said the paper reports that the army was beaten.": ["paper asserts", "unidentified (he) asserts"],
    "A company in Chad has denied it used forced labour.": ["company denies forced-labour"],
    "The accusation of torture proved to be false, the bank said.": ["bank disputes torture"],
    "Oslo described as slander a report by Bern that it forces nurses to work.": [
        "Norway disputes",
        "Switzerland alleges forced-labour",
    ],
    "“How could we recruit boys?” the general asked.": ["general asserts hedged"],
    "The provincial court was not available to comment.": ["provincial court declines"],
    "The mother went as far as the mine to call her son.": [],
    "The deputy went as far as to say that the army had sold the boys.": ["deputy alleges trafficking-in-persons"],
    "The mother went so far as to call the mine a prison.": ["mother asserts"],
    "The bishop expressed astonishment that the police had let the trader go.": ["bishop asserts"],
    "Lawyer Ann Roe blamed Bako. She denied knowing him.": ["Ann Roe alleges unspecified-crime", "Ann Roe denies"],
    "Kenya blamed the Red Front for the raid. It denied any involvement.": [
        "Kenya alleges unspecified-crime",
        "Red Front denies",
    ],
    "The register lists 44 sailors among the dead.": ["register asserts"],
    "The clerk lists his friends.": [],
    "A lower toll, 12, was given by the army.": ["army asserts"],
    "The army had given a figure of 70.": ["army asserts"],
    "The army had given a tent to 70 families.": [],
    "The indictment puts the damage at $9 million.": ["indictment asserts"],
    "The fans had reviled the nurse on the radio as a thief.": ["fans alleges unspecified-crime"],
    "The priest preached against “witches” in May.": ["priest asserts"],
    "The council expressed alarm about abductions by the militia.": ["council asserts kidnapping"],
    "The union blames the heat.": ["union asserts"],
    "Critics blame a shadowy network.": ["Critics alleges"],
    "To the unions it sounded like a threat.": ["unions asserts"],
    "To the left it looked like a barn.": [],
    "Fighters keep them in what they call a training camp.": [],
    "Bako led the nurse to believe that they were engaged.": [],
    "The state singled out one of the nurses.": [],
    "Photos verified by the BBC showed a fire.": ["Photos asserts"],
    "The navy holds the club responsible all the same.": ["navy alleges unspecified-crime"],
    "“The king lies,” Ana Ruiz was quoted as saying.": ["Ana Ruiz asserts"],
    "The talks failed. Villagers blame the mayor.": ["Villagers alleges unspecified-crime"],
    "The army shot nine men. Villagers blame the mayor.": ["Villagers alleges unspecified-crime"],
    "Nine men were shot on Monday. Witnesses blamed the militia.": [],
    "Two nurses were beaten, says Open Wards.": ["Open Wards alleges attack"],
    "Three boys were shot, claims Human Rights First.": ["Human Rights First alleges attack"],
    "Thousands have been detained, reports Amnesty International.": ["Amnesty International asserts"],
    "The boys were killed, alleges Crisis Watch.": ["Crisis Watch alleges killing"],
    "The men were starved, say Open Wards and Ann Roe.": ["Ann Roe alleges torture", "Open Wards alleges torture"],
    "Two nurses have been beaten by guards, writes Open Wards.": ["Open Wards alleges attack"],
    "The cells are cold, say lawyers, something the ministry denies.": ["lawyers asserts", "ministry denies"],
    # nouns of speech and whose they are
    "Official denials that the guards are behind the thefts go on.": ["— denies unspecified-crime"],
    "Club denials that the gate was open were wrong.": ["Club denies"],
    "A rebel claim that nine sailors were shot was ignored.": ["rebel alleges attack"],
    # what is called a wrong
    "The mob called the nurse a thief.": ["mob alleges unspecified-crime"],
    "The poet described the general as a butcher.": ["poet alleges unspecified-crime"],
    "The poet called himself a thief.": ["poet asserts unspecified-crime"],
    "The poet called the boat a thief of time.": ["poet asserts"],
    # words passed on, and what is only spoken of
    "“The king lies,” its deputy head, Ana Ruiz, was quoted as saying.": ["Ana Ruiz asserts"],
    "The gate was open, Ana Ruiz was reported as saying.": ["Ana Ruiz asserts"],
    "“They have left us,” he said on Monday, pointing to the letter.": ["unidentified (he) asserts"],
    "The navy says that the union has accused the guards of beating boys.": ["union alleges attack"],
    "The navy said that the union had listed two guards for beating boys.": ["union alleges attack"],
    "The shop listed a house for sale.": [],
    "The UN accused on Monday the army of torture.": ["United Nations alleges torture"],
    # a phrase or a clause and whose words it is
    "The attackers? Bandits, says the mayor.": ["mayor asserts"],
    "Did he sell the boat? Never, he said.": ["unidentified (he) asserts"],
    "It has nine members. The mayor said on Friday.": [],
    "“The gate is open,” she said, “and two boats are gone.”": ["unidentified (she) asserts"],
    "They were drunk, was all the captain would say.": ["captain asserts"],
    "“The cooks are happy,” was the mayor's only answer.": ["mayor asserts"],
    "The letter, he said, was his reply.": ["unidentified (he) asserts"],
    "The gate was open, the union found on Monday, and two boats were gone.": ["union asserts"],
    "As the bishop thinks and a nun testified, the mill was burned.": ["bishop asserts", "nun asserts"],
    "Not one inspector has warned of cracks.": [],
    "None of the maps that it promised was ever printed.": [],
    # who commands does so; who asks, apologises or tells what others left unsaid speaks
    "The court directed the firm to reopen the mine.": [],
    "The court told the firm to reopen the mine.": [],
    "The union urged the firm to reopen the mine.": ["union asserts hedged"],
    "The bishop apologised to the widows.": ["bishop admits"],
    "The bishop has said sorry for the fire.": ["bishop admits"],
    "“They never told us who paid,” the nurse said.": ["nurse asserts"],
    "The nurse said the guards never told them that they had to pay.": ["nurse asserts"],
    "Nor had the mayor ever asked anybody to burn the files.": [],
    "The leaflet does not mention the fire.": [],
    "None of its members had ever set foot in Mali, the statement reads.": ["statement asserts"],
    # part of it in quotation marks, and what stands behind a colon
    "The roof leaked “like a sieve”, the cook said, and nobody had climbed the tower.": ["cook asserts"],
    # a cue that commas set off, and what stands before and behind it
    "In Gulu, the charity alleges, a pastor has beaten nine orphans.": ["charity alleges attack"],
    "Three judges resigned, the paper reports, and the fourth was dismissed.": ["paper asserts"],
    "None of the doors had been forced, he said on Monday, nor was any window broken.": ["unidentified (he) asserts"],
    "The militia executed 90 farmers in the Mora valley, a panel found.": ["panel alleges execution"],
    "Among the buyers, the report alleges, were two senators.": ["report alleges"],
    '"The harbour is closed," he told reporters, while urging fishermen to stay.': [
        "unidentified (he) asserts",
        "unidentified (he) asserts hedged",
    ],
    "Three judges, the paper's reports and the fourth clerk were dismissed.": [],
    "Soldiers killed nine men, a monitor, two nuns and a boy said.": [
        "boy alleges killing",
        "monitor alleges killing",
        "two nuns alleges killing",
    ],
    "Rebels burned houses, shops and a school, police and residents said.": [
        "police alleges attack",
        "residents alleges attack",
    ],
    '"Never," he replied.': ["unidentified (he) asserts"],
    "Guards beat inmates, report says; army denies": ["army denies attack", "report alleges attack"],
    # participles with which the speaker answers
    "A guard told the court that wardens starved the men, contradicting the prison's account.": [
        "guard alleges torture",
        "guard disputes",
    ],
    '"They have left," she said, referring to the union.': ["unidentified (she) asserts"],
    "On the eve of the session Ost, however, rejected the report as biased.": ["Ost disputes"],
    "The union said the army had beaten miners and jailed them, accusing them of theft.": [
        "army alleges unspecified-crime",
        "union alleges attack",
        "union asserts",
    ],
    "The union said the army had jailed nine miners, accusing it of spying.": [
        "union alleges unspecified-crime",
        "union asserts",
    ],
    # what somebody is accused of, in a gerund
    "The department accused the leader, Bo Lim, of human rights abuse, including directly participating in torture.": [
        "department alleges repression",
        "department alleges torture",
    ],
    # allegations that are called false, and what a predicate says of whom it names
    "The envoy has pointed out that the allegation of “forced labour” in Mora is a huge lie.": [
        "envoy disputes forced-labour",
    ],
    "There was no allegation of forced labour in Mora, the ministry said.": ["ministry asserts"],
    # a quotation of several sentences, whose speaker is described right before the cue
    "“The whole town fell silent when the trucks came. They beat the miners and burned the school. "
    "Doors were broken and even the cattle were not spared,” Bo Lim, a resident of Mora said over the phone.": [
        "Bo Lim asserts"
    ],
    # a list of deeds, in which nobody speaks
    "They took the hill, claimed victory and left.": [],
    "Rebels shot the driver, saw a policeman and fled.": [],
    "The UN holds the president and two generals responsible for war crimes.": ["United Nations alleges war-crimes"],
    "The UN blames the army and the militia for the massacre.": ["United Nations alleges killing"],
    "The Ministry still holds the owners responsible.": ["Ministry alleges unspecified-crime"],
    "Three witnesses blamed the Red Front, a group from the north.": ["Three witnesses alleges unspecified-crime"],
    "Villagers blame the rains.": ["Villagers asserts"],
    "The minister vowed to hold those responsible.": ["minister asserts"],
    "The army denies the raid; the rebels burned the school, a witness said.": [
        "army denies",
        "witness alleges attack",
    ],
    "He was not a fighter; he was a farmer, his wife said.": ["wife asserts"],
    "The army believes that the rebels shot the boys, a spokesman said.": ["army alleges attack"],
    "He believes that the rebels shot the boys, a spokesman said.": ["spokesman alleges attack hedged"],
    "The judge said the prosecution had proved that Bako enlisted boys.": ["judge alleges child-soldiers"],
    "Moscow dismissed accusations that its forces tortured children, saying it had tortured nobody.": [
        "Russia asserts torture",
        "Russia disputes torture",
    ],
    "Rebels said troops had killed villagers, a claim that the army called a fabrication.": [
        "Rebels alleges killing",
        "army disputes",
    ],
    "The department designated the group as a terrorist organisation.": ["department alleges terrorism"],
    "The panel found evidence that the guards had tortured prisoners.": ["panel alleges torture"],
    "The panel has not found evidence that the guards tortured prisoners.": ["panel disputes torture"],
    "The panel found no evidence of torture by the guards.": ["panel disputes torture"],
    "The panel found no evidence of torture, according to the envoy.": ["envoy asserts"],
    "Ann Roe fled. She was held by a man who, she said, tortured her.": ["Ann Roe alleges torture"],
    "There is no evidence of torture by the guards, the minister said.": ["minister disputes torture"],
    "There is no evidence that the guards tortured prisoners, the minister said.": ["minister disputes torture"],
    "According to Simorgh News, the minister believes the guards tortured the men.": [
        "minister alleges torture",
    ],
    "She was taken in and told that her mother had killed a guard.": ["— alleges killing"],
    "She was taken in and said that her mother had killed a guard.": ["unidentified (she) alleges killing"],
    "Valeska Paris fled in 2019. Paris said that guards had tortured her.": ["Valeska Paris alleges torture"],
    "Valeska Holm fled in 2019. Paris said that guards had tortured her.": ["France alleges torture"],
    "Valeska Paris fled in 2019. A court in Paris said that guards had tortured her.": ["court alleges torture"],
    "“We reject the biased report which has leveled unrealistic allegations against some countries, including the "
    "Republic of Chad, by using unreliable sources,” Karimi said, according to Chad’s state-run Sahel News agency.": [
        "Karimi disputes",
        "biased report alleges unspecified-crime",
    ],
    "The office of Mayor Lucia Brandt would not comment.": ["office of Mayor Lucia Brandt declines"],
    "No one from the defence ministry would comment.": ["defence ministry declines"],
    "The Brandt foundation has not commented.": ["Brandt foundation declines"],
    "There was no immediate comment from the embassy.": ["embassy declines"],
    "There was no word from the ministry, which has dismissed earlier reports as false.": [
        "ministry declines",
        "ministry disputes",
    ],
    "The tribunal was also satisfied that Petrov had tortured a prisoner.": ["tribunal alleges torture"],
    "Marko Petrov was found guilty by the court of abducting children.": ["court alleges kidnapping"],
    "Judges at the tribunal convicted the former colonel Marko Petrov on Tuesday of war crimes, "
    "including torture, murder and rape.": [
        "Judges alleges killing",
        "Judges alleges rape",
        "Judges alleges torture",
    ],
    "Leaked footage shows two women being beaten by police.": ["Leaked footage alleges attack"],
    "The video appears to show soldiers beating a prisoner.": ["video alleges attack hedged"],
    "Amnesty International has made the same accusation.": ["Amnesty International alleges"],
    "Human rights groups have repeated these allegations.": ["Human rights groups alleges"],
    "Petrov is accused of stealing children, an accusation that he denies.": [
        "Petrov denies",
        "— alleges unspecified-crime",
    ],
    # A cue between commas takes the clause around it, no more and no less.
    "Everybody is searched by the army, a check which, former inmates say, often means torture.": [
        "former inmates asserts",
    ],
    "The men were led to a barn where, survivors recalled, guards beat them.": ["survivors alleges attack"],
    "The true aim of the decree, the statement went on, is to silence the press.": ["statement asserts"],
    "Two villagers withdrew for fear, their lawyers said, that soldiers would torture them.": [
        "lawyers alleges torture hedged",
        "lawyers asserts",
    ],
    "Guards took their papers, the workers said, locked them in and beat those who left.": [
        "workers alleges arbitrary-detention",
        "workers alleges attack",
        "workers alleges unspecified-crime",
    ],
    "Punishing deserters, some object, helps nobody.": ["some asserts"],
    "The truce, others counter, saved lives.": ["others asserts"],
    "The police tortured ten women, an aide to the mayor, Eleni Brandt, said.": ["Eleni Brandt alleges torture"],
    # Who says it with "as", in whose words, of whom nothing is said.
    "As the report notes, the guards tortured ten men.": ["report alleges torture"],
    "As the prosecutor put it, the guards tortured ten men.": ["prosecutor alleges torture"],
    "As reported by the abbot, the guards tortured ten men.": ["abbot alleges torture"],
    "The guards, as noted by the abbot, tortured ten men.": ["abbot alleges torture"],
    "As asked by the abbot, the guards tortured ten men.": [],
    "Ten men reported being tortured by guards.": ["Ten men alleges torture"],
    "The guards tortured ten men, as the prosecutor has said.": ["prosecutor alleges torture"],
    "As the prosecutor spoke, the guards tortured ten men.": [],
    "To the army, the dead were terrorists.": ["army alleges terrorism"],
    "For the prisoners, the night ended in the jail.": [],
    "In the words of the survivor Amina Diallo, the guards tortured ten men.": ["Amina Diallo alleges torture"],
    "There are reports of men being tortured by guards.": ["— alleges torture hedged"],
    "Reports that guards had tortured ten men reached the capital on Monday.": ["Reports alleges torture"],
    "CLAIM: The police tortured ten women.\n\nVERDICT: False": ["— alleges torture hedged", "— disputes torture"],
    "False: The police tortured ten women.": ["— disputes torture"],
    "Asked by counsel whether the guards had tortured him, the witness said that he had been tortured.": [
        "witness alleges torture"
    ],
    # Who speaks is the head of the phrase.
    "A panel of experts appointed by the U.N. Secretary-General said guards had tortured men.": [
        "panel of experts alleges torture",
    ],
    "The envoy conceded to an official that guards had tortured prisoners.": ["envoy admits torture"],
    "The panel found credible allegations that guards had tortured prisoners.": ["panel alleges torture"],
    "The committee spoke of reports that guards tortured prisoners.": ["reports alleges torture"],
    "The committee denied reports that guards tortured prisoners.": ["committee denies torture"],
    "A court found the former colonel guilty of torture.": ["court alleges torture"],
    "The assize court declared the surgeon guilty on four counts of torture.": ["assize court alleges torture"],
    "The court held him guilty of torture.": ["court alleges torture"],
    "The doctor declared the surgeon unfit.": ["doctor asserts"],
    "Ottawa holds the two generals responsible for torture.": ["Canada alleges torture"],
    "Ottawa holds two generals in prison for the king.": [],
    # Whoever is quoted speaks, also as a pronoun; what is told to others is no object of the telling.
    "Ivan Petrov was tired. Tass quoted him as saying that guards had tortured men.": ["Ivan Petrov alleges torture"],
    "Ivan Petrov was tired. “Guards tortured men,” Tass quoted him as telling deputies.": [
        "Ivan Petrov alleges torture"
    ],
    "Tass quoted the letter that he had sent them.": ["TASS asserts"],
    # A condition or time before a verb is no speech of its subject.
    "“If prisoners wept, they laughed,” he said.": ["unidentified (he) asserts"],
    "Roe said the guards had tortured men, and pointed to a letter of theirs.": ["Roe alleges torture", "Roe asserts"],
    # What stands behind the semicolon that ends a cue is said, too; an "if" without a verb is no condition.
    "The barn was open, Roe said; guards had tortured men.": ["Roe alleges torture", "Roe asserts"],
    "The barn was open by then, Roe said; guards tortured men.": ["Roe alleges torture", "Roe asserts"],
    "The barn was open, Roe said; the army denied it.": ["Roe asserts", "army denies"],
    "Guards tortured men for an hour, if at all, investigators believe.": ["investigators alleges torture hedged"],
    "Men were tortured in Oslo, and from there to Lagos, prosecutors allege.": ["prosecutors alleges torture"],
    # What another says behind ", but" is his; what stands behind a colon is whose words stand before it.
    "Farmers said the guards had tortured men, but the guards said the men had slept.": [
        "Farmers alleges torture",
        "guards asserts",
    ],
    "Roe said that guards had tortured men, but that the abbot had fled.": ["Roe alleges torture", "Roe asserts"],
    "Roe said two nuns fled: One guard had tortured men, the other slept.": ["Roe alleges torture", "Roe asserts"],
    "The abbey denied a report by Border Watch (BW), which alleges that it tortured men.": [
        "Border Watch alleges torture",
        "abbey denies",
    ],
    # An object behind the name that it is given, and a name behind the claim.
    "Kenya dismissed as “false and politically driven” a report that guards tortured men.": ["Kenya disputes torture"],
    "The envoy described the claim that guards tortured men as false.": ["envoy disputes torture"],
    "The envoy called the claim that guards tortured men a lie.": ["envoy disputes torture"],
    # A participle behind a comma tells what who acts says, not whom he asks or tells of.
    "The ministry has asked Chad to remove it, arguing that guards tortured men.": [
        "ministry alleges torture",
        "ministry asserts hedged",
    ],
    "Chad rejected a report by a panel which blamed its navy, saying guards tortured men.": [
        "Chad alleges torture",
        "Chad disputes",
        "panel alleges unspecified-crime",
    ],
    "Chad rejected a report by a panel, which blamed its navy, saying guards tortured men.": [
        "Chad disputes",
        "panel alleges torture",
        "panel alleges unspecified-crime",
    ],
    "Widows spoke to us. “Guards tortured my two sons,” said one of them.": ["one of them alleges torture"],
    "The envoy described the charge that guards tortured men with wires as an invention of his rivals.": [
        "envoy disputes torture"
    ],
    # two who speak behind what ends in a noun
    "Guards tortured dozens, nuns and a local priest said on Monday.": [
        "local priest alleges torture",
        "nuns alleges torture",
    ],
    "Guards tortured dozens of people, nuns and a local official said.": [
        "local official alleges torture",
        "nuns alleges torture",
    ],
    "Guards tortured nuns, herders and a priest, officials said.": ["officials alleges torture"],
    # who spread the lies that something is called is accused beside the dispute
    "The envoy called the report propaganda.": ["envoy disputes"],
    "The envoy called the report one-sided.": ["envoy disputes"],
    "The envoy called the accusations lies.": ["envoy disputes"],
    "The envoy rejected the accusations, calling them lies spread by Chad.": [
        "envoy alleges disinformation",
        "envoy disputes",
    ],
    "The envoy denied that guards tortured men, calling it a lie.": ["envoy denies torture", "envoy disputes"],
    "The envoy said guards had tortured men, calling it a holiday.": ["envoy alleges torture"],
    "The envoy dismissed the accusations as propaganda spread by Chad.": [
        "envoy alleges disinformation",
        "envoy disputes",
    ],
    "The envoy rejected accusations that Chad spread lies.": ["envoy disputes disinformation"],
    "The envoy called a report accusing guards of torture a pack of lies.": [
        "envoy disputes",
        "report alleges torture",
    ],
    "The envoy called the claim that guards tortured men for fun a lie spread by his rivals.": [
        "envoy disputes torture"
    ],
    "The envoy slammed as baseless a claim that guards tortured men.": ["envoy disputes torture"],
    "The envoy said the claims were false and politically motivated.": ["envoy disputes"],
    "The envoy called the findings “lies fed by exiles” and left.": ["envoy disputes"],
    "The envoy slammed the claim that guards tortured men.": ["envoy disputes torture"],
    "The envoy described the claim that guards tortured men as grave.": ["envoy alleges torture hedged"],
    "The envoy denied that guards tortured men there, calling the reports a fabrication.": [
        "envoy denies torture",
        "envoy disputes",
    ],
    # An aside on somebody is told by whoever the aside names.
    "According to officials, the figure comes from a researcher, Anton Brandt, who estimated that guards "
    "tortured ten men.": ["Anton Brandt alleges torture", "officials asserts"],
    "The mayor was urged to stop arming the militia.": [],
    "“Now somebody has said who did it,” said a mother who did not want to be named.": ["mother asserts"],
    "Mayor Brandt said in announcing the measures that guards had tortured men.": ["Brandt alleges torture"],
    "Mayor Brandt said in denying the charges that guards had tortured men.": ["Brandt denies torture"],
    "The army tortured nobody, its spokesman, Col. Moses Brandt, insisted.": ["Moses Brandt asserts torture"],
    "The guards, their critics say, have tortured ten men.": ["critics alleges torture"],
    "Activists, among them Lina Brandt, who was jailed in 2018, say guards tortured her.": [
        "Activists alleges torture"
    ],
    "Human Rights Watch, citing witnesses, said guards had tortured men.": ["Human Rights Watch alleges torture"],
    "Mr. Guajardo said there was little point in answering Mr. Brandt’s threats. “We must wait,” he said.": [
        "Guajardo asserts",
        "Guajardo asserts hedged",
    ],
    "Ms. Lee spoke of Mr. Brandt’s raid. “I burned nothing,” he said.": ["Brandt asserts", "Lee asserts"],
    # Nobody tells of his own raid, and nobody is named in her own words.
    "Survivors came to Goma. Guards tortured them every night, they said.": ["Survivors alleges torture"],
    "Guards met reporters in Goma. They had tortured nobody, they said.": ["Guards asserts torture"],
    "One of the prosecutors works at night. “The files were burned by the minister. I never proved it,” she says.": [
        "One of the prosecutors asserts",
    ],
    # Who stands at the end with a clause of his own speaks, though a parser has him do or suffer what he tells.
    "Guards tortured men there, a cook who had fled in May told reporters.": ["cook alleges torture"],
    "Guards tortured men there, two nationals who are held there told reporters.": ["two nationals alleges torture"],
    "The town fell to guards, men whom the mayor praised.": [],
    "Nine women whom guards had tortured were freed on Friday, police said.": [
        "police alleges torture",
        "police asserts",
    ],
    # What befell oneself is alleged, too; evidence is given by somebody.
    "Two cooks alleged being tortured by the guards.": ["Two cooks alleges torture"],
    "The nurse alleges having been tortured by the guards.": ["nurse alleges torture"],
    "A cook gave evidence saying guards had tortured men.": ["cook alleges torture"],
    # "As per" a document is according to it.
    "Guards tortured men, as per the complaint.": ["complaint alleges torture"],
    "The bread was baked as per the recipe.": [],
    # Food is withheld, a wrong denied.
    "Lawyers said guards had beaten a cook, denying her food and sleep.": [
        "Lawyers alleges attack",
        "Lawyers alleges torture",
    ],
    "The envoy said guards had left, denying any torture.": ["envoy asserts", "envoy denies torture"],
    # What a paper accuses of is alleged; letters behind a name are no surname; who responds to a call says nothing.
    "Two cooks, one of them a nun, are accused in a lawsuit of torturing men.": ["lawsuit alleges torture"],
    "Lawyer Ken Brandt QC met a cook. Mr Brandt said guards had tortured men.": ["Ken Brandt QC alleges torture"],
    "The attorney, Ken Brandt Jr., met a cook. Brandt said guards had tortured men.": [
        "Ken Brandt Jr. alleges torture"
    ],
    "The ship responded to a distress call.": [],
    "When the shed was opened nine men were found inside, jurors have been told.": ["— asserts"],
    # who is heard saying something says it, not who hears it
    'A nun said she heard a guard at the gate shout, "I will shoot the cooks."': [
        "guard asserts attack hedged",
        "nun asserts",
    ],
    'A nun said she heard the gate and a shout, "I will shoot the cooks."': [
        "nun asserts",
        "nun asserts attack hedged",
    ],
    # who looks askance at somebody says nothing of what is told of him
    "Wardens grew suspicious of a cook who had robbed nuns.": [],
    "Wardens grew suspicious of the claim that a cook had robbed nuns.": ["Wardens doubts unspecified-crime"],
    # when something was, told behind who says so between commas, is part of that
    "It began, a nun says, when guards beat a cook.": ["nun alleges attack", "nun asserts"],
    'The letter began: "Guards beat a cook."': ["letter alleges attack"],
    # what a court hears others say, in a headline too
    "Gang forced boys to weep, court hears": ["— alleges unspecified-crime"],
    "Gang forced boys to weep, nuns say": ["nuns alleges unspecified-crime"],
    # nobody goes after what only says when
    "Two cooks died and one went missing after the boat sank.": [],
    # in some courts those who contest a charge claim trial
    "Ann Roe claimed trial to a charge of theft.": ["Ann Roe denies unspecified-crime"],
    "Ann Roe claimed damages.": [],
    # a participle goes on with the one before, not with a clause between them
    "The envoy denied it, pointing to a panel that a nun formed in May and saying that it was a lie.": [
        "envoy denies",
        "envoy disputes",
    ],
    # a passive is no act of who speaks
    "The cook said she speaks no Thai and was beaten by guards.": ["cook alleges attack", "cook asserts"],
}
"""What each sentence puts into somebody's mouth, as "claimant stance offence certainty", sorted."""

NEAR_MISSES = (
    "The involvement of foreigners highlights the role of smugglers in Chad.",
    "The museum shows visitors around.",
    "There was no comment on the wall.",
    "The party claimed victory in the northern provinces.",
    "The flood claimed 40 lives in the valley.",
    "Recruits reported to work at the barracks on Monday.",
    "Brandt held that post until 2015.",
    "The department designated Chad as a Tier 3 country.",
    "Brandt found evidence in the drawer.",
    "Brandt challenged the mayor to a debate.",
    "The mayor made the payment.",
    "The object, a knife, was found in the yard.",
    "It was a crisis that threatened to kill thousands.",
    "He met the mayor, a lawyer, Eleni Brandt, and left.",
)
"""Sentences in which nobody says anything."""


def voices(text: str) -> list[str]:
    """The claims of quoted voices, and what the text calls an accusation of nobody named."""
    article = Article(article_id(text), "a.txt", text, text_sha256(text))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    found = set()
    for claim in extraction.claims:
        if claim.cue_span is not None:
            certainty = claim.certainty.value if claim.certainty.value != "stated" else ""
            parts = (
                names.get(claim.claimant or "", "—"),
                claim.stance.value,
                claim.proposition.offence or "",
                certainty,
            )
            found.add(" ".join(filter(None, parts)))
    return sorted(found)


@pytest.mark.parametrize(("sentence", "expected"), VOICED.items())
def test_voices(sentence: str, expected: list[str]) -> None:
    assert voices(sentence) == expected


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_near_misses(sentence: str) -> None:
    assert voices(sentence) == []


RELAYED = {
    "Two women told this newspaper that guards had tortured men.": ["newspaper"],
    "Two women told the newspaper seller that guards had tortured men.": [],
    "Two women told our correspondent that guards had tortured men.": ["correspondent"],
    "The Port Council met. A clerk told this agency that guards had tortured men.": ["agency"],
    "Two women told the weekly Morgen that guards had tortured men.": ["weekly Morgen"],
    "Two women told the broadcaster Sur that guards had tortured men.": ["Sur"],
    "Two women told the news site Kanal that guards had tortured men.": ["Kanal"],
    "Two women told Ravna, a daily in the capital, that guards had tortured men.": ["Ravna"],
    "In remarks to the daily Ravna, two women said that guards had tortured men.": ["Ravna"],
    "Speaking to the local outlet Terra, a herder said that guards had tortured men.": ["Terra"],
    "The chairman, Ivo Rusk, speaking to the broadcaster Sur, said that guards had tortured men.": ["Sur"],
    "Two women told the magistrate Morgen that guards had tortured men.": [],
    "Two women told the police station Nord that guards had tortured men.": [],
    "Two women told Ana Sol, a reporter for a daily, that guards had tortured men.": [],
    "Brandt told Sahel News that guards had tortured men.": ["Sahel News"],
    "Brandt told Radio Teluk in an interview that guards had tortured men.": ["Radio Teluk"],
    "Brandt told the daily Suara that guards had tortured men.": ["Suara"],
    "Brandt told the daily meeting that guards had tortured men.": [],
    "In an interview with the broadcaster Al Mada, Brandt said that guards had tortured men.": ["Al Mada"],
    "Survivors told investigators that guards had tortured men.": ["investigators"],
    "The minister told investigators that guards had tortured men.": [],
    "Survivors told reporters that guards had tortured men.": [],
    "A boy told Amnesty International that guards had tortured men.": ["Amnesty International"],
    "A boy told the U.N. Security Council that guards had tortured men.": [],
    "The committee spoke of reports that guards had tortured men.": ["committee"],
    "“Guards tortured men,” state radio quoted Ana Sol as saying.": ["state radio"],
    "The Deep Fund wrote to Chad. It called it cruel. “Chad tortured men,” it quoted Ana Sol as saying.": ["Deep Fund"],
    "“Guards tortured men,” Ana Sol was quoted as saying by the Sahel News.": ["Sahel News"],
    "Chad rejected a study by Sahel Watch that accuses it of torturing men.": [],
    "Chad cited a study by Sahel Watch which says that guards tortured men.": ["Chad"],
}
"""Who passes on what each sentence tells of torture."""


@pytest.mark.parametrize(("sentence", "expected"), RELAYED.items())
def test_relays(sentence: str, expected: list[str]) -> None:
    article = Article(article_id(sentence), "a.txt", sentence, text_sha256(sentence))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    (told,) = (c for c in extraction.claims if c.proposition.offence == "torture")
    assert [names[one] for one in told.via] == expected


POSTS = {
    "The envoy said that President Marko Brandt had left.": None,
    "The envoy said that two leaders of Hezbollah, Marko Brandt and Ali Roe, had left.": "envoy",
    "“President Marko Brandt has left,” the envoy said.": "envoy",
}
"""Whose word it is that somebody holds a post."""


@pytest.mark.parametrize(("sentence", "expected"), POSTS.items())
def test_a_title_in_indirect_speech_is_the_articles_own(sentence: str, expected: str | None) -> None:
    article = Article(article_id(sentence), "a.txt", sentence, text_sha256(sentence))
    extraction = next(extract_articles([article]))
    names = {e.id: e.name for e in extraction.entities}
    posts = [c for c in extraction.claims if c.proposition.kind is PropositionKind.RELATION]
    assert {names.get(c.claimant or "") for c in posts} == {expected}
