"""What is known of one article's entity that tells whether it is the same as another article's."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Entity, EntityType, Extraction, MentionKind, Reading
from graph.resolution.names import body_key, is_common, is_office, person_key, word_list, words

Key = tuple[str, ...]
_StateNames = defaultdict[str, set[Key]]

BODIES = (EntityType.ORGANISATION, EntityType.GROUP)  # "the Taliban" is a group here, an organisation there


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's entity as resolution sees it.

    `key` is what its name comes down to, None where it must stay the article's own: a noun phrase, a person
    known by one name, an office whose state is not known. `other_keys` are those of its other names. `family`
    holds apart what cannot be one; `states` are the ISO codes of the states that it belongs to.
    """

    entity: Entity
    article: str
    family: str
    key: Key | None
    other_keys: frozenset[Key] = frozenset()
    states: frozenset[str] = frozenset()


def profiles(extraction: Extraction) -> Iterator[Profile]:
    """The profile of each entity of the article."""
    named = {m.entity for m in extraction.mentions if m.kind is MentionKind.NAME}
    states = _states(extraction)
    names_of = _state_names(extraction)
    year = (extraction.article.published or "")[:4]
    for entity in extraction.entities:
        profile = _profile(entity, extraction.article.id, states[entity.id], names_of, year)
        if entity.id in named or _is_office_of_state(profile):
            yield profile
        else:
            yield Profile(entity, extraction.article.id, profile.family, None)


def _profile(entity: Entity, article: str, states: set[str], names_of: _StateNames, year: str) -> Profile:
    names = (entity.name, *entity.aliases)
    family = "body" if entity.type in BODIES else entity.type.value
    keys: list[Key | None]
    if family == "body":
        states = states or {state for name in names for state in _states_in(name, names_of)}
        keys = [_body_key(name, states, names_of) for name in names]
    elif entity.type is EntityType.PERSON:
        keys = [found if len(found := person_key(name)) > 1 else None for name in names]
    elif entity.type is EntityType.COUNTRY:
        states = set()
        keys = [(entity.iso,) if entity.iso else words(name) for name in names]
    elif entity.type is EntityType.WORK:
        keys = [_work_key(name, year) for name in names]
    else:
        keys = [words(name) for name in names]
    usable = {key for key in keys if key}
    key = keys[0] or max(usable, key=lambda k: (len(k), k), default=None)
    return Profile(entity, article, family, key, frozenset(usable - {key}), frozenset(states))


def _is_office_of_state(profile: Profile) -> bool:
    """Whether a noun phrase still names one body: "the Iranian police", not "two officers"."""
    return profile.entity.type is EntityType.ORGANISATION and office_state(profile.key) is not None


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
