"""Who passes on what they are told: media ("told Reuters", "told this newspaper") and those who gather testimony.

"said in an interview with the Baghdad Post"   the Post
"survivors told investigators that ..."        the investigators
"the minister told Amnesty that ..."           nobody: an office speaks for itself
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.annotations import References
from extract.articles.datelines import AGENCIES
from extract.mentions.organisations import known_names
from extract.predicates import entity_type_of
from extract.pronoun_forms import FEMALE, MALE, PLURAL
from extract.roles import role_table
from extract.speech.cues import saying_nouns, word_list
from extract.speech.trees import children, preposition

MEDIA = frozenset({"news-agency", "media"})
"""The kinds of bodies in the tables that are media."""

_GATHERING = frozenset({"ngo", "un"})


def outlets_told(
    doc: Doc, references: References, cue_word: int, addressees: Sequence[int], teller: int | None
) -> Iterator[int]:
    """The head words of those addressed who pass it on, and of the one that held the interview."""
    for i in addressees:
        if is_outlet(doc[i], references) or (teller is not None and _asks_witnesses(doc[i], doc[teller], references)):
            yield _name_behind(doc[i]).i
    voices = [doc[teller]] if teller is not None else []  # "the chairman, | speaking | to the daily Sol, denied"
    spoken = (c for voice in voices for c in children(voice, "acl") if c.tag_ == "VBG")
    for interview in (*children(doc[cue_word], "obl", "advcl"), *spoken):
        if _is_talk(interview):
            by = ("with", "to", "by") if interview.lemma_.lower() == "interview" else ("with", "to")
            for c in (*children(interview, "nmod", "obl"), *children(doc[cue_word], "obl")):
                if c.i > interview.i and preposition(c) in by and is_outlet(c, references):
                    yield _name_behind(c).i


def _is_talk(word: Token) -> bool:
    """Whether somebody speaks or writes to whom a phrase names: "an interview with", "remarks to", "speaking to"."""
    if word.tag_ == "VBG":
        return word.dep_ in ("advcl", "acl") and word.lower_ in ("speaking", "talking", "writing")
    return word.lemma_.lower() == "interview" or (word.pos_ == "NOUN" and word.lemma_.lower() in saying_nouns())


def is_outlet(noun: Token, references: References) -> bool:
    """True of named media: known to the tables, called "... Times" or "the daily ..."; and of "this newspaper"."""
    ours = any(c.lower_ in ("this", "our") for c in children(noun, "det", "nmod:poss"))
    if (noun.pos_ == "PROPN" or ours) and noun.lower_ in word_list("outlet"):
        return True
    if (ours and noun.lower_ in word_list("house")) or _is_said_to_be_one(noun):
        return True
    name, kind = _known(noun, references)
    if noun.lower_ == "it" and name.lower().split()[-1] in word_list("outlet"):
        return True
    return name in AGENCIES or kind in MEDIA


def _is_said_to_be_one(noun: Token) -> bool:
    """Whether a word beside a name says that it is one: "the weekly Ravna", "the news site Sur", "Ravna, a daily"."""
    if noun.pos_ == "PROPN":
        return any(_publishes(c) for c in children(noun, "amod", "compound", "nmod:desc", "appos"))
    return _publishes(noun) and _name_behind(noun) is not noun


def _name_behind(noun: Token) -> Token:
    """The name right behind a noun that says what it is, hung on it or beside it; the noun where there is none."""
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    return behind if noun.pos_ == "NOUN" and behind.pos_ == "PROPN" and behind.head in (noun, noun.head) else noun


def _publishes(noun: Token) -> bool:
    """True of a noun for a medium, and of what is one by the word before it: "daily", "news site", "radio station"."""
    word = noun.lower_
    if word not in word_list("housed"):
        plain = noun.pos_ != "PROPN" or noun.dep_ == "amod" or word in word_list("airing")  # "Radio Sol"
        return plain and word in word_list("outlet")
    return any(c.lower_ in word_list("outlet") or c.lower_ == "media" for c in children(noun, "compound", "amod"))


def _asks_witnesses(noun: Token, teller: Token, references: References) -> bool:
    """Whether they are told by people who have no name here, and gather such accounts: "survivors told Amnesty"."""
    if teller.pos_ not in ("NOUN", "PRON", "NUM") or noun.i == teller.i:
        return False
    plain = teller.lower_ in MALE | FEMALE | PLURAL or entity_type_of(teller) == "person"
    if not plain or teller.lemma_.lower() in role_table() or teller.lemma_.lower() in word_list("arm"):
        return False
    if noun.lemma_.lower() in word_list("staffing"):  # "told UNICEF staff"
        noun = next((c for c in children(noun, "compound", "nmod:poss") if c.pos_ == "PROPN"), noun)
    name, kind = _known(noun, references)
    gathers = kind in _GATHERING and name.lower().split()[-1] not in word_list("forum")
    return gathers or (noun.lemma_.lower() in word_list("gathering") and noun.pos_ == "NOUN")


def _known(noun: Token, references: References) -> tuple[str, str]:
    """The name and kind of the body that the noun stands for, its own text and "" where there is none."""
    mention = references.at(noun.i)
    entity = references.entities.get(mention.entity) if mention is not None and mention.entity is not None else None
    name = entity.name if entity is not None else noun.text
    known = known_names().get(name)
    return name, known.kind if known is not None else ""
