"""What the mentions of a sentence stand for, and what stays apart: each construction with a near-miss."""

import pytest


@pytest.mark.parametrize(
    ("tree_name", "words", "rank", "entity"),
    [
        ("spokeswoman", "Kenya's Foreign Ministry", 0, "Foreign Ministry of Kenya"),
        ("spokeswoman", "Kenya", 0, "Kenya"),
        ("spokeswoman", "Ada Mwangi", 0, "Ada Mwangi"),
        ("spokeswoman", "Kenya's Foreign Ministry spokeswoman", 0, "Ada Mwangi"),
        ("spokeswoman", "the ministry", 0, "Foreign Ministry of Kenya"),
        ("acronym", "CRA", 0, "Coastal Relief Association"),
        ("acronym", "CRA", 1, "Coastal Relief Association"),
        ("aliases", "FDP", 0, "Harbour Front"),
        ("aliases", "Sons of Tides", 0, "Harbour Front"),
        ("capital", "Nairobi", 0, "Kenya"),
        ("capital", "Nairobi", 1, "Nairobi"),
        ("surname", "Vasile", 0, "Lena Vasile"),
        ("surname", "she", 0, "Lena Vasile"),
        ("siblings", "Lorenz", 0, "Lorenz"),
        ("nickname", "The leader", 0, "Fox"),
        ("ambassador", "Norway's ambassador", 0, "Kari Lund"),
        ("chief", "Crime and Smuggling Branch", 0, "Crime and Smuggling Branch"),
        ("government", "Kenyan government", 0, "Government of Kenya"),
        ("government", "Government of Kenya", 0, "Government of Kenya"),
        ("government", "its", 0, "Government of Kenya"),
        ("government", "Kenya's parliament", 0, "Parliament of Kenya"),
        ("group", "The group", 0, "Harbour Front"),
        ("group", "it", 0, "Harbour Front"),
        ("rivals", "The group", 0, "group"),
        ("nationality", "Iranian", 0, "Iran"),
        ("nationality", "Iranians", 0, "Iranians"),
        ("nationality", "who", 0, "Iranians"),
        ("predicate", "a group", 0, "Hamas"),
        ("works", "Anti-Smuggling Law", 0, "Anti-Smuggling Law"),
        ("works", "Kenya's Constitution", 0, "Constitution of Kenya"),
        ("jordan", "Mira Jordan", 0, "Mira Jordan"),
        ("jordan", "Jordan", 0, "Jordan"),
        ("talks", "They", 0, "Reporters"),
        ("two_people", "he", 0, "Peter Lorenz"),
        ("two_people", "He", 0, "Peter Lorenz"),
        ("talks", "he", 0, "Omar Diallo"),
    ],
)
def test_mention_stands_for(found, tree_name: str, words: str, rank: int, entity: str | None) -> None:
    assert found(tree_name).names(words, rank) == entity


@pytest.mark.parametrize(
    ("tree_name", "words", "rank", "type_", "reading"),
    [
        ("capital", "Nairobi", 0, "country", "metonym"),
        ("capital", "Nairobi", 1, "place", "plain"),
        ("nationality", "Iranian", 0, "country", "demonym"),
        ("nationality", "Iranians", 0, "group", "plain"),
        ("nationality", "Iranian women", 0, "group", "plain"),
        ("jordan", "Jordan", 0, "country", "plain"),
        ("works", "Kenya's Constitution", 0, "work", "plain"),
    ],
)
def test_type_and_reading(found, tree_name: str, words: str, rank: int, type_: str, reading: str) -> None:
    mention = found(tree_name).mention(words, rank)
    assert (mention.type, mention.reading.value) == (type_, reading)


def test_counted_people_are_an_entity_with_their_description(found) -> None:
    commanders = found("commanders")
    assert commanders.names("Two commanders of the Harbour Front") == "Two commanders of the Harbour Front"
    assert commanders.names("boys as young as 12") == "boys as young as 12"
    assert commanders.mention("boys as young as 12").type == "group"
    assert commanders.names("Harbour Front") == "Harbour Front"


def test_language_is_no_mention(found) -> None:
    with pytest.raises(IndexError):
        found("nationality").mention("French")


def test_denied_predicate_joins_nothing(found) -> None:
    hamas = found("predicate").mention("Hamas").entity
    told = [m for m in found("predicate").references.mentions if m.entity == hamas]
    assert [found("predicate").words(m) for m in told] == ["Hamas", "Hamas", "a group"]  # and not "a state"


def test_head_word_gives_the_widest_mention(found) -> None:
    spokeswoman = found("spokeswoman")
    at = {t.text: spokeswoman.references.at(t.i) for t in spokeswoman.doc[:8]}
    names = {word: m and spokeswoman.words(m) for word, m in at.items()}
    assert names["Kenya"] == "Kenya"
    assert names["Ministry"] == "Kenya's Foreign Ministry"
    assert names["Ada"] == "Ada Mwangi"
    assert names["Foreign"] is None


@pytest.mark.parametrize(
    ("tree_name", "kind", "source", "target"),
    [
        ("spokeswoman", "speaksFor", "Ada Mwangi", "Foreign Ministry of Kenya"),
        ("spokeswoman", "partOf", "Foreign Ministry of Kenya", "Kenya"),
        ("ambassador", "heldBy", "Ambassador of Norway", "Kari Lund"),
        ("ambassador", "partOf", "Ambassador of Norway", "Norway"),
        ("secretary", "heldBy", "Secretary of State of the United States", "Kari Lund"),
        ("chief", "partOf", "Crime and Smuggling Branch", "United Nations Office on Drugs and Crime"),
        ("government", "partOf", "Government of Kenya", "Kenya"),
    ],
)
def test_ties(found, tree_name: str, kind: str, source: str, target: str) -> None:
    assert (kind, source, target) in found(tree_name).links()


def test_ties_carry_the_words_that_say_them(found) -> None:
    spokeswoman = found("spokeswoman")
    passages = {k.kind.value: spokeswoman.doc.text[k.start : k.end] for k in spokeswoman.references.links}
    assert passages == {
        "speaksFor": "Kenya's Foreign Ministry spokeswoman",
        "partOf": "Kenya's Foreign Ministry",
    }


def test_entities_of_one_article_are_few(found) -> None:
    assert found("government").entity_names() == {"Kenya", "Government of Kenya", "Parliament of Kenya", "report"}


def test_every_entity_has_a_mention_and_every_link_its_ends(found) -> None:
    for name in ("spokeswoman", "ambassador", "chief", "government"):
        references = found(name).references
        mentioned = {m.entity for m in references.mentions}
        assert set(references.entities) <= mentioned
        assert {end for k in references.links for end in (k.source, k.target)} <= mentioned
