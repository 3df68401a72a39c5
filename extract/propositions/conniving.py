"""Who let a wrong be done, or had a hand in it, by a phrase beside it: "killed nuns with the knowledge of the army"."""

from extract.annotations import Draft
from extract.propositions import confidence
from extract.propositions.allegation_drafts import SUPPORT, allegation_draft
from extract.propositions.governors import Effect, effect_on, occurs
from extract.propositions.kinds import is_kind
from extract.propositions.parse import Parse
from extract.propositions.scene import Scene
from extract.propositions.subjects import object_of, subject_of
from extract.propositions.triggers import Row
from extract.propositions.wrongdoing import accused_among
from graph.model import Certainty

_BESIDE = frozenset({"with", "under"})
_DOING = (Effect.COMMITS, Effect.ORDERS)


def find_connived_wrong(scene: Scene, i: int) -> Draft | None:
    """The support for a wrong by those whose knowledge, consent or help the noun `i` beside it names."""
    parse = scene.parse
    first = parse.first_conjunct(i)
    if not is_kind(parse.lemmas[i], "conniving") or parse.case(first) not in _BESIDE or first != i:
        return None
    verb = parse.heads[i]
    row = _wrong_of(scene, verb)
    accused = accused_among(scene, _whose(parse, i)) if row is not None else ()
    scope = scene.scope(verb)
    if row is None or not accused or scope.negated or scope.unreal or scope.asked:
        return None
    if scope.certainty is Certainty.CONDITIONAL:
        return None
    words = f"{parse.lemmas[i]} of {row.cells['offence'].replace('-', ' ')}"
    return allegation_draft(scene, i, SUPPORT, words, accused, (), scene.arguments(i), scope, confidence.NOUN)


def _whose(parse: Parse, i: int) -> tuple[int, ...]:
    """Those behind "of" or "from", and owners; of several nouns behind the last: "the consent and help of the army"."""
    row = parse.conjuncts(i)
    below = (c for k in row for c in parse.children[k])
    named = (c for c in below if parse.deps[c] == "nmod:poss" or parse.case(c) in ("of", "from"))
    return tuple(dict.fromkeys(k for c in named for k in parse.conjuncts(c)))


def _wrong_of(scene: Scene, verb: int) -> Row | None:
    """The wrong that a verb tells, or the noun of which it says that it was done: "killings | were carried out |"."""
    parse = scene.parse
    row = scene.row("offences", verb)
    if row is not None:
        return row
    if not (effect_on(parse, verb, "obj") in _DOING or occurs(parse, verb)):
        return None
    things = (scene.row("offences", k) for k in (object_of(parse, verb), subject_of(parse, verb)) if k is not None)
    return next((row for row in things if row is not None), None)
