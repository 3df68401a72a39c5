"""Whom words mean by what is told of them: each construction with a near-miss, as the shipped model reads it."""

import re

import pytest

from extract.english import load_pipeline
from extract.references import find_references
from graph.ids import article_id, text_sha256
from graph.model import Article

FATES = [
    # what is done by doing it to "them" is done to them; whom his own past makes something, he is
    ("them", "The abbey forced monks into its choirs by starving them.", "monks"),
    ("them", "The abbey sent monks to the choirs and starved them.", "monks"),
    ("it", "The Port Trust met Lom Abbey. Oman's coast makes it a goal for smugglers.", "Oman"),
    ("it", "The Port Trust met Lom Abbey. Oman's fleet shelled it on Monday.", None),
    # what another does to a body that is his own is done to who tells it
    ("her", "A cook said the warden burned her arm with an iron.", "cook"),
    ("his", "A cook said a captain stubbed out a pipe on his chest.", "cook"),
    ("his", "A cook said the warden raised his hand.", "warden"),
    # whom a speaker means is told behind his words
    ("He", 'Ivo Dask fled. "He robbed nuns," the abbot said, referring to Bo Kim.', "Bo Kim"),
    ("He", 'Ivo Dask fled. "He robbed nuns," the abbot said, referring to a letter.', "Ivo Dask"),
    # who only are some, or whoever did it, are nobody named
    ("they", "Wardens raided an abbey. Some said they were beaten.", None),
    ("they", 'Wardens came. "If anyone wept, they were beaten," a nun said.', None),
    ("they", "Nine nuns fled. A cook said they were beaten.", "Nine nuns"),
    # what somebody's men do, or the men of his militia, they do to others
    ("him", "The cook recalled how soldiers loyal to Bo Kim's militia beat him.", "cook"),
    # whose wrongs those accused hide
    ("its", "The Port Trust accused the army of hiding its crimes.", "army"),
    ("its", "The Port Trust accused the army of hiding its ships.", "Port Trust"),
    # where a body is based is not the country of which it speaks
    ("the country", "Togo has denied it. A report by Chad-based monks led the abbot to shun the country.", "Togo"),
    ("the country", "Togo has denied it. A report by monks in Chad led the abbot to shun the country.", "Chad"),
    # a group of which a reporter writes is not his paper
    (
        "the group",
        "The Red Front has robbed men. Ann Roe of Gazeta Nova wrote of the group's history of robbing cooks.",
        "Red Front",
    ),
    # nor the one that is named once beside the one of whom the article speaks all the time
    (
        "the group",
        "The Red Front robs men. The Red Front robs nuns. Ann Roe met the Red Front. The Red Front robs boys. The Red "
        "Front robs girls, as the Sun Front did. The rise of the Red Front shook many who fear the group.",
        "Red Front",
    ),
    (
        "the group",
        "The Red Front robs men. The Red Front robs nuns. The Sun Front robs girls. Many fear the group.",
        "Sun Front",
    ),
    ("the group", "Ann Roe of the Red Front wept. The mayor praised the group's work.", "Red Front"),
    # whom others call rebels, those who found them are not; who did wrong is
    ("they", "Villagers buried six men. The army said they were rebels.", "six men"),
    ("they", "Residents saw the bodies of six men. The army said they were rebels.", "six men"),
    ("they", "Soldiers shot six men. The army said they were rebels.", "six men"),
    ("they", "Gunmen killed six farmers. Police said they were bandits.", "Gunmen"),
    # a post beside its holder's name is no noun that just anybody bears
    (
        "his",
        "Mayor Karim Odeh wept. “They robbed us,” he said. Chad's envoy to Lom, Omar Lun, voiced his regret.",
        "Omar Lun",
    ),
    # "all" are those counted or named in a row just before; who stands accused answers for it
    ("All", "Four men stood trial for robbing a nun. All denied it.", "Four men"),
    (
        "All",
        "Ann Roe, Bo Lim and Eva Lang were charged with selling babies. All denied it.",
        "Ann Roe, Bo Lim and Eva Lang",
    ),
    ("All", "Guards beat six cooks. All said they had been made to dig.", "six cooks"),
    ("None", "Four guards were accused of robbing two nuns. None has been charged.", "Four guards"),
    ("All", "Guards robbed nuns. All is well.", None),
    ("Both", "Two sisters were charged with selling babies. Both denied it.", "Two sisters"),
    # "one" brings somebody in as "a" does
    ("he", "Karim Odeh was held. One local clerk agreed to talk, saying he would be sacked.", "One local clerk"),
    # who speaks in a clause on his name goes on
    ("he", "The mayor met Omar Lun, who said that guards had left. “They are gone,” he said.", "Omar Lun"),
    ("he", "The mayor met Omar Lun, who had left. “They are gone,” he said.", "mayor"),
    (
        "The principal",
        "Their school principal denied it. “We wait,” the principal, Ana Kwam, said. The principal wept.",
        "Ana Kwam",
    ),
    # who suffers for what he did is no doer of it, and who is freed was held
    ("he", "A warden beat Bo Kim after he refused to sing.", "Bo Kim"),
    ("he", "A warden beat Bo Kim after he had drunk all night.", "warden"),
    ("he", "A warden met Bo Kim after he refused to sing.", "warden"),
    ("they", "Wardens freed nine cooks from a mill where they were being held by a gang.", "nine cooks"),
    ("they", "Wardens watched nine cooks from a mill where they were hidden.", "Wardens"),
    ("they", "Bandits freed the imam they had abducted.", "Bandits"),
    # nor do officials suffer what befalls those of whom they tell
    ("they", "Police said they were sold to a mill.", None),
    ("they", "Police said they were shot at by a mob.", None),
    # an office of two words is theirs alone who were called so
    ("The prime minister", "Omani Prime Minister Ana Kwam left. The prime minister denied it.", "Ana Kwam"),
    ("The army chief", "Police chief Ana Kwam met army chief Omar Lun. The army chief wept.", "Omar Lun"),
    (
        "The foreign minister",
        "Foreign Minister Ana Kwam met Omani Foreign Minister Omar Lun. The foreign minister wept.",
        "foreign minister",
    ),
    # who is promised something gets it, and suffers what comes after; who tells of himself does not
    ("they", "The traffickers told the cooks they would earn a fortune.", "cooks"),
    ("they", "The traffickers told the cooks they would return.", "traffickers"),
    ("they", "The agents promised the cooks they would be paid.", "cooks"),
    ("They", "The agents promised cooks jobs in Oslo. They were sold to a mill.", "cooks"),
    ("They", "The agents gave cooks advice in Oslo. They were sold to a mill.", "agents"),
    # a name in what "it" is said to tell is another's, a body named before it may be the same
    ("it", "The UN report blamed Chad. Six shops burnt after planes left Hmeimim air base, it said.", "UN report"),
    # no body is a rights group because its name ends in "Group"
    ("The rights group", "Human Rights Watch blamed the Karo Group. The rights group wept.", "Human Rights Watch"),
    ("The group", "The Karo Group fled. The group wept.", "Karo Group"),
    # whose acronym stands between an office and a name
    ("The leader", "The leader of the new Unity Front (UF), Ana Kwam, wept. The leader left.", "Ana Kwam"),
    # fighters may be called "the men" where they do a wrong; nobody else is, nor they where they suffer
    ("The men", "Soldiers came to the mill at dawn. The men shot six cooks.", "Soldiers"),
    ("The men", "Soldiers came to the mill at dawn. The men ate.", "men"),
    ("The men", "Cooks came to the mill at dawn. The men shot six soldiers.", "men"),
    # a state called by its capital is no town
    ("the town", "Moscow says it never hit the town.", "town"),
    # what stands behind a name tells what kind of body has it
    ("the charity", "The boys fled from the Tigal rebels, the charity said.", "charity"),
    ("the charity", "The boys met Tigal Aid's nurses, the charity said.", "Tigal Aid"),
    # one and several in a row are taken up together
    ("They", "Bo Kim and two of his guards are charged with theft. They deny it.", "Bo Kim and two of his guards"),
    ("They", "Bo Kim saw two of his guards. They deny it.", "two of his guards"),
    ("The two", "Bo Kim and two of his guards are charged with theft. The two deny it.", "two of his guards"),
    # what has no body is not beaten
    ("they", "The cooks say the firms sent them to mills where they were beaten.", "cooks"),
    # the newspaper that tells it has no part in it
    ("its", "Gull Ltd denies it. In a note to this newspaper its director, Bo Kim, was blunt.", "Gull Ltd"),
    # "the front" is one where a name ends so
    (
        "The front",
        "Monks fear the Red Redemption Front. The front said it had lost nobody.",
        "Red Redemption Front",
    ),
    # no ocean is sued
    ("Blue Pacific", "Nine cooks are suing Blue Pacific over it.", "Blue Pacific"),
    # the dead say nothing
    ("The rebels", "The army killed 12 rebels near Lom. The rebels said that they had lost nobody.", "rebels"),
    ("The rebels", "The army arrested 12 rebels near Lom. The rebels said that they had been beaten.", "12 rebels"),
    ("The farmers", "Gunmen killed 12 farmers near Lom. The farmers had gathered at a well.", "12 farmers"),
    # those whose trade it is tell of suspects, and hardly of themselves
    ("he", "Karim Odeh was held in Kano. A prosecutor said he had sold nine girls.", "Karim Odeh"),
    ("he", "Karim Odeh was held in Kano. An officer said he had shot nine men.", "officer"),
    ("he", "Karim Odeh was held in Kano. An officer said he was wanted in Chad.", "Karim Odeh"),
    ("he", "Karim Odeh was held in Kano. An officer said he was glad to be home.", "officer"),
    # a thing that nobody is, before its clause
    ("they", "The inspectors met the miners. The quotas are so harsh that they amount to slavery.", None),
    ("they", "The inspectors met the miners. The miners are so poor that they sleep in the open.", "miners"),
    # who was taken is held on, and who took him goes on taking
    ("They", "Gunmen kidnapped nine sailors off Lagos. They are being held in the creeks.", "nine sailors"),
    ("They", "Gunmen kidnapped nine sailors off Lagos. They shot the cook.", "Gunmen"),
    ("They", "The army detained forty herders in May. They beat them with cables.", "army"),
    ("them", "The army detained forty herders in May. They beat them with cables.", "forty herders"),
    ("They", "The two firms hired migrants from Nepal. They were forced to work at night.", "migrants"),
    ("They", "Forty raiders burned the mill, seizing six women. They were tied with wire.", "six women"),
    ("They", "The two firms hired migrants from Nepal. They denied it.", "two firms"),
    ("They", "Dozens of students left. Most were arrested by the security forces. They were beaten.", "students"),
    # some of those to whom something was done, and not of those who did it
    ("Some", "The army took away forty herders. Some were shot.", "forty herders"),
    ("most", "The army took away forty herders and cooks; most were shot.", "forty herders and cooks"),
    ("Some", "The army took away forty herders. Some wept.", None),
    ("they", "Hundreds more were held in May; they were beaten.", "Hundreds"),
    # who was held did it, as those say who held him
    ("they", "Officers jailed nine cooks, saying that they had beaten a nun.", "nine cooks"),
    ("they", "Officers met nine cooks, saying that they had asked for a room.", "Officers"),
    ("their", "Brokers met novices and confiscated their phones.", "novices"),
    # quotation marks around some that are new mock nobody
    ("They", 'A clerk told the Tern Guild that "several cooks" were held. They are accused of theft.', "several cooks"),
    # nor is the accused whoever translates
    ("The 50-year-old", "Ann Roe wept. An interpreter leaned over. The 50-year-old was jailed.", "Ann Roe"),
    # a court judges no lawyer
    (
        "him",
        'Bo Girm was arrested. "He is ill," said the lawyer, Omar de Wit. A court sentenced him to a year.',
        "Bo Girm",
    ),
    (
        "him",
        "Bo Girm was arrested. He wept. The driver, Omar de Wit, fled. A court sentenced him to a year.",
        "Omar de Wit",
    ),
    # a department is no company, whatever it is of
    (
        "the company",
        "Vexa, the company, denied it. The Department of Mines wrote a letter. It was said that the company lied.",
        "Vexa",
    ),
    # who suffers it, in a clause of time behind the doer
    ("he", "A driver was stabbed by a cook after he asked to go home.", "driver"),
    ("her", "Another said that a cook had beaten her.", "Another"),
    # a militia is no army, and a coastguard not that of the country somebody is from
    ("The army", "The militia, the Arrak Defence Force, fled. The army shelled the hill.", "army"),
    ("The army", "The troops of the Arrak Defence Force fled. The army shelled the hill.", "Arrak Defence Force"),
    # a company is not beaten, an army may be
    ("They", "The aid groups met the refugees. They had fled from the war.", "refugees"),
    ("They", "The aid groups met the refugees. They had asked for a room.", "aid groups"),
    (
        "they",
        "The culprits hired boys from Nepal. The culprits then drove the boys to a mine. There, they were subjected to "
        "hard labour.",
        "boys",
    ),
    # who hurts others is charged with it
    ("They", "Guards beat two prisoners in June. They were charged on Friday.", "Guards"),
    ("They", "Police arrested two prisoners in June. They were charged on Friday.", "two prisoners"),
    # who is accused answers it, and has done what he is convicted of
    ("He", "Ivan Roe accuses his former boss, Paul Lind, of theft. He denies it.", "Paul Lind"),
    ("He", "Ivan Roe accuses his former boss, Paul Lind, of theft. He wants the money back.", "Ivan Roe"),
    # who says that he was robbed did not do it
    ("he", "Ivan Roe is sued by a smith who says that he beat him.", "unidentified (he)"),
    ("he", "Ivan Roe is sued by a smith who says that he lost a tooth.", "smith"),
    ("It", "Germany accused Syria of torturing prisoners. It denied the claims.", "Syria"),
    ("He", "Judge Paul Lind sentenced Ivan Roe to ten years. He had beaten his wife.", "Ivan Roe"),
    ("He", "Judge Paul Lind sentenced Ivan Roe to ten years. He called the deed vile.", "Paul Lind"),
    ("They", "Police rescued nine girls from a brothel. They have since arrested two men.", "Police"),
]
TOGETHER = [
    # two who stand in a row, be they only described
    (
        "both",
        "Police held the trader Ivo Lang and the pilot Jan Haas. They accuse both.",
        "Ivo Lang and the pilot Jan Haas",
    ),
    ("The two men", "A priest and a cook were held. The two men deny it.", "priest and a cook"),
    ("Neither", "Ali Dar and Omar Noor left. The pair deny it. Neither was held.", "Ali Dar and Omar Noor"),
    ("They", "The mayor and his wife left. They deny it.", "mayor and his wife"),
    # so are several groups
    ("They", "Guards seized monks and nuns in May. They were sold to a mine.", "monks and nuns"),
    # and what two were called once they are called again
    (
        "the couple",
        "Ali and Ana Dar fled. The couple wept. It was cold. The road was long. Peru blames the couple.",
        "Ali and Ana Dar",
    ),
    # parties of any sort, as the noun allows
    ("Both sides", "The army and the rebels fought on Monday. Both sides deny it.", "army and the rebels"),
    ("The two governments", "Chad and Niger fought on Monday. The two governments deny it.", "Chad and Niger"),
    ("The two governments", "Shell and Eni paid on Monday. The two governments deny it.", "two governments"),
    ("Both sides", "The army fought on Monday. Both sides deny it.", "Both sides"),
    ("The two sides", "The army and the rebels fought on Monday. The two sides deny it.", "army and the rebels"),
    # nobody calls himself so in his own words
    ("these clubs", "Chad feeds four clubs of hunters. Riding clubs say these clubs steal.", "four clubs of hunters"),
    ("The clubs", "Chad feeds hunters. Riding clubs say so. The clubs have stolen, Chad said.", "Riding clubs"),
    # who stand against each other, not the organs of one side
    ("Both sides", "Mali's army and police have fought rebels since May. Both sides deny it.", "Both sides"),
    ("both sides", "A clash between the army and the police broke out; both sides deny it.", "army and the police"),
    ("Both sides", "France and Spain are fighting jihadists in Mali. Both sides deny it.", "Both sides"),
    ("Both sides", "France and Spain are fighting each other in Mali. Both sides deny it.", "France and Spain"),
]
SCENES = [
    # who looked into it finds it, and nobody finds it of himself
    ("it", "The Port Trust interviewed 30 divers. The firm had paid none of them, it concluded.", "Port Trust"),
    ("he", "Ivo Marin said two boats had sunk. One carried salt. The crews had fled, he said.", "Ivo Marin"),
    ("He", "Ivo Marin said two cooks had fled. One carried salt. He was shot.", "One"),
    ("it", "The Port Trust fined the yard. The yard, it said, beat divers.", "Port Trust"),
    ("it", "The Port Trust interviewed 30 divers. The firm owes them nothing, it said.", "firm"),
    # who is brought in behind the verb, and before the main clause
    ("It", "The mayor denied it. On Friday came the Lake Trust. It said that two had died.", "Lake Trust"),
    ("it", "Under a treaty that it signed with Norway in May, Iceland promised to free all whales.", "Iceland"),
    # who is first named, and named again, steps forward
    (
        "He",
        "Father Ice fled. His sect has a treasurer, Ivo Marin, who was held. He is accused of theft. Marin denies it.",
        "Ivo Marin",
    ),
    # whom an official questions speaks next
    ("he", "The judge questioned a trucker from Oran. The road was open, he said.", "trucker"),
    # but not before the subject of the clause above
    (
        "he",
        "A former chief of the Chadian navy, seen as a hero, pleaded not guilty on Monday.\n\nMr Ivo Marin looked pale "
        "as he answered that he had shot nobody.",
        "Ivo Marin",
    ),
    # whose voice it was urges
    (
        "He",
        "A cook said guards had kicked him when he asked for his son.\n\n"
        "“It is a shame”, said Paul Ost, head of Andes Watch. He urged Bolivia to stop it.",
        "Paul Ost",
    ),
    # the dead do not act
    ("his", "The spokesman spoke of the monk Ivo Lang while the inquiry into his killing was open.", "Ivo Lang"),
    # who never hit him is who was said to
    ("He", "Omar says the captain beat him. The captain left. He never struck him.", "captain"),
    # a wider word for a post, where one person of such a post was named lately
    ("The diplomat", "Chad's Foreign Ministry spokeswoman Lena Berg left. The diplomat laughed.", "Lena Berg"),
    ("The diplomat", "Foreign Minister Lena Berg left. The diplomat laughed.", "Lena Berg"),
    ("The diplomat", "Police spokeswoman Lena Berg left. The diplomat laughed.", "diplomat"),
    ("The premier", "Prime Minister Lena Berg left. The premier laughed.", "Lena Berg"),
    ("The lawmaker", "Senator Lena Berg met Senator Omar Roe. The lawmaker laughed.", "lawmaker"),
    ("The lawmaker", "Senator Lena Berg met a lawmaker. The lawmaker laughed.", "lawmaker"),
    ("The officer", "Captain Omar Roe left. It rained. It was cold. Snow fell. The officer laughed.", "officer"),
    # an office with an owner in it
    ("The minister", "Chad's Minister for Women's Affairs Lena Berg left. The minister laughed.", "Lena Berg"),
    # a state that is told of only in the name of an armed group is not the one whose government acts
    (
        "The government",
        "South Sudan rejected the report. The government lied, said a man from the Sudan Herders' Union.\n\nThe union "
        "sent a letter.\n\nIt had 12 members.\n\nThe Sudan Herders' Union fled.\n\nThe government hires boys.",
        "Government of South Sudan",
    ),
]
VOICES = [
    # who complains of a wrong suffered it, and is not who did it
    ("he", "A tailor sued the banker, saying he stole her ring and slapped her.", "banker"),
    ("her", "A tailor sued the banker, saying he stole her ring and slapped her.", "tailor"),
    ("he", "A tailor sued the banker, saying he had lost the case.", "tailor"),
    ("him", "Diaz looked at the cook, who says that Diaz's bodyguards kicked him.", "cook"),
    ("her", "Ana Roe wept. She was late. A woman told police that Varga had burned her.", "woman"),
    # who stands accused answers it in a clause behind it, not whom it befell
    ("he", "Ali Roe is accused of killing a cook, a charge he denies.", "Ali Roe"),
    ("he", "A cook accuses Ali Roe of theft, which he denies.", "Ali Roe"),
    # a story goes on in the quotation behind it, a letter is whose people pass it on, kin are the teller's
    ("He", "Omar Roe said no. He left. A widow told us that a guard had come. “He took my ring,” she said.", "guard"),
    ("He", "Omar Roe said no. A widow told us that Omar Roe had come. “He took my ring,” she said.", "Omar Roe"),
    ("he", "Tom Diaz said guards beat him. Omar Roe's lawyers read out a letter in which he denied it.", "Omar Roe"),
    ("he", "Tom Diaz said guards beat him. Lawyers read out a letter in which he denied it.", "Tom Diaz"),
    ("her", "A mother told police that a guard had taken her son.", "mother"),
    ("her", "A baker told police that a guard had taken her son.", "guard"),
    ("her", "Ana Roe wept. She was late. One survivor said Varga had kicked her.", "One survivor"),
    ("her", "Ana Roe wept. She was late. A neighbour said Varga had kicked her.", "Ana Roe"),
    ("her", "Ana Roe wept. She was late. A mother said Varga had kicked her.", "Ana Roe"),
    # "it" and "they" in one sentence are not the same
    ("they", "The Port Trust filmed the cells. It said they amount to dungeons.", None),
    # of whom a participle tells that he promised it
    ("he", "Tom Roe took a ring from a dealer, vowing he would open the port.", "Tom Roe"),
    # who is listed says nothing of the list
    (
        "He",
        "Tom Roe said it was over.\n\nThe thieves are: Ali Dar, Ben Lim and Omar Noor.\n\nHe said they wept.",
        "Tom Roe",
    ),
    # who spoke goes on, not whom he spoke of, where they say or ask more
    ("They", "Widows are owed an answer, two surgeons said. They begged Peru to reply.", "two surgeons"),
    ("They", "Guards beat the widows, two surgeons said. They were dragged off.", "widows"),
    ("they", "Wardens admitted that two inmates had died, but they said the cells were clean.", "Wardens"),
    ("they", "Wardens fed two inmates, but they said the cells were cold.", "Wardens"),
    # whom a critic doubts he accuses
    ("them", "Rebels left. Their chief doubted the motives of the monks, accusing them of theft.", "monks"),
    # of whom a body tells, saying more of him
    ("he", "Omar Noor laughed.\n\nThe Elbe Institute spoke of the arrest of Ali Dar, saying he was ill.", "Ali Dar"),
    ("he", "Omar Noor laughed.\n\nThe Elbe Institute spoke of Peru, saying he was ill.", "Omar Noor"),
    # whoever opens the paragraph speaks in it; a row of signs ends what was told
    (
        "She",
        "Ada Palm said Eva Clay had left.\n\nEva Clay is calling a film a farce. She says it is a lie.",
        "Eva Clay",
    ),
    ("She", "Ada Palm said it was cold.\n\n___\n\nIt was late. She said it was over.", None),
    ("She", "Ada Palm said it was cold.\n\nIt was late. She said it was over.", "Ada Palm"),
    # nobody is told something by himself
    ("They", "The Red Front took fishermen to a cave. “They ordered us to cook,” one of them said.", "Red Front"),
    # of a body tells its spokesman, of a firm its owner
    ("it", "Kim Adler, a spokesman for the Elbe Institute, said it had traced the leak.", "Elbe Institute"),
    (
        "Its",
        "Peru spoke of a plot. It pointed to Elbe Shipping, a firm in Bonn. Its owner, Jan Haas, left.",
        "Elbe Shipping",
    ),
    ("Its", "Peru spoke of a plot. It pointed to Elbe Shipping, a firm in Bonn. Its mountains are high.", "Peru"),
    # who is brought in as an object, or opens the paragraph, or is one more of several
    (
        "she",
        "“Glass is glass,” said Ivo Haas, a juror. The offer did not move a nurse. “Ten years,” she said.",
        "nurse",
    ),
    (
        "he",
        "The bishop spoke.\n\nOmar Noor went there. Police had shut it. The icons, he said, were gone.",
        "Omar Noor",
    ),
    ("he", "Ali Dar drowned in May. The other is Senator Karl Frey. Robbed in June, he wept.", "Karl Frey"),
]
DESCRIBED = [
    # who is only described is who is named beside the same words, or beside "the woman"
    ("A cook", "A cook fled in May. The cook, Ana Sol, said it was cold.", "Ana Sol"),
    ("A cook", "A cook said she fled. The guards slept. The woman, Ana Sol, was 40.", "Ana Sol"),
    ("A cook", "A cook said he fled. The guards slept. The woman, Ana Sol, was 40.", "cook"),
    ("A cook", "A cook fled in May. The painter, Ana Sol, was 40.", "cook"),
    # a former maid is still a maid, a former minister is none
    ("The maid", "A former maid fled. The maid was 40.", "former maid"),
    ("The minister", "A former minister fled. The minister was 40.", "minister"),
    ("The former king", "Guards held ousted King Ivo Haas. Police slept. The former king was ill.", "Ivo Haas"),
    ("The former minister", "Ivo Haas was held in May. The former minister denied it.", "Ivo Haas"),
    ("The former minister", "Ivo Haas met Ali Dar. The former minister denied it.", "former minister"),
    # an apposition tells more of who is only described, and a name at its end names him
    ("The nurse", "The witness, a nurse, wept. The nurse had fled.", "witness"),
    ("The nurse", "The witness met a nurse. The nurse had fled.", "nurse"),
    ("The witness", "The witness, a cook called Ana Sol, wept.", "Ana Sol"),
    ("Lind's cousin", "Lind's cousin, a trader named Ivo Haas, wept.", "Ivo Haas"),
    ("A spokesman", "A spokesman for the army, Major Ivo Haas, spoke to the press.", "Ivo Haas"),
    ("The firm", "The firm that owned the ships, Gull Ltd, has closed.", "Gull Ltd"),
    ("The owner", "The owner of the mill, Gull Ltd, wept.", "owner of the mill"),
    # of two appositions both tell of the name, unless a comma parts them
    ("a professor", "David Kamin, an adviser to the bank and a professor at Yale, spoke.", "David Kamin"),
    # what somebody is only like is nobody
    ("her", "The consul treated a cook like a slave and beat her.", "cook"),
    # those who are counted do what their number does
    ("They", "Dozens of miners were beaten by guards. They were held for a month.", "miners"),
    # the subject may stand behind
    ("he", "Though he had signed it, the mayor laughed.", "mayor"),
    ("it", "Before it was shut, the mill had 90 looms.", "mill"),
    ("he", "When Tom Roe left because he was ill, the mayor laughed.", "Tom Roe"),
    ("A clerk", "Ivo Haas is 40. A clerk at a bank, he was held in May.", "Ivo Haas"),
    ("A clerk", "Ivo Haas is 40. A clerk at a bank, he said, was held in May.", "clerk"),
    ("jury", "The jury met in May. “It was dark,” jury member Ida Roth said.", "jury"),
]
SENTENCES = [
    # who did the one thing does the other to the same people
    ("they", "A clerk said that the gang had seized the nuns and that they drowned them in May.", "gang"),
    ("them", "The raiders beat the nuns. They drowned them in May.", "nuns"),
    ("him", "Ivo Haas robbed Paul Lind. He drowned him.", "Paul Lind"),
    # an object is not whom something is sent to, and nobody is a cousin of his own
    ("her", "The matron wept. She said that the bank had sent the clerk to her.", "matron"),
    ("hers", "Ana Sol fled. A cousin of hers slept.", "Ana Sol"),
    ("she", "Ana Sol fled. A cousin of hers said that she sang.", "Ana Sol"),
    # "one of them, a girl" is the girl
    ("her", "Ana Sol wept. When one of them, a girl from Rome, sang, guards beat her.", "girl"),
    # who is asked in one sentence says it in the next
    ("He", "Ivo Haas came. Max Roe asked him to leave. He said that it was late.", "Max Roe"),
    ("He", "Ivo Haas came. One of the women asked him why he had fled. He said that it was late.", "Ivo Haas"),
    # the name of whose aide somebody is is not his own
    ("bodyguard", "A bodyguard of Health Minister Paul Lind told a panel of it.", "bodyguard"),
    # an age before a noun tells the only one of that sex
    ("nun", "The director, Sister Ana Sol, wept. The 71-year-old nun left.", "Ana Sol"),
    # who acts in the clause of "himself" is meant, and not who tells it
    ("himself", "Ivo Haas swore that Paul Lind had kept two of the goats for himself.", "Paul Lind"),
    ("himself", "Ivo Haas, who knew Paul Lind, kept two of the goats for himself.", "Ivo Haas"),
    # to whom another one does something in a side clause is the subject of the main one
    ("him", "Ivo Haas swore that he was ill. Paul Lind was freed after the envoy had visited him.", "Paul Lind"),
    ("him", "Ivo Haas swore that he was ill. The porter slept in the loft when hooligans beat him.", "porter"),
    ("him", "Ivo Haas swore that he was ill. Paul Lind left after Max Roe had visited him.", "Paul Lind"),
    ("him", "Ivo Haas swore that he was ill. It rained when hooligans beat him.", "Ivo Haas"),
    # the text is about who was something to somebody else, not about whom a clause describes then
    ("he", "Ivo Haas was valet to Paul Lind, who owned two mills. Before that he had kept bees.", "Ivo Haas"),
    ("he", "Ivo Haas was rich. Paul Lind, who owned two mills, was not. Before that he had kept bees.", "Paul Lind"),
    # what is told to a judge is not of the judge
    ("he", "Ana Ruiz told a judge that he had sold her house.", None),
    ("he", "Ana Ruiz told a cook that he had sold her house.", "cook"),
    # one more of several is one
    ("it", "Another of the banks said that it had paid.", "Another of the banks"),
    ("husband", "Ivo Haas died. His widow, Ana Sol, wept. She said that her husband was ill.", "Ivo Haas"),
    # who acts above "the accused" is somebody else
    # who did wrong in what somebody tells does more of it, and not who tells
    ("They", "Weavers described how men in masks dragged the abbot out. They tied his hands.", "men"),
    ("They", "Weavers said raiders came on mules. They burned the looms and shot two monks.", "raiders"),
    ("They", "Police said a smith had held nine girls in a loft. They took them to a clinic.", "Police"),
    ("They", "Medics said raiders had shot nine monks. They buried them on the hill.", "Medics"),
    ("He", "The prosecutor told the jury that Ivo Haas lured the girls. He kept them in a loft.", "Ivo Haas"),
    ("He", "The bailiff accused Ivo Haas of selling girls. He beat them.", "Ivo Haas"),
    ("him", "The bailiff said that Ivo Haas had beaten a boy. He charged him with assault.", "Ivo Haas"),
    ("They", "Nuns say the soldiers came back in May. “They even killed the goats,” one man said.", "soldiers"),
    ("they", "Raiders lure girls with gold, weavers say. In Lom they are forced to dig.", "girls"),
    ("her", "Ida Holm accused her landlady of holding her in a loft.", "Ida Holm"),
    ("her", "Ida Holm thanked her landlady by kissing her.", "landlady"),
    # several are not the one who tells of them behind it, nor those of whom others tell a wrong
    ("They", "Both wells were closed. They had poisoned a mule, the bailiff said.", None),
    ("They", "They burned the looms, weavers said.", None),
    ("They", "They had slept in the loft, weavers said.", "weavers"),
    ("the accused", "A cook told the court how she met the accused.", "accused"),
    ("The accused", "Ivo Haas sat in the dock. The accused wept.", "Ivo Haas"),
    # "one of them" is no number of children
    ("uncle", "Ivo Haas slept. In the yard the uncle of one of the divers sang.", "uncle of one of the divers"),
    ("father", "Ivo Haas slept. In the yard the father of two sang.", "Ivo Haas"),
]
STANDING_ACCUSED = [
    # of whom a relative tells a wrong is not the one after whom the relative is called, if another one stands accused
    ("he", "Ivo Haas is under investigation. Lind's niece, Ida Abt, claims that he slapped her.", "Ivo Haas"),
    ("he", "A court heard charges against Ivo Haas. Lind's niece, Ida Abt, claims that he slapped her.", "Ivo Haas"),
    ("he", "Ivo Haas faces trial. Paul Lind came. Lind's niece, Ida Abt, claims that he slapped her.", "Ivo Haas"),
    ("he", "Ivo Haas slept. Paul Lind faces trial. Lind's niece, Ida Abt, claims that he slapped her.", "Paul Lind"),
    ("he", "Ivo Haas faces trial. Paul Lind came. Lind's niece, Ida Abt, claims that he dreamt of her.", "Paul Lind"),
    ("he", "Ivo Haas faces trial. Paul Lind came. Lind's niece, Ida Abt, says that he did not slap her.", "Paul Lind"),
    # and where nobody does it stays open, but for whose wife tells it
    ("he", "Ivo Haas slept. Paul Lind came. Lind's niece, Ida Abt, claims that he slapped her.", "unidentified (he)"),
    ("he", "Ivo Haas slept. Paul Lind came. Lind's wife, Ida Abt, claims that he slapped her.", "Paul Lind"),
    # who faces the court is who was arrested, and so is who owns up there
    ("he", "Ivo Haas was arrested in a bar. Paul Lind, a surveyor, spoke of greed. In the dock he wept.", "Ivo Haas"),
    (
        "he",
        "Ivo Haas faces dismissal. Paul Lind, a surveyor, spoke of greed. Facing the magistrates, he blamed the wind.",
        "Ivo Haas",
    ),
    (
        "he",
        "Ivo Haas faces dismissal. Paul Lind, a surveyor, spoke of greed. On the last day of the hearing he thanked "
        "the clerk and conceded that it was true.",
        "Ivo Haas",
    ),
    ("he", "Ivo Haas faces dismissal. Paul Lind, a surveyor, spoke of greed. In the yard he sang.", "Paul Lind"),
]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [*FATES, *TOGETHER, *SCENES, *VOICES, *DESCRIBED, *SENTENCES, *STANDING_ACCUSED],
)
def test_meant(words: str, text: str, expected: str | None) -> None:
    doc = load_pipeline()(text)
    references = find_references(doc, Article(article_id(text), "a.txt", text, text_sha256(text)))
    *_, place = re.finditer(rf"\b{re.escape(words)}\b", text)
    end = place.end()
    mention = next((m for m in references.mentions if doc[m.head].idx + len(doc[m.head]) == end), None)
    meant = references.entities.get(mention.entity or "") if mention is not None else None
    assert (meant.name if meant is not None else None) == expected
