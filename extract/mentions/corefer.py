"""Which noun phrases take up what is named: appositions, roles beside names, and "the group" for the last group named.

Only what is certain is joined. A definite noun phrase stands for a named entity when just one that fits was named
before, or just one in its own sentence and the one before; otherwise it is an entity of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.named import Named
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import Entity, EntityType, Reading

_NEAR = 2  # sentences: the phrase's own and the one before
_REMEMBERED = 200  # mentions; what was named longer ago is named again before it is taken up
_ANY_BODY = frozenset({"armed-group", "ngo", "group"})  # what "group" and "organization" stand for, also unknown ones
_FREE = frozenset({"company", "media", "ngo", "armed-group", "group", "party"})  # not part of any state, many of each
_EPITHETS = (
    "-based",
    "-backed",
    "-led",
    "-linked",
    "-aligned",
    "-affiliated",
    "-allied",
    "-run",
    "-owned",
    "-rich",
    "-torn",
)
_FORMER = frozenset({"former", "ex", "ex-", "late", "then", "deputy", "vice", "acting", "outgoing", "incoming"})
_NAMED_PLACES = frozenset({"city", "town", "village", "province", "district", "island", "region", "governorate"})
_WORD_CLASS = {
    EntityType.PERSON: {"person"},
    EntityType.ORGANISATION: {"organisation"},
    EntityType.GROUP: {"organisation", "group"},
    EntityType.PLACE: {"place"},
    EntityType.COUNTRY: {"country", "place"},
    EntityType.WORK: {"work"},
}


@cache
def _words(effect: str) -> frozenset[str]:
    """The words of the table that have this effect."""
    return frozenset(row["word"] for row in read_table("mentions/modifiers") if row["effect"] == effect)


class Sighting(NamedTuple):
    """A place where an entity is named: the name's tokens and head, its sentence, the entity and its kind.

    `last_word` is the last word of its name in lower case: "the coalition" may take up "Global Coalition". `iso` is the
    state that the tables give to it. `stands` is False of a state in "Iranian": "the country" may mean it, "it" not.
    """

    span: Tokens
    head: int
    sentence: int
    entity: str
    type: EntityType
    kind: str
    last_word: str
    iso: str | None = None
    stands: bool = True


def sighting_of(named: Named, i: int, sentences: Sequence[int]) -> Sighting:
    """What the name with this number shows; `sentences` gives the number of each token's sentence."""
    name, sense, key = named.names[i], named.senses[i], named.ids[i]
    type_ = named.entities[key].type
    kind = name.body.kind if name.body else name.known.kind if name.known else ""
    kind = "place" if type_ is EntityType.PLACE else kind
    iso = name.known.iso if name.known else None
    stands = sense is None or sense.reading is not Reading.DEMONYM
    word = name.words.split()[-1].lower()
    return Sighting(name.span, name.head, sentences[name.head], key, type_, kind, word, iso, stands)


Sightings = Mapping[int, Sighting]
"""Sightings by a token: the head, the first of the name, or the one behind it."""


def named_beside(
    parse: Parse, phrase: Nominal, by_head: Sightings, by_start: Sightings, by_end: Sightings
) -> Sighting | None:
    """The name that stands in apposition to a noun phrase of one thing: touching it, by the parse, or after a comma."""
    if phrase.plural:
        return None
    return (
        _touching(parse, phrase, by_start)
        or _in_apposition(parse, phrase, by_head)
        or _after_comma(parse, phrase, by_start, by_end)
        or _of_phrase(parse, phrase, by_head)
    )


def _touching(parse: Parse, phrase: Nominal, by_start: Sightings) -> Sighting | None:
    """ "spokesman Bahram Qassemi", "the militant group Hezbollah"."""
    if phrase.type not in (EntityType.PERSON, EntityType.ORGANISATION):
        return None
    for at in (phrase.span.end, phrase.head + 1, _end_of_post(parse, phrase)):
        beside = by_start.get(at)
        if beside is None or beside.type is EntityType.COUNTRY or not _fits(phrase, beside):
            continue
        if phrase.type is EntityType.PERSON and parse.deps[beside.head] != "nmod:poss":
            return beside
        if phrase.head in (parse.heads[beside.head], beside.head) or parse.heads[phrase.head] == beside.head:
            return beside
    return None


