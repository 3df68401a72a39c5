"""Which state's body a noun phrase without that state's name means: "its parliament", "the government"."""

from collections import Counter
from collections.abc import Mapping, Sequence

from extract.mentions.bodies import body_called, body_of
from extract.mentions.nominals import Nominal
from extract.mentions.nouns import noun
from extract.mentions.posts import offices
from extract.mentions.sightings import Sighting, only_one
from extract.mentions.spans import POSSESSIVES
from extract.propositions.parse import Parse
from graph.model import Entity, EntityType

_NEARBY = 60  # mentions among which the last sentences lie
_MORE = 2  # times as often as another state the article names the one that it is about
_WAYS = frozenset({"to", "from", "into", "via", "through", "across", "towards", "toward"})
_FOLK = frozenset({"person", "organization"})
_FAR = 4  # sentences in which no other state may be named, where the body may be another's
_MANY_IN_WAR = frozenset({"military"})  # bodies that articles tell of in two states, if of two states at all
_FREE = frozenset({"company", "ngo"})  # which tell of other states than that of their home
_EVERY_STATES = frozenset({"government", "legislature", "state-body", "military", "agency"})


def owning_state(
    parse: Parse, phrase: Nominal, at: Mapping[int, str], entities: Mapping[str, Entity]
) -> tuple[int, Entity] | None:
    """The state that a phrase says it belongs to, with its place: "its", "the country's", "Iran's".

    What a government calls its army is the state's.
    """
    possessor = parse.child(phrase.head, "nmod:poss")
    owner = entities[at[possessor]] if possessor is not None and possessor in at else None
    if possessor is None or owner is None:
        return None
    if owner.type is EntityType.COUNTRY:
        return possessor, owner
    states = (e for e in entities.values() if e.type is EntityType.COUNTRY)
    state = next((e for e in states if owner.name == body_of("Government", e.name)), None)
    return None if state is None else (possessor, state)


def sort_of_body(parse: Parse, phrase: Nominal) -> str | None:
    """The sort of body that every state has which a phrase means: "the government", "its army"; None of others."""
    body = body_called(parse.words[phrase.head : phrase.head + 1])
    told = phrase.definite and phrase.modified
    return body.name if body is not None and body.kind in _EVERY_STATES and not told else None


def _main_state(parse: Parse, last: Sequence[Sighting], seen: Sequence[Sighting]) -> str:
    """The state named last, unless people only went there, or are loyal to it, and the article is about another one.

    That is the only one that has acted so far, or one that is named far more often.
    """
    times = Counter(s.entity for s in seen if s.type is EntityType.COUNTRY)
    (main, most), *_ = times.most_common(1)
    own = last[0].entity
    if not all(_is_way(parse, s.head) for s in last):
        return own
    acting = {s.entity for s in seen if s.type is EntityType.COUNTRY and s.stands and parse.deps[s.head] == "nsubj"}
    if len(acting) == 1 and own not in acting and times[own] <= times[next(iter(acting))]:
        return acting.pop()
    return main if times[own] < most / _MORE else own


def _is_only_in_names(parse: Parse, state: str, seen: Sequence[Sighting]) -> bool:
    """Whether a state is told of in others' names alone, "the Sudan Liberation Army", where another one is told of."""
    states = (s for s in seen if s.type is EntityType.COUNTRY and s.stands)
    told = {s.entity for s in states if not _begins_name(parse, s)}
    return bool(told) and state not in told


def _is_only_where_people_come_from(parse: Parse, state: str, seen: Sequence[Sighting]) -> bool:
    """Whether an article that is set elsewhere tells only of people of that state: "Somali women in Nashville"."""
    told = [s for s in seen if s.entity == state]
    if not all(_is_origin(parse, s) for s in told):
        return False
    states = {s.iso for s in told}
    places = [s for s in seen if s.type is EntityType.PLACE and s.stands]
    return bool(places) and states.isdisjoint(s.iso for s in places)


def _is_origin(parse: Parse, s: Sighting) -> bool:
    """Whether a state is only named for where somebody is from: "| Somali | women", "a cook from | Chad |"."""
    adjective = parse.deps[s.head] == "amod" and not s.stands
    from_there = parse.deps[s.head] == "nmod" and parse.case(s.head) == "from"
    return (adjective or from_there) and parse.types[parse.heads[s.head]] in _FOLK


def is_home_of_free_body(parse: Parse, s: Sighting) -> bool:
    """Whether a state only tells where a body that is no part of any state is at home: "a | British | charity"."""
    if s.stands or parse.deps[s.head] != "amod":
        return False
    body = noun(parse.lemmas[parse.heads[s.head]])
    return body is not None and not body.stands_for.isdisjoint(_FREE)


def _begins_name(parse: Parse, s: Sighting) -> bool:
    """Whether capitals behind a state's name go on with it, though nobody knows it: "the | Sudan | Herders' Union"."""
    return parse.deps[s.head] == "compound" and s.span.end < len(parse.words) and parse.words[s.span.end][:1].isupper()


def _is_way(parse: Parse, i: int) -> bool:
    """Whether a name only says where to or from: "they fled to Chad"."""
    return parse.deps[i] in ("obl", "nmod") and parse.case(i) in _WAYS


def _is_only_from_there(parse: Parse, s: Sighting) -> bool:
    """Whether a state is named for where people are from who do not serve it: "| Nepali | cooks in Kuwait"."""
    people = parse.heads[s.head]
    return _is_origin(parse, s) and parse.types[people] == "person" and parse.lemmas[people] not in offices()


def body_meant(
    parse: Parse,
    phrase: Nominal,
    owner: tuple[int, Entity] | None,
    seen: Sequence[Sighting],
    sentences: Sequence[int],
    entities: Mapping[str, Entity],
) -> tuple[EntityType, str] | None:
    """The type and name of the parliament in "its parliament", of "the government" of the only state named near it."""
    body, state = None, None
    words, head = parse.words, phrase.head
    if owner is not None:
        start = owner[0] + 1 if owner[0] < head else head
        start += words[start] in POSSESSIVES
        body, state = body_called(words[start : head + 1]) or body_called(words[head : head + 1]), owner[1].name
    elif phrase.definite and not phrase.modified:
        body = body_called(words[phrase.span.start + 1 : head + 1])
        if body is None:
            return None
        near = [s for s in seen[-_NEARBY:] if s.type is EntityType.COUNTRY and not is_home_of_free_body(parse, s)]
        at_war = body.kind in _MANY_IN_WAR
        told_of = {s.entity for s in near if not _is_only_from_there(parse, s)}
        near = [s for s in near if s.entity in told_of] if told_of and not at_war else near
        only = None if at_war else only_one(near, sentences[head], 1)
        only = only or only_one(near, sentences[head], _FAR)
        if only is not None and (
            _is_only_in_names(parse, only, seen) or _is_only_where_people_come_from(parse, only, seen)
        ):
            only = None
        if only is not None and not at_war:
            only = _main_state(
                parse, [s for s in near if s.entity == only and sentences[head] - s.sentence <= _FAR], seen
            )
        state = entities[only].name if only and body.kind in _EVERY_STATES else None
    if body is None or state is None:
        return None
    return EntityType.WORK if body.kind == "constitution" else EntityType.ORGANISATION, body_of(body.name, state)
