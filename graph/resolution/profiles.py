"""What is known of one article's entity that tells whether it is the same as another article's."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.model import Entity, EntityType, Extraction, MentionKind, Reading
from graph.resolution.constraints import NOTHING_DECIDED, Decided, Named
from graph.resolution.names import Key, body_key, is_common, is_office, person_key, titles, word_list, words

_StateNames = defaultdict[str, set[Key]]

BODIES = (EntityType.ORGANISATION, EntityType.GROUP)  # "the Taliban" is a group here, an organisation there


@dataclass(frozen=True, slots=True)
class Variant:
    """All by which an article's entity is told from another article's: those of one variant are treated alike.

    `key` is what its name comes down to, None where it must stay the article's own: a noun phrase, a person
    known by one name, an office whose state is not known. `other_keys` are those of its other names. `family`
    holds apart what cannot be one; `states` are the ISO codes of the states that it belongs to; `roles` are the titles
    that its names bear; `decade` is when a person was written of ("2010"), empty where no date tells. `pin` is the
    entity's id where a decision speaks of this very one. Tuples are sorted.
    """

    family: str
    type: EntityType
    name: str
    key: Key | None
    aliases: tuple[str, ...] = ()
    other_keys: tuple[Key, ...] = ()
    states: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    iso: str | None = None
    wikidata: str | None = None
    pin: str = ""
    decade: str = ""


class Profile(NamedTuple):
    """One article's entity, by id, as resolution sees it."""

    entity: str
    variant: Variant


def profiles(extraction: Extraction, decided: Decided = NOTHING_DECIDED) -> Iterator[Profile]:
    """The profile of each entity of the article, read as what it was decided to be."""
    named = {m.entity for m in extraction.mentions if m.kind is MentionKind.NAME}
    states = _states(extraction)
    names_of = _state_names(extraction)
    year = (extraction.article.published or "")[:4]
    for read in extraction.entities:
        entity = _retyped(read, decided)
        variant = _variant(entity, states[entity.id], names_of, year)
        if entity.id in decided.pinned:
            key = variant.key or ("", entity.id)
            yield Profile(entity.id, replace(variant, key=key, pin=entity.id))
        elif entity.id in named or _is_office_of_state(variant):
            yield Profile(entity.id, variant)
        else:
            yield Profile(entity.id, replace(variant, key=None, other_keys=()))


def _retyped(entity: Entity, decided: Decided) -> Entity:
    kind = decided.type_of(entity)
    return entity if kind is entity.type else replace(entity, type=kind)


def family_of(kind: EntityType) -> str:
    """What an entity of this type may be one with: bodies and groups, else only its own type.

    >>> family_of(EntityType.GROUP), family_of(EntityType.PERSON)
    ('body', 'person')
    """
    return "body" if kind in BODIES else kind.value


def _variant(entity: Entity, states: set[str], names_of: _StateNames, year: str) -> Variant:
    names = (entity.name, *entity.aliases)
    family = family_of(entity.type)
    roles: set[str] = set()
    keys: list[Key | None]
    if family == "body":
        states = states or {state for name in names for state in _states_in(name, names_of)}
        keys = [_body_key(name, states, names_of) for name in names]
    elif entity.type is EntityType.PERSON:
        keys = [found if len(found := person_key(name)) > 1 else None for name in names]
        roles = {title for name in names for title in titles(name)}
    elif entity.type is EntityType.COUNTRY:
        states = set()
        keys = [(entity.iso,) if entity.iso else words(name) for name in names]
    elif entity.type is EntityType.WORK:
        keys = [_work_key(name, year) for name in names]
    else:
        keys = [words(name) for name in names]
    usable = {key for key in keys if key}
    key = keys[0] or max(usable, key=lambda k: (len(k), k), default=None)
    return Variant(
        family=family,
        type=entity.type,
        name=entity.name,
        key=key,
        aliases=tuple(sorted(entity.aliases)),
        other_keys=tuple(sorted(usable - {key})),
        states=tuple(sorted(states)),
        roles=tuple(sorted(roles)),
        iso=entity.iso,
        wikidata=entity.wikidata,
        decade=f"{year[:3]}0" if entity.type is EntityType.PERSON and len(year) == 4 and year.isdecimal() else "",
    )


