"""Values as the index keeps them: JSON lists, whose order of fields is that of the dataclass."""

import json
from functools import lru_cache
from typing import Any

from graph.model import EntityType, Proposition, PropositionKind
from graph.resolution.blocking import Heard
from graph.resolution.names import Key
from graph.resolution.profiles import Variant

_PLAIN = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))  # made once: it is asked for each row


def dump(value: object) -> str:
    """The value as JSON, equal for equal values."""
    return _PLAIN.encode(value)


def variant_row(v: Variant) -> str:
    """The variant as one line."""
    states, roles = v.states, v.roles
    return dump(
        [v.family, v.type, v.name, v.key, v.aliases, v.other_keys, states, roles, v.iso, v.wikidata, v.pin, v.decade]
    )


@lru_cache(1 << 14)
def variant_of(row: str) -> Variant:
    """The variant of a line.

    >>> one = Variant("person", EntityType.PERSON, "Jane Sample", ("jane", "sample"), states=("IR",))
    >>> variant_of(variant_row(one)) == one
    True
    """
    family, kind, name, key, aliases, other_keys, states, roles, iso, wikidata, pin, decade = json.loads(row)
    return Variant(
        family,
        EntityType(kind),
        name,
        None if key is None else tuple(key),
        tuple(aliases),
        tuple(map(tuple, other_keys)),
        tuple(states),
        tuple(roles),
        iso,
        wikidata,
        pin,
        decade,
    )


@lru_cache(1 << 14)
def key_of_row(row: str) -> Key:
    """The key of a name's row."""
    return tuple(json.loads(row))


def heard_row(heard: Heard) -> str:
    """How a name is heard as one line."""
    return dump(heard)


@lru_cache(1 << 14)
def heard_of_row(row: str) -> Heard:
    """How the name of a line is heard.

    >>> from graph.resolution.blocking import heard
    >>> one = heard(("jane", "sample"))
    >>> heard_of_row(heard_row(one)) == one
    True
    """
    return Heard(*json.loads(row))


def proposition_values(p: Proposition) -> list[object]:
    """The proposition as plain values."""
    return [p.kind, p.label, p.predicate, p.offence, p.accused, p.victims, p.agents, p.objects, p.places, p.time]


def proposition_of(values: list[Any]) -> Proposition:
    """The proposition of plain values."""
    kind, label, predicate, offence, accused, victims, agents, objects, places, time = values
    return Proposition(
        PropositionKind(kind),
        label,
        predicate,
        offence,
        tuple(accused),
        tuple(victims),
        tuple(agents),
        tuple(objects),
        tuple(places),
        time,
    )
