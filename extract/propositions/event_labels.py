"""Labels of events: what happened, to whom, by whom; or the clause itself, where its words say more."""

from extract.propositions.arguments import Arguments
from extract.propositions.event_kinds import event_kind
from extract.propositions.labels import act_label, clause_words, noun_words
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene

_JOINING = frozenset({"on", "from", "against", "into", "to"})


def event_label(
    scene: Scene,
    i: int,
    event: str,
    kind: str,
    agents: tuple[int, ...],
    objects: tuple[int, ...],
    arguments: Arguments,
) -> str:
    """A short label of the event that word `i` tells of: "arrest of six men by police", "meeting with the envoy".

    `kind` is the word's part of speech in events.tsv: v or n.
    """
    joiner = _joiner(event, _preposition(scene.parse, objects))
    named = any((row := scene.row("events", o)) is not None and row.cells["event"] == event for o in objects)
    if (joiner == "clause" or named) and kind == "v":  # "signed a peace deal"
        return clause_words(scene, _clause(scene, i))
    if kind == "n":
        to = "of" if joiner == "clause" else joiner
        return act_label(scene, noun_words(scene.parse, i), of=objects, by=agents, to=to)
    act = event.replace("-", " ")
    objects = tuple(o for o in objects if o not in agents)
    if not objects and arguments.get("ARG1") and agents:
        return clause_words(scene, _clause(scene, i))
    if joiner == "clause":  # the clause of an event that its noun or an understood verb tells
        joiner = "of"
    if joiner == "of" or event_kind(event).label == "":
        return act_label(scene, act, of=objects, by=agents, to=joiner)
    label = act_label(scene, act, by=agents)
    other = act_label(scene, "", of=objects).removeprefix(" of ").strip()
    return f"{label} {joiner} {other}" if other else label


def _clause(scene: Scene, i: int) -> list[int]:
    """The words of a clause without the clauses under it that stand apart, within the passage."""
    parse = scene.parse
    apart = {
        c
        for c in parse.children[i]
        if parse.deps[c] in ("parataxis", "conj", "cc") or (parse.deps[c] == "advcl" and c > i)
    }
    left_out = {d for c in apart for d in parse.below(c)}
    return [k for k in parse.below(i) if k not in left_out and scene.within.start <= k < scene.within.end]


def _preposition(parse: Parse, objects: tuple[int, ...]) -> str:
    """The preposition that the first of the objects has in the text: "raids | on | villages"."""
    case = parse.case(objects[0]) if objects and parse.deps[objects[0]].startswith(("obl", "nmod")) else ""
    return case if case in _JOINING else "of"


def _joiner(event: str, otherwise: str = "of") -> str:
    """The preposition before the event's object in a label, or "clause" where the label is the clause itself.

    Where the table has none, it is `otherwise`.

    >>> _joiner("visit"), _joiner("arrest"), _joiner("designation")
    ('to', 'of', 'clause')
    """
    return event_kind(event).label or otherwise
