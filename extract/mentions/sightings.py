"""Where an article names somebody or something, as later noun phrases look back at it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.annotations import Tokens
from extract.mentions.known import Form
from extract.mentions.named import Named
from graph.model import EntityType, Reading

PHRASE = "phrase"
"""The kind of what was only described ("a militia"), not named."""

CAPITAL = "capital"
"""The kind of a place that a state is governed from."""

WORD_CLASS = {
    EntityType.PERSON: {"person"},
    EntityType.ORGANISATION: {"organisation"},
    EntityType.GROUP: {"organisation", "group"},
    EntityType.PLACE: {"place"},
    EntityType.COUNTRY: {"country", "place"},
    EntityType.WORK: {"work"},
}


class Sighting(NamedTuple):
    """A place where an entity is named: the name's tokens and head, its sentence, the entity and its kind.

    `last_word` is the last word of its name in lower case, of a body's before "of": "the coalition" may take up "Global
    Coalition", and no company the "Department of Mines". `iso` is the
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


Sightings = Mapping[int, Sighting]
"""Sightings by a token: the head, the first of the name, or the one behind it."""


def sighting_of(named: Named, i: int, sentences: Sequence[int]) -> Sighting:
    """What the name with this number shows; `sentences` gives the number of each token's sentence."""
    name, sense, key = named.names[i], named.senses[i], named.ids[i]
    type_ = named.entities[key].type
    kind = name.body.kind if name.body else name.known.kind if name.known else ""
    if type_ is EntityType.PLACE:
        kind = CAPITAL if name.known is not None and name.known.form is Form.CAPITAL else "place"
    iso = name.known.iso if name.known else None
    stands = sense is None or sense.reading is not Reading.DEMONYM
    named_for = name.words.split(" of ")[0] if type_ is EntityType.ORGANISATION else name.words
    word = (named_for.split() or name.words.split())[-1].lower()
    return Sighting(name.span, name.head, sentences[name.head], key, type_, kind, word, iso, stands)


def only_one(seen: Iterable[Sighting], sentence: int, back: int) -> str | None:
    """The entity of the sightings in the sentence and so many before it, if they agree."""
    found = {s.entity for s in seen if sentence - s.sentence <= back}
    return found.pop() if len(found) == 1 else None
