"""Which noun phrases take up what is named before: "the group" for the last group named, "the colonel" for a colonel.

Only what is certain is joined. A definite noun phrase stands for a named entity when just one that fits was named
before, or just one in its own sentence and the one before; otherwise it is an entity of its own.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.named import Named
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.mentions.ranks import kept_rank
from extract.propositions.parse import Parse
from extract.tables import read_table
from graph.model import Entity, EntityType, Reading

_NEAR = 2  # sentences: the phrase's own and the one before
_REMEMBERED = 200  # mentions; what was named longer ago is named again before it is taken up
_ANY_BODY = frozenset({"armed-group", "ngo", "group"})  # what "group" and "organization" stand for, also unknown ones
_FREE = frozenset({"company", "media", "ngo", "armed-group", "group", "party"})  # not part of any state, many of each
WORD_CLASS = {
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


def taken_up(
    parse: Parse, phrase: Nominal, sentence: int, seen: Sequence[Sighting], called: Mapping[str, frozenset[str]]
) -> str | None:
    """The entity that a definite phrase of one thing takes up from what was `seen` before, if there is no doubt which.

    `called` are the nouns by which each entity was introduced: "the spokesman" is the one who was called so.
    """
    before = seen[-_REMEMBERED:]
    if not phrase.definite or phrase.plural or not _says_no_more(parse, phrase) or _is_named_behind(parse, phrase):
        return None
    post = called_so(parse, phrase)
    fitting = _fitting(phrase, post, before, called)
    if phrase.row.type == "country":
        return only_one(fitting, sentence, 0) or only_one(fitting, sentence, 1)
    if len({s.entity for s in fitting}) == 1:
        return fitting[0].entity
    return only_one(fitting, sentence, _NEAR - 1) or only_one(
        [s for s in before if s in fitting or (_may_be_unknown(phrase, s) and not _is_called_else(phrase, s, called))],
        sentence,
        _NEAR - 1,
    )


def _is_named_behind(parse: Parse, phrase: Nominal) -> bool:
    """Whether a name that nobody recognised stands right behind: "the company Vexoil"."""
    after = phrase.head + 1
    named = parse.pos[after : after + 1] == ("PROPN",) and parse.words[after][:1].isupper()
    return named and phrase.head in (parse.heads[after], *(parse.heads[c] for c in parse.up(after)))


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
    if i == phrase.head - 1 and phrase.lemma == f"{word} {parse.lemmas[phrase.head]}":
        return True  # "the rights group"
    if parse.words[i + 1 : i + 2] == ("-",) and f"-{parse.lowers[i + 2]}" in _words("ending"):
        return True  # "the | Geneva |-based group"
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
    types = [type_ for type_, words in WORD_CLASS.items() if phrase.row.type in words]
    alike = [s for s in seen if s.stands and s.type in types]
    if phrase.type is EntityType.PERSON:
        return [s for s in alike if any(post in (one, kept_rank(one)) for one in called.get(s.entity, ()))]
    noun_, kinds = post.split()[-1], phrase.row.stands_for
    any_ = kinds >= _ANY_BODY
    alike = alike if any_ else [s for s in alike if s.last_word == noun_ and s.kind != "phrase"] or alike
    return [
        s
        for s in alike
        if s.kind in kinds
        or s.last_word == noun_
        or (any_ and not s.kind and s.type is EntityType.ORGANISATION)
        or _is_called_alike(s, kinds - _ANY_BODY)
    ]


def _is_called_alike(seen: Sighting, kinds: Collection[str]) -> bool:
    """Whether the last word of an unknown name tells its kind: "the law" after "Forced Labour Prevention Act"."""
    own = noun(seen.last_word) if not seen.kind and kinds and seen.type is not EntityType.PLACE else None
    return own is not None and not own.stands_for.isdisjoint(kinds)


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


def _is_called_else(phrase: Nominal, seen: Sighting, called: Mapping[str, frozenset[str]]) -> bool:
    """Whether the article calls an unknown body something else: "the agency Sahel News" is no militia."""
    own = [row for one in called.get(seen.entity, ()) if (row := noun(one.split()[-1])) is not None]
    return bool(own) and all(row.stands_for.isdisjoint(phrase.row.stands_for) for row in own)


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
