"""What a stretch of text says, as typed propositions with roles: allegations, events, relations, plain statements.

    "The militia killed 12 migrants and dismantled the camp."
    -> allegation killing, accused militia, victims migrants; event dismantle, agents militia, objects camp

Knowledge of words is in the tables of this package (offences, events, relations, governors, kinds, markers); the
modules know the constructions. Roles are head words; who they stand for is decided by the caller.
"""

from collections.abc import Callable, Iterable, Iterator, Set

from spacy.tokens import Doc

from extract.annotations import Draft, References, Tokens
from extract.propositions.allegations import find_allegation
from extract.propositions.classed import only_classes
from extract.propositions.clauses import clause_heads, clause_of
from extract.propositions.deaths import deed_behind
from extract.propositions.events import find_event
from extract.propositions.gapped import gapped_penalties, gapped_wrongs
from extract.propositions.governors import Effect, governor_of, light_verbs
from extract.propositions.ground import ground_of
from extract.propositions.judging import judges
from extract.propositions.kinds import is_kind
from extract.propositions.partitives import is_partitive, partitives_in
from extract.propositions.relations import find_relation
from extract.propositions.repeats import repeats
from extract.propositions.reports import reports_in
from extract.propositions.same_victims import with_same_victims
from extract.propositions.scene import Scene
from extract.propositions.spared import spared_in
from extract.propositions.statements import find_statement
from extract.propositions.subjects import is_ranked, one_of
from extract.propositions.telling import behind_which
from graph.model import PropositionKind

_BESIDE_NEXT = frozenset({"cc", "punct", "advmod", "conj"})
_BESIDE_FIRST = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "conj", "mark", "punct"})
"""What verbs may have under them that tell no more than the next one, or the one before, does."""

__all__ = ["allegations_of", "drafts_of", "find_propositions", "is_body", "is_partitive"]


def find_propositions(
    doc: Doc,
    references: References,
    *,
    within: Tokens,
    setting: Tokens | None = None,
    before: Tokens | None = None,
    clauses: tuple[int, ...] = (),
    accused: tuple[int, ...] = (),
    wanted: Set[int] | None = None,
) -> tuple[Draft, ...]:
    """The propositions said in the tokens `within`, in text order, at most one for each trigger.

    `setting` is where time and place are told, if that is a wider range; `before` the piece of the same words
    that a cue parts from this one. `clauses` are head words of the passage's top
    clauses or noun phrases where the caller knows them; `accused` those whom the cue over the passage accuses of what
    its nouns and gerunds say. `wanted` are the words whose propositions the caller keeps, all unless given: where none
    of them says anything, nothing is read.
    """
    ground = ground_of(doc, references)
    scene = Scene(doc, ground.parse, references, ground, within, clauses, accused, setting, before)
    heads, triggers = clause_heads(scene.parse, within, clauses), ground.triggers(within)
    found: dict[int, Draft] = {}
    if wanted is not None:
        found.update(_read(scene, (i for i in triggers if i in wanted)))
        if not found and wanted.isdisjoint(heads):
            return tuple(r for r in reports_in(scene, frozenset()) if r.trigger in wanted)
        triggers = tuple(i for i in triggers if i not in wanted)
    found.update(_read(scene, triggers))
    said = tuple(found[i] for i in sorted(found) if not repeats(scene, found, i))
    said += (
        *gapped_penalties(scene, said),
        *gapped_wrongs(scene, said),
        *spared_in(scene, said),
        *reports_in(scene, set(found)),
    )
    stated = tuple(_statements(scene, heads, tuple(found.values())))
    parts = partitives_in(scene, {d.trigger for d in (*said, *stated)})
    told = sorted((*said, *stated, *parts), key=lambda d: d.trigger)
    return with_same_victims(scene, told)


def drafts_of(doc: Doc, references: References, is_wanted: Callable[[int], bool], *, within: Tokens) -> Iterator[Draft]:
    """What the wanted words of the tokens `within` say, each by itself: allegations, events and relations."""
    ground = ground_of(doc, references)
    scene = Scene(doc, ground.parse, references, ground, within)
    return (draft for _, draft in _read(scene, [i for i in ground.triggers(within) if is_wanted(i)]))


