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
from extract.speech.cues import word_list
from extract.speech.trees import children, preposition

_MEDIA = frozenset({"news-agency", "media"})
_GATHERING = frozenset({"ngo", "un"})


def outlets_told(
    doc: Doc, references: References, cue_word: int, addressees: Sequence[int], teller: int | None
) -> Iterator[int]:
    """The head words of those addressed who pass it on, and of the one that held the interview."""
    for i in addressees:
        if is_outlet(doc[i], references) or (teller is not None and _asks_witnesses(doc[i], doc[teller], references)):
            yield i
    for interview in children(doc[cue_word], "obl"):
        if interview.lemma_.lower() == "interview":
            for c in (*children(interview, "nmod"), *children(doc[cue_word], "obl")):
                if c.i > interview.i and preposition(c) in ("with", "to", "by") and is_outlet(c, references):
                    yield c.i


def is_outlet(noun: Token, references: References) -> bool:
    """True of named media: known to the tables, or called "... Times", "... TV"; and of "this newspaper"."""
    ours = any(c.lower_ in ("this", "our") for c in children(noun, "det", "nmod:poss"))
    if (noun.pos_ == "PROPN" or ours) and noun.lower_ in word_list("outlet"):
        return True
    if _is_called_medium(noun):
        return True
    if ours and noun.lower_ in word_list("house"):
        return True
    name, kind = _known(noun, references)
    if noun.lower_ == "it" and name.lower().split()[-1] in word_list("outlet"):
        return True
    return name in AGENCIES or kind in _MEDIA


def _is_called_medium(noun: Token) -> bool:
    """Whether a noun beside a name says that it is one: "Radio Sol", "the daily Sol", "the broadcaster Al Mada"."""
    if noun.pos_ == "PROPN":
        before = children(noun, "compound", "nmod:desc", "amod")
        return any(c.i < noun.i and c.lower_ in word_list("outlet") for c in before)
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    return noun.lower_ in word_list("outlet") and behind.pos_ == "PROPN"


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
