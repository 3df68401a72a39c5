"""Who a description, a number or a pronoun stands for in reporting: each construction with a near-miss beside it."""

from functools import cache

import pytest

from extract.extraction import extract_articles
from graph.ids import article_id, text_sha256
from graph.model import Article, Extraction, Mention, Stance
from tests.extract.mentions.test_passages import asked

ROSSI = "Carlo Rossi, 58, was charged with murder. "
PAIR = "Ana Ruiz, Eva Lang and Mia Berg were held for a month. "
WIFE = "Karim Haddad was held. His wife, Mona Saleh, met him. Police denied it. "
FREED = "A missing activist has come home, friends said. "
LRA = "Human Rights Watch blamed the Lord's Resistance Army. "
FIRMS = "Volka, Semrex and Tarbo were sued over forced labour. "

ROWS = [
    # who tells of himself, and who only hears it
    ("Amina told a court that a guard had locked her in. He beat her.", "He", 0, "guard"),
    ("Carlo Roe told a court that a clerk had mocked him. He stabbed her.", "He", 0, "Carlo Roe"),
    ("Lavo met his Iranian counterpart, Hosein Amiri. Amiri said his country wanted peace.", "his", 1, "Hosein Amiri"),
    ("Refugees told investigators that soldiers had beaten them.", "them", 0, "Refugees"),
    ("Refugees told Human Rights Watch that they had been raped.", "they", 0, "Refugees"),
    ("Karim Odeh conceded to a U.N. official that boys had died. He denies the rest.", "He", 0, "Karim Odeh"),
    ("Ivan Petrov was arrested. His lawyer, Oleg Titov, said he was ill.", "he", 0, "Ivan Petrov"),
    ("Kyiv accused Moscow of abducting children. Moscow denied it. Kyiv said it had proof.", "it", 1, "Ukraine"),
    ("A witness, Yusuf Karam, said officers shot his brother.", "his", 0, "Yusuf Karam"),
    ("Ricardo Paz fled. His lawyer, Maria Cruz, said she would appeal.", "she", 0, "Maria Cruz"),
    ("Elena Vargas spoke. Alberto Rojas fled. Rojas's lawyer said he would appeal.", "he", 0, "Alberto Rojas"),
    ("Libya's elected government said it had opened an inquiry.", "it", 0, "Government of Libya"),
    ("Five students were held. Lawyers say they were beaten.", "they", 0, "Five students"),
    ("Five students were held. Residents say they saw smoke.", "they", 0, "Residents"),
    ("Two rebels were held. Prosecutors say they killed a nun.", "they", 0, "Two rebels"),
    ("The Wagner Group killed 300 men. Mali's government said they were militants.", "they", 0, "300 men"),
    ("Two brothers are on trial. Authorities allege they were part of a gang.", "they", 0, "Two brothers"),
    ("Two brothers are on trial. Authorities said they were aware of it.", "they", 0, "Authorities"),
    ("The men were guests, cooks said, but officials said they were members of a gang.", "they", 0, "men"),
    ("Police arrested three men. They said the men had held ten workers.", "They", 0, "Police"),
    # a phrase is the same at the beginning of a sentence, a name is not
    ("Monitors blamed police in Gulu. Police denied it.", "Police", 0, "police"),
    ("Police denied it. Monitors blamed police in Gulu.", "police", 0, "Police"),
    # a name that an apposition says to be a body's, whatever it looks like
    ("The Beacon, an exiled watchdog, said ten had died. It blamed the army.", "It", 0, "Beacon"),
    ("Tumaro, a militia commander, said ten had died. He blamed the army.", "He", 0, "Tumaro"),
    # who goes on speaking
    ("Omar Hassan said Ali Saleh had given the order. He added that he was in Cairo.", "He", 0, "Omar Hassan"),
    # descriptions of one of several
    ('For one of the prosecutors this is not enough. "They lie," she says.', "she", 0, "one of the prosecutors"),
    # numbers that stand alone
    (PAIR + "All three say they were beaten.", "All three", 0, "Ana Ruiz, Eva Lang and Mia Berg"),
    (PAIR + "The three were freed in May.", "The three", 0, "Ana Ruiz, Eva Lang and Mia Berg"),
    ("Two nurses, Ana Ruiz and Eva Lang, were jailed. The two had filmed a raid.", "The two", 0, "Two nurses"),
    (PAIR + "The two were freed in May.", "The two", 0, "two"),
    ("Four journalists were arrested in Juba. The four said they were beaten.", "The four", 0, "Four journalists"),
    ("Four nurses and four doctors were arrested. The four were beaten.", "The four", 0, "four"),
    # rows of bodies and states
    (FIRMS + "The companies denied the charges.", "The companies", 0, "Volka, Semrex and Tarbo"),
    ("Iran and Russia signed a pact. The two countries oppose sanctions.", "The two countries", 0, "Iran and Russia"),
    ("Iran and Russia signed a pact. They oppose sanctions.", "They", 0, "Iran and Russia"),
    ("Iran and Russia signed a pact. The companies oppose sanctions.", "The companies", 0, "companies"),
    ("Eight men were jailed. The men, who had pleaded guilty, ran brothels.", "The men", 0, "Eight men"),
    ("Eight men were jailed. The men who had pleaded guilty fled.", "The men", 0, "men"),
    ("Ten guards came to Beni. Rain fell. Then two guards came to Goma. The guards slept.", "The guards", 0, "guards"),
    # bodies by what they are
    ("M23 killed ten farmers. The M23 rebel group denied it.", "The M23 rebel group", 0, "M23"),
    ("Hezbollah denied it. The Hezbollah unit had fired.", "The Hezbollah unit", 0, "Hezbollah unit"),
    ("The Hutu militia killed ten Tutsis. The Hutus fled.", "The Hutu militia", 0, "Hutu militia"),
    (LRA + "The rebel group took boys.", "The rebel group", 0, "Lord's Resistance Army"),
    (LRA + "The rights body met boys.", "The rights body", 0, "Human Rights Watch"),
    (LRA + "The rebels took boys.", "The rebels", 0, "Lord's Resistance Army"),
    ("Al-Shabaab and Boko Haram killed ten men. The rebels denied it.", "The rebels", 0, "rebels"),
    ("The UN blamed Hezbollah. The Lebanese group denied it.", "The Lebanese group", 0, "Hezbollah"),
    ("The UN blamed Hezbollah. The Turkish group denied it.", "The Turkish group", 0, "Turkish group"),
    ("Orvex was sued. The company that had hired them fled.", "The company", 0, "company"),
    ("The minister mocked a “puppet panel”. Rain fell. The panel said so.", "The panel", 0, "panel"),
    ("The minister set up a panel of judges. Rain fell. The panel said so.", "The panel", 0, "panel of judges"),
    # places
    ("Ann Roe moved to The Hague. Soldiers closed the border.", "the border", 0, "border"),
    ("Families live in Goma. Soldiers came from Rutshuru province. The town was quiet.", "The town", 0, "Goma"),
    ("The village of Mtula lies near Bukavu. A man who left the village spoke.", "the village", 0, "Mtula"),
    # numbers
    ("Ten bakers were held. Two told officers that they had been robbed.", "they", 0, "Two"),
    ("Ten bakers were held. Two told a judge about it. They left.", "They", 0, "Two"),
    # posts
    (
        "Ali Abass, leader of the militia Return, fled. The militia leader denies it.",
        "The militia leader",
        0,
        "Ali Abass",
    ),
    ("Carlo Rossi, the police chief, spoke. The army chief denied it.", "The army chief", 0, "army chief"),
    ("Syed Shah, a journalist, was held. The missing journalist had a son.", "The missing journalist", 0, "Syed Shah"),
    # relative clauses
    ("Ivan Petrov left. A clerk who said that he was ill agreed.", "he", 0, "clerk"),
    # who does a wrong that is told behind somebody's words
    ("Farmers said soldiers came at dawn. They burned 40 huts.", "They", 0, "soldiers"),
    ("Farmers said soldiers came at dawn. They wore masks. They burned 40 huts.", "They", 1, "soldiers"),
    ("Farmers said the militia came at dawn. They shot a cook.", "They", 0, "militia"),
    ("Farmers accused the soldiers of looting huts. They shot a cook.", "They", 0, "soldiers"),
    ("The rebels said they had left Lodi. They shot six soldiers.", "They", 0, "rebels"),
    ("Farmers said they fled when soldiers came. They burned 40 huts.", "They", 0, "unidentified (they)"),
    ("Medics said the farmers had been lucky. They treated nine.", "They", 0, "Medics"),
    ("A baker said the officer came in. He shot a cook.", "He", 0, "officer"),
    # who was killed is not who tells of it
    ("Nine farmers were killed. Residents said soldiers had shot them.", "them", 0, "Nine farmers"),
    ("Nine farmers were killed. Survivors said soldiers had beaten them.", "them", 0, "Survivors"),
    ("Residents said soldiers murdered them.", "them", 0, "unidentified (them)"),
    ("Her son was shot, Ann Roe said. He was buried at dawn.", "He", 0, "son"),
    ("The cook was shot, Ann Roe said. She was buried at dawn.", "She", 0, "cook"),
    ("The mill was shut, Ann Roe said. She was praised for it.", "She", 0, "Ann Roe"),
    # who suffered further back is hardly who does wrong
    (
        "A Togolese man was beaten. A mill is Sea Guard's, whose owner, Colonel Bo Lim, lives in Lom. "
        "Chad said that he profits from theft.",
        "he",
        0,
        "Bo Lim",
    ),
    # who stands in a quotation is not who says it
    ('"He was eating," a mother, Luz Roe, said.', "He", 0, "unidentified (he)"),
    # whose sex is told, not a trade
    ("A ferryman lent Bo Lim a cart, and he called his sister. She left.", "She", 0, "sister"),
    # who does more of it, or undergoes it, in a clause of time
    ("Guards made the farmers dig while they beat them.", "they", 0, "Guards"),
    ("Guards made the boys phone their mothers while they beat them.", "them", 0, "boys"),
    ("The farmers called their sons while guards beat them.", "them", 0, "farmers"),
    ("The farmers called the guards while robbers beat them.", "them", 0, "guards"),
    ("Survivors said soldiers had fired at them.", "them", 0, "Survivors"),
    ("The soldiers carried rifles with them.", "them", 0, "soldiers"),
    # women and trades
    ("Rosa Mendez borrowed money. The lender came every week. She works in Doha now.", "She", 0, "Rosa Mendez"),
    # epithets
    (ROSSI + "The 58-year-old denies it.", "The 58-year-old", 0, "Carlo Rossi"),
    (
        "Ann Roe agreed. Rain spoiled it for Bo Kim. Ivo Haas stayed. The 30-year-old left.",
        "The 30-year-old",
        0,
        "Ivo Haas",
    ),
    ("Ann Roe agreed. Rain fell. Bo Kim hit Ivo Haas. The 30-year-old left.", "The 30-year-old", 0, "30-year-old"),
    ("Ann Roe agreed. Bo Kim, 44, stayed. The 30-year-old left.", "The 30-year-old", 0, "30-year-old"),
    (ROSSI + "The accused said nothing.", "The accused", 0, "Carlo Rossi"),
    (ROSSI + "Marco Neri was arrested too. The accused said nothing.", "The accused", 0, "accused"),
    ("A judge said the defendant had forged the deed.", "the defendant", 0, "defendant"),
    ("Carlo Rossi appeared. Judge Ann Roe read the charge. The defendant wept.", "The defendant", 0, "Carlo Rossi"),
    ("Police arrested Carlo Rossi. Rossi said the suspect had fled.", "the suspect", 0, "suspect"),
    ("Former colonel Carlo Rossi was jailed. The colonel will appeal.", "The colonel", 0, "Carlo Rossi"),
    ("Former minister Carlo Rossi was jailed. The minister welcomed it.", "The minister", 0, "minister"),
    (
        "Gen. Carlo Rossi denies the killings. Villagers say the general gave orders.",
        "the general",
        0,
        "Carlo Rossi",
    ),
    # several by what they suffered
    (PAIR + "The hostages left in May.", "The hostages", 0, "Ana Ruiz, Eva Lang and Mia Berg"),
    (PAIR + "The deportees left in May.", "The deportees", 0, "deportees"),
    ("Soldiers killed 17 people. Residents say the victims were bound.", "the victims", 0, "17 people"),
    ("Soldiers killed 17 people. They hurt ten farmers and shot a nurse. Victims hide.", "Victims", 0, "Victims"),
    ("Soldiers killed 17 people and raped nine women. The victims were bound.", "The victims", 0, "victims"),
    # a man or a woman
    ("Boris Orlov and Darja Losik were jailed. The woman had filmed a raid.", "The woman", 0, "Darja Losik"),
    ("Carlo Rossi and Boris Orlov were jailed. The man had filmed a raid.", "The man", 0, "man"),
    ("Carlo Rossi said two had died. The man had filmed a raid.", "The man", 0, "man"),
    # relatives and lawyers
    (WIFE + "His wife said he was beaten.", "His wife", 1, "Mona Saleh"),
    (WIFE + "Saleh said her husband was beaten.", "her husband", 0, "Karim Haddad"),
    (WIFE + "Saleh said her brother was beaten.", "her brother", 0, "brother"),
    ("Karim Haddad was held. His wife wept. Rain fell. His wife, Mona Saleh, left.", "His wife", 0, "Mona Saleh"),
    ("Ivan Petrov fled. His brother, Oleg, was held. His brother Anton left.", "His brother", 1, "Anton"),
    ("Ivan Petrov fled. His brother, Oleg, was held. His elder brother left.", "His elder brother", 0, "elder brother"),
    # first lines that describe who is named below
    (FREED + "Samar Abbas, 40, went missing in January.", "A missing activist", 0, "Samar Abbas"),
    (FREED + "Ana Ruiz, a lawyer, went missing in January.", "A missing activist", 0, "missing activist"),
    (FREED + "Samar Abbas, 40, said nobody had helped.", "A missing activist", 0, "missing activist"),
    (
        "The government denied that troops killed ten men in Peru. The government of Peru said it was false.",
        "The government",
        0,
        "Government of Peru",
    ),
    # what somebody calls something, and men of whom others say something
    ("Amnesty International voiced concern about what it called a plot.", "it", 0, "Amnesty International"),
    ("Amnesty International thinks the army of Chad lied. It also accuses rebels.", "It", 0, "Amnesty International"),
    ("First the rebels killed men they claimed were spies.", "they", 0, "rebels"),
    ("Villagers accused the army of killing ten men as part of its campaign.", "its", 0, "army"),
    # people who are described alike and are not one
    ("Ivan Petrov was held. His lawyer came. Oleg Titov was held. His lawyer did not.", "His lawyer", 1, "lawyer"),
    # a first line that describes who is named below
    ("Dutch nurse freed in Yemen. Anna Vries, a Dutch nurse, was held in Sanaa.", "Dutch nurse", 0, "Anna Vries"),
    # what a minister is in charge of is no part of his name
    ("Chad's Minister of Information Karim Wadi left.", "Karim Wadi", 0, "Karim Wadi"),
    ("Chad's Minister Joy Wadi left.", "Joy Wadi", 0, "Joy Wadi"),
    # people of a state do not make its government the one that is meant elsewhere
    ("Cuban women wept in the Boston court. The government says so.", "The government", 0, "government"),
    ("Cuban women wept in the Havana court. The government says so.", "The government", 0, "Government of Cuba"),
    # names
    ("The Syria of Bashar al-Assad is gone. Assad told a paper he was well.", "Assad", 1, "Bashar al-Assad"),
    ("High Commissioner Volker Türk, for his part, demanded an inquiry.", "Türk", 0, "Volker Türk"),
    ("Kyaw Min Zaw said soldiers came. Kyaw Zaw, a spokesman, denied it.", "Kyaw Zaw", 0, "Kyaw Zaw"),
    ("Maria Elena Lopez said soldiers came. Maria Lopez fled.", "Maria Lopez", 0, "Maria Elena Lopez"),
    # bodies of states
    ("Rwanda denies it. Congolese troops fled. The army said 12 had died.", "The army", 0, "army"),
    ("Amnesty blamed Chad. It named 40 soldiers. The army rejected this.", "The army", 0, "Army of Chad"),
    ("The Forced Labour Act was passed in May. The law bans imports.", "The law", 0, "Forced Labour Act"),
    # whom a clause calls by a noun its subject is not
    ("A nun met a cook in May. He robbed the nun.", "He", 0, "cook"),
    ("A nun met a cook in May. She robbed a guest.", "She", 0, "nun"),
    # who is struck by a measure did the wrong told behind it, and not who took the measure
    ("The ministry banned the shipping company. A clerk said it had beaten nuns.", "it", 0, "shipping company"),
    ("The ministry praised the shipping company. A clerk said it had beaten nuns.", "it", 0, "ministry"),
    # a quotation left open at the end of its paragraph is of the same voice in the next
    (
        'Ibra Sow denies murder. Mr Ian Holt said: "There was a risk to all.\n\n"His greed drowned nine nuns."',
        "His",
        0,
        "Ibra Sow",
    ),
    # "the country" that a state rates or bans is another one; the one that it runs is its own
    ("Chad denies it. The Omani foreign ministry downgraded the country.", "the country", 0, "Chad"),
    ("Chad denies it. The Omani foreign ministry defended the country.", "the country", 0, "Oman"),
    # who has a name tells behind it what others did to him, but not that they killed him
    ("Guards beat him with hoses, Bo Kim said.", "him", 0, "Bo Kim"),
    ("Guards killed him with hoses, Bo Kim said.", "him", 0, "unidentified (him)"),
    # police are not found, but those of whom they tell
    ("Police said six nuns had left in May. They were found in a mill.", "They", 0, "six nuns"),
    ("Police said six nuns had left in May. They had no car.", "They", 0, "Police"),
]


