"""Whom words mean that go on with what a voice tells, and who "the latter" is: constructions with a near-miss each."""

import re

import pytest

from extract.english import load_pipeline
from extract.references import find_references
from graph.ids import article_id, text_sha256
from graph.model import Article

TOLD_ON = [
    # of whom a voice told, it goes on to tell, before its verb, behind it and around a quotation
    ("they", "Raiders took nine goats, a nun said. She said they had come at dawn.", "Raiders"),
    ("they", "Nine goats were taken by raiders, a nun said. She said they had come at dawn.", "raiders"),
    ("They", "Ida Holm said raiders took nine weavers. “They knew every name,” Holm said.", "raiders"),
    ("They", "The abbot said that his monks had been robbed. They had kept calm, he said.", "monks"),
    ("he", "Two weavers said that the tailor had sold them to a smith. They said he had mocked them.", "tailor"),
    ("it", "Belarus lures weavers, the abbot said. He said it had paid them.", "Belarus"),
    ("they", "The agency said raiders had shot nine monks. The agency said they had used muskets.", "raiders"),
    # not who only arrested others, nor where another one tells it, nor who suffers
    ("they", "Wardens jailed nine weavers, a nun said. She said they had sold goats.", "nine weavers"),
    ("they", "Raiders took nine weavers, a nun said. A monk said they had come from Lom.", "nine weavers"),
    ("they", "Raiders took nine weavers, a nun said. She said they had wept.", "nine weavers"),
    # who takes something from the one who tells is who did more to others before
    ("they", "Monks said brokers lured girls. One girl said they had taken her ring.", "brokers"),
    # who undergoes it goes on to, and so does who was at something meanwhile
    ("they", "A nun said that boys were recruited by both clans. She said they were used as porters.", "boys"),
    (
        "they",
        "The wardens shot nine divers, a nun said. She said that they had been looking for pearls.",
        "nine divers",
    ),
    # also where the voice is several, of a wrong, but not of what they do themselves
    ("they", "Nine weavers accused the wardens of theft. They said they had taken nine goats.", "wardens"),
    ("they", "Nine weavers accused the wardens of theft. They said they had written nine letters.", "Nine weavers"),
    ("She", "The bailiff said that she had seen the nun. She had told the truth, he said.", "bailiff"),
    ("They", "Nine weavers accused the wardens of theft. They said that a goat had vanished.", "Nine weavers"),
    # who was killed was shot before, and hearers are not told of themselves; whose leader tells it are his own
    (
        "they",
        "Prosecutors said guards had shot nine divers. Peru denied it. It said they had been killed by mines.",
        "nine divers",
    ),
    (
        "they",
        "Prosecutors said guards had met nine divers. Peru denied it. It said they had been killed by mines.",
        None,
    ),
    ("them", "Nine divers wept. A smith told police that he had kept them safe.", "Nine divers"),
    ("they", "The patrol was hit by militiamen. The militiamen's leader said they had eaten.", "militiamen"),
    # who did a wrong answers for it, hardly what he stole; of whom they hurt it is told on
    (
        "They",
        "The firm said that the clan's leaders had stolen the funds. They said that it had lied.",
        "clan's leaders",
    ),
    ("her", "Judge Ida Holm said that the couple had starved the maid. They had beaten her, she said.", "maid"),
    # the only several people do to somebody what is told then; one of several tells of them, a spokesman of his body
    ("They", "Ida Holm met a smith, who handed her to two divers. They tied her up.", "two divers"),
    ("they", "Pirates freed the crew in May. A pirate said they had drunk.", "Pirates"),
    ("they", "Pirates freed the crew in May. A sailor said they had drunk.", "crew"),
    ("they", "The police never called Ida Holm. A police spokesman said they had tried.", "police"),
]
OF_ONESELF = [
    # what somebody knows or feels he tells of himself, but not who speaks for others by trade
    ("he", "Ivo Haas fled. He was seen by a smith. The smith said he knew the road.", "smith"),
    ("he", "Ivo Haas fled. He was seen by a smith. The smith said he sold goats.", "Ivo Haas"),
    ("he", "Ivo Haas fled. He was caught. A lawyer said he knew the road.", "Ivo Haas"),
    # nobody tells of his own death
    ("he", "Ivo Haas was held. A warden said he had died in May.", "Ivo Haas"),
    ("he", "Ivo Haas was held. The raiders' leader said that he had died of fever.", "Ivo Haas"),
    ("he", "The raiders' leader said that he would die in Lom.", "raiders' leader"),
    # of an official whom nothing tells to be a woman "her" is the woman known
    ("her", "Ida Holm fled in May. An official said that the club would pay her fare.", "Ida Holm"),
    # whoever is quoted, and cut off, does not call herself "she"
    ("She", "Ida Holm was hired by her aunt. “She took my ring,” Holm said.", "aunt"),
    ("She", "Ida Holm was hired by her aunt. “She took my ring,” she said.", "aunt"),
    # who is called something by somebody is another one
    ("she", "Ida Holm wept. One warden, whom she called the Bear, beat two girls.", "Ida Holm"),
    # "it said" is no word of "they"
    ("They", "The bank said it had called the police. They had slept, it said.", "police"),
    ("They", "The bank said it had called the fair a sham. They had slept, it said.", None),
    # who saw somebody of his sex is who tells it, and no name that ends in two s is several
    ("him", "Ivo Haas fell ill in May. His deputy said that he had seen him in the yard.", "Ivo Haas"),
    ("they", "Raiders shot nine divers. The Red Cross said they were civilians.", "nine divers"),
    # whoever is called somebody's cousin was found, and who had done nothing stood accused
    ("they", "Wardens found nine divers. Ivo Haas said they were his cousins.", "nine divers"),
    ("they", "Wardens accused nine divers of theft. The guild said they had done nothing.", "nine divers"),
    ("they", "Wardens accused nine divers of theft. The guild said they had read nothing.", "Wardens"),
]
ONE_OF_TWO = [
    ("latter", "Ann Roe and Bo Lim were charged with theft. The latter denied it.", "Bo Lim"),
    ("former", "Ann Roe and Bo Lim were charged with theft. The former denied it.", "Ann Roe"),
    ("latter", "The mayor met the abbot in May. The latter denied it.", "abbot"),
    ("former", "The mayor met the abbot in May. The former denied it.", "former"),
    ("latter", "Ann Roe and Bo Lim were charged with theft. In the latter case nobody was held.", None),
    # one of several firms is named as one of several people is
    ("One", "Nine firms were fined. One of them, Acme Ltd, said it had paid.", "Acme Ltd"),
    ("One", "Three pupils wept. One of the three, Bo Lim, said it was late.", "Bo Lim"),
    ("One", "Nine firms were fined. One of them, based in Lom, said it had paid.", None),
    # words behind a comma do not tell several apart
    ("men", "Police held two brothers. The two men, aged 31 and 28, had sold goats.", "two brothers"),
    ("men", "Police held two brothers. The two men who fled had sold goats.", "two men"),
    # who is only told something is not the one taken up
    (
        "agency",
        "The World Food Programme said raiders came. A smith told Reuters he slept. The agency left.",
        "World Food Programme",
    ),
    ("agency", "A smith told Reuters he slept. The agency called twice.", "Reuters"),
    # a treasury is no armed group
    ("militia", "The Treasury fined nine firms for selling oil to the militia.", "militia"),
]


@pytest.mark.parametrize(("words", "text", "expected"), [*TOLD_ON, *OF_ONESELF, *ONE_OF_TWO])
def test_meant(words: str, text: str, expected: str | None) -> None:
    doc = load_pipeline()(text)
    references = find_references(doc, Article(article_id(text), "a.txt", text, text_sha256(text)))
    *_, place = re.finditer(rf"\b{re.escape(words)}\b", text)
    mention = references.at(next(token.i for token in doc if token.idx + len(token) == place.end()))
    meant = references.entities.get(mention.entity or "") if mention is not None else None
    assert (meant.name if meant is not None else None) == expected
