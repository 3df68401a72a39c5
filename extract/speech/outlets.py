"""Media that pass on what they are told: "told Reuters", "said in an interview with the Baghdad Post"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.annotations import References
from extract.articles.datelines import AGENCIES
from extract.mentions.organisations import known_names
from extract.speech.cues import word_list
from extract.speech.trees import children, preposition

_MEDIA = frozenset({"news-agency", "media"})


def outlets_told(doc: Doc, references: References, cue_word: int, addressees: Sequence[int]) -> Iterator[int]:
    """The head words of the media among those addressed, and of the one that held the interview."""
    for i in addressees:
        if is_outlet(doc[i], references):
            yield i
    for interview in children(doc[cue_word], "obl"):
        if interview.lemma_.lower() == "interview":
            for c in (*children(interview, "nmod"), *children(doc[cue_word], "obl")):
                if c.i > interview.i and preposition(c) in ("with", "to", "by") and is_outlet(c, references):
                    yield c.i


def is_outlet(noun: Token, references: References) -> bool:
    """True of named media: known to the tables, or called "... Times", "... TV"."""
    if noun.pos_ == "PROPN" and noun.lower_ in word_list("outlet"):
        return True
    mention = references.at(noun.i)
    entity = references.entities.get(mention.entity) if mention is not None and mention.entity is not None else None
    name = entity.name if entity is not None else noun.text
    known = known_names().get(name)
    return name in AGENCIES or (known is not None and known.kind in _MEDIA)