@cache
def extractions() -> dict[str, Extraction]:
    texts = sorted({text for text, *_ in ROWS})
    articles = (Article(article_id(t), "a.txt", t, text_sha256(t)) for t in texts)
    return {x.article.text: x for x in extract_articles(articles) if isinstance(x, Extraction)}


def meant(text: str, words: str, rank: int) -> set[str]:
    """The names of the entities that the words stand for at this place."""
    at = -1
    for _ in range(rank + 1):
        at = text.index(words, at + 1)
    found: list[Mention] = asked(extractions()[text], at, at + len(words))
    names = {e.id: e.name for e in extractions()[text].entities}
    return {names[m.entity] for m in found if m.entity is not None}


@pytest.mark.parametrize(("text", "words", "rank", "entity"), ROWS)
def test_stands_for(text: str, words: str, rank: int, entity: str | None) -> None:
    assert meant(text, words, rank) == ({entity} if entity is not None else set())


def test_two_lawyers_are_two() -> None:
    text = "Ivan Petrov was held. His lawyer came. Oleg Titov was held. His lawyer did not."
    lawyers = {m.entity for m in extractions()[text].mentions if m.text == "His lawyer"}
    assert len(lawyers) == 2


def test_of_two_guards_each_is_one() -> None:
    text = "A guard said he saw it. A guard said he did not."
    (found,) = extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))])
    assert isinstance(found, Extraction)
    assert len({m.entity for m in found.mentions if m.text == "A guard"}) == 2


def test_what_two_did_each_of_them_did() -> None:
    text = "Amir Saleh and Fadi Nasr were arrested in March. They murdered a judge, prosecutors say. Both deny it."
    (found,) = extract_articles([Article(article_id(text), "a.txt", text, text_sha256(text))])
    assert isinstance(found, Extraction)
    names = {e.id: e.name for e in found.entities}
    killing = next(c for c in found.claims if c.proposition.accused)
    assert {names[one] for one in killing.proposition.accused} == {"Amir Saleh", "Fadi Nasr"}
    denial = next(c for c in found.claims if c.stance is Stance.DENIES)
    assert killing.id in denial.disputes
