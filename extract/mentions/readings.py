"""In which sense a known name is meant here: a state, its people, a capital as a place or as the state behind it."""

from collections.abc import Container, Sequence
from functools import cache
from typing import NamedTuple

from extract.mentions.known import Form
from extract.mentions.names import Name
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import EntityType, Reading

_MODIFIES = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc", "conj", "flat", "det"})
_SUBJECTS = frozenset({"nsubj", "obl:agent"})
_OFFICIAL = frozenset({"government", "regime", "official", "authority", "administration"})
_POSSESSORS = frozenset({"nmod:poss", "compound"})
_DEALINGS = frozenset({"with", "between", "against"})  # prepositions that a state stands after as a party


class Sense(NamedTuple):
    """What a name stands for: the type and the name of the thing, and how the name reads."""

    type: EntityType
    name: str
    reading: Reading
    iso: str | None = None


@cache
def _verbs(place_as: str) -> frozenset[str]:
    """The words that treat a capital as a place or a state, as the table's first column says."""
    return frozenset(row["verb"] for row in read_table("mentions/metonyms") if row["capital"] == place_as)


def sense(parse: Parse, name: Name) -> Sense | None:
    """The sense of a name that the tables know; None where it is none here ("in French", a language)."""
    known = name.known
    if known is None:
        return None
    if known.form is Form.ADJECTIVE:
        return _of_adjective(parse, name)
    if known.form is Form.PEOPLE:
        return Sense(EntityType.GROUP, name.words, Reading.PLAIN)
    if known.form is Form.SEAT:
        if _acts(parse, name.head):
            return Sense(EntityType.COUNTRY, known.name, Reading.METONYM, known.iso)
        return Sense(EntityType.PLACE, name.words, Reading.PLAIN)
    if known.form is Form.CAPITAL and known.governs is not None and _acts(parse, name.head):
        return Sense(EntityType.COUNTRY, known.governs, Reading.METONYM, known.iso)
    iso = known.iso if known.type is EntityType.COUNTRY else None
    return Sense(known.type, known.name, Reading.PLAIN, iso)


def seated(senses: Sequence[Sense | None], names: Sequence[Name]) -> list[Sense | None]:
    """The senses, with the body in place of the state where a capital stands for one that the text names.

    "Brussels" that rejects something is the Union below a text that names the Union, and Belgium not.
    """
    named = {s.name for s in senses if s is not None and s.reading is not Reading.METONYM}
    return [
        Sense(EntityType.ORGANISATION, body, Reading.METONYM)
        if s is not None and s.reading is Reading.METONYM and s.name not in named and (body := _seat(n.words, named))
        else s
        for s, n in zip(senses, names, strict=True)
    ]


def _seat(capital: str, named: Container[str]) -> str | None:
    rows = (row for row in read_table("mentions/seats") if row["capital"] == capital)
    return next((row["body"] for row in rows if row["body"] in named), None)


def _of_adjective(parse: Parse, name: Name) -> Sense | None:
    """ "Iranian women": the state; "the French": its people; "in French": nothing."""
    known, head = name.known, name.head
    assert known is not None
    after = parse.words[head + 1] if head + 1 < len(parse.words) else ""
    alone = parse.deps[head] in ("nsubj", "nsubj:pass") and parse.heads[head] == head + 1 and not parse.children[head]
    if alone and parse.tags[head + 1] in ("VBD", "VBN", "VBZ"):
        return Sense(EntityType.PERSON, name.words, Reading.PLAIN)  # "| Nigerian | held over trafficking"
    if parse.deps[head] in _MODIFIES or parse.tags[head].startswith("JJ") or after == "-":
        return Sense(EntityType.COUNTRY, known.name, Reading.DEMONYM, known.iso)
    article = parse.child(head, "det")
    if article is not None and parse.lowers[article] == "the":
        return Sense(EntityType.GROUP, name.words, Reading.PLAIN)
    if article is not None or parse.child(head, "nummod") is not None:
        return Sense(EntityType.PERSON, name.words, Reading.PLAIN)
    return None


def _acts(parse: Parse, head: int) -> bool:
    """Whether a name stands in its clause as one who acts: subject, possessor of officials, party to dealings."""
    head = parse.first_conjunct(head)
    relation, above = parse.deps[head], parse.heads[head]
    case = parse.case(head)
    if case in ("in", "at", "near", "to", "into", "outside", "around", "through", "across", "towards", "toward"):
        return False
    if relation in _SUBJECTS:
        if parse.child(above, "cop") is not None:
            return parse.lemmas[above] in _verbs("state as predicate")
        return parse.lemmas[above] not in _verbs("place as subject")
    if relation == "nsubj:pass":
        return parse.lemmas[above] in _verbs("state as object")
    if relation in ("obj", "iobj"):
        return parse.lemmas[above] in _verbs("state as object")
    if relation in _POSSESSORS:
        return relation == "nmod:poss" or parse.lemmas[above] in _OFFICIAL
    if relation in ("obl", "nmod"):
        told = case == "by" and parse.types[above] in ("event", "abstract")  # "allegations | by Kyiv |"
        return told or case in _DEALINGS or (case == "from" and parse.lemmas[above] in _verbs("word of state"))
    return False
