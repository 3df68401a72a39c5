"""What a stretch of text says, as typed propositions with roles: allegations, events, relations, plain statements.

    "The militia killed 12 migrants and dismantled the camp."
    -> allegation killing, accused militia, victims migrants; event dismantle, agents militia, objects camp

Knowledge of words is in the tables of this package (offences, events, relations, governors, kinds, markers); the
modules know the constructions. Roles are head words; who they stand for is decided by the caller.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.annotations import Draft, References, Tokens
from extract.propositions.allegations import find_allegation
from extract.propositions.clauses import clause_heads, clause_of
from extract.propositions.events import find_event
from extract.propositions.governors import Effect, governor_of
from extract.propositions.ground import ground_of
from extract.propositions.parse import Parse
from extract.propositions.relations import find_relation
from extract.propositions.repeats import repeats
from extract.propositions.scene import Scene
from extract.propositions.statements import find_statement
from extract.propositions.triggers import is_kind

__all__ = ["find_propositions", "is_body"]

_OPEN_CLASS = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


def find_propositions(
    doc: Doc,
    references: References,
    *,
    within: Tokens,
    clauses: tuple[int, ...] = (),
    accused: tuple[int, ...] = (),
) -> tuple[Draft, ...]:
    """The propositions said in the tokens `within`, in text order, at most one for each trigger.

    `clauses` are head words of the passage's top clauses or noun phrases where the caller knows them; `accused` those
    whom the cue over the passage accuses of what its nouns and gerunds say.
    """
    ground = ground_of(doc, references)
    scene = Scene(doc, ground.parse, references, ground, within, clauses, accused)
    found = {i: draft for i in range(*within) if (draft := _read_trigger(scene, i)) is not None}
    said = tuple(found[i] for i in sorted(found) if not repeats(scene, found, i))
    return tuple(sorted((*said, *_statements(scene, tuple(found.values()))), key=lambda d: d.trigger))


def is_body(lemma: str) -> bool:
    """Whether a noun names a body of people or what they run together, so that it may be an entity.

    >>> is_body("brigade"), is_body("network"), is_body("evidence")
    (True, True, False)
    """
    return is_kind(lemma, "group") or is_kind(lemma, "venture")


def _read_trigger(scene: Scene, i: int) -> Draft | None:
    parse = scene.parse
    if parse.pos[i] not in _OPEN_CLASS or scene.ground.in_name(i):
        return None
    if not (scene.ground.may_trigger(i) or parse.deps[i] == "amod" or parse.pos[i] == "PROPN"):
        return None  # a describing word or a name may tell a relation by its form alone: "Iran-backed"
    return find_allegation(scene, i) or find_event(scene, i) or find_relation(scene, i)


def _statements(scene: Scene, said: tuple[Draft, ...]) -> Iterator[Draft]:
    """Statements for the clauses that yield nothing else."""
    heads = clause_heads(scene.parse, scene.within, scene.clauses)
    known = frozenset(heads)
    spent = {c for d in said for c in _spoken_for(scene.parse, d.trigger, known)}
    for head in heads:
        draft = find_statement(scene, head) if head not in spent else None
        if draft is not None and (
            draft.agents or not any(clause_of(scene.parse, d.trigger, known) == head for d in said)
        ):
            yield draft


def _spoken_for(parse: Parse, trigger: int, heads: frozenset[int]) -> Iterator[int]:
    """The clause heads that need no statement beside this trigger: its clause's, if it says no more than that."""
    clause = clause_of(parse, trigger, heads)
    if clause is None:
        return
    governor = governor_of(parse, trigger)
    at = trigger
    while at != clause:
        if governor is None or governor.effect is None or governor.effect is Effect.PREVENTS:
            return
        at, governor = governor.word, governor_of(parse, governor.word)
        if at < 0 or clause_of(parse, at, heads) != clause:
            return
    yield clause