def _is_office_of_state(variant: Variant) -> bool:
    """Whether a noun phrase still names one body: "the Iranian police", not "two officers"."""
    return variant.type is EntityType.ORGANISATION and office_state(variant.key) is not None


def office_state(key: Key | None) -> str | None:
    """The state that is part of an office's key; None for other keys.

    >>> office_state(("foreign", "ministry", "IR")), office_state(("tasnim",))
    ('IR', None)
    """
    return key[-1] if key and key[-1].isupper() and is_office(key[:-1]) else None


def _body_key(name: str, states: set[str], names_of: _StateNames) -> Key | None:
    """The key of an organisation's name; that of an office ends with the state, and needs one."""
    key = body_key(name, [names for iso in sorted(states) for names in sorted(names_of.get(iso, ()))])
    if is_office(key):
        return (*key, min(states)) if len(states) == 1 else None
    return None if is_common(key) else key


def _work_key(name: str, year: str) -> Key | None:
    """The key of a title; one of another year is another where editions come out under one name."""
    key = words(name)
    if len(key) < 2:
        return None
    return (*key, year) if key[-1] in word_list("edition") else key


def _states(extraction: Extraction) -> defaultdict[str, set[str]]:
    """The states that each entity is tied to by the article's links, through offices and bodies."""
    iso = {e.id: e.iso for e in extraction.entities if e.type is EntityType.COUNTRY and e.iso}
    up: defaultdict[str, set[str]] = defaultdict(set)
    for link in extraction.links:
        source, target = (link.target, link.source) if link.kind.value == "heldBy" else (link.source, link.target)
        up[source].add(target)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in extraction.entities:
        seen, todo = {entity.id}, [entity.id]
        while todo:
            for above in up.get(todo.pop(), ()):
                if above in iso:
                    found[entity.id].add(iso[above])
                elif above not in seen:
                    seen.add(above)
                    todo.append(above)
    return found


def _state_names(extraction: Extraction) -> _StateNames:
    """All names of each state in the article ("Iran", "Iranian") by ISO code, as words."""
    iso = {e.id: e.iso for e in extraction.entities if e.type is EntityType.COUNTRY and e.iso}
    found: _StateNames = defaultdict(set)
    for entity in extraction.entities:
        if entity.id in iso:
            found[iso[entity.id]].update(words(n) for n in (entity.name, *entity.aliases))
    for mention in extraction.mentions:
        # not by its capital: "Baghdad University" is no university of the state
        if mention.entity in iso and mention.kind is MentionKind.NAME and mention.reading is not Reading.METONYM:
            found[iso[mention.entity]].add(words(mention.text))
    return found


def _states_in(name: str, names_of: _StateNames) -> set[str]:
    """The one state that is named in the name, if there is just one."""
    tokens = words(name)
    found = {iso for iso, names in names_of.items() if any(_contains(tokens, words) for words in names)}
    return found if len(found) == 1 else set()


def _contains(tokens: Key, phrase: Key) -> bool:
    size = len(phrase)
    return size > 0 and any(tokens[i : i + size] == phrase for i in range(len(tokens) - size + 1))


def key_of(named: Named) -> Key | None:
    """What a name in a decision comes down to; None where it is no name that can be met again.

    >>> key_of(Named(EntityType.ORGANISATION, "Ministry of Foreign Affairs", "IR"))
    ('foreign', 'ministry', 'IR')
    """
    states = {named.state} if named.state else set()
    iso = named.state if named.type is EntityType.COUNTRY else None
    return _variant(Entity("", named.type, named.name, iso=iso), states, defaultdict(set), "").key
