"""Whom those who go to court hold to blame: "sued the firm, saying they had been | beaten |"."""

from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.passives import is_passive
from extract.propositions.scene import Scene
from extract.propositions.subjects import object_of

_REPORTED = frozenset({"ccomp", "xcomp"})


def sued_for(scene: Scene, i: int) -> tuple[int, ...]:
    """Who is sued by those who say beside it that the wrong `i` was done to them, () where nobody is."""
    parse = scene.parse
    if not is_passive(parse, i):
        return ()
    first = parse.first_conjunct(i)
    telling = parse.heads[first]
    while parse.deps[telling] == "conj" and parse.heads[telling] != telling:
        telling = parse.heads[telling]
    above = parse.heads[telling]
    if parse.deps[first] not in _REPORTED or parse.deps[telling] != "advcl" or parse.tags[telling] != "VBG":
        return ()
    target = _defendant(scene, above)
    return () if target is None else tuple(k for k in parse.conjuncts(target) if k < telling)


def _defendant(scene: Scene, verb: int) -> int | None:
    """The object of "sued", the target of "filed a suit against", and of "took them to court"."""
    parse = scene.parse
    thing = object_of(parse, verb)
    row = scene.row("events", verb)
    if row is not None and row.cells["event"] in ("lawsuit", "criticism"):
        under = (c for k in (verb, thing) if k is not None for c in parse.children[k])
        return next((c for c in under if parse.case(c) == "against"), thing)
    return thing if _goes_to_court(parse, verb) else None


def _goes_to_court(parse: Parse, verb: int) -> bool:
    courts = (c for c in parse.children[verb] if parse.case(c) in ("to", "before"))
    return any(is_kind(parse.lemmas[c], "court") for c in courts)
