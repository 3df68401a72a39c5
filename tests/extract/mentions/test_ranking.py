"""Pronouns: each construction with a near-miss, read by the shipped pipeline."""

import pytest

from extract.english import load_pipeline
from extract.mentions.binding import cannot_be, fills_a_place, says_what
from extract.mentions.ranking import weights
from extract.propositions.parse import parse_of
from extract.references import find_references
from graph.ids import article_id, text_sha256
from graph.model import Article


def meant(text: str, pronoun: str, rank: int = 0) -> str | None:
    doc = load_pipeline()(text)
    references = find_references(doc, Article(article_id(text), "a.txt", text, text_sha256(text)))
    at = [t.i for t in doc if t.lower_ == pronoun][rank]
    mention = references.at(at)
    return references.entities[mention.entity].name if mention and mention.entity else None


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        # of two people, the one whose name tells the pronoun's gender
        ("Maria Keller met Daniel Osei in Oslo. She left early.", "she", "Maria Keller"),
        ("Maria Keller met Daniel Osei in Oslo. He left early.", "he", "Daniel Osei"),
        # an object is not its own clause's subject; a reflexive is
        ("Daniel Osei arrived late. Peter Lorenz criticised him.", "him", "Daniel Osei"),
        ("Daniel Osei arrived late. Peter Lorenz criticised himself.", "himself", "Peter Lorenz"),
        # a pronoun may announce the subject of the main clause; a clause before it may have had one already
        ("In his book, Peter Lorenz describes the war.", "his", "Peter Lorenz"),
        ("When Daniel Osei arrived with his wife, Maria Keller left.", "his", "Daniel Osei"),
        # who is announced may own the subject, but a subject's owner is not announced by the subject itself
        ("Ines Duarte spoke. After her death, Maria Keller's diary was found.", "her", "Maria Keller"),
        ("Daniel Osei spoke. His brother Peter Lorenz left.", "his", "Daniel Osei"),
        # what somebody was or became is nobody else, another person is
        ("Daniel Osei served as an envoy. He left in May.", "he", "Daniel Osei"),
        ("Daniel Osei was promoted to general. He left in May.", "he", "Daniel Osei"),
        ("Daniel Osei hid behind a general. He shot him.", "him", "general"),
        # a name that tells the gender is not what a pronoun of the other one means
        ("He kept the letter. Maria left Oslo. She never returned.", "she", "Maria"),
        # a body is "it", a person is not
        ("The Red Cross left Kenya after it lost two trucks.", "it", "Red Cross"),
        ("Daniel Osei denied it.", "it", None),
        # "it" that only fills a place means nothing
        ("The Red Cross left. It is clear that nobody will return.", "it", None),
        ("Kenya signed the treaty. It was the first time that anybody signed.", "it", None),
        # whoever writes is one voice, whoever is quoted another
        ("I saw the fire. Nobody helped me.", "me", "unidentified (i)"),
        ("We saw the fire. Nobody helped us.", "us", "unidentified (we)"),
        ('"I saw the fire," Daniel Osei said.', "i", None),
        # several people are "they", one man is not "she"
        ("The rebels left the town after they burned the school.", "they", "rebels"),
        ("Daniel Osei left. She stayed.", "she", None),
    ],
)
def test_a_pronoun_means(text: str, pronoun: str, name: str | None) -> None:
    assert meant(text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun", "noun", "barred"),
    [
        ("Peter met him.", "him", "Peter", True),
        ("Peter said Anna met him.", "him", "Peter", False),
        ("Peter wanted to meet him.", "him", "Peter", True),
        ("Peter left because Anna met him.", "him", "Peter", False),
        ("Peter met his brother.", "his", "brother", True),
        ("Peter met his brother.", "his", "Peter", False),
        ("Peter and he left.", "he", "Peter", True),
        ("Rome rejected the report that accuses it of theft.", "it", "report", True),
        ("Rome rejected the report that accuses it of theft.", "it", "Rome", False),
        ("They shot ten men, survivors said.", "They", "survivors", True),
        ("The court fined two men for their role in a raid.", "their", "court", True),
        ("The court fined two men, citing their role in a raid.", "their", "court", True),
        ("The court fined two men for their role in a raid.", "their", "men", False),
        ("Two men left the court over their role in a raid.", "their", "men", False),
        ("Before they fled, survivors said that shots had been fired.", "they", "survivors", False),
    ],
)
def test_grammar_keeps_apart(text: str, pronoun: str, noun: str, barred: bool) -> None:
    doc = load_pipeline()(text)
    at = {t.text: t.i for t in doc}
    assert cannot_be(parse_of(doc), at[pronoun], at[noun], reflexive=False) is barred


@pytest.mark.parametrize(
    ("text", "fills"),
    [
        ("It was reported that two men fled.", True),
        ("It reported that two men fled.", False),
        ("It was the army that fired.", True),
        ("It was an army that fired.", False),
    ],
)
def test_it_fills_a_place(text: str, fills: bool) -> None:
    assert fills_a_place(parse_of(load_pipeline()(text)), 0) is fills


@pytest.mark.parametrize(
    ("text", "noun", "says"),
    [
        ("He became a minister.", "minister", True),
        ("He served as a minister.", "minister", True),
        ("He met people such as the minister.", "minister", False),
        ("He was promoted to minister.", "minister", True),
        ("He spoke to the minister.", "minister", False),
        ("He held the post of minister.", "minister", True),
        ("He heard the words of the minister.", "minister", False),
        ("It was the minister who left.", "minister", False),
        ("He was the minister.", "minister", True),
    ],
)
def test_a_noun_says_what_somebody_is(text: str, noun: str, says: bool) -> None:
    doc = load_pipeline()(text)
    assert says_what(parse_of(doc), next(t.i for t in doc if t.text == noun)) is says


def test_every_weight_says_of_what_it_is() -> None:
    kinds = {"he/she", "it", "they", "subject", "object", "owner", "reflexive", "open", "threshold"}
    assert {feature.split(": ")[0] for feature in weights()} == kinds
    assert all(abs(weight) < 10 for weight in weights().values())
