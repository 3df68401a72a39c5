"""Which noun phrases take up what is named: appositions, roles beside names, and "the group" for the last group named.

Only what is certain is joined. A definite noun phrase stands for a named entity when just one that fits was named
before, or just one in its own sentence and the one before; otherwise it is an entity of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.annotations import Tokens
from extract.mentions.nominals import Nominal
from extract.propositions.parse import Parse
from graph.model import EntityType

_BESIDE = frozenset({"appos", "flat", "nmod:desc", "compound", "nmod", "nsubj", "obj", "dep", "conj"})
_NEAR = 2  # sentences: the phrase's own and the one before
_REMEMBERED = 200  # mentions; what was named longer ago is named again before it is taken up
_WORD_CLASS = {
    EntityType.PERSON: {"person"},
    EntityType.ORGANISATION: {"organisation"},
    EntityType.GROUP: {"organisation", "group"},
    EntityType.PLACE: {"place"},
    EntityType.COUNTRY: {"country", "place"},
    EntityType.WORK: {"work"},
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where an entity is named: the name's tokens and head, its sentence, the entity and what kind of thing it is.

    `last_word` is the last word of its name in lower case: "the coalition" may take up "Global Coalition".
    """

    span: Tokens
    head: int
    sentence: int
    entity: str
    type: EntityType
    kind: str
    last_word: str


def named_beside(parse: Parse, phrase: Nominal, by_head: Mapping[int, Sighting], by_start: Mapping[int, Sighting]) -> str | None:
    """The entity of the name that stands in apposition to a noun phrase of one thing, before, after or right beside it."""
    if phrase.plural:
        return None
    head = phrase.head
    candidates = [c for c in parse.children[head] if parse.deps[c] in ("appos", "flat", "nmod:desc")]
    if parse.deps[head] in ("appos", "flat", "nmod:desc"):
        candidates.append(parse.heads[head])
    for c in candidates:
        found = by_head.get(c)
        if found is not None and _fits(phrase, found):
            return found.entity
    beside = by_start.get(phrase.span.end) or by_start.get(head + 1)
    if beside is not None and _fits(phrase, beside) and phrase.type in (EntityType.PERSON, EntityType.ORGANISATION):
        if parse.heads[beside.head] == parse.heads[head] or parse.heads[beside.head] == head or parse.heads[head] == beside.head:
            return beside.entity
    return _of_phrase(parse, phrase, by_head)


def _of_phrase(parse: Parse, phrase: Nominal, by_head: Mapping[int, Sighting]) -> str | None:
    """The place in "the city of Mosul": the noun and the name are one."""
    if phrase.type is not EntityType.PLACE or phrase.determiner in ("", "a", "an"):
        return None
    for c in parse.children[phrase.head]:
        found = by_head.get(c)
        if parse.deps[c] == "nmod" and parse.case(c) == "of" and found is not None and found.type is EntityType.PLACE:
            if phrase.lemma in ("city", "town", "village", "province", "district", "island", "region", "governorate"):
                return found.entity
    return None


def _fits(phrase: Nominal, name: Sighting) -> bool:
    return phrase.row.type in _WORD_CLASS[name.type] or (
        phrase.row.type == "organisation" and name.type is EntityType.ORGANISATION
    )


def is_predicate_of(parse: Parse, phrase: Nominal) -> int | None:
    """The subject of "X is a terrorist group", where nothing denies or doubts it."""
    head = phrase.head
    if parse.child(head, "cop") is None or phrase.plural:
        return None
    if any(parse.deps[c] in ("advmod", "aux", "mark") for c in parse.children[head]):
        return None
    return parse.child(head, "nsubj")


def taken_up(
    phrase: Nominal, sentence: int, before: Sequence[Sighting], roles: Mapping[str, frozenset[str]]
) -> str | None:
    """The entity that a definite phrase of one thing takes up from `before`, if there is no doubt which.

    `roles` are the nouns by which people were introduced: "the spokesman" is the one who was called so.
    """
    if not phrase.definite or phrase.plural:
        return None
    fitting: dict[str, int] = {}
    for seen in before[-_REMEMBERED:]:
        if _may_be(phrase, seen, roles):
            fitting[seen.entity] = seen.sentence
    if phrase.modified and len(fitting) != 1:
        return None
    if len(fitting) > 1 or phrase.row.type == "country":
        fitting = {entity: at for entity, at in fitting.items() if sentence - at < _NEAR}
    return next(iter(fitting)) if len(fitting) == 1 else None


def _may_be(phrase: Nominal, seen: Sighting, roles: Mapping[str, frozenset[str]]) -> bool:
    noun = phrase.lemma
    if phrase.type is EntityType.PERSON:
        return seen.type is EntityType.PERSON and noun in roles.get(seen.entity, ())
    if phrase.row.type == "country":
        return seen.type is EntityType.COUNTRY
    if phrase.row.type not in _WORD_CLASS[seen.type]:
        return False
    return seen.kind in phrase.row.stands_for or seen.last_word == noun.split()[-1]