def _end_of_post(parse: Parse, phrase: Nominal) -> int:
    """Where "Secretary of State" ends, whatever the parse says: after an of-phrase of one capitalised word."""
    at = phrase.head + 1
    if parse.words[at : at + 1] == ("of",) and parse.words[at + 1 : at + 2] and parse.words[at + 1][0].isupper():
        return at + 2
    return at


def _in_apposition(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    head = phrase.head
    relations = ("appos", "flat", "nmod:desc")
    beside = [c for c in parse.children[head] if parse.deps[c] in relations]
    if parse.deps[head] in relations:
        beside.append(parse.heads[head])
    found = (by_head.get(c) for c in beside)
    return next((s for s in found if s is not None and _fits(phrase, s) and s.type is not EntityType.COUNTRY), None)


def _after_comma(parse: Parse, phrase: Nominal, by_start: Sightings, by_end: Sightings) -> Sighting | None:
    """ "Iran's ambassador to the U.N., NAME" and "NAME, head of the branch at UNODC", whatever the parse says."""
    if phrase.type is not EntityType.PERSON:
        return None
    end = _with_prepositions(parse, phrase.span.end, by_start)
    if parse.words[end : end + 1] == (",",):
        after = by_start.get(end + 1)
        if after is not None and after.type is EntityType.PERSON and phrase.determiner not in ("a", "an"):
            return after
    if parse.words[phrase.span.start - 1 : phrase.span.start] == (",",):
        before = by_end.get(phrase.span.start - 1)
        if before is not None and before.type is EntityType.PERSON and by_start.get(end) is None:
            return before if parse.words[end : end + 1] != ("and",) else None
    return None


def _with_prepositions(parse: Parse, end: int, by_start: Sightings) -> int:
    """The end of a phrase with what follows as "to the U.N.", "for Iran"."""
    for _ in range(3):
        at = end
        if parse.words[at : at + 1] and parse.words[at] in ("to", "of", "for", "at", "in", "with"):
            at += 1
            at += parse.words[at : at + 1] == ("the",)
            if at in by_start:
                end = by_start[at].span.end
                continue
        break
    return end


def _of_phrase(parse: Parse, phrase: Nominal, by_head: Sightings) -> Sighting | None:
    """The place in "the city of Mosul": the noun and the name are one."""
    if phrase.type is not EntityType.PLACE or phrase.determiner in ("", "a", "an") or phrase.lemma not in _NAMED_PLACES:
        return None
    for c in parse.children[phrase.head]:
        found = by_head.get(c)
        if parse.deps[c] == "nmod" and parse.case(c) == "of" and found is not None and found.type is EntityType.PLACE:
            return found
    return None


def _fits(phrase: Nominal, name: Sighting) -> bool:
    return phrase.row.type in _WORD_CLASS[name.type]


def is_predicate_of(parse: Parse, phrase: Nominal) -> int | None:
    """The subject of "X is a terrorist group", where nothing denies or doubts it."""
    head = phrase.head
    if parse.child(head, "cop") is None or phrase.plural:
        return None
    if any(parse.deps[c] in ("advmod", "aux", "mark") for c in parse.children[head]):
        return None
    return parse.child(head, "nsubj")


def taken_up(
    parse: Parse, phrase: Nominal, sentence: int, seen: Sequence[Sighting], called: Mapping[str, frozenset[str]]
) -> str | None:
    """The entity that a definite phrase of one thing takes up from what was `seen` before, if there is no doubt which.

    `called` are the nouns by which each entity was introduced: "the spokesman" is the one who was called so.
    """
    before = seen[-_REMEMBERED:]
    if not phrase.definite or phrase.plural or not _says_no_more(parse, phrase):
        return None
    post = called_so(parse, phrase)
    fitting = _fitting(phrase, post, before, called)
    if phrase.row.type == "country":
        return only_one(fitting, sentence, 0) or only_one(fitting, sentence, 1)
    if len({s.entity for s in fitting}) == 1:
        return fitting[0].entity
    return only_one(fitting, sentence, _NEAR - 1) or only_one(
        [s for s in before if s in fitting or _may_be_unknown(phrase, s)], sentence, _NEAR - 1
    )


def called_so(parse: Parse, phrase: Nominal) -> str:
    """The noun with what makes it another post: a former minister is not the minister, nor is a deputy minister."""
    words = (parse.lowers[c] for c in parse.children[phrase.head] if parse.deps[c] in ("amod", "compound"))
    return " ".join([*sorted(_words("post").intersection(words)), phrase.lemma])


def only_one(seen: Iterable[Sighting], sentence: int, back: int) -> str | None:
    """The entity of the sightings in the sentence and so many before it, if they agree."""
    found = {s.entity for s in seen if sentence - s.sentence <= back}
    return found.pop() if len(found) == 1 else None


def _says_no_more(parse: Parse, phrase: Nominal) -> bool:
    """Whether the phrase has no modifier that may tell its referent from another one of its kind."""
    described = ("amod", "compound", "nummod", "nmod", "nmod:poss")
    return not phrase.modified or all(
        _is_idle(parse, c, phrase) for c in parse.children[phrase.head] if parse.deps[c] in described
    )


def _is_idle(parse: Parse, i: int, phrase: Nominal) -> bool:
    """Whether a word only reminds of what is known of the one named: "the armed group", "the West African country"."""
    word = parse.lowers[i]
    if parse.lemmas[i] in _words("idle") or word in _words("idle"):
        return True
    if phrase.type is EntityType.PERSON:
        return word in _words("post")
    if parse.deps[i] not in ("amod", "compound") or i > phrase.head:
        return False
    return f"-{word.rpartition('-')[2]}" in _words("ending") or (
        phrase.row.type == "country" and parse.words[i][0].isupper()
    )


def _fitting(
    phrase: Nominal, post: str, seen: Sequence[Sighting], called: Mapping[str, frozenset[str]]
) -> list[Sighting]:
    """The sightings of what the phrase may mean: a person who was called so, a body of that kind or with that noun."""
    if phrase.row.type == "country":
        return [s for s in seen if s.type is EntityType.COUNTRY]
    types = [type_ for type_, words in _WORD_CLASS.items() if phrase.row.type in words]
    alike = [s for s in seen if s.stands and s.type in types]
    if phrase.type is EntityType.PERSON:
        return [s for s in alike if post in called.get(s.entity, ())]
    noun_, kinds = post.split()[-1], phrase.row.stands_for
    any_ = kinds >= _ANY_BODY
    return [
        s
        for s in alike
        if s.kind in kinds or s.last_word == noun_ or (any_ and not s.kind and s.type is EntityType.ORGANISATION)
    ]


def _may_be_unknown(phrase: Nominal, seen: Sighting) -> bool:
    """Whether a body of which no table tells the kind may be "the airline": not where its own last word tells one."""
    own = noun(seen.last_word)
    return (
        seen.type is EntityType.ORGANISATION
        and not seen.kind
        and seen.stands
        and phrase.type is EntityType.ORGANISATION
        and not _FREE.isdisjoint(phrase.row.stands_for)
        and (own is None or own.type != "organisation")
    )


def of_state(phrase: Nominal, iso: str | None, seen: Sequence[Sighting]) -> str | None:
    """What "Iran's state-run news agency" means: the only body of that kind and that state in the article so far."""
    if iso is None or phrase.plural:
        return None
    found = {s.entity for s in seen[-_REMEMBERED:] if s.iso == iso and s.kind in phrase.row.stands_for and s.stands}
    return found.pop() if len(found) == 1 else None


def only_body_with(word: str, entities: Mapping[str, Entity]) -> str | None:
    """The key of the only body with this word in one of its longer names, be it one or many."""
    fits = {
        key
        for key, entity in entities.items()
        if entity.type is EntityType.ORGANISATION
        and any(
            " " in name and not _singles(word).isdisjoint(_singles(name)) for name in (entity.name, *entity.aliases)
        )
    }
    return fits.pop() if len(fits) == 1 else None


def _singles(name: str) -> set[str]:
    """The words of a name in lower case, plurals as their singular too."""
    words = {word.casefold() for word in name.split()}
    return words | {word.removesuffix("s") for word in words}
