"""Noun phrases and pronouns of one article in text order, each with the entity it stands for, where that is clear."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from extract.annotations import Reference, Tokens
from extract.mentions.bodies import body_called
from extract.mentions.corefer import Sighting, is_predicate_of, named_beside, taken_up
from extract.mentions.named import Named, outermost
from extract.mentions.nominals import Nominal, find_nominals
from extract.mentions.pronouns import RELATIVE, Candidate, antecedent, pronoun_type, stands_for
from extract.propositions.parse import Parse
from graph.ids import derived_id
from graph.model import Entity, EntityType, MentionKind, Reading

_QUOTES = frozenset("\"“”«»")
_UNSAID = ("the ", "a ", "an ", "this ", "that ", "these ", "those ", "its ", "his ", "her ", "their ", "our ", "my ", "your ")


@dataclass(slots=True)
class _State:
    """What has been read so far: by head word the entity, what may be taken up, and by which nouns each was called."""

    entities: dict[str, Entity]
    at: dict[int, str] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    called: dict[str, frozenset[str]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)


def resolve_phrases(
    doc: Doc, parse: Parse, article_id: str, named: Named, left_out: frozenset[int]
) -> tuple[list[Reference], dict[str, Entity]]:
    """The mentions that are no names, in text order, and all entities of the article; nothing is read in `left_out`."""
    sentences = _sentences(doc)
    quotations = _quotations(parse)
    in_names = {i for n in named.names for i in range(*n.span)}
    phrases = {n.head: n for n in find_nominals(doc, parse, in_names) if n.head not in left_out}
    state = _State(dict(named.entities))
    outer = {named.names[i].head: i for i in outermost(named.names)}
    sighted = {head: _sighting(named, i, sentences) for head, i in outer.items()}
    starts = {s.span.start: s for s in sighted.values()}
    mentions = []
    for i, word in enumerate(parse.words):
        if i in sighted:
            _see(state, sighted[i], named, outer[i])
        elif i in phrases:
            mentions.append(_phrase(doc, parse, article_id, phrases[i], state, sentences[i], named, sighted, starts))
        elif parse.pos[i] in ("PRON", "DET") and i not in left_out and i not in in_names:
            found = _pronoun(parse, i, word.lower(), state, sentences[i], quotations, sighted, phrases)
            if found is not None:
                mentions.append(found)
    return mentions, state.entities


def _sentences(doc: Doc) -> list[int]:
    found, number = [], -1
    for token in doc:
        number += token.i == 0 or bool(token.is_sent_start)
        found.append(number)
    return found


def _quotations(parse: Parse) -> list[int]:
    """The number of the quotation that each token stands in, 0 outside; an unclosed one ends with its paragraph."""
    found, number, inside = [], 0, False
    for word in parse.words:
        if word in _QUOTES:
            inside = word in "“«" or (word == '"' and not inside)
            number += inside
        elif "\n\n" in word or (inside and word.count("\n")):
            inside = False
        found.append(number if inside else 0)
    return found


def _sighting(named: Named, i: int, sentences: list[int]) -> Sighting:
    name, sense = named.names[i], named.senses[i]
    type_ = named.entities[named.ids[i]].type
    kind = name.body.kind if name.body else name.known.kind if name.known else ""
    if type_ is EntityType.PLACE:
        kind = "place"
    del sense
    return Sighting(
        name.span, name.head, sentences[name.head], named.ids[i], type_, kind, name.words.split()[-1].lower()
    )


def _see(state: _State, sighting: Sighting, named: Named, i: int) -> None:
    """Note a name: others may take it up, but not the state in "Iranian"."""
    name, sense = named.names[i], named.senses[i]
    state.at[sighting.head] = sighting.entity
    if name.gender in ("male", "female"):
        state.genders.setdefault(sighting.entity, name.gender)
    if sense is None or sense.reading is not Reading.DEMONYM:
        state.sightings.append(sighting)
        _candidate(state, sighting.head, sighting.sentence, sighting.entity, named=True)


def _candidate(state: _State, head: int, sentence: int, entity: str, *, named: bool) -> None:
    type_ = state.entities[entity].type
    state.candidates.append(Candidate(head, sentence, entity, type_, state.genders.get(entity, ""), named))


def _phrase(
    doc: Doc,
    parse: Parse,
    article_id: str,
    phrase: Nominal,
    state: _State,
    sentence: int,
    named: Named,
    by_head: dict[int, Sighting],
    by_start: dict[int, Sighting],
) -> Reference:
    subject = is_predicate_of(parse, phrase)
    entity = (
        named.nicknamed.get(phrase.head)
        or named_beside(parse, phrase, by_head, by_start)
        or (state.at.get(subject) if subject is not None else None)
        or _state_body(parse, article_id, phrase, state)
        or taken_up(phrase, sentence, state.sightings, state.called)
    )
    if entity is not None and not _compatible(state.entities[entity].type, phrase.type):
        entity = None
    if entity is None:
        entity = _own_entity(doc, article_id, phrase, state)
    state.at[phrase.head] = entity
    state.called[entity] = state.called.get(entity, frozenset()) | {phrase.lemma}
    if phrase.row.gender != "-" and not phrase.plural:
        state.genders.setdefault(entity, phrase.row.gender)
    if not phrase.plural:
        type_ = state.entities[entity].type
        kind = "" if phrase.definite else "introduced"
        state.sightings.append(Sighting(phrase.span, phrase.head, sentence, entity, type_, kind, phrase.lemma.split()[-1]))
    _candidate(state, phrase.head, sentence, entity, named=False)
    return Reference(phrase.span, phrase.head, MentionKind.NOMINAL, phrase.type.value, entity)


def _compatible(entity: EntityType, phrase: EntityType) -> bool:
    if entity is phrase:
        return True
    return {entity, phrase} <= {EntityType.COUNTRY, EntityType.PLACE} or {entity, phrase} <= {
        EntityType.ORGANISATION,
        EntityType.GROUP,
    }


def _own_entity(doc: Doc, article_id: str, phrase: Nominal, state: _State) -> str:
    words = " ".join(doc[phrase.span.start : phrase.span.end].text.split())
    lower = words.lower()
    start = next((len(d) for d in _UNSAID if lower.startswith(d) and len(words) > len(d)), 0)
    name = words[start:]
    key = derived_id(article_id, "e", phrase.type.value, name)
    state.entities.setdefault(key, Entity(key, phrase.type, name))
    return key


def _state_body(parse: Parse, article_id: str, phrase: Nominal, state: _State) -> str | None:
    """The parliament of the state in "its parliament", "the country's parliament", where the state is known."""
    possessor = parse.child(phrase.head, "nmod:poss")
    owner = state.at.get(possessor) if possessor is not None else None
    if owner is None or state.entities[owner].type is not EntityType.COUNTRY or possessor is None:
        return None
    start = phrase.head if phrase.head == possessor + 1 else max(possessor + 1, phrase.head - 3)
    body = body_called(parse.words[start : phrase.head + 1]) or body_called(parse.words[phrase.head : phrase.head + 1])
    if body is None:
        return None
    name = f"{body.name} of {state.entities[owner].name}"
    type_ = EntityType.WORK if body.kind == "constitution" else EntityType.ORGANISATION
    key = derived_id(article_id, "e", type_.value, name)
    state.entities.setdefault(key, Entity(key, type_, name))
    return key


def _pronoun(
    parse: Parse,
    i: int,
    word: str,
    state: _State,
    sentence: int,
    quotations: list[int],
    names: dict[int, Sighting],
    phrases: dict[int, Nominal],
) -> Reference | None:
    span = Tokens(i, i + 1)
    if word in RELATIVE:
        above = antecedent(parse, i)
        entity = state.at.get(above) if above is not None else None
        if entity is None:
            return None
        return Reference(span, i, MentionKind.PRONOUN, state.entities[entity].type.value, entity)
    entity = stands_for(parse, i, sentence, state.candidates, quoted=quotations.__getitem__)
    obvious = pronoun_type(word)
    if entity is None:
        return Reference(span, i, MentionKind.PRONOUN, obvious.value, None) if obvious else None
    state.at[i] = entity
    _candidate(state, i, sentence, entity, named=False)
    return Reference(span, i, MentionKind.PRONOUN, state.entities[entity].type.value, entity)


def ordered(mentions: Iterator[Reference]) -> list[Reference]:
    """The mentions in text order, the outer before the inner."""
    return sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