def allegations_of(
    doc: Doc, references: References, is_wanted: Callable[[int], bool], *, within: Tokens
) -> Iterator[Draft]:
    """The allegations that the wanted words of the tokens `within` make, each by itself."""
    ground = ground_of(doc, references)
    scene = Scene(doc, ground.parse, references, ground, within)
    drafts = (find_allegation(scene, i) for i in ground.triggers(within) if is_wanted(i))
    return (draft for draft in drafts if draft is not None)


def is_body(lemma: str) -> bool:
    """Whether a noun names a body of people or what they run together, so that it may be an entity.

    >>> is_body("brigade"), is_body("network"), is_body("evidence")
    (True, True, False)
    """
    return is_kind(lemma, "group") or is_kind(lemma, "venture")


def _read(scene: Scene, triggers: Iterable[int]) -> Iterator[tuple[int, Draft]]:
    """What these words say beside the clauses that they stand in, for those that say anything."""
    for i in triggers:
        draft = find_allegation(scene, i) or find_event(scene, i) or find_relation(scene, i)
        if draft is not None:
            yield i, draft


def _statements(scene: Scene, heads: tuple[int, ...], said: tuple[Draft, ...]) -> Iterator[Draft]:
    """Statements for the clauses with these heads that yield nothing else."""
    known = frozenset(heads)
    spent = {c for d in said for c in _spoken_for(scene, d.trigger, known)}
    for head in heads:
        left_out = head in spent or _only_goes_on(scene, head, said)
        left_out = left_out or any(only_classes(scene.parse, head, d.trigger) for d in said)
        draft = None if left_out else find_statement(scene, head)
        if draft is not None and (
            draft.agents
            or _judges(scene, head, said)
            or not any(clause_of(scene.parse, d.trigger, known) == head for d in said)
        ):
            yield draft


def _judges(scene: Scene, head: int, said: tuple[Draft, ...]) -> bool:
    """Whether a clause says more of what its subject names than the drafts do; of a wrong, an adjective says which."""
    parse = scene.parse
    wrongs = (d.trigger for d in said if d.kind is PropositionKind.ALLEGATION)
    return judges(parse, head) and not (parse.pos[head] == "ADJ" and any(parse.heads[i] == head for i in wrongs))


def _only_goes_on(scene: Scene, head: int, said: tuple[Draft, ...]) -> bool:
    """Whether a verb stands bare beside one that tells a wrong, and shares its parties: "recruited and | used |"."""
    parse = scene.parse
    row = {parse.heads[head], *parse.children[head]} if parse.tags[head][:2] == "VB" else set()
    if not any(d.trigger in row and "conj" in (parse.deps[head], parse.deps[d.trigger]) for d in said):
        return False
    first = parse.deps[head] != "conj"
    own = {parse.deps[c] for c in parse.children[head]}
    return own <= (_BESIDE_FIRST if first else _BESIDE_NEXT)


def _spoken_for(scene: Scene, trigger: int, heads: frozenset[int]) -> Iterator[int]:
    """The clause heads that need no statement beside this trigger: its clause's, if it says no more than that."""
    parse = scene.parse
    clause = clause_of(parse, trigger, heads)
    if clause is None:
        return
    governor = governor_of(parse, trigger)
    at = trigger
    deed = deed_behind(scene, trigger)
    if deed is not None:  # "drowned after guards | pushed | them"
        yield deed
    if behind_which(parse, trigger) == clause:  # "the group is behind a string of bombings"
        yield clause
        return
    while at != clause:
        if governor is None or governor.effect is Effect.PREVENTS:
            return
        among = parse.deps[at] == "acl" and one_of(parse, governor.word) != governor.word  # "is among those arrested"
        ranked = is_ranked(parse, governor.word) or is_ranked(parse, at)  # "became the first country | to sign it |"
        light = (parse.lemmas[governor.word], governor.link) in light_verbs() or parse.deps[at] == "csubj"
        if governor.effect is None and not (among or ranked or light):
            return
        at, governor = governor.word, governor_of(parse, governor.word)
        if at < 0 or clause_of(parse, at, heads) != clause:
            return
    yield clause
